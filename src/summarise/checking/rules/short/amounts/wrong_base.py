"""A change in percent reckoned from the new level: "a fifth higher" of 40 per cent, compared with 32; and terms added up that a court
lets run at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from summarise.checking.aligning.clauses.over_time import Levels, levels_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_CONCURRENT = pattern(r"\b(?:concurrent(?:ly)?|at the same time|side by side)\b")
_AGAINST = pattern(
    r"[^.;:\d]{0,40}?,? (?:compared (?:with|to)|against|up from|down from)(?: (?:about|around|just|only|the|a|an))* ?[^\w\s]?"
)
_NEAR = 0.03  # of a share that it may be off
_EXACT = 0.005  # years and months
_HUNDRED = 100


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The shares of one sentence that are of the wrong level, and the terms that are no sum."""
    index = ground.index
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.value is None or claim.verdict is Verdict.SUPPORTED:
            continue
        if q.kind in _SHARES:
            yield from _of_wrong_level(index, stated, claim, q)
        elif q.kind is Kind.DURATION:
            yield from _of_terms(index, stated, claim, q)


def _of_wrong_level(index: SourceIndex, stated: Stated, claim: Claim, q: Quantity) -> Iterator[Finding]:
    word = direction_of(stated.text, (stated.start, stated.end), (claim.start, claim.end))
    if word is None:
        return
    assert q.value is not None
    told = float(q.value) / (_HUNDRED if q.kind is Kind.PERCENT else 1)
    pairs = index.whole(_levels)
    if any(_is_near(told, _of(pair, pair.before)) for pair in pairs):
        return
    for pair in pairs:
        if word.sign == _sign(pair) and _is_near(told, _of(pair, pair.after)):
            old, new = pair.before, pair.after
            first, last = sorted((old, new), key=lambda one: one.start)
            share = _of(pair, old) * _HUNDRED
            sum_ = f"from {old.text} to {new.text}: {share:.0f}%"
            yield Finding(
                Code.ARITHMETIC_WRONG,
                claim,
                Evidence(
                    first.start,
                    last.end,
                    index.text[first.start : last.end],
                    "sentence",
                    new,
                    arithmetic=sum_,
                ),
                f"The summary says “{claim.text}”; the article has “{old.text}” and then “{new.text}”, which is {share:.0f}% of the first.",
                "Do the sum again from the level before.",
            )
            return


def _of(pair: Levels, base: Quantity) -> float:
    """How far two levels lie apart, as a share of one of them."""
    assert pair.before.low is not None and pair.after.low is not None and base.low is not None
    whole = base_value(base, base.low)
    apart = abs(base_value(pair.after, pair.after.low) - base_value(pair.before, pair.before.low))
    return apart / abs(whole) if whole else 0.0


def _sign(pair: Levels) -> int:
    assert pair.before.low is not None and pair.after.low is not None
    old, new = base_value(pair.before, pair.before.low), base_value(pair.after, pair.after.low)
    return (new > old) - (new < old)


def _is_near(told: float, share: float) -> bool:
    return bool(share) and abs(told - share) <= _NEAR * share


def _levels(index: SourceIndex) -> list[Levels]:
    """The levels of which the source tells that the one came before the other, or that it is measured by it."""
    measured = [
        Levels(b, a)
        for i in index.in_sentence
        for a, b in pairwise(index.in_place(i))
        if a.kind is b.kind
        and a.low is not None
        and b.low is not None
        and _AGAINST.fullmatch(index.text, a.end, b.start)
    ]
    return measured + [pair for pair in index.whole(levels_of) if pair.before.kind is pair.after.kind]


def _of_terms(index: SourceIndex, stated: Stated, claim: Claim, q: Quantity) -> Iterator[Finding]:
    """The sum of two terms that run at the same time."""
    at = _CONCURRENT.search(index.text)
    if at is None or _CONCURRENT.search(stated.text, stated.start, stated.end):
        return
    assert q.value is not None
    terms = [t for t in index.quantities if t.kind is Kind.DURATION and t.value]
    for a, b in combinations(terms, 2):
        assert a.value is not None and b.value is not None
        total = base_value(a, a.value) + base_value(b, b.value)
        if abs(total - base_value(q, q.value)) <= _EXACT * total:
            longest = max(a, b, key=lambda t: base_value(t, t.value or t.low))  # type: ignore[arg-type]
            yield Finding(
                Code.ARITHMETIC_WRONG,
                claim,
                Evidence(*at.span(), at.group(), "article"),
                f"The summary adds “{a.text}” and “{b.text}”; the article says “{at.group()}”.",
                f"Write “{longest.text}”: both run at the same time.",
            )
            return


RULE = SentenceRule("wrong_base", (Code.ARITHMETIC_WRONG,), wrong_in, needs=NUMBERS, short=True)
