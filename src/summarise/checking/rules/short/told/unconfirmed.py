"""What is reported, feared or claimed told as confirmed: "police confirmed that 12 were shot" for "up to 12 were reported shot but three
confirmed".

The source has another number that is confirmed, in the same sentence or the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_CONFIRMED = pattern(
    r"(?<!not )(?<!not yet )(?<!not been )(?<!cannot )\b(?:confirm(?:s|ed|ing)?|verif(?:y|ies|ied|ying)|established|proven|identified)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"\b(?:report(?:s|ed|edly)?|claim(?:s|ed|ing)?|fear(?:s|ed|ing)?|believ\w+|suspect(?:s|ed)?|said to|as many as|up to|spoke of|speak of|estimat\w+|testing|tested|"
    r"unconfirmed|alleg\w+|possibl[ey]|could|may|might|rumou?rs?|thought|presumed|missing|unaccounted|probable|not (?:yet )?(?:been )?confirmed|eyewitnesses|witnesses)\b",
    re.IGNORECASE,
)
_CUT = pattern(
    r"[,;:.](?=\s)|\b(?:but|while|whereas|and|though|although|of whom|of which)\b|\Z", re.IGNORECASE
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told as confirmed and are not."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        part = _segment(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        said = _CONFIRMED.search(stated.text, *part)
        if said is None or _OPEN.search(stated.text, *part):
            continue
        beside = [c for c in stated.claims if c is not claim and part[0] <= c.start < part[1] and c.quantity]
        if any(c.quantity and c.quantity.kind is claim.quantity.kind for c in beside):
            continue  # "confirmed three of 12"
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if not found or not all(_is_open(index, q) for q in found):
            continue
        confirmed = _confirmed(index, found[0])
        if confirmed is not None:
            q = confirmed
            held = Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q)
            yield Finding(
                Code.STATUS_CHANGED,
                stated.claim(*said.span(), held),
                held,
                f"The article has “{q.text}” as confirmed and “{found[0].text}” as only told or feared; the summary says “{said.group()}” of “{claim.text}”.",
                f"Check whether “{q.text}” is confirmed, or “{claim.text}”.",
            )
            return


def _segment(text: str, sentence: Span, at: Span) -> Span:
    """The part of a sentence between two cuts that holds ``at``."""
    begin = max(
        (m.end() for m in _CUT.finditer(text, sentence[0], at[0]) if m.end() < at[0]), default=sentence[0]
    )
    behind = _CUT.search(text, at[1], sentence[1])
    return begin, sentence[1] if behind is None else behind.start()


def _is_open(index: SourceIndex, number: Quantity) -> bool:
    part = _segment(index.text, index.sentences[index.sentence_of[id(number)]], (number.start, number.end))
    return _OPEN.search(index.text, *part) is not None and _CONFIRMED.search(index.text, *part) is None


def _confirmed(index: SourceIndex, number: Quantity) -> Quantity | None:
    """Another number of its kind, near it, that the source says is confirmed."""
    at = index.sentence_of[id(number)]
    for i in (at, at + 1, at - 1):
        if not 0 <= i < len(index.sentences):
            continue
        for q in index.in_place(i):
            if q is number or q.kind is not number.kind or q.value == number.value:
                continue
            part = _segment(index.text, index.sentences[i], (q.start, q.end))
            if _CONFIRMED.search(index.text, *part) and not (part[0] <= number.start < part[1]):
                return q
    return None


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset("confirm* established identified proven verif*".split())
# ... and one of these in one of the source.
_THERE = frozenset(
    "alleg* believ* claim* confirmed could estimat* eyewitnesses fear* many may might missing possibl* presumed "
    "probable report* rumo* said speak spoke suspect* tested testing thought unaccounted unconfirmed up witnesses".split()
)
RULE = SentenceRule(
    "unconfirmed", (Code.STATUS_CHANGED,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
