"""Units in Chinese and Japanese words: 毫克, キロワット時, 平方公里, 公里/小时, ミリグラム毎デシリットル, 每小时 before the number.

A prefix and a base make a unit (SI Brochure, 9th edition, table 7); lengths also have a square and a cube.
Units in letters are those of ``units.symbol_at``.
"""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.longest import by_first, longest
from summarise.quantities.languages.words import table_of, turned
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units import UNITS, symbol_at

TABLE = table_of("han")
DURATIONS = frozenset("second minute hour day night week month quarter-year year decade century".split())
_SMALL_TIMES = frozenset("millisecond microsecond nanosecond".split())
_LENGTHS = frozenset("meter kilometer centimeter millimeter decimeter mile foot inch yard micrometer".split())
# Bases of one character that are more often the beginning of a word: behind digits, and nothing of a word behind.
_SHORT = frozenset("安牛巴伏焦帕赫卡希瓦")
_ENDS = pattern("(?![\u3400-\u9fff])|[的以及和至到每时時高宽宽重，。、]")
_NO_UNIT = pattern(
    "米其|克服|分升[級级至到值学學为為上]|升[级級至到值学學]|米粉|桶装|夜[间間里]|晚[上间間]|度(?:[过過假目]|(?=[も]))|周[边邊围圍年末一二三四五六日]|码头|碼頭|里程|磅礴|载[有]|天[然气氣津空]|日[本経元系中米経英韓]"
)
_NO_UNIT_FIRST = frozenset("米克分升桶夜晚度周码碼里磅载天日")
_JOINT_FIRST = frozenset(" /每毎p")
_JOINT = pattern(r"(?: ?/ ?|每|毎|per)(100|百)? ?")
# In letters, and in English text more often a word: only behind digits in Han text.
_LETTERS = {
    "ac ft": "acre-foot", "ac": "acre", "fth": "fathom", "fm": "fathom", "fur": "furlong", "qt": "quart", "bu": "bushel", "cd": "candela",
    "au": "astronomical-unit", "in²": "square-inch", "in³": "cubic-inch", "in": "inch", "μs": "microsecond", "µs": "microsecond",
    "pc": "parsec", "bar": "bar", "pt": "pint", "pm": "picometer", "fl oz": "fluid-ounce", "st": "stone", "ct": "carat", "CD": "carat", "kb": "kilobit", "b": "bit", "bit": "bit", "byte": "byte",
    "s/t": "short-ton", "tn": "short-ton", "M☉": "solar-mass", "dot/in": "dot-per-inch", "d": "day", "w": "week", "y": "year", "h": "hour", "s": "second", "mo": "month", "yd²": "square-yard", "yd³": "cubic-yard",
}  # fmt: skip
_IN_LETTERS = pattern(rf"(?:{alternatives(_LETTERS)})(?![A-Za-z0-9/²³])")
_SYMBOL_START = pattern(r" ?(?=[A-Za-zµμΩ°℃℉])")
_SIGNS = {"'": "foot", '"': "inch", "#": "pound"}
_LETTER = pattern("[A-Za-z0-9'\"]")
# Single letters that make a name of what follows: 4K电视, 5A级景区, 5G网络.
_NAME = pattern("[AKBCFGNJVSDT](?=[级級景股店产產认認数數电電画畫视視高分网網代対型席リテモ])")


class Unit(NamedTuple):
    """A unit's canonical name and where it ends."""

    name: str
    end: int


def names() -> dict[str, str]:
    """Every unit in words to its canonical name."""
    found = dict(turned(TABLE["units"]))
    bases, prefixes = dict(turned(TABLE["bases"])), dict(turned(TABLE["prefixes"]))
    for base, name in bases.items():
        found.setdefault(base, name)
        for prefix, factor in prefixes.items():
            if _katakana(prefix) == _katakana(base) or name == "second":
                found.setdefault(prefix + base, _prefixed(factor, name))
    lengths = {
        word: name for word, name in found.items() if name in _LENGTHS and word not in ("ミリ", "センチ")
    }
    for word, name in [*lengths.items(), ("キロ", "kilometer")]:
        found[f"平方{word}"], found[f"立方{word}"] = f"square-{name}", f"cubic-{name}"
    return found


def _katakana(text: str) -> bool:
    return "\u30a0" <= text[0] <= "\u30ff"


def _prefixed(prefix: str, name: str) -> str:
    if (prefix, name) == ("mega", "gram"):
        return "tonne"
    if name == "tonne":
        return f"{prefix}tonne" if prefix in ("kilo", "mega", "giga") else name
    return prefix + name


@cache
def known() -> dict[str, str]:
    """What ``names`` makes, once."""
    return names()


@cache
def _by_first() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    return by_first(known())


