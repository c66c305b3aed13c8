"""A figure of a fact with its quote: what its fields say, and the number of the quote that it was copied from.

A figure says one number four times over: as the quote has it (``text``), in digits (``value``), and in words what it is
counted in (``unit``), what is claimed of it (``qualifier``), what it is of and when (``of``, ``period``). The number itself is
judged as any other; here stands what the other fields can be held to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence, Severity, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple


class Figure(NamedTuple):
    """One figure of a fact whose quote stands in the source.

    ``path``: "facts[2].figures[0]". ``fields``: its strings by the name of the field ("text", "value", "unit", "qualifier",
    "of", "period"), as far as they are given. ``stated``: the number that its text states, by itself. ``zone``: the span of the
    quote in the source. ``source``: the number of the quote that the figure was copied from, None where none is plainly that.
    ``statement``: the sentence of its fact, None where it has none.
    """

    path: str
    fields: Mapping[str, Passage]
    stated: Quantity
    zone: Span
    source: Quantity | None
    statement: Passage | None

    def said(self, field: str) -> str:
        """What a field says; "" where it is not given."""
        passage = self.fields.get(field)
        return "" if passage is None else passage.text

    def claim(self, field: str, evidence: Evidence | None) -> Claim:
        """All of a field as a claim that something is wrong with."""
        text = self.said(field)
        path = f"{self.path}.{field}" if self.path else field
        return Claim(path, 0, len(text), text, verdict=Verdict.CONTRADICTED, evidence=evidence)


class FieldFinding(NamedTuple):
    """What is wrong with a field of a figure."""

    code: Code
    claim: Claim
    evidence: Evidence | None
    message: str
    suggestion: str
    severity: Severity | None = None


Beside = dict[str, dict[str, Passage]]
"""By the path of a figure, what only says how to read its number: its unit and its qualifier."""


def with_beside(read: Iterable[Passage], beside: Beside) -> Iterator[Passage]:
    """The passages that state something; what stands beside a figure's number and says something is added to ``beside``."""
    for passage in read:
        if passage.role != "skip":
            yield passage
        elif passage.group and passage.text:
            owner, _, field = passage.path.rpartition(".")
            beside.setdefault(owner, {})[field] = passage


def figures(
    index: SourceIndex, found: Iterable[Passage], beside: Beside, zones: Mapping[str, Span]
) -> Iterator[Figure]:
    """The figures of facts whose quote stands in the source, in order.

    ``found``: the summary's passages; ``beside`` as ``with_beside`` fills it; ``zones``: the span of each fact's quote by the
    fact's path.
    """
    statement: Passage | None = None
    owner, fields = "", dict[str, Passage]()
    for passage in found:
        if not passage.group or passage.group not in zones:
            continue
        own, _, field = passage.path.rpartition(".")
        if own != owner:
            yield from _figure(index, owner, fields, beside, zones, statement)
            owner, fields = own, {}
        fields[field] = passage
        if passage.role == "prose" and own == passage.group and passage.quantities:
            statement = passage
    yield from _figure(index, owner, fields, beside, zones, statement)


def _figure(
    index: SourceIndex,
    path: str,
    fields: dict[str, Passage],
    beside: Beside,
    zones: Mapping[str, Span],
    statement: Passage | None,
) -> Iterator[Figure]:
    text = fields.get("text")
    if text is None or text.role != "figure" or not text.quantities:
        return
    zone = zones[text.group]
    if statement is not None and statement.group != text.group:
        statement = None
    stated = text.quantities[0]
    yield Figure(
        path,
        {**fields, **beside.get(path, {})},
        stated,
        zone,
        _copied(index.within(*zone), stated, text.text),
        statement,
    )


def _copied(there: Sequence[Quantity], stated: Quantity, text: str) -> Quantity | None:
    """The number of a quote that a figure was copied from: of its value, written as the figure has it, the only one that is."""
    alike = [q for q in there if q.low == stated.low and q.high == stated.high and q.text.strip() in text]
    alike = alike or [q for q in there if q.low == stated.low and text in q.text]
    return alike[0] if len(alike) == 1 else None
