"""Answers that fit the schema and say nothing: seen, so that none is stored as a summary.

A model that is small, overloaded or refused in silence fills a form with blanks, repeats one line, or gives back what
stands in its prompt: the words that describe the fields, or the answer of an example.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from summarise.engines.engine import Ask
from summarise.engines.requests.prompts import Prompt
from summarise.schema import Summary

_WORD = re.compile(r"\w+")
_OFTEN = 3  # the same statement so often is no slip
_WORDS = 4  # fewer words may be in a prompt and in an article by chance


def nothing_said(answer: BaseModel, article: str, prompt: Prompt, ask: Ask) -> str | None:
    """Why an answer says nothing, as a reason to give back; None where it says something.

    A part of an article, and a summary that objections were made to, may be left without a fact.
    """
    if isinstance(answer, Summary):
        if not _has_words(answer.headline) or not _has_words(answer.summary):
            return f"{'headline' if not _has_words(answer.headline) else 'summary'} is empty"
        if not answer.facts and not ask.part and not ask.objections:
            return "there are no facts"
        if any(not _has_words(fact.statement) for fact in answer.facts):
            return "a fact has no words"
        often, times = (
            Counter(_plain(fact.statement) for fact in answer.facts).most_common(1)[0]
            if answer.facts
            else ("", 0)
        )
        if often and times >= _OFTEN:
            return f"the same fact stands there {times} times"
    elif next(_texts(values := answer.model_dump()), None) is not None and not _says(values):
        return "every field is empty"
    return _prompts_words(answer, article, prompt)


def _prompts_words(answer: BaseModel, article: str, prompt: Prompt) -> str | None:
    """Whether every text that has some words is the prompt's, or the schema's, and not the article's."""
    texts = [plain for text in _texts(answer.model_dump()) if len((plain := _plain(text)).split()) >= _WORDS]
    if not texts:
        return None
    told, source = _told(prompt.text, type(answer)), _plain(article)
    copied = [text for text in texts if text in told and text not in source]
    return (
        "it repeats words of the prompt, which are not the article's"
        if len(copied) * 2 > len(texts)
        else None
    )


@lru_cache(
    maxsize=16
)  # making a schema takes longer than checking a short summary, and a batch asks for one of it
def _told(prompt: str, schema: type[BaseModel]) -> str:
    """The words of a prompt and of the descriptions in a schema."""
    return " | ".join(map(_plain, [prompt, *_descriptions(schema.model_json_schema())]))


def _says(value: Any) -> bool:
    """Whether anything in it is more than a blank."""
    if isinstance(value, str):
        return _has_words(value)
    if isinstance(value, dict):
        return any(map(_says, value.values()))
    if isinstance(value, list | tuple | set | frozenset):
        return any(map(_says, value))
    return value is not None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _texts(one)


def _descriptions(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(said := schema.get("description"), str):
            yield said
        for one in schema.values():
            yield from _descriptions(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from _descriptions(one)


def _has_words(text: str) -> bool:
    return _WORD.search(text) is not None


def _plain(text: str) -> str:
    """Its words alone, in small letters."""
    return " ".join(_WORD.findall(text.casefold()))
