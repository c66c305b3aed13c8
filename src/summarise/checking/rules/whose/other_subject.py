"""A number given to the subject of the clause beside its own: "Lund ran 46 races" for "Orr ran 46 races; Lund ran none".

The source's sentence has a clause with the number, whose subject has a name, and another clause with another name
before its verb. A summary whose clause has the second name as its subject, and nothing of the first, has put the
number on the other. ``misplaced`` speaks of two numbers beside each other; here the other clause needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NAME = pattern(
    r"(?<![\w.])(?!The\b|A\b|An\b|In\b|On\b|At\b|It\b|He\b|She\b|They\b|But\b|And\b|While\b)[^\W\d_a-z][\w'’-]+"
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_ALIKE = frozenset("cut put set hit shut let beat cost read".split())  # in both tenses
_PURPOSE = pattern(r"\bto [a-z]+\b")
_CUTS = pattern(r";|,? (?:while|whereas|but|and)\b|: ")


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence whose subject is that of another clause beside their own."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind in (Kind.ORDINAL, Kind.SCORE):
            continue
        found = places(ground.clauses, claim, evidence)
        there = ground.of(_Subjects).of(found[0]) if found else None
        if there is None:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        named = _subject(stated.text, clause.left)
        if named & there.others and _is_another(stated, named, there, found):
            yield _finding(index, claim, found[0].quantity, there.shown)


class _There(NamedTuple):
    """The subject of a number's clause in the source, its words as ``shown``, and the subjects of the ``others`` beside it."""

    own: set[str]
    shown: str
    others: set[str]


class _Subjects:
    """The subjects beside the numbers of one source, each read once: most stand in a clause that has no other beside it."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._index = ground.index
        self._known: dict[int, _There | None] = {}

    def of(self, place: Place) -> _There | None:
        """Those of a number's place; None where its clause has no subject of its own, or no other has one."""
        key = id(place.quantity)
        if key not in self._known:
            self._known[key] = self._read(place)
        return self._known[key]

    def _read(self, place: Place) -> _There | None:
        index, clause = self._index, place.clause
        start, end = index.sentences[index.sentence_of[id(place.quantity)]]
        if end - start > LONGEST_SENTENCE or not _cut(index.text, clause.spans[0], (start, end)):
            return None
        own = clause.lead or clause.left
        mine = _subject(index.text, own)
        if not mine or _PURPOSE.search(index.text, *own):
            return None  # "while they were a man down to take a lead": who takes it stands before
        pieces = (*_pieces(index.text, clause.right[1], end), *_pieces(index.text, start, clause.left[0]))
        others = {stem for piece in pieces for stem in _subject(index.text, piece)}
        return _There(mine, " ".join(index.text[own[0] : own[1]].split()[:6]), others) if others else None


def _is_another(stated: Stated, named: set[str], there: _There, found: Sequence[Place]) -> bool:
    """Whether a subject ``named`` by the summary is none of its number's places, and the source's own not in its sentence."""
    for place in found:
        if named & {s for span in place.clause.spans for s in stems_of(place.clause.part(span))}:
            return False
    return not there.own & stems_of(stated.text, stated.start, stated.end)


def _cut(text: str, clause: Span, sentence: Span) -> bool:
    """Whether a word that parts two clauses stands at an end of the clause."""
    after, before = text[clause[1] : clause[1] + 12], text[max(sentence[0], clause[0] - 12) : clause[0]]
    return _CUTS.match(after) is not None or any(m.end() >= len(before) - 1 for m in _CUTS.finditer(before))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for cut in _CUTS.finditer(text, start, end):
        yield at, cut.start()
        at = cut.end()
    yield at, end


def _subject(text: str, span: Span) -> set[str]:
    """The stems of the names before the first verb of ``text[span]``; empty where it has no verb."""
    for word in _WORD.finditer(text, *span):
        if is_verb(word.group()) or word.group() in _ALIKE:
            names = _NAME.findall(text, span[0], word.start())
            return {s for name in names for s in stems_of(re.sub(r"['’]s$", "", name))}
    return set()


def _finding(index: SourceIndex, claim: Claim, own: Quantity, subject: str) -> Finding:
    text = index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, text, "sentence", own),
        f"The article says “{text}” of “{subject}”; the summary says “{claim.text}” of something else.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("other_subject", (Code.WRONG_REFERENT,), given_in, needs=AGREEING)
