"""The source text, with where it came from. Offsets everywhere else are indices into ``Article.text``."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Withdrawn(NamedTuple):
    """A passage that the input shows struck out or as deleted: ``text``, and ``at``, the offset in
    ``Article.text`` of what now stands in its place."""

    text: str
    at: int


class Place(NamedTuple):
    """Where in an input a stretch of the text stood: from ``start`` to where the next Place begins.

    ``name``: as people of that kind of file call it ("Sheet1!C7", "slide 3", "00:01:07", "item 2").
    ``row``, ``column``: in a table the heads of the cell, "" where it has none.
    """

    start: int
    name: str = ""
    row: str = ""
    column: str = ""

    def __str__(self) -> str:
        """The name with the heads: "Sheet1!C7 (Revenue, 2024)"."""
        heads = ", ".join(head for head in (self.row, self.column) if head)
        return f"{self.name} ({heads})" if self.name and heads else self.name


@dataclass(frozen=True, slots=True)
class Article:
    """One source text.

    ``source``: the path, URL or "-" it was read from; None for a string handed in.
    ``title``, ``author``, ``site``, ``date`` (ISO 8601, "2025-01-14"), ``language`` (BCP 47, "en"): as
    stated by the input; None where it does not say.
    ``format``: what the input was ("text", "markdown", "html", "pdf", "docx", "eml", "csv" ...).
    ``encoding``: the encoding the bytes were read with; ``notes``: what a reader has to say aloud
    about the input (a guessed encoding, a page without an article).
    ``offsets``: pairs (offset in text, offset in the input before extraction), ascending in both; each
    begins a run that goes on one for one. Empty where the text is the input itself. What "the input"
    is, each reader says. ``pages``: offsets in text where each page starts. ``places``: what stands where in
    inputs that have other places than pages (cells, slides, cues, items), ascending by their starts.
    ``withdrawn``: what the input shows struck out; it is no part of the text.
    """

    text: str
    source: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    offsets: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    pages: tuple[int, ...] = field(default=(), repr=False)
    author: str | None = None
    site: str | None = None
    format: str = "text"
    withdrawn: tuple[Withdrawn, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)

    def origin(self, offset: int) -> int:
        """Where the character at ``offset`` of the text stood in the input before extraction.

        What a reader put in itself (a line break, the bar between two cells) gets the place it was put.
        """
        at = bisect_right(self.offsets, (offset, 1 << 62)) - 1
        if at < 0:
            return self.offsets[0][1] if self.offsets else offset
        start, origin = self.offsets[at]
        moved = origin + offset - start
        return min(moved, self.offsets[at + 1][1]) if at + 1 < len(self.offsets) else moved

    @property
    def heading(self) -> str | None:
        """The title: as the input states it, else its first line where that stands apart as one; None without."""
        if self.title and self.title.strip():
            return " ".join(self.title.split())
        line = title_line(self.text, above_title(self.text))
        return " ".join(line.split()) if line else None

    def page(self, offset: int) -> int | None:
        """The number, from 1, of the page that holds ``offset``; None where the input has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def place_at(self, offset: int) -> Place | None:
        """The Place that holds ``offset``; None where the input has none there."""
        at = bisect_right(self.places, offset, key=lambda place: place.start) - 1
        return self.places[at] if at >= 0 and self.places[at] != (self.places[at].start, "", "", "") else None

    def place(self, offset: int) -> str | None:
        """Where ``offset`` stood, in words: "page 2", "Sheet1!C7 (Revenue, 2024)", "page 2 (Revenue, 2024)"; None where that is
        not known."""
        found = self.place_at(offset)
        if self.pages:
            return str((found or Place(0))._replace(name=f"page {self.page(offset)}"))
        return str(found) or None if found is not None else None


_LONGEST_TITLE = 200
# The day alone on a line, in figures or with the month's name: "2031-05-06", "Published: Monday, 6 May 2031, 10:15".
_DAY = (
    r"\s*(?:[^\W\d]{4,12}(?: on)?: ?)?(?:[^\W\d]{3,10}\.?,? )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.?(?: de)? [^\W\d]{3,10}\.?(?: de)? \d{4}|[^\W\d]{3,10}\.? \d{1,2}, \d{4})"
    r"(?:[T,]? ?(?:at )?\d{1,2}[:.]\d\d[^\n]{0,12})?[ \t]*\n\s*(?=\S)"
)


def above_title(text: str) -> int:
    """Where the title of ``text`` begins, if it has one: behind white space, and behind a line that is only a day."""
    day = re.match(_DAY, text)  # compiled when the first title is asked for
    return day.end() if day else len(text) - len(text.lstrip())


def title_line(text: str, start: int) -> str | None:
    """The line of ``text`` that begins at ``start``, where it is a title: when a blank line follows it, or a line at
    least twice as long, and it does not end as a sentence does. None where it is none."""
    line, _, rest = text[start:].partition("\n")
    following = rest.partition("\n")[0]
    stands_apart = rest.strip() and (not following.strip() or len(following) >= 2 * len(line))
    ends_like_a_sentence = line.rstrip().endswith((".", "…", ":", ";"))
    if not line.strip() or len(line) > _LONGEST_TITLE or ends_like_a_sentence or not stands_apart:
        return None
    return line
