"""Numbers that a source gives without writing them: a share of a whole, so many of so much each, all the others.

"A third of 4,300" is about 1,430, "three payments of £20,000" are £60,000, "$900 a month" is $10,800 a year, and
where 7 of 11 were rescued, 4 were not. The words have to say so: "of", "each", a rate; and for what is left over
the summary has to say the opposite of the source, or that it speaks of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from summarise.checking.aligning.clauses.cutting import Clauses, is_part_of
from summarise.checking.aligning.clauses.rates import rate_of
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.complements import SHARES, Spoken, Told, rests, spoken_of
from summarise.checking.arithmetic.told.contraries import are_contrary
from summarise.checking.effort import take
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_TIMES = frozenset({Kind.COUNT, Kind.DURATION})
_OF_WHOLE = pattern(r" (?:[a-z]+ )?of (?:(?:the|its|their|his|her|all|about|around|some|nearly|more than|those|these) ){0,3}(?:[a-z]+ (?:of|worth) (?:about |some |nearly )?)?[^\w\s]?\Z")  # fmt: skip
_OF_THEM = pattern(r" (?:of|were|was|are|is)\b")
_WHOLE_FIRST = pattern(r"\b[Oo]f (?:the |its |their |these |those |all |some |about )*[^\w\s]?\Z")
_PIECES = pattern(r" (?:(?!of\b)[a-z]+ ){1,2}(?:of|at|for|worth|costing) (?:about |around |some )?[^\w\s]?\Z")
_IN_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365}
_IN_MINUTES = {"minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440), "week": Decimal(10080)}
_EVERY = pattern(r"\b(?:every|each) \Z", re.IGNORECASE)
_EACH_OF = pattern(r"[^.;:\d]{0,40}\bon each of (?:the |its |their )?\Z")
_HAIR = Decimal("0.0001")
_SPANS = frozenset({"year", "month", "week", "day", "quarter"})


def portion(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Derived | None:
    """How the claim follows from ``together``, numbers of the source that stand side by side; None where not."""
    take(len(together) ** 2)
    ways = _WAYS.get(told.claim.kind, _OTHER_WAYS)
    return next((found for way in ways for found in way(told, together, clauses)), None)


def _shares(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    text = clauses.index.text
    for share in together:
        if share.kind not in SHARES or share.value is None:
            continue
        part = share.value / 100 if share.kind is Kind.PERCENT else share.value
        for whole in together:
            if whole.value is None or not _is_same_thing(told.claim, whole) or not 0 < part < 1:
                continue
            before = whole.end <= share.start and (
                _OF_THEM.match(text, share.end)
                or _WHOLE_FIRST.search(text, max(0, whole.start - 12), whole.start)
            )
            if not before and not (whole.start > share.end and _OF_WHOLE.match(text, share.end, whole.start)):
                continue
            for fraction, rest in ((part, False), (1 - part, True)):
                if rest and not _is_of_rest(told, share, clauses):
                    continue
                if _is(told.claim, whole.value * fraction):
                    shown = f"1 - {share.text}" if rest else share.text
                    result = number(whole.value * fraction)
                    yield Derived(f"({shown}) of {number(whole.value)} = {result}", (whole, share), firm=True)


def _rest_as_share(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    """What a part leaves of its whole as a share of all, told with the contrary: "five out of 52", "one in 12"."""
    claim, text = told.claim, clauses.index.text
    if not claim.value or clauses.index.language != "en":
        return
    counts = [q for q in together if q.kind is Kind.COUNT and q.value]
    for part, whole in pairwise(counts):
        if not part.value or not whole.value or not part.value < whole.value:
            continue
        if not is_part_of(text, part.end, whole.start):
            continue
        rest = whole.value - part.value
        if abs(claim.value - rest / whole.value) < _HAIR and are_contrary(told.clause, clauses.of(part)):
            sum_ = f"({number(whole.value)} - {number(part.value)}) of {number(whole.value)} = {claim.text}"
            yield Derived(sum_, (part, whole), firm=True)


def _products(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    claim, text = told.claim, clauses.index.text
    assert claim.value is not None
    asked: str | None = None
    size = abs(float(claim.value))
    # Of most numbers no product comes near the claim: then what they are for each of need not be read.
    low, high = size / 2 - 1, size * 2 + 1
    several = [(q, float(q.value)) for q in together if q.kind in _TIMES and q.value and q.value >= 2]
    for each in together:
        if each.value is None or each.kind is not claim.kind or not _is_same_thing(claim, each):
            continue
        if asked is None:
            asked = rate_of(told.clause).of.get("period", "")
        one = abs(float(each.value))
        near = [times for times, number in several if times is not each and low <= number * one <= high]
        if not near and asked not in _IN_A_YEAR:
            continue
        rate = rate_of(clauses.of(each)).of
        for times in near:
            assert times.value is not None
            counted = times.kind is Kind.COUNT and (
                "sharer" in rate
                or (times.end <= each.start and _PIECES.match(text, times.end, each.start))
                or (each.end <= times.start and _EACH_OF.match(text, each.end, times.start))
            )
            spanned = (
                times.kind is Kind.DURATION and times.unit is not None and times.unit == rate.get("period")
            )
            if (counted or spanned) and _is(claim, times.value * each.value):
                result = number(times.value * each.value)
                yield Derived(
                    f"{number(times.value)} x {number(each.value)} = {result}", (each, times), firm=True
                )
        given = rate.get("period")
        if asked in _IN_A_YEAR and given in _IN_A_YEAR and asked != given:
            factor = Decimal(_IN_A_YEAR[given]) / _IN_A_YEAR[asked]
            if _is(claim, each.value * factor):
                yield Derived(
                    f"{number(each.value)} a {given} = {number(each.value * factor)} a {asked}",
                    (each,),
                    firm=True,
                )


def _how_often(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    """ "Five times an hour" of "every 12 minutes"."""
    claim, text = told.claim, clauses.index.text
    if not claim.value or claim.per not in _IN_MINUTES:
        return
    for span in together:
        minutes = _IN_MINUTES.get(span.unit or "") if span.kind is Kind.DURATION else None
        if minutes is None or not span.value or not _EVERY.search(text, max(0, span.start - 8), span.start):
            continue
        often = _IN_MINUTES[claim.per] / (span.value * minutes)
        if often == claim.value:
            yield Derived(f"every {span.text}: {number(often)} in one {claim.per}", (span,), firm=True)


# By the kind of the claim, in this order.
_OTHER_WAYS = (rests,)
_WAYS = {
    Kind.COUNT: (_shares, _products, _how_often, rests),
    Kind.MONEY: (_shares, _products, rests),
    Kind.MEASURE: (_shares, _products, rests),
    Kind.RATIO: (rests, _rest_as_share),
}


def _is_of_rest(told: Told, share: Quantity, clauses: Clauses) -> bool:
    return spoken_of(told.clause, clauses.of(share), clauses.index.language) is Spoken.REST


def _is_same_thing(claim: Quantity, source: Quantity) -> bool:
    """Whether the one could be a part of the other; what is counted may have another name in the summary."""
    return source.kind is claim.kind and comparable(claim, source) is not None


def _is(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim states a result, to the digits that it shows or to the whole number."""
    assert claim.value is not None
    if abs(result - claim.value) < 1 and abs(result) >= 20:
        return True
    return result == claim.value or rounds_to(result, claim.value, claim, claim)
