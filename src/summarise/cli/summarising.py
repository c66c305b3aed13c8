"""``summarise ARTICLE``: read, summarise, check, print the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options
from summarise.cli.rendering import Format

if TYPE_CHECKING:
    from summarise.configuration.settings import Loaded


def article(
    source: Annotated[str, typer.Argument(metavar="ARTICLE", help="A path, a URL, or - for standard input.")],
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write the report (default: as the name of the -o file says, else text).",
        ),
    ] = None,
    output: options.Output = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    temperature: options.Temperature = None,
    max_facts: options.MaxFacts = None,
    all_figures: options.AllFigures = False,
    prompt: options.PromptFile = None,
    schema: options.Schema = None,
    repair: options.Repair = None,
    mode: options.SchemaMode = None,
    context_tokens: options.ContextTokens = None,
    language: options.WriteIn = None,
    max_output_tokens: options.MaxOutputTokens = None,
    seed: options.Seed = None,
    parameters: options.Parameters = None,
    timeout: options.Timeout = None,
    max_retries: options.MaxRetries = None,
    max_answer_bytes: options.MaxAnswerBytes = None,
    verify: options.Verify = None,
    no_check: options.NoCheck = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    accepted: options.AcceptedFile = None,
    fail_on: options.FailFrom = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Print the exact messages, the schema and an estimate; send nothing."),
    ] = False,
    max_bytes: options.MaxBytes = None,
    date: options.Date = None,
    allow_private: options.AllowPrivate = False,
    fetch_timeout: options.FetchTimeout = 30.0,
    isolate: options.Isolate = False,
    read_timeout: options.ReadTimeout = 60.0,
    read_memory: options.ReadMemory = 2048,
    quiet: options.Quiet = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Quotes and notes too; a traceback for bugs in summarise."),
    ] = False,
    open_: options.Open = False,
) -> None:
    """Summarise one article and check every number of the summary against it."""
    from summarise.cli.configuring import refuse_elsewhere, settings_of
    from summarise.cli.exit_codes import for_flags
    from summarise.cli.options.arguments import chosen, how, parameters_of, reading_with, where
    from summarise.cli.options.suffixes import form_named, require_apart, require_suffix
    from summarise.cli.output import require_writable, say, write
    from summarise.cli.rendering import open_html, render_as
    from summarise.cli.waiting import waiting_line

    require_suffix(output)
    require_apart(output, [source, prompt])
    format = format or form_named(output, Format)  # refused before the model is asked
    loaded = settings_of({
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "all_figures": all_figures or None,
        "prompt": prompt, "schema": schema, "repair": repair, "verify": verify,
        "context_tokens": context_tokens, "language": language, "mode": mode, "timeout": timeout,
        "max_retries": max_retries, "max_bytes": max_bytes, "fail_on": fail_on,
        "select": select or None, "ignore": ignore or None, "accepted": accepted,
        "max_output_tokens": max_output_tokens, "seed": seed, "parameters": parameters_of(parameters),
        "max_answer_bytes": max_answer_bytes,
    }, asking=True)  # fmt: skip
    settings = loaded.settings
    with reading_with(isolate, read_timeout, read_memory) as read:
        read_article = read(
            source,
            max_bytes=settings.max_bytes,
            date=date,
            allow_private=allow_private,
            timeout=fetch_timeout,
        )
    if not quiet:
        for note in read_article.notes:
            say(f"{source}: {note}")
    if dry_run:
        from summarise.cli.dry_run import dry_run as written

        write(
            written(read_article, settings, as_json=format is Format.json),
            output,
        )
        return
    from summarise.summariser import summarise

    refuse_elsewhere(loaded, settings.model, settings.verify)
    require_writable(output)
    if not quiet:
        for line in _to_say(loaded):
            say(line)
    with waiting_line(settings.model, settings.verify, quiet=quiet):
        report = summarise(
            read_article,
            model=settings.model,
            **{**how(settings, check=not no_check), **chosen(settings)},
            **where(settings),
        )
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
    settings, origins = loaded.settings, loaded.origins
    if settings.model not in (None, "extractive"):
        return []
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
    "max_output_tokens",
    "seed",
    "parameters",
    "timeout",
    "max_retries",
    "max_answer_bytes",
)
