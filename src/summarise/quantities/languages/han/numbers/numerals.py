"""Numbers in Chinese characters, in digits, and in both: "3億5000万", "两百三十", "三点五", "十几", "五六十".

The characters are those of everyday text, of banks (壹贰叁, 壱弐参) and of traditional script. 万, 億, 兆 and 京
multiply all that stands before them; 十, 百 and 千 the digit before them. A number of digits may stop
before a character that begins a unit (5千克 is 5 kilogram, 50兆瓦 50 megawatt).
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from summarise.quantities.english import VULGAR
from summarise.quantities.languages.han.numbers.characters import (
    DIGITS,
    GOES_ON,
    LARGE,
    LITERAL,
    LONGEST,
    MORE,
    POINT,
    PREFIXED,
    PREFIXED_SECOND,
    SMALL,
    SOME,
    TENS,
    Number,
    multiplies,
)
from summarise.quantities.languages.han.numbers.scanning import Scan
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern

_BANK = str.maketrans("壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾佰仟阡圆", "一二三四五六七八九二三六一二三十百千千元")
_BANK_RUN = pattern("[壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾佰仟阡一二三四五六七八九零〇十百千万萬亿億]{1,40}")
_BANK_UNITS = frozenset("拾佰仟阡")
_BANK_MONEY = pattern(" ?[圆圓元円]|(?:人民币|新[台臺][币幣])")
_IDIOM = pattern(
    "四国|四川|六本木|千葉|三重|一些|十分(?!之|の)|百貨|百货|万一|八千代|三十三間|三角|五輪|千代田|三井|三菱"
)
_IDIOM_SECOND = frozenset("国川本葉重些分貨货一千十角輪代井菱")
_SHORT = 20  # characters of digits that no arithmetic rounds
_VALUES = {char: Decimal(value) for char, value in DIGITS.items()}
_ALONE = {
    char: factor for char, factor in LARGE.items() if char not in "兆京"
}  # which may begin a unit or a name
_ONE = Decimal(1)
_OPENING = frozenset([*TENS, *SOME, *MORE, *POINT])
_COLLOQUIAL = frozenset("百千万萬亿億")
_BEHIND_BLANK = frozenset("百千万萬亿億兆京")


# "1½", "2又1/2", "1と1/2": a whole number and a part.
_MIXED = pattern(rf"(\d{{1,4}})(?: ?([{''.join(VULGAR)}])| ?[又と] ?([1-9])/([2-9]|1[0-6])(?![\d/]))")


def _with_part(found: re.Match[str]) -> Number | None:
    part = Fraction(VULGAR[found[2]]) if found[2] else Fraction(int(found[3]), int(found[4]))
    if part >= 1:
        return None
    value = Decimal(found[1]) + to_decimal(part)
    return Number(value, value, found.end(), "digits")


def value_of(token: str, language: str = "ja") -> Decimal | None:
    """The value of a number in digits, characters or both; None where they make none or not one only."""
    found = number_at(token, 0, language)
    return found.low if found and found.end == len(token) and found.low == found.high else None


def number_at(plain: str, start: int, language: str) -> Number | None:
    """The number that begins at ``start`` of a folded text; None where none does."""
    char = plain[start]
    if char.isdigit() or char == ".":
        if mixed := _MIXED.match(plain, start):
            return _with_part(mixed)
        return _literal_alone(plain, start) or Scan(plain, start, language).digits()
    if char in VULGAR:
        part = to_decimal(VULGAR[char])
        return Number(part, part, start + 1, "digits")
    if plain[start + 1 : start + 2] in _IDIOM_SECOND and _IDIOM.match(plain, start):
        return None
    if char in DIGITS:
        behind = plain[start + 1 : start + 2]
        if behind not in GOES_ON and not behind.isdigit():
            value = _VALUES[char]
            return Number(value, value, start + 1, "characters", sure=False)
    if char in "壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾":
        return _banked(plain, start, language)
    return _closed(plain, start, language) or Scan(plain, start, language).characters()


def _closed(plain: str, start: int, language: str) -> Number | None:
    """Digits and units in characters, with nothing open, no point and no other sort in it: most of them.

    As ``Scan`` reads it, in whole numbers; None where it takes a look at more.
    """
    total = section = unit = 0
    small, large = 10**4, 10**30
    current: int | None = None
    zero = bare = False
    first, digits = 0, 0  # the digit that it begins with, and how many there are
    at, size = start, len(plain)
    while at < size:
        char = plain[at]
        if (digit := DIGITS.get(char)) is not None:
            if current is not None or (not digit and not unit):
                return None
            if digit:
                current = digit
                digits += 1
                first = first or (digit if at == start else 0)
            else:
                zero = True
        elif (factor := SMALL.get(char)) is not None:
            if factor >= small or (plain[at + 1 : at + 2] in PREFIXED_SECOND and PREFIXED.match(plain, at)):
                break
            if current is None:
                bare = bare or (not unit and factor > 10)
                current = 1
            section += current * factor
            current, small, unit, zero = None, factor, factor, False
        elif (factor := LARGE.get(char)) is not None:
            if plain[at + 1 : at + 2] in PREFIXED_SECOND and PREFIXED.match(plain, at):
                break
            if char == "京" and not multiplies(plain, at):
                break
            so_far = section + (current or 0)
            if not so_far:
                return None
            if factor >= large:
                break
            total += so_far * factor
            section, current, small, large, unit, zero = 0, None, 10**4, factor, factor, False
        elif char in _OPENING and _opens(char, plain[at + 1 : at + 2], current is not None):
            return None
        else:
            break
        at += 1
    if at == start or at - start > LONGEST or (zero and current is None):
        return None
    if current is not None:
        if unit >= 100 and not zero and language == "zh" and plain[at - 2] in _COLLOQUIAL:
            current = current * unit // 10
        section += current
    value = Decimal(total + section)
    sure = unit != 0 and at - start > 2
    scale = value / first if first and digits == 1 else _ONE
    return Number(value, value, at, "characters", sure=sure, bare=bare, scale=scale)


def _opens(char: str, follows: str, counted: bool) -> bool:
    """Whether ``char`` goes on in a number: 十几, 三十多万, 三点五; ``counted``: behind a digit, not behind a unit."""
    if char in POINT:
        return follows in DIGITS
    if char in MORE:
        return follows in LARGE and follows != ""
    return not counted


def _literal_alone(plain: str, start: int) -> Number | None:
    """A number in digits with nothing behind it that goes on but one magnitude: most of them."""
    found = LITERAL.match(plain, start)
    if found is None or (end := found.end()) - start > _SHORT:
        return None
    behind = plain[end : end + 1]
    if behind in GOES_ON or behind.isdigit():
        size = _ALONE.get(behind)
        further = plain[end + 1 : end + 2]
        if size is None or further in GOES_ON or further.isdigit():
            return None
        first = Decimal(found.group().replace(",", ""))  # "3.2億": one magnitude
        value = first * size
        return Number(value, value, end + 1, "digits", scale=value / first) if first else None
    if behind == " " and plain[end + 1 : end + 2] in _BEHIND_BLANK:
        return None
    value = Decimal(found.group().replace(",", ""))
    return Number(value, value, end, "digits")


def _banked(plain: str, start: int, language: str) -> Number | None:
    """A number as banks write it: only with a bank's units in it or money behind it, since 参加 is a word."""
    run = _BANK_RUN.match(plain, start)
    if run is None:
        return None
    usual = run.group().translate(_BANK)
    has_unit = len(usual) > 1 and not _BANK_UNITS.isdisjoint(run.group()[1:])
    if not has_unit and not _BANK_MONEY.match(plain, run.end()):
        return None
    found = Scan(usual, 0, language).characters()
    if found is None or found.open:
        return None
    return found._replace(end=start + found.end, sure=True)
