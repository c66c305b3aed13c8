"""A summary that is still being written, checked sentence by sentence.

What a sentence says by itself is known when the next one has begun; what needs the whole (one number told twice, facts
that are left out) is known at the end. Linear in the text: a sentence is checked once, and the whole once.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import replace
from typing import Any

from summarise.article import Article
from summarise.checking.reusable import Source
from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Checked, Claim, Flag

_BEHIND = 8  # characters that have to follow before a full stop is taken for a sentence's end
_PATIENCE = 4  # a text without an end is looked at again when it has grown by a part in so many


class StreamCheck:
    """The check of one summary that comes in pieces.

    ``source``: a text, an Article, or a Source that has been read. ``options``: as ``check`` takes them (``select``,
    ``ignore``, ``severities``, ``accepted``). Accepted findings are known at the end only: their sentences are.
    """

    def __init__(self, source: str | Article | Source, **options: Any) -> None:
        self._source = source if isinstance(source, Source) else Source(source)
        self._options = options
        self._of_sentence = {k: v for k, v in options.items() if k != "accepted"}
        self._pieces: list[str] = []
        self._open: list[str] = []  # what no sentence's end has been found for
        self._open_length = 0
        self._looked_at = 0  # the length of the open text when no end was found in it
        self._closed = 0  # the offset up to which sentences have been checked

    def feed(self, piece: str) -> list[Flag]:
        """The flags of the sentences that ``piece`` has brought to an end, with offsets in the whole text so far."""
        self._pieces.append(piece)
        self._open.append(piece)
        self._open_length += len(piece)
        if self._open_length <= self._looked_at + self._looked_at // _PATIENCE + _BEHIND:
            return []
        text = "".join(self._open)
        spans = [s for s in split_sentences(text)[:-1] if s[1] + _BEHIND <= len(text)]
        if not spans:
            self._open, self._looked_at = [text], len(text)
            return []
        found = [flag for start, end in spans for flag in self._check(text[start:end], self._closed + start)]
        self._closed += spans[-1][1]
        rest = text[spans[-1][1] :]
        self._open, self._open_length, self._looked_at = [rest], len(rest), 0
        return found

    def close(self) -> Checked:
        """The check of the whole: what ``check`` says of it."""
        return self._source.check("".join(self._pieces), **self._options)

    def _check(self, sentence: str, at: int) -> list[Flag]:
        checked = self._source.check(sentence, **self._of_sentence)
        return [replace(f, claim=_moved(f.claim, at)) for f in checked.flags if f.claim is not None]


def _moved(claim: Claim | None, by: int) -> Claim | None:
    if claim is None:
        return None
    q = claim.quantity
    quantity = None if q is None else replace(q, start=q.start + by, end=q.end + by)
    return replace(claim, start=claim.start + by, end=claim.end + by, quantity=quantity)


async def stream(
    source: str | Article | Source, pieces: AsyncIterable[str], **options: Any
) -> AsyncIterator[Flag | Checked]:
    """The flags of a summary as its sentences close, and at the end the check of the whole.

    ``pieces``: the text as it comes, in pieces of any size. Raises what ``pieces`` raises.
    """
    checking = StreamCheck(source, **options)
    async for piece in pieces:
        for flag in checking.feed(piece):
            yield flag
    yield checking.close()


__all__ = ["StreamCheck", "stream"]
