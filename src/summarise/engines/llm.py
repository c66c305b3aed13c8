"""The engine that asks a language model, through instructor."""

from __future__ import annotations

import asyncio
import copy
import inspect
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from instructor import AsyncInstructor, Mode
from instructor.core.hooks import HookName, Hooks
from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.access import DEFAULT, Access
from summarise.engines.answers.empty import nothing_said
from summarise.engines.answers.provider import usage_of
from summarise.engines.answers.response_classes import in_class, response_class
from summarise.engines.calls import failures
from summarise.engines.calls.ledger import Ledger
from summarise.engines.calls.recording import Asking, create_of, record
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection import client
from summarise.engines.connection.limits import bound_bodies
from summarise.engines.connection.transport import http_of
from summarise.engines.constrained import native
from summarise.engines.constrained.adapting import Form, form_of
from summarise.engines.constrained.dialects import dialect_of
from summarise.engines.constrained.native import Place
from summarise.engines.constrained.source import json_schema_of
from summarise.engines.engine import Answer, Ask
from summarise.engines.requests import prompts
from summarise.engines.requests.lengths import of_a_summary
from summarise.engines.requests.messages import Message, build_messages, objected, told
from summarise.engines.requests.parameters import BOUND, BOUNDS, Bounds, placed, usual_bound
from summarise.errors import SaysNothing, SummariseError
from summarise.recording import Recorder, Turn
from summarise.report import Usage

_CHARACTERS_A_TOKEN = 4  # of English text, a rule of thumb; what a call really used is counted after it


