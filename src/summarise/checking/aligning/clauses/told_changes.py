"""By how much a text says that something changed or differs: "up by 14 points to 78", "a drop of 1,600", "five fewer than before"."""

from __future__ import annotations

import re

from summarise.checking.aligning.clauses.roles import HEDGED
from summarise.checking.reading.spans import Span
from summarise.checking.text.directions import direction_of
from summarise.quantities.patterns import pattern

_MOVES = (
    r"(?:rise|increase|gain|jump|climb|surge|growth|improvement|fall|drop|decline|decrease|reduction|cut)"
)
_APART = r"(?:loss|shortfall|gap|difference|lead|margin|deficit|surplus|saving|swing)"
_BY = pattern(rf"\bby(?: (?:a further|another|as much as))?{HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_OF = pattern(
    rf"\b(?:an?|the) (?:[a-z-]+ )?(?:{_MOVES}|(?P<apart>{_APART})) of{HEDGED} ?[^\w\s]?\Z", re.IGNORECASE
)
_UP = pattern(
    rf"(?<!made )(?<!make )(?<!makes )(?<!making )(?<!take )(?<!takes )(?<!took )(?<!taken )(?<!taking )(?<!held )(?<!turned )\b(?:up|down)(?! to\b){HEDGED} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_THAN = pattern(
    r"(?: (?:percentage )?points?)?(?: (?!(?:to|at|for|of|in|is|was|were|had|has|have|and|or|with|from)\b)[a-z]+){0,2} (?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|above|below|up on|down on)"
    r"(?= than\b|[.,;:)]| on\b| over\b|\Z)(?! than (?:half|(?:one|two|three|an?)[ -](?:half|third|quarter|fifth|tenth|dozen|million|(?:year|month|week|day)(?! ago| earlier| before)))\b)",
    re.IGNORECASE,
)
_BEHIND = pattern(rf"(?:[ -](?:percentage[ -])?points?)? (?:{_MOVES}|(?P<apart>{_APART}))\b", re.IGNORECASE)
_A = pattern(r"\b(?:an?|the|its|their)(?: [a-z]+)? [^\w\s]?\Z", re.IGNORECASE)
_RANGED = pattern(
    r" ?(?:to|and|or|[-–—]) ?[^\w\s]?\d(?![^,;.]{0,12}\b(?:million|billion)\b\Z)", re.IGNORECASE
)
_REACH = 40  # characters


# "Three turbines smaller than the one applied for": how far two things lie apart, and no number of either.
_GAP = pattern(
    r"(?: (?!than\b)[a-z%-]+){0,3} (?:more|fewer|less|[a-z]{2,}er|ahead|behind|short) (?:[a-z]+ )?(?:than|of)\b"
)


def is_gap(text: str, number: Span, end: int) -> bool:
    """Whether words behind a number, up to ``end``, compare two things by it."""
    return _GAP.match(text, number[1], end) is not None


def is_change(text: str, sentence: Span, number: Span, *, moved: bool = False) -> bool:
    """Whether the words around a number say that it is a change or a distance, and no level.

    ``moved``: only what changed counts; "a deficit of 5" is a distance and has levels of its own.
    """
    left = max(sentence[0], number[0] - _REACH)
    of = _OF.search(text, left, number[0])
    if (of is not None and not (moved and of["apart"])) or _UP.search(text, left, number[0]):
        return True
    if _THAN.match(text, number[1], sentence[1]):
        return True
    behind = _BEHIND.match(text, number[1], sentence[1])
    if behind is not None and not (moved and behind["apart"]) and _A.search(text, left, number[0]):
        return True
    by = _BY.search(text, left, number[0])
    return by is not None and direction_of(text, sentence, number) is not None
