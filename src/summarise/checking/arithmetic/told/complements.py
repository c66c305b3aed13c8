"""What of a whole is told, and what is denied of it: whether a sentence speaks of the part that a source gives, or of what that leaves.

Where 29 of 118 survived, 89 did not, and 29 did. Whichever rule works out what is left over asks here whose number the
summary's words speak of: of the part (the same is said, or the same is denied), or of the rest (the opposite is said, it
is "the others", another time). "All but 29 died" denies of the 29 what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto

from summarise.checking.aligning.clauses.cutting import Clause, Clauses, clause_of, is_excepted, is_part_of
from summarise.checking.aligning.clauses.opposites import are_opposed, sides_agree, sides_of
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.named import is_rest
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.composition import is_other_sex
from summarise.checking.arithmetic.told.contraries import are_contrary, may_be_contrary
from summarise.checking.arithmetic.told.others_abroad import OTHERS_ABROAD
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words, tokens_of
from summarise.checking.values.matching import comparable, qualifier_change
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

SHARES = frozenset({Kind.RATIO, Kind.PERCENT})
_WHOLE_FIRST = pattern(r"\b[Oo]f (?:the |its |their |all |some |about )*\Z")
# The summary speaks of those that are not of the part.
_OTHERS = pattern(
    r"\b(?:others?|rest|remaining|remainder|balance|left over|remains?|leaving|leaves|still|outside|yet to|unaccounted|short(?! of\b)|outstanding|missing|unrecovered|unpaid|unsold)\b",
    re.IGNORECASE,
)
_DENIES = pattern(
    r"\b(?:not(?! (?:only|just|all|more|less|fewer|least|yet known|clear)\b)|never|none|neither|nor|nobody|without"
    r"|no(?! (?:more|fewer|less|longer than|later|sooner|doubt|matter|other)\b)"
    r"|(?:fail(?:s|ed|ing)?|unable|declin(?:es|ed)|refus(?:es|ed)) to"
    r"|(?:was|were|been|being) (?:refused|denied|turned down|turned away|rejected)"
    r"|excluded?|exempt(?:ed)?|barred|banned|ineligible|prohibited|forbidden)\b|n['’]t\b",
    re.IGNORECASE,
)
# One of these stands in every match of it; the last is that of "didn't".
_DENYING = frozenset(
    "not never none neither nor nobody without no fail fails failed failing unable declines declined refuses refused denied turned "
    "rejected exclude excluded exempt exempted barred banned ineligible prohibited forbidden t".split()
)
# "Eight of the ten came since 2000": two came before.
_BY_DATE = pattern(
    r"[^.;!?]{0,60}? (?:(?P<early>before|until|up to|prior to)|since|after) (?:the )?(?:(?:[A-Z][a-z]+ )?[12]\d{3}|[A-Z][a-z]+day)\b"
)
_HAIR = Decimal("0.0001")  # a third and two thirds make one
_ROUGHLY = Decimal("0.005")  # and so do a third and 67%
_BEFORE = 24  # characters before a whole that is told first


class Told(NamedTuple):
    """A claim, with its clause in the summary, and the numbers behind it in its sentence."""

    claim: Quantity
    clause: Clause
    behind: tuple[Quantity, ...] = ()


class Spoken(Enum):
    """Of what a clause speaks that stands beside the clause of a part."""

    PART = auto()  # the same is said of it, or the same denied
    REST = auto()
    ELSE = auto()  # something else is told of the part
    NOTHING = auto()  # nothing is told of the part


def told_in(context: Context, claim: Quantity) -> Told:
    """The claim with its clause in its sentence."""
    numbers = [(q.start, q.end) for q in context.numbers if q.low is not None]
    clause = clause_of(context.text, context.span, (claim.start, claim.end), numbers)
    return Told(claim, clause, tuple(q for q in context.numbers if q.start >= claim.end))


def clause_in(index: SourceIndex, quantity: Quantity) -> Clause:
    """The clause of one of the source's numbers, read the first time only."""
    known = index.whole(_clauses)
    # by its span: a number may be one with the unit of another, made for a sum and soon gone
    number = (quantity.start, quantity.end)
    found = known.get(number)
    if found is None:
        found = known[number] = Clauses(index).of(quantity)
    return found


def _clauses(index: SourceIndex) -> dict[Span, Clause]:
    """The clauses that were read, by where their numbers stand. ``Clauses`` hold the index: kept by it they would be a circle."""
    return {}


