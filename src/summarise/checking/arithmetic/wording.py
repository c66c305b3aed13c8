"""What arithmetic a sentence says it does, and the arithmetic itself: totals and gaps.

Closed lists of cues around a number decide: "A and B, C together" is a total, "a lead of C" is a gap.
Some cues are loose ("which is", "by", "more than"): they tell how a right result came about, and are
too common to call another one wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from enum import Enum
from itertools import combinations

from summarise.checking.arithmetic.steps.operations import number
from summarise.quantities.patterns import pattern

_HEDGES = r"(?: (?:a|about|almost|around|nearly|of|some|total))*"
_TOTAL_BEFORE = pattern(
    r"\b(?:make|makes|making|total(?:s|ling|ing|led|ed)?|(?:sum|total) (?:of|to)|adds? up to|adding up to|comes? to|"
    rf"altogether|together|in all,?|combined){_HEDGES} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_TOTAL_AFTER = pattern(
    r"[^.;,]{0,25}?,?\b ?(?:together|in all|in total|altogether|combined)\b", re.IGNORECASE
)
_GAP_BEFORE = pattern(rf"\b(?:difference|gap|lead|margin) of{_HEDGES} ?[^\w\s]?\Z", re.IGNORECASE)
_LOOSE_TOTAL_BEFORE = pattern(rf"\bwhich is{_HEDGES} \Z", re.IGNORECASE)
_LOOSE_TOTAL_AFTER = pattern(r"(?: \w+)?,? overall\b", re.IGNORECASE)
_LOOSE_GAP_BEFORE = pattern(rf"\bby{_HEDGES} \Z", re.IGNORECASE)
_LOOSE_GAP_AFTER = pattern(
    r" (?:\w+ )?(?:more|fewer|less|higher|lower|ahead|behind|above|below)\b", re.IGNORECASE
)
MULTIPLIED = pattern(r"\b(doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e)\b", re.IGNORECASE)
FACTORS = {
    "doubl": Decimal(2),
    "tripl": Decimal(3),
    "trebl": Decimal(3),
    "quadrupl": Decimal(4),
    "halv": Decimal("0.5"),
}
"""What a change multiplies by, by the beginning of its word as ``MULTIPLIED`` finds it."""
_STEMS = tuple(FACTORS)
_MOST_TERMS = 8
_LONGEST_SUM = 5


class Asked(Enum):
    """The arithmetic that the words around a number ask for."""

    TOTAL = "total"
    GAP = "gap"


def may_multiply(tokens: Iterable[str]) -> bool:
    """Whether some words (see ``words.tokens_of``) can be found by ``MULTIPLIED``."""
    return any(word.startswith(_STEMS) for word in tokens)


def asked(before: str, after: str, *, loosely: bool) -> Asked | None:
    """What a sentence says that a number is; ``before`` and ``after`` it are the sentence's words.

    ``loosely``: loose cues count too.
    """
    if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after):
        return Asked.TOTAL
    if _GAP_BEFORE.search(before):
        return Asked.GAP
    if loosely and (_LOOSE_TOTAL_BEFORE.search(before) or _LOOSE_TOTAL_AFTER.match(after)):
        return Asked.TOTAL
    if loosely and (_LOOSE_GAP_BEFORE.search(before) or _LOOSE_GAP_AFTER.match(after)):
        return Asked.GAP
    return None


def result_of(what: Asked, values: Sequence[Decimal], holds: Callable[[Decimal], bool]) -> str | None:
    """The arithmetic, as a person would write it, by which some of ``values`` give a result that ``holds``.

    None where no choice of them does.
    """
    first = values[:_MOST_TERMS]
    if what is Asked.GAP:
        return next((gap(a, b) for a, b in combinations(first, 2) if holds(abs(a - b))), None)
    for size in range(2, min(len(first), _LONGEST_SUM) + 1):
        for chosen in combinations(first, size):
            if holds(sum(chosen, Decimal(0))):
                return total(chosen)
    return None


def total(values: Sequence[Decimal]) -> str:
    """A sum with its result: "105 + 389 = 494"."""
    return f"{' + '.join(map(number, values))} = {number(sum(values, Decimal(0)))}"


def gap(a: Decimal, b: Decimal) -> str:
    """A difference with its result, the larger first."""
    high, low = max(a, b), min(a, b)
    return f"{number(high)} - {number(low)} = {number(high - low)}"
