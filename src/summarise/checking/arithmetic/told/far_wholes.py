"""What is left of a whole that the source tells elsewhere: "£1.65m has not been recovered", where £1.1m was, of £2.75m stolen.

The summary denies of its number what the source says of a part, or calls it what is left; part and whole may stand in any
sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from summarise.checking.aligning.clauses.cutting import Clauses
from summarise.checking.aligning.clauses.predicates import acts_of
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.complements import Spoken, Told, spoken_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import significant
from summarise.quantities import Kind, Quantity

_MOST_PARTS = 40  # of a page of figures only the first
_TELLING = 2  # significant digits: what is left of something or other is easily one or two
_SURE = 3  # and three are no coincidence, in whatever words: "£1.65m is still missing"
_PARTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def denied_rest(told: Told, context: Context, clauses: Clauses) -> Derived | None:
    """How the claim ``told`` is what a part leaves of a whole, both of which may stand anywhere; None where it is not.

    ``context``: the summary's sentence, with the source's sentences like it.
    """
    claim, index = told.claim, clauses.index
    if index.language != "en" or claim.kind not in _PARTED or not claim.value:
        return None
    digits = significant(claim.value)
    if digits < _TELLING:
        return None
    # of any two counts of a page a third is soon made, whatever its digits
    sure = digits >= _SURE and claim.kind is not Kind.COUNT
    alike = {i for i, _ in context.similar} if sure else set()
    acts = acts_of(told.clause)
    for part, whole in _parts_with_wholes(claim, index):
        there = clauses.of(part)
        # the verb is shared, whatever is denied of it; three digits need no more than a sentence like it, or a whole beside
        at = index.sentence_of[id(part)]
        beside = sure and abs(index.sentence_of[id(whole)] - at) <= 1
        if not (acts & acts_of(there) or at in alike or beside):
            continue
        if spoken_of(told.clause, there) is Spoken.REST:
            assert whole.value is not None and part.value is not None
            sum_ = f"{number(whole.value)} - {number(part.value)} = {number(claim.value)}"
            return Derived(sum_, (part, whole), firm=True)
    return None


def _parts_with_wholes(claim: Quantity, index: SourceIndex) -> Iterator[tuple[Quantity, Quantity]]:
    """The numbers of the claim's kind that leave just its value of another one. The whole is looked for first: hardly any
    number has one, and a clause is read for those alone."""
    by_value = index.whole(_by_value)
    alike = (q for q in index.quantities if _is_of_one_kind(claim, q))
    for part in islice(alike, _MOST_PARTS):
        if part.value is None or claim.value is None:
            continue
        for whole in by_value.get(part.value + claim.value, ()):
            if whole is not part and _is_of_one_kind(whole, claim) and _is_of_one_kind(whole, part):
                yield part, whole
                break


def _by_value(index: SourceIndex) -> dict[Decimal, list[Quantity]]:
    found: dict[Decimal, list[Quantity]] = {}
    for q in index.quantities:
        if q.kind in _PARTED and q.value is not None:
            found.setdefault(q.value, []).append(q)
    return found


def _is_of_one_kind(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.COUNT:
        return other.kind is Kind.COUNT and noun_agreement(one, other) > 0
    return one.kind is other.kind and one.unit == other.unit
