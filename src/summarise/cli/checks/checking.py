"""``summarise check``: its options, and which of its forms they ask for. No model is needed for any of them."""

from __future__ import annotations

from typing import Annotated

import typer

from summarise.cli.checks.asked import (
    FETCH_TIMEOUT,
    READ_MEMORY,
    READ_TIMEOUT,
    Asked,
    CheckFormat,
    Isolation,
)
from summarise.cli.exit_codes import FailOn
from summarise.cli.options import shared as options


def check(
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="SOURCE", help="The article: a path, a URL, or -. With --jsonl: records, or -."
        ),
    ] = None,
    summaries: Annotated[
        list[str] | None,
        typer.Argument(metavar="SUMMARY...", help="Text, or JSON of any shape: paths, or -."),
    ] = None,
    pairs: Annotated[
        bool,
        typer.Option(
            "--pairs",
            help="Files and folders of summaries, NAME.summary.md, with their articles beside them, or a batch's output.",
        ),
    ] = False,
    format: Annotated[
        CheckFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write the result (default: as the name of the -o file says, else text).",
        ),
    ] = None,
    output: options.Output = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="Exit with 1 at flags of this severity or above (default error)."),
    ] = None,
    of_several: Annotated[
        str | None,
        typer.Option("--summary", metavar="SUMMARY", help="The summary; then every argument is a source."),
    ] = None,
    itself: Annotated[
        bool,
        typer.Option("--self", help="Check SOURCE against itself: sums, changes, tables, headline."),
    ] = False,
    jsonl: Annotated[
        bool,
        typer.Option("--jsonl", help="Check records: JSON lines in, the same with `checked` added out."),
    ] = False,
    source_field: Annotated[
        str,
        typer.Option("--source-field", metavar="FIELD", help="With --jsonl: the field of the article."),
    ] = "source",
    summary_field: Annotated[
        str,
        typer.Option("--summary-field", metavar="FIELD", help="With --jsonl: the field of the summary."),
    ] = "summary",
    jobs: options.Jobs = 1,
    verify: options.Verify = None,
    base_url: Annotated[
        str | None, typer.Option("--base-url", help="With --verify: an OpenAI-compatible server.")
    ] = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    accepted: options.AcceptedFile = None,
    date: options.Date = None,
    max_bytes: options.MaxBytes = None,
    allow_private: options.AllowPrivate = False,
    fetch_timeout: options.FetchTimeout = FETCH_TIMEOUT,
    isolate: options.Isolate = False,
    read_timeout: options.ReadTimeout = READ_TIMEOUT,
    read_memory: options.ReadMemory = READ_MEMORY,
    quiet: options.Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List notes too.")] = False,
) -> None:
    """Check every number, quote and name of a summary against its source."""
    from summarise.cli.options.arguments import choosing, reading
    from summarise.cli.options.suffixes import require_apart, require_suffix
    from summarise.cli.output import require_writable
    from summarise.errors import UsageError

    most, fails = reading(max_bytes, fail_on)
    asked = Asked(
        choosing(select, ignore, accepted), fails or "error", most, date, allow_private, fetch_timeout,
        Isolation(isolate, read_timeout, read_memory), format, output, quiet, verbose,
    )  # fmt: skip
    given = summaries or []
    several = pairs or (len(given) > 1 and of_several is None)
    require_suffix(output, workbook=asked.form is CheckFormat.tieout and not (several or jsonl))
    require_apart(output, [source, *given, of_several])
    require_writable(output)
    if pairs and jsonl:
        raise UsageError("--pairs takes files and folders, --jsonl one file of records: give one of them")
    if of_several is not None:
        if pairs or jsonl or itself or verify is not None or jobs != 1 or source is None:
            raise UsageError(
                "--summary takes one or more sources: no --pairs, --jsonl, --jobs, --self and --verify"
            )
        from summarise.cli.checks.several_sources import check_together

        raise typer.Exit(check_together([source, *given], of_several, asked))
    if itself:
        if given or pairs or jsonl or verify is not None or jobs != 1 or source is None:
            raise UsageError("--self takes one text: no SUMMARY, --pairs, --jsonl, --jobs and --verify")
        from summarise.cli.checks.against_itself import check_itself

        raise typer.Exit(check_itself(source, asked))
    if jsonl:
        if given or format not in (None, CheckFormat.json) or verify is not None:
            raise UsageError(
                "--jsonl takes one file and writes JSON lines: no SUMMARY, no --format and no --verify"
            )
        from summarise.cli.checks.filtering import How, filter_records

        how = How(source_field, summary_field, asked.fail_on, asked.choice)
        raise typer.Exit(
            filter_records(source or "-", output, how=how, max_bytes=most, quiet=quiet, jobs=jobs)
        )
    if jobs != 1:
        raise UsageError("--jobs is for --jsonl: one summary is checked in one process")
    if several:
        if verify is not None or asked.form in (CheckFormat.html, CheckFormat.csv, CheckFormat.tieout):
            raise UsageError("--verify and --format html, csv and tieout take one summary, not several")
        from summarise.cli.checks.several import check_pairs, check_summaries

        named = [*([source] if source else []), *given]
        raise typer.Exit(check_pairs(named, asked) if pairs else check_summaries(str(source), given, asked))
    if source is not None and not given:
        raise UsageError(
            "give a summary as well, `summarise check SOURCE SUMMARY`; to check one text by itself, add --self"
        )
    if source is None:
        raise UsageError(
            "give SOURCE and SUMMARY, --pairs and files or folders, or --jsonl and a file of records"
        )
    from summarise.cli.checks.one import check_one

    if code := check_one(source, given[0], asked, verify, base_url):
        raise typer.Exit(code)
