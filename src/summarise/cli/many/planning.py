"""What the commands for many articles share: the plan made of the options, and the exit code at the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from summarise.batch.costs.meter import Meter
    from summarise.batch.plan import Plan
    from summarise.configuration.settings import Settings
    from summarise.errors import SummariseError


def leave(
    meter: Meter,
    allowed: tuple[float, bool],
    fail_on: str | None,
    *,
    complete: bool,
    interrupted: bool = False,
    stopped: SummariseError | None = None,
) -> None:
    """End with the exit code of what happened, where it is not 0; the words are those of ``exit_codes.Batch``."""
    from summarise.cli.exit_codes import Batch, for_batch

    code = for_batch(
        Batch(
            interrupted=interrupted,
            stopped=stopped,
            complete=complete,
            ended=meter.done + meter.failures + meter.skipped.total(),
            failed=meter.failures,
            severities=meter.severities,
            allowed=allowed[0],
            percent=allowed[1],
        ),
        fail_on or "never",
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
    from summarise.batch.asking.connection import Connection
    from summarise.batch.inputs.listing import Inputs
    from summarise.batch.inputs.tabular import Fields
    from summarise.batch.plan import Plan
    from summarise.batch.recipe import Recipe
    from summarise.cli.options.arguments import chosen, how, where
    from summarise.engines.access import Access
    from summarise.engines.choose import EXTRACTIVE
    from summarise.errors import OutputError
    from summarise.readers import shown

    if out.exists() and not out.is_dir():
        raise OutputError(
            f"{shown(str(out))}: a file; --output takes a folder for everything that is written"
        )
    fields = Fields(text_field or "text", id_field, settings.max_bytes)
    return Plan(
        Inputs(inputs, globs, fields, tables=text_field is not None),
        out,
        Recipe(settings.model or EXTRACTIVE, **{**how(settings, check=check), **chosen(settings)}),
        Connection(Access(**where(settings))),
        store=store,
        retry_failed=retry_failed,
        limit=limit,
    )
