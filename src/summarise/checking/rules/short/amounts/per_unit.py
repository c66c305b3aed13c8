"""What is paid for each acre, tonne or hour told as what each one gets in all: "each grower will get a flat $85" for "$85 an acre"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stem, stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# Of these one person or farm has many: a seat, a visit or a night are mostly one for each.
_UNITS = (
    "acre|hectare|tonne|ton|kilo|kilogram|kg|pound|litre|liter|gallon|mile|kilometre|kilometer|km|metre|meter|foot|hour|square metre|square foot|"
    "cow|ewe|sheep|lamb|goat|pig|hen|bird|tree|bag|box|barrel|sack|crate|kilowatt|kilowatt-hour|kwh|megawatt|mwh|quintal|bushel|word|page"
)
_PER = pattern(
    rf"(?:,? [a-z]+){{0,2}}? (?:an?|per|each|every|for (?:each|every)|apiece per) (?P<unit>{_UNITS})\b",
    re.IGNORECASE,
)
_FLAT = pattern(
    r"\b(?:flat|lump sum|one-off|single|fixed)(?: (?:payment|fee|rate|sum|charge|grant|sum total))?(?: of)? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_EACH_BEFORE = pattern(r"\b(?:each|every) (?P<who>[a-z]+)(?:[^.;:,\d]){0,45}\Z", re.IGNORECASE)
_EACH_BEHIND = pattern(
    r"(?:,? [a-z]+){0,1} (?:each|apiece)\b(?! [a-z]*(?:time|day|week|month|year|hour)s?\b)", re.IGNORECASE
)
_OTHER_WORDS = {
    "hour": "hour hourly time rate", "acre": "acre acreage land hectare rate", "hectare": "hectare land area acre rate", "day": "day daily rate", "night": "night nightly rate",
    "week": "week weekly rate", "month": "month monthly rate", "head": "head animal cow sheep", "ewe": "ewe sheep animal head",
    "tonne": "tonne ton weight", "ton": "ton tonne weight", "kilo": "kilo kilogram kg", "kilometre": "kilometre km distance", "mile": "mile mileage distance",
}  # fmt: skip
_REACH = 70  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that each one is to have in all and that are of each unit."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is not Kind.MONEY or not _is_of_each(stated, claim):
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        units = [_unit(index, q) for q in found]
        if not found or units[0] is None or None in units:
            continue
        said = (
            stems_of(stated.text, stated.start, stated.end) | {stem(w) for w in stated.tokens} | stated.tokens
        )
        named = {w for unit in units if unit for w in _OTHER_WORDS.get(unit, unit).split()}
        if not said & (named | {stem(w) for w in named} | {"per"}):
            yield _finding(index, claim, found[0], units[0])


def _is_of_each(stated: Stated, claim: Claim) -> bool:
    """Whether the summary tells a number as what each one has, or as one payment."""
    text, left = stated.text, max(stated.start, claim.start - _REACH)
    if _FLAT.search(text, left, claim.start) or _EACH_BEHIND.match(text, claim.end, stated.end):
        return True
    return _EACH_BEFORE.search(text, left, claim.start) is not None


def _unit(index: SourceIndex, number: Quantity) -> str | None:
    """What the source tells a number for each of."""
    end = index.sentences[index.sentence_of[id(number)]][1]
    found = _PER.search(index.text[number.start : number.end]) or _PER.match(index.text, number.end, end)
    return None if found is None else found["unit"].lower()


def _finding(index: SourceIndex, claim: Claim, number: Quantity, unit: str) -> Finding:
    right = index.text[number.start : number.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(number.start, number.end, right, "sentence", number),
        f"The article has “{right}” for each {unit}; the summary tells it as all that each one gets or pays.",
        f"Say what “{claim.text}” is for.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset("apiece each every fixed flat lump off single".split())
# ... and one of these in one of the source.
_THERE = frozenset(
    "acre bag barrel bird box bushel cow crate ewe foot gallon goat hectare hen hour kg kilo* km kwh lamb liter "
    "litre meter metre megawatt mile mwh page pig pound quintal sack sheep ton tonne tree word".split()
)
RULE = SentenceRule(
    "per_unit", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
