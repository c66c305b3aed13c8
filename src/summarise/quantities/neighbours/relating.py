"""Each quantity of a text beside the one before it: which of the ways that numbers share something holds, by what joins them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from summarise.quantities.later import LaterModule, later
from summarise.quantities.neighbours import below_zero, lists, parts
from summarise.quantities.neighbours.christian_era import (
    BEGINS,
    JOINTS,
    in_era,
    romans_beside,
    shared_era,
)
from summarise.quantities.neighbours.compared import MORE_BEGINS, compared, endings
from summarise.quantities.neighbours.pair import Pair
from summarise.quantities.quantity import Kind, Quantity

if TYPE_CHECKING:
    from summarise.quantities.neighbours import levels, spans, votes
    from summarise.quantities.neighbours.bracketed import bracketed
else:
    levels = LaterModule("summarise.quantities.neighbours.levels", globals())
    spans = LaterModule("summarise.quantities.neighbours.spans", globals())
    votes = LaterModule("summarise.quantities.neighbours.votes", globals())
    bracketed = later("summarise.quantities.neighbours.bracketed", "bracketed", globals())

Kinds = frozenset[Kind]
Way = Callable[[Pair], list[Quantity] | None]
# By the words between two numbers: of which kinds both have to be, and what then finds out.
_Ways = dict[str, tuple[tuple[Kinds, Kinds, Way], ...]]
_COUNT, _DURATION = Kind.COUNT, Kind.DURATION
_FAR = 34  # characters between two numbers that share something
_AND = {
    "en": ("and", "or"), "de": ("und", "oder"), "fr": ("et", "ou"), "es": ("y", "o"), "it": ("e", "ed", "o"), "pt": ("e", "ou"), "nl": ("en", "of"),
}  # fmt: skip
_COUNTS, _ORDINALS, _DATES = (frozenset({kind}) for kind in (Kind.COUNT, Kind.ORDINAL, Kind.DATE))
_YEARS = frozenset({Kind.AGE, Kind.DURATION})
_SPANS = frozenset({Kind.DURATION})
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_WITH_UNITS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE_POINTS})
_EDGES = " ,\n\u00a0\u202f"
_ROMAN_LISTS = frozenset({"es", "fr", "it", "pt"})


@cache
def _ways(code: str) -> _Ways:
    """By the words between two numbers, what they may be together."""
    found: _Ways = {}

    def enter(first: Kinds, second: Kinds, way: Way, joints: Iterable[str]) -> None:
        for joint in joints:
            found[joint] = (*found.get(joint, ()), (first, second, way))

    enter(_COUNTS, frozenset({Kind.MEASURE}), lists.measured, ("/",))
    enter(_AMOUNTS, _COUNTS, parts.of_an_amount, parts.PARTS[code])
    enter(_AMOUNTS, _COUNTS, parts.of_before, parts.EARLIER[code])
    enter(_COUNTS | _ORDINALS, _DATES, lists.nights, lists.ONTO.get(code, ()))
    enter(_COUNTS, _AMOUNTS, parts.of_next, parts.EARLIER[code])
    enter(_ORDINALS, _DATES, lists.of_centuries, (*_AND[code], *"-–àa", "to", "bis", "tot", "al"))
    enter(_COUNTS, _DATES, shared_era, JOINTS)
    enter(_WITH_UNITS | _COUNTS, _WITH_UNITS, below_zero.below, below_zero.joints(code))
    if code != "en":
        enter(_COUNTS, _WITH_UNITS, levels.levelled, levels.joints(code))
        enter(_COUNTS, _COUNTS, votes.voted, votes.joints(code))
        enter(_COUNTS | _YEARS, _YEARS, lists.aged, _AND[code])
        enter(_SPANS, _SPANS, spans.summed, spans.JOINTS[code])
    if code == "de":
        enter(_ORDINALS, _COUNTS, lists.ranked, (*_AND[code], "bis", ""))
    return found


def related(text: str, found: list[Quantity], code: str) -> list[Quantity]:
    """``found`` with what the quantities are by one another, and by the era behind them: the same list, changed.

    ``code``: "en" or one of the six European languages. Spans stay those of ``text``, in order and without overlap.
    """
    ways, begin = _ways(code), 0
    while begin < len(found):
        begin = _until_changed(text, found, code, begin, ways)
    return found


def _until_changed(text: str, found: list[Quantity], code: str, begin: int, ways: _Ways) -> int:
    """Looks at ``found`` from place ``begin`` on, and returns where to go on once the list has become longer or shorter."""
    begins, romans = BEGINS[code], code in _ROMAN_LISTS
    words, more = endings(code), MORE_BEGINS[code]
    last_end = found[begin - 1].end if begin else -_FAR
    for i in range(begin, len(found)):
        quantity = found[i]
        start, end = quantity.start, quantity.end
        behind = text[end : end + 3]
        # what is done for every number of every text: four looks
        if (
            behind in begins
            or (start - last_end <= _FAR and (quantity.hedge or text[last_end:start].strip(_EDGES) in ways))
            or (romans and quantity.date is not None)
        ):
            many = len(found)
            place = _seen(text, found, code, i, ways)
            if len(found) != many:
                return place + 1
            end = found[i].end
            quantity = found[i]
            behind = text[end : end + 3]
        if i and quantity.kind is _COUNT:
            if behind[:1] == ")" and (both := bracketed(text, found, code, i)):
                found[both.place], found[i] = both.first, both.second
            elif text[start - 3 : start - 1] in words or behind[1:] in more or quantity.text[0] in "-−–mM":
                found[i] = compared(text, found, code, i) or quantity
        elif quantity.kind is _DURATION and code != "en":
            found[i] = spans.with_one(text, quantity, code, found[i - 1].end if i else 0) or found[i]
        last_end = end
    return len(found)


def _seen(text: str, found: list[Quantity], code: str, i: int, ways: _Ways) -> int:
    """Changes the quantity at ``i`` by the era behind it and the quantity before it; -> the place where it then stands."""
    quantity = found[i]
    if text[quantity.end : quantity.end + 3] in BEGINS[code]:
        dated = in_era(text, quantity, code)
        if dated is not None:
            found[i] = quantity = dated
            while i + 1 < len(found) and found[i + 1].start < dated.end:
                del found[i + 1]
    if code in _ROMAN_LISTS and quantity.date is not None:
        i = _with_romans(text, found, i)
    last = found[i - 1] if i else None
    if last is None or quantity.start - last.end > _FAR:
        return i
    joint = text[last.end : quantity.start].strip(_EDGES)
    if joint not in ways:
        joint = _joint(joint, quantity.hedge)
    kind, further = last.kind, quantity.kind
    for first, second, way in ways.get(joint, ()):
        if kind in first and further in second:
            floor = found[i - 2].end if i > 1 else 0
            both = way(Pair(text, code, last, quantity, joint, floor))
            if both is not None:
                found[i - 1 : i + 1] = both
                return i + len(both) - 2
    return i


def _joint(joint: str, hedge: str | None) -> str:
    """The words between two quantities, in lower case and without the hedge of the second."""
    joint = joint.replace("\n", " ").replace("\u00a0", " ").lower().strip(" ,")
    if hedge and joint.endswith(hedge.lower()):
        joint = joint[: -len(hedge)].rstrip(" ,")
    return joint


def _with_romans(text: str, found: list[Quantity], i: int) -> int:
    """Puts the centuries beside the one at ``i`` among ``found``; -> the place where that one then stands."""
    before, behind = romans_beside(text, found[i])
    if behind is not None and (i + 1 == len(found) or found[i + 1].start >= behind.end):
        found.insert(i + 1, behind)
    if before is not None and (i == 0 or found[i - 1].end <= before.start):
        found.insert(i, before)
        return i + 1
    return i
