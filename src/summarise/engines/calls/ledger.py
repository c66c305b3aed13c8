"""What happened while one ask ran: every call, its tokens, and what the last answer was like.

instructor reports through hooks, before it parses and whether or not the parsing then fails, so that
failed attempts are counted too. It swallows whatever a hook raises: hence the hooks only take notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarise.engines.answers import provider as answers
from summarise.engines.answers.wrapped import as_call, unwrap
from summarise.engines.going import going
from summarise.errors import EngineError
from summarise.recording import Turn
from summarise.report import Usage


class Ledger:
    """The notes of one ask. ``turn``: its answers on record, None where none are kept; ``sent``: the texts of its
    messages. ``answered``: the call
    under way has returned something; ``empty``: something without an answer in it, which is in ``last``."""

    def __init__(self, model: str, turn: Turn | None = None, sent: Iterable[str] = ()) -> None:
        self.model, self.turn = model, turn
        self._texts = tuple(sent)
        self.answered = False
        self.empty = False
        self.last: Any = None
        self.problem: EngineError | None = None
        self.notes: list[str] = []
        self._usage = Usage()
        self._tool: str | None = None
        self._going = going()  # the hooks run where nobody knows who watches

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

    def called(self, *_: Any, **request: Any) -> None:
        """A request is about to be sent."""
        self._tool = _tool_of(request)
        self._usage = self._usage + Usage(calls=1)
        self._going.called()
        self.answered = self.empty = False
        self.problem = None

    def received(self, response: Any) -> None:
        """A raw answer came back."""
        self.answered = True
        used = answers.usage_of(response)
        if not used.input_tokens and not used.output_tokens and not answers.is_empty(response):
            used = answers.estimated(response, self._texts)
            self.notes.append(
                f"the server reported no token counts: they are estimated at {answers.BYTES_A_TOKEN} bytes each, and limits "
                "count the estimate"
            )
        elif used.input_tokens < (least := answers.least_tokens(self._texts, used.input_tokens)):
            self.notes.append(
                f"the server read {used.input_tokens:,} tokens where at least {least:,} were sent: it has cut the "
                f"prompt. Raise its context (Ollama: OLLAMA_CONTEXT_LENGTH), or give --context-tokens "
                f"{max(used.input_tokens, 1)}, so that the article goes in parts"
            )
        self._usage = self._usage + used
        self._going.answered(used.input_tokens + used.output_tokens)
        if self._tool and as_call(response, self._tool):
            self.notes.append(
                "the answer stood in the text where a tool call was asked for, and was read there"
            )
        elif unwrap(response):
            self.notes.append("the answer had text around its JSON, which was left out")
        if odd := answers.odd_counts(response):
            self.notes.append(
                f"the server reported impossible token counts, which are ignored: {', '.join(odd)}"
            )
        self.empty, self.last = answers.is_empty(response), response
        self.problem = answers.final_problem(response, self.model)


def _tool_of(request: dict[str, Any]) -> str | None:
    """The one tool that a request in OpenAI's form asks to be called."""
    tools = request.get("tools")
    only = tools[0] if isinstance(tools, list) and len(tools) == 1 else None
    function = only.get("function") if isinstance(only, dict) else None
    name = function.get("name") if isinstance(function, dict) else None
    return name if isinstance(name, str) else None
