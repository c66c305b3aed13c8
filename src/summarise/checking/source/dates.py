"""Whether the source has a date: day and month together, no part changed, none added.

Parts that the source gives apart may be put together ("in May" and "2019"), except a day with another
month. The article's own date, where it is known, resolves weekdays and words like "yesterday".
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarise.checking.source.later_years import by_other_years
from summarise.checking.source.reckoned_dates import (
    PARTS,
    RECKONED,
    Parts,
    Row,
    by_the_article,
    parts_of,
    weekday_of,
    weekdays,
)
from summarise.checking.verdicts import Code
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.named import NamedTuple

_MOST_ROWS = 400  # dates that are looked at for one claim
_CORE = ("month", "day")


class DateVerdict(NamedTuple):
    """``code`` is None where the source has the date.

    ``part`` names what differs or was added, ``late`` says that it is in the end of a range.
    ``holders`` are all the source's dates that carry the claim, ``how`` says how a date that the
    source does not state was worked out.
    """

    code: Code | None
    evidence: Quantity | None = None
    part: str | None = None
    late: bool = False
    holders: tuple[Quantity, ...] = ()
    how: str | None = None


def date_of(written: str | None) -> DateParts | None:
    """The day that an ISO 8601 date begins with; None where it states none."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", written or "")
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    return DateParts(year, month, day)


def must_be_a_date(written: object) -> None:
    """Raises ValueError for what was given as a date and is none: not ISO 8601 (YYYY-MM-DD, perhaps with a time)."""
    if written is None:
        return
    try:
        datetime.date.fromisoformat(written[:10] if isinstance(written, str) else "")
    except ValueError:
        raise ValueError(f"article_date is {written!r:.40}; give it as YYYY-MM-DD") from None


_DATED = frozenset({Kind.DATE, Kind.TIME})


def is_dated(quantity: Quantity) -> bool:
    """Whether a quantity is a date or a time."""
    return quantity.kind in _DATED


def differing(claim: Quantity, other: Quantity) -> list[str]:
    """The names of the parts that both dates state, each another value."""
    if claim.date is None or other.date is None:
        return []
    wanted, have = parts_of(claim.date), parts_of(other.date)
    return [name for name in wanted if name in have and wanted[name] != have[name]]


def rows_of(quantity: Quantity) -> list[Row]:
    """The dates that one quantity of the source states, by any of its readings."""
    return [
        Row(parts_of(d), quantity)
        for reading in (quantity, *quantity.readings)
        if is_dated(reading)
        for d in (reading.date, reading.until)
        if d is not None
    ]


