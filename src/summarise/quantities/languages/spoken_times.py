"""Times of day said in words: "halb neun", "las ocho y media", "alle otto e un quarto", "à huit heures moins le quart".

Half and quarter hours, as each language says them: German and Dutch before the coming hour, the Romance ones behind the
hour, where a word before it tells that it is one. Whether an hour is before noon, none of them says.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities.languages.amounts import Amount, amount_at
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
# "um acht Uhr abends", "à huit heures", "a las ocho de la tarde": a whole hour. What stands before says that it is one.
_AT = {
    "de": pattern(r"(?<!\w)(?:um|ab|gegen|bis|seit|kurz nach|kurz vor|punkt) $"),
    "nl": pattern(r"(?<!\w)(?:om|rond|omstreeks|tegen|vanaf) $"),
    "fr": pattern(r"(?<!\w)(?:à|vers|dès|jusqu'à|il est|il était) $"),
    "es": pattern(r"(?<!\w)(?:a|hasta|desde|sobre|hacia) las? $"),
    "it": pattern(r"(?<!\w)(?:alle|dalle|verso le|dopo le|prima delle) $"),
    "pt": pattern(r"(?<!\w)(?:às|até as) $"),
}
_MORNING = (
    r"morgens|früh|vormittags|'s ochtends|'s morgens|du matin|de la mañana|di mattina|del mattino|da manhã"
)
_EVENING = r"abends|nachmittags|'s avonds|'s middags|du soir|de l'après-midi|de la tarde|de la noche|di sera|della sera|del pomeriggio|da tarde|da noite"
_HALF_OF_DAY = rf"(?: (?:(?P<am>{_MORNING})|(?P<pm>{_EVENING}))(?!\w))"
_WHOLE = {
    "de": pattern(rf" uhr(?!\w){_HALF_OF_DAY}?"),
    "nl": pattern(rf" uur(?!\w){_HALF_OF_DAY}?"),
    "fr": pattern(rf" heures?(?!\w)(?:{_HALF_OF_DAY}|(?! d[eu']| par ))"),
    "es": pattern(rf"(?:{_HALF_OF_DAY}| en punto(?!\w)| horas(?!\w)|(?=[,.;:)]|$))"),
    "it": pattern(rf"(?:{_HALF_OF_DAY}| in punto(?!\w)|(?=[,.;:)]|$))"),
    "pt": pattern(rf"(?:{_HALF_OF_DAY}| em ponto(?!\w)| horas(?!\w)|(?=[,.;:)]|$))"),
}
_SAID_OFF = {  # "zehn vor acht", "vijf over half drie": minutes before the hour
    "de": pattern(r" (?:(vor)|nach) (halb )?"),
    "nl": pattern(r" (?:(voor)|over) (half )?"),
}
_MINUTES = frozenset({5, 10, 20, 25})


def hour_in_words(page: Page, start: int, hour: Amount, floor: int) -> Quantity | None:
    """The time whose whole hour is the number in words at ``start``: "um acht Uhr abends"; also with minutes before it."""
    code, low, value = page.grammar.lexicon.code, page.low, hour.values[0]
    if _ending(low, start) not in HOUR_ENDS[code]:
        return None
    if hour.factor != 1 or not 1 <= value <= 25 or value != int(value):
        return None
    near = max(floor, start - _NEAR)
    before = _AT[code].search(low[near:start])
    if before is None or (floor and not low[floor : near + before.start()].strip()):
        return None  # "de cinq à sept heures" may be a span of either kind
    if value in _MINUTES and code in _SAID_OFF and (said := _said_off(page, start, hour)):
        return said
    whole = _WHOLE[code].match(low, hour.end)
    if whole is None or value > 24 or hour.plain:
        return None
    half, end, minute = 12 if whole["pm"] and value < 12 else 0, whole.end(), 0
    if code == "fr" and (minutes := _minutes_at(page, end)):
        end, minute = minutes
    return page.made(start, end, Kind.TIME, date=DateParts(hour=int(value) + half, minute=minute))


def _minutes_at(page: Page, end: int) -> tuple[int, int] | None:
    """Where minutes in words end that begin a blank behind ``end``, and how many: "vingt heures trente", "ocho y diez"."""
    minutes = amount_at(page, end + 1) if page.low[end : end + 1] == " " else None
    if minutes is None or minutes.plain or minutes.factor != 1 or not 1 < minutes.values[0] < 60:
        return None
    if page.noun(minutes.end) not in _NO_NOUNS or minutes.values[0] != int(minutes.values[0]):
        return None
    said = _SAID_MINUTES.match(page.low, minutes.end)
    return said.end() if said else minutes.end, int(minutes.values[0])


_NO_NOUNS = frozenset({None, "minutos", "minuti", "minutes", "du", "de", "di"})
_SAID_MINUTES = pattern(r" (?:minutos|minuti|minutes)(?!\w)")
_MORE_OR_LESS = {
    "es": pattern(r" (?:y|(menos))(?= )"), "it": pattern(r" (?:e|(meno))(?= )"), "pt": pattern(r" (?:e|(menos))(?= )"),
}  # fmt: skip
_BETWEEN = ("entre las ", "tra le ", "entre as ", "fra le ")


def _with_minutes(page: Page, start: int, hour: Amount, before: str) -> Quantity | None:
    """ "las ocho y diez", "alle nove meno venti", "às oito e dez da noite"."""
    way = _MORE_OR_LESS.get(page.grammar.lexicon.code)
    joint = way.match(page.low, hour.end) if way and not hour.plain else None
    said = _minutes_at(page, joint.end()) if joint else None
    if joint is None or said is None or page.low.endswith(_BETWEEN, max(0, start - 12), start) or not before:
        return None
    end, minutes = said
    part = _PART_OF_DAY.match(page.low, end)
    late = 12 if part and part["pm"] and hour.values[0] < 12 else 0
    away = -minutes if joint.group(1) else minutes
    hours, minute = divmod((int(hour.values[0]) + late) * 60 + away, 60)
    return page.made(
        start, part.end() if part else end, Kind.TIME, date=DateParts(hour=hours % 24, minute=minute)
    )


_PART_OF_DAY = pattern(_HALF_OF_DAY)


def _said_off(page: Page, start: int, minutes: Amount) -> Quantity | None:
    joint = _SAID_OFF[page.grammar.lexicon.code].match(page.low, minutes.end)
    hour = amount_at(page, joint.end()) if joint else None
    if joint is None or hour is None or hour.values[0] not in range(1, 13) or hour.factor != 1:
        return None
    if page.noun(hour.end):
        return None  # "um fünf vor drei Tagen"
    away = int(minutes.values[0]) * (-1 if joint.group(1) else 1) - (30 if joint.group(2) else 0)
    hours, minute = divmod(int(hour.values[0]) * 60 + away, 60)
    return page.made(start, hour.end, Kind.TIME, date=DateParts(hour=hours % 24, minute=minute))


def time_ends(code: str) -> frozenset[str]:
    """The last two letters of what stands before an hour, in a language that says half and quarter hours there."""
    return _WAYS[code].edges if _WAYS[code].ahead else frozenset()


def _ending(low: str, start: int) -> str:
    """The two characters before the blank before ``start``; a blank stands before the text."""
    return low[start - 3 : start - 1] if start > 2 else f" {low[: max(0, start - 1)]}"


# The last two letters of what stands before an hour: most numbers have nothing of it before them.
HOUR_ENDS = {
    "de": frozenset({"um", "ab", "en", "is", "it", "ch", "or", "kt"}),
    "nl": frozenset({"om", "nd", "ks", "en", "af"}),
    "fr": frozenset({" à", "rs", "ès", "'à", "st", "it"}),
    "es": frozenset({"as", "la"}),
    "it": frozenset({"le"}),
    "pt": frozenset({"às", "as"}),
}


def time_in_words(page: Page, start: int, hour: Amount, floor: int) -> Quantity | None:
    """The time whose hour is the number at ``start``; None where no half or quarter is said of it."""
    way = _WAYS[page.grammar.lexicon.code]
    low = page.low
    if way.ahead:
        if _ending(low, start) not in way.edges:
            return None
    elif low[hour.end : hour.end + 2] not in way.edges:
        return None
    value = hour.values[0]
    if not 1 <= value <= 24 or hour.factor != 1 or value != int(value):
        return None
    behind = way.behind.match(low, hour.end)
    if behind is None:
        near = way.before.search(low[max(floor, start - _NEAR) : start])
        return _with_minutes(page, start, hour, near.group()) if near and not way.ahead else None
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
    part = _PART_OF_DAY.match(low, behind.end()) if value <= 12 else None
    late = 12 if part and part["pm"] and value * 60 + minutes < 720 else 0
    hours, minute = divmod((int(value) + late) * 60 + minutes, 60)
    return page.made(
        begin, part.end() if part else behind.end(), Kind.TIME, date=DateParts(hour=hours % 24, minute=minute)
    )
