"""What is finished, written down: many to a commit, by the thread that touches the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from summarise.batch.recording.disk import Disk
from summarise.batch.recording.ledger import FAULT, Ledger
from summarise.errors import OutputError
from summarise.store import Entry, Failure, Result

COMMIT = 32  # results recorded together, at most, while as many again may wait
Finished = tuple[Entry, Result | Failure]


class Writer:
    """``full`` is told of a disk that takes nothing more. ``unkept``: answers that were paid for and are not in the store."""

    def __init__(self, disk: Disk, ledger: Ledger, full: Callable[[OutputError], None]) -> None:
        self.unkept = 0
        self._disk, self._ledger, self._full = disk, ledger, full
        self._outcomes: asyncio.Queue[Finished | None] = asyncio.Queue(COMMIT)
        self._is_full = False

    @property
    def waits(self) -> bool:
        """Is something not taken up yet?"""
        return not self._outcomes.empty()

    async def put(self, outcome: Finished | None) -> None:
        """Hand on an article's outcome; return when there is room for it. None: it was the last."""
        await self._outcomes.put(outcome)

    async def run(self) -> None:
        """Take whatever is finished and write it down, to the last."""
        left: list[Finished] = []
        ended = False
        while not ended:
            group = [await self._outcomes.get()]
            while not self._outcomes.empty() and len(group) < COMMIT:
                group.append(self._outcomes.get_nowait())
            ended = None in group
            left += [outcome for outcome in group if outcome is not None]
            if not self._is_full:
                left = await self._kept(left)
        # Once more when all calls are back: somebody may have made room, or one fits where many did not.
        lost = [one for outcome in left for one in await self._kept([outcome])]
        self.unkept += sum(isinstance(outcome, Result) for _, outcome in lost)

    def stop(self, error: OutputError) -> None:
        """The disk takes nothing more: what comes now is tried once, at the end."""
        self._is_full = True
        self._full(error)

    async def _kept(self, outcomes: list[Finished]) -> list[Finished]:
        """Write them down; those that the store does not have. A fault with one of them is that article's."""
        stored = False
        try:
            await self._disk.do(self._ledger.keep, outcomes)
            stored = True
            await self._disk.do(self._ledger.write, outcomes)
        except OutputError as error:
            self.stop(error)
        except Exception as fault:
            if not stored and len(outcomes) > 1:
                return [left for one in outcomes for left in await self._kept([one])]
            return await self._blamed(outcomes, fault) if not stored else []
        return [] if stored else outcomes

    async def _blamed(self, outcomes: list[Finished], fault: Exception) -> list[Finished]:
        """One outcome cannot be stored whatever room there is: its article fails for that."""
        ((entry, outcome),) = outcomes
        reason = f"{type(fault).__name__} while recording"
        if isinstance(outcome, Failure) and outcome.kind == FAULT:  # not even that
            self.unkept += 1
            return []
        return await self._kept([(entry, Failure(entry.key, FAULT, reason))])
