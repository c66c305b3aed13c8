"""One claim against the source: its verdict, its evidence, and the flags it earns.

Evidence is looked for where it should be: in the fact's quote, then the quote's paragraph, then the
article; for prose, in the source sentences that say the same thing first. A value that stands only in a
place that speaks of something else does not carry the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from summarise.checking.aligning.candidates import Candidate, Candidates, is_other_thing, is_stated
from summarise.checking.aligning.clauses import Clauses
from summarise.checking.aligning.compared import newer
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.levels import in_its_part
from summarise.checking.aligning.nearest import name_fault
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.deriving import Deriving
from summarise.checking.reading.spans import Span, hedge_part, range_end, unit_part
from summarise.checking.rules.dates import DateJudge
from summarise.checking.rules.misplaced import has_its_own
from summarise.checking.rules.numbered_names import judge_name
from summarise.checking.source.ages import Ages
from summarise.checking.source.dates import is_dated
from summarise.checking.source.index import MOST_ALIKE, SourceIndex
from summarise.checking.source.results import told_by_sides
from summarise.checking.text.sentences import paragraph_around
from summarise.checking.values.base_values import is_boundless
from summarise.checking.values.matching import Match, comparable, compare, qualifier_change
from summarise.checking.values.rounding import is_coarse
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.checking.weighing.severity import not_in_source
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_RANK = attrgetter("rank")
_DONE = pattern(
    r"\b(?:built|made|done|paid|spread|phased (?:in|out)|carried out|developed|written|collected|gathered|invested|spent|"
    r"published|rose|risen|fell|fallen|grew|grown|killed|sold|bought|worked|studied) \Z",
    re.IGNORECASE,
)
_GOOD_ENOUGH = 0.4  # how good a place has to be, beside the best one, for its hedge to count


class Judge:
    """Judges claims against one source. ``anchor`` is the article's date.

    ``foreign``: what is counted tells nothing, since the summary is in another language than the source and
    has another name for it, or in one whose words are not parted by blanks.
    """

    foreign = False

    def __init__(self, index: SourceIndex, anchor: DateParts | None) -> None:
        """Sort the source's quantities by what they can be evidence for."""
        self.index = index
        self.candidates = Candidates(index)
        self.dates = DateJudge(index, anchor)
        self.deriving = Deriving(index, self.candidates)
        self.ages = Ages(index)
        self.clauses = Clauses(index)
        self.names = [q for q in index.quantities if q.kind is Kind.IDENTIFIER][:MOST_ALIKE]

    def judge(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        """Judge ``claim``, which stands in the sentence that ``context`` was made of.

        ``zone``: the span of the source that the fact's quote covers, where there is one.
        """
        if claim.kind is Kind.IDENTIFIER:
            return judge_name(self.index, self.names, claim)
        if is_dated(claim):
            return self.dates.judge(claim, context, zone)
        if claim.low is None or claim.high is None:
            return Judgement(Verdict.SUPPORTED, None, None)
        if is_boundless(claim.high):
            held = self.index.stands(claim.text)
            return Judgement(Verdict.SUPPORTED if held else Verdict.UNSUPPORTED, None, None)
        return self._number(claim, context, zone)

    def _number(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        found = self.candidates.holding(claim, context, zone)
        if zone is not None:
            within = [c for c in found if c.quantity.start < zone[1] and c.quantity.end > zone[0]]
            judged = self._carried(claim, context, within, "quote")
            if judged is not None:
                return judged
            start, end = paragraph_around(self.index.text, *zone)
            beside = [c for c in found if c.quantity.start < end and c.quantity.end > start]
            judged = self._carried(claim, context, beside, "paragraph", zone)
            if judged is not None:
                return self._unquoted(claim, context, zone, judged)
            return self._elsewhere(claim, context, found, zone)
        judged = self._carried(claim, context, found, "article")
        return judged if judged is not None else self._missing(claim, context, zone)

    def _unquoted(self, claim: Quantity, context: Context, zone: Span, judged: Judgement) -> Judgement:
        """What is said of a number beside the quote: where the quote gives another one, it is not the fact's."""
        other = self.candidates.quoted_instead(claim, context, zone) if judged.code is None else None
        if other is None:
            return judged
        evidence = evidence_of(self.index, other, "quote")
        return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, evidence)

    def _elsewhere(self, claim: Quantity, context: Context, found: list[Candidate], zone: Span) -> Judgement:
        """A number that is not where the fact's quote is: found elsewhere, it is about something else."""
        same = [c for c in found if c.match is Match.SAME]
        judged = self._missing(claim, context, zone)
        if not same or judged.code in (Code.DERIVED, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH):
            return judged
        evidence = judged.evidence if judged.code is Code.VALUE_MISMATCH else None
        shown = evidence or evidence_of(self.index, _best(claim, same).quantity, "article")
        return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, shown)

    def _carried(
        self, claim: Quantity, context: Context, found: list[Candidate], where: str, zone: Span | None = None
    ) -> Judgement | None:
        """The judgement by the best of ``found``; None where none of them carries the claim."""
        same = [c for c in found if c.match is Match.SAME]
        if same:
            best = _best(claim, same)
            if where == "article" and not self.foreign and is_other_thing(claim, best):
                return Judgement(
                    Verdict.CONTRADICTED, Code.WRONG_REFERENT, evidence_of(self.index, best.quantity, where)
                )
            counted = self._counted_beside(claim, best.quantity)
            if counted is not None:
                evidence = evidence_of(self.index, counted, "sentence")
                return Judgement(Verdict.CONTRADICTED, Code.VALUE_MISMATCH, evidence)
            rival = self._rival(claim, context, best, zone)
            elder = self.ages.contrary(claim, context.text)
            if elder is not None:
                return Judgement(
                    Verdict.CONTRADICTED, Code.WRONG_REFERENT, evidence_of(self.index, elder, "article")
                )
            other = rival.quantity if rival is not None else self._newer(claim, context, same)
            other = other or in_its_part(self.index, claim, context, [c.quantity for c in same])
            if other is not None and not has_its_own(self.clauses, context.stems, best.quantity, other):
                return Judgement(
                    Verdict.CONTRADICTED, Code.WRONG_REFERENT, evidence_of(self.index, other, "sentence")
                )
            return self._qualified(claim, context, best, self._where(best, context, where))
        rounded = [c for c in found if c.match is Match.ROUNDED]
        if rounded:
            best = _best(claim, rounded)
            evidence = evidence_of(self.index, best.quantity, self._where(best, context, where))
            coarse = rounding_is_coarse(claim, best.quantity)
            severity = Severity.WARNING if coarse else None
            return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence, severity=severity)
        ends = [c for c in found if c.match is Match.END]
        if ends:
            best = _best(claim, ends)
            if _states_both_ends(best.quantity, context):
                evidence = evidence_of(self.index, best.quantity, self._where(best, context, where))
                return Judgement(Verdict.SUPPORTED, None, evidence)
            return Judgement(
                Verdict.CONTRADICTED,
                Code.RANGE_NARROWED,
                evidence_of(self.index, best.quantity, self._where(best, context, where)),
            )
        return None

    def _counted_beside(self, claim: Quantity, best: Quantity) -> Quantity | None:
        """The source's count of the claim's noun where only a place in it carries the claim: "the third of
        seven children" are not three."""
        if claim.kind is not Kind.COUNT or best.kind is not Kind.ORDINAL:
            return None
        beside = self.index.in_place(self.index.sentence_of[id(best)])
        return next((q for q in beside if q.kind is Kind.COUNT and noun_agreement(claim, q) > 0), None)

    def _where(self, found: Candidate, context: Context, where: str) -> str:
        """ "sentence" for what stands in a source sentence that says the same."""
        if where != "article":
            return where
        at = self.index.sentence_of[id(found.quantity)]
        return "sentence" if any(i == at for i, _ in context.similar) else where

    def _rival(
        self, claim: Quantity, context: Context, best: Candidate, zone: Span | None
    ) -> Candidate | None:
        """Another value that stands where the claim's own words are, when the claimed one does not."""
        rivals = self.candidates.rivals(claim, context, zone, best.fit)
        return max(rivals, key=lambda rival: rival.fit.total, default=None)

    def _newer(self, claim: Quantity, context: Context, same: list[Candidate]) -> Quantity | None:
        """The value that the source compares with the claimed one, given in its place."""
        other = newer(self.index, claim, context, [c.quantity for c in same])
        return None if other is None or is_stated(other, context) else other

    def _qualified(self, claim: Quantity, context: Context, best: Candidate, where: str) -> Judgement:
        change = qualifier_change(claim.qualifier, best.quantity.qualifier)
        evidence = evidence_of(self.index, best.quantity, where)
        if change is None or (change == "added" and self._is_span(claim, context, best.quantity)):
            return Judgement(Verdict.SUPPORTED, None, evidence)
        span = hedge_part(claim, context.text)
        if change == "reversed":
            return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence, span=span)
        code = Code.QUALIFIER_DROPPED if change == "dropped" else Code.QUALIFIER_ADDED
        return Judgement(Verdict.SUPPORTED, code, evidence, span=span)

    def _is_span(self, claim: Quantity, context: Context, source: Quantity) -> bool:
        """Whether "over four years" tells how long, and not that it was longer: the source has "for", "in" or "over"
        too, or something was done over them ("built over six years")."""
        if claim.kind is not Kind.DURATION or (claim.hedge or "").lower() != "over":
            return False
        before = self.index.text[max(0, source.start - 12) : source.start].lower().split()
        hedge = hedge_part(claim, context.text)[0]
        done = _DONE.search(context.text, max(context.span[0], hedge - 30), hedge)
        return before[-1:] in (["for"], ["in"], ["during"]) or done is not None or hedge <= context.span[0]

    def _missing(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        """The number stands nowhere as claimed: say what is nearest, and name the fault by it."""
        if _is_worded(claim) and self.index.stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        told = told_by_sides(self.index, claim)
        if told is not None:
            return Judgement(Verdict.SUPPORTED, None, evidence_of(self.index, told, "article"))
        fault = name_fault(claim, context, self.candidates, zone)
        if fault.code in (Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE):
            derived = self.deriving.explain(claim, context, zone, fault)
            if derived is not None:
                return derived
        verdict = Verdict.UNSUPPORTED if fault.code is Code.NOT_IN_SOURCE else Verdict.CONTRADICTED
        evidence = evidence_of(self.index, fault.nearest, fault.where) if fault.nearest is not None else None
        span = None
        if fault.code is Code.UNIT_MISMATCH:
            span = unit_part(claim)
        elif fault.code is Code.VALUE_MISMATCH and fault.nearest is not None and claim.low != claim.high:
            span = self._wrong_end(claim, fault.nearest)
        severity = None
        if fault.code is Code.VALUE_MISMATCH and not fault.sure:
            telling = not_in_source(claim, claim.text) is Severity.ERROR
            severity = Severity.ERROR if telling else Severity.WARNING
        if fault.code is Code.VALUE_MISMATCH and self.deriving.could_follow(claim, context):
            severity = Severity.WARNING  # "Eleven were not", of 185 among 196
        if fault.code is Code.NOT_IN_SOURCE and claim.kind is Kind.ORDINAL and self._is_implied(claim):
            severity = Severity.NOTE
        return Judgement(verdict, fault.code, evidence, span=span, severity=severity)

    def _is_implied(self, claim: Quantity) -> bool:
        """Whether the source counts as many things as an ordinal in words would have before it."""
        assert claim.low is not None
        spelled = not any(c.isdigit() for c in claim.text)
        return spelled and any(q.kind is Kind.COUNT for q in self.index.same_figure(claim.low))

    def _wrong_end(self, claim: Quantity, nearest: Quantity) -> Span | None:
        """The end of a claimed range that is wrong, where the other is right."""
        bounds = comparable(claim, nearest)
        if bounds is None:
            return None
        low, high, other_low, other_high = bounds
        held = [low == other_low, high == other_high]
        if held == [True, False]:
            return range_end(claim, high=True)
        return range_end(claim, high=False) if held == [False, True] else None


def _best(claim: Quantity, found: Iterable[Candidate]) -> Candidate:
    """The candidate in the best place; of places nearly as good, one that hedges as the claim does."""
    ranked = sorted(found, key=_RANK)
    first = ranked[0]
    least = first.fit.total * _GOOD_ENOUGH
    return next(
        (c for c in ranked if c.quantity.qualifier is claim.qualifier and c.fit.total >= least), first
    )


def _states_both_ends(source: Quantity, context: Context) -> bool:
    """Whether the sentence gives both ends of a range as two numbers: "from 20 men in May to 30 in June"."""
    return all(
        any(compare(q, replace(source, low=end, high=end)) is Match.SAME for q in context.numbers)
        for end in (source.low, source.high)
    )


def _is_worded(claim: Quantity) -> bool:
    """Whether a claim has words of its own besides digits, so that finding it literally says something."""
    return any(c.isalpha() for c in claim.text)


def rounding_is_coarse(claim: Quantity, source: Quantity) -> bool:
    """Whether the figure given for a source number is further off than its form lets a reader expect."""
    bounds = comparable(claim, source)
    if bounds is None or claim.kind is Kind.VAGUE:
        return False
    low, high, other_low, other_high = bounds
    return is_coarse(other_low, low, claim.qualifier) or is_coarse(other_high, high, claim.qualifier)
