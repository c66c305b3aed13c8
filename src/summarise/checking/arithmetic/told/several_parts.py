"""What several parts leave of a whole: "140 were cancelled by Aerovent and 62 by Lumo, the remaining 116 by others", of 318.

The summary tells the parts before the rest and says that it is one; the source tells the parts together, and the whole near them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.at_hand import Amount, AtHand
from summarise.checking.arithmetic.named import Named, is_rest
from summarise.checking.arithmetic.steps.windows import Result, Window
from summarise.checking.arithmetic.terms import Reach
from summarise.quantities import Quantity

_NEAR = 2  # sentences between a whole and its parts
_MOST_PARTS = 4


def rests_of_several(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """What the parts that the summary's sentence tells before ``claim`` leave of each whole that may be theirs."""
    if not is_rest(context.text, context.span, (claim.start, claim.end)):
        return
    told = [context.told.get(q.start) for q in context.numbers if q.end <= claim.start]
    starts = {q.start for q in told if q is not None}
    found = [
        one for one in at_hand.amounts if one.term.reach is Reach.TOLD and one.term.quantity.start in starts
    ]
    for parts in (found, found[:-1], found[1:]):  # the first may be the whole, the last of something else
        if 2 <= len(parts) <= _MOST_PARTS and _stand_together(parts):
            yield from _left(parts, at_hand.amounts, window)


def _stand_together(parts: Sequence[Amount]) -> bool:
    at = [one.term.sentence for one in parts]
    return max(at) - min(at) <= 1


def _left(parts: Sequence[Amount], amounts: Sequence[Amount], window: Window) -> Iterator[Result]:
    total = sum((one.value for one in parts), Decimal(0))
    at = parts[0].term.sentence
    for whole in amounts:
        if whole in parts or abs(whole.term.sentence - at) > _NEAR or whole.value <= total:
            continue
        if noun_agreement(parts[0].term.quantity, whole.term.quantity) < 0:
            continue
        left = whole.value - total
        if window.holds(float(left)):
            form = " - ".join(["{}"] * (len(parts) + 1)) + " = {}"
            values = (whole.value, *(one.value for one in parts), left)
            terms = (whole.term, *(one.term for one in parts))
            yield Result(left, Named.GAP, (form, *values), terms, told_change=True)
