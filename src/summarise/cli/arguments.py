"""The settings as arguments of what does the work: what is read, how to summarise, how the model is reached."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from summarise.cli.schemas import load_schema

if TYPE_CHECKING:
    from summarise.engines.prompts import Prompt
    from summarise.settings import Settings


def reading(max_bytes: int | None, fail_on: str | None = None) -> tuple[int, str | None]:
    """The two settings of commands that ask no model, options first: the most bytes to read, and the
    severity that makes the exit code 1. Where nothing is set they cost no more than a look for it."""
    from summarise.configured import anything
    from summarise.readers import MAX_BYTES

    if not anything():
        return max_bytes or MAX_BYTES, fail_on
    from summarise.settings import load

    settings = load({"max_bytes": max_bytes, "fail_on": fail_on}).settings
    return settings.max_bytes, settings.fail_on


class How(TypedDict):
    """What decides the answer, beside the article and the model."""

    schema: Any
    prompt: Prompt | None
    temperature: float | None
    max_facts: int | None
    repair: int
    check: bool
    mode: str | None
    context_tokens: int | None
    language: str | None
    verify: str | None


class Where(TypedDict):
    """How the model is reached; no part of what it answers."""

    base_url: str | None
    api_key: str | None
    timeout: float
    max_retries: int


def how(settings: Settings, *, check: bool) -> How:
    """Raises SettingsError for a schema or a prompt file that cannot be had."""
    from summarise.engines.prompts import load_file

    return How(
        schema=load_schema(settings.schema_),
        prompt=load_file(Path(settings.prompt)) if settings.prompt else None,
        temperature=settings.temperature,
        max_facts=settings.max_facts,
        repair=settings.repair,
        check=check,
        mode=settings.mode,
        context_tokens=settings.context_tokens,
        language=settings.language,
        verify=settings.verify,
    )


def where(settings: Settings) -> Where:
    """The key is in the clear here, and nowhere before."""
    return Where(
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        timeout=settings.timeout,
        max_retries=settings.max_retries,
    )
