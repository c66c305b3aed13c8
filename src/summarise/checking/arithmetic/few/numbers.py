"""The handful of numbers that a claim may rest on: all of a short source, those of its quote, or of the sentence like its own."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.referent import Context
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple

_MOST = 8
_MOST_OF_SENTENCE = 4
_LIKE = 0.3  # how much of a claim's words a sentence has to share for its numbers to be of the same thing


class Few(NamedTuple):
    """A handful of numbers with a value, in order of the text. ``all``: whether the claim has no others that it could rest
    on, as in a source of a few sentences or under a quote; else they were chosen from many."""

    numbers: Sequence[Quantity]
    all: bool


def numbers_at_hand(index: SourceIndex, context: Context, zone: Span | None) -> Few:
    """The handful for one claim, empty where there is none.

    ``zone``: the span of the quote that the claim's fact rests on, where there is one.
    """
    if zone is not None:
        return Few(_few(index.within(*zone), _MOST), True)
    if len(index.quantities) <= 2 * _MOST and (every := _few(index.quantities, _MOST)):
        return Few(every, True)
    first, likeness = context.similar[0] if context.similar else (0, 0.0)
    return Few(_few(index.in_place(first), _MOST_OF_SENTENCE) if likeness >= _LIKE else [], False)


def _few(quantities: Sequence[Quantity], most: int) -> list[Quantity]:
    found = [q for q in quantities if q.low is not None and q.kind is not Kind.IDENTIFIER]
    return found if len(found) <= most else []
