"""Times of day said in words: "halb neun", "las ocho y media", "alle otto e un quarto", "à huit heures moins le quart".

Half and quarter hours, as each language says them: German and Dutch before the coming hour, the Romance ones behind the
hour, where a word before it tells that it is one. Whether an hour is before noon, none of them says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.parts_of_day import PART_OF_DAY, hour_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
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


# Made for the language that asks.
_WAYS: dict[str, Callable[[], _Said]] = {
    "de": lambda: _ahead(
        {
            "um viertel": -45,
            "bis viertel": -45,
            "ab viertel": -45,
            "gegen viertel": -45,
            "kurz nach viertel": -45,
            "kurz vor viertel": -45,
            "halb": -30,
            "viertel vor": -15,
            "viertel nach": 15,
            "dreiviertel": -15,
            "drei viertel": -15,
        },
        "uhr",
    ),
    "nl": lambda: _ahead({"half": -30, "kwart voor": -15, "kwart over": 15}, "uur"),
    "es": lambda: _behind("a las|las", {"y media": 30, "y cuarto": 15, "menos cuarto": -15}),
    "it": lambda: _behind(
        "alle|dalle|verso le|dopo le|prima delle|le",
        {"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "meno un quarto": -15},
    ),
    "pt": lambda: _behind("às|as|das|pelas", {"e meia": 30, "e um quarto": 15, "menos um quarto": -15}),
    "fr": lambda: _behind(
        "à|vers|dès|après|avant|jusqu'à|depuis",
        {"et demie": 30, "et quart": 15, "moins le quart": -15},
        "(?: heures?| ?h)",
        "moins le quart",
    ),
}


@cache
def _way(code: str) -> _Said:
    return _WAYS[code]()


_QUARTER_ON = -45
_NEAR = 20  # characters before an hour
# "um acht Uhr abends", "à huit heures", "a las ocho de la tarde": a whole hour. What stands before says that it is one.
_AT = {
    "de": pattern(r"(?<!\w)(?:um|ab|gegen|bis|seit|kurz nach|kurz vor|punkt) $"),
    "nl": pattern(r"(?<!\w)(?:om|rond|omstreeks|tegen|vanaf) $"),
    "fr": pattern(r"(?<!\w)(?:à|vers|dès|jusqu'à|il est|il était) $"),
    "es": pattern(
        r"(?<!\w)(?:a|hasta|desde|sobre|hacia|antes de|después de|a partir de|pasadas) las? $|(?<!\w)de las $"
    ),
    "it": pattern(r"(?<!\w)(?:(?<!rispetto )alle|dalle|verso le|dopo le|entro le|prima delle|fino alle) $"),
    "pt": pattern(r"(?<!\w)(?:às|até as|das|antes das|depois das|a partir das) $"),
}
_WHOLE = {
    "de": pattern(rf" uhr(?!\w){PART_OF_DAY}?"),
    "nl": pattern(rf" uur(?!\w){PART_OF_DAY}?"),
    "fr": pattern(rf" heures?(?!\w)(?:{PART_OF_DAY}|(?! d[eu']| par ))"),
    "es": pattern(rf"(?:{PART_OF_DAY}| en punto(?!\w)| horas(?!\w)|(?=[,.;:)]|$))"),
    "it": pattern(rf"(?:{PART_OF_DAY}| in punto(?!\w)|(?=[,.;:)]|$))"),
    "pt": pattern(rf"(?:{PART_OF_DAY}| em ponto(?!\w)| horas(?!\w)|(?=[,.;:)]|$))"),
}
_SAID_OFF = {  # "zehn vor acht", "vijf over half drie": minutes before the hour
    "de": pattern(r" (?:(vor)|nach) (halb )?"),
    "nl": pattern(r" (?:(voor)|over) (half )?"),
}
_MINUTES = frozenset({5, 10, 20, 25})


def hour_in_words(page: Page, start: int, hour: Amount, floor: int) -> Quantity | None:
    """The time whose whole hour is the number in words at ``start``: "um acht Uhr abends"; also with minutes before it."""
    code, low, value = page.grammar.lexicon.code, page.low, hour.values[0]
    if (hour.plain and (code not in _TO_HOUR or value > 24)) or _ending(low, start) not in _HOUR_ENDS[code]:
        return None
    if hour.factor != 1 or not 1 <= value <= 25 or value != int(value):
        return None
    if hour.plain and _is_end_of_span(low, start, hour.end, code):
        return page.made(start, hour.end, Kind.TIME, date=DateParts(hour=int(value), minute=0))
    near = max(floor, start - _NEAR)
    before = _AT[code].search(low[near:start])
    if before is None or (floor and not low[floor : near + before.start()].strip()):
        return None  # "de cinq à sept heures" may be a span of either kind
    if value in _MINUTES and code in _SAID_OFF and (said := _said_off(page, start, hour)):
        return said
    whole = _WHOLE[code].match(low, hour.end)
    if whole is None or value > 24 or (hour.plain and not _is_hour(before, whole)):
        return None
    end, minute = whole.end(), 0
    if code == "fr" and (minutes := _minutes_at(page, end)):
        end, minute = minutes
    return page.made(start, end, Kind.TIME, date=DateParts(hour=hour_of(int(value), whole), minute=minute))


# Where a number in figures, too, is an hour by the word before it: "prima delle 6", "antes de las 18".
_EARLY_OR_LATE = (
    "antes ",
    "después ",
    "depois ",
    "prima ",
    "dopo ",
    "entro ",
    "verso ",
    "hacia ",
    "a partir ",
    "pasadas ",
)


def _is_hour(before: re.Match[str], whole: re.Match[str]) -> bool:
    """Whether an hour in figures is one: by the part of the day behind it, or the word before."""
    return whole.end() > whole.start() or before.group().startswith(_EARLY_OR_LATE)


# "dalle 9 alle 17", "desde las 9 hasta las 17", "das 9 às 17", where no noun follows.
_FROM_HOUR = {"it": "dalle", "es": "(?:desde|de) las", "pt": "das"}
_TO_HOUR = {"it": "alle", "es": "(?:a|hasta) las", "pt": "às"}
_SPAN_CLOSES = r"(?= ?[.,;:)]|$| (?:di|del|de|nei|tutti|ogni|todos|con|com|e|y|il|la|le|i|los|las|o|os) )"
_SPAN_OPENED = {code: pattern(rf" {_TO_HOUR[code]} \d{{1,2}}{_SPAN_CLOSES}") for code in _TO_HOUR}
_SPAN_BEFORE = {
    code: pattern(rf"(?<!\w){_FROM_HOUR[code]} \d{{1,2}} {_TO_HOUR[code]} $") for code in _TO_HOUR
}
_SPAN_ENDS = pattern(_SPAN_CLOSES)


def _is_end_of_span(low: str, start: int, end: int, code: str) -> bool:
    """Whether the hour in figures from ``start`` to ``end`` opens or closes a span of them."""
    if code not in _TO_HOUR:
        return False
    if _SPAN_OPENED[code].match(low, end):
        return low[max(0, start - _NEAR) : start].endswith(("dalle ", "desde las ", "de las ", "das "))
    return bool(_SPAN_ENDS.match(low, end) and _SPAN_BEFORE[code].search(low[max(0, start - _NEAR) : start]))


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
    away = -minutes if joint.group(1) else minutes
    hours, minute = divmod(int(hour.values[0]) * 60 + away, 60)
    date = DateParts(hour=hour_of(hours % 24, part), minute=minute)
    return page.made(start, part.end() if part else end, Kind.TIME, date=date)


_PART_OF_DAY = pattern(PART_OF_DAY)
# "alle 15 e 30", "a las 8 y 45 de la mañana": the hour in figures, and minutes that are no other hour.
_AT_FIGURES = {
    "it": pattern(r"(?<!\w)(?:(?<!rispetto )alle|dalle|verso le|dopo le|prima delle|fino alle)(?: ore)? $|(?<!\w)ore $"),
    "es": pattern(r"(?<!\w)(?:a|desde|hasta|sobre|hacia|antes de|después de|de) las $"),
    "pt": pattern(r"(?<!\w)(?:às|das|até as|pelas) $"),
}  # fmt: skip
_MINUTES_FIGURES = pattern(
    r" (?:e|y) ([0-5]\d)(?![\d%]|[.,:/-]\d)(?= ?[.,;:!?)\n]|$| (?:minut[io]s?|di|del|della|dello|de|da|do|in|a|al|alla|alle|il|la|le|e|y|con|com|per|por|en|em|no|na|nel|hasta|às|até|"
    r"si|se|ma|pero|mas|quando|cuando)(?!\w))(?: minut[io]s?)?"
)
_LAST_HOUR = 24


def _in_figures(page: Page, start: int, hour: Amount) -> Quantity | None:
    low, code = page.low, page.grammar.lexicon.code
    found = _MINUTES_FIGURES.match(low, hour.end) if code in _AT_FIGURES else None
    if found is None or not (int(found[1]) > _LAST_HOUR or int(found[1]) % 5 == 0):
        return None
    if not _AT_FIGURES[code].search(low, max(0, start - _NEAR), start):
        return None
    part = _PART_OF_DAY.match(low, found.end())
    date = DateParts(hour=hour_of(int(hour.values[0]) % _LAST_HOUR, part), minute=int(found[1]))
    return page.made(start, part.end() if part else found.end(), Kind.TIME, date=date)


def _said_off(page: Page, start: int, minutes: Amount) -> Quantity | None:
    joint = _SAID_OFF[page.grammar.lexicon.code].match(page.low, minutes.end)
    hour = amount_at(page, joint.end()) if joint else None
    if joint is None or hour is None or hour.values[0] not in range(1, 13) or hour.factor != 1:
        return None
    if page.noun(hour.end):
        return None  # "um fünf vor drei Tagen"
    away = int(minutes.values[0]) * (-1 if joint.group(1) else 1) - (30 if joint.group(2) else 0)
    hours, minute = divmod(int(hour.values[0]) * 60 + away, 60)
    part = _PART_OF_DAY.match(page.low, hour.end)
    date = DateParts(hour=hour_of(hours % 24, part), minute=minute)
    return page.made(start, part.end() if part else hour.end, Kind.TIME, date=date)


_THREE_QUARTERS = pattern(r"(?<!\w)(?:um|ab|bis|gegen|seit|kurz nach|kurz vor) \Z")
_HOUR_WORD = pattern(
    r" (?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|1[0-2]|[1-9])(?!\w|[.,]\d)"
)


def before_hour(page: Page, start: int, end: int) -> bool:
    """Whether the part from ``start`` to ``end`` is one of an hour that is named behind it: "um drei viertel acht"."""
    low = page.low
    if not low.startswith(("drei viertel", "dreiviertel"), start) or not _HOUR_WORD.match(low, end):
        return False
    return _THREE_QUARTERS.search(low, max(0, start - _NEAR), start) is not None


def time_words(code: str) -> tuple[str, ...]:
    """What stands before an hour, in a language that says half and quarter hours there."""
    return tuple(_way(code).minutes) if _way(code).ahead else ()


def time_edges(code: str) -> frozenset[str]:
    """The two characters that begin what stands behind an hour, in a language that says half and quarter hours there."""
    return frozenset() if _way(code).ahead else _way(code).edges


def _ending(low: str, start: int) -> str:
    """The two characters before the blank before ``start``; a blank stands before the text."""
    return low[start - 3 : start - 1] if start > 2 else f" {low[: max(0, start - 1)]}"


# The last word of what stands before an hour, and its last two letters: most numbers have nothing of it before them.
HOUR_WORDS = {
    "de": ("um", "ab", "gegen", "bis", "seit", "nach", "vor", "punkt"),
    "nl": ("om", "rond", "omstreeks", "tegen", "vanaf"),
    "fr": (" à", "vers", "dès", "jusqu'à", "est", "était"),
    "es": ("las", "la"),
    "it": ("alle", "dalle", "le", "delle"),
    "pt": ("às", "as", "das"),
}
_HOUR_ENDS = {code: frozenset(word[-2:] for word in words) for code, words in HOUR_WORDS.items()}


def time_in_words(page: Page, start: int, hour: Amount, floor: int) -> Quantity | None:
    """The time whose hour is the number at ``start``; None where no half or quarter is said of it."""
    way = _way(page.grammar.lexicon.code)
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
        if hour.plain and not way.ahead:
            return _in_figures(page, start, hour)
        return _with_minutes(page, start, hour, near.group()) if near and not way.ahead else None
    before = way.before.search(low[max(floor, start - _NEAR) : start])
    begin = start
    if way.ahead:
        if before is None or value > 12:
            return None
        minutes, begin = way.minutes[before.group(1)], start - len(before.group())
        if (
            before.group(1).endswith(" viertel") and minutes == _QUARTER_ON
        ):  # as in the south and the east; "um" is none of it
            begin = start - len("viertel ")
    elif before is None and behind.group(1) != way.alone:
        return None
    else:
        minutes = way.minutes[behind.group(1)]
    part = _PART_OF_DAY.match(low, behind.end()) if value <= 12 else None
    hours, minute = divmod(int(value) * 60 + minutes, 60)
    date = DateParts(hour=hour_of(hours % 24, part), minute=minute)
    return page.made(begin, part.end() if part else behind.end(), Kind.TIME, date=date)
