"""Long texts that say one thing again and again: rows of one number, of one fraction, of one name with a dash.

What a number is follows from the words around it. Where the same characters stand around a place that stood around an
earlier one, and far around, the same is read there, and it is not read anew: a text of nothing but "1 1 1 1 1" costs what
another of its length does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summarise.quantities.named import NamedTuple
from summarise.quantities.quantity import Quantity

LONG = 10_000  # characters of a text that may be such a one
_AROUND = 300  # characters on each side that have to be the same; readers look a third as far
_MOST_KEPT = 256  # places
_PATIENCE = 64  # places in a row that are like none before
_PAUSE = 1_000  # places that are not looked up then

Result = Quantity | list[Quantity] | None


class _Place(NamedTuple):
    """What was read at one place; ``rest``: of one quantity without other readings, what it is made of elsewhere."""

    at: int
    found: Result
    rest: tuple[Any, ...] | None


class Repeats:
    """Reads the places of one text, each as ``read`` does, and those alike once."""

    __slots__ = ("_known", "_last", "_left", "_paused", "_read", "_text")

    def __init__(self, text: str, read: Callable[..., Result]) -> None:
        """``read``: what is read of ``text`` from one offset to another; what else it is given, it is given with them."""
        self._text = text
        self._read = read
        self._known: dict[str, _Place] = {}
        self._last: tuple[str, _Place | None] = ("", None)
        self._left = _PATIENCE
        self._paused = 0

    def __call__(self, start: int, end: int, further: object) -> Result:
        """What is read from ``start`` on."""
        if self._paused or start < _AROUND:
            self._paused -= 1 if self._paused else 0
            return self._read(start, end, further)
        around = self._text[start - _AROUND : start + _AROUND]
        if len(around) < 2 * _AROUND:
            return self._read(start, end, further)
        # the last one is told at once: what the others are kept by has to be gone through
        known = self._last[1] if around == self._last[0] else self._known.get(around)
        if known is not None:
            self._left = _PATIENCE
            self._last = around, known
            at, found, rest = known
            by = start - at
            if isinstance(found, Quantity):
                return moved(found, by) if rest is None else Quantity(found.start + by, found.end + by, *rest)
            return found and [moved(one, by) for one in found]
        found = self._read(start, end, further)
        self._left -= 1
        if not self._left:
            self._known.clear()
            self._left, self._paused = _PATIENCE, _PAUSE
        elif _ends(found, start) <= start + _AROUND // 2:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            rest = _beside_place(found) if isinstance(found, Quantity) and not found.readings else None
            known = _Place(start, found, rest)
            self._known[around] = known
            self._last = around, known
        return found


def _ends(found: Result, start: int) -> int:
    if found is None:
        return start
    return found.end if isinstance(found, Quantity) else max((one.end for one in found), default=start)


def moved(q: Quantity, by: int) -> Quantity:
    """``q`` as it is read of the same words ``by`` characters farther on in the same text."""
    return Quantity(q.start + by, q.end + by, *_beside_place(q, by))


def _beside_place(q: Quantity, by: int = 0) -> tuple[Any, ...]:
    """All of ``q`` but where it stands, as a quantity is made of it; its readings ``by`` characters farther on."""
    around = q._around
    readings = tuple(moved(other, by) for other in q.readings) if q.readings else ()
    if around is None:
        return (
            q.text, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge, q.date, q.until, readings,
            q.per, q.scale, q.scale_at,
        )  # fmt: skip
    return (
        q.text, q.kind, q.low, q.high, q.unit_at_hand, q.qualifier, None, None, q.hedge, q.date, q.until, readings,
        None, q.scale, q.scale_at, around,
    )  # fmt: skip
