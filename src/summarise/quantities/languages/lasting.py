"""Spans of time that are written as a clock shows them, or without their number: "2:05:30 Stunden", "Duró 1h30", "año y medio".

Two figures are a span where the unit or a word before says so: "9:30 horas" is a time of day in Spanish, "1:30 Stunden" is
none in German. The value is in the smallest unit that is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

if TYPE_CHECKING:
    from summarise.quantities.languages.amounts import Amount
    from summarise.quantities.languages.page import (
        Page,
    )  # it has a grammar, which reads this module's patterns
    from summarise.quantities.languages.tails import Tail


class Span(NamedTuple):
    """A duration: where it begins and ends, its value and unit."""

    start: int
    end: int
    value: Decimal
    unit: str


_HOURS = r"(?:stunden|std|heures|horas|ore|uur)"
_MINUTES = r"(?:minuten|minutes|minutos|minuti|min)"
_CLOCK = pattern(
    rf"(?P<first>\d{{1,3}}):(?P<second>[0-5]\d)(?::(?P<third>[0-5]\d))?(?:[.,](?P<part>\d{{1,3}}))?(?![\d:])"
    rf"(?: (?:(?P<hours>{_HOURS})|(?P<minutes>{_MINUTES}))(?!\w))?"
)
_IN_LETTERS = pattern(
    r"(?P<first>\d{1,3}) ?h ?(?P<second>[0-5]?\d)(?: ?(?P<minutes>min|mn|m|')(?: ?(?P<third>[0-5]?\d) ?(?:s|''|\")(?!\w))?)?(?!\w)"
)
# The time of a race, in minutes, seconds and hundredths: "1:57,32", "1.57,32", "1'57\"32", "1min57s32".
_OF_A_RACE = pattern(
    r"(?P<first>\d{1,2})(?:(?P<mark>[:.])(?P<second>[0-5]\d),(?P<part>\d{1,3})(?![\d:]|[.,]\d)(?: (?:minuten|minutes|minutos|minuti|min)(?!\w))?"
    r"|(?:'|(?P<min> ?min ?))(?P<seconds>[0-5]?\d)(?:\"|''| ?s ?)(?P<hundredths>\d{1,3})?(?!\w))"
)
_IN = pattern(r"(?<!\w)(?:in|en|em|tijd van|zeit von|temps de|tiempo de|tempo de|tempo di) $")
_LASTS = pattern(
    r"(?<!\w)(?:en|em|in|pendant|durant|durante|dur(?:e|ent|é|ée|era|ait)|durée (?:est )?de|dur(?:ó|a|ará|aron|aba)|dur(?:ou|aram|ava)|durò|dura(?:to|ta)"
    r"|duración de|duração de|durata di|temps de|tiempo de|tempo de|tempo di) $"
)
_AT = pattern(r"(?<!\w)(?:las|às|alle|à|om|um|ore) $")
_NEAR = 16
_OF_RACES = frozenset(":'m")  # between the minutes and the seconds of one


def raced(page: Page, start: int) -> Span | None:
    """The time of a race that begins at ``start``, in seconds; None where none does."""
    near = page.low[start + 1 : start + 7]
    if "," not in near and "'" not in near and "min" not in near:
        return None
    found = _OF_A_RACE.match(page.low, start)
    if found is None or (found["mark"] is None and found["min"] is None and found["hundredths"] is None):
        return None
    part = found["part"] or found["hundredths"]
    seconds = Decimal(60 * int(found["first"]) + int(found["second"] or found["seconds"]))
    return Span(start, found.end(), seconds + Decimal(f"0.{part}") if part else seconds, "second")


def _pointed(page: Page, start: int, number: Amount, end: int) -> Span | None:
    """ "41.07 minuten", where decimals have a comma: minutes and seconds, up to ``end``; None of other numbers."""
    written = page.low[start : number.end]
    if not number.plain or not page.grammar.style.decimal_comma or _POINTED.fullmatch(written) is None:
        return None
    minutes, _, seconds = written.partition(".")
    return Span(start, end, Decimal(60 * int(minutes) + int(seconds)), "second")


_POINTED = pattern(r"\d{1,2}\.[0-5]\d")


# "26 minutes 20", "9 secondes 98": the smaller unit is left out where the clause ends behind its number.
SMALLER = {"hour": "minute", "minute": "second", "second": "second"}
_BARE = pattern(
    r" ([0-5]?\d)(?=[,;:)](?!\d)|\.(?!\d)|\s*$|\n| (?:et|und|y|e|en|mais|pero|ma|mas|maar|aber|devant|vor|ante|davanti|à) )"
)
_HUNDREDTHS = pattern(
    r" (\d\d)(?=[,;:)](?!\d)|\.(?!\d)|\s*$|\n| (?:et|und|y|e|en|mais|pero|ma|mas|maar|aber|devant|vor|ante|davanti|à) )"
)


def with_less(page: Page, start: int, number: Amount, tail: Tail) -> Span | None:
    """Hours with minutes, minutes with seconds, seconds with hundredths behind them that have no unit of their own, from ``start``."""
    if tail.unit == "minute" and (minutes := _pointed(page, start, number, tail.end)):
        return minutes
    found = (_HUNDREDTHS if tail.unit == "second" else _BARE).match(page.low, tail.end)
    value = number.values[0]
    if found is None or value != int(value) or tail.unit is None:
        return None
    if tail.unit == "second":
        return Span(start, found.end(), value + Decimal(f"0.{found[1]}"), "second")
    return Span(start, found.end(), value * 60 + int(found[1]), SMALLER[tail.unit])


def clocked(page: Page, start: int) -> Span | None:
    """The duration in figures that begins at ``start``; None where it is a time of day, or none at all."""
    low = page.low
    if low[start + 1 : start + 5].strip("0123456789 ")[:1] in _OF_RACES and (race := raced(page, start)):
        return race
    colon = ":" in low[start + 1 : start + 4]
    if not colon and "h" not in low[start + 1 : start + 5]:
        return None
    found = (_CLOCK if colon else _IN_LETTERS).match(low, start)
    if found is None:
        return None
    before = low[max(0, start - _NEAR) : start]
    first, second = int(found["first"]), int(found["second"])
    third = int(found["third"]) if found["third"] else None
    if not colon:
        if second > 59 or not (found["minutes"] or _LASTS.search(before)):
            return None
        if third is not None:
            return Span(start, found.end(), Decimal(3600 * first + 60 * second + third), "second")
        return Span(start, found.end(), Decimal(60 * first + second), "minute")
    if _AT.search(before):
        return None
    if third is not None:
        if not (found["hours"] or _IN.search(before)):
            return None
        part = Decimal(f"0.{found['part']}") if found["part"] else 0
        return Span(start, found.end(), 3600 * first + 60 * second + third + Decimal(part), "second")
    if found["minutes"]:
        return Span(start, found.end(), Decimal(60 * first + second), "second")
    german = found["hours"] in ("stunden", "std") and not found["part"]
    return Span(start, found.end(), Decimal(60 * first + second), "minute") if german else None


def halved(page: Page, start: int, floor: int) -> Span | None:
    """ "año y medio", "un anno e mezzo": a unit of time without a number, and half of it behind."""
    lexicon = page.grammar.lexicon
    found = page.grammar.bare_half.match(page.low, start)
    if found is None:
        return None
    begin = start
    article = _ARTICLE.search(page.low[max(floor, start - 5) : start])
    if article is not None:
        begin = start - len(article.group())
    return Span(begin, found.end(), Decimal("1.5"), lexicon.units[found.group(1)])


_ARTICLE = pattern(r"(?<!\w)(?:un[oa]? |un'|uma? )$")
SPANS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})


def bare_half(units: Mapping[str, str], half: tuple[str, ...]) -> str:
    """The pattern of a unit of time and half of it, with the unit as its group."""
    named = [word for word, unit in units.items() if unit in SPANS and len(word) > 2]
    return (
        rf"({alternatives(named)})(?= (?:{alternatives(half)})(?!\w)) (?:{alternatives(half)})"
        if half
        else "(?!)"
    )


# Parts of an hour that are one word.
PARTS_OF_HOURS: dict[str, dict[str, str]] = {
    "de": {"viertelstunde": "0.25", "dreiviertelstunde": "0.75", "dreiviertelstunden": "0.75"},
    "nl": {"kwartier": "0.25", "drie kwartier": "0.75"},
    "it": {"mezz'ora": "0.5"},
}
# Parts of a percentage point that are one word.
PARTS_OF_POINTS: dict[str, dict[str, str]] = {
    "de": {f"{part}{point}": value for part, value in (("viertel", "0.25"), ("dreiviertel", "0.75")) for point in ("punkt", "prozentpunkt", "prozentpunkte")},
    "nl": {"kwartpunt": "0.25", "kwartprocentpunt": "0.25", "kwartprocentpunten": "0.25"},
}  # fmt: skip


def parts_in_a_word(code: str) -> list[str]:
    """The words of all of these."""
    return [*PARTS_OF_HOURS.get(code, ()), *PARTS_OF_POINTS.get(code, ())]


_OF_AN_HOUR = pattern(r" (?:d'heure|d'ora|de hora|di ora)(?!\w)")


def part_of_hour(page: Page, start: int) -> Span | None:
    """ "eine Viertelstunde", "drie kwartier", "mezz'ora"."""
    return _part_at(page, start, PARTS_OF_HOURS, "hour")


def part_of_point(page: Page, start: int) -> Span | None:
    """ "um einen Viertelpunkt", "een kwartpunt"; a span of no time, but of the same parts."""
    return _part_at(page, start, PARTS_OF_POINTS, "percentage-point")


def _part_at(page: Page, start: int, of: dict[str, dict[str, str]], unit: str) -> Span | None:
    words = of.get(page.grammar.lexicon.code)
    if words is None or not page.low.startswith(tuple(words), start):
        return None
    for word in sorted(words, key=len, reverse=True):
        end = start + len(word)
        if page.low.startswith(word, start) and not page.low[end : end + 1].isalpha():
            return Span(start, end, Decimal(words[word]), unit)
    return None


def of_an_hour(page: Page, end: int) -> int | None:
    """Where "d'heure" ends behind a fraction that ends at ``end``: "un quart d'heure"; None where it does not follow."""
    found = _OF_AN_HOUR.match(page.low, end)
    return found.end() if found else None
