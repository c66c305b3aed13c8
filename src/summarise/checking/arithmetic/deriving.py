"""A number that the source does not have, and whether it follows from what the source does have.

From numbers of the summary's own sentence, from numbers that stand together in the source, from the
length of a list, from a span of years. What follows is never accepted in silence: the sum is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TypeVar

from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.nearest import Fault
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.aligning.slips import is_likelier
from summarise.checking.arithmetic.beside import rests_on_told
from summarise.checking.arithmetic.closure import follows
from summarise.checking.arithmetic.dated.between_spans import between_spans
from summarise.checking.arithmetic.dated.since import told_since
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.arithmetic.own_sums import Reckoned, reckon
from summarise.checking.arithmetic.steps.between import years_between
from summarise.checking.arithmetic.steps.operations import Derived, derive
from summarise.checking.arithmetic.steps.shares import portion
from summarise.checking.arithmetic.terms import Term, readings, terms_of
from summarise.checking.arithmetic.told.complements import may_be_rest, told_in
from summarise.checking.arithmetic.told.far_wholes import denied_rest
from summarise.checking.arithmetic.told.multiples import goes_the_wrong_way
from summarise.checking.arithmetic.told.otherwise import is_told_otherwise
from summarise.checking.arithmetic.told.ruled_out import is_more_than_its_whole, is_ruled_out
from summarise.checking.arithmetic.unwritten import one_fewer, told_unwritten
from summarise.checking.arithmetic.worded.times_of_named import times_of_named
from summarise.checking.reading.spans import Span
from summarise.checking.source.table_cells import add_up, tables_of
from summarise.checking.values.matching import Match
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

Made = TypeVar("Made")
_IN_PLACE = 0.5  # words beside another value agree so well that no sum excuses the claimed one
_CHANGE_BEFORE = pattern(
    r"\b(?:by|up|down|gain(?:ed)?|los[st]|(?:increase|decrease|rise|fall|drop|gap|lead|difference) of|"
    r"rose|risen|fell|fallen|grew|grown|climbed|jumped|dropped|slipped|slid|shrank|shrunk|declined|increased|decreased|reduced|narrowed|widened)"
    r"(?: (?:about|almost|nearly|just|over|some))? \Z",
    re.IGNORECASE,
)
_CHANGE_AFTER = pattern(r" (?:\w+ )?(?:more|fewer|less|higher|lower|above|below|ahead)\b", re.IGNORECASE)
_MOST_TOGETHER = 8
_MOST_PLACES = 60


def _of_one_thing(claim: Quantity, terms: Iterable[Quantity]) -> bool:
    """Whether none of ``terms`` counts another thing than the claim does."""
    return all(noun_agreement(claim, q) >= 0 for q in terms)


class Deriving:
    """Finds how a number follows from those of one source."""

    def __init__(self, ground: Ground) -> None:
        """``ground``: the source, its candidates and clauses, and the article's date."""
        self.anchor = ground.anchor
        self.index = ground.index
        self.candidates = ground.candidates
        self.clauses = ground.clauses

    def explain(self, claim: Quantity, context: Context, zone: Span | None, fault: Fault) -> Judgement | None:
        """The judgement on a number that follows from others, or that its own sentence works out wrongly.

        ``fault``: the nearest other value, and how well the words beside it agree with the claim's.
        """
        reckoned = reckon(claim, context)
        if reckoned is not None:
            return self._reckoned(claim, context, reckoned)
        if _is_side(claim, context) or is_more_than_its_whole(context, claim):
            return None
        if not context.placed:
            return None  # a figure is copied: what neither quote nor statement has was not worked out
        if (since := self.since(claim, context)) is not None:
            return since
        if (times := times_of_named(self.index, claim, context)) is not None:
            return self._judged(claim, context, times)
        firm = fault.near >= _IN_PLACE
        derived = self._portion_of(claim, context, zone) or self._derived_from(
            claim, context, zone, fault.nearest if firm else None
        )
        if derived is None and not firm:
            derived = told_unwritten(self.index, claim, context)
        elif derived is None:
            derived = one_fewer(self.index, claim, context)
        # where the words beside another value agree so well, only a total that is called one is an excuse, or a change that is told there
        if derived is None and firm:
            return self.total(claim, context, zone) or self._about(claim, context, zone)
        return derived or self._closed(claim, context, zone)

    def since(self, claim: Quantity, context: Context) -> Judgement | None:
        """The judgement on years that run from a year of the source to the article's own day, and on how far two spans lie apart;
        None where it is no such number."""
        found = None
        if context.placed:
            found = told_since(self.index, claim, context, self.anchor) or between_spans(
                self.index, claim, context
            )
        return self._judged(claim, context, found) if found is not None else None

    def total(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement | None:
        """The judgement on a number that the summary's words call a total and that is one exactly, or that a change which
        the source tells leads to; None else."""
        if zone is not None or not context.placed:
            return None
        terms = self._terms(claim, context, zone)
        found = follows(claim, context, terms, strictly=True)
        return self._judged(claim, context, found)

    def _about(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement | None:
        """The judgement on a hedged number that arithmetic leads to by the name that the words give it: "about 1.4 million of
        the cost". Nobody says "about" of a number that is copied wrong."""
        if claim.qualifier is not Qualifier.ABOUT or zone is not None or not context.placed:
            return None
        found = self._follows(claim, context)
        sure = found is not None and found.firm and not found.doubted
        return self._judged(claim, context, found) if sure else None

    def _closed(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement | None:
        """Whether the number is one hop of arithmetic away from those at hand, or the time between two dates."""
        found = years_between(self.index, claim, context, self.anchor)
        if found is None:
            terms = self._terms(claim, context, zone)
            for read in readings(claim, context, terms):
                found = (
                    self._follows(claim, context)
                    if read is claim and zone is None
                    else follows(read, context, terms, quoted=zone is not None)
                )
                if found is not None and not found.doubted:
                    break
        return self._judged(claim, context, found)

    def _judged(self, claim: Quantity, context: Context, found: Derived | None) -> Judgement | None:
        if found is None or found.doubted or is_likelier(claim, context, found.terms, firm=found.firm):
            self._doubted(claim, context, found)
            return None
        return self._made(found) if add_up(tables_of(self.index), [q.start for q in found.terms]) else None

    def _doubted(self, claim: Quantity, context: Context, found: Derived | None) -> None:
        """Keep that arithmetic reaches a number without proving it: that weighs."""
        if found is not None:
            context.reached[claim.start] = "named" if found.firm else "loosely"

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
        evidence = evidence_of(self.index, next(held, None), "sentence", reckoned.arithmetic)
        if reckoned.right:
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
        return Judgement(Verdict.CONTRADICTED, Code.ARITHMETIC_WRONG, evidence)

    def _derived(
        self, claim: Quantity, context: Context, zone: Span | None, instead: Quantity | None
    ) -> Judgement | None:
        """Whether the number follows from numbers that stand together in the quote or in one sentence.

        ``instead``: another value that stands in the claim's place. Then only what leaves no doubt counts,
        and no sum of that value with other things: "745 networks" for 742 are not 742 and three cases.
        """
        before = context.text[max(context.span[0], claim.start - 24) : claim.start]
        after = context.text[claim.end : min(context.span[1], claim.end + 16)]
        if self.index.language == "en":
            changed = bool(_CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after))
        else:
            number = (claim.start, claim.end)
            changed = Named.GAP in named_in(context.text, context.span, number, self.index.language)
        places = [("sentence", self.index.in_place(i)) for i, _ in context.similar]
        if changed:
            places += [("article", pair) for pair in self._levels]
        if zone is not None:
            places.insert(0, ("quote", self.index.within(*zone)))
        for where, together in places:
            found = derive(claim, together, changed=changed)
            if found is None or (instead is not None and not found.firm):
                continue
            if found.summed and len(found.terms) > 2 and not self._is_total(claim, context):
                continue  # three of a few numbers add up to nearly anything
            self._terms(claim, context, zone)  # so that it is known what the summary tells
            if not rests_on_told(claim, context, found.terms):
                continue
            if is_told_otherwise(context, found.terms, claim.value) or is_ruled_out(
                context, claim, found.terms, found.arithmetic
            ):
                continue
            if not add_up(tables_of(self.index), [q.start for q in found.terms]):
                continue
            if is_likelier(claim, context, found.terms, firm=found.firm):
                continue
            if not found.summed or instead not in found.terms or _of_one_thing(claim, found.terms):
                return self._made(found, where)
        return None

    def _is_total(self, claim: Quantity, context: Context) -> bool:
        """Whether the words around a number call it a total."""
        named = named_in(context.text, context.span, (claim.start, claim.end), self.index.language)
        return bool(named & Named.TOTAL)

    def _portion(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement | None:
        """Whether the number is a share, a multiple or the rest of numbers that stand side by side in the source."""
        if claim.value is None:
            return None
        told = told_in(context, claim)
        beside = self.index.in_place
        places = [beside(i - 1) + beside(i) for i, _ in context.similar]
        rest = may_be_rest(told, self.index.language)
        if zone is not None:
            places.insert(0, self.index.within(*zone))
        elif rest:  # the whole is told in a like sentence, the part in the next, or both before it
            pairs = [(at - 1, at) for i, _ in context.similar for at in (i - 1, i + 1) if at > 0]
            places += [beside(a) + beside(b) for a, b in pairs]
        if rest and not context.similar:  # "Four are missing."
            places += [beside(i - 1) + here for i in range(_MOST_PLACES) if (here := beside(i))]
        tried: set[tuple[int, ...]] = set()  # sentences beside one another have the same numbers
        for place in places:
            together = place[-_MOST_TOGETHER:]
            key = tuple(map(id, together))
            if not key or key in tried:
                continue
            tried.add(key)
            found = portion(told, together, self.clauses)
            if found is not None and not goes_the_wrong_way(self.index.text, found.terms):
                return self._made(found)
        found = denied_rest(told, context, self.clauses) if rest and zone is None else None
        return None if found is None else self._made(found)

    def _made(self, found: Derived, where: str = "sentence") -> Judgement:
        evidence = evidence_of(self.index, found.terms[0], where, found.arithmetic)
        return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)

    def _once(self, what: str, claim: Quantity, context: Context, work: Callable[[], Made]) -> Made:
        """What ``work`` makes of a claim in its sentence, made the first time only: what explains a number, or does not,
        is asked for again where the finding is weighed."""
        known = context.worked.get((what, id(claim)))
        if known is None:
            known = context.worked[what, id(claim)] = (claim, work())  # with the claim, whose identity it is
        found: Made = known[1]
        return found

    def _terms(self, claim: Quantity, context: Context, zone: Span | None) -> list[Term]:
        if zone is not None:
            return terms_of(self.index, self.candidates, claim, context, zone)
        context.asked.beside = True  # also where the answer is known
        return self._once(
            "terms", claim, context, lambda: terms_of(self.index, self.candidates, claim, context, None)
        )

    def _follows(self, claim: Quantity, context: Context) -> Derived | None:
        terms = self._terms(claim, context, None)
        return self._once("follows", claim, context, lambda: follows(claim, context, terms))

    def _portion_of(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement | None:
        if zone is not None:
            return self._portion(claim, context, zone)
        return self._once("portion", claim, context, lambda: self._portion(claim, context, None))

    def _derived_from(
        self, claim: Quantity, context: Context, zone: Span | None, instead: Quantity | None
    ) -> Judgement | None:
        if zone is not None or instead is not None:
            return self._derived(claim, context, zone, instead)
        return self._once("derived", claim, context, lambda: self._derived(claim, context, None, None))

    @cached_property
    def _levels(self) -> list[list[Quantity]]:
        """Every old level of the source with a level beside it: "up from 1.9 million". A change told in other
        words rests on two of these, wherever they stand."""
        pairs = []
        for old in self.index.quantities:
            if preposition(self.index.text, old) == "from" and old.value is not None:
                beside = self.index.in_place(self.index.sentence_of[id(old)])
                pairs += [[old, q] for q in beside if q is not old and q.kind is old.kind]
        return pairs

    def reach(self, claim: Quantity, context: Context) -> str:
        """How arithmetic leads to a number, whatever else is known of it: "sure", "named" where only the words speak for
        it, "loosely" where nothing does, "no" where it does not."""
        if claim.kind in (Kind.ORDINAL, Kind.SCORE) or claim.low is None or not context.placed:
            return "no"
        if self._derived_from(claim, context, None, None) or self._portion_of(claim, context, None):
            return "sure"
        found = self._follows(claim, context)
        if found is None:
            return "no"
        return "sure" if not found.doubted else "named" if found.firm else "loosely"

    def could_follow(self, claim: Quantity, context: Context) -> bool:
        """Whether the number is the exact difference of two of one sentence, though nothing says that it is one."""
        return any(
            (found := derive(claim, self.index.in_place(i), changed=True)) is not None and found.firm
            for i, _ in context.similar
        )


def deriving(ground: Ground) -> Deriving:
    """The arithmetic over one source."""
    return Deriving(ground)


_SIDES = pattern(r"(?: votes?)? (?:to|against|versus) ", re.IGNORECASE)
_VOTE = pattern(r"\b(?:vot(?:e[sd]?|ing)|ballots?)\b", re.IGNORECASE)


def _is_side(claim: Quantity, context: Context) -> bool:
    """Whether a number is one side of a vote, and so no sum of its sides: "14 votes to three"."""
    if claim.kind is not Kind.COUNT or preposition(context.text, claim) in ("from", "to"):
        return False
    return _VOTE.search(context.text, *context.span) is not None and any(
        _SIDES.fullmatch(context.text, min(claim.end, q.end), max(claim.start, q.start)) is not None
        for q in context.numbers
        if q.kind is Kind.COUNT and q.start != claim.start
    )
