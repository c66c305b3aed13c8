"""Where the characters of a PDF page stand: raised and lowered digits, and gaps between columns.

PDFium's text runs them together: "2,500" with a raised 3 is 2,5003, and three columns of numbers are words with
blanks between them. Sizes and places of the glyphs in question tell.
"""

from __future__ import annotations

import copy
import ctypes
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from summarise.readers.composing.raised import lowered, raised

GAP = "\x1f"  # stands for a blank that is the gap between two columns
NOTHING = "\uffff"  # stands for a character that is dropped
HYPHEN = "\x02"  # what PDFium leaves of a hyphen at the end of a line, in one of its functions
_HYPHEN_TOO = "\ufffe"  # and in another

_SCRIPT = re.compile(r"[\d+\-−–()\[\],*]{1,5}")
_DIGIT = re.compile(r"\d")
_BETWEEN = re.compile(r"(?<=[\d%)–—-])( +)(?=[-−–—(+$€£¥]?\s?[\d(–—-])")
_GROUPS = re.compile(r"\d{3}(?!\d)")
_LINE_END = re.compile(r"(?<=[^\s])[\r\n]+(?=[-−–+(]?[$€£¥]?\s?[(]?\d|[-–—](?:\s|$)|[$€£¥(]\s)")
_SMALLER = 0.87  # times the size beside it, at most
_RAISED, _LOWERED = 0.12, -0.06  # of a line's height
_HIGHEST, _LOWEST = 0.85, -0.6
_COLUMN = 0.9  # of a line's height: a blank that wide between numbers is no blank
_GROUP_GAP = 0.5  # the same before three digits that could be a group of the number before
_NEAR = 1.2
_OTHER_LINE = 0.9  # times the height: what stands that much higher or lower is on another line


class Glyph(NamedTuple):
    """Where a character stands: its edges, its line and that line's height."""

    left: float
    right: float
    base: float
    height: float


class Places:
    """The glyphs of one page, looked up once each. ``raw``: PDFium's functions (pypdfium2.raw); ``page``: its text page."""

    def __init__(self, raw: Any, page: Any) -> None:
        self._raw, self._page = raw, page
        self._box, self._x, self._y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._known: dict[int, Glyph | None] = {}
        self._order: Sequence[int] | None = None

    def moved(self, order: Sequence[int]) -> Places:
        """The same glyphs for a text whose characters stand in another order: ``order`` has the index of each here."""
        moved = copy.copy(self)
        moved._order = order
        return moved

    def at(self, index: int) -> Glyph | None:
        """The glyph of that character of the page; None where it has no place."""
        index = index if self._order is None else self._order[index]
        if index not in self._known:
            found = self._raw.FPDFText_GetLooseCharBox(self._page, index, self._box)
            found = found and self._raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
            height = abs(self._box.top - self._box.bottom)
            self._known[index] = (
                Glyph(self._box.left, self._box.right, self._y.value, height) if found and height else None
            )
        return self._known[index]


def as_seen(text: str, places: Places) -> str:
    """``text``, one character for each of the page's, with raised and lowered digits as characters of their
    own, GAP for blanks between columns, HYPHEN for hyphens at line ends and NOTHING for what is not there.

    As long as before.
    """
    text = text.replace(_HYPHEN_TOO, HYPHEN)
    chars = list(text)
    done = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() >= done:
            done = _script(text, chars, digit.start(), places)
    _rejoined("".join(chars), chars, places)
    _gaps("".join(chars), chars, places)
    return "".join(chars)


def outside(text: str, places: Places, width: float, height: float) -> str:
    """``text`` with NOTHING for the characters that stand outside of a page of that size (in points)."""
    chars = list(text)
    for i, char in enumerate(text):
        glyph = None if char.isspace() else places.at(i)
        if glyph and not (-glyph.height < glyph.base < height and -1 < glyph.left < width):
            chars[i] = NOTHING
    return "".join(chars)


def _script(text: str, chars: list[str], start: int, places: Places) -> int:
    """Mark the raised or lowered run that begins at ``start``, if one does; where to go on."""
    glyph = places.at(start)
    if glyph is None:
        return start + 1
    before = start - 1
    while before >= 0 and text[before].isspace() and before > start - 4:
        before -= 1
    base = places.at(before) if before >= 0 and not text[before].isspace() else None
    if base is not None and text[before] in "([+-−–*,":  # a sign that is raised with the digits
        return start + 1 if _stands(glyph, base) else _run(text, chars, start, before, places)
    if base is None or not _stands(glyph, base):
        return start + 1
    return _run(text, chars, start, before, places)


