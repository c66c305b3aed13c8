"""Flags as workflow commands of GitHub Actions, which show them beside the changed lines.

The commands and their escapes: GitHub's documentation, "Workflow commands for GitHub Actions", and
``actions/toolkit``, ``command.ts``. A step shows ten annotations of each level; the log has them all.
"""

from __future__ import annotations

from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Flag, Severity
from summarise.reports.escape import one_line
from summarise.reports.places import SummaryPlaces

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render_checked(checked: Checked, places: SummaryPlaces, file: str, *, verbose: bool = False) -> str:
    """One command a flag, gravest first; notes only when ``verbose``; none that was accepted.

    ``file``: the summary's path, as the repository knows it.
    """
    order = list(reversed(Severity))
    shown = [f for f in checked.open if verbose or f.severity is not Severity.NOTE]
    return "".join(_command(f, places, file) for f in sorted(shown, key=lambda f: order.index(f.severity)))


def render_failure(file: str, reason: str) -> str:
    """The command for a summary that could not be checked."""
    named = one_line(file).translate(_PROPERTY)
    return f"::error file={named},title=Not checked::{one_line(reason).translate(_DATA)}\n"


def _command(flag: Flag, places: SummaryPlaces, file: str) -> str:
    region = places.region(flag.claim)
    properties: dict[str, str | int] = {"file": file, "line": region.line}
    if region.end_line == region.line:
        properties |= {"col": region.column, "endColumn": region.end_column}
    else:
        properties["endLine"] = region.end_line  # columns are for one line only
    properties["title"] = f"{heading(flag)} ({flag.code.value})"
    where = f" [{flag.claim.path}]" if flag.claim and flag.claim.path else ""
    listed = ",".join(f"{k}={one_line(str(v)).translate(_PROPERTY)}" for k, v in properties.items())
    message = one_line(f"{flag.message} {flag.suggestion}{where}").translate(_DATA)
    return f"::{_LEVELS[flag.severity]} {listed}::{message}\n"
