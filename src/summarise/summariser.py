"""Article in, Report out: read, ask the engine, check, send errors back, report what is left."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Coroutine, Iterable, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pydantic import BaseModel
from typing_extensions import TypeVar

from summarise.article import Article
from summarise.checking.flags.choosing import Key
from summarise.checking.verdicts import Acceptance
from summarise.engines.access import MAX_ANSWER_BYTES, Access
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Ask, Engine, close
from summarise.engines.requests.messages import Message
from summarise.engines.requests.messages import build_messages as _build
from summarise.engines.requests.prompts import Prompt
from summarise.quantities.languages.detecting import reading_note
from summarise.report import Repair, Report
from summarise.schema import Summary
from summarise.summarising.aside import aside_if_long
from summarise.summarising.given import article_of, ask_of, codes_given, require_settings
from summarise.summarising.provenance import provenance_of
from summarise.summarising.repairing import repaired

if TYPE_CHECKING:
    from summarise.engines.verifying import Asked

T = TypeVar("T")
S = TypeVar("S", bound=BaseModel, default=Summary)
MODEL_VARIABLE = "SUMMARISE_MODEL"


async def asummarise(
    article: str | Path | Article,
    *,
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    schema: type[S] = Summary,  # type: ignore[assignment]  # S is Summary when it is left out
    temperature: float | None = None,
    max_facts: int | None = None,
    all_figures: bool = False,
    prompt: str | Path | Prompt | None = None,
    repair: int = 1,
    check: bool = True,
    timeout: float = 120.0,
    max_retries: int = 3,
    max_answer_bytes: int = MAX_ANSWER_BYTES,
    mode: str | None = None,
    context_tokens: int | None = None,
    language: str | None = None,
    max_output_tokens: int | None = None,
    seed: int | None = None,
    parameters: Mapping[str, Any] | None = None,
    engine: Engine | None = None,
    verify: str | Asked | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Report[S]:
    """Summarise one article and check every number of the summary against it.

    ``article``: a str is the text itself, a Path is a file, an Article is used as it is.
    ``model``: "PROVIDER/NAME", "local/PATH.gguf" or "extractive"; by default what SUMMARISE_MODEL says,
    else extractive. ``schema``: any pydantic model of yours. ``prompt``: a str is the text itself, a Path
    is a file. ``repair``: how often errors that the check finds go back to the model. ``timeout``: seconds
    for one call, until the last byte of its answer. ``max_answer_bytes``: no more of one is read. ``max_retries``: retries after server or network errors. ``mode``: how
    the schema is put to the model ("json-schema", "tools", "json", "markdown-json"), by default the
    provider's strictest way. ``context_tokens``: what the model takes, question and answer together, by
    default what is known of it; a longer article goes in parts that are merged. ``language``: what to
    write in ("de", "German") instead of the article's own. ``max_output_tokens``: the longest answer, by default
    what article and schema need, where nothing else ends one. ``seed``, ``parameters``: further arguments of the
    model (``{"top_p": 0.9}``), sent as they are. ``engine``: one you made yourself; then model,
    base_url, api_key, timeout, max_retries, max_answer_bytes and mode are not used. The extractive engine uses
    nothing but the article, max_facts and all_figures (a fact for every sentence with a figure).
    ``verify``: a model, or an engine of yours, that reads the statements once more; its doubts are flags
    of code model-doubt. A name is asked at the same base_url with the same api_key.
    ``select``, ``ignore``, ``accepted``: which flags are wanted and which may stand, as ``check`` takes them.

    Raises InputError for an article that is empty or cannot be read, SettingsError for a wrong setting,
    EngineError and its kinds when the model gives no usable answer.
    """
    source = article_of(article)
    ask = ask_of(
        temperature=temperature,
        max_facts=max_facts,
        all_figures=all_figures,
        prompt=prompt,
        language=language,
        max_output_tokens=max_output_tokens,
        seed=seed,
        parameters=parameters,
    )
    access = Access(base_url, api_key, timeout, max_retries, mode, max_answer_bytes=max_answer_bytes)
    choice = {"select": codes_given(select), "ignore": codes_given(ignore), "accepted": accepted}
    require_settings(schema, max_facts, repair)
    if verify is not None:
        from summarise.engines.verifying import require

        require(verify, check=check)
    chosen = engine or engine_for(model or os.environ.get(MODEL_VARIABLE) or EXTRACTIVE, access)
    if chosen.name != EXTRACTIVE:
        from summarise.long.engine import InParts

        chosen = InParts(chosen, context_tokens=context_tokens)
    async with AsyncExitStack() as closing:
        if engine is None:
            closing.push_async_callback(close, chosen)
        if verify is None:
            report = await _report(chosen, source, schema, ask, repair, check, choice)
        else:
            from summarise.summarising.rereading import reread, verifier

            second = await closing.enter_async_context(verifier(verify, access))
            report = await reread(await _report(chosen, source, schema, ask, repair, check, choice), second)
        # The engine answers with a ``schema`` and nothing else, which its protocol cannot say.
        return cast("Report[S]", report)


def summarise(
    article: str | Path | Article,
    *,
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    schema: type[S] = Summary,  # type: ignore[assignment]  # S is Summary when it is left out
    temperature: float | None = None,
    max_facts: int | None = None,
    all_figures: bool = False,
    prompt: str | Path | Prompt | None = None,
    repair: int = 1,
    check: bool = True,
    timeout: float = 120.0,
    max_retries: int = 3,
    max_answer_bytes: int = MAX_ANSWER_BYTES,
    mode: str | None = None,
    context_tokens: int | None = None,
    language: str | None = None,
    max_output_tokens: int | None = None,
    seed: int | None = None,
    parameters: Mapping[str, Any] | None = None,
    engine: Engine | None = None,
    verify: str | Asked | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Report[S]:
    """``asummarise`` for code that is not async; it may run inside a notebook's event loop."""
    return _finish(
        asummarise(
            article,
            model=model,
            base_url=base_url,
            api_key=api_key,
            schema=schema,
            temperature=temperature,
            max_facts=max_facts,
            all_figures=all_figures,
            prompt=prompt,
            repair=repair,
            check=check,
            timeout=timeout,
            max_retries=max_retries,
            max_answer_bytes=max_answer_bytes,
            mode=mode,
            context_tokens=context_tokens,
            language=language,
            max_output_tokens=max_output_tokens,
            seed=seed,
            parameters=parameters,
            engine=engine,
            verify=verify,
            select=select,
            ignore=ignore,
            accepted=accepted,
        )
    )


