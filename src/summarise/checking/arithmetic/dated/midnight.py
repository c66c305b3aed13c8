"""The day behind a midnight that a short source goes over: "reported at 10.50pm on Friday ... the last left at 6.20am": Saturday."""

from __future__ import annotations

import re

from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_OVER = pattern(
    r"\b(?:overnight|through the night|after midnight|past midnight|early hours|small hours|(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)|"
    r"a day (?:later|after)|24 hours later|at dawn|by dawn|by morning)\b",
    re.IGNORECASE,
)
_EVENING, _NOON = 17, 12  # hours
_WEEK = 7


def behind_midnight(index: SourceIndex, claim: Quantity, date: DateParts) -> Derived | None:
    """How a weekday is the day behind the only one that a short source names, where it goes over a midnight; None where it is
    not."""
    days = [q for q in index.quantities if q.date is not None and q.date.weekday is not None]
    named = {q.date.weekday for q in days if q.date is not None}
    if not index.is_short or date.weekday is None or len(named) != 1:
        return None
    weekday = days[0].date.weekday if days[0].date is not None else None
    if weekday is None or (weekday + 1) % _WEEK != date.weekday:
        return None
    over = _OVER.search(index.text) or _goes_over(index)
    return (
        Derived(f"{days[0].text}, and past midnight: {claim.text}", (days[0],), firm=True) if over else None
    )


def _goes_over(index: SourceIndex) -> bool:
    """Whether a time in the evening stands before one in the morning."""
    hours = [
        q.date.hour
        for q in index.quantities
        if q.kind is Kind.TIME and q.date is not None and q.date.hour is not None
    ]
    evening = next((n for n, hour in enumerate(hours) if hour >= _EVENING), None)
    return evening is not None and any(hour < _NOON for hour in hours[evening + 1 :])
