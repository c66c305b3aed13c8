"""The input, listed and read a little ahead and no more, in threads of its own."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import NamedTuple, TypeVar

from summarise.article import Article
from summarise.batch.inputs.items import Item
from summarise.batch.recipe import Recipe
from summarise.errors import SummariseError
from summarise.readers.decoding.halves import whole_article
from summarise.summarising.aside import begun

_AHEAD = 256  # items listed before they are asked for
_FAR = 16  # addresses read at once
_TICK = 0.2  # seconds between looks at whether anybody still wants items
T = TypeVar("T")


def _side_by_side(do: Callable[[Item], T], items: Sequence[Item]) -> list[Future[T]]:
    """``do`` to each of the items, so many at once."""
    free = threading.Semaphore(_FAR)

    def one(item: Item) -> T:
        with free:
            return do(item)

    return [begun(functools.partial(one, item), "summarise-fetch") for item in items]


class Loaded(NamedTuple):
    """An item that was read, or why it could not be; ``key`` is empty then."""

    item: Item
    key: str
    article: Article | SummariseError


def loaded(item: Item, recipe: Recipe) -> Loaded:
    """Read it, whatever is wrong with it."""
    try:
        article = whole_article(item.load())
        return Loaded(item, recipe.key(article), article)
    except SummariseError as error:
        return Loaded(item, "", error)
    except Exception as error:  # a reader's own fault with one file is that file's, not the batch's
        return Loaded(item, "", SummariseError(f"{item.id}: cannot be read ({type(error).__name__})"))


class Reader:
    """One thread lists, another reads, what is far away is read by several. Each may wait, for a slow pipe or a file,
    and nobody waits for it at the end."""

    def __init__(self, items: Iterable[Item], recipe: Recipe) -> None:
        self._items = items
        self._recipe = recipe
        self._listed: queue.Queue[Item | Exception | None] = queue.Queue(_AHEAD)
        self._closed = threading.Event()
        self._ended = False
        threading.Thread(target=self._list, name="summarise-list", daemon=True).start()

    async def listed(self) -> list[Item]:
        """The next items, as many as there are by now; none at the end. Raises SettingsError where an extra
        is missing that the input needs."""
        return [] if self._ended else await self._run(self._take)

    async def read(self, items: Sequence[Item]) -> list[Loaded]:
        """The articles of some items, in order. A few at a time, since they are all in memory then."""
        return await self._run(lambda: self._read(items))

    def close(self) -> None:
        """Let the threads end."""
        self._closed.set()

    async def _run(self, do: Callable[[], T]) -> T:
        return await asyncio.wrap_future(begun(do, "summarise-read"))

    def _list(self) -> None:
        try:
            for item in self._items:
                if not self._put(item):
                    return
            self._put(None)
        except Exception as error:  # raised again where the items are wanted
            self._put(error)

    def _put(self, item: Item | Exception | None) -> bool:
        while not self._closed.is_set():
            with contextlib.suppress(queue.Full):
                self._listed.put(item, timeout=_TICK)
                return True
        return False

    def _take(self) -> list[Item]:
        items: list[Item] = []
        while not self._closed.is_set():
            try:
                item = self._listed.get(timeout=0 if items else _TICK)
            except queue.Empty:
                if items:
                    break
                continue
            if isinstance(item, Exception):
                raise item
            if item is None:
                self._ended = True
                break
            items.append(item)
            if len(items) >= _AHEAD:
                break
        return items

    def _read(self, items: Sequence[Item]) -> list[Loaded]:
        far = iter(_side_by_side(self._load, [item for item in items if item.far]))
        return [next(far).result() if item.far else self._load(item) for item in items]

    def _load(self, item: Item) -> Loaded:
        return loaded(item, self._recipe)
