"""Facts that state their quote word for word: each number of such a statement is the one of the source that stands there.

An extract says what the source says, so no rule for words or values has anything to find in it: its numbers are known
without a look at what else the source states. A fact's figure that says the same as a number of the statement is known
with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import AMOUNTS
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Evidence, Verdict
from summarise.quantities import Kind, Quantity

_SAID = attrgetter("text", "kind", "low", "high", "qualifier", "hedge", "scale")
_SAID_BY_FIGURE = attrgetter("low", "high", "qualifier", "hedge", "date", "until", "scale", "scale_at")
_NOTHING: Mapping[int, Judgement] = {}


class Copied:
    """The numbers of facts that are extracts of one source."""

    def __init__(self, index: SourceIndex, placing: Placing) -> None:
        """``index`` of the source, ``placing`` of the summary."""
        self._index = index
        self._placing = placing
        self._last: tuple[Passage, Span] | None = None
        self._numbers = _NOTHING

    def judged(self, passage: Passage, quantity: Quantity, zone: Span) -> Judgement | None:
        """What is said of a number of a fact with a quote; None where it is not known without a look at the rules.

        ``zone``: the span of the source that the quote covers.
        """
        if passage.role == "told":
            return None
        if passage.role == "prose":
            return self._of(passage, zone).get(quantity.start)
        found = self._placing.stated_by(passage, quantity)
        if found is None:
            return None
        statement, there = found
        known = self._of(statement, zone).get(there.start)
        if known is None or not _says(passage, quantity, there):
            return None
        # a figure is copied from the first number of the quote with its value
        assert known.evidence is not None
        own = known.evidence.quantity
        if own is None or self._first(quantity, zone) is not own:
            return None
        _share_value(quantity, own)
        return known

    def _first(self, quantity: Quantity, zone: Span) -> Quantity | None:
        return next((q for q in self._index.within(*zone) if q.low == quantity.low), None)

    def _of(self, statement: Passage, zone: Span) -> Mapping[int, Judgement]:
        """The numbers of a statement that its quote has at the same words, by where they begin."""
        last = self._last
        if last is None or last[0] is not statement or last[1] != zone:
            self._last, self._numbers = (statement, zone), self._read(statement, zone)
        return self._numbers

    def _read(self, statement: Passage, zone: Span) -> Mapping[int, Judgement]:
        if not statement.quantities:
            return _NOTHING
        at = self._index.text.find(statement.text, *zone)
        if at < 0:
            return _NOTHING
        there = {q.start - at: q for q in self._index.within(at, at + len(statement.text))}
        known = {}
        for q in statement.quantities:
            own = there.get(q.start)
            if own is not None and q.kind in AMOUNTS and _SAID(q) == _SAID(own):
                _share_value(q, own)
                q.text = own.text
                evidence = Evidence(own.start, own.end, own.text, "quote", own)
                known[q.start] = Judgement(Verdict.SUPPORTED, None, evidence)
        return known


def _share_value(q: Quantity, own: Quantity) -> None:
    """One number for two quantities that say the same: a long summary has many thousands of them."""
    low = own.low
    if low is not None and q.low is not None and q.low is q.high and not q.low.compare_total(low):
        q.low = q.high = low


def _says(figure: Passage, quantity: Quantity, there: Quantity) -> bool:
    """Whether a figure says what the number of the statement says, commas apart, and nothing beside; or, bare, the same
    without its unit: "181" of "181 barrels"."""
    if (
        quantity.start != 0
        or quantity.end != len(figure.text)
        or _SAID_BY_FIGURE(quantity) != _SAID_BY_FIGURE(there)
        or there.per is not None
    ):
        return False
    own, said = quantity.text.replace(",", ""), there.text.replace(",", "")
    return own == said or (quantity.kind is Kind.COUNT and quantity.unit is None and own in said)
