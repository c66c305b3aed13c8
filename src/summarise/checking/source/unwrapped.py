r"""A source whose lines end softly, as mail's do (" \n"): read as if they were not broken, what is found told of the text as it came.

Rules of the check look for words with a blank between them; a line's end would hide those. Few texts have such ends.
"""

from __future__ import annotations

from dataclasses import replace

from summarise.checking.verdicts import Checked, Claim, Evidence
from summarise.quantities import Quantity
from summarise.quantities.normalising.typeset import Smooth, unwrapped


class Unwrapped:
    """``text`` as it is read, and the way back to the text that came."""

    def __init__(self, given: str) -> None:
        self._given = given
        self._smooth: Smooth | None = unwrapped(given)
        self.text = given if self._smooth is None else self._smooth.text

    def back(self, checked: Checked, *, itself: bool = False) -> Checked:
        """``checked`` with all evidence at its place in the text that came. ``itself``: the claims are of it too."""
        if self._smooth is None:
            return checked

        def claim(one: Claim) -> Claim:
            moved = replace(one, evidence=one.evidence and self._evidence(one.evidence))
            if not itself:
                return moved
            start, end = self._span(one.start, one.end)
            quantity = one.quantity and self._quantity(one.quantity)
            return replace(moved, start=start, end=end, text=self._given[start:end], quantity=quantity)

        flags = (
            replace(
                flag,
                claim=flag.claim and claim(flag.claim),
                evidence=flag.evidence and self._evidence(flag.evidence),
            )
            for flag in checked.flags
        )
        return replace(
            checked,
            claims=tuple(map(claim, checked.claims)),
            flags=tuple(flags),
            omitted=tuple(map(self._evidence, checked.omitted)),
        )

    def _evidence(self, one: Evidence) -> Evidence:
        start, end = self._span(one.start, one.end)
        quantity = one.quantity and self._quantity(one.quantity)
        return replace(one, start=start, end=end, text=self._given[start:end], quantity=quantity)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        assert self._smooth is not None
        offsets = self._smooth.offsets
        return offsets[start], offsets[end - 1] + 1 if end > start else offsets[start]

    def _quantity(self, quantity: Quantity) -> Quantity:
        assert self._smooth is not None
        moved = self._smooth.back(quantity, self._given)
        if moved.scale_at is not None:
            moved.scale_at = self._span(*moved.scale_at)
        return moved
