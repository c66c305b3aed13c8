"""The article as paragraphs of pieces: every quantity marked, every passage that a claim rests on.

A sweep over the ends of all spans cuts the text into pieces on which the same spans lie, so that
overlapping quotes, names and numbers need no nesting. Offsets are ``str`` indices of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from summarise.checking.verdicts import Checked, Claim, Evidence, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.reports.view import reading, worst

_BENEATH = frozenset({"quote", "near"})  # passages that numbers and names lie on
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the article that is worth showing.

    ``look``: "quote", "near" (the passage nearest to a quote that is not there), "named" (a name of the
    summary), a verdict, "omitted", "free" (a quantity that no claim rests on) or "name" (an identifier).
    ``claims``: indices into ``Checked.claims`` of those that rest on it. ``flagged``: an open error or warning is
    held to it.
    """

    start: int
    end: int
    look: str
    title: str = ""
    claims: tuple[int, ...] = ()
    flagged: bool = False

    @property
    def classes(self) -> str:
        """How a page marks it."""
        return f"{'ev' if self.claims else 'q'} {self.look}{' flagged' if self.flagged else ''}"

    @property
    def id(self) -> str:
        """The element's id where the mark begins."""
        return evidence_id(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on which the same marks lie. ``beneath``: "quote", "near" or "". ``ids``: of further marks that begin here; ``covers``: the ids
    of all marks with claims that lie on it."""

    text: str
    mark: Mark | None = None
    begins: bool = False
    beneath: str = ""
    ids: tuple[str, ...] = ()
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``number`` from 1; ``page`` where a page of the input begins with this paragraph."""

    number: int
    start: int
    pieces: tuple[Piece, ...]
    page: int | None = None


def evidence_id(start: int, end: int) -> str:
    """The id of a passage of the article."""
    return f"e{start}-{end}"


def marks(quantities: Iterable[Quantity], checked: Checked | None) -> list[Mark]:
    """Everything to mark in an article, by place; a quantity under a claim's evidence gives way to it."""
    resting: dict[tuple[int, int], list[tuple[int, Claim]]] = defaultdict(list)
    for i, claim in enumerate(checked.claims if checked else ()):
        if claim.evidence is not None and claim.evidence.end > claim.evidence.start:
            resting[claim.evidence.start, claim.evidence.end].append((i, claim))
    flagged = set()
    for flag in checked.flags if checked else ():
        if flag.accepted is None and flag.severity is not Severity.NOTE and flag.evidence is not None:
            flagged.add((flag.evidence.start, flag.evidence.end))
        if flag.claim is not None and flag.evidence is not None and flag.evidence.end > flag.evidence.start:
            resting.setdefault((flag.evidence.start, flag.evidence.end), [])
    found = [
        replace(_resting_mark(span, claims), flagged=span in flagged) for span, claims in resting.items()
    ]
    taken = sorted((m.start, m.end) for m in found if m.look not in _BENEATH)
    left_out = {(e.start, e.end): e for e in (checked.omitted if checked else ())}
    left_out = {span: e for span, e in left_out.items() if span not in resting}
    found += [replace(_omitted_mark(e), flagged=span in flagged) for span, e in left_out.items()]
    taken = sorted([*taken, *left_out])
    found += [_free_mark(q) for q in quantities if not _covered(q, taken)]
    return sorted(found, key=lambda m: (m.start, -m.end))


def _resting_mark(span: tuple[int, int], claims: list[tuple[int, Claim]]) -> Mark:
    indices = tuple(i for i, _ in claims)
    numbers = [c for _, c in claims if c.quantity is not None]
    if not numbers:
        there = [c.evidence for _, c in claims if c.verdict is Verdict.SUPPORTED and c.evidence is not None]
        look = "near" if not there else "quote" if any(e.where == "quote" for e in there) else "named"
        return Mark(*span, look, "", indices)
    evidence = numbers[0].evidence
    title = reading(evidence.quantity) if evidence and evidence.quantity else ""
    # Of a number that the source lacks the evidence is only the nearest: it says nothing against this one.
    resting = [c.verdict for c in numbers if c.verdict is not Verdict.UNSUPPORTED]
    verdict = worst(resting) or Verdict.UNSUPPORTED
    return Mark(*span, verdict.value, title, indices)


def _omitted_mark(evidence: Evidence) -> Mark:
    title = reading(evidence.quantity) if evidence.quantity else ""
    return Mark(evidence.start, evidence.end, "omitted", title)


def _free_mark(q: Quantity) -> Mark:
    return Mark(q.start, q.end, "name" if q.kind is Kind.IDENTIFIER else "free", reading(q))


def _covered(q: Quantity, taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (q.start, q.end))
    return any(start < q.end and q.start < end for start, end in taken[max(0, at - 1) : at + 1])


def paragraphs(text: str, found: list[Mark], pages: tuple[int, ...] = ()) -> Iterator[Paragraph]:
    """``text`` cut at blank lines, with ``found`` (sorted by start) laid over it."""
    open_marks: list[Mark] = []
    at = 0
    for number, (start, end) in enumerate(paragraph_spans(text), 1):
        here = [m for m in open_marks if m.end > start]
        while at < len(found) and found[at].start < end:
            if found[at].end > start:
                here.append(found[at])
            at += 1
        open_marks = here
        page = (
            next((i + 1 for i, offset in enumerate(pages) if start <= offset < end), None) if pages else None
        )
        yield Paragraph(number, start, tuple(_pieces(text, start, end, here)), page)


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """The paragraphs of ``text`` as spans without the blank lines between them."""
    spans, start = [], 0
    for gap in _BLANK_LINE.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [(s, e) for s, e in spans if text[s:e].strip()]


def _pieces(text: str, start: int, end: int, here: list[Mark]) -> Iterator[Piece]:
    if not here:
        yield Piece(text[start:end])
        return
    cuts = {start, end}
    for mark in here:
        cuts |= {max(start, mark.start), min(end, mark.end)}
    ends = sorted(cuts)
    at = 0
    active: list[Mark] = []
    for left, right in pairwise(ends):
        active = [m for m in active if m.end > left]
        while at < len(here) and here[at].start <= left:
            if here[at].end > left:
                active.append(here[at])
            at += 1
        yield _piece(text[left:right], left, start, active)


def _piece(text: str, left: int, start: int, active: list[Mark]) -> Piece:
    if not active:
        return Piece(text)
    # The shortest of the numbers and names is what is pointed at; quotes only lie beneath.
    # Of white space alone no link can be made that has a name.
    inner = min(
        (m for m in active if m.look not in _BENEATH and text.strip()),
        key=lambda m: m.end - m.start,
        default=None,
    )
    beginning = [m for m in active if max(m.start, start) == left and m.start == left]
    return Piece(
        text,
        inner,
        begins=inner in beginning,
        beneath=next((m.look for m in active if m.look in _BENEATH), ""),
        ids=tuple(m.id for m in beginning if m is not inner),
        covers=" ".join(m.id for m in active if m.claims or m.look == "omitted"),
    )
