"""The records that a provider's Batch API answers with: one a line, an answer or why there is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarise.engines.answers import details
from summarise.engines.calls import failures
from summarise.errors import EngineError, SummariseError, Unavailable

Record = dict[str, Any]
_NOT_DONE = frozenset({"batch_expired", "batch_cancelled"})
_WORDS = {"batch_expired": "expired", "batch_cancelled": "cancelled", "429": "rate-limited"}


def records(path: Path) -> Iterator[tuple[int, Record]]:
    """The records of a fetched file, each with its offset in bytes.

    A line that is not a JSON object is given as ``{"custom_id": None}``: it is counted, not dropped.
    """
    with path.open("rb") as file:
        at = 0
        for line in file:
            if line.strip():
                yield at, _record(line)
            at += len(line)


def record_at(path: Path, offset: int) -> Record:
    """One record again."""
    with path.open("rb") as file:
        file.seek(offset)
        return _record(file.readline())


def _record(line: bytes) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        record = None
    return record if isinstance(record, dict) else {"custom_id": None}


class NotDone(Unavailable):
    """A request of a batch that may be asked again, and was not paid for. ``why``: in a word or two, for counting."""

    def __init__(self, model: str, code: Any = None) -> None:
        said = f" ({details.one_line(str(code))})" if code else ""
        super().__init__(f"{model}: not answered in the batch{said}")
        self.why = _WORDS.get(
            str(code), f"server failed: {code}" if isinstance(code, int) else "no reason given"
        )


class _Refused(Exception):
    """What a provider said in place of an answer, as ``failures`` reads it."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__("refused in a batch")
        self.status_code, self.body = status, body


def completion_of(record: Record, model: str, *, key_hint: str = "the key", article: str = "") -> Any:
    """The body of the chat completion in one record.

    Raises NotDone where there is none and the request may be asked again; where the provider refused it, the
    error that the same refusal of an ordinary call would be, with the provider's reason unless that repeats
    the ``article``.
    """
    response, error = record.get("response"), record.get("error")
    status = response.get("status_code") if isinstance(response, dict) else None
    body = response.get("body") if isinstance(response, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    if code in _NOT_DONE:
        raise NotDone(model, code)
    if status == 200 and not code:
        return body
    if not isinstance(status, int) and not error:
        raise NotDone(model)
    known = isinstance(status, int) and 400 <= status < 600
    fault = _Refused(status if known and status else 400, body if _says(body) else error)
    if failures.is_transient(fault):
        raise NotDone(model, status)
    raise _explained(fault, model, status if known else None, code, key_hint, article)


def _explained(
    fault: _Refused, model: str, status: int | None, code: Any, key_hint: str, article: str
) -> SummariseError:
    explained = failures.explain(fault, failures.Call(model, key_hint, article=article))
    if status is None and type(explained) is EngineError:  # the number was ours
        detail = details.detail(fault, article=article)
        named = f" ({details.one_line(str(code))})" if code else ""
        return EngineError(f"{model}: the request was refused in the batch{named}{detail}")
    return explained


def _says(body: Any) -> bool:
    return isinstance(body, dict) and bool(body)
