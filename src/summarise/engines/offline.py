"""The same engine without a connection: a request as it would be sent, an answer that came another way.

A provider's Batch API takes requests in one file and gives the answers in another. Everything between,
the schema, the parsing, what counts as a refusal, stays with instructor and ``LlmEngine``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import instructor
from instructor import AsyncInstructor, Mode, Provider
from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.access import DEFAULT, Access
from summarise.engines.batches import wire
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection.client import split_model
from summarise.engines.engine import Answer, Ask
from summarise.engines.llm import LlmEngine
from summarise.engines.requests.modes import mode_for
from summarise.errors import EngineError, InvalidAnswer, SummariseError

_ONCE = RetryPolicy(faults=0, invalid=0)
Create = Callable[..., Awaitable[Any]]
# instructor's handlers of the providers that have a protocol of their own; all others speak OpenAI's.
_HANDLERS = {"anthropic": Provider.ANTHROPIC, "google": Provider.GENAI}


async def request_body(
    model: str, article: Article, schema: type[BaseModel], ask: Ask, access: Access = DEFAULT
) -> dict[str, Any]:
    """The JSON body of the first call that ``LlmEngine`` would make for this article, in the mode of
    ``access``, but for the usual bound of an answer: where a server took it amiss, nobody could ask again without.
    Nothing is sent.

    Raises SettingsError for a model whose provider is unknown, and a mode that is none.
    """
    taken: list[dict[str, Any]] = []

    async def take(**arguments: Any) -> Any:
        taken.append(arguments)
        raise EngineError("taken instead of sent")

    try:
        await _engine(model, access, take).summarise(article, schema, ask)
    except SummariseError:
        if not taken:
            raise
    return wire.body_of(split_model(model, access.base_url)[0], taken[0])


class AnsweredEngine:
    """An engine that has its answer already: ``completion`` is the body of the provider's answer (a chat
    completion, a message of Anthropic's, a response of Gemini's), given to a request in the mode of ``access``.

    It does not answer objections, since nobody is there to ask.
    """

    name = "llm"

    def __init__(self, model: str, completion: Any, access: Access = DEFAULT) -> None:
        self._model = model
        self._completion = completion
        self._access = access

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """Raises EngineError and its kinds for an answer that is none, as the engine with a connection does."""
        try:
            completion = wire.answer_of(split_model(self._model, self._access.base_url)[0], self._completion)
        except ValueError:
            raise InvalidAnswer(f"{self._model}: the answer is not a chat completion") from None

        async def give(**_: Any) -> Any:
            return completion

        return await _engine(self._model, self._access, give).summarise(article, schema, ask)


def _engine(model: str, access: Access, create: Create) -> LlmEngine:
    provider, name = split_model(model, access.base_url)
    handler = _HANDLERS.get(provider, Provider.OPENAI)
    mode = mode_for(provider, access.mode) or (Mode.TOOLS if provider in _HANDLERS else Mode.JSON_SCHEMA)

    def connect() -> AsyncInstructor:
        patched = instructor.patch(create=create, mode=mode, provider=handler)
        return AsyncInstructor(client=None, create=patched, mode=mode, provider=handler, model=name)

    # Anthropic wants a bound with every request, by one name.
    bounded = provider == "anthropic"
    return LlmEngine(model, access, policy=_ONCE, connect=connect, bounded=bounded)
