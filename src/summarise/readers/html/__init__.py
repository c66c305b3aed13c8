"""HTML to its article, through trafilatura (extra ``html``): navigation, adverts and comments stay out.

The page is made plain before: what a browser does not show goes, struck-out text goes and is kept as
withdrawn, raised digits, equations and tables become plain text. ``Article.offsets`` lead into the decoded
HTML source.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import Any, NamedTuple

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.composing.tracing import Visible
from summarise.readers.extras import require
from summarise.readers.html.marks import Marks, Run, most_attributes
from summarise.readers.html.written import lines_of, written

MAX_TAGS = 200_000  # beyond it no page is an article, and tree algorithms take their time
MAX_ATTRIBUTES = 2_000  # in one tag, names and values counted apart
_FEW = 250  # characters: less than this is a teaser, a consent banner or a page that scripts fill
_FAILURES = (ValueError, TypeError, AttributeError, AssertionError, RecursionError, LookupError)


class _About(NamedTuple):
    """What a page says of itself."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    date: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def read_html(source: str, name: str, *, url: str | None = None, whole: bool = False) -> Article:
    """The article of a page. ``source``: the decoded HTML; ``url``: where it came from, if from there; ``whole``: all that
    it shows is the article, as in a mail.

    Raises InputError for a page without an article, SettingsError without the extra.
    """
    if source.count("<") > MAX_TAGS:
        raise InputError(f"{name}: more than {MAX_TAGS:,} tags: not the page of an article")
    if (most := most_attributes(source)) > MAX_ATTRIBUTES:
        raise InputError(f"{name}: about {most:,} attributes in one tag: not the page of an article")
    trafilatura = require("trafilatura", "html")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its failures are told in our words
    from summarise.readers.html import omitted

    marks = Marks(source)
    page = _page(trafilatura, marks, source)
    about = _about(trafilatura, source, url)
    lines: list[str] = []
    passages: list[str] = []
    heading = None
    visible, shown = Visible(()), Counter[str]()
    if page is not None:
        from summarise.readers.html.boxes import own_elements_named, without_boxes
        from summarise.readers.html.crowding import crowded
        from summarise.readers.html.framing import framed

        if many := crowded(page):
            raise InputError(f"{name}: {many}: not the page of an article")
        if not whole:
            without_boxes(page, lambda element: marks.bare(element.text_content()))
            own_elements_named(page)
        passages, runs = _plain(page, marks)
        visible = Visible(runs)
        shown = omitted.shown_numbers(page, marks.restored)
        headings = [marks.bare(element.text_content()) for element in page.iter("h1")]
        if whole:
            from summarise.readers.html.fragment import shown_lines

            lines = shown_lines(page)
        else:
            framed(page)
            lines = lines_of(_extracted(trafilatura, page))
        heading = None if whole else _heading_left_out(headings, about.title, lines)
    length = sum(len(marks.bare(line)) for line in lines)
    if not length or (length < _FEW and "<script" in source.lower()):
        raise InputError(
            f"{name}: no article on this page ({length} characters of text); if scripts or a login fill it, "
            "save its text and give that"
        )
    found = written([heading, *lines] if heading else lines, marks, visible, passages)
    notes = about.notes
    if length < _FEW and not whole:
        notes += (f"only {length} characters of article text on this page",)
    return Article(
        found.text + "\n",
        title=about.title,
        author=about.author,
        site=about.site,
        date=about.date,
        language=about.language or _stated_language(source),
        notes=notes + omitted.note(shown, found.text) + omitted.added_by_styles(source),
        offsets=found.offsets,
        withdrawn=found.withdrawn,
        places=found.places,
        format="html",
    )


def _page(trafilatura: Any, marks: Marks, source: str) -> Any:
    """The page's tree, its text with marks; None where there is none to be had."""
    try:
        tree = trafilatura.load_html(marks.marked(source))
    except _FAILURES:
        return None
    for element in tree.iter() if tree is not None else ():
        for name, value in element.attrib.items():
            if not value.isascii():
                element.set(name, marks.plain(value))
    return tree


def _about(trafilatura: Any, source: str, url: str | None) -> _About:
    """What the page says of itself, and whether it states its date as data.

    A date picked from its words is only mentioned: a wrong one would let wrong dates pass the check. So is
    the date of a ``time`` element in the middle of a sentence.
    """
    from summarise.readers.html.layout import times_in_sentences

    try:
        tree = trafilatura.load_html(source)
        if tree is None:
            return _About()
        for element in times_in_sentences(tree):
            element.tag = "span"
        stated = {value for element in tree.iter() for value in map(str, element.attrib.values())}
        scripts = "".join(e.text or "" for e in tree.iter("script") if "json" in (e.get("type") or ""))
        found = trafilatura.extract_metadata(
            tree, url, {"original_date": True, "extensive_search": False}, extensive=False
        )
    except _FAILURES:
        return _About()
    date: str | None = found.date or None
    notes: tuple[str, ...] = ()
    if date and not (
        any(value.startswith(date) for value in stated)
        or re.search(rf'"datePublished"\s*:\s*"{re.escape(date)}', scripts)
    ):
        notes = (f"the page does not state its date ({date} is a guess from its words); --date gives one",)
        date = None
    return _About(
        _one_line(found.title),
        _one_line(found.author),
        _one_line(found.sitename),
        date,
        found.language,
        notes,
    )


def _plain(page: Any, marks: Marks) -> tuple[list[str], list[Run]]:
    """Make the page plain in place; the withdrawn passages, and the runs of its visible text."""
    from summarise.readers.html import insets, ixbrl
    from summarise.readers.html.layout import made_plain
    from summarise.readers.html.visibility import unseen_removed

    insets.noted(page, marks)
    units = ixbrl.units_of(page, marks.bare)
    passages = unseen_removed(page, marks.struck, lambda element: marks.bare(element.text_content()))
    language = (page.get("lang") or page.get("xml:lang") or "en").lower()
    ixbrl.applied(page, marks.bare, units, english=language.startswith("en"))
    if next(page.iter("pre"), None) is not None:
        from summarise.readers.html.preformatted import tables_made

        tables_made(page, marks)
    made_plain(page, marks)
    runs: list[Run] = []
    last = 0
    from lxml import etree

    walker = etree.iterwalk(page, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element.tag == "head":
            walker.skip_subtree()
            continue
        text = element.text if event == "start" else element.tail
        if not text:
            continue
        kept, placed = marks.taken_off(text, last)
        if event == "start":
            element.text = kept
        else:
            element.tail = kept
        for run in placed:
            runs += marks.seen(run)
            last = max(last, run.origin)
    return passages, runs


def _extracted(trafilatura: Any, page: Any) -> str:
    try:
        found = trafilatura.bare_extraction(page, include_comments=False)
    except _FAILURES:
        return ""  # a page that its parser cannot make a tree of has no article either
    return found.text or "" if found is not None else ""


def _heading_left_out(headings: list[str], title: str | None, lines: list[str]) -> str | None:
    """The headline, where it stands on the page above what was extracted: it belongs to the article."""
    start = " ".join(lines[:3])
    for heading in headings:
        if heading and title and (heading in title or title in heading):
            return heading if heading not in start else None
    return None


def _stated_language(source: str) -> str | None:
    stated = re.search(
        r"<html\b[^<>]*\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", source[:20_000]
    )
    return stated.group(1) if stated else None


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
