"""Counts of things that the source lists and never counts: "Ash, Elm and Oak Street" are three streets.

An enumeration is read from its last "and" leftwards over short pieces between commas. Whether the
words before the first comma are an item or lead up to the list cannot be told without a parser, so a
list of n pieces stands for n things or for n - 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_AND = pattern(r",? (?:and|&|as well as) ")
_LONGEST_ITEM = 6  # words; a longer piece is the sentence around the list
_LONGEST_LIST = 20
_LONGEST_SENTENCE = 1500  # characters; what is longer is a table
_COMPANION = pattern(
    r"\b(?:along with|together with|besides|in addition to|joined|alongside)\b", re.IGNORECASE
)


class Listing(NamedTuple):
    """An enumeration: its span in the text and the numbers of things it may stand for."""

    start: int
    end: int
    sizes: frozenset[int]


def listings(text: str, start: int, end: int) -> Iterator[Listing]:
    """The enumerations of three things or more in one sentence, ``text[start:end]``."""
    if end - start > _LONGEST_SENTENCE:
        return
    more = 1 if _COMPANION.search(text, start, end) else 0
    for last in _AND.finditer(text, start, end):
        pieces = 1  # what follows "and"
        at = last.start()
        while pieces < _LONGEST_LIST:
            comma = text.rfind(",", start, at)
            piece = text[max(comma + 1, start) : at]
            pieces += 1
            at = comma if comma >= 0 else start
            if comma < 0 or len(piece.split()) > _LONGEST_ITEM:
                break
        if pieces < 3 or "," not in text[at : last.start()]:
            continue
        stop = text.find(",", last.end(), end)
        yield Listing(
            max(at, start), end if stop < 0 else stop, frozenset(range(pieces - 1, pieces + more + 1))
        )
