"""``summarise numbers``: the quantities of one text, or of many files one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from summarise.cli.output import say, streamed, write
from summarise.errors import InputError
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import read_as, reading_note
from summarise.readers import read, shown


class Listing(NamedTuple):
    """How each file is read and shown: "table", "json", "csv" or "marked"; the language, None for what the text decides."""

    form: str
    language: str | None
    max_bytes: int
    allow_private: bool
    timeout: float


class Listed(NamedTuple):
    """What came of one file: its text, or why it could not be read; what is to be said aloud of what was not read, and how."""

    name: str
    text: str
    notes: tuple[str, ...] = ()
    error: str | None = None


def list_numbers(files: Sequence[str], output: Path | None, how: Listing, jobs: int = 1) -> int:
    """Write the quantities of every file and return the exit code.

    One file is shown alone, and raises InputError where it cannot be read. Of several each has its name above it, as
    JSON a line of its own, as CSV in its rows; one that cannot be read is one line on standard error, and the code is 66.
    """
    head = ""
    if how.form == "csv":
        from summarise.reports.csv import quantities_head

        head = quantities_head()
    if len(files) == 1:
        one = listed(how, files[0], alone=True)
        for note in one.notes:
            say(note)
        write(head + one.text, output)
        return 0
    from summarise.processes import in_order

    bad = 0
    with streamed(output) as send:
        send(head)
        for one in in_order(partial(listed, how), files, jobs):
            if one.error is not None:
                say(one.error)
                bad += 1
                continue
            for note in one.notes:
                say(note)
            send(one.text)
    return InputError.exit_code if bad else 0


def listed(how: Listing, name: str, *, alone: bool = False) -> Listed:
    """Read one file. ``alone``: raise InputError where it cannot be read, and put no name to it."""
    try:
        article = read(name, max_bytes=how.max_bytes, allow_private=how.allow_private, timeout=how.timeout)
    except InputError as error:
        if alone:
            raise
        return Listed(name, "", error=_one_line(str(error)))
    stated = how.language or article.language
    notes = [*article.notes, reading_note(article.text, stated)]
    found = find_quantities(article.text, read_as(stated))
    place = article.place if article.places or article.pages else None
    if how.form == "json":
        from summarise.reports import json

        text = json.render_quantities(found, place) if alone else json.quantities_line(name, found, place)
    elif how.form == "csv":
        from summarise.reports.csv import render_quantities

        text = render_quantities(found, name, place)
    else:
        from summarise.reports import numbers

        shape = (
            numbers.render_marked(article.text, found)
            if how.form == "marked"
            else numbers.render_table(found, place)
        )
        text = shape if alone else f"== {shown(name)}\n{shape}\n"
    return Listed(name, text, tuple(f"{shown(name)}: {note}" for note in notes if note))


def _one_line(message: str) -> str:
    from summarise.reports.escape import one_line

    return one_line(message)
