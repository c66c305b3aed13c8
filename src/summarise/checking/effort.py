"""How much work a check is, counted in steps: a number of the source held against a claim, a sum that is tried, a rule asked.

A number that stands beside thousands of others, or rests on a quote that is as long as a book, could be held against all
of them, and every four of them could be added up. What one number or one sentence of a summary costs has a limit, and
so has what all of them cost; what is left out then is said (see ``hints.of_work``). Steps are counted and not seconds, so
that no busy machine changes what is found.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

# A step takes a third of a microsecond (a sum) to ten (a place): one number so takes some tenths of a second at most.
MOST_FOR_ONE = 100_000
MOST_FOR_A_LOOK = 1_000  # where only what the source states is asked for
MOST_FOR_ALL = 5_000_000


class TooMuch(Exception):
    """One number or sentence takes more steps than it may."""


class Effort:
    """The steps that the numbers of one summary take, or its sentences."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        self.steps = 0
        self._left = 0

    @property
    def spent(self) -> bool:
        """Whether all that a summary may take is used up."""
        return self.steps >= MOST_FOR_ALL

    def of_one(self, most: int | None = None) -> _OfOne:
        """Count what is done inside, for one number or sentence: TooMuch comes out where it takes more than ``most``."""
        self._left = MOST_FOR_ONE if most is None else most
        return _OfOne(self)

    def take(self, steps: int) -> None:
        """Count some steps. Raises TooMuch."""
        left = self._left
        if steps <= left:
            self.steps += steps
            self._left = left - steps
            return
        self.steps += left
        self._left = 0
        raise TooMuch


class _OfOne:
    """A block in which steps are counted. Not ``contextmanager``: there is one for each number of a long summary."""

    __slots__ = ("_effort", "_token")

    def __init__(self, effort: Effort) -> None:
        self._effort = effort

    def __enter__(self) -> None:
        self._token = _counting.set(self._effort)

    def __exit__(self, *_: object) -> None:
        _counting.reset(self._token)


_counting: ContextVar[Effort | None] = ContextVar("counting", default=None)


class uncounted:  # noqa: N801  # reads like the context manager that it is
    """What is read of a source once, for all numbers, is no step of the one that asked first."""

    __slots__ = ("_token",)

    def __enter__(self) -> None:
        self._token = _counting.set(None)

    def __exit__(self, *_: object) -> None:
        _counting.reset(self._token)


def taking() -> Callable[[int], None]:
    """What ``take`` does now, for who takes many steps one by one."""
    effort = _counting.get()
    return _nothing if effort is None else effort.take


def _nothing(steps: int) -> None:
    """Nobody counts."""


def take(steps: int) -> None:
    """Count ``steps`` that are about to be taken, for the number or sentence that is being judged, if one is. Raises TooMuch."""
    effort = _counting.get()
    if effort is not None:
        effort.take(steps)
