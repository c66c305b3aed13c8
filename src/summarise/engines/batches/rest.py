"""Plain HTTP to one provider, for endpoints whose files are too large for a client that holds them in memory.

Requests are streamed from the disk and answers to it. The key goes to the provider's own address and nowhere
else: no redirect is followed.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import openai

from summarise.engines.answers import details
from summarise.engines.batches.openai import FileGone, explained, stored
from summarise.engines.calls import failures
from summarise.engines.calls.retrying import RetryPolicy

_GONE = (404, 410)
_CHUNK = 1 << 20
T = TypeVar("T")


class Refusal(Exception):
    """An answer that is none, as ``failures`` reads it: ``status_code``, ``body``, ``response``."""

    def __init__(self, response: Any, body: Any) -> None:
        super().__init__(f"status {response.status_code}")
        self.status_code, self.body, self.response = response.status_code, body, response


class Rest:
    """``address``: of the provider, without a path. ``headers``: what every call to it has, the key among them.

    Every method raises EngineError and its kinds, after the retries of ``policy``.
    """

    def __init__(
        self, model: str, address: str, headers: Mapping[str, str], timeout: float, policy: RetryPolicy, *,
        key_hint: str, secrets: list[str],
    ) -> None:  # fmt: skip
        self.model = model
        self._policy, self._key_hint, self._secrets = policy, key_hint, secrets
        # OpenAI's client brings the HTTP library along, in whichever of its generations it needs.
        self._http: Any = openai.DefaultAsyncHttpxClient(
            base_url=address, headers=dict(headers), timeout=timeout, follow_redirects=False
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def asked(self, method: str, path: str, body: Any = None, **query: Any) -> Any:
        """One call, as ``said`` makes it, with its retries."""

        async def ask() -> Any:
            return await self.said(method, path, body, **query)

        return await self.calling(ask)

    async def said(self, method: str, path: str, body: Any = None, **query: Any) -> Any:
        """The JSON object that one call answers; once, for work that retries itself. Raises Refusal."""
        given = {} if body is None else {"json": body}
        response = await self._http.request(method, path, params=query or None, **given)
        return _answer(response)

    async def sent(
        self, path: str, content: Callable[[], AsyncIterator[bytes]], size: int, headers: Mapping[str, str]
    ) -> Any:
        """The same for a body that is streamed. ``size``: in bytes."""
        response = await self._http.post(
            path, content=content(), headers={**headers, "Content-Length": str(size)}
        )
        return _answer(response)

    async def opened(self, path: str, body: Any, headers: Mapping[str, str]) -> Mapping[str, str]:
        """The headers of an answer. Raises Refusal."""
        response = await self._http.post(path, json=body, headers=dict(headers))
        _answer(response)
        found: Mapping[str, str] = response.headers
        return found

    async def stored(self, path: str, name: str, into: Path, **query: Any) -> None:
        """Store an answer at ``into``: it is there whole and on the disk, or not at all. ``name``: of the file, for
        messages. Raises FileGone where the provider has it no more, OutputError where the disk does not take it."""

        async def fetch(half: Path) -> None:
            async with self._http.stream("GET", path, params=query or None) as response:
                if response.status_code != 200:
                    await response.aread()
                    problem = _problem(response)
                    if _is_gone(problem):
                        shown = details.one_line(name)
                        raise FileGone(f"{self.model}: the provider has no file {shown} any more")
                    raise problem
                with half.open("wb") as file:
                    async for chunk in response.aiter_bytes(_CHUNK):
                        file.write(chunk)

        await stored(into, lambda half: self.calling(lambda: fetch(half)))

    async def calling(self, work: Callable[[], Awaitable[T]]) -> T:
        """Work with its retries; what it fails with, in words."""
        call = failures.Call(
            self.model,
            self._key_hint,
            self._secrets,
            address=str(self._http.base_url),
            retried=self._policy.faults > 0,
        )
        return await explained(work, self._policy, call)


def lines_of(path: Path) -> Callable[[], AsyncIterator[bytes]]:
    """A file as a body, as often as it is sent."""

    async def content() -> AsyncIterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    return content


def size_of(path: Path) -> int:
    """In bytes."""
    return os.stat(path).st_size


def _answer(response: Any) -> Any:
    if not 200 <= response.status_code < 300:
        raise _problem(response)
    if not response.content:
        return {}
    said = response.json()
    if not isinstance(said, dict):
        raise ValueError("the answer is not a JSON object")
    return said


def _problem(response: Any) -> Refusal:
    try:
        body = response.json()
    except ValueError:
        body = None
    return Refusal(response, body)


def _is_gone(problem: Refusal) -> bool:
    """Google says 403 for what is not there: "... or it may not exist"."""
    return problem.status_code in _GONE or (
        problem.status_code == 403 and "may not exist" in details.detail(problem)
    )
