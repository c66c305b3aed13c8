"""A number that the article has as a place in a row, in Chinese and Japanese: 12勝目 of "12 wins", 28号 of the 28th home run."""

from __future__ import annotations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.operations import Derived
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LANGUAGES = frozenset(("zh", "ja"))
_IN_A_ROW = pattern(r"(?<!\d)(?P<number>\d+)(?:[^\d、，。]{0,3}目|[号號])")


def counted_up(claim: Quantity, context: Context) -> Derived | None:
    """The place in a row whose number a count or another place is, in a sentence that says something alike; None else."""
    index = context.index
    if index.language not in _LANGUAGES or claim.kind not in (Kind.COUNT, Kind.ORDINAL):
        return None
    for i, _ in context.similar:
        for q in index.in_sentence.get(i, ()):
            found = _IN_A_ROW.match(index.text, q.start)
            if found is not None and claim.low == claim.high == int(found["number"]):
                return Derived(index.text[q.start : q.end], (q,), firm=True)
    return None
