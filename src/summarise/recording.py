"""What a model sent back, put on record before anything is read from it, and given again in place of a call.

A batch keeps one ``Recorder`` an article. Whatever asks a model for that article, the summary, its repairs,
its parts, a second opinion, puts every raw answer into it and goes on when it is on the disk. After a crash
the same article is asked the same things in the same order, finds its answers here, and calls only for
what is missing.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from summarise.errors import SummariseError
from summarise.report import Usage


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """One answer as it came. ``ask``: what was asked, hashed; ``number``: which answer to it, from 0, since one
    that does not fit the schema is followed by another; ``body``: JSON. ``counted``: what it cost is part of
    a failure that is stored already."""

    ask: str
    number: int
    body: str = field(repr=False)
    counted: bool = False


Keep = Callable[[RawAnswer], Awaitable[None]]


class Recorder:
    """The raw answers of one article. ``known``: those of earlier runs; ``keep`` returns when an answer is on the
    disk, and raises SummariseError where that cannot be done.

    ``recalled``: what answers given again cost when they were paid for, as far as nothing has counted it yet.
    """

    def __init__(self, known: Iterable[RawAnswer], keep: Keep) -> None:
        self._known = {(one.ask, one.number): one for one in known}
        self._keep = keep
        self._asked: Counter[str] = Counter()
        self.recalled = Usage()
        self.given_again = 0
        self.fault: SummariseError | None = None

    @property
    def earlier(self) -> tuple[RawAnswer, ...]:
        """The answers of earlier runs."""
        return tuple(self._known.values())

    def turn(self, asked: Any) -> Turn:
        """The answers to one ask. ``asked``: everything that decides them, as JSON can hold it."""
        said = json.dumps(asked, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
        name = hashlib.sha256(said).hexdigest()[:24]
        self._asked[name] += 1
        times = self._asked[name]
        return Turn(self, name if times == 1 else f"{name}-{times}")

    def known(self, ask: str, number: int) -> RawAnswer | None:
        """The answer of an earlier run."""
        return self._known.get((ask, number))

    async def put(self, answer: RawAnswer) -> None:
        """Return when it is on the disk. Where it cannot get there the answer is used all the same, since it is
        paid for; what may not be done then is to pay for another (``require``)."""
        try:
            await self._keep(answer)
        except SummariseError as fault:
            self.fault = fault

    def require(self) -> None:
        """Before every call: raises SummariseError where an answer before it could not be put on record."""
        if self.fault is not None:
            raise self.fault


class Turn:
    """One ask: its answers in order, those on record first. ``recalled``: was the last one on record?
    ``counted``: the part of its cost that a stored failure has."""

    def __init__(self, recorder: Recorder, ask: str) -> None:
        self._recorder, self._ask = recorder, ask
        self._number = 0
        self.recalled = False
        self.counted = Usage()

    @property
    def waiting(self) -> bool:
        """Is the next answer on record, so that nothing will be sent?"""
        return self._recorder.known(self._ask, self._number) is not None

    def next(self) -> RawAnswer | None:
        """The next answer where it is on record."""
        found = self._recorder.known(self._ask, self._number)
        self.recalled = found is not None
        if found is not None:
            self._number += 1
            self._recorder.given_again += 1
        return found

    def cost(self, usage: Usage, *, counted: bool) -> None:
        """What the answer that ``next`` gave had cost."""
        if counted:
            self.counted = self.counted + usage
        else:
            self._recorder.recalled = self._recorder.recalled + usage

    def require(self) -> None:
        """As ``Recorder.require``."""
        self._recorder.require()

    async def put(self, body: str) -> None:
        """The next answer, which has just come; returns when it is on the disk."""
        answer = RawAnswer(self._ask, self._number, body)
        self._number += 1
        await self._recorder.put(answer)
