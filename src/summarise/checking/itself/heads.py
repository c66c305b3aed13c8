"""A text's headline and standfirst against the text below them.

The headline is a first line without a full stop that stands alone; a standfirst is a short paragraph right below it. Both
are checked as a summary of the rest is, and what the check finds is told of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from summarise.checking.check import check
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import WORDS
from summarise.checking.verdicts import Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.normalising.moving import moved
from summarise.quantities.patterns import pattern

_LONGEST_HEAD = 160
_LONGEST_STANDFIRST = 400
_SHORTEST_BODY = 120
_BLANK = pattern(r"\n[ \t]*\n")
_LISTED = pattern(r"[-*•–—#>]|\d+[.)] ")
_DIGITS = pattern(r"\d\d")
_ENDS = pattern(r"[.:;,|=]\s*\Z|[|=]")
# What two places of one text may not both say.
_OPPOSED: Mapping[str, tuple[Code, ...]] = {
    "headline": (
        Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH, Code.DATE_MISMATCH, Code.QUALIFIER_REVERSED,
        Code.DIRECTION_REVERSED, Code.NOT_IN_SOURCE, Code.RANGE_NARROWED,
    ),
    "standfirst": (
        Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH, Code.QUALIFIER_REVERSED, Code.DIRECTION_REVERSED,
    ),
}  # fmt: skip


_BORNE = (Verdict.SUPPORTED, Verdict.ROUNDED, Verdict.DERIVED)


class Head(NamedTuple):
    """``text[start:end]`` is what stands above the body that begins at ``body``."""

    name: str
    start: int
    end: int
    body: int


def heads_of(text: str) -> list[Head]:
    """The headline and the standfirst of a text, where it has them."""
    lead = len(text) - len(text.lstrip())
    line = text.find("\n", lead)
    if line < 0 or not 8 <= line - lead <= _LONGEST_HEAD or _ENDS.search(text[lead:line]):
        return []
    blank = re.match(r"\n[ \t]*\n\s*", text[line:])
    body = line + (blank.end() if blank else 0)
    if blank is None or _LISTED.match(text, lead) or len(text) - body < _SHORTEST_BODY:
        return []
    found = [Head("headline", lead, line, body)]
    cut = _BLANK.search(text, body)
    if cut is not None and cut.start() - body <= _LONGEST_STANDFIRST and "\n" not in text[body : cut.start()]:
        below = cut.end()
        if len(text) - below >= 2 * (cut.start() - body) and _BLANK.search(text, below) is not None:
            found.append(Head("standfirst", body, cut.start(), below))
    return found


def compared(index: SourceIndex, head: Head, date: str | None) -> tuple[list[Claim], list[Flag]]:
    """The numbers of ``head`` that the body carries, and what it says otherwise, as flags on the head.

    ``index``: of the whole text; ``date``: its own, ISO 8601.
    """
    text = index.text
    codes = [code.value for code in _OPPOSED[head.name]]
    checked = check(text[head.body :], text[head.start : head.end], article_date=date, select=codes)
    borne = [c for c in checked.claims if c.quantity is not None and c.verdict in _BORNE]
    return (
        [_claim(claim, index, head, claim.verdict) for claim in borne],
        list(_opposed(checked.flags, index, head)),
    )


def _opposed(flags: Iterable[Flag], index: SourceIndex, head: Head) -> Iterator[Flag]:
    for flag in flags:
        if flag.claim is None or not _is_sure(flag, flag.claim, head):
            continue
        absent = flag.code is Code.NOT_IN_SOURCE
        yield Flag(
            Code.SELF_CONTRADICTION,
            Severity.WARNING if absent else flag.severity,
            _said(flag.message, head.name),
            "Say it below as well, or leave it out." if absent else "Say the same in both places.",
            _claim(flag.claim, index, head, Verdict.CONTRADICTED),
            _evidence(flag.evidence, index, head),
            confidence=flag.confidence,
            decision=flag.decision,
        )


def _is_sure(flag: Flag, claim: Claim, head: Head) -> bool:
    """Whether a finding is worth telling of a text that is most likely right."""
    if flag.code is Code.DIRECTION_REVERSED and claim.text.split()[0].lower() not in WORDS:
        return False
    if flag.severity is Severity.ERROR:
        return True
    if head.name != "headline" or flag.severity is not Severity.WARNING:
        return False
    if flag.code is not Code.NOT_IN_SOURCE:
        return True
    q = claim.quantity
    if q is None or q.kind is not Kind.COUNT or not _DIGITS.search(q.text):
        return False
    near = flag.evidence.quantity if flag.evidence is not None else None
    return q.noun is not None or (near is not None and near.kind is Kind.COUNT)


def _said(message: str, name: str) -> str:
    for old, new in (("article", "text below"), ("summary", name)):
        message = message.replace(f"The {old}", f"The {new}").replace(f"the {old}", f"the {new}")
    return message


def _claim(claim: Claim, index: SourceIndex, head: Head, verdict: Verdict) -> Claim:
    evidence = _evidence(claim.evidence, index, head)
    start, end = claim.start + head.start, claim.end + head.start
    return replace(
        claim, start=start, end=end, quantity=_moved(claim.quantity, index, head.start),
        verdict=verdict, evidence=evidence,
    )  # fmt: skip


def _evidence(evidence: Evidence | None, index: SourceIndex, head: Head) -> Evidence | None:
    if evidence is None:
        return None
    start, end = evidence.start + head.body, evidence.end + head.body
    return replace(evidence, start=start, end=end, quantity=_moved(evidence.quantity, index, head.body))


def _moved(q: Quantity | None, index: SourceIndex, by: int) -> Quantity | None:
    if q is None:
        return None
    start, end = q.start + by, q.end + by
    found = (one for one in index.within(start, end) if (one.start, one.end) == (start, end))
    return next(found, None) or moved(q, start, end, index.text, lambda other: other)
