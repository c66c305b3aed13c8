"""What falls to each: in a time, to each of so many, to a unit of something else.

"70 centimetres a day" of 14.7 metres in three weeks, "25 litres of milk a day" from each of 80 cows that gave 730,000 litres in
a year, "50 km/h" of 45 km in 54 minutes, "8 tonnes per hectare", "2.40 euros a litre", "three pages an hour each".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import with_the_unit_beside
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.ruled_out import is_ruled_out
from summarise.checking.arithmetic.worded.other_time import IN_ONE, PERIODS, of_another_time, states_quotient
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension
from summarise.quantities.units.rates import PER_EACH
from summarise.quantities.units.table import WORDS

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_PER = pattern(
    r"[^.;:!?\d]{0,40}?\b(?:an?|per|each|every|one) (?P<unit>second|minute|hour|day|night|week|month|quarter|year)\b(?! (?:ago|earlier|later|before|old|on\b))",
    re.IGNORECASE,
)
_TO_THE = pattern(
    r"(?: [a-z-]+){0,3} (?:to (?:the|every|each|an?)|for (?:every|each)|in every|on every) (?P<unit>(?:square |cubic )?[a-z]+)\b",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"\b(?P<unit>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b", re.IGNORECASE
)
_EVERY_PERIOD = pattern(
    r"\b(?:each|every|per|an?) (?P<unit>second|minute|hour|day|night|week|month|quarter|year)\b",
    re.IGNORECASE,
)
_SHORTENED = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year"}  # fmt: skip
_EACH = pattern(
    r"\b(?:each|apiece|every|per (?!cent\b)[a-z]+|a head|averag(?:e|es|ed|ing)|on average|mean)\b|\b(?:an?|one) (?:[A-Z][\w-]+ )?[a-z]+ (?:[a-z]+ )?(?:[\w ]{0,30}?)\b(?:on average|typically)\b",
    re.IGNORECASE,
)
# A time that the source tells without a number: "last year", "in 2023", "a week".
_ONE = pattern(
    r"\b(?:last|this|past|each|every|the|a|per|one|in an?|whole|full|previous) (?P<unit>year|month|week|day|hour|quarter)\b(?! (?:ago|earlier|later|old|to come))|\b(?:in|during|for|of) (?P<year>(?:19|20)\d\d)\b|\b(?P<yearly>annual(?:ly)?|yearly)\b|\b(?P<daily>daily)\b|\b(?P<monthly>monthly)\b|\b(?P<weekly>weekly)\b",
    re.IGNORECASE,
)
_TWO = 2
_MOST_RESULTS = 24


class _Divided(NamedTuple):
    """By what something is divided, in the unit that the summary names, and the number it comes from, if one."""

    by: Decimal
    text: str
    term: Quantity | None


def falls_to_each(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is what falls to one of a time, of so many or of a unit, as its words say; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or len(few.numbers) < 1:
        return None
    unit, below, many = _asked(claim, context)
    each = _EACH.search(context.text, *context.span) is not None
    each = each or _is_of_one(context, few.numbers)
    if below is None and not each:
        return None
    take(len(few.numbers) ** 2)
    by_rate = of_another_time(claim, context, few, unit, below)
    if by_rate is not None:
        return by_rate
    tried = 0
    for whole, value in _wholes(claim, unit, few.numbers, index.text):
        for divided in _divisors(index, context, few.numbers, whole, below, each=each):
            tried += 1
            if tried > _MOST_RESULTS:
                return None
            by = Decimal(1)
            for one in divided:
                by *= one.by
            result = value * many / by
            if not states_quotient(claim, context, result):
                continue
            terms = (whole, *(one.term for one in divided if one.term is not None))
            told = " / ".join([number(value), *(one.text for one in divided)])
            text = f"{told} = {number(result)}"
            if len(terms) + len([o for o in divided if o.term is None]) < _TWO or is_ruled_out(
                context, claim, terms, text
            ):
                continue
            return Derived(text, terms, firm=True)
    return None


def _is_of_one(context: Context, numbers: Sequence[Quantity]) -> bool:
    """Whether the summary's sentence is about one of the things that the source counts: "a bottle costs"."""
    ones = {
        word.lower()
        for found in _ONE_THING.finditer(context.text, *context.span)
        for word in found["what"].split()
    }
    return any(
        q.kind is Kind.COUNT
        and q.noun is not None
        and q.value is not None
        and q.value > 1
        and q.noun.lower().split()[-1].removesuffix("s") in ones
        for q in numbers
    )


_ONE_THING = pattern(
    r"\b(?:an?|one) (?P<what>[a-z][\w-]+(?: [a-z][\w-]+)?) (?:costs?|weighs?|holds?|takes?|is|was|carr(?:y|ies|ied)|gets?|got|earns?|earned|makes?|made|contains?|gave|gives?|yields?|yielded|comes?|came|uses?|used)\b",
    re.IGNORECASE,
)


