"""A number that the summary works out from others of the same sentence: right, so that it is derived.

Asked only for a number that the source does not have. Where the summary's own words say how it came
about ("A and B, C in all", "from A to B, up C%"), its terms stand beside it. A change that does not come
out is wrong here; totals and gaps that do not are found by ``sums``, which knows what the terms are worth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.own_subjects import has_own_subject
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.wording import asked, gap, result_of
from summarise.checking.values.rounding import step_of
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})

_LEVEL = pattern(
    r"\b(?:to|at|from) (?:(?:about|around|nearly|almost|just over|just under|some) )?\Z", re.IGNORECASE
)


# "Six of the 47 meadows, or 13%", "of 46 votes 27 were for it, or 59%".
_OF = pattern(
    r" (?:[a-z]+ ){0,2}(?:out )?of (?:the |its |their |his |her |all |these |those |a total of )?[^\w\s]?",
    re.IGNORECASE,
)
_OF_FIRST = pattern(r"\bof (?:the |its |their |his |her |all |these |those |some )?[^\w\s]?\Z", re.IGNORECASE)
_NO_CLAUSE = pattern(r"[^;:.()\d]{1,40}")
_BEHIND = pattern(
    r"[^;:.()\d]{0,60}(?:, |,? or |,? that is,? |,? which is | \(| [–—-] )(?:or |i\.e\. |that is |which is |about |around |nearly |almost |some |roughly |just over |"
    r"just under |over |more than |a good |a mere |only |just )*",
    re.IGNORECASE,
)

_END = pattern(
    r"(?: of (?:them|all|these|those|it|the (?:total|whole|lot)))?(?:[,.;:)!?]|\s*\Z| [–—-]|\n| (?:and|but|while)\b)"
)


_BESIDE = 3  # numbers right before a share: its part and whole, and one between them and it


class Reckoned(NamedTuple):
    """The arithmetic that the summary's words ask for, and whether the claim is its result."""

    right: bool
    arithmetic: str


def reckon(claim: Quantity, context: Context) -> Reckoned | None:
    """What the claim's sentence makes of the other numbers in it; None where it does no arithmetic."""
    if claim.value is None:
        return None
    text = context.text
    before = text[max(context.span[0], claim.start - 40) : claim.start]
    after = text[claim.end : min(context.span[1], claim.end + 40)]
    others = [q for q in context.numbers if q.start != claim.start and q.value is not None]
    if claim.kind is Kind.PERCENT and (share := _share(text, claim, others)) is not None:
        return share
    ends = from_to(text, others)
    if ends is not None:
        found = _change(claim, *ends)
        if found is not None and (found.right or not _is_apart(text, claim, ends)):
            return found
    alike = [
        q
        for q in others
        if (q.kind is claim.kind and q.unit == claim.unit) or q.kind is claim.kind is Kind.COUNT
    ]
    what = asked(before, after, loosely=True) if claim.kind in _ADDED and len(alike) >= 2 else None
    if what is None:
        return None
    arithmetic = result_of(what, [_value(q) for q in alike], lambda result: _is(claim, result))
    return Reckoned(True, arithmetic) if arithmetic is not None else None


def _share(text: str, claim: Quantity, others: Sequence[Quantity]) -> Reckoned | None:
    """A share told right behind its own part and whole: "six of the 47 meadows, or 13%". One that does not come out is the
    business of ``told.own_shares``."""
    for one, other in pairwise(others):
        if (
            other.end > claim.start
            or not _END.match(text, claim.end)
            or not _BEHIND.fullmatch(text, other.end, claim.start)
        ):
            continue
        if _OF.fullmatch(text, one.end, other.start):
            part, whole = one, other
        elif _OF_FIRST.search(text, 0, one.start) and _NO_CLAUSE.fullmatch(text, one.end, other.start):
            part, whole = other, one
        else:
            continue
        alike = part.kind is whole.kind and part.unit == whole.unit
        if not alike and part.kind is not Kind.COUNT:
            continue
        a, b = _value(part), _value(whole)
        if 0 < a < b and _is(claim, a / b * 100):
            return Reckoned(True, f"{number(a)} / {number(b)} = {number(round(a / b * 100, 2))}%")
    return None


def _is_apart(text: str, claim: Quantity, ends: tuple[Quantity, Quantity]) -> bool:
    """Whether the claim is a level ("to £29.8m"), which no change is, or stands in another clause than the two ends."""
    first, last = min(end.start for end in ends), max(end.end for end in ends)
    between = (last, claim.start) if claim.start >= last else (claim.end, first)
    return (
        _LEVEL.search(text, max(0, claim.start - 24), claim.start) is not None
        or ";" in text[slice(*between)]
        or has_own_subject(text, *between)
    )


def from_to(text: str, numbers: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The two numbers of "from A to B" (or "to B from A"), A first."""
    for a, b in pairwise(numbers):
        if a.kind is not b.kind:
            continue
        lead = text[max(0, a.start - 12) : a.start].lower()
        between = text[a.end : b.start].lower()
        if lead.rstrip().endswith("from") and re.search(r"\bto\b", between) and len(between) < 30:
            return a, b
        if lead.rstrip().endswith("to") and re.search(r"\bfrom\b", between) and len(between) < 30:
            return b, a
    return None


def _change(claim: Quantity, first: Quantity, last: Quantity) -> Reckoned | None:
    old, new = _value(first), _value(last)
    if claim.start in (first.start, last.start) or not old:
        return None
    if claim.kind is Kind.PERCENT and first.kind is not Kind.PERCENT:
        change = abs(new - old) / abs(old) * 100
        text = f"({number(new)} - {number(old)}) / {number(old)} = {number((new - old) / old * 100)}%"
        return Reckoned(_is(claim, change), text)
    if claim.kind is Kind.MULTIPLE:
        return None  # "doubled from 2 to 4" is judged by ``sums``, with all that "nearly" may mean
    if first.kind is Kind.PERCENT:  # between two percentages lie percentage points, not percent
        apart = claim.kind is Kind.PERCENTAGE_POINTS
    else:
        apart = claim.kind is first.kind and claim.unit == first.unit
    return Reckoned(_is(claim, abs(new - old)), gap(old, new)) if apart else None


def _is(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim is ``result`` to the digits that it shows."""
    value = _value(claim)
    if value == result:
        return True
    rounded = claim.qualifier is not Qualifier.EXACT or claim.kind is Kind.PERCENT
    return rounded and abs(value - result) <= step_of(
        value, claim.text, hedged=claim.qualifier is not Qualifier.EXACT
    )


def _value(q: Quantity) -> Decimal:
    assert q.value is not None
    return q.value
