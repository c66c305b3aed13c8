"""The day of the result, or of the start, told as the last day for something: "have until 17 March to apply" for "close on 28 February, with
the list due on 17 March".

``when.role_of_date`` compares what two dates are by their verbs; here the summary tells the limit with "until" or "by".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.dates import differing, is_dated
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_ACTS = r"apply|enter|bid|register|respond|reply|comment|submit|send|pay|object|appeal|vote|book|claim|enrol|enroll|buy|order|return|nominate|file|sign up|make|hand in|lodge|get|have their say"
_UNTIL = pattern(
    rf"\b(?:(?:ha(?:ve|s|d)|given|gives? [a-z ]{{1,30}}) until|(?:can|may|could)(?: still)? (?:{_ACTS})\b[^.,;\d]{{0,40}} (?:until|by|up to)|(?:must|need to|have to|should|has to|asked to|told to) (?:{_ACTS})\b[^.,;\d]{{0,40}} by|deadline[^.,;\d]{{0,40}} (?:is|of|on))(?: (?:the|noon on|midnight on|midday on|[a-z]+day))*,? ?\Z",
    re.IGNORECASE,
)
_CLOSES = pattern(
    r"\b(?:clos(?:e|es|ed|ing)|deadline|ends?|ended|last day|until|no later|must|in by|by the|due|received by|by \Z|cut-off|expires?|latest)\b|\bby\b",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"\b(?:winners?|results?|lists?|announc\w+|named|begins?|starts?|opens?|reopens?|publish\w+|interviews?|known|decision|decide[sd]?|shortlist\w*|judg\w+|draw|drawn|ceremony|award\w*|take effect|hearing|met|meets?|notif\w+|paid out|selected|chosen)\b",
    re.IGNORECASE,
)
# What is done by then, or on that day, may be the last thing before it.
_UNLESS = pattern(
    r"\b(?:unless|until then|until the day|by then|before then|on the same day)\b", re.IGNORECASE
)
_CUT = pattern(r"[,;:.](?=\s)|\b(?:and|but|while|with)\b", re.IGNORECASE)
_REACH = 100  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The dates of one sentence that are told as the last day and are another."""
    index = ground.index
    for claim, evidence in stated.dated:
        told, there = claim.quantity, evidence.quantity
        if told is None or there is None or told.date is None or told.date.day is None:
            continue
        if not _UNTIL.search(stated.text, max(stated.start, claim.start - _REACH), claim.start):
            continue
        dates = [q for q in index.quantities if is_dated(q) and q.date is not None and q.date.day is not None]
        same = [q for q in dates if not differing(told, q)]
        others = [q for q in dates if differing(told, q) and _closes(index, q) and not _is_other(index, q)]
        if same and all(_is_other(index, q) for q in same) and others:
            yield _finding(index, claim, same[0], others[0])


def _part(index: SourceIndex, date: Quantity) -> Span:
    start, end = index.sentences[index.sentence_of[id(date)]]
    begin = max((m.end() for m in _CUT.finditer(index.text, start, date.start)), default=start)
    behind = _CUT.search(index.text, date.end, end)
    return begin, end if behind is None else behind.start()


def _closes(index: SourceIndex, date: Quantity) -> bool:
    return _CLOSES.search(index.text, *_part(index, date)) is not None


def _is_other(index: SourceIndex, date: Quantity) -> bool:
    if _UNLESS.search(index.text, *index.sentences[index.sentence_of[id(date)]]):
        return False
    return _OTHER.search(index.text, *_part(index, date)) is not None


def _finding(index: SourceIndex, claim: Claim, own: Quantity, other: Quantity) -> Finding:
    right = index.text[slice(*_part(index, own))].strip()
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, index.text[own.start : own.end], "sentence", own),
        f"The article says “{right}” and has “{other.text}” as the last day; the summary tells “{claim.text}” as that.",
        f"Check whether the last day is “{other.text}”.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset("by deadline* until up".split())
RULE = SentenceRule("until_date", (Code.WRONG_REFERENT,), told_in, needs=DATED, short=True, words=_HERE)
