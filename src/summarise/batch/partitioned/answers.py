"""Raw answers in the folder of the partitions: on its disk before an actor gives a slot back, until they have rows.

Hidden files named .answers-RUN-WRITER-NUMBER, a line of JSON an answer. In a folder that is a path they are
appended to; at an address every commit is an object of its own. A file is taken away when every article in it
has its row; what a crash left is given to the next run, and taken away when that has the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.journal import append
from summarise.batch.partitioned.known import Known
from summarise.recording import RawAnswer
from summarise.store import ANSWERED

FULL = 1000  # answers of a file
_BEGIN = ".answers-"
_RUN = slice(len(_BEGIN), len(_BEGIN) + 22)  # the time and six letters


class Kept(NamedTuple):
    """One answer, whose it is, and the file it is in."""

    key: str
    answer: RawAnswer
    file: str


class Answers:
    """One writer of a run; to be used from one thread at a time."""

    def __init__(self, folder: Folder, run: str, writer: str) -> None:
        self._folder, self._prefix = folder, f"{_BEGIN}{run}-{writer}"
        self._number = self._count = 0
        self._files: dict[str, set[str]] = {}  # the keys in each that have no row yet
        self._places: dict[str, set[str]] = {}  # and the files of each key

    def keep(self, answers: Sequence[tuple[str, RawAnswer]]) -> None:
        """Put these on the disk, each with its key; they are there when this returns. Raises OutputError."""
        name = self._name()
        data = "".join(map(_line, answers)).encode()
        if self._folder.is_far:
            self._folder.write(name, data)
        else:
            with self._folder.faults():
                append(self._folder.path(name), data)
        for key, _ in answers:
            self._files.setdefault(name, set()).add(key)
            self._places.setdefault(key, set()).add(name)
        self._count += len(answers)
        if self._folder.is_far or self._count >= FULL:
            self._number, self._count = self._number + 1, 0

    def settle(self, keys: Iterable[str]) -> None:
        """These have rows and need their answers no more. Raises OutputError."""
        for key in keys:
            for name in self._places.pop(key, ()):
                self._files[name].discard(key)
                if not self._files[name] and name != self._name():
                    del self._files[name]
                    self._folder.remove(name)

    def _name(self) -> str:
        return f"{self._prefix}-{self._number:05}.jsonl"


def kept(folder: Folder, run: str = "") -> Iterator[Kept]:
    """The answers that are in the folder, or those of one run, earlier ones first. What a crash tore off is passed
    over: it was never acknowledged. Raises OutputError."""
    for name in folder.hidden(f"{_BEGIN}{run}"):
        for line in folder.read(name).split(b"\n"):
            if (found := _read(line)) is not None:
                yield Kept(*found, name)


def wanted(folder: Folder, known: Known) -> dict[str, list[RawAnswer]]:
    """The answers of earlier runs that are still to be used, by key. Those that a row of a failure has counted say so.
    Raises OutputError."""
    found: dict[str, list[RawAnswer]] = {}
    for key, answer, file in kept(folder):
        if _is_needed(known, key):
            failure = known.failure(key)
            counted = failure is not None and failure.kind != "fault" and failure.run[:22] >= file[_RUN]
            found.setdefault(key, []).append(RawAnswer(answer.ask, answer.number, answer.body, counted))
    return found


def tidy(folder: Folder, known: Known) -> None:
    """Take the files away of which no answer is needed. Raises OutputError."""
    needed = {file for key, _, file in kept(folder) if _is_needed(known, key)}
    for name in folder.hidden(_BEGIN):
        if name not in needed:
            folder.remove(name)


def has_some(folder: Folder) -> bool:
    """Are there files of answers?"""
    return bool(folder.hidden(_BEGIN))


def _is_needed(known: Known, key: str) -> bool:
    """As in the store: not where there is a result, or a failure that lies in the answers."""
    if known.has_result(key):
        return False
    failure = known.failure(key)
    return failure is None or failure.kind not in ANSWERED


def _line(one: tuple[str, RawAnswer]) -> str:
    key, answer = one
    return json.dumps([key, answer.ask, answer.number, answer.body]) + "\n"


def _read(line: bytes) -> tuple[str, RawAnswer] | None:
    try:
        key, ask, number, body = json.loads(line)
    except (ValueError, TypeError):
        return None
    if not (
        isinstance(key, str) and isinstance(ask, str) and isinstance(number, int) and isinstance(body, str)
    ):
        return None
    return key, RawAnswer(ask, number, body)
