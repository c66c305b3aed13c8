"""Number phrases with a meaning of their own: "half a million", "hundreds of", "one in five", "doubled".

Each entry is a pattern and a reader; a new phrase is one more row in the table it belongs to.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from summarise.quantities.amounts import to_decimal
from summarise.quantities.numerals import DENOMINATORS, GROUPS, MAGNITUDES, ONES, TENS
from summarise.quantities.quantity import Kind


class Phrase(NamedTuple):
    """What a fixed phrase says: where it ends, its kind and bounds, and whether a unit may follow."""

    end: int
    kind: Kind | None  # None: a plain number, typed by what follows it
    low: Decimal
    high: Decimal
    unit: str | None = None


_VAGUE = {
    "dozens": (12, 120),
    "scores": (20, 200),
    "tens": (10, 100),
    "hundreds": (100, 1000),
    "thousands": (1000, 10**4),
    "lakhs": (10**5, 10**6),
    "millions": (10**6, 10**7),
    "crores": (10**7, 10**8),
    "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}
_VERBS = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2, "twice": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "trebled": 3, "treble": 3, "threefold": 3, "thrice": 3, "quadruple": 4,
    "quadrupled": 4, "quadrupling": 4, "fourfold": 4, "quintupled": 5, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
    "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
_HALVED = frozenset({"halved", "halving", "halve", "halves"})
_VAGUE_CHAIN = re.compile(
    r"(tens|hundreds|thousands|dozens|scores|lakhs|crores|millions|billions|trillions)(?: of (hundreds|thousands|lakhs|millions|crores|billions|trillions))?\b",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(
    r"(?:(half|(?:a |one |three |two )?(?:quarter|third|thirds|quarters|tenth))(?:[ -]of)?[ -])(?:an?[ -])?(million|billion|trillion|thousand|hundred|crore|lakh|dozen)\b",
    re.IGNORECASE,
)
_A_FRACTION = re.compile(
    r"(?:a|an) (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half)\b(?! (?:time|man|woman|person|party|term|year|day|member|round|place|child|of a (?:million|billion|second)))",
    re.IGNORECASE,
)
_COUPLE = re.compile(r"a (couple|pair) of\b(?: (hundred|thousand|million|dozen|billion))?", re.IGNORECASE)
_NUMBER = r"(?:\d+|" + "|".join([*ONES, *TENS]) + ")"
_IN = re.compile(
    rf"({_NUMBER})(?: (?:in|out of)(?: every)? |-in-|-out-of-| of every | in every )({_NUMBER}|a hundred|a thousand)\b(?! (?:19|20)\d\d)(?!,\d|\.\d| (?:million|percent|per cent|days|weeks|months|years|hours|minutes|seconds|games|matches|seasons)|%)",
    re.IGNORECASE,
)
_COLON = re.compile(r"(\d{1,3})(?::| to )(1)\b(?!\d|[,.]\d|:)")
_TIMES = re.compile(
    r"[- ]?(?:times|fold)\b(?! (?:in|during|since|before|this|last|he|she|they|a (?:day|week|month|year))\b)",
    re.IGNORECASE,
)


def _small(word: str) -> int:
    low = word.lower()
    if low.isdigit():
        return int(low)
    if low.startswith("a "):
        return MAGNITUDES[low[2:]]
    return ONES.get(low, TENS.get(low, 0))


def vague(plain: str, position: int) -> Phrase | None:
    """ "hundreds", "tens of thousands": a size with its bounds, ten times apart."""
    found = _VAGUE_CHAIN.match(plain, position)
    if found is None:
        return None
    low, high = _VAGUE[found.group(1).lower()]
    if found.group(2):
        scale = _VAGUE[found.group(2).lower()][0]
        low, high = low * scale, high * scale
    return Phrase(found.end(), Kind.VAGUE, Decimal(low), Decimal(high))


def fraction_of_scale(plain: str, position: int) -> Phrase | None:
    """ "half a million", "a quarter of a million", "three quarters of a billion", "half a dozen"."""
    found = _OF_SCALE.match(plain, position)
    if found is None:
        return None
    words = found.group(1).lower().split()
    top = ONES.get(words[0], 1) if len(words) > 1 else 1
    scale = MAGNITUDES.get(found.group(2).lower(), GROUPS.get(found.group(2).lower(), 1))
    value = to_decimal(Fraction(top, DENOMINATORS[words[-1]]) * scale)
    return Phrase(found.end(), None, value, value)


def plain_fraction(plain: str, position: int) -> Phrase | None:
    """ "a third", "a quarter of the votes"."""
    found = _A_FRACTION.match(plain, position)
    if found is None:
        return None
    word = found.group(1).lower()
    behind = plain[found.end() : found.end() + 4]
    if word not in ("third", "quarter", "half") and not behind.startswith(" of"):
        return None
    if word == "third" and not (behind.startswith((" of", ".", ",", " in")) or not behind.strip()):
        return None
    value = to_decimal(Fraction(1, DENOMINATORS[word]))
    return Phrase(found.end(), Kind.RATIO, value, value)


def couple(plain: str, position: int) -> Phrase | None:
    """ "a couple of", "a pair of", also of hundreds."""
    found = _COUPLE.match(plain, position)
    if found is None:
        return None
    scale = 1
    if found.group(2):
        scale = MAGNITUDES.get(found.group(2).lower(), 12)
    end = found.end() if found.group(2) else found.end() - 3
    return Phrase(end, None, Decimal(2 * scale), Decimal(2 * scale))


def ratio(plain: str, position: int) -> Phrase | None:
    """ "one in five", "9 out of 10", "3:1": low is the first number over the second."""
    found = _IN.match(plain, position)
    if found is not None:
        top, bottom = _small(found.group(1)), _small(found.group(2))
        if 0 < top <= bottom and bottom > 1:
            value = to_decimal(Fraction(top, bottom))
            return Phrase(found.end(), Kind.RATIO, value, value, f"{top}-in-{bottom}")
    return None


def multiple_word(plain: str, position: int, end: int) -> Phrase | None:
    """ "doubled", "threefold", "twice", "halved"."""
    word = plain[position:end].lower()
    if word in _VERBS:
        return Phrase(end, Kind.MULTIPLE, Decimal(_VERBS[word]), Decimal(_VERBS[word]), "times")
    if word in _HALVED:
        return Phrase(end, Kind.MULTIPLE, Decimal("0.5"), Decimal("0.5"), "times")
    return None


def times(plain: str, position: int) -> int | None:
    """Where "times" or "x" behind a number ends, if it makes a multiple of it."""
    if plain[position : position + 1] in ("x", "×") and not plain[position + 1 : position + 2].isalnum():
        return position + 1
    found = _TIMES.match(plain, position)
    return found.end() if found else None


MULTIPLE_WORDS = frozenset(_VERBS) | _HALVED
VAGUE_WORDS = frozenset(_VAGUE)
