"""Reads the quantities of Chinese (simplified or traditional) and Japanese text.

Numbers in digits, in characters and in both; percent, money, dates, durations, ages and counts by the
word or counter behind them; hedges on either side. What the words are, words/han.toml says.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.folding import fold
from summarise.quantities.languages.characters import NUMBER, value_of
from summarise.quantities.languages.han_dates import WEEKDAY, dated
from summarise.quantities.languages.lexicon import turned, words_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_WORDS = tomllib.loads(words_of("han.toml"))
_UNITS, _MONEY = dict(turned(_WORDS["units"])), dict(turned(_WORDS["money"]))
_BEFORE, _AFTER = dict(turned(_WORDS["before"])), dict(turned(_WORDS["after"]))
_DURATIONS = frozenset("second minute hour day week month year century".split())

_NUMBER = pattern(NUMBER)
_ANCHOR = pattern(rf"{NUMBER}|{WEEKDAY}")
_RANGE = pattern(r"[~〜～-]|至|到|から|ないし")
_BECOMES = pattern("[にへ]|とな")  # "5円から6円に": from one to the other, no range
_INSIDE = pattern("[余餘多]")  # "5000余人", "三百多名": more than, between number and counter
_HEDGE_BEFORE = pattern(rf"({alternatives(_BEFORE)}) ?$")
_HEDGE_AFTER = pattern(rf"(?:{alternatives(_AFTER)})(?![过過])")
_TAIL = pattern(
    rf" ?(?:(?P<points>{alternatives(_WORDS['points'])})|(?P<percent>{alternatives(_WORDS['percent'])})"
    rf"|(?P<tenths>{alternatives(_WORDS['tenths'])})|(?P<age>{alternatives(_WORDS['ages'])})"
    rf"|(?P<minute>(?<=\d)分(?=[\u3041-\u3096]))"  # Japanese; in Chinese it is also a point
    rf"|(?P<money>{alternatives(_MONEY)})|(?P<unit>{alternatives(_UNITS)})"
    rf"|(?P<counter>{alternatives(_WORDS['counters'].split())}))"
)
_NOUN = pattern("(?:の)?([\u3040-\u30ff\u3400-\u9fff]{1,4})")
_LATIN = pattern(r"[\x20-\x7e\n]{12,}")
_LATIN_WORDS = pattern(r"\b[A-Za-z]{2,} [\x21-\x7e]*\s?[A-Za-z]{2,}")
_PART = pattern(rf"分[之の]({NUMBER})")
_SCORE = pattern(r"(\d{1,3})[比対对對](\d{1,3})(?!\d)")
_NUMBERED = pattern(alternatives(_WORDS["numbered"]))
_MINUS = pattern(rf"(?:{alternatives(_WORDS['minus'])})$")
_EDGE = 6  # characters before a number that a hedge may take up


class _Tail(NamedTuple):
    """What stands behind a number: kind, unit or counter, and what the number is to be multiplied by."""

    kind: Kind
    end: int
    unit: str | None = None
    counter: str | None = None
    factor: int = 1


def find(text: str, english: Callable[[str], list[Quantity]]) -> list[Quantity]:
    """Every quantity of ``text``, Chinese or Japanese, as ``find_quantities`` gives them.

    ``english`` reads the stretches of Latin words in it.
    """
    plain = fold(text)
    found: list[Quantity] = []
    cursor = 0
    for latin in [*(m for m in _LATIN.finditer(plain) if _LATIN_WORDS.search(m.group())), None]:
        edge = latin.start() if latin else len(plain)
        for anchor in _ANCHOR.finditer(plain, cursor, edge):
            if anchor.start() >= cursor and (quantity := _read(text, plain, anchor.start(), cursor)):
                found.append(quantity)
                cursor = quantity.end
        if latin and latin.start() >= cursor:
            start, end = latin.span()
            found += [_moved(quantity, start) for quantity in english(text[start:end])]
            cursor = latin.end()
    return found


def _moved(q: Quantity, by: int) -> Quantity:
    readings = tuple(_moved(other, by) for other in q.readings)
    return Quantity(
        q.start + by, q.end + by, q.text, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge,
        q.date, q.until, readings,
    )  # fmt: skip


def _read(text: str, plain: str, start: int, floor: int) -> Quantity | None:
    """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
    date = dated(text, plain, start)
    if date is not None:
        return date if date.start >= floor else None
    token = _NUMBER.match(plain, start)
    value = value_of(token.group()) if token else None
    if token is None or value is None:
        return None
    if part := _PART.match(plain, token.end()):
        return _fraction(text, plain, start, floor, value, part)
    if score := _SCORE.match(plain, start):
        low, high = (Decimal(n) for n in score.groups())
        return Quantity(start, score.end(), text[start : score.end()], Kind.SCORE, low, high)
    if start > floor and plain[start - 1] == "第":
        return _numbered(text, plain, start, token.end(), value)
    end, low, high = token.end(), value, value
    if second := _second(plain, end):
        high, end = second if second[0] > value else (high, end)
    inside = _INSIDE.match(plain, end)
    tail = _tail(plain, inside.end() if inside else end)
    if inside and not tail:
        inside = None
    if not plain[start].isdigit() and _is_word(token.group(), tail):
        return None
    tail = tail or _Tail(Kind.COUNT, end)
    begin, tail = _signed(plain, start, tail)
    if low == high:
        high, tail = _other_end(plain, low, tail)
    return _finished(text, plain, begin, floor, (low, high), tail, inside)