class LlmEngine:
    """``model``: "PROVIDER/NAME" as instructor knows it, or any name with a base URL.

    ``parameters``: further arguments of the provider's call (``seed``, ``max_tokens``), sent as they are, before
    those of an ask. ``policy``: other waits than the usual, in place of the retries and the gate of ``access``.
    ``connect``: what makes the client, by default one that sends. ``bounded``: whether an answer has a usual bound
    where nobody gives one: None is yes, where nothing else ends an answer that goes on and on. ``deadline``: whether
    the seconds of a call are counted here, and not by the client. Settings are checked at once; nothing is sent
    before the first ask.
    """

    name = "llm"
    restates = True

    def __init__(
        self,
        model: str,
        access: Access = DEFAULT,
        *,
        parameters: Mapping[str, Any] | None = None,
        policy: RetryPolicy | None = None,
        connect: Callable[[], AsyncInstructor] | None = None,
        bounded: bool | None = None,
        deadline: bool = True,
    ) -> None:
        self.model = model
        self._deadline = access.timeout if deadline else None
        self._access = access
        self._policy = policy or RetryPolicy.of(access)
        self._parameters = dict(parameters or {})
        self._secrets = [access.api_key] if access.api_key else []
        self._key_hint = "the api_key setting" if access.api_key else client.key_hint(model, access.base_url)
        self._connect = connect or (lambda: client.connect(model, access))
        self._name = client.name_of(model, access.base_url)
        self._provider = client.provider_of(model, access.base_url)
        self._dialect = dialect_of(model, self._provider, access.base_url)
        self._place = native.place_of(self._provider, self._name, access.mode)
        self._bounds = Bounds.of(model, access.base_url, usual=bounded)
        self._client = self._connected()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._recorder: Recorder | None = None

    def recording(self, recorder: Recorder) -> LlmEngine:
        """The same engine, over the same connections, with its raw answers on record: for one article."""
        one = copy.copy(self)
        one._recorder = recorder
        return one

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """One ask, with its retries. Raises EngineError, its kinds, or SettingsError; their ``usage`` holds
        what the failed attempts cost."""
        prompt = ask.prompt or prompts.load()
        messages = build_messages(article, ask)
        answer = await self._asked(messages, article, schema, prompt, ask)
        reason = nothing_said(answer.summary, article.text, prompt, ask)
        if reason is not None and self._policy.invalid:  # once more, with the reason
            spent = answer.usage
            try:
                answer = await self._asked(
                    [*messages, *objected(answer.summary, reason)], article, schema, prompt, ask
                )
            except SummariseError as error:
                error.usage = spent + (error.usage or Usage())
                raise
            answer = replace(answer, usage=spent + answer.usage)
            reason = nothing_said(answer.summary, article.text, prompt, ask)
        if reason is not None:
            failure = SaysNothing(f"{self.model}: the answer says nothing: {reason}")
            failure.usage = answer.usage
            raise failure
        return answer

    async def _asked(
        self,
        messages: list[Message],
        article: Article,
        schema: type[BaseModel],
        prompt: prompts.Prompt,
        ask: Ask,
    ) -> Answer:
        answer = await self.answer(
            messages,
            schema,
            prompt,
            article.text,
            ask.temperature,
            parameters=ask.parameters,
            max_output_tokens=ask.max_output_tokens,
        )
        return of_a_summary(answer, article.text)

    async def answer(
        self,
        messages: list[Message],
        schema: type[BaseModel],
        prompt: prompts.Prompt,
        article: str,
        temperature: float | None = None,
        *,
        parameters: Mapping[str, Any] | None = None,
        max_output_tokens: int | None = None,
    ) -> Answer:
        """An answer of ``schema`` to any messages, with the retries and the errors of ``summarise``.

        ``article``: the text that no error may repeat. ``max_output_tokens``: None for the usual bound.
        """
        json_schema_of(schema)  # said before anything is sent where there is none
        asked = {**self._parameters, **(parameters or {})}
        if temperature is not None:
            asked["temperature"] = temperature
        if max_output_tokens is not None:
            asked[BOUND] = max_output_tokens
        elif self._bounds.usual and not any(name in asked for name in BOUNDS):
            asked[BOUND] = usual_bound(article, schema, thinks=self._bounds.thinks)
        ledger = Ledger(
            self.model, self._turn(messages, schema, asked), [message["content"] for message in messages]
        )
        given = await self._given(
            messages, schema, asked, ledger, article, chosen=max_output_tokens is not None
        )
        return Answer(
            in_class(given, schema),
            ledger.usage,
            self.model,
            prompt,
            asked,
            tuple(dict.fromkeys(ledger.notes)),
        )

    def _turn(self, messages: list[Message], schema: type[BaseModel], asked: dict[str, Any]) -> Turn | None:
        if self._recorder is None:
            return None
        return self._recorder.turn([self.model, schema.__name__, asked, messages])

    async def aclose(self) -> None:
        """Close the connections. Google's client has two halves, each with its own, and leaves open what it was given."""
        raw = self._client.client
        halves = getattr(getattr(raw, "aio", None), "aclose", None), getattr(raw, "close", None)
        for close in (*halves, getattr(http_of(raw), "aclose", None)):
            closing = close() if callable(close) else None
            if inspect.isawaitable(closing):
                await closing

    async def _given(
        self,
        messages: list[dict[str, str]],
        schema: type[BaseModel],
        asked: dict[str, Any],
        ledger: Ledger,
        article: str,
        *,
        chosen: bool,
    ) -> BaseModel:
        """``chosen``: the bound in ``asked`` is the user's, and does not go by itself."""
        here = self._client_here()
        hooks = Hooks()
        hooks.on(HookName.COMPLETION_KWARGS, ledger.called)
        hooks.on(HookName.COMPLETION_RESPONSE, ledger.received)
        tokens = sum(len(message["content"]) for message in messages) // _CHARACTERS_A_TOKEN
        if gate := self._policy.gate:
            hooks.on(
                HookName.COMPLETION_RESPONSE,
                lambda answer: gate.answered(tokens, _total(answer)) if ledger.sent else None,
            )
            if ledger.sends:
                await gate.admit(tokens)
        form = self._form(here, schema)
        if form:
            messages = told(messages, "" if self._dialect.shown else form.told())
            if self._place is not Place.NONE:
                place = native.place_for(form, self._provider, self._place)
                here = native.holding(here, self._provider, form, place)
        tried = [self._bounds.first(asked, chosen=chosen)]  # names of the longest answer
        while True:
            try:
                with client.quiet(), Asking(ledger.turn):
                    # No context=: with one, instructor would render every message as a template.
                    given: BaseModel = await here.create(
                        messages=messages,  # type: ignore[arg-type]
                        response_model=response_class(schema, sent=not form),
                        max_retries=self._policy.retrying(ledger, tokens),
                        hooks=hooks,
                        **self._arguments(asked, tried[-1], form),
                    )
            except Exception as error:
                other = self._bounds.instead(tried, _root(error), chosen=chosen)
                if other is not None:
                    tried.append(other)
                    continue
                met = failures.EmptyAnswer.of(ledger.last) if ledger.empty else error
                failure = ledger.problem or self._explained(met, article)
            else:
                if ledger.problem is None:
                    return given
                failure = ledger.problem
            failure.usage = ledger.usage
            # Not chained: the original holds the request, the key's header and the whole answer.
            raise failure from None

    def _arguments(self, asked: dict[str, Any], bound: str, form: Form | None) -> dict[str, Any]:
        """What is asked for, as arguments of the provider's call."""
        named = {name: value for name, value in asked.items() if name != BOUND}
        if bound:
            named[bound] = asked[BOUND]
        extra = named.pop("extra_body", {})
        arguments = placed(named, self._bounds.provider, self._create)
        extra = {**extra, **arguments.pop("extra_body", {})}
        if form and self._place is Place.NONE:
            extra["response_format"] = form.response_format()
        return {**arguments, "extra_body": extra} if extra else arguments

    def _form(self, here: AsyncInstructor, schema: type[BaseModel]) -> Form | None:
        """What is sent of the schema in place of what instructor would send; None where that stays."""
        if here.mode is not Mode.JSON_SCHEMA and self._place is Place.NONE:
            return None
        form = form_of(schema, self._dialect)
        if self._place is Place.NONE:
            return form
        return None if native.place_for(form, self._provider, self._place) is Place.NONE else form

    def _explained(self, error: Exception, article: str) -> SummariseError:
        return failures.explain(
            _root(error),
            failures.Call(
                self.model,
                self._key_hint,
                self._secrets,
                article,
                address=str(getattr(self._client.client, "base_url", "")),
                timeout=self._access.timeout,
                retried=self._policy.faults > 0,
            ),
        )

    def _client_here(self) -> AsyncInstructor:
        """Connections belong to the event loop that opened them; another loop gets a new client."""
        loop = asyncio.get_running_loop()
        if self._loop is not None and self._loop is not loop:
            self._client = self._connected()
        self._loop = loop
        return self._client

    def _connected(self) -> AsyncInstructor:
        made = self._connect()
        self._create = create_of(made)
        bound_bodies(made.client, self._access.max_answer_bytes)
        return record(made, self._name, self._deadline)


def _root(error: Exception) -> BaseException:
    return (type(error).__name__ == "InstructorRetryException" and error.__cause__) or error


def _total(answer: Any) -> int:
    usage = usage_of(answer)
    return usage.input_tokens + usage.output_tokens
