"""``summarise jobs submit|status|collect|cancel``: many articles at half the price, within a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.batch.jobs.collecting import Collected
    from summarise.batch.jobs.running import Desktop, Taken
    from summarise.batch.jobs.spool import Job
    from summarise.configuration.settings import Settings
    from summarise.engines.batches.openai import BatchState


_NAMED = 10  # articles that could not be submitted, at most


def submit(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="As for `summarise batch`.")],
    out: options.Out,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    globs: options.Globs = [],  # noqa: B006 - never changed
    model: Annotated[
        str | None, typer.Option("--model", "-m", help="openai/, azure_openai/, anthropic/ or google/NAME.")
    ] = None,
    base_url: Annotated[
        str | None, typer.Option("--base-url", help="A server with the provider's Batch API.")
    ] = None,
    temperature: options.Temperature = None,
    max_facts: options.MaxFacts = None,
    prompt: options.PromptFile = None,
    schema: options.Schema = None,
    no_check: options.NoCheck = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    mode: options.SchemaMode = None,
    context_tokens: Annotated[
        int | None,
        typer.Option(
            "--context-tokens", help="The model's context, in tokens; a longer article is not submitted."
        ),
    ] = None,
    language: options.WriteIn = None,
    max_output_tokens: options.MaxOutputTokens = None,
    seed: options.Seed = None,
    parameters: options.Parameters = None,
    store: options.StoreFile = None,
    retry_failed: options.RetryFailed = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="Submit this many new articles at most.")
    ] = None,
    per_job: Annotated[
        int,
        typer.Option(
            "--per-job",
            min=1,
            max=50_000,
            help="Articles in one job at most; the provider takes 50,000.",
        ),
    ] = 50_000,
    max_bytes: options.MaxBytes = None,
) -> None:
    """Send articles to the provider's Batch API. What is done or waiting is not sent again."""
    import asyncio

    from summarise.batch.jobs.running import submit as hand_over
    from summarise.batch.outputs.results import FAILURES
    from summarise.cli import exit_codes
    from summarise.cli.configuring import refuse_elsewhere, settings_of
    from summarise.cli.many.planning import plan_of
    from summarise.cli.options.arguments import parameters_of
    from summarise.cli.output import say, write
    from summarise.reports.counted import counted
    from summarise.store import Claim

    loaded = settings_of({
        "model": model, "base_url": base_url, "temperature": temperature, "max_facts": max_facts,
        "prompt": prompt, "schema": schema, "repair": 0, "max_bytes": max_bytes,
        "mode": mode, "context_tokens": context_tokens, "language": language,
        "select": select or None, "ignore": ignore or None,
        "max_output_tokens": max_output_tokens, "seed": seed, "parameters": parameters_of(parameters),
    }, asking=True)  # fmt: skip
    settings, origins = loaded.settings, loaded.origins
    refuse_elsewhere(loaded, settings.model)
    if settings.verify is not None:  # from a file or a variable: there is no option for it here
        say(f"verify (from {origins['verify']}) is not used: jobs give no second opinion")
        settings = settings.model_copy(update={"verify": None})
    plan = plan_of(
        settings, inputs, out, store, globs, text_field, id_field,
        check=not no_check, retry_failed=retry_failed, limit=limit,
    )  # fmt: skip
    said = asyncio.run(hand_over(plan, settings.schema_, most_requests=per_job))
    for line in said.left[:_NAMED]:
        say(f"not submitted: {_shown(line.reason, 400)}")
    if len(said.left) > _NAMED:
        say(f"not submitted: {len(said.left) - _NAMED:,} more; {plan.out / FAILURES} lists all")
    for job in said.jobs:
        articles = counted(job.sheet.requests, "article")
        write(f"{job.sheet.token[:8]}  {articles}  {_shown(job.sheet.batch or '')}\n", None)
    rest = {
        claim.value: said.claims[claim]
        for claim in Claim
        if claim is not Claim.GRANTED and said.claims[claim]
    }
    others = "".join(f", {count:,} {name}" for name, count in rest.items())
    left = f", {len(said.left):,} not" if said.left else ""
    put = f"{counted(said.submitted, 'article')} in {counted(len(said.jobs), 'job')}"
    say(f"submitted {put}{left}{others}")
    if said.left:
        raise typer.Exit(exit_codes.FAILURES)


def status(out: options.Out, store: options.StoreFile = None) -> None:
    """List the jobs that are not collected yet, with their progress."""
    import asyncio

    from summarise.batch.jobs.running import look
    from summarise.cli.output import say, write

    found = asyncio.run(look(_desktop(out, store)[0]))
    for job, state in found:
        write(_line(job, state), None)
    if not found:
        say("no jobs are under way")


