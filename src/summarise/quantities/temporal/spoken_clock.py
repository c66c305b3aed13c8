"""Times of day as they are said: "half past eight", "a quarter to ten", "ten-thirty", "eight in the morning", "at half six"."""

from __future__ import annotations

import re

from summarise.quantities.english import CARDINALS, WEEKDAYS
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.clock import HALF_OF_DAY, HOURS, time

_PAST = pattern(
    rf"( ?min(?:ute)?s?)? (past|after|to|before) (\d{{1,2}}|{alternatives(HOURS)}|noon|midday|midnight)\b(?! (?:years|months|weeks|days|hours|minutes|people|percent|million|billion|times|points)|,\d|\.\d|%|:)"
)


def span_to_words(page: Page, position: int, end: int, second_at: int) -> Quantity | None:
    """ "5 to seven in the morning": a bare hour in digits, and a time whose hour is a word at ``second_at``."""
    word = page.low[second_at : second_at + 7].split(" ", 1)[0]
    if word not in HOURS or not page.low[position:end].isdigit() or int(page.low[position:end]) > 12:
        return None
    until = worded_hour(page, second_at, second_at + len(word), HOURS[word])
    if until is None or until.hour is None:
        return None
    hour = int(page.low[position:end]) % 12 + (12 if until.hour >= 12 else 0)
    return time(page, position, until.end, DateParts(hour=hour), until.date)


_GOES_ON = (
    " and ",
    " on ",
    " when ",
    " as ",
    " but ",
    " this ",
    " that ",
    " after ",
)  # "at ten to four and", with no number more


_AT_AN_HOUR = pattern(
    r"\b(?:at|it's|it is|it was|since|until|till) (?:about |around |nearly |almost |just |only |exactly )?\Z"
)


def past_hour(page: Page, start: int, end: int, minutes: int) -> Quantity | None:
    """ "20 min past eight", "half past nine", "a quarter to ten": ``minutes`` are written from ``start`` to ``end``."""
    m = _PAST.match(page.low, end)
    if m is None or not 0 < minutes < 60:
        return None
    word = m[2]
    named = _WORDED.match(page.low, m.end()) is not None
    at = _AT_AN_HOUR.search(page.low, max(0, start - 14), start) is not None
    # "five minutes to ten", "twenty to seven in the morning", "at ten to six."
    said = word in ("past", "to") and (
        (m[1] is not None and closes(page.low, m.end()))
        or (
            minutes % 5 == 0
            and minutes < 30
            and (named or (at and (closes(page.low, m.end()) or page.low.startswith(_GOES_ON, m.end()))))
        )
    )
    if word != "past" and minutes not in (15, 30) and not said:
        return None
    if m[1] is not None and word == "to" and not named and is_from(page.low, start):
        return None  # "cut from 15 minutes to eight": how long something takes
    if word in ("before", "after") or (word == "to" and minutes != 15 and not said):
        return None
    hour = int(m[3]) if m[3].isdigit() else HOURS.get(m[3]) or (24 if m[3] == "midnight" else _NOON)
    if not 1 <= hour <= 24:
        return None
    stop = m.end()
    tail = pattern(
        rf"(?: ?o'?clock\b)?(?: in the (?:morning|afternoon|evening)| at night| tonight| ?{HALF_OF_DAY})?"
    ).match(page.low, stop)
    if tail is not None:
        told = tail.group()
        if hour < _NOON and (
            told.endswith(("afternoon", "evening"))
            or (told.endswith("night") and hour >= _NIGHT)
            or (told.endswith(("m", "m.")) and told.strip().startswith("p"))
        ):
            hour += 12
        stop = tail.end()
    return time(
        page,
        start,
        stop,
        DateParts(hour=hour % 24, minute=minutes)
        if word == "past"
        else DateParts(hour=(hour - 1) % 24, minute=60 - minutes),
    )


# American: "at a quarter of six", "at ten of five", "a quarter after nine"
_OF_AN_HOUR = pattern(
    rf" (of|till|before|after|past) ({alternatives(HOURS)})\b(?=[.,;:!?)\n]|\s*\Z| (?:in the|on|this|tonight|tomorrow|and|a\.?m|p\.?m|o'clock)\b)"
)
_AT = pattern(r"\b(?:at|by|until|till|around|about|since|it is|it's|it was) (?:a )?\Z")


def of_an_hour(page: Page, start: int, end: int, minutes: int) -> Quantity | None:
    """ "at a quarter of six", "at ten after nine": ``minutes`` stand from ``start`` to ``end``; the words before say that it is a time."""
    m = _OF_AN_HOUR.match(page.low, end)
    if (
        m is None
        or not _AT.search(page.low, max(0, start - 12), start)
        or not 0 < minutes < 31
        or minutes % 5
    ):
        return None
    hour = HOURS[m[2]]
    if m[1] in ("after", "past"):
        return in_its_half(page, start, m.end(), hour, minutes)
    return in_its_half(page, start, m.end(), hour - 1 or _NOON, 60 - minutes)


