"""How long something took, with colons as a clock has them: "2:08:14", "3:26.41"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.building import build
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_TAKEN = pattern(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(\.\d{1,3})?(?![\d:])(?! ?[ap]\.?m\b)")
_TAKING = pattern(
    r"\b(?:in|of|time|clocked|clocking|ran|runs|timed at|record|best|swam|took|takes?|taken|taking|lasted|lasts?|lasting|finished in|winning time) (?:just |about |a )?\Z"
)


def time_taken(page: Page, position: int) -> Quantity | None:
    """ "2:08:14", "3:26.41": how long something took, in seconds: hours with seconds behind "in", parts of a second anywhere."""
    m = _TAKEN.match(page.low, position)
    if m is None or not (m[4] or (m[1] and _TAKING.search(page.low, max(0, position - 24), position))):
        return None
    seconds = Decimal(int(m[1] or 0) * 3600 + int(m[2]) * 60) + Decimal(m[3] + (m[4] or ""))
    return build(page, position, m.end(), Kind.DURATION, seconds, seconds, "second")
