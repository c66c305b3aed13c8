"""Dates of Chinese and Japanese text: "2025年1月14日", "2025/01/04", "令和7年", "二〇二四年十二月", "10月24日至28日"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from summarise.quantities.languages.han.temporal.day_parts import (
    BEHIND_DATE,
    MOST_YEARS,
    TO,
    WEEKDAY,
    made,
    right,
    span,
    until_day,
    weekday_of,
    whole,
    with_weekday,
)
from summarise.quantities.languages.han.temporal.eras import ERAS, year_of
from summarise.quantities.languages.han.temporal.numeric_days import month_day, numeric
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_WEEKDAY = pattern(WEEKDAY)
_H = "[一二三四五六七八九十廿卅]"
_M, _D = r"\d{1,2}|十[一二]?|[一二三四五六七八九]", rf"\d{{1,2}}|{_H}{{1,3}}"
_Y = r"\d{4}|[〇零一二三四五六七八九]{4}"
_DATE = pattern(
    rf"(?:(?:(?P<era>{alternatives(ERAS)}) ?(?P<of_era>元|\d{{1,3}}|[一二三四五六七八九十廿卅百零〇]{{1,6}})|(?P<y>{_Y})) ?年(?P<fiscal>度)? ?)?"
    rf"(?:(?P<m>{_M}) ?月(?!間|间|[亮球票]))? ?(?:(?<=[月 ])(?P<d>{_D}) ?[日号號](?!間|间))?"
)
_SHORT_YEAR = pattern(rf"(?P<y>\d\d)(?:年 ?(?P<m>{_M}) ?月(?:(?P<d>{_D})[日号號])?|年度)")
_MONTHS = pattern(rf"(?:(?P<y>\d{{4}}) ?年)?(?P<m>{_M})月?{TO}(?P<n>{_M})月(?:(?P<e>{_D})日)?")
_YEARS = pattern(
    r"(\d{4})年?(?: ?[-~〜～–] ?|至|到|から)(\d{4})年(?!間|间)|(\d{4})年(?:至|到|から|[-~〜～–])(\d{4})年[間间]"
)
_SEASON = pattern(r"(\d{4}) ?[-/–] ?(\d\d)(?!\d|[-/.])")
_QUARTER = pattern(rf"(?:(?P<y>{_Y})年)?第?(?P<q>[1-4一二三四]) ?(?:季度|季(?![节節])|四半期)")
_DIGITAL_QUARTER = pattern(r"(\d{4})[/年]? ?[Qq]([1-4])(?![\dA-Za-z])")
_FISCAL = pattern(r"(?P<y>\d{4})(?:[/-]\d{2,4})?(?:[财財]年|[会會][计計]年度)(?:度)?")
_CENTURY = pattern(
    r"(?P<c>\d{1,2}|[一二]?十[一二三四五六七八九]?)世[纪紀](?!続|[間间余]|以上|近く|にわた|あまり)"
)
# Before so many days, which are no day of a month: 最短で3日, 历时3日.
_LENGTH = pattern(
    "(?:最[短長长多少大小]で?|わずか|たった|約|约|丸|あと|残り|延べ|合計|历时|歷時|为期|為期|长达|長達|仅|僅|[共逾])$"
)
LENGTH_LAST = frozenset("短長长多少大小でかた約约丸とり計べ时時期达達仅僅共逾")
_DAY = pattern(rf"(?P<d>{_D})[日号號]")
_LASTING = pattern(
    "[間间ぶ連连游遊分]|以(?![降来來])|[前后後内內](?!半|夜)|か(?!ら)|ごと|[元圆圓円]|おき|も[かあ]|程度|ほど"
)
_TERM, _MONTHS_OF_TERM = pattern(r"(?:懲役|禁錮|拘禁刑|刑期|徒刑)\d{1,2}年$"), pattern(r"(\d{1,2})月(?!\d)")
_NO_DAY_BEHIND = pattern(
    "[线線楼樓机機馆館院门門车車站台矿礦店高文令种種选選码碼库庫厅廳坑仓倉泊煤病桥橋船舰艦艇星桌球井炉爐]|公路|航站|卫星|衛星|议案|議案|提案|展"
)
_NO_DAY = pattern(
    "(?:神舟|嫦娥|天[宫宮问問舟和]|长征|長征|祝融|[问問梦夢]天|[国國省]道|雪[龙龍]|远望|玉兔|风云|北斗|东风|朱雀|实践|快舟|力箭|双曲线|蛟龙|奋斗者|[舰艦船艇轮輪])$"
)
_DAY_TO = pattern(rf"{TO}(?P<d>{_D})[日号號]")
_END_DAY = pattern(rf"{TO}(?:(?P<m>{_M})月)?(?P<d>{_D})[日号號]")

# Days told one after the other, and no length of time: 7、8両日, 11、12の両日, 3、4日に.
_BOTH_DAYS = pattern(
    r"(?P<d>\d{1,2})[、・](?P<n>\d{1,2})(?:(?:日)?(?:の)?両日|日(?=に(?![\d一二三分わ及限縮短1])))"
)


def both_days(text: str, plain: str, start: int) -> Quantity | None:
    """Two days of a month in a row: 7、8両日."""
    found = _BOTH_DAYS.match(plain, start)
    if (
        found is None
        or plain[start - 1 : start].isdigit()
        or plain[start - 1 : start] == "第"
        or not int(found["d"]) + 1 == int(found["n"]) <= 31
    ):
        return None
    return span(text, start, found.end(), DateParts(day=int(found["d"])), DateParts(day=int(found["n"])))


def dated(text: str, plain: str, start: int, language: str, mark: str | None) -> Quantity | None:
    """The date or weekday that begins at ``start``; None where there is none. ``plain``: the text folded; ``mark``: what
    ``mark_at`` finds there."""
    weekday = _WEEKDAY.match(plain, start) if mark is None else None
    if weekday:
        return made(text, start, weekday.end(), DateParts(weekday=weekday_of(weekday)))
    for reader in _READERS if mark is None else _BY_MARK.get(mark, ()):
        found = reader(text, plain, start)
        if found is not None:
            return found
    return _single_day(text, plain, start, language) if mark is None or mark in _OF_DAY else None


def _written(text: str, plain: str, start: int) -> Quantity | None:
    found = _DATE.match(plain, start)
    if found is None or found.end() == start:
        return None
    year, month, day = whole(found["y"]), whole(found["m"]), whole(found["d"])
    if found["era"]:
        of_era = 1 if found["of_era"] == "元" else whole(found["of_era"])
        if of_era is None:
            return None
        year = year_of(found["era"], of_era)
    end = found.end()
    while plain[end - 1] == " ":
        end -= 1
    if not right(month, day) or (year is None and month is None):
        return None
    if month is None and not found["era"] and _no_year(plain, end, year or 0, bool(found["fiscal"])):
        return None
    if month is not None and day is None and year is None and not _is_month(plain, start, end):
        return None
    parts = DateParts(year, month, day)
    named = BEHIND_DATE.match(plain, end) if day is not None else None
    if named:
        parts, end = DateParts(year, month, day, weekday_of(named)), named.end()
    until = _END_DAY.match(plain, end) if day is not None else None
    if until and right(whole(until["m"]), whole(until["d"])):
        close = DateParts(year, whole(until["m"]) or month, whole(until["d"]))
        return until_day(text, plain, start, until.end(), parts, close)
    return made(text, start, end, parts)


def _of_term(text: str, plain: str, start: int) -> Quantity | None:
    """6月 of 懲役9年6月: so many months."""
    found = _MONTHS_OF_TERM.match(plain, start)
    if found is None or not _TERM.search(plain, max(0, start - 9), start):
        return None
    months = Decimal(found[1])
    return Quantity(start, found.end(), text[start : found.end()], Kind.DURATION, months, months, "month")


def _no_year(plain: str, end: int, year: int, fiscal: bool) -> bool:
    """Whether four digits and 年 are so many years: 2000年前 by a round number, 2000年間, 1500年以上."""
    if fiscal:
        return False
    if plain.startswith(("間", "间", "以上", "ぶり", "もの"), end) or not 1 <= year <= MOST_YEARS:
        return True
    return plain.startswith(("前", "后", "後"), end) and (year % 500 == 0 or year < 1500)


def _is_month(plain: str, start: int, end: int) -> bool:
    """Not 正月 or 岁月, and not a word that only begins so."""
    return not (plain[start].isdigit() is False and plain[start - 1 : start] in "个個第每" and start > 0)


def _short(text: str, plain: str, start: int) -> Quantity | None:
    """24年12月, 13年度: the year of this century, or of the last."""
    found = _SHORT_YEAR.match(plain, start)
    if found is None or not right(whole(found["m"]), whole(found["d"])):
        return None
    year = int(found["y"]) + (2000 if int(found["y"]) <= 50 else 1900)
    return made(text, start, found.end(), DateParts(year, whole(found["m"]), whole(found["d"])))


def _season_of_months(text: str, plain: str, start: int) -> Quantity | None:
    """1-3月, 2024年10〜12月, 1月4日 is not of these."""
    found = _MONTHS.match(plain, start)
    if found is None or found["e"] or plain.startswith(("間", "间"), found.end()):
        return None
    first, last = whole(found["m"]), whole(found["n"])
    if not first or not last or not right(first, None) or not right(last, None):
        return None
    year = whole(found["y"])
    return span(text, start, found.end(), DateParts(year, first), DateParts(year, last))


def _years(text: str, plain: str, start: int) -> Quantity | None:
    found = _YEARS.match(plain, start)
    if found is None:
        return None
    first, last = (int(year) for year in found.groups() if year)
    if not first < last <= MOST_YEARS:
        return None
    return span(text, start, found.end(), DateParts(first), DateParts(last))


def _season(text: str, plain: str, start: int) -> Quantity | None:
    """2024-25."""
    found = _SEASON.match(plain, start)
    if found is None or (int(found.group(1)) + 1) % 100 != int(found.group(2)):
        return None
    year = int(found.group(1))
    return span(text, start, found.end(), DateParts(year), DateParts(year + 1))


def _quarter(text: str, plain: str, start: int) -> Quantity | None:
    digital = _DIGITAL_QUARTER.match(plain, start)
    if digital:
        return made(
            text, start, digital.end(), DateParts(int(digital.group(1)), quarter=int(digital.group(2)))
        )
    begin = start - 1 if start and plain[start - 1] == "第" else start
    if plain[max(0, start - 1) : start] in ("前", "首", "近", "个", "個", "連", "连"):
        return None  # 前三季度: so many quarters
    found = _QUARTER.match(plain, begin)
    if found is None or (begin == start and not found["y"] and found["q"].isdigit()):
        return None
    return made(text, begin, found.end(), DateParts(whole(found["y"]), quarter=whole(found["q"])))


def _fiscal(text: str, plain: str, start: int) -> Quantity | None:
    """2024财年, 2024会計年度."""
    found = _FISCAL.match(plain, start)
    if found is None or not 1900 <= int(found["y"]) <= MOST_YEARS:
        return None
    return made(text, start, found.end(), DateParts(int(found["y"]), fiscal=True))


def _century(text: str, plain: str, start: int) -> Quantity | None:
    century = _CENTURY.match(plain, start)
    number = whole(century["c"]) if century else None
    if century is None or not number or number > 22:
        return None
    return made(text, start, century.end(), DateParts(decade=(number - 1) * 100))


def _single_day(text: str, plain: str, start: int, language: str) -> Quantity | None:
    """12日: a day of the month where no length of time or rate is meant."""
    found = _DAY.match(plain, start)
    day = whole(found["d"]) if found else None
    if found and plain[start - 1 : start] in LENGTH_LAST and _LENGTH.search(plain, max(0, start - 4), start):
        return None
    if found is None or not day or day > 31 or _LASTING.match(plain, found.end()):
        return None
    if plain[found.end() - 1] != "日" and (
        language == "ja"
        or _NO_DAY_BEHIND.match(plain, found.end())
        or _NO_DAY.search(plain, max(0, start - 3), start)
    ):
        return None  # 14号线, 嫦娥六号
    if day == 1 and (not plain[start].isdigit() or _EACH_DAY.match(plain, found.end())):
        return None
    until = _DAY_TO.match(plain, found.end())
    last = whole(until["d"]) if until else None
    if until and last and day < last <= 31:
        return span(text, start, until.end(), DateParts(day=day), DateParts(day=last))
    return with_weekday(text, plain, start, found.end(), DateParts(day=day))


_EACH_DAY = pattern(r"[\d約约平最に]|当たり|あたり|当たりの|につき")


# In the order that they are tried; and behind each mark those whose forms have it.
_READERS: tuple[Callable[[str, str, int], Quantity | None], ...] = (
    _season_of_months, _years, _quarter, numeric, month_day, _written, _short, _century, _season,
)  # fmt: skip
_BY_MARK = {
    "年": (_season_of_months, _years, _quarter, _written, _short),
    "月": (_season_of_months, _of_term, _written),
    "/": (_quarter, numeric, month_day, _season),
    **dict.fromkeys("~〜～―—至到か", (_season_of_months, _years)),
    **dict.fromkeys("-–", (_season_of_months, _years, numeric, _season)),
    **dict.fromkeys("季半四Qq", (_quarter,)),
    ".": (numeric,),
    **dict.fromkeys("财財会會", (_fiscal,)),
    "世": (_century,),
}
_OF_DAY = frozenset("日号號")
