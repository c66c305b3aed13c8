"""How far two times of a race lie apart ("a minute and a half after Mbeki", of 2:11:40 and 2:13:10), and the place of whom the source
calls the runner-up or says that she completed the podium."""

from __future__ import annotations

import re
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert

_BEHIND = pattern(
    r" (?:after|before|behind|ahead|later|earlier|slower|faster|quicker|off|adrift|down|back|clear|outside|inside|in front|short of)\b",
    re.IGNORECASE,
)
_BY = pattern(
    r"\b(?:by|beat|edged|pipped|lead|led|trailed|advantage|margin|deficit|gap|miss(?:ed|ing)?)\b[^.;:!?\d]{0,40}\Z",
    re.IGNORECASE,
)
_TIMED = pattern(r"\d:\d\d")
_MOST = 6
_NAME = pattern(r"[A-Z][\w'’-]+")
_NAMES = pattern(r"(?: [A-Z][\w'’-]+)+")
_PLACES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        2,
        pattern(
            r"\b(?:runner-up|(?:took|won|earned|claimed|got|with) (?:the )?silver|silver medall?ist)\b",
            re.IGNORECASE,
        ),
    ),
    (
        3,
        pattern(
            r"\b(?:complet(?:ed|es|ing) the podium|round(?:ed|s|ing) (?:out|off) the (?:podium|top three)|(?:took|won|earned|claimed|got|with) (?:the )?bronze|bronze medall?ist)\b",
            re.IGNORECASE,
        ),
    ),
)
_SUBJECT = pattern(r"[,;:.](?=\s)|\b(?:and|while|with|but)\b", re.IGNORECASE)
_REACH = 60  # characters


def gap_of_times(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is what two times of a short source lie apart, as its words say; None where it is not."""
    if claim.kind is not Kind.DURATION or not claim.value or claim.unit is None or index.language != "en":
        return None
    start = max(context.span[0], claim.start - _REACH)
    if not (
        _BEHIND.match(context.text, claim.end, context.span[1])
        or _BY.search(context.text, start, claim.start)
    ):
        return None
    times = [q for q in index.quantities if q.kind is Kind.DURATION and q.value and _TIMED.search(q.text)]
    if len(times) > _MOST:
        return None
    names = set(_NAME.findall(context.text[slice(*context.span)]))
    for a, b in combinations(times, 2):
        assert a.value is not None and b.value is not None
        apart = abs(a.value - b.value)
        if convert(apart, "second", claim.unit) != claim.value or a.unit != "second" or b.unit != "second":
            continue
        if any(not names & whose for q in (a, b) if (whose := _whose(index, q))):
            others = [q for q in times if q is not a and q is not b]
            if any(names & _whose(index, q) for q in others):
                continue  # the summary speaks of another one
        high, low = max(a.value, b.value), min(a.value, b.value)
        return Derived(f"{number(high)} - {number(low)} = {number(apart)} seconds", (a, b), firm=True)
    return None


def _whose(index: SourceIndex, time: Quantity) -> set[str]:
    """The names between the time and the one before it in its sentence."""
    sentence = index.sentence_at(time.start)
    start = index.sentences[sentence][0]
    for q in index.in_place(sentence):
        if q.kind is Kind.DURATION and q.end <= time.start:
            start = max(start, q.end)
    return set(_NAME.findall(index.text[start : time.start]))


def place_told(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How "second" or "third" is said of whom the source calls the runner-up or whose bronze it tells; None where it is not."""
    if claim.kind is not Kind.ORDINAL or claim.value is None or index.language != "en":
        return None
    for place, words in _PLACES:
        for found in words.finditer(index.text) if place == claim.value else ():
            at = index.sentence_at(found.start())
            start, end = index.sentences[at]
            parted = [m.end() for m in _SUBJECT.finditer(index.text, start, found.start())]
            named_behind = _NAMES.match(index.text, found.end(), end)
            before = index.text[max([start, *parted]) : found.start()]
            whose = set(_NAME.findall(named_behind.group() if named_behind else before))
            sentence = set(_NAME.findall(index.text[start:end]))
            named = _NAME.findall(context.text[context.span[0] : claim.start])[::-1]
            named += _NAME.findall(context.text[claim.end : context.span[1]])
            mine = next((name for name in named if name in sentence), None)
            terms = index.in_place(at) or index.quantities
            if mine in whose and terms:
                return Derived(f"{found.group()}: {claim.text}", (terms[-1],), firm=True)
    return None
