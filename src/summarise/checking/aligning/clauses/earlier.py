"""Which number a text gives as the level before another: "88 million, down from 121 million", "from 30 to 25".

Read are closed forms only: a level and behind it, by a word that compares, the one of before; with "against", "compared with"
a time has to follow, since two towns are set against each other so too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.reading.spans import Span
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_LED = r"(?: (?:about|around|some|just|only|nearly|almost|over|under|more than|less than|an?|the|an? (?:downwardly|upwardly) revised))* ?[^\w\s]?"
_FROM = pattern(
    rf"(?:[^.;:()\d]|\.\d){{0,40}}?,? ?\(?(?:(?:up|down|higher|lower|reduced|increased|a (?:rise|fall|drop|increase|decrease|gain)) )?from{_LED}",
    re.IGNORECASE,
)
_AGAINST = pattern(
    rf"(?:[^.;:()\d]|\.\d){{0,40}}?,? ?\(?(?:compared (?:with|to)|against|versus|vs\.?|as opposed to|having been|after){_LED}",
    re.IGNORECASE,
)
_AND = pattern(rf"(?:[^.;:()\d]|\.\d){{0,40}}?,? and (?:from|against|with)?{_LED}", re.IGNORECASE)
_TO = pattern(rf"(?:[^.;:(),\d]|\.\d){{0,30}}? to{_LED}", re.IGNORECASE)
_TIME = pattern(
    r"(?: [a-z-]+){0,3}? (?:(?:an?|the|one|two|three|five|ten) (?:years?|months?|quarters?|weeks?|seasons?|decades?) (?:earlier|before|ago|previously)"
    r"|last (?:year|month|quarter|week|season|time)|(?:in|of) (?:the )?(?:previous|prior|same|preceding|first|second|third|fourth|[12]\d{3}|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|previously|earlier|before|at the end of|a decade)\b",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"\bfrom(?: (?:about|around|some|just|only|nearly|almost|over|under|an?))* ?[^\w\s]?\Z", re.IGNORECASE
)
_REACH = 30  # characters before a number in which "from" stands
# One of these stands in every sentence that compares a level with what it was before.
COMPARING = frozenset("from compared against versus vs opposed having after".split())


def earlier_of(text: str, sentence: Span, level: Quantity, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The numbers that ``text`` gives as what ``level`` was before; of more than one time where it goes on so.

    ``sentence``: the span of the sentence around it; ``numbers``: those of the sentence, in order.
    """
    if level.kind not in _KINDS or level.value is None:
        return []
    place = next((n for n, q in enumerate(numbers) if q.start == level.start), None)
    if place is None:
        return []
    found: list[Quantity] = []
    for before, other in pairwise(numbers[place:]):
        led = _AND if found else _FROM
        if not is_level(level, other):
            break
        if led.fullmatch(text, before.end, other.start) or (
            not found
            and _AGAINST.fullmatch(text, before.end, other.start)
            and _TIME.match(text, other.end, sentence[1])
        ):
            found.append(other)
        else:
            break
    for other in numbers[max(0, place - 1) : place]:
        start = _BEFORE.search(text, max(sentence[0], other.start - _REACH), other.start)
        if start and is_level(level, other) and _TO.fullmatch(text, other.end, level.start):
            found.append(other)
    return found


def later_of(text: str, sentence: Span, before: Quantity, numbers: Sequence[Quantity]) -> Quantity | None:
    """The number that ``text`` gives as what came after ``before``, by the forms of ``earlier_of``; None where there is none."""
    return next(
        (q for q in numbers if any(b is before for b in earlier_of(text, sentence, q, numbers))), None
    )


def is_level(level: Quantity, other: Quantity) -> bool:
    """Whether the one can be another level of what the other is of; it may leave out the unit."""
    if other.value is None or other.value == level.value:
        return False
    if other.kind is Kind.COUNT and other.noun is None and other.unit is None:
        return True
    if other.kind is not level.kind or comparable(level, other) is None:
        return False
    return (
        level.kind is not Kind.COUNT or noun_agreement(level, other) >= 0
    )  # "from 12 airports to 30 islands"