def spoken_of(mine: Clause, part: Clause, language: str = "en") -> Spoken:
    """Whether the clause ``mine`` of a summary speaks of a part, told in the clause ``part`` of the source, or of the rest."""
    if are_opposed(mine, part):
        return Spoken.REST
    now, then = _date_behind(mine), _date_behind(part)
    if now is not None and then is not None and now != then:
        return Spoken.REST
    here, there = _words(mine), _words(part)
    if language != "en":
        rest = OTHERS_ABROAD.get(language)
        if rest is not None and rest.search(here) is not None and rest.search(there) is None:
            return Spoken.REST
        return Spoken.ELSE
    if _others(here) - _others(there):
        return Spoken.REST
    if sides_agree(mine, part):
        return Spoken.PART
    if _denies(mine, here) != _denies(part, there) and are_contrary(mine, part):
        return Spoken.PART  # "closed" of those that "were not open"
    behind = content_words(part.part(part.right))
    same = bool(behind & content_words(here))
    if _denies(mine, here) != _denies(part, there):
        return Spoken.REST if same or not is_excepted(part) else Spoken.ELSE
    if not behind:
        return Spoken.NOTHING
    return Spoken.PART if same else Spoken.ELSE


def is_denied(mine: Clause, other: Clause) -> bool:
    """Whether one of two clauses denies what the other says: "under 12 were excluded", "of 12 or older came"."""
    return are_opposed(mine, other) or _denies(mine, _words(mine)) != _denies(other, _words(other))


def denies(clause: Clause) -> bool:
    """Whether what a clause says is denied of its number."""
    return _denies(clause, _words(clause))


def names_others(clause: Clause) -> set[str]:
    """The words of a clause that name those who are not of a part: "still", "the remaining"."""
    return _others(_words(clause))


def _words(clause: Clause) -> str:
    return " ".join(clause.part(span) for span in clause.spans)


def _others(words: str) -> set[str]:
    """The words that name those who are not of a part."""
    return {found.group().lower() for found in _OTHERS.finditer(words)}


def _denies(clause: Clause, words: str) -> bool:
    """Whether what a clause says is denied of its number: "29 did not come", "all but 29 came"."""
    denied = not _DENYING.isdisjoint(tokens_of(words)) and _DENIES.search(words) is not None
    return denied != is_excepted(clause)


def _date_behind(clause: Clause) -> bool | None:
    """Whether a clause leads to a date as to its end ("before 2000") or to its beginning; None where it leads to none."""
    found = _BY_DATE.match(clause.text, clause.right[0] - clause.offset)
    return None if found is None else found.group("early") is not None


def may_be_rest(told: Told, language: str = "en") -> bool:
    """Whether the summary's words allow that the claim is what something leaves over; ``language``: their code."""
    words = _words(told.clause)
    if language != "en":
        rest = OTHERS_ABROAD.get(language)
        return (rest is not None and rest.search(words) is not None) or bool(sides_of(told.clause))
    if _OTHERS.search(words) is not None or _denies(told.clause, words):
        return True
    return bool(sides_of(told.clause)) or may_be_contrary(told.clause)


def is_called_rest(told: Told) -> bool:
    """Whether the words right beside the claim call it what is left: "the other 89", "another €5 million is outstanding"."""
    clause = told.clause
    at = (told.claim.start - clause.offset, told.claim.end - clause.offset)
    return is_rest(clause.text, (clause.left[0] - clause.offset, clause.right[1] - clause.offset), at)


