"""The settings as arguments of what does the work: what is read, how to summarise, how the model is reached."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from summarise.cli.options.schemas import load_schema

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.configuration.settings import Settings
    from summarise.engines.requests.prompts import Prompt


def reading(max_bytes: int | None, fail_on: str | None = None) -> tuple[int, str | None]:
    """The two settings of commands that ask no model, options first: the most bytes to read, and the
    severity that makes the exit code 1. Where nothing is set they cost no more than a look for it."""
    from summarise.configuration.files import anything
    from summarise.readers import MAX_BYTES

    if not anything():
        return max_bytes or MAX_BYTES, fail_on
    from summarise.cli.configuring import settings_of

    settings = settings_of({"max_bytes": max_bytes, "fail_on": fail_on}).settings
    return settings.max_bytes, settings.fail_on


@contextmanager
def reading_with(isolate: bool, seconds: float, megabytes: int) -> Iterator[Callable[..., Article]]:
    """``summarise.readers.read`` itself, or that of a process which ends with the block."""
    if not isolate:
        from summarise.readers import read

        yield read
        return
    from summarise.isolating import Isolated

    with Isolated(seconds=seconds, megabytes=megabytes) as isolated:
        yield isolated.read


def refuse_folders(*names: str) -> None:
    """Raises InputError for a folder where the check takes a file."""
    from summarise.errors import InputError
    from summarise.readers import shown

    for name in names:
        if os.path.isdir(name):
            raise InputError(
                f"{shown(name)}: a folder; give a file, or `summarise check --pairs {shown(name)}` for the summaries in it"
            )


class How(TypedDict):
    """What decides the answer, beside the article and the model."""

    schema: Any
    prompt: Prompt | None
    temperature: float | None
    max_facts: int | None
    all_figures: bool
    repair: int
    check: bool
    mode: str | None
    context_tokens: int | None
    language: str | None
    max_output_tokens: int | None
    parameters: dict[str, Any]
    verify: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]


class Where(TypedDict):
    """How the model is reached; no part of what it answers."""

    base_url: str | None
    api_key: str | None
    timeout: float
    max_retries: int
    max_answer_bytes: int


def choosing(
    select: Sequence[str] | None, ignore: Sequence[str] | None, accepted: Path | None
) -> dict[str, Any]:
    """Which flags are wanted and which are accepted, as arguments of ``check``: options first, then settings."""
    from summarise.configuration.files import anything

    if anything() or select or ignore:
        from summarise.configuration.settings import load

        settings = load({"select": select or None, "ignore": ignore or None, "accepted": accepted}).settings
        return chosen(settings)
    return {"select": (), "ignore": (), "accepted": _accepted(None if accepted is None else str(accepted))}


def chosen(settings: Settings) -> dict[str, Any]:
    """The same of settings that are loaded."""
    return {
        "select": settings.select or (),
        "ignore": settings.ignore or (),
        "accepted": _accepted(settings.accepted) or {},
    }


def _accepted(stated: str | None) -> dict[Any, Any] | None:
    """What is accepted: of the file that is named, else of the working folder's own where it has one."""
    path = Path(stated or ".summarise-accepted.jsonl")
    if stated is None and not os.path.isfile(path):
        return None
    from summarise.configuration.accepted import load

    return dict(load(path))


def parameters_of(given: Sequence[str] | None) -> dict[str, Any] | None:
    """What --param gave, None for nothing. Raises SettingsError."""
    if not given:
        return None
    from summarise.engines.requests.parameters import parsed

    return parsed(given)


def how(settings: Settings, *, check: bool) -> How:
    """Raises SettingsError for a schema or a prompt file that cannot be had, and for parameters that do not go
    together."""
    from summarise.engines.requests.parameters import checked
    from summarise.engines.requests.prompts import load_file

    return How(
        schema=load_schema(settings.schema_),
        prompt=load_file(Path(settings.prompt)) if settings.prompt else None,
        temperature=settings.temperature,
        max_facts=settings.max_facts,
        all_figures=settings.all_figures,
        repair=settings.repair,
        check=check,
        mode=settings.mode,
        context_tokens=settings.context_tokens,
        language=settings.language,
        max_output_tokens=settings.max_output_tokens,
        parameters=checked(settings.parameters, settings.seed, settings.max_output_tokens),
        verify=settings.verify,
        select=settings.select or (),
        ignore=settings.ignore or (),
    )


def where(settings: Settings) -> Where:
    """The key is in the clear here, and nowhere before."""
    return Where(
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        timeout=settings.timeout,
        max_retries=settings.max_retries,
        max_answer_bytes=settings.max_answer_bytes,
    )