class SourceDates:
    """The dates of one source, found by their parts."""

    def __init__(self, text: str, quantities: Sequence[Quantity], anchor: DateParts | None) -> None:
        """``anchor`` is the article's own date."""
        self.rows: list[Row] = []
        for q in quantities:
            self.rows.extend(rows_of(q))
        if anchor is not None:
            self.rows.extend(by_the_article(text, self.rows[:], anchor))
        self.rows.extend(by_other_years(text, quantities, anchor))
        self.rows.extend(weekdays(self.rows[:]))
        self._by_part: dict[tuple[str, int], list[int]] = defaultdict(list)
        for i, row in enumerate(self.rows):
            for item in row.parts.items():
                self._by_part[item].append(i)

    def sharing(self, want: Parts) -> list[Row]:
        """The rows that share a part with ``want``, in order of the text."""
        found = {i for item in want.items() for i in self._by_part.get(item, [])[:_MOST_ROWS]}
        return [self.rows[i] for i in sorted(found)]

    def rivals(self, want: Parts, among: Iterable[Quantity]) -> list[Quantity]:
        """Those of ``among`` that state the parts of ``want``, or its day and month, not all alike."""
        names = set(want)
        out = []
        for q in among:
            if q.date is None or not is_dated(q):
                continue
            parts = parts_of(q.date)
            shared = names & set(parts)
            if (shared == names or shared >= set(_CORE)) and any(parts[n] != want[n] for n in shared):
                out.append(q)
        return out

    def verdict(self, claim: Quantity, among: Iterable[Row] | None = None) -> DateVerdict:
        """Judge a date or time; ``among`` restricts the rows that count (to a quote's, say)."""
        chosen = None if among is None else list(among)
        worst = DateVerdict(None)
        for late, date in ((False, claim.date), (True, claim.until)):
            if date is None:
                continue
            want = parts_of(date)
            rows = (
                self.sharing(want)
                if chosen is None
                else [r for r in chosen if want.items() & r.parts.items()]
            )
            one = self._one(want, rows)._replace(late=late)
            if worst.code is None:
                worst = one
        return worst

    def _one(self, want: Parts, rows: list[Row]) -> DateVerdict:
        if not want:
            return DateVerdict(None)
        full = [row for row in rows if want.items() <= row.parts.items()]
        if full:
            stated = [row for row in full if row.how is None] or full
            holders = tuple(row.quantity for row in stated if row.quantity is not None)
            return DateVerdict(None, stated[0].quantity, holders=holders, how=stated[0].how)
        if want.get("minute") == 0 and "hour" in want:  # "16:00" of "4pm"
            hourly = {name: value for name, value in want.items() if name != "minute"}
            for row in rows:
                if "minute" not in row.parts and hourly.items() <= row.parts.items():
                    return DateVerdict(
                        None, row.quantity, holders=() if row.quantity is None else (row.quantity,)
                    )
        if set(want) == {"year"}:
            return self._year(want["year"])
        reckoned = self._weekday(want, rows)
        if reckoned is not None:
            return reckoned
        best = max(rows, key=lambda row: _agreement(want, row.parts), default=None)
        if best is None:
            return DateVerdict(Code.NOT_IN_SOURCE, self._alike(want))
        missing = [name for name in want if name not in best.parts]
        conflicts = [name for name in want if name in best.parts and best.parts[name] != want[name]]
        if self._assembled(want, rows):
            return DateVerdict(None, best.quantity)
        if conflicts:
            part = conflicts[0] if len(conflicts) == 1 else None
            return DateVerdict(Code.DATE_MISMATCH, best.quantity, part)
        changed = self._changed(want, rows)
        if changed is not None:  # "3 January" for "3 December", in an article that names January as well
            return changed
        part = missing[0] if len(missing) == 1 else None
        if set(want) - set(missing) <= {"day", "minute"}:
            return DateVerdict(Code.NOT_IN_SOURCE, best.quantity)
        return DateVerdict(Code.DATE_PART_ADDED, best.quantity, part)

    @staticmethod
    def _changed(want: Parts, rows: list[Row]) -> DateVerdict | None:
        """A date of the source that has every part of ``want``, the day or the year among those alike, and one other."""
        for row in rows:
            unlike = [name for name in want if row.parts.get(name, want[name]) != want[name]]
            alike = row.parts.keys() & {"day", "year"} - set(unlike)
            if (
                row.quantity is not None
                and want.keys() <= row.parts.keys()
                and len(unlike) == 1
                and alike & want.keys()
            ):
                return DateVerdict(Code.DATE_MISMATCH, row.quantity, unlike[0])
        return None

    def _weekday(self, want: Parts, rows: list[Row]) -> DateVerdict | None:
        """A weekday that the source leaves out, worked out from the day: right, or not the day's; None where it is none."""
        if "weekday" not in want or not want.keys() >= set(_CORE):
            return None
        rest = {name: value for name, value in want.items() if name != "weekday"}
        dated = next(
            (row for row in rows if rest.items() <= row.parts.items() and "weekday" not in row.parts), None
        )
        own = None if dated is None else weekday_of({**dated.parts, **rest})
        if dated is None or own is None:
            return None
        if own != want["weekday"]:
            return DateVerdict(Code.DATE_MISMATCH, dated.quantity, "weekday")
        holders = () if dated.quantity is None else (dated.quantity,)
        return DateVerdict(None, dated.quantity, holders=holders, how=RECKONED)

    def _assembled(self, want: Parts, rows: list[Row]) -> bool:
        """Whether the source gives every part, the day with its month, and none against another.

        Not where it states a date of the same form with one part different: that one was changed.
        """
        names = set(want)
        if any(set(row.parts) == names and _conflicts(want, row.parts) == 1 for row in rows):
            return False
        core = {name: value for name, value in want.items() if name in _CORE}
        whole = [row for row in rows if core.items() <= row.parts.items()] if core else rows
        for row in whole:
            if all(row.parts.get(name, value) == value for name, value in want.items()) and all(
                name in row.parts or self._by_part.get((name, value)) for name, value in want.items()
            ):
                return True
        return False

    def _year(self, year: int) -> DateVerdict:
        """A round year stands for its decade; any other has to be there."""
        decade = next((r for r in self.rows if r.parts.get("decade") == year and "year" not in r.parts), None)
        if decade is not None:
            return DateVerdict(None, decade.quantity)
        return DateVerdict(Code.NOT_IN_SOURCE, self._alike({"year": year}))

    def _alike(self, want: Parts) -> Quantity | None:
        """A stated date with the same parts, to show; the nearest year where years are asked for."""
        names = set(want)
        rows = [row for row in self.rows[:_MOST_ROWS] if row.quantity is not None and names <= set(row.parts)]
        if "year" in want:
            rows.sort(key=lambda row: abs(row.parts["year"] - want["year"]))
        return rows[0].quantity if rows else None


def _conflicts(want: Parts, have: Parts) -> int:
    return sum(name in have and have[name] != value for name, value in want.items())


def _agreement(want: Parts, have: Parts) -> float:
    """How near two dates are: parts in common, less parts in conflict."""
    score = 0.0
    for name, value in want.items():
        if name in have:
            score += PARTS[name] if have[name] == value else -PARTS[name] / 2
    return score
