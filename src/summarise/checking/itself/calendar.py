"""Dates of a text that cannot all be true: a weekday that its date does not have, an age that does not fit a life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from summarise.checking.itself.compared import Compared, Sentence, of, value_of
from summarise.checking.verdicts import Code
from summarise.quantities import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BORN = pattern(
    r"(?:\bborn|\bb\.?|\*)(?: in [A-Z][\w'’-]*(?:,? [A-Z][\w'’-]*){0,3},?)?(?: on| in)? ?\Z", re.IGNORECASE
)
_DIED = pattern(r"\b(?:died|dies|death|killed)\b[^.;]{0,40}\Z", re.IGNORECASE)
_AGED = pattern(r"\b(?:died|dies|dead|death|killed)\b", re.IGNORECASE)
_LIFE = pattern(r"\((?:\w+ )?\Z")
_SPAN = pattern(r"(?: [a-z]+){0,2} (?:from|between) \Z", re.IGNORECASE)
_MOST_AGE = 130


def weekdays(numbers: list[Quantity], anchor: DateParts | None) -> Iterator[Compared]:
    """Every date that is told with its weekday.

    Without a year, the years around the ``anchor``'s are tried: the article's own date. Without one nothing is said.
    """
    for q in numbers:
        parts = q.date
        if q.kind is not Kind.DATE or parts is None or q.until is not None or parts.fiscal:
            continue
        if parts.weekday is None or parts.month is None or parts.day is None:
            continue
        around = anchor.year if anchor is not None else None
        years = [parts.year] if parts.year else [around, around - 1, around + 1] if around else []
        days = {d.weekday(): d for year in years if (d := _day(year, parts.month, parts.day)) is not None}
        if not days:
            continue
        first = next(iter(days.values()))
        how = f"{first:%Y-%m-%d} is a {_DAYS[first.weekday()]}"
        said = f"The text says “{q.text}”; {first.day} {first:%B} {first.year} is a {_DAYS[first.weekday()]}."
        yield Compared(q, q.start, q.end, q, how, parts.weekday in days, said, Code.DATE_MISMATCH)


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def in_sentence(sentence: Sentence, anchor: DateParts | None) -> Iterator[Compared]:
    """An age against a birth and a death, or against a birth and the article's own date; a span against its two years."""
    yield from _ages(sentence, anchor)
    yield from _spans(sentence)


def _ages(sentence: Sentence, anchor: DateParts | None) -> Iterator[Compared]:
    dates = [q for q in sentence.numbers if q.kind is Kind.DATE and q.date is not None and q.date.year]
    ages = [
        q
        for q in sentence.numbers
        if q.kind is Kind.AGE and q.value is not None and q.qualifier is Qualifier.EXACT
    ]
    if len(ages) != 1:
        return
    (age,) = ages
    life = next((q for q in dates if q.until is not None and _LIFE.search(sentence.before(q))), None)
    died_at = _AGED.search(sentence.text, sentence.start, sentence.end) is not None
    if life is not None and died_at and life.date is not None and life.until is not None:
        yield from _aged(age, life, life.date, life.until)
        return
    born = [q for q in dates if q.until is None and _BORN.search(sentence.before(q, 60))]
    if len(born) != 1 or born[0].date is None:
        return
    died = [q for q in dates if q is not born[0] and _DIED.search(sentence.before(q, 60))]
    if len(died) == 1 and died[0].date is not None:
        yield from _aged(age, born[0], born[0].date, died[0].date)
    elif (
        not died
        and not died_at
        and anchor is not None
        and len(dates) == 1
        and _is_now(sentence, age, born[0])
    ):
        yield from _aged(age, born[0], born[0].date, anchor)


def _is_now(sentence: Sentence, age: Quantity, born: Quantity) -> bool:
    """ "Ida Marsh, 58, born in 1961" or "born in 1961, is 58": an age that no "when" or "at" puts elsewhere."""
    gap = sentence.text[min(age.end, born.end) : max(age.start, born.start)]
    if age.start < born.start:
        return (
            re.fullmatch(r"(?:,| and|, and)?(?: who)?(?: was| is)? born(?: in [A-Z]\w+)?(?: on| in)? ?", gap)
            is not None
        )
    return re.fullmatch(r",? (?:and )?(?:is|is now|turned|now) ", gap) is not None


def _aged(age: Quantity, other: Quantity, born: DateParts, then: DateParts) -> Iterator[Compared]:
    if born.year is None or then.year is None or not 0 <= then.year - born.year <= _MOST_AGE:
        return
    years = then.year - born.year
    fits = {years, years - 1}
    if born.month and then.month:
        if (then.month, then.day or 32) < (born.month, born.day or 0):
            fits = {years - 1}
        elif (then.month, then.day or 0) > (born.month, born.day or 32):
            fits = {years}
    told = f"{max(fits)}" if len(fits) == 1 else f"{years - 1} or {years}"
    how = f"{born.year} to {then.year}: {told} years"
    yield of(
        age,
        other,
        how,
        int(value_of(age)) in fits,
        f"The text says “{age.text}”; {born.year} to {then.year} makes {told}.",
    )


def _spans(sentence: Sentence) -> Iterator[Compared]:
    """ "The nine years from 2011 to 2019"."""
    for length, dates in zip(sentence.numbers, sentence.numbers[1:], strict=False):
        if length.kind is not Kind.DURATION or length.unit != "year" or length.value is None:
            continue
        if dates.kind is not Kind.DATE or dates.date is None or dates.until is None:
            continue
        first, last = dates.date.year, dates.until.year
        if not first or not last or length.qualifier is not Qualifier.EXACT:
            continue
        if not _SPAN.fullmatch(sentence.between(length, dates)) or dates.text[:1] == "(":
            continue
        years = last - first
        how = f"{first} to {last}: {years} years"
        fits = years - 1 <= value_of(length) <= years + 1
        yield of(length, dates, how, fits, f"The text says “{length.text}”; {how}.")
