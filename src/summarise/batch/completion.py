"""How a run ended, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarise.errors import SummariseError

LEFT = "left by a process that died; run again"  # why an article is skipped

LEAVING = 1.2  # seconds that what is under way gets once the user wants to leave
INTERRUPTED = "interrupted; run the same command again to continue"


def at_limit(limit: int | None) -> str:
    """Why a run ended that asked for as many articles as it may."""
    return f"--limit {limit} is reached; run the same command again for more"


def over_budget(budget: str | None) -> str:
    """Why a run ended whose next article would cost more than there is; ``budget``: the option and its value."""
    return f"{budget} would be exceeded; raise it and run again"


class Ending(StrEnum):
    """Why a run ended, the gravest last."""

    FINISHED = "finished"
    LIMIT = "limit"
    BUDGET = "budget"
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"  # by a fault that hits everything


@dataclass(slots=True, kw_only=True)
class Ends:
    """``ending`` and ``why`` (one line, None when finished) say how it ended; ``error`` is the fault that
    stopped it; ``unrecorded`` how many answers were paid for that the disk did not take."""

    ending: Ending = Ending.FINISHED
    why: str | None = None
    error: SummariseError | None = None
    unrecorded: int = 0

    def tell_unrecorded(self) -> None:
        """Say in ``why`` what was paid for and could not be kept."""
        if self.unrecorded:
            self.why = f"{self.why}; answers that could not be saved: {self.unrecorded:,}"

    def note(self, ending: Ending, why: str, error: SummariseError | None = None) -> None:
        """The gravest reason stays: a fault, then the user's wish, then a limit."""
        order = list(Ending)
        if order.index(ending) > order.index(self.ending):
            self.ending, self.why, self.error = ending, why, error
