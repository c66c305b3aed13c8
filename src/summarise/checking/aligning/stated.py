"""The sentences of a summary beside the sentences of the source that carry their numbers.

What the rules for direction, status, swaps, sums and taken-back numbers share; ``telling`` runs them.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.sentences import split_sentences
from summarise.checking.text.words import tokens_of
from summarise.checking.values.base_values import base_value
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Claim, Code, Evidence, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple

# What rises and falls, is planned and paid. A date, an age or a place in a row says nothing of either.
AMOUNTS = frozenset(
    {
        Kind.COUNT,
        Kind.MONEY,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINTS,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.RATIO,
        Kind.MULTIPLE,
    }
)

_AGREEING = frozenset({Verdict.SUPPORTED, Verdict.ROUNDED})
# Longer than this is a table or a list, of whose wording these rules say nothing.
LONGEST_SENTENCE = 1500  # characters
MOST_NUMBERS = 40
_MOST_KEPT = 4096  # numbers of which it is kept who carries them
MOST_STATED = 100  # of a summary's sentence: hardly more than the numbers themselves


OWN_NUMBERS = "own:numbers"
"""The sign of what the summary's own numbers contradict: nothing of the source is needed."""


class Finding(NamedTuple):
    """A flag to be raised; its severity is the code's where it has none of its own; ``rule`` found it.

    ``signs``: what the rule saw beside that weighs ("across:2").
    """

    code: Code
    claim: Claim
    evidence: Evidence | None
    message: str
    suggestion: str
    severity: Severity | None = None
    rule: str = ""
    signs: tuple[str, ...] = ()


class Stated(NamedTuple):
    """One sentence of a summary: ``text[start:end]`` of the string at ``path``.

    ``claims`` are the numbers in it, ``carried`` those of them that the source carries where they stand;
    ``quoted`` is the source span of the quote that its fact rests on, None where there is none.
    """

    path: str
    text: str
    start: int
    end: int
    claims: tuple[Claim, ...]
    quoted: tuple[int, int] | None
    tokens: frozenset[str]
    """Every word of the sentence, in lower case: a rule that looks for certain words asks these first."""
    clauses: dict[Span, Any]
    """The clause of each number, by its span, as far as a rule has asked for it (see ``clauses.cutting.clause_stated``)."""
    told: tuple[tuple[Claim, Evidence], ...]
    """The numbers that agree with the source, results and ages too, each with its evidence."""
    stretches: dict[tuple[int, ...], Any]
    """The stretches of its numbers, as far as a rule has asked for them (see ``own_words.stretches_stated``)."""

    carried: tuple[tuple[Claim, Evidence], ...]
    """The amounts of these, each with its evidence."""
    dated: tuple[tuple[Claim, Evidence], ...]
    """The dates that agree with the source, each with its evidence."""

    def claim(self, start: int, end: int, evidence: Evidence | None) -> Claim:
        """A contradicted claim over some words of this sentence."""
        return Claim(self.path, start, end, self.text[start:end], None, Verdict.CONTRADICTED, evidence)


_NONE: list[Claim] = []


def sentences_stated(found: Sequence[Passage], claims: Sequence[Claim]) -> Iterator[Stated]:
    """The sentences of the summary's prose, in order."""
    by_path: dict[str, list[Claim]] = {p.path: _NONE for p in found if p.quantities and p.role == "prose"}
    quotes: dict[str, Evidence] = {}
    for claim in claims:
        if claim.quantity is not None:
            if (beside := by_path.get(claim.path)) is not None:  # most are of figures
                if beside:
                    beside.append(claim)
                else:
                    by_path[claim.path] = [claim]  # with room for one: most have no more
        elif claim.evidence is not None and claim.evidence.where == "quote":
            quotes[claim.path] = claim.evidence
    groups = {p.group: quotes[p.path] for p in found if p.role == "quote" and p.path in quotes}
    del quotes
    for passage in found:
        if passage.role != "prose":
            continue
        here = by_path.get(passage.path, _NONE)
        starts = [c.start for c in here]
        for start, end in split_sentences(passage.text):
            if end - start > LONGEST_SENTENCE:
                continue
            inside = here[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
            if len(inside) > MOST_STATED:
                continue
            tokens = tokens_of(passage.text, start, end)
            rests = groups.get(passage.group)
            quoted = None if rests is None else (rests.start, rests.end)
            told = tuple(_told(inside))
            carried = tuple(pair for pair in told if pair[0].quantity.kind in AMOUNTS)  # type: ignore[union-attr]
            dated = tuple(_dated(inside))
            yield Stated(
                passage.path, passage.text, start, end, tuple(inside), quoted, tokens, {}, told, {}, carried, dated
            )  # fmt: skip


def _told(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Evidence]]:
    for claim in claims:
        if (
            claim.evidence is not None
            and claim.quantity is not None
            and claim.quantity.low is not None
            and claim.verdict in _AGREEING
        ):
            yield claim, claim.evidence


def _dated(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Evidence]]:
    for claim in claims:
        if (
            claim.evidence is not None
            and claim.evidence.quantity is not None
            and claim.quantity is not None
            and claim.quantity.kind is Kind.DATE
            and claim.verdict is Verdict.SUPPORTED
        ):
            yield claim, claim.evidence


def source_sentence(index: SourceIndex, at: int) -> tuple[int, int]:
    """The sentence of the source around ``at``; of one that is too long, what stands near."""
    start, end = index.sentences[index.sentence_at(at)] if index.sentences else (at, at)
    return max(start, at - LONGEST_SENTENCE // 2), min(end, at + LONGEST_SENTENCE // 2)


def carriers(index: SourceIndex, quantity: Quantity) -> Iterator[Quantity]:
    """Every number of the source that says the same as ``quantity``, in order; looked for once however many rules ask."""
    if quantity.low is None or quantity.high is None:
        return iter(())
    # whatever ``compare`` asks of a claim before it says SAME
    key = (quantity.kind, quantity.low, quantity.high, quantity.unit, quantity.noun, quantity.per)
    found = index.carriers.get(key)
    if found is None:
        if len(index.carriers) >= _MOST_KEPT:
            index.carriers.clear()
        low, high = sorted((base_value(quantity, quantity.low), base_value(quantity, quantity.high)))
        slack = abs(low) * 1e-9
        near = index.around(low - slack, high + slack)
        found = index.carriers[key] = tuple(q for q in near if is_same(quantity, q))
    return iter(found)


def claim_at(stated: Stated, at: int) -> Claim | None:
    """The claim of a sentence that stands at an offset of its text."""
    return next((c for c in stated.claims if c.start <= at < c.end), None)


def value_of(claim: Claim) -> Decimal:
    """The one value of a claim that is known to have one."""
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    return claim.quantity.value
