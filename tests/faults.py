"""A server of ours on this machine that speaks OpenAI's protocol and fails on request.

A test gives it one reply for each call it expects; every request is recorded, and the last reply
repeats, so that a call too many shows in the count and nowhere else.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.serving import listening

Reply = Callable[[web.Request], Awaitable[web.StreamResponse]]


def answer(
    content: Any,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    tokens: tuple[int, int, int] = (100, 20, 0),
) -> Reply:
    """A completion; content that is not a string is sent as JSON. ``tokens``: input, output, cached."""
    text = content if content is None or isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}],
        "usage": {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": tokens[0] + tokens[1],
            "prompt_tokens_details": {"cached_tokens": tokens[2]},
        },
    }
    return raw(body)


def raw(
    body: Any, *, status: int = 200, headers: dict[str, str] | None = None, kind: str = "application/json"
) -> Reply:
    """Any body with any status."""

    async def reply(request: web.Request) -> web.StreamResponse:
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(text=text, status=status, headers=headers, content_type=kind)

    return reply


def error(status: int, message: str = "no", *, code: str | None = None, **headers: str) -> Reply:
    """An error in OpenAI's form. Header names are given with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return raw({"error": {"message": message, "code": code, "type": "error"}}, status=status, headers=named)


def no_choices() -> Reply:
    return raw({"id": "x", "object": "chat.completion", "created": 1, "model": "tiny", "choices": []})


def page() -> Reply:
    return raw("<html><body>Please sign in</body></html>", kind="text/html")


def slow(seconds: float, then: Reply) -> Reply:
    async def reply(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await then(request)

    return reply


def reset() -> Reply:
    """The connection is cut before a byte of the answer."""

    async def reply(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    return reply


def cut_body(half: bytes = b'{"id": "x", "choices": [{"index"', kind: str = "application/json") -> Reply:
    """The connection is cut after half of the promised body."""

    async def reply(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": kind, "Content-Length": "500"})
        await response.prepare(request)
        await response.write(half)
        assert request.transport is not None
        request.transport.close()
        return response

    return reply


def half_json() -> Reply:
    """A whole response whose JSON stops in the middle."""
    return raw('{"id": "x", "object": "chat.completion", "choices": [{"ind')


@dataclass
class FaultServer:
    """``url``: what to give as base URL. ``requests``: the decoded bodies; ``headers``: one for each."""

    replies: list[Reply]
    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(await request.json())
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        reply = self.replies[min(len(self.requests), len(self.replies)) - 1]
        return await reply(request)


@asynccontextmanager
async def serving(*replies: Reply) -> AsyncIterator[FaultServer]:
    """The server while the block runs."""
    server = FaultServer(list(replies))
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.handle)
    async with listening(app) as address:
        server.url = f"{address}/v1"
        yield server
