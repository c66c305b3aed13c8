"""How far the heads of a table's rows are set in, as levels: 0 for those furthest out."""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 2.5  # points: what differs by less stands at the same edge
_MOST = 12  # levels


def levels(insets: Sequence[float]) -> list[int]:
    """For each row its level. ``insets``: where its head begins, in points from any edge."""
    edges: list[float] = []
    for inset in sorted(set(insets)):
        if not edges or inset - edges[-1] >= _LEAST:
            edges.append(inset)
    return [min(sum(edge <= inset for edge in edges) - 1, _MOST) for inset in insets]
