"""RSS and Atom through feedparser (extra ``feeds``): every item's title and body, the newest as it stands first.

An item is a place: "item 2 (Port traffic rises)". Times, links and categories of a feed are no numbers of its articles.
"""

from __future__ import annotations

import re
from typing import Any

from summarise.article import Article, Place, Withdrawn
from summarise.errors import InputError
from summarise.readers.composing.tracing import Tracer
from summarise.readers.extras import require
from summarise.readers.html.fragment import read_fragment

MOST_ITEMS = 2_000
_LONGEST_TITLE = 60


def read_feed(data: bytes, name: str, max_bytes: int) -> Article:
    """The items of a feed. Raises InputError for one that is broken or holds none."""
    feedparser = require("feedparser", "feeds")
    if b"<!ENTITY" in data:
        raise InputError(f"{name}: its XML declares entities, which no feed needs; it is not read")
    # Its own cleaning drops struck-out marks and hidden parts are read; ours comes after it.
    found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if found.bozo and isinstance(found.bozo_exception, Exception) and not _harmless(found.bozo_exception):
        line = getattr(found.bozo_exception, "getLineNumber", lambda: None)()
        at = f", line {line}" if line else ""
        raise InputError(f"{name}: not a readable feed (its XML is broken{at}); fetch it again")
    items = found.entries
    if not items:
        raise InputError(f"{name}: a feed without items")
    if len(items) > MOST_ITEMS:
        raise InputError(f"{name}: more than {MOST_ITEMS:,} items; give fewer")
    tracer, places, withdrawn = Tracer(), list[Place](), list[Withdrawn]()
    for number, item in enumerate(items, 1):
        title = read_fragment(item.get("title", ""), name).text.replace("\n", " ")
        body = _body(item)
        text = read_fragment(body, name, f"item {number}, ")
        if tracer.length:
            tracer.add("\n\n")
        short = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
        places.append(Place(tracer.length, f"item {number}", short))
        if title and not text.text.startswith(title):
            tracer.add(title + ("\n" if text.text else ""))
        moved = text.moved(tracer.length, places[-1])
        places += moved.places
        withdrawn += moved.withdrawn
        tracer.add(text.text)
        if tracer.length > max_bytes:
            raise InputError(f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it")
    about = found.feed
    single = items[0] if len(items) == 1 else {}
    return Article(
        tracer.done().text + "\n",
        title=single.get("title") or about.get("title") or None,
        author=single.get("author") or None,
        site=about.get("title") or None,
        date=_date(single),
        language=about.get("language") or None,
        places=tuple(places),
        withdrawn=tuple(withdrawn),
        format="feed",
    )


def _body(item: Any) -> str:
    """The longest of an item's forms: the whole text where there is one, else its summary."""
    forms = [part.get("value", "") for part in item.get("content", ())] + [item.get("summary", "")]
    return str(max(forms, key=len))


def _date(item: Any) -> str | None:
    stated = item.get("published_parsed") or item.get("updated_parsed")
    return f"{stated.tm_year:04}-{stated.tm_mon:02}-{stated.tm_mday:02}" if stated else None


def _harmless(error: Exception) -> bool:
    """Encodings and media types that headers tell wrongly; the feed itself was read."""
    return bool(re.search("Encoding|ContentType|CharacterEncoding", type(error).__name__))
