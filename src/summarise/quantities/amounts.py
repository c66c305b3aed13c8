"""One number, from its first character to its magnitude word: "2.5 million", "two and a half", "35k".

The smallest unit of the grammar; signs, currencies, ranges and hedges are put around it by ``finder``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from summarise.quantities.numerals import (
    DENOMINATORS,
    GROUPS,
    MAGNITUDES,
    ONES,
    ORDINAL_WORDS,
    SHORT_MAGNITUDES,
    TENS,
    VULGAR,
    Separators,
    digits_value,
    spelled_value,
)


class Amount(NamedTuple):
    """A number without its unit. ``form``: digits, words, fraction, ordinal; ``scale`` is its magnitude."""

    value: Decimal
    end: int
    form: str
    scale: int = 1
    others: tuple[Decimal, ...] = ()
    glued: str | None = None  # "m", "b", "t": a magnitude only where the context asks for one


DIGITS = re.compile(
    r"\d{1,3}(?:'\d{3})+(?:[.,]\d+)?(?!\d)|\d{1,3}(?: \d{3}){2,}(?![\d,]|\.\d)|\d+(?:[.,]\d+)*|\.\d+(?![\d.])"
)
_BLANK_GROUP = re.compile(r"\d{1,3} \d{3}(?!\d|[,.]\d| \d)")
_FRACTION = re.compile(r"(?:[ -](\d{1,2})/(\d{1,3})|/(\d{1,4}))(?![\d/,]|\.\d)| ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_MAGNITUDE = re.compile(
    r"[ -]?\n?(hundred|thousand|million|billion|trillion|quadrillion|lakh|lac|crore|dozen|milliard)s?\b(?:[ -](thousand|million|billion|trillion|crore)s?\b)?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"( ?)(k|thou|mn|mln|mil|mill|mio|mm|m|bn|bln|bil|b|tn|trn|tr|t|crs?)\b(?!['/²³])", re.IGNORECASE
)
_NUMBER_WORDS = sorted({*ONES, *TENS, *MAGNITUDES, *GROUPS, *ORDINAL_WORDS, "point"}, key=len, reverse=True)
_RUN = re.compile(
    r"[A-Za-z]+(?:(?:[ ]*-[ ]*|[ ]+|\s\n?)(?:" + "|".join(_NUMBER_WORDS) + r"|and|a)\b)*", re.IGNORECASE
)
_AND_HALF = re.compile(
    r"[- ]and[- ](?:(a|an|one|two|three|four|five)[- ])?(half|third|thirds|quarter|quarters|fifth|fifths|eighth|eighths|tenth|tenths)\b",
    re.IGNORECASE,
)
_PLURAL_SCALE = re.compile(r"[ -](hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")


def to_decimal(fraction: Fraction) -> Decimal:
    """A fraction as a Decimal: exact where it ends, else to 28 digits."""
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def read_digits(plain: str, position: int, style: Separators, *, money: bool = False) -> Amount | None:
    """The number whose first digit stands at ``position``; None where its marks make no number."""
    found = DIGITS.match(plain, position)
    if found is None:
        return None
    token, end = found.group(), found.end()
    if " " not in token and len(token) <= 3:
        blank = _BLANK_GROUP.match(plain, position)
        if blank is not None and (blank.group().endswith(" 000") or style.grouped_by_blank) and token != "0":  # noqa: S105
            token, end = blank.group(), blank.end()
    readings = digits_value(token, style)
    if not readings:
        return None
    value, others = readings[0], tuple(readings[1:])
    fraction = _FRACTION.match(plain, end)
    if fraction is not None:
        top, bottom, over, vulgar = fraction.groups()
        if vulgar:
            return _scaled(plain, Amount(value + to_decimal(VULGAR[vulgar]), fraction.end(), "digits"), money)
        if top and int(bottom) > int(top) > 0:
            return _scaled(
                plain,
                Amount(value + to_decimal(Fraction(int(top), int(bottom))), fraction.end(), "digits"),
                money,
            )
        if (
            over
            and token.isdigit()
            and 0 < int(token) < int(over)
            and int(over) <= 1000
            and not (int(over) in (7, 365) and int(token) in (24,))
        ):
            return Amount(to_decimal(Fraction(int(token), int(over))), fraction.end(), "fraction")
    if _ORDINAL.match(plain, end) and token.replace(",", "").isdigit():
        return Amount(value, end + 2, "ordinal")
    tail = _AND_HALF.match(plain, end)
    if tail is not None and value == value.to_integral_value() and value < 1000:
        return _scaled(plain, Amount(value + _half(tail), tail.end(), "digits"), money)
    return _scaled(plain, Amount(value, end, "digits", 1, others), money)


def _half(match: re.Match[str]) -> Decimal:
    top = ONES.get((match.group(1) or "one").lower(), 1)
    return to_decimal(Fraction(top, DENOMINATORS[match.group(2).lower()]))


def _scaled(plain: str, amount: Amount, money: bool) -> Amount:
    """``amount`` with the magnitude that follows it multiplied in."""
    following = plain[amount.end : amount.end + 2]
    if not following or not (following[0] in " -\n" or following[0].isalpha()):
        return amount
    found = _MAGNITUDE.match(plain, amount.end)
    if found is not None:
        scale = 1
        for word in found.groups():
            if word:
                scale *= MAGNITUDES.get(word.lower(), GROUPS.get(word.lower(), 1))
        value, end = amount.value * scale, found.end()
        if scale == 100:  # "5 hundred and twenty"
            return Amount(value, end, amount.form, scale)
        return Amount(value, end, amount.form, scale)
    short = _SHORT.match(plain, amount.end)
    if short is None:
        return amount
    word = short.group(2)
    low, scale = word.lower(), SHORT_MAGNITUDES[word.lower()]
    gap = short.group(1)
    certain = (
        low in ("mn", "mln", "mio", "bn", "bln", "bil", "tn", "trn", "thou", "crs")
        or (low == "k" and not gap)
        or (low in ("mil", "cr", "mill") and money)
    )
    if certain or (
        money and (not gap or low in ("m", "b", "k")) and not (low == "m" and word == "M" and gap)
    ):
        return Amount(amount.value * scale, short.end(), amount.form, scale)
    if low in ("m", "b", "t") and not gap:
        return amount._replace(glued=low)
    return amount


def read_words(plain: str, position: int) -> Amount | None:
    """The spelled number that begins at ``position``: "two million and one", "two and a half", "a dozen"."""
    found = _RUN.match(plain, position)
    if found is None:
        return None
    run = found.group()
    spans = [(m.group().lower(), position + m.end()) for m in _WORD.finditer(run)]
    words = [w for w, _ in spans]
    first = words[0]
    if first in ("a", "an"):
        if len(words) > 1 and words[1] in GROUPS and words[1] != "gross":
            return Amount(Decimal(GROUPS[words[1]]), spans[1][1], "words", GROUPS[words[1]])
        if len(words) == 1 or words[1] not in MAGNITUDES:
            return None
    if first in GROUPS:
        return (
            Amount(Decimal(GROUPS[first]), spans[0][1], "words", GROUPS[first]) if first == "dozen" else None
        )
    if first in ORDINAL_WORDS:
        return Amount(Decimal(ORDINAL_WORDS[first]), spans[0][1], "ordinal")
    spelled = spelled_value(words)
    if spelled is None:
        return None
    end = spans[spelled.used - 1][1]
    value = spelled.value
    if spelled.ordinal:
        return Amount(value, end, "ordinal")
    following = words[spelled.used] if spelled.used < len(words) else ""
    if following in GROUPS and following != "gross":
        scale = GROUPS[following]
        return Amount(value * scale, spans[spelled.used][1], "words", scale)
    scale = MAGNITUDES.get(words[spelled.used - 1], 1)
    tail = _AND_HALF.match(plain, end)
    if tail is not None:
        half = _half(tail)
        if scale > 1 and scale != 100 and tail.group(1) in ("a", None):
            return Amount(value + half * scale, tail.end(), "words", scale)  # "a million and a half"
        return _scaled(plain, Amount(value + half, tail.end(), "words"), False)
    if following in DENOMINATORS and value < 100 and scale == 1:
        denominator = DENOMINATORS[following]
        if (following.endswith("s") or value == 1) and value < denominator:
            return Amount(to_decimal(Fraction(int(value), denominator)), spans[spelled.used][1], "fraction")
    third = _WORD.match(plain, end + 1) if plain[end : end + 1] in (" ", "-") else None
    if third is not None and value < 100 and scale == 1:
        low = third.group().lower()
        if (
            low in DENOMINATORS
            and (low.endswith("s") or value == 1 or low == "half")
            and value < DENOMINATORS[low]
        ):
            return Amount(to_decimal(Fraction(int(value), DENOMINATORS[low])), third.end(), "fraction")
    return Amount(value, end, "words", scale)
