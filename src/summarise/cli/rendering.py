"""A Report in the form that was asked for; ``summarise render`` for reports that were stored."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from summarise.cli.options import shared as options


class Format(StrEnum):
    """How a report is written."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"


def render_as(
    report: Any, format: Format | None, *, verbose: bool = False, output: Path | None = None
) -> str | Iterator[str]:
    """``report`` in ``format``, or where that is None as the name of ``output`` says, else as text. ``output``: where it
    will go; colour is for a terminal only. Comes in pieces where it may be long."""
    from summarise.cli.options.suffixes import form_named

    format = format or form_named(output, Format)
    if format is Format.json:
        from summarise.reports import json as as_json

        return as_json.report_pieces(report)
    if format is Format.markdown:
        from summarise.reports import markdown as as_markdown

        return as_markdown.render_report(report, verbose=verbose)
    if format is Format.html:
        from summarise.reports.html import page as as_html

        return as_html.report_pieces(report)
    if format is Format.csv:
        from summarise.reports import csv as as_csv

        return as_csv.render_report(report)
    from summarise.cli.output import colour, columns
    from summarise.reports import text as as_text

    return as_text.render_report(
        report, columns=columns(), colour=colour() and output is None, verbose=verbose
    )


def open_html(text: str | Iterator[str], output: Path | None) -> None:
    """Write a page (to ``output``, or to a file of its own in the temporary folder) and show it in the
    browser. Says where it is, since a browser may not come up."""
    import tempfile
    import webbrowser

    from summarise.cli.output import say, write
    from summarise.readers import shown

    page = output or Path(tempfile.mkdtemp(prefix="summarise-")) / "report.html"
    write(text, page)
    say(f"{shown(str(page))}: written")
    if not webbrowser.open(page.resolve().as_uri()):
        say("no browser could be started; open the file yourself")


def render(
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="A report as --format json wrote it, or -.")
    ],
    format: Annotated[
        Format | None,
        typer.Option(
            "--format", "-f", help="How to write it (default: as the name of the -o file says, else text)."
        ),
    ] = None,
    output: options.Output = None,
    open_: options.Open = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Quotes and notes too.")] = False,
) -> None:
    """Write a stored report in another form. Needs no model, no network and no article."""
    from summarise.cli.options.suffixes import require_apart, require_suffix
    from summarise.cli.output import write
    from summarise.errors import InputError
    from summarise.readers import shown
    from summarise.reports.json import load_report

    require_suffix(output)
    require_apart(output, [report])
    try:
        stored = load_report(_bytes(report))
    except InputError as error:
        name = "standard input" if report == "-" else shown(report)
        said = str(error)
        raise InputError(said if said.startswith(f"{name}: ") else f"{name}: {said}") from None
    if open_:
        open_html(render_as(stored, Format.html), output)
    else:
        write(render_as(stored, format, verbose=verbose, output=output), output)


def index(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The output folder of a batch.")],
    open_: Annotated[bool, typer.Option("--open", help="Show the index in the browser.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Make a web page over a batch's results: index.html and a page for each article."""
    import webbrowser

    from summarise.cli.output import say

    page = write_index(folder, quiet=quiet)
    if open_ and not webbrowser.open(page.resolve().as_uri()):
        say("no browser could be started; open the file yourself")


def write_index(folder: Path, *, quiet: bool) -> Path:
    """Make the pages of a batch's output folder and say what was made; the path of the index."""
    from summarise.batch.outputs.pages import write_pages
    from summarise.cli.output import say
    from summarise.readers import shown
    from summarise.reports.view import plural

    written = write_pages(folder)
    if written.skipped:
        say(f"{plural(written.skipped, 'damaged line')} of results.jsonl left out")
    if not quiet:
        say(
            f"{shown(str(written.index))}: {plural(written.articles, 'article')}, {plural(written.pages, 'new page')}"
        )
    return written.index


def _bytes(name: str) -> bytes:
    from summarise.errors import InputError
    from summarise.readers import shown

    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise InputError(f"{shown(name)}: cannot be read: {reason}") from None
