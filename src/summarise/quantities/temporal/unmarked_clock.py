"""Times of day without a colon or half of the day: "at 0600", "0730-0930", "15.00 GMT", "19h30"."""

from __future__ import annotations

from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.clock import time

_FOUR_DIGITS = pattern(r"([01]\d|2[0-3])([0-5]\d)[-–]([01]\d|2[0-3])([0-5]\d)(?![\d-])")
_BEFORE_TIME = word_set("at by until since from before after around till")
_DOTTED_ZONE = pattern(r"([01]?\d|2[0-3])\.([0-5]\d) (gmt|bst|utc|cet|cest|hours|hrs)\b")
_WITH_H = pattern(r"([01]?\d|2[0-3])h([0-5]\d)(?![\d.,]?\d|[a-z])")


_AT = pattern(r"\b(?:at|by|until|from|around|about|after|before|since|till) \Z")


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
    if zone is None and not (len(m[1]) == 2 or _AT.search(page.low, max(0, position - 8), position)):
        return None  # "it takes 2.30 hours"
    return time(page, position, m.end(), DateParts(hour=int(m[1]), minute=int(m[2]), zone=zone))


_LETTERED = pattern(r"(?:([01]\d|2[0-3])([0-5]\d))(?:([ZL])|h(?:ou)?(?:rs?)?)(?![\w-])")


def four_lettered(page: Page, position: int, end: int) -> Quantity | None:
    """ "0645Z", "0930hrs", "at 1400h": hours and minutes of a day, and no hours: behind a word of time, or with a nought first."""
    m = _LETTERED.match(page.plain, position)
    if m is None or not (
        m[3] == "Z" or page.plain[position] == "0" or _AT.search(page.low, max(0, position - 8), position)
    ):
        return None
    zone = {"Z": "UTC", "L": "local time"}.get(m[3])
    return time(page, position, m.end(), DateParts(hour=int(m[1]), minute=int(m[2]), zone=zone))


# "The match starts at 1.30": what begins at a time; "shares opened at 1.30" is a price.
_POINTED = pattern(
    r"([1-9]|1\d|2[0-3])\.([0-5]\d)(?![\d%]|[.,]\d| ?(?:million|billion|trillion|per|percent|points?|euros?|dollars?|pounds?|pence|cents|seconds|minutes|metres|meters|km|miles|"
    r"goals|against|to|a share|each|yen|times|odds)\b)"
)
_BEGINNING = pattern(
    r"\b(?:starts?|started|begins?|began|kicks? off|kicked off|kick-off|doors|meets?|meeting|lunch|dinner|breakfast|supper|leaves?|left|set off|took off|pulled out|landed|departs?|departed|arrives?|arrived|due|"
    r"train|flight|bus|ferry|sunrise|sunset|match|concert|show|service|opens?|closes?)\b(?:[^.;\n]{0,30}) at \Z"
)
_TRADED = pattern(
    r"\b(?:shares?|stocks?|pound|euro|dollar|yen|franc|index|price|prices|yields?|bonds?|rate|rates|oil|gold|trading|traded|odds|ratio|average)\b"
)
_PAST = 80


def pointed(page: Page, position: int) -> Quantity | None:
    """ "begins at 7.30": hours and minutes with a point, where something that begins at a time stands before "at"."""
    low = page.low
    if not low.startswith("at ", max(0, position - 3)):
        return None
    m = _POINTED.match(low, position)
    near = max(0, position - _PAST)
    if m is None or not _BEGINNING.search(low, near, position) or _TRADED.search(low, near, position):
        return None
    return time(page, position, m.end(), DateParts(hour=int(m[1]), minute=int(m[2])))


_OFFICE = pattern(
    r"(?:nine|9)-to-(?:five|5)(?![\w-]| (?:margin|vote|majority|ruling|decision|odds|ratio|split|favou?rite|against|shot|chance|win|victory|defeat)\b)"
)


def office_hours(page: Page, position: int) -> Quantity | None:
    """ "a nine-to-five job": from nine in the morning to five in the afternoon, and no odds."""
    m = _OFFICE.match(page.low, position)
    return None if m is None else time(page, position, m.end(), DateParts(hour=9), DateParts(hour=17))


def four_digits(page: Page, position: int, before: str) -> Quantity | None:
    """ "0730-0930", "between 1400-1600": military times, by a leading zero or a word before."""
    m = _FOUR_DIGITS.match(page.low, position)
    if m is None or not ("0" in (m[1][0], m[3][0]) or before in ("between", "from", "at")):
        return None
    first, until = DateParts(hour=int(m[1]), minute=int(m[2])), DateParts(hour=int(m[3]), minute=int(m[4]))
    return time(page, position, m.end(), first, until)
