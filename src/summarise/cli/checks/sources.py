"""The sources of records, each read once as long as it is among the last that were wanted."""

from __future__ import annotations

from collections import OrderedDict

from summarise.article import Article
from summarise.checking.reusable import Source

MOST_CHARACTERS = 1_000_000  # of all that are kept; a source takes some thirty bytes for each


class Sources:
    """The last sources, as many as hold so many characters together.

    Records come by article, and then the last one is enough; or by who wrote the summaries, and then all articles come
    again and again.
    """

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        """``most``: characters of all that are kept."""
        self._most = most
        self._kept: OrderedDict[tuple[str, str | None], Source] = OrderedDict()
        self._characters = 0

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def of(self, article: Article) -> Source:
        """The article as a source; its text and its date tell it from others. One that is longer than all may be
        together is read and not kept."""
        key = (article.text, article.date)
        if (found := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return found
        made = Source(article)
        if len(article.text) <= self._most:
            self._kept[key] = made
            self._characters += len(article.text)
            while self._characters > self._most:
                (text, _), _ = self._kept.popitem(last=False)
                self._characters -= len(text)
        return made
