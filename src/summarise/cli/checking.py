"""``summarise check SOURCE SUMMARY``: any summary against its source; no model needed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from summarise.cli.summarising import FailOn


class CheckFormat(StrEnum):
    """How a check is written."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"


def check(
    source: str = typer.Argument(..., metavar="SOURCE", help="The article: a path, a URL, or -."),
    summary: str = typer.Argument(..., metavar="SUMMARY", help="Text, or JSON of any shape: a path, or -."),
    format: CheckFormat = typer.Option(CheckFormat.text, "--format", "-f", help="How to write the result."),
    output: Path | None = typer.Option(
        None, "--output", "-o", help="Write there instead of standard output."
    ),
    fail_on: FailOn = typer.Option(FailOn.error, "--fail-on", help="Exit 1 at flags of this severity."),
    date: str | None = typer.Option(
        None, "--date", metavar="YYYY-MM-DD", help="When the article appeared, if it does not say."
    ),
    max_bytes: int = typer.Option(5_000_000, "--max-bytes", help="Refuse larger input."),
    allow_private: bool = typer.Option(False, "--allow-private", help="Read URLs of private addresses too."),
    fetch_timeout: float = typer.Option(30.0, "--fetch-timeout", help="Seconds for reading a URL."),
    quiet: bool = typer.Option(False, "--quiet", "-q", help="Nothing on standard error but errors."),
    verbose: bool = typer.Option(False, "--verbose", "-v", help="List notes too."),
) -> None:
    """Check every number, quote and name of a summary against its source."""
    from summarise.checking.check import check as run_check
    from summarise.cli.exit_codes import for_flags
    from summarise.cli.output import colour, columns, say, write
    from summarise.errors import InputError
    from summarise.readers import read

    if source == "-" and summary == "-":
        raise InputError("standard input can be the source or the summary, not both")
    article = read(source, max_bytes=max_bytes, date=date, allow_private=allow_private, timeout=fetch_timeout)
    # A summary's offsets are those of its own file, so its markup stays.
    stated = read(
        summary, max_bytes=max_bytes, allow_private=allow_private, timeout=fetch_timeout, keep_markup=True
    )
    if not quiet:
        for name, one in ((source, article), (summary, stated)):
            for note in one.notes:
                say(f"{name}: {note}")
    value = as_data(stated.text, summary)
    checked = run_check(article, value)
    if format is CheckFormat.json:
        from summarise.reports.json import render_checked as as_json

        text = as_json(checked)
    elif format is CheckFormat.html:
        from summarise.reports.html import render_checked as as_html

        text = as_html(article, value, checked)
    elif format is CheckFormat.csv:
        from summarise.reports.csv import render_checked as as_csv

        text = as_csv(checked, article.source or "")
    elif format is CheckFormat.markdown:
        from summarise.reports.markdown import render_checked as as_markdown

        text = as_markdown(checked) + "\n"
    else:
        from summarise.reports.text import render_checked as as_text

        plain = value if isinstance(value, str) else None
        text = as_text(
            checked,
            article.text,
            columns=columns(),
            colour=colour() and output is None,
            verbose=verbose,
            summary=plain,
        )
    write(text, output)
    code = for_flags(checked, fail_on.value)
    if code:
        raise typer.Exit(code)


def as_data(text: str, name: str) -> Any:
    """The summary as a value: JSON where it is JSON, else the text itself.

    Raises InputError for a file that is called .json and is not.
    """
    import json

    from summarise.errors import InputError
    from summarise.readers import shown

    if name.lower().endswith(".json") or text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            if name.lower().endswith(".json"):
                where = (
                    f" at line {error.lineno}, column {error.colno}"
                    if isinstance(error, json.JSONDecodeError)
                    else ""
                )
                raise InputError(f"{shown(name)}: not valid JSON{where}") from None
    return text
