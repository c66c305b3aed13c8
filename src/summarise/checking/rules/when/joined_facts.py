"""Two facts of two dates told as one: "12 burglaries and nine thefts in June" where the burglaries were in May.

The summary counts two things in one breath and has one date for both. The source has the two in different sentences, one with that
date, the other with another date of the same form and without that one, also in the sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, DATE, SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.dates import differing
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.reckoned_dates import parts_of
from summarise.checking.text.verbs import is_past
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# "12 burglaries and nine", "£300 of coal and": no verb, no name, no second clause.
_AND = pattern(
    r"(?: (?!was\b|were\b|had\b|has\b|is\b|are\b|to\b|then\b|but\b|after\b|from\b)[a-z’'-]+){0,4} and (?:about |some |another )?[^\w\s]?"
)
_ENDS = pattern(
    r"[;:(]|, (?:and|but|while|who|which|after|with)\b| (?:while|after|before|compared|against|up|down)\b"
)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MOST_PLACES = 2


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first of two numbers of one sentence that are told of one date and are not."""
    index = ground.index
    if len(stated.told) < 2:
        return
    dates = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.kind is Kind.DATE]
    if len(dates) != 1 or dates[0].date is None or dates[0].until is not None:
        return
    if parts_of(dates[0].date).keys().isdisjoint(("month", "year")):
        return  # a weekday may be that of the report
    for (first, its), (second, theirs) in zip(stated.told, stated.told[1:], strict=False):
        if not _are_joined(stated, first, second, dates[0]):
            continue
        one, two = (
            {index.sentence_of[id(p.quantity)] for p in places(ground.clauses, claim, evidence)}
            for claim, evidence in ((first, its), (second, theirs))
        )
        for claim, own, other in ((first, one, two), (second, two, one)):
            dated = _dated_otherwise(index, own, other, dates[0])
            if dated is not None:
                yield _finding(index, claim, dates[0], dated)
                return


def _are_joined(stated: Stated, first: Claim, second: Claim, date: Quantity) -> bool:
    """Whether two numbers are counted in one breath, with the date right behind them."""
    if any(c.quantity is None or c.quantity.kind not in _KINDS for c in (first, second)):
        return False
    if _AND.fullmatch(stated.text, first.end, second.start) is None:
        return False
    if any(map(is_past, stated.text[first.end : second.start].split())):
        return False  # "three died and 36 were hurt": two clauses
    return second.end < date.start and _ENDS.search(stated.text, second.end, date.start) is None


def _dated_otherwise(index: SourceIndex, own: set[int], other: set[int], told: Quantity) -> Quantity | None:
    """The date of the only sentence of a number, where that has not the told one and the other number's has; else None."""
    if not own or not other or len(own) > _MOST_PLACES or own & other:
        return None
    if not all(any(not differing(told, d) for d in _dates(index, i, told)) for i in other):
        return None
    found: list[Quantity] = []
    for i in own:
        near = _dates(index, i, told)
        if not near or any(
            not differing(told, d) for d in (*near, *(_dates(index, i - 1, told) if i else ()))
        ):
            return None
        found += near
    return found[0]


def _dates(index: SourceIndex, sentence: int, told: Quantity) -> list[Quantity]:
    """The dates of a sentence that have every part of the told one."""
    assert told.date is not None
    parts = parts_of(told.date).keys()
    return [
        q
        for q in index.in_place(sentence)
        if q.kind is Kind.DATE and q.date is not None and parts <= parts_of(q.date).keys()
    ]


def _finding(index: SourceIndex, claim: Claim, told: Quantity, dated: Quantity) -> Finding:
    right = index.text[dated.start : dated.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(dated.start, dated.end, right, "sentence", dated),
        f"The article says “{claim.text}” of “{right}”; the summary says it of “{told.text}”.",
        f"Check the date of “{claim.text}”: “{right}” or “{told.text}”.",
    )


RULE = SentenceRule(
    "joined_facts",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=AGREEING | DATE | SEVERAL,
    english=True,
    words=frozenset(("and",)),
)
