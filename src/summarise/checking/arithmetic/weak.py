"""Arithmetic that reaches a number and hardly excuses it: its terms stand apart in the source, and the summary does not tell them.

With thirty numbers at hand there is a product, a percentage of something or a sum for nearly any number. Of the numbers that were
made wrong by a slip in a digit, on summaries of the articles that rules are tuned on, as many came out as such a product as there were
right products in three times as many numbers; differences and shares of two numbers did not, which is why they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.windows import Result
from summarise.checking.arithmetic.terms import Reach, Term
from summarise.checking.arithmetic.wording import Asked, asked
from summarise.quantities import Kind, Quantity

_ALL = 100  # percent
_BOTH = 2
_TINY = 2  # a count up to here beside a large one: "1,140 students and one teacher"
_LARGE = 50


def is_weak(result: Result, claim: Quantity, context: Context, *, named: bool) -> bool:
    """Whether a ``result`` may as well be a coincidence, by how its terms hang together; ``named``: the words around the claim
    say what it is. What is called a total outright ("160 in all") is none."""
    if result.told_change or len(result.terms) < _BOTH:
        return False
    told = sum(t.reach is Reach.TOLD for t in result.terms)
    together = len({t.sentence for t in result.terms}) == 1
    form = str(result.told[0])
    if " x " in form:
        least = 1 if any(t.quantity.kind is Kind.MULTIPLE for t in result.terms) else _BOTH  # "twice as much"
        return not together and told < least
    if _is_of_a_share(form):
        return not together and not (
            named and any(t.reach is Reach.TOLD and _is_share(t) for t in result.terms)
        )
    if form.startswith("("):
        return not together and not told and not _is_the_rest(claim, context)  # a change in percent
    if result.relation is not Named.TOTAL or _is_called_total(claim, context):
        return False
    if _adds_next_to_nothing(result.terms):
        return True
    return not told and not (together and (named or _of_one_thing(result.terms)))


def _is_of_a_share(form: str) -> bool:
    """Whether a share in percent or in words goes into it: a part of a whole, a level before or behind a change."""
    return any(words in form for words in (" of {}", " less {}", " more", " less than")) and " / " not in form


def _is_called_total(claim: Quantity, context: Context) -> bool:
    start, end = context.span
    return (
        asked(context.text[start : claim.start], context.text[claim.end : end], loosely=False) is Asked.TOTAL
    )


def _is_the_rest(claim: Quantity, context: Context) -> bool:
    """Whether the summary tells the other share beside it: "the centre 60 per cent, the state 40 per cent"."""
    return any(
        q.kind is claim.kind and q.value is not None and q.value + (claim.value or 0) == _ALL
        for q in context.numbers
    )


def _is_share(term: Term) -> bool:
    return term.quantity.kind in (Kind.PERCENT, Kind.RATIO)


def _adds_next_to_nothing(terms: Sequence[Term]) -> bool:
    counts = sorted(t.value for t in terms if t.quantity.kind is Kind.COUNT)
    return len(counts) == len(terms) and counts[0] <= _TINY and counts[-1] >= Decimal(_LARGE)


def _of_one_thing(terms: Sequence[Term]) -> bool:
    """Whether all terms count one noun, or are amounts of one unit."""
    pairs = list(combinations([t.quantity for t in terms], 2))
    return all(a.kind is not Kind.COUNT or noun_agreement(a, b) > 0 for a, b in pairs)
