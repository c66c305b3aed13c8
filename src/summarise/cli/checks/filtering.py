"""``summarise check --jsonl``: records in, the same records with ``checked`` added out.

One line for one line, in order, each written as soon as it is checked; with several processes in groups of a few. A line that cannot be checked is
said on standard error by its number, goes on with ``checked`` null and ``check_error``, and is counted.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from summarise import exact_json
from summarise.article import Article
from summarise.checking.check import check
from summarise.cli.checks.homes import Group, Homes
from summarise.cli.checks.sources import Sources
from summarise.cli.exit_codes import for_flags
from summarise.cli.output import say, streamed
from summarise.errors import InputError
from summarise.processes import can_fork, in_order
from summarise.readers import shown
from summarise.readers.summaries import says_nothing
from summarise.reports.json import checked_line

_MISSING = object()
_MOST_LINES = 16  # that go to another process together
_MOST_BYTES = 1_000_000


class _BadLineError(Exception):
    """Why one line cannot be checked. ``record`` is what could be read of it."""

    def __init__(self, reason: str, record: dict[str, Any] | None = None) -> None:
        super().__init__(reason)
        self.record = record or {}


class How(NamedTuple):
    """How each record is checked: the fields, the severity that counts as a failure, the arguments of ``check``."""

    source_field: str
    summary_field: str
    fail_on: str
    choice: Mapping[str, Any]


class Done(NamedTuple):
    """What came of one line: what is written for it; why it could not be checked, or the exit code and the flags."""

    number: int
    text: str
    error: str | None
    code: int
    severities: Counter[str]


def filter_records(
    file: str,
    output: Path | None,
    *,
    how: How,
    max_bytes: int,
    quiet: bool,
    jobs: int = 1,
) -> int:
    """Check every record of ``file`` ("-" is standard input) in so many processes and return the exit code.

    The fields are names, or paths with dots ("article.text"). 66 where a line could not be checked, else
    1 where a flag is as grave as ``fail_on``, else 0. Raises InputError where the file cannot be read.
    """
    counts: Counter[str] = Counter()
    flagged = 0
    with streamed(output) as send:
        # Of a file lines are read ahead, to be sorted by their sources; of a pipe they would be waited for.
        for group in _groups_checked(how, _lines(file, max_bytes), jobs, by_source=file != "-"):
            for done in group:
                send(done.text)
                if done.error is None:
                    flagged = max(flagged, done.code)
                    counts["records"] += 1
                    counts.update(done.severities)
                else:
                    say(f"{shown(file)}:{done.number}: {done.error}")
                    counts["bad"] += 1
    if not quiet or counts["bad"]:
        say(_total(counts))
    return InputError.exit_code if counts["bad"] else flagged


def _groups_checked(
    how: How, lines: Iterator[tuple[int, bytes]], jobs: int, *, by_source: bool
) -> Iterator[list[Done]]:
    """What came of the lines, some at a time and in order. ``by_source``: those of one source go to one process.

    The first are checked here, so that the processes, which are copies of this one where that is sound, have read the
    tables and compiled the patterns that such records take.
    """
    work = partial(checked_lines, how)
    if jobs == 1:
        return map(work, ([line] for line in lines))
    groups = _grouped(lines)
    first = next(groups, []) if can_fork() else []
    if not by_source:
        return chain([work(first)], in_order(work, groups, jobs))
    homes = Homes(partial(_source_known_by, how), jobs)
    made = in_order(partial(_group_checked, how), homes.groups(lines), jobs, attrgetter("home"))
    return chain([work(first)], homes.in_order(made, attrgetter("number")))


def _group_checked(how: How, group: Group) -> list[Done]:
    return checked_lines(how, group.lines)


def _source_known_by(how: How, line: bytes) -> int | None:
    """What tells the source of a line from others; None for a line of which that cannot be told, or not at once."""
    if not 0 < len(line) < _MOST_BYTES:
        return None
    try:
        found = _lookup(_record(line), how.source_field)
    except _BadLineError:
        return None
    return hash(found) if isinstance(found, str) else None


def checked_lines(how: How, lines: list[tuple[int, bytes]]) -> list[Done]:
    """Check some lines, each given with its number. Records of a source that was there not long ago do not read it again."""
    return [_done(how, number, line) for number, line in lines]


def _done(how: How, number: int, line: bytes) -> Done:
    error, code = None, 0
    severities: Counter[str] = Counter()
    try:
        text, code, severities = _checked(line, how)
    except _BadLineError as bad:
        error = str(bad)
        record = {**bad.record, "checked": None, "check_error": f"line {number}: {error}"}
        text = exact_json.dumps(record) + "\n"
    return Done(number, text, error, code, severities)


def _grouped(lines: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    """As many lines as are worth sending to another process, in order."""
    group: list[tuple[int, bytes]] = []
    size = 0
    for number, line in lines:
        group.append((number, line))
        size += len(line)
        if len(group) >= _MOST_LINES or size >= _MOST_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _total(counts: Counter[str]) -> str:
    flags = ", ".join(_many(counts[s], s) for s in ("error", "warning", "note"))
    if counts["accepted"]:
        flags += f", {counts['accepted']} accepted"
    done, bad = _many(counts["records"], "record"), _many(counts["bad"], "line")
    return f"{done} checked: {flags}; {bad} could not be checked"


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _lines(file: str, max_bytes: int) -> Iterator[tuple[int, bytes]]:
    """The lines that hold anything, with their numbers from 1; a line that is too long is cut, and found
    to be too long by its reader."""
    if file == "-":
        yield from _numbered(sys.stdin.buffer, max_bytes)
        return
    try:
        with Path(file).open("rb") as opened:
            yield from _numbered(opened, max_bytes)
    except OSError as error:
        raise InputError(f"{shown(file)}: {error.strerror or 'cannot be read'}") from None


def _numbered(lines: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := lines.readline(max_bytes + 1):
        number += 1
        rest = line
        while len(rest) > max_bytes and not rest.endswith(b"\n"):  # the remainder of a line that is too long
            rest = lines.readline(max_bytes + 1)
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, b"" if len(line) > max_bytes else line


def _checked(line: bytes, how: How) -> tuple[str, int, Counter[str]]:
    record = _record(line)
    source = _field(record, how.source_field)
    texts = source if isinstance(source, list) else [source]
    if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
        what = (
            "a list of texts that are not empty" if isinstance(source, list) else "a text that is not empty"
        )
        raise _BadLineError(f"{how.source_field}: has to be {what}", record)
    given = texts if isinstance(source, list) else _sources().of(_article(record, source, how.source_field))
    summary = _field(record, how.summary_field)
    if says_nothing(summary):
        raise _BadLineError(f"{how.summary_field}: is empty; there is nothing to check", record)
    found = check(given, summary, **how.choice)
    severities = Counter("accepted" if flag.accepted else flag.severity.value for flag in found.flags)
    return checked_line(record, found), for_flags(found, how.fail_on), severities


@cache
def _sources() -> Sources:
    """Those of this process."""
    return Sources()


def _article(record: dict[str, Any], text: str, source_field: str) -> Article:
    """The article with its date, where the record holds one of ours ("article.text" and "article.date")."""
    holder, _, name = source_field.rpartition(".")
    date = _lookup(record, f"{holder}.date") if holder and name == "text" else None
    return Article(text, date=date if isinstance(date, str) else None)


def _record(line: bytes) -> dict[str, Any]:
    if not line:
        raise _BadLineError("longer than --max-bytes")
    try:
        record = exact_json.loads(line.rstrip())
    except exact_json.NamedTwiceError as error:
        raise _BadLineError(str(error)) from None
    except (ValueError, RecursionError) as error:
        where = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise _BadLineError(f"not valid JSON{where}") from None
    if not isinstance(record, dict):
        raise _BadLineError("not a JSON object")
    return record


def _field(record: dict[str, Any], field: str) -> Any:
    value = _lookup(record, field)
    if value is _MISSING:
        raise _BadLineError(
            f"no field {field}; it has {shown(', '.join(map(str, record))[:120]) or 'none'}", record
        )
    return value


def _lookup(record: dict[str, Any], field: str) -> Any:
    """``field`` as a name of its own first, then as a path with dots."""
    if field in record:
        return record[field]
    value: Any = record
    for part in field.split("."):
        if not isinstance(value, dict) or part not in value:
            return _MISSING
        value = value[part]
    return value
