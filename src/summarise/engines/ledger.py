"""What happened while one ask ran: every call, its tokens, and what the last answer was like.

instructor reports through hooks, before it parses and whether or not the parsing then fails, so that
failed attempts are counted too. It swallows whatever a hook raises: hence the hooks only take notes.
"""

from __future__ import annotations

from typing import Any

from summarise.engines import answers
from summarise.errors import EngineError
from summarise.recording import Turn
from summarise.report import Usage


class Ledger:
    """The notes of one ask. ``turn``: its answers on record, None where none are kept. ``answered``: the call
    under way has returned something; ``empty``: something without an answer in it, which is in ``last``."""

    def __init__(self, model: str, turn: Turn | None = None) -> None:
        self.model, self.turn = model, turn
        self.answered = False
        self.empty = False
        self.last: Any = None
        self.problem: EngineError | None = None
        self.notes: list[str] = []
        self._usage = Usage()

    @property
    def usage(self) -> Usage:
        """What the ask cost, but for what a stored failure has counted."""
        return self._usage if self.turn is None else self._usage - self.turn.counted

    @property
    def sends(self) -> bool:
        """Will the next call be sent? Not where its answer is on record."""
        return self.turn is None or not self.turn.waiting

    @property
    def sent(self) -> bool:
        """Was the last answer sent just now?"""
        return self.turn is None or not self.turn.recalled

    def called(self, *_: Any, **__: Any) -> None:
        """A request is about to be sent."""
        self._usage = self._usage + Usage(calls=1)
        self.answered = self.empty = False
        self.problem = None

    def received(self, response: Any) -> None:
        """A raw answer came back."""
        self.answered = True
        self._usage = self._usage + answers.usage_of(response)
        if odd := answers.odd_counts(response):
            self.notes.append(
                f"the server told tokens that cannot be, which are not counted: {', '.join(odd)}"
            )
        self.empty, self.last = answers.is_empty(response), response
        self.problem = answers.final_problem(response, self.model)
