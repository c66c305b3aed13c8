"""Whether the source has a date: day and month together, no part added.

``date_verdict`` answers for one claimed date; what it answers is a code or None, and the source
quantity it judged by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarise.checking.verdicts import Code
from summarise.quantities import DateParts, Kind, Quantity

_PARTS = ("year", "month", "day", "weekday", "hour", "minute", "quarter", "decade")


class DateVerdict(NamedTuple):
    """``code`` is None where the source has the date."""

    code: Code | None
    evidence: Quantity | None


def _parts(date: DateParts) -> dict[str, int]:
    return {name: value for name in _PARTS if (value := getattr(date, name)) is not None}


def _agrees(claim: dict[str, int], source: dict[str, int]) -> bool:
    return all(source[name] == value for name, value in claim.items() if name in source)


def date_verdict(claim: Quantity, source: Sequence[Quantity], anchor: DateParts | None = None) -> DateVerdict:
    """Judge ``claim`` (a date or time) by the dates of ``source``.

    ``anchor``: the article's own date; it may supply a year or a whole day that the text leaves open
    ("on Tuesday").
    """
    wanted = [_parts(d) for d in (claim.date, claim.until) if d is not None]
    have = [(_parts(d), q) for q in source for d in (q.date, q.until) if d is not None]
    for q in source:
        have.extend((_parts(r.date), q) for r in q.readings if r.date is not None)
    if anchor is not None:
        have.append((_parts(anchor), claim))
    worst: DateVerdict | None = None
    for want in wanted:
        verdict = _one(want, have)
        if worst is None or verdict.code is not None:
            worst = verdict
    return worst or DateVerdict(None, None)


def _one(want: dict[str, int], have: list[tuple[dict[str, int], Quantity]]) -> DateVerdict:
    if not want:
        return DateVerdict(None, None)
    for parts, q in have:
        if want.items() <= parts.items():
            return DateVerdict(None, q)
    if set(want) == {"year"}:
        decade = next(
            (
                q
                for parts, q in have
                if parts.get("decade") is not None
                and want["year"] // 10 * 10 == parts["decade"]
                and not want["year"] % 10
            ),
            None,
        )
        return DateVerdict(None if decade else Code.NOT_IN_SOURCE, decade)
    # Parts that stand apart may be put together, except a day with another month.
    core = {k: v for k, v in want.items() if k in ("month", "day")}
    rest = {k: v for k, v in want.items() if k not in core}
    holder = next(((parts, q) for parts, q in have if core and core.items() <= parts.items()), None)
    if core and holder is None:
        near = next(
            (
                q
                for parts, q in have
                if parts.get("month") == core.get("month") and ("day" not in core or "day" in parts)
            ),
            None,
        )
        if near is None and "day" in core:
            near = next(
                (q for parts, q in have if parts.get("day") == core["day"] and "month" in parts), None
            )
        month_only = next(
            (q for parts, q in have if parts.get("month") == core.get("month") and "day" not in parts), None
        )
        if near is None and month_only is not None and "day" in core:
            return DateVerdict(Code.DATE_PART_ADDED, month_only)
        return DateVerdict(Code.DATE_MISMATCH if near else Code.NOT_IN_SOURCE, near)
    for name, value in rest.items():
        same = [q for parts, q in have if parts.get(name) == value]
        if holder is not None and name in holder[0] and holder[0][name] != value:
            others = [
                parts
                for parts, _ in have
                if core.items() <= parts.items() and parts.get(name, value) == value
            ]
            if not others:
                return DateVerdict(Code.DATE_MISMATCH, holder[1])
        if not same:
            if name == "year" and holder is not None:
                years = {parts["year"] for parts, _ in have if "year" in parts}
                return DateVerdict(
                    Code.DATE_MISMATCH if years and name in holder[0] else Code.DATE_PART_ADDED, holder[1]
                )
            return DateVerdict(
                Code.DATE_PART_ADDED if holder else Code.NOT_IN_SOURCE, holder[1] if holder else None
            )
    return DateVerdict(None, holder[1] if holder else None)


def is_dated(quantity: Quantity) -> bool:
    """Whether a quantity is a date or a time."""
    return quantity.kind in (Kind.DATE, Kind.TIME)
