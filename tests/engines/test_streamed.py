"""An answer that comes token by token is the one that would have come whole, and says how far it is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from aiohttp import web
from openai import AsyncOpenAI

from summarise.engines.connection.streamed import streamed
from summarise.engines.going import Going, watched
from summarise.errors import Unavailable
from tests import faults
from tests.faults import Reply

USAGE = {"prompt_tokens": 40, "completion_tokens": 3, "total_tokens": 43}


def chunk(delta: dict[str, Any] | None, end: str | None = None, **rest: Any) -> dict[str, Any]:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": end}]
    return {
        "id": "c",
        "object": "chat.completion.chunk",
        "created": 5,
        "model": "m",
        "choices": choices,
    } | rest


def reading(processed: int) -> dict[str, Any]:
    progress = {"total": 400, "cache": 0, "processed": processed, "time_ms": 1}
    return chunk({"role": "assistant", "content": None}, prompt_progress=progress)


def pieces(*chunks: dict[str, Any], whole: bool = True) -> Reply:
    """As llama.cpp's server sends them."""

    async def reply(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for one in chunks:
            await response.write(f"data: {json.dumps(one)}\n\n".encode())
        if whole:
            await response.write(b"data: [DONE]\n\n")
        return response

    return reply


async def answered(server: faults.FaultServer) -> Any:
    async with AsyncOpenAI(api_key="k", base_url=server.url, max_retries=0) as client:
        return await streamed(client, {"model": "m", "messages": [], "extra_body": {"top_k": 1}})


WORDS = [chunk({"content": '{"a":'}), chunk({"content": " 1"}), chunk({"content": "}"})]


async def test_it_is_the_answer_that_would_have_come_whole() -> None:
    end = chunk({}, "stop"), chunk(None, usage=USAGE)
    async with faults.serving(pieces(reading(0), reading(400), *WORDS, *end)) as server:
        answer = await answered(server)
    assert answer.choices[0].message.content == '{"a": 1}'
    assert (answer.id, answer.choices[0].finish_reason, answer.usage.completion_tokens) == ("c", "stop", 3)
    asked = server.requests[0]
    assert (asked["top_k"], asked["stream"], asked["return_progress"]) == (1, True, True)


@pytest.mark.parametrize(
    ("chunks", "doing", "writing"),
    [
        ([reading(0)], "reading the article", 0),
        ([reading(0), reading(160)], "reading the article (40 %)", 0),
        ([reading(400)], "reading the article", 0),
        ([reading(400), *WORDS], "writing", 3),
        ([chunk({"reasoning_content": "Hm."}), *WORDS], "writing", 4),
    ],
)
async def test_it_says_how_far_it_is(chunks: list[dict[str, Any]], doing: str, writing: int) -> None:
    async with faults.serving(pieces(*chunks, whole=False)) as server:
        with watched(Going()) as going, pytest.raises(Unavailable, match="local/m: the answer broke off"):
            await answered(server)
    assert (going.doing, going.writing) == (doing, writing)


def test_in_one_line() -> None:
    going = Going()
    seen = [going.words()]
    going.called()
    seen.append(going.words())
    going.doing, going.writing = "writing", 12
    seen.append(going.words())
    going.answered(1_240)
    seen.append(going.words())
    going.called()
    seen.append(going.words())
    assert [line.rpartition(", ")[0] for line in seen] == [
        "waiting",
        "waiting for the answer",
        "writing, 12 tokens so far",
        "checking the answer, 1,240 tokens so far",
        "waiting for the answer, call 2, 1,240 tokens so far",
    ]
