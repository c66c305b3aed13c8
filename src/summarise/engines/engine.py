"""The words of an engine: what it is asked, and what it answers."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.requests.prompts import Prompt
from summarise.recording import Recorder
from summarise.report import Usage

FACTS = 2  # the built-in engine's choice of facts: one more whenever it chooses others for the same article
LOCAL = "local/"  # what the name of a weights file begins with, among the names of models


@dataclass(frozen=True, slots=True)
class Objection:
    """A summary that an engine gave before, and the words that object to it."""

    summary: BaseModel
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """How to summarise. ``prompt``: None for the engine's own. ``objections``: earlier answers to this
    same ask with what was wrong in them, oldest first; the engine is to answer again. ``part``: the
    article given is a part of a longer one. ``language``: what to write in, a code ("de") or a name.
    ``max_output_tokens``: the longest answer, None for the usual bound; ``parameters``: further ones for the
    model, as ``parameters.checked`` gives them. ``all_figures``: a fact for every sentence
    with a figure, which only the built-in engine heeds."""

    prompt: Prompt | None = None
    temperature: float | None = None
    max_facts: int | None = None
    objections: tuple[Objection, ...] = ()
    part: bool = False
    language: str | None = None
    max_output_tokens: int | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    all_figures: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A summary, what it cost over all attempts, and what made it. ``prompt`` is None where none was used;
    ``parameters`` are what reached the model beside the messages; ``notes``: what has to be said of how it
    was made."""

    summary: BaseModel
    usage: Usage = field(default_factory=Usage)
    model: str = ""
    prompt: Prompt | None = None
    parameters: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class Engine(Protocol):
    """What turns an article into a summary.

    ``name``: "llm", "extractive". An engine that can answer objections has a true attribute
    ``restates``; one that holds connections has ``async def aclose(self)``.
    """

    @property
    def name(self) -> str: ...

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """Raises EngineError or one of its kinds."""
        ...


T = TypeVar("T")


def recording(engine: T, recorder: Recorder | None) -> T:
    """The same engine for one article, with its raw answers on record; itself where it asks no model, or
    nothing is to be kept."""
    bound = getattr(engine, "recording", None)
    return engine if recorder is None or bound is None else bound(recorder)


async def close(engine: object) -> None:
    """Close the connections of an engine, or of anything else that is asked; nothing where it has none."""
    closing = getattr(engine, "aclose", None)
    done = closing() if callable(closing) else None
    if inspect.isawaitable(done):
        await done
