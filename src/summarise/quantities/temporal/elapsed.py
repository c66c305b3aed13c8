"""How long something took or is left, with colons as a clock has them: "2:08:14", "3:26.41", "won in 26:20", "with 9:42 left"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.building import build
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_TAKEN = pattern(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(\.\d{1,3})?(?![\d:])(?! ?[ap]\.?m\b)")
_TAKING = pattern(
    r"\b(?:in|of|time|clocked|clocking|ran|runs|timed at|record|best|swam|took|takes?|taken|taking|lasted|lasts?|lasting|finished in|winning time) (?:just |about |a )?\Z"
)


def time_taken(page: Page, position: int) -> Quantity | None:
    """ "2:08:14", "3:26.41": how long something took, in seconds: hours with seconds behind "in", parts of a second anywhere."""
    low = page.low
    m = _TAKEN.match(low, position)
    if m is None:
        return None
    first, second = int(m[2]), int(m[3])
    if not (m[4] or (m[1] and _TAKING.search(low, max(0, position - _NEAR), position))):
        if m[1] or not _is_raced(low, position, m.end(), first):
            return None
        if first < _LONG and _is_marathon(low, position, m.end()):  # hours and minutes
            minutes = Decimal(first * 60 + second)
            return build(page, position, m.end(), Kind.DURATION, minutes, minutes, "minute")
    seconds = Decimal(int(m[1] or 0) * 3600 + first * 60) + Decimal(m[3] + (m[4] or ""))
    return build(page, position, m.end(), Kind.DURATION, seconds, seconds, "second")


_LAP = pattern(r"(\d{1,2})m ?([0-5]?\d(?:\.\d{1,3})?) ?s(?:ecs?)?\b")


_HOURS = pattern(r"(\d{1,2})h([0-5]?\d)m(?:ins?)?(?: ?([0-5]?\d)s)?\b")


def hours_and_minutes(page: Page, position: int) -> Quantity | None:
    """ "1h05m", "2h5m10s", written together."""
    m = _HOURS.match(page.low, position)
    if m is None:
        return None
    minutes = int(m[1]) * 60 + int(m[2])
    value = Decimal(minutes * 60 + int(m[3]) if m[3] else minutes)
    return build(page, position, m.end(), Kind.DURATION, value, value, "second" if m[3] else "minute")


def minutes_and_seconds(page: Page, position: int) -> Quantity | None:
    """ "1m 23.4s": no millions, for seconds follow."""
    m = _LAP.match(page.low, position)
    if m is None:
        return None
    seconds = Decimal(int(m[1]) * 60) + Decimal(m[2])
    return build(page, position, m.end(), Kind.DURATION, seconds, seconds, "second")


# Two figures are minutes and seconds where so much is left of a game, or behind what is said of a race: no clock shows "in 26:20".
_LEFT = pattern(
    r" (?:left(?! (?:at|for|from|late|early|without|on time))|remaining|to play|to go|on the clock|into (?:the|his|her|their) (?:first|second|third|fourth|game|match|half|period|race|bout))\b"
)
_BEHIND_ALL = pattern(
    r"\b(?:clock(?:ed|ing)|(?:best|record|mark|split|time|times) (?:is|was|of)|timed at|ran|swam|rowed|"
    r"(?:won|finished|home|ran|run|swam|swum|rowed|covered|done|completed) in|broke|breaking|under|inside) (?:just |about |only |an? |the )?\Z|\bsub-\Z"
)
_BEHIND_LONG = pattern(
    r"\b(?:in|below|beat|beats|beating|lowered to|down to|to|best) (?:just |about |only |a )?\Z"
)
_CLOCK_WORD = pattern(
    r" ?(?:[ap]\.? ?m\b|gmt|utc|[a-z]{1,2}st\b|o'clock|(?:train|flight|bus|show|kick-?off|start|sessions?|traffic)\b)"
)
_NEAR = 24
_LAST_HOUR = 23
_LONG = 10  # hours; no marathon takes so many


def _is_raced(low: str, start: int, end: int, first: int) -> bool:
    if _CLOCK_WORD.match(low, end):
        return False
    before = max(0, start - _NEAR)
    if _LEFT.match(low, end) or _BEHIND_ALL.search(low, before, start):
        return True
    return first > _LAST_HOUR and _BEHIND_LONG.search(low, before, start) is not None


def _is_marathon(low: str, start: int, end: int) -> bool:
    before, behind = low[max(0, start - _SENTENCE) : start], low[end : end + _SENTENCE]
    return "marathon" in before[before.rfind(". ") + 1 :] or "marathon" in behind.partition(". ")[0]


_SENTENCE = 80
