"""One claim held against the places of one source that could carry it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from summarise.checking.aligning.candidates import Candidate
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.nearest import Fault, name_fault
from summarise.checking.aligning.referent import Context
from summarise.checking.reading.spans import Span
from summarise.checking.values.matching import Match
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Quantity

_RANK = attrgetter("rank")
_SAME = Match.SAME  # by a name of this module, see ``matching``
_FROM_NEAR = ("quote", "sentence", "article")
_GOOD_ENOUGH = 0.4  # how good a place has to be, beside the best one, for its hedge to count


class Sight:
    """What a rule of one claim sees.

    ``claim`` stands in the sentence that ``context`` was made of; ``zone`` is the span of the source that its fact's
    quote covers, where there is one. ``where`` says how far from that the ``found`` places lie: "quote", "paragraph"
    or "article". ``brief``: only what the source states counts, not what follows from it.
    """

    def __init__(
        self,
        ground: Ground,
        claim: Quantity,
        context: Context,
        zone: Span | None = None,
        where: str = "article",
        found: Iterable[Candidate] = (),
        *,
        brief: bool = False,
    ) -> None:
        """See the class."""
        self.brief = brief
        self.ground = ground
        self.index = ground.index
        self.claim = claim
        self.context = context
        self.zone = zone
        self.where = where
        self.found = list(found)
        self.same = [c for c in self.found if c.match is _SAME]
        """The places that state the claim's own value."""
        self._best: Candidate | None = None

    @property
    def best(self) -> Candidate | None:
        """The best of the places that state the claim's own value."""
        if self._best is None and self.same:
            self._best = best_of(self.claim, self.same)
        return self._best

    @cached_property
    def fault(self) -> Fault:
        """What is nearest to a claim that no place carries."""
        return name_fault(self.claim, self.context, self.ground.candidates, self.zone)

    def best_match(self, match: Match) -> Candidate | None:
        """The best of the places that match in this way."""
        found = [c for c in self.found if c.match is match]
        return best_of(self.claim, found) if found else None

    def where_of(self, found: Candidate) -> str:
        """ "sentence" for what stands in a source sentence that says the same."""
        if self.where != "article":
            return self.where
        at = self.index.sentence_of[id(found.quantity)]
        return "sentence" if any(i == at for i, _ in self.context.similar) else self.where

    def where_stands(self, q: Quantity) -> str:
        """How near to the claim a number of the source stands: in the "quote", in a "sentence" that says alike, or else."""
        if self.zone is not None and q.start < self.zone[1] and q.end > self.zone[0]:
            return "quote"
        at = self.index.sentence_of[id(q)]
        return "sentence" if any(i == at for i, _ in self.context.similar) else "article"

    def how_far(self, q: Quantity) -> int:
        """What numbers of the source are ordered by, the nearest to the claim first."""
        return _FROM_NEAR.index(self.where_stands(q))

    def evidence(self, found: Candidate) -> Evidence | None:
        """A candidate as evidence."""
        return evidence_of(self.index, found.quantity, self.where_of(found))

    def contradicted(self, code: Code, other: Quantity, where: str, span: Span | None = None) -> Judgement:
        """The judgement that the source has ``other`` instead."""
        return Judgement(Verdict.CONTRADICTED, code, evidence_of(self.index, other, where), span=span)


def best_of(claim: Quantity, found: Sequence[Candidate]) -> Candidate:
    """The candidate in the best place; of places nearly as good, one that hedges as the claim does."""
    if len(found) == 1:
        return found[0]
    ranked = sorted(found, key=_RANK)
    first = ranked[0]
    most = first.rank[0] * _GOOD_ENOUGH  # ranks are how well places fit, turned round
    for c in ranked:
        if c.rank[0] > most:
            break
        if c.quantity.qualifier is claim.qualifier:
            return c
    return first
