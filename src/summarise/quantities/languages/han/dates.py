"""Dates of Chinese and Japanese text: "2025年1月14日", "2025/01/04", "令和7年", "二〇二四年十二月", "10月24日至28日"."""

from __future__ import annotations

import re
from collections.abc import Callable

from summarise.quantities.languages.han.eras import ERAS, year_of
from summarise.quantities.languages.han.numerals import value_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_CHINESE, _JAPANESE = "一二三四五六", "月火水木金土"  # from Monday on
# 周 is also the week, as in "每周三次": not after a number or "each".
WEEKDAY = (
    r"(?:星期|礼拜|禮拜|(?<![\d一二三四五六七八九十两兩几幾每本上下])[周週])(?P<zh>[一二三四五六日天])(?![次個个]|\d+ ?[次个個天日小])"
    r"|(?P<ja>[月火水木金土日])(?:曜日?|(?<=\(.)(?=\)))"
)
_WEEKDAY = pattern(WEEKDAY)
_WEEKDAY_BEHIND = WEEKDAY.replace(WEEKDAY[WEEKDAY.index("(?<!") : WEEKDAY.index("[周週])")], "", 1)
_BEHIND_DATE = pattern(rf" ?\(?(?:{_WEEKDAY_BEHIND}|(?<=\()(?P<short>[月火水木金土日])(?=\)))\)?")
_H = "[一二三四五六七八九十廿卅]"
_M, _D = r"\d{1,2}|十[一二]?|[一二三四五六七八九]", rf"\d{{1,2}}|{_H}{{1,3}}"
_Y = r"\d{4}|[〇零一二三四五六七八九]{4}"
_TO = r"(?: ?[-~〜～–―—] ?|至|到|から)"
_DATE = pattern(
    rf"(?:(?:(?P<era>{alternatives(ERAS)}) ?(?P<of_era>元|\d{{1,3}}|[一二三四五六七八九十廿卅百零〇]{{1,6}})|(?P<y>{_Y})) ?年(?P<fiscal>度)? ?)?"
    rf"(?:(?P<m>{_M}) ?月(?!間|间|[亮球票]))? ?(?:(?<=[月 ])(?P<d>{_D}) ?[日号號](?!間|间))?"
)
_SHORT_YEAR = pattern(rf"(?P<y>\d\d)(?:年 ?(?P<m>{_M}) ?月(?:(?P<d>{_D})[日号號])?|年度)")
_NUMERIC = pattern(r"(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/]|[.-]\d)")
_MONTH_DAY = pattern(r"(\d{1,2})/(\d{1,2})(?=[ (]?(?:星期|周|週|\([月火水木金土日]|[月火水木金土日]曜))")
_NUMERIC_DAY = pattern(r"(\d{1,2})/(\d{1,2})(?![\d/])")
_UNTIL_DAY = pattern(rf"{_TO}(\d{{1,2}})/(\d{{1,2}})(?![\d/])")
_MONTHS = pattern(rf"(?:(?P<y>\d{{4}}) ?年)?(?P<m>{_M})月?{_TO}(?P<n>{_M})月(?:(?P<e>{_D})日)?")
_YEARS = pattern(r"(\d{4})年?(?: ?[-~〜～–] ?|至|到|から)(\d{4})年(?!間|间)")
_SEASON = pattern(r"(\d{4}) ?[-/–] ?(\d\d)(?!\d|[-/.])")
_QUARTER = pattern(rf"(?:(?P<y>{_Y})年)?第?(?P<q>[1-4一二三四]) ?(?:季度|季(?![节節])|四半期)")
_DIGITAL_QUARTER = pattern(r"(\d{4})[/年]? ?[Qq]([1-4])(?![\dA-Za-z])")
_FISCAL = pattern(r"(?P<y>\d{4})(?:[/-]\d{2,4})?(?:[财財]年|[会會][计計]年度)(?:度)?")
_DECADE = pattern(r"(?:(?P<c>\d{2})世[纪紀])?(?P<t>\d0|\d{3}0|[二三四五六七八九]十)年代")
_CENTURY = pattern(r"(?P<c>\d{1,2}|[一二]?十[一二三四五六七八九]?)世[纪紀]")
# Before so many days, which are no day of a month: 最短で3日, 历时3日.
_LENGTH = pattern(
    "(?:最[短長长多少大小]で?|わずか|たった|約|约|丸|あと|残り|延べ|合計|历时|歷時|为期|為期|长达|長達|仅|僅|[共逾])$"
)
_LENGTH_LAST = frozenset("短長长多少大小でかた約约丸とり計べ时時期达達仅僅共逾")
_DAY = pattern(rf"(?P<d>{_D})[日号號]")
_LASTING = pattern(
    "[間间以ぶ連连游遊分]|[前后後内內](?!半|夜)|か(?!ら)|ごと|[元圆圓円]|おき|も[かあ]|程度|ほど"
)
_DAY_TO = pattern(rf"{_TO}(?P<d>{_D})[日号號]")
_END_DAY = pattern(rf"{_TO}(?:(?P<m>{_M})月)?(?P<d>{_D})[日号號]")
_END_NUMERIC = pattern(r" ?(?:[-~〜～–―]|至|到|から) ?(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/])")
_MOST_YEARS = 2200


