"""Fractions in words: "twenty-three fifths", "two and a half", "one billion and a quarter million"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.english import GROUPS, TENS
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.spelled.pieces import Piece
from summarise.quantities.expressions.spelled.whole import BIG, below_hundred, denominator, whole_number
from summarise.quantities.numerals import to_decimal


def with_fraction(pieces: list[Piece], value: Decimal, at: int, form: str, scale: int) -> Amount:
    """``value`` with the fraction behind it: as its numerator, or added by "and"."""
    end = pieces[at - 1].end
    plain = Amount(value, end, form, scale)
    if form != "words" or at >= len(pieces):
        return plain
    if pieces[at].joint == "and":
        return _added(pieces, value, at, scale) or plain
    below = denominator(pieces, at)
    if below is None or value != value.to_integral_value():
        return plain
    bottom, after, plural = below
    split = next((i for i in range(at - 1, 0, -1) if pieces[i].joint == "and"), None)
    if split is not None:  # "one hundred and three quarters", but "one hundred and thirty fifths"
        first = whole_number(pieces[:split])
        added = None if first is None else _added(pieces, first[0], split, first[3])
        if added is not None:
            return added
    if not plural and value != 1 and not (value == 3 and pieces[at].word == "quarter"):
        return plain
    tens = TENS.get(pieces[at - 1].word, 0)
    if tens and at > 1 and bottom < 10 and pieces[at - 1].joint != "and":
        top = whole_number(pieces[: at - 1])  # "one hundred thirty-fifths"
        if top is not None and top[1] == at - 1:
            value, bottom = top[0], tens + bottom
    return Amount(to_decimal(Fraction(int(value), bottom)), pieces[after - 1].end, "fraction")


def _added(pieces: list[Piece], value: Decimal, at: int, scale: int) -> Amount | None:
    """ "two and a half", "two million and a half", "twenty and three fifths"."""
    top, after = 1, at
    if pieces[at].word == "a":
        after = at + 1
    else:
        small = below_hundred([pieces[at]._replace(joint=""), *pieces[at + 1 :]], 0)
        if small is None:
            return None
        top, after = small[0], at + small[1]
    below = denominator(pieces, after)
    if below is None or top >= below[0]:
        return None
    if not below[2] and top != 1 and pieces[after].word != "quarter" and pieces[after].joint != "-":
        return None  # "one and three-quarter miles", "two and two-third hours"
    bottom, after, _ = below
    part = to_decimal(Fraction(top, bottom))
    if after < len(pieces) and pieces[after].word in BIG and pieces[after].joint in ("", "-"):
        own = int(BIG[pieces[after].word])
        if scale > own:  # "one billion and a quarter million"
            return Amount(value + part * own, pieces[after].end, "words", own)
        return Amount((value + part) * own, pieces[after].end, "words", own)  # "two and a half million"
    if after < len(pieces) and pieces[after].word in GROUPS and pieces[after].joint in ("", "-"):
        own = GROUPS[pieces[after].word]
        return Amount((value + part) * own, pieces[after].end, "words", own)  # "two and a half dozen"
    return Amount(value + part * (scale if scale >= 1000 else 1), pieces[after - 1].end, "words", scale)
