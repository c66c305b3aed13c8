"""What the words around a number claim about it: 约, 近, 逾 and およそ before, 以上, 左右 and 未満 behind."""

from __future__ import annotations

from summarise.quantities.languages.han.units import TABLE
from summarise.quantities.languages.words import turned
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Qualifier


class Hedge(NamedTuple):
    """The qualifier, the hedge as written, and where the text goes on behind it."""

    qualifier: Qualifier
    words: str | None
    end: int


_BEFORE, _AFTER = dict(turned(TABLE["before"])), dict(turned(TABLE["after"]))
_BEFORE_NUMBER = pattern(rf"({alternatives(_BEFORE)}) ?$")
_BEHIND = pattern(rf"(?:を?({alternatives(_AFTER)}))(?![过過额額])")
_NO_BEFORE = pattern(
    "(?:[北南东東西以之连連向史路线線世身早会晚岸上]上|(?<![成人数次])上|[附最邻鄰靠]近|[契節节制簡简大公要条條]约|[节節預预]約|[高时時音]超)$"
)
# What a hedge ends and begins with: most numbers have neither beside them.
_BY_LAST = {
    last: tuple(word for word in _BEFORE if word[-1] == last) for last in {word[-1] for word in _BEFORE}
}
_BLANKS = frozenset(" \n")
_BY_FIRST = {
    first: tuple(word for word in _AFTER if word[0] == first) for first in {word[0] for word in _AFTER}
}
_BY_FIRST["を"] = (*_BY_FIRST.get("を", ()), "を")
LAST, FIRST = _BLANKS.union(_BY_LAST), frozenset(_BY_FIRST).union("台")
_PAST = pattern(r"(?<=\d)[场場轮輪届屆](?!次)|[年月天周日]以?[来來内內]")
_BAND = pattern("台(?=[をにでとのはがだ、。まも前後半]|$)")  # 8%台: 8 and something
_UP = pattern("[百千万萬亿億]")
_EXACT = Qualifier.EXACT
EACH, _EACH = "每", 4  # and what it is for each of
_DEGREES = frozenset("弱強")  # 震度5弱 is a degree of its own
_EDGE = 7  # characters before a number that a hedge may take up


def hedged(text: str, plain: str, begin: int, start: int, end: int, floor: int, *, more: str | None) -> Hedge:
    """What is said of the quantity from ``begin`` to ``end``. ``start``: of its number; ``more``: 多 inside it."""
    return around(text, plain, begin, start, end, floor, more) or Hedge(_EXACT, None, end)


def around(
    text: str, plain: str, begin: int, start: int, end: int, floor: int, more: str | None = None
) -> Hedge | None:
    """The same; None where nothing is said of it."""
    lowest = max(floor, begin - _EDGE)
    after = before = None
    last, first = plain[begin - 1 : begin], plain[end : end + 1]
    if first in _BY_FIRST and plain.startswith(_BY_FIRST[first], end):
        after = _BEHIND.match(plain, end)
    edge = begin
    if last in _BLANKS or (last in _BY_LAST and plain.endswith(_BY_LAST[last], lowest, begin)):
        before = _BEFORE_NUMBER.search(plain, lowest, begin)
    elif (each := plain.rfind(EACH, max(lowest, begin - _EACH), begin)) > lowest and plain[
        each - 1
    ] in _BY_LAST:
        before, edge = _BEFORE_NUMBER.search(plain, lowest, each), each  # 不低于每公斤3.2元
    if first in _DEGREES and plain.endswith("震度", 0, start):
        after = None
    if after is None and before is None and more is None:
        band = _BAND.match(plain, end) if first == "台" else None
        return None if band is None else Hedge(Qualifier.AT_LEAST, band.group(), band.end())
    going_on = after.end() if after else end
    if before and before.group(1) == "上":
        before = before if _UP.match(plain, start) else None
    elif before and before.group(1) == "近" and _PAST.search(plain, max(start, end - 1), end + 1):
        before = None  # 近5场, 近三年来
    elif before and _NO_BEFORE.search(plain, max(0, edge - 3), before.end(1)):
        before = None
    if after and (before is None or _AFTER[after.group(1)] in ("at-least", "at-most", "less-than")):
        return Hedge(Qualifier(_AFTER[after.group(1)]), text[after.start() : after.end()], going_on)
    if before:
        return Hedge(Qualifier(_BEFORE[before.group(1)]), text[before.start(1) : before.end(1)], going_on)
    if more:
        return Hedge(Qualifier.ABOUT if more in "来來" else Qualifier.MORE_THAN, more, going_on)
    return Hedge(Qualifier.EXACT, None, going_on)
