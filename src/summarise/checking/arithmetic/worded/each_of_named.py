"""What several who are named have together, of whom each has so much: "Lund and Reddick each gave 3,200 crowns"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.named import Named, named_in, shared_out
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_NAME = r"(?:(?:[a-z]+ )?(?:(?:[A-Z][\w'’-]+|of|the|de|van|von|St)\.? ){0,3}[A-Z][\w'’-]+)"
_NAMES = pattern(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")
_EACH = pattern(r"\b(?:each|both|apiece|all (?:of them|three|four|five))\b", re.IGNORECASE)
_BOTH = pattern(r"\b(?:both|the two|the pair|the couple|the twins)\b", re.IGNORECASE)
_EACH_HERE = pattern(r"\b(?:each|apiece|per head|a head|every)\b", re.IGNORECASE)
_TOGETHER = pattern(
    r"\b(?:together|between them|in all|in total|altogether|combined|jointly|total\w*|both|all (?:two|three|four|five)|the (?:two|three|four|five|six|pair|couple|trio|duo|brothers|sisters|twins)|two|three|four|five|six)\b|\band\b",
    re.IGNORECASE,
)


def each_of_named(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is so many times what each has of those whom a sentence of the source names; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or index.language != "en":
        return None
    text, span = context.text, context.span
    if shared_out(text, span, (claim.start, claim.end)) or _EACH_HERE.search(text, *span):
        return None
    if not _TOGETHER.search(text, *span) and not named_in(text, span, (claim.start, claim.end)) & Named.TOTAL:
        return None
    for q in few.numbers:
        if q.kind is not claim.kind or q.value is None or (bounds := comparable(claim, q)) is None:
            continue
        if claim.kind is Kind.COUNT and noun_agreement(claim, q) < 0:
            continue
        start, end = index.sentences[index.sentence_of[id(q)]]
        if not _EACH.search(index.text, start, end):
            continue
        many = _how_many(index.text, start, end)
        if many is not None and bounds[2] * many == bounds[0]:
            told = f"{many} x {number(q.value)} = {number(q.value * many)}"
            return Derived(told, (q,), firm=True)
    return None


def _how_many(text: str, start: int, end: int) -> Decimal | None:
    """How many a sentence names in one row; None where it names no row, or more than one."""
    rows = [found.group() for found in _NAMES.finditer(text, start, end)]
    if len(rows) == 1:
        return Decimal(rows[0].count(", ") - rows[0].count(", and ") + 2)
    return Decimal(2) if not rows and _BOTH.search(text, start, end) else None
