"""``summarise ARTICLE``: read, summarise, check, print the report."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarise.cli.rendering import Format
from summarise.cli.schemas import load_schema

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.report import Report
    from summarise.settings import Loaded, Settings


class Mode(StrEnum):
    """How the schema is put to the model."""

    json_schema = "json-schema"
    tools = "tools"
    json = "json"
    markdown_json = "markdown-json"


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
    mode: Mode | None = typer.Option(
        None, "--mode", help="How the schema is put to the model (default: the provider's strictest way)."
    ),
    context_tokens: int | None = typer.Option(
        None, "--context-tokens", help="What the model takes; a longer article goes in parts."
    ),
    language: str | None = typer.Option(
        None, "--language", help="Write in this language (de, German) instead of the article's."
    ),
    timeout: float | None = typer.Option(None, "--timeout", help="Seconds for one call (default 120)."),
    max_retries: int | None = typer.Option(
        None, "--max-retries", help="Further calls after faults of the server or the network (default 3)."
    ),
    verify: str | None = typer.Option(
        None,
        "--verify",
        metavar="MODEL",
        help="A second model that reads the statements and says its doubts.",
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
    from summarise.cli.output import require_writable, say, write
    from summarise.cli.rendering import open_html, render_as
    from summarise.readers import read
    from summarise.settings import load

    options = {
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "prompt": str(prompt) if prompt else None, "schema": schema, "repair": repair,
        "verify": verify, "context_tokens": context_tokens, "language": language,
        "mode": mode.value if mode else None, "timeout": timeout, "max_retries": max_retries,
        "max_bytes": max_bytes, "fail_on": fail_on.value if fail_on else None,
    }  # fmt: skip
    loaded = load(options)
    settings = loaded.settings
    read_article = read(
        source, max_bytes=settings.max_bytes, date=date, allow_private=allow_private, timeout=fetch_timeout
    )
    if not quiet:
        for note in read_article.notes:
            say(f"{source}: {note}")
    if dry_run:
        from summarise.cli.dry_run import dry_run as written

        write(written(read_article, settings, as_json=format is Format.json), output)
        return
    require_writable(output)
    if not quiet:
        for line in _to_say(loaded):
            say(line)
    report = _report(read_article, settings, check=not no_check)
    if not quiet:
        for note in report.notes:
            say(note)
    if open_:
        open_html(render_as(report, Format.html), output)
    else:
        write(render_as(report, format, verbose=verbose, output=output), output)
    code = for_flags(report.checked, settings.fail_on or "never")
    if code:
        raise typer.Exit(code)


def _to_say(loaded: Loaded) -> list[str]:
    """What somebody should know before the engine starts: which it is, and what does not reach it."""
    settings, origins = loaded
    if settings.model not in (None, "extractive"):
        return [
            f"{name} is set by {origins[name]}" for name in ("base_url", "schema") if _is_here(origins[name])
        ]
    lines = []
    if settings.model is None:
        lines.append(
            "no model is set, so the built-in extractive engine is used; "
            "--model PROVIDER/NAME or SUMMARISE_MODEL chooses one"
        )
    given = [name for name in _FOR_MODELS if origins[name] == "option"]
    if given:
        lines.append(f"the extractive engine does not use {', '.join(given)}")
    return lines


_FOR_MODELS = (
    "base_url",
    "temperature",
    "prompt",
    "repair",
    "mode",
    "context_tokens",
    "language",
    "timeout",
    "max_retries",
)


def _is_here(origin: str) -> bool:
    """Whether a setting comes from the working folder, which may be somebody else's."""
    from summarise.settings import FILE

    return Path(origin) == Path.cwd() / FILE


def _report(article: Article, settings: Settings, *, check: bool) -> Report[Any]:
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
        verify=settings.verify,
        timeout=settings.timeout,
        max_retries=settings.max_retries,
        mode=settings.mode,
        context_tokens=settings.context_tokens,
        language=settings.language,
    )
