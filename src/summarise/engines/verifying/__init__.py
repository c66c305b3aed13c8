"""A second opinion: one call in which a model reads the statements beside the article and says its doubts.

Its doubts become flags of code model-doubt, beside those of the check and never in their place. What it
cites is looked up in the article like any other quote.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict, Field

from summarise.article import Article
from summarise.checking import Checked, Claim, Code, Evidence, Flag
from summarise.checking.source.quotes import MIN_LENGTH, Folded
from summarise.checking.weighing.severity import DEFAULT
from summarise.engines.access import Access
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Answer, Ask, Engine, close
from summarise.engines.requests import prompts
from summarise.engines.requests.messages import Message, as_data, sendable
from summarise.engines.verifying.statements import Statement, shown_article, statements
from summarise.errors import SettingsError, SummariseError
from summarise.report import SecondOpinion, Usage

_LONGEST_REASON = 400
_ADVICE = "This is a model's opinion, not a finding of the check: read the passage and decide."


class Problem(StrEnum):
    """What a doubt is about."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    STATUS = "status"
    DIRECTION = "direction"
    VALUE = "value"


class Doubt(BaseModel):
    """One doubt, as the model states it. The descriptions are part of the prompt."""

    model_config = ConfigDict(extra="forbid")

    statement: int = Field(description="The number of the statement.")
    number: str = Field(description="The doubted number or date, as the statement writes it.")
    problem: Problem = Field(description="What is wrong about it.")
    reason: str = Field(description="One sentence: what the article says instead.")
    passage: str = Field(description="The passage of the article that says so, copied word for word.")


class Doubts(BaseModel):
    """Every doubt; empty where there is none."""

    model_config = ConfigDict(extra="forbid")

    doubts: list[Doubt] = Field(description="Empty where nothing is wrong.")


class Asked(Protocol):
    """What can be asked for a second opinion: an engine that answers any messages in any schema."""

    model: str

    async def answer(
        self,
        messages: list[Message],
        schema: type[BaseModel],
        prompt: prompts.Prompt,
        article: str,
        temperature: float | None = None,
    ) -> Answer:
        """Raises EngineError and its kinds."""
        ...


@dataclass(frozen=True, slots=True)
class Opinion:
    """``checked``: the check with the doubts beside its own flags. ``notes``: what has to be said."""

    checked: Checked
    record: SecondOpinion
    usage: Usage = field(default_factory=Usage)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WithVerifier:
    """An engine, and what gives second opinions on its summaries: made together, and closed together."""

    engine: Engine
    verifier: Asked

    @property
    def name(self) -> str:
        """The engine's."""
        return self.engine.name

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """What the engine answers; an opinion is asked for when that is checked."""
        return await self.engine.summarise(article, schema, ask)

    async def aclose(self) -> None:
        """Close the connections of both."""
        await close(self.engine)
        await close(self.verifier)


def require(verify: str | Asked, *, check: bool = True) -> None:
    """Raises SettingsError for an engine that cannot read, and where nothing is checked."""
    if not check:
        raise SettingsError("a second opinion needs the check: leave out verify, or switch the check on")
    if verify == EXTRACTIVE:
        raise SettingsError("--verify needs a model that can read: PROVIDER/NAME or local/PATH.gguf")


def recipe() -> list[str]:
    """What decides an opinion beside the model and what it is shown: the hashes of prompt and answer's schema."""
    return [prompts.load(prompts.VERIFY).hash, _schema_hash()]


def verifier_for(model: str, access: Access) -> Asked:
    """The engine that gives a second opinion.

    Raises SettingsError for the extractive engine, which cannot read, and as ``engine_for`` does.
    """
    require(model)
    engine: Any = engine_for(model, access)
    return engine  # type: ignore[no-any-return]  # every engine but the extractive one answers messages


