"""How long something takes at a rate, how often it comes in a time, and a way that is gone twice: "14 hours" for 420 pages at 30 an
hour, "five trams an hour" of "every 12 minutes", "14 km there and back"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import amounts_of
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert

_BOTH_WAYS = pattern(
    r"\b(?:there and back|to [^.;,]{0,30} and back|round[- ]trips?|both ways|return(?:s|ing)? (?:trip|journey|way)|each day, there|and home again)\b",
    re.IGNORECASE,
)
_EVERY = pattern(
    r"\b(?:every|each) (?:(?P<half>half(?: an)?)|(?P<quarter>quarter of an)|(?P<other>other|second) )?\Z",
    re.IGNORECASE,
)
_OFTEN = pattern(r"\b(?:an?|per|each|every) (?P<unit>minute|hour|day|week|month|year)\b", re.IGNORECASE)
_EACH_RATE = pattern(
    r"(?: [a-z-]+){0,2} (?:an?|per|each|every) (?P<unit>second|minute|hour|day|week|month|year)\b",
    re.IGNORECASE,
)
_TWICE = 2


def takes_so_long(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is the time that the source's amount takes at the source's rate; None where it is not."""
    if claim.kind is not Kind.DURATION or not claim.value or claim.unit is None:
        return None
    for rate in few.numbers:
        if not rate.value:
            continue
        top, period = _rate(index.text, rate)
        for whole in few.numbers if period is not None else ():
            if whole is rate or not whole.value or whole.kind is not rate.kind or whole.per == period:
                continue
            amount: Decimal | None = whole.value
            if rate.kind is Kind.MEASURE:
                amount = convert(whole.value, whole.unit or "", top or "")
            elif whole.unit != rate.unit if rate.kind is Kind.MONEY else noun_agreement(rate, whole) < 0:
                amount = None
            long = None if amount is None else convert(amount / rate.value, period or "", claim.unit)
            if long is not None and long == claim.value:
                told = f"{number(amount or Decimal(0))} / {number(rate.value)} = {number(claim.value)} {claim.unit}s"
                return Derived(told, (whole, rate), firm=True)
    return None


def _rate(text: str, q: Quantity) -> tuple[str | None, str | None]:
    """The unit of a rate without its time, and the time; two times None for what is no rate."""
    if q.kind is Kind.MEASURE and "-per-" in (q.unit or ""):
        top, _, period = (q.unit or "").partition("-per-")
        return top, period
    if q.kind in (Kind.COUNT, Kind.MONEY):
        if q.per is not None:
            return q.unit, q.per
        found = _EACH_RATE.match(text, q.end)
        return (q.unit, found["unit"].lower()) if found else (None, None)
    return None, None


def comes_so_often(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is how often something comes in a time that comes "every 12 minutes"; None where it is not."""
    if claim.kind is not Kind.COUNT or not claim.value:
        return None
    found = _OFTEN.search(context.text, claim.end, context.span[1])
    if found is None:
        return None
    for q in few.numbers:
        if q.kind is not Kind.DURATION or not q.value or q.unit is None:
            continue
        if not _EVERY.search(index.text, max(0, q.start - 12), q.start):
            continue
        whole = convert(Decimal(1), found["unit"].lower(), q.unit)
        if whole is not None and whole / q.value == claim.value:
            told = f"{number(whole)} / {number(q.value)} = {number(claim.value)} in a {found['unit'].lower()}"
            return Derived(told, (q,), firm=True)
    return None


def there_and_back(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is twice the source's way, where the summary says that it is gone both ways; None where it is not."""
    if claim.kind not in (Kind.MEASURE, Kind.DURATION, Kind.MONEY) or not claim.value:
        return None
    if not _BOTH_WAYS.search(context.text, *context.span) or _BOTH_WAYS.search(index.text):
        return None
    for one in amounts_of(claim, context, few.numbers).amounts:
        if one.value * _TWICE == claim.value:
            return Derived(f"2 x {number(one.value)} = {number(claim.value)}", (one.quantity,), firm=True)
    return None
