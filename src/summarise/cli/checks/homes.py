"""Which process records go to: those of one source to one, which has read it, whatever stands between them."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

_MOST_SOURCES = 10_000  # of which it is known where they are at home
_MOST_LINES = 16  # that go to another process together
_MOST_BYTES = 1_000_000
_WINDOW = 4  # groups for each process out of which lines are sorted

Line = tuple[int, bytes]
Kept = TypeVar("Kept")


class Group(NamedTuple):
    """Lines, each with its number, and the process that is to have them."""

    home: int
    lines: list[Line]


class Homes:
    """Sorts lines by the process that is at home with their source, and puts what comes of them into their order."""

    def __init__(self, source_of: Callable[[bytes], Hashable], jobs: int) -> None:
        """``source_of``: what tells the source of a line from others, None where that is not known; ``jobs``: so many
        processes."""
        self._source_of = source_of
        self._homes: OrderedDict[Hashable, int] = OrderedDict()
        self._given = [0] * jobs  # bytes, so that all have as much to do
        self._sizes: deque[int] = deque()  # of each window that is under way, in groups

    def groups(self, lines: Iterable[Line]) -> Iterator[Group]:
        """The lines in groups, some dozens sorted at a time."""
        for window in _windows(lines, len(self._given)):
            sorted_: list[list[Line]] = [[] for _ in self._given]
            for line in window:
                sorted_[self._home_of(line[1])].append(line)
            groups = [
                Group(home, some)
                for home, own in enumerate(sorted_)
                for some in (own[at : at + _MOST_LINES] for at in range(0, len(own), _MOST_LINES))
            ]
            groups.sort(key=lambda group: group.lines[0][0])
            self._sizes.append(len(groups))
            yield from groups

    def in_order(self, made: Iterator[list[Kept]], number: Callable[[Kept], int]) -> Iterator[list[Kept]]:
        """What was ``made`` of each group, put into the order of the lines, by the ``number`` of each."""
        for first in made:
            whole = [*first]
            for other in islice(made, self._sizes.popleft() - 1):
                whole += other
            yield sorted(whole, key=number)

    def _home_of(self, line: bytes) -> int:
        source = self._source_of(line)
        home = None if source is None else self._homes.get(source)
        if home is None:
            home = self._given.index(min(self._given))
            if source is not None:
                self._homes[source] = home
                if len(self._homes) > _MOST_SOURCES:
                    self._homes.popitem(last=False)
        self._given[home] += len(line)
        return home


def _windows(lines: Iterable[Line], jobs: int) -> Iterator[list[Line]]:
    window: list[Line] = []
    size = 0
    for line in lines:
        window.append(line)
        size += len(line[1])
        if len(window) >= _WINDOW * _MOST_LINES * jobs or size >= _MOST_BYTES:
            yield window
            window, size = [], 0
    if window:
        yield window
