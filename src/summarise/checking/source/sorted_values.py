"""Values in order, and whose each of them is: looked for in the time that a search takes, and held in little room."""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Sequence


class Sorted:
    """Values of numbers in order, and the number of each: eight bytes for the one and for the other, where a list for each
    value would take a hundred."""

    __slots__ = ("_owners", "_values")

    def __init__(self, values: Sequence[float], owners: Sequence[int]) -> None:
        """``owners``: the number of each of the ``values``, in order of the text."""
        order = sorted(range(len(values)), key=values.__getitem__)
        self._values = array("d", [values[at] for at in order])
        self._owners = array("q", [owners[at] for at in order])

    def within(self, low: float, high: float, most: int) -> array[int]:
        """The numbers with a value in ``low``..``high``, the least first, and of one value in order of the text; ``most`` at
        the most."""
        left = bisect.bisect_left(self._values, low)
        right = bisect.bisect_right(self._values, high, left)
        return self._owners[left : min(right, left + most)]

    def nearest(self, value: float, most: int) -> array[int]:
        """So many numbers on either side of a ``value``."""
        at = bisect.bisect_left(self._values, value)
        return self._owners[max(0, at - most) : at + most]
