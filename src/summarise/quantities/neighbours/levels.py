"""A level whose unit stands at the one it is set against alone: "2,2 nach 2,0 Prozent", "von 3 auf minus 2 Grad", "um 3,1 Mio. auf
12,4 Mio. Franken", "2,1 milliards, contre 1,8 milliard d'euros".

``parts.of_next`` has those whose size stands there, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from summarise.quantities.neighbours.compared import size_of
from summarise.quantities.neighbours.pair import Pair, as_kind
from summarise.quantities.neighbours.parts import EARLIER
from summarise.quantities.quantity import Kind, Quantity

_BESIDE = {
    "de": ("gegen",), "fr": ("face à", "par rapport à"), "es": ("tras", "tras el", "frente al", "ante", "ante el", "contra el"), "it": ("dopo", "rispetto al", "dal"), "pt": ("após", "ante", "depois de"),
    "nl": ("naar",),
}  # fmt: skip
_ONTO = {
    "de": ("auf",), "fr": ("à",), "es": ("a", "a los", "hasta"), "it": ("a", "ai"), "pt": ("a", "para", "aos"), "nl": ("naar", "tot", "op"),
}  # fmt: skip
_FROM = {
    "de": ("von",), "fr": ("de", "des"), "es": ("de", "de los", "desde"), "it": ("da", "dai"), "pt": ("de", "dos"), "nl": ("van",),
}  # fmt: skip
_DEGREES = frozenset({"degree", "degree-celsius"})
_COLDEST = 60
_LONGEST = 8  # characters of a number that shares what it does not say
_LEAST, _MOST = Decimal("0.2"), Decimal(5)


def joints(code: str) -> Iterable[str]:
    """The words between the two."""
    return dict.fromkeys((*EARLIER[code], *_BESIDE[code], *_ONTO[code]))


def levelled(pair: Pair) -> list[Quantity] | None:
    """The first with the unit of the second."""
    first, second = pair.first, pair.second
    if first.low is None or first.low != first.high or second.low is None or second.low != second.high:
        return None
    if first.noun is not None or not first.text[:1].isdigit():
        return None
    size = size_of(first, pair.code)
    onto = pair.joint in _ONTO[pair.code] and pair.joint not in EARLIER[pair.code]
    if size is not None and size != 1:
        named = second.kind is Kind.MONEY and size_of(second, pair.code) != 1
        return [as_kind(first, Kind.MONEY, second.unit), second] if named else None
    if onto:
        changed = second.unit in _DEGREES and second.low < 0 and abs(first.low) < _COLDEST
        before = pair.before(10).rstrip().rsplit(" ", 2)
        from_ = changed and (before[-1] in _FROM[pair.code] or " ".join(before[-2:]) in _FROM[pair.code])
        return [as_kind(first, second.kind, second.unit), second] if from_ else None
    if first.text.isdigit() or len(first.text) > _LONGEST or not first.text[-1].isdigit():
        return None
    if not second.low or not _LEAST <= abs(first.low / second.low) <= _MOST:
        return None
    if second.kind is Kind.MONEY and size_of(second, pair.code) != 1:
        return None
    return [as_kind(first, second.kind, second.unit), second]
