"""Figures and flags as tables, CSV or Parquet: one row a claim, one row a flag.

Made from results.jsonl line by line after a run, and put in place of the earlier tables whole.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any

from summarise.batch.parquet import arrow
from summarise.errors import OutputError
from summarise.readers import shown
from summarise.reports.escape import cell

FIGURES = (
    "id", "path", "text", "start", "end", "verdict", "kind", "low", "high", "unit", "qualifier", "of",
    "date", "evidence", "evidence_start", "evidence_end", "arithmetic",
)  # fmt: skip
FLAGS = (
    "id", "code", "severity", "message", "suggestion", "path", "text", "start", "end",
    "evidence", "evidence_start", "evidence_end",
)  # fmt: skip
_NUMBERS = {"start", "end", "evidence_start", "evidence_end"}
_GROUP = 10_000  # rows of one Parquet row group
Row = dict[str, Any]


class Table(StrEnum):
    """How tables are written."""

    csv = "csv"
    parquet = "parquet"


def paths(folder: Path, form: Table) -> tuple[Path, Path]:
    """The files of the figures and of the flags."""
    return folder / f"figures.{form}", folder / f"flags.{form}"


def require(form: Table) -> None:
    """Raise SettingsError where the form needs a package that is missing."""
    if form is Table.parquet:
        arrow()


def write(results: Path, folder: Path, form: Table) -> None:
    """Make both tables from a results.jsonl. Raises OutputError."""
    figures, flags = paths(folder, form)
    writer = _Parquet if form is Table.parquet else _Csv
    try:
        with writer(figures, FIGURES) as one, writer(flags, FLAGS) as other, results.open("rb") as file:
            for line in file:
                data = json.loads(line)
                one.add(figure_rows(data))
                other.add(flag_rows(data))
    except OSError as error:
        raise OutputError(f"{shown(str(folder))}: the tables cannot be written: {error.strerror}") from None


def forget(folder: Path, form: Table, ids: set[str] | None) -> None:
    """Write the tables that are there anew without the rows of these articles, None for all. Raises OSError."""
    writer, rows_of = (_Parquet, _parquet_rows) if form is Table.parquet else (_Csv, _csv_rows)
    unwanted = None if ids is None else ids | {cell(id) for id in ids}
    for path, columns in zip(paths(folder, form), (FIGURES, FLAGS), strict=True):
        if path.exists():
            with writer(path, columns) as new:
                new.add(row for row in rows_of(path) if unwanted is not None and row["id"] not in unwanted)


def figure_rows(line: dict[str, Any]) -> Iterator[Row]:
    """One row a claim of a line of results.jsonl."""
    for claim in (line["report"].get("checked") or {}).get("claims", ()):
        quantity = claim.get("quantity") or {}
        yield {
            "id": line["id"],
            **_place(claim),
            "verdict": claim["verdict"],
            "kind": quantity.get("kind"),
            "low": quantity.get("low"),
            "high": quantity.get("high"),
            "unit": quantity.get("unit"),
            "qualifier": quantity.get("qualifier"),
            "of": quantity.get("noun"),
            "date": _date(quantity.get("date")),
            **_evidence(claim.get("evidence")),
            "arithmetic": (claim.get("evidence") or {}).get("arithmetic"),
        }


def flag_rows(line: dict[str, Any]) -> Iterator[Row]:
    """One row a flag of a line of results.jsonl."""
    for flag in (line["report"].get("checked") or {}).get("flags", ()):
        said = {name: flag.get(name) for name in ("code", "severity", "message", "suggestion")}
        yield {"id": line["id"], **said, **_place(flag.get("claim")), **_evidence(flag.get("evidence"))}


def _place(claim: Row | None) -> Row:
    return {name: (claim or {}).get(name) for name in ("path", "text", "start", "end")}


def _evidence(evidence: Row | None) -> Row:
    found = evidence or {}
    return {
        "evidence": found.get("text"),
        "evidence_start": found.get("start"),
        "evidence_end": found.get("end"),
    }


def _date(parts: Row | None) -> str | None:
    """ISO 8601 as far as the text goes; a year that is not stated is "XXXX" (ISO 8601-2, 8.2)."""
    if not parts:
        return None
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if year is None and month is None:
        return None
    said = "XXXX" if year is None else f"{year:04}"
    if month is not None:
        said += f"-{month:02}" + (f"-{day:02}" if day is not None else "")
    return said


class _Whole(AbstractContextManager["_Whole"]):
    """A table under a temporary name until it is whole."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        self._path, self._columns = path, columns
        self._new = path.with_name(f".{path.name}.new")

    def add(self, rows: Iterable[Row]) -> None:
        raise NotImplementedError

    def _close(self) -> None:
        raise NotImplementedError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if error is None:
            os.replace(self._new, self._path)
        else:
            self._new.unlink(missing_ok=True)


class _Csv(_Whole):
    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        super().__init__(path, columns)
        self._file = self._new.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(columns)

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            values = [row[name] for name in self._columns]
            self._writer.writerow([cell(value) if isinstance(value, str) else value for value in values])

    def _close(self) -> None:
        self._file.close()


def _csv_rows(path: Path) -> Iterator[Row]:
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class _Parquet(_Whole):
    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        super().__init__(path, columns)
        pyarrow, parquet = arrow()
        types = {True: pyarrow.int64(), False: pyarrow.string()}
        self._schema = pyarrow.schema([(name, types[name in _NUMBERS]) for name in columns])
        self._table = pyarrow.Table
        self._writer = parquet.ParquetWriter(self._new, self._schema)
        self._rows: list[Row] = []

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows.append(row)
            if len(self._rows) >= _GROUP:
                self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []

    def _close(self) -> None:
        self._flush()
        self._writer.close()


def _parquet_rows(path: Path) -> Iterator[Row]:
    _, parquet = arrow()
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_GROUP):
            yield from batch.to_pylist()
