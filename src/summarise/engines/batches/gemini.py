"""Gemini's Batch API: a file of requests up, a batch made of it, a file of responses down.

Endpoints and fields: https://ai.google.dev/api/batch-api and https://ai.google.dev/api/files. A batch is found
again by its display name.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from summarise.engines.access import Access
from summarise.engines.answers.details import one_line
from summarise.engines.batches.openai import BatchState
from summarise.engines.batches.rest import Rest, lines_of, size_of
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection.client import split_model
from summarise.engines.connection.origins import origin
from summarise.errors import EngineError

ADDRESS = "https://generativelanguage.googleapis.com"
MOST_REQUESTS = 50_000  # Google states no number; this keeps a job to what a day answers
MOST_BYTES = 2_000_000_000
_V = "/v1beta"
_PAGE = 100
_STATUS = {
    "PENDING": "validating", "QUEUED": "validating", "RUNNING": "in_progress", "PAUSED": "in_progress",
    "UPDATING": "in_progress", "SUCCEEDED": "completed", "PARTIALLY_SUCCEEDED": "completed",
    "FAILED": "failed", "CANCELLING": "cancelling", "CANCELLED": "cancelled", "EXPIRED": "expired",
}  # fmt: skip


class GeminiBatches:
    """``model``: "google/NAME". Every method raises EngineError and its kinds, after the retries of ``policy``."""

    def __init__(self, model: str, access: Access, policy: RetryPolicy) -> None:
        key = access.api_key or os.environ.get("GOOGLE_API_KEY")
        name = split_model(model, None)[1]
        self._model = model
        self._name = name if "/" in name else f"models/{name}"
        self._address = access.base_url or ADDRESS
        self._rest = Rest(
            model,
            self._address,
            {"x-goog-api-key": key} if key else {},
            access.timeout,
            policy,
            key_hint="GOOGLE_API_KEY",
            secrets=[key] if key else [],
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._rest.aclose()

    async def newest(self) -> None:
        """Nothing: a batch is found by its name."""

    async def hand_over(self, path: Path, token: str, mark: str | None, requests: int) -> BatchState:
        """Send a file of requests and make a batch of it. Where the answer gets lost, the batch is looked for by
        its ``token`` before another is made."""
        file = await self._rest.calling(lambda: self._upload(path))
        body = {"batch": {"displayName": token, "inputConfig": {"fileName": file}}}
        tries = 0

        async def make() -> BatchState:
            nonlocal tries
            tries += 1
            if tries > 1 and (found := await self._find(token)):
                return found
            return _state(await self._rest.said("POST", f"{_V}/{self._name}:batchGenerateContent", body))

        return await self._rest.calling(make)

    async def find(self, token: str, mark: str | None, requests: int) -> BatchState | None:
        """The batch that was made with this token; None where there is none."""
        return await self._rest.calling(lambda: self._find(token))

    async def state(self, batch: str) -> BatchState:
        """How far a batch is."""
        return _state(await self._rest.asked("GET", f"{_V}/{batch}"))

    async def cancel(self, batch: str) -> BatchState:
        """Stop a batch; what it has done so far is still to be collected."""
        await self._rest.asked("POST", f"{_V}/{batch}:cancel")
        return await self.state(batch)

    async def fetch(self, file: str, into: Path) -> None:
        """Store a file of responses at ``into``, whole or not at all. Raises FileGone, OutputError."""
        await self._rest.stored(f"/download{_V}/{file}:download", file, into, alt="media")

    async def _upload(self, path: Path) -> str:
        """In two calls: one that says where to, and one that sends. Its name."""
        size = size_of(path)
        opened = await self._rest.opened(
            f"/upload{_V}/files",
            {"file": {"displayName": path.name}},
            {
                "X-Goog-Upload-Protocol": "resumable",
                "X-Goog-Upload-Command": "start",
                "X-Goog-Upload-Header-Content-Length": str(size),
                "X-Goog-Upload-Header-Content-Type": "application/jsonl",
            },
        )
        where = opened.get("x-goog-upload-url", "")
        if origin(where) is None or origin(where) != origin(
            self._address
        ):  # the key would go there, and the articles
            raise EngineError(
                f"{self._model}: the server wants the file at another address: "
                f"{one_line(urlsplit(where).hostname or 'none')}"
            )
        sent = await self._rest.sent(
            where, lines_of(path), size,
            {"X-Goog-Upload-Offset": "0", "X-Goog-Upload-Command": "upload, finalize"},
        )  # fmt: skip
        return str(sent["file"]["name"])

    async def _find(self, token: str) -> BatchState | None:
        query: dict[str, Any] = {"pageSize": _PAGE}
        while True:
            page = await self._rest.said("GET", f"{_V}/batches", **query)
            for one in page.get("operations", ()):
                if (one.get("metadata") or {}).get("displayName") == token:
                    return _state(one)
            if not page.get("nextPageToken"):
                return None
            query["pageToken"] = page["nextPageToken"]


def line_of(key: str, body: dict[str, Any]) -> bytes:
    """One line of a file of requests."""
    return json.dumps({"key": key, "request": body}, separators=(",", ":")).encode("ascii")


def _state(operation: dict[str, Any]) -> BatchState:
    """From the operation that a batch is: its ``metadata`` is the batch, ``error`` why it failed."""
    about = operation.get("metadata") or {}
    stats = about.get("batchStats") or {}
    said = str(about.get("state", "")).removeprefix("BATCH_STATE_").removeprefix("JOB_STATE_")
    output = about.get("output") or operation.get("response") or {}
    error = operation.get("error") or {}
    problem = error.get("message") or (error and f"code {error.get('code')}") or None
    return BatchState(
        id=operation["name"],
        status=_STATUS.get(said, "in_progress"),
        total=int(stats.get("requestCount") or 0),  # numbers of 64 bits are texts in Google's JSON
        completed=int(stats.get("successfulRequestCount") or 0),
        failed=int(stats.get("failedRequestCount") or 0),
        output_file=output.get("responsesFile") or None,
        problems=(str(problem),) if problem else (),
    )
