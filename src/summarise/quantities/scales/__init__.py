"""The scale that a table or a text states for its numbers: where it says so, and which numbers it governs."""

from __future__ import annotations

from summarise.quantities.quantity import Quantity
from summarise.quantities.scales.looking import may_state

__all__ = ["scaled"]


def scaled(text: str, found: list[Quantity], *, english: bool = True) -> list[Quantity]:
    """``found``, the quantities of ``text`` in order, with every number multiplied that a stated scale governs.

    ``english``: whether the text is read as English; other languages state scales in other words.
    ``scale`` and ``scale_at`` tell which; everything else stays the object that it was. Linear in the text.
    """
    if not found or not may_state(text, found, english=english):
        return found
    from summarise.quantities.scales.governing import governed  # few texts get here

    return governed(text, found)
