"""``summarise stale``: which stored facts fail against the articles as they are now."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.batch.outputs.staleness import Aged


class StaleFormat(StrEnum):
    """How the list is written."""

    text = "text"
    json = "json"


def stale(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a batch.")],
    articles: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLES...", help="The articles as they are now: as `summarise batch` takes them."
        ),
    ],
    format: Annotated[
        StaleFormat | None,
        typer.Option("--format", "-f", help="Text, or a line of JSON for each stored summary."),
    ] = None,
    output: options.Output = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    globs: options.Globs = [],  # noqa: B006 - never changed
    max_bytes: options.MaxBytes = None,
    fail_on: options.FailFromWarnings = None,
    quiet: options.Quiet = False,
) -> None:
    """Say which stored summaries are wrong, now that their articles have changed. Asks no model."""
    from summarise.batch.inputs.listing import Inputs
    from summarise.batch.inputs.tabular import Fields
    from summarise.batch.outputs.staleness import State, aged
    from summarise.cli.options.arguments import reading
    from summarise.cli.options.suffixes import form_named, require_apart, require_suffix
    from summarise.cli.output import say, streamed
    from summarise.reports.view import plural

    require_suffix(output)
    require_apart(output, articles)
    form = format or form_named(output, StaleFormat)
    most, fails = reading(max_bytes, fail_on)
    inputs = Inputs(
        articles, globs, Fields(text_field or "text", id_field, most), tables=text_field is not None
    )
    inputs.require()
    states: Counter[State] = Counter()
    severities: Counter[str] = Counter()
    with streamed(output) as send:
        for one in aged(folder, inputs):
            states[one.state] += 1
            severities.update(flag.severity.value for flag in one.flags)
            if one.error is not None:
                say(one.error)
            if text := _json(one) if form is StaleFormat.json else _text(one):
                send(text)
    if not quiet:
        named = {
            State.STALE: "stale", State.RIGHT: "changed and still right", State.SAME: "unchanged",
            State.GONE: "without a new article", State.UNREADABLE: "not readable",
        }  # fmt: skip
        counts = ", ".join(f"{states[state]:,} {words}" for state, words in named.items() if states[state])
        say(
            f"{plural(states.total(), 'stored summary').replace('summarys', 'summaries')}: {counts or 'none'}"
        )
    if states[State.UNREADABLE]:
        raise typer.Exit(66)
    grave = ("error",) if fails == "error" else () if fails == "never" else ("error", "warning")
    if any(severities[name] for name in grave):
        raise typer.Exit(1)


def _text(one: Aged) -> str:
    """The facts that fail, each with its flags; nothing where none does."""
    from summarise.checking.explaining.titles import heading
    from summarise.reports.escape import one_line
    from summarise.reports.view import grouped, place, plural

    if not one.flags:
        return ""
    groups = grouped(one.flags)
    lines = [f"{one_line(one.id, 200)}: {plural(len(groups), 'statement')} no longer right"]
    for group in groups:
        flag = group.flag
        where = "; ".join(dict.fromkeys(place(claim.path) or "summary" for claim in group.claims))
        lines.append(f"  {flag.severity.value}: {heading(flag)} ({where}): {one_line(flag.message)}")
        if flag.suggestion:
            lines.append(f"    {one_line(flag.suggestion)}")
    return "\n".join(lines) + "\n"


def _json(one: Aged) -> str:
    import json

    from summarise.checking.verdicts import Checked
    from summarise.reports.json import checked_data

    flags = checked_data(Checked((), one.flags))["flags"]
    said = {"id": one.id, "state": one.state.value, "flags": flags}
    if one.error is not None:
        said["error"] = one.error
    return json.dumps(said, ensure_ascii=False) + "\n"
