"""Where a claim stands, as words to compare: its sentence, or for a figure the statement it belongs to.

A figure of a fact ("54", 54) has no words of its own; it is read as it stands in the fact's statement.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import replace

from summarise.checking.aligning.referent import Context
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.dates import is_dated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.sentences import split_sentences
from summarise.checking.values.matching import is_same
from summarise.checking.values.written_otherwise import says
from summarise.checking.verdicts import Evidence
from summarise.quantities import Kind, Quantity

_KEPT = 64  # sentences whose words are at hand; a fact's figures follow its statement


class Placing:
    """Finds the context of each claim of one summary."""

    def __init__(self, index: SourceIndex, found: Sequence[Passage]) -> None:
        """``found``: every passage of the summary."""
        self.index = index
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._contexts: dict[tuple[str, tuple[int, int]], Context] = {}
        self._statements: dict[str, Passage] = {}
        self._texts: dict[str, Passage] = {}
        self._beside: dict[str, list[Passage]] = {}
        for passage in found:
            if passage.group and passage.role == "prose":
                self._statements.setdefault(passage.group, passage)
                if passage.path.endswith(".text"):  # a figure's too, of more words than most
                    self._texts[passage.path] = passage
            elif passage.role == "prose" and passage.path and passage.quantities:
                self._beside.setdefault(_owner(passage.path), []).append(passage)
            elif passage.role == "figure":
                self._texts[_text_of(passage.path)] = passage

    def place(
        self, passage: Passage, quantity: Quantity, zone: Span | None = None
    ) -> tuple[Quantity, Context]:
        """The claim as it is to be judged, and the sentence to judge it in.

        ``zone``: what the fact's quote covers of the source, where there is one. A figure copied from it
        states what stands there, whatever the statement makes of it.
        """
        if passage.role in ("prose", "told"):
            return quantity, self.context(passage, quantity.start)
        statement = self._statements.get(passage.group) if passage.group else None
        if statement is None:
            told = self.told_beside(passage, quantity)
            if told is None:
                return quantity, self.context(passage, quantity.start)
            return replace(told[1], qualifier=quantity.qualifier), self.context(told[0], told[1].start)
        copied = self._copied(passage, quantity, zone) if zone is not None else None
        if copied is not None:
            quantity = replace(quantity, kind=copied.kind, unit=copied.unit, noun=copied.noun)
        there = self._in_statement(statement, passage, quantity)
        if there is None:
            whole = Context(self.index, statement.text, (0, len(statement.text)), statement.quantities)
            whole.placed = False
            return quantity, whole
        context = self.context(statement, there.start)
        if copied is None and quantity.low == there.low and is_same(quantity, there):
            return replace(there, qualifier=quantity.qualifier), context
        return replace(quantity, start=there.start, end=there.end, noun=quantity.noun or there.noun), context

    def told_beside(self, passage: Passage, quantity: Quantity) -> tuple[Passage, Quantity] | None:
        """The sentence in a field beside a number's own that states the same number, and the number there; None where
        there is none, or the number is no field of its own outside of facts."""
        if passage.role != "value" or passage.group or quantity.low is None:
            return None
        for beside in self._beside.get(_owner(passage.path), ()):
            for q in beside.quantities:
                if q.low is None:
                    continue
                bare = quantity.kind is Kind.COUNT and quantity.unit is None and quantity.low == q.low
                if bare or is_same(quantity, q):
                    return beside, q
        return None

    def in_quote(self, passage: Passage, quantity: Quantity, zone: Span) -> Evidence | None:
        """Where the quote has the words of a figure's text, as one or more whole words, with the number of a field of it;
        None where it has not.

        What is copied so says of what it is right what the quote says. Whether the statement says so too is asked of that.
        """
        found = self.quoted(passage, zone)
        figure = self._texts.get(_text_of(passage.path))
        if found is None or figure is None:
            return None
        span, there = found
        own = next((q for q in there if _states(q, quantity, passage)), None)
        if own is not None:
            span = own.start, own.end
        elif passage.role != "figure" and not any(_states(q, quantity, passage) for q in figure.quantities):
            return None
        return Evidence(*span, self.index.text[slice(*span)], "quote", own)

    def quoted(self, passage: Passage, zone: Span) -> tuple[Span, Sequence[Quantity]] | None:
        """Where the quote has the text of the figure that a field belongs to, and the numbers that it states there."""
        figure = self._texts.get(_text_of(passage.path))
        said = "" if figure is None else figure.text.strip()
        at = _whole(self.index.text, said, zone) if said else -1
        return None if at < 0 else ((at, at + len(said)), self.index.within(at, at + len(said)))

    def _copied(self, passage: Passage, quantity: Quantity, zone: Span) -> Quantity | None:
        """The number of the quote that a figure was copied from."""
        figure = self._texts.get(_text_of(passage.path))
        if figure is None or quantity.low is None:
            return None
        bare = quantity.kind is Kind.COUNT and quantity.unit is None
        for q in self.index.within(*zone):
            if q.low == quantity.low and (_has(figure.text, q.text) or (bare and figure.text in q.text)):
                return q
        return None

    def _in_statement(self, statement: Passage, passage: Passage, quantity: Quantity) -> Quantity | None:
        """The number of the statement that a figure stands for: written alike, or of the same value."""
        figure = self._texts.get(_text_of(passage.path), passage)
        for q in statement.quantities:
            if (q.text in figure.text or figure.text in q.text) and is_dated(q) == is_dated(quantity):
                return q
        return next((q for q in statement.quantities if q.low is not None and q.low == quantity.low), None)

    def stated_by(self, passage: Passage, quantity: Quantity) -> tuple[Passage, Quantity] | None:
        """The statement of a figure's fact and the number of it that the figure stands for; None where there is none."""
        statement = self._statements.get(passage.group) if passage.group else None
        there = None if statement is None else self._in_statement(statement, passage, quantity)
        return None if statement is None or there is None else (statement, there)

    def sentence_of(self, passage: Passage, offset: int) -> Span:
        """The sentence of a passage that holds ``offset``; all of the passage where none does."""
        spans = self._spans.get(passage.path)
        if spans is None:
            if len(self._spans) >= _KEPT:
                self._spans.clear()
            spans = self._spans[passage.path] = split_sentences(passage.text)
        at = bisect.bisect_right(spans, (offset, len(passage.text))) - 1
        return spans[at] if at >= 0 and offset < spans[at][1] else (0, len(passage.text))

    def context(self, passage: Passage, offset: int) -> Context:
        """The sentence of a passage that holds ``offset``, as words to compare."""
        span = self.sentence_of(passage, offset)
        key = (passage.path, span)
        context = self._contexts.get(key)
        if context is None:
            if len(self._contexts) >= _KEPT:  # the words of all sentences of a long summary are much to keep
                self._contexts.pop(next(iter(self._contexts))).forget()
            context = self._contexts[key] = Context(self.index, passage.text, span, passage.quantities)
        return context

    def forget(self) -> None:
        """Let go of what the contexts of one check hold, see ``Context.forget``."""
        for context in self._contexts.values():
            context.forget()


