"""Any engine, for articles of any length: it is asked part by part where the whole does not fit."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from summarise.article import Article
from summarise.checking.source.quotes import Folded
from summarise.engines.answers.provider import add
from summarise.engines.engine import Answer, Ask, Engine, close
from summarise.engines.requests import prompts
from summarise.errors import EngineError, TooLong, Truncated
from summarise.long.merging import Merged, Partial, merge
from summarise.long.planning import Plan, part_of, plan
from summarise.long.splitting import Part, split
from summarise.long.tokens import Tokens, tokens_for
from summarise.report import Usage
from summarise.schema import Fact, Summary

_AT_ONCE = 4  # parts asked for at the same time
_LEAST = 400  # tokens: a part this small that still does not fit has another trouble than its length
_CUT = 1_500  # tokens: from here on an answer cut off may be whole for half of the text
_OVERLAP = 0.05
_GAP = "\n\n[…]\n\n"


class Overview(BaseModel):
    """What is written anew once the parts are merged."""

    model_config = ConfigDict(extra="forbid")

    headline: str = Field(description="What happened, in one line.")
    summary: str = Field(description="Two to four sentences.")


@dataclass(slots=True)
class _Spent:
    """What the asks of one article cost, and what has to be said of them."""

    usage: Usage = field(default_factory=Usage)
    notes: list[str] = field(default_factory=list)
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    def add(self, usage: Usage | None) -> None:
        self.usage = add(self.usage, usage or Usage())

    def hear(self, answer: Answer) -> None:
        """What an answer cost, and its notes: those that many answers have are said once."""
        self.add(answer.usage)
        self.notes += [note for note in answer.notes if note not in self.notes]


class InParts:
    """``engine`` with its own name and attributes. ``context_tokens``: what its model takes, None for what
    is known of it; an article that turns out too long is split all the same."""

    def __init__(self, engine: Engine, *, context_tokens: int | None = None) -> None:
        self._engine = engine
        self._context = context_tokens
        self.model: str = getattr(engine, "model", "")
        self.restates: bool = getattr(engine, "restates", False)

    @property
    def name(self) -> str:
        """The inner engine's."""
        return self._engine.name

    async def aclose(self) -> None:
        """Close the inner engine's connections."""
        await close(self._engine)

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """One summary of the whole article. Raises as the inner engine does, and TooLong where parts would
        be needed and ``schema`` is not ours, so that nobody knows how to merge them."""
        first = replace(ask, objections=())
        planned = plan(article, schema, first, model=self.model, context_tokens=self._context)
        if ask.objections:
            return await self._restated(article, schema, ask, planned)
        if not planned.whole:
            self._require_ours(schema, planned.said())
        spent = _Spent()
        try:
            answers = await self._all(article, planned.parts, schema, ask, spent)
        except EngineError as error:
            error.usage = spent.usage
            raise
        if len(answers) == 1:
            return replace(answers[0][1], usage=spent.usage, notes=tuple(spent.notes))
        return await self._merged(article, answers, ask, spent, planned)

    async def _all(
        self, article: Article, parts: Iterable[Part], schema: type[BaseModel], ask: Ask, spent: _Spent
    ) -> list[tuple[Part, Answer]]:
        """An answer for each part, in order. All asks end before one's failure is raised: they are paid for."""
        results = await asyncio.gather(
            *(self._one(article, part, schema, ask, spent) for part in parts), return_exceptions=True
        )
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return [one for result in results if isinstance(result, list) for one in result]

    async def _one(
        self, article: Article, part: Part, schema: type[BaseModel], ask: Ask, spent: _Spent
    ) -> list[tuple[Part, Answer]]:
        """The answer for a part, or those for its halves where it turns out too long."""
        whole = (part.start, part.end) == (0, len(article.text))
        asked = (article, ask) if whole else (part_of(article, part), replace(ask, part=True))
        try:
            async with spent.gate:
                answer = await self._engine.summarise(asked[0], schema, asked[1])
        except EngineError as error:
            spent.add(error.usage)
            error.usage = None
            least = _LEAST if isinstance(error, TooLong) else _CUT
            if not isinstance(error, Truncated) or part.tokens < least:
                raise
            self._require_ours(schema, str(error))
            spent.notes.append(f"{error}; so its text was split")
        else:
            spent.hear(answer)
            return [(part, answer)]
        return await self._all(
            article, _halves(article.text, part, tokens_for(self.model)), schema, ask, spent
        )

    async def _merged(
        self, article: Article, answers: list[tuple[Part, Answer]], ask: Ask, spent: _Spent, planned: Plan
    ) -> Answer:
        partials = [
            Partial(part.start, part.end, answer.summary)
            for part, answer in answers
            if isinstance(answer.summary, Summary)
        ]
        merged = merge(article.text, partials, ask.max_facts)
        spent.notes.append(
            f"summarised in {len(answers)} parts ({planned.tokens:,} tokens, {planned.how}) and merged: "
            f"{len(merged.facts)} facts, {merged.repeated} found in two parts and joined"
        )
        if merged.left_out:
            spent.notes.append(f"{merged.left_out} facts of the parts left out, beyond --max-facts")
        spent.notes += merged.settled
        headline, summary = await self._overview(article, merged, partials, ask, spent, planned)
        last = answers[-1][1]
        return replace(
            last,
            summary=Summary(
                headline=headline,
                summary=summary,
                facts=merged.facts,
                people=merged.people,
                organisations=merged.organisations,
                places=merged.places,
                dates=merged.dates,
            ),
            usage=spent.usage,
            parameters={**last.parameters, "parts": len(answers)},
            notes=tuple(spent.notes),
        )

    async def _overview(
        self,
        article: Article,
        merged: Merged,
        partials: list[Partial],
        ask: Ask,
        spent: _Spent,
        planned: Plan,
    ) -> tuple[str, str]:
        """A headline and a summary from the merged facts; those of the first part where that fails."""
        digest = self._digest(merged.facts, spent, planned.context)
        asked = replace(ask, prompt=prompts.load(prompts.OVERVIEW), max_facts=None)
        try:
            answer = await self._engine.summarise(
                replace(article, text=digest, offsets=(), pages=(), places=()), Overview, asked
            )
        except EngineError as error:
            spent.add(error.usage)
            spent.notes.append(f"headline and summary are those of the first part only: {error}")
            return partials[0].summary.headline, partials[0].summary.summary
        spent.hear(answer)
        assert isinstance(answer.summary, Overview)
        return answer.summary.headline, answer.summary.summary

    def _digest(self, facts: list[Fact], spent: _Spent, context: int | None) -> str:
        """The facts with their quotes, the most important first, as many as fit."""
        counter = tokens_for(self.model)
        room = context // 2 if context else None
        pieces: list[str] = []
        for fact in facts:
            piece = f"{fact.statement}\n“{fact.quote}”"
            if room is not None:
                room -= counter.count(piece) + 1
                if room < 0 and pieces:
                    spent.notes.append(f"headline and summary are made from the first {len(pieces)} facts")
                    break
            pieces.append(piece)
        return "\n\n".join(pieces) or "(no facts)"

    async def _restated(self, article: Article, schema: type[BaseModel], ask: Ask, planned: Plan) -> Answer:
        """Objections to a summary: asked with the whole article where it fits, else with the passages that
        the summary's facts rest on."""
        if planned.whole:
            try:
                return await self._engine.summarise(article, schema, ask)
            except TooLong as error:
                if not issubclass(schema, Summary):
                    raise
                spent = error.usage
                answer = await self._engine.summarise(_excerpt(article, ask), schema, replace(ask, part=True))
                return replace(answer, usage=add(answer.usage, spent or Usage()))
        answer = await self._engine.summarise(_excerpt(article, ask), schema, replace(ask, part=True))
        return replace(answer, parameters={**answer.parameters, "parts": len(planned.parts)})

    def _require_ours(self, schema: type[BaseModel], why: str) -> None:
        if schema is not Summary:
            raise TooLong(
                f"{why}; summaries of parts can be merged for the built-in schema only, not for "
                f"{schema.__name__}: use a model with a longer context, or split the article yourself"
            )


def _halves(text: str, part: Part, counter: Tokens) -> list[Part]:
    half = part.tokens // 2 + int(_OVERLAP * part.tokens) + 1
    return [
        Part(part.start + one.start, part.start + one.end, one.tokens)
        for one in split(text[part.start : part.end], half, counter.count, overlap=int(_OVERLAP * half))
    ]


def _excerpt(article: Article, ask: Ask) -> Article:
    """The paragraphs that the quotes of the last summary stand in, word for word, with gaps marked."""
    summary: Any = ask.objections[-1].summary
    folded = Folded(article.text)
    spans = sorted(
        (_paragraph_start(article.text, span[0]), _paragraph_end(article.text, span[1]))
        for fact in summary.facts
        if (span := folded.find(fact.quote))
    )
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    text = _GAP.join(article.text[start:end].strip() for start, end in joined)
    return replace(article, text=text or "(no passage found)", offsets=(), pages=(), places=())


def _paragraph_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _paragraph_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
