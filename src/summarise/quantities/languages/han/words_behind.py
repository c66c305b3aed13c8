"""The word behind a number of the usual shapes: what it is, and what beside it would make it something else.

The words are those of ``tails`` and ``units``; each is read there once, with nothing behind it, and kept.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import chain

from summarise.quantities.languages.han.marks import RANGE
from summarise.quantities.languages.han.numbers.characters import CHARACTERS, FIRST, GOES_ON, PREFIXED, Number
from summarise.quantities.languages.han.tails import FOLLOWING, MONEY, tail_at
from summarise.quantities.languages.han.units import TABLE, beginnings, known
from summarise.quantities.languages.longest import by_first
from summarise.quantities.named import NamedTuple
from summarise.quantities.quantity import Kind

_ONE = Decimal(1)
_COUNT, _MONEY, _PERCENT, _DURATION = Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.DURATION
_FIVE = Number(Decimal(5), Decimal(5), 1, "digits")
# What begins another shape, or goes on in the number.
_OTHER_SHAPES = frozenset("年月日号號时点點/:季世比对対對半成折块位番 ").union(GOES_ON)
# Behind a word of each kind: what may make another word, a smaller unit, a half, a rate or a range's other end of it.
_JOINTS = frozenset(" ~〜～–-—至到かな")
_JOINED, _RANGED = frozenset("至到かな"), frozenset("0123456789$¥€£US").union(FIRST)
_HALVES = frozenset("半多余餘")
NUMERALS = frozenset("0123456789几幾数數").union(CHARACTERS)
_UNIT = (
    _JOINTS
    | _HALVES
    | NUMERALS
    | frozenset("又と/每毎p其服级級值学學粉装间間里上过過假目も边邊围圍年末码碼头頭程礴有然气氣津空日")
)
_NO_RANGE = _HALVES | NUMERALS | frozenset("年月素旦")
_TURNS = {
    Kind.COUNT: frozenset("目半多"),
    Kind.MONEY: _JOINTS | _HALVES | NUMERALS | frozenset("年月素旦"),
    Kind.PERCENT: _JOINTS,
    Kind.PERCENTAGE_POINTS: _JOINTS,
    Kind.AGE: _JOINTS | _HALVES | frozenset("代"),
    Kind.MULTIPLE: _JOINTS | _HALVES | frozenset("率数數增"),
    Kind.DURATION: _UNIT,
    Kind.MEASURE: _UNIT,
}
_PREFIXES = frozenset("千百兆")
_OPEN = frozenset("分安牛巴伏焦帕赫卡希瓦")  # units and words of their own as well
_TENTHS, _NO_TENTHS = frozenset("割"), frozenset("り本人立功为為员員果年就长長熟交份分都半") | NUMERALS
_LETTERS = frozenset("ABCDEFGHIJKLMNOPRSTUVWXYZabcdefghijklmnoprstuvwxyz%")  # Q is the mark of a quarter
_CLOSING, _LISTING = frozenset(["", *"。,、;)」』\n"]), frozenset(",、")
_AMONG = frozenset("に中里就")  # "3人に1人"
PARTICLES = frozenset("をはがでにと")  # behind a number with nothing counted: 7を観測
# Words that begin with the mark of a date or a time: behind three digits at most they are lengths.
_LENGTHS = {"年": ("年間", "年间", "年"), "日": ("日間", "日间"), "時": ("時間",)}
TIMES = frozenset([*_LENGTHS, "时"])
_MINUTE = "分"
_NO_MINUTE = _UNIT | frozenset("のサ野割岐之钱錢")


@cache
def _words() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    words = by_first(
        chain(
            TABLE["points"],
            TABLE["basis_points"],
            TABLE["percent"],
            TABLE["ages"],
            MONEY,
            known(),
            TABLE["counters"].split(),
            ("倍", "个倍", "個倍", "割"),
        )
    )
    lasting = {
        first: tuple((len(word), frozenset((word,))) for word in found) for first, found in _LENGTHS.items()
    }
    return {
        first: found
        for first, found in words.items()
        if (first not in _OTHER_SHAPES and not first.isascii()) or first in _PREFIXES or first == "%"
    } | lasting


@cache
def following() -> frozenset[str]:
    """All that a single digit may have behind it where it is a number; most that look so are parts of words."""
    return (
        FOLLOWING | beginnings() | GOES_ON | _OTHER_SHAPES | _JOINTS | _HALVES | _CLOSING | _LETTERS
        | frozenset("来來个個目番位度回人年代か里就中有之の分份°µμΩ℃℉'\"#~〜～–―—")
    )  # fmt: skip


@cache
def ending() -> frozenset[str]:
    """All that digits of the usual shapes may have behind them, or behind a magnitude."""
    return (frozenset(_words()) - TIMES) | _CLOSING | _LETTERS | frozenset("余餘多分 ")


class _Word(NamedTuple):
    """What a word is behind a number, and what behind it may make it something else."""

    kind: Kind
    unit: str | None
    counter: str | None
    factor: Decimal
    turns: frozenset[str]


@cache
def _known(word: str, language: str) -> _Word | None:
    """What ``word`` is with nothing behind it; None where it takes more to tell."""
    found = tail_at(f"5{word}。", _FIVE, 1, language)
    if (
        found is None
        or found.end != 1 + len(word)
        or (found.factor != 1 and word not in _TENTHS)
        or found.plus
        or word in _OPEN
        or found.kind not in _TURNS
    ):
        return None
    turns = _TURNS[found.kind] | (_AMONG if word == "人" else frozenset())
    return _Word(found.kind, found.unit, found.counter, _ONE if found.factor == 1 else found.factor, turns)


def behind(
    plain: str, at: int, mark: str, value: Decimal, language: str
) -> tuple[Kind, int, str | None, str | None, Decimal] | None:
    """Kind, end, unit, counter and factor of what stands behind a number that ends at ``at``, before ``mark``."""
    if mark in _CLOSING:
        if mark in _LISTING and plain[at + 1 : at + 2] in NUMERALS:
            return None
        return _COUNT, at, None, None, _ONE
    if mark in PARTICLES:
        return _COUNT, at, None, None, _ONE
    widths = _words().get(mark)
    if widths is None:
        letter = plain[at + 1 : at + 2] if mark == " " else mark
        tail = tail_at(plain, _FIVE, at, language) if letter in _LETTERS else None
        if (
            tail is None
            or tail.factor != _ONE
            or tail.plus
            or tail.more
            or plain[tail.end : tail.end + 1] in _TURNS[tail.kind]
        ):
            return None
        return tail.kind, tail.end, tail.unit, tail.counter, _ONE
    for width, of_width in widths:
        if (word := plain[at : at + width]) in of_width:
            break
    else:
        return None
    end = at + width
    if word == _MINUTE:
        return _minute(plain, end, language)
    found = _known(word, language)
    if found is None or (plain[end : end + 1] in found.turns and not _ends_there(plain, end, found.kind)):
        return None
    if (mark in _PREFIXES and not PREFIXED.match(plain, at)) or (
        mark in _TENTHS and (value > 10 or plain[at + 1 : at + 2] in _NO_TENTHS)
    ):
        return None
    return found.kind, end, found.unit, found.counter, found.factor


def _minute(plain: str, end: int, language: str) -> tuple[Kind, int, str | None, str | None, Decimal] | None:
    """分 that ends at ``end``: a minute in Japanese; in Chinese a point, unless there is more to it."""
    after = plain[end : end + 1]
    if language == "ja":
        return (_DURATION, end, "minute", None, _ONE) if after not in _NO_MINUTE else None
    return (_COUNT, end, None, _MINUTE, _ONE) if after in _CLOSING else None


def _ends_there(plain: str, at: int, kind: Kind) -> bool:
    """Whether what looks like the joint of a range behind a word at ``at`` is none: か of かつ, 至 with no number behind."""
    if plain[at] not in _JOINED or (kind is not _MONEY and kind is not _PERCENT):
        return False
    joint = RANGE.match(plain, at)
    return joint is None or plain[joint.end() : joint.end() + 1] not in _RANGED


def unit_of_range(plain: str, at: int, language: str) -> tuple[Kind, int, str] | None:
    """Kind, end and unit of the percent or money right behind a number."""
    for width, of_width in _words().get(plain[at : at + 1], ()):
        if (word := plain[at : at + width]) in of_width:
            found, end = _known(word, language), at + width
            if (
                found is None
                or found.unit is None
                or (found.kind is not _PERCENT and found.kind is not _MONEY)
                or plain[end : end + 1] in _NO_RANGE
                or found.factor is not _ONE
            ):
                return None
            return found.kind, end, found.unit
    return None
