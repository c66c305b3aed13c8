"""What stands before every call of an engine, retries included: one gate for all the asks of a batch."""

from __future__ import annotations

from typing import Protocol


class Gate(Protocol):
    """Told of everything that matters for how fast to send; decides only when."""

    async def admit(self, tokens: int) -> None:
        """Return when one more call may be sent. ``tokens``: how many its messages have, roughly."""
        ...

    def answered(self, expected: int, used: int) -> None:
        """A call was answered: admitted with ``expected`` tokens, it used this many, output included."""
        ...

    def pushed_back(self, seconds: float | None) -> None:
        """The server wants less (429, 503, 529). ``seconds``: how long it asks to wait, None if unsaid."""
        ...
