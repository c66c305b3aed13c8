"""Where a number that the source lacks may come from, as features: a number of its place, copied with a slip."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.slips import left_behind, left_elsewhere, origin
from summarise.checking.values.base_values import digits_of
from summarise.quantities import Quantity

_MOST_DIGITS = 4
_NEAR = (
    0.12,
    0.4,
)  # how well the other's place fits the claim: of another thing, of something like it, of the same


_CHANCES = (0.01, 0.03, 0.1, 0.3)
CHANCE = "chance:"


def origin_features(claim: Quantity, context: Context) -> Iterator[str]:
    """What is known of the origin of a ``claim`` that the source lacks, in the sentences like its own ("origin:order:3"),
    or where nothing there could be it in all of the source ("origin elsewhere:digit:4").

    The last part counts the claim's digits, without zeros at its end.
    """
    if claim.low is None or not any(c.isdigit() for c in claim.text):
        return
    digits = min(len(digits_of(claim.low)), _MOST_DIGITS)
    yield f"digits:{digits}"
    yield from _chance(claim, context)
    found = left_behind(claim, context)
    if found is None:
        elsewhere = left_elsewhere(claim, context)
        yield f"origin:none:{digits}" if elsewhere is None else f"origin elsewhere:{elsewhere}:{digits}"
        return
    yield f"origin:{found.how}:{digits}"
    yield f"origin near:{sum(found.near > step for step in _NEAR)}"


def _chance(claim: Quantity, context: Context) -> Iterator[str]:
    """How the claim could be a slip of a number anywhere in the source, and in which step lies how often that is chance
    ("chance:order:0"); the same by what kind of number it is."""
    found = origin(claim, context)
    if found is None or found.chance > _CHANCES[-1]:
        return  # every third number would look like one
    step = sum(found.chance > least for least in _CHANCES)
    yield f"{CHANCE}{found.how}:{step}"
    yield f"origin {claim.kind.value}:{found.how}:{step}"
