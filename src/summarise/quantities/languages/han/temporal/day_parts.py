"""Parts that every date of Chinese and Japanese text has: the weekday beside it, its span of days, what is a month and a day."""

from __future__ import annotations

import re

from summarise.quantities.languages.han.numbers.numerals import value_of
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_CHINESE, _JAPANESE = "一二三四五六", "月火水木金土"  # from Monday on
# 周 is also the week, as in "每周三次": not after a number or "each".
# Behind this and last week the name of a day is as often the beginning of a word (上周日本, 本周一带一路, 上周三国): what
# goes on as a sentence about a day does has to follow.
_AFTER_DAY = (
    r"(?=[,。、;:)(\s]|$|[上下]午|中午|凌晨|傍晚|早[上晨]|晚|夜|在|将|將|的|至|到|宣[布佈]|[发發][布佈表]|表示|[说說]|[举舉]行|召[开開]|公[布佈]|[开開]|收[报報盘盤]|"
    r"前往|抵[达達]|[与與]|向|被|[从從]|也|已|又|晚[间間]|[来來]|去|[见見]|[访訪]|[签簽]|通[过過]|[报報]道)"
)
_WEEK = (
    r"(?<![\d一二三四五六七八九十两兩几幾每本上下])[周週]"
    rf"|(?<=[本上下])[周週](?=[一二三四五六日天]{_AFTER_DAY})"
)
_NAMES = (
    r"(?P<zh>[一二三四五六日天])(?![次個个]|\d+ ?[次个個天日小])"
    r"|(?P<ja>[月火水木金土日])(?:曜日?|(?<=\(.)(?=\)))"
)
WEEKDAY = rf"(?:星期|礼拜|禮拜|{_WEEK}){_NAMES}"
_WEEKDAY_BEHIND = rf"(?:星期|礼拜|禮拜|[周週]){_NAMES}"
BEHIND_DATE = pattern(rf" ?\(?(?:{_WEEKDAY_BEHIND}|(?<=\()(?P<short>[月火水木金土日])(?=\)))\)?")
TO = r"(?: ?[-~〜～–―—] ?|至|到|から)"
MOST_YEARS = 2200


def whole(written: str | None) -> int | None:
    """The whole number that is written in digits or characters; None where it is none."""
    if written is None:
        return None
    if written.isdigit() and written.isascii():
        return int(written)
    value = value_of(written)
    return None if value is None else int(value)


def right(month: int | None, day: int | None) -> bool:
    """Whether there are such a month and such a day; what is None is not looked at."""
    return 1 <= (1 if month is None else month) <= 12 and 1 <= (1 if day is None else day) <= 31


def until_day(text: str, plain: str, start: int, end: int, parts: DateParts, close: DateParts) -> Quantity:
    """A span of days, its last with the weekday behind it."""
    named = BEHIND_DATE.match(plain, end)
    if named:
        close, end = DateParts(close.year, close.month, close.day, weekday_of(named)), named.end()
    return span(text, start, end, parts, close)


def with_weekday(text: str, plain: str, start: int, end: int, parts: DateParts) -> Quantity:
    """A date with the weekday behind it, if one stands there."""
    named = BEHIND_DATE.match(plain, end) if parts.day is not None else None
    if named is None:
        return made(text, start, end, parts)
    return made(text, start, named.end(), DateParts(parts.year, parts.month, parts.day, weekday_of(named)))


def weekday_of(found: re.Match[str]) -> int:
    """0 for Monday to 6 for Sunday."""
    names = found.groupdict()
    if names["zh"]:
        return _CHINESE.find(names["zh"]) % 7
    return _JAPANESE.find(names["ja"] or names["short"]) % 7


def made(text: str, start: int, end: int, parts: DateParts) -> Quantity:
    """A date of ``parts``."""
    return Quantity(start, end, text[start:end], Kind.DATE, date=parts)


def span(text: str, start: int, end: int, first: DateParts, last: DateParts) -> Quantity:
    """A span of days, months or years, both ends of it stated."""
    return Quantity(
        start, end, text[start:end], Kind.DATE, qualifier=Qualifier.BETWEEN, date=first, until=last
    )  # fmt: skip
