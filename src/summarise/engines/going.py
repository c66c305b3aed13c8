"""How far an ask is, for whoever waits for it: told by the engines, read by a display at any moment.

with watched(Going()) as going:
    summarise(article, model=…)      # meanwhile another thread reads going.words()
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

_watched: ContextVar[Going | None] = ContextVar("summarise_going", default=None)


@dataclass(slots=True)
class Going:
    """``doing``: what is waited for, in words; ``calls``: begun so far; ``tokens``: of the calls that are answered, both
    ways; ``writing``: of the answer that is coming, where its tokens come one by one."""

    doing: str = "waiting"
    calls: int = 0
    tokens: int = 0
    writing: int = 0
    begun: float = field(default_factory=time.monotonic)

    def called(self) -> None:
        """A call begins."""
        self.calls += 1
        self.doing, self.writing = "waiting for the answer", 0

    def answered(self, tokens: int) -> None:
        """A call is answered, with so many tokens."""
        self.tokens += tokens
        self.doing, self.writing = "checking the answer", 0

    def words(self) -> str:
        """In one line: what is waited for, the tokens so far, and the seconds."""
        parts = [self.doing]
        if self.calls > 1:
            parts.append(f"call {self.calls}")
        if self.tokens + self.writing:
            parts.append(f"{self.tokens + self.writing:,} tokens so far")
        return f"{', '.join(parts)}, {time.monotonic() - self.begun:.0f} s"


@contextmanager
def watched(going: Going) -> Iterator[Going]:
    """While the block runs, what is asked in it tells ``going`` how far it is."""
    token = _watched.set(going)
    try:
        yield going
    finally:
        _watched.reset(token)


def going() -> Going:
    """The one to tell; where nobody watches, one that nobody reads."""
    return _watched.get() or Going()
