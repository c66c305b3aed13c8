"""Ages that follow from others, from years and from births, and the years between two of them.

"In her eighties" of a woman of 84, a three-month-old born three months ago, "46 years" from 17 to 63, 22 in 1972 of somebody born
in 1950. Of a sentence like the claim's, or of a source of few numbers: every two ages of a crowd lie some years apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_DECADE = 9  # years from its first age to its last
_TEN = 10
_OLDEST = 120
_OLDEST_THING = 1000
_MOST_AGES = 4
_MOST_YEARS = 4
_BY_CHANCE = 0.3
_BEFORE = 30  # characters
_THIRDS = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_THIRD = pattern(r"\b(early|mid|late)[- ]\Z", re.IGNORECASE)
_AT = pattern(r"\b(?:at|aged|turned|was|is|until|of) (?:the age of |age |just |only |about |around )?\Z", re.IGNORECASE)  # fmt: skip
_AT_AGE = pattern(
    r"\b(?:at|aged|turned|age|age of) (?:just |only |about |around |roughly )?\Z", re.IGNORECASE
)
# "Was 41 or 42 when she": an age by what is said behind it.
_IS = pattern(
    r"(?:\b(?:was|is|were|be|being|then|turned|turning|between|made (?:him|her))|[a-z],)(?: (?:just|only|about|around|roughly|then|still|either|between|some|probably|perhaps|at most|at least))* \Z",
    re.IGNORECASE,
)
_WHEN = pattern(
    r",? (?:when|at the time|at (?:his|her|their) \w+|by the time|in (?:1\d|20)\d\d|on (?:taking|becoming|his|her|their)|as (?:he|she|they)|that year)\b|,",
    re.IGNORECASE,
)
_OR_BEFORE = pattern(r"\b\d{1,3} or \Z")
_OR_BEHIND = pattern(r" or \d{1,3}\b")
_BORN = pattern(
    r"\b(?:born|birth|hatched|arrived|delivered|planted|built|founded|launched|cast|laid|opened|made|completed)\b",
    re.IGNORECASE,
)
_APART = pattern(r"\b(?:separates?|separated|age (?:gap|difference)|gap|apart|span(?:s|ned)?|between)\b", re.IGNORECASE)  # fmt: skip
_OLDER = pattern(r" (?:(?:years? )?(?:older|younger)|(?:his|her|their) (?:senior|junior))\b", re.IGNORECASE)
_AGO = pattern(r" (?:ago|back|earlier|before)\b", re.IGNORECASE)
_SINCE = pattern(r"\b(?:for|after|over|in) (?:about |around |nearly |almost |more than |over |some |the past |the last )?\Z", re.IGNORECASE)  # fmt: skip
_BEGUN = pattern(
    r"\b(?:built|founded|launched|cast|laid|opened|made|completed|planted|began|begun|started|set up|stood|stands|standing|existed|exists|"
    r"dates?|dating|been (?:there|here|in use|open))\b",
    re.IGNORECASE,
)
_ASKED = frozenset({Kind.AGE, Kind.COUNT, Kind.DURATION})
_OF_A_THING = pattern(r"\bold\b|-old\b", re.IGNORECASE)
_YOUNG = frozenset({"day", "week", "month", "year"})


def age_told(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How an age, or a number of years, follows from the ages, years and births of the source; None where it does not."""
    if index.language != "en" or claim.low is None or claim.high is None or claim.kind not in _ASKED:
        return None
    near = _near(index, context)
    if claim.kind is Kind.AGE and claim.high - claim.low == _DECADE and claim.low % _TEN == 0:
        return next(_decades(index, claim, context, near), None)
    if claim.kind is Kind.AGE or _is_bare_age(claim, context):
        dated = (
            index.quantities if index.is_short else near
        )  # when a ship was built may stand far from its name
        return next(_births(index, claim, near), None) or next(_in_a_year(index, claim, dated), None)
    if claim.kind is Kind.DURATION and claim.unit == "year" and claim.value is not None:
        return _as_old(index, claim, context, near) or _between(index, claim, context, near)
    return None


def _near(index: SourceIndex, context: Context) -> list[Quantity]:
    around = dict.fromkeys(at for i, _ in context.similar[:3] for at in (i, i - 1, i + 1) if at >= 0)
    return [q for at in sorted(around) for q in index.in_place(at)]


def _is_bare_age(claim: Quantity, context: Context) -> bool:
    """Whether a number without a unit is told as an age: "won her first medal at about 22", "was 41 or 42 when she"."""
    if claim.kind is not Kind.COUNT or claim.noun is not None or claim.low is None or claim.high is None:
        return False
    text, (first, last) = context.text, context.span
    oldest = _OLDEST_THING if text.endswith("turned ", first, claim.start) else _OLDEST
    if not 0 < claim.low <= claim.high < oldest or claim.high - claim.low > 1:
        return False
    start, end = claim.start, claim.end
    other = _OR_BEFORE.search(text, max(first, start - _BEFORE), start)
    start = start if other is None else other.start()
    behind = _OR_BEHIND.match(text, end, last)
    end = end if behind is None else behind.end()
    low = max(first, start - _BEFORE)
    if _AT_AGE.search(text, low, start):
        return claim.value is not None
    return _IS.search(text, low, start) is not None and _WHEN.match(text, end, last) is not None


