"""Days and weeks beside months and years, which have no fixed length: near enough for what is rounded, never the same."""

from __future__ import annotations

from decimal import Decimal

DAYS_OF_A_MONTH = Decimal("30.436875")  # of the Gregorian calendar: 146,097 days in 4,800 months
_DAYS = {"day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14)}
_MONTHS = {"month": Decimal(1), "quarter-year": Decimal(3), "year": Decimal(12)}


def by_calendar(value: Decimal, unit_from: str, unit_to: str) -> Decimal | None:
    """``value`` of days or weeks in months or years, or the other way, as long as those are on average; None for other units."""
    if unit_from in _DAYS and unit_to in _MONTHS:
        return value * _DAYS[unit_from] / (_MONTHS[unit_to] * DAYS_OF_A_MONTH)
    if unit_from in _MONTHS and unit_to in _DAYS:
        return value * _MONTHS[unit_from] * DAYS_OF_A_MONTH / _DAYS[unit_to]
    return None
