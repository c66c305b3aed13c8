"""The one actor that hears from all the others.

Its process starts anew for every run: nothing is imported here that an actor which only passes on what it is told can do
without, and the news stay as they were pickled.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress


class Hub:
    """Told what was written, and asked for it by the process that was started, which also stops it all. ``stopped``:
    it has done so before this one began."""

    def __init__(self, stopped: bool = False) -> None:
        self._told: list[bytes] = []
        self._heard: set[str] = set()
        self._begun: set[str] = set()
        self._new = asyncio.Event()
        self._stopped = stopped

    async def begin(self, ids: list[str]) -> tuple[list[bool], bool]:
        """Which of these are to be asked for: none once the run stops, and not what was heard of before, by
        an actor that died with the rest of its block. And did such a one begin with some of them?"""
        again = not self._begun.isdisjoint(ids)
        self._begun.update(ids)
        return [not self._stopped and id not in self._heard for id in ids], again

    async def tell(self, ids: list[str], told: bytes) -> bool:
        """News of these articles, pickled; is the run to stop?"""
        self._told.append(told)
        self._heard.update(ids)
        self._new.set()
        return self._stopped

    async def hear(self, patience: float) -> list[bytes]:
        """The news since the last time, as they were told; waits some seconds for some."""
        if not self._told:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._new.wait(), patience)
        self._new.clear()
        told, self._told = self._told, []
        return told

    async def stop(self) -> None:
        """Nothing more is begun from now on."""
        self._stopped = True
