"""What a server may cost a call: seconds until the last byte, and bytes, however they are packed."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import json
import socket
import zlib
from typing import Any

import pytest
from aiohttp import web

from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.connection import limits
from summarise.engines.connection.unreachable import next_step
from summarise.errors import EngineError, InvalidAnswer, SettingsError, SummariseError, Unavailable
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import QUICK, SUMMARY, ask
from tests.faults import Reply

ONCE = RetryPolicy(faults=0, invalid=0)
LIMIT = 20_000
PACK: dict[str, Any] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "deflate without its head": lambda body: zlib.compress(body, wbits=-zlib.MAX_WBITS),
    "gzip, gzip": lambda body: gzip.compress(gzip.compress(body)),
}


def packed(body: bytes, how: str, status: int = 200) -> Reply:
    async def reply(request: web.Request) -> web.StreamResponse:
        named = {
            "Content-Encoding": how.removesuffix(" without its head"),
            "Content-Type": "application/json",
        }
        return web.Response(body=PACK[how](body), status=status, headers=named)

    return reply


def endless(piece: bytes, sent: list[int], *, pause: float = 0.0, status: int = 200) -> Reply:
    """A body that goes on until the client has gone."""

    async def reply(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=status, headers={"Content-Type": "application/json"})
        await response.prepare(request)
        while True:
            await response.write(piece)
            sent[0] += len(piece)
            await asyncio.sleep(pause)

    return reply


def completion(content: str) -> bytes:
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice]}
    ).encode()


@pytest.mark.parametrize("many", [False, True])
async def test_a_server_that_sends_a_byte_now_and_then_holds_nobody(many: bool) -> None:
    async with faults.serving(endless(b" ", [0], pause=0.01)) as server:
        with pytest.raises(Unavailable, match=r"no answer within 0\.3 seconds; raise --timeout"):
            await ask(server, policy=ONCE, timeout=0.3, many=many)


async def test_such_a_server_is_asked_again_like_one_that_is_silent() -> None:
    async with faults.serving(endless(b" ", [0], pause=0.01), faults.answer(SUMMARY)) as server:
        # Enough turns for a machine on which a right answer takes longer than that too.
        answer = await ask(server, timeout=0.3, policy=dataclasses.replace(QUICK, faults=60))
    assert answer.usage.calls == len(server.requests) >= 2


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("status", [200, 400, 500])
async def test_a_body_without_end_is_not_read_to_the_end(status: int, many: bool) -> None:
    sent = [0]
    async with faults.serving(endless(b" " * 5_000, sent, status=status)) as server:
        with pytest.raises(InvalidAnswer, match=r"more than 20,000 bytes .* --max-answer-bytes"):
            await ask(server, max_answer_bytes=LIMIT, many=many)
        assert len(server.requests) == 1  # another would be no smaller


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("how", PACK)
async def test_a_packed_answer_is_read(how: str, many: bool) -> None:
    async with faults.serving(packed(completion(json.dumps(SUMMARY)), how)) as server:
        answer = await ask(server, max_answer_bytes=LIMIT, many=many)
    assert answer.summary == Summary(**SUMMARY)
    assert server.headers[0]["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("how", PACK)
async def test_what_is_small_packed_and_large_unpacked_is_seen_before_it_is_unpacked(
    how: str, status: int
) -> None:
    bomb = completion(" " * 400_000)
    assert len(PACK[how](bomb)) < LIMIT
    async with faults.serving(packed(bomb, how, status)) as server:
        with pytest.raises(InvalidAnswer, match="more than 20,000 bytes"):
            await ask(server, max_answer_bytes=LIMIT, policy=ONCE)


async def test_no_more_is_unpacked_than_a_step_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    whole = limits._Unpacker.unpacked

    def counting(*arguments: Any) -> Any:
        for piece in whole(*arguments):
            made.append(len(piece))
            yield piece

    monkeypatch.setattr(limits._Unpacker, "unpacked", counting)
    async with faults.serving(packed(completion(" " * 4_000_000), "gzip")) as server:
        with pytest.raises(InvalidAnswer):
            await ask(server, max_answer_bytes=LIMIT, policy=ONCE)
    assert sum(made) <= LIMIT + limits._STEP


async def test_an_answer_packed_as_nobody_asked_for_is_refused() -> None:
    async def reply(request: web.Request) -> web.StreamResponse:
        return web.Response(body=b"\x00", headers={"Content-Encoding": "x-strange"})

    async with faults.serving(reply) as server:
        with pytest.raises(InvalidAnswer, match="in a way that was not asked for"):
            await ask(server, policy=ONCE)


async def test_a_damaged_packed_answer_is_a_fault_of_the_server() -> None:
    async def reply(request: web.Request) -> web.StreamResponse:
        return web.Response(body=b"\x1f\x8bnothing", headers={"Content-Encoding": "gzip"})

    async with faults.serving(reply, faults.answer(SUMMARY)) as server:
        assert (await ask(server)).usage.calls == 2


async def test_what_fits_exactly_is_read_and_one_byte_more_is_not() -> None:
    body = completion(json.dumps(SUMMARY)).decode()
    async with faults.serving(faults.raw(body)) as server:
        await ask(server, max_answer_bytes=len(body))
        with pytest.raises(EngineError, match="not read further"):
            await ask(server, max_answer_bytes=len(body) - 1)


@pytest.mark.parametrize(
    ("access", "said"),
    [
        ({"base_url": "localhost:8000/v1"}, "write http://localhost:8000/v1"),
        ({"base_url": "ftp://x"}, "does not begin with http"),
        ({"max_answer_bytes": 0}, "max_answer_bytes has to be 1 or more"),
        ({"timeout": 0}, "timeout has to be more than 0"),
        ({"max_retries": -1}, "max_retries has to be 0 or more"),
    ],
)
async def test_settings_that_cannot_be_meant(access: dict[str, Any], said: str) -> None:
    async with faults.serving(faults.answer(SUMMARY)) as server:
        with pytest.raises(SettingsError, match=said):
            await ask(server, **access)


def free_address() -> str:
    """Where nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}"


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize(("retries", "again"), [(0, ""), (1, " after every retry")])
async def test_a_connection_that_fails_says_where_to_and_what_next(
    retries: int, again: str, many: bool
) -> None:
    address = free_address()
    policy = RetryPolicy(faults=retries, first_wait=0.001, longest_wait=0.001, jitter=0)
    async with faults.serving(faults.answer(SUMMARY)) as server:
        url = f"{address}/v1" if many else f"http://me:word@{address[7:]}/v1?key=word"
        with pytest.raises(Unavailable) as caught:
            await ask(server, base_url=url, policy=policy, many=many)
    assert str(caught.value) == (
        f"openai/tiny: no connection to {address}/v1: nothing listens there{again}; "
        "start the server, or check --base-url"
    )


WITHOUT_RETRIES = [
    (faults.error(500), "the server failed (500): no"),
    (faults.error(429), "rate-limited (429); try later or send less"),
    (faults.no_choices(), "the server sent an empty answer"),
    (faults.half_json(), "the server's answers broke off"),
    (faults.raw({"error": {"message": "out"}}), "the server sent an error in place of an answer: out"),
]


@pytest.mark.parametrize(("reply", "said"), WITHOUT_RETRIES)
async def test_where_nothing_is_retried_no_retry_is_spoken_of(reply: Reply, said: str) -> None:
    async with faults.serving(reply) as server:
        with pytest.raises(SummariseError) as caught:
            await ask(server, policy=ONCE)
    assert str(caught.value) == f"openai/tiny: {said}"


@pytest.mark.parametrize(
    ("address", "step"),
    [
        ("http://localhost:11434/v1/", "start it with `ollama serve`, or check --base-url"),
        ("http://127.0.0.1:8080", "start the server, or check --base-url"),
        ("https://api.example.com/v1", "check the address and the network"),
        ("", "check the address and the network"),
        ("http://[broken", "check the address and the network"),
    ],
)
def test_the_next_step(address: str, step: str) -> None:
    assert next_step(address) == step
