"""A place in a table told with a move the other way: "climbed to seventh" for "fell to seventh from fourth".

A smaller ordinal is a better place. Read are a verb with "to" before the ordinal, "down from" and "up from" between two, and "from ... to".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, ORDINAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_UP = r"climb(?:s|ed|ing)?|ros?e|ris(?:e|es|en|ing)|mov(?:e|es|ed|ing) up|up|improv(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|jump(?:s|ed|ing)?|leap(?:s|ed|t|ing)?|w[ei]nt up|gain(?:s|ed|ing)?"
_DOWN = r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|sl(?:id|ide|ides|iding)|s[aiu]nk|sink(?:s|ing)?|tumbl(?:e|es|ed|ing)|mov(?:e|es|ed|ing) down|down|w[ei]nt down|declin(?:e|es|ed|ing)|los(?:t|es|ing)|plung(?:e|es|ed)|plummet(?:s|ed)"
_WAY = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
_MID = r"(?:[^.;:()]|\.(?=\d)){0,40}?"
_TO = pattern(rf"{_WAY}{_MID}\bto (?:the |a |an |joint )*\Z", re.IGNORECASE)
_BEHIND = pattern(
    r"(?: [a-z]+){0,3},? (?:(?P<up>up)|(?P<down>down))(?: (?:[a-z]+ )?(?:places?|spots?|positions?|rungs?))? from (?:the |joint )*",
    re.IGNORECASE,
)
_THEN = pattern(r"(?: [a-z]+){0,3} (?:and )?to (?:the |joint )*", re.IGNORECASE)
_FROM = pattern(r"(?: [a-z]+){0,4},? from (?:the |joint )*", re.IGNORECASE)
_NOT = pattern(r"\b(?:not|never|no)\b|n['’]t\b|\b(?:and|but|while|after|before)\b", re.IGNORECASE)
_REACH = 80  # characters


class Move(NamedTuple):
    """Which way something moved (1 is better), its place now and before, if told; the words of it."""

    sign: int
    now: int
    before: int | None
    words: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The move of one sentence that the source tells the other way round."""
    index = ground.index
    here = list(
        _moves(stated.text, (stated.start, stated.end), [c.quantity for c in stated.claims if c.quantity])
    )
    if len(here) != 1:
        return
    there = index.whole(_of_source)
    told = here[0]
    same = [m for m in there if m.now == told.now]
    crossed = [m for m in there if told.before is not None and (m.before, m.now) == (told.now, told.before)]
    if any(m.sign == told.sign for m in same):
        return
    wrong = same or crossed
    if wrong:
        yield _finding(index, stated, told, wrong[0])


def _of_source(index: SourceIndex) -> list[Move]:
    return [m for i, span in enumerate(index.sentences) for m in _moves(index.text, span, index.in_place(i))]


def _moves(text: str, sentence: Span, numbers: list[Quantity]) -> Iterator[Move]:
    """The moves that a sentence tells of its ordinals."""
    places = sorted(
        (q for q in numbers if q.kind is Kind.ORDINAL and q.value is not None), key=lambda q: q.start
    )
    for n, q in enumerate(places):
        before = max(sentence[0], q.start - _REACH)
        after = places[n + 1] if n + 1 < len(places) else None
        earlier = places[n - 1] if n else None
        assert q.value is not None
        now = int(q.value)
        to = _TO.search(text, before, q.start)
        if to is not None and not _NOT.search(to.group()):
            old = None
            if after is not None and _FROM.fullmatch(text, q.end, after.start):
                old = int(after.value or 0)
            elif earlier is not None and _THEN.fullmatch(text, earlier.end, q.start):
                old = int(earlier.value or 0)
            yield Move(1 if to["up"] else -1, now, old, to.span())
            continue
        if after is not None and (told := _BEHIND.fullmatch(text, q.end, after.start)) is not None:
            yield Move(1 if told["up"] else -1, now, int(after.value or 0), told.span())


def _finding(index: SourceIndex, stated: Stated, told: Move, source: Move) -> Finding:
    right, said = index.text[slice(*source.words)].strip(" ,"), stated.text[slice(*told.words)].strip(" ,")
    evidence = Evidence(*source.words, index.text[slice(*source.words)], "sentence", None)
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(*told.words, evidence),
        evidence,
        f"The article says “{right}” of the place; the summary says “{said}”.",
        "Check which way it moved.",
    )


RULE = SentenceRule("moved_rank", (Code.DIRECTION_REVERSED,), told_in, needs=NUMBERS | ORDINAL, short=True)
