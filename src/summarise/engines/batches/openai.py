"""OpenAI's Batch API: a file of requests up, a batch made of it, the files of answers down.

Endpoints and fields: https://platform.openai.com/docs/api-reference/batch. A batch is found again by a
token in its metadata, so that a call to create one whose answer was lost is never made twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from summarise.engines import providers
from summarise.engines.access import DEFAULT, Access
from summarise.engines.answers import details
from summarise.engines.calls import failures
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection import client
from summarise.errors import EngineError, OutputError, SettingsError
from summarise.readers import shown

ENDPOINT = "/v1/chat/completions"
MOST_REQUESTS = 50_000  # in one batch
MOST_BYTES = 200_000_000  # in one file of requests
WINDOW = "24h"
TOKEN = "summarise_job"  # noqa: S105  # the metadata field a job is found by
OVER = frozenset({"completed", "expired", "cancelled", "failed"})
_PROVIDERS = ("openai", "azure_openai")
T = TypeVar("T")


class BatchState(BaseModel):
    """A batch as the provider has it. ``status``: validating, in_progress, finalizing, completed, failed,
    expired, cancelling or cancelled; ``problems``: why it failed, one line each."""

    model_config = ConfigDict(frozen=True)

    id: str
    status: str
    total: int = 0
    completed: int = 0
    failed: int = 0
    output_file: str | None = None
    error_file: str | None = None
    problems: tuple[str, ...] = ()

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.status in OVER


class FileGone(EngineError):
    """A file of answers is not at the provider any more."""


class BatchApi:
    """The Batch API of the provider of ``model``. Nothing is sent before the first call. ``policy``: other waits
    than the usual, in place of the retries of ``access``.

    Raises SettingsError for a provider without this API, AuthenticationFailed for a missing key. Every
    method raises EngineError and its kinds, after the retries of ``policy``.
    """

    def __init__(self, model: str, access: Access = DEFAULT, *, policy: RetryPolicy | None = None) -> None:
        provider, _ = client.split_model(model, access.base_url)
        if provider not in _PROVIDERS:
            raise SettingsError(
                f"models of {provider} have no Batch API here; there are those of {' and '.join(_PROVIDERS)}"
            )
        self.model = model
        self._policy = policy or RetryPolicy.of(access)
        self._secrets = [access.api_key] if access.api_key else []
        self._key_hint = providers.key_hint(provider)
        self._client: Any = client.connect(model, access).client

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def upload(self, path: Path) -> str:
        """Send a file of requests; its id."""

        async def send() -> str:
            with path.open("rb") as file:
                made = await self._client.files.create(file=(path.name, file), purpose="batch")
            return str(made.id)

        return await self._call(send)

    async def create(self, file: str, token: str) -> BatchState:
        """Make a batch of an uploaded file. Where the answer gets lost, the batch is looked for by its
        ``token`` before another is made."""
        tries = 0

        async def make() -> BatchState:
            nonlocal tries
            tries += 1
            if tries > 1 and (found := await self._find(token)):
                return found
            made = await self._client.batches.create(
                input_file_id=file, endpoint=ENDPOINT, completion_window=WINDOW, metadata={TOKEN: token}
            )
            return _state(made)

        return await self._call(make)

    async def newest(self) -> None:
        """Nothing: a batch is found by its token."""

    async def hand_over(
        self, path: Path, token: str, mark: str | None = None, requests: int = 0
    ) -> BatchState:
        """Send a file of requests and make a batch of it."""
        return await self.create(await self.upload(path), token)

    async def find(self, token: str, mark: str | None = None, requests: int = 0) -> BatchState | None:
        """The batch that was made with this token; None where there is none."""

        async def look() -> BatchState | None:
            return await self._find(token)

        return await self._call(look)

    async def state(self, batch: str) -> BatchState:
        """How far a batch is."""

        async def ask() -> BatchState:
            return _state(await self._client.batches.retrieve(batch))

        return await self._call(ask)

    async def cancel(self, batch: str) -> BatchState:
        """Stop a batch; what it has done so far is still to be collected."""

        async def ask() -> BatchState:
            return _state(await self._client.batches.cancel(batch))

        return await self._call(ask)

    async def fetch(self, file: str, into: Path) -> None:
        """Store a file of answers at ``into``: it is there whole and on the disk, or not at all. Raises FileGone
        where the provider has it no more, OutputError where the disk does not take it."""

        async def ask(half: Path) -> None:
            try:
                async with self._client.files.with_streaming_response.content(file) as response:
                    await response.stream_to_file(half)
            except Exception as error:
                if failures.status_of(error) in (404, 410):
                    name = details.one_line(file)
                    raise FileGone(f"{self.model}: the provider has no file {name} any more") from None
                raise

        await stored(into, lambda half: self._call(lambda: ask(half)))

    async def _find(self, token: str) -> BatchState | None:
        async for batch in self._client.batches.list(limit=100):
            if (batch.metadata or {}).get(TOKEN) == token:
                return _state(batch)
        return None

    async def _call(self, work: Callable[[], Awaitable[T]]) -> T:
        call = failures.Call(
            self.model,
            self._key_hint,
            self._secrets,
            address=str(self._client.base_url),
            retried=self._policy.faults > 0,
        )
        return await explained(work, self._policy, call)


async def explained(work: Callable[[], Awaitable[T]], policy: RetryPolicy, call: failures.Call) -> T:
    """Work with its retries; what it fails with, in words. Faults of this machine's own files are raised as they are."""

    async def once() -> T:  # tenacity does not wait for what is no ``async def``
        return await work()

    try:
        return await policy.calling()(once)
    except OSError:
        raise
    except Exception as error:
        raise failures.explain(error, call) from None


async def stored(into: Path, fetch: Callable[[Path], Awaitable[None]]) -> None:
    """Have ``fetch`` write a file, which is at ``into`` whole and on the disk afterwards, or not at all. Raises
    OutputError where the disk does not take it."""
    half = into.with_name(f".{into.name}.new")
    try:
        await fetch(half)
        with half.open("rb") as fetched:
            os.fsync(fetched.fileno())
        half.replace(into)
        _sync(into.parent)
    except ConnectionError:
        raise
    except OSError as error:
        raise OutputError(f"{shown(str(into))}: cannot be written ({error.strerror or error})") from None


def line_of(key: str, body: dict[str, Any]) -> bytes:
    """One line of a file of requests, in ASCII: half a surrogate pair in an article survives as an escape."""
    line = {"custom_id": key, "method": "POST", "url": ENDPOINT, "body": body}
    return json.dumps(line, separators=(",", ":")).encode("ascii")


def _state(batch: Any) -> BatchState:
    counts = batch.request_counts
    found = getattr(batch.errors, "data", None) or ()
    return BatchState(
        id=batch.id,
        status=batch.status,
        total=getattr(counts, "total", 0) or 0,
        completed=getattr(counts, "completed", 0) or 0,
        failed=getattr(counts, "failed", 0) or 0,
        output_file=batch.output_file_id or None,  # some say "" where there is none
        error_file=batch.error_file_id or None,
        problems=tuple(_problem(one) for one in found),
    )


def _problem(error: Any) -> str:
    where = f"line {error.line}: " if getattr(error, "line", None) else ""
    return f"{where}{error.message or error.code or 'no reason given'}"


def _sync(folder: Path) -> None:
    """Put a new name in a folder on the disk, where that can be asked for."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows
        return
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
