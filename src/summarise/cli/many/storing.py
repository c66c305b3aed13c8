"""``summarise store stats|export|forget|check``: what a batch's store holds, how to be rid of it, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.store import Stats, Store

StorePath = Annotated[
    Path, typer.Argument(metavar="STORE", help="The store file, or the OUT folder of a batch.")
]


class ExportForm(StrEnum):
    """What is exported."""

    results = "results"
    failures = "failures"
    csv = "csv"
    parquet = "parquet"


def stats(
    store: StorePath,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Count what the store holds: results, failures, flags, tokens, dollars."""
    from summarise.cli.output import write

    with opened(store) as one:
        counted = one.stats()
    write(_as_json(counted) if json else _as_text(counted), None)


def export(
    store: StorePath,
    what: Annotated[
        ExportForm,
        typer.Option("--format", "-f", help="Lines of results or failures, or the tables."),
    ] = ExportForm.results,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            callback=options.on_this_machine,
            help="A file for lines (default standard output), a folder for tables.",
        ),
    ] = None,
) -> None:
    """Write out what the store holds, as lines or tables."""
    from summarise.batch.outputs.exporting import Export, into, lines
    from summarise.batch.outputs.tables import Table
    from summarise.cli.output import say
    from summarise.errors import SettingsError

    form = Export(what.value)
    with opened(store) as one:
        if form in (Export.csv, Export.parquet):
            if output is None:
                raise SettingsError(f"--format {form.value} writes two files: give a folder with --output")
            for path in into(one, output, Table(form.value)):
                say(f"wrote {path}")
        elif output is None:
            for line in lines(one, form):
                sys.stdout.buffer.write(line.encode() + b"\n")
            sys.stdout.flush()
        else:
            _write_lines(output, lines(one, form))


def forget(
    store: StorePath,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Articles, as their lines name them.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
) -> None:
    """Delete articles for good: from the store, and from what was written from it."""
    from summarise.batch.outputs.forgetting import forget as delete
    from summarise.cli.output import say
    from summarise.errors import SettingsError
    from summarise.readers import shown
    from summarise.reports.counted import counted

    if everything == bool(ids):
        raise SettingsError("give the ids of the articles to forget, or --all")
    with opened(store) as one:
        done = delete(one, set(ids) if ids else None)
    if ids and not (done.articles or done.lines):
        raise SettingsError("the store has no such article; ids are those of results.jsonl")
    say(
        f"forgot {counted(done.articles, 'article')}, {counted(done.lines, 'line')} and "
        f"{counted(done.files, 'file')}; "
        "copies and backups elsewhere are not deleted"
    )
    for path in done.remains:
        say(f"not looked into, delete it if it holds them: {shown(str(path))}")


def check(
    store: StorePath,
    mend: Annotated[
        bool,
        typer.Option(
            "--repair",
            help="Make a new store of what can be read, and of results.jsonl; the old one is kept.",
        ),
    ] = False,
) -> None:
    """Say whether a store is damaged, and save what is left of it."""
    from summarise.batch.recording.repair import look, repair
    from summarise.cli.output import say, write
    from summarise.errors import OutputError
    from summarise.readers import shown
    from summarise.reports.counted import counted
    from summarise.reports.escape import one_line

    found = look(store)
    name = shown(str(found.path))
    state = found.state
    whole = counted(len(state.done), "result") if state else "there is no store"
    write(f"{name}: {whole}; results.jsonl beside it: {counted(found.lines, 'line')}\n", None)
    for damage in state.damage if state else ():
        write(f"damaged: {one_line(damage, 300)}\n", None)
    if found.missing:
        write(
            f"missing: {counted(found.missing, 'line')} of results.jsonl, which the store does not have\n",
            None,
        )
    if not mend:
        if found.sound:
            return
        raise OutputError(
            f"{name}: damaged; `summarise store check {shown(str(store))} --repair` saves what is left"
        )
    done = repair(store)
    say(
        f"{name}: rebuilt with {counted(done.kept, 'result')} of the old file and {done.taken:,} of results.jsonl"
        + (f"; {counted(done.unusable, 'line')} hold none" if done.unusable else "")
    )
    if done.old is not None:
        say(f"the old file is {shown(str(done.old))}; it holds texts, delete it when you do not need it")


def opened(path: Path) -> Store:
    """The store at ``path``, or in that folder. Raises SettingsError where there is none."""
    from summarise.batch.outputs.results import STORE
    from summarise.store import Store

    return Store(path / STORE if path.is_dir() else path, create=False)


def _write_lines(output: Path, lines: object) -> None:
    from collections.abc import Iterable
    from typing import cast

    from summarise.batch.outputs.results import rewrite, unwritable

    try:
        rewrite(output, (line.encode() + b"\n" for line in cast("Iterable[str]", lines)))
    except OSError as error:
        raise unwritable(output, error) from None


def _as_json(counted: Stats) -> str:
    import json

    return json.dumps(counted._asdict() | {"usage": counted.usage.model_dump()}, indent=2) + "\n"


def _as_text(counted: Stats) -> str:
    from summarise.reports.escape import one_line

    def counts(of: dict[str, int]) -> str:
        return ", ".join(f"{one_line(str(name), 60)} {count:,}" for name, count in of.items())

    usage = counted.usage
    failed = sum(counted.failed.values())
    rows = [
        ("articles", f"{counted.articles:,}"),
        ("results", f"{counted.done:,}" + (f": {counts(counted.models)}" if counted.done else "")),
        ("failed", f"{failed:,}" + (f": {counts(counted.failed)}" if failed else "")),
        ("under way", f"{counted.claimed:,} claimed, {counted.submitted:,} waiting at the provider"),
        ("on record", f"{counted.answers:,} raw answers for what is not done"),
        ("flags", counts(counted.flags) or "none"),
        ("spent", f"{usage.calls:,} calls, {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"),
        (
            "dollars",
            f"{counted.cost or 0:.4f}" if counted.cost is not None or not usage.calls else "not known",
        ),
        ("size", f"{counted.bytes / 1e6:,.1f} MB"),
    ]
    return "".join(f"{name:<12} {value}\n" for name, value in rows)


COMMANDS: dict[str, Callable[..., None]] = {
    "stats": stats,
    "export": export,
    "forget": forget,
    "check": check,
}
