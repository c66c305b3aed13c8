"""The source quantities that may carry a claim, and those that stand in its place with another value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from summarise.checking.aligning.compared import is_old, looks_back
from summarise.checking.aligning.referent import Context, Fit, could_lead, leads, noun_agreement
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import content_words
from summarise.checking.values.base_values import base_value, significant
from summarise.checking.values.matching import Match, as_share, carries, comparable, compare
from summarise.checking.values.rounding import step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_LIKE = 0.25  # share of a sentence's weighted words that makes a source sentence "about the same"
_FUZZ = 1e-9  # of floats; values are compared exactly afterwards
_SPREAD = 0.12  # how far from a value its roundings are looked for
_BOUND_SPREAD = 1.0  # and what a bound with one digit may leave out: "over 1 million" of 1.9
_BARELY_NEAR = 0.12  # words beside two numbers that agree no better than this agree by chance
_PAIR = 2
_LARGE = 10_000  # a number from here on is hardly met by chance
_NEAR_BOUND = Decimal("0.1")  # how far from a bound a number still goes by it
_PLAIN = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.BETWEEN})


_BEFORE = 40  # characters before a fraction
_ADDED = pattern(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]+ and \Z", re.IGNORECASE
)


_METRES = pattern(r"\d+(?:[.,]\d+)?m")
_LEVEL = pattern(
    r"(?:\b(?:at|is|was|of|to|from|be|been|are|were)|['’]s)(?: (?:about|around|just|only|currently|now))? \Z",
    re.IGNORECASE,
)
_BEING = pattern(
    r"(?:\b(?:am|is|was|are|were|be|turned|turns|turn|at|age)|['’](?:m|s|re))(?: (?:about|only|just|now|nearly|almost))? \Z",
    re.IGNORECASE,
)
_CLOSED = pattern(r"\s*(?:[.,;:!?)\n\"”]|\Z|(?:and|but|now|today|so|which|who|when)\b)")


class Candidate(NamedTuple):
    """A source quantity, how well it matches and how well its place fits; the best has the least ``rank``."""

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

    def holding(self, claim: Quantity, context: Context, zone: Span | None = None) -> list[Candidate]:
        """The quantities that are the claim's value, a rounding of it, or a range that ends in it."""
        alike = (zone, *_said(claim), *context.place(claim))
        found: list[Candidate] | None = context.held.get(alike)
        if found is None:
            found = context.held[alike] = self._holding(claim, context, zone)
        return found

    def _holding(self, claim: Quantity, context: Context, zone: Span | None) -> list[Candidate]:
        out = []
        for match, q in self._carrying(claim):
            fit = context.fit(claim, q)
            quoted = zone is not None and q.start < zone[1] and q.end > zone[0]
            fits = (
                _is_alike(claim, q, fit)
                if match is not Match.SAME
                else not _is_chance(claim, q, fit)
                or _shares_its_unit(claim, q, context)
                or self._is_told_age(claim, q)
            )
            if fits or quoted or not context.stems:
                out.append(Candidate(match, q, fit, (-fit.total, q.start)))
        return out

    def _carrying(self, claim: Quantity) -> list[tuple[Match, Quantity]]:
        """The quantities that carry a claim by what it says alone; found once for all claims that say the same."""
        assert claim.low is not None
        assert claim.high is not None
        said = (*_said(claim), claim.noun is None)
        found = self._carriers.get(said)
        if found is None:
            near = {id(q): q for q in self.index.around(*_reach(claim, claim.low, claim.high))}
            near |= {id(q): q for q in self.index.same_figure(claim.low)}
            metres = _in_metres(claim)
            if metres is not None and metres.low is not None:
                near |= {id(q): q for q in self.index.same_figure(metres.low)}
            if claim.kind is Kind.PERCENT:
                near |= {id(q): q for q in self.index.same_figure(claim.low / 100)}  # "a rate of 0.47"
            elif claim.kind is Kind.COUNT and 0 < claim.low < 1:
                near |= {id(q): q for q in self.index.same_figure(claim.low * 100)}
            found = self._carriers[said] = [
                (match, q)
                for q in near.values()
                if (match := carries(claim, q) or (metres is not None and carries(metres, q)) or Match.NONE)
                is not Match.NONE
                and not self._is_bare(claim, q)
                and not is_added(self.index.text, q)
            ]
        return found

    def _is_bare(self, claim: Quantity, source: Quantity) -> bool:
        """Whether a number without a unit is offered for a share, in a sentence that has no share at all.

        "From 45 to 50 percent" gives the 45 its unit; "only 37 took part" are no 37 percent.
        """
        if (
            claim.kind is not Kind.PERCENT
            or source.kind is not Kind.COUNT
            or as_share(claim, source) is not None
        ):
            return False
        if source.noun is None and source.low == source.high and self._is_left_bare(source):
            return False
        sentence = self.index.sentence_of[id(source)]
        return not any(q.kind is Kind.PERCENT for q in self.index.in_sentence.get(sentence, ()))

    def _is_left_bare(self, source: Quantity) -> bool:
        """Whether a number is the level of something with its unit left out, as in speech: "it is at eight."."""
        text = self.index.text
        before = text[max(0, source.start - _BEFORE) : source.start]
        return _LEVEL.search(before) is not None and _CLOSED.match(text, source.end) is not None

    def _is_told_age(self, claim: Quantity, source: Quantity) -> bool:
        """Whether a bare number is somebody's age: "I'm 25"."""
        if claim.kind is not Kind.AGE or source.kind is not Kind.COUNT or source.noun is not None:
            return False
        text = self.index.text
        before = text[max(0, source.start - _BEFORE) : source.start]
        return _BEING.search(before) is not None and _CLOSED.match(text, source.end) is not None

    def beside(self, context: Context, zone: Span | None) -> list[tuple[Quantity, str]]:
        """The numbers of the quote and of the sentences that say the same, with where they stand."""
        out: dict[int, tuple[Quantity, str]] = {}
        if zone is not None:
            out = {id(q): (q, "quote") for q in self.index.within(*zone) if q.low is not None}
        for i, likeness in context.similar:
            if likeness >= _LIKE:
                for q in self.index.in_place(i):
                    if q.low is not None:
                        out.setdefault(id(q), (q, "sentence"))
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
        out = []
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


