"""A store looked at and put together again: from what is left of the file, and from the results.jsonl written from it.

A line of results.jsonl holds all that the store had of its article but the state of the input file and failed tries.
The damaged file is kept under another name, never deleted.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from summarise.batch.outputs.results import RESULTS, STORE, Results, head_of, unwritable
from summarise.errors import OutputError, SettingsError
from summarise.readers import shown
from summarise.report import Usage
from summarise.store import Entry, Result, Store, Tally, owners, salvage
from summarise.store.faults import told
from summarise.store.salvage import State

_GROUP = 256  # lines of one commit
_TALLY = tuple(Tally.model_fields)


class Looked(NamedTuple):
    """A store and the lines beside it. ``state``: of the file, None where there is none; ``lines``: of results.jsonl;
    ``missing``: those of them whose answer the store does not have."""

    path: Path
    state: State | None
    lines: int
    missing: int

    @property
    def sound(self) -> bool:
        return self.state is not None and not self.state.damage and not self.missing


class Repaired(NamedTuple):
    """What the new store holds. ``kept``: results read from the old file; ``taken``: further ones from results.jsonl;
    ``unusable``: lines that hold no result; ``old``: where the old file is now, None where there was none."""

    kept: int
    taken: int
    unusable: int
    old: Path | None


def look(given: Path) -> Looked:
    """``given``: the store file, or the OUT folder it is in. Raises SettingsError where neither it nor results.jsonl is
    there."""
    path = _store_of(given)
    lines = path.parent / RESULTS
    if not path.is_file() and not lines.is_file():
        raise SettingsError(f"no store at {str(path)!r}")
    with told(path):
        state = salvage.examine(path) if path.is_file() else None
    heads = [head for line in _lines(lines) if (head := head_of(line))]
    done = state.done if state else set()
    return Looked(path, state, len(heads), sum(key not in done for _, key in heads))


def repair(given: Path) -> Repaired:
    """Make a new store of what can be read. Raises OutputError while a process works on the old one or where it cannot
    be written, SettingsError where there is nothing to make it of."""
    path = _store_of(given)
    look(path)
    with ExitStack() as stack:
        if (path.parent / RESULTS).is_file():
            stack.enter_context(Results(path.parent))  # nobody else writes there meanwhile
        if any(owners.lives(path, name) for name in owners.unknown(path, ())):
            raise OutputError(f"the store {str(path)!r}: another process is using it; wait for that to end")
        new = path.with_name(f".{path.name}.new")
        _remove(new)
        try:
            with Store(new) as store:
                kept = store.take_over(path) if path.is_file() else 0
                taken, unusable = _from_lines(store, path.parent / RESULTS)
            old = _put_aside(path) if path.is_file() else None
            os.replace(new, path)
        except OSError as error:
            raise unwritable(path, error) from None
        finally:
            _remove(new)
    return Repaired(kept, taken, unusable, old)


def refuse_forgotten(results: Results, store: Store) -> None:
    """Raise SettingsError where the folder's own store has no result at all and results.jsonl has some: everything would
    be asked for, and paid, again. Whoever names another store begins one on purpose."""
    count = results.count()
    own = os.path.realpath(store.path) == os.path.realpath(results.folder / STORE)
    if count and own and not store.has_results():
        raise SettingsError(
            f"{shown(str(results.path))} has {count:,} results and the store {shown(str(store.path))} none: was it lost? "
            f"`summarise store check {shown(str(results.folder))} --repair` restores them; to start again from nothing, give "
            "another -o"
        )


def _from_lines(store: Store, path: Path) -> tuple[int, int]:
    taken = unusable = 0
    group: list[tuple[Entry, Result]] = []
    for line in _lines(path):
        try:
            group.append(_read(line))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            unusable += 1
        if len(group) == _GROUP:
            taken, group = taken + store.adopt(group), []
    return taken + store.adopt(group), unusable


def _read(line: bytes) -> tuple[Entry, Result]:
    """What the line was written from, see ``lines.result_line``."""
    data = json.loads(line)
    report = data["report"]
    article = {name: value for name, value in report["article"].items() if name not in ("source", "title")}
    rest = {name: value for name, value in report.items() if name != "article"}
    text = json.dumps({"article": article} | rest, ensure_ascii=False, separators=(",", ":"))
    entry = Entry(*(data[name] for name in ("id", "key", "source", "title", "date")))
    for said in (entry.id, entry.key, entry.source or "", entry.title or "", entry.date or "", text):
        said.encode()  # half characters cannot be stored, and what is no text at all has no such method
    tally = Tally.model_validate({name: data[name] for name in _TALLY if name in data})
    usage = Usage.model_validate(data["usage"])
    return entry, Result(entry.key, text, tally, usage, data["model"], data["cost"], data["seconds"])


def _store_of(given: Path) -> Path:
    return given / STORE if given.is_dir() else given


def _lines(path: Path) -> Iterator[bytes]:
    if path.is_file():
        with path.open("rb") as file:
            yield from file


def _put_aside(path: Path) -> Path:
    number, old = 1, path.with_name(f"{path.name}.damaged")
    while old.exists():
        number += 1
        old = path.with_name(f"{path.name}.damaged{number}")
    os.replace(path, old)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{suffix}", f"{old}{suffix}")
    return old


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            os.unlink(f"{path}{suffix}")
