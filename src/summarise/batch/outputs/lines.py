"""From a Report to what the store keeps of it, and from there to a line of results.jsonl."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict

from summarise.errors import SummariseError
from summarise.readers.decoding.halves import whole
from summarise.report import Report, Usage
from summarise.schema import Summary
from summarise.store import Entry, Failure, Result, Stored, Tally

_ARTICLE = '{"article":{'
_NAMES = {"source", "title"}  # of the article: not part of what two articles with one text share


class FailureLine(BaseModel):
    """One line of failures.jsonl. ``key`` is None for an input that could not be read."""

    model_config = ConfigDict(frozen=True)

    id: str
    key: str | None
    source: str | None
    kind: str
    reason: str
    usage: Usage = Usage()
    cost: float | None = None
    seconds: float | None = None


class ResultLine(Tally):
    """One line of results.jsonl but for its last member, "report", the Report as JSON.

    ``cost``: US dollars, None where the model's price is not known. ``seconds``: wall time.
    """

    id: str
    key: str
    source: str | None
    title: str | None
    date: str | None
    model: str | None
    usage: Usage
    cost: float | None
    seconds: float | None


def result_of(
    key: str, report: Report[Any], *, cost: float | None = None, seconds: float | None = None
) -> Result:
    """What the store keeps of a report: everything but the article's names, and no nulls outside the
    summary (``load_report`` reads it; a null in a user's schema may mean something)."""
    article = report.model_dump_json(
        include={"article": True}, exclude={"article": _NAMES}, exclude_none=True
    )
    rest = report.model_dump_json(exclude={"article", "summary"}, exclude_none=True)
    text = f'{article[:-1]},"summary":{report.summary.model_dump_json()},{rest[1:]}'
    made = report.provenance
    return Result(key, text, Tally.of(report), report.usage, made.model, cost, seconds, made.second_opinion)


def failure_of(
    key: str,
    error: SummariseError,
    *,
    model: str | None = None,
    cost: float | None = None,
    seconds: float | None = None,
) -> Failure:
    """What the store keeps of an article that failed."""
    usage = error.usage or Usage()
    return Failure(key, error.kind, whole(str(error)), usage, model, cost, seconds)


def named(entry: Entry, report: str) -> str:
    """The Report's JSON with the names of the article it is for."""
    names = json.dumps({"source": entry.source, "title": entry.title}, ensure_ascii=False)
    return f"{_ARTICLE}{names[1:-1]},{report.removeprefix(_ARTICLE)}"


def report_of(stored: Stored, schema: type[BaseModel] = Summary) -> Report[Any]:
    """The Report itself. ``schema``: the model its summary was made with; raises pydantic's
    ValidationError where it is another."""
    from summarise.reports.json import load_report

    return load_report(named(stored.entry, stored.report or ""), schema)


def result_line(entry: Entry, result: Result | Stored) -> str:
    """The line, without its end. The "id" and "key" come first: ``results.head_of`` relies on it."""
    head = {
        "id": entry.id,
        "key": entry.key,
        "source": entry.source,
        "title": entry.title,
        "date": entry.date,
    }
    tally = result.tally or Tally()
    rest = tally.model_dump_json()[1:-1]
    spent = {"model": result.model, "usage": result.usage.model_dump(), "cost": result.cost}
    spent |= {"seconds": None if result.seconds is None else round(result.seconds, 3)}
    report = named(entry, result.report or "null")
    return f'{_json(head)[:-1]},{rest},{_json(spent)[1:-1]},"report":{report}}}'


def failure_line(entry: Entry, failure: Failure | Stored) -> FailureLine:
    """The line for an article whose ask failed."""
    return FailureLine(
        id=entry.id,
        key=entry.key,
        source=entry.source,
        kind=failure.kind or "unknown",
        reason=failure.reason or "",
        usage=failure.usage,
        cost=failure.cost,
        seconds=failure.seconds,
    )


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