def dated(text: str, plain: str, start: int, language: str, mark: str | None) -> Quantity | None:
    """The date or weekday that begins at ``start``; None where there is none. ``plain``: the text folded; ``mark``: what
    ``mark_at`` finds there."""
    weekday = _WEEKDAY.match(plain, start) if mark is None else None
    if weekday:
        return _made(text, start, weekday.end(), DateParts(weekday=_weekday(weekday)))
    for reader in _READERS if mark is None else _BY_MARK.get(mark, ()):
        found = reader(text, plain, start)
        if found is not None:
            return found
    return _single_day(text, plain, start, language) if mark is None or mark in _OF_DAY else None


def _int(written: str | None) -> int | None:
    if written is None:
        return None
    if written.isdigit() and written.isascii():
        return int(written)
    value = value_of(written)
    return None if value is None else int(value)


def _right(month: int | None, day: int | None) -> bool:
    return 1 <= (1 if month is None else month) <= 12 and 1 <= (1 if day is None else day) <= 31


def _written(text: str, plain: str, start: int) -> Quantity | None:
    found = _DATE.match(plain, start)
    if found is None or found.end() == start:
        return None
    year, month, day = _int(found["y"]), _int(found["m"]), _int(found["d"])
    if found["era"]:
        of_era = 1 if found["of_era"] == "元" else _int(found["of_era"])
        if of_era is None:
            return None
        year = year_of(found["era"], of_era)
    end = found.end()
    while plain[end - 1] == " ":
        end -= 1
    if not _right(month, day) or (year is None and month is None):
        return None
    if month is None and not found["era"] and _no_year(plain, end, year or 0, bool(found["fiscal"])):
        return None
    if month is not None and day is None and year is None and not _is_month(plain, start, end):
        return None
    parts = DateParts(year, month, day)
    named = _BEHIND_DATE.match(plain, end) if day is not None else None
    if named:
        parts, end = DateParts(year, month, day, _weekday(named)), named.end()
    until = _END_DAY.match(plain, end) if day is not None else None
    if until and _right(_int(until["m"]), _int(until["d"])):
        close = DateParts(year, _int(until["m"]) or month, _int(until["d"]))
        return _until(text, plain, start, until.end(), parts, close)
    return _made(text, start, end, parts)


def _no_year(plain: str, end: int, year: int, fiscal: bool) -> bool:
    """Whether four digits and 年 are so many years: 2000年前 by a round number, 2000年間, 1500年以上."""
    if fiscal:
        return False
    if plain.startswith(("間", "间", "以上", "ぶり", "もの"), end) or not 1 <= year <= _MOST_YEARS:
        return True
    return plain.startswith(("前", "后", "後"), end) and (year % 500 == 0 or year < 1500)


def _is_month(plain: str, start: int, end: int) -> bool:
    """Not 正月 or 岁月, and not a word that only begins so."""
    return not (plain[start].isdigit() is False and plain[start - 1 : start] in "个個第每" and start > 0)


def _short(text: str, plain: str, start: int) -> Quantity | None:
    """24年12月, 13年度: the year of this century, or of the last."""
    found = _SHORT_YEAR.match(plain, start)
    if found is None or not _right(_int(found["m"]), _int(found["d"])):
        return None
    year = int(found["y"]) + (2000 if int(found["y"]) <= 50 else 1900)
    return _made(text, start, found.end(), DateParts(year, _int(found["m"]), _int(found["d"])))


