"""How an article goes to a model: whole, or in which parts. Made before anything is sent."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache

from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.engine import Ask
from summarise.engines.requests.messages import Message, build_messages
from summarise.errors import SettingsError
from summarise.long.splitting import Part, split
from summarise.long.tokens import Tokens, context_of, tokens_for

_SHORT = 4_000  # tokens: every model takes this much, so nobody needs to be asked what it takes
_ANSWER = 4_000  # tokens kept free for the answer, and never more than a quarter of the context
_OVERLAP = 0.05  # of the room
_LEAST = 100  # tokens: with less room for the text no part makes sense


@dataclass(frozen=True, slots=True)
class Plan:
    """``parts`` in order, one where the article goes whole; ``tokens`` of the article and ``fixed`` of
    everything sent with it, ``how`` they were counted; ``context`` of the model, None where not known."""

    parts: tuple[Part, ...]
    tokens: int
    fixed: int
    how: str
    context: int | None

    @property
    def whole(self) -> bool:
        """Whether the article goes in one piece."""
        return len(self.parts) == 1

    def said(self) -> str:
        """The plan in one line."""
        size = f"{self.tokens:,} tokens ({self.how})"
        if self.context is None:
            return (
                f"{size}, sent whole: the model's context is not known; --context-tokens gives it, and an "
                "article that turns out too long is split"
            )
        if self.whole:
            return f"{size}, sent whole: the model's context is {self.context:,}"
        return (
            f"{size} in {len(self.parts)} parts and one more call that merges them: the model's context of "
            f"{self.context:,} leaves {max(part.tokens for part in self.parts):,} for a part"
        )


def plan(
    article: Article, schema: type[BaseModel], ask: Ask, *, model: str = "", context_tokens: int | None = None
) -> Plan:
    """The plan for one article. ``context_tokens``: None for what is known of ``model``.

    Raises SettingsError where the prompt and the schema alone fill the context.
    """
    counter = tokens_for(model)
    size = counter.count(article.text)
    fixed = _fixed(article, schema, ask, counter)
    context = context_tokens
    if context is None and size + fixed > _SHORT:
        context = context_of(model)
    whole = Plan((Part(0, len(article.text), size),), size, fixed, counter.how, context)
    if context is None:
        return whole
    room = context - fixed - min(_ANSWER, context // 4)
    if size <= room:
        return whole
    if room < _LEAST:
        raise SettingsError(
            f"a context of {context:,} tokens has no room for an article: prompt and schema take {fixed:,}; "
            "raise --context-tokens or use another model"
        )
    parts = split(article.text, room, counter.count, overlap=int(_OVERLAP * room))
    return replace(whole, parts=tuple(parts))


def part_of(article: Article, part: Part) -> Article:
    """The part as an article of its own."""
    return replace(article, text=article.text[part.start : part.end], offsets=(), pages=(), places=())


def requests(article: Article, planned: Plan, ask: Ask) -> list[list[Message]]:
    """The exact messages of every planned call but the last, which needs the answers to the others."""
    if planned.whole:
        return [build_messages(article, ask)]
    return [build_messages(part_of(article, part), replace(ask, part=True)) for part in planned.parts]


def _fixed(article: Article, schema: type[BaseModel], ask: Ask, counter: Tokens) -> int:
    messages = build_messages(replace(article, text="", offsets=(), pages=(), places=()), ask)
    return _schema_tokens(schema, counter) + sum(counter.count(message["content"]) for message in messages)


@lru_cache(maxsize=16)
def _schema_tokens(schema: type[BaseModel], counter: Tokens) -> int:
    """Made once for a batch: making a JSON Schema takes milliseconds."""
    return counter.count(json.dumps(schema.model_json_schema()))
