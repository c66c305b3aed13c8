"""Parts and halves: 百分之三, 三分之二, 3分の1, 千分之八, 一半, 半数, 半年, 翻两番, 4人に1人, 2比1, 1:50000."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.expressions.games.score_lists import among_scores
from summarise.quantities.languages.han.numbers.numerals import number_at, value_of
from summarise.quantities.languages.han.temporal.numeric_days import fraction
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind


class Part(NamedTuple):
    """A part: where it begins and ends, its kind, its two ends and its unit."""

    start: int
    end: int
    kind: Kind
    low: Decimal
    high: Decimal
    unit: str | None = None


_N = r"\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万萬亿億两兩]{1,6}"
_OF = pattern(rf"({_N}) ?[分份](?:之|の) ?")
_MILLIONTHS = {Decimal(10**6): "part-per-million", Decimal(10**9): "part-per-billion"}
_TO = pattern(r" ?(?:[-~〜～–]|至|到) ?(?:百分之)?")
_BEHIND = pattern("[%]|(?P<points>点|點)")
_HALF = pattern(
    "一半(?!的?时间天)|半数|半數|半分(?![間间の]?[け之])|半(?P<unit>年|个小时|個小時|小时|小時|時間|个月|個月|个世纪|個世紀|世紀|世纪|天|日)(?![报報度期刊])"
)
_HALF_UNITS = {
    "年": "year", "小时": "hour", "小時": "hour", "時間": "hour", "月": "month", "世纪": "century", "世紀": "century", "天": "day", "日": "day",
}  # fmt: skip
_NO_HALF = frozenset("上下前后後大小过過东東多夜对對一两三四五六七八九十数")
_DOUBLED = pattern("翻(?:了)?(?:(?P<times>[一两兩二三四])番|番|(?:了)?一?倍|倍)")
_IN = pattern(rf"({_N}) ?人(?:に|中(?:就)?有|里(?:就)?有|就有) ?({_N}) ?人")
_SCORE = pattern(
    rf"(\d{{1,3}}|{_N})(?:[比対对對](?!率)|(?P<mark>[:―—–-]))(\d{{1,3}}|{_N})(?P<even>平)?(?![\d年月日时時个個件台%:]|[.]\d)"
)
_WON = pattern("[,]?(?:[战戰击擊打大完险險力逆淘取获獲惜告落领領先负負胜勝]|で|の[勝逆引大接]|と|$)")
_BY = pattern(
    r"(?:以|比分|大比分|スコア|[比配]例|比率|配比|男女比|割合|之比|[セゲ][ッー][トム]目?を)[约約]?[为為是はが]?(?:约|約|およそ)?(?:\d{1,3}:\d{1,3}[、和,と]){0,4} ?$"
)
_SCALE = pattern(r"1:(\d{4,7}|\d{1,3}(?:,\d{3})+)(?![\d:])")


def part_at(plain: str, start: int, language: str) -> Part | None:
    """The part that begins at ``start``; None where none does."""
    char = plain[start]
    if char == "半" or plain.startswith("一半", start):
        return _half(plain, start)
    if char == "翻":
        found = _DOUBLED.match(plain, start)
        if found is None:
            return None
        power = value_of(found["times"]) if found["times"] else Decimal(1)
        times = Decimal(2) ** int(power or 1)
        return Part(start, found.end(), Kind.MULTIPLE, times, times, "times")
    if written := fraction(plain, start):
        value = Decimal(written[0]) / written[1]
        return Part(start, written[2], Kind.RATIO, value, value)
    return share(plain, start, language) or _one_in(plain, start) or _scale(plain, start)


def _half(plain: str, start: int) -> Part | None:
    found = _HALF.match(plain, start)
    if found is None or (start and plain[start - 1] in _NO_HALF):
        return None
    half, word = Decimal("0.5"), found["unit"]
    if word is None:
        return Part(start, found.end(), Kind.RATIO, half, half)
    unit = _HALF_UNITS[word.lstrip("个個")]
    return Part(start, found.end(), Kind.DURATION, half, half, unit)


def share(plain: str, start: int, language: str) -> Part | None:
    """The part in words that begins at ``start``: 三分之二, 3分の1, 百分之五."""
    whole = _OF.match(plain, start)
    below = value_of(whole.group(1)) if whole else None
    if whole is None or not below or whole.end() >= len(plain):
        return None
    minus = plain.startswith(("负", "負", "-"), whole.end())
    begin = whole.end() + minus
    number = _number(plain, begin, language)
    if number is None:
        return None
    low, high, end = number
    if minus:
        low, high = -high, -low
    if joint := _TO.match(plain, end):
        other = _number(plain, joint.end(), language)
        if other and other[0] > high:
            high, end = other[1], other[2]
    if below == 100:
        return Part(start, end, Kind.PERCENT, low, high, "percent")
    if below in _MILLIONTHS:
        return Part(start, end, Kind.MEASURE, low, high, _MILLIONTHS[below])
    return Part(start, end, Kind.RATIO, low / below, high / below)


def _number(plain: str, at: int, language: str) -> tuple[Decimal, Decimal, int] | None:
    found = (
        number_at(plain, at, language)
        if at < len(plain) and (plain[at].isdigit() or plain[at] in _FIRST)
        else None
    )
    return (found.low, found.high, found.end) if found else None


_FIRST = frozenset("〇零一二三四五六七八九十百两兩几幾数數")


def _one_in(plain: str, start: int) -> Part | None:
    found = _IN.match(plain, start)
    below, above = (value_of(found.group(1)), value_of(found.group(2))) if found else (None, None)
    if found is None or not below or above is None or above > below or below > 100:
        return None
    return Part(start, found.end(), Kind.RATIO, above / below, above / below)


def _scale(plain: str, start: int) -> Part | None:
    found = _SCALE.match(plain, start)
    if found is None:
        return None
    value = 1 / Decimal(found.group(1).replace(",", ""))
    return Part(start, found.end(), Kind.RATIO, value, value)


_NAMED = frozenset("图圖図表問问题題第条條節节章号號节課课")
_OF_PAGES = frozenset("年月日号號页頁人岁歳个個章条條回歩步名%％度万亿億元円分秒")


def _in_a_row(plain: str, found: re.Match[str]) -> bool:
    """Whether a pair with a dash stands in a row with others: 21-18、16-21."""
    if found["mark"] == ":" or plain[found.end() : found.end() + 1] in _OF_PAGES:
        return False
    if not among_scores(plain, found.start(), found.end()):
        return False
    return _NAMED.isdisjoint(plain[max(0, found.start() - 24) : found.start()])


def score_at(plain: str, start: int) -> Part | None:
    """2比1, 3対2; 3-0 and 21:15 only where somebody wins by it."""
    found = _SCORE.match(plain, start)
    if found is None:
        return None
    low, high = value_of(found.group(1)), value_of(found.group(3))
    if low is None or high is None or low > 999 or high > 999:
        return None
    if found["mark"]:
        by = _BY.search(plain, max(0, start - 30), start)
        told = by or _WON.match(plain, found.end()) or _in_a_row(plain, found)
        clock = found["mark"] == ":" and len(found.group(3)) == 2 and low < 24 and high < 60
        if not told or ((clock and not by and not found["even"]) and _WON.match(plain, found.end()) is None):
            return None
        if found["mark"] == ":" and clock and not by and plain.startswith(("と", "の"), found.end()):
            return None
    elif not found["mark"] and "比" in found.group() and plain.startswith(("例", "重"), found.end()):
        return None
    return Part(start, found.end(), Kind.SCORE, low, high)
