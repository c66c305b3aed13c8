"""What stands behind a number and gives it kind, unit and factor: "个百分点", "割2分1厘", "元8角", "公里/小时", "人"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.numbers.characters import DIGITS, Number
from summarise.quantities.languages.han.numbers.numerals import number_at
from summarise.quantities.languages.han.units import DURATIONS, TABLE, Unit, unit_at
from summarise.quantities.languages.longest import by_first, longest
from summarise.quantities.languages.words import turned
from summarise.quantities.money.currencies import CODES
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import UNITS, convert


class Tail(NamedTuple):
    """Kind, end, unit or counter of what stands behind a number; the value is ``value * factor + plus``."""

    kind: Kind
    end: int
    unit: str | None = None
    counter: str | None = None
    factor: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)
    more: bool = False


MONEY = dict(turned(TABLE["money"]))
_D = "[\\d一二三四五六七八九]"
# Each word with what sort it is, and what must not stand behind it. None of one sort begins a longer word of another
# that it does not leave to it.
_SORTS = {
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(TABLE["ages"], "age"),
    **dict.fromkeys(("‱", "パーミリアド"), "myriad"),
    **dict.fromkeys(("‰", "パーミル"), "mille"),
    **dict.fromkeys(TABLE["percent"], "percent"),
    **dict.fromkeys(TABLE["basis_points"], "basis"),
    **dict.fromkeys(TABLE["points"], "points"),
}
_NAMED = by_first(_SORTS)
_NO_MONEY = frozenset("年月素旦")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_CODE = pattern("[A-Z]{3}(?![A-Za-z0-9])")
_TENTHS = pattern(
    rf"(?P<word>[割成])(?![り本人立功为為员員果年就长長熟交份分都])(?:(?P<half>半)|(?P<next>{_D})分?(?:(?P<third>{_D})厘)?(?![\d人名個个家]))?"
)
_OFF = pattern("折(?![合算扣叠疊线線旧舊磨])")
_TIMES = pattern(r"(?:個|个)?倍(?![率数數增])")
_MINUTE = pattern("分(?!の ?[\\d〇一二三四五六七八九十百千万数几]|[サ野割岐])")  # 30分の散歩, and not 30分の1
_COUNTERS = by_first(TABLE["counters"].split())
# What each of them begins with: nearly every number is behind the first look.
_NAMED_FIRST = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ").union(_NAMED)
_TENTHS_FIRST, _TIMES_FIRST = frozenset("割成折"), frozenset("个個倍")
_CENTS_FIRST, _DIMES_FIRST = frozenset("分セ銭美仙"), frozenset("角毛")
_COUNTER_FIRST = frozenset(_COUNTERS)
# What anything that is read behind a number begins with, but for units.
FOLLOWING = (
    _NAMED_FIRST
    | _TENTHS_FIRST
    | _TIMES_FIRST
    | _CENTS_FIRST
    | _DIMES_FIRST
    | _COUNTER_FIRST
    | frozenset("分节節 ")
)
_SUBUNITS = pattern(
    rf"(?:({_D}{{1,2}})銭|({_D}{{1,2}})セント|({_D})[角毛](?:({_D})分)?|({_D}{{1,2}})分(?=[,。、的钱錢]))"
)
_CENTS = pattern("[分](?:钱|錢)|セント|銭|美分|仙(?!台)")
_DIMES = pattern("[角毛](?:钱|錢)?(?![落度膜])")
_FEN = pattern(f"({_D})分(?![之的钟鐘])(?:[钱錢])?")
_PAID = pattern("[了涨漲跌降到至为為值贵貴卖賣赚賺价價宜斤]$")
_PAID_ENDS = pattern("[,。、;:)」』/\n]|左右|[多以]|$")
_DIME = pattern("([1-9一二三四五六七八九])(?![\\d十百千万])(?:[毛角])?")
_HUNDREDTHS = pattern(r"(\d{1,2})(?![\d点點年月日人]|[.,]\d)")
# 一米八五: behind the metre its tenths and hundredths, and nothing counted.
_SPOKEN = pattern("([一二三四五六七八九]{1,2})(?=[,。、;的)高左上以]|$)")
_HALF = pattern("半(?![数數島岛径徑分额額])")
_HALF_FIRST = frozenset("半多余餘")
_MORE = pattern("[多余餘](?![于數数次り])")
_HALVED = (Kind.DURATION, Kind.MEASURE, Kind.AGE, Kind.MULTIPLE)
_BEHIND = pattern("[零〇又と] ?")
_SMALLER = {"hour": ("minute", "second"), "minute": ("second",)}
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_KNOT = pattern("[节節](?![课課车車目日电電约約能点奏假水])")

# A loss told in words is a negative result: 亏损3.2亿元 and -3.2亿元 say the same.
_LOSS = pattern("(?:亏损|虧損|净亏|淨虧|赤字|損失|欠損)(?:额|額)?(?:[为為达達约約近超了はがのを])*$")
_LOSS_LAST = frozenset("损損亏虧字失欠額额为為达達約约近超了はがのを\n")


def is_loss(plain: str, floor: int, at: int) -> bool:
    """Whether a sum of money that begins at ``at`` is told to be lost."""
    return plain[at - 1 : at] in _LOSS_LAST and _LOSS.search(plain, max(floor, at - 8), at) is not None


def tail_at(plain: str, number: Number, at: int, language: str) -> Tail | None:
    """What stands behind ``number`` at ``at``; None where nothing that is known does."""
    found = _tail(plain, number, at, language)
    if found is None or plain[found.end : found.end + 1] not in _HALF_FIRST:
        return found
    if found.kind in _HALVED or found.unit in ("CNY", "USD"):
        if half := _HALF.match(plain, found.end):
            found = found._replace(end=half.end(), plus=found.plus + Decimal("0.5") * found.factor)
        elif (more := _MORE.match(plain, found.end)) and found.kind is not Kind.AGE:
            found = found._replace(end=more.end(), more=True)
    return found


def _dimes(plain: str, number: Number, at: int) -> Tail | None:
    """3角5分, 五毛钱, 二角三分: in characters only where money is told, as 三毛 is a name and 三角 a shape too."""
    found = _DIMES.match(plain, at)
    if found is None:
        return None
    fen = _FEN.match(plain, found.end())
    told = fen is not None or found.end() > at + 1 or number.form == "digits"
    if not told and not (
        number.low == number.high < 10
        and _PAID.search(plain, max(0, at - 3), at - 1)
        and _PAID_ENDS.match(plain, found.end())
    ):
        return None  # 来到五角大楼, 卖八角的
    plus = Decimal(_digits(fen[1])) / 100 if fen else Decimal(0)
    return Tail(Kind.MONEY, (fen or found).end(), "CNY", factor=Decimal("0.1"), plus=plus)


def _tail(plain: str, number: Number, at: int, language: str) -> Tail | None:
    first = plain[at : at + 1]
    blank = first == " "
    if blank:
        first = plain[at + 1 : at + 2]
    named = _named_at(plain, at + blank) if first in _NAMED_FIRST else None
    if named is not None and not _piece(plain, number, *named) and (known := _named(plain, *named)):
        return known
    if first in _TENTHS_FIRST and (tenths := _tenths(plain, number, at, language)):
        return tenths
    if first in _TIMES_FIRST and (times := _TIMES.match(plain, at)):
        return Tail(Kind.MULTIPLE, times.end(), "times")
    if first in _CENTS_FIRST and (cents := _CENTS.match(plain, at)):
        word, code = cents.group(), "USD" if "セント" in cents.group() or "美" in cents.group() else ""
        code = code or ("JPY" if word == "銭" else "CNY")
        return Tail(Kind.MONEY, cents.end(), code, factor=Decimal("0.01"))
    if first in _DIMES_FIRST and language == "zh" and (dimes := _dimes(plain, number, at)):
        return dimes
    digits = plain[number.end - 1].isdigit() or number.form == "digits"
    if (
        first == "分"
        and (language == "ja" or _seconds_behind(plain, at))
        and (minute := _MINUTE.match(plain, at + blank))
    ):
        return _composed(plain, "minute", minute.end(), language)
    if plain[at : at + 1] in ("节", "節") and (knot := _KNOT.match(plain, at)) and _fast(plain, at):
        return Tail(Kind.MEASURE, knot.end(), "knot")
    unit = unit_at(plain, at, digits)
    if unit is not None:
        return _measured(plain, number, unit, language)
    counter = longest(_COUNTERS, plain, at + blank)
    return Tail(Kind.COUNT, at + blank + len(counter), counter=counter) if counter else None


def _named_at(plain: str, at: int) -> tuple[str, int] | None:
    """The word for percent, an age or money at ``at``, or a currency's code, with its end; the longest that can stand there."""
    for width, words in _NAMED.get(plain[at], ()):
        word, end = plain[at : at + width], at + width
        if word in words:
            sort, behind = _SORTS[word], plain[end : end + 1]
            if not (sort == "money" and behind in _NO_MONEY) and not (sort == "basis" and behind in _LETTERS):
                return word, end
    code = _CODE.match(plain, at)
    return (code.group(), code.end()) if code else None


