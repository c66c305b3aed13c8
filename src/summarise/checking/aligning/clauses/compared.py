"""The second part of a comparison: what a value is measured against, and not the value itself.

"Sales were $9 million in the third quarter, compared with $7 million in the second": the seven and the
second quarter stand behind the word that compares. A summary that gives them as the news ("Sales were
$7 million", "in the second quarter sales were $9 million") has taken the old for the new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BESIDE = 30  # characters on either side in which a summary says that a value is an old one
_REACH = 160  # characters between the comparing word and what it compares with
_COMPARES = pattern(
    r"\b(?:compar(?:ed|es|ing) (?:favou?rably |poorly )?(?:with|to)|versus|vs\.?|against"
    r"|(?:higher|lower|better|worse|larger|smaller|faster|slower|greater) than|than (?:in|the|a|its|their|last)"
    r"|(?:up|down|improv\w+|increas\w+|decreas\w+|declin\w+|ris\w+|rose|fell|fall\w*|grew|drop\w*|recover\w*)"
    r"(?: (?:by )?[^\s,;]{1,12}(?: percent| per cent)?)? (?:from|on|over)"
    r"|(?:rise|increase|gain|growth|improvement|fall|drop|decrease|decline|reduction)"
    r"(?: of [^,;]{1,30}?)? (?:on|over|from))\b",
    re.IGNORECASE,
)
# A word of the first row stands in every match, or one of the second behind one that begins as these do.
_COMPARING = frozenset("compared compares comparing versus vs against than".split())
_SINCE = frozenset(("from", "on", "over"))
_MOVED = (
    "up", "down", "improv", "increas", "decreas", "declin", "ris", "rose", "fell", "fall", "grew", "drop", "recover", "gain",
    "growth", "reduction",
)  # fmt: skip
# Where the comparison is over and something new is said.
_OVER = pattern(
    r"[;:()]|, (?:while|whereas|but|with|as|mainly|mostly|largely|due|because|reflecting|driven)\b"
    r"|\b(?:while|whereas|but|because|due to)\b|, (?:up|down)\b",
    re.IGNORECASE,
)
_MEASURES = pattern(
    r" (?:[a-z]+ )?(?:more|fewer|less|higher|lower|above|below|ahead|behind)\b", re.IGNORECASE
)
_BACK = pattern(
    r"\b(?:(?:a|one|the|two|three|\d+) (?:years?|months?|weeks?|quarters?|seasons?) (?:ago|earlier|before)|previous(?:ly)?|prior"
    r"|earlier|before|formerly|last (?:year|month|week|quarter|season|time)|had been|used to|since|linked quarter)\b",
    re.IGNORECASE,
)


def is_compared_with(text: str, sentence: tuple[int, int], quantity: Quantity) -> bool:
    """Whether ``quantity``, one of ``text``, is what something else is compared with.

    ``sentence``: the span of the sentence around it. A number that tells how far two things are apart
    ("40 more than") is no such value.
    """
    start = quantity.start
    left = max(sentence[0], start - _REACH)
    if _MEASURES.match(text, quantity.end):
        return False
    for over in _OVER.finditer(text, left, start):
        left = over.start() if over.group().lower().endswith(("up", "down")) else over.end()
    return _COMPARES.search(text, left, start) is not None


def looks_back(context: Context, claim: Quantity) -> bool:
    """Whether the summary itself gives the claim as an old value."""
    return (
        is_compared_with(context.text, context.span, claim)
        or _BACK.search(
            context.text,
            max(context.span[0], claim.start - _BESIDE),
            min(context.span[1], claim.end + _BESIDE),
        )
        is not None
    )


def is_old(index: SourceIndex, quantity: Quantity) -> bool:
    """Whether the source names ``quantity`` only to compare another with it."""
    at = index.sentence_at(quantity.start)
    return may_compare(index.tokens_in(at)) and is_compared_with(index.text, index.sentences[at], quantity)


def may_compare(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can compare two values."""
    if not _COMPARING.isdisjoint(tokens):
        return True
    return not _SINCE.isdisjoint(tokens) and any(word.startswith(_MOVED) for word in tokens)


def newer(
    index: SourceIndex, claim: Quantity, context: Context, holders: Iterable[Quantity]
) -> Quantity | None:
    """The source's value that is compared with the claim's, where the summary gives the old one as the news.

    ``holders``: every number of the source that carries the claim. None where one of them is no old
    value, or where the source says nothing of the same kind before it.
    """
    found = list(holders)
    if not context.words:
        return None  # a bare number of a list: nothing is said of it
    if not found or not all(index.once(is_old, q) for q in found) or looks_back(context, claim):
        return None
    for old in found:
        before = [
            q
            for q in index.in_place(index.sentence_at(old.start))
            if q.start < old.start and q.kind is claim.kind and not index.once(is_old, q)
        ]
        alike = [q for q in before if _is_like(claim, q)]
        if alike:
            return alike[-1]
    return None


def _is_like(claim: Quantity, other: Quantity) -> bool:
    """Whether the one could stand for the other: of a kind, and counting no different thing."""
    if claim.kind is Kind.DATE:
        return True
    return comparable(claim, other) is not None and noun_agreement(claim, other) >= 0
