"""Dates, times, angles, phone numbers and scores that a run of digits begins, told by what follows it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.context.tails import read_tail
from summarise.quantities.context.unit_names import is_tail_word
from summarise.quantities.english import MONTHS
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.building import build, words_before
from summarise.quantities.identifiers import names, shapes
from summarise.quantities.later import LaterModule, later
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal import dates, years

if TYPE_CHECKING:
    from summarise.quantities.expressions.games import scores
    from summarise.quantities.expressions.games.wickets import wickets
    from summarise.quantities.expressions.scientific.angles import angle
    from summarise.quantities.expressions.scientific.proportions import proportion
    from summarise.quantities.temporal import (
        beside_day,
        clock,
        elapsed,
        numeric_dates,
        spoken_clock,
        unmarked_clock,
    )
    from summarise.quantities.temporal.dashed import before_dash
    from summarise.quantities.temporal.lettered import before_letters
else:
    scores = LaterModule("summarise.quantities.expressions.games.scores", globals())
    wickets = later("summarise.quantities.expressions.games.wickets", "wickets", globals())
    angle = later("summarise.quantities.expressions.scientific.angles", "angle", globals())
    proportion = later("summarise.quantities.expressions.scientific.proportions", "proportion", globals())
    beside_day = LaterModule("summarise.quantities.temporal.beside_day", globals())
    clock = LaterModule("summarise.quantities.temporal.clock", globals())
    elapsed = LaterModule("summarise.quantities.temporal.elapsed", globals())
    numeric_dates = LaterModule("summarise.quantities.temporal.numeric_dates", globals())
    spoken_clock = LaterModule("summarise.quantities.temporal.spoken_clock", globals())
    unmarked_clock = LaterModule("summarise.quantities.temporal.unmarked_clock", globals())
    before_dash = later("summarise.quantities.temporal.dashed", "before_dash", globals())
    before_letters = later("summarise.quantities.temporal.lettered", "before_letters", globals())

# "in the 1990's", but "in 1990's biggest film"
_APOSTROPHE = pattern(r"(?<=0)'s\b")
_OF_DECADE = pattern(r"(?:\bthe|early|late|mid|[0-9]0'?s (?:and|or|to)) ?-?\Z")
_ENDS = frozenset(",.;:)\"?!]'")
_SCORE, _RATIO = Kind.SCORE, Kind.RATIO
_MONTHS_BEGIN = frozenset(name[:3] for name in MONTHS)
_NEXT_WORD = pattern(r" ?\n? ?([a-zµμω]+)")


_CLOCK_WORDS = word_set(
    """
    am pm a p o oclock in at hours hrs gmt utc local morning tonight today tomorrow yesterday
    """
)


def dated(
    page: Page, position: int, end: int, after: str, words: list[str]
) -> list[Quantity] | Quantity | None:
    """Dates, times, angles, phone numbers and scores that these digits begin; None for a plain number."""
    low = page.low
    size = end - position
    if size == 2 and page.plain[position - 1 : position] == "'":
        short = years.apostrophed(page, position, end, words)
        if short is not None:
            return short
    if not after or after in _ENDS:
        if (
            after == "'"
            and size == 4
            and _APOSTROPHE.match(low, end)
            and _OF_DECADE.search(low, max(0, position - 7), position)
        ):
            return dates.date(page, position, end + 2, DateParts(decade=int(low[position:end])))
        if size == 4 and not (after and after in ".,:" and low[end + 1 : end + 2].isdigit()):
            timed = (
                unmarked_clock.led_by_nought(page, position, end, words[-1] if words else "")
                if low[position] == "0"
                else None
            )
            if timed is not None:
                return timed
            return years.year(page, position, end, words)
        if after and low[end + 1 : end + 2].isdigit():
            return _dotted(page, position, end, after)
        if after == ")" and low[position - 1 : position] == "(" and size == 3:
            return shapes.shaped(page, position)
        if size < 3 and (after in (".", "", "?", ";", "!") or low.startswith(", tonight", end)) and words:
            return beside_day.by_day_word(page, position, words)
        return None
    if after == " " or after == "\n":
        return _before_word(page, position, end, words)
    if after in "-–/~":
        return before_dash(page, position, end, after, words)
    if after.isalpha():
        return before_letters(page, position, end, after)
    if after == "°" and size < 4:
        return angle(page, position)
    if size == 4 and after not in "%°":
        return years.year(page, position, end, words)
    return None


_OF_TIME = word_set("past min mins minutes minute to of day and through until till next this last")
_DATING = _CLOCK_WORDS | _OF_TIME | MONTHS.keys()
_BEGINNINGS = frozenset(word[:2] for word in (*_DATING, "for"))
_ANY_CODE = 5  # letters of a word that may be a code with its magnitude: "1999 EURmn"


def before_plain(
    page: Page, position: int, end: int, word: str, words: list[str]
) -> list[Quantity] | Quantity | None:
    """What ``dated`` reads before a blank and a plain ``word``: a year, where the word is none of times and dates."""
    size = end - position
    if word in _DATING or (size == 2 and page.plain[position - 1 : position] == "'"):
        return dated(page, position, end, " ", words)
    if size != _OF_YEAR:
        return None
    if len(word) == _ANY_CODE:
        return _maybe_year(page, position, end, word, words)
    return years.year(page, position, end, words)


_OF_YEAR = 4  # digits


def _dotted(page: Page, position: int, end: int, after: str) -> Quantity | None:
    """After ".", ":" or "," and a digit: a time, a date, an address, a ratio."""
    if after == ":":
        share = proportion(page, position)
        if share is not None:
            return share
        timed = elapsed.time_taken(page, position) if end - position < 3 else None
        if timed is not None:
            return timed
        verse = names.verse(page, position, end)
        if verse is not None:
            return verse
        found = clock.read_clock(page, position) if end - position < 3 else None
        if found is not None:
            return found
        to = (
            phrases.to_one(page.plain, position, end, Decimal(page.plain[position:end]))
            if end - position < 4
            else None
        )
        return None if to is None else build(page, position, to.end, _RATIO, to.low, to.high)
    if after == ".":
        found = numeric_dates.numeric(page, position, end, ".")
        if found is not None:
            return found
        if page.plain.find(":", end + 2, end + 4) > 0 and (share := proportion(page, position)):
            return share
        if page.plain.find(".", end + 1, end + 5) > 0:
            shape = shapes.shaped(page, position)
            if shape is not None:
                return shape
        if end - position < 3:
            return (
                unmarked_clock.dotted(page, position)
                or clock.read_clock(page, position)
                or unmarked_clock.pointed(page, position)
                or beside_day.by_day_word(page, position, words_before(page, position))
            )
    return None


def _before_word(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    low, size = page.low, end - position
    if size != _OF_YEAR:
        two = low[end + 1 : end + 3]
        if len(two) == 2 and two.isalpha() and two.isascii() and (size > _OF_YEAR or two not in _BEGINNINGS):
            return None  # nearly all words
    m = _NEXT_WORD.match(low, end)
    if m is None:
        if low[end + 1 : end + 2].isdigit():
            if page.plain[position - 1 : position] == "(" or (
                end - position < 4 and low[end + 1 : end + 5].strip().isdigit()
            ):
                shape = shapes.shaped(page, position)
                if shape is not None:
                    return shape
            if end - position == 4:
                return numeric_dates.numeric(page, position, end, " ") or years.year(
                    page, position, end, words
                )
        elif end - position == 4 and low[end + 1 : end + 2] not in "%$€£":
            span = numeric_dates.numeric(page, position, end, " ") if low[end + 1 : end + 2] in "-–" else None
            return span or years.year(page, position, end, words)
        elif low[end + 1 : end + 2] in ("-", "–") and end - position < 3 and low[end + 2 : end + 3] == " ":
            return clock.span_to_clock(page, position, end, end + 3) or _spaced_score(page, position, end)
        return None
    word = m.group(1)
    if word == "for" and size < _OF_YEAR:
        return wickets(page, position, end, Decimal(low[position:end]))
    if word in MONTHS and size < 3:
        found = dates.day_month(page, position)
        if found is not None:
            return found
    if size < 3:
        if word in _CLOCK_WORDS:
            found = clock.read_clock(page, position) or (
                beside_day.by_day_word(page, position, words) if words else None
            )
            if found is not None:
                return found
        elif word in ("past", "min", "mins", "minutes", "minute") or (word == "to" and words[-1:] == ["at"]):
            found = spoken_clock.past_hour(page, position, end, int(low[position:end]))
            if found is not None:
                return found
        elif word in ("of", "day", "to", "and", "through", "until", "till", "next", "this", "last"):
            found = _linked_time_or_date(page, position, end, word, words)
            if found is not None:
                return found
    elif size == 4 and not (word == "over" and not words):  # "2000 over 3" by itself is a division
        return _maybe_year(page, position, end, word, words)
    return None


def _spaced_score(page: Page, position: int, end: int) -> Quantity | None:
    score = scores.spaced_score(page, position, end)
    if score is None:
        return None
    first, second, stop = score
    return Quantity(position, stop, page.text[position:stop], _SCORE, Decimal(first), Decimal(second))


def _linked_time_or_date(page: Page, position: int, end: int, word: str, words: list[str]) -> Quantity | None:
    """ "9 to 12 of June", "from 5 to 6pm", "4th of May", "6-8 next Monday"."""
    if page.low.startswith(" of ", end) and page.low[end + 4 : end + 7] not in _MONTHS_BEGIN:
        return None
    found = dates.day_month(page, position)
    if found is not None or word in ("of", "day"):
        return found
    if word in ("to", "and", "until", "till", "through"):
        at = end + 2 + len(word)
        if page.low[at : at + 1].isdigit():
            found = clock.span_to_clock(page, position, end, at)
        else:
            found = spoken_clock.span_to_words(page, position, end, at)
        if found is not None:
            return found
    return beside_day.opened(page, position) or beside_day.by_day_word(page, position, words)


def _maybe_year(page: Page, position: int, end: int, word: str, words: list[str]) -> Quantity | None:
    low = page.low
    if (
        word in ("hours", "hrs", "gmt", "utc", "a", "p", "am", "pm", "local")
        and int(low[position:end]) <= 2400
    ):
        found = clock.read_clock(page, position) if word in ("a", "p", "am", "pm") else None
        if found is not None:
            return found
        if words[-1:] == ["at"] or low[position] == "0" or word in ("gmt", "utc", "local"):
            hour, minute = int(low[position : position + 2]), int(low[position + 2 : end])
            if hour < 24 and minute < 60:
                stop = end + (1 + len(word) if word != "local" else 11)
                zone = None if word in ("hours", "hrs") else "local time" if word == "local" else word.upper()
                return clock.time(page, position, stop, DateParts(hour=hour, minute=minute, zone=zone))
    if word in ("q", "h"):
        return numeric_dates.numeric(page, position, end, " ")
    if word in ("to", "through"):
        found = numeric_dates.numeric(page, position, end, " ")
        if found is not None:
            return found
    if word in (
        "million",
        "billion",
        "thousand",
        "trillion",
        "percent",
        "per",
        "hundred",
        "times",
        "lakh",
        "crore",
    ):
        return None
    if (is_tail_word(word) or len(word) < 6) and words[-1:] not in (["in"], ["since"], ["during"]):
        tail = read_tail(page, end, digits=True)
        if tail is not None:
            return None
    return years.year(page, position, end, words)
