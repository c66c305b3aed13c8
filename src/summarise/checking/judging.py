"""One claim against the source: its verdict, its evidence, and the flags it earns.

Evidence is looked for where it should be: in the fact's quote, then the quote's paragraph, then the
article; for prose, in the source sentences that say the same thing first. A value that stands only in a
place that speaks of something else does not carry the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from summarise.checking.ages import Ages
from summarise.checking.arithmetic import derive
from summarise.checking.candidates import Candidate, Candidates, is_other_thing, is_stated
from summarise.checking.comparison import newer
from summarise.checking.dates import SourceDates, differing, is_dated, parts_of, rows_of
from summarise.checking.listing import listings
from summarise.checking.matching import Match, comparable, compare, qualifier_change
from summarise.checking.naming import name_fault
from summarise.checking.numbered import bearing, is_proper, named
from summarise.checking.parts import Span, date_part, hedge_part, range_end, unit_part
from summarise.checking.reckoning import Reckoned, reckon
from summarise.checking.referent import Context, dates_better, leads
from summarise.checking.rounding import is_coarse
from summarise.checking.scores import told_by_sides
from summarise.checking.sentences import paragraph_around
from summarise.checking.severity import not_in_source
from summarise.checking.source import MOST_ALIKE, SourceIndex
from summarise.checking.values import is_boundless
from summarise.checking.verdicts import Code, Evidence, Severity, Verdict
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.folding import fold
from summarise.quantities.patterns import pattern

_IN_PLACE = 0.5  # words beside another value agree so well that no sum excuses the claimed one
_CHANGE_BEFORE = pattern(
    r"\b(?:by|up|down|gain(?:ed)?|los[st]|(?:increase|decrease|rise|fall|drop|gap|lead|difference) of)"
    r"(?: (?:about|almost|nearly|just|over|some))? \Z",
    re.IGNORECASE,
)
_CHANGE_AFTER = pattern(r" (?:\w+ )?(?:more|fewer|less|higher|lower|above|below|ahead)\b", re.IGNORECASE)
_GOOD_ENOUGH = 0.4  # how good a place has to be, beside the best one, for its hedge to count
_LONGEST_LIST = 12
_LEAD_SENTENCES = 3
_ANNIVERSARY = pattern(r" (?:anniversary|birthday|jubilee|year)\b", re.IGNORECASE)


class Judgement(NamedTuple):
    """``code`` is the main fault or None; ``more`` are lesser ones found beside it.

    ``span`` is the part of the claim that the flag points at, None for all of it; ``severity`` replaces
    the code's own where it is given.
    """

    verdict: Verdict
    code: Code | None
    evidence: Evidence | None
    more: tuple[Code, ...] = ()
    span: Span | None = None
    severity: Severity | None = None


class Judge:
    """Judges claims against one source. ``anchor`` is the article's date."""

    def __init__(self, index: SourceIndex, anchor: DateParts | None) -> None:
        """Sort the source's quantities by what they can be evidence for."""
        self.index = index
        self.dates = SourceDates(index.text, index.quantities, anchor)
        self.candidates = Candidates(index)
        self.ages = Ages(index)
        self.names = [q for q in index.quantities if q.kind is Kind.IDENTIFIER][:MOST_ALIKE]
        self._stand: dict[str, bool] = {}

    def judge(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        """Judge ``claim``, which stands in the sentence that ``context`` was made of.

        ``zone``: the span of the source that the fact's quote covers, where there is one.
        """
        if claim.kind is Kind.IDENTIFIER:
            return self._name(claim)
        if is_dated(claim):
            return self._date(claim, context, zone)
        if claim.low is None or claim.high is None:
            return Judgement(Verdict.SUPPORTED, None, None)
        if is_boundless(claim.high):
            held = self.stands(claim.text)
            return Judgement(Verdict.SUPPORTED if held else Verdict.UNSUPPORTED, None, None)
        return self._number(claim, context, zone)

    # numbers

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
                return judged
            return self._elsewhere(claim, context, found, zone)
        judged = self._carried(claim, context, found, "article")
        return judged if judged is not None else self._missing(claim, context, zone)

    def _elsewhere(self, claim: Quantity, context: Context, found: list[Candidate], zone: Span) -> Judgement:
        """A number that is not where the fact's quote is: found elsewhere, it is about something else."""
        same = [c for c in found if c.match is Match.SAME]
        judged = self._missing(claim, context, zone)
        if not same or judged.code in (Code.DERIVED, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH):
            return judged
        evidence = judged.evidence if judged.code is Code.VALUE_MISMATCH else None
        shown = evidence or self.evidence(_best(claim, same).quantity, "article")
        return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, shown)

    def _carried(
        self, claim: Quantity, context: Context, found: list[Candidate], where: str, zone: Span | None = None
    ) -> Judgement | None:
        """The judgement by the best of ``found``; None where none of them carries the claim."""
        same = [c for c in found if c.match is Match.SAME]
        if same:
            best = _best(claim, same)
            if where == "article" and is_other_thing(claim, best):
                return Judgement(
                    Verdict.CONTRADICTED, Code.WRONG_REFERENT, self.evidence(best.quantity, where)
                )
            rival = self._rival(claim, context, best, zone)
            elder = self.ages.contrary(claim, context.text)
            if elder is not None:
                return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, self.evidence(elder, "article"))
            other = rival.quantity if rival is not None else self._newer(claim, context, same)
            if other is not None:
                return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, self.evidence(other, "sentence"))
            return self._qualified(claim, context, best, self._where(best, context, where))
        rounded = [c for c in found if c.match is Match.ROUNDED]
        if rounded:
            best = _best(claim, rounded)
            evidence = self.evidence(best.quantity, self._where(best, context, where))
            coarse = rounding_is_coarse(claim, best.quantity)
            severity = Severity.WARNING if coarse else None
            return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence, severity=severity)
        ends = [c for c in found if c.match is Match.END]
        if ends:
            best = _best(claim, ends)
            if _states_both_ends(best.quantity, context):
                evidence = self.evidence(best.quantity, self._where(best, context, where))
                return Judgement(Verdict.SUPPORTED, None, evidence)
            return Judgement(
                Verdict.CONTRADICTED,
                Code.RANGE_NARROWED,
                self.evidence(best.quantity, self._where(best, context, where)),
            )
        return None

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
        rivals = [r for r in self.candidates.rivals(claim, context, zone) if leads(r.fit, best.fit)]
        return max(rivals, key=lambda rival: rival.fit.total, default=None)

    def _newer(self, claim: Quantity, context: Context, same: list[Candidate]) -> Quantity | None:
        """The value that the source compares with the claimed one, given in its place."""
        other = newer(self.index, claim, context, [c.quantity for c in same])
        return None if other is None or is_stated(other, context) else other

    def _qualified(self, claim: Quantity, context: Context, best: Candidate, where: str) -> Judgement:
        change = qualifier_change(claim.qualifier, best.quantity.qualifier)
        evidence = self.evidence(best.quantity, where)
        if change is None:
            return Judgement(Verdict.SUPPORTED, None, evidence)
        span = hedge_part(claim, context.text)
        if change == "reversed":
            return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence, span=span)
        code = Code.QUALIFIER_DROPPED if change == "dropped" else Code.QUALIFIER_ADDED
        return Judgement(Verdict.SUPPORTED, code, evidence, span=span)

    def _missing(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        """The number stands nowhere as claimed: say what is nearest, and name the fault by it."""
        if _is_worded(claim) and self.stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        told = told_by_sides(self.index, claim)
        if told is not None:
            return Judgement(Verdict.SUPPORTED, None, self.evidence(told, "article"))
        fault = name_fault(claim, context, self.candidates, zone)
        if fault.code in (Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE):
            reckoned = reckon(claim, context)
            if reckoned is not None:
                return self._reckoned(claim, context, reckoned)
            derived = self._derived(claim, context, zone, firm=fault.near >= _IN_PLACE)
            if derived is None and fault.near < _IN_PLACE:
                derived = self._counted(claim, context) or self._anniversary(claim, context)
            if derived is not None:
                return derived
        verdict = Verdict.UNSUPPORTED if fault.code is Code.NOT_IN_SOURCE else Verdict.CONTRADICTED
        evidence = self.evidence(fault.nearest, fault.where) if fault.nearest is not None else None
        span = None
        if fault.code is Code.UNIT_MISMATCH:
            span = unit_part(claim)
        elif fault.code is Code.VALUE_MISMATCH and fault.nearest is not None and claim.low != claim.high:
            span = self._wrong_end(claim, fault.nearest)
        severity = None
        if fault.code is Code.VALUE_MISMATCH and not fault.sure:
            telling = not_in_source(claim, claim.text) is Severity.ERROR
            severity = Severity.ERROR if telling else Severity.WARNING
        if fault.code is Code.NOT_IN_SOURCE and claim.kind is Kind.ORDINAL and self._is_implied(claim):
            severity = Severity.NOTE
        return Judgement(verdict, fault.code, evidence, span=span, severity=severity)

    def _reckoned(self, claim: Quantity, context: Context, reckoned: Reckoned) -> Judgement:
        """A number that the summary works out from others of the same sentence.

        The evidence is the source's number for the first of them.
        """
        held = (
            c.quantity
            for q in context.numbers
            if q.start != claim.start and q.low is not None
            for c in self.candidates.holding(q, context)
            if c.match is Match.SAME
        )
        evidence = self.evidence(next(held, None), "sentence", reckoned.arithmetic)
        if reckoned.right:
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
        return Judgement(Verdict.CONTRADICTED, Code.ARITHMETIC_WRONG, evidence)

    def _derived(
        self, claim: Quantity, context: Context, zone: Span | None, *, firm: bool
    ) -> Judgement | None:
        """Whether the number follows from numbers that stand together in the quote or in one sentence.

        ``firm``: only what leaves no doubt counts, since another value stands in the claim's place.
        """
        before = context.text[max(context.span[0], claim.start - 24) : claim.start]
        after = context.text[claim.end : min(context.span[1], claim.end + 16)]
        changed = bool(_CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after))
        places = [("sentence", self.index.in_place(i)) for i, _ in context.similar]
        if zone is not None:
            places.insert(0, ("quote", self.index.within(*zone)))
        for where, together in places:
            found = derive(claim, together, changed=changed)
            if found is not None and (found.firm or not firm):
                first = found.terms[0]
                evidence = Evidence(
                    first.start,
                    first.end,
                    self.index.text[first.start : first.end],
                    where,
                    first,
                    found.arithmetic,
                )
                return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
        return None

    def _counted(self, claim: Quantity, context: Context) -> Judgement | None:
        """Whether a small count is the length of a list, in the lead or in a sentence that says the same."""
        if claim.kind is not Kind.COUNT or claim.value is None or not 3 <= claim.value <= _LONGEST_LIST:
            return None
        likely = [i for i, _ in context.similar] + list(
            range(min(_LEAD_SENTENCES, len(self.index.sentences)))
        )
        for i in dict.fromkeys(likely):
            for found in listings(self.index.text, *self.index.sentences[i]):
                if int(claim.value) in found.sizes:
                    text = self.index.text[found.start : found.end].strip(" ,")
                    evidence = Evidence(
                        found.start, found.end, text, "sentence", None, f"{claim.text}: {text}"
                    )
                    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
        return None

    def _anniversary(self, claim: Quantity, context: Context) -> Judgement | None:
        """Whether "the 50th anniversary" rests on 50 years in the source."""
        if claim.kind is not Kind.ORDINAL or not _ANNIVERSARY.match(context.text, claim.end):
            return None
        assert claim.low is not None
        for q in self.index.same_figure(claim.low):
            if q.unit == "year" or (q.kind is Kind.COUNT and q.noun is None):
                evidence = self.evidence(q, "article", f"{q.text}: the {claim.text} anniversary")
                return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
        return None

    def _is_implied(self, claim: Quantity) -> bool:
        """Whether the source counts as many things as an ordinal would have before it."""
        assert claim.low is not None
        return any(q.kind is Kind.COUNT for q in self.index.same_figure(claim.low))

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

    # dates and names

    def _date(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        verdict = self.dates.verdict(claim)
        if zone is not None:
            quoted = self._quoted_date(claim, zone, held=bool(verdict.holders))
            if quoted is not None:
                return quoted
        if verdict.code is None:
            rival = self._rival_date(claim, context, verdict.holders) or self._newer_date(
                claim, context, verdict.holders
            )
            if rival is not None:
                differs = differing(claim, rival)
                span = date_part(claim, differs[0] if len(differs) == 1 else None)
                return Judgement(
                    Verdict.CONTRADICTED, Code.WRONG_REFERENT, self.evidence(rival, "sentence"), span=span
                )
            evidence = self.evidence(verdict.evidence, "article", verdict.how)
            return Judgement(Verdict.DERIVED if verdict.how else Verdict.SUPPORTED, None, evidence)
        if self.stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        word = Verdict.CONTRADICTED if verdict.code is Code.DATE_MISMATCH else Verdict.UNSUPPORTED
        span = date_part(claim, verdict.part, late=verdict.late)
        return Judgement(word, verdict.code, self.evidence(verdict.evidence, "article"), span=span)

    def _quoted_date(self, claim: Quantity, zone: Span, *, held: bool) -> Judgement | None:
        """The judgement by the quote's own dates; None where it has none like the claim."""
        inside = [row for q in self.index.within(*zone) for row in rows_of(q)]
        quoted = self.dates.verdict(claim, inside)
        if inside and quoted.code is None:
            return Judgement(Verdict.SUPPORTED, None, self.evidence(quoted.evidence, "quote"))
        if quoted.code is not Code.DATE_MISMATCH:
            return None
        evidence = self.evidence(quoted.evidence, "quote")
        span = date_part(claim, quoted.part, late=quoted.late)
        code = Code.WRONG_REFERENT if held else Code.DATE_MISMATCH
        return Judgement(Verdict.CONTRADICTED, code, evidence, span=span)

    def _rival_date(
        self, claim: Quantity, context: Context, holders: tuple[Quantity, ...]
    ) -> Quantity | None:
        """Another date of the same form where the claim's own words are, when the claimed one is not."""
        if not holders or claim.date is None or claim.until is not None:
            return None
        best = max((context.fit(claim, q) for q in holders), key=lambda fit: fit.total)
        beside = [q for i, _ in context.similar for q in self.index.in_place(i)]
        chosen: tuple[float, Quantity] | None = None
        for rival in self.dates.rivals(parts_of(claim.date), beside):
            fit = context.fit(claim, rival)
            better = leads(fit, best) or dates_better(fit, best)
            if better and (chosen is None or fit.total > chosen[0]):
                chosen = (fit.total, rival)
        return chosen[1] if chosen else None

    def _newer_date(
        self, claim: Quantity, context: Context, holders: tuple[Quantity, ...]
    ) -> Quantity | None:
        """The date that the source compares the claimed one with, where the summary's values are of that date."""
        if claim.date is None or claim.until is not None:
            return None
        other = newer(self.index, claim, context, holders)
        return other if other is not None and differing(claim, other) else None

    def _name(self, claim: Quantity) -> Judgement:
        """A name with a number: the source has it, has it with another number, or lacks it."""
        same, other = bearing(claim, self.names)
        if same is not None or self.stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, self.evidence(same, "article"))
        if other is not None:
            shown = self.evidence(other, "article")
            return Judgement(Verdict.CONTRADICTED, Code.VALUE_MISMATCH, shown, severity=Severity.WARNING)
        words = named(claim.text).words
        if not words:
            return Judgement(Verdict.UNSUPPORTED, None, None)
        foreign = is_proper(claim.text) and not self.stands(" ".join(words))
        severity = Severity.WARNING if foreign else Severity.NOTE
        return Judgement(Verdict.UNSUPPORTED, Code.NOT_IN_SOURCE, None, severity=severity)

    # evidence

    def evidence(self, quantity: Quantity | None, where: str, how: str | None = None) -> Evidence | None:
        """A source quantity as evidence."""
        if quantity is None:
            return None
        text = self.index.text[quantity.start : quantity.end]
        return Evidence(quantity.start, quantity.end, text, where, quantity, how)

    def stands(self, text: str) -> bool:
        """Whether the claim's own characters stand in the source as a whole word."""
        wanted = fold(text).lower()
        known = self._stand.get(wanted)
        if known is None:
            known = self._stand[wanted] = self._search(wanted)
        return known

    def _search(self, wanted: str) -> bool:
        lowered = self.index.lowered
        at = lowered.find(wanted)
        while at >= 0:
            if _is_whole(lowered, at, at + len(wanted)):
                return True
            at = lowered.find(wanted, at + 1)
        return False


def _best(claim: Quantity, found: Iterable[Candidate]) -> Candidate:
    """The candidate in the best place; of places nearly as good, one that hedges as the claim does."""
    ranked = sorted(found, key=lambda c: (-c.fit.total, c.quantity.start))
    first = ranked[0]
    return next(
        (
            c
            for c in ranked
            if c.quantity.qualifier is claim.qualifier and c.fit.total >= first.fit.total * _GOOD_ENOUGH
        ),
        first,
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


def _is_whole(text: str, start: int, end: int) -> bool:
    left = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in ".,-$€£")
    right = end == len(text) or not (
        text[end].isalnum() or text[end] in "%-" or (text[end] in ".," and text[end + 1 : end + 2].isdigit())
    )
    return left and right


def rounding_is_coarse(claim: Quantity, source: Quantity) -> bool:
    """Whether the figure given for a source number is further off than its form lets a reader expect."""
    bounds = comparable(claim, source)
    if bounds is None or claim.kind is Kind.VAGUE:
        return False
    low, high, other_low, other_high = bounds
    return is_coarse(other_low, low, claim.qualifier) or is_coarse(other_high, high, claim.qualifier)