def _owner(path: str) -> str:
    """The path of the figure that a text or a value is a field of."""
    return path.rpartition(".")[0]


def _text_of(path: str) -> str:
    """The path of the text beside a field: for the text itself its own, which is kept already."""
    return path if path.endswith(".text") else f"{_owner(path)}.text"


def _states(stated: Quantity, value: Quantity, passage: Passage) -> bool:
    """Whether a number of a text is the value of the field beside it."""
    if value.low is not None and value.low != value.high and stated.low != stated.high:
        return (value.low, value.high) == (stated.low, stated.high)
    if value.low is not None and value.low in (stated.low, stated.high):
        return True
    return is_same(stated, value) or says(passage.text, stated)


def _whole(text: str, said: str, zone: Span) -> int:
    """Where ``said`` stands in a span of a text as whole words and numbers: "4" is no part of "4-1" or "44"; -1 if nowhere."""
    at = text.find(said, *zone)
    while at >= 0:
        before, behind = text[max(0, at - 2) : at], text[at + len(said) : at + len(said) + 2]
        if not (_joined(before[::-1]) or _joined(behind)):
            return at
        at = text.find(said, at + 1, zone[1])
    return -1


def _joined(beside: str) -> bool:
    """Whether the next two characters, outwards, belong to the word or number that ends there."""
    return beside[:1].isalnum() or (beside[:1] in ".,:/-–—" and beside[1:].isdigit())


def _has(text: str, number: str) -> bool:
    """Whether ``number`` stands in ``text`` as whole words: "81 percent" is no part of "81 percentage points"."""
    at = text.find(number)
    return at >= 0 and not text[at + len(number) : at + len(number) + 1].isalnum()
