"""Times and years in words: "seven o'clock", "fifteen August", "nineteen eighty-four", "at twelve fifty"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import CARDINALS, MONTHS
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.typed import Found, typed
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal import clock, dates, spoken_clock

_DAYS_TOLD = frozenset({"on", "the", "that", "this", "yesterday", "tomorrow"})  # "six on Sunday morning"
_DAY_PARTS = frozenset({"in", "at", "tonight", "am", "pm", "a.m.", "p.m.", "a", "p"})


def timed_words(page: Page, start: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "fifteen August", "seven o'clock", "fifteen past eight", "eight in the morning"."""
    low, at = page.low, amount.end
    word = low[at + 1 : at + 12].split(" ", 1)[0]
    if word in ("of", "till", "before", "after") and (
        american := spoken_clock.of_an_hour(page, start, at, int(amount.value))
    ):
        return american
    if word in MONTHS or word in ("of", "day"):
        return dates.of_month(page, start, at, int(amount.value))
    if word in ("past", "min", "minutes") or (word == "to" and amount.value % 5 == 0):
        return spoken_clock.past_hour(page, start, at, int(amount.value))
    if amount.value > 12:
        return None
    if word.startswith(("o'clock", "oclock")):
        end = at + 1 + len(word.rstrip(".,?!;:)"))
        return clock.time(page, start, end, DateParts(hour=int(amount.value)))
    if word in _DAY_PARTS or word in _DAYS_TOLD:
        return spoken_clock.worded_hour(page, start, at, int(amount.value))
    return None


# "at sixteen thirty.", "at eighteen fifteen hours", but "at sixteen thirty-year-olds"
_CLOCKED = pattern(r"(?:[.,;:)](?!\d)|\s*\Z| (?:hours|on|and|local|gmt|utc|today|tomorrow|the)\b)")
_YEAR_DOES = (" was ", " is ", " saw ", " will ", " has ", " had ", " began ", " ended ")


def pair(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
    """ "nineteen eighty-four" is a year after "in", a time after "at"; "twelve fifty" else a number."""
    low, at = page.low, amount.end
    hour, minute = divmod(int(amount.value), 100)
    last = words[-1] if words else ""
    if (
        last in ("in", "since", "of", "until", "from", "year", "by", "between")
        and 1100 <= amount.value < 2100
    ):
        return dates.date(page, start, at, DateParts(int(amount.value)))
    if (
        last in ("at", "by", "around", "from", "to", "until")
        or low.startswith(
            (
                " am",
                " pm",
                " a.m",
                " p.m",
                " p m",
                " a m",
                " in the morning",
                " in the afternoon",
                " in the evening",
            ),
            at,
        )
    ) and minute < 60:
        if hour < 13:
            return spoken_clock.in_its_half(page, start, at, hour, minute)
        if last == "at" and hour < 24 and _CLOCKED.match(low, at):
            return clock.time(page, start, at, DateParts(hour=hour, minute=minute))
    if 1800 <= amount.value < 2100 and words[-2:] in (
        ["it", "was"],
        ["that", "was"],
        ["this", "was"],
        ["our", "lord"],
    ):
        return dates.date(page, start, at, DateParts(int(amount.value)))  # "It was nineteen fifty-three"
    if 2000 <= amount.value < 2100 and low.startswith(_YEAR_DOES, at):
        return dates.date(page, start, at, DateParts(int(amount.value)))  # "Twenty nineteen was hot"
    alone = 2010 <= amount.value < 2100
    if alone and last == "the" and page.plain[at : at + 1] == " " and page.plain[at + 1 : at + 2].isupper():
        return dates.date(page, start, at, DateParts(int(amount.value)))
    if low[at : at + 1] == "-" or alone:  # "twenty thirty-year-olds"; "twenty ten" is a year or two numbers
        first = read_words_alone(page, start)
        return None if first is None else typed(page, start, first, words)
    return typed(page, start, amount._replace(form="words"), words)


_NOUGHT_BEFORE = frozenset({"oh", "zero"})
_AT_A_TIME = frozenset({"at", "by", "from", "until", "before", "after", "since", "around", "to", "till"})


def hundred_hours(page: Page, start: int, end: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "at twenty-two hundred hours", "oh six hundred hours", as services say times; None for "fifteen hundred hours of flying"."""
    hour = int(amount.value) // 100
    nought = words[-1:] and words[-1] in _NOUGHT_BEFORE
    if hour > 24 or amount.value % 100 or page.low.startswith(" of", end + len(" hours")):
        return None
    if not nought and ((words[-1:] and words[-1] not in _AT_A_TIME) or not words):
        return None
    begin = page.low.rindex(words[-1], 0, start) if nought else start
    return clock.time(page, begin, end + len(" hours"), DateParts(hour=hour % 24, minute=0))


def read_words_alone(page: Page, start: int) -> Amount | None:
    """Only the first word of a run as a number: "two" of "two twenty-year-olds"."""
    m = pattern(r"[a-z]+").match(page.low, start)
    value = None if m is None else CARDINALS.get(m.group())
    return None if m is None or value is None else Amount(Decimal(value), m.end(), "words")
