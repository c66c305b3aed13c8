"""One row of a partition: an article's result, or why it has none. The same columns in JSONL and Parquet."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from summarise.batch.outputs.lines import FailureLine, failure_line, result_line
from summarise.batch.outputs.results import head_of
from summarise.batch.parquet import arrow
from summarise.report import SecondOpinion, Usage
from summarise.store import Entry, Failure, Result, Tally

Row = dict[str, Any]
DONE, FAILED = "done", "failed"
_DONE = re.compile(rb'\{"id":"(?:[^"\\]|\\.)*","key":"[0-9a-f]+","status":"done"')
_COUNTS = ("claims", "flags", "severities")


class Form(StrEnum):
    """How partitions are written."""

    jsonl = "jsonl"
    parquet = "parquet"


def line_of(entry: Entry, outcome: Result | Failure) -> str:
    """The row as a line of JSON, ended: that of results.jsonl or failures.jsonl, with a "status"."""
    if isinstance(outcome, Failure):
        return failed_line(failure_line(entry, outcome))
    return _with_status(result_line(entry, outcome), DONE)


def failed_line(line: FailureLine) -> str:
    """The row of an article that has no result."""
    return _with_status(line.model_dump_json(), FAILED)


def renamed(row: Row, entry: Entry) -> str:
    """The line of another article with the same text."""
    names = {"id": entry.id, "source": entry.source}
    if row["status"] == DONE:
        names |= {"title": entry.title, "date": entry.date}
        article = row["report"]["article"] | {"source": entry.source, "title": entry.title}
        row = row | {"report": row["report"] | {"article": article}}
    return json.dumps(row | names, ensure_ascii=False, separators=(",", ":")) + "\n"


def outcome_in(row: Row) -> Result | Failure:
    """What a row says, without its report."""
    spent = Usage.model_validate(row["usage"]), row.get("model"), row["cost"], row["seconds"]
    if row["status"] == FAILED:
        return Failure(row["key"] or "", row["kind"], row["reason"], *spent)
    tally = Tally.model_validate({name: row[name] for name in Tally.model_fields if name in row})
    second = row["report"]["provenance"].get("second_opinion")
    return Result(row["key"], "", tally, *spent, second and SecondOpinion.model_validate(second))


def lines_of(data: Iterable[bytes]) -> Iterator[Row]:
    """The rows of JSON lines. What a crash tore off is passed over: it was never acknowledged."""
    for line in data:
        if head_of(line) is not None:
            yield json.loads(line)


def require(form: Form) -> None:
    """Raise SettingsError where the form needs a package that is missing."""
    if form is Form.parquet:
        arrow()


def encoded(rows: Iterable[Row], form: Form) -> bytes:
    """A part's content."""
    if form is Form.jsonl:
        text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
        return text.encode("utf-8")
    pyarrow, parquet = arrow()
    sink = io.BytesIO()
    table = pyarrow.Table.from_pylist([_flat(row) for row in rows], schema=_schema(pyarrow))
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def decoded(data: bytes, form: Form) -> Iterator[Row]:
    """The rows of a part. Raises ValueError (pyarrow's own are such) where it is none of ours."""
    if form is Form.jsonl:
        yield from map(json.loads, data.splitlines())
        return
    for batch in arrow()[1].ParquetFile(io.BytesIO(data)).iter_batches(batch_size=256):
        yield from map(_deep, batch.to_pylist())


def heads(data: bytes, form: Form) -> Iterator[Row]:
    """Of every row what is needed to go on: id, key, status, kind and reason."""
    if form is Form.jsonl:
        for line in data.splitlines(keepends=True):
            head = head_of(line) if _DONE.match(line) else None
            # Any other is read whole: a failure, which is short, or a line that somebody else wrote.
            yield json.loads(line) if head is None else {"id": head[0], "key": head[1], "status": DONE}
        return
    columns = ["id", "key", "status", "kind", "reason"]
    yield from arrow()[1].read_table(io.BytesIO(data), columns=columns).to_pylist()


def _with_status(line: str, status: str) -> str:
    # The first such comma: in a JSON string every quotation mark has a backslash before it.
    return line.replace(',"source":', f',"status":"{status}","source":', 1) + "\n"


def _flat(row: Row) -> Row:
    """For Arrow: maps as pairs, the report as JSON."""
    flat = {**row, "key": row["key"] or ""}
    flat |= {name: list((row.get(name) or {}).items()) for name in _COUNTS}
    report = row.get("report")
    flat["report"] = None if report is None else json.dumps(report, ensure_ascii=False, separators=(",", ":"))
    return flat


def _deep(row: Row) -> Row:
    deep = row | {name: dict(row[name]) for name in _COUNTS}
    return deep | {"report": None if row["report"] is None else json.loads(row["report"])}


def _schema(pyarrow: Any) -> Any:
    text, count = pyarrow.string(), pyarrow.int64()
    usage = ("calls", "input_tokens", "output_tokens", "cached_tokens")
    return pyarrow.schema([
        ("id", text), ("key", text), ("status", text), ("source", text), ("title", text), ("date", text),
        ("kind", text), ("reason", text), ("headline", text), ("checked", pyarrow.bool_()),
        *((name, pyarrow.map_(text, count)) for name in _COUNTS), ("accepted", count),
        ("model", text), ("usage", pyarrow.struct([(name, count) for name in usage])),
        ("cost", pyarrow.float64()), ("seconds", pyarrow.float64()), ("report", text),
    ])  # fmt: skip
