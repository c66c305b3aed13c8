"""The scale that a table or a text states for its numbers: where it says so, and which numbers it governs."""

from __future__ import annotations

from summarise.quantities.scales.governing import scaled

__all__ = ["scaled"]