def _finished(
    text: str, plain: str, begin: int, floor: int, ends: tuple[Decimal, Decimal], tail: _Tail, inside: re.Match[str] | None
) -> Quantity:  # fmt: skip
    low, high = (value * tail.factor for value in ends)
    qualifier, hedge, after = _hedged(text, plain, begin, tail.end, floor, inside)
    if low != high and qualifier is Qualifier.EXACT:
        qualifier = Qualifier.BETWEEN
    minus = _MINUS.search(plain, max(floor, begin - _EDGE), begin)
    if minus and tail.kind in (Kind.MEASURE, Kind.PERCENT, Kind.MONEY):
        begin, low, high = minus.start(), -high, -low
    word = _NOUN.match(plain, after) if tail.kind is Kind.COUNT else None
    noun = tail.counter or (word.group(1) if word else None)
    return Quantity(
        begin, tail.end, text[begin : tail.end], tail.kind, low, high, tail.unit or noun, qualifier, noun, None, hedge
    )  # fmt: skip


def _second(plain: str, end: int) -> tuple[Decimal, int] | None:
    """The value and end of a range's other number, after one that ends at ``end``."""
    joint = _RANGE.match(plain, end)
    number = _NUMBER.match(plain, joint.end()) if joint else None
    value = value_of(number.group()) if number else None
    return (value, number.end()) if number and value is not None else None


def _other_end(plain: str, value: Decimal, tail: _Tail) -> tuple[Decimal, _Tail]:
    """The upper end of a range that has its unit twice, "5%至6%"; else ``value`` itself."""
    second = _second(plain, tail.end) if tail.unit else None
    other = _tail(plain, second[1]) if second else None
    alike = other is not None and (other.kind, other.unit) == (tail.kind, tail.unit)
    if second is None or other is None or not alike or second[0] <= value or _BECOMES.match(plain, other.end):
        return value, tail
    return second[0], other


def _is_word(word: str, tail: _Tail | None) -> bool:
    """Whether characters are no number: 一 and 千 are parts of countless words."""
    if tail is None:
        return len(word) < 3
    return word == "一" and tail.kind not in (Kind.MONEY, Kind.PERCENT)


def _fraction(
    text: str, plain: str, start: int, floor: int, whole: Decimal, part: re.Match[str]
) -> Quantity | None:
    """ "三分之一", "3分の1" a third; "百分之三十" is 30 percent."""
    value = value_of(part.group(1))
    if value is None or not whole:
        return None
    tail = _Tail(Kind.PERCENT, part.end(), "percent") if whole == 100 else _Tail(Kind.RATIO, part.end())
    value = value if whole == 100 else value / whole
    return _finished(text, plain, start, floor, (value, value), tail, None)


def _numbered(text: str, plain: str, start: int, end: int, value: Decimal) -> Quantity:
    """第3 is the third, 第14条 a name."""
    name = _NUMBERED.match(plain, end)
    if name:
        return Quantity(start - 1, name.end(), text[start - 1 : name.end()], Kind.IDENTIFIER)
    return Quantity(start - 1, end, text[start - 1 : end], Kind.ORDINAL, value, value)


def _signed(plain: str, start: int, tail: _Tail) -> tuple[int, _Tail]:
    """Begin and tail with the currency's sign or code that stands before the number."""
    for width in (1, 3):
        sign = plain[max(0, start - width) : start]
        if sign in SIGNS or sign in CODES:
            return start - width, tail._replace(kind=Kind.MONEY, unit=SIGNS.get(sign, sign))
    return start, tail


def _tail(plain: str, at: int) -> _Tail | None:
    found = _TAIL.match(plain, at)
    if found is None:
        return None
    word, end = found.group().strip(), found.end()
    match found.lastgroup:
        case "points":
            return _Tail(Kind.PERCENTAGE_POINTS, end, "percentage-point")
        case "percent" | "tenths":
            return _Tail(Kind.PERCENT, end, "percent", factor=10 if found["tenths"] else 1)
        case "age":
            return _Tail(Kind.AGE, end, "year")
        case "minute":
            return _Tail(Kind.DURATION, end, "minute")
        case "money":
            return _Tail(Kind.MONEY, end, _MONEY[word])
        case "unit":
            unit = _UNITS[word]
            return _Tail(Kind.DURATION if unit in _DURATIONS else Kind.MEASURE, end, unit)
        case _:
            return _Tail(Kind.COUNT, end, counter=word)


def _hedged(
    text: str, plain: str, begin: int, end: int, floor: int, inside: re.Match[str] | None
) -> tuple[Qualifier, str | None, int]:
    """The qualifier, the hedge as written, and where the text goes on behind both."""
    after = _HEDGE_AFTER.match(plain, end)
    going_on = after.end() if after else end
    before = _HEDGE_BEFORE.search(plain, max(floor, begin - _EDGE), begin)
    if before:
        return Qualifier(_BEFORE[before.group(1)]), text[before.start(1) : before.end(1)], going_on
    if after:
        return Qualifier(_AFTER[after.group()]), text[after.start() : after.end()], going_on
    if inside:
        return Qualifier.MORE_THAN, inside.group(), going_on
    return Qualifier.EXACT, None, going_on
