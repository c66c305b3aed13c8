"""Dates that an article tells by its own: weekdays, "yesterday", "last November", a month whose year goes without saying.

A month without a year lies within twelve months of the article, before it or behind it; "last" and "next" tell which.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter

from summarise.quantities import DateParts, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

Parts = Mapping[str, int]

RECKONED = "the weekday of that date"
_RELATIVE = pattern(
    r"\b(yesterday|today|tonight|tomorrow|(last|this|next|past|previous) (year|month|night|week))\b",
    re.IGNORECASE,
)
_WHICH = pattern(r"\b(last|next|this|previous|past|coming) (?:\d\d? )?\Z", re.IGNORECASE)


class Row(NamedTuple):
    """One date of the source; ``how`` is None for one that it states itself."""

    parts: Parts
    quantity: Quantity | None
    how: str | None = None


# The parts that a date can state, and how much agreeing in one says of two dates being the same.
PARTS = {"year": 2, "month": 3, "day": 2, "weekday": 2, "hour": 3, "minute": 1, "quarter": 3, "decade": 2}


_VALUES = attrgetter(*PARTS)


@lru_cache(maxsize=1024)  # a date is held against date after date
def parts_of(date: DateParts) -> Parts:
    """The parts that a date states."""
    return {name: value for name, value in zip(PARTS, _VALUES(date), strict=True) if value is not None}


def weekday_of(parts: Parts) -> int | None:
    """The weekday of a full date, 0 (Monday) to 6; None where it is not full, or no date at all."""
    if not parts.keys() >= {"year", "month", "day"}:
        return None
    try:
        return datetime.date(parts["year"], parts["month"], parts["day"]).weekday()
    except ValueError:
        return None


def weekdays(rows: list[Row]) -> list[Row]:
    """The weekdays of full dates that stand without one: "on Wednesday" for "15 July 2026"."""
    own = [
        (row, weekday_of(row.parts))
        for row in rows
        if row.quantity is not None and "weekday" not in row.parts
    ]
    return [Row({"weekday": day}, row.quantity, RECKONED) for row, day in own if day is not None]


def by_the_article(text: str, rows: list[Row], anchor: DateParts) -> list[Row]:
    """What the article's date adds to the ``rows`` of its ``text``: itself, and the days, months and years that its
    weekdays, months and "yesterday" mean."""
    out = [Row(parts_of(anchor), None, "the article's date")]
    if anchor.year is None or anchor.month is None or anchor.day is None:
        return out
    day = datetime.date(anchor.year, anchor.month, anchor.day)
    by = f"by the article's date, {day.isoformat()}"
    out.append(Row(_full(day), None, "the article's date"))
    for row in rows:
        if row.quantity is None or "year" in row.parts:
            continue
        weekday = row.parts.get("weekday")
        if "month" in row.parts:
            years = _years_of(text, row.quantity, row.parts["month"], day)
            out.extend(Row({**row.parts, "year": year}, row.quantity, by) for year in years)
        elif weekday is not None and "day" not in row.parts:
            back = (day.weekday() - weekday) % 7
            out.extend(
                Row(_full(near), row.quantity, by)
                for near in (day - datetime.timedelta(back), day + datetime.timedelta((7 - back) % 7))
            )
    for found in _RELATIVE.finditer(text):
        parts = _relative(found, day)
        if parts:
            out.append(Row(parts, None, f"“{found.group()}” {by}"))
    return out


def _years_of(text: str, month: Quantity, number: int, day: datetime.date) -> tuple[int, ...]:
    """The year, or the two, that ``month``, the ``number``th of its year, can be of in an article of that ``day``."""
    which = _WHICH.search(text, max(0, month.start - 14), month.start)
    word = which.group(1).lower() if which is not None else ""
    before = day.year - (number > day.month)  # the last time that it was this month
    behind = day.year + (number < day.month)
    if word in ("last", "previous", "past"):  # "last January", in March, may be of either year
        return (before - 1,) if number == day.month else (before, before - 1)
    if word in ("next", "coming"):
        return (behind + 1,) if number == day.month else (behind, behind + 1)
    if word == "this":
        return (day.year,)
    return (before, behind) if before != behind else (before,)


def _full(day: datetime.date) -> Parts:
    return {"year": day.year, "month": day.month, "day": day.day, "weekday": day.weekday()}


def _relative(found: re.Match[str], day: datetime.date) -> Parts:
    """The date that "yesterday" or "last year" names for a text of ``day``."""
    word, which, unit = found.group(1).lower(), (found.group(2) or "").lower(), (found.group(3) or "").lower()
    shift = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}.get(which, 0)
    if unit == "year":
        return {"year": day.year + shift}
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return {"year": months // 12, "month": months % 12 + 1}
    if unit == "week":
        return {}
    days = {"yesterday": -1, "tomorrow": 1}.get(word, shift if unit == "night" else 0)
    return _full(day + datetime.timedelta(days))
