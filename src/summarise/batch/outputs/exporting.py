"""What a store holds, as lines or tables: for programs, and for stores whose folder is gone."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from summarise.batch.outputs import tables
from summarise.batch.outputs.lines import failure_line, result_line
from summarise.batch.outputs.results import RESULTS
from summarise.batch.outputs.tables import Table
from summarise.errors import OutputError
from summarise.readers import shown
from summarise.store import Store


class Export(StrEnum):
    """What to write: the lines of results.jsonl, of failures.jsonl, or the tables of both."""

    results = "results"
    failures = "failures"
    csv = "csv"
    parquet = "parquet"


def lines(store: Store, what: Export) -> Iterator[str]:
    """The lines of the results or the failures, in the order the articles were met, without line ends."""
    if what is Export.failures:
        for stored in store.rows("failed"):
            yield failure_line(stored.entry, stored).model_dump_json()
    else:
        for stored in store.rows("done"):
            yield result_line(stored.entry, stored)


def into(store: Store, folder: Path, form: Table) -> tuple[Path, Path]:
    """Write both tables into ``folder``, and note it for forgetting. Raises OutputError."""
    tables.require(form)
    results = folder / f".{RESULTS}.export"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with results.open("w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines(store, Export.results))
            tables.write(results, folder, form)
        finally:
            results.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{shown(str(folder))}: cannot be written: {error.strerror}") from None
    store.add_output(folder)
    return tables.paths(folder, form)
