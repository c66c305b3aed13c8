"""The words of the store: what goes in, what comes out, and what it says of a claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from summarise.errors import OutputError
from summarise.report import SecondOpinion, Usage
from summarise.store.tally import Tally


class Damaged(OutputError):
    """What the store has of one key cannot be read: some of its bytes are not what was written."""


ANSWERED = frozenset({"refused", "truncated", "invalid", "empty"})
"""Kinds of failures that lie in what the model answered: to ask again is to want other answers."""


class Claim(StrEnum):
    """What ``Store.claim`` says of one article."""

    GRANTED = "granted"  # ours to pay for
    OURS = "ours"  # already granted to this process, for an article with the same text
    BUSY = "busy"  # another living process works on it
    SUBMITTED = "submitted"  # it waits at the provider, in a job
    DONE = "done"
    FAILED = "failed"  # it failed before, and failures were not asked for again


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the input. ``id``: its name in every output; ``key``: see ``Recipe.key``; ``stamp``: of
    the state its file was read in, see ``Store.unchanged``."""

    id: str
    key: str
    source: str | None = None
    title: str | None = None
    date: str | None = None
    stamp: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A finished summary. ``report``: the Report as JSON, without the names of the article it was made
    from, as ``batch.lines.result_of`` writes it; ``cost``: US dollars, None for unknown;
    ``opinion``: the report's record of its second opinion, for whoever counts; the store keeps it in the report."""

    key: str
    report: str = field(repr=False)
    tally: Tally = field(default_factory=Tally)
    usage: Usage = field(default_factory=Usage)
    model: str | None = None
    cost: float | None = None
    seconds: float | None = None
    opinion: SecondOpinion | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An ask that gave no usable answer. ``kind``: refused, truncated, invalid, unavailable, ...;
    ``reason``: one line; ``usage``: what it cost all the same."""

    key: str
    kind: str
    reason: str
    usage: Usage = field(default_factory=Usage)
    model: str | None = None
    cost: float | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """An article and what the store knows of its key. ``status``: claimed, submitted, done or failed;
    ``report`` and ``tally`` are None unless it is done; ``usage`` and ``cost`` are over all tries."""

    entry: Entry
    status: str
    report: str | None = field(repr=False)
    tally: Tally | None
    kind: str | None
    reason: str | None
    usage: Usage
    model: str | None
    cost: float | None
    seconds: float | None


class Stats(NamedTuple):
    """Counts over the whole store. ``articles``: by id; there may be more of them than keys, since two with
    the same text share one, and fewer, since one that changed had several; all others count keys.
    ``failed``: keys by kind; ``answers``: raw ones on record of keys that are not done; ``models``: results by model; ``flags``: by code; ``cost``: US dollars, None
    where no price was known; ``bytes``: size of the file with its write-ahead log."""

    articles: int
    done: int
    failed: dict[str, int]
    claimed: int
    submitted: int
    answers: int
    usage: Usage
    cost: float | None
    models: dict[str, int]
    flags: dict[str, int]
    bytes: int