def is_added(text: str, quantity: Quantity) -> bool:
    """Whether a fraction is what a number of ``text`` has beside its whole: the half of "a can and a half"."""
    return (
        quantity.kind is Kind.RATIO
        and _ADDED.search(text, max(0, quantity.start - _BEFORE), quantity.start) is not None
    )


def _years(quantities: Iterable[Quantity]) -> set[int]:
    """The years of the dates among some quantities."""
    return {q.date.year for q in quantities if q.date is not None and q.date.year is not None}


Said = tuple[Kind, Decimal | None, Decimal | None, str | None, Qualifier, str]


def _said(claim: Quantity) -> Said:
    """What a claim says, wherever it stands."""
    return claim.kind, claim.low, claim.high, claim.unit, claim.qualifier, claim.text


def _reach(claim: Quantity, lowest: Decimal, highest: Decimal) -> tuple[float, float]:
    """Between which values, in base units, lies whatever a claim may be a rounding of."""
    ends = sorted((base_value(claim, lowest), base_value(claim, highest)))
    if claim.kind is Kind.VAGUE:
        return ends[0], ends[1]
    spread = _SPREAD if claim.qualifier in _PLAIN else _BOUND_SPREAD
    low, high = ends[0] - spread * abs(ends[0]), ends[1] + spread * abs(ends[1])
    shown = [
        base_value(claim, end + sign * step_shown(end, claim))
        for end in (lowest, highest)
        for sign in (-1, 1)
    ]
    slack = _FUZZ * max(map(abs, shown))
    if claim.qualifier is not Qualifier.EXACT:  # "more than 750" may be said of 762
        hedged = [end + sign * _SPREAD * abs(end) for end in ends for sign in (-1, 1)]
        shown += hedged
    return max(low, min(shown) - slack), min(high, max(shown) + slack)


def keeps_to(claim: Quantity, source: Quantity) -> bool:
    """Whether a claim is near a bound and on its right side: 38.20 of "below 40" says it more closely."""
    bounds = comparable(claim, source)
    if bounds is None:
        return False
    low, high, limit, _ = bounds
    if abs(limit - low) > _NEAR_BOUND * abs(limit):
        return False
    if source.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST):
        return high <= limit
    return source.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST) and low >= limit


def is_stated(source: Quantity, context: Context) -> bool:
    """Whether some number of the summary's sentence states this source number."""
    found = context.stated.get(id(source))
    if found is None:
        found = context.stated[id(source)] = any(
            q.low is not None and compare(q, source) is Match.SAME for q in context.numbers
        )
    return found


def is_other_thing(claim: Quantity, found: Candidate) -> bool:
    """Whether the count found counts something else, where nothing around it speaks of the claim.

    Up to two is left out: "two men" are never counted as men where they are named.
    """
    if claim.kind is not Kind.COUNT or found.quantity.kind is not Kind.COUNT:
        return False
    assert claim.low is not None
    return (
        found.fit.noun < 0
        and claim.low > _PAIR
        and found.fit.near < _BARELY_NEAR
        and found.fit.sentence < 2 * _LIKE
    )


_KIN = frozenset({Kind.PERCENT, Kind.RATIO})


def _in_metres(claim: Quantity) -> Quantity | None:
    """A count in millions read as a length: the "5.68m" that may be either."""
    if claim.kind is not Kind.COUNT or claim.low is None or not _METRES.fullmatch(claim.text):
        return None
    length = claim.low / 1_000_000
    return replace(claim, kind=Kind.MEASURE, unit="meter", low=length, high=length, noun=None)


def _shares_its_unit(claim: Quantity, source: Quantity, context: Context) -> bool:
    """Whether a bare number has its unit from another number of its sentence: "from 130 pounds to 120"."""
    if claim.kind is not Kind.COUNT or claim.noun is not None or source.unit is None:
        return False
    return any(
        any(r.kind is source.kind and r.unit == source.unit for r in (q, *q.readings))
        for q in context.numbers
        if q.start != claim.start
    )


def _is_chance(claim: Quantity, source: Quantity, fit: Fit) -> bool:
    """Whether the same figure of another kind ("3" for "3-month", "one" for "first") stands where nothing
    else agrees."""
    if claim.kind in (source.kind, Kind.SCORE) or {claim.kind, source.kind} == _KIN:
        return False
    if source.kind is Kind.COUNT and source.noun is None and source.low is not None and source.low >= _LARGE:
        return False  # "240 million" without its currency
    return fit.sentence < _LIKE and fit.noun <= 0


def _is_alike(claim: Quantity, source: Quantity, fit: Fit) -> bool:
    """Whether a number near the claim's in value is near in meaning, so that it can be its rounding."""
    if claim.kind not in (Kind.COUNT, Kind.VAGUE):
        return True
    if fit.noun == 0 and claim.noun and not source.noun:
        return fit.sentence >= _LIKE
    assert source.low is not None
    exact = significant(source.low) >= 3  # 5,443 is hardly near 5,000 by chance
    return fit.noun >= 0 or fit.sentence >= (_LIKE if exact else 2 * _LIKE)
