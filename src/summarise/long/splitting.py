"""A text into overlapping parts of at most so many tokens, cut at paragraphs where that is possible."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarise.checking.text.sentences import split_sentences

_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_FULL_ENOUGH = 0.6  # of a part: below it a paragraph's end is passed over for a sentence's
_WORDS = re.compile(r"\S+\s*")


class Part(NamedTuple):
    """``text[start:end]`` with its tokens."""

    start: int
    end: int
    tokens: int


class _Unit(NamedTuple):
    start: int
    end: int
    tokens: int
    ends_paragraph: bool


def split(text: str, room: int, count: Callable[[str], int], *, overlap: int = 0) -> list[Part]:
    """Parts of at most ``room`` tokens that together cover ``text``, in order, of about the same size.

    Each begins with up to ``overlap`` tokens of the one before, whole sentences of it, so that what a
    sentence refers back to is seen by the part that has it. A sentence longer than ``room`` is cut
    between words, a word longer than that between characters.
    """
    total = count(text)
    if total <= room:
        return [Part(0, len(text), total)]
    overlap = min(overlap, room // 4)
    units = list(_units(text, max(1, (room - overlap) // 2), count))
    whole = sum(unit.tokens for unit in units)
    number = -(-whole // max(1, room - overlap))
    target = min(room, -(-whole // number) + overlap)
    parts: list[Part] = []
    first, done = 0, 0
    while done < len(units):
        last = _last(units, first, done, target)
        parts.append(
            Part(units[first].start, units[last].end, sum(u.tokens for u in units[first : last + 1]))
        )
        done = last + 1
        first = _back(units, done, overlap)
    parts[0] = parts[0]._replace(start=0)
    parts[-1] = parts[-1]._replace(end=len(text))
    return parts


def _last(units: list[_Unit], first: int, done: int, target: int) -> int:
    """The last unit of the part that begins at ``first`` and has to bring at least ``done``."""
    size = sum(unit.tokens for unit in units[first:done])
    last, paragraph = done, None
    for i in range(done, len(units)):
        if size + units[i].tokens > target and i > done:
            return last if paragraph is None else paragraph
        size += units[i].tokens
        last = i
        if units[i].ends_paragraph and size >= _FULL_ENOUGH * target:
            paragraph = i
    return last


def _back(units: list[_Unit], at: int, overlap: int) -> int:
    """Where the part that goes on at ``at`` begins."""
    size, first = 0, at
    while first > 0 and size + units[first - 1].tokens <= overlap:
        first -= 1
        size += units[first].tokens
    return first


def _units(text: str, most: int, count: Callable[[str], int]) -> Iterator[_Unit]:
    """Sentences with the white space behind them; those of more than ``most`` tokens in pieces."""
    begin = 0
    for paragraph in [*_BLANK.finditer(text), None]:
        end = paragraph.end() if paragraph else len(text)
        starts = [begin + start for start, _ in split_sentences(text[begin:end])[1:]]
        for start, stop in zip([begin, *starts], [*starts, end], strict=True):
            pieces = list(_pieces(text, start, stop, most, count))
            for i, (left, right, tokens) in enumerate(pieces):
                yield _Unit(left, right, tokens, stop == end and i == len(pieces) - 1)
        begin = end


def _pieces(
    text: str, start: int, end: int, most: int, count: Callable[[str], int]
) -> Iterator[tuple[int, int, int]]:
    tokens = count(text[start:end])
    if tokens <= most:
        if end > start:
            yield start, end, tokens
        return
    if end - start == 1:  # one character cannot be cut
        yield start, end, tokens
        return
    middle = (start + end) // 2
    word = _WORDS.match(text, text.rfind(" ", start, middle) + 1 if " " in text[start:middle] else middle)
    cut = word.start() if word and start < word.start() < end else middle
    yield from _pieces(text, start, cut, most, count)
    yield from _pieces(text, cut, end, most, count)
