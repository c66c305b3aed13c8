"""``summarise check SOURCE SUMMARY``: any summary against its source; no model needed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from summarise.cli import options

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked
    from summarise.report import SecondOpinion
    from summarise.reports.places import SummaryPlaces


class CheckFormat(StrEnum):
    """How a check is written."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"
    sarif = "sarif"
    github = "github"
    tieout = "tieout"


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
        typer.Option("--format", "-f", help="How to write the result (default text)."),
    ] = None,
    output: options.Output = None,
    fail_on: Annotated[
        options.FailOn | None,
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
    fetch_timeout: options.FetchTimeout = 30.0,
    isolate: options.Isolate = False,
    read_timeout: options.ReadTimeout = 60.0,
    read_memory: options.ReadMemory = 2048,
    quiet: options.Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List notes too.")] = False,
) -> None:
    """Check every number, quote and name of a summary against its source."""
    from summarise.checking.check import check as run_check
    from summarise.cli.arguments import choosing, reading, reading_with, refuse_folders
    from summarise.cli.exit_codes import for_flags
    from summarise.cli.output import say, write
    from summarise.errors import UsageError
    from summarise.quantities.languages.detecting import reading_note
    from summarise.readers import shown
    from summarise.readers.summaries import as_data
    from summarise.reports.escape import one_line

    most, fails = reading(max_bytes, fail_on)
    fails = fails or "error"
    choice = choosing(select, ignore, accepted)
    if pairs and jsonl:
        raise UsageError("--pairs takes files and folders, --jsonl one file of records: give one of them")
    if of_several is not None:
        if pairs or jsonl or itself or verify is not None or jobs != 1 or source is None:
            raise UsageError(
                "--summary takes one or more sources: no --pairs, --jsonl, --jobs, --self and --verify"
            )
        from summarise.cli.checks import several_sources as together

        with reading_with(isolate, read_timeout, read_memory) as read:
            given, file, of_file, settled = together.check_together(
                [source, *(summaries or ())], of_several, read, choice, date=date, quiet=quiet,
                max_bytes=most, allow_private=allow_private, timeout=fetch_timeout,
            )  # fmt: skip
        kind = (format or CheckFormat.text).value
        write(together.rendered(kind, given, file, of_file, settled, output, verbose=verbose), output)
        raise typer.Exit(for_flags(settled, fails))
    if itself:
        if summaries or pairs or jsonl or verify is not None or jobs != 1 or source is None:
            raise UsageError("--self takes one text: no SUMMARY, --pairs, --jsonl, --jobs and --verify")
        from summarise.cli.checks import against_itself as alone

        how = {"max_bytes": most, "date": date, "allow_private": allow_private, "timeout": fetch_timeout}
        with reading_with(isolate, read_timeout, read_memory) as read:
            text, found = alone.check_itself(source, read, choice, quiet=quiet, **how)
            form = (format or CheckFormat.text).value

            def places() -> SummaryPlaces:
                return alone.places_in_file(text, read, **how)

            write(alone.rendered(form, text, found, places, output, verbose=verbose), output)
        raise typer.Exit(for_flags(found, fails))
    if jsonl:
        if summaries or format not in (None, CheckFormat.json) or verify is not None:
            raise UsageError(
                "--jsonl takes one file and writes JSON lines: no SUMMARY, no --format and no --verify"
            )
        from summarise.cli.checks.filtering import How, filter_records

        raise typer.Exit(
            filter_records(
                source or "-",
                output,
                how=How(source_field, summary_field, fails, choice),
                max_bytes=most,
                quiet=quiet,
                jobs=jobs,
            )
        )
    if jobs != 1:
        raise UsageError("--jobs is for --jsonl: one summary is checked in one process")
    if pairs or len(summaries or ()) > 1:
        if verify is not None or format in (CheckFormat.html, CheckFormat.csv):
            raise UsageError("several summaries go with no --verify, --format html or csv; give one")
        raise typer.Exit(
            _several(
                [*([source] if source else []), *(summaries or ())] if pairs else [str(source)],
                [] if pairs else summaries or [],
                format or CheckFormat.text,
                output,
                Reading(most, date, allow_private, fetch_timeout),
                choice,
                fails,
                quiet,
                verbose,
            )
        )
    if source is not None and not summaries:
        raise UsageError(
            "give a summary as well, `summarise check SOURCE SUMMARY`; to check one text by itself, add --self"
        )
    if source is None or not summaries:
        raise UsageError(
            "give SOURCE and SUMMARY, --pairs and files or folders, or --jsonl and a file of records"
        )
    (summary,) = summaries
    refuse_folders(source, summary)
    if source == "-" and summary == "-":
        raise UsageError("standard input can be the source or the summary, not both")
    with reading_with(isolate, read_timeout, read_memory) as read:
        article = read(source, max_bytes=most, date=date, allow_private=allow_private, timeout=fetch_timeout)
        # A summary's offsets are those of its own file, so its markup stays.
        stated = read(
            summary, max_bytes=most, allow_private=allow_private, timeout=fetch_timeout, keep_markup=True
        )
    if not quiet:
        for name, one in ((source, article), (summary, stated)):
            for note in one.notes:
                say(f"{shown(name)}: {note}")
        if read_as := reading_note(article.text, article.language):
            say(f"{shown(source)}: {read_as}")
    value = as_data(stated.text, summary)
    checked, second = run_check(article, value, **choice), None
    if not quiet:
        for hint in checked.hints:
            say(f"hint: {one_line(hint)}")
    if verify is not None:
        checked, second = _verified(article, value, checked, verify, base_url, quiet)
    form = format or CheckFormat.text
    write(_rendered(form, checked, second, article, stated, value, output, verbose), output)
    code = for_flags(checked, fails)
    if code:
        raise typer.Exit(code)


