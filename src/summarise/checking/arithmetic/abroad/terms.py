"""A claim of a summary in another language than English, and what the article's numbers are to it."""

from __future__ import annotations

from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.named import Named
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple

UNITED = frozenset({Kind.MONEY, Kind.MEASURE})
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
BESIDE = 45  # characters in which the words stand that tell which way a change went
_HUNDRED = Decimal(100)


class Said(NamedTuple):
    """A claim with what its sentence says of it.

    ``named``: the relations that its words name; ``rest``: whether they speak of what is left; ``share``: the share that
    it makes with the number beside it ("vier von fünf"), None where it makes none.
    """

    claim: Quantity
    context: Context
    named: Named
    rest: bool
    share: Decimal | None

    @property
    def factor(self) -> Decimal:
        """What a share is worth in the claim's unit: 100 of percent."""
        return _HUNDRED if self.claim.kind is Kind.PERCENT else Decimal(1)


def as_part(share: Quantity) -> Decimal:
    """A share as a part of one."""
    assert share.value is not None
    return share.value / _HUNDRED if share.kind is Kind.PERCENT else share.value


def fits(claim: Quantity, one: Quantity) -> bool:
    """Whether a number of the article may be a whole or a level of which the claim is another one."""
    if one.kind is Kind.ORDINAL and claim.kind is Kind.COUNT:
        return True  # "the third storm, two fewer than a year ago"
    if is_bare(one) and claim.kind in UNITED:
        return True
    return one.kind is claim.kind and comparable(claim, one) is not None and noun_agreement(claim, one) >= 0


def value_of(claim: Quantity, one: Quantity) -> Decimal:
    """A number of the article in the claim's unit, where it has that kind of unit."""
    assert one.value is not None
    bounds = comparable(claim, one) if one.kind is claim.kind and claim.low else None
    if bounds is None or not bounds[0]:
        return one.value
    assert claim.low is not None
    return bounds[2] * claim.low / bounds[0]


def is_of_one_kind(one: Quantity, other: Quantity, together: bool) -> bool:
    """Whether two numbers count or measure the same; one may leave its unit to the other where they stand together."""
    if together and is_bare(other) and (one.kind in UNITED or one.kind is Kind.COUNT):
        return True
    return one.kind is other.kind and comparable(one, other) is not None and noun_agreement(one, other) >= 0


def is_bare(quantity: Quantity) -> bool:
    """Whether a number stands without a unit and a noun, which it may leave to the one beside it."""
    return quantity.kind is Kind.COUNT and quantity.unit is None and quantity.noun is None


def in_one_sentence(index: SourceIndex, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of the article stand in one sentence."""
    return index.sentence_of[id(one)] == index.sentence_of[id(other)]
