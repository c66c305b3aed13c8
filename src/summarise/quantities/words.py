"""What a word of the lexicon begins: a spelled number, a phrase, a month, a weekday, a vague size."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from summarise.quantities import clock, dates, names, phrases
from summarise.quantities.amounts import Amount, read_words
from summarise.quantities.building import build, ordinal, words_before
from summarise.quantities.digits import finish_number, over
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
from summarise.quantities.page import Page
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.ranges import LINK_WORDS, First, join
from summarise.quantities.tails import read_tail

Found = Quantity | list[Quantity] | None
Reader = Callable[[Page, int, int], Found]

_HALF = Decimal("0.5")
_QUARTER = Decimal("0.25")
_POINT = re.compile(r"[- ](?:percentage[- ])?points?\b")
_ONE_PRONOUN_AFTER = re.compile(
    r"(?:[.,;:!?)\"']|\s+(?:is|was|of|who|that|which|to|in|for|and|or|has|had|at|on|with|after|by|from|as|if|but|he|she|i|we|they|it|you|can|could|"
    r"should|will|would|may|might|must|does|did|said|are|were|where|when|because|than)\b|\s*$)"
)
_ONE_COUNT_BEFORE = frozenset(
    [
        "only",
        "just",
        "least",
        "than",
        "exactly",
        "about",
        "were",
        "was",
        "killed",
        "leaving",
        "and",
        "or",
        "to",
    ]
)
_DOUBLE_BEFORE = frozenset(
    [
        "to",
        "than",
        "will",
        "would",
        "could",
        "about",
        "nearly",
        "almost",
        "is",
        "was",
        "were",
        "over",
        "more",
        "at",
        "by",
    ]
)
_SECOND_AFTER = re.compile(
    r" (?:thoughts?|nature|opinion|best|fiddle|guess|hand)\b|-(?:hand|guess|rate|class)"
)


def _cardinal(page: Page, position: int, end: int) -> Found:
    low = page.low
    if position and low[position - 1] == "-" and (low[position - 2 : position - 1].isalpha()):
        return None
    words = words_before(page, position)
    if low[position:end] == "one" and names.one_is_no_number(low, position, end, words):
        return (
            names.identifier(page, position, end)
            if words and words[-1] in ("no", "any", "every", "some")
            else None
        )
    start = position
    if words and words[-1] in ("a", "an") and low[position:end] in MAGNITUDES:
        start = low.rindex(words[-1], 0, position)
    elif words and low[position:end] in MAGNITUDES and words[-1] in ("several", "few"):
        several = phrases.several(low, position, end, words[-1])
        if several is not None:
            return _phrase(page, several, Kind.VAGUE)
    if words and words[-1] in _NAME_HEADS:
        named = names.spelled_name(page, position, end, words)
        if named is not None:
            return named
    if start != position:
        words = words_before(page, start)
    amount = read_words(page, start)
    if amount is None:
        return None
    return _spelled(page, start, end, amount, words)


_NAME_HEADS = names.HEADS | frozenset(
    {"war", "number", "type", "phase", "tier", "step", "chapter", "page", "level", "grade", "category"}
)


def _spelled(page: Page, start: int, word_end: int, amount: Amount, words: list[str]) -> Found:
    """A number in words, typed by what stands around it."""
    low, at = page.low, amount.end
    if amount.form == "ordinal":
        return _as_ordinal(page, start, amount)
    if amount.form == "pair":
        return _pair(page, start, amount, words)
    if amount.scale == 1 and amount.value <= 31 and amount.form == "words" and low[at : at + 1] == " ":
        found = _timed(page, start, amount, words)
        if found is not None:
            return found
    if amount.form == "fraction":
        scaled = phrases.fraction_of_scale(low, start)
        if scaled is not None and scaled.end > at:
            return _typed(page, start, Amount(scaled.low, scaled.end, "words"), words)
        return _typed(page, start, amount, words)
    if (
        amount.form == "words"
        and 1100 <= amount.value <= 2099
        and words
        and words[-1] in ("in", "since", "year", "until")
    ) and (
        not low[at : at + 2].strip(" ").isalpha()
        or low.startswith((" and ", " to ", " as ", " when ", " by "), at)
    ):
        return dates.date(page, start, at, DateParts(int(amount.value)))
    if amount.value == 1 and low[start:at] == "one" and not _counts(low, start, at, words):
        return None
    return _typed(page, start, amount, words)


def _timed(page: Page, start: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "fifteen August", "seven o'clock", "fifteen past eight", "eight in the morning"."""
    low, at = page.low, amount.end
    word = low[at + 1 : at + 12].split(" ", 1)[0]
    if word in MONTHS or word in ("of", "day"):
        return dates.of_month(page, start, at, int(amount.value))
    if amount.value > 12 and word not in ("past", "min", "minutes"):
        return None
    if word in ("past", "min", "minutes"):
        return clock.past_hour(page, start, at, int(amount.value))
    if word.startswith(("o'clock", "oclock")):
        end = at + 1 + len(word.rstrip(".,?!;:)"))
        return clock.time(page, start, end, DateParts(hour=int(amount.value)))
    if word in ("in", "at", "tonight", "am", "pm", "a.m.", "p.m.", "a", "p") and clock.part_of_day(
        low, at + 1
    ):
        return clock.time(page, start, at, DateParts(hour=int(amount.value) % 24))
    return None


