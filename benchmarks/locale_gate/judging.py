"""What the finder made of a case: right, partly right, missed, or a wrong value; and the exceptions, each with its reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path

from benchmarks.locale_gate.cases import Case, Moment, Number

from summarise.quantities import Quantity
from summarise.quantities.quantity import DateParts, Kind
from summarise.quantities.units import convert

EXCEPTIONS = Path(__file__).with_name("exceptions.toml")
_FIELDS = ("year", "month", "day", "weekday", "hour", "minute", "second", "quarter")


class Outcome(StrEnum):
    """Of one case. ``PARTLY``: the value is right, its unit or kind, or a part of a date, is not read."""

    RIGHT = "right"
    PARTLY = "partly"
    MISSED = "missed"
    WRONG = "wrong"


def judged(case: Case, found: list[Quantity]) -> Outcome:
    """``found``: of the whole sentence, in which only the form holds a number."""
    there = [q for q in found if q.start < case.end and q.end > case.start]
    if len(there) < len(found):
        return Outcome.WRONG  # something was read out of a word
    if not there:
        return Outcome.MISSED
    if isinstance(case.wanted[0], Moment):
        return _moments([m for m in case.wanted if isinstance(m, Moment)], there)
    ways = [[n for n in case.wanted if isinstance(n, Number)], list(case.instead)]
    return best(_numbers(way, there) for way in ways if way)


def best(outcomes: Iterable[Outcome]) -> Outcome:
    return min(outcomes, key=list(Outcome).index)


def _numbers(wanted: list[Number], there: list[Quantity]) -> Outcome:
    if len(wanted) != len(there):
        return Outcome.WRONG
    outcome = Outcome.RIGHT
    for number, quantity in zip(wanted, there, strict=True):
        ends = quantity.low, quantity.high
        if None in ends:
            return Outcome.WRONG
        unit = number.unit
        if unit is not None and quantity.unit not in (unit, None) and _converted(ends, quantity.unit, unit):
            ends = _converted(ends, quantity.unit, unit)
        if ends != (number.low, number.high):
            return Outcome.WRONG
        if quantity.kind not in number.kinds or unit not in (None, quantity.unit):
            outcome = Outcome.PARTLY
    return outcome


def _converted(ends: tuple[Decimal, ...], own: str | None, unit: str) -> tuple[Decimal, ...] | None:
    """In the wanted unit: "2 centuries" of the same length, and never money of another currency."""
    made = [convert(end, own or "", unit) for end in ends]
    return None if None in made or own == "degree" else tuple(made)


def _moments(wanted: list[Moment], there: list[Quantity]) -> Outcome:
    """Dates and times in the order they are read, given to the one or two moments that the form states."""
    if any(q.kind not in (Kind.DATE, Kind.TIME) for q in there):
        return Outcome.WRONG
    parts = [p for q in there for p in (q.date, q.until) if p is not None]
    if len(wanted) == 1:
        return _moment(wanted[0], parts)
    ways = [
        max(_moment(wanted[0], parts[:at]), _moment(wanted[1], parts[at:]), key=list(Outcome).index)
        for at in range(len(parts) + 1)
    ]
    return best(ways)


def _moment(wanted: Moment, parts: list[DateParts]) -> Outcome:
    stated: set[str] = set()
    for part in parts:
        for name in _FIELDS:
            value = getattr(part, name)
            if value is None:
                continue
            if value != _truth(wanted, name) or (name not in wanted.stated and name != "second"):
                return Outcome.WRONG
            stated.add(name)
    return Outcome.RIGHT if stated >= wanted.stated - {"second"} else Outcome.PARTLY


def _truth(wanted: Moment, name: str) -> int:
    if name == "weekday":
        return wanted.truth.weekday()
    if name == "quarter":
        return (wanted.truth.month + 2) // 3
    return int(getattr(wanted.truth, name))


@dataclass(frozen=True, slots=True)
class Excused:
    """What is not held against the finder, and why. Patterns of ``fnmatch``; ``form`` is a regular expression."""

    locales: tuple[str, ...]
    groups: tuple[str, ...]
    about: tuple[str, ...]
    form: re.Pattern[str]
    reason: str

    def speaks_of(self, locale: str, group: str) -> bool:
        return any(fnmatchcase(locale, p) for p in self.locales) and any(
            fnmatchcase(group, p) for p in self.groups
        )

    def covers(self, case: Case) -> bool:
        return (
            self.speaks_of(case.locale, case.group)
            and any(fnmatchcase(case.about, p) for p in self.about)
            and self.form.search(case.form) is not None
        )


def exceptions(path: Path = EXCEPTIONS) -> Iterator[Excused]:
    """All of the file; ``ValueError`` for one without a reason."""
    for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("exception", ()):
        if len(entry.get("reason", "")) < 20:
            raise ValueError(f"{path.name}: {entry}: say why")
        yield Excused(
            tuple(entry.get("locales", ["*"])),
            tuple(entry["groups"]),
            tuple(entry.get("about", ["*"])),
            re.compile(entry.get("form", "")),
            entry["reason"],
        )
