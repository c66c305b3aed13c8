"""The commonest shapes, read in a few looks: digits, at most one magnitude and one known word ("35人", "3.2億円", "8.4%"),
and what ``usual_times`` reads.

Four quantities in five of a news text are such. Words and hedges are those of the other modules, and so is what comes
out of them; whatever stands beside a number that could change its reading leaves it to them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from summarise.quantities.languages.han.finishing import Ends, finished
from summarise.quantities.languages.han.hedges import EACH, FIRST, LAST, around
from summarise.quantities.languages.han.marks import BECOMES, RANGE
from summarise.quantities.languages.han.numbers.characters import Number
from summarise.quantities.languages.han.numbers.numerals import number_at
from summarise.quantities.languages.han.numbers.written import WRITTEN, value_written
from summarise.quantities.languages.han.parts import share
from summarise.quantities.languages.han.signs import MINUS_LAST, SIGN_LAST, Before, before
from summarise.quantities.languages.han.tails import Tail, is_loss
from summarise.quantities.languages.han.units import degrees, rate_before
from summarise.quantities.languages.han.usual_times import dated, day_of_month, ordinal, time_of_day
from summarise.quantities.languages.han.wordlike import is_word
from summarise.quantities.languages.han.words_behind import (
    NUMERALS,
    PARTICLES,
    TIMES,
    behind,
    ending,
    following,
    unit_of_range,
)
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_ONE = Decimal(1)
_COUNT, _MEASURE, _MONEY = Kind.COUNT, Kind.MEASURE, Kind.MONEY
_EXACT = Qualifier.EXACT
_SINGLE = frozenset("一二三四五六七八九两兩零")
_BEGINNING = _SINGLE.union("十百千")
# Right before the digits these make a name, an ordinal or a signed number of them.
_NAMING = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.+ス第")
_BLANKS, _PLUSES = frozenset(" \n"), frozenset("+ス")
_MORE, _NO_MORE = frozenset("余餘多"), frozenset("自源往到万萬億亿兆")
_ARTICLES = frozenset("条條")
_PARTS = frozenset("之の")
_MARKS, _CLOCK = frozenset("年月"), frozenset("时時")
_NO_YEARS = NUMERALS | frozenset("度代目")
_LASTING = frozenset("間间")


def usual(
    text: str, plain: str, start: int, floor: int, language: str, rates: bool, each: bool
) -> Quantity | Literal[False] | None:
    """The quantity of one of these shapes that begins at ``start``; False where surely none does (一 of 一名), None where
    it is of another shape.

    ``floor``: nothing before it belongs to the quantity. ``rates``, ``each``: whether the text has a rate before a number
    or what something is for each of ("1人当たり") anywhere.
    """
    number: Number | None = None
    char = plain[start]
    left = plain[start - 1 : start] if start else ""
    if char in _BEGINNING:
        if left in _NAMING:
            return None
        if char in _SINGLE and plain[start + 1 : start + 2] not in following() and not each:
            return False
        number = number_at(plain, start, language)
        if number is None or number.open or number.more:
            return None
        at, value = number.end, number.low
        mark = plain[at : at + 1]
        if mark in TIMES and (mark != "年" or at - start > 2 or plain[at + 1 : at + 2] in _NO_YEARS):
            return None
        one = each and value == 1
    else:
        found = WRITTEN.match(plain, start)
        if found is None:
            return None
        at = found.end()
        mark = plain[at : at + 1]
        if left == "第":
            plainly = start > floor and at - start < 5 and plain[start:at].isdigit()
            return ordinal(text, plain, start, at, Decimal(plain[start:at])) if plainly else None
        if mark in _MARKS and (
            at - start > 3
            or mark != "年"
            or plain[at + 1 : at + 2] in _NO_YEARS
            or not plain[start:at].isdigit()
        ):
            return dated(text, plain, start)
        if mark == "日":
            if plain[at + 1 : at + 2] not in _LASTING:
                return day_of_month(text, plain, start, at, left)
        elif mark in _CLOCK:
            if plain[at + 1 : at + 2] not in _LASTING:
                return time_of_day(text, plain, start, at, floor, language)
        elif mark not in ending() and mark not in PARTICLES and mark != "年":
            return None
        value = value_written(found)
        one = value == 1
    if (left == "(" and mark == ")") or (left == "法" and mark in _ARTICLES):
        return None
    if mark == "分" and plain[at + 1 : at + 2] in _PARTS:
        return _part(text, plain, start, floor, left, language)
    if one or not value or left in _NAMING or (left in _BLANKS and plain[start - 2 : start - 1] in _PLUSES):
        return None
    more = None
    if mark in _MORE and plain[at + 1 : at + 2] not in _NO_MORE:
        more = mark
        at += 1
        mark = plain[at : at + 1]
    tail = behind(plain, at, mark, value, language)
    if tail is None:
        return (
            _ranged(text, plain, start, floor, at, value, left, language)
            if number is None and more is None
            else None
        )
    kind, end, unit, counter, factor = tail
    told = counter or unit
    if number and is_word(
        plain, start, number, Tail(kind, end, unit, counter) if told else None, more is not None, language
    ):
        return False if more is None else None
    if more and not told:
        return None
    begin, minus = start, False
    if left in SIGN_LAST or left in MINUS_LAST:
        begin, currency, minus, bracket = before(plain, start, floor, language, end)
        if bracket or (currency and told):
            return None
        if currency:
            kind, unit = _MONEY, currency
    if factor is not _ONE:
        value *= factor
    if minus:
        value = -value
    if kind is _MEASURE:
        whole = rate_before(plain, start, floor, unit or "") if rates else None
        unit = whole or (degrees(plain, start) if unit == "degree" else unit)
    elif kind is _MONEY and not minus and is_loss(plain, floor, begin):
        return None
    if unit == "kilometer" and plain[end - 1] == "ロ":  # which may be kilograms
        return finished(
            text,
            plain,
            start,
            Before(begin, None, minus),
            floor,
            Ends(abs(value), abs(value)),
            Tail(kind, end, unit),
            more,
        )
    if (
        more
        or begin != start
        or left in LAST
        or plain[end : end + 1] in FIRST
        or (rates and EACH in plain[max(0, start - 4) : start])
    ):
        hedge = around(text, plain, begin, start, end, floor, more)
        if hedge is not None:
            qualifier, words, further = hedge
            if further != end and mark in PARTICLES and kind is _COUNT:
                return None  # what is counted stands behind the hedge
            return Quantity(
                begin,
                end,
                text[begin:end],
                kind,
                value,
                value,
                unit or counter,
                qualifier,
                counter,
                None,
                words,
            )
    return Quantity(begin, end, text[begin:end], kind, value, value, unit or counter, _EXACT, counter)


def _ranged(
    text: str, plain: str, start: int, floor: int, at: int, value: Decimal, left: str, language: str
) -> Quantity | None:
    """The unit twice, "5%至6%", "40億円から45億円": ``at``: where the first number ends, with ``value``."""
    first = unit_of_range(plain, at, language)
    if first is None or left in SIGN_LAST or left in MINUS_LAST:
        return None
    kind, end, unit = first
    joint = RANGE.match(plain, end)
    found = WRITTEN.match(plain, joint.end()) if joint else None
    if found is None or (kind is _MONEY and is_loss(plain, floor, start)):
        return None
    high, second = value_written(found), unit_of_range(plain, found.end(), language)
    if second is None or (second[0], second[2]) != (kind, unit) or not high:
        return None
    if high <= value or BECOMES.match(plain, second[1]):
        high = value
    else:
        end = second[1]
    hedge = around(text, plain, start, start, end, floor)
    qualifier, words = (hedge.qualifier, hedge.words) if hedge else (_EXACT, None)
    if high != value and qualifier is _EXACT:
        qualifier = Qualifier.BETWEEN
    return Quantity(start, end, text[start:end], kind, value, high, unit, qualifier, None, None, words)


def _part(text: str, plain: str, start: int, floor: int, left: str, language: str) -> Quantity | None:
    """三分之一, 3分の1, 百分之五."""
    if left in _NAMING or left in SIGN_LAST or left in MINUS_LAST:
        return None
    part = share(plain, start, language)
    if part is None:
        return None
    _, end, kind, low, high, unit = part
    hedge = around(text, plain, start, start, end, floor)
    if low != high:
        return None
    if hedge is None:
        return Quantity(start, end, text[start:end], kind, low, high, unit)
    return Quantity(
        start, end, text[start:end], kind, low, high, unit, hedge.qualifier, None, None, hedge.words
    )