def _numeric(text: str, plain: str, start: int) -> Quantity | None:
    """2025/01/04, 2025-1-4, 2025.1.4, 2025/1; 1/4 only before its weekday."""
    found = _NUMERIC.match(plain, start)
    if found is None:
        alone = _MONTH_DAY.match(plain, start)
        if alone is None or not _right(int(alone.group(1)), int(alone.group(2))):
            return None
        return _with_weekday(
            text, plain, start, alone.end(), DateParts(None, int(alone.group(1)), int(alone.group(2)))
        )
    year, mark, month, day = found.groups()
    if (
        (day is None and mark != "/")
        or not 1000 <= int(year) <= _MOST_YEARS
        or not _right(int(month), _int(day))
    ):
        return None
    parts = DateParts(int(year), int(month), _int(day))
    until = _END_NUMERIC.match(plain, found.end())
    if until and _right(int(until.group(3)), _int(until.group(4))):
        close = DateParts(int(until.group(1)), int(until.group(3)), _int(until.group(4)))
        return _span(text, start, until.end(), parts, close)
    return _with_weekday(text, plain, start, found.end(), parts)


def _month_day(text: str, plain: str, start: int) -> Quantity | None:
    """10/30, 9/2-9/14; what may be a fraction as well (1/3) is none of these."""
    found = _NUMERIC_DAY.match(plain, start)
    if found is None or not _right(int(found.group(1)), int(found.group(2))):
        return None
    until = _UNTIL_DAY.match(plain, found.end())
    begun = _BEHIND_DATE.match(plain, found.end())
    told = _AT_DAY.match(plain, found.end()) or _BY_DAY.search(plain, max(0, start - 4), start)
    if until is None and begun is None and not told and fraction(plain, start) is not None:
        return None
    parts = DateParts(None, int(found.group(1)), int(found.group(2)))
    end = found.end()
    if begun:
        parts, end = DateParts(None, parts.month, parts.day, _weekday(begun)), begun.end()
        until = _UNTIL_DAY.match(plain, end)
    if until and _right(int(until.group(1)), int(until.group(2))):
        return _until(
            text, plain, start, until.end(), parts, DateParts(None, int(until.group(1)), int(until.group(2)))
        )
    return _made(text, start, end, parts)


# "9/10に参加した" is a day, "3/4に減った" a part; "截至9/10".
_AT_DAY = pattern(
    "に(?=[^\\s。、])(?![なすしはも減縮抑削落低下増達相当満と近絞圧分切薄ま等])|付[けの]|開催|以降"
)
_BY_DAY = pattern(r"(?:截至|截止|截至到|定于|定於|[于於自])\Z")


def fraction(plain: str, start: int) -> tuple[int, int, int] | None:
    """1/3 and 1/20的: above, below and end of digits that are a part and not a day of a month."""
    found = _NUMERIC_DAY.match(plain, start)
    if found is None:
        return None
    above, below = int(found.group(1)), int(found.group(2))
    if not 0 < above < below or found.group(1)[0] == "0" or found.group(2)[0] == "0":
        return None
    small = below <= 10 or (
        above == 1
        and plain.startswith(("的", "の", "以"), found.end())
        and below % 4 in (0, 2)
        and below > 12
    )
    return (above, below, found.end()) if small else None


def _until(text: str, plain: str, start: int, end: int, parts: DateParts, close: DateParts) -> Quantity:
    """A span of days, its last with the weekday behind it."""
    named = _BEHIND_DATE.match(plain, end)
    if named:
        close, end = DateParts(close.year, close.month, close.day, _weekday(named)), named.end()
    return _span(text, start, end, parts, close)


def _with_weekday(text: str, plain: str, start: int, end: int, parts: DateParts) -> Quantity:
    named = _BEHIND_DATE.match(plain, end) if parts.day is not None else None
    if named is None:
        return _made(text, start, end, parts)
    return _made(text, start, named.end(), DateParts(parts.year, parts.month, parts.day, _weekday(named)))


def _season_of_months(text: str, plain: str, start: int) -> Quantity | None:
    """1-3月, 2024年10〜12月, 1月4日 is not of these."""
    found = _MONTHS.match(plain, start)
    if found is None or found["e"] or plain.startswith(("間", "间"), found.end()):
        return None
    first, last = _int(found["m"]), _int(found["n"])
    if not first or not last or not _right(first, None) or not _right(last, None):
        return None
    year = _int(found["y"])
    return _span(text, start, found.end(), DateParts(year, first), DateParts(year, last))


def _years(text: str, plain: str, start: int) -> Quantity | None:
    found = _YEARS.match(plain, start)
    if found is None or not int(found.group(1)) < int(found.group(2)) <= _MOST_YEARS:
        return None
    return _span(text, start, found.end(), *(DateParts(int(year)) for year in found.groups()))


