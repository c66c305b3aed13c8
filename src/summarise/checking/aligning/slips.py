"""A number of the source that a claim may be a slip of copying of: a digit wrong, digits changed round, another size.

A number that was worked out or counted is such a slip away from another by chance only, the less likely so the more digits
it has. The source's number is told nowhere in the summary: a slip has left it behind.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.values.base_values import digits_of
from summarise.checking.values.matching import comparable
from summarise.quantities import Quantity


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A number of the source that the claim may be a slip of: ``how`` (see ``slip``), and how well its place fits the
    claim: ``near``, from 0 to 1, ``noun`` as ``noun_agreement`` tells it."""

    quantity: Quantity
    how: str
    near: float
    noun: int


_IN_PLACE = {
    2: 0.4,
    3: 0.25,
}  # how near a number of so many digits is that a slip is likelier than a sum by chance
_TELLING = 3
_SLIPS = frozenset({"digit", "order", "scale"})
_MOST_NUMBERS = 300


def slip(claim: Quantity, source: Quantity) -> str:
    """How the source's number became the claim, as slips of copying go: its digits at another size ("scale"), one "digit"
    wrong, its digits in another "order", or one "more" or "fewer" of them; "other" where it is none of these.

    Both numbers have a lower bound.
    """
    assert claim.low is not None and source.low is not None
    a, b = digits_of(claim.low), digits_of(source.low)
    if a == b:
        return "scale"
    if claim.low.adjusted() == source.low.adjusted() and max(len(a), len(b)) > 1:
        places = max(len(a), len(b))
        x, y = (digits + (0,) * (places - len(digits)) for digits in (a, b))  # 960 beside 906
        if sum(i != j for i, j in zip(x, y, strict=True)) == 1:
            return "digit"
        if sorted(x) == sorted(y):
            return "order"
    if _is_without_one(a, b):
        return "fewer"
    return "more" if _is_without_one(b, a) else "other"


def _is_without_one(short: tuple[int, ...], long: tuple[int, ...]) -> bool:
    """Whether a number of two digits or more is another with one digit left out."""
    if len(short) < 2 or len(long) != len(short) + 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :]


def left_behind(claim: Quantity, context: Context) -> LeftBehind | None:
    """The number that the claim is most likely a slip of, of those in sentences like its own; None where there is none."""
    best: LeftBehind | None = None
    for sentence, _ in context.similar:
        for q in context.index.in_place(sentence):
            how = _how(claim, q, context)
            if how is not None:
                near = context.fit(claim, q).near
                if best is None or near > best.near:
                    best = LeftBehind(q, how, near, noun_agreement(claim, q))
    return best


def left_elsewhere(claim: Quantity, context: Context) -> str | None:
    """How the claim could be a slip of a number that stands anywhere in the source; None where there is none.

    A source of more than some hundreds of numbers has one for every claim.
    """
    numbers = context.index.quantities
    if len(numbers) > _MOST_NUMBERS:
        return None
    return next((how for q in numbers if (how := _how(claim, q, context)) is not None), None)


def _how(claim: Quantity, q: Quantity, context: Context) -> str | None:
    if q.kind is not claim.kind or q.low is None or comparable(claim, q) is None:
        return None
    how = slip(claim, q)
    return None if how == "other" or context.is_told(q) else how


def is_likelier(claim: Quantity, context: Context, terms: Collection[Quantity]) -> bool:
    """Whether the claim is more likely a slip of a number of its own place than worked out from ``terms``, which nothing in
    the summary names: the numbers of an article lead to very many, and one of its own with a digit wrong may be among them.
    """
    found = left_behind(claim, context)
    if found is None or found.how not in _SLIPS or found.noun < 0 or any(q is found.quantity for q in terms):
        return False
    assert claim.low is not None
    digits = len(digits_of(claim.low))
    if digits < _TELLING and found.how == "digit":
        return False  # 18 of the 90 numbers of two digits are one digit away from any of them
    return digits > 1 and found.near >= _IN_PLACE[min(digits, _TELLING)]
