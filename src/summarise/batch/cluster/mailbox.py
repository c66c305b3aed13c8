"""Raw answers on their way from an actor to the process that stores them: an ask goes on when they are stored."""

from __future__ import annotations

import asyncio
from typing import NamedTuple
from uuid import uuid4

from summarise.errors import SummariseError
from summarise.recording import RawAnswer


class Letter(NamedTuple):
    """One answer. ``errand``: the article's number; ``name``: the letter's own."""

    errand: int
    name: str
    answer: RawAnswer


class Mailbox:
    """In the actor, in its event loop."""

    def __init__(self) -> None:
        self._letters: list[Letter] = []
        self._waiting: dict[str, asyncio.Future[None]] = {}
        self._some = asyncio.Event()
        # A receipt may come late, to an actor begun anew: it must be for none of that one's letters.
        self._own, self._number = uuid4().hex, 0

    async def post(self, errand: int, answer: RawAnswer) -> None:
        """Return when the answer is stored. Raises the SummariseError of the one who could not store it."""
        self._number += 1
        name = f"{self._own}-{self._number}"
        stored = self._waiting[name] = asyncio.get_running_loop().create_future()
        self._letters.append(Letter(errand, name, answer))
        self._some.set()
        try:
            await stored
        finally:
            self._waiting.pop(name, None)

    async def letters(self) -> list[Letter]:
        """Those since the last time; waits for one."""
        await self._some.wait()
        self._some.clear()
        letters, self._letters = self._letters, []
        return letters

    async def stored(self, receipts: list[tuple[str, SummariseError | None]]) -> None:
        """The letters of these names are stored, or why they are not."""
        for name, fault in receipts:
            waiting = self._waiting.get(name)
            if waiting is None or waiting.done():
                continue
            if fault is None:
                waiting.set_result(None)
            else:
                waiting.set_exception(fault)
