"""The other end of a range: "5〜6万", "5、6人", "5%至6%", "40億円から45億円"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.marks import BECOMES, RANGE
from summarise.quantities.languages.han.numbers.characters import FIRST, Number
from summarise.quantities.languages.han.numbers.numerals import number_at
from summarise.quantities.languages.han.signs import before
from summarise.quantities.languages.han.tails import Tail, tail_at
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

JOINTS = frozenset(" ~〜～–-—至到かな、,")  # what a range's other end stands behind
_LISTED = pattern(r"[、,](?=[一二三四五六七八九\d])")  # "5、6人": two digits in a row

_SEN = pattern("(\\d{1,2})[~〜～–-](\\d{1,2})銭")  # 147円20〜22銭
_LAST_FIGURES = pattern("\\d{2}(?![\\d.,])")
_LONG_RATE = (
    4  # decimals of a rate of exchange, of which a range's other end has the last two: 1.0812〜13ドル
)


def second_end(plain: str, language: str, end: int, first: Number) -> Number | None:
    """A range's other number, after one that ends at ``end``."""
    joint = RANGE.match(plain, end)
    if joint is None and (listed := _LISTED.match(plain, end)):
        return _next_digit(plain, language, listed.end(), first)
    if joint is None or joint.end() >= len(plain):
        return None
    char = plain[joint.end()]
    if not (char.isdigit() or char in FIRST):
        return None
    found = number_at(plain, joint.end(), language)
    if found is not None and _rate(first) and _LAST_FIGURES.match(plain, joint.end()):
        last = first.low.scaleb(_LONG_RATE) // 100 * 100 + found.low
        whole = last.scaleb(-_LONG_RATE)
        found = found._replace(low=whole, high=whole)
    if found is None or found.low != found.high or (found.form != first.form and char in "几幾数數"):
        return None
    return found if tail_at(plain, found, found.end, language) or found.sure else None


def _rate(number: Number) -> bool:
    return (
        number.form == "digits"
        and number.low == number.high
        and number.low.as_tuple().exponent == -_LONG_RATE
    )


def _next_digit(plain: str, language: str, at: int, first: Number) -> Number | None:
    """ "5、6人": the digit after the first one, with something counted behind it."""
    found = number_at(plain, at, language)
    if found is None or first.low != first.high or not first.low < 10 or first.low % 1:
        return None
    tail = tail_at(plain, found, found.end, language)
    base = first.low + 1
    magnitude = found.low / base if base else Decimal(0)
    scaled = magnitude in (1, 10, 100, 1000, 10**4, 10**5, 10**6, 10**7, 10**8)
    return found if tail and tail.kind is not Kind.MEASURE and scaled and language == "ja" else None


def other_end(plain: str, language: str, value: Decimal, tail: Tail) -> tuple[Decimal, Tail]:
    """The upper end of a range that has its unit twice, "5%至6%"; else ``value`` itself."""
    if tail.unit == "JPY" and (sen := _SEN.match(plain, tail.end)) and int(sen[1]) < int(sen[2]):
        low, high = (Decimal(part) / 100 for part in sen.groups())
        return value + high - low, tail._replace(end=sen.end(), plus=low)
    if plain[tail.end : tail.end + 1] not in JOINTS:
        return value, tail
    joint = RANGE.match(plain, tail.end) if tail.unit else None
    if joint is None or joint.end() >= len(plain):
        return value, tail
    sign = before(plain, joint.end(), joint.end(), language, joint.end())
    at = joint.end()
    while at < len(plain) and at < joint.end() + 3 and plain[at] in "$¥€£US":
        at += 1
    if sign.minus or at >= len(plain) or not (plain[at].isdigit() or plain[at] in FIRST):
        return value, tail
    second = number_at(plain, at, language)
    other = tail_at(plain, second, second.end, language) if second else None
    if second is None or (at > joint.end()) is not (other is None):
        return value, tail
    if other is None:
        return (second.high, tail._replace(end=second.end)) if second.high > value else (value, tail)
    if (other.kind, other.unit) != (tail.kind, tail.unit) or BECOMES.match(plain, other.end):
        return value, tail
    if (
        second.high * other.factor + other.plus <= value * tail.factor + tail.plus
        or other.factor != tail.factor
    ):
        return value, tail
    return second.high, other
