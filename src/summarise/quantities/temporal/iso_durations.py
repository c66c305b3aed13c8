"""Durations as ISO 8601 writes them, and the data behind pages with it: "PT2H30M", "P1Y6M", "PT45S"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_ISO = pattern(
    r"P(?:(?P<year>\d{1,4})Y)?(?:(?P<month>\d{1,4})M)?(?:(?P<week>\d{1,4})W)?(?:(?P<day>\d{1,4})D)?"
    r"(?P<clock>T(?:(?P<hour>\d{1,4})H)?(?:(?P<minute>\d{1,4})M)?(?:(?P<second>\d{1,4}(?:\.\d{1,3})?)S)?)?(?![\w-])"
)
# Parts that are whole numbers of one another, the smaller first.
_FAMILIES = (
    (("month", 1), ("year", 12)),
    (("second", 1), ("minute", 60), ("hour", 3600), ("day", 86400), ("week", 604800)),
)


def iso_duration(page: Page, start: int) -> Quantity | None:
    """The duration that begins at ``start``, in the smallest unit it has; None where it is none, or could be a name: "P3D"."""
    found = _ISO.match(page.plain, start)
    if found is None:
        return None
    stated = {name: Decimal(value) for name, value in found.groupdict().items() if value and name != "clock"}
    if not stated or (len(stated) < 2 and not found["clock"]) or found.group().endswith("T"):
        return None
    for family in _FAMILIES:
        sizes = dict(family)
        if sizes.keys() >= stated.keys():
            unit = next(name for name in sizes if name in stated)
            value = sum((n * sizes[name] for name, n in stated.items()), Decimal(0)) / sizes[unit]
            return Quantity(
                start, found.end(), page.text[start : found.end()], Kind.DURATION, value, value, unit
            )
    return None