def _decades(
    index: SourceIndex, claim: Quantity, context: Context, near: Sequence[Quantity]
) -> Iterator[Derived]:
    """The decade of life that an age of the source is of, or the years from a birth."""
    assert claim.low is not None
    low, high = Decimal(0), Decimal(_TEN)
    third = _THIRD.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start)
    if third is not None:
        low, high = map(Decimal, _THIRDS[third.group(1).lower()])
    for q in _ages(index, near):
        assert q.value is not None
        if claim.low + low <= q.value < claim.low + high:
            yield Derived(f"{q.text}: {claim.text}", (q,), firm=True)
    for first, last, apart in _years(index, near):
        if claim.low + low <= apart < claim.low + high:
            yield Derived(f"{last.text} - {first.text} = {apart}", (last, first), firm=True)


def _births(index: SourceIndex, claim: Quantity, near: Sequence[Quantity]) -> Iterator[Derived]:
    """As old as the time is since a birth of which the source tells: "born three months ago"."""
    if claim.unit not in _YOUNG:
        return
    for q in near:
        if q.kind not in (Kind.DATE, Kind.DURATION) or q.value != claim.value or q.unit != claim.unit:
            continue
        if _BORN.search(index.text, max(0, q.start - _BEFORE), q.start) or _BORN.search(
            index.text, q.end, q.end + _BEFORE
        ):
            yield Derived(f"born {q.text}: {claim.text}", (q,), firm=True)


def _as_old(
    index: SourceIndex, claim: Quantity, context: Context, near: Sequence[Quantity]
) -> Derived | None:
    """How long ago a thing began that is so old: "built 60 years ago" of a bridge of 60 years. What is told of somebody of that
    age, a term above all, is another span."""
    text, (first, last) = context.text, context.span
    ago = _AGO.match(text, claim.end, last) is not None
    if not ago and not _SINCE.search(text, max(first, claim.start - _BEFORE), claim.start):
        return None
    if _BEGUN.search(text, first, last) is None:
        return None
    for q in near:
        if q.kind is Kind.AGE and q.unit == "year" and q.value == claim.value and _OF_A_THING.search(q.text):
            return Derived(f"{q.text}: {claim.text}", (q,), firm=True)
    return None


def _in_a_year(index: SourceIndex, claim: Quantity, near: Sequence[Quantity]) -> Iterator[Derived]:
    """How old somebody was in a year, who was born in another."""
    if claim.unit not in (None, "year"):
        return
    for first, last, apart in _years(index, near):
        if claim.value is None:
            fits = claim.low == apart - 1 and claim.high == apart  # "between 41 and 42"
        else:
            fits = claim.value == apart or (
                claim.qualifier in (Qualifier.EXACT, Qualifier.ABOUT) and claim.value == apart - 1
            )
        if fits:
            yield Derived(f"{last.text} - {first.text} = {apart}", (last, first), firm=True)


def _years(index: SourceIndex, near: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity, int]]:
    """The year of a birth and another, and how many lie between; none where many years are told."""
    for q in near:
        if q.date is None or q.until is None or not q.date.year or not q.until.year:
            continue
        if index.text.endswith("(", 0, q.start) and index.text.startswith(")", q.end):
            yield q, q, q.until.year - q.date.year  # "Olaf Rye (1921-2004)"
    dated = [(q.date.year, q) for q in near if q.date is not None and q.date.year]
    if len(dated) <= _MOST_YEARS:
        for (a, one), (b, other) in combinations(dated, 2):
            first, last = (one, other) if a < b else (other, one)
            born = _BORN.search(index.text, max(0, first.start - _BEFORE), first.start)
            if born and 0 < abs(a - b) < _OLDEST_THING:
                yield first, last, abs(a - b)


def _ages(index: SourceIndex, near: Sequence[Quantity]) -> list[Quantity]:
    """Those of some numbers that are ages: with a unit, between commas, or as in "at 17"."""
    return [q for q in near if q.value is not None and 0 < q.value < _OLDEST and _is_age(index.text, q)]


def _is_age(text: str, q: Quantity) -> bool:
    if q.kind is Kind.AGE:
        return q.unit == "year"
    if q.kind is not Kind.COUNT or q.noun is not None or q.unit is not None:
        return False
    between_commas = text.endswith(", ", 0, q.start) and text.startswith(",", q.end)
    return between_commas or _AT.search(text, max(0, q.start - _BEFORE), q.start) is not None


def _between(
    index: SourceIndex, claim: Quantity, context: Context, near: Sequence[Quantity]
) -> Derived | None:
    """The years between two ages: of one who began at the one and ended at the other, or of two people whose ages are compared."""
    assert claim.value is not None
    if _OLDER.match(context.text, claim.end):
        return None  # who of two is the older one is told where they are
    ages = _ages(index, near)
    apart = _APART.search(context.text, *context.span) is not None
    named = named_in(context.text, context.span, (claim.start, claim.end))
    if not 2 <= len(ages) <= _MOST_AGES or not (apart or named & (Named.LATER | Named.GAP)):
        return None
    pairs = [(a, b, abs(a.value - b.value)) for a, b in combinations(ages, 2) if a.value and b.value]
    if len({gap for *_, gap in pairs}) / (float(claim.value) * 1.5) > _BY_CHANCE:
        return None
    for a, b, gap in pairs:
        if gap == claim.value:
            high, low = max(a.value or 0, b.value or 0), min(a.value or 0, b.value or 0)
            return Derived(f"{high} - {low} = {gap}", (a, b), firm=True)
    return None
