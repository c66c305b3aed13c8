"""The source quantities that may carry a claim, and those that stand in its place with another value."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from summarise.checking.aligning.clauses.compared import is_old, looks_back
from summarise.checking.aligning.for_one import for_one, is_of_one
from summarise.checking.aligning.likeness import (
    LIKE,
    in_metres,
    is_added,
    is_alike,
    is_chance,
    is_left_bare,
    is_side_of_vote,
    is_told_age,
    keeps_to,
    shares_its_unit,
    takes_its_unit,
)
from summarise.checking.aligning.referent import Context, Fit, could_lead, leads, noun_agreement
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import content_words
from summarise.checking.values.base_values import base_value
from summarise.checking.values.matching import Match, as_share, carries, comparable, compare, is_same
from summarise.checking.values.rounding import step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple

_FUZZ = 1e-9  # of floats; values are compared exactly afterwards
_SPREAD = 0.12  # how far from a value its roundings are looked for
_BOUND_SPREAD = 1.0  # and what a bound with one digit may leave out: "over 1 million" of 1.9
_BARELY_NEAR = 0.12  # words beside two numbers that agree no better than this agree by chance
_PAIR = 2
# By names of this module, see ``matching``.
_COUNT, _PERCENT = Kind.COUNT, Kind.PERCENT
_NONE, _SAME = Match.NONE, Match.SAME
_PRICED = frozenset({Kind.MONEY, Kind.VAGUE})  # may be a price for each of something
_PLAIN = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.BETWEEN})


class Candidate(NamedTuple):
    """A source quantity, how well it matches and how well its place fits; the best of several has the least ``rank``."""

    match: Match
    quantity: Quantity
    fit: Fit
    rank: tuple[float, int]


class Candidates:
    """Finds candidates in one source."""

    def __init__(self, index: SourceIndex) -> None:
        """``index`` of the source."""
        self.index = index
        self._carriers: dict[tuple[object, ...], list[tuple[Match, Quantity]]] = {}

    def stating(self, claim: Quantity, context: Context) -> Quantity | None:
        """The best of those that are the claim's very value; None where none is. As ``holding`` says it, without a look at others."""
        alike = (None, *_said(claim), *context.place(claim))
        held: list[Candidate] | None = context.held.get(alike)
        if held is not None:
            same = [c for c in held if c.match is Match.SAME]
            return min(same, key=lambda c: c.rank).quantity if same else None
        carrying = self._carrying(claim)
        take(len(carrying))
        best: list[tuple[Quantity, Fit]] = []
        for match, q in carrying:
            if match is _SAME:
                fit = context.fit(claim, q)
                if self._fits(claim, context, match, q, fit) or not context.stems:
                    best.append((q, fit))
        if len(best) > 1:  # how near its words are is read only where there is a choice
            return min(best, key=lambda one: (-one[1].total, one[0].start))[0]
        return best[0][0] if best else None

    def holding(self, claim: Quantity, context: Context, zone: Span | None = None) -> list[Candidate]:
        """The quantities that are the claim's value, a rounding of it, or a range that ends in it."""
        alike = (zone, *_said(claim), *context.place(claim))
        found: list[Candidate] | None = context.held.get(alike)
        if found is None:
            found = context.held[alike] = self._holding(claim, context, zone)
        return found

    def _holding(self, claim: Quantity, context: Context, zone: Span | None) -> list[Candidate]:
        out: list[tuple[Match, Quantity, Fit]] = []
        carrying = self._carrying(claim)
        take(len(carrying))
        for match, q in carrying:
            fit = context.fit(claim, q)
            quoted = zone is not None and q.start < zone[1] and q.end > zone[0]
            if quoted or not context.stems or self._fits(claim, context, match, q, fit):
                out.append((match, q, fit))
        if len(out) == 1:  # nothing is compared with it
            return [Candidate(match, q, fit, (0.0, q.start)) for match, q, fit in out]
        return [Candidate(match, q, fit, (-fit.total, q.start)) for match, q, fit in out]

    def _fits(self, claim: Quantity, context: Context, match: Match, source: Quantity, fit: Fit) -> bool:
        """Whether a place of the claim's value, or of one near it, can mean what the claim means."""
        if match is not _SAME:
            return is_alike(claim, source, fit)
        text = self.index.text
        return (
            not is_chance(claim, source, fit)
            or shares_its_unit(claim, source, context)
            or is_told_age(text, claim, source)
            or is_side_of_vote(text, claim, source, context.text[slice(*context.span)])
            or takes_its_unit(claim, source, self.index.in_place(self.index.sentence_of[id(source)]))
        )

    def _carrying(self, claim: Quantity) -> list[tuple[Match, Quantity]]:
        """The quantities that carry a claim by what it says alone; found once for all claims that say the same."""
        assert claim.low is not None
        assert claim.high is not None
        said = (*_said(claim), claim.noun)
        found = self._carriers.get(said)
        if found is None:
            near = self.index.around(*_reach(claim, claim.low, claim.high))
            more = self.index.same_figure(claim.low)
            metres, one, share = in_metres(claim), for_one(claim), claim.kind is _PERCENT
            if metres is not None and metres.low is not None:
                more = more + self.index.same_figure(metres.low)
            if share:
                more = more + self.index.same_figure(claim.low / 100)  # "a rate of 0.47"
            elif claim.kind is _COUNT and 0 < claim.low < 1:
                more = more + self.index.same_figure(claim.low * 100)
            if more:
                near = list({id(q): q for q in (*near, *more)}.values())
            found = []
            for q in near:
                match = carries(claim, q) if one is None else self._for_one(one, q) or carries(claim, q)
                if match is _NONE and metres is not None:
                    match = carries(metres, q)
                if match is _NONE or (share and self._is_bare(claim, q)) or is_added(self.index.text, q):
                    continue
                found.append((match, q))
            self._carriers[said] = found
        return found

    def _for_one(self, one: tuple[Quantity, str], source: Quantity) -> Match:
        """How well a number carries a claim of what each has, where its sentence tells what one has."""
        if source.unit is None or "-per-" in source.unit:
            return _NONE
        sentence = self.index.sentences[self.index.sentence_of[id(source)]]
        return carries(one[0], source) if is_of_one(self.index.text, sentence, one[1]) else _NONE

    def _is_bare(self, claim: Quantity, source: Quantity) -> bool:
        """Whether a number without a unit is offered for the share ``claim``, in a sentence that has no share at all.

        "From 45 to 50 percent" gives the 45 its unit; "only 37 took part" are no 37 percent.
        """
        if source.kind is not _COUNT or as_share(claim, source) is not None:
            return False
        if source.noun is None and source.low == source.high and is_left_bare(self.index.text, source):
            return False
        sentence = self.index.sentence_of[id(source)]
        return not any(q.kind is _PERCENT for q in self.index.in_sentence.get(sentence, ()))

    def beside(self, context: Context, zone: Span | None) -> list[tuple[Quantity, str]]:
        """The numbers of the quote and of the sentences that say the same, with where they stand."""
        out: dict[int, tuple[Quantity, str]] = {}
        if zone is not None:
            out = {id(q): (q, "quote") for q in self.index.within(*zone) if q.low is not None}
        for i, likeness in context.similar:
            if likeness >= LIKE:
                for q in self.index.in_place(i):
                    if q.low is not None:
                        out.setdefault(id(q), (q, "sentence"))
        take(len(out))
        return list(out.values())

    def rivals(self, claim: Quantity, context: Context, zone: Span | None, best: Fit) -> list[Candidate]:
        """Numbers beside the claim's evidence that fill its place with another value better than ``best``.

        A number that another claim of the same sentence states has its own place and is no rival.
        """
        alike = (zone, best, *_said(claim), *context.place(claim))
        found: list[Candidate] | None = context.rivals.get(alike)
        if found is None:
            rivals = self._rivals(claim, context, zone, best)
            found = context.rivals[alike] = [rival for rival in rivals if leads(rival.fit, best)]
        return found

    def _rivals(self, claim: Quantity, context: Context, zone: Span | None, best: Fit) -> list[Candidate]:
        out: list[Candidate] = []
        if zone is None and not any(
            likeness >= LIKE and could_lead(context.shares(i), best) for i, likeness in context.similar
        ):
            return out  # as nearly always: the number stands where the source says the same
        for q, _ in self.beside(context, zone):
            if q.kind is not claim.kind or not could_lead(
                context.shares(self.index.sentence_of[id(q)]), best
            ):
                continue
            if comparable(claim, q) is None:
                continue
            match = compare(claim, q)
            if match not in (Match.NONE, Match.SCALE) or is_stated(q, context) or keeps_to(claim, q):
                continue
            if claim.low != claim.high and q.low == q.high:
                continue  # one number is no other range
            if self._is_of_another_time(claim, q, context) or self._is_in_another_row(claim, q):
                continue
            fit = context.fit(claim, q)
            if claim.kind is Kind.COUNT and (fit.noun < 0 or (fit.noun == 0 and fit.near < 0.4)):
                continue
            out.append(Candidate(match, q, fit, (-fit.total, q.start)))
        return out

    def _is_in_another_row(self, claim: Quantity, source: Quantity) -> bool:
        """Whether a claim counts something that the row of a bare number in a table does not name: no "two libraries" in
        the row of debt service."""
        if claim.kind is not Kind.COUNT or not claim.noun or source.noun:
            return False
        cell = tables_of(self.index).at(source.start)
        return cell is not None and not content_words(claim.noun) & (cell.row.stems | cell.column.stems)

    def _is_of_another_time(self, claim: Quantity, source: Quantity, context: Context) -> bool:
        """Whether the source has a number only as an old level ("down from 0.9%"), or of years of which the summary says nothing."""
        if self.index.once(is_old, source) and not looks_back(context, claim):
            return True
        here = _years(context.numbers)
        if not here:
            return False
        there = _years(self.index.in_place(self.index.sentence_of[id(source)]))
        if there:
            return not here & there
        return any(
            here & _years(self.index.in_place(self.index.sentence_of[id(q)]))
            for match, q in self._carrying(claim)
            if match is Match.SAME
        )

    def quoted_instead(self, claim: Quantity, context: Context, zone: Span) -> Quantity | None:
        """A number of the quote that the claim stands in the place of: of its kind, and not stated itself.

        Counts have to count the same thing.
        """
        for q in self.index.within(*zone):
            if q.kind is not claim.kind or comparable(claim, q) is None or is_stated(q, context):
                continue
            if claim.kind is Kind.COUNT and noun_agreement(claim, q) <= 0:
                continue
            if compare(claim, q) is Match.NONE and not keeps_to(claim, q):
                return q
        return None