async def second_opinion(verifier: Asked, article: Article, summary: Any, checked: Checked) -> Opinion:
    """One call. Where it fails, the check comes back as it was, and why is in ``record`` and ``notes``.

    ``checked``: what ``check(article, summary)`` found. Nothing is sent where no number is stated.
    """
    told, prompt = statements(summary, checked), prompts.load(prompts.VERIFY)
    record = SecondOpinion(
        model=verifier.model,
        prompt=prompt.name,
        prompt_hash=prompt.hash,
        schema_hash=_schema_hash(),
        statements=len(told),
    )
    if not told:
        return Opinion(checked, record)
    try:
        answer = await verifier.answer(messages(article, told), Doubts, prompt, article.text)
    except SummariseError as error:  # whatever it is: the summary is paid for
        used = error.usage or Usage()
        lost = record.model_copy(update={"failed": str(error), "kind": error.kind, "usage": used})
        return Opinion(checked, lost, used, (f"no second opinion: {error}",))
    assert isinstance(answer.summary, Doubts)
    flags, notes = _flags(answer.summary.doubts, told, article.text, verifier.model)
    return Opinion(
        replace(checked, flags=(*checked.flags, *flags)),
        record.model_copy(update={"doubts": len(flags), "usage": answer.usage}),
        answer.usage,
        (*notes, *(f"second opinion: {note}" for note in answer.notes)),
    )


def messages(article: Article, told: list[Statement]) -> list[Message]:
    """What is sent, exactly: the fixed part, then the article and the statements as data."""
    lines = "\n".join(statement.as_line(i) for i, statement in enumerate(told, 1))
    shown = as_data(shown_article(article, told))
    return [
        {"role": "system", "content": prompts.load(prompts.VERIFY).text},
        {"role": "user", "content": f"{shown}\n\nThe statements, one to a line, as JSON:\n{sendable(lines)}"},
    ]


def _flags(
    doubts: list[Doubt], told: list[Statement], text: str, model: str
) -> tuple[list[Flag], tuple[str, ...]]:
    """The doubts as flags; those about a statement that was never made are set aside and counted."""
    folded = Folded(text) if doubts else None
    flags: dict[tuple[int, str], Flag] = {}
    strange = 0
    for doubt in doubts:
        if not 1 <= doubt.statement <= len(told):
            strange += 1
            continue
        assert folded is not None
        flags.setdefault(
            (doubt.statement, doubt.number), _flag(doubt, told[doubt.statement - 1], folded, text, model)
        )
    notes = (f"second opinion: {strange} of its doubts set aside, about statements that do not exist",)
    return list(flags.values()), notes if strange else ()


def _flag(doubt: Doubt, statement: Statement, folded: Folded, text: str, model: str) -> Flag:
    claim = _claim(doubt, statement)
    passage = doubt.passage.strip()
    span = folded.find(passage) if len(passage) >= MIN_LENGTH else None
    evidence = Evidence(*span, text[slice(*span)], "article") if span else None
    reason = " ".join(doubt.reason.split())
    reason = reason if len(reason) <= _LONGEST_REASON else reason[: _LONGEST_REASON - 1] + "…"
    message = f"A model ({model}) doubts “{claim.text}” ({doubt.problem}): {reason}"
    if evidence is None:
        message += " It shows no passage that is in the article word for word."
    return Flag(Code.MODEL_DOUBT, DEFAULT[Code.MODEL_DOUBT], message, _ADVICE, claim, evidence)


def _claim(doubt: Doubt, statement: Statement) -> Claim:
    """The claim that is meant: the one written so, else one that holds or is held by it, else the whole
    statement."""
    wanted = " ".join(doubt.number.split()).lower()
    by_text: Mapping[str, Claim] = {c.text.lower(): c for c in reversed(statement.claims)}
    found = by_text.get(wanted) or next(
        (c for t, c in by_text.items() if wanted and (t in wanted or wanted in t)), None
    )
    if found is None and statement.bare:
        return statement.claims[0]
    end = statement.start + len(statement.text)
    return found or Claim(statement.path, statement.start, end, statement.text)


@cache
def _schema_hash() -> str:
    schema = json.dumps(Doubts.model_json_schema(), sort_keys=True)
    return hashlib.sha256(schema.encode()).hexdigest()[:16]
