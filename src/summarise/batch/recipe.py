"""How to summarise, as one value: what decides an answer, and the key that it is stored under."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from summarise import __version__
from summarise.article import Article
from summarise.checking.flags.choosing import Key
from summarise.checking.verdicts import Acceptance
from summarise.engines import verifying
from summarise.engines.choose import EXTRACTIVE
from summarise.engines.engine import FACTS, Ask, Engine, recording
from summarise.engines.requests.messages import build_messages
from summarise.engines.requests.prompts import REPAIR, Prompt, load
from summarise.recording import Recorder
from summarise.report import Report
from summarise.schema import Summary

_FORMAT = 1  # raised when the same recipe and text must not find what earlier versions stored


@dataclass(frozen=True)
class Recipe:
    """The arguments of ``asummarise`` that change what comes out. Where and how the model is reached (base
    URL, key, timeout, retries) is no part of it. ``verify``: the model that gives second opinions, None for none.
    ``accepted``: findings that may stand. No part of the key, since one more asks for no other answer: what is done keeps
    its flags as they were checked.

    Raises SettingsError for a ``verify`` that cannot read, or has no check to stand beside."""

    model: str = EXTRACTIVE
    schema: type[BaseModel] = Summary
    prompt: Prompt | None = None
    temperature: float | None = None
    max_facts: int | None = None
    repair: int = 1
    check: bool = True
    mode: str | None = None
    context_tokens: int | None = None
    language: str | None = None
    max_output_tokens: int | None = None
    parameters: Mapping[str, Any] = field(
        default_factory=dict
    )  # as ``asummarise`` takes them, a seed among them
    verify: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    all_figures: bool = False
    accepted: Mapping[Key, Acceptance] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises SettingsError for a second opinion that cannot be had."""
        if self.verify is not None:
            verifying.require(self.verify, check=self.check)

    @property
    def asks_a_model(self) -> bool:
        """Is any model asked? The built-in engine is worked out."""
        return self.model != EXTRACTIVE or self.verify is not None

    @property
    def ask(self) -> Ask:
        return Ask(
            self.prompt,
            self.temperature,
            self.max_facts,
            language=self.language,
            max_output_tokens=self.max_output_tokens,
            parameters=self.parameters,
            all_figures=self.all_figures,
        )

    def key(self, article: Article) -> str:
        """32 hex digits: the same for two articles exactly when the model would be asked the same, and its
        answer be checked in the same way.

        The built-in engine costs nothing and improves with this package: its version is in its keys.
        """
        said: list[object] = [article.text, article.date, article.title]
        if self.model != EXTRACTIVE:
            said = [message["content"] for message in build_messages(article, self.ask)]
        said.append(article.language)  # decides how the check reads numbers
        digest = hashlib.sha256(self._fixed)
        digest.update(json.dumps(said).encode("ascii"))
        return digest.hexdigest()[:32]

    @cached_property
    def reading(self) -> str:
        """What beside a file's state decides its key: everything that ``key`` takes in but the article, and
        this package's version, since its readers may find another text in the same file."""
        prompt = (self.prompt or load()).hash if self.model != EXTRACTIVE else ""
        said = f"{__version__} {prompt} {hashlib.sha256(self._fixed).hexdigest()}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    async def summarise(
        self, article: Article, engine: Engine, recorder: Recorder | None = None
    ) -> Report[Any]:
        """One article; raises as ``asummarise`` does. ``engine``: made for this recipe (``Connection.engine``),
        with a verifier where the recipe has one. ``recorder``: where its raw answers go, and come from."""
        from summarise.summariser import asummarise

        first, verifier = engine, None
        if isinstance(engine, verifying.WithVerifier):
            first, verifier = engine.engine, recording(engine.verifier, recorder)
        first = recording(first, recorder)
        if (verifier is None) is not (self.verify is None):
            raise ValueError("the engine is not the recipe's")
        return await asummarise(
            article,
            engine=first,
            verify=verifier,
            schema=self.schema,
            prompt=self.prompt,
            temperature=self.temperature,
            max_facts=self.max_facts,
            all_figures=self.all_figures,
            repair=self.repair,
            check=self.check,
            context_tokens=self.context_tokens,
            language=self.language,
            max_output_tokens=self.max_output_tokens,
            parameters=self.parameters,
            select=self.select,
            ignore=self.ignore,
            accepted=self.accepted,
        )

    @cached_property
    def _fixed(self) -> bytes:
        parts: list[object] = [
            _FORMAT,
            self.model,
            self.schema.model_json_schema(),
            self.max_facts,
            self.check,
        ]
        if self.model == EXTRACTIVE:
            parts += [__version__, FACTS]
            if self.all_figures:
                parts.append("all figures")
        else:
            repair = [self.repair, load(REPAIR).text] if self.repair and self.check else None
            parts += [self.temperature, self.mode, self.context_tokens, repair]
        if self.verify is not None:  # else as if there were no such thing: what was stored before is found
            parts.append({"verify": [self.verify, self.mode, *verifying.recipe()]})
        if self.select or self.ignore:
            parts.append({"select": self.select, "ignore": self.ignore})
        if self.model != EXTRACTIVE and (self.max_output_tokens is not None or self.parameters):
            parts.append({"bound": self.max_output_tokens, "parameters": dict(self.parameters)})
        return json.dumps(parts, sort_keys=True).encode("ascii")