def denies_of_part(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether ``claim``, what is left where the smaller of two ``terms`` is taken from the larger, or one share from all, is
    told as if it were that part: "29 did not survive", where 89 of 118 died.

    Only of words that deny or name others: "12 fewer drowned than the 41 of last year" takes nothing from a whole.
    """
    valued = [q for q in terms if q.value is not None]
    if context.index.language != "en" or len(valued) != len(terms) or not 1 <= len(terms) <= 2:
        return False
    told = told_in(context, claim)
    words = _words(told.clause)
    if not (_denies(told.clause, words) or is_excepted(told.clause) or _OTHERS.search(words)):
        return False
    part = min(valued, key=lambda q: q.value or 0)
    return spoken_of(told.clause, clause_in(context.index, part)) is Spoken.PART


def rests(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    """How the claim is what a part leaves: of numbers that stand ``together`` in the source, where the summary speaks of the
    rest."""
    if told.claim.kind in SHARES:
        yield from _other_shares(told, together, clauses)
        return
    claim = told.claim
    if claim.value is None:
        return
    of_its_kind = [(q, value) for q in together if q.kind is claim.kind and (value := q.value) is not None]
    wholes: dict[Decimal, list[Quantity]] = {}
    for whole, value in of_its_kind:
        wholes.setdefault(value, []).append(whole)
    pairs = ((p, v, whole) for p, v in of_its_kind if v for whole in wholes.get(v + claim.value, ()))
    for part, taken, whole in pairs:
        if whole is part or whole.value is None:
            continue
        if comparable(claim, whole) is None or comparable(part, whole) is None:
            continue
        if not _is_whole_of(told, part, whole, clauses):
            continue
        if _is_of_rest(told, part, clauses):
            sum_ = f"{number(whole.value)} - {number(taken)} = {number(whole.value - taken)}"
            yield Derived(sum_, (part, whole), firm=True)


def _is_whole_of(told: Told, part: Quantity, whole: Quantity, clauses: Clauses) -> bool:
    """Whether the source calls the one a part of the other, or tells the whole first and then the part, of which the
    summary says the opposite or names the others."""
    text = clauses.index.text
    if part.end <= whole.start and is_part_of(text, part.end, whole.start):
        return True
    if whole.end > part.start:
        return False
    if _WHOLE_FIRST.search(text, max(0, whole.start - _BEFORE), whole.start):
        return True
    if (
        clauses.index.language != "en"
        or min(noun_agreement(told.claim, whole), noun_agreement(part, whole)) < 0
    ):
        return False
    there = clauses.of(part)
    if is_called_rest(told) or are_opposed(told.clause, there) or _is_beyond(told, part, clauses):
        return True
    return _is_contrary(told, part, clauses)


def _is_of_rest(told: Told, part: Quantity, clauses: Clauses) -> bool:
    """Whether the summary speaks of what ``part`` leaves."""
    there = clauses.of(part)
    spoken = spoken_of(told.clause, there, clauses.index.language)
    return (
        spoken is Spoken.REST
        or is_other_sex(told.clause, told.claim, there, part)
        or _is_beyond(told, part, clauses)
        or _is_contrary(told, part, clauses)
    )


def _is_contrary(told: Told, part: Quantity, clauses: Clauses) -> bool:
    """Whether the summary says of those it counts what is contrary to what is said of ``part``, and neither denies it."""
    there = clauses.of(part)
    if clauses.index.language != "en" or is_denied(told.clause, there):
        return False
    return are_contrary(told.clause, there)


def _is_beyond(told: Told, part: Quantity, clauses: Clauses) -> bool:
    """Whether the summary bounds those it counts from the other side: "19% more than 15 minutes late", of "81% within 15"."""
    there = clauses.index.in_place(clauses.index.sentence_at(part.start))
    return any(
        a.value == b.value
        and (a.kind, a.unit) == (b.kind, b.unit)
        and b.start >= part.end
        and qualifier_change(a.qualifier, b.qualifier) == "reversed"
        for a in told.behind
        for b in there
        if a.value is not None
    )


def _other_shares(told: Told, together: Sequence[Quantity], clauses: Clauses) -> Iterator[Derived]:
    """What a share leaves of all: 39% of 61%, four in five of a fifth."""
    claim = told.claim
    if claim.value is None:
        return
    for part in together:
        if part.kind not in SHARES or part.value is None:
            continue
        near = _HAIR if part.kind is claim.kind else _ROUGHLY
        if abs(_share(claim) - (1 - _share(part))) >= near:
            continue
        if _is_of_rest(told, part, clauses):
            if part.kind is Kind.PERCENT:
                sum_ = f"100 - {number(part.value)} = {number(100 - part.value)}%"
            else:
                sum_ = f"1 - {part.text} = {claim.text}"
            yield Derived(sum_, (part,), firm=True)


def _share(q: Quantity) -> Decimal:
    assert q.value is not None
    return q.value / 100 if q.kind is Kind.PERCENT else q.value


def rest_of(told: Told, part: Quantity, clauses: Clauses) -> Derived | None:
    """How the claim is what ``part``, a number of the source, leaves of its whole; None where it is not."""
    together = clauses.index.in_place(clauses.index.sentence_at(part.start))
    return next((found for found in rests(told, together, clauses) if part in found.terms), None)


def leave(part: Quantity, other: Quantity, wholes: Sequence[Quantity]) -> bool:
    """Whether two numbers are what a whole is parted into: 19% and 81%, four and six where one of ``wholes`` is ten."""
    if part.value is None or other.value is None:
        return False
    if part.kind in SHARES and other.kind in SHARES:
        near = _HAIR if part.kind is other.kind else _ROUGHLY
        return abs(_share(part) + _share(other) - 1) < near
    return part.kind is other.kind and any(
        q.kind is part.kind and q.value == part.value + other.value for q in wholes
    )