_HALF_HOUR = pattern(
    rf" ({alternatives(HOURS)})(?=[.,;:!?)\n]|$| (?:in the|on|this|sharp|tonight|tomorrow|and)\b)"
)
_BEFORE_HALF = word_set("at by until till since before after from about around")


def half_hour(page: Page, start: int, end: int, words: list[str]) -> Quantity | None:
    """ "at half six", British for half past six: "half" stands from ``start`` to ``end``."""
    m = _HALF_HOUR.match(page.low, end) if words and words[-1] in _BEFORE_HALF else None
    return None if m is None else time(page, start, m.end(), DateParts(hour=HOURS[m[1]], minute=30))


_SAID_MINUTES = pattern(
    rf"-({alternatives(w for w, v in CARDINALS.items() if 10 <= v < 60 and v % 5 == 0)})(?:-five)?\b"
    rf"(?=[.,;:!?)\n]|$| (?:on|this|tonight|tomorrow|sharp|train|show|flight|start|in the (?:morning|afternoon|evening)|at night)\b| ?{HALF_OF_DAY})"
)


def said(page: Page, position: int, end: int) -> Quantity | None:
    """ "ten-thirty", "seven-fifteen tonight": hour and minutes in words with a hyphen, where nothing counted follows."""
    hour = HOURS.get(page.low[position:end])
    m = _SAID_MINUTES.match(page.low, end) if hour else None
    if m is None or hour is None:
        return None
    minute = CARDINALS[m[1]] + 5 * m.group().endswith("-five")
    half = _TIME_HALF.match(page.low, m.end())
    later = half is not None and half[1][0] == "p" and hour < 12
    return time(
        page, position, half.end() if half else m.end(), DateParts(hour=hour + 12 * later, minute=minute)
    )


_TIME_HALF = pattern(rf" ?{HALF_OF_DAY}")


def is_from(low: str, start: int) -> bool:
    """Whether a number that begins at ``start`` is where a change began: "from 15", "from about 15"."""
    return _FROM.search(low, max(0, start - 20), start) is not None


_FROM = pattern(r"\bfrom (?:about |around |some |nearly |over )?\Z")


def closes(low: str, end: int) -> bool:
    """Whether a clause or the text is at its end at ``end``: no number goes on behind the mark."""
    rest = low[end : end + 1]
    return rest == "" or (rest in ".,;?!\n" and not low[end + 1 : end + 2].isdigit())


_WORDED = pattern(rf" (?:in the (morning|afternoon|evening)|at night|tonight| ?{HALF_OF_DAY})")
_LED_BY = pattern(r"\b(?:at|before|after|by|until|till|around|about|past|since|from) \Z")
_ON_A_DAY = pattern(
    rf" (?:on (?:{alternatives(w for w in WEEKDAYS if len(w) > 5)})|(?:the )?(?:next|following|same)|that|this|yesterday|tomorrow) (morning|afternoon|evening)(?P<half>)\b"
)


def _on_a_day(low: str, start: int, end: int) -> re.Match[str] | None:
    """ "before six on Sunday morning", "at ten the following morning": a preposition leads to the hour."""
    return _ON_A_DAY.match(low, end) if _LED_BY.search(low, max(0, start - 8), start) else None


def in_its_half(page: Page, start: int, end: int, hour: int, minute: int) -> Quantity:
    """The time said from ``start`` to ``end``, with the half of the day behind it: "seven forty-five pm", "three fifteen in the afternoon"."""
    m = _WORDED.match(page.low, end)
    if m is None or hour > _NOON:
        return time(page, start, end, DateParts(hour=hour, minute=minute))
    morning = m[1] == "morning" or (m[2] or "p").strip().startswith("a")
    return time(page, start, m.end(), DateParts(hour=hour % _NOON + (0 if morning else _NOON), minute=minute))


_NOON = 12
_NIGHT = 6  # from here on an hour "at night" is one before midnight


def worded_hour(page: Page, start: int, end: int, hour: int) -> Quantity | None:
    """ "eight in the morning", "nine a m", "ten tonight": the hour in words stands from ``start`` to ``end``."""
    m = _WORDED.match(page.low, end) or _on_a_day(page.low, start, end)
    if m is None or not 1 <= hour <= 12:
        return None
    morning = m[1] == "morning" or (m[2] or "p").strip().startswith("a")
    return time(page, start, m.end(), DateParts(hour=hour % 12 if morning else hour % 12 + 12))
