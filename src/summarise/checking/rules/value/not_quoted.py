"""A number of a fact that stands beside the fact's quote, or elsewhere in the article, and not in the quote."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import SecondRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Quantity

_YEARS = (1000, 2100)  # a field beside a quote may give the year, which the article gives once for many
_KNOWN = (Code.DERIVED, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH)


def judged(sight: Sight, first: Judgement) -> Judgement | None:
    """Contradicted where the quote gives another number, or where the number is found only away from the quote."""
    if sight.zone is None:
        return None
    if sight.where == "paragraph":
        return _another_quoted(sight, first)
    return _elsewhere(sight, first) if sight.where == "article" else None


def _another_quoted(sight: Sight, first: Judgement) -> Judgement | None:
    if first.code is not None or sight.zone is None:
        return None
    other = sight.ground.candidates.quoted_instead(sight.claim, sight.context, sight.zone) or _of_bare(sight)
    return None if other is None else sight.contradicted(Code.WRONG_REFERENT, other, "quote")


def _of_bare(sight: Sight) -> Quantity | None:
    """A number of the quote, where the claim is a field of its own ("figure": 22) with neither unit nor words: then nothing
    but the quote says what it is of."""
    claim = sight.claim
    if sight.zone is None or sight.context.stems or claim.kind is not Kind.COUNT or claim.noun or claim.unit:
        return None
    low = claim.low
    if low is None or _YEARS[0] <= low < _YEARS[1]:
        return None
    quoted = (q for q in sight.index.within(*sight.zone) if q.low is not None)
    return min(quoted, key=lambda q: abs((q.low or low) - low), default=None)


def _elsewhere(sight: Sight, first: Judgement) -> Judgement | None:
    if sight.best is None or first.code in _KNOWN:
        return None
    evidence = first.evidence if first.code is Code.VALUE_MISMATCH else None
    shown = evidence or evidence_of(sight.index, sight.best.quantity, "article")
    return Judgement(Verdict.CONTRADICTED, Code.WRONG_REFERENT, shown)


RULE = SecondRule("not_quoted", (Code.WRONG_REFERENT,), judged)
