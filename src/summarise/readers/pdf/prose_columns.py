"""Columns of prose that a file draws line by line across the page: each is read from its top to its end.

PDFium gives what a page draws in the order of the file. Most programs draw one column after the other; where a file draws the
first line of both, then the second of both, the text jumps from one column into the other in the middle of a sentence. A gutter
tells such a page: a gap at the same place in line after line, with words on either side that go on below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from summarise.readers.pdf.glyphs import GAP, HYPHEN, NOTHING, Line, Places, line_of
from summarise.readers.pdf.rows import VALUE

_LINE = re.compile(r"[^\r\n]+")
_BLANKS = re.compile(f"[ {GAP}{NOTHING}]+")
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = (
    1.1  # of a line's height: a gap that no blank between words has, but in a line that is set to both edges
)
_SAME = 0.15  # of the height: pieces whose bases differ less stand on one line
_LEADING = 2.4  # heights from one line to the next
_FEWEST = 4  # lines with words on both sides
_SAMPLED, _MISSES = 6, 3  # lines that are looked at first, of which so many may have no gutter
_WORDS = 3  # in the middle one of a column's lines
_GOING_ON = 0.3  # of a column's lines begin with a small letter


Row = list[Line]


def in_columns(text: str, places: Places) -> tuple[str, Places]:
    """``text``, as long as before, with such columns one after the other, and the places of its characters."""
    lines = list(_lines(text, places))
    if len(lines) < _FEWEST or not _may_have(text, lines, places):
        return text, places
    rows = _rows(text, lines, places)
    chars, order = list(text), list(range(len(text)))
    i = 0
    while i < len(rows):
        found = _region(rows, i)
        if found is not None and _is_prose(text, *found):
            _rewrite(text, *found, chars, order)
            i += len({piece.base for side in found for piece in side})
        else:
            i += 1
    return ("".join(chars), places.moved(order)) if order != list(range(len(text))) else (text, places)


def _lines(text: str, places: Places) -> Iterator[tuple[int, int]]:
    """The lines of a page; PDFium runs one that ends with a hyphen and the next together, whichever column that is in."""
    for found in _LINE.finditer(text):
        start, end = found.span()
        at = text.find(HYPHEN, start, end)
        while at >= 0:
            before, after = (
                places.at(at - 1) if at > start else None,
                places.at(at + 1) if at + 1 < end else None,
            )
            if before and after and before.base - after.base > 0.5 * before.height:
                yield start, at + 1
                start = at + 1
            at = text.find(HYPHEN, at + 1, end)
        if text[start:end].strip(f" {NOTHING}"):
            yield start, end


def _may_have(text: str, lines: Sequence[tuple[int, int]], places: Places) -> bool:
    """Whether most of some lines have a wide gap in their middle, or the next line beside them; few glyphs are looked up."""
    misses = 0
    step = max(1, len(lines) // _SAMPLED)
    for n in range(min(step // 2, len(lines) - 1), len(lines), step):
        start, end = lines[n]
        side = 3 * (end - start) // 8  # a gutter is near the middle
        inside = any(
            _is_wide(blank.start(), blank.end(), places)
            for blank in _BLANKS.finditer(text, start + side, end - side)
        )
        if not inside and not (n + 1 < len(lines) and _is_beside(lines[n], lines[n + 1], places)):
            misses += 1
            if misses > _MISSES:
                return False
    return True


def _is_wide(start: int, end: int, places: Places) -> bool:
    before, after = places.at(start - 1), places.at(end)
    return (
        before is not None
        and after is not None
        and abs(before.base - after.base) <= _SAME * before.height
        and after.left - before.right > _WIDE * min(before.height, after.height)
    )


def _is_beside(line: tuple[int, int], following: tuple[int, int], places: Places) -> bool:
    return _is_wide(line[1], following[0], places)


def _rows(text: str, lines: Sequence[tuple[int, int]], places: Places) -> list[Row]:
    """The pieces of each line of the page, from the left."""
    rows: list[Row] = []
    for n, (start, end) in enumerate(lines):
        pieces = list(_pieces(text, start, end, places))
        if n and rows and pieces and rows[-1] and _is_beside(lines[n - 1], (start, end), places):
            rows[-1] += pieces
        else:
            rows.append(pieces)
    return rows


def _pieces(text: str, start: int, end: int, places: Places) -> Iterator[Line]:
    while start < end and (text[start].isspace() or text[start] in (NOTHING, GAP)):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in (NOTHING, GAP)):
        end -= 1
    begin = start
    for blank in [*_BLANKS.finditer(text, start, end), None]:
        if blank is not None and not _is_wide(blank.start(), blank.end(), places):
            continue
        stop = end if blank is None else blank.start()
        piece = line_of(places, begin, stop)
        if piece is None:
            return
        yield piece
        if blank is not None:
            begin = blank.end()


def _region(rows: Sequence[Row], i: int) -> tuple[list[Line], list[Line]] | None:
    """What stands left and right of a gutter that begins in the ``i``-th row; None where none does."""
    if len(rows[i]) != 2:
        return None
    left, right = [rows[i][0]], [rows[i][1]]
    low, high = rows[i][0].right, rows[i][1].left
    both = 1
    for row in rows[i + 1 :]:
        last = min(left[-1].base, right[-1].base)
        if not row or not 0 < last - row[0].base <= _LEADING * row[0].height:
            break
        if len(row) == 2 and max(low, row[0].right) < min(high, row[1].left):
            low, high = max(low, row[0].right), min(high, row[1].left)
            left.append(row[0])
            right.append(row[1])
            both += 1
        elif len(row) == 1 and row[0].right < high and row[0].left < low:
            low = max(low, row[0].right)
            left.append(row[0])
        elif len(row) == 1 and row[0].left > low:
            high = min(high, row[0].left)
            right.append(row[0])
        else:
            break
    return (left, right) if both >= _FEWEST and high - low > 0.8 * left[0].height else None


def _is_prose(text: str, left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether both sides are lines of sentences that go on below, and no cells of a table."""
    for side in (left, right):
        said = [text[piece.start : piece.end] for piece in side]
        if median(len(_WORD.findall(line)) for line in said) < _WORDS:
            return False
        if any(VALUE.fullmatch(line.strip()) for line in said[:-1]):
            return False
        if sum(line[:1].islower() for line in said[1:]) < _GOING_ON * (len(said) - 1):
            return False
    return True


