"""Days of the lunar calendar: 农历八月十五, 旧暦7月7日, 九月初九. They are named, and no day of ours is made of them."""

from __future__ import annotations

from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

LUNAR_LAST = frozenset("历曆暦闰閏年的")  # what stands before a month that is told to be of it
_TOLD = pattern(
    "(?:(?:农[历曆]|農曆|[阴陰夏旧舊][历曆]|[旧陰]暦)(?:[^\\d,。、;]{0,6}年)?的?(?:闰|閏)?|闰|閏)$"
)
_NEAR = 12
_DAY = pattern(
    "(?:初[一二三四五六七八九十]|[廿卅][一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?)(?![日号號])"
)
_ALONE = pattern("[,。、;:!?)」』”的当當晚夜前后後起至到]|中秋|元宵|重[阳陽]|端午|七夕|$")
_NAMED_MONTH = pattern("[正腊臘冬]月$")
_MONTHS = frozenset("一二三四五六七八九十")


def lunar(text: str, plain: str, month: Quantity, floor: int) -> Quantity | None:
    """The name of a day or month of the lunar calendar, of which ``month`` is a part; None where it is of ours."""
    date = month.date
    if month.kind is Kind.COUNT and _NAMED_MONTH.search(plain, max(floor, month.start - 2), month.start):
        return Quantity(month.start - 2, month.end, text[month.start - 2 : month.end], Kind.IDENTIFIER)
    if date is None or date.month is None or date.year is not None or month.until is not None:
        return None
    start = month.start
    told = (
        _TOLD.search(plain, max(floor, start - _NEAR), start)
        if plain[start - 1 : start] in LUNAR_LAST
        else None
    )
    day = _DAY.match(plain, month.end) if date.day is None else None
    if told is None and (
        day is None
        or plain[start] not in _MONTHS
        or (day.group()[0] != "初" and not _ALONE.match(plain, day.end()))
    ):
        return None
    begin, end = told.start() if told else start, day.end() if day else month.end
    return Quantity(begin, end, text[begin:end], Kind.IDENTIFIER)
