"""What a word of the lexicon begins: a spelled number, a phrase, a month, a weekday, a vague size."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.context.currency_tails import whose
from summarise.quantities.context.nouns import is_plural
from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import (
    CARDINALS,
    DECADES,
    HALVED,
    MAGNITUDES,
    MONTHS,
    MULTIPLES,
    NOON,
    ORDINALS,
    TOGETHER_ORDINALS,
    VAGUE,
    WEEKDAYS,
)
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_words
from summarise.quantities.expressions.building import build, words_before
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.expressions.joined.linked import First
from summarise.quantities.expressions.ordinal_words import ordinal_word, part_of
from summarise.quantities.expressions.spelled.ages_in_words import (
    YEARS_OF_LIFE,
    decade_in_words,
    years_of_life,
)
from summarise.quantities.identifiers import names
from summarise.quantities.later import LaterModule, later
from summarise.quantities.lexicon import word_set
from summarise.quantities.money import slang
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind
from summarise.quantities.temporal import years

if TYPE_CHECKING:
    from summarise.quantities.expressions.counted import cardinal
    from summarise.quantities.expressions.joined.ranges import join
    from summarise.quantities.expressions.spelled.gross import a_gross
    from summarise.quantities.expressions.spelled.parts_of_scale import fraction_of_scale
    from summarise.quantities.expressions.typed import Found, of_phrase, typed
    from summarise.quantities.temporal import clock, month_first, spoken_clock, weekdays
else:
    of_phrase = later("summarise.quantities.expressions.typed", "of_phrase", globals())
    typed = later("summarise.quantities.expressions.typed", "typed", globals())
    cardinal = later("summarise.quantities.expressions.counted", "cardinal", globals())
    join = later("summarise.quantities.expressions.joined.ranges", "join", globals())
    a_gross = later("summarise.quantities.expressions.spelled.gross", "a_gross", globals())
    fraction_of_scale = later(
        "summarise.quantities.expressions.spelled.parts_of_scale", "fraction_of_scale", globals()
    )
    clock = LaterModule("summarise.quantities.temporal.clock", globals())
    month_first = LaterModule("summarise.quantities.temporal.month_first", globals())
    spoken_clock = LaterModule("summarise.quantities.temporal.spoken_clock", globals())
    weekdays = LaterModule("summarise.quantities.temporal.weekdays", globals())

Reader = Callable[[Page, int, int], "Found"]


_AN_HOUR_AND_A = pattern(r"an? ([a-z]+)[ -]and[ -]a[ -]\Z")
_HALF, _THOUSAND = Decimal("0.5"), Decimal(1000)


_AGAIN = pattern(
    r" (?:as (?:much|many|big|large|long|high) again|again as (?:much|many|big|large|long|high))\b"
)
_QUARTER = Decimal("0.25")


_POINT = pattern(r"[- ](?:percentage[- ])?points?\b")


_DOUBLE_BEFORE = word_set("to than will would could about nearly almost is was were over more at by")


def _month(page: Page, position: int, end: int) -> Found:
    return month_first.at_month(page, position, end=end)


def _weekday(page: Page, position: int, end: int) -> Found:
    return weekdays.at_weekday(page, position, end)


def _vague(page: Page, position: int, end: int) -> Found:
    phrase = phrases.vague(page.low, position)
    if phrase is None:
        return None
    before = page.low[max(0, position - 6) : position]
    if page.low[position:end] == "scores" and not page.low.startswith((" of ", " more "), end):
        return None
    if page.low[position:end] == "tens" and phrase.end == end and not page.low.startswith(" of", end):
        return None
    if before.endswith((" the ", " his ", " her ")) and not page.low.startswith(" of", phrase.end):
        return None
    at = phrase.end
    tail = read_tail(page, at + 3 if page.low[at : at + 4] == " of " else at, digits=False)
    if tail is not None and tail.kind is not Kind.AGE:
        return build(page, position, tail.end, Kind.VAGUE, phrase.low, phrase.high, tail.unit)
    return build(page, position, at, Kind.VAGUE, phrase.low, phrase.high)


def _multiple(page: Page, position: int, end: int) -> Found:
    low = page.low
    word = low[position:end]
    if word in ("double", "triple", "treble", "quadruple"):
        words = words_before(page, position)
        if not (words and words[-1] in _DOUBLE_BEFORE) and not low.startswith(
            (" the ", " that ", " what ", " its ", " last ", " his ", " her ", " their ", " our ", " this "),
            end,
        ):
            return None
    value = Decimal(MULTIPLES[word]) if word in MULTIPLES else _HALF
    return build(page, position, end, Kind.MULTIPLE, value, value, "times")


def _digits_long(page: Page, position: int, end: int) -> Found:
    phrase = phrases.digits_long(page.low, position, end)
    if phrase is not None:
        return of_phrase(page, phrase, Kind.VAGUE)
    return _multiple(page, position, end) if page.low[position:end] in MULTIPLES else None


def _score(page: Page, position: int, end: int) -> Found:
    """ "fourscore and seven"."""
    score = phrases.score(page.low, position, end - len("score"))
    words = words_before(page, position)
    return None if score is None else typed(page, position, Amount(score.low, score.end, "words", 20), words)


_SCORE_OF = pattern(r"( or (?:more|so))? of ([a-z-]+)(?: ([a-z-]+))?")
_OF_A_GAME = word_set(
    "goals points runs tries marks tests tens nines strings violins drums trumpets frames sets wins games hits songs"
)


def _a_score(page: Page, position: int, end: int) -> Found:
    """ "a score of ships", twenty of them; of a game it is none."""
    low = page.low
    found = _SCORE_OF.match(low, end) if low.endswith("a ", 0, position) else None
    things = [word for word in found.groups()[1:] if word and is_plural(word)] if found else []
    if not things or things[0] in _OF_A_GAME:
        return None
    if position > len("a ") and low[position - len("a ") - 1].isalnum():
        return None
    start = position - len("a ")
    return typed(page, start, Amount(Decimal(20), end, "words", 20), words_before(page, start))


def _gross(page: Page, position: int, end: int) -> Found:
    amount = a_gross(page.low, position)
    start = position - len("a ")
    return None if amount is None else typed(page, start, amount, words_before(page, start))


def _couple(page: Page, position: int, end: int) -> Found:
    phrase = phrases.couple(page.low, position)
    if phrase is None:
        return None
    of = page.low[phrase.end : phrase.end + 4] == " of "
    tail = read_tail(page, phrase.end + 3 if of else phrase.end, digits=False)
    if tail is not None:
        value = phrase.low * tail.factor  # "a couple of grand"
        return build(page, phrase.start, tail.end, tail.kind, value, value, tail.unit)
    return of_phrase(page, phrase, Kind.COUNT)


def _note(page: Page, position: int, end: int) -> Found:
    """ "a tenner"."""
    low = page.low
    if not slang.a_note(low, position, end):
        return None
    value = Decimal(slang.NOTES[low[position:end]])
    return build(page, position - 2, end, Kind.MONEY, value, value, whose(page, "GBP"))


def _grand(page: Page, position: int, end: int) -> Found:
    """ "cost a grand"."""
    if not slang.a_grand(page.low, position, end, words_before(page, position)):
        return None
    return build(page, position - 2, end, Kind.MONEY, _THOUSAND, _THOUSAND, whose(page))


def _dozen(page: Page, position: int, end: int) -> Found:
    low = page.low
    before = low[max(0, position - 2) : position]
    words = words_before(page, position)
    if words and words[-1] in ("several", "few"):
        several = phrases.several(low, position, end, words[-1])
        return None if several is None else of_phrase(page, several, Kind.VAGUE)
    start = position - 2 if before == "a " else position
    words = words[:-1] if before == "a " else words
    if before != "a " and words and words[-1] not in ("half-", "another", "the", "half"):
        return None
    return finish_number(
        page,
        start,
        Amount(Decimal(12), end, "words", 12),
        words,
        None,
        read_tail(page, end, digits=False),
        False,
    )


def _half(page: Page, position: int, end: int) -> Found:
    low = page.low
    scaled = fraction_of_scale(low, position)
    words = words_before(page, position)
    if scaled is not None:
        return typed(page, position, Amount(scaled.low, scaled.end, "words"), words)
    past = spoken_clock.past_hour(page, position, end, 30) or spoken_clock.half_hour(
        page, position, end, words
    )
    if past is not None:
        return past
    start = position
    one_and_half = _AN_HOUR_AND_A.search(low, max(0, position - 24), position)
    if one_and_half is not None and not (one_and_half.start() and low[one_and_half.start() - 1].isalnum()):
        unit = read_tail(page, one_and_half.start(1) - 1, digits=False)
        if unit is not None and unit.end == one_and_half.end(1):
            return build(page, one_and_half.start(), end, unit.kind, 1 + _HALF, 1 + _HALF, unit.unit)
    if phrases.is_half_name(low, position, end):
        return None
    if words and words[-1] == "a" and low[position - 2 : position] == "a ":
        start = position - 2
        if low.startswith((" a ", "-a-"), end):
            start = position
    point = _POINT.match(low, end)
    if point is not None:
        return build(
            page, position, point.end(), Kind.PERCENTAGE_POINTS, _HALF, _HALF, "percentage-point", words
        )
    if again := _AGAIN.match(low, end):
        return build(page, start, again.end(), Kind.MULTIPLE, 1 + _HALF, 1 + _HALF, "times", words)
    if low.startswith((" as ", " the size", " the number", " the rate"), end):
        return build(page, start, end, Kind.MULTIPLE, _HALF, _HALF, "times", words)
    at = end
    if low.startswith((" a ", " an ", "-a-"), end):
        gap = 2 if low[end + 2] != "n" else 3
        if read_tail(page, end + gap, digits=False) is None:
            return build(page, start, at, Kind.RATIO, _HALF, _HALF, None, words)
        at = end + gap
    tail = read_tail(page, at, digits=False)
    if tail is not None:
        if low.startswith(" to ", tail.end):
            half = First(start, Amount(_HALF, at, "fraction"), tail, None, words_before(page, start))
            if (ranged := join(page, half, False)) is not None:
                return ranged
        return build(page, start, tail.end, tail.kind, _HALF, _HALF, tail.unit)
    if low.startswith((" to ", " and "), end):
        half = First(start, Amount(_HALF, end, "fraction"), None, None, words_before(page, start))
        if (ranged := join(page, half, False)) is not None:
            return ranged
    return build(page, start, end, Kind.RATIO, _HALF, _HALF)


def _quarter(page: Page, position: int, end: int) -> Found:
    low = page.low
    point = _POINT.match(low, end)
    if point is not None:
        return build(
            page,
            position,
            point.end(),
            Kind.PERCENTAGE_POINTS,
            _QUARTER,
            _QUARTER,
            "percentage-point",
        )
    scaled = fraction_of_scale(low, position)
    if scaled is not None:
        start = position - 2 if low[max(0, position - 2) : position] == "a " else position
        return typed(page, start, Amount(scaled.low, scaled.end, "words"), words_before(page, start))
    past = spoken_clock.past_hour(page, position, end, 15) or spoken_clock.of_an_hour(page, position, end, 15)
    if past is not None:
        return past
    part = phrases.part(low, position)
    return None if part is None else part_of(page, part)


def _noon(page: Page, position: int, end: int) -> Found:
    return clock.time(page, position, end, DateParts(hour=NOON[page.low[position:end]], minute=0))


def _fiscal(page: Page, position: int, end: int) -> Found:
    return years.fiscal(page, position)


def _roman(page: Page, position: int, end: int) -> Found:
    return names.roman(page, position, end, words_before(page, position))


_POINT_DIGITS = pattern(r" (\d{1,9})\b(?![.,:/-]\d|%)")


def _zero_point(page: Page, position: int, end: int) -> Found:
    """ "point seven", "point 7" where a number is expected; the word alone is none of ours."""
    words = words_before(page, position)
    if words and words[-1] not in ("of", "by", "at", "to", "about", "minus", "negative", "plus"):
        return None
    digits = _POINT_DIGITS.match(page.low, end)
    if digits is not None:
        value = Decimal("0." + digits.group(1))
        return typed(page, position, Amount(value, digits.end(), "words"), words)
    amount = read_words(page, position) if page.low[end : end + 2].strip().isalpha() else None
    return None if amount is None else typed(page, position, amount, words)


READERS: dict[str, Reader] = {}


for _words, _reader in (
    ((*ORDINALS, *TOGETHER_ORDINALS), ordinal_word),
    ((*CARDINALS, *MAGNITUDES), cardinal),
    (MONTHS, _month),
    (WEEKDAYS, _weekday),
    (VAGUE, _vague),
    ((*MULTIPLES, *HALVED), _multiple),
    (("single", "double", "triple"), _digits_long),
    (("threescore", "fourscore"), _score),
    (("score",), _a_score),
    (("couple", "pair", "brace"), _couple),
    (("dozen",), _dozen),
    (("gross",), _gross),
    (slang.NOTES, _note),
    (("grand",), _grand),
    (("half",), _half),
    (("quarter",), _quarter),
    (NOON, _noon),
    ([word for word in YEARS_OF_LIFE if word not in VAGUE], years_of_life),
    (DECADES, decade_in_words),
    (("fiscal", "financial", "fy", "cy", "sy", "school"), _fiscal),
    (("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xv", "xvi"), _roman),
    (("point",), _zero_point),
):
    READERS.update(dict.fromkeys(_words, _reader))
