"""A number at a place of a text, in digits or in words, with the magnitudes behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.languages.grammar import Grammar
from summarise.quantities.numerals import Separators, digits_value, to_decimal

_STYLE = Separators(decimal_comma=True, grouped_by_blank=True)


class Amount(NamedTuple):
    """``values``: readings, likeliest first; ``end``: where it ends; ``plain``: digits without a magnitude;
    ``factor``: of the magnitudes; ``collective``: a word such as "centaine" makes it about so many."""

    values: list[Decimal]
    end: int
    plain: bool
    factor: Decimal = Decimal(1)
    collective: bool = False


def amount_at(low: str, start: int, grammar: Grammar) -> Amount | None:
    """The number that begins at ``start``; None where none does. ``low``: the text in lower case."""
    digits = grammar.number.match(low, start)
    if digits:
        values = digits_value(digits.group(), _STYLE)
        if "," not in digits.group():
            values = values[:1]  # "41.000" is one number here, and never 41
        return _multiplied(low, Amount(values, digits.end(), True), grammar) if values else None
    if some := grammar.some.match(low, start):
        half = grammar.lexicon.halves.get(some["half"] or "")
        value, end = to_decimal(half) if half else Decimal(1), some.end()
        return _multiplied(low, Amount([value], end, False), grammar)
    spelled = grammar.speller.read(low, start)
    homonym = grammar.homonyms.get(low[start : spelled[1]]) if spelled else None
    if spelled and homonym and not homonym.match(low, spelled[1]):
        return None
    return _multiplied(low, Amount([Decimal(spelled[0])], spelled[1], False), grammar) if spelled else None


def _multiplied(low: str, number: Amount, grammar: Grammar) -> Amount:
    """``number`` with the magnitudes behind it: "3 mil millones", and never more than two."""
    lexicon = grammar.lexicon
    values, end, plain, factor, collective = number
    for _ in range(2):
        magnitude = grammar.magnitude.match(low, end)
        if magnitude is None:
            break
        word = magnitude.group(1)
        end, plain, collective = magnitude.end(), False, collective or word in lexicon.collectives
        if low[end - 1] == "." and not (len(word) <= 4 and low[end : end + 1] == " "):
            end -= 1  # the sentence's, not an abbreviation's
        if half := grammar.and_half.match(low, end):  # "un millón y medio"
            values, end = [value + Decimal("0.5") for value in values], half.end()
        factor *= lexicon.magnitudes[word]
        values = [value * lexicon.magnitudes[word] for value in values]
    return Amount(values, end, plain, factor, collective)
