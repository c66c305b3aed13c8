"""A redirect to another origin carries neither article nor key: the call fails and says where it would have gone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import SimpleNamespace

import openai
import pytest
from aiohttp import web

from summarise.engines.connection.origins import origin, stay
from summarise.errors import SettingsError
from summarise.schema import Summary
from tests import faults
from tests.engines.asking import KEY, SUMMARY, ask
from tests.faults import FaultServer


def leads_to(url: str, status: int) -> faults.Reply:
    async def reply(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": url})

    return reply


@pytest.fixture
async def other() -> AsyncIterator[FaultServer]:
    """Where a redirect leads."""
    async with faults.serving(faults.answer(SUMMARY)) as server:
        yield server


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_nothing_is_sent_to_another_origin(other: FaultServer, status: int) -> None:
    async with faults.serving(leads_to(f"{other.url}/chat/completions", status)) as server:
        with pytest.raises(SettingsError, match=f"sends the call on to {other.url.removesuffix('/v1')} "):
            await ask(server)
    assert (len(server.requests), other.requests) == (1, [])


async def test_nor_with_a_key_in_another_header(other: FaultServer) -> None:
    """Azure's and Anthropic's, which the client would leave on."""
    async with (
        faults.serving(leads_to(f"{other.url}/chat/completions", 307)) as server,
        openai.DefaultAsyncHttpxClient() as client,
    ):
        assert stay(SimpleNamespace(_client=client))
        got = await client.post(f"{server.url}/chat/completions", json={}, headers={"api-key": KEY})
    assert (got.status_code, len(server.requests), other.requests) == (307, 1, [])


@pytest.mark.parametrize("to", ["ftp://host/x", "//[", "https://127.0.0.1:1/", "\\\\host\\x"])
async def test_nor_to_what_is_no_address_of_ours(to: str) -> None:
    async with faults.serving(leads_to(to, 307)) as server:
        with pytest.raises(SettingsError):
            await ask(server)
    assert len(server.requests) == 1


async def test_a_redirect_within_the_origin_is_followed(other: FaultServer) -> None:
    second = faults.answer(SUMMARY)
    async with faults.serving(leads_to("/v1/chat/completions", 307), second) as server:
        assert (await ask(server)).summary == Summary(**SUMMARY)
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("url", "is_of"),
    [
        ("HTTPS://Host/x", ("https", "host", 443)),
        ("http://host:80/", ("http", "host", 80)),
        ("http://host:8080", ("http", "host", 8080)),
        ("http://me@host/", ("http", "host", 80)),
        ("ftp://host/", None),
        ("http://host:port/", None),
        ("/path", None),
    ],
)
def test_the_origin_of_an_address(url: str, is_of: object) -> None:
    assert origin(url) == is_of
