"""The second opinions of a run: when their failures are not one article's but everybody's."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarise.batch.asking.breaker import EVERYBODYS, Breaker
from summarise.errors import SummariseError
from summarise.report import SecondOpinion

_KINDS = {error.kind: error for error in EVERYBODYS}


@dataclass(slots=True)
class Opinions:
    """A summary is kept whether or not its opinion came, so that none of it is held. But a run whose second
    model refuses the key, does not exist or is away would pay for summaries without the opinion that is
    wanted of each: it stops where the same fault of the first model would stop it."""

    _breaker: Breaker[None] = field(default_factory=Breaker)

    @property
    def tripped(self) -> SummariseError | None:
        """The fault that stops the run."""
        return self._breaker.tripped

    def heard(self, opinion: SecondOpinion | None) -> SummariseError | None:
        """An article has its result, with the record of its opinion, None where none is wanted. The fault that
        stops the run, where there is one by now."""
        if opinion is not None and opinion.statements:
            if opinion.failed is None:
                self._breaker.set_free()
            elif error := _KINDS.get(opinion.kind or ""):
                self._breaker.failed(None, error(f"no second opinion: {opinion.failed}"))
        return self.tripped
