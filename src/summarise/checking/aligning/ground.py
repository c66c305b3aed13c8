"""One source and what the rules read of it, each thing worked out once however many claims are held against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from summarise.checking.aligning.candidates import Candidates
from summarise.checking.aligning.clauses.cutting import Clauses
from summarise.checking.effort import uncounted
from summarise.checking.source.index import SourceIndex
from summarise.quantities import DateParts

Made = TypeVar("Made")


class Ground:
    """A source as the rules see it: its index, its clauses, the candidates for a claim.

    ``anchor``: the article's date, None where it is not known. ``foreign``: what is counted tells nothing, since the
    summary is in another language than the source and has another name for it.
    """

    def __init__(self, index: SourceIndex, anchor: DateParts | None = None) -> None:
        """``index`` of the source."""
        self.index = index
        self.anchor = anchor
        self.foreign = False
        self.candidates = Candidates(index)
        self.clauses = Clauses(index)
        self._made: dict[Callable[[Ground], Any], Any] = {}

    def of(self, make: Callable[[Ground], Made]) -> Made:
        """What ``make`` makes of this ground, made the first time only: a rule's own reading of the source."""
        try:
            found: Made = self._made[make]
        except KeyError:
            with uncounted():
                found = self._made[make] = make(self)
        return found
