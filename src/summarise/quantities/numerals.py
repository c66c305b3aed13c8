"""Numbers as they are written, digits or words, to exact Decimals.

Digit groups follow the conventions that CLDR lists for number symbols: "1,234.5", "1.234,5",
"1 234,5", "1'234.5", and the Indian "12,34,567". Where a token alone could be read two ways the
document decides (``Separators``), and the other reading is kept.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
TENS["fourty"] = 40  # the commonest misspelling
MAGNITUDES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "milliard": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
GROUPS = {"dozen": 12, "score": 20, "gross": 144}
# Glued or abbreviated magnitudes after digits. "m" and "b" are read only where the context asks for
# them (see ``finder``), since they are metres and nothing as well.
SHORT_MAGNITUDES = {
    "k": 10**3,
    "thou": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "mio": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "tr": 10**12,
    "cr": 10**7,
    "crs": 10**7,
    "g": 10**9,
}
ORDINAL_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    plural: value for word, value in ORDINAL_WORDS.items() if value > 2 for plural in (word, word + "s")
}
VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅐": Fraction(1, 7),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip


class Separators(NamedTuple):
    """What one document shows of its number forms."""

    decimal_comma: bool  # "1.234,5" rather than "1,234.5"
    grouped_by_blank: bool  # "12 500" with an ordinary blank


_CONTINENTAL = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d|\d+,(?:\d{1,2}|\d{4,}))(?![\d.,]*\d)"
)
_ENGLISH = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d|\d+\.(?:\d{1,2}|\d{4,}))(?![\d.,]*\d)|\d,000(?!\d)"
)
_BLANKED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})* 000(?![\d.,]*\d)")


def separators(text: str) -> Separators:
    """Decide a document's separators from the tokens that can be read in one way only."""
    continental = sum(1 for _ in _CONTINENTAL.finditer(text)) if "," in text else 0
    english = sum(1 for _ in _ENGLISH.finditer(text)) if continental else 0
    return Separators(continental > english, bool(" 000" in text and _BLANKED.search(text)))


def digits_value(token: str, style: Separators) -> list[Decimal]:
    """Readings of a digit token, likeliest first; empty where its separators make no number."""
    if token.isdigit():
        return [Decimal(token)]
    plain = token.replace(" ", "").replace("'", "")
    commas, dots = plain.count(","), plain.count(".")
    if not commas and not dots:
        return [Decimal(plain)]
    if commas and dots:
        decimal = "," if plain.rfind(",") > plain.rfind(".") else "."
        group = "." if decimal == "," else ","
        if plain.count(decimal) > 1:
            return []
        return [Decimal(plain.replace(group, "").replace(decimal, "."))]
    mark = "," if commas else "."
    parts = plain.split(mark)
    grouped = _grouped(parts, indian=mark == ",")
    whole = Decimal("".join(parts))
    if len(parts) > 2:
        return [whole] if grouped else []
    fraction = Decimal(".".join(parts))
    marks_decimals = (mark == ",") == style.decimal_comma
    if not grouped:
        return [fraction]
    if parts[0] in ("0", "00"):
        return [fraction]
    return [fraction, whole] if marks_decimals else [whole, fraction] if mark == "." else [whole]


def _grouped(parts: list[str], *, indian: bool) -> bool:
    """Whether the groups are thousands ("1,234,567") or lakhs and crores ("12,34,567")."""
    if not 1 <= len(parts[0]) <= 3 or len(parts[-1]) != 3:
        return False
    middle = parts[1:-1]
    return all(len(p) == 3 for p in middle) or (
        indian and len(parts[0]) <= 2 and all(len(p) == 2 for p in middle)
    )


class Spelled(NamedTuple):
    """A run of number words: its value, how many tokens it used, whether the last was an ordinal."""

    value: Decimal
    used: int
    ordinal: bool


def spelled_value(words: list[str], start: Decimal | None = None) -> Spelled | None:
    """Read the longest number that ``words`` (lower case) begin with.

    ``start`` is a number already read from digits ("5" in "5 hundred thousand"): then only
    magnitudes may follow. None where the words begin with no number.
    """
    total, current, used, i = Decimal(0), start, 0, 0
    room = Decimal(10) ** 30  # the next magnitude has to be smaller than the last
    ordinal = False
    ones_open = True  # whether a unit may still be added to ``current``
    tens_open = True
    while i < len(words):
        word = words[i]
        if word in ("and", "&", "a", "an"):
            follows = words[i + 1] if i + 1 < len(words) else ""
            if word in ("a", "an"):
                if current is None and not used and follows in MAGNITUDES:
                    current, i = Decimal(1), i + 1
                    continue
                break
            small = follows in ONES or follows in TENS or ORDINAL_WORDS.get(follows, 0) in range(1, 91)
            after_scale = used and words[used - 1] in MAGNITUDES
            if small and after_scale and start is None:
                i += 1
                continue
            break
        if word in ONES and start is None:
            value = ONES[word]
            if current is None:
                current = Decimal(value)
            elif value and (
                (ones_open and value < 10 and current % 10 == 0) or (tens_open and current % 100 == 0)
            ):
                if value >= 10 and not tens_open:
                    break
                current += value
            else:
                break
            ones_open = tens_open = False
        elif word in TENS and start is None:
            if current is None:
                current = Decimal(TENS[word])
            elif tens_open and current >= 100 and current % 100 == 0:
                current += TENS[word]
            else:
                break
            tens_open, ones_open = False, True
        elif word in MAGNITUDES:
            scale = MAGNITUDES[word]
            if scale == 100:
                if current is not None and current >= 100 and start is None:
                    break
                current = (Decimal(1) if current is None else current) * 100
                ones_open = tens_open = True
            else:
                if scale >= room:
                    break
                if current is None:
                    if used and total:
                        # "million billion" is no number we understand
                        break
                    current = Decimal(1)
                follows = words[i + 1] if i + 1 < len(words) else ""
                if follows in MAGNITUDES and MAGNITUDES[follows] > scale:
                    current *= scale  # "lakh crore", "thousand billion", "hundred thousand million"
                    i += 1
                    used = i
                    continue
                total += current * scale
                room, current = Decimal(scale), None
                ones_open = tens_open = True
                start = None
        elif word in ORDINAL_WORDS and start is None and (used or current is not None):
            value = ORDINAL_WORDS[word]
            if value >= 100:
                base = current if current is not None else Decimal(1)
                total, current = total + base * value, None
            elif current is None:
                current = Decimal(value)
            elif (value < 10 and ones_open and current % 10 == 0) or (tens_open and current % 100 == 0):
                current += value
            else:
                break
            ordinal = True
            i += 1
            used = i
            break
        elif word == "point" and start is None and (current is not None or used):
            digits = []
            j = i + 1
            while j < len(words) and words[j] in ONES and ONES[words[j]] < 10:
                digits.append(str(ONES[words[j]]))
                j += 1
            if not digits:
                break
            current = (current or Decimal(0)) + Decimal("0." + "".join(digits))
            ones_open = tens_open = False
            i = used = j
            continue
        else:
            break
        i += 1
        used = i
    if not used:
        return None
    return Spelled(total + (current or 0), used, ordinal)
