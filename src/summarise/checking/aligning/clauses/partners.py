"""The number that a date stands beside, and which of two dates the source has beside it.

"83 schools were shut on Monday and 61 on Tuesday": of 61 the date is Tuesday, since a word that parts stands between it and
Monday. A summary with the same number beside the same date is right, however like the sentence of another date is to its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.referent import Context
from summarise.checking.source.dates import is_dated
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

OWN, RIVAL, NEITHER, NONE = "partner:own", "partner:rival", "partner:no", "partner:none"
"""Which date has the number, as a sign: the claimed one, the other, neither; or the claimed one stands beside no number."""
_PARTS = pattern(r"[,;()\n–—]| (?:and|but|while|whereas|from|against|compared|than) ")
_PARTED = 60  # characters that a word that parts counts for


def partner(
    index: SourceIndex, claim: Quantity, context: Context, holders: Sequence[Quantity], rival: Quantity
) -> str:
    """Which date the source has beside the number that the summary has beside ``claim``: one of the ``holders``, which are the
    claimed date, or the ``rival``."""
    numbers = [n for n in context.numbers if not is_dated(n)]
    number = _nearest(context.text, claim, numbers)
    own = (
        None
        if number is None
        else _nearest(context.text, number, [n for n in context.numbers if is_dated(n)])
    )
    if number is None or own is None or own.start != claim.start:
        return NONE
    if _is_beside(index, number, rival):
        return RIVAL
    return OWN if any(_is_beside(index, number, q) for q in holders) else NEITHER


def _is_beside(index: SourceIndex, number: Quantity, date: Quantity) -> bool:
    """Whether a number of the same value has ``date`` as the nearest date of its sentence in the source."""
    at = index.sentence_of.get(id(date))
    beside = [] if at is None else index.in_place(at)
    dated = [q for q in beside if is_dated(q)]
    return any(
        _nearest(index.text, q, dated) is date
        for q in beside
        if not is_dated(q) and q.low is not None and is_same(number, q)
    )


def _nearest(text: str, one: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    """The nearest of the others, those behind a word that parts the last."""

    def gap(q: Quantity) -> int:
        start, end = min(q.end, one.end), max(q.start, one.start)
        if text[start:end] == " (" and text.startswith(")", max(q.end, one.end)):
            return 0  # "2031 (41)"
        return end - start + (_PARTED if _PARTS.search(text, start, end) else 0)

    return min(others, key=gap, default=None)
