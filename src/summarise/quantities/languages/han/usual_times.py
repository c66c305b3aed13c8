"""The commonest shapes of dates, times, days and ordinals in digits, read in a few looks: 2025年1月14日, 12日, 午後3時20分, 第28.

Like ``usual``, whose numbers stand beside them: whatever beside one of them could change its reading leaves it to the others.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.marks import MARKS
from summarise.quantities.languages.han.names import numbered
from summarise.quantities.languages.han.numbers.characters import GOES_ON, Number
from summarise.quantities.languages.han.temporal.clock import timed
from summarise.quantities.languages.han.temporal.dates import LENGTH_LAST
from summarise.quantities.languages.han.words_behind import NUMERALS
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_DATE = pattern(r"(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_NO_DATE = frozenset(" (第季度代間间以もぶ前后後元亮球票-~〜～–―—至到か星礼禮周週月火水木金土日") | NUMERALS
# Behind a day: what makes it a length, each day, or the first of a span; and a weekday.
_NO_DAY = frozenset(
    " (-~〜～–―—至到か間间以ぶ連连遊游分前后後内內ご元圆圓円おも程ほ約约平最に当あつ星礼禮周週月火水木金土日"
) | frozenset("0123456789")
_NO_ORDINAL = MARKS | GOES_ON | frozenset("0123456789 .,、・")
_MOST_YEARS = 2200
_DATE_KIND = Kind.DATE


def dated(text: str, plain: str, start: int) -> Quantity | None:
    """2025年1月14日, 1月14日, 2025年: the date that begins at ``start``."""
    found = _DATE.match(plain, start)
    if found is None or plain[start - 1 : start] == "年":  # 懲役9年6月
        return None
    year, month, day = found.groups()
    end = found.end()
    if plain[end : end + 1] in _NO_DATE and not (
        month is None and plain.startswith("以", end) and not plain.startswith("上", end + 1)
    ):
        return None
    if month is None:
        if year is None or not 1 <= int(year) <= _MOST_YEARS:
            return None
    elif not 1 <= int(month) <= 12 or not 1 <= int(day or 1) <= 31:
        return None
    parts = DateParts(int(year) if year else None, int(month) if month else None, int(day) if day else None)
    return Quantity(start, end, text[start:end], _DATE_KIND, date=parts)


def day_of_month(text: str, plain: str, start: int, at: int, left: str) -> Quantity | None:
    """12日, with 日 at ``at`` and ``left`` before it."""
    if at - start > 2 or left in LENGTH_LAST or plain[at + 1 : at + 2] in _NO_DAY:
        return None
    written = plain[start:at]
    if not written.isdigit() or not 1 <= (day := int(written)) <= 31:
        return None
    return Quantity(start, at + 1, text[start : at + 1], _DATE_KIND, date=DateParts(day=day))


def time_of_day(text: str, plain: str, start: int, at: int, floor: int, language: str) -> Quantity | None:
    """午後3時20分, with 時 at ``at``; nothing before ``floor`` belongs to it."""
    if at - start > 2 or plain[at + 1 : at + 2] in ("間", "间"):
        return None
    found = timed(text, plain, start, language)
    return found if found is not None and found.start >= floor else None


def ordinal(text: str, plain: str, start: int, at: int, value: Decimal) -> Quantity | None:
    """第28, whose digits end at ``at``."""
    behind = plain[at : at + 1]
    if behind.isascii() or (
        behind in _NO_ORDINAL and (behind != "分" or plain[at + 1 : at + 2] in ("之", "の"))
    ):
        return None
    return numbered(text, plain, start, Number(value, value, at, "digits"))
