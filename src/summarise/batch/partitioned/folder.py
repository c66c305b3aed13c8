"""The folder of the partitions: a path that every machine of the cluster sees, or an address (fsspec)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from summarise.batch.inputs.remote import is_address, opened
from summarise.batch.outputs.results import LOCK, unwritable
from summarise.batch.partitioned.rows import Form, Row, encoded, heads, lines_of
from summarise.batch.partitioned.rows import decoded as decoded_rows
from summarise.errors import OutputError, SettingsError
from summarise.readers import shown

_JOURNAL = ".journal"


@dataclass(frozen=True, slots=True)
class Folder:
    """``place``: path or address; ``form``: of the parts in it. The parts are named part-RUN-WRITER-NUMBER
    with RUN beginning with its time, so that a later name is a later part.

    Every method raises OutputError where the place cannot be read or written.
    """

    place: str
    form: Form

    @property
    def is_far(self) -> bool:
        return is_address(self.place)

    def exists(self) -> bool:
        """Is it there?"""
        with self.faults():
            system, path = self._system()
            return bool(system.exists(path))

    def make(self) -> None:
        """Make it where it is not there. Raises SettingsError where it holds parts of another form, or
        lacks the package for its address."""
        with self.faults():
            system, path = self._system()
            system.makedirs(path, exist_ok=True)
        other = Form.parquet if self.form is Form.jsonl else Form.jsonl
        if any(name.endswith(f".{other}") for name in self._parts()):
            raise SettingsError(f"{shown(self.place)} holds partitions in {other}: give --partitions {other}")

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """While the block runs no other run may write here; at an address nothing can be held."""
        if self.is_far:
            yield
            return
        with self.faults():
            Path(self.place).mkdir(parents=True, exist_ok=True)
        lock = FileLock(Path(self.place, LOCK))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise OutputError(
                f"{shown(self.place)}: another summarise is writing there; wait for it, or give another -o"
            ) from None
        try:
            yield
        finally:
            lock.release()
            Path(self.place, LOCK).unlink(missing_ok=True)

    def names(self) -> list[str]:
        """The parts, earlier ones first."""
        return [name for name in self._parts() if name.endswith(f".{self.form}")]

    def heads(self, name: str) -> Iterator[Row]:
        """What ``rows.heads`` tells of a part."""
        return self._of(name, heads(self.read(name), self.form))

    def rows(self, name: str) -> Iterator[Row]:
        """A part's rows."""
        return self._of(name, decoded_rows(self.read(name), self.form))

    def put(self, name: str, rows: Iterable[Row]) -> None:
        """Write a part, in place of the one of that name: the old or the new is there at any moment."""
        self.write(name, encoded(rows, self.form))

    def write(self, name: str, data: bytes) -> None:
        """Write a file, in place of the one of that name: the old or the new is there at any moment."""
        with self.faults():
            system, path = self._system()
            if self.is_far:  # an object store shows an object when it is whole
                system.pipe_file(f"{path}/{name}", data)
                return
            new = Path(path, f".{name}.new")
            with new.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, Path(path, name))

    def remove(self, name: str) -> None:
        """Take a part away."""
        with self.faults():
            system, path = self._system()
            system.rm_file(f"{path}/{name}")

    def hidden(self, begin: str) -> list[str]:
        """The files that are no parts, whose names begin so; earlier ones first."""
        return sorted(name for name in self._names() if name.startswith(begin))

    def path(self, name: str) -> Path:
        """Of a file in a folder that is a path."""
        return Path(self.place, name)

    def journal(self, name: str) -> Path:
        """Where a writer notes the rows of a part that is not full yet; only of a folder that is a path."""
        return self.path(f".{name}{_JOURNAL}")

    def of_run(self, run: str) -> Iterator[Row]:
        """The rows that a run has written so far, those in journals too."""
        for name in self.names():
            if name.startswith(f"part-{run}-"):
                yield from self.rows(name)
        with self.faults():
            for journal in self._journals(f"{run}-"):
                with journal.open("rb") as file:
                    yield from lines_of(file)

    def seal(self, journal: Path) -> None:
        """Make the part of a journal. Done twice it comes out the same, so that it may break off anywhere."""
        name = journal.name.removeprefix(".").removesuffix(_JOURNAL)
        with self.faults():
            with journal.open("rb") as file:
                rows = list(lines_of(file))
            if rows:
                self.put(name, rows)
            journal.unlink()

    def seal_all(self) -> None:
        """Make parts of all journals: their writers are gone."""
        for journal in self._journals():
            self.seal(journal)

    def _journals(self, begin: str = "") -> list[Path]:
        return [] if self.is_far else sorted(Path(self.place).glob(f".part-{begin}*{_JOURNAL}"))

    def _parts(self) -> list[str]:
        return sorted(name for name in self._names() if name.startswith("part-"))

    def _names(self) -> list[str]:
        with self.faults():
            system, path = self._system()
            system.invalidate_cache()
            return [str(name).rsplit("/", 1)[-1] for name in system.ls(path, detail=False)]

    def read(self, name: str) -> bytes:
        """A file's content."""
        with self.faults():
            system, path = self._system()
            data: bytes = system.cat_file(f"{path}/{name}")
            return data

    def _of(self, name: str, rows: Iterator[Row]) -> Iterator[Row]:
        try:
            yield from rows
        except (ValueError, KeyError):
            raise OutputError(
                f"{shown(self.place)}/{shown(name)} is damaged or not a partition of a batch; move it away"
            ) from None

    def _system(self) -> tuple[Any, str]:
        system, path = opened(self.place if self.is_far else os.path.abspath(self.place))
        return system, path.rstrip("/")

    @contextlib.contextmanager
    def faults(self) -> Iterator[None]:
        """What goes wrong with the place in the block, as OutputError."""
        try:
            yield
        except OSError as error:
            raise unwritable(Path(error.filename or self.place), error) from None
        except (SettingsError, OutputError):
            raise
        except Exception as error:
            if not self.is_far:
                raise
            # of fsspec's packages, each of its own kind
            raise OutputError(f"{shown(self.place)}: cannot be used ({type(error).__name__})") from None
