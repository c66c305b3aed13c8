"""Articles that are rows: JSONL, CSV and Parquet, read row by row."""

from __future__ import annotations

import codecs
import csv
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from summarise.article import Article
from summarise.batch.inputs.items import Item, broken
from summarise.batch.parquet import arrow
from summarise.errors import InputError, SettingsError
from summarise.readers import MAX_BYTES, shown
from summarise.readers.decoding.encodings import decode
from summarise.readers.decoding.halves import NOTE, whole

Open = Callable[[], IO[bytes]]
_OPTIONAL = ("title", "date", "language")
_PARQUET_ROWS = 64
_HEAD = 65_536  # bytes of a CSV that its encoding is told from
_WHOLE_FILE_ENCODINGS = {"utf-8", "utf-16", "utf-32", "cp1252", "latin-1"}


@dataclass(frozen=True, slots=True)
class Fields:
    """``text``: the column of the article; ``id``: of its name, None for "id" where there is one and else
    FILE#NUMBER. Columns "title", "date" (ISO 8601) and "language" are used where they are."""

    text: str = "text"
    id: str | None = None
    max_bytes: int = MAX_BYTES


def rows(name: str, open_file: Open, fields: Fields) -> Iterator[Item]:
    """Every row as an Item; a row that cannot be used is an Item whose load says why, and so is what of a
    file cannot be read, or the whole file where it lacks the column.

    ``name``: path or URL; its suffix tells the format. Raises SettingsError where pyarrow is missing.
    """
    suffix = name.lower().rpartition(".")[2]
    read = {"csv": _csv, "tsv": _csv, "parquet": _parquet}.get(suffix, _jsonl)
    try:
        for number, row in read(name, open_file, fields):
            yield _item(name, number, row, fields)
    except SettingsError:
        raise
    except InputError as error:
        yield broken(name, error)
    except Exception as error:  # of the file system, fsspec's packages and pyarrow, each of its own kind
        why = getattr(error, "strerror", None) or type(error).__name__
        yield broken(name, InputError(f"{shown(name)}: cannot be read further: {why}"))


def count(name: str, open_file: Open) -> int:
    """How many rows, the cheap way."""
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("csv", "tsv"):
        return sum(1 for row in _csv_rows(name, open_file) if row) - 1
    with open_file() as file:
        if suffix == "parquet":
            return int(arrow()[1].ParquetFile(file).metadata.num_rows)
        return sum(1 for line in file if line.strip())


def _item(name: str, number: int, row: Mapping[str, Any] | InputError, fields: Fields) -> Item:
    place = f"{name}#{number}"
    if isinstance(row, InputError):
        return broken(place, row)
    key = fields.id or "id"
    identity = row.get(key)
    if identity is None or identity == "":
        if fields.id is not None:
            return broken(place, InputError(f"{shown(place)}: no value in {fields.id!r}"))
        identity = place
    return Item(whole(str(identity)), place, lambda: _article(place, row, fields))


def _article(place: str, row: Mapping[str, Any], fields: Fields) -> Article:
    text = row.get(fields.text)
    if not isinstance(text, str):
        what = "no" if text is None else f"a {type(text).__name__} instead of a text in"
        raise InputError(f"{shown(place)}: {what} {fields.text!r}; --text-field names the column")
    if len(text.encode("utf-8", "surrogatepass")) > fields.max_bytes:
        raise InputError(
            f"{shown(place)}: larger than {fields.max_bytes:,} bytes; raise --max-bytes to read it"
        )
    if not text.strip():
        raise InputError(f"{shown(place)}: empty; there is nothing to summarise")
    cleaned = whole(text)
    title, date, language = (whole(str(row[name])) if row.get(name) else None for name in _OPTIONAL)
    notes = (NOTE,) if "\ufffd" in cleaned else ()
    return Article(cleaned, source=place, title=title, date=date, language=language, notes=notes)


def _jsonl(
    name: str, open_file: Open, fields: Fields
) -> Iterator[tuple[int, Mapping[str, Any] | InputError]]:
    with open_file() as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            if isinstance(row, dict):
                yield number, row
            else:
                yield number, InputError(f"{shown(name)}: line {number} is not a JSON object")


def _csv(name: str, open_file: Open, fields: Fields) -> Iterator[tuple[int, Mapping[str, Any] | InputError]]:
    lines = (row for row in _csv_rows(name, open_file) if row)
    header = next(lines, [])
    if fields.text not in header:
        raise InputError(_no_column(name, fields.text, header))
    for number, row in enumerate(lines, 1):
        if len(row) == len(header):
            yield number, dict(zip(header, row, strict=True))
        else:
            wrong = f"row {number} has {len(row)} values for {len(header)} columns"
            yield number, InputError(f"{shown(name)}: {wrong}")


def _csv_rows(name: str, open_file: Open) -> Iterator[list[str]]:
    with open_file() as file:
        head = file.read(_HEAD)
    encoding = decode(head[: head.rfind(b"\n") + 1] or head, shown(name)).encoding
    if encoding not in _WHOLE_FILE_ENCODINGS:
        encoding = "utf-8"
    csv.field_size_limit(sys.maxsize)
    with io.TextIOWrapper(open_file(), encoding=encoding, errors="replace", newline="") as text:
        if encoding == "utf-8" and head.startswith(codecs.BOM_UTF8):
            text.read(1)
        try:
            yield from csv.reader(text, delimiter="\t" if name.lower().endswith(".tsv") else ",")
        except csv.Error as error:
            raise InputError(f"{shown(name)}: not readable as CSV: {shown(str(error))}") from None


def _parquet(name: str, open_file: Open, fields: Fields) -> Iterator[tuple[int, Mapping[str, Any]]]:
    _, parquet = arrow()
    with open_file() as raw:
        try:
            file = parquet.ParquetFile(raw)
        except Exception as error:  # pyarrow raises its own kinds and plain ValueErrors
            raise InputError(f"{shown(name)}: not readable as Parquet ({type(error).__name__})") from None
        columns = file.schema_arrow.names
        if fields.text not in columns:
            raise InputError(_no_column(name, fields.text, columns))
        wanted = [column for column in (fields.text, fields.id or "id", *_OPTIONAL) if column in columns]
        number = 0
        for batch in file.iter_batches(batch_size=_PARQUET_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, row


def _no_column(name: str, wanted: str, there: list[str]) -> str:
    return f"{shown(name)}: no column {wanted!r}; --text-field names one of: {shown(', '.join(there)[:200])}"
