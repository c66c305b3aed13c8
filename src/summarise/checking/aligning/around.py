"""The numbers of a summary around one of its sentences, and what was asked of them.

What rules say of a sentence is kept for the next summary that has it. Where a rule looked at numbers of other sentences
too, its question is kept with the answer: as long as the next summary gives the same answers, the rule says the same.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from operator import attrgetter

from summarise.checking.reading.spans import Span
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity

AROUND = 350  # characters on either side in which a number is still of the same telling
_MOST_BESIDE = 8
_FAR = 1500  # characters on either side in which a summary may tell a number elsewhere
_MOST_AROUND = 60
_TELLING = 3
_START, _END = attrgetter("start"), attrgetter("end")


class Asked:
    """What was asked of the numbers around a sentence.

    ``beside``: whether for those of the sentences beside it; ``told``: by the identity of a source number, that number
    and whether one of them states it.
    """

    __slots__ = ("beside", "told")

    def __init__(self) -> None:
        """Nothing yet."""
        self.beside = False
        self.told: dict[int, tuple[Quantity, bool]] = {}

    def copy(self) -> Asked:
        """What was asked until now."""
        until_now = Asked()
        until_now.beside, until_now.told = self.beside, dict(self.told)
        return until_now


def quantities_of(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    """Those of ``quantities``, in order of the text, that overlap ``span``."""
    first = bisect.bisect_left(quantities, span[0], key=_END)
    last = bisect.bisect_left(quantities, span[1], key=_START)
    return list(quantities[first:last])


def numbers_beside(inside: Sequence[Quantity], span: Span) -> list[Quantity]:
    """The numbers of the sentences around the one at ``span``, the nearest first; ``inside`` are those of the text."""
    start, end = span
    near = quantities_of(inside, (max(0, start - AROUND), end + AROUND))
    outside = [q for q in near if q.end <= start or q.start >= end]
    return sorted(outside, key=lambda q: (max(start - q.end, q.start - end), q.start))[:_MOST_BESIDE]


def numbers_around(inside: Sequence[Quantity], span: Span) -> list[Quantity]:
    """The numbers of the sentence at ``span`` and of those some way around it, as ``states`` asks them."""
    start, end = span
    wide = quantities_of(inside, (max(0, start - _FAR), end + _FAR))
    return [q for q in wide[:_MOST_AROUND] if q.low is not None]


def states(numbers: Iterable[Quantity], source: Quantity) -> bool:
    """Whether any of some ``numbers`` states one of the source's; one of three digits and more also without its unit or as
    another thing, since two such numbers are hardly equal by chance."""
    telling = source.low is not None and significant(source.low) >= _TELLING
    return any(
        is_same(q, source) or (telling and q.low == source.low and q.high == source.high) for q in numbers
    )
