"""``summarise batch INPUT... -o OUT``: many articles, nothing lost, nothing paid twice."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarise.cli.summarising import FailOn, Mode

if TYPE_CHECKING:
    from summarise.batch.progress import View
    from summarise.batch.start import Plan
    from summarise.settings import Settings


class EachForm(StrEnum):
    """How an article's own file is written."""

    json = "json"
    markdown = "markdown"


class TableForm(StrEnum):
    """How tables are written."""

    csv = "csv"
    parquet = "parquet"


class Place(StrEnum):
    """Where the asking is done."""

    local = "local"
    ray = "ray"


def batch(
    inputs: list[str] = typer.Argument(
        ...,
        metavar="INPUT...",
        help="Directories, files, patterns, JSONL, CSV, Parquet, addresses, or - for a list of them.",
    ),
    out: Path = typer.Option(..., "--output", "-o", metavar="OUT", help="The folder for everything written."),
    text_field: str | None = typer.Option(
        None, "--text-field", help="The column of the text (default text)."
    ),
    id_field: str | None = typer.Option(None, "--id-field", help="The column of the name (default id)."),
    globs: list[str] = typer.Option(
        [], "--glob", "-g", help="Take these files of directories, '!' leaves out; may be repeated."
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
    no_check: bool = typer.Option(False, "--no-check", help="Do not check the summaries."),
    mode: Mode | None = typer.Option(
        None, "--mode", help="How the schema is put to the model (default: the provider's strictest way)."
    ),
    context_tokens: int | None = typer.Option(
        None, "--context-tokens", help="What the model takes; a longer article goes in parts."
    ),
    language: str | None = typer.Option(
        None, "--language", help="Write in this language (de, German) instead of the articles'."
    ),
    timeout: float | None = typer.Option(None, "--timeout", help="Seconds for one call (default 120)."),
    max_retries: int | None = typer.Option(
        None, "--max-retries", help="Further calls after faults of the server or the network (default 3)."
    ),
    each: EachForm | None = typer.Option(
        None, "--each", help="A file for every article too, in OUT/articles."
    ),
    tables: TableForm | None = typer.Option(
        None, "--tables", help="Tables of the figures and of the flags too, one row each."
    ),
    html: bool = typer.Option(False, "--html", help="OUT/index.html and a page for every report too."),
    store: Path | None = typer.Option(None, "--store", help="The store file (default OUT/store.db)."),
    retry_failed: bool = typer.Option(
        False, "--retry-failed", help="Ask again for articles that failed before."
    ),
    concurrency: int | None = typer.Option(
        None, "--concurrency", "-j", min=1, help="Articles at once (default: as many as the provider takes)."
    ),
    requests_per_minute: float | None = typer.Option(
        None, "--requests-per-minute", help="Send no more calls than this, retries included."
    ),
    tokens_per_minute: float | None = typer.Option(
        None, "--tokens-per-minute", help="Use no more tokens than this."
    ),
    max_cost: float | None = typer.Option(None, "--max-cost", help="Stop before spending more US dollars."),
    max_tokens: int | None = typer.Option(None, "--max-tokens", help="Stop before using more tokens."),
    limit: int | None = typer.Option(None, "--limit", min=1, help="Ask for this many new articles at most."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Count and estimate; send and write nothing."),
    watch: bool = typer.Option(
        False, "--watch", help="Go on with what comes into the directories, until Ctrl-C."
    ),
    engine: Place = typer.Option(
        Place.local, "--engine", help="Ask from this process, or from a Ray cluster."
    ),
    ray_address: str | None = typer.Option(
        None, "--ray-address", help="A running cluster, HOST:PORT or auto (default: one on this machine)."
    ),
    ray_actors: int | None = typer.Option(
        None, "--ray-actors", min=1, help="Processes on the cluster (default: one for each processor)."
    ),
    fail_on: FailOn | None = typer.Option(
        None, "--fail-on", help="Exit 1 at flags of this severity (default never)."
    ),
    max_failures: str = typer.Option(
        "0", "--max-failures", metavar="N|P%", help="Failed articles that do not make the exit code 3."
    ),
    max_bytes: int | None = typer.Option(
        None, "--max-bytes", help="Refuse larger articles (default 5,000,000)."
    ),
    quiet: bool = typer.Option(False, "--quiet", "-q", help="No progress and no closing table."),
    verbose: bool = typer.Option(False, "--verbose", "-v", help="A traceback for faults of ours."),
) -> None:
    """Summarise and check many articles. Run the same command again to go on where it ended."""
    from summarise.batch.each import Each
    from summarise.batch.meter import Budget
    from summarise.batch.start import Cluster
    from summarise.batch.tables import Table
    from summarise.cli.exit_codes import Batch, for_batch
    from summarise.cli.output import say, write
    from summarise.settings import load

    allowed, percent = allowance(max_failures)
    options = {
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "prompt": str(prompt) if prompt else None, "schema": schema, "repair": repair,
        "max_bytes": max_bytes, "fail_on": fail_on.value if fail_on else None,
        "mode": mode.value if mode else None, "context_tokens": context_tokens, "language": language,
        "timeout": timeout, "max_retries": max_retries,
    }  # fmt: skip
    settings, origins = load(options)
    plan = plan_of(
        settings, inputs, out, store, globs, text_field, id_field,
        check=not no_check, retry_failed=retry_failed, limit=limit,
    )  # fmt: skip
    plan = replace(
        plan,
        connection=replace(
            plan.connection,
            concurrency=concurrency,
            requests_per_minute=requests_per_minute,
            tokens_per_minute=tokens_per_minute,
        ),
        each=Each(each.value) if each else None,
        tables=Table(tables.value) if tables else None,
        budget=Budget(max_cost, max_tokens),
        watch=watch,
        cluster=Cluster(ray_address, ray_actors) if engine is Place.ray else None,
    )
    if settings.verify is not None and not quiet:
        say(f"verify (from {origins['verify']}) is not used: a batch asks for no second opinion")
    if settings.model is None and not quiet:
        say("no model is set, so the built-in extractive engine is used; --model PROVIDER/NAME chooses one")
    if dry_run:
        from summarise.batch.estimating import estimate, table

        write(table(estimate(plan)), None)
        return
    from summarise.batch import closing
    from summarise.batch.runner import Ending
    from summarise.batch.start import run

    outcome = run(plan, _view(quiet))
    if not quiet:
        write(closing.table(outcome, plan), None)
    if html:
        from summarise.cli.rendering import write_index

        write_index(out, quiet=quiet)
    if outcome.run.why:
        say(_plain(outcome.run.why))
    meter = outcome.meter
    code = for_batch(
        Batch(
            interrupted=outcome.run.ending is Ending.INTERRUPTED,
            stopped=outcome.run.error,
            complete=outcome.complete,
            ended=meter.done + meter.failures + meter.skipped.total(),
            failed=meter.failures,
            severities=meter.severities,
            allowed=allowed,
            percent=percent,
        ),
        settings.fail_on or "never",
    )
    if code:
        raise typer.Exit(code)


def allowance(text: str) -> tuple[float, bool]:
    """How many failures are let pass: a number, and whether it is a percentage. Raises SettingsError."""
    from summarise.errors import SettingsError

    number = text.removesuffix("%")
    try:
        value = float(number)
    except ValueError:
        value = -1.0
    percent = text.endswith("%")
    if value < 0 or (percent and value > 100) or (not percent and value != int(value)):
        raise SettingsError(f"--max-failures {text}: give a number or a percentage, 10 or 5%")
    return value, percent


def plan_of(
    settings: Settings,
    inputs: list[str],
    out: Path,
    store: Path | None,
    globs: list[str],
    text_field: str | None,
    id_field: str | None,
    *,
    check: bool,
    retry_failed: bool,
    limit: int | None,
) -> Plan:
    """What `batch` and `jobs submit` share of what was asked for."""
    from summarise.batch.connection import Connection
    from summarise.batch.inputs import Inputs
    from summarise.batch.recipe import Recipe
    from summarise.batch.start import Plan
    from summarise.batch.tabular import Fields
    from summarise.cli.schemas import load_schema
    from summarise.engines.choose import EXTRACTIVE
    from summarise.engines.prompts import load_file

    fields = Fields(text_field or "text", id_field, settings.max_bytes)
    return Plan(
        Inputs(inputs, globs, fields, tables=text_field is not None),
        out,
        Recipe(
            settings.model or EXTRACTIVE,
            load_schema(settings.schema_),
            load_file(Path(settings.prompt)) if settings.prompt else None,
            settings.temperature,
            settings.max_facts,
            settings.repair,
            check,
            settings.mode,
            settings.context_tokens,
            settings.language,
        ),
        Connection(
            settings.base_url,
            settings.api_key.get_secret_value() if settings.api_key else None,
            settings.timeout,
            settings.max_retries,
        ),
        store=store,
        retry_failed=retry_failed,
        limit=limit,
    )


def _view(quiet: bool) -> View:
    from summarise.batch.progress import Bar, Lines, Silent

    if quiet:
        return Silent()
    return Bar() if sys.stderr.isatty() else Lines()


def _plain(why: str) -> str:
    from summarise.reports.escape import one_line

    return one_line(why)