def _asked(claim: Quantity, context: Context) -> tuple[str | None, str | None, Decimal]:
    """The unit of what falls to each, what it falls to, and of how many of these: litres, per 100 km."""
    unit, below, many = claim.unit, claim.per, Decimal(1)
    if claim.kind is Kind.MEASURE and "-per-" in (claim.unit or ""):
        unit, _, below = (claim.unit or "").partition("-per-")
        count, _, rest = below.partition("-")
        if count.replace(",", "").isdigit() and rest:
            below, many = rest, Decimal(count.replace(",", ""))
    if below is None and (to := _TO_THE.match(context.text, claim.end, context.span[1])):
        word = to["unit"].lower()
        below = WORDS.get(word) or (word if word in PER_EACH else None)
    if below is None or below in ("person", "head", "capita"):
        found = _PER.match(context.text, claim.end, context.span[1]) or _BEFORE.search(
            context.text, *context.span
        )
        found = found or _EVERY_PERIOD.search(context.text, *context.span)
        if found is not None:
            word = found["unit"].lower()
            below = _SHORTENED.get(word, word)
    return unit, below, many


def _wholes(
    claim: Quantity, unit: str | None, numbers: Sequence[Quantity], text: str
) -> Iterator[tuple[Quantity, Decimal]]:
    """The numbers that may be parted, in the unit of the claim."""
    for q in numbers:
        like = with_the_unit_beside(claim, q, numbers, text)
        if (
            like.kind is not claim.kind
            or like.value is None
            or not like.value
            or "-per-" in (like.unit or "")
        ):
            continue
        if claim.kind is Kind.COUNT:
            if noun_agreement(claim, like) >= 0:
                yield q, like.value
        elif claim.kind is Kind.MONEY:
            bounds = comparable(claim, like)
            if bounds is not None and claim.low:
                yield q, bounds[2] * claim.low / bounds[0]
        else:
            value = convert(like.value, like.unit or "", unit or "")
            if value is not None:
                yield q, value


def _divisors(
    index: SourceIndex,
    context: Context,
    numbers: Sequence[Quantity],
    whole: Quantity,
    below: str | None,
    *,
    each: bool,
) -> Iterator[tuple[_Divided, ...]]:
    """By what ``whole`` may be divided: a time or a measure in the unit that is named, so many things, or both."""
    others = [q for q in numbers if q is not whole and q.value]
    counts = [
        _Divided(q.value, number(q.value), q)
        for q in others
        if q.kind is Kind.COUNT
        and q.value is not None
        and q.value > 1
        and q.value % 1 == 0
        and q.noun is not None
    ]
    united = list(_united(index, others, below)) if below is not None else []
    yield from ((one,) for one in united)
    if each:
        if below is None or below not in PERIODS:
            yield from ((one,) for one in counts)
        yield from (
            (count, one)
            for count in counts
            for one in united
            if one.term is not count.term and below in PERIODS
        )


def _united(index: SourceIndex, others: Sequence[Quantity], below: str) -> Iterator[_Divided]:
    """How often the unit that is named is in a number of the source or in a time that it tells in words."""
    for q in others:
        assert q.value is not None
        if q.kind is Kind.DURATION and q.unit is not None and below in PERIODS:
            often = convert(q.value, q.unit, below)
            if often is not None:
                yield _Divided(often, f"{number(often)} ({below}s in {q.text})", q)
            for size in IN_ONE.get((q.unit, below), ()):
                yield _Divided(q.value * size, f"{number(q.value * size)} ({below}s in {q.text})", q)
        elif (
            q.kind is Kind.MEASURE
            and q.unit is not None
            and "-per-" not in q.unit
            and dimension(below) is not None
        ):
            often = convert(q.value, q.unit, below)
            if often is not None:
                yield _Divided(often, f"{number(often)} ({below}s)", q)
        elif q.kind is Kind.COUNT and q.noun is not None and _is_called(q.noun, below):
            yield _Divided(q.value, number(q.value), q)
    if below not in PERIODS:
        return
    for unit in index.whole(_units_told):
        exact = convert(Decimal(1), unit, below)
        for size in IN_ONE.get((unit, below), (int(exact),) if exact is not None and exact > 1 else ()):
            yield _Divided(Decimal(size), f"{size} ({below}s in a {unit})", None)


def _units_told(index: SourceIndex) -> list[str]:
    """The units that the source tells something of, in order."""
    return list(dict.fromkeys(_unit_told(found) for found in _ONE.finditer(index.text)))


def _unit_told(found: re.Match[str]) -> str:
    if found["unit"]:
        return found["unit"].lower()
    return "day" if found["daily"] else "month" if found["monthly"] else "week" if found["weekly"] else "year"


_PEOPLE = frozenset("person head capita".split())


def _is_called(noun: str, below: str) -> bool:
    last = noun.lower().split()[-1]
    return below in (last, last.removesuffix("s"), last.removesuffix("es")) or (
        below in _PEOPLE and last in ("people", "persons", "residents", "inhabitants", "citizens")
    )
