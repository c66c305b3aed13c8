"""A source as the check reads it: its numbers, sentences and words; and the last few, kept for the next summary."""

from __future__ import annotations

import copy
from functools import cached_property, lru_cache
from typing import Any

from summarise.article import Article
from summarise.checking.aligning.ground import Ground
from summarise.checking.repeats.remembered import Remembered
from summarise.checking.source.datelines import Dateline, dateline
from summarise.checking.source.dates import date_of, must_be_a_date
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.quotes import Folded
from summarise.checking.source.unwrapped import Unwrapped
from summarise.errors import InputError
from summarise.quantities.languages.detecting import detect, read_as


class ReadSource:
    """A source, its numbers, sentences and words found once, for any number of summaries.

    Threads may share one: what is worked out on use is the same whoever works it out. A pickle carries the text alone,
    which is read again on the other side.
    """

    def __init__(self, source: str | Article, *, article_date: str | None = None) -> None:
        """``source``: a text, or an Article with its date and language. ``article_date``: ISO 8601, in the place of
        the article's own. Linear in the text. Raises InputError for what is no text, ValueError for what is no date."""
        if not isinstance(source, str | Article):
            raise InputError(f"the source is {type(source).__name__}; give a text (str) or an Article")
        must_be_a_date(article_date)
        self.given = source
        self.article_date = article_date
        self.article = None if isinstance(source, str) else source
        self.text = source if isinstance(source, str) else source.text
        stated = None if self.article is None else read_as(self.article.language)
        self.language = stated or detect(self.text)
        self.unwrapped = Unwrapped(self.text)
        self.index = SourceIndex(self.unwrapped.text, self.language)
        anchor = date_of(article_date or (None if self.article is None else self.article.date))
        self.written: Dateline | None = None if anchor else dateline(self.index.text, self.index.quantities)
        self.remembered = Remembered()
        self._ground = Ground(self.index, anchor or (self.written.date if self.written else None))

    def ground(self, *, foreign: bool) -> Ground:
        """The source as the rules of one check see it; all but ``foreign`` is shared between checks."""
        ground = copy.copy(self._ground)
        ground.foreign = foreign
        return ground

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes are looked for in it."""
        return Folded(self.index.text)

    def __reduce__(self) -> tuple[Any, ...]:
        return _read_again, (type(self), self.given, self.article_date)


_KEPT = 4  # sources that were checked against last
_LONGEST = 50_000  # characters of one that is kept


def held(source: str | Article, article_date: str | None = None) -> ReadSource:
    """``ReadSource(source)``, or one that was made of the same text, date and language a moment ago.

    Summaries come in rows: a right one and a wrong one of a source, several models' of it, a model's second attempt.
    """
    article = None if isinstance(source, str) else source
    text = source if isinstance(source, str) else source.text
    date = article_date or (article.date if article else None)
    language = article.language if article else None
    read = ReadSource if len(text) > _LONGEST else _recent
    return read(Article(text, date=date, language=language) if date or language else text)


@lru_cache(maxsize=_KEPT)
def _recent(source: str | Article) -> ReadSource:
    return ReadSource(source)


def _read_again(kind: type[ReadSource], source: str | Article, article_date: str | None) -> ReadSource:
    return kind(source, article_date=article_date)
