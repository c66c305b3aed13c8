"""The commands that only look: numbers, explain, schema, prompt, settings."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer


class NumbersFormat(StrEnum):
    """How quantities are written."""

    table = "table"
    json = "json"
    marked = "marked"


def numbers(
    file: str = typer.Argument(..., metavar="FILE", help="A text: a path, a URL, or -."),
    format: NumbersFormat = typer.Option(
        NumbersFormat.table, "--format", "-f", help="A table, JSON, or the text with marks."
    ),
    output: Path | None = typer.Option(
        None, "--output", "-o", help="Write there instead of standard output."
    ),
    language: str | None = typer.Option(
        None, "--language", help="Read the numbers as this language (de); by default the text decides."
    ),
    max_bytes: int = typer.Option(5_000_000, "--max-bytes", help="Refuse larger input."),
    allow_private: bool = typer.Option(False, "--allow-private", help="Read URLs of private addresses too."),
    fetch_timeout: float = typer.Option(30.0, "--fetch-timeout", help="Seconds for reading a URL."),
) -> None:
    """List every quantity of a text with its value, kind, unit and qualifier."""
    from summarise.cli.output import say, write
    from summarise.quantities.finder import find_quantities
    from summarise.quantities.languages.detecting import known, reading_note
    from summarise.readers import read, shown
    from summarise.reports import numbers as shapes

    article = read(file, max_bytes=max_bytes, allow_private=allow_private, timeout=fetch_timeout)
    stated = language or article.language
    if note := reading_note(article.text, stated):
        say(f"{shown(file)}: {note}")
    text = article.text
    found = find_quantities(text, known(stated))
    if format is NumbersFormat.json:
        from summarise.reports.json import render_quantities

        write(render_quantities(found), output)
    elif format is NumbersFormat.marked:
        write(shapes.render_marked(text, found), output)
    else:
        write(shapes.render_table(found), output)


def explain(
    code: str | None = typer.Argument(None, metavar="CODE", help="A flag code; none lists them all."),
) -> None:
    """Say what a flag code means, with an example."""
    from summarise.checking.explain import codes, page
    from summarise.cli.output import write
    from summarise.errors import SettingsError

    if code is None:
        write("\n".join(codes()) + "\n", None)
        return
    if code not in codes():
        import difflib

        from summarise.readers import shown

        near = difflib.get_close_matches(code, codes(), 1)
        raise SettingsError(
            f"no flag is called {shown(code)}; "
            + (f"did you mean {near[0]}?" if near else "`summarise explain` lists them")
        )
    write(page(code), None)


def schema(
    name: str | None = typer.Option(None, "--schema", metavar="MODULE:CLASS", help="A model of yours."),
    report: bool = typer.Option(
        False, "--report", help="The schema of a whole report as --format json writes it."
    ),
) -> None:
    """Print the JSON schema of the summary, or of a report."""
    import json

    from summarise.cli.output import write
    from summarise.cli.schemas import load_schema

    if report:
        from summarise.reports.json import report_schema

        write(report_schema(), None)
        return
    write(json.dumps(load_schema(name).model_json_schema(), indent=2) + "\n", None)


def prompt() -> None:
    """Print the built-in prompt, with its name and hash on standard error."""
    from summarise.cli.output import say, write
    from summarise.engines.prompts import load

    found = load()
    say(f"{found.name} {found.hash}")
    write(found.text.rstrip("\n") + "\n", None)


def settings() -> None:
    """Print every setting with its value and where it came from; secrets are masked."""
    from summarise.cli.output import write
    from summarise.readers import shown
    from summarise.settings import load

    loaded = load({})
    values = loaded.settings.model_dump(by_alias=True)
    rows = [
        (name, "" if value is None else shown(str(value)), loaded.origins[name])
        for name, value in values.items()
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(2)]
    write("".join(f"{n:{widths[0]}}  {v:{widths[1]}}  {o}\n" for n, v, o in rows), None)
