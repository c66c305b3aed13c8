"""Dates, times and intervals in every format that the CLDR has for a locale, as Babel writes them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from babel.dates import format_date, format_datetime, format_interval, format_skeleton, format_time
from benchmarks.locale_gate.cases import Form, Moment
from benchmarks.locale_gate.numbers import parsed

_PARTS = {
    "y": "year", "M": "month", "L": "month", "d": "day", "E": "weekday", "c": "weekday", "Q": "quarter",
    "H": "hour", "h": "hour", "k": "hour", "K": "hour", "m": "minute", "s": "second",
}  # fmt: skip
# What Babel or we do not take: eras, weeks, zones, day periods in words, and a lone day, hour or second.
_LEFT_OUT = frozenset("GwWvzZBbaVjUr")
_ALONE = frozenset({"d", "E", "M", "MMM", "MMMM", "H", "h", "ms", "yw", "Ed", "MMMMW", "LLL", "LLLL", "y"})
_DATE = frozenset({"year", "month", "day", "weekday"})


def moment(draw: random.Random) -> datetime:
    return datetime(1990, 1, 1) + timedelta(
        minutes=draw.randint(0, 45 * 365 * 24 * 60), seconds=draw.randint(0, 59)
    )


def _stated(skeleton: str) -> frozenset[str]:
    return frozenset(_PARTS[letter] for letter in skeleton if letter in _PARTS)


def _carrier(stated: frozenset[str]) -> str:
    if "day" in stated:
        return "dates"
    if stated & {"hour", "minute"}:
        return "periods" if "weekday" in stated else "times"
    return "months"


def formats(locale: str, draw: random.Random) -> Iterator[Form]:
    """The four dates, the four times, and both together."""
    here = parsed(locale)
    widths = ("short", "medium", "long", "full")
    while True:
        when = moment(draw)
        width = draw.choice(widths)
        day = _DATE if width == "full" else _DATE - {"weekday"}
        match draw.choice("ddtb"):
            case "d":
                yield Form(
                    f"date {width}", format_date(when, width, locale=here), (Moment(when, day),), "dates"
                )
            case "t":
                clock = draw.choice(("short", "medium"))
                stated = {"hour", "minute"} | ({"second"} if clock == "medium" else set())
                text = format_time(when, clock, locale=here)
                yield Form(f"time {clock}", text, (Moment(when, frozenset(stated)),), "times")
            case _:
                seconds = {"second"} if width != "short" else set()
                text = format_datetime(when, width, locale=here)
                stated = day | {"hour", "minute"} | seconds
                yield Form(f"datetime {width}", text, (Moment(when, frozenset(stated)),), "dates")


def skeletons(locale: str, draw: random.Random) -> Iterator[Form]:
    """Every combination of fields that the locale has a pattern for: "yMMMd", "MEd", "hm"."""
    here = parsed(locale)
    known = sorted(
        s
        for s in here.datetime_skeletons
        if s not in _ALONE and not _LEFT_OUT.intersection(s) and "{" not in s
    )
    while True:
        when, skeleton = moment(draw), draw.choice(known)
        stated = _stated(skeleton)
        text = format_skeleton(skeleton, when, locale=here)
        yield Form(skeleton, text, (Moment(when, stated),), _carrier(stated))


def intervals(locale: str, draw: random.Random) -> Iterator[Form]:
    """From one moment to a later one, whose first differing field is each of the skeleton's."""
    here = parsed(locale)
    known = sorted(
        s
        for s in here.interval_formats
        if s
        and s not in (_ALONE - {"y"})
        and not _LEFT_OUT.intersection(s)
        and "m" not in s.replace("hm", "").replace("Hm", "")
    )
    while True:
        first, skeleton = moment(draw), draw.choice(known)
        stated = _stated(skeleton)
        last = first + timedelta(**_step(draw, skeleton))
        if (last.year, last.month) == (first.year, first.month) and stated == {"year", "month"}:
            continue
        if any(_same(first, last, part) is None for part in stated):
            continue
        if all(_same(first, last, part) for part in stated):
            continue
        if stated <= {"hour", "minute"} and first.date() != last.date():
            continue
        if "year" not in stated and first.year != last.year:
            continue
        text = format_interval(first, last, skeleton, locale=here)
        wanted = (Moment(first, stated), Moment(last, stated))
        yield Form(skeleton, text, wanted, "periods" if skeleton != "y" else "months")


def _step(draw: random.Random, skeleton: str) -> dict[str, int]:
    if skeleton == "y":
        return {"days": draw.randint(366, 9000)}
    if "h" in skeleton or "H" in skeleton:
        return {"minutes": draw.randint(20, 600)}
    return {"days": draw.choice((draw.randint(1, 12), draw.randint(13, 80), draw.randint(200, 900)))}


def _same(first: datetime, last: datetime, part: str) -> bool:
    if part == "weekday":
        return first.date() == last.date()
    return bool(getattr(first, part) == getattr(last, part))