def _season(text: str, plain: str, start: int) -> Quantity | None:
    """2024-25."""
    found = _SEASON.match(plain, start)
    if found is None or (int(found.group(1)) + 1) % 100 != int(found.group(2)):
        return None
    year = int(found.group(1))
    return _span(text, start, found.end(), DateParts(year), DateParts(year + 1))


def _quarter(text: str, plain: str, start: int) -> Quantity | None:
    digital = _DIGITAL_QUARTER.match(plain, start)
    if digital:
        return _made(
            text, start, digital.end(), DateParts(int(digital.group(1)), quarter=int(digital.group(2)))
        )
    begin = start - 1 if start and plain[start - 1] == "第" else start
    if plain[max(0, start - 1) : start] in ("前", "首", "近", "个", "個", "連", "连"):
        return None  # 前三季度: so many quarters
    found = _QUARTER.match(plain, begin)
    if found is None or (begin == start and not found["y"] and found["q"].isdigit()):
        return None
    return _made(text, begin, found.end(), DateParts(_int(found["y"]), quarter=_int(found["q"])))


def _fiscal(text: str, plain: str, start: int) -> Quantity | None:
    """2024财年, 2024会計年度."""
    found = _FISCAL.match(plain, start)
    if found is None or not 1900 <= int(found["y"]) <= _MOST_YEARS:
        return None
    return _made(text, start, found.end(), DateParts(int(found["y"]), fiscal=True))


def _decade(text: str, plain: str, start: int) -> Quantity | None:
    found = _DECADE.match(plain, start)
    if found is not None:
        tens = _int(found["t"]) or 0
        if tens < 100:
            tens += (int(found["c"]) - 1) * 100 if found["c"] else (1900 if tens >= 30 else 2000)
        return _made(text, start, found.end(), DateParts(decade=tens))
    century = _CENTURY.match(plain, start)
    number = _int(century["c"]) if century else None
    if century is None or not number or number > 22:
        return None
    return _made(text, start, century.end(), DateParts(decade=(number - 1) * 100))


def _single_day(text: str, plain: str, start: int, language: str) -> Quantity | None:
    """12日: a day of the month where no length of time or rate is meant."""
    found = _DAY.match(plain, start)
    day = _int(found["d"]) if found else None
    if found and plain[start - 1 : start] in _LENGTH_LAST and _LENGTH.search(plain, max(0, start - 4), start):
        return None
    if found is None or not day or day > 31 or _LASTING.match(plain, found.end()):
        return None
    if plain[found.end() - 1] != "日" and language == "ja":
        return None
    if day == 1 and (not plain[start].isdigit() or _EACH_DAY.match(plain, found.end())):
        return None
    until = _DAY_TO.match(plain, found.end())
    last = _int(until["d"]) if until else None
    if until and last and day < last <= 31:
        return _span(text, start, until.end(), DateParts(day=day), DateParts(day=last))
    return _with_weekday(text, plain, start, found.end(), DateParts(day=day))


_EACH_DAY = pattern(r"[\d約约平最に]|当たり|あたり|当たりの|につき")


def _weekday(found: re.Match[str]) -> int:
    """0 for Monday to 6 for Sunday."""
    names = found.groupdict()
    if names["zh"]:
        return _CHINESE.find(names["zh"]) % 7
    return _JAPANESE.find(names["ja"] or names["short"]) % 7


def _made(text: str, start: int, end: int, parts: DateParts) -> Quantity:
    return Quantity(start, end, text[start:end], Kind.DATE, date=parts)


def _span(text: str, start: int, end: int, first: DateParts, last: DateParts) -> Quantity:
    return Quantity(
        start, end, text[start:end], Kind.DATE, qualifier=Qualifier.BETWEEN, date=first, until=last
    )  # fmt: skip


# In the order that they are tried; and behind each mark those whose forms have it.
_READERS: tuple[Callable[[str, str, int], Quantity | None], ...] = (
    _season_of_months, _years, _quarter, _numeric, _month_day, _written, _short, _decade, _season,
)  # fmt: skip
_BY_MARK = {
    "年": (_season_of_months, _years, _quarter, _written, _short, _decade),
    "月": (_season_of_months, _written),
    "/": (_quarter, _numeric, _month_day, _season),
    **dict.fromkeys("~〜～―—至到か", (_season_of_months, _years)),
    **dict.fromkeys("-–", (_season_of_months, _years, _numeric, _season)),
    **dict.fromkeys("季半四Qq", (_quarter,)),
    ".": (_numeric,),
    **dict.fromkeys("财財会會", (_fiscal,)),
    "世": (_decade,),
}
_OF_DAY = frozenset("日号號")
