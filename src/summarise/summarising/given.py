"""What a Python caller gives, made sure of before a model is asked: the article, the prompt, the settings, the flags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from summarise.article import Article
from summarise.checking.flags.choosing import codes_of
from summarise.configuration.language_codes import require as require_language
from summarise.engines.engine import Ask
from summarise.engines.requests.parameters import checked as sendable
from summarise.engines.requests.prompts import Prompt, load_file
from summarise.errors import InputError, SettingsError


def article_of(given: str | Path | Article) -> Article:
    """The article that is given as a text, a file or itself. Raises InputError where it is empty or cannot be read."""
    if isinstance(given, Path):
        from summarise.readers import read

        return read(given)
    if not isinstance(given, str | Article):
        raise InputError(f"the article is {type(given).__name__}; give a text (str), a Path or an Article")
    article = Article(given) if isinstance(given, str) else given
    if not article.text.strip():
        raise InputError("the article is empty")
    return article


def ask_of(
    *,
    temperature: float | None = None,
    max_facts: int | None = None,
    all_figures: bool = False,
    prompt: str | Path | Prompt | None = None,
    language: str | None = None,
    max_output_tokens: int | None = None,
    seed: int | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> Ask:
    """How to summarise, from options as ``summarise`` takes them. Raises SettingsError for a wrong prompt, and for
    parameters that cannot be."""
    return Ask(
        prompt=prompt_of(prompt),
        temperature=temperature,
        max_facts=max_facts,
        language=require_language(language),
        max_output_tokens=max_output_tokens,
        parameters=sendable(parameters, seed, max_output_tokens),
        all_figures=all_figures,
    )


def codes_given(given: str | Iterable[str]) -> tuple[str, ...]:
    """Codes of flags, in order. Raises SettingsError for one that is none."""
    try:
        return tuple(sorted(codes_of(given)))
    except ValueError as error:
        raise SettingsError(str(error)) from None


def prompt_of(given: str | Path | Prompt | None) -> Prompt | None:
    """The prompt that is given as a text, a file or itself. Raises SettingsError for an empty one."""
    if isinstance(given, Path):
        return load_file(given)
    if isinstance(given, str):
        if not given.strip():
            raise SettingsError("the prompt is empty")
        return Prompt("custom", given)
    return given


def require_settings(schema: type[BaseModel], max_facts: int | None, repair: int) -> None:
    """Raises SettingsError for a schema that is no pydantic model, and for numbers that cannot be."""
    if not (isinstance(schema, type) and issubclass(schema, BaseModel)):
        raise SettingsError(f"the schema has to be a pydantic model class, not {type(schema).__name__}")
    for name, value, least in (("max_facts", max_facts, 1), ("repair", repair, 0)):
        if value is not None and value < least:
            raise SettingsError(f"{name} has to be {least} or more, not {value}")
