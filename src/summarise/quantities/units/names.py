"""How the names of composed units are made and taken apart: "milligram-per-deciliter", "meter-per-square-second".

What multiplies is joined by hyphens, every divisor has a "per" of its own, powers are "square", "cubic" and
"to-the-4". A part that is no known unit stands as it was written ("liter-per-person"): two units with
different parts are different units.
"""

from __future__ import annotations

from collections.abc import Iterable

_POWERS = {2: "square-", 3: "cubic-"}


def raised_name(name: str, power: int) -> str:
    """ "meter" and 2 to "square-meter"; ``power``: from 1 on."""
    if power == 1:
        return name
    return _POWERS[power] + name if power in _POWERS else f"{name}-to-the-{power}"


def composed(parts: Iterable[tuple[str, int]]) -> str:
    """Units and their powers to one name: [("mole", 1), ("square-meter", -1)] to "mole-per-square-meter"."""
    above = [raised_name(name, power) for name, power in parts if power > 0]
    below = [raised_name(name, -power) for name, power in parts if power < 0]
    return "-per-".join(["-".join(above), *below])