def _pair(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
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
        (
            last in ("at", "by", "around", "from", "to", "until")
            or low.startswith((" am", " pm", " a.m", " p.m", " p m", " a m"), at)
        )
        and hour < 13
        and minute < 60
    ):
        return clock.time(page, start, at, DateParts(hour=hour, minute=minute))
    if low[at : at + 1] == "-":
        first = read_words_alone(page, start)
        return None if first is None else _typed(page, start, first, words)
    return _typed(page, start, amount._replace(form="words"), words)


def read_words_alone(page: Page, start: int) -> Amount | None:
    """Only the first word of a run as a number: "two" of "two twenty-year-olds"."""
    m = re.compile(r"[a-z]+").match(page.low, start)
    value = None if m is None else CARDINALS.get(m.group())
    return None if m is None or value is None else Amount(Decimal(value), m.end(), "words")


def _typed(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
    low, at = page.low, amount.end
    after = low[at : at + 1]
    tail = None
    if after and after not in ",.;:)?!":
        tail = read_tail(page, at, digits=False)
        stop = tail.end if tail is not None else at
        linked = low[stop : stop + 1]
        if linked and (
            linked in "-–" or (linked == " " and low[stop + 1 : stop + 8].split(" ", 1)[0] in LINK_WORDS)
        ):
            joined = join(page, First(start, amount, tail, None, words), False)
            if joined is not None:
                return joined
        if tail is None and amount.scale == 1 and amount.form == "words":
            word = low[at + 1 : at + 7].split(" ", 1)[0].split("-", 1)[0]
            if word in ("in", "out", "of", "for"):
                ratio = phrases.ratio(low, start, at, amount.value)
                if ratio is not None:
                    return _phrase(page, ratio, Kind.RATIO)
            elif word == "over" and after == " ":
                said = over(page, start, at, amount.value)
                if said is not None:
                    return said
    return finish_number(page, start, amount, words, None, tail, False)


def _counts(low: str, start: int, end: int, words: list[str]) -> bool:
    """Whether "one" counts something here, rather than standing for a person or a thing."""
    if _ONE_PRONOUN_AFTER.match(low, end) is None:
        return True
    if low.startswith(
        (" in ", " out of ", " and a ", " to ", " or ", "-in-", " over "), end
    ) and _number_follows(low, end):
        return True
    if not words and not low[end:].strip(" .!?\n"):
        return True
    return bool(words) and words[-1] in _ONE_COUNT_BEFORE


_NUMBER_FOLLOWS = re.compile(
    rf"(?: (?:in|out of|and|to|or|over)(?: every| a)? |-in-)(?:\d|{'|'.join(CARDINALS)}|half|quarter|hundred|thousand)"
)


def _number_follows(low: str, end: int) -> bool:
    return _NUMBER_FOLLOWS.match(low, end) is not None


def _phrase(page: Page, phrase: phrases.Phrase, kind: Kind, unit: str | None = None) -> Quantity:
    return build(page, phrase.start, phrase.end, kind, phrase.low, phrase.high, unit)


def _ordinal_word(page: Page, position: int, end: int) -> Found:
    low = page.low
    part = phrases.part(low, position)
    if part is not None:
        return _part(page, part)
    found = dates.quarter(page, position)
    if found is not None:
        return found
    amount = read_words(page, position)
    if amount is None or amount.form != "ordinal":
        return None
    return _as_ordinal(page, position, amount)


def _part(page: Page, part: phrases.Phrase) -> Found:
    words = words_before(page, part.start)
    return _typed(page, part.start, Amount(part.low, part.end, "fraction"), words)


def _as_ordinal(page: Page, start: int, amount: Amount) -> Found:
    low, end = page.low, amount.end
    word = low[start:end]
    found = dates.of_month(page, start, end, int(amount.value)) or dates.century(
        page, start, end, int(amount.value)
    )
    if found is not None:
        return found
    half = phrases.ordinal_half(low, end)
    if half is not None and word in ("first", "second"):
        return names.identifier(page, start, half)
    before = low[max(0, start - 5) : start]
    if word == "second":
        if before.endswith((" a ", "per ", "-")) or before == "a " or _SECOND_AFTER.match(low, end):
            return names.identifier(page, start, end)
    elif word == "first" and before.endswith(" at ") and not low[end : end + 2].strip(" ").isalpha():
        return names.identifier(page, start, end)
    return ordinal(page, start, amount)


def _month(page: Page, position: int, end: int) -> Found:
    return dates.at_month(page, position)


def _weekday(page: Page, position: int, end: int) -> Found:
    return dates.at_weekday(page, position, end)


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
            (" the ", " that ", " what ", " its "), end
        ):
            return None
    value = Decimal(MULTIPLES[word]) if word in MULTIPLES else _HALF
    return build(page, position, end, Kind.MULTIPLE, value, value, "times")