def _run(text: str, chars: list[str], start: int, before: int, places: Places) -> int:
    first = places.at(start)
    signed = before >= 0 and text[before] in "([+-−–*,"
    begin = start
    if signed:
        sign = places.at(before)
        if first is None or sign is None or abs(sign.base - first.base) > 0.05 * first.height:
            return start + 1
        begin = before
        before -= 1
        while before >= 0 and text[before].isspace() and before > begin - 4:
            before -= 1
    base = places.at(before) if before >= 0 else None
    if first is None or base is None or not _stands(first, base):
        return start + 1
    end = begin
    while end < len(text) and end - begin < 6 and _SCRIPT.fullmatch(text[end]):
        glyph = places.at(end)
        if glyph is None or abs(glyph.base - first.base) > 0.05 * base.height:
            break
        end += 1
    if end - begin >= 6:
        return end
    run = text[begin:end]
    shown = (raised if first.base > base.base else lowered)(run, text[before])
    chars[begin:end] = shown
    for gap in range(before + 1, begin):  # the blank that PDFium puts before what stands higher
        chars[gap] = NOTHING
    _line_goes_on(text, chars, end, base, places)
    return end


def _stands(glyph: Glyph, base: Glyph) -> bool:
    """Whether the glyph stands above or below the line of ``base``, right behind it, as an index does."""
    height = base.height
    shift = (glyph.base - base.base) / height
    if not base.left < glyph.left <= base.right + _NEAR * height:
        return False
    smaller = glyph.height <= _SMALLER * height
    if smaller and (_RAISED <= shift <= _HIGHEST or _LOWEST <= shift <= _LOWERED):
        return True
    return 0.2 <= shift <= 0.6 or -0.4 <= shift <= -0.15


def _line_goes_on(text: str, chars: list[str], end: int, base: Glyph, places: Places) -> None:
    """Take back the line end that PDFium puts behind a raised character in the middle of a line."""
    after = end
    while after < len(text) and text[after] in "\r\n ":
        after += 1
    if after == end or after >= len(text) or "\n" not in text[end:after]:
        return
    glyph, last = places.at(after), places.at(end - 1)
    if glyph is None or last is None or abs(glyph.base - base.base) > 0.05 * base.height:
        return
    if -0.2 * base.height <= glyph.left - last.right <= 3 * base.height:
        chars[end:after] = [" " if glyph.left - last.right > 0.1 * base.height else NOTHING] + [NOTHING] * (
            after - end - 1
        )


def _rejoined(text: str, chars: list[str], places: Places) -> None:
    """Put a gap for a line end before a number that stands further right on the same line: PDFium ends it there where the
    row was not drawn in one go."""
    for end in _LINE_END.finditer(text):
        before, after = places.at(end.start() - 1), places.at(end.end())
        if before is None or after is None or abs(before.base - after.base) > 0.1 * before.height:
            continue
        if after.left - before.right > _COLUMN * min(before.height, after.height):
            chars[end.start() : end.end()] = [GAP] + [NOTHING] * (len(end.group()) - 1)


def _gaps(text: str, chars: list[str], places: Places) -> None:
    for blank in _BETWEEN.finditer(text):
        before, after = places.at(blank.start() - 1), places.at(blank.end())
        if (
            before is None
            or after is None
            or 0.1 < abs(before.base - after.base) / before.height < _OTHER_LINE
        ):
            continue
        if (
            abs(before.base - after.base) >= _OTHER_LINE * before.height
        ):  # one below the other, drawn one after the other
            chars[blank.start() : blank.end()] = [GAP] + [NOTHING] * (len(blank.group()) - 1)
            continue
        group = text[blank.start() - 1].isdecimal() and _GROUPS.match(text, blank.end())
        width = (_GROUP_GAP if group else _COLUMN) * min(before.height, after.height)
        if after.left - before.right > width:
            chars[blank.start() : blank.end()] = [GAP] + [NOTHING] * (len(blank.group()) - 1)


class Line(NamedTuple):
    """Words that are drawn in one line: ``start`` and ``end`` in the text, and where they stand on the page, in points."""

    start: int
    end: int
    left: float
    right: float
    base: float
    height: float


def line_of(places: Places, start: int, end: int) -> Line | None:
    """The characters from ``start`` to ``end`` as a line; None where the first or the last is drawn nowhere."""
    first, last = places.at(start), places.at(end - 1)
    if first is None or last is None:
        return None
    return Line(start, end, first.left, last.right, first.base, first.height)
