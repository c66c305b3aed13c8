"""What letters glued behind digits make of them: "8pm", "1990s", "5G", "3rd of May", "2Q23", "1080p video"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.ages import in_decade_of_life
from summarise.quantities.english import VAGUE
from summarise.quantities.expressions.building import build, words_before
from summarise.quantities.identifiers import shapes
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal import clock, dates, elapsed, unmarked_clock, years

_DECADE_BEFORE = pattern(
    r"(?:\d\d\d0|'\d0|\bthe \d0)s(?: and|,| or| to|,? through|-| &) (?:the )?(?:early |mid-|late )?'?\Z"
)
_PICTURE = pattern(
    r"\b(?:videos?|resolutions?|hd|uhd|screens?|displays?|footage|streams?|streaming|streamed|cameras?|monitors?|fps|tvs?|televisions?|webcams?|"
    r"youtube|panels?|blu-ray|projectors?|filmed|shot in|recording|pixels?)\b"
)
# "2025E", "2024A": a year as it is expected, or was.
_OF_AN_ANALYST = pattern(r"20[0-5]\d[EeAF](?![\w'-]|\.\d)")
_OF_LIFE = pattern(r"\b(?:his|her|their|my|our|your)\b[^.;\n]*\Z")
_BEFORE_DECADE = ("the ", "early ", " late ", "early-", "late-")
_LINES = frozenset("360 480 576 720 1080 1440 2160 4320".split())


# "100s of men", "10s of thousands": in digits what words say with "hundreds"
_TENS = frozenset({"10", "100", "1000"})
_OF_MANY = pattern(r"s of (?:(thousands|millions|billions|trillions)\b|(?!the\b|an?\b)[a-z])")


def _tens_of(page: Page, position: int, end: int) -> Quantity | None:
    m = _OF_MANY.match(page.low, end)
    if m is None:
        return None
    low = Decimal(page.low[position:end]) * (VAGUE[m[1]][0] if m[1] else 1)
    return build(page, position, m.end(1) if m[1] else end + 1, Kind.VAGUE, low, 10 * low)


def before_letters(page: Page, position: int, end: int, after: str) -> Quantity | None:
    """Letters glued behind the digits: "8pm", "1990s", "5G", "737MAX", "3rd of May", "2Q23"."""
    low, plain, size = page.low, page.plain, end - position
    if after == "h" and size < 3:
        by_hour = unmarked_clock.with_h(page, position) or elapsed.hours_and_minutes(page, position)
        if by_hour is not None:
            return by_hour
    if low.startswith(("am", "pm", "a.m", "p.m", "gmt", "o'clock", "oclock"), end) and size < 5:
        found = clock.read_clock(page, position)
        if found is not None:
            return found
    if (
        after == "p"
        and size < 3
        and not low[end + 1 : end + 2].isalnum()
        and int(low[position:end]) <= 12
        and low[max(0, position - 3) : position] == "at "
    ):
        return clock.time(page, position, end + 1, DateParts(hour=(int(low[position:end]) % 12) + 12))
    if after == "m" and size < 3 and (lap := elapsed.minutes_and_seconds(page, position)) is not None:
        return lap
    if after == "s" and low[position:end] in _TENS and (many := _tens_of(page, position, end)) is not None:
        return many
    if after == "s" and not low[end + 1 : end + 2].isalnum():
        if size == 2 and in_decade_of_life(words_before(page, position)):
            return None
        if size == 2:
            scale = years.tens(page, position, end)
            if scale is not None:
                return scale
        if (
            size == 4
            or (size == 2 and plain[position - 1 : position] == "'")
            or (
                size == 2
                and low.endswith(_BEFORE_DECADE, max(0, position - 6), position)
                and not _OF_LIFE.search(low, max(0, position - 24), position)
            )
            or (size == 2 and _DECADE_BEFORE.search(low, max(0, position - 20), position))
        ):
            return years.decade(page, position, end)
    if size == 4 and after in "ZhL" and (timed := unmarked_clock.four_lettered(page, position, end)):
        return timed
    if low.startswith(("st", "nd", "rd", "th"), end) and size < 3:
        found = dates.day_month(page, position)
        if found is not None:
            return found
        if size < 3:
            quarter = years.quarter(page, position)
            if quarter is not None:
                return quarter
            old = years.century(page, position, end + 2, int(low[position:end]))
            if old is not None:
                return old
    if (
        (after == "p" and low[position:end] in _LINES)
        or (after == "K" and size == 1 and plain[position] in "2458")
    ) and not low[end + 1 : end + 2].isalnum():
        if _PICTURE.search(low, max(0, position - 40), end + 40):  # "1080p video", "a 4K screen"
            return shapes.identifier(page, position, end + 1)
        return None
    if after in "qQ" and size == 1:
        return years.quarter(page, position)
    if after == "H" and size == 1:
        return years.half(page, position)
    if after == "M" and size < 3 and (span := years.months_of(page, position)) is not None:
        return span
    if size == 4 and after in "EeAF" and _OF_AN_ANALYST.match(plain, position):
        return dates.date(page, position, end + 1, DateParts(int(low[position:end])))
    if after == "M" and plain.startswith("'s ", end + 1):
        return shapes.identifier(page, position, end + 1)  # a company
    if after == "D" and size == 1 and plain[position] in "234" and not plain[end + 1 : end + 2].isalnum():
        return shapes.identifier(page, position, end + 1)
    if (
        after == "x"
        and plain[end + 2 : end + 3] != "^"
        and plain[end + 1 : end + 2].isdigit()
        and size == 1
        and not plain[end + 2 : end + 3].isdigit()
    ):
        return shapes.identifier(page, position, end + 2)
    if after == "G" and size == 1 and plain[position] in "23456" and not plain[end + 1 : end + 2].isalnum():
        return shapes.identifier(page, position, end + 1)
    return None
