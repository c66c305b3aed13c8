"""A quantity of one text as one of another: of a text that typesetters' marks were taken out of, or of a stretch of it."""

from __future__ import annotations

from collections.abc import Callable

from summarise.quantities.quantity import Quantity


class _Elsewhere:
    """What stands around a quantity of one text, for the same quantity of another."""

    __slots__ = ("_other",)

    def __init__(self, other: Quantity) -> None:
        self._other = other

    def counted(self, quantity: Quantity) -> tuple[str | None, str | None]:
        around = self._other._around
        return (None, None) if around is None else around.counted(self._other)

    def verb(self, quantity: Quantity) -> str | None:
        return self._other.verb

    def per(self, quantity: Quantity) -> str | None:
        return self._other.per


def moved(q: Quantity, start: int, end: int, text: str, further: Callable[[Quantity], Quantity]) -> Quantity:
    """``q`` as it stands from ``start`` to ``end`` of ``text``; ``further`` moves its other readings in the same way.

    What is read on first use is still read then, where ``q`` was found.
    """
    written, readings = text[start:end], tuple(further(other) for other in q.readings)
    if q._around is None:
        return Quantity(
            start, end, written, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge, q.date, q.until,
            readings, q.per, q.scale, q.scale_at,
        )  # fmt: skip
    return Quantity(
        start, end, written, q.kind, q.low, q.high, q.unit_at_hand, q.qualifier, None, None, q.hedge, q.date, q.until,
        readings, None, q.scale, q.scale_at, _Elsewhere(q),
    )  # fmt: skip
