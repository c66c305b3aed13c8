"""Reads the quantities of Chinese (simplified or traditional) and Japanese text.

Numbers in digits, in characters, and in both ("3億5000万", "两百三十"), with 万/萬, 億/亿 and 兆; percent,
money, dates, durations, ages and counts by the word or counter behind them; hedges on either side.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.folding import fold
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10}
_LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_HAN = "".join([*_DIGIT, *_SMALL, *_LARGE])
_PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = pattern(
    rf"(?:{_PLAIN}|[{_HAN}])(?:[{''.join([*_SMALL, *_LARGE])}]|(?<=[{_HAN}])(?:{_PLAIN}|[{_HAN}]))*"
)
_TOKEN = pattern(rf"{_PLAIN}|[{_HAN}]")
_DATE = pattern(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号號](?!間|间))?")
_CLOCK = pattern(r"(?:午前|午後|上午|下午|晚上|凌晨)?(\d{1,2})(?:時(?!間)|时|點|点|:)(?:(\d{1,2})分?)?(?!\d)")
_AFTERNOON = ("午後", "下午", "晚上")
_RANGE = pattern(r"[~〜～-]|至|到|から|ないし")

_UNITS = {
    "個月": "month", "个月": "month", "か月": "month", "カ月": "month", "ヶ月": "month", "箇月": "month", "年間": "year", "年间": "year",
    "年": "year", "周": "week", "週": "week", "週間": "week", "星期": "week", "天": "day", "日間": "day", "小时": "hour", "小時": "hour",
    "時間": "hour", "分钟": "minute", "分鐘": "minute", "分間": "minute", "秒": "second", "公里": "kilometer", "千米": "kilometer",
    "キロメートル": "kilometer", "米": "meter", "メートル": "meter", "厘米": "centimeter", "センチ": "centimeter", "公斤": "kilogram",
    "千克": "kilogram", "キログラム": "kilogram", "吨": "tonne", "噸": "tonne", "トン": "tonne", "公顷": "hectare", "ヘクタール": "hectare",
    "平方公里": "square-kilometer", "平方キロメートル": "square-kilometer", "平方米": "square-meter", "平方メートル": "square-meter",
    "升": "liter", "リットル": "liter", "摄氏度": "degree-celsius", "度": "degree-celsius", "千瓦时": "kilowatt-hour", "桶": "barrel",
    "km": "kilometer", "kg": "kilogram", "m": "meter", "cm": "centimeter", "世紀": "century", "世纪": "century",
}  # fmt: skip
_MONEY = {
    "円": "JPY", "日元": "JPY", "日圓": "JPY", "美元": "USD", "ドル": "USD", "米ドル": "USD", "欧元": "EUR", "歐元": "EUR", "ユーロ": "EUR",
    "人民币": "CNY", "人民幣": "CNY", "元": "CNY", "英镑": "GBP", "英鎊": "GBP", "ポンド": "GBP", "港元": "HKD", "新台币": "TWD",
    "新台幣": "TWD", "ウォン": "KRW", "韩元": "KRW", "韓元": "KRW", "卢布": "RUB",
}  # fmt: skip
_PERCENT = ("%", "パーセント", "割", "成")
_POINTS = ("个百分点", "個百分點", "ポイント")
_COUNTERS = "人 名 件 台 個 个 家 社 次 回 本 枚 匹 頭 头 只 隻 艘 隻 辆 輛 架 所 校 戸 户 戶 世帯 棟 栋 種 种 項 项 票 位 口 座 店 間 点 冊 部 国 國 か国 カ国 箱 基 支 场 場".split()
_AGES = ("歳", "岁", "歲")
_BEFORE = {
    "约": Qualifier.ABOUT, "約": Qualifier.ABOUT, "大约": Qualifier.ABOUT, "大約": Qualifier.ABOUT, "およそ": Qualifier.ABOUT,
    "おおよそ": Qualifier.ABOUT, "近": Qualifier.NEARLY, "将近": Qualifier.NEARLY, "將近": Qualifier.NEARLY, "接近": Qualifier.NEARLY,
    "ほぼ": Qualifier.NEARLY, "超过": Qualifier.MORE_THAN, "超過": Qualifier.MORE_THAN, "逾": Qualifier.MORE_THAN, "多于": Qualifier.MORE_THAN,
    "至少": Qualifier.AT_LEAST, "少なくとも": Qualifier.AT_LEAST, "不少于": Qualifier.AT_LEAST, "不到": Qualifier.LESS_THAN,
    "不足": Qualifier.LESS_THAN, "少于": Qualifier.LESS_THAN, "低于": Qualifier.LESS_THAN, "最多": Qualifier.AT_MOST, "至多": Qualifier.AT_MOST,
    "最大": Qualifier.AT_MOST, "高达": Qualifier.AT_MOST,
}  # fmt: skip
_AFTER = {
    "以上": Qualifier.AT_LEAST, "以下": Qualifier.AT_MOST, "未満": Qualifier.LESS_THAN, "未满": Qualifier.LESS_THAN,
    "余り": Qualifier.MORE_THAN, "あまり": Qualifier.MORE_THAN, "を超える": Qualifier.MORE_THAN, "を超え": Qualifier.MORE_THAN,
    "超": Qualifier.MORE_THAN, "強": Qualifier.MORE_THAN, "弱": Qualifier.NEARLY, "左右": Qualifier.ABOUT, "近く": Qualifier.NEARLY,
    "ほど": Qualifier.ABOUT, "程度": Qualifier.ABOUT,
}  # fmt: skip
_INSIDE = pattern("[余餘多]")  # "5000余人", "三百多名": more than, between number and counter
_HEDGE_BEFORE = pattern(rf"({alternatives(_BEFORE)}) ?$")
_HEDGE_AFTER = pattern(alternatives(_AFTER))
_TAIL = pattern(
    rf" ?(?:(?P<points>{alternatives(_POINTS)})|(?P<percent>{alternatives(_PERCENT)})|(?P<age>{alternatives(_AGES)})"
    rf"|(?P<money>{alternatives(_MONEY)})|(?P<unit>{alternatives(_UNITS)})|(?P<counter>{alternatives(_COUNTERS)}))"
)
_NOUN = pattern("(?:の)?([\u3040-\u30ff\u3400-\u9fff]{1,4})")
_LONGEST = 40  # characters of one number
_LATIN = pattern(r"[\x20-\x7e\n]{12,}")
_LATIN_WORDS = pattern(r"\b[A-Za-z]{2,} [\x21-\x7e]*\s?[A-Za-z]{2,}")
_OF_HUNDRED = pattern("百分之$")
_ORDINAL = pattern("第$")


def find(text: str) -> list[Quantity]:
    """Every quantity of ``text``, Chinese or Japanese, as ``find_quantities`` gives them.

    Stretches of Latin words in it are read as English.
    """
    plain = fold(text)
    found: list[Quantity] = []
    cursor = 0
    for latin in [*(m for m in _LATIN.finditer(plain) if _LATIN_WORDS.search(m.group())), None]:
        edge = latin.start() if latin else len(plain)
        for anchor in _NUMBER.finditer(plain, cursor, edge):
            if (
                anchor.start() >= cursor
                and (quantity := _read(text, plain, anchor.start(), cursor)) is not None
            ):
                found.append(quantity)
                cursor = quantity.end
        if latin and latin.start() >= cursor:
            found += _english(text, *latin.span())
            cursor = latin.end()
    return found


def _english(text: str, start: int, end: int) -> list[Quantity]:
    from summarise.quantities.finder import find_quantities

    return [_moved(quantity, start) for quantity in find_quantities(text[start:end], "en")]


def _moved(q: Quantity, by: int) -> Quantity:
    readings = tuple(_moved(other, by) for other in q.readings)
    return Quantity(
        q.start + by, q.end + by, q.text, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge,
        q.date, q.until, readings,
    )  # fmt: skip


def value_of(token: str) -> Decimal | None:
    """The value of a number in digits, characters or both; None where they make none."""
    if len(token) > _LONGEST:
        return None
    total, section, current, seen = Decimal(0), Decimal(0), None, False
    for piece in _TOKEN.findall(token):
        if piece in _LARGE:
            section += current if current is not None else (0 if section else 1)
            total += section * _LARGE[piece]
            section, current = Decimal(0), None
        elif piece in _SMALL:
            section += (1 if current is None else current) * _SMALL[piece]
            current = None
        elif piece in _DIGIT:
            current = Decimal(_DIGIT[piece]) if current is None else current * 10 + _DIGIT[piece]
        else:
            if current is not None:
                return None
            current = Decimal(piece.replace(",", ""))
        seen = True
    return total + section + (current or 0) if seen else None


def _read(text: str, plain: str, start: int, floor: int) -> Quantity | None:
    dated = _dated(text, plain, start)
    if dated is not None:
        return dated
    token = _NUMBER.match(plain, start)
    value = value_of(token.group()) if token else None
    if token is None or value is None:
        return None
    end, low, high = token.end(), value, value
    joint = _RANGE.match(plain, end)
    second = _NUMBER.match(plain, joint.end()) if joint else None
    other = value_of(second.group()) if second else None
    if second is not None and other is not None and other > value:
        end, high = second.end(), other
    inside = _INSIDE.match(plain, end)
    tail = _TAIL.match(plain, inside.end() if inside else end)
    in_words = not plain[start].isdigit()
    if inside and not tail:
        inside = None
    before = plain[max(floor, start - 6) : start]
    hundred = _OF_HUNDRED.search(before)
    if in_words and tail is None and hundred is None and len(token.group()) < 3:
        return None  # 一 and 千 are parts of countless words
    if (
        in_words
        and len(token.group()) == 1
        and plain[start] in "一"
        and not (tail and tail.lastgroup in ("money", "percent"))
    ):
        return None
    begin = start
    kind, unit, noun = Kind.COUNT, None, None
    if hundred:
        begin, kind, unit = start - len(hundred.group()), Kind.PERCENT, "percent"
    elif _ORDINAL.search(before):
        return Quantity(start - 1, end, text[start - 1 : end], Kind.ORDINAL, value, value)
    elif tail is not None:
        kind, unit, noun, factor = _meaning(tail)
        low, high, end = low * factor, high * factor, tail.end()
    sign = plain[start - 1 : start]
    if sign in SIGNS or plain[max(0, start - 3) : start] in CODES:
        width = 1 if sign in SIGNS else 3
        begin, kind, unit = start - width, Kind.MONEY, SIGNS.get(sign, plain[start - 3 : start])
    qualifier, hedge, after = _hedged(text, plain, begin, end, floor, inside)
    if low != high and qualifier is Qualifier.EXACT:
        qualifier = Qualifier.BETWEEN
    if kind is Kind.COUNT:
        word = _NOUN.match(plain, after)
        noun = noun or (word.group(1) if word else None)
    return Quantity(begin, end, text[begin:end], kind, low, high, unit or noun, qualifier, noun, None, hedge)


def _meaning(tail: re.Match[str]) -> tuple[Kind, str | None, str | None, int]:
    """Kind, unit, noun and a factor, by what stands behind the number. 割 and 成 are tenths."""
    word = tail.group().strip()
    if tail["points"]:
        return Kind.PERCENTAGE_POINTS, "percentage-point", None, 1
    if tail["percent"]:
        return Kind.PERCENT, "percent", None, 10 if word in ("割", "成") else 1
    if tail["age"]:
        return Kind.AGE, "year", None, 1
    if tail["money"]:
        return Kind.MONEY, _MONEY[word], None, 1
    if tail["unit"]:
        unit = _UNITS[word]
        lasting = unit in ("second", "minute", "hour", "day", "week", "month", "year", "century")
        return Kind.DURATION if lasting else Kind.MEASURE, unit, None, 1
    return Kind.COUNT, None, word, 1


def _hedged(
    text: str, plain: str, begin: int, end: int, floor: int, inside: re.Match[str] | None
) -> tuple[Qualifier, str | None, int]:
    """The qualifier, the hedge as written, and where the text goes on behind both."""
    after = _HEDGE_AFTER.match(plain, end)
    going_on = after.end() if after else end
    edge = max(floor, begin - 6)
    before = _HEDGE_BEFORE.search(plain[edge:begin])
    if before:
        return _BEFORE[before.group(1)], text[edge + before.start(1) : edge + before.end(1)], going_on
    if after:
        return _AFTER[after.group()], text[after.start() : after.end()], going_on
    if inside:
        return Qualifier.MORE_THAN, inside.group(), going_on
    return Qualifier.EXACT, None, going_on


def _dated(text: str, plain: str, start: int) -> Quantity | None:
    found = _DATE.match(plain, start)
    if found and found.end() > start:
        year, month, day = (int(part) if part else None for part in found.groups())
        alone = year is not None and month is None and day is None
        lasting = plain.startswith(("間", "间", "前", "后", "後", "以上"), found.end())
        single_day = year is None and month is None
        if (month or 1) <= 12 and (day or 1) <= 31 and not single_day and not (alone and lasting):
            return Quantity(
                start, found.end(), text[start : found.end()], Kind.DATE, date=DateParts(year, month, day)
            )
    clock = _CLOCK.match(plain, start)
    if clock and int(clock.group(1)) < 25 and int(clock.group(2) or 0) < 60:
        begin = start
        for word in _AFTERNOON:
            if plain.endswith(word, 0, start):
                begin = start - len(word)
        hour = int(clock.group(1)) + (12 if begin < start and int(clock.group(1)) < 12 else 0)
        minute = int(clock.group(2) or 0)
        return Quantity(
            begin, clock.end(), text[begin : clock.end()], Kind.TIME, date=DateParts(hour=hour, minute=minute)
        )
    return None
