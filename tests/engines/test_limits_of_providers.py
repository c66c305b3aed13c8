"""What a server may cost a call of a provider with a protocol of its own: as ``test_limits`` has it for OpenAI's."""

from __future__ import annotations

import importlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web

from summarise.engines.access import Access
from summarise.engines.connection.limits import bound_bodies
from summarise.engines.connection.origins import stay
from summarise.engines.connection.transport import http_of
from summarise.engines.engine import Answer, Ask
from summarise.engines.llm import LlmEngine
from summarise.errors import InvalidAnswer, SettingsError, Unavailable
from summarise.schema import Summary
from tests.engines.asking import ARTICLE, KEY, SUMMARY
from tests.engines.test_limits import LIMIT, ONCE, PACK, endless, packed
from tests.faults import Reply
from tests.provider_answers import generated, message
from tests.serving import PATIENCE, listening

MODELS = ["anthropic/claude-sonnet-5", "google/gemini-2.5-flash"]
pytestmark = [
    # Of google-genai, as its own matter.
    pytest.mark.filterwarnings("ignore:Inheritance class AiohttpClientSession"),
    pytest.mark.parametrize("model", MODELS),
]


@asynccontextmanager
async def replying(reply: Reply) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/{path:.*}", reply)
    async with listening(app) as address:
        yield address


async def asked(model: str, address: str, **access: Any) -> Answer:
    pytest.importorskip("anthropic" if model.startswith("anthropic") else "google.genai")
    given = {"timeout": PATIENCE, "max_answer_bytes": LIMIT} | access
    engine = LlmEngine(model, Access(address, KEY, **given), policy=ONCE)
    try:
        return await engine.summarise(ARTICLE, Summary, Ask())
    finally:
        await engine.aclose()


def whole(model: str, content: Any = SUMMARY) -> bytes:
    make = message if model.startswith("anthropic") else generated
    return json.dumps(make({}, content)).encode()


async def test_a_server_that_sends_a_byte_now_and_then_holds_nobody(model: str) -> None:
    async with replying(endless(b" ", [0], pause=0.01)) as address:
        with pytest.raises(Unavailable, match=r"no answer within 0\.3 seconds; raise --timeout"):
            await asked(model, address, timeout=0.3)


@pytest.mark.parametrize("status", [200, 400, 500])
async def test_a_body_without_end_is_not_read_to_the_end(model: str, status: int) -> None:
    async with replying(endless(b" " * 5_000, [0], status=status)) as address:
        with pytest.raises(InvalidAnswer, match=r"more than 20,000 bytes .* --max-answer-bytes"):
            await asked(model, address)


@pytest.mark.parametrize("how", PACK)
async def test_a_packed_answer_is_read_and_one_that_is_large_unpacked_is_not(model: str, how: str) -> None:
    async with replying(packed(whole(model), how)) as address:
        assert (await asked(model, address)).summary == Summary(**SUMMARY)
    bomb = whole(model, " " * 400_000)
    assert len(PACK[how](bomb)) < LIMIT
    async with replying(packed(bomb, how)) as address:
        with pytest.raises(InvalidAnswer, match="more than 20,000 bytes"):
            await asked(model, address)


async def test_no_redirect_leads_elsewhere(model: str) -> None:
    async def reply(request: web.Request) -> web.StreamResponse:
        reached.append(request.path)
        return web.json_response({})

    reached: list[str] = []
    async with replying(reply) as elsewhere:

        async def away(request: web.Request) -> web.StreamResponse:
            return web.Response(status=307, headers={"Location": f"{elsewhere}/there"})

        async with replying(away) as address:
            with pytest.raises(SettingsError, match="sends the call on to"):
                await asked(model, address)
    assert reached == []


@pytest.mark.parametrize(
    "place",
    ["sdk_configuration.async_client", "_client_wrapper.httpx_client.httpx_client"],
    ids=["mistral", "cohere"],
)
async def test_where_other_clients_keep_theirs(model: str, place: str) -> None:
    """Their packages are not among those of the tests."""
    http = importlib.import_module("openai").DefaultAsyncHttpxClient()
    client: Any = http
    for name in reversed(place.split(".")):
        client = SimpleNamespace(**{name: client})
    assert http_of(client) is http
    assert bound_bodies(client, LIMIT) and stay(client)
    assert not bound_bodies(SimpleNamespace(), LIMIT) and not stay(SimpleNamespace())
    await http.aclose()
