"""Numbers in words, typed by what stands around them: cardinals, ordinals, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tails import of_one_unit, read_tail
from summarise.quantities.context.unit_names import plain_word_follows
from summarise.quantities.english import (
    CARDINALS,
    MAGNITUDES,
    MONTHS,
)
from summarise.quantities.expressions import phrases, scores
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_words
from summarise.quantities.expressions.building import build, ordinal, words_before
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.expressions.numbers import over
from summarise.quantities.expressions.ranges import First, join, may_link
from summarise.quantities.identifiers import names, shapes
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal import clock, dates, spoken_clock, years

Found = Quantity | list[Quantity] | None


_POINT = pattern(r"[- ](?:percentage[- ])?points?\b")
_ONE_PRONOUN_AFTER = pattern(
    r"(?:[.,;:!?)\"']|\s+(?:is|was|of|who|that|which|to|in|for|and|or|has|had|at|on|with|after|by|from|as|if|but|he|she|i|we|they|it|you|can|could|"
    r"should|will|would|may|might|must|does|did|said|are|were|where|when|because|than)\b|\s*$)"
)


_ONE_COUNT_BEFORE = word_set(
    "only just least than exactly about were was killed leaving and or to minus negative"
)


# What an ordinal makes a name with: nobody counts the first of several ladies.
_SET_PHRASES = {
    "first": pattern(
        r"[ -](?:lady|ladies|class|aid|names?|hand|minister|responders?)\b|-person\b|-(?:rate|degree)\b"
    ),
    "second": pattern(
        r" (?:thoughts?|nature|opinion|best|fiddle|guess|hand|homes?)\b|-(?:hand|guess|rate|class|degree)"
    ),
    "third": pattern(
        r"[ -](?:party|parties)\b|-world\b| world (?:countr|nation|debt|povert)|-(?:rate|degree)\b"
    ),
}


def cardinal(page: Page, position: int, end: int) -> Found:
    """What the number word from ``position`` to ``end`` begins: a number of any length, a year, a time, a name."""
    low = page.low
    if position and low[position - 1] == "-" and (low[position - 2 : position - 1].isalpha()):
        return None
    words = words_before(page, position)
    if low[position:end] == "one" and names.one_is_no_number(low, position, end, words):
        return (
            shapes.identifier(page, position, end)
            if words and words[-1] in ("no", "any", "every", "some")
            else None
        )
    start = position
    if words and words[-1] in ("a", "an") and low[position:end] in MAGNITUDES:
        start = low.rindex(words[-1], 0, position)
    elif words and low[position:end] in MAGNITUDES and words[-1] in ("several", "few"):
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
    if low[end : end + 6] in (" score", "-score"):
        score = phrases.score(low, position, end)
        if score is not None:
            return typed(page, position, Amount(score.low, score.end, "words", 20), words)
    if low[end : end + 1] == "-" and start == position:
        timed = spoken_clock.said(page, position, end)
        if timed is not None:
            return timed
        digits = _digit_by_digit(page, position)
        if digits:
            return digits
        odds = phrases.odds(low, position, end)
        if odds is not None:
            return build(page, position, odds.end, Kind.RATIO, odds.low, odds.high, None, words)
    amount = read_words(page, start)
    if amount is None:
        return None
    if (
        start == position
        and amount.end == end
        and low[position:end] in MAGNITUDES
        and low.strip() != low[position:end]
    ):
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


_MONTH_STARTS = frozenset(name[:3] for name in MONTHS)
_DAYS_TOLD = frozenset({"on", "the", "that", "this", "yesterday", "tomorrow"})  # "six on Sunday morning"
_DAY_PARTS = frozenset({"in", "at", "tonight", "am", "pm", "a.m.", "p.m.", "a", "p"})
# "the past two quarters" are six months; "two quarters" by itself is a half.
_SPAN_OF_TIME = word_set(
    "past last next previous coming recent prior following preceding first final straight"
)
_QUARTERS_OF_TIME = pattern(
    r" (?:in a row|running|on end|ago|earlier|later|straight|after|before|since|to come|ahead|from now"
    r"|of (?:(?!the |its |their |all |our |this |that )(?:[a-z]+ )?(?:growth|decline|losses|falls|rises|contraction|gains|profits?|shrinkage|recession|falling|rising)))\b"
)
_NAME_HEADS = names.HEADS | word_set(
    "war number type phase tier step chapter page level grade category platform gate room exit junction lane bay runway"
)


def _spelled(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
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
        count = amount.value * 4  # there are no more than three parts of four: "four quarters" are a year
        if low[at - 9 : at] == " quarters" and (
            count > 3 or (words and words[-1] in _SPAN_OF_TIME) or _QUARTERS_OF_TIME.match(low, at)
        ):
            return build(page, start, at, Kind.DURATION, count, count, "quarter-year", words)
        point = _POINT.match(low, at)
        if point is not None:
            value, unit = amount.value, "percentage-point"
            return build(page, start, point.end(), Kind.PERCENTAGE_POINTS, value, value, unit, words)
        scaled = phrases.fraction_of_scale(low, start)
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


def _timed(page: Page, start: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "fifteen August", "seven o'clock", "fifteen past eight", "eight in the morning"."""
    low, at = page.low, amount.end
    word = low[at + 1 : at + 12].split(" ", 1)[0]
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


