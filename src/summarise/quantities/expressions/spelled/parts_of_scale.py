"""Parts of a magnitude: "half a million", "three quarters of a billion", "a third of a million", "half a dozen"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.english import DENOMINATORS, GROUPS, MAGNITUDES, ONES
from summarise.quantities.expressions.phrases import Phrase
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern

_SCALES = {word: Decimal(value) for word, value in (MAGNITUDES | GROUPS).items()}
_SCALE = alternatives(_SCALES)
_OF_SCALE = pattern(
    rf"(half|quarters?|(?:a|one|three|two)[ -](?:quarters?|thirds?|tenth))(?:[ -]of)?[ -](?:an?[ -])?({_SCALE})\b"
)
# "a third of a million", "two fifths of a billion"; "a third million" is the one behind the second
_PART_OF_SCALE = pattern(
    rf"((?:{alternatives(ONES)})[ -])?({alternatives(DENOMINATORS)}) of an? ({_SCALE})\b(?!-| [a-z]+-)"
)


def fraction_of_scale(low: str, position: int) -> Phrase | None:
    """ "half a million", "a quarter of a million", "three quarters of a billion", "half a dozen"."""
    part = _part_of_scale(low, position)
    found = _OF_SCALE.match(low, position) if part is None else None
    if found is None:
        return part
    words = found.group(1).replace("-", " ").split()
    top = ONES.get(words[0], 1) if len(words) > 1 else 1
    value = to_decimal(Fraction(top, DENOMINATORS[words[-1]]) * int(_SCALES[found.group(2)]))
    return Phrase(position, found.end(), value, value)


def _part_of_scale(low: str, position: int) -> Phrase | None:
    """ "a third of a million" by its denominator, "two fifths of a billion" by its first word."""
    found = _PART_OF_SCALE.match(low, position)
    if found is None:
        return None
    top, bottom = ONES[found.group(1)[:-1]] if found.group(1) else 1, DENOMINATORS[found.group(2)]
    article = _ARTICLE.search(low, max(0, position - 3), position)
    if not 0 < top < bottom or (not found.group(1) and article is None):
        return None
    value = to_decimal(Fraction(top, bottom) * int(_SCALES[found.group(3)]))
    start = article.start() if article is not None and not found.group(1) else position
    return Phrase(start, found.end(), value, value)


_ARTICLE = pattern(r"\ban? \Z")
