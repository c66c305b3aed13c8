"""Times of day said in words: "halb neun", "las ocho y media", "alle otto e un quarto", "à huit heures moins le quart".

Half and quarter hours, as each language says them: German and Dutch before the coming hour, the Romance ones behind the
hour, where a word before it tells that it is one. Whether an hour is before noon, none of them says.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity


class _Said(NamedTuple):
    """One language's way: what stands before the hour and behind it, and the minutes that either adds.

    ``ahead``: whether they stand before the hour. ``edges``: the two characters of them next to it: most numbers have none
    there. ``alone``: what is said of times only, whatever stands before.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    minutes: dict[str, int]
    ahead: bool
    edges: frozenset[str]
    alone: str = ""


def _ahead(minutes: dict[str, int], hour: str) -> _Said:
    """What stands before the hour: "halb", "viertel vor"."""
    before, behind = pattern(rf"(?<!\w)({alternatives(minutes)}) $"), pattern(rf"(?: {hour})?(?!\w)")
    return _Said(before, behind, minutes, True, frozenset(word[-2:] for word in minutes))


def _behind(before: str, minutes: dict[str, int], hour: str = "", alone: str = "") -> _Said:
    """What stands behind it: "y media"."""
    behind = pattern(rf"{hour} ({alternatives(minutes)})(?!\w)")
    edges = frozenset({" h", "h "} if hour else {f" {word[0]}" for word in minutes})
    return _Said(pattern(rf"(?<!\w)(?:{before}) $"), behind, minutes, False, edges, alone)


_WAYS = {
    "de": _ahead(
        {"halb": -30, "viertel vor": -15, "viertel nach": 15, "dreiviertel": -15, "drei viertel": -15}, "uhr"
    ),
    "nl": _ahead({"half": -30, "kwart voor": -15, "kwart over": 15}, "uur"),
    "es": _behind("a las|las", {"y media": 30, "y cuarto": 15, "menos cuarto": -15}),
    "it": _behind(
        "alle|dalle|verso le|dopo le|prima delle|le",
        {"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "meno un quarto": -15},
    ),
    "pt": _behind("às|as|das|pelas", {"e meia": 30, "e um quarto": 15, "menos um quarto": -15}),
    "fr": _behind(
        "à|vers|dès|après|avant|jusqu'à|depuis",
        {"et demie": 30, "et quart": 15, "moins le quart": -15},
        "(?: heures?| ?h)",
        "moins le quart",
    ),
}
_NEAR = 14  # characters before an hour


def time_in_words(page: Page, start: int, hour: Amount, floor: int) -> Quantity | None:
    """The time whose hour is the number at ``start``; None where no half or quarter is said of it."""
    way = _WAYS[page.grammar.lexicon.code]
    value = hour.values[0]
    if not 1 <= value <= 24 or hour.factor != 1 or value != int(value):
        return None
    low = page.low
    if way.ahead:
        if low[start - 3 : start - 1] not in way.edges:
            return None
    elif low[hour.end : hour.end + 2] not in way.edges:
        return None
    behind = way.behind.match(low, hour.end)
    if behind is None:
        return None
    before = way.before.search(low[max(floor, start - _NEAR) : start])
    begin = start
    if way.ahead:
        if before is None or value > 12:
            return None
        minutes, begin = way.minutes[before.group(1)], start - len(before.group())
    elif before is None and behind.group(1) != way.alone:
        return None
    else:
        minutes = way.minutes[behind.group(1)]
    hours, minute = divmod(int(value) * 60 + minutes, 60)
    return page.made(begin, behind.end(), Kind.TIME, date=DateParts(hour=hours % 24, minute=minute))
