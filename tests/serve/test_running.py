"""How long the server waits for a request, and what it says while it ends: nothing of its workers."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import Any

import pytest

from summarise.serving.web.running import _is_for_the_user


def test_a_worker_that_was_waited_for_already_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("tests.as_asyncio")
    logger.addFilter(_is_for_the_user)
    # the words of asyncio.unix_events, of Python 3.11 to 3.14
    logger.warning("Unknown child process pid %d, will report returncode 255", 7)
    logger.warning("Executing %s took %.3f seconds", "a task", 1.5)
    assert [record.getMessage() for record in caplog.records] == ["Executing a task took 1.500 seconds"]


async def answer(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


HEAD = b"GET / HTTP/1.1\r\nHost: here\r\n"


@pytest.mark.parametrize("sent", [[], [HEAD], [HEAD + b"\r\n", HEAD], [HEAD, b"X-A: b\r\n"]])
def test_who_sends_no_whole_head_is_not_waited_for(sent: list[bytes]) -> None:
    uvicorn = pytest.importorskip("uvicorn")
    from uvicorn.server import ServerState

    from summarise.serving.web.patience import Protocol

    class Quick(Protocol):
        patience = 0.2

    async def ask() -> tuple[bytes, float]:
        config = uvicorn.Config(answer, log_level="critical", timeout_keep_alive=30)
        config.load()
        made = lambda: Quick(config=config, server_state=ServerState(), app_state={})  # noqa: E731
        server = await asyncio.get_running_loop().create_server(made, "127.0.0.1", 0)
        async with server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            began = time.monotonic()
            for piece in sent:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.05)
            said = await asyncio.wait_for(reader.read(), 20)
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
            return said, time.monotonic() - began

    said, took = asyncio.run(ask())
    assert (
        said.startswith(b"HTTP/1.1 204") if len(sent) == 2 and sent[0].endswith(b"\r\n\r\n") else said == b""
    )
    assert took < 15  # not the thirty seconds for which an idle connection is kept