def _piece(plain: str, number: Number, word: str, end: int) -> bool:
    """Whether 块 counts pieces: 三块地."""
    if word != "块" or number.form == "digits" or number.low >= 10:
        return False
    follows = plain[end : end + 1]
    return "\u3400" <= follows <= "\u9fff" and _DIME.match(plain, end) is None and follows not in "左上以多"


def _named(plain: str, word: str, end: int) -> Tail | None:
    match _SORTS.get(word):
        case "points":
            return Tail(Kind.PERCENTAGE_POINTS, end, "percentage-point")
        case "basis":
            return Tail(Kind.PERCENTAGE_POINTS, end, "basis-point")
        case "percent":
            return Tail(Kind.PERCENT, end, "percent")
        case "mille":
            return Tail(Kind.RATIO, end, factor=Decimal("0.001"))
        case "myriad":
            return Tail(Kind.RATIO, end, factor=Decimal("0.0001"))
        case "age":
            return Tail(Kind.AGE, end, "year")
        case "money":
            return _money(plain, word, end)
        case _:
            code = "CNY" if word == "RMB" else word
            return Tail(Kind.MONEY, end, code) if code in CODES else None


def _money(plain: str, word: str, end: int) -> Tail:
    code = MONEY[word]
    if word == "块" and (dime := _DIME.match(plain, end)):
        return Tail(Kind.MONEY, dime.end(), code, plus=Decimal(_digits(dime.group(1))) / 10)
    below = _SUBUNITS.match(plain, end)
    if below is None:
        return Tail(Kind.MONEY, end, code)
    sen, cents, dimes, fen, bare_fen = below.groups()
    plus = (
        Decimal(_digits(sen or cents or fen or bare_fen or "0")) / 100 + Decimal(_digits(dimes or "0")) / 10
    )
    return Tail(Kind.MONEY, below.end(), code, plus=plus)


