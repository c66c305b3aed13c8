"""``summarise ARTICLE``: read, summarise, check, print the report."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarise.cli.rendering import Format

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.settings import Settings


class FailOn(StrEnum):
    """The severity from which flags make the exit code 1."""

    error = "error"
    warning = "warning"
    note = "note"
    never = "never"


def article(
    source: str = typer.Argument(..., metavar="ARTICLE", help="A path, a URL, or - for standard input."),
    format: Format = typer.Option(Format.text, "--format", "-f", help="How to write the report."),
    output: Path | None = typer.Option(
        None, "--output", "-o", help="Write there instead of standard output."
    ),
    model: str | None = typer.Option(
        None, "--model", "-m", help="PROVIDER/NAME, local/PATH.gguf or extractive."
    ),
    base_url: str | None = typer.Option(None, "--base-url", help="An OpenAI-compatible server."),
    temperature: float | None = typer.Option(None, "--temperature", help="Of the model."),
    max_facts: int | None = typer.Option(None, "--max-facts", help="How many facts at most."),
    prompt: Path | None = typer.Option(None, "--prompt", help="A prompt file instead of the built-in one."),
    schema: str | None = typer.Option(
        None, "--schema", metavar="MODULE:CLASS", help="A pydantic model of yours."
    ),
    repair: int | None = typer.Option(
        None, "--repair", help="How often errors go back to the model (default 1)."
    ),
    no_check: bool = typer.Option(False, "--no-check", help="Do not check the summary."),
    fail_on: FailOn | None = typer.Option(
        None, "--fail-on", help="Exit 1 at flags of this severity (default never)."
    ),
    dry_run: bool = typer.Option(
        False, "--dry-run", help="Print the exact messages, the schema and an estimate; send nothing."
    ),
    max_bytes: int | None = typer.Option(
        None, "--max-bytes", help="Refuse larger input (default 5,000,000)."
    ),
    date: str | None = typer.Option(
        None, "--date", metavar="YYYY-MM-DD", help="When the article appeared, if it does not say."
    ),
    allow_private: bool = typer.Option(False, "--allow-private", help="Read URLs of private addresses too."),
    fetch_timeout: float = typer.Option(30.0, "--fetch-timeout", help="Seconds for reading a URL."),
    quiet: bool = typer.Option(False, "--quiet", "-q", help="Nothing on standard error but errors."),
    verbose: bool = typer.Option(
        False, "--verbose", "-v", help="Quotes and notes too; a traceback for faults of ours."
    ),
    open_: bool = typer.Option(False, "--open", help="As HTML, and show it in the browser."),
) -> None:
    """Summarise one article and check every number of the summary against it."""
    from summarise.cli.exit_codes import for_flags
    from summarise.cli.output import say, write
    from summarise.cli.rendering import open_html, render_as
    from summarise.readers import read
    from summarise.settings import load

    options = {
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "prompt": str(prompt) if prompt else None, "schema": schema, "repair": repair,
        "max_bytes": max_bytes, "fail_on": fail_on.value if fail_on else None,
    }  # fmt: skip
    settings = load(options).settings
    read_article = read(
        source, max_bytes=settings.max_bytes, date=date, allow_private=allow_private, timeout=fetch_timeout
    )
    if not quiet:
        for note in read_article.notes:
            say(f"{source}: {note}")
    if dry_run:
        write(_dry_run(read_article, settings), output)
        return
    if settings.model is None and not quiet:
        say(
            "no model is set, so the built-in extractive engine is used; --model PROVIDER/NAME or SUMMARISE_MODEL chooses one"
        )
    report = _report(read_article, settings, check=not no_check)
    if open_:
        open_html(render_as(report, Format.html), output)
    else:
        write(render_as(report, format, verbose=verbose, output=output), output)
    code = for_flags(report.checked, settings.fail_on or "never")
    if code:
        raise typer.Exit(code)


def _report(article: Article, settings: Settings, *, check: bool) -> Any:
    from summarise.summariser import summarise

    return summarise(
        article,
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        schema=load_schema(settings.schema_),
        temperature=settings.temperature,
        max_facts=settings.max_facts,
        prompt=Path(settings.prompt) if settings.prompt else None,
        repair=settings.repair,
        check=check,
        timeout=settings.timeout,
        max_retries=settings.max_retries,
    )


def _dry_run(article: Article, settings: Settings) -> str:
    import json

    from summarise.reports.escape import terminal
    from summarise.summariser import build_messages

    prompt = Path(settings.prompt) if settings.prompt else None
    messages = build_messages(article, max_facts=settings.max_facts, prompt=prompt)
    schema = json.dumps(load_schema(settings.schema_).model_json_schema(), indent=2)
    pieces = [f"--- {m['role']}\n{terminal(str(m['content']))}\n" for m in messages]
    characters = sum(len(str(m["content"])) for m in messages) + len(schema)
    pieces.append(f"--- schema\n{schema}\n")
    pieces.append(
        f"--- estimate\n{characters:,} characters, about {characters // 4:,} tokens at 4 characters each; nothing was sent\n"
    )
    return "".join(pieces)


def load_schema(name: str | None) -> Any:
    """The pydantic model at "module:Class"; ours when ``name`` is None.

    Modules of the working folder are found, as with ``python -m``. Raises SettingsError.
    """
    import importlib

    from pydantic import BaseModel

    from summarise.errors import SettingsError
    from summarise.schema import Summary

    if name is None:
        return Summary
    module_name, _, class_name = name.partition(":")
    if not module_name or not class_name:
        raise SettingsError(f"--schema {name}: give it as MODULE:CLASS")
    if "" not in sys.path:
        sys.path.insert(0, "")
    try:
        found = getattr(importlib.import_module(module_name), class_name)
    except ImportError as error:
        raise SettingsError(f"--schema {name}: {module_name} cannot be imported: {error}") from None
    except AttributeError:
        raise SettingsError(f"--schema {name}: {module_name} has no {class_name}") from None
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        raise SettingsError(f"--schema {name}: {class_name} is no pydantic model")
    return found
