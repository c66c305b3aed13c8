"""Whether a number of the source that has a claim's value, or one near it, can mean what the claim means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from summarise.checking.aligning.referent import Context, Fit
from summarise.checking.text.words import content_words
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import LIVED, comparable
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

LIKE = 0.25  # share of a sentence's weighted words that makes a source sentence "about the same"
_LARGE = 10_000  # a number from here on is hardly met by chance
_NEAR_BOUND = Decimal("0.1")  # how far from a bound a number still goes by it
_NAMED_BEFORE = frozenset(
    {Kind.MEASURE, Kind.DURATION, Kind.AGE}
)  # whose unit is a word that may stand elsewhere
_MINUTE = frozenset(
    {Kind.ORDINAL, Kind.DURATION}
)  # only ever the same of a match: "in the 65th minute", "after 65 minutes"
_KIN = frozenset({Kind.PERCENT, Kind.RATIO})
_BESIDE = 30  # characters between a number and the one that takes its unit from it
_BEFORE = 40  # characters before a number that tell what it is
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


def is_left_bare(text: str, source: Quantity) -> bool:
    """Whether a number is the level of something with its unit left out, as in speech: "it is at eight."."""
    before = text[max(0, source.start - _BEFORE) : source.start]
    return _LEVEL.search(before) is not None and _CLOSED.match(text, source.end) is not None


# A name, and behind the number the second comma or bracket.
_NAMED = pattern(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:, | \()\Z")
_ASIDE = frozenset((",", ")"))


def takes_its_unit(claim: Quantity, source: Quantity, beside: Iterable[Quantity]) -> bool:
    """Whether a bare number of the source has the claim's unit from the number before it: "14 euros, 8 for students"."""
    if (
        source.kind is not Kind.COUNT
        or source.noun is not None
        or source.unit is not None
        or claim.unit is None
    ):
        return False
    return any(
        q.kind is claim.kind and q.unit == claim.unit and 0 < source.start - q.end <= _BESIDE for q in beside
    )


def is_told_age(text: str, claim: Quantity, source: Quantity) -> bool:
    """Whether a bare number is somebody's age: "I'm 25", "Berger, 23,"."""
    if claim.kind is not Kind.AGE or source.kind is not Kind.COUNT or source.noun is not None:
        return False
    before = text[max(0, source.start - _BEFORE) : source.start]
    if _NAMED.search(before) is not None and text[source.end : source.end + 1] in _ASIDE:
        return True
    return _BEING.search(before) is not None and _CLOSED.match(text, source.end) is not None


def is_side_of_vote(text: str, claim: Quantity, source: Quantity, said: str) -> bool:
    """Whether a count is of those on one side of a vote that the source tells as a score: "six voted against" of "9-6".

    ``said``: the claim's sentence.
    """
    if claim.kind is not Kind.COUNT or source.kind is not Kind.SCORE or not _VOTES.search(said):
        return False
    near = text[max(0, source.start - _BEFORE) : source.end + _BEHIND]
    return _VOTES.search(near) is not None or _DECIDED.search(near) is not None


_VOTES = pattern(r"(?i)\b(?:ge|ab|zu)?(?:vot|stimm|stemm|ballot)|\bvoix\b")
_DECIDED = pattern(
    r"(?i)\b(?:approv|adopt|reject|uph[eo]ld|ratif|aprob|aprov|approuv|approvat|angenommen|abgelehnt|aangenomen)"
)
_BEHIND = 20


def is_added(text: str, quantity: Quantity) -> bool:
    """Whether a fraction is what a number of ``text`` has beside its whole: the half of "a can and a half"."""
    return (
        quantity.kind is Kind.RATIO
        and _ADDED.search(text, max(0, quantity.start - _BEFORE), quantity.start) is not None
    )


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


def in_metres(claim: Quantity) -> Quantity | None:
    """A count in millions read as a length: the "5.68m" that may be either."""
    text = claim.text
    if text[-1:] != "m" or claim.kind is not Kind.COUNT or claim.low is None or not _METRES.fullmatch(text):
        return None
    length = claim.low / 1_000_000
    return replace(claim, kind=Kind.MEASURE, unit="meter", low=length, high=length, noun=None)


def shares_its_unit(claim: Quantity, source: Quantity, context: Context) -> bool:
    """Whether a bare number has its unit from another number of its sentence, "from 130 pounds to 120", or from its words:
    "sick days fell from 8.6"."""
    if claim.kind is not Kind.COUNT or claim.noun is not None or source.unit is None:
        return False
    if source.kind in _NAMED_BEFORE and content_words(source.text) & context.stems:
        return True
    return any(
        any(r.kind is source.kind and r.unit == source.unit for r in (q, *q.readings))
        for q in context.numbers
        if q.start != claim.start
    )


def is_chance(claim: Quantity, source: Quantity, fit: Fit) -> bool:
    """Whether the same figure of another kind ("3" for "3-month", "one" for "first") stands where nothing
    else agrees."""
    kinds = {claim.kind, source.kind}
    if claim.kind in (source.kind, Kind.SCORE) or kinds in (_KIN, _MINUTE, LIVED):
        return False
    if source.kind is Kind.COUNT and source.noun is None and source.low is not None and source.low >= _LARGE:
        return False  # "240 million" without its currency
    return fit.sentence < LIKE and fit.noun <= 0


def is_alike(claim: Quantity, source: Quantity, fit: Fit) -> bool:
    """Whether a number near the claim's in value is near in meaning, so that it can be its rounding."""
    if claim.kind not in (Kind.COUNT, Kind.VAGUE):
        return True
    if fit.noun == 0 and claim.noun and not source.noun:
        return fit.sentence >= LIKE
    assert source.low is not None
    exact = significant(source.low) >= 3  # 5,443 is hardly near 5,000 by chance
    return fit.noun >= 0 or fit.sentence >= (LIKE if exact else 2 * LIKE)
