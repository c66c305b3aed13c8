"""Which stored facts fail against the articles as they are now, without a model.

An article is corrected after its summary was made: "12 dead" becomes "14 dead". The stored summary of each is checked
against the new text; what fails there and did not fail before is stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from summarise.batch.outputs.results import RESULTS, head_of
from summarise.checking.check import check
from summarise.checking.verdicts import Flag, Severity
from summarise.errors import InputError, SummariseError
from summarise.readers import shown
from summarise.reports.json import load_report


class State(StrEnum):
    """What became of one stored summary."""

    SAME = "same"  # the article has the same text
    RIGHT = "right"  # the article has changed, and what was right still is
    STALE = "stale"
    GONE = "gone"  # no new article is this one's
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Aged:
    """One stored summary against its article as it is now. ``flags``: what fails now and did not before, at warning
    or above, gravest first. ``error``: why the new article, or the stored report, cannot be read."""

    id: str
    state: State
    flags: tuple[Flag, ...] = ()
    error: str | None = None


class Stored(NamedTuple):
    """Where an article's last line stands in results.jsonl."""

    start: int
    length: int


def aged(folder: Path, articles: Iterable[Any]) -> Iterator[Aged]:
    """Each stored summary of ``folder``, the output of a batch, in the order of ``articles`` (Items of the new input);
    then those whose article is not among them.

    An article is the one stored under the same id, else the only one whose id ends with the same path: a summary of
    ``monday/a.txt`` is held to ``tuesday/a.txt``. Raises InputError where ``folder`` holds no results.
    """
    path = folder / RESULTS
    try:
        stored = _stored(path)
        by_end = _by_end(stored)
        seen: set[str] = set()
        with path.open("rb") as file:
            for item in articles:
                id = _match(item.id, stored, by_end)
                if id is None or id in seen:
                    continue
                seen.add(id)
                file.seek(stored[id].start)
                yield _one(id, file.read(stored[id].length), item)
    except OSError as error:
        raise InputError(
            f"{shown(str(path))}: cannot be read: {error.strerror}; give the output folder of `summarise batch`"
        ) from None
    yield from (Aged(id, State.GONE) for id in stored if id not in seen)


def _stored(path: Path) -> dict[str, Stored]:
    found: dict[str, Stored] = {}
    start = 0
    with path.open("rb") as file:
        for raw in file:
            if (head := head_of(raw)) is not None:
                found[head[0]] = Stored(start, len(raw))
            start += len(raw)
    return found


def _ends(id: str) -> list[str]:
    """The id without its first folder, without its first two, and so on; the longest first."""
    parts = id.replace("\\", "/").split("/")
    return ["/".join(parts[at:]) for at in range(len(parts))]


def _by_end(ids: Iterable[str]) -> dict[str, str | None]:
    """The one id that ends so; None where several do."""
    found: dict[str, str | None] = {}
    for id in ids:
        for end in _ends(id):
            found[end] = None if end in found else id
    return found


def _match(id: str, stored: dict[str, Stored], by_end: dict[str, str | None]) -> str | None:
    if id in stored:
        return id
    return next((found for end in _ends(id) if (found := by_end.get(end)) is not None), None)


def _one(id: str, line: bytes, item: Any) -> Aged:
    try:
        article = item.load()
        report = load_report(json.loads(line)["report"])
    except SummariseError as error:
        return Aged(id, State.UNREADABLE, error=str(error))
    except (ValueError, KeyError, TypeError):
        return Aged(id, State.UNREADABLE, error=f"{shown(id)}: its line of {RESULTS} holds no report")
    if article.text == report.article.text:
        return Aged(id, State.SAME)
    # Both by the same check: what this version sees and the one that stored the report did not is not the article's doing.
    before, now = check(report.article, report.summary), check(article, report.summary)
    known = {_key(flag) for flag in before.flags}
    new = [
        f
        for f in now.flags
        if f.claim is not None and f.severity is not Severity.NOTE and _key(f) not in known
    ]
    order = list(Severity)
    new.sort(key=lambda flag: -order.index(flag.severity))
    return Aged(id, State.STALE if new else State.RIGHT, tuple(new))


def _key(flag: Flag) -> tuple[str, str, int, int] | None:
    claim = flag.claim
    return None if claim is None else (flag.code.value, claim.path, claim.start, claim.end)
