"""Arithmetic closed over what the source says: whether a number that it lacks is worked out from numbers that it has.

Everything one hop away is tried: gaps, totals, so many of so much each, levels before and after a change, shares and
changes in percent, multiples. Two things keep coincidence out. The words around the number have to name the relation
(``named``); and however many results the numbers at hand give, a claim is believed only where few of them lie near
it: the expected number of chance hits is the count of results within a factor of two of the claim over the count of
values that a number so written could have there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import SHARES, at_hand_of
from summarise.checking.arithmetic.beside import is_share_of, rests_on, rests_on_told, told_beside
from summarise.checking.arithmetic.named import Named, is_rest, named_in, shared_out
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.arithmetic.steps.results import results_of
from summarise.checking.arithmetic.steps.windows import Result, Window
from summarise.checking.arithmetic.terms import Reach, Term, with_their_units
from summarise.checking.arithmetic.told.complements import denies_of_part
from summarise.checking.arithmetic.told.otherwise import is_told_otherwise
from summarise.checking.arithmetic.told.outright import is_told_outright
from summarise.checking.arithmetic.told.ruled_out import is_no_bound, is_ruled_out
from summarise.checking.arithmetic.weak import is_weak
from summarise.checking.values.base_values import significant
from summarise.checking.values.rounding import rounds_to, step_shown
from summarise.quantities import Kind, Qualifier, Quantity

_YEARS = frozenset({Kind.AGE, Kind.DURATION, Kind.COUNT})
_BY_CHANCE = 0.12  # expected chance hits above which a result proves nothing without its name
_BY_CHANCE_NAMED = 0.35
_BY_CHANCE_BESIDE = 0.5  # of terms of one sentence, one of which the summary tells as well
_BY_CHANCE_TOLD = 1.0
_BOTH = 2  # terms that the summary tells right beside the claim
_FINEST = 0.03  # as exactly as a fraction or a multiple of small counts comes out by chance
_NEAR = Decimal(2)
_NEAR_BY = Reach.NEAR
_EXACT_BELOW = 900  # a claim below this does not stand for a result of 1,000 or more
_TELLING = 3  # significant digits from which a result is hardly a coincidence
# How far off what a bound is said of may lie.
_FURTHEST = {
    Qualifier.MORE_THAN: Decimal("1.25"),
    Qualifier.AT_LEAST: Decimal("1.25"),
    Qualifier.LESS_THAN: Decimal("0.75"),
    Qualifier.AT_MOST: Decimal("0.75"),
    Qualifier.NEARLY: Decimal("0.85"),
}
_NEARLY_TIMES = Decimal("0.9")
_NOT_FAR = Decimal("0.1")
_FRACTIONS = 6.0  # the fractions that people say lie about so thick


def follows(
    claim: Quantity,
    context: Context,
    terms: Sequence[Term],
    *,
    strictly: bool = False,
    quoted: bool = False,
) -> Derived | None:
    """How ``claim`` is worked out from ``terms``; None where it is not, or could be by chance.

    ``terms``: see ``terms.terms_of``. ``strictly``: nothing will do but an exact total that the words name,
    the level that a change leads to which the source tells beside the old one, or what ``told.outright`` has.
    ``quoted``: the terms are those of a fact's quote, which are few.
    One that is ``doubted`` may be a coincidence, and proves nothing.
    """
    if claim.kind in (Kind.ORDINAL, Kind.SCORE):
        return None
    if is_no_bound(context, claim):
        claim = replace(claim, qualifier=Qualifier.EXACT)
    if claim.value is None:
        return _first_to_last(claim, terms)
    if not claim.value:
        return None
    named = named_in(context.text, context.span, (claim.start, claim.end), context.index.language)
    if claim.kind is Kind.MULTIPLE:
        named |= Named.SHARE  # "doubled" is the name of what it is
    allowed = _relations(named)  # what counts loosely is of one relation
    rest = is_rest(context.text, context.span, (claim.start, claim.end))
    at_hand = at_hand_of(claim, with_their_units(claim, terms))

    def results(window: Window) -> Iterator[Result]:
        for r in results_of(claim, context, at_hand, window):
            # where a rest is told nothing else is left to come about by chance
            if (not r.loosely or r.relation in allowed) and (not rest or r.relation & Named.GAP):
                yield r

    hits = [
        r
        for r in results(_stated_by(claim))
        if states(claim, r.value)
        and not is_told_otherwise(context, [t.quantity for t in r.terms], claim.value)
        and not (r.relation & Named.GAP and denies_of_part(context, claim, [t.quantity for t in r.terms]))
        and not is_ruled_out(context, claim, [t.quantity for t in r.terms], r.text)
    ]
    if strictly:
        hits = [
            r
            for r in hits
            if r.value == claim.value
            and (
                rest
                or r.told_change
                or r.relation & named & Named.TOTAL
                or is_told_outright(r, claim, context)
            )
        ]
    beside = told_beside(claim, context)
    hits = [r for r in hits if rests_on_told(claim, context, [t.quantity for t in r.terms])]
    best = min(
        hits,
        key=lambda r: (
            not _is_named(r, named),
            len(rests_on(r, beside)) < _BOTH,
            _loose(r),
            -len(rests_on(r, beside)),
            len(r.terms),
        ),
        default=None,
    )
    if best is None:
        return None
    outright = strictly and is_told_outright(best, claim, context)
    is_named = outright or _is_named(best, named)
    english = context.index.language == "en"  # elsewhere it was not counted how often such a result is one
    doubted = (english and not quoted and is_weak(best, claim, context, named=is_named)) or (
        not is_named and (_loose(best) > 1 or significant(claim.value) < _TELLING or claim.kind is Kind.RATIO)
    )
    if not doubted:
        most = _BY_CHANCE
        if is_named:  # both told in one breath, and called what they are
            told = best.told_change or all(t.reach is Reach.TOLD for t in best.terms)
            most = _BY_CHANCE_TOLD if told else _BY_CHANCE_BESIDE if not _loose(best) else _BY_CHANCE_NAMED
        least, most_ = abs(claim.value) / _NEAR, abs(claim.value) * _NEAR
        window = Window(float(least), float(most_))
        # of "four games a match" only what falls to one of several could come about by chance
        each = best.relation & shared_out(context.text, context.span, (claim.start, claim.end))
        # what the source's own words lead to, and what is named of a number told beside it, are no chance among the others
        loosest = None if not is_named or best.relation & Named.TOTAL else _loose(best)
        near = {
            r.value
            for r in results(window)
            if (not best.told_change or r.told_change)
            and least <= abs(r.value) <= most_
            and (loosest is None or _loose(r) <= loosest)
            and (not each or r.relation & each)
            and (not outright or is_told_outright(r, claim, context))
        }
        doubted = len(near) / _room(claim) > most
        if doubted and is_named:  # few results rest on the number that the summary tells beside it
            doubted = _is_by_chance_beside(claim, context, best, results(window), beside)
    return Derived(best.text, tuple(t.quantity for t in best.terms), firm=is_named, doubted=doubted)


def _is_by_chance_beside(
    claim: Quantity, context: Context, best: Result, results: Iterator[Result], beside: frozenset[int]
) -> bool:
    """Whether ``best`` may be a coincidence even among those ``results`` only that rest on the numbers told ``beside``."""
    resting = rests_on(best, beside)
    if not resting or best.relation is Named.TOTAL:  # a number told beside its total says so in other words
        return True
    assert claim.value is not None
    shares = is_share_of(context.text, claim)
    near = {
        r.value
        for r in results
        if abs(claim.value) / _NEAR <= abs(r.value) <= abs(claim.value) * _NEAR
        and resting <= rests_on(r, beside)
        and r.relation & best.relation
        and not (shares and r.text.startswith("("))
    }
    room = _room(claim)
    if (
        claim.kind is Kind.RATIO or claim.kind is Kind.MULTIPLE
    ):  # how near it comes is what chance would have to hit
        off = max(_FINEST, float(abs(abs(best.value) - claim.value) / claim.value))
        room = max(room, 1.5 / (2 * off))
    return len(near) / room > _BY_CHANCE_BESIDE


@cache
def _relations(named: Named) -> frozenset[Named]:
    """Each of the relations that are named."""
    return frozenset(relation for relation in Named if relation & named)


def _first_to_last(claim: Quantity, terms: Sequence[Term]) -> Derived | None:
    """A range that the summary makes of two numbers of the source: "aged 79 to 96" of the youngest and the oldest."""
    if claim.low is None or claim.high is None or claim.kind is Kind.VAGUE:
        return None
    same = [t for t in terms if t.quantity.kind is claim.kind and t.quantity.unit == claim.unit]
    if claim.kind in _YEARS:  # ages stand as ages, as years and as bare numbers
        same = [t for t in terms if t.quantity.kind in _YEARS]
    ends = [next((t for t in same if t.quantity.value == end), None) for end in (claim.low, claim.high)]
    low, high = ends
    if low is None or high is None or abs(low.sentence - high.sentence) > 1:
        return None
    text = f"from {low.quantity.text} to {high.quantity.text}"
    return Derived(text, (low.quantity, high.quantity), firm=True)


def _is_named(result: Result, named: Named) -> bool:
    """Whether the words around the claim say what it is, or those of the source."""
    return result.told_change or bool(result.relation & named)


def _loose(result: Result) -> int:
    """How loosely the terms hang together: 0 where the summary tells one and they share a sentence."""
    told = any(t.reach is not _NEAR_BY for t in result.terms)
    first = result.terms[0].sentence
    together = all(t.sentence == first for t in result.terms)
    return (not told) + (not together)


def _room(claim: Quantity) -> float:
    """How many values a number written like the claim could have within a factor of two of it.

    A bound says less than a value: it is true of whatever lies some way behind it.
    """
    assert claim.value is not None
    if claim.kind is Kind.RATIO:
        return _FRACTIONS
    step = step_shown(claim.value, claim)
    if claim.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        step = max(step, abs(claim.value) / 4)
    return max(1.0, float(abs(claim.value) * Decimal("1.5") / step)) if step else 1.0


def _stated_by(claim: Quantity) -> Window:
    """Where every result lies that ``states`` can be true of."""
    assert claim.value is not None
    size = abs(float(claim.value))
    if claim.qualifier is not Qualifier.EXACT:
        return Window(size / 2, size * 1.25)
    if claim.kind in SHARES or claim.kind is Kind.MULTIPLE or size >= _EXACT_BELOW:
        return Window(size * 0.88, size * 1.12)  # what is further off than a tenth is not rounded to it
    return Window(size, size)


def states(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim gives ``result`` to the digits that it shows, or as its hedge allows."""
    assert claim.value is not None
    if result == claim.value:
        return True
    if claim.qualifier is Qualifier.EXACT and claim.kind not in SHARES and claim.kind is not Kind.MULTIPLE:
        return abs(result) >= 1000 and rounds_to(result, claim.value, claim, claim)
    if claim.kind is Kind.MULTIPLE and claim.value < 1 and claim.qualifier is Qualifier.MORE_THAN:
        return claim.value / 2 <= result < claim.value  # "more than halved" leaves less than half
    if claim.kind is Kind.MULTIPLE and claim.value < 1 and claim.qualifier is Qualifier.NEARLY:
        return (
            claim.value < result <= claim.value * Decimal("1.2")
        )  # "almost halved" leaves a little more than half
    if claim.kind is Kind.MULTIPLE and claim.qualifier is Qualifier.NEARLY:
        return claim.value * _NEARLY_TIMES <= result < claim.value  # 1.7 times is not "nearly double"
    if claim.kind in SHARES and claim.qualifier is Qualifier.LESS_THAN:
        return claim.value * Decimal("0.6") <= result < claim.value
    if claim.qualifier in _FURTHEST:
        least, most = sorted((claim.value, claim.value * _FURTHEST[claim.qualifier]))
        # nobody says "nearly 1,900" of 1,480: a bound is the next number as round as it is written, or not far from that
        near = abs(result - claim.value) <= _NOT_FAR * result or rounds_to(result, claim.value, claim, claim)
        return least <= result <= most and (near or claim.kind is Kind.RATIO)
    if claim.kind is Kind.RATIO:
        return abs(result - claim.value) <= claim.value * Decimal("0.06")
    return rounds_to(result, claim.value, claim, claim)
