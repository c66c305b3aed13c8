"""What is left of a whole that the source tells elsewhere: "£1.65m has not been recovered", where £1.1m was, of £2.75m stolen.

The summary denies of its number what the source says of a part, or calls it what is left; the whole may stand in any sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, Clauses
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.operations import Derived, number
from summarise.checking.arithmetic.told.complements import Spoken, Told, spoken_of
from summarise.checking.text.words import content_words
from summarise.checking.values.base_values import significant
from summarise.quantities import Kind, Quantity

_PLACES = 8  # sentences of the source that say much the same as the summary's
_TELLING = 2  # significant digits: what is left of something or other is easily one or two
_SURE = 3  # and three are no coincidence, in whatever words: "£1.65m is still missing"
_PARTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def denied_rest(told: Told, context: Context, clauses: Clauses) -> Derived | None:
    """How the claim ``told`` is what a part leaves of a whole that may stand anywhere; None where it is not.

    ``context``: the summary's sentence, with the source's sentences like it.
    """
    claim, index = told.claim, clauses.index
    if index.language != "en" or claim.kind not in _PARTED or not claim.value:
        return None
    if significant(claim.value) < _TELLING:
        return None
    sure = significant(claim.value) >= _SURE and claim.kind is not Kind.COUNT
    for part in _parts(claim, context):
        there = clauses.of(part)
        if part.value is None or not (sure or _share_words(told.clause, there)):
            continue
        if spoken_of(told.clause, there) is not Spoken.REST:
            continue
        whole = next(
            (
                q
                for q in index.quantities
                if q.value == part.value + claim.value and _is_whole(q, part, claim)
            ),
            None,
        )
        if whole is not None and whole.value is not None:
            sum_ = f"{number(whole.value)} - {number(part.value)} = {number(claim.value)}"
            return Derived(sum_, (part, whole), firm=True)
    return None


def _parts(claim: Quantity, context: Context) -> Iterator[Quantity]:
    for i, _ in context.similar[:_PLACES]:
        for q in context.index.in_place(i):
            if _is_of_one_kind(q, claim):
                yield q


def _is_whole(whole: Quantity, part: Quantity, claim: Quantity) -> bool:
    return whole is not part and _is_of_one_kind(whole, claim) and _is_of_one_kind(whole, part)


def _is_of_one_kind(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.COUNT:  # of any two counts of a page a third is soon made
        return other.kind is Kind.COUNT and noun_agreement(one, other) > 0
    return one.kind is other.kind and one.unit == other.unit


def _share_words(mine: Clause, part: Clause) -> bool:
    return bool(_said(mine) & _said(part))


def _said(clause: Clause) -> set[str]:
    return {word for span in clause.spans for word in content_words(clause.part(span))}