def _years(quantities: Iterable[Quantity]) -> set[int]:
    """The years of the dates among some quantities."""
    return {q.date.year for q in quantities if q.date is not None and q.date.year is not None}


Said = tuple[Kind, Decimal | None, Decimal | None, str | None, str | None, Qualifier, str]


def _said(claim: Quantity) -> Said:
    """What a claim says, wherever it stands: all that ``matching`` reads of it."""
    kind = claim.kind
    per = claim.per if kind in _PRICED else None
    return kind, claim.low, claim.high, claim.unit, per, claim.qualifier, claim.text


def _reach(claim: Quantity, lowest: Decimal, highest: Decimal) -> tuple[float, float]:
    """Between which values, in base units, lies whatever a claim may be a rounding of."""
    least = base_value(claim, lowest)
    ends = [least, least] if lowest is highest else sorted((least, base_value(claim, highest)))
    if claim.kind is Kind.VAGUE:
        return ends[0], ends[1]
    spread = _SPREAD if claim.qualifier in _PLAIN else _BOUND_SPREAD
    low, high = ends[0] - spread * abs(ends[0]), ends[1] + spread * abs(ends[1])
    shown: list[float] = []
    for end in (lowest,) if lowest is highest or lowest == highest else (lowest, highest):
        step = step_shown(end, claim)
        shown += [base_value(claim, end - step), base_value(claim, end + step)]
    slack = _FUZZ * max(map(abs, shown))
    if claim.qualifier is not Qualifier.EXACT:  # "more than 750" may be said of 762
        hedged = [end + sign * _SPREAD * abs(end) for end in ends for sign in (-1, 1)]
        shown += hedged
    return max(low, min(shown) - slack), min(high, max(shown) + slack)


def is_stated(source: Quantity, context: Context) -> bool:
    """Whether some number of the summary's sentence states this source number."""
    found = context.stated.get(id(source))
    if found is None:
        found = context.stated[id(source)] = any(
            q.low is not None and is_same(q, source) for q in context.numbers
        )
    return found


def is_other_thing(claim: Quantity, found: Candidate) -> bool:
    """Whether the count found counts something else, where nothing around it speaks of the claim.

    Up to two is left out: "two men" are never counted as men where they are named.
    """
    if claim.kind is not _COUNT or found.quantity.kind is not _COUNT:
        return False
    assert claim.low is not None
    return (
        found.fit.noun < 0
        and claim.low > _PAIR
        and found.fit.near < _BARELY_NEAR
        and found.fit.sentence < 2 * LIKE
    )
