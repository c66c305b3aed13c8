"""The commands that only look: numbers, explain, schema, prompt, settings."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from summarise.cli.options import shared as options


class NumbersFormat(StrEnum):
    """How quantities are written."""

    table = "table"
    json = "json"
    marked = "marked"
    csv = "csv"


def numbers(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Texts: paths, URLs, or -.")],
    format: Annotated[
        NumbersFormat | None,
        typer.Option(
            "--format", "-f", help="A table, JSON (of several files a line each), CSV, or marks in the text."
        ),
    ] = None,
    output: options.Output = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language", help="Read the numbers as this language (de); by default the text decides."
        ),
    ] = None,
    jobs: options.Jobs = 1,
    max_bytes: options.MaxBytes = None,
    allow_private: options.AllowPrivate = False,
    fetch_timeout: options.FetchTimeout = 30.0,
) -> None:
    """List every quantity of a text with its value, kind, unit and qualifier."""
    from summarise.cli.listing import Listing, list_numbers
    from summarise.cli.options.arguments import reading
    from summarise.cli.options.suffixes import form_named, require_apart, require_suffix
    from summarise.configuration.language_codes import require
    from summarise.errors import SettingsError, UsageError

    require_suffix(output)
    require_apart(output, files)
    form = format or form_named(output, NumbersFormat) or NumbersFormat.table
    try:
        require(language)
    except SettingsError as error:
        raise UsageError(f"--language {error}") from None
    most, _ = reading(max_bytes)
    how = Listing(form.value, language, most, allow_private, fetch_timeout)
    if code := list_numbers(files, output, how, jobs):
        raise typer.Exit(code)


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A flag code; none lists them all.")
    ] = None,
) -> None:
    """Say what a flag code means, with an example."""
    from summarise.checking.explaining.pages import codes, listed, page
    from summarise.cli.output import write
    from summarise.errors import UsageError

    if code is None:
        write(listed(), None)
        return
    if code not in codes():
        from summarise.checking.flags.choosing import meant
        from summarise.readers import shown

        raise UsageError(f"no flag is called {shown(code)}; {meant(code)}")
    write(page(code), None)


def schema(
    name: options.Schema = None,
    report: Annotated[
        bool,
        typer.Option("--report", help="The schema of a whole report as --format json writes it."),
    ] = False,
) -> None:
    """Print the JSON schema of the summary, or of a report."""
    import json

    from summarise.cli.options.schemas import load_schema
    from summarise.cli.output import write

    if report:
        from summarise.reports.json import report_schema

        write(report_schema(), None)
        return
    write(json.dumps(load_schema(name).model_json_schema(), indent=2) + "\n", None)


def prompt() -> None:
    """Print the built-in prompt, with its name and hash on standard error."""
    from summarise.cli.output import say, write
    from summarise.engines.requests.prompts import load

    found = load()
    say(f"{found.name} {found.hash}")
    write(found.text.rstrip("\n") + "\n", None)


def settings() -> None:
    """Print every setting with its value and where it came from; secrets are masked."""
    from summarise.cli.configuring import masked, settings_of
    from summarise.cli.output import write
    from summarise.readers import shown

    loaded = settings_of({})
    values = loaded.settings.model_dump(by_alias=True)
    rows = [
        (name, "" if value is None else masked(name, str(value)), shown(loaded.origins[name]))
        for name, value in values.items()
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(2)]
    write("".join(f"{n:{widths[0]}}  {v:{widths[1]}}  {o}\n" for n, v, o in rows), None)
