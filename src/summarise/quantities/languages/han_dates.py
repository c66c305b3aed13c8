"""Dates, weekdays and times of Chinese and Japanese text: "2025年1月14日", "星期二", "午後2時30分"."""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_CHINESE, _JAPANESE = "一二三四五六", "月火水木金土"  # from Monday on
# 周 is also the week, as in "每周三次": not after a number or "each".
WEEKDAY = r"(?:星期|礼拜|禮拜|(?<![\d一二三四五六七八九十两兩几幾每本上下])[周週])(?P<zh>[一二三四五六日天])(?![\d次個个])|(?P<ja>[月火水木金土日])曜日?"
_WEEKDAY = pattern(WEEKDAY)
_BEHIND_DATE = pattern(rf" ?\(?(?:{WEEKDAY}|(?<=\()(?P<short>[月火水木金土日])(?=\)))\)?")
_DATE = pattern(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号號](?!間|间))?")
_CLOCK = pattern(r"(?:午前|午後|上午|下午|晚上|凌晨)?(\d{1,2})(?:時(?!間)|时|點|点|:)(?:(\d{1,2})分?)?(?!\d)")
_HALVES = ("午後", "下午", "晚上", "午前", "上午", "凌晨")
_AFTERNOON = _HALVES[:3]


def dated(text: str, plain: str, start: int) -> Quantity | None:
    """The date, weekday or time at ``start``; None where there is none. ``plain``: the text folded."""
    weekday = _WEEKDAY.match(plain, start)
    if weekday:
        return _made(text, start, weekday.end(), DateParts(weekday=_number(weekday)))
    return _date(text, plain, start) or _clock(text, plain, start)


def _date(text: str, plain: str, start: int) -> Quantity | None:
    found = _DATE.match(plain, start)
    if found is None or found.end() == start:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    alone = year is not None and month is None and day is None
    lasting = plain.startswith(("間", "间", "前", "后", "後", "以上"), found.end())
    single_day = year is None and month is None
    if (month or 1) > 12 or (day or 1) > 31 or single_day or (alone and lasting):
        return None
    named = _BEHIND_DATE.match(plain, found.end()) if day is not None else None
    if named is None:
        return _made(text, start, found.end(), DateParts(year, month, day))
    return _made(text, start, named.end(), DateParts(year, month, day, _number(named)))


def _clock(text: str, plain: str, start: int) -> Quantity | None:
    clock = _CLOCK.match(plain, start)
    if clock is None or int(clock.group(1)) > 24 or int(clock.group(2) or 0) > 59:
        return None
    half = next((word for word in _HALVES if plain.endswith(word, 0, start)), "")
    hour = int(clock.group(1)) + (12 if half in _AFTERNOON and int(clock.group(1)) < 12 else 0)
    parts = DateParts(hour=hour, minute=int(clock.group(2) or 0))
    return _made(text, start - len(half), clock.end(), parts, Kind.TIME)


def _number(found: re.Match[str]) -> int:
    """0 for Monday to 6 for Sunday."""
    names = found.groupdict()
    if names["zh"]:
        return _CHINESE.find(names["zh"]) % 7
    return _JAPANESE.find(names["ja"] or names["short"]) % 7


def _made(text: str, start: int, end: int, parts: DateParts, kind: Kind = Kind.DATE) -> Quantity:
    return Quantity(start, end, text[start:end], kind, date=parts)
