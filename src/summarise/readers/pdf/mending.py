"""A line of a PDF page as words: without the marks of hyphens at former line ends, of gaps and of what is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarise.readers.pdf.glyphs import GAP, HYPHEN, NOTHING

_NO_TEXT = f"{NOTHING}\0"
# A hyphen between these is one of the word's own, also at the end of a line.
_TENS = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$", re.IGNORECASE)
_UNITS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fif|six|eigh|nin)", re.IGNORECASE
)


class Line(NamedTuple):
    """One line of a page: its text, and where it starts in the text of all pages."""

    text: str
    origin: int


def mended(line: Line) -> Iterator[tuple[str, int | None]]:
    """The line without the marks of hyphens at former line ends: inside a word ("contain-ers") nothing
    stays, beside a digit or a capital ("18-year-old") the hyphen does."""
    text, begin = line.text.rstrip(f" \t{NOTHING}"), 0
    for i, char in enumerate(text):
        if char == HYPHEN:
            yield text[begin:i], line.origin + begin
            going_on = i + 1
            while text[going_on : going_on + 1] == NOTHING:  # of a line end between columns
                going_on += 1
            before, after = text[i - 1 : i], text[going_on : going_on + 1]
            own = _TENS.search(text, max(0, i - 8), i) and _UNITS.match(text, going_on)
            if own or not (before.isalpha() and after.islower()):
                yield "-", line.origin + i
            begin = i + 1
        elif char == GAP:
            yield text[begin:i], line.origin + begin
            yield " | ", None
            begin = i + 1
        elif char in _NO_TEXT:
            yield text[begin:i], line.origin + begin
            begin = i + 1
    yield text[begin:], line.origin + begin
