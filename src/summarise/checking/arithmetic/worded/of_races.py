"""How far two times of a race lie apart ("a minute and a half after Mbeki", of 2:11:40 and 2:13:10), and the place of whom the source
calls the runner-up or says that she completed the podium."""

from __future__ import annotations

import re
from decimal import Decimal
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
_TIMED = pattern(r"(\d{1,3}):(\d\d(?:\.\d+)?)(?::(\d\d(?:\.\d+)?))?")
_RACED = pattern(
    r"(?:\b(?:won|ran|swam|rode|rowed|skied|clocked|timed|race|[A-Z][\w'’-]+)\b[^.;:]{0,40} in (?:a time of )?|\b(?:clocked|time of) )\Z"
)
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
    times = [(q, took) for q in index.quantities if (took := _took(index.text, q)) is not None]
    if not 1 < len(times) <= _MOST:
        return None
    names = set(_NAME.findall(context.text[slice(*context.span)]))
    for (a, first), (b, second) in combinations(times, 2):
        apart = abs(first - second)
        if convert(apart, "second", claim.unit) != claim.value:
            continue
        if any(not names & whose for q in (a, b) if (whose := _whose(index, q))):
            others = [q for q, _ in times if q is not a and q is not b]
            if any(names & _whose(index, q) for q in others):
                continue  # the summary speaks of another one
        high, low = max(first, second), min(first, second)
        return Derived(f"{number(high)} - {number(low)} = {number(apart)} seconds", (a, b), firm=True)
    return None


def _took(text: str, q: Quantity) -> Decimal | None:
    """How many seconds a time of a race is, as it is written: "2:11:40", "1:41.90", and "in 16:20", which is no time of day there
    where it stands behind a name or a verb of racing; None for what is none."""
    found = _TIMED.fullmatch(q.text)
    if found is None or (q.kind is Kind.TIME and not _RACED.search(text, max(0, q.start - _REACH), q.start)):
        return None
    parts = [Decimal(part) for part in found.groups() if part is not None]
    seconds = Decimal(0)
    for part in parts:
        seconds = seconds * 60 + part
    return seconds if q.kind in (Kind.DURATION, Kind.TIME) else None


def _whose(index: SourceIndex, time: Quantity) -> set[str]:
    """The names between the time and the one before it in its sentence."""
    sentence = index.sentence_at(time.start)
    start = index.sentences[sentence][0]
    for q in index.in_place(sentence):
        if _TIMED.fullmatch(q.text) and q.end <= time.start:
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
