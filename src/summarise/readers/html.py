"""HTML to its article, through trafilatura (extra ``html``): navigation, adverts and comments stay out.

``Article.offsets`` lead into the decoded HTML source.
"""

from __future__ import annotations

import html as entities
import logging
import re
from collections.abc import Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.extras import require
from summarise.readers.tracing import Tracer, Visible

MAX_TAGS = 200_000  # beyond it no page is an article, and tree algorithms take their time
_FEW = 250  # characters: less than this is a teaser, a consent banner or a page that scripts fill
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_HIDDEN = re.compile(r"!--|(?:script|style|template|head|svg|noscript)\b", re.IGNORECASE)
_RULE = re.compile(r"\|(?:-{3,}\|)+\s*")
_HEADING = re.compile(r"<h1\b[^<>]*>(.{1,2000}?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def read_html(source: str, name: str, *, url: str | None = None) -> Article:
    """The article of a page. ``source``: the decoded HTML; ``url``: where it came from, if from there.

    Raises InputError for a page without an article, SettingsError without the extra.
    """
    if source.count("<") > MAX_TAGS:
        raise InputError(f"{name}: more than {MAX_TAGS:,} tags: not the page of an article")
    found = _extract(source, url)
    lines = _lines(found.text if found is not None else "")
    length = sum(map(len, lines))
    if not length or (length < _FEW and "<script" in source.lower()):
        raise InputError(
            f"{name}: no article on this page ({length} characters of text); if scripts or a login fill it, "
            "save its text and give that"
        )
    title = _one_line(found.title)
    heading = _heading_left_out(source, title, lines)
    visible, tracer = Visible(_runs(source)), Tracer()
    for i, line in enumerate([heading, *lines] if heading else lines):
        tracer.add("\n" if i else "")
        mark = "- " if line.startswith("- ") else ""  # the extractor's own, for a list item
        tracer.add(mark)
        visible.trace(line[len(mark) :], tracer)
    text, offsets = tracer.done()
    date, notes = _date(source, found.date)
    if length < _FEW:
        notes += (f"only {length} characters of article text on this page",)
    return Article(
        text + "\n",
        title=title,
        author=_one_line(found.author),
        site=_one_line(found.sitename),
        date=date,
        language=found.language or _stated_language(source),
        notes=notes,
        offsets=offsets,
        format="html",
    )


def _extract(source: str, url: str | None) -> Any:
    trafilatura = require("trafilatura", "html")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its failures are told in our words
    try:
        return trafilatura.bare_extraction(
            source,
            url=url,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, TypeError, AttributeError, AssertionError, RecursionError, LookupError):
        return None  # a page that its parser cannot make a tree of has no article either


def _lines(text: str) -> list[str]:
    """The lines of an extraction, table rows without their outer bars and ruled lines."""
    lines = (line.strip() for line in text.split("\n"))
    return [
        line.strip("| ") if line.startswith("|") else line
        for line in lines
        if line and not _RULE.fullmatch(line)
    ]


def _heading_left_out(source: str, title: str | None, lines: list[str]) -> str | None:
    """The headline, where it stands on the page above what was extracted: it belongs to the article."""
    start = " ".join(lines[:3])
    for match in _HEADING.finditer(source):
        heading = _one_line(entities.unescape(_TAG.sub("", match.group(1))))
        if heading and title and (heading in title or title in heading):
            return heading if heading not in start else None
    return None


def _date(source: str, found: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The date where the page states it as data. One that was picked from its words is only mentioned: a
    wrong one would let wrong dates pass the check."""
    if not found:
        return None, ()
    if re.search(rf"""<[^<>]*["'= ]{re.escape(found)}|"datePublished"\s*:\s*"{re.escape(found)}""", source):
        return found, ()
    return None, (f"the page does not state its date ({found} is a guess from its words); --date gives one",)


def _stated_language(source: str) -> str | None:
    stated = re.search(
        r"<html\b[^<>]*\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", source[:20_000]
    )
    return stated.group(1) if stated else None


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _runs(source: str) -> Iterator[tuple[str, int, bool]]:
    """What a reader of the page can see, in order: text between tags, its references decoded."""
    body = re.search(r"<body\b", source, re.IGNORECASE)
    at = body.start() if body else 0
    unclosed: set[str] = set()
    while at < len(source):
        tag = source.find("<", at)
        tag = len(source) if tag < 0 else tag
        yield from _decoded(source, at, tag)
        at = _after_markup(source, tag, unclosed)


def _decoded(source: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
    at = start
    if "&" in source[start:end]:
        for reference in _REFERENCE.finditer(source, start, end):
            yield source[at : reference.start()], at, False
            yield entities.unescape(reference.group()), reference.start(), True
            at = reference.end()
    yield source[at:end], at, False


def _after_markup(source: str, tag: int, unclosed: set[str]) -> int:
    """Where text goes on after the tag, comment or hidden element that begins at ``tag``.

    ``unclosed`` collects the names whose end was looked for in vain, so that none is looked for twice.
    """
    hidden = _HIDDEN.match(source, tag + 1)
    name = hidden.group().lower() if hidden else ""
    if hidden and name not in unclosed:
        close = re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.IGNORECASE).search(
            source, hidden.end()
        )
        if close:
            return close.end()
        unclosed.add(name)
    end = source.find(">", tag)
    return len(source) if end < 0 else end + 1
