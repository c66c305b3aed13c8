"""How far the heads of a table's rows are set in, as levels: 0 for those furthest out."""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 2.5  # points: what differs by less stands at the same edge
_MOST = 12  # levels


def levels(insets: Sequence[float]) -> list[int]:
    """For each row its level. ``insets``: where its head begins, in points from any edge."""
    found: dict[float, int] = {}
    level, last = 0, None
    for inset in sorted(set(insets)):
        level += last is not None and inset - last >= _LEAST
        found[inset], last = min(level, _MOST), inset
    return [found[inset] for inset in insets]
