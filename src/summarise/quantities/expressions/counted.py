"""Cardinals in words, typed by what stands around them, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import CARDINALS, MAGNITUDES
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_words
from summarise.quantities.expressions.building import build, words_before
from summarise.quantities.expressions.games import COUNTED_BEGIN
from summarise.quantities.expressions.games.said_scores import hyphened_score, told_score
from summarise.quantities.expressions.ordinal_words import as_ordinal
from summarise.quantities.expressions.said_times import hundred_hours, pair, timed_words
from summarise.quantities.expressions.spelled.figures_long import figures_long
from summarise.quantities.expressions.spelled.parts_of_scale import fraction_of_scale
from summarise.quantities.expressions.typed import Found, of_phrase, typed
from summarise.quantities.identifiers import heads, names, shapes
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal import dates, spoken_clock
from summarise.quantities.temporal.spelled_decades import CENTURIES, spelled_decade
from summarise.quantities.temporal.unmarked_clock import office_hours

_NO_SCORE = 99  # what is no word of a small number
_POINT = pattern(r"[- ](?:percentage[- ])?points?\b")
_ONE_PRONOUN_AFTER = pattern(
    r"(?:[.,;:!?)\"']|\s+(?:is|was|of|who|that|which|to|in|for|and|or|has|had|at|on|with|after|by|from|as|if|but|he|she|i|we|they|it|you|can|could|"
    r"should|will|would|may|might|must|does|did|said|are|were|where|when|because|than)\b|\s*$)"
)
_ONE_COUNT_BEFORE = word_set(
    "only just least than exactly about were was killed leaving and or to minus negative"
)


def cardinal(page: Page, position: int, end: int) -> Found:
    """What the number word from ``position`` to ``end`` begins: a number of any length, a year, a time, a name."""
    low = page.low
    if (
        position
        and low[position - 1] == "-"
        and low[position - 2 : position - 1].isalpha()
        and not low.startswith((" figures", "-figure"), end)
    ):
        return None
    words, word = words_before(page, position), low[position:end]
    if word == "one" and names.one_is_no_number(low, position, end, words):
        return (
            shapes.identifier(page, position, end)
            if words and words[-1] in ("no", "any", "every", "some")
            else None
        )
    start = position
    if words and words[-1] in ("a", "an") and word in MAGNITUDES:
        start = low.rindex(words[-1], 0, position)
    elif words and word in MAGNITUDES and words[-1] in ("several", "few"):
        several = phrases.several(low, position, end, words[-1])
        if several is not None:
            return of_phrase(page, several, Kind.VAGUE)
    if words and words[-1] in _NAME_HEADS:
        named = names.spelled_name(page, position, end, words)
        if named is not None:
            return named
    elif words and words[-1] == "of" and words[-2:-1] == ["group"]:
        group = names.group_of(page, position, end)
        if group is not None:
            return group
    if start != position:
        words = words_before(page, start)
    elif word in CENTURIES and (decade := spelled_decade(page, position, end)):
        return decade
    if low[end + 1 : end + 3] == "fi" and low[end] in "- " and word in CARDINALS:
        value = Decimal(CARDINALS[word])
        if (long := figures_long(page, position, end, value, words)) is not None:
            return long
    if low[end : end + 6] in (" score", "-score"):
        twenties = phrases.score(low, position, end)
        if twenties is not None:
            return typed(page, position, Amount(twenties.low, twenties.end, "words", 20), words)
    if low[end + 1 : end + 3] in COUNTED_BEGIN and (
        score := told_score(page, position, end, Decimal(CARDINALS.get(low[position:end], _NO_SCORE)))
    ):
        return score
    if low[end : end + 1] == "-" and start == position:
        if score := hyphened_score(page, position, end):
            return score
        timed = spoken_clock.said(page, position, end)
        if timed is not None:
            return timed
        digits = _digit_by_digit(page, position)
        if digits:
            return digits
        if low.startswith("nine", position) and (hours := office_hours(page, position)):
            return hours
        odds = phrases.odds(low, position, end)
        if odds is not None:
            return build(page, position, odds.end, Kind.RATIO, odds.low, odds.high, None, words)
    amount = read_words(page, start)
    if amount is None:
        return None
    if start == position and amount.end == end and word in MAGNITUDES and low.strip() != word:
        return None  # "million" by itself says no number, unless it is all that a field holds
    return _spelled(page, start, amount, words)


_DIGIT = "|".join(word for word, value in CARDINALS.items() if value < 10)
_DIGITS = pattern(rf"(?:{_DIGIT})(?:-(?:nought|naught|zero)-(?:{_DIGIT}))+(?![\w-])")


def _digit_by_digit(page: Page, position: int) -> list[Quantity]:
    """ "three-nought-four", a formation or a code said digit by digit: each is a number of its own."""
    run = _DIGITS.match(page.low, position)
    found: list[Quantity] = []
    at = position
    for word in run.group().split("-") if run else ():
        value = Decimal(CARDINALS[word])
        found.append(Quantity(at, at + len(word), page.text[at : at + len(word)], Kind.COUNT, value, value))
        at += len(word) + 1
    return found


# "the past two quarters" are six months; "two quarters" by itself is a half.
_SPAN_OF_TIME = word_set(
    "past last next previous coming recent prior following preceding first final straight"
)
_QUARTERS_OF_TIME = pattern(
    r" (?:in a row|running|on end|ago|earlier|later|straight|after|before|since|to come|ahead|from now"
    r"|of (?:(?!the |its |their |all |our |this |that )(?:[a-z]+ )?(?:growth|decline|losses|falls|rises|contraction|gains|profits?|shrinkage|recession|falling|rising)))\b"
)
_NAME_HEADS = heads.HEADS | word_set(
    "war number type phase tier step chapter page level grade category platform gate room exit junction lane bay runway"
)


def _spelled(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
    """A number in words, typed by what stands around it."""
    low, at = page.low, amount.end
    if amount.form == "ordinal":
        return as_ordinal(page, start, amount)
    if amount.form == "pair":
        return pair(page, start, amount, words)
    if amount.scale == 1 and amount.value <= 31 and amount.form == "words" and low[at : at + 1] == " ":
        found = timed_words(page, start, amount, words)
        if found is not None:
            return found
    if (
        amount.scale == 100
        and low.startswith(" hours", at)
        and (watch := hundred_hours(page, start, at, amount, words))
    ):
        return watch
    if amount.form == "fraction":
        count = amount.value * 4  # there are no more than three parts of four: "four quarters" are a year
        if low[at - 9 : at] == " quarters" and (
            count > 3 or (words and words[-1] in _SPAN_OF_TIME) or _QUARTERS_OF_TIME.match(low, at)
        ):
            return build(page, start, at, Kind.DURATION, count, count, "quarter-year", words)
        point = _POINT.match(low, at)
        if point is not None:
            value, unit = amount.value, "percentage-point"
            return build(page, start, point.end(), Kind.PERCENTAGE_POINTS, value, value, unit, words)
        scaled = fraction_of_scale(low, start)
        if scaled is not None and scaled.end > at:
            return typed(page, start, Amount(scaled.low, scaled.end, "words"), words)
        return typed(page, start, amount, words)
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
    return typed(page, start, amount, words)


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


_NUMBER_FOLLOWS = pattern(
    rf"(?: (?:in|out of|and|to|or|over)(?: every| a)? |-in-)(?:\d|{'|'.join(CARDINALS)}|half|quarter|hundred|thousand)"
)


def _number_follows(low: str, end: int) -> bool:
    return _NUMBER_FOLLOWS.match(low, end) is not None
