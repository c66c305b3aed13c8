"""So many in every so many: "three goals every four matches" of 27 goals in 36 matches, "one nurse for every eight patients"."""

from __future__ import annotations

import re
from itertools import pairwise, permutations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_EVERY = pattern(
    r"(?: [\w'’-]+){0,5} (?:(?:in|out of|from|for|to|per) )?(?:every|each|per|for every|to every) ",
    re.IGNORECASE,
)
_ONE_IN = pattern(r"(?: [\w'’-]+){1,3} (?:in|out of|from|to) ", re.IGNORECASE)
_MOST = 12  # of the smaller numbers that are told so


def so_many_in_every(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is one of two numbers that the summary sets against each other as two of the source stand; None where
    it is not."""
    pair = _pair(claim, context)
    if pair is None:
        return None
    some, of = pair
    assert some.value is not None and of.value is not None
    counts = [q for q in few.numbers if q.kind is Kind.COUNT and q.value]
    for a, b in permutations(counts, 2):
        assert a.value is not None and b.value is not None
        if a.value * of.value != b.value * some.value or (a.value, b.value) == (some.value, of.value):
            continue
        agree = noun_agreement(some, a), noun_agreement(of, b)
        same = some.value == 1 and noun_agreement(some, b) > 0 and agree[1] >= 0  # "one ticket in 40"
        if same or (min(agree) >= 0 and max(agree) > 0):
            told = f"{number(a.value)} to {number(b.value)} = {number(some.value)} to {number(of.value)}"
            return Derived(told, (a, b), firm=True)
    return None


def _pair(claim: Quantity, context: Context) -> tuple[Quantity, Quantity] | None:
    """The claim and the number that it is set against by "every", in their order; None where it is set against none."""
    numbers = [q for q in context.numbers if q.value and q.kind in (Kind.COUNT, Kind.DURATION)]
    for some, of in pairwise(numbers):
        if claim.start not in (some.start, of.start) or some.value is None or some.value > _MOST * 10:
            continue
        if _EVERY.fullmatch(context.text, some.end, of.start) or (
            some.value == 1 and _ONE_IN.fullmatch(context.text, some.end, of.start)
        ):
            return some, of
    return None
