"""Characters that are a part of a word and no number: 一 of 唯一, 千 of 千葉, 四国."""

from __future__ import annotations

from summarise.quantities.languages.han.numbers.characters import Number
from summarise.quantities.languages.han.tails import Tail
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_NOT_BARE = pattern("[上近逾超约約数過过]$|不足$|不到$")
_NO_ONE = frozenset("这這那同某每另新去前后後近统統唯之万單单專专划不合归歸逐第")
_TIMES_OF = frozenset(("year", "month", "week", "hour", "minute", "century"))
_UNITS = frozenset("百千万萬亿億")
_NO_COUNTER = frozenset("点點分国國口座次区區市部头頭面处處首步关關道片发發発波")

_OFTEN = frozenset("三四五六七八九")  # 三次; 二次 begins too many words
_NO_TIMES = pattern("[元方产產函分序品]|能源|革命|世界")


def is_word(plain: str, start: int, number: Number, tail: Tail | None, inside: bool, language: str) -> bool:
    """Whether characters are no number: 一 and 千 are parts of countless words."""
    word = plain[start : number.end]
    if number.bare and language == "zh" and not inside:
        follows = plain[number.end : number.end + 1]
        return _NOT_BARE.search(plain, max(0, start - 2), start) is None and follows not in ("余", "多")
    if tail is None:
        if number.sure or len(word) < 2 or word[-1] not in _UNITS:
            return not number.sure
        return _NOT_BARE.search(plain, max(0, start - 2), start) is None  # 不足一万
    if len(word) == 1 and tail.unit == "degree":
        return True
    if word != "一":
        if tail.counter == "次" and word in _OFTEN:
            return _NO_TIMES.match(plain, tail.end) is not None
        return len(word) == 1 and tail.counter in _NO_COUNTER and tail.kind is Kind.COUNT and word != "两"
    if start and plain[start - 1] in _NO_ONE:
        return plain[start - 1] != "近" or tail.kind not in (Kind.PERCENT, Kind.MULTIPLE)  # 近一成
    if tail.kind is Kind.DURATION:
        follows = plain[tail.end : tail.end + 1]
        return (
            tail.unit not in _TIMES_OF
            or plain[tail.end - 1] in "周週星期夜"
            or follows in tuple("一级級四生到年度")
        )
    return tail.kind not in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.MULTIPLE, Kind.AGE)
