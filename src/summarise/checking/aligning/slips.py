"""A number of the source that a claim may be a slip of copying of: a digit wrong, digits changed round, another size.

A number that was worked out or counted is such a slip away from another by chance only, the less likely so the more digits
it has. The source's number is told nowhere in the summary: a slip has left it behind.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import digits_of
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple


class LeftBehind(NamedTuple):
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
_BY_CHANCE = 0.02  # what a slip is surer than: a sum that comes about by chance
_AS_MUCH = 0.4  # of the words that a claim shares with the sentence of its own number
_SLIPS = frozenset({"digit", "order", "scale"})
_MOST_NUMBERS = 300
_MOST_ALIKE = 3  # places of one value that are looked at
_TOLD = 5.0  # how much rarer a slip is in a number that the summary tells elsewhere as it is
_TOLD_NEAR = 0.12
_COPIED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_YEARS = (1000, 2100)  # a bare number that may be one, as the next year may that the source does not tell


class Origin(NamedTuple):
    """``LeftBehind`` with ``chance``: how many of the source's numbers whose places fit no worse a number that has nothing
    to do with them would be such a slip of."""

    quantity: Quantity
    how: str
    near: float
    noun: int
    chance: float


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


def origin(claim: Quantity, context: Context) -> Origin | None:
    """The number of all the source that the claim is most surely a slip of, with digits wrong or changed round; None where
    there is none.

    Summaries that tell all in their own words leave no sentence that is like theirs, and the unit away that a table or a
    sentence gives its numbers once. What speaks for a slip then is how rarely a number would come to look like one.
    """
    if not _is_copied(claim):
        return None
    assert claim.low is not None
    sized = context.index.whole(_by_size).get(claim.low.adjusted(), ())
    alike = [q for q in sized if _is_of_kind(claim, q) and q.low != claim.low]
    slips = [(q, how) for q in alike if (how := slip(claim, q)) in _RARE]
    if not slips:
        return None
    nears = [(context.fit(claim, q).near, q.low) for q in alike]
    best: Origin | None = None
    for q, how in slips:
        near, noun = context.fit(claim, q).near, noun_agreement(claim, q)
        fitting = {low for other, low in nears if other >= near}
        chance = _RARE[how](_places(claim, q)) * len(fitting)
        if context.is_told(q):  # told once more, and wrong there: only of the same thing, and less likely
            if noun <= 0 or near < _TOLD_NEAR:
                continue
            chance *= _TOLD
        if best is None or (chance, -near) < (best.chance, -best.near):
            best = Origin(q, how, near, noun, chance)
    return best


def _by_size(index: SourceIndex) -> dict[int, list[Quantity]]:
    """The numbers of a source by their power of ten, few of any one value; none where there are so many that each number
    would be a slip of one of them."""
    found: dict[int, list[Quantity]] = {}
    seen: Counter[tuple[Decimal, Kind]] = Counter()
    if len(index.quantities) <= _MOST_NUMBERS:
        for q in index.quantities:
            if q.kind in _COPIED and q.low is not None and q.low == q.high:
                seen[q.low, q.kind] += 1
                if seen[q.low, q.kind] <= _MOST_ALIKE:
                    found.setdefault(q.low.adjusted(), []).append(q)
    return found


def _is_copied(claim: Quantity) -> bool:
    """Whether a claim is a number in digits that a source may have as it is."""
    if claim.kind not in _COPIED or claim.low is None or claim.low != claim.high or not claim.low:
        return False
    if not any(c.isdigit() for c in claim.text):
        return False
    bare = claim.kind is Kind.COUNT and claim.unit is None and claim.noun is None
    return not (bare and claim.text.isdigit() and _YEARS[0] <= claim.low < _YEARS[1])


def _is_of_kind(claim: Quantity, q: Quantity) -> bool:
    """Whether one number may stand for the other: of one kind, or one of them without the unit that is said once for many."""
    return (q.kind is claim.kind or Kind.COUNT in (q.kind, claim.kind)) and comparable(claim, q) is not None


def _places(claim: Quantity, q: Quantity) -> int:
    assert claim.low is not None and q.low is not None
    return max(len(digits_of(claim.low)), len(digits_of(q.low)))


# Which share of the numbers of so many digits is one slip away from one of them.
_RARE = {
    "digit": lambda places: places / 10.0 ** (places - 1),
    "order": lambda places: (math.factorial(places) - 1) / (9 * 10.0 ** (places - 1)),
}


def _how(claim: Quantity, q: Quantity, context: Context) -> str | None:
    if q.kind is not claim.kind or q.low is None or comparable(claim, q) is None:
        return None
    how = slip(claim, q)
    return None if how == "other" or context.is_told(q) else how


def is_likelier(claim: Quantity, context: Context, terms: Collection[Quantity], *, firm: bool) -> bool:
    """Whether the claim is more likely a slip of a number of its own place than worked out from ``terms``, which nothing in
    the summary names: the numbers of an article lead to very many, and one of its own with a digit wrong may be among them.

    ``firm``: words beside the claim name the arithmetic. Words do that by chance too, of terms that the source tells in
    sentences about something else.
    """
    surely = origin(claim, context)
    if surely is not None and (surely.chance > _BY_CHANCE or not _is_in_place(claim, surely)):
        surely = None
    if firm:
        return surely is not None and _is_about_another(context, surely.quantity, terms)
    found = surely or left_behind(claim, context)
    if found is None or found.how not in _SLIPS or any(q is found.quantity for q in terms):
        return False
    assert claim.low is not None
    digits = len(digits_of(claim.low))
    if digits < _TELLING and found.how == "digit":
        return False  # 18 of the 90 numbers of two digits are one digit away from any of them
    return digits > 1 and _is_in_place(claim, found)


def _is_in_place(claim: Quantity, found: LeftBehind | Origin) -> bool:
    """Whether the place of a number fits the claim so well that a slip is likelier than a sum by chance."""
    assert claim.low is not None
    least = _IN_PLACE.get(min(len(digits_of(claim.low)), _TELLING))
    return found.noun >= 0 and least is not None and found.near >= least


def _is_about_another(context: Context, own: Quantity, terms: Collection[Quantity]) -> bool:
    """Whether one of some ``terms`` stands in a sentence that has far less to do with the claim's than that of the number
    which is its ``own``, and the claim's sentence does not state it."""
    index = context.index
    if len({index.sentence_of.get(id(q)) for q in terms}) < 2 or any(q is own for q in terms):
        return False  # what stands together in one sentence is added up, however little it is repeated
    least = _AS_MUCH * context.shares(index.sentence_of[id(own)])
    return any(
        context.shares(index.sentence_of[id(q)]) < least
        for q in terms
        if id(q) in index.sentence_of and not any(told.low == q.low for told in context.numbers)
    )