@cache
def beginnings() -> frozenset[str]:
    """What the units in words begin with."""
    return frozenset(word[0] for word in known())


def word_at(plain: str, at: int) -> Unit | None:
    """The unit in words, simple, that begins at ``at``."""
    word = longest(_by_first(), plain, at)
    if word is None:
        return None
    end = at + len(word)
    other = _NO_UNIT.match(plain, at) if plain[at] in _NO_UNIT_FIRST else None
    if other and other.end() > end:  # 周年 is a unit, 周边 begins with one
        return None
    return Unit(known()[word], end)


def unit_at(plain: str, at: int, digits: bool) -> Unit | None:
    """The unit that begins at ``at`` with what is below its stroke; ``digits``: the number ends in a digit."""
    begin = at + 1 if plain[at : at + 1] == " " else at
    letters = (
        _SYMBOL_START.match(plain, at)
        if plain[begin : begin + 1] < "\u3000" or plain[begin] > "\u9fff"
        else None
    )
    if letters:
        return _letters(plain, letters.end())
    if plain[at : at + 1] in _SIGNS and digits and not _LETTER.match(plain, at + 1):
        return Unit(_SIGNS[plain[at]], at + 1)
    found = word_at(plain, begin)
    if found is None:
        return None
    if plain[begin : found.end] in _SHORT and not (digits and _ENDS.match(plain, found.end)):
        return None
    return _below(plain, found)


def _below(plain: str, unit: Unit) -> Unit:
    """``unit`` with "/小时", "每秒" or "毎リットル" behind it."""
    for _ in range(2):
        joint = _JOINT.match(plain, unit.end) if plain[unit.end : unit.end + 1] in _JOINT_FIRST else None
        other = None
        if joint:
            other = word_at(plain, joint.end()) or _symbol(plain, joint.end())
        if joint is None or other is None:
            break
        unit = Unit(per(unit.name, f"100-{other.name}" if joint.group(1) else other.name), other.end)
    return unit


def per(unit: str, other: str) -> str:
    """The name of so much of one unit for each of another."""
    if (unit, other) == ("pound", "square-inch"):
        return "pound-per-square-inch"
    return f"{unit}-per-{other}"


def _symbol(plain: str, at: int) -> Unit | None:
    found = symbol_at(plain, at)
    return Unit(found.name, found.end) if found else None


def _letters(plain: str, at: int) -> Unit | None:
    if _NAME.match(plain, at):
        return None
    letters = _IN_LETTERS.match(plain, at)
    if letters:
        return Unit(_LETTERS[letters.group()], letters.end())
    found = symbol_at(plain, at)
    if found is None:
        return None
    behind = plain[found.end : found.end + 1]
    if behind.isascii() and behind.isalnum():
        return None
    return _below(plain, Unit(found.name, found.end))


_BEFORE = pattern(
    r"(?:(?P<speed>[时時]速|秒速|分速)|[每毎](?P<many>100|百)?(?P<unit>[^\d\s,、。]{1,8}?))(?:(?:最大)?(?:降[雨水雪]量|[雨流产產]量|发电量|發電量|排放量|速度))?(?:[可达達到为為约約近超过過逾は]|最[高大多]|高达|平均|およそ){0,3} ?$"
)
_SPEEDS = {"时速": "hour", "時速": "hour", "秒速": "second", "分速": "minute"}
_OF_MATTER = frozenset("mass volume substance energy food-energy length area radioactivity dose data".split())


def rate_before(plain: str, start: int, floor: int, unit: str) -> str | None:
    """The unit with what stands before the number: 时速, 每秒, 每升; None where there is nothing of the kind."""
    found = _BEFORE.search(plain, max(floor, start - 18), start)
    if found is None:
        return None
    if found["speed"]:
        return per(unit, _SPEEDS[found["speed"]]) if unit in _LENGTHS else None
    below = {"時": "hour", "分": "minute"}.get(found["unit"]) or known().get(found["unit"])
    if below is None or (found["many"] and below in DURATIONS):
        return None
    if below in ("second", "minute", "hour"):
        return per(unit, below)
    if below in DURATIONS or below not in UNITS or UNITS[below].dimension not in _OF_MATTER:
        return None
    return per(unit, f"100-{below}" if found["many"] else below)


_COLD = ("摄氏", "攝氏", "摂氏", "零下", "氷点下", "气温", "氣溫", "気温", "体温", "體溫")


def degrees(plain: str, start: int) -> str:
    """What bare degrees are of: 摂氏, 華氏, or a temperature spoken of before."""
    left = plain[max(0, start - 12) : start]
    if "华氏" in left or "華氏" in left:
        return "degree-fahrenheit"
    return "degree-celsius" if any(word in left for word in _COLD) else "degree"
