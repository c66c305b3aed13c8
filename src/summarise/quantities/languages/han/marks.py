"""The mark right behind a number's digits, which tells what can be read there: 年 a date, 時 a time, 比 a score, 分之 a part.

Most numbers have none of them, and are tried as nothing but numbers.
"""

from __future__ import annotations

from summarise.quantities.languages.han.temporal.eras import ERAS
from summarise.quantities.patterns import pattern

_CHARACTERS = "〇零一二三四五六七八九十百千万萬亿億两兩廿卅"
_NUMERALS = frozenset("0123456789" + _CHARACTERS) - {era[0] for era in ERAS}
# Digits left open and those of banks, which no date, time, score or part begins with: 指数, 数年, 参加.
_COUNTING_ONLY = frozenset("几幾数數壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾")
# What the marks begin with: behind anything else there is none.
MARKS = frozenset("年月日号號时時点點:/~〜～–―—至到季世Qq比对対對-か半分份人财財会會四")
# Every run is taken as a whole and never longer than any of the forms, so that each place is looked at once.
_MARK = pattern(
    rf"(?:\d+(?!\d)|[{_CHARACTERS}]){{1,8}}(?:\.\d+(?!\d))? ?(?P<mark>[年月日号號时時点點:/~〜～–―—至到季世Qq比对対對-]|か(?=ら)|半(?=期)|[分份](?=[之の])|人(?=[に中里就])|[财財](?=年)|[会會](?=[计計]年))"
    r"|\d{4}(?P<dot>\.)\d|[1-4一二三四] (?P<quarter>四)半期"
)
# Between the ends of a range; and what behind the second tells that it came to be of the first ("5円から6円に").
RANGE = pattern(r" ?(?:[~〜～–-]|—{1,2}|至|到|から|ないし) ?")
BECOMES = pattern(
    "[にへ]|とな|(?:程度|ほど|くらい|ぐらい|前後|近く|余り|[強弱台]|以上|以下|未満|以内)[にへ][^。]{0,6}?"
    "(?:上げ|下げ|[増減縮延]|拡|上昇|上方|下方|低下|下落|高ま|伸び|改善|悪化|変更|修正|見直|落|広が|引き上|引き下|値上|値下)"
)
OF_SCORE = frozenset("比对対對:―—–-")
OF_TIME = frozenset("时時点點:")
OF_PART = frozenset("/分份人:")


def mark_at(plain: str, start: int) -> str | None:
    """The mark behind the numerals at ``start``, "" where none stands there; None where it begins with no numeral that a
    date, time, score or part may have."""
    if plain[start] not in _NUMERALS:
        return "" if plain[start] in _COUNTING_ONLY else None
    found = _MARK.match(plain, start)
    return (found["mark"] or found["dot"] or found["quarter"]) if found else ""
