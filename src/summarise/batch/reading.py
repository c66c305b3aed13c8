"""The input, read a few articles ahead and no more, in threads of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from summarise.article import Article
from summarise.batch.desk import Loaded
from summarise.batch.items import Item
from summarise.batch.recipe import Recipe
from summarise.errors import SummariseError

_FAR = 16  # addresses read at once
_CHARACTERS = 4_000_000  # in one group of articles, so that large ones do not add up


class Reader:
    """Reads groups of articles. One thread lists and reads; what is far away is read by several."""

    def __init__(self, items: Iterable[Item], recipe: Recipe) -> None:
        self._items: Iterator[Item] = iter(items)
        self._recipe = recipe
        self._near = ThreadPoolExecutor(1, "summarise-read")
        self._far = ThreadPoolExecutor(_FAR, "summarise-fetch")

    async def group(self, most: int) -> list[Loaded]:
        """The next articles, ``most`` of them or fewer; none at the end. Raises SettingsError where an
        extra is missing that the input needs."""
        return await asyncio.get_running_loop().run_in_executor(self._near, self._group, most)

    def close(self) -> None:
        """Let the threads end."""
        self._near.shutdown(wait=False, cancel_futures=True)
        self._far.shutdown(wait=False, cancel_futures=True)

    def _group(self, most: int) -> list[Loaded]:
        items: list[Item] = []
        near: list[Loaded] = []
        characters = 0
        for item in self._items:
            if item.far:
                items.append(item)
            else:
                loaded = self._load(item)
                near.append(loaded)
                characters += len(loaded.article.text) if isinstance(loaded.article, Article) else 0
            if len(items) + len(near) >= most or characters >= _CHARACTERS:
                break
        return near + list(self._far.map(self._load, items))

    def _load(self, item: Item) -> Loaded:
        try:
            article = item.load()
            return Loaded(item, self._recipe.key(article), article)
        except SummariseError as error:
            return Loaded(item, "", error)
        except Exception as error:  # a reader's own fault with one file is that file's, not the batch's
            return Loaded(item, "", SummariseError(f"{item.id}: cannot be read ({type(error).__name__})"))
