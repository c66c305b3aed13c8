"""Numbers with the period that stands right beside each: "from £3.1m in 2023 to £2.2m in 2024".

Where a text tells two numbers of one kind so, who has exchanged them tells each of the other's period, whatever the words
around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.stated import AMOUNTS, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.table_cells import tables_of
from summarise.checking.verdicts import Claim, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_PERIOD = rf"(?P<period>(?:(?:19|20)\d\d)(?![-–/]?\d)|(?:{_MONTH})\b(?: (?:19|20)\d\d)?|(?:first|second|third|fourth)(?= quarter| half)|Q[1-4]\b)"
_LED = r"(?:in|for|during|at the end of|by the end of|as of) (?:the |fiscal |early |late |mid-)*"
# "£3.1m in 2023", "37,900 passengers in 2023"; "in 2023 it was £3.1m", "2023: £3.1m".
_BEHIND = pattern(rf"(?:,? [a-z-]+){{0,3}}?,? {_LED}{_PERIOD}")
_BEFORE = pattern(rf"\b{_LED}{_PERIOD},?(?: [a-z'’-]+){{0,5}} ?[^\w\s,;.]?\Z", re.IGNORECASE)
_PERIOD_BY = frozenset((*_MONTH.lower().split("|"), "quarter", "half", "q"))
_REACH = 60  # characters


def may_have_period(tokens: frozenset[str], text: str) -> bool:
    """Whether a sentence of ``text`` with these words (see ``words.tokens_of``) can name one of the periods that are read here."""
    return not _PERIOD_BY.isdisjoint(tokens) or "19" in text or "20" in text


def period_beside(text: str, sentence: Span, number: Span, others: Sequence[Span]) -> str | None:
    """The year, month, quarter or half beside a number in its ``sentence``, no other number of ``others`` between them."""
    behind = _BEHIND.match(text, number[1], sentence[1])
    if behind is not None and not any(number[1] <= a < behind.start("period") for a, _ in others):
        return behind["period"].lower()
    left = max([sentence[0], number[0] - _REACH, *(b for _, b in others if b <= number[0])])
    before = _BEFORE.search(text, left, number[0])
    return None if before is None else before["period"].lower()


def exchanged(ground: Ground, stated: Stated) -> Iterator[tuple[Claim, Evidence, Claim]]:
    """Each number of a sentence that is told of the period of another, which has its own: with its evidence and that other."""
    told = [(c, e) for c, e in stated.told if c.quantity is not None and c.quantity.kind in AMOUNTS]
    if len(told) < 2 or not may_have_period(stated.tokens, stated.text):
        return
    spans = [(c.start, c.end) for c, _ in told]
    here = [period_beside(stated.text, (stated.start, stated.end), span, spans) for span in spans]
    if len(set(here) - {None}) < 2:
        return
    there = [_periods_there(ground, c, e) for c, e in told]
    for i, j in combinations(range(len(told)), 2):
        (a, near_a), (b, near_b) = told[i], told[j]
        assert a.quantity is not None
        assert b.quantity is not None
        if not _are_levels(a.quantity, b.quantity):
            continue
        crossed = here[i] in there[j] and here[j] in there[i]
        if crossed and here[i] not in there[i] and here[j] not in there[j]:
            yield a, near_a, b
            yield b, near_b, a


def _are_levels(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be levels of one thing: the second may leave out its unit ("410 tonnes in June, 388 in July")."""
    if any(q.kind is Kind.COUNT and q.unit is None for q in (a, b)):
        return True
    return a.kind is b.kind and a.unit == b.unit


def _periods_there(ground: Ground, claim: Claim, evidence: Evidence) -> frozenset[str | None]:
    """The periods beside the places of the source that carry a claim; none where one of them has none."""
    found = [_period_there(ground, place.quantity) for place in places(ground.clauses, claim, evidence)]
    return frozenset() if None in found else frozenset(found)


def _period_there(ground: Ground, number: Quantity) -> str | None:
    index = ground.index
    cell = tables_of(index).at(number.start)
    if cell is not None:
        years = cell.column.years or cell.row.years
        return next(iter(years)) if len(years) == 1 else None
    at = index.sentence_of.get(id(number))
    if at is None:
        return None
    others = [(q.start, q.end) for q in index.in_place(at) if q.kind in AMOUNTS and q is not number]
    return period_beside(index.text, index.sentences[at], (number.start, number.end), others)
