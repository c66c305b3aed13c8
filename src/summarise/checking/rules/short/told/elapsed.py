"""Time that is left told as time that has passed, and the other way round: "after 20 minutes" for "with 20 minutes left"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.DURATION, Kind.MEASURE, Kind.COUNT})
_LEFT = pattern(
    r" (?:still )?(?:left|to go|remaining|remained|to play|to run|to spare|until|from (?:the end|time|home)|before (?:the (?:end|start|whistle|deadline|finish|close)|time|half-time|full-time))\b",
    re.IGNORECASE,
)
_PASSED = pattern(
    r" (?:ago|earlier|into|after (?:the (?:start|kick-off|opening|beginning))|gone|since|in\b(?=[.,;]|\Z))",
    re.IGNORECASE,
)
_AFTER = pattern(r"\bafter (?:just |only |about )?\Z", re.IGNORECASE)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The times of one sentence that are told as passed and are left, or the other way round."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        here = _told(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        if here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [
            _told(index.text, index.sentences[index.sentence_of[id(q)]], (q.start, q.end)) for q in found
        ]
        if found and all(way is not None and way != here for way in there):
            q = found[0]
            start, end = index.sentences[index.sentence_of[id(q)]]
            right = index.text[max(start, q.start - 12) : min(end, q.end + 20)].strip()
            left, passed = ("left", "passed") if here == "passed" else ("passed", "left")
            yield Finding(
                Code.DIRECTION_REVERSED,
                claim,
                Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q),
                f"The article tells “{q.text}” as {left} (“… {right} …”); the summary tells it as {passed}.",
                "Check whether it is left or has passed.",
            )


def _told(text: str, sentence: Span, at: Span) -> str | None:
    """Whether a number is told as left or as passed; None where nothing says it."""
    if _LEFT.match(text, at[1], sentence[1]):
        return "left"
    if _PASSED.match(text, at[1], sentence[1]) or _AFTER.search(text, sentence[0], at[0]):
        return "passed"
    return None


RULE = SentenceRule("elapsed", (Code.DIRECTION_REVERSED,), told_in, needs=AGREEING, short=True)
