"""What the words around a number claim about it: 约, 近, 逾 and およそ before, 以上, 左右 and 未満 behind."""

from __future__ import annotations

from typing import NamedTuple

from summarise.quantities.languages.han.units import TABLE
from summarise.quantities.languages.lexicon import turned
from summarise.quantities.lexicon import alternatives
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
_BEFORE_LAST = {word[-1] for word in _BEFORE} | {" ", "\n"}
_BEHIND_FIRST = {word[0] for word in _AFTER} | {"を"}
_UP = pattern("[百千万萬亿億]")
_EDGE = 7  # characters before a number that a hedge may take up


def hedged(text: str, plain: str, begin: int, start: int, end: int, floor: int, *, more: str | None) -> Hedge:
    """What is said of the quantity from ``begin`` to ``end``. ``start``: of its number; ``more``: 多 inside it."""
    after = _BEHIND.match(plain, end) if plain[end : end + 1] in _BEHIND_FIRST else None
    going_on = after.end() if after else end
    before = (
        _BEFORE_NUMBER.search(plain, max(floor, begin - _EDGE), begin)
        if plain[begin - 1 : begin] in _BEFORE_LAST
        else None
    )
    if before and before.group(1) == "上":
        before = before if _UP.match(plain, start) else None
    elif before and _NO_BEFORE.search(plain, max(0, begin - 3), before.end(1)):
        before = None
    if after and (before is None or _AFTER[after.group(1)] in ("at-least", "at-most", "less-than")):
        return Hedge(Qualifier(_AFTER[after.group(1)]), text[after.start() : after.end()], going_on)
    if before:
        return Hedge(Qualifier(_BEFORE[before.group(1)]), text[before.start(1) : before.end(1)], going_on)
    if more:
        return Hedge(Qualifier.ABOUT if more in "来來" else Qualifier.MORE_THAN, more, going_on)
    return Hedge(Qualifier.EXACT, None, going_on)
