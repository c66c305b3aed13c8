"""``summarise batch INPUT... -o OUT``: many articles, nothing lost, nothing paid twice."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.batch.display.progress import View
    from summarise.batch.partitioned.folder import Folder


class EachForm(StrEnum):
    """How an article's own file is written."""

    json = "json"
    markdown = "markdown"


class TableForm(StrEnum):
    """How tables are written."""

    csv = "csv"
    parquet = "parquet"


class PartForm(StrEnum):
    """How partitions are written."""

    jsonl = "jsonl"
    parquet = "parquet"


class Place(StrEnum):
    """Where the asking is done."""

    local = "local"
    ray = "ray"


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Folders, files, patterns, JSONL, CSV, Parquet, addresses, or - for a list of them.",
        ),
    ],
    output: options.OutAnywhere,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    globs: options.Globs = [],  # noqa: B006 - never changed
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    temperature: options.Temperature = None,
    max_facts: options.MaxFacts = None,
    all_figures: options.AllFigures = False,
    prompt: options.PromptFile = None,
    schema: options.Schema = None,
    repair: options.Repair = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    accepted: options.AcceptedFile = None,
    verify: options.Verify = None,
    no_check: options.NoCheck = False,
    mode: options.SchemaMode = None,
    context_tokens: options.ContextTokens = None,
    language: options.WriteIn = None,
    max_output_tokens: options.MaxOutputTokens = None,
    seed: options.Seed = None,
    parameters: options.Parameters = None,
    timeout: options.Timeout = None,
    max_retries: options.MaxRetries = None,
    max_answer_bytes: options.MaxAnswerBytes = None,
    each: Annotated[
        EachForm | None, typer.Option("--each", help="A file for every article too, in OUT/articles.")
    ] = None,
    tables: Annotated[
        TableForm | None,
        typer.Option("--tables", help="Tables of the figures and of the flags too, one row each."),
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="OUT/index.html and a page for every report too.")
    ] = False,
    store: options.StoreFile = None,
    retry_failed: options.RetryFailed = False,
    concurrency: Annotated[
        int | None,
        typer.Option(
            "--concurrency",
            "-j",
            min=1,
            help="Articles at once (default: as many as the provider takes).",
        ),
    ] = None,
    requests_per_minute: Annotated[
        float | None,
        typer.Option("--requests-per-minute", help="Send no more calls than this, retries included."),
    ] = None,
    tokens_per_minute: Annotated[
        float | None, typer.Option("--tokens-per-minute", help="Use no more tokens than this.")
    ] = None,
    max_cost: Annotated[
        float | None, typer.Option("--max-cost", help="Stop before spending more US dollars.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option("--max-tokens", help="Stop before using more tokens.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="Ask for this many new articles at most.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Count and estimate; send and write nothing.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Continue with files that arrive in the folders, until Ctrl-C.")
    ] = False,
    engine: Annotated[
        Place, typer.Option("--engine", help="Call the model from this process, or from a Ray cluster.")
    ] = Place.local,
    ray_address: Annotated[
        str | None,
        typer.Option(
            "--ray-address",
            help="A running cluster, HOST:PORT or auto (default: one on this machine).",
        ),
    ] = None,
    ray_actors: Annotated[
        int | None,
        typer.Option(
            "--ray-actors", min=1, help="Processes on the cluster (default: one for each processor)."
        ),
    ] = None,
    partitions: Annotated[
        PartForm | None,
        typer.Option(
            "--partitions",
            help="With --engine ray: the cluster writes all results into OUT itself, in parts.",
        ),
    ] = None,
    fail_on: options.FailFrom = None,
    max_failures: options.MaxFailures = "0",
    max_bytes: options.MaxBytes = None,
    isolate: Annotated[
        bool | None,
        typer.Option(
            "--isolate/--no-isolate",
            help="Read each file in a process of its own, with limits of time and memory (default with --watch).",
        ),
    ] = None,
    read_timeout: options.ReadTimeout = 60.0,
    read_memory: options.ReadMemory = 2048,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress and no table at the end.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show a traceback for bugs in summarise.")
    ] = False,
) -> None:
    """Summarise and check many articles. Run the same command again to resume."""
    from summarise.batch.cluster.connecting import Cluster
    from summarise.batch.costs.meter import Budget
    from summarise.batch.outputs.each import Each
    from summarise.batch.outputs.tables import Table
    from summarise.cli.configuring import refuse_elsewhere, settings_of
    from summarise.cli.many.planning import allowance, leave, plan_of
    from summarise.cli.options.arguments import parameters_of
    from summarise.cli.output import say, write

    allowed = allowance(max_failures)
    folder = _partitions(
        output, partitions, engine, each=each, tables=tables, html=html, store=store, watch=watch
    )
    out = Path(output)
    loaded = settings_of({
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "all_figures": all_figures or None,
        "prompt": prompt, "schema": schema, "repair": repair, "max_bytes": max_bytes, "fail_on": fail_on,
        "select": select or None, "ignore": ignore or None, "accepted": accepted,
        "mode": mode, "context_tokens": context_tokens, "language": language, "timeout": timeout,
        "max_retries": max_retries, "verify": verify,
        "max_output_tokens": max_output_tokens, "seed": seed, "parameters": parameters_of(parameters),
        "max_answer_bytes": max_answer_bytes,
    }, asking=True)  # fmt: skip
    settings = loaded.settings
    plan = plan_of(
        settings, inputs, out, store, globs, text_field, id_field,
        check=not no_check, retry_failed=retry_failed, limit=limit,
    )  # fmt: skip
    if watch if isolate is None else isolate:
        from summarise.isolating import Isolated

        plan.inputs.isolated = Isolated(seconds=read_timeout, megabytes=read_memory)
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
        partitions=folder,
    )
    if settings.model is None and not quiet:
        say("no model is set, so the built-in extractive engine is used; --model PROVIDER/NAME chooses one")
    if dry_run:
        from summarise.batch.display.estimating import estimate, table

        write(table(estimate(plan)), None)
        return
    refuse_elsewhere(loaded, settings.model, settings.verify)
    from summarise.batch.completion import Ending
    from summarise.batch.display import closing
    from summarise.batch.start import run

    outcome = run(plan, _view(quiet))
    if not quiet:
        write(closing.table(outcome), None)
    if html:
        from summarise.cli.rendering import write_index

        write_index(out, quiet=quiet)
    if outcome.run.why:
        say(_plain(outcome.run.why))
    leave(
        outcome.meter,
        allowed,
        settings.fail_on,
        complete=outcome.complete,
        interrupted=outcome.run.ending is Ending.INTERRUPTED,
        stopped=outcome.run.error,
    )


def _partitions(output: str, form: PartForm | None, engine: Place, **others: object) -> Folder | None:
    """Where the cluster writes; None where this process does. Raises SettingsError for what does not go
    together."""
    from summarise.batch.inputs.remote import is_address
    from summarise.batch.partitioned.folder import Folder
    from summarise.batch.partitioned.rows import Form
    from summarise.errors import SettingsError
    from summarise.readers import shown

    if form is None:
        if is_address(output):
            raise SettingsError(
                f"-o {shown(output)}: results are written to a folder of this machine; "
                "only --engine ray with --partitions writes to an address"
            )
        return None
    if engine is not Place.ray:
        raise SettingsError("--partitions is written by a Ray cluster: give --engine ray too")
    if extra := [f"--{name}" for name, value in others.items() if value]:
        raise SettingsError(f"--partitions is all that is written: leave out {', '.join(extra)}")
    return Folder(output, Form(form.value))


def _view(quiet: bool) -> View:
    from summarise.batch.display.progress import Bar, Lines, Silent

    if quiet:
        return Silent()
    return Bar() if sys.stderr.isatty() else Lines()


def _plain(why: str) -> str:
    from summarise.reports.escape import one_line

    return one_line(why)
