"""A sum that the source's own words speak against: "52 points, seven more than Halloran" gives Halloran 45, and never 59.

Such a pair of numbers leads to one result only. Whatever else adding or taking away makes of it is no excuse for a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.told.levels import way_ahead
from summarise.checking.arithmetic.told.parts import than_whom
from summarise.quantities import Quantity

_BESIDE = 40  # characters between a level and the change that is told of it


def is_told_otherwise(context: Context, terms: Sequence[Quantity], value: Decimal | None) -> bool:
    """Whether ``value`` is the sum or the gap of two ``terms`` of the source, and the source says that they lead elsewhere.

    ``context``: the sentence of the summary that states ``value``.
    """
    if len(terms) != 2 or context.index.language != "en" or value is None:
        return False
    level, change = sorted(terms, key=lambda q: q.start)
    if level.value is None or change.value is None or not 0 <= change.start - level.end <= _BESIDE:
        return False
    if level.unit is not None and change.unit is not None and level.unit != change.unit:
        return False
    more, less = level.value + change.value, level.value - change.value
    if value not in (more, abs(less)):
        return False
    than = than_whom(context, change)
    if than is not None:
        return not (than.spoken_of or than.earlier) or value != (less if than.more else more)
    way = way_ahead(context.index.text, level, change)
    return way != 0 and value != (less if way > 0 else more)
