"""A part told as what comes on top, or the other way about: "1,350 workers and another 420" for "1,350 workers, including 420".

Words say whether a number is a part of the one before it ("including", "of which", "37 of them") or stands beside it ("plus",
"another", "on top of"). Where the summary has the same two numbers in a row as the source and the other of the two words, in no
place of the number as the source has it, the sum is another one than the source's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.contradiction import contradicted
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_SOME = r"(?: (?:a|an|the|its|his|her|their|some|about|around|nearly|almost|roughly|up to|at least|only|just|more than|over|bonus of|[a-z]+ing|[a-z]+ of)){0,3} ?\W?"
_PART_BEFORE = pattern(
    rf"\b(?:including|includes?|included|of which|of whom|among (?:them|which|whom|those)|of (?:these|those|them))\b,?{_SOME}\Z",
    2,
)
_PART_BEHIND = pattern(r"(?: [a-z]+)? of (?:them|which|whom|these|those)\b", 2)
_MORE_BEFORE = pattern(
    rf"\b(?:plus|on top of|(?:as well as|in addition to|besides)(?! the)|another|a further|an additional|an extra)\b{_SOME}\Z",
    2,
)
_MORE_BEHIND = pattern(r"(?: [a-z]+)? (?:more|extra|in addition|besides|on top)\b(?! than)", 2)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are a part in one text and come on top in the other."""
    index = ground.index
    numbers = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS:
            continue
        here = _read(stated.text, (stated.start, stated.end), q, numbers)
        if here is None:
            continue
        found = contradicted(
            ground.clauses,
            claim,
            evidence,
            here,
            lambda place: _there(index, place.quantity),
            lambda one, other: one[0] == other[0] or one[1].low != other[1].low,
        )
        if found is not None:
            yield _finding(index, claim, found[0].quantity, here[0], found[1][1])


def _there(index: SourceIndex, q: Quantity) -> tuple[str, Quantity] | None:
    at = index.sentence_of.get(id(q))
    return None if at is None else _read(index.text, source_sentence(index, q.start), q, index.in_place(at))


def _read(text: str, sentence: Span, q: Quantity, numbers: Sequence[Quantity]) -> tuple[str, Quantity] | None:
    """Whether a number is a "part" of the one of its kind before it or "more" than that, and that one."""
    before = [
        n
        for n in numbers
        if n.end <= q.start
        and n.kind is q.kind
        and n.low is not None
        and (n.unit == q.unit or q.kind is Kind.COUNT)
    ]
    if not before:
        return None
    last = before[-1]
    if len(before) > 1 and is_part_of(text, before[-2].end, last.start):
        return None  # "$850,000 of the $1.9m, and another ...": of the part, or of the whole
    start = max(sentence[0], last.end)
    part = _PART_BEFORE.search(text, start, q.start) or _PART_BEHIND.match(text, q.end, sentence[1])
    more = _MORE_BEFORE.search(text, start, q.start) or _MORE_BEHIND.match(text, q.end, sentence[1])
    if (part is None) == (more is None):
        return None
    return ("part" if part else "more"), last


def _finding(index: SourceIndex, claim: Claim, own: Quantity, here: str, whole: Quantity) -> Finding:
    says, told = ("on top of", "a part of") if here == "part" else ("a part of", "on top of")
    shown, of = index.text[own.start : own.end], index.text[whole.start : whole.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, shown, "sentence", own),
        f"In the article “{shown}” is {says} “{of}”; in the summary “{claim.text}” is {told} it.",
        f"Check whether “{claim.text}” is a part of “{of}” or comes on top.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "addition additional another besides extra further includ* more plus them these those top well which whom".split()
)
RULE = SentenceRule(
    "part_or_more",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=AGREEING | SEVERAL,
    english=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
