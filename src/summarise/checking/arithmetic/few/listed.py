"""A number of several things that the summary names one by one: "187 ewes, goats and cows"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LIST = pattern(
    r" (?P<first>[a-z][a-z-]*(?: [a-z][a-z-]*)?)(?P<more>(?:, (?!and\b|or\b)[a-z][a-z-]*(?: [a-z][a-z-]*)?)*),? (?:and|or|&) (?P<last>[a-z][a-z-]*(?: [a-z][a-z-]*)?)",
)
_MOST_THINGS = 6
_MOST_NUMBERS = 60


def things_named(claim: Quantity, context: Context) -> list[frozenset[str]]:
    """The stems of each of the things that stand in a list right behind a count; none where no list does."""
    found = _LIST.match(context.text, claim.end, context.span[1])
    if claim.kind is not Kind.COUNT or found is None:
        return []
    things = [found["first"], *re.split(r", ", found["more"])[1:], found["last"]]
    return [frozenset(content_words(thing)) for thing in things] if len(things) <= _MOST_THINGS else []


def sum_of_named(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """The sum of as many numbers of the source as the summary names things beside the claim, each of one of these things."""
    things = things_named(claim, context)
    if len(things) < 2 or not all(things):
        return None
    for i, _ in context.similar:
        matched = _matched(things, index.in_place(i)[:_MOST_NUMBERS])
        if matched is not None:
            total = sum((q.value for q in matched if q.value is not None), Decimal(0))
            if total == claim.value:
                told = " + ".join(number(q.value) for q in matched if q.value is not None)
                return Derived(f"{told} = {number(total)}", tuple(matched), firm=True)
    return None


def _matched(things: Sequence[frozenset[str]], numbers: Sequence[Quantity]) -> list[Quantity] | None:
    """The one number for each of the ``things`` that counts it; None where one of them has none, or two."""
    found: list[Quantity] = []
    for thing in things:
        of_it = [
            q
            for q in numbers
            if q.kind is Kind.COUNT and q.value is not None and thing & frozenset(content_words(q.noun or ""))
        ]
        if len(of_it) != 1 or of_it[0] in found:
            return None
        found.append(of_it[0])
    return found
