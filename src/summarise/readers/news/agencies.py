"""The news agencies' forms: IPTC ninjs (JSON), NITF and NewsML-G2 (XML, through lxml; extra ``feeds``).

Headline and body are the article; identifiers, versions, codes and times are what it says of itself. The items of
a NewsML-G2 message are places: "item 2 (Port traffic rises)".
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from summarise.article import Article, Place, Withdrawn
from summarise.errors import InputError
from summarise.readers.composing.tracing import Tracer
from summarise.readers.html.fragment import Fragment, read_fragment
from summarise.readers.office.archives import local, parsed

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]{0,500})?/?>")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_NEWS, _NITF = "NewsML-G2 message", "NITF document"


def read_ninjs(data: Any, name: str) -> Article:
    """An item of ninjs; ``data``: the parsed JSON. Raises InputError for one without words."""
    headline = _ninjs(data, "headline")
    body = next((text for form in _forms(data) if (text := _ninjs(data, form))), "")
    pieces = [text for text in (headline, body) if text]
    if not pieces:
        raise InputError(f"{name}: an item of news without headline or body")
    fragments = [_plain(piece) if not _TAG.search(piece) else read_fragment(piece, name) for piece in pieces]
    whole = _together(fragments)
    created = (
        data.get("firstcreated")
        or data.get("versioncreated")
        or data.get("firstCreated")
        or data.get("versionCreated")
    )
    return Article(
        whole.text + "\n",
        title=headline or None,
        author=data.get("byline") if isinstance(data.get("byline"), str) else None,
        date=_day(created),
        language=data.get("language") if isinstance(data.get("language"), str) else None,
        withdrawn=whole.withdrawn,
        places=whole.places,
        format="ninjs",
    )


def is_ninjs(text: str) -> Any:
    """The parsed JSON where ``text`` is an item of ninjs, else None."""
    if not text.lstrip("\ufeff \t\r\n").startswith("{") or not re.search(
        r'"(?:body_[a-zA-Z0-9_]+|bodies|headlines?)"', text
    ):
        return None
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    known = {
        "uri",
        "type",
        "versioncreated",
        "firstcreated",
        "pubstatus",
        "version",
        "representationtype",
        "standard",
    }
    return data if isinstance(data, dict) and len(known & data.keys()) >= 2 else None


def _forms(data: Any) -> Iterator[str]:
    """The fields in which a body may stand, the best first; the standard leaves open what comes behind "body_"."""
    for name in ("body", "description"):
        known = [f"{name}_{form}" for form in ("xhtml", "html", "text")]
        yield from known
        yield from sorted(key for key in data if key.startswith(f"{name}_") and key not in known)


def _ninjs(data: Any, field: str) -> str:
    """A field of ninjs 1 (body_xhtml), or of 2 and 3 (bodies: role, contentType, value)."""
    if isinstance(value := data.get(field), str):
        return value
    name, _, form = field.partition("_")
    many = data.get({"body": "bodies", "headline": "headlines", "description": "descriptions"}[name])
    for one in many if isinstance(many, list) else ():
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            marked = "html" in str(one.get("contentType") or one.get("contenttype") or "")
            if not form or marked == (form == "xhtml"):
                return str(one["value"])
    return ""


def read_nitf(data: bytes, name: str) -> Article:
    """A NITF document. Raises InputError for one that is broken or has no words."""
    return _nitf(parsed(_without_doctype(data), name, _NITF, "feeds"), name)


def read_newsml(data: bytes, name: str) -> Article:
    """A NewsML-G2 item or message. Raises as ``read_nitf``."""
    root = parsed(data, name, _NEWS, "feeds")
    items = [e for e in root.iter() if local(e) == "newsItem"]
    tracer, places, withdrawn = Tracer(), list[Place](), list[Withdrawn]()
    where = "item {}, " if len(items) > 1 else ""
    title = date = language = None
    shown = 0
    for number, item in enumerate(items, 1):
        headline = next((_words(e) for e in item.iter() if local(e) == "headline"), "")
        inline = [e for e in item.iter() if local(e) in ("inlineXML", "inlineData")]
        fragments = []
        for part in inline:
            nitf = next((e for e in part.iter() if local(e) == "nitf"), None)
            fragments.append(
                read_fragment(_markup(nitf if nitf is not None else part), name, where.format(number))
            )
        whole = _together(fragments)
        text = whole.text
        if not (text or headline):
            continue
        if tracer.length:
            tracer.add("\n\n")
        shown += 1
        places.append(Place(tracer.length, f"item {number}" if where else "", headline[:60] if where else ""))
        if headline and not text.startswith(headline):
            tracer.add(headline + ("\n" if text else ""))
        moved = whole.moved(tracer.length, places[-1])
        places += moved.places
        withdrawn += moved.withdrawn
        tracer.add(text)
        title = title or headline or None
        date = date or _day(
            next(
                (
                    e.text
                    for e in item.iter()
                    if local(e) in ("firstCreated", "contentCreated", "versionCreated")
                ),
                None,
            )
        )
        language = language or next(
            (e.get("tag") for e in item.iter() if local(e) == "language" and e.get("tag")), None
        )
    if not tracer.length:
        raise InputError(f"{name}: a {_NEWS} without words")
    return Article(
        tracer.done().text + "\n",
        title=title,
        date=date if shown == 1 else None,
        language=language,
        places=tuple(places) if len(places) > 1 else (),
        withdrawn=tuple(withdrawn),
        format="newsml",
    )


def _nitf(root: Any, name: str) -> Article:
    body = next((e for e in root.iter() if local(e) == "body"), None)
    captions = [e for e in body.iter() if local(e) == "media-caption"] if body is not None else []
    fragment = read_fragment(_markup(body) if body is not None else "", name)
    if not fragment.text:
        raise InputError(f"{name}: a {_NITF} without words")
    headline = next((_words(e) for e in root.iter() if local(e) in ("hl1", "title")), "")
    issued = next((e.get("norm") for e in root.iter() if local(e) in ("date.issue", "story.date")), None)
    byline = next((_words(e) for e in root.iter() if local(e) == "byline"), "")
    return Article(
        fragment.text + "\n",
        title=headline or None,
        author=byline or None,
        date=_day(issued),
        withdrawn=fragment.withdrawn,
        places=fragment.places,
        notes=(f"{len(captions)} picture caption{'s' if len(captions) > 1 else ''} not read",)
        if captions
        else (),
        format="nitf",
    )


def _markup(element: Any) -> str:
    """An element's content as HTML, its names without their namespaces; what NITF keeps beside the story goes."""
    from lxml import etree

    for one in element.iter():
        if isinstance(one.tag, str):
            one.tag = local(one)
        if one.tag == "frac" and _before(one)[-1:].isdecimal():  # 2 and 1/2 are no 21/2
            one.text = f" {one.text or ''}"
    for one in [
        e
        for e in element.iter()
        if e.tag in ("docdata", "head", "media", "pubdata", "body.end", "story.date")
    ]:
        if one.getparent() is not None:
            one.tag = "script"
    for one in element.iter():
        one.tag = (
            {
                "body.head": "div",
                "body.content": "div",
                "nitf": "div",
                "hedline": "div",
                "inlineXML": "div",
                "inlineData": "div",
                "dateline": "p",
                "byline": "p",
                "hl1": "h1",
                "hl2": "h2",
                "block": "div",
            }.get(one.tag, one.tag)
            if isinstance(one.tag, str)
            else one.tag
        )
    etree.cleanup_namespaces(element)
    if len(element) == 0 and "<" in (element.text or ""):
        return element.text or ""  # HTML as text, in a CDATA section
    return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def _before(element: Any) -> str:
    """The text right before an element."""
    previous, parent = element.getprevious(), element.getparent()
    return (previous.tail if previous is not None else parent.text if parent is not None else "") or ""


def _plain(text: str) -> Fragment:
    """A field of plain text: "<" and "&" in it are themselves."""
    return Fragment("\n".join(line for line in map(str.strip, html.unescape(text).split("\n")) if line))


def _together(fragments: Iterable[Fragment]) -> Fragment:
    text, withdrawn, places = "", list[Withdrawn](), list[Place]()
    for fragment in fragments:
        if not fragment.text or (text and fragment.text in text):
            continue
        text += "\n" if text else ""
        if text and fragment.text.startswith(text.strip() + "\n"):
            text = ""  # the body begins with the headline
        moved = fragment.moved(len(text))
        withdrawn += moved.withdrawn
        places += moved.places
        text += fragment.text
    return Fragment(text, tuple(withdrawn), tuple(places))


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _without_doctype(data: bytes) -> bytes:
    """NITF names its DTD, which is not fetched."""
    return re.sub(rb"<!DOCTYPE\s+nitf[^>\[]{0,300}>", b"", data[:2000]) + data[2000:]


def _day(stated: Any) -> str | None:
    found = _DAY.match(stated) if isinstance(stated, str) else None
    return "-".join(found.groups()) if found else None
