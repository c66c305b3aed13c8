"""How the tables of this folder look at what the finder returns."""

from __future__ import annotations

from decimal import Decimal

from summarise import find_quantities
from summarise.quantities import Quantity


def only(text: str) -> Quantity:
    """The one quantity of ``text``."""
    found = find_quantities(text)
    assert len(found) == 1, f"{text!r}: {[q.text for q in found]}"
    return found[0]


def at(text: str, words: str) -> Quantity:
    """The quantity of ``text`` that is written as ``words``."""
    for q in find_quantities(text):
        if q.text == words:
            return q
    raise AssertionError(f"{words!r} is none of {[q.text for q in find_quantities(text)]} in {text!r}")


def values(text: str) -> list[Decimal | tuple[Decimal, Decimal]]:
    """The values of everything in ``text`` that has one, ranges as pairs."""
    return [
        q.low if q.low == q.high else (q.low, q.high)
        for q in find_quantities(text)
        if q.low is not None and q.high is not None
    ]


def kinds(text: str) -> list[tuple[str, str]]:
    """What each quantity of ``text`` is written as, with its kind."""
    return [(q.text, q.kind.value) for q in find_quantities(text)]


def close(value: Decimal | None, wanted: str) -> bool:
    """Equal to 12 digits: fractions without an end are kept to 28."""
    return value is not None and abs(value - Decimal(wanted)) <= abs(Decimal(wanted)) * Decimal("1e-12")
