"""Which Batch API a model has: how much goes into one job, in what form, and who hands it over."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from summarise.engines import providers
from summarise.engines.access import DEFAULT, Access
from summarise.engines.batches import anthropic, gemini
from summarise.engines.batches import openai as batch_api
from summarise.engines.batches.openai import BatchApi, BatchState
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection.client import split_model
from summarise.errors import SettingsError


class Batches(Protocol):
    """A provider's Batch API. Every method raises EngineError and its kinds, after the retries of its policy."""

    async def aclose(self) -> None:
        """Close the connections."""

    async def newest(self) -> str | None:
        """What stands before the next batch, where a batch cannot be found by a name; to be noted before
        ``hand_over``."""

    async def hand_over(self, path: Path, token: str, mark: str | None, requests: int) -> BatchState:
        """Make a batch of a file of requests, once, whatever is lost on the way. ``token``: the job's name;
        ``mark``: what ``newest`` said; ``requests``: how many."""

    async def find(self, token: str, mark: str | None, requests: int) -> BatchState | None:
        """The batch that ``hand_over`` with the same arguments made, if it did."""

    async def state(self, batch: str) -> BatchState:
        """How far a batch is."""

    async def cancel(self, batch: str) -> BatchState:
        """Stop a batch."""

    async def fetch(self, file: str, into: Path) -> None:
        """Store a file of a batch's answers."""


@dataclass(frozen=True, slots=True)
class Way:
    """``most_requests``, ``most_bytes``: of one batch. ``line``: from a key and a request's body to a line of the
    file of requests. ``reach``: the API."""

    most_requests: int
    most_bytes: int
    line: Callable[[str, dict[str, Any]], bytes]
    reach: Callable[[str, Access, RetryPolicy], Batches]


_OPENAI = Way(
    batch_api.MOST_REQUESTS,
    batch_api.MOST_BYTES,
    batch_api.line_of,
    lambda *how: BatchApi(*how[:2], policy=how[2]),
)
_WAYS = {
    "openai": _OPENAI,
    "azure_openai": _OPENAI,
    "anthropic": Way(
        anthropic.MOST_REQUESTS, anthropic.MOST_BYTES, anthropic.line_of, anthropic.AnthropicBatches
    ),
    "google": Way(gemini.MOST_REQUESTS, gemini.MOST_BYTES, gemini.line_of, gemini.GeminiBatches),
}


def way_of(model: str, base_url: str | None) -> Way:
    """Raises SettingsError for a provider without a Batch API here."""
    provider, _ = split_model(model, base_url)
    if provider not in _WAYS:
        raise SettingsError(
            f"models of {provider} have no Batch API here; there are those of {', '.join(_WAYS)}"
        )
    return _WAYS[provider]


def batches_of(model: str, access: Access = DEFAULT, *, policy: RetryPolicy | None = None) -> Batches:
    """The Batch API of a model's provider. Nothing is sent before the first call. ``policy``: other waits than the
    usual, in place of the retries of ``access``.

    Raises SettingsError for a provider without one or without its package, AuthenticationFailed for a missing key.
    """
    way = way_of(model, access.base_url)
    provider, _ = split_model(model, access.base_url)
    own = provider == "anthropic" and os.environ.get("ANTHROPIC_BASE_URL")
    providers.require(provider, api_key=access.api_key, base_url=access.base_url or own or None)
    return way.reach(model, access, policy or RetryPolicy.of(access))