def _couple(page: Page, position: int, end: int) -> Found:
    phrase = phrases.couple(page.low, position)
    if phrase is None:
        return None
    of = page.low[phrase.end : phrase.end + 4] == " of "
    tail = read_tail(page, phrase.end + 3 if of else phrase.end, digits=False)
    if tail is not None:
        return build(page, phrase.start, tail.end, tail.kind, phrase.low, phrase.high, tail.unit)
    return _phrase(page, phrase, Kind.COUNT)


def _dozen(page: Page, position: int, end: int) -> Found:
    low = page.low
    before = low[max(0, position - 2) : position]
    words = words_before(page, position)
    if words and words[-1] in ("several", "few"):
        several = phrases.several(low, position, end, words[-1])
        return None if several is None else _phrase(page, several, Kind.VAGUE)
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
    scaled = phrases.fraction_of_scale(low, position)
    words = words_before(page, position)
    if scaled is not None:
        return _typed(page, position, Amount(scaled.low, scaled.end, "words"), words)
    past = clock.past_hour(page, position, end, 30)
    if past is not None:
        return past
    start = position
    if phrases.is_half_name(low, position, end):
        return None
    if words and words[-1] == "a" and low[position - 2 : position] == "a ":
        start = position - 2
        if low.startswith((" a ", "-a-"), end):
            start = position
    at = end
    if low.startswith((" a ", " an ", "-a-"), end):
        gap = 2 if low[end + 2] != "n" else 3
        if read_tail(page, end + gap, digits=False) is None:
            return build(page, start, at, Kind.RATIO, _HALF, _HALF, None, words)
        at = end + gap
    tail = read_tail(page, at, digits=False)
    if tail is not None:
        return build(page, start, tail.end, tail.kind, _HALF, _HALF, tail.unit)
    return build(page, start, end, Kind.RATIO, _HALF, _HALF)


def _quarter(page: Page, position: int, end: int) -> Found:
    low = page.low
    point = _POINT.match(low, end)
    if point is not None:
        return build(
            page,
            position,
            end + point.end() - point.start(),
            Kind.PERCENTAGE_POINTS,
            _QUARTER,
            _QUARTER,
            "percentage-point",
        )
    scaled = phrases.fraction_of_scale(low, position)
    if scaled is not None:
        start = position - 2 if low[max(0, position - 2) : position] == "a " else position
        return _typed(page, start, Amount(scaled.low, scaled.end, "words"), words_before(page, start))
    past = clock.past_hour(page, position, end, 15)
    if past is not None:
        return past
    part = phrases.part(low, position)
    return None if part is None else _part(page, part)


def _noon(page: Page, position: int, end: int) -> Found:
    return clock.time(page, position, end, DateParts(hour=NOON[page.low[position:end]], minute=0))


def _decade(page: Page, position: int, end: int) -> Found:
    return dates.decade(page, position, end)


def _fiscal(page: Page, position: int, end: int) -> Found:
    return dates.fiscal(page, position)


def _roman(page: Page, position: int, end: int) -> Found:
    return names.roman(page, position, end, words_before(page, position))


def _zero_point(page: Page, position: int, end: int) -> Found:
    """ "point seven"; the word alone is none of ours."""
    words = words_before(page, position)
    if not page.low[end : end + 2].strip().isalpha() or (
        words and words[-1] not in ("of", "by", "at", "to", "about")
    ):
        return None
    amount = read_words(page, position)
    return None if amount is None else _typed(page, position, amount, words)


READERS: dict[str, Reader] = {}
for _words, _reader in (
    ((*ORDINALS, *TOGETHER_ORDINALS), _ordinal_word),
    ((*CARDINALS, *MAGNITUDES), _cardinal),
    (MONTHS, _month),
    (WEEKDAYS, _weekday),
    (VAGUE, _vague),
    ((*MULTIPLES, *HALVED), _multiple),
    (("couple", "pair", "brace"), _couple),
    (("dozen",), _dozen),
    (("half",), _half),
    (("quarter",), _quarter),
    (NOON, _noon),
    (DECADES, _decade),
    (("fiscal", "financial", "fy", "cy", "sy", "school"), _fiscal),
    (("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xv", "xvi"), _roman),
    (("point",), _zero_point),
):
    READERS.update(dict.fromkeys(_words, _reader))
