"""A number that stands nowhere as claimed: what is nearest to it names the fault."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import Span, range_end, unit_part
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.checking.weighing.severity import not_in_source
from summarise.quantities import Kind, Quantity

_FEW = 10  # numbers of a short source
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_OFF = Decimal("0.12")  # how far from its name a share may be: "nearly half" of 45%


def judged(sight: Sight) -> Judgement:
    """Another value, another scale, another unit, or nowhere in the source; always a judgement."""
    claim = sight.claim
    fault = sight.fault
    verdict = Verdict.UNSUPPORTED if fault.code is Code.NOT_IN_SOURCE else Verdict.CONTRADICTED
    evidence = evidence_of(sight.index, fault.nearest, fault.where) if fault.nearest is not None else None
    span = None
    if fault.code is Code.UNIT_MISMATCH:
        span = unit_part(claim)
    elif fault.code is Code.VALUE_MISMATCH and fault.nearest is not None and claim.low != claim.high:
        span = _wrong_end(claim, fault.nearest)
    severity = None
    if fault.code is Code.VALUE_MISMATCH and not fault.sure:
        telling = not_in_source(claim, claim.text) is Severity.ERROR
        severity = Severity.ERROR if telling else Severity.WARNING
    if fault.code is Code.VALUE_MISMATCH and _could_follow(sight):
        severity = Severity.WARNING  # "Eleven were not", of 185 among 196
    if (
        fault.code is Code.NOT_IN_SOURCE
        and claim.kind is Kind.ORDINAL
        and (_is_implied(sight) or _is_own_list(sight))
    ):
        severity = Severity.NOTE
    if fault.code is Code.NOT_IN_SOURCE and _is_share_of_few(sight):
        severity = Severity.WARNING
    reached = sight.context.reached.get(claim.start)
    if reached is not None and sight.index.language != "en":
        # what is learnt of such numbers in English is weighed there; elsewhere the words have to do
        severity = Severity.NOTE if reached == "named" else Severity.WARNING
    signs = (f"worked:{sight.context.reached.get(claim.start, 'no')}", _standing(sight))
    return Judgement(verdict, fault.code, evidence, span=span, severity=severity, signs=signs)


def _could_follow(sight: Sight) -> bool:
    """Whether numbers of the source could lead to the claim."""
    from summarise.checking.arithmetic.deriving import deriving

    return sight.ground.of(deriving).could_follow(sight.claim, sight.context)


def _is_share_of_few(sight: Sight) -> bool:
    """Whether a share in words would have to be one of the few numbers of a short source: a long one tells of most things
    that are halved, a short one would say so. Not where two numbers of either text come near it, as a part or as the rest."""
    claim, numbers = sight.claim, sight.index.quantities
    if claim.kind is not Kind.RATIO or claim.low is None or claim.high is None or len(numbers) > _FEW:
        return False
    sizes = {abs(q.low) for q in (*numbers, *sight.context.numbers) if q.low and q.kind is not Kind.RATIO}
    shares = {a / b for a, b in permutations(sizes, 2) if a < b}
    shares |= {
        abs(q.low) / (100 if q.kind is Kind.PERCENT else 1) for q in numbers if q.low and q.kind in _SHARES
    }
    low, high = claim.low * (1 - _OFF), claim.high * (1 + _OFF)
    return not any(low <= share <= high for part in shares for share in (part, 1 - part))


def _standing(sight: Sight) -> str:
    """Whether the number stands in the source as another kind of thing: 81 years for 81, "BMW 5" for a 5."""
    assert sight.claim.low is not None
    same = sight.index.same_figure(sight.claim.low)
    if not same:
        return "stands:no"
    near = {i for i, _ in sight.context.similar}
    return "stands:near" if any(sight.index.sentence_of[id(q)] in near for q in same) else "stands:far"


def _is_implied(sight: Sight) -> bool:
    """Whether the source counts as many things as an ordinal in words would have before it."""
    claim = sight.claim
    assert claim.low is not None
    spelled = not any(c.isdigit() for c in claim.text)
    return spelled and any(q.kind is Kind.COUNT for q in sight.index.same_figure(claim.low))


def _is_own_list(sight: Sight) -> bool:
    """Whether the summary numbers what it tells: "the first is a film, and the second a play"."""
    claim, context = sight.claim, sight.context
    behind = context.text[claim.end : claim.end + 5].lower()
    return behind.startswith((" is ", " was", " are", ",", ":", " has")) and any(
        q.kind is Kind.ORDINAL and q.low is not None and claim.low is not None and q.low < claim.low
        for q in context.numbers
    )


def _wrong_end(claim: Quantity, nearest: Quantity) -> Span | None:
    """The end of a claimed range that is wrong, where the other is right."""
    bounds = comparable(claim, nearest)
    if bounds is None:
        return None
    low, high, other_low, other_high = bounds
    held = [low == other_low, high == other_high]
    if held == [True, False]:
        return range_end(claim, high=True)
    return range_end(claim, high=False) if held == [False, True] else None


RULE = ClaimRule(
    "absent", (Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH), judged
)