def collect(
    out: options.Out,
    store: options.StoreFile = None,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for the jobs that are not done yet.")] = False,
    accepted: options.AcceptedFile = None,
    fail_on: options.FailFrom = None,
    max_failures: options.MaxFailures = "0",
) -> None:
    """Fetch and check the answers of finished jobs; write them as `summarise batch` does."""
    import asyncio

    from summarise.batch.jobs.running import take
    from summarise.cli.many.planning import allowance, leave
    from summarise.cli.options.schemas import load_schema
    from summarise.cli.output import say, write
    from summarise.reports.counted import counted

    allowed = allowance(max_failures)
    desktop, settings = _desktop(out, store, {"fail_on": fail_on, "accepted": accepted})
    said = asyncio.run(
        take(
            desktop,
            load_schema,
            wait=wait,
            looking=lambda n: say(f"waiting for {counted(n, 'job')}"),
        )
    )
    write(_closing(said), None)
    for job, state in said.waiting:
        write(_line(job, state), None)
    for why in (why for one in said.collected for why in one.gone):
        say(why)
    if said.fault is not None:
        raise said.fault
    freed = sum(one.freed for one in said.collected)
    leave(said.meter, allowed, settings.fail_on, complete=not said.waiting and not freed)


def cancel(
    job: Annotated[str, typer.Argument(metavar="JOB", help="Its name in `summarise jobs status`.")],
    out: options.Out,
    store: options.StoreFile = None,
) -> None:
    """Stop a job. Collect what it has done; the other articles can be submitted again."""
    import asyncio

    from summarise.batch.jobs.running import cancel as stop
    from summarise.cli.output import write

    write(_line(*asyncio.run(stop(_desktop(out, store)[0], job))), None)


COMMANDS: dict[str, Callable[..., None]] = {
    "submit": submit,
    "status": status,
    "collect": collect,
    "cancel": cancel,
}


def _desktop(
    out: Path, store: Path | None, options: Mapping[str, Any] | None = None
) -> tuple[Desktop, Settings]:
    from summarise.batch.jobs.running import Desktop
    from summarise.cli.configuring import settings_of
    from summarise.cli.options.arguments import chosen, where
    from summarise.engines.access import Access

    settings = settings_of(options or {}, asking=True).settings
    accepted = {} if options is None else chosen(settings)["accepted"]  # only collecting checks anything
    return Desktop(out, store, Access(**where(settings)), settings.schema_, accepted), settings


def _line(job: Job, state: BatchState) -> str:
    sheet = job.sheet
    done = f"{state.completed:,} of {sheet.requests:,} done" + (
        f", {state.failed:,} failed" if state.failed else ""
    )
    why = f": {'; '.join(map(_shown, state.problems))}" if state.problems else ""
    return (
        f"{sheet.token[:8]}  {_shown(state.status)}{why}  {done}  since {sheet.created}  {_shown(state.id)}\n"
    )


def _closing(said: Taken) -> str:
    lines = []
    for one in said.collected:
        token, why = one.job.sheet.token[:8], "; ".join(map(_shown, one.state.problems))
        parts = [f"{one.done:,} done", f"{one.failed:,} failed"]
        parts += (
            [f"{one.freed:,} not answered{_reasons(one)}, free to be submitted again"] if one.freed else []
        )
        parts += [f"{one.odd:,} records that belong to nothing"] if one.odd else []
        lines.append(f"{token}  {_shown(one.state.status)}{f' ({why})' if why else ''}: {', '.join(parts)}\n")
    meter = said.meter
    if said.collected:
        cost = "" if meter.cost is None else f", {meter.cost:.4f} US dollars at half price"
        flags = ", ".join(f"{count:,} {code}" for code, count in meter.flags.most_common()) or "none"
        flags += f", {meter.accepted:,} accepted" if meter.accepted else ""
        lines.append(f"flags: {flags}\n")
        lines.append(f"spent: {meter.input_tokens:,} tokens in, {meter.output_tokens:,} out{cost}\n")
    return "".join(lines) or "nothing to collect\n"


def _reasons(one: Collected) -> str:
    said = ", ".join(f"{count:,} {why}" for why, count in one.reasons.most_common())
    return f" ({said})" if said else ""


def _shown(text: Any, most: int = 200) -> str:
    from summarise.reports.escape import one_line

    return one_line(str(text), most)