class Reading(NamedTuple):
    """How files and addresses are read."""

    max_bytes: int
    date: str | None
    allow_private: bool
    timeout: float


def _several(
    first: list[str],
    summaries: list[str],
    format: CheckFormat,
    output: Path | None,
    reading: Reading,
    choice: dict[str, Any],
    fails: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """``summaries`` of the one article in ``first``; where there are none, the pairs in the paths of ``first``."""
    from itertools import chain

    from summarise.batch.outputs.stored import results_in
    from summarise.cli.checks import several
    from summarise.cli.output import colour, columns, say, write
    from summarise.errors import UsageError
    from summarise.pairs import pairs_of
    from summarise.readers import read

    if not summaries and not first:
        raise UsageError("give files or folders of summaries after --pairs")
    if [*first, *summaries].count("-") > 1:
        raise UsageError("standard input can be one of them, not more")

    def article(name: str) -> Article:
        most, date, private, seconds = reading
        return read(name, max_bytes=most, date=date, allow_private=private, timeout=seconds)

    def stated(name: str) -> Article:
        most, _, private, seconds = reading
        return read(name, max_bytes=most, allow_private=private, timeout=seconds, keep_markup=True)

    checking = several.Several(article, stated, choice, fails)
    if summaries:
        found = checking.run((first[0], summary, "") for summary in summaries)
    else:
        given = list(dict.fromkeys(map(Path, first)))
        outputs = [results for path in given if (results := results_in(path)) is not None]
        files = several.named(pairs_of(path for path in given if results_in(path) is None))
        found = chain(checking.run(files), *map(checking.run_results, outputs))
    if format is CheckFormat.json:
        text = several.as_json(found)
    elif format is CheckFormat.sarif:
        text = several.as_sarif(found)
    elif format is CheckFormat.github:
        text = several.as_github(found, verbose=verbose)
    elif format is CheckFormat.markdown:
        text = several.as_markdown(found)
    else:
        text = several.as_text(found, columns=columns(), colour=colour() and output is None, verbose=verbose)
    write(text, output)
    if not quiet:
        say(checking.total())
    return checking.code


def _verified(
    article: Article, value: Any, checked: Checked, verify: str, base_url: str | None, quiet: bool
) -> tuple[Checked, SecondOpinion]:
    """The check with the second opinion of a model beside it, and its record; what it cost is said."""
    from summarise.cli.arguments import where
    from summarise.cli.configuring import refuse_elsewhere, say_used
    from summarise.cli.output import say
    from summarise.cli.waiting import waiting_line
    from summarise.engines.access import Access
    from summarise.reports.escape import one_line
    from summarise.rereading import reread_check
    from summarise.settings import load

    loaded = load({"base_url": base_url})  # its unused ones were said when the command began
    say_used(loaded)
    refuse_elsewhere(loaded, verify)
    access = Access(**where(loaded.settings))
    with waiting_line(verify, quiet=quiet):
        opinion = reread_check(article, value, checked, verify, access)
    for note in opinion.notes:  # a failure is said even when all else is quiet
        say(one_line(note))
    if not quiet:
        used = opinion.usage
        say(f"second opinion: {used.calls} calls, {used.input_tokens} tokens in, {used.output_tokens} out")
    return opinion.checked, opinion.record


def _tied(checked: Checked, article: Article, output: Path | None) -> str | bytes:
    """The tie-out in the form that the name of its file says: .html, .csv, .xlsx; text else."""
    from summarise.reports import tieout

    suffix = output.suffix.lower() if output is not None else ""
    title = article.title or article.source or "Tie-out"
    if suffix == ".xlsx":
        return tieout.render_xlsx(checked, title=title)
    if suffix in (".html", ".htm"):
        return tieout.render_html(checked, title=title)
    return tieout.render_csv(checked) if suffix == ".csv" else tieout.render_text(checked)


def _rendered(
    format: CheckFormat,
    checked: Checked,
    second: SecondOpinion | None,
    article: Article,
    stated: Article,
    value: Any,
    output: Path | None,
    verbose: bool,
) -> str | bytes:
    file = stated.source or "-"
    if format in (CheckFormat.sarif, CheckFormat.github):
        from summarise.reports.places import SummaryPlaces

        places = SummaryPlaces(stated.text, is_json=not isinstance(value, str))
        if format is CheckFormat.github:
            from summarise.reports.github import render_checked as as_github

            return as_github(checked, places, file, verbose=verbose)
        from summarise.reports.sarif import render_checked as as_sarif

        return as_sarif(checked, article, places, file)
    if format is not CheckFormat.text:
        return in_form(format, checked, second, article, value, output)
    from summarise.cli.output import colour, columns
    from summarise.reports.text import render_checked as as_text

    return as_text(
        checked,
        article.text,
        columns=columns(),
        colour=colour() and output is None,
        verbose=verbose,
        summary=value if isinstance(value, str) else None,
    )


def in_form(
    format: CheckFormat,
    checked: Checked,
    second: SecondOpinion | None,
    article: Article,
    value: Any,
    output: Path | None,
) -> str | bytes:
    """The check in a form that needs no file of the summary. ``value``: the summary."""
    if format is CheckFormat.tieout:
        return _tied(checked, article, output)
    if format is CheckFormat.json:
        from summarise.reports.json import render_checked as as_json

        return as_json(checked, second)
    if format is CheckFormat.html:
        from summarise.reports.html import render_checked as as_html

        return as_html(article, value, checked)
    if format is CheckFormat.csv:
        from summarise.reports.csv import render_checked as as_csv

        return as_csv(checked, article.source or "")
    from summarise.reports.markdown import render_checked as as_markdown

    return as_markdown(checked) + "\n"
