"""One claim against the source: its verdict, its evidence, and the flags it earns.

Evidence is looked for where it should be: in the fact's quote, then the quote's paragraph, then the
article; for prose, in the source sentences that say the same thing first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from summarise.checking.dates import date_verdict, is_dated
from summarise.checking.matching import Match, compare, qualifier_change
from summarise.checking.source import SourceIndex, content_words
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import DateParts, Kind, Quantity

_NOT_JUDGED = frozenset({Kind.IDENTIFIER})
_LIKE = 0.25  # share of a sentence's weighted words that makes a source sentence "about the same"


class Judgement(NamedTuple):
    """``code`` is the main fault or None; ``more`` are lesser ones found beside it."""

    verdict: Verdict
    code: Code | None
    evidence: Evidence | None
    more: tuple[Code, ...] = ()


def evidence_of(
    index: SourceIndex, quantity: Quantity | None, where: str, arithmetic: str | None = None
) -> Evidence | None:
    """A source quantity as evidence."""
    if quantity is None:
        return None
    return Evidence(
        quantity.start, quantity.end, index.text[quantity.start : quantity.end], where, quantity, arithmetic
    )


class Judge:
    """Judges claims against one source. ``anchor`` is the article's date."""

    def __init__(self, index: SourceIndex, anchor: DateParts | None) -> None:
        """Sort the source's quantities by what they can be evidence for."""
        self.index = index
        self.anchor = anchor
        self.dates = [q for q in index.quantities if is_dated(q)]
        self.numbers = [q for q in index.quantities if q.low is not None]
        self.numbers += [r for q in index.quantities for r in q.readings if r.low is not None]
        self.lowered = index.text.lower()

    def judge(self, claim: Quantity, sentence: str, zone: tuple[int, int] | None) -> Judgement:
        """Judge ``claim``, which stands in ``sentence`` of the summary.

        ``zone``: the span of the source that the fact's quote covers, where there is one.
        """
        if claim.kind in _NOT_JUDGED:
            return (
                Judgement(Verdict.SUPPORTED, None, None)
                if claim.text.lower() in self.lowered
                else Judgement(Verdict.UNSUPPORTED, None, None)
            )
        if is_dated(claim):
            return self._date(claim, zone)
        if claim.low is None:
            return Judgement(Verdict.SUPPORTED, None, None)
        for where, pool in self._places(sentence, zone):
            judged = self._best(claim, pool, where, sentence)
            if judged is not None:
                return judged
        return self._missing(claim, sentence, zone)

    def _places(self, sentence: str, zone: tuple[int, int] | None) -> Iterable[tuple[str, list[Quantity]]]:
        if zone is not None:
            yield "quote", [q for q in self.numbers if q.start < zone[1] and q.end > zone[0]]
        similar = self.index.similar(content_words(sentence))
        chosen = {i for i, score in similar if score >= _LIKE}
        if chosen:
            yield "sentence", [q for i in sorted(chosen) for q in self.index.in_sentence.get(i, ())]
        yield "article", self.numbers

    def _best(self, claim: Quantity, pool: list[Quantity], where: str, sentence: str) -> Judgement | None:
        """Same or rounded value in ``pool``, best referent first; None where it is not there."""
        exact = [q for q in pool if compare(claim, q) is Match.SAME]
        if exact:
            best = max(exact, key=lambda q: (self._kinship(claim, q), q.qualifier is claim.qualifier))
            return self._qualified(claim, best, where)
        if where == "article":
            ends = [q for q in pool if compare(claim, q) is Match.END]
            if ends:
                return Judgement(
                    Verdict.CONTRADICTED, Code.RANGE_NARROWED, evidence_of(self.index, ends[0], where)
                )
            rounded = [q for q in pool if compare(claim, q) is Match.ROUNDED]
            if rounded:
                best = max(rounded, key=lambda q: self._kinship(claim, q))
                return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(self.index, best, where))
        return None

    def _kinship(self, claim: Quantity, source: Quantity) -> int:
        score = 0
        if claim.noun and source.noun:
            score += 2 * bool(content_words(claim.noun) & content_words(source.noun))
        return score + (claim.kind is source.kind) + (claim.unit == source.unit)

    def _qualified(self, claim: Quantity, source: Quantity, where: str) -> Judgement:
        change = qualifier_change(claim.qualifier, source.qualifier)
        evidence = evidence_of(self.index, source, where)
        if change == "reversed":
            return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence)
        if change == "dropped":
            return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_DROPPED, evidence)
        if change == "added":
            return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_ADDED, evidence)
        return Judgement(Verdict.SUPPORTED, None, evidence)

    def _date(self, claim: Quantity, zone: tuple[int, int] | None) -> Judgement:
        if zone is not None:
            near = [q for q in self.dates if q.start < zone[1] and q.end > zone[0]]
            verdict = date_verdict(claim, near)
            if near and verdict.code is None:
                return Judgement(Verdict.SUPPORTED, None, evidence_of(self.index, verdict.evidence, "quote"))
        code, evidence = date_verdict(claim, self.dates, self.anchor)
        if code is None:
            shown = evidence if evidence is not claim else None
            return Judgement(Verdict.SUPPORTED, None, evidence_of(self.index, shown, "article"))
        if self._stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        verdict_word = Verdict.UNSUPPORTED if code is not Code.DATE_MISMATCH else Verdict.CONTRADICTED
        return Judgement(verdict_word, code, evidence_of(self.index, evidence, "article"))

    def _stands(self, text: str) -> bool:
        """Whether the claim's own characters stand in the source as a whole word."""
        wanted = text.lower()
        at = self.lowered.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            left = at == 0 or not (self.lowered[at - 1].isalnum() or self.lowered[at - 1] in ".,-$€£")
            right = end == len(self.lowered) or not (
                self.lowered[end].isalnum()
                or self.lowered[end] in "%-"
                or (self.lowered[end] in ".," and self.lowered[end + 1 : end + 2].isdigit())
            )
            if left and right:
                return True
            at = self.lowered.find(wanted, at + 1)
        return False

    def _missing(self, claim: Quantity, sentence: str, zone: tuple[int, int] | None) -> Judgement:
        """The number stands nowhere as claimed: say what is nearest, and name the fault by it."""
        if self._stands(claim.text) and not re.fullmatch(r"[\d.,]+", claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        scored = [q for q in self.numbers if compare(claim, q) is Match.SCALE]
        words = content_words(sentence)
        similar = [i for i, score in self.index.similar(words) if score >= _LIKE]
        near: list[Quantity] = []
        if zone is not None:
            near = [q for q in self.numbers if q.start < zone[1] and q.end > zone[0]]
        near += [q for i in similar for q in self.index.in_sentence.get(i, ()) if q.low is not None]
        for q in near:
            if compare(claim, q) is Match.SCALE:
                return Judgement(
                    Verdict.CONTRADICTED, Code.SCALE_MISMATCH, evidence_of(self.index, q, "sentence")
                )
        for q in near:
            if compare(claim, q) is Match.UNIT:
                return Judgement(
                    Verdict.CONTRADICTED, Code.UNIT_MISMATCH, evidence_of(self.index, q, "sentence")
                )
        if scored:
            return Judgement(
                Verdict.CONTRADICTED, Code.SCALE_MISMATCH, evidence_of(self.index, scored[0], "article")
            )
        same_kind = [
            q
            for q in near
            if q.kind is claim.kind and (claim.kind is not Kind.COUNT or self._kinship(claim, q) >= 2)
        ]
        if same_kind:
            best = max(same_kind, key=lambda q: (self._kinship(claim, q), -_distance(claim, q)))
            return Judgement(
                Verdict.CONTRADICTED, Code.VALUE_MISMATCH, evidence_of(self.index, best, "sentence")
            )
        for q in self.numbers:
            if compare(claim, q) is Match.UNIT:
                return Judgement(
                    Verdict.UNSUPPORTED, Code.NOT_IN_SOURCE, evidence_of(self.index, q, "article")
                )
        kin = [q for q in self.numbers if q.kind is claim.kind]
        best_kin = max(kin, key=lambda q: (self._kinship(claim, q), -_distance(claim, q)), default=None)
        return Judgement(
            Verdict.UNSUPPORTED, Code.NOT_IN_SOURCE, evidence_of(self.index, best_kin, "article")
        )


def _distance(a: Quantity, b: Quantity) -> float:
    if a.low is None or b.low is None:
        return float("inf")
    x, y = float(a.low), float(b.low)
    return abs(x - y) / (abs(x) + abs(y) or 1.0)
