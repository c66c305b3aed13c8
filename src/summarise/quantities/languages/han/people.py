"""Ages without 歳 or 岁: 田中さん(78), 容疑者(31); 50代の男性, 20～30代, 二十代."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.numbers.numerals import value_of
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_PERSON = pattern(
    "(?:さん|氏|君|くん|ちゃん|容疑者|被告|受刑者|死刑囚|選手|議員|社長|会長|監督|市長|町長|村長|知事|首相|大統領|教授|院長|校長|"
    "[投捕野打選騎歌助]手|[記医患学信]者|経営者|研究者|被害者|店長|部長|課長|組長|船長|機長|隊員|会員|消防士|弁護士|力士|住民|兄|弟|姉|妹|母親|父親|母|父|男性|女性|男児|女児|会社員|社員|職員|無職|自営業|学生|生徒|教諭|巡査|警部補?|俳優|歌手|作家|力士|騎手|夫|妻|蔵元|店主|女将|主婦|農家|漁師|職人|住職|画家|写真家|[教講看調美牧庭]師|運転手|[園団局課所室班支]長|代表|孫|祖父|祖母|友人|知人|同僚|長男|長女|次男|次女|男|女)[=・]?$"
)
_BRACKETED = pattern(r"(\d{1,3})\)")
_TENS = pattern(
    r"(?P<low>[1-9]0|[二三四五六七八九]?十)(?:(?:歳?代)?(?:[~〜～–-]|から)(?P<high>[1-9]0|[二三四五六七八九]?十))?歳?代(?![目わ替理表金入引償位数診表行])"
)
_LEFT = frozenset("0123456789第.,万千百十二三四五六七八九-")


def aged(text: str, plain: str, start: int, floor: int, language: str) -> Quantity | None:
    """The age that begins at ``start`` of a Japanese text; None where none does."""
    if language != "ja":
        return None
    left = plain[start - 1 : start] if start else ""
    if left == "(":
        found = _BRACKETED.match(plain, start)
        if found and 0 < int(found[1]) < 120 and _PERSON.search(plain, max(floor, start - 6), start - 1):
            age = Decimal(found[1])
            return Quantity(start, found.end(1), text[start : found.end(1)], Kind.AGE, age, age, "year")
        return None
    if left in _LEFT:
        return None
    decade = _TENS.match(plain, start)
    if decade is None:
        return None
    low = value_of(decade["low"])
    high = value_of(decade["high"]) if decade["high"] else low
    if low is None or high is None or high < low:
        return None
    end = decade.end()
    return Quantity(
        start, end, text[start:end], Kind.AGE, low, high + 9, "year", Qualifier.EXACT if low == high else Qualifier.BETWEEN
    )  # fmt: skip
