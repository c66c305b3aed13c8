"""``summarise check SOURCE SUMMARY`` with no options, or the commonest, read without typer: importing typer and telling it of
the command's thirty options takes as long as the check itself.

Only what is right is read here. Everything else, also what is wrong, is left to ``checking``, where all options are
declared; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from summarise.cli.checks.asked import (
    FETCH_TIMEOUT,
    READ_MEMORY,
    READ_TIMEOUT,
    Asked,
    CheckFormat,
    Isolation,
)
from summarise.cli.exit_codes import FailOn
from summarise.quantities.named import NamedTuple

_SWITCHES = {"-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose"}
_CHOICES: dict[str, tuple[str, type[StrEnum]]] = {
    "-f": ("format", CheckFormat),
    "--format": ("format", CheckFormat),
    "--fail-on": ("fail_on", FailOn),
}


class Plain(NamedTuple):
    """What was given."""

    source: str
    summary: str
    format: CheckFormat | None = None
    fail_on: FailOn | None = None
    quiet: bool = False
    verbose: bool = False


def read(arguments: Sequence[str]) -> Plain | None:
    """What a whole command line asks for; None where it is more than a plain check, or not right."""
    if not arguments or arguments[0] != "check":
        return None
    names: list[str] = []
    options: dict[str, Any] = {}
    given = iter(arguments[1:])
    for word in given:
        if word == "-" or (word and not word.startswith("-")):
            names.append(word)
        elif word in _SWITCHES:
            options[_SWITCHES[word]] = True
        elif word in _CHOICES:
            name, choices = _CHOICES[word]
            value = next(given, None)
            if value not in list(choices):
                return None
            options[name] = choices(value)
        else:
            return None
    return Plain(names[0], names[1], **options) if len(names) == 2 else None


def run(plain: Plain) -> int:
    """Check it; the exit code. Raises what the command raises."""
    from summarise.cli.checks.one import check_one
    from summarise.cli.options.arguments import choosing, reading

    most, fails = reading(None, plain.fail_on)
    asked = Asked(
        choosing(None, None, None), fails or "error", most, None, False, FETCH_TIMEOUT,
        Isolation(False, READ_TIMEOUT, READ_MEMORY), plain.format, None, plain.quiet, plain.verbose,
    )  # fmt: skip
    return check_one(plain.source, plain.summary, asked, None, None)
