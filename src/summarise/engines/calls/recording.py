"""Raw answers on record, at the one place that all of them pass: the provider's own call under instructor.

What a client returns is written down as JSON before instructor reads it, and made again from that JSON in
the way the client made it. That works for the clients of one generator (Stainless: OpenAI and everything that
speaks its protocol, Anthropic, Groq, Cerebras), whose answers are pydantic models of the client's own
package. Answers of other clients are not put on record; they count when their article is done.
"""

from __future__ import annotations

import importlib
import json
from contextvars import ContextVar
from typing import Any

import instructor
from instructor import AsyncInstructor
from pydantic import BaseModel

from summarise.engines.answers.provider import is_empty, usage_of
from summarise.engines.connection.limits import Create, within
from summarise.recording import Turn
from summarise.report import Usage

_turn: ContextVar[Turn | None] = ContextVar("summarise_turn", default=None)
CLASS, ANSWER = "class", "answer"  # the members of a body


class Asking:
    """While the block runs, the answers to this task's call belong to ``turn``."""

    def __init__(self, turn: Turn | None) -> None:
        self._turn = turn

    def __enter__(self) -> None:
        self._token = _turn.set(self._turn)

    def __exit__(self, *_: object) -> None:
        _turn.reset(self._token)


def record(client: AsyncInstructor, model: str, seconds: float | None) -> AsyncInstructor:
    """The client, with each call ended after so many ``seconds`` (None: by itself), and on record where its answers can be.
    ``model``: the provider's name of it."""
    create = create_of(client)
    if create is None:
        return client
    bounded = create if seconds is None else within(create, seconds)
    package = type(client.client).__module__.partition(".")[0]
    owner = type(getattr(create, "__self__", None)).__module__.partition(".")[0]
    if client.client is not None and owner == package:
        bounded = recorded(bounded, package)
    client.create_fn = instructor.patch(create=bounded, mode=client.mode, provider=client.provider)
    client.kwargs.setdefault("model", model)
    return client


def create_of(client: AsyncInstructor) -> Create | None:
    """The provider's own call under instructor's."""
    return getattr(client.create_fn, "__wrapped__", None)


def recorded(create: Create, package: str) -> Create:
    """A provider's call that puts its answers on record, where an ask has a ``Turn``. ``package``: which their
    classes are of."""

    async def call(*arguments: Any, **options: Any) -> Any:
        turn = _turn.get()
        if turn is None:
            return await create(*arguments, **options)
        while (known := turn.next()) is not None:
            try:
                answer = restored(known.body, package)
            except (ValueError, KeyError, TypeError, AttributeError, ImportError):
                continue  # damaged, or of a client that is no more: as if it were not there
            turn.cost(usage_of(answer) + Usage(calls=1), counted=known.counted)
            return answer
        turn.require()
        answer = await create(*arguments, **options)
        if isinstance(answer, BaseModel) and not is_empty(answer):
            await turn.put(dumped(answer))
        return answer

    return call


def dumped(answer: BaseModel) -> str:
    """An answer as JSON: what was sent, and the class that the client read it into."""
    kind = type(answer)
    said = answer.model_dump_json(exclude_unset=True, by_alias=True, warnings=False)
    return f'{{"{CLASS}":{json.dumps(f"{kind.__module__}:{kind.__qualname__}")},"{ANSWER}":{said}}}'


def restored(body: str, package: str) -> Any:
    """The answer again. Raises ValueError for a body that is none, or of another package: a file decides
    nothing about what is imported."""
    said = json.loads(body)
    module, _, name = str(said[CLASS]).partition(":")
    if module.partition(".")[0] != package:
        raise ValueError("an answer of another client")
    kind = getattr(importlib.import_module(module), name)
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        raise ValueError("no class of answers")
    # As the clients do it: what does not fit their types is kept as it came.
    return kind.construct(**said[ANSWER])
