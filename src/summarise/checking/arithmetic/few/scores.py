"""The score at half-time, worked back from the end: 14-7 of 24-18 with 10 and 11 goals in the second half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_INTERVAL = pattern(
    r"\b(?:half[- ]?time|the (?:interval|break|turnaround|half)|first half|at the turn)\b", re.IGNORECASE
)
_SECOND = pattern(r"\b(?:second half|second period|after (?:the )?(?:interval|break|half[- ]?time|restart)|final (?:half|quarter))\b", re.IGNORECASE)  # fmt: skip
_EACH_ONCE = pattern(r"\b(?:each|both)\b[^.;]{0,20}\b(?:scored|added)\b[^.;]{0,20}\b(?P<times>once|twice|a goal|one)\b|\bone goal each\b|\b(?:a goal|one) apiece\b", re.IGNORECASE)  # fmt: skip
_MOST = 6  # numbers of the sentences that tell of the second half


def score_worked_back(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How a score at the interval follows from the one at the end and what each side scored after it; None where it does not."""
    if claim.kind is not Kind.SCORE or claim.low is None or claim.high is None or index.language != "en":
        return None
    if _INTERVAL.search(context.text, *context.span) is None:
        return None
    for i, (start, end) in enumerate(index.sentences):
        if _SECOND.search(index.text, start, end) is None:
            continue
        beside = [q for at in (i - 1, i, i + 1) if at >= 0 for q in index.in_place(at)]
        ends = [q for q in beside if _is_score(q)]
        for final in ends:
            for first, second in _scored(index, i, final):
                left = {(final.low or 0) - first, (final.high or 0) - second}
                if left == {claim.low, claim.high} and min(left) >= 0:
                    told = f"{final.text} less {first} and {second} = {claim.text}"
                    return Derived(told, (final,), firm=True)
    return None


def _is_score(q: Quantity) -> bool:
    """Whether a number is a score, or a range that may be one: "lost 2-4"."""
    if q.low is None or q.high is None:
        return False
    return q.kind is Kind.SCORE or (q.kind is Kind.COUNT and q.low != q.high and q.noun is None)


def _scored(index: SourceIndex, sentence: int, final: Quantity) -> Sequence[tuple[Decimal, Decimal]]:
    """What the two sides may have scored in the second half, first what the first of the ``final`` score's numbers did."""
    start, end = index.sentences[sentence]
    each = _EACH_ONCE.search(index.text, start, end)
    if each is not None:
        goals = Decimal(2 if each["times"] == "twice" else 1)
        return [(goals, goals)]
    scored = [
        q.value
        for q in index.in_place(sentence)
        if q.kind is Kind.COUNT and q.value is not None and q is not final
    ]
    return list(permutations(scored, 2)) if len(scored) <= _MOST else []
