"""A piece of HTML that is an article's own body (a feed's item, a book's chapter): all of its visible text.

No article is looked for in it. The same rules hold as for a page: what is not shown goes, struck-out text is
withdrawn, raised digits, equations and tables become plain text.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from summarise.article import Place, Withdrawn
from summarise.errors import InputError
from summarise.readers.extras import require

_LINES = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li "
    "main ol p pre section table tr ul hl1 hl2 dateline byline body".split()
)  # fmt: skip
_CELLS = ("td", "th")
_UNREAD = frozenset("head script style template noscript svg button select textarea".split())


class Fragment(NamedTuple):
    """Its text, lines parted by line ends, what it shows struck out, and the cells of its tables."""

    text: str
    withdrawn: tuple[Withdrawn, ...] = ()
    places: tuple[Place, ...] = ()

    def moved(self, offset: int, around: Place | None = None) -> Fragment:
        """The fragment as it stands at ``offset`` of a text; what is no cell of its tables is at the place ``around``."""
        other = around or Place(0)
        return Fragment(
            self.text,
            tuple(Withdrawn(one.text, one.at + offset) for one in self.withdrawn),
            tuple(
                (place if ", row " in place.name else other)._replace(start=place.start + offset)
                for place in self.places
            ),
        )


def read_fragment(source: str, name: str, where: str = "") -> Fragment:
    """The text of ``source``; ``where``: what is said before the name of a table's cell ("chapter 3, "). Raises InputError for one of too many tags, SettingsError without the extra."""
    from summarise.readers.composing.tracing import Visible
    from summarise.readers.html import MAX_TAGS, _plain
    from summarise.readers.html.marks import Marks
    from summarise.readers.html.written import written

    if "<" not in source and "&" not in source:
        return Fragment("\n".join(line for line in map(str.strip, source.split("\n")) if line))
    if source.count("<") > MAX_TAGS:
        raise InputError(f"{name}: more than {MAX_TAGS:,} tags, too many for an article")
    parser = require("lxml.html", "html")
    source = f"<html><body>{source}</body></html>"
    marks = Marks(source)
    from summarise.readers.html.crowding import crowded_blocks

    try:
        page = parser.document_fromstring(marks.marked(source))
        if many := crowded_blocks(page):
            raise InputError(f"{name}: {many}: too many for an article")
        passages, _ = _plain(page, marks)
    except (ValueError, AssertionError, RecursionError, parser.etree.ParserError) as error:
        raise InputError(f"{name}: HTML that cannot be read ({type(error).__name__})") from None
    found = written(shown_lines(page), marks, Visible(()), passages, where)
    return Fragment(found.text, found.withdrawn, found.places)


def shown_lines(page: Any) -> list[str]:
    """The lines in which a reader sees it; cells of a row with bars between them."""
    from lxml import etree

    lines: list[list[str]] = [[]]
    walker = etree.iterwalk(page, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (not tag or tag in _UNREAD):
            walker.skip_subtree()
            continue
        if tag in _LINES:
            lines.append([])
        elif tag in _CELLS and event == "start" and element.getprevious() is not None:
            lines[-1].append(" | ")
        text = element.text if event == "start" else element.tail
        if text and (event == "end" or (tag and tag not in _UNREAD)):
            lines[-1].append(" ".join(text.split("\n")))
    return [line for line in ("".join(pieces).strip() for pieces in lines) if line]
