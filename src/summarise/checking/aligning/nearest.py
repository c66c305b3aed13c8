"""A number that the source does not have: what is nearest to it, and what that makes of the fault."""

from __future__ import annotations

from summarise.checking.aligning.candidates import Candidates, is_stated
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.aligning.slips import left_behind, origin
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import MOST_ALIKE
from summarise.checking.values.base_values import base_value, significant
from summarise.checking.values.matching import Match, comparable, compare, is_sum
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple

_SLIPS = frozenset({"digit", "order"})
_HARDLY = 0.3  # of the source's numbers that a claim unlike all of them would look like a slip of
_SIZED = frozenset({Kind.MONEY, Kind.MEASURE})
_TELLING = 3  # digits
_WORDS = 3  # powers of ten between thousand, million and billion
_SURE = 0.3  # how well the words beside two numbers agree when one stands for the other

# Kinds of which two numbers, in sentences that say the same, are the same figure given twice; a count or
# an ordinal has to be of the same noun as well.
_OF_ONE_FIGURE = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINTS,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.AGE,
        Kind.SCORE,
        Kind.MULTIPLE,
        Kind.RATIO,
    }
)


class Fault(NamedTuple):
    """The code, the source quantity it rests on, and where that stands.

    ``near`` tells how well the words beside the two agree (see ``referent``).
    """

    code: Code
    nearest: Quantity | None
    where: str
    near: float = 0.0

    @property
    def sure(self) -> bool:
        """Whether the place of the quantity fits the claim more than loosely."""
        return self.where == "quote" or self.near >= _SURE


def name_fault(claim: Quantity, context: Context, candidates: Candidates, zone: Span | None) -> Fault:
    """The fault of a number that no quantity of the source carries."""
    beside = candidates.beside(context, zone)
    matches = [(compare(claim, q), q, where) for q, where in beside]
    for match, q, where in matches:
        if match is Match.SCALE and _is_slip(claim, q):
            return Fault(Code.SCALE_MISMATCH, q, where)
    of_unit = [(q, where) for match, q, where in matches if match is Match.UNIT]
    for q, where in of_unit:
        if _is_other_unit(claim, q):
            return Fault(Code.UNIT_MISMATCH, q, where)
    for q, where in of_unit:
        if _is_other_kind(claim, q, context, where):
            return Fault(Code.UNIT_MISMATCH, q, where)
    rivals = [
        (_shares_end(claim, q), context.fit(claim, q).total - _distance(claim, q) / 10, -q.start, q, where)
        for q, where in beside
        if _is_other_value(claim, q, where) and not is_stated(q, context)
    ]
    if rivals:
        *_, q, where = max(rivals, key=lambda r: r[:3])
        return Fault(Code.VALUE_MISMATCH, q, where, context.fit(claim, q).near)
    assert claim.low is not None
    take(2 * MOST_ALIKE)
    for q in candidates.index.same_digits(claim.low):
        if compare(claim, q) is Match.SCALE and _is_slip(claim, q) and significant(claim.low) >= 2:
            return Fault(Code.SCALE_MISMATCH, q, "article")
    for q in candidates.index.same_figure(claim.low):
        if compare(claim, q) is Match.UNIT and _is_other_unit(claim, q) and noun_agreement(claim, q) > 0:
            return Fault(Code.UNIT_MISMATCH, q, "article")
    return Fault(
        Code.NOT_IN_SOURCE,
        (_slipped(claim, context) if zone is None else None) or _nearest(claim, candidates),
        "article",
    )


def _is_slip(claim: Quantity, source: Quantity) -> bool:
    """Whether the same digits at another power of ten look like a slip and not like chance."""
    if claim.kind is Kind.COUNT and claim.unit is None and claim.noun is None and source.kind in _SIZED:
        return _is_unsized(claim, source)
    if claim.kind is not source.kind or claim.kind is Kind.ORDINAL or claim.low is None:
        return False
    if claim.kind is Kind.COUNT and noun_agreement(claim, source) <= 0:
        return significant(claim.low) >= 3
    return True


def _is_unsized(claim: Quantity, source: Quantity) -> bool:
    """Whether a bare number is a sum or a measure without its word of size: 31.5 of "£31.5m"."""
    if claim.low is None or source.low is None or significant(claim.low) < _TELLING:
        return False
    apart = source.low.adjusted() - claim.low.adjusted()
    return apart > 0 and apart % _WORDS == 0


def _is_other_unit(claim: Quantity, source: Quantity) -> bool:
    """Whether the same number in another unit is a slip: both have a unit, or one is a share or money."""
    if Kind.ORDINAL in (claim.kind, source.kind) or Kind.VAGUE in (claim.kind, source.kind):
        return False
    if claim.low == 1 and claim.kind is Kind.DURATION and not any(c.isdigit() for c in claim.text):
        return False  # "in one year she took ...": no figure that is copied
    united = {Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION}
    return claim.kind in united and source.kind in united


def _is_other_kind(claim: Quantity, source: Quantity, context: Context, where: str) -> bool:
    """Whether a telling figure turned from one kind into another: "12 people" for "12%"."""
    if Kind.ORDINAL in (claim.kind, source.kind) or not any(c.isdigit() for c in claim.text):
        return False
    fit = context.fit(claim, source)
    return where == "quote" or fit.near >= _SURE or fit.sentence >= 2 * _SURE


def _is_other_value(claim: Quantity, source: Quantity, where: str) -> bool:
    alike = source.kind is claim.kind or (is_sum(claim) and is_sum(source))
    if not alike or comparable(claim, source) is None:
        return False
    if claim.kind is Kind.VAGUE:
        return noun_agreement(claim, source) >= 0
    if claim.kind in (Kind.COUNT, Kind.ORDINAL):
        return noun_agreement(claim, source) > (-1 if where == "quote" else 0)
    return claim.kind in _OF_ONE_FIGURE


def _shares_end(claim: Quantity, source: Quantity) -> bool:
    """Whether two ranges have one end in common."""
    if claim.low == claim.high or source.low == source.high:
        return False
    return claim.low == source.low or claim.high == source.high


def _distance(claim: Quantity, source: Quantity) -> float:
    """How far two values are apart, from 0 to 1."""
    if claim.low is None or source.low is None:
        return 1.0
    x, y = base_value(claim, claim.low), base_value(source, source.low)
    return abs(x - y) / (abs(x) + abs(y) or 1.0)


def _slipped(claim: Quantity, context: Context) -> Quantity | None:
    """The number to show where the claim looks like it with a digit wrong or digits changed round: of a sentence that says
    the same, or of any where that is hardly chance."""
    if not any(c.isdigit() for c in claim.text):
        return None
    found = left_behind(claim, context)
    if found is not None and found.how in _SLIPS and found.noun >= 0:
        return found.quantity
    anywhere = origin(claim, context)
    return anywhere.quantity if anywhere is not None and anywhere.chance <= _HARDLY else None


def _nearest(claim: Quantity, candidates: Candidates) -> Quantity | None:
    """The number to show: same kind, same noun, nearest value."""
    assert claim.low is not None
    near = [
        q
        for q in candidates.index.nearest(base_value(claim, claim.low))
        if q.kind is claim.kind and comparable(claim, q) is not None
    ]
    most = max((noun_agreement(claim, q) for q in near), default=0)
    alike = [q for q in near if noun_agreement(claim, q) == most]
    return min(alike, key=lambda q: (_distance(claim, q), q.start), default=None)