def _digits(written: str) -> str:
    return "".join(str(DIGITS.get(c, c)) for c in written)


def _tenths(plain: str, number: Number, at: int, language: str) -> Tail | None:
    """3割2分1厘 is 32.1 percent, 八成五 85, 打八折 80, 九五折 95."""
    found = _TENTHS.match(plain, at)
    if found is not None and number.high <= 10 and (found["word"] == "割") == (language == "ja"):
        plus = Decimal(5) if found["half"] else Decimal(_digits(found["next"] or "0"))
        plus += Decimal(_digits(found["third"] or "0")) / 10
        return Tail(Kind.PERCENT, found.end(), "percent", factor=Decimal(10), plus=plus)
    off = _OFF.match(plain, at)
    if off is None or number.high >= 100 or language != "zh":
        return None
    return Tail(Kind.PERCENT, off.end(), "percent", factor=Decimal(10 if number.high < 10 else 1))


_FAST = pattern("[速流]")
_SECONDS_BEHIND = pattern(r" ?分(?:零|〇)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})秒")


def _seconds_behind(plain: str, at: int) -> bool:
    return _SECONDS_BEHIND.match(plain, at) is not None


def _fast(plain: str, at: int) -> bool:
    return plain[at - 1].isdigit() or _FAST.search(plain, max(0, at - 12), at) is not None


def _measured(plain: str, number: Number, unit: Unit, language: str) -> Tail:
    if unit.name == "decade":
        return Tail(Kind.DURATION, unit.end, "decade")
    if (
        unit.name in UNITS
        and UNITS[unit.name].dimension.startswith("duration")
        and unit.name not in DURATIONS
    ):
        return Tail(Kind.DURATION, unit.end, unit.name)
    if unit.name in DURATIONS:
        return _composed(plain, unit.name, unit.end, language)
    found = Tail(Kind.MEASURE, unit.end, unit.name)
    if (
        unit.name == "meter"
        and language == "zh"
        and (part := (_HUNDREDTHS.match(plain, unit.end) or _SPOKEN.match(plain, unit.end)))
    ):
        digits = _digits(part.group(1))
        return found._replace(end=part.end(), plus=Decimal(digits).scaleb(-len(digits)))
    below = number_at(plain, unit.end, language) if plain[unit.end : unit.end + 1].isdigit() else None
    second = unit_at(plain, below.end, True) if below else None
    if below is None or second is None or second.name in DURATIONS or second.name == unit.name:
        return found
    worth = (
        convert(below.low, second.name, unit.name) if second.name in UNITS and unit.name in UNITS else None
    )
    return found._replace(end=second.end, plus=worth) if worth is not None and 0 < worth < 1 else found


def _composed(plain: str, unit: str, end: int, language: str) -> Tail:
    """A time with the smaller units behind it, in the smallest: 1時間52分 is 112 minutes, 9秒83 9.83 seconds."""
    factor, plus = Decimal(1), Decimal(0)
    while True:
        if unit == "second" and (part := _HUNDREDTHS.match(plain, end)):
            digits = part.group(1)
            return Tail(
                Kind.DURATION,
                part.end(),
                unit,
                factor=factor,
                plus=plus + Decimal(digits).scaleb(-len(digits)),
            )
        joint = _BEHIND.match(plain, end)
        begin = joint.end() if joint else end
        below = number_at(plain, begin, language) if begin < len(plain) and _begins(plain[begin]) else None
        smaller = _smaller(plain, below, unit, language) if below else None
        if below is None or smaller is None:
            return Tail(Kind.DURATION, end, unit, factor=factor, plus=plus)
        ratio = Decimal(_SECONDS[unit] // _SECONDS[smaller.name])
        factor, plus, unit, end = factor * ratio, plus * ratio + below.low, smaller.name, smaller.end


def _begins(char: str) -> bool:
    return char.isdigit() or char in DIGITS or char == "十"


def _smaller(plain: str, number: Number, unit: str, language: str) -> Unit | None:
    if number.open or number.low >= 60:
        return None
    minute = _MINUTE.match(plain, number.end)
    found = unit_at(plain, number.end, True) or (Unit("minute", minute.end()) if minute else None)
    return found if found and found.name in _SMALLER.get(unit, ()) else None