def build_messages(
    article: str | Path | Article,
    *,
    max_facts: int | None = None,
    prompt: str | Path | Prompt | None = None,
    language: str | None = None,
) -> list[Message]:
    """The exact messages that ``summarise`` would send first for an article that goes whole; nothing is
    sent. Raises as it does."""
    return _build(article_of(article), ask_of(max_facts=max_facts, prompt=prompt, language=language))


async def _report(
    engine: Engine,
    source: Article,
    schema: type[BaseModel],
    ask: Ask,
    repair: int,
    check: bool,
    choice: Mapping[str, Any],
) -> Report:
    answer = await engine.summarise(source, schema, ask)
    usage = answer.usage
    repairs: list[Repair] = []
    notes = list(answer.notes)
    if check and (note := reading_note(source.text, source.language)):
        notes.append(note)
    checked = None
    if check:
        from summarise.checking.reusable import Source

        held, checked = await aside_if_long(
            len(source.text) + len(answer.summary.model_dump_json()),
            lambda: ((one := Source(source)), one.check(answer.summary, **choice)),
        )
        if getattr(engine, "restates", False):
            answer, checked, repairs, usage, said = await repaired(
                engine, held, schema, ask, repair, answer, checked, choice
            )
            notes += said
    notes += checked.hints if checked is not None else ()
    return Report(
        article=source,
        summary=answer.summary,
        checked=checked,
        repairs=repairs,
        notes=notes,
        usage=usage,
        provenance=provenance_of(engine, answer, source, schema, ask),
    )


def _finish(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end: here, or in a thread of its own where an event loop is already running."""
    results: list[T] = []
    failures: list[BaseException] = []

    async def kept() -> None:
        # The result is not the task's own: as asyncio's runner gives Ctrl-C back, Python 3.11 writes the task out as
        # text, its result with it, and a report is long.
        results.append(await work)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(kept())
        return results[0]

    def run() -> None:
        try:
            asyncio.run(kept())
        except BaseException as error:  # handed on to the caller's thread below
            failures.append(error)

    thread = threading.Thread(target=run, name="summarise")
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return results[0]


__all__ = ["MODEL_VARIABLE", "ask_of", "asummarise", "build_messages", "summarise"]
