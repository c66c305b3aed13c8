"""The summaries in a batch's results.jsonl, each with its article, to be looked at or checked again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from summarise.batch.outputs.results import RESULTS, head_of
from summarise.errors import InputError
from summarise.readers import shown
from summarise.report import Report
from summarise.reports.json import load_report


class Stored(NamedTuple):
    """An article's last line: its id, the line's number from 1, and where it stands in bytes."""

    id: str
    line: int
    start: int
    length: int


def results_in(path: Path) -> Path | None:
    """The results of a batch that ``path`` names, its output folder or the file itself; None for anything else."""
    if path.is_dir():
        return path / RESULTS if (path / RESULTS).is_file() else None
    return path if path.name == RESULTS and path.is_file() else None


def stored(path: Path) -> list[Stored]:
    """Every article of a results.jsonl by its last line, in the order in which they were first written.

    Raises InputError where the file cannot be read or holds no result.
    """
    found: dict[str, Stored] = {}
    start = 0
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                if (head := head_of(raw)) is not None:
                    found[head[0]] = Stored(head[0], number, start, len(raw))
                start += len(raw)
    except OSError as error:
        raise InputError(f"{shown(str(path))}: cannot be read: {error.strerror}") from None
    if not found:
        raise InputError(f"{shown(str(path))}: no results of a batch in it")
    return list(found.values())


def report_at(path: Path, one: Stored) -> Report[Any]:
    """The report of one line. Raises InputError where it has none."""
    try:
        with path.open("rb") as file:
            file.seek(one.start)
            return load_report(json.loads(file.read(one.length))["report"])
    except OSError as error:
        raise InputError(f"{shown(str(path))}: cannot be read: {error.strerror}") from None
    except InputError as error:
        raise InputError(f"{shown(str(path))}:{one.line}: {error}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError(f"{shown(str(path))}:{one.line}: the line holds no report") from None
