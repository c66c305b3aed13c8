"""The numbers of a short source as what they can be in a sum, read more loosely than ``amounts``: people and their seats, both ends
of a score, percentages beside points, "a 30 zone" beside miles an hour, and what the summary itself has worked out beside the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import PERSONS, Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import Amount, amounts_of
from summarise.checking.text.words import content_words
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension

_OF_PEOPLE = PERSONS | content_words(
    "jobs posts roles positions vacancies places seats votes members councillors jurors abstention abstentions staff pupils children students patients"
)
_MARKS = content_words("zone limit area mark restriction stretch")  # "41mph in a 30 zone"
_METRES = pattern(r"[\d.,]+ ?m")
_MILLION = Decimal(10**6)
_POINTS = frozenset({"points", "point"})
# A bare number that is how far two percentages lie apart: "sits six above the national figure", "needs another 7.6".
_APART = pattern(
    r"(?: points?)? (?:above|below|under|over|ahead|behind|short|shy|more|fewer|less|higher|lower|off|adrift|clear|to)\b"
)
_ANOTHER = pattern(
    r"\b(?:another|further|extra|by|added|gained|lost|up|down)(?: (?:a|an|about|just|some))* \Z"
)
_LEVEL = pattern(r"\b(?:to|at|of|from|against|than|with)(?: (?:a|an|about|just|some))* \Z")
_HUNDRED = 100
_REACH = 30  # characters


def loose_amounts(claim: Quantity, context: Context, numbers: Sequence[Quantity]) -> list[Amount]:
    """The numbers of the source that may go into a sum of the claim's kind, in order; ``bare``: those that only a loose reading
    makes an amount."""
    if is_in_points(claim, context, numbers):
        return list(_shares(context, numbers))
    found = [
        a._replace(bare=False)
        for a in amounts_of(claim, context, numbers).amounts
        if _METRES.fullmatch(a.quantity.text) is None
    ]
    known = {a.quantity.start for a in found}
    found += [a for a in _others(claim, numbers) if a.quantity.start not in known]
    return sorted(found, key=lambda a: (a.quantity.start, a.value))


def own_amounts(claim: Quantity, context: Context, known: Sequence[Amount]) -> list[Amount]:
    """The numbers of the claim's kind that its own sentence tells before it, and the source does not."""
    taken = {a.value for a in known}
    found = []
    for q in context.numbers:
        if q.start >= claim.start or q.kind is not claim.kind or q.low is None or q.low != q.high:
            continue
        bounds = comparable(claim, q)
        if bounds is None or not claim.low or not bounds[0] or noun_agreement(claim, q) < 0:
            continue
        value = bounds[2] * claim.low / bounds[0]
        if value and value not in taken:
            found.append(Amount(q, value, bare=True))
    return found


def is_in_points(claim: Quantity, context: Context, numbers: Sequence[Quantity]) -> bool:
    """Whether a claim is how far two percentages lie apart."""
    if claim.kind is Kind.PERCENTAGE_POINTS:
        return True
    if claim.kind is not Kind.COUNT or not any(q.kind is Kind.PERCENT for q in numbers):
        return False
    if claim.noun in _POINTS:
        return True
    if claim.noun is not None:
        return False
    start = max(context.span[0], claim.start - _REACH)
    behind = _APART.match(context.text, claim.end, context.span[1]) is not None
    return behind or _ANOTHER.search(context.text, start, claim.start) is not None


def _shares(context: Context, numbers: Sequence[Quantity]) -> Iterator[Amount]:
    """The percentages, and bare numbers that may be some: "52.4 per cent ... has promised to get to 60"."""
    for q in numbers:
        if q.value is None or not 0 < q.value <= _HUNDRED:
            continue
        if q.kind is Kind.PERCENT or (
            q.kind is Kind.COUNT
            and q.noun is None
            and _LEVEL.search(context.index.text, max(0, q.start - _REACH), q.start)
        ):
            yield Amount(q, q.value, bare=True)


def _others(claim: Quantity, numbers: Sequence[Quantity]) -> Iterator[Amount]:
    """What ``amounts_of`` does not take for an amount of the claim's kind."""
    length = claim.kind is Kind.MEASURE and dimension(claim.unit or "") == "length"
    for q in numbers:
        if q.low is None or q.high is None:
            continue
        if length and q.kind is Kind.COUNT and _METRES.fullmatch(q.text):
            value = convert(q.low / _MILLION, "meter", claim.unit or "")  # "peaked at 4.18m"
            if value is not None:
                yield Amount(q, value, bare=True)
        elif claim.kind is Kind.MEASURE and "-per-" in (claim.unit or "") and q.kind is Kind.COUNT:
            if content_words(q.noun or "") & _MARKS:
                yield Amount(q, q.low, bare=True)
        elif claim.kind is Kind.COUNT and q.kind is Kind.SCORE:
            yield from (Amount(q, end, bare=True) for end in dict.fromkeys((q.low, q.high)) if end)
        elif claim.kind is Kind.COUNT and _counts(claim, q):
            yield Amount(q, q.low, bare=True)


def _counts(claim: Quantity, q: Quantity) -> bool:
    """Whether a number can count what the claim counts: "their 11th title" is eleven of them."""
    if q.kind is Kind.ORDINAL:
        return q.low is not None and q.low > 1
    return q.kind is Kind.COUNT and q.low == q.high and bool(q.low) and _are_of_people(claim, q)


def _are_of_people(claim: Quantity, q: Quantity) -> bool:
    """Whether both count people or what each of them has: a job, a seat, a vote."""
    return all(content_words(one.noun or "") & _OF_PEOPLE for one in (claim, q))
