"""What happened while one ask ran: every call, its tokens, and what the last answer was like.

instructor reports through hooks, before it parses and whether or not the parsing then fails, so that
failed attempts are counted too. It swallows whatever a hook raises: hence the hooks only take notes.
"""

from __future__ import annotations

from typing import Any

from summarise.engines import answers
from summarise.errors import EngineError
from summarise.report import Usage


class Ledger:
    """The notes of one ask. ``answered``: the call under way has returned something."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.usage = Usage()
        self.answered = False
        self.empty = False
        self.problem: EngineError | None = None

    def called(self, *_: Any, **__: Any) -> None:
        """A request is about to be sent."""
        self.usage = answers.add(self.usage, Usage(calls=1))
        self.answered = self.empty = False
        self.problem = None

    def received(self, response: Any) -> None:
        """A raw answer came back."""
        self.answered = True
        self.usage = answers.add(self.usage, answers.usage_of(response))
        self.empty = answers.is_empty(response)
        self.problem = answers.final_problem(response, self.model)
