"""Times of day: "10.45pm", "9 o'clock", "10 in the morning", "half past eight", "from 5 to 6pm"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.english import CARDINALS, WEEKDAYS
from summarise.quantities.expressions.building import build
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

# A bracket closes the zone that it opened: "08:48 (GMT)"; that of "(08:48 GMT)" is not the time's.
_ZONE = r"(?: ?(?P<open>\()?(?P<zone>gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|ist|jst|aest|aedt|eet|msk|sgt|hkt|z|local time|eastern|pacific|central)\b(?:[+-]\d{1,2}(?::?\d{2})?)?(?(open)\)|))?"
_HALF = r"(a\.m\.?|p\.m\.?|a ?\. ?m ?\.|p ?\. ?m ?\.|[ap]m\b|[ap] m\b)"
_HOURS = {word: value for word, value in CARDINALS.items() if 1 <= value <= 12}
_CLOCK = pattern(
    rf"(\d{{1,2}})(?:([:.])?([0-5]\d)(?::([0-5]\d))?)?(?: ?\n?{_HALF}| ?(o'?clock)\b| (?:in the (morning|afternoon|evening)|at (night)\b)|(?<=:\d\d)(?![\d:]|\.\d))?{_ZONE}"
)
_PAST = pattern(
    rf"( ?min(?:ute)?s?)? (past|after|to|before) (\d{{1,2}}|{alternatives(_HOURS)})\b(?! (?:years|months|weeks|days|hours|minutes|people|percent|million|billion|times|points)|,\d|\.\d|%|:)"
)
_LINK = pattern(r"\s?(?:-|–|to|and|until|till)\s?(?=\d)")
_DAY_WORD = pattern(
    rf"(?:,? (?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening)|last night|(?:next|this|last) (?:{alternatives(WEEKDAYS)})))\b"
)
_DAY_BEFORE = pattern(
    rf"(?:{alternatives(w for w in WEEKDAYS if len(w) > 5)}|today|tomorrow|yesterday|tonight|morning|afternoon|evening|night|(?:next|last|this) (?:week|month|year)|\d(?:th|st|nd|rd))"
    r"(?: at| from| between| around| by)? ?$"
)
_ENDS_SPAN = pattern(r" on | today| tomorrow| yesterday|[.,;?!]?\s*$")
_FOUR_DIGITS = pattern(r"([01]\d|2[0-3])([0-5]\d)[-–]([01]\d|2[0-3])([0-5]\d)(?![\d-])")
_SMALL = pattern(r"\d{1,2}(?:[.:][0-5]\d)?(?![\d%]|[.,:/]\d)")


def time(page: Page, start: int, end: int, first: DateParts, until: DateParts | None = None) -> Quantity:
    """A time of day, or a span of them."""
    qualifier = Qualifier.EXACT if until is None else Qualifier.BETWEEN
    return Quantity(start, end, page.text[start:end], Kind.TIME, qualifier=qualifier, date=first, until=until)


_TAKEN = pattern(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(\.\d{1,3})?(?![\d:])(?! ?[ap]\.?m\b)")
_TAKING = pattern(
    r"\b(?:in|of|time|clocked|clocking|ran|runs|timed at|record|best|swam|finished in|winning time) (?:just |about |a )?\Z"
)


def time_taken(page: Page, position: int) -> Quantity | None:
    """ "2:08:14", "3:26.41": how long something took, in seconds: hours with seconds behind "in", parts of a second anywhere."""
    m = _TAKEN.match(page.low, position)
    if m is None or not (m[4] or (m[1] and _TAKING.search(page.low, max(0, position - 24), position))):
        return None
    seconds = Decimal(int(m[1] or 0) * 3600 + int(m[2]) * 60) + Decimal(m[3] + (m[4] or ""))
    return build(page, position, m.end(), Kind.DURATION, seconds, seconds, "second")


def read_clock(page: Page, position: int) -> Quantity | None:
    """The time (or span of times) whose first digit stands at ``position``; None where nothing marks a time."""
    m = _CLOCK.match(page.low, position)
    if m is None:
        return None
    parts = _parts(m)
    if parts is None:
        return None
    link = _LINK.match(page.low, m.end())
    if link is not None:
        second = _CLOCK.match(page.low, link.end())
        if second is not None:
            until = _parts(second)
            if until is not None:
                return time(page, position, second.end(), _same_half(parts, until, m, second), until)
            bare = _SMALL.match(page.low, link.end())
            if bare is not None and (link.group().strip() in "-–" or _ENDS_SPAN.match(page.low, bare.end())):
                return time(
                    page,
                    position,
                    bare.end(),
                    parts,
                    DateParts(hour=int(bare.group().split(":")[0].split(".")[0])),
                )
    return time(page, position, m.end(), parts)


def _parts(m: re.Match[str]) -> DateParts | None:
    """The hour and minute that a match states, if something in it says that it is a time."""
    hour_text, mark, minute_text, second, half, oclock, part, night = m.groups()[:8]
    hour, minute = int(hour_text), int(minute_text) if minute_text else None
    told = half or oclock or part or night
    if not told and not (mark == ":" and minute is not None):
        return None
    if hour > 24 or (hour > 12 and not (mark == ":" or mark is None)):
        return None
    if mark is None and minute_text and not half:
        return None
    letter = (half or ("a" if part == "morning" else "p" if part or night else "")).strip()[:1]
    if letter == "p" and hour < 12:
        hour += 12
    elif letter == "a" and hour == 12:
        hour = 0
    if hour == 24:
        hour = 0
    return DateParts(hour=hour, minute=minute, second=int(second) if second else None, zone=_zone(m["zone"]))


def _zone(word: str | None) -> str | None:
    if word is None:
        return None
    return (
        "UTC"
        if word == "z"
        else word
        if word == "local time"
        else word.title()
        if len(word) > 5
        else word.upper()
    )


def _same_half(first: DateParts, until: DateParts, m: re.Match[str], second: re.Match[str]) -> DateParts:
    """ "8:30-9pm": the first end is in the half of the day that the second one names."""
    if (
        m[5]
        or m[6]
        or m[7]
        or m[8]
        or not (second[5] or second[7])
        or first.hour is None
        or until.hour is None
    ):
        return first
    hour = first.hour + 12 if until.hour >= 12 > first.hour and first.hour + 12 <= until.hour else first.hour
    return DateParts(hour=hour, minute=first.minute, second=first.second, zone=until.zone)


def span_to_clock(page: Page, position: int, end: int, second_at: int) -> Quantity | None:
    """ "5 to 6pm", "9-10 am", "7 to 7:30": a bare hour from ``position`` to ``end``, a time at ``second_at``."""
    hour = int(page.low[position:end]) if page.low[position:end].isdigit() else 99
    if hour > 24:
        return None
    m = _CLOCK.match(page.low, second_at)
    until = None if m is None else _parts(m)
    if m is None or until is None:
        return None
    first = DateParts(hour=hour % 24)
    if m[5] and until.hour is not None and until.hour >= 12 and hour < 12 and hour + 12 <= until.hour:
        first = DateParts(hour=hour + 12)
    return time(page, position, m.end(), first, until)


def span_to_words(page: Page, position: int, end: int, second_at: int) -> Quantity | None:
    """ "5 to seven in the morning": a bare hour in digits, and a time whose hour is a word at ``second_at``."""
    word = page.low[second_at : second_at + 7].split(" ", 1)[0]
    if word not in _HOURS or not page.low[position:end].isdigit() or int(page.low[position:end]) > 12:
        return None
    until = worded_hour(page, second_at, second_at + len(word), _HOURS[word])
    if until is None or until.hour is None:
        return None
    hour = int(page.low[position:end]) % 12 + (12 if until.hour >= 12 else 0)
    return time(page, position, until.end, DateParts(hour=hour), until.date)


_BEFORE_TIME = word_set("at by until since from before after around till")
_DOTTED_ZONE = pattern(r"([01]?\d|2[0-3])\.([0-5]\d) (gmt|bst|utc|cet|cest|hours|hrs)\b")


_WITH_H = pattern(r"([01]?\d|2[0-3])h([0-5]\d)(?![\d.,]?\d|[a-z])")


def with_h(page: Page, position: int) -> Quantity | None:
    """ "19h30": an hour and minutes with an h between them, as in French."""
    m = _WITH_H.match(page.low, position)
    return None if m is None else time(page, position, m.end(), DateParts(hour=int(m[1]), minute=int(m[2])))


def led_by_nought(page: Page, position: int, end: int, before: str) -> Quantity | None:
    """ "at 0600": four digits that begin with a nought, behind a word of time."""
    hour, minute = int(page.low[position : position + 2]), int(page.low[position + 2 : end])
    if page.low[position] != "0" or before not in _BEFORE_TIME or minute > 59:
        return None
    return time(page, position, end, DateParts(hour=hour, minute=minute))


def dotted(page: Page, position: int) -> Quantity | None:
    """ "15.00 GMT": hours and minutes with a point, where a zone says that they are."""
    m = _DOTTED_ZONE.match(page.low, position)
    if m is None:
        return None
    zone = None if m[3] in ("hours", "hrs") else m[3].upper()
    return time(page, position, m.end(), DateParts(hour=int(m[1]), minute=int(m[2]), zone=zone))


def four_digits(page: Page, position: int, before: str) -> Quantity | None:
    """ "0730-0930", "between 1400-1600": military times, by a leading zero or a word before."""
    m = _FOUR_DIGITS.match(page.low, position)
    if m is None or not ("0" in (m[1][0], m[3][0]) or before in ("between", "from", "at")):
        return None
    first, until = DateParts(hour=int(m[1]), minute=int(m[2])), DateParts(hour=int(m[3]), minute=int(m[4]))
    return time(page, position, m.end(), first, until)


def past_hour(page: Page, start: int, end: int, minutes: int) -> Quantity | None:
    """ "20 min past eight", "half past nine", "a quarter to ten": ``minutes`` are written from ``start`` to ``end``."""
    m = _PAST.match(page.low, end)
    if m is None or not 0 < minutes < 60:
        return None
    word = m[2]
    named = _WORDED.match(page.low, m.end()) is not None
    at = page.low[max(0, start - 3) : start] == "at "
    # "five minutes to ten", "twenty to seven in the morning", "at ten to six."
    said = word in ("past", "to") and (
        (m[1] is not None and _closes(page.low, m.end()))
        or (minutes % 5 == 0 and minutes < 30 and (named or (at and _closes(page.low, m.end()))))
    )
    if word != "past" and minutes not in (15, 30) and not said:
        return None
    if word in ("before", "after") or (word == "to" and minutes != 15 and not said):
        return None
    hour = int(m[3]) if m[3].isdigit() else _HOURS[m[3]]
    if not 1 <= hour <= 24:
        return None
    stop = m.end()
    tail = pattern(rf"(?: ?o'?clock\b)?(?: in the (?:morning|afternoon|evening)| ?{_HALF})?").match(
        page.low, stop
    )
    if tail is not None:
        if tail.group().endswith(("afternoon", "evening")) and hour < 12:
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


_HALF_HOUR = pattern(
    rf" ({alternatives(_HOURS)})(?=[.,;:!?)\n]|$| (?:in the|on|this|sharp|tonight|tomorrow|and)\b)"
)
_BEFORE_HALF = word_set("at by until till since before after from about around")


def half_hour(page: Page, start: int, end: int, words: list[str]) -> Quantity | None:
    """ "at half six", British for half past six: "half" stands from ``start`` to ``end``."""
    m = _HALF_HOUR.match(page.low, end) if words and words[-1] in _BEFORE_HALF else None
    return None if m is None else time(page, start, m.end(), DateParts(hour=_HOURS[m[1]], minute=30))


_SAID_MINUTES = pattern(
    rf"-({alternatives(w for w, v in CARDINALS.items() if 10 <= v < 60 and v % 5 == 0)})(?:-five)?\b"
    rf"(?=[.,;:!?)\n]|$| (?:on|this|tonight|tomorrow|sharp|train|show|flight|start|in the (?:morning|afternoon|evening)|at night)\b| ?{_HALF})"
)


def said(page: Page, position: int, end: int) -> Quantity | None:
    """ "ten-thirty", "seven-fifteen tonight": hour and minutes in words with a hyphen, where nothing counted follows."""
    hour = _HOURS.get(page.low[position:end])
    m = _SAID_MINUTES.match(page.low, end) if hour else None
    if m is None or hour is None:
        return None
    minute = CARDINALS[m[1]] + 5 * m.group().endswith("-five")
    half = _TIME_HALF.match(page.low, m.end())
    later = half is not None and half[1][0] == "p" and hour < 12
    return time(
        page, position, half.end() if half else m.end(), DateParts(hour=hour + 12 * later, minute=minute)
    )


_TIME_HALF = pattern(rf" ?{_HALF}")


def by_day_word(page: Page, position: int, words: list[str]) -> Quantity | None:
    """A bare hour or span of hours beside a day: "Monday 3-8", "between 3 and 8 yesterday", "Friday at 4"."""
    low = page.low
    m = _SMALL.match(low, position)
    if m is None or _hour_of(m.group()) > 24:
        return None
    link = _LINK.match(low, m.end())
    second = _SMALL.match(low, link.end()) if link is not None else None
    if second is not None and _hour_of(second.group()) > 24:
        second = None
    end = m.end() if second is None else second.end()
    before = low[max(0, position - 26) : position]
    after = _DAY_WORD.match(low, end)
    told_before = _DAY_BEFORE.search(before) is not None and _closes(low, end)
    if not told_before:
        if after is None:
            return None
        if (
            second is None
            and words[-1:] not in (["at"], ["around"], ["by"])
            and "tonight" not in after.group()
        ):
            return None
    until = None if second is None else _hour(second.group())
    return time(page, position, end, _hour(m.group()), until)


def _closes(low: str, end: int) -> bool:
    rest = low[end : end + 1]
    return rest == "" or (rest in ".,;?!\n" and not low[end + 1 : end + 2].isdigit())


def _hour_of(text: str) -> int:
    return int(text.replace(":", ".").partition(".")[0])


def _hour(text: str) -> DateParts:
    hour, *minute = re.split("[.:]", text)
    return DateParts(hour=int(hour) % 24, minute=int(minute[0]) if minute else None)


_WORDED = pattern(rf" (?:in the (morning|afternoon|evening)|at night|tonight| ?{_HALF})")


_LED_BY = pattern(r"\b(?:at|before|after|by|until|till|around|about|past|since|from) \Z")
_ON_A_DAY = pattern(
    rf" (?:on (?:{alternatives(w for w in WEEKDAYS if len(w) > 5)})|(?:the )?(?:next|following|same)|that|this|yesterday|tomorrow) (morning|afternoon|evening)(?P<half>)\b"
)


def _on_a_day(low: str, start: int, end: int) -> re.Match[str] | None:
    """ "before six on Sunday morning", "at ten the following morning": a preposition leads to the hour."""
    return _ON_A_DAY.match(low, end) if _LED_BY.search(low, max(0, start - 8), start) else None


def worded_hour(page: Page, start: int, end: int, hour: int) -> Quantity | None:
    """ "eight in the morning", "nine a m", "ten tonight": the hour in words stands from ``start`` to ``end``."""
    m = _WORDED.match(page.low, end) or _on_a_day(page.low, start, end)
    if m is None or not 1 <= hour <= 12:
        return None
    morning = m[1] == "morning" or (m[2] or "p").strip().startswith("a")
    return time(page, start, m.end(), DateParts(hour=hour % 12 if morning else hour % 12 + 12))
