"""Anthropic's Message Batches: requests in one call, results in one file, in any order.

Endpoints and fields: https://platform.claude.com/docs/en/api/creating-message-batches. A batch has no place for a
name of ours. So that none is made twice, the newest batch is noted before ours is made (``newest``); after a
crash, one that is newer and has as many requests is taken for ours.
"""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from summarise.engines.access import Access
from summarise.engines.batches.openai import BatchState
from summarise.engines.batches.rest import Rest, size_of
from summarise.engines.calls.retrying import RetryPolicy

ADDRESS = "https://api.anthropic.com"
MOST_REQUESTS = 100_000
MOST_BYTES = 256_000_000
_PATH = "/v1/messages/batches"
_VERSION = "2023-06-01"
_PAGE = 100
_BEFORE, _BETWEEN, _AFTER = b'{"requests":[', b",", b"]}"
NONE = "-"  # the mark where there was no batch at all


class AnthropicBatches:
    """``model``: "anthropic/NAME". Every method raises EngineError and its kinds, after the retries of ``policy``."""

    def __init__(self, model: str, access: Access, policy: RetryPolicy) -> None:
        key = access.api_key or os.environ.get("ANTHROPIC_API_KEY")
        token = os.environ.get("ANTHROPIC_AUTH_TOKEN")
        secret = {"x-api-key": key} if key else {"Authorization": f"Bearer {token}"} if token else {}
        self._rest = Rest(
            model,
            access.base_url or os.environ.get("ANTHROPIC_BASE_URL") or ADDRESS,
            {"anthropic-version": _VERSION, **secret},
            access.timeout,
            policy,
            key_hint="ANTHROPIC_API_KEY",
            secrets=[one for one in (key, token) if one],
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._rest.aclose()

    async def newest(self) -> str | None:
        """What stands before the next batch: the newest one's id."""
        page = await self._rest.asked("GET", _PATH, limit=1)
        return str(page["data"][0]["id"]) if page.get("data") else NONE

    async def hand_over(self, path: Path, token: str, mark: str | None, requests: int) -> BatchState:
        """Make a batch of a file of requests. Where the answer gets lost, it is looked for before another is
        made. ``token`` has no place here."""
        tries = 0

        async def make() -> BatchState:
            nonlocal tries
            tries += 1
            if tries > 1 and (found := await self._find(mark, requests)):
                return found
            size = (
                size_of(path) - 1 + len(_BEFORE) + len(_AFTER)
            )  # the last line's end goes, the others are commas
            headers = {"Content-Type": "application/json"}
            return _state(await self._rest.sent(_PATH, lambda: _body(path), size, headers))

        return await self._rest.calling(make)

    async def find(self, token: str, mark: str | None, requests: int) -> BatchState | None:
        """The batch made after ``mark`` with so many requests; None where there is none, or ``mark`` is None."""

        async def look() -> BatchState | None:
            return await self._find(mark, requests)

        return await self._rest.calling(look)

    async def state(self, batch: str) -> BatchState:
        """How far a batch is."""
        return _state(await self._rest.asked("GET", f"{_PATH}/{batch}"))

    async def cancel(self, batch: str) -> BatchState:
        """Stop a batch; what it has done so far is still to be collected."""
        return _state(await self._rest.asked("POST", f"{_PATH}/{batch}/cancel"))

    async def fetch(self, file: str, into: Path) -> None:
        """Store a batch's results at ``into``, whole or not at all. Raises FileGone, OutputError."""
        await self._rest.stored(f"{_PATH}/{file}/results", f"of {file}", into)

    async def _find(self, mark: str | None, requests: int) -> BatchState | None:
        if mark is None:
            return None
        oldest: BatchState | None = None
        query: dict[str, Any] = {"limit": _PAGE}
        while True:  # newest first
            page = await self._rest.said("GET", _PATH, **query)
            for one in page.get("data", ()):
                if one["id"] == mark:
                    return oldest
                state = _state(one)
                if state.total == requests:
                    oldest = state
            if not page.get("has_more"):
                return oldest
            query["after_id"] = page["last_id"]


async def _body(path: Path) -> AsyncIterator[bytes]:
    """The file's lines as the body of the call that makes a batch, one after another."""
    yield _BEFORE
    with path.open("rb") as file:
        for number, line in enumerate(file):
            yield (_BETWEEN if number else b"") + line.rstrip(b"\n")
    yield _AFTER


def line_of(key: str, body: dict[str, Any]) -> bytes:
    """One line of a file of requests."""
    return json.dumps({"custom_id": key, "params": body}, separators=(",", ":")).encode("ascii")


def _state(batch: dict[str, Any]) -> BatchState:
    counts = batch.get("request_counts") or {}
    number = {
        name: counts.get(name) or 0 for name in ("processing", "succeeded", "errored", "canceled", "expired")
    }
    status = {"in_progress": "in_progress", "canceling": "cancelling"}.get(
        batch["processing_status"], "completed"
    )
    if status == "completed" and number["canceled"]:
        status = "cancelled"
    elif status == "completed" and number["expired"]:
        status = "expired"
    ended = batch["processing_status"] == "ended"
    return BatchState(
        id=batch["id"],
        status=status,
        total=sum(number.values()),
        completed=number["succeeded"],
        failed=number["errored"],
        output_file=batch["id"] if ended else None,
    )
