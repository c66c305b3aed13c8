"""The source text, with where it came from. Offsets everywhere else are indices into ``Article.text``."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Withdrawn(NamedTuple):
    """A passage that the input shows struck out or as deleted: ``text``, and ``at``, the offset in
    ``Article.text`` of what now stands in its place."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Article:
    """One source text.

    ``source``: the path, URL or "-" it was read from; None for a string handed in.
    ``title``, ``author``, ``site``, ``date`` (ISO 8601, "2025-01-14"), ``language`` (BCP 47, "en"): as
    stated by the input; None where it does not say.
    ``format``: what the input was ("text", "markdown", "html", "pdf", "docx", "eml").
    ``encoding``: the encoding the bytes were read with; ``notes``: what a reader has to say aloud
    about the input (a guessed encoding, a page without an article).
    ``offsets``: pairs (offset in text, offset in the input before extraction), ascending in both; each
    begins a run that goes on one for one. Empty where the text is the input itself. What "the input"
    is, each reader says. ``pages``: offsets in text where each page starts.
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

    def page(self, offset: int) -> int | None:
        """The number, from 1, of the page that holds ``offset``; None where the input has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None