_YEAR_DOES = (" was ", " is ", " saw ", " will ", " has ", " had ", " began ", " ended ")


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
    if 2000 <= amount.value < 2100 and low.startswith(_YEAR_DOES, at):
        return dates.date(page, start, at, DateParts(int(amount.value)))  # "Twenty nineteen was hot"
    alone = 2010 <= amount.value < 2100
    if alone and last == "the" and page.plain[at : at + 1] == " " and page.plain[at + 1 : at + 2].isupper():
        return dates.date(page, start, at, DateParts(int(amount.value)))
    if low[at : at + 1] == "-" or alone:  # "twenty thirty-year-olds"; "twenty ten" is a year or two numbers
        first = read_words_alone(page, start)
        return None if first is None else typed(page, start, first, words)
    return typed(page, start, amount._replace(form="words"), words)


def read_words_alone(page: Page, start: int) -> Amount | None:
    """Only the first word of a run as a number: "two" of "two twenty-year-olds"."""
    m = pattern(r"[a-z]+").match(page.low, start)
    value = None if m is None else CARDINALS.get(m.group())
    return None if m is None or value is None else Amount(Decimal(value), m.end(), "words")


def typed(page: Page, start: int, amount: Amount, words: list[str]) -> Found:
    """A number in words with the unit, the second end or the ratio behind it."""
    low, at = page.low, amount.end
    after = low[at : at + 1]
    tail = None
    if after and after not in ",.;:)?!" and not (after == " " and plain_word_follows(low, at)):
        tail = read_tail(page, at, digits=False)
        if tail is None and low.startswith(" to ", at):
            ratio = phrases.said_ratio(low, start, at, amount.value, words)
            if ratio is not None:
                return of_phrase(page, ratio, Kind.RATIO)
        elif tail is None and amount.form == "fraction" and amount.value < 1:
            tail = of_one_unit(page, at)
        elif tail is None and amount.value < 10 and (nil := scores.to_nil(low, at)):
            return build(page, start, nil, Kind.SCORE, amount.value, _ZERO, None, words)
        stop = tail.end if tail is not None else at
        if may_link(low, stop):
            joined = join(page, First(start, amount, tail, None, words), False)
            if joined is not None:
                return joined
        if tail is None and amount.scale == 1 and amount.form == "words":
            word = low[at + 1 : at + 7].split(" ", 1)[0].split("-", 1)[0]
            if word in _RATIO_WORDS:
                ratio = phrases.ratio(low, start, at, amount.value)
                if ratio is not None:
                    return of_phrase(page, ratio, Kind.RATIO)
            elif word == "over" and after == " ":
                said = over(page, start, at, amount.value)
                if said is not None:
                    return said
    return finish_number(page, start, amount, words, None, tail, False)


_ZERO = Decimal(0)
_RATIO_WORDS = frozenset({"in", "out", "of", "for", "times"})


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


def of_phrase(page: Page, phrase: phrases.Phrase, kind: Kind, unit: str | None = None) -> Quantity:
    """The quantity that a fixed phrase states."""
    return build(page, phrase.start, phrase.end, kind, phrase.low, phrase.high, unit)


def ordinal_word(page: Page, position: int, end: int) -> Found:
    """What an ordinal begins: itself, a part ("a third of"), a quarter of a year, a day of a month."""
    low = page.low
    part = phrases.part(low, position)
    if part is not None:
        return part_of(page, part)
    if low.startswith((" quarter", "-quarter"), end):
        found = years.quarter(page, position)
        if found is not None:
            return found
    amount = read_words(page, position)
    if amount is None or amount.form != "ordinal":
        return None
    return _as_ordinal(page, position, amount)


def part_of(page: Page, part: phrases.Phrase) -> Found:
    """ "a quarter of the votes": the part with the unit behind it, if any."""
    words = words_before(page, part.start)
    return typed(page, part.start, Amount(part.low, part.end, "fraction"), words)


def _as_ordinal(page: Page, start: int, amount: Amount) -> Found:
    low, end = page.low, amount.end
    street = names.numbered_street(page, start, end)
    if street is not None:
        return street
    word = low[start:end]
    after = low[end + 1 : end + 9]
    if after.startswith(("of ", "day ", "century", "centurie")) or after[:3] in _MONTH_STARTS:
        found = dates.of_month(page, start, end, int(amount.value)) or years.century(
            page, start, end, int(amount.value)
        )
        if found is not None:
            return found
    half = phrases.ordinal_half(low, end)
    if half is not None and word in ("first", "second"):
        return shapes.identifier(page, start, half)
    before = low[max(0, start - 5) : start]
    if word == "second":
        if before.endswith((" a ", "per ", "-")) or before == "a ":
            return shapes.identifier(page, start, end)
    elif word == "first" and before.endswith("at ") and not low[end : end + 2].strip(" ").isalpha():
        return shapes.identifier(page, start, end)
    phrase = _SET_PHRASES.get(word)
    if phrase is not None and phrase.match(low, end):
        return shapes.identifier(page, start, end)
    return ordinal(page, start, amount)
