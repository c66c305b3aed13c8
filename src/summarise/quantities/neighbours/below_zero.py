"""Two ends below zero of one range, whose unit is written once: "minus 3 bis minus 7 Grad", "de -3 à -7 degrés"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from summarise.quantities.named import NamedTuple
from summarise.quantities.neighbours.pair import Pair, as_kind, together
from summarise.quantities.quantity import Kind, Quantity

_DASHES = ("-", "–")
_PLUS = ("+", "plus")


class _Words(NamedTuple):
    """What joins the ends of a range, and what stands before one."""

    to: tuple[str, ...] = ("to",)
    and_: tuple[str, ...] = ("and",)
    between: tuple[str, ...] = ("between",)
    from_: tuple[str, ...] = ("from",)
    onto: tuple[str, ...] = ("to",)


@cache
def _words(code: str) -> _Words:
    if code == "en":
        return _Words()
    from summarise.quantities.languages.lexicon import lexicon  # which English has no need of

    table = lexicon(code)
    return _Words(table.to, table.and_, table.between, table.from_, table.onto)


def joints(code: str) -> Iterable[str]:
    """The words between the two ends, also with a plus before the second."""
    words = _words(code)
    found = dict.fromkeys((*words.to, *words.and_, *words.onto, *_DASHES))
    return [*found, *(f"{joint} {plus}" for joint in found for plus in _PLUS)]


def below(pair: Pair) -> list[Quantity] | None:
    """ "minus 3 bis minus 7 Grad", "entre -3 y -7 grados", "de -3 à -7 degrés": both ends have the unit of the second; a range
    where nothing became something else."""
    first, second = pair.first, pair.second
    if first.low is None or second.low is None or first.low >= 0 or first.low != first.high:
        return None
    if second.unit is None or second.low != second.high:
        return None
    if first.kind is Kind.COUNT:
        if first.text[-1:].isalpha():
            return None  # a number in words stands by itself
    elif (first.kind, first.unit) != (second.kind, second.unit):
        return None
    words = _words(pair.code)
    before = pair.before(16).rsplit(None, 1)
    last = before[-1] if before else ""
    joint = pair.joint.removesuffix("+").removesuffix(" plus").rstrip()
    if joint in words.and_ and joint not in words.to and last not in words.between:
        return None
    if joint in words.onto and last in words.from_:
        return [as_kind(first, second.kind, second.unit), second]
    ends = sorted((first.low, second.low))
    return [together(pair, second.kind, ends[0], ends[1], second.unit)]
