"""What two have together told of one of them: "Rao owns 11.5%" for "Rao and Kurien, who together own 11.5%".

The source joins two by "and" before the number, or right behind it, and says that it is theirs together ("together", "jointly", "a combined", "share"). The
summary names the one and not the other, and says nothing of together.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION, Kind.RATIO})
# Between the two and their number, or the number and the two.
_POOLED = pattern(
    r"\b(?:together|jointly|combined|joint|between them|shar(?:e|es|ed|ing)|total(?:s|led|ling)?)\b", 2
)
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|de|van))*"
_PAIR = pattern(
    rf"(?P<a>{_NAME}) and (?:the |its )?(?P<b>{_NAME})|(?<![\w-])(?P<c>[A-Za-z][a-z’'-]+s) and (?:the |its |their )?(?P<d>[a-z’'-]+s)\b"
)
_TOGETHER = pattern(
    r"\b(?:together|jointly|combined|joint|both|between (?:them|the)|shar(?:e|es|ed|ing)|total|in all|altogether|overall|the (?:two|pair|couple)|with|along|alongside|they|their|"
    r"families|founders|partners|brothers|sisters)\b",
    2,
)
_PUT_IN = pattern(r"(?P<who>[^,;:.()]{1,60}), (?:who|which)[^,;:.()]{1,40}\Z")  # "Mehul Rao, who owns 11.5%"
_NEAR = 90  # characters
_NO_NAMES = frozenset(("The", "In", "At", "On", "But", "And", "Its", "His", "Her", "Their"))


class _Pair(NamedTuple):
    """Two that have a number together, by the stems of what each is called, and where they stand."""

    one: frozenset[str]
    other: frozenset[str]
    span: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of one and are of two together."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS or q.low == 1:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        pairs = [index.once(_pair, own) for own in found]
        pair = pairs[0] if pairs else None
        if pair is None or None in pairs or _TOGETHER.search(stated.text, stated.start, stated.end):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        here = {stem for span in clause.spans for stem in stems_of(clause.part(span))}
        put_in = _PUT_IN.search(stated.text, stated.start, claim.start)
        here |= set() if put_in is None else stems_of(put_in["who"])
        one, other = bool(pair.one & here), bool(pair.other & here)
        if one is not other and not (pair.other if one else pair.one) & stems_of(
            stated.text, max(0, stated.start - _NEAR), min(len(stated.text), stated.end + _NEAR)
        ):
            yield _finding(index, claim, found[0], pair)


def _pair(index: SourceIndex, own: Quantity) -> _Pair | None:
    """The two that the source tells a number of together; None where it does not."""
    start, end = index.sentences[index.sentence_of[id(own)]]
    if end - start > LONGEST_SENTENCE:
        return None
    last: _Pair | None = None
    for word in _PAIR.finditer(index.text, max(start, own.start - 2 * _NEAR), own.start):
        between = index.text[word.end() : own.start]
        if len(between) > _NEAR or ";" in between or not _POOLED.search(between):
            continue
        if any(
            q.start >= word.end() and q.end <= own.start for q in index.in_place(index.sentence_of[id(own)])
        ):
            continue
        one, other = (word["a"], word["b"]) if word["a"] else (word["c"], word["d"])
        first, second = stems_of(one) - stems_of(other), stems_of(other) - stems_of(one)
        if first and second and one.split()[0] not in _NO_NAMES:
            last = _Pair(frozenset(first), frozenset(second), word.span())
    return last


def _finding(index: SourceIndex, claim: Claim, own: Quantity, pair: _Pair) -> Finding:
    both, shown = index.text[slice(*pair.span)], index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, shown, "sentence", own),
        f"The article says “{shown}” of “{both}” together; the summary says “{claim.text}” of one of them.",
        f"Check whether “{claim.text}” is of both.",
    )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset("between combined joint* shar* together total*".split())
RULE = SentenceRule(
    "one_of_several", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True, there=_THERE
)
