"""When to stop because nothing would work any more: the difference between one fault and everybody's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from summarise.errors import AuthenticationFailed, QuotaExhausted, SettingsError, SummariseError, Unavailable

_IN_A_ROW = 10
AT_ONCE = (AuthenticationFailed, QuotaExhausted, SettingsError)  # stop a run the first time
EVERYBODYS = (*AT_ONCE, Unavailable)  # perhaps no article's own fault
T = TypeVar("T")


@dataclass(slots=True)
class Breaker(Generic[T]):
    """A wrong key, an empty account or a wrong setting stop a run at once; a server that is away stops it
    after ``in_a_row`` articles without a single answer in between.

    Until it is clear whether the server or the article was at fault, such failures are held: an answer for
    another article sets them free as failures; when the breaker trips they are nobody's, so that the
    next run begins with them.
    """

    in_a_row: int = _IN_A_ROW
    held: list[tuple[T, Unavailable]] = field(default_factory=list)
    tripped: SummariseError | None = None

    def failed(self, what: T, error: SummariseError) -> bool:
        """An ask failed. True where it was kept here, False where it is the article's own failure."""
        if isinstance(error, AT_ONCE):
            self.tripped = self.tripped or error
            return True
        if not isinstance(error, Unavailable):
            return False
        self.held.append((what, error))
        if len(self.held) >= self.in_a_row and self.tripped is None:
            self.tripped = error
        return True

    def set_free(self) -> list[tuple[T, Unavailable]]:
        """Somebody got an answer, or the run is over: what was held, to be recorded as failures. Nothing
        once the breaker has tripped."""
        if self.tripped is not None:
            return []
        held, self.held = self.held, []
        return held
