"""A number told of the period of the number beside it: "120 days last year" where the source has 164 last year and 120 next.

Read is the period right beside a number, with no other number between: a year, a month, a quarter, "last year", "a month earlier",
"the previous quarter". The source has each place of the number with a period of its own, and in the sentence of one of them another
level of the same kind with the very period that the summary gives the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.clauses.earlier import earlier_of, is_level
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.stated import AMOUNTS, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import tokens_of
from summarise.checking.verdicts import Claim
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = "year|month|week|quarter|season|summer|winter|spring|autumn|half|decade"
_PERIOD = (
    rf"(?:(?:in|for|during|at the end of|by the end of|as of|by|since|of) (?:the |fiscal |early |late |mid-|whole of |all of |end of |season )*"
    rf"(?P<named>(?:19|20)\d\d(?![-–/]?\d)|(?:{_MONTHS})\b(?: (?:19|20)\d\d)?|(?:first|second|third|fourth|final)(?= (?:quarter|half))|Q[1-4]\b)"
    rf"|(?:in |during |for |on )?(?P<which>last|this|next) (?P<unit>{_UNITS})\b(?!['’])"
    rf"|(?:an?|one) (?P<back>{_UNITS}) (?P<ago>ago|earlier|before|previously|later)\b"
    rf"|(?:in |on |than |from |during )?the (?:same )?(?P<order>previous|prior|preceding|following) (?P<ordered>{_UNITS})\b"
    rf"|(?:in |on |than |from )?the (?P<besides>{_UNITS}) (?P<aside>before|earlier|after)\b)"
)
# How many of its units a relative period lies from now, or from the one beside it: "last year", "a year ago", "the year before".
_FROM_NOW = {
    **dict.fromkeys(("last", "ago", "earlier", "before", "previously", "previous", "prior", "preceding"), "-1"),
    "this": "0",
    **dict.fromkeys(("next", "later", "following", "after"), "+1"),
}  # fmt: skip
_CUT = r"and|but|while|compared|against|than|after|versus|or|when|which|who"
_BEHIND = pattern(
    rf"(?:,? (?!(?:{_CUT}|up|down|from|on|to|before|with)\b)[a-z'’-]+){{0,4}}?,? {_PERIOD}", re.IGNORECASE
)
_ANY = pattern(_PERIOD, re.IGNORECASE)
_BEFORE = pattern(
    rf",?(?: (?!(?:{_CUT}|to|from|by|then|now|as|with|even|is|are|since|between|leaving|reducing)\b)[a-z'’-]+){{0,6}}? ?[^\w\s,;.]?",
    re.IGNORECASE,
)
_COMPARED = pattern(r"\b(?:from|than|on|against|with|to|since)(?: the)? \Z", re.IGNORECASE)
_OF_THEM = pattern(r" of (?:them|these|those|which|whom|the|its|his|her|their)\b", re.IGNORECASE)
_REACH = 60  # characters before a number in which its period stands
_WORDS = frozenset((*map(str.lower, _MONTHS.split("|")), *_UNITS.split("|"), "q"))


class Beside(NamedTuple):
    """The period beside a number: its ``name``, whether it is ``told`` from another one, and where it stands."""

    name: str
    told: bool
    span: Span


class Rival(NamedTuple):
    """A claim with another number's period: where the summary has it, the other number, and its period in the source."""

    claim: Claim
    at: Span
    number: Quantity
    period: Span


def rivals(ground: Ground, stated: Stated) -> Iterator[Rival]:
    """The numbers of one sentence that are told of the period of another number of the source."""
    if not _may_be_period(stated.text, stated.start, stated.end):
        return
    spans = [(c.start, c.end) for c in stated.claims if c.quantity is not None and c.quantity.kind in AMOUNTS]
    for claim, evidence in stated.carried:
        if claim.quantity is None or claim.quantity.kind is Kind.DURATION:
            continue
        if any(end <= claim.start and is_part_of(stated.text, end, claim.start) for _, end in spans):
            continue  # "five of the nine come in June": the period is of the five
        here = period_beside(stated.text, (stated.start, stated.end), (claim.start, claim.end), spans)
        if here is None:
            continue
        found: tuple[Quantity, Span] | None = None
        for place in places(ground.clauses, claim, evidence):
            own = _own_period(ground.index, place.quantity)
            if own is None or own.name == here.name:
                break
            found = found or _other(ground.index, place.quantity, here)
        else:
            if found is not None:
                yield Rival(claim, here.span, *found)


def _may_be_period(text: str, start: int, end: int) -> bool:
    """Whether a stretch of ``text`` has a year or a word that a period is told by: asked before it is searched for one."""
    if text.find("19", start, end) >= 0 or text.find("20", start, end) >= 0:
        return True
    return not _WORDS.isdisjoint(tokens_of(text, start, end))


def period_beside(text: str, sentence: Span, number: Span, numbers: Sequence[Span]) -> Beside | None:
    """The period right beside a number in its ``sentence``, none of the other ``numbers`` between them."""
    behind = _BEHIND.match(text, number[1], sentence[1])
    if behind is not None and not any(number[1] <= a < behind.end() for a, _ in numbers):
        return _beside(behind)
    last = max((b for _, b in numbers if b <= number[0]), default=None)
    left = max(sentence[0], number[0] - _REACH, last or 0)
    if not _may_be_period(text, left, number[0]):
        return None
    led = [m for m in _ANY.finditer(text, left, number[0]) if _BEFORE.fullmatch(text, m.end(), number[0])]
    if not led or led[-1].group()[:5].lower() == "since":
        return None
    before = led[-1]
    if _COMPARED.search(text, max(sentence[0], before.start() - 12), before.start()):
        return None  # what something is compared with is no period of the number
    its = None if last is None else _BEHIND.match(text, last, sentence[1])
    return None if its is not None and its.end() == before.end() else _beside(before)


def _beside(found: re.Match[str]) -> Beside:
    if found["named"]:
        return Beside(found["named"].lower(), False, found.span("named"))
    which = (found["which"] or found["ago"] or found["order"] or found["aside"]).lower()
    unit = (found["unit"] or found["back"] or found["ordered"] or found["besides"]).lower()
    start = next(found.start(name) for name in ("which", "back", "order", "besides") if found[name])
    return Beside(f"{unit}{_FROM_NOW[which]}", found["which"] is None, (start, found.end()))


def _amounts(index: SourceIndex, sentence: int) -> list[Quantity]:
    return sorted(
        (q for q in index.in_place(sentence) if q.low is not None and q.kind in AMOUNTS),
        key=lambda q: q.start,
    )


def _own_period(index: SourceIndex, number: Quantity) -> Beside | None:
    at = index.sentence_of.get(id(number))
    if at is None:
        return None
    spans = [(q.start, q.end) for q in _amounts(index, at) if q is not number]
    return period_beside(index.text, index.sentences[at], (number.start, number.end), spans)


def _other(index: SourceIndex, number: Quantity, here: Beside) -> tuple[Quantity, Span] | None:
    """Another level in the sentence of a number that has the summary's period, told in the same way, and the period's place."""
    at = index.sentence_of[id(number)]
    amounts = _amounts(index, at)
    before = earlier_of(index.text, index.sentences[at], number, amounts)
    for other in amounts:
        if (
            other is number
            or other.kind is not number.kind
            or not is_level(number, other)
            or any(other is b for b in before)
            or _OF_THEM.match(index.text, other.end)
        ):
            continue
        its = _own_period(index, other)
        if its is not None and (its.name, its.told) == (here.name, here.told):
            return other, its.span
    return None
