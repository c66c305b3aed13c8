"""Rows of the tables: what is stored of an outcome, and what is read from it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from summarise.report import Usage
from summarise.store.records import Entry, Failure, Result, Stored
from summarise.store.statements import now
from summarise.store.tally import Tally


def row_of(outcome: Result | Failure) -> tuple[object, ...]:
    """The values of ``RECORD``."""
    usage = outcome.usage
    said: tuple[object, ...]
    if isinstance(outcome, Result):
        # Level 1: six times smaller for a third of a millisecond; level 6 is slower than all the rest.
        deflated = zlib.compress(outcome.report.encode(), 1)
        said = ("done", None, None, outcome.model, deflated, outcome.tally.model_dump_json())
    else:
        said = ("failed", outcome.kind, outcome.reason, outcome.model, None, None)
    spent = (usage.calls, usage.input_tokens, usage.output_tokens, usage.cached_tokens)
    return (outcome.key, *said, *spent, outcome.cost, outcome.seconds, now())


def stored_of(row: Sequence[Any]) -> Stored:
    """What a row of ``SELECT`` says. Raises zlib.error, ValueError or TypeError for a damaged one."""
    entry, (status, deflated, tally, kind, reason), usage, rest = row[1:7], row[7:12], row[12:16], row[16:]
    return Stored(
        Entry(*entry),
        status,
        None if deflated is None else zlib.decompress(deflated).decode(),
        None if tally is None else Tally.model_validate_json(tally),
        kind,
        reason,
        usage_of(usage),
        *rest,
    )


def usage_of(columns: Sequence[float]) -> Usage:
    """From the columns calls, input_tokens, output_tokens and cached_tokens."""
    calls, read, written, cached = map(int, columns)
    return Usage(calls=calls, input_tokens=read, output_tokens=written, cached_tokens=cached)
