"""``summarise accept``: findings that may stand, written into a file beside the summaries they are about."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.checking.verdicts import Flag

_NAMED = 5  # flags that a message names


def accept(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The article, as for `check`.")],
    summary: Annotated[str, typer.Argument(metavar="SUMMARY", help="The summary, as for `check`.")],
    reason: Annotated[str, typer.Option("--reason", "-r", help="Why the flag is fine.")],
    code: Annotated[
        list[str] | None,
        typer.Option("--code", metavar="CODE", help="Only flags of this code; may be repeated."),
    ] = None,
    claim: Annotated[
        str | None,
        typer.Option("--claim", metavar="TEXT", help="Only flags at these words of the summary."),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Every flag of this summary.")] = False,
    who: Annotated[str | None, typer.Option("--who", help="Who says so (default: your login name).")] = None,
    accepted: options.AcceptedFile = None,
    date: options.Date = None,
    max_bytes: options.MaxBytes = None,
    allow_private: options.AllowPrivate = False,
    fetch_timeout: options.FetchTimeout = 30.0,
    quiet: options.Quiet = False,
) -> None:
    """Record that a flag is fine, with a reason. It counts no more until the source or the claim changes."""
    from summarise.checking.check import check
    from summarise.checking.flags.choosing import codes_of
    from summarise.cli.options.arguments import reading
    from summarise.cli.output import say
    from summarise.configuration.accepted import FILE, append, load, rows
    from summarise.errors import UsageError
    from summarise.readers import read, shown
    from summarise.readers.summaries import summary_of
    from summarise.reports.view import plural

    if not (code or claim or all_):
        raise UsageError("say which flags: --code CODE, --claim TEXT, or --all")
    if not reason.strip():
        raise UsageError("--reason is empty: say why the flag is fine")
    try:
        wanted = codes_of(code or ())
    except ValueError as error:
        raise UsageError(str(error)) from None
    most, _ = reading(max_bytes)
    article = read(source, max_bytes=most, date=date, allow_private=allow_private, timeout=fetch_timeout)
    stated = read(
        summary, max_bytes=most, allow_private=allow_private, timeout=fetch_timeout, keep_markup=True
    )
    value = summary_of(stated.text, summary)
    file = accepted or Path(_stated() or FILE)
    known = load(file) if os.path.isfile(file) else None
    checked = check(article, value, accepted=known)
    named = [
        f
        for f in checked.flags
        if (not wanted or f.code in wanted)
        and (claim is None or (f.claim is not None and claim in (f.claim.text, _number(f.claim.quantity))))
    ]
    found = [f for f in named if f.accepted is None]
    if not found:
        why = "accepted already" if named else "no such flag"
        raise UsageError(f"{shown(summary)}: {why}; {_listed(checked.open)}")
    new = rows(found, article, value, reason=reason.strip(), who=who or login())
    append(file, new)
    if not quiet:
        said = ", ".join(dict.fromkeys(row.code.value for row in new))
        say(f"{shown(str(file))}: {plural(len(new), 'finding')} accepted ({said})")


def _listed(flags: Sequence[Flag]) -> str:
    """What is flagged, as --code and --claim name it."""
    from summarise.reports.escape import one_line

    named = list(
        dict.fromkeys(
            f"{f.code.value} at “{one_line(f.claim.text, 40)}”" for f in flags if f.claim is not None
        )
    )
    if not named:
        return "nothing in it is flagged"
    more = f", and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return f"flagged are {', '.join(named[:_NAMED])}{more}"


def _number(quantity: object) -> str | None:
    """The number itself, where a flag points at its hedge alone."""
    return getattr(quantity, "text", None)


def _stated() -> str | None:
    from summarise.configuration.files import anything

    if not anything():
        return None
    from summarise.configuration.settings import load

    return load({}).settings.accepted


def login() -> str:
    """The name of who is logged in here."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