def _rewrite(
    text: str, left: Sequence[Line], right: Sequence[Line], chars: list[str], order: list[int]
) -> None:
    """Put the right side behind the left one, in place: gaps within lines become ends of lines, and hyphens at those are marked
    as PDFium marks them."""
    drawn = sorted([*left, *right])
    gaps = [range(a.end, b.start) for a, b in pairwise(drawn) if a.end < b.start]
    pieces = [*left, *right]
    joints = sum(text[piece.end - 1] != HYPHEN for piece in pieces[:-1])
    if joints > len(gaps):
        return
    begin = drawn[0].start
    for n, piece in enumerate(pieces):
        for index in range(piece.start, piece.end):
            chars[begin], order[begin] = text[index], index
            begin += 1
        if n + 1 == len(pieces) or text[piece.end - 1] == HYPHEN:
            continue
        going_on = _is_cut(text, piece, pieces[n + 1])
        if going_on:
            chars[begin - 1] = HYPHEN
        for k, index in enumerate(gaps.pop(0)):
            chars[begin], order[begin] = NOTHING if k or going_on else "\n", index
            begin += 1
    for gap in gaps:
        for index in gap:
            chars[begin], order[begin] = NOTHING, index
            begin += 1


def _is_cut(text: str, piece: Line, following: Line) -> bool:
    """Whether a word goes on in the next line of its column."""
    end = piece.end
    return text[end - 1] == "-" and text[end - 2 : end - 1].isalpha() and text[following.start].islower()
