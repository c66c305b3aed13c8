"""Another date behind the same superlative: "the first strike since 2017" where it is the first since 1987.

"The highest since", "the first since": a superlative with its date is one statement. The summary has the superlative with a
date, the article has it with others only, in a sentence that speaks of the same; that the summary's date stands elsewhere in the
article, of something else, is no excuse. A date that leaves out a month or a day agrees with one that tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DATE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_SINCE = pattern(
    r"\bsince(?: (?:at least|about|around|the|early|late|mid|before|back in|way back in))*[ -]\Z",
    re.IGNORECASE,
)
_HIGH = "highest most biggest largest greatest strongest fastest steepest sharpest record best".split()
_LOW = "lowest least smallest fewest weakest slowest worst".split()
_ROWS = {**dict.fromkeys(_HIGH, "high"), **dict.fromkeys(_LOW, "low"), "first": "first", "1st": "first"}
_SUPERLATIVE = pattern(r"\b(?:first|most|least|best|worst|record|[a-z]{2,}(?<!w)est)\b", re.IGNORECASE)
_NONE = frozenset(
    "west nest test rest best-of forest interest request protest latest contest quest guest chest arrest invest harvest honest modest suggest".split()
)
_OVER = pattern(
    r"[;:()]|[.!?] |, (?:and|but|while|which|who)\b|\b(?:while|whereas|but|although)\b", re.IGNORECASE
)
_REACH = 90  # characters from the superlative to its date


class Since(NamedTuple):
    """A superlative and the date since when it holds."""

    word: str
    start: int
    quantity: Quantity


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The dates of one sentence behind superlatives that the article has with other dates."""
    for claim in stated.claims:
        if claim.quantity is None:
            continue
        own = _since(stated.text, stated.start, claim.quantity)
        if own is None:
            continue
        others = _others(ground.index, stated, own)
        if (
            others
            and not any(_agree(own.quantity, other.quantity) for other in others)
            and not _has_own_place(ground.index, stated, own, others[0])
        ):
            yield _finding(ground.index, claim, own, others[0])


def _since(text: str, start: int, q: Quantity) -> Since | None:
    """The superlative that a date of a text belongs to; None where there is none."""
    if q.kind is not Kind.DATE or q.date is None or not q.date.year:
        return None
    since = _SINCE.search(text, max(start, q.start - _REACH), q.start)
    if since is None:
        return None
    found = [
        m
        for m in _SUPERLATIVE.finditer(text, max(start, since.start() - _REACH), since.start())
        if m.group().lower() not in _NONE
    ]
    if not found or _OVER.search(text, found[-1].end(), since.start()):
        return None
    return Since(found[-1].group().lower(), found[-1].start(), q)


def _others(index: SourceIndex, stated: Stated, own: Since) -> list[Since]:
    """What the article has of the same superlative, in the sentences that speak of what the summary's does: best first."""
    said = stems_of(stated.text, stated.start, stated.end) - stems_of(own.word, 0, len(own.word))
    numbers = {c.evidence.start for c in stated.claims if c.evidence is not None}
    found: list[tuple[int, Since]] = []
    for q in index.quantities:
        if q.kind is not Kind.DATE:
            continue
        at = index.sentence_of.get(id(q))
        if at is None or "since" not in index.tokens_in(at):
            continue
        start, end = index.sentences[at]
        other = _since(index.text, start, q)
        if other is None or _row(other.word) != _row(own.word):
            continue
        shared = len(said & index.stems_of(at)) + 2 * any(start <= n < end for n in numbers)
        found.append((shared, other))
    best = max((n for n, _ in found), default=0)
    if best < _SHARED:
        return []
    return [other for _, other in sorted(found, key=lambda f: -f[0])]


def _has_own_place(index: SourceIndex, stated: Stated, own: Since, other: Since) -> bool:
    """Whether a sentence of the article has the summary's date, and speaks of what the summary does at least as much as the one
    with the other date; without "since", more."""
    said = stems_of(stated.text, stated.start, stated.end)
    there = index.sentence_at(other.quantity.start)
    most = len(said & index.stems_of(there))
    for q in index.quantities:
        if q.date is not None and q.date.year and _agree(own.quantity, q):
            at = index.sentence_at(q.start)
            if at == there:
                continue
            shared = len(said & index.stems_of(at))
            if shared > most or (shared == most and "since" in index.tokens_in(at)):
                return True
    return False


_SHARED = 2  # words, or a number


def _row(word: str) -> str:
    return _ROWS.get(word, word)


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two dates can be one: what both tell is the same."""
    return any(_is_same(one, other) for one in (a.date, a.until) for other in (b.date, b.until))


def _is_same(a: DateParts | None, b: DateParts | None) -> bool:
    if a is None or b is None:
        return False
    return all(
        x is None or y is None or x == y for x, y in ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    )


def _finding(index: SourceIndex, claim: Claim, own: Since, other: Since) -> Finding:
    q = other.quantity
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q),
        f"The article says “{index.text[other.start : q.end]}”; the summary has “{own.word} … {claim.text}”.",
        f"Check since when: “{q.text}” or “{claim.text}”.",
    )


RULE = SentenceRule(
    "since_when", (Code.WRONG_REFERENT,), told_in, needs=DATE, english=True, words=frozenset(("since",))
)
