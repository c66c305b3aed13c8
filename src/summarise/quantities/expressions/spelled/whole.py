"""Whole numbers of a run of number words, also with a point, as an ordinal or a pair: "two million and one", "twelve fifty"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import (
    CARDINALS,
    DENOMINATORS,
    GROUPS,
    MAGNITUDES,
    ORDINALS,
    PLURAL_MAGNITUDES,
    TENS,
)
from summarise.quantities.expressions.spelled.pieces import ORDINALS_SAID, PLURAL_ORDINALS, Piece

# The magnitudes from a thousand on.
BIG = {word: Decimal(value) for word, value in (MAGNITUDES | PLURAL_MAGNITUDES).items() if value >= 1000}
_HUNDREDS = frozenset({"hundred", "hundreds"})


def below_hundred(pieces: list[Piece], at: int) -> tuple[int, int] | None:
    """A number below a hundred at ``at``: its value and where the next piece is."""
    if at >= len(pieces):
        return None
    word = pieces[at].word
    value = CARDINALS.get(word)
    if value is None:
        return None
    if word in TENS and at + 1 < len(pieces) and pieces[at + 1].joint in ("-", ""):
        ones = CARDINALS.get(pieces[at + 1].word, 99)
        if 0 < ones < 10:
            return value + ones, at + 2
    return value, at + 1


def _hundreds(pieces: list[Piece], at: int) -> tuple[int, int] | None:
    """A number below ten thousand: "forty-two", "fifteen hundred and six"."""
    small = below_hundred(pieces, at)
    if small is None:
        if at < len(pieces) and pieces[at].word in _HUNDREDS:
            value, after = 1, at
        elif at + 1 < len(pieces) and pieces[at].word == "a" and pieces[at + 1].word in _HUNDREDS:
            value, after = 1, at + 1
        else:
            return None
    else:
        value, after = small
    if after >= len(pieces) or pieces[after].word not in _HUNDREDS or pieces[after].joint == "and":
        return value, after
    value, after = value * 100, after + 1
    rest = below_hundred(pieces, after)
    if rest is None or pieces[after].joint not in ("", "-", "and"):
        return value, after
    follows = pieces[rest[1]].word if rest[1] < len(pieces) else ""
    if follows in _HUNDREDS:
        return value, after  # "two hundred and three hundred" are two numbers
    return value + rest[0], rest[1]


_NOUGHTS = frozenset({"oh", "nought", "naught", "zero"})
_SAID_DIGITS = CARDINALS | {"oh": 0}


def _point(pieces: list[Piece], at: int) -> tuple[str, int]:
    """The digits after "point" at ``at``, and where they end."""
    digits = ""
    while at < len(pieces) and pieces[at].joint in ("", "-") and pieces[at].word in _SAID_DIGITS:
        digits += str(_SAID_DIGITS[pieces[at].word])
        at += 1
    return digits, at


def whole_number(pieces: list[Piece]) -> tuple[Decimal, int, str, int] | None:
    """-> value, pieces used, form, last magnitude."""
    total, at, scale = Decimal(0), 0, 1
    room = Decimal(10) ** 30  # the next magnitude has to be smaller than the last
    while at < len(pieces):
        start = at
        if at and pieces[at].joint not in ("", "-", "and", ","):
            break
        group = _hundreds(pieces, at)
        if group is not None:
            value, at = Decimal(group[0]), group[1]
            last = 100 if pieces[at - 1].word in _HUNDREDS else 1
            if at < len(pieces) and pieces[at].word == "point" and value < 1000:
                digits, after = _point(pieces, at + 1)
                if digits:
                    value, at = value + Decimal("0." + digits), after
        elif pieces[at].word == "a" and at + 1 < len(pieces) and pieces[at + 1].word in BIG:
            value, at, last = Decimal(1), at + 1, 1
        elif pieces[at].word in BIG and not start:
            value, last = Decimal(1), 1
        else:
            break
        own = Decimal(1)
        while (
            at < len(pieces)
            and pieces[at].joint in ("", "-")
            and BIG.get(pieces[at].word, 0) > (own if own > 1 else 1)
        ):
            own *= BIG[pieces[at].word]
            at += 1
        if own >= room or (start and pieces[start].joint in ("and", ",") and own == 1 and value >= room):
            at = start
            break
        total, scale, room = total + value * own, int(own) if own > 1 else last, own
        if own == 1:
            break
    if not at:
        return _lone(pieces)
    if at < len(pieces) and pieces[at].word in GROUPS and pieces[at].joint in ("", "-"):
        return total * GROUPS[pieces[at].word], at + 1, "words", GROUPS[pieces[at].word]
    if denominator(pieces, at) is None or total == 1:
        return (
            _ordinal_tail(pieces, total, at, scale) or _pair(pieces, total, at) or (total, at, "words", scale)
        )
    return _ordinal_tail(pieces, total, at, scale) or (total, at, "words", scale)


def _lone(pieces: list[Piece]) -> tuple[Decimal, int, str, int] | None:
    """An ordinal by itself, or a point with nothing before it ("point seven")."""
    first = pieces[0].word
    if first in ORDINALS_SAID:
        return Decimal(ORDINALS_SAID[first]), 1, "ordinal", 1
    if first == "point":
        digits, at = _point(pieces, 1)
        return (Decimal("0." + digits), at, "words", 1) if digits else None
    return None


def _ordinal_tail(
    pieces: list[Piece], total: Decimal, at: int, scale: int
) -> tuple[Decimal, int, str, int] | None:
    """ "twenty-first", "one hundred and fifth", "two millionth"."""
    if at >= len(pieces) or pieces[at].joint not in ("", "-", "and"):
        return None
    value = ORDINALS_SAID.get(pieces[at].word)
    if value is None:
        return None
    before = pieces[at - 1].word
    if value >= 100:
        fits = scale < value and pieces[at].joint != "and"
        return (total * value, at + 1, "ordinal", 1) if fits else None
    if before in TENS and value < 10 and pieces[at].joint != "and":
        return total + value, at + 1, "ordinal", 1
    if scale >= 100 and value < 100:
        return total + value, at + 1, "ordinal", 1
    return None


def _pair(pieces: list[Piece], total: Decimal, at: int) -> tuple[Decimal, int, str, int] | None:
    """ "twelve fifty", "nineteen eighty-four", "one twenty two": two small numbers said as one."""
    if at >= len(pieces) or not 1 <= total <= 99 or pieces[at - 1].word == "point":
        return None
    if (
        pieces[at].word in _NOUGHTS
        and pieces[at].joint in (("", "-") if pieces[at].word == "oh" else ("",))
        and at + 1 < len(pieces)
        and pieces[at + 1].joint in ("", "-")
    ):
        ones = CARDINALS.get(pieces[at + 1].word, 99)  # "nineteen oh five", "three nought four"
        return (total * 100 + ones, at + 2, "pair", 1) if 0 < ones < 10 else None
    if pieces[at].joint != "":
        return None
    second = below_hundred(pieces, at)
    if second is None or second[0] < 10 or (pieces[at - 1].word in TENS and second[0] < 20 and total != 20):
        return None
    follows = pieces[second[1]] if second[1] < len(pieces) else None
    if follows is not None and (follows.word in BIG or follows.word in _HUNDREDS):
        return None
    return total * 100 + second[0], second[1], "pair", 1


def denominator(pieces: list[Piece], at: int) -> tuple[int, int, bool] | None:
    """A denominator at ``at``: its value, where it ends, whether it is a plural: "thirds", "twenty-firsts"."""
    if at >= len(pieces) or pieces[at].joint not in ("", "-"):
        return None
    word = pieces[at].word
    value = DENOMINATORS.get(word)
    if value is not None:
        return value, at + 1, word.endswith("s")
    if word in TENS and at + 1 < len(pieces):
        last = pieces[at + 1].word
        ones = PLURAL_ORDINALS.get(last) or ORDINALS.get(last, 0)
        if 0 < ones < 10:
            return TENS[word] + ones, at + 2, last.endswith("s")
    if (
        word == "hundred"
        and at + 1 < len(pieces)
        and pieces[at + 1].word.rstrip("s") in ("thousandth", "millionth")
    ):
        return 100 * DENOMINATORS[pieces[at + 1].word], at + 2, pieces[at + 1].word.endswith("s")
    return None
