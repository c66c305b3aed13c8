"""What one call may take: seconds from its first byte sent to the last one read, and bytes of its answer.

A client's own timeout is for the next byte, so that a server that sends one now and then is never done; and a
client reads and unpacks a body whole before anybody can see how large it is.
"""

from __future__ import annotations

import asyncio
import importlib
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import cache
from typing import Any

from summarise.engines.connection.transport import http_of
from summarise.errors import InvalidAnswer

Create = Callable[..., Awaitable[Any]]
_STEP = 65_536  # bytes unpacked at once


class Oversized(InvalidAnswer):
    """An answer, or an error in its place, of more bytes than are read."""


def within(create: Create, seconds: float) -> Create:
    """The same call, ended after so many seconds whatever it is doing: with TimeoutError, its connection closed."""

    async def call(*arguments: Any, **options: Any) -> Any:
        async with asyncio.timeout(seconds):
            return await create(*arguments, **options)

    return call


def bound_bodies(client: Any, most: int) -> bool:
    """Have a provider's ``client`` read no more than ``most`` bytes of any body, counted when unpacked, errors'
    too; more raises Oversized. False where its bodies cannot be reached: it is not built on httpx."""
    http = http_of(client)
    if http is None:
        return False

    async def bound(response: Any) -> None:
        # httpx unpacks by this header, a chunk at a time whatever comes of it: it finds none.
        packed = response.headers.pop("content-encoding", "").split(",")
        response.headers.pop("content-length", None)
        names = [name for one in packed if (name := one.strip().lower()) not in ("", "identity")]
        # Two generations of httpx are about; each wants streams of its own class.
        base = importlib.import_module(type(response).__module__.partition(".")[0]).AsyncByteStream
        response.stream = _stream_class(base)(response.stream, names, most)

    http.headers["Accept-Encoding"] = "gzip, deflate"
    hooks = http.event_hooks
    http.event_hooks = {**hooks, "response": [*hooks.get("response", ()), bound]}
    return True


@cache
def _stream_class(base: type) -> type:
    class Bounded(base):  # type: ignore[misc]
        def __init__(self, inner: Any, packed: list[str], most: int) -> None:
            self._inner, self._packed, self._most = inner, packed, most

        async def __aiter__(self) -> AsyncIterator[bytes]:
            unpackers = [_Unpacker(name) for name in reversed(self._packed)]
            came = given = 0
            async for chunk in self._inner:
                came += len(chunk)
                for piece in _unpacked(unpackers, chunk):
                    given += len(piece)
                    if max(came, given) > self._most:
                        raise Oversized(
                            f"the server's answer has more than {self._most:,} bytes and was not read further; "
                            "--max-answer-bytes raises the limit"
                        )
                    yield piece

        async def aclose(self) -> None:
            await self._inner.aclose()

    return Bounded


def _unpacked(unpackers: list[_Unpacker], chunk: bytes) -> Iterator[bytes]:
    """What comes of a chunk, a step at a time: a bomb is seen before it has gone off."""
    if not unpackers:
        yield chunk
        return
    first, *rest = unpackers
    for piece in first.unpacked(chunk):
        yield from _unpacked(rest, piece)


class _Unpacker:
    def __init__(self, name: str) -> None:
        if name not in ("gzip", "x-gzip", "deflate"):
            raise InvalidAnswer("the server packed its answer in a way that was not asked for")
        self._raw_may_come = name == "deflate"  # without its head, as some servers send it
        self._inner = zlib.decompressobj(zlib.MAX_WBITS if name == "deflate" else 16 + zlib.MAX_WBITS)

    def unpacked(self, chunk: bytes) -> Iterator[bytes]:
        """In pieces of a step. Raises zlib.error for what is damaged."""
        try:
            piece = self._inner.decompress(chunk, _STEP)
        except zlib.error:
            if not self._raw_may_come:
                raise
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
            piece = self._inner.decompress(chunk, _STEP)
        self._raw_may_come = False
        while piece:
            yield piece
            piece = self._inner.decompress(self._inner.unconsumed_tail, _STEP)
