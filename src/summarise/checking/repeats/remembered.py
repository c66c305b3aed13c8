"""What was found of a sentence of one summary, for the next summary of the same source that has it word for word.

Summaries of one source come in rows: a right one and a wrong one, a second attempt, a text that somebody is writing. Most
sentences of the next are those of the one before, and what the rules say of them is the same wherever they stand, as
long as a rule has looked at nothing but the sentence, the characters right beside it and the source. Where it asked for
the numbers of other sentences (see ``Context.asked``), what it said holds where these answer the same.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarise.checking.aligning.around import (
    AROUND,
    Asked,
    numbers_around,
    numbers_beside,
    quantities_of,
    states,
)
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.effort import Effort
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Claim, Evidence, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

BESIDE = 100  # characters beside a number that rules see beyond its sentence: the farthest looks 80 before it
_MOST_KEPT = 1_000  # sentences
_LONGEST = 1_500  # characters of one
_MOST_ALIKE = 4  # of one number, by what stood around its sentence

_DIGITS = pattern(r"\b\d+\b")

_JUDGED = "judged"

Key = tuple[object, ...]


class Kept(NamedTuple):
    """A finding, and where the number that it is of begins, if it is of one."""

    finding: Finding
    number: int | None


class Found(NamedTuple):
    """What the rules found in a sentence whose numbers were judged as ``judged``, and the steps that it took."""

    judged: tuple[tuple[Verdict, Evidence | None], ...]
    findings: tuple[Kept, ...]
    steps: int


class Known(NamedTuple):
    """What was worked out of a number, and what it rests on beside its sentence.

    ``beside``: the words and numbers beside the sentence, None where nobody asked for them; ``told``: source numbers of
    which it was asked whether the summary states them, with the answer.
    """

    value: Any
    beside: Key | None
    told: tuple[tuple[Quantity, bool], ...]


class Told:
    """What is known of one sentence: its judgements and its findings, offsets counted from its beginning."""

    __slots__ = ("found", "known")

    def __init__(self) -> None:
        self.known: dict[Key, list[Known]] = {}
        self.found: Found | None = None


class Remembered:
    """The sentences that were held against one source; threads may share it."""

    def __init__(self) -> None:
        self._told: dict[Key, Told] = {}
        self.noted: list[Callable[[Remembered], None]] = []
        """What reads what was noted of a first summary, see ``noted``."""

    def __len__(self) -> int:
        """How many sentences are known."""
        return len(self._told)

    def of(self, key: Key) -> Told:
        """What is known of the sentence with this key, nothing at first."""
        found = self._told.get(key)
        if found is None:
            if len(self._told) >= _MOST_KEPT:
                self._told.clear()
            found = self._told.setdefault(key, Told())
        return found


class Place:
    """A sentence of a summary and what is known of it."""

    __slots__ = ("_around", "_beside", "passage", "span", "start", "told")

    def __init__(self, passage: Passage, span: Span, told: Told) -> None:
        self.passage = passage
        self.span = span
        self.start = span[0]
        self.told = told
        self._beside: Key | None = None
        self._around: list[Quantity] | None = None

    def beside(self) -> Key:
        """The words and numbers of the sentences around this one, as far as rules look."""
        if self._beside is None:
            (start, end), text = self.span, self.passage.text
            reach = AROUND + BESIDE
            numbers = numbers_beside(self.passage.quantities, self.span)
            prints = tuple(_print_of(q, start) for q in numbers)
            self._beside = (text[max(0, start - reach) : start], text[end : end + reach], prints)
        return self._beside

    def answers(self, known: Known) -> bool:
        """Whether the numbers around answer as they did when something became known."""
        if known.beside is not None and known.beside != self.beside():
            return False
        if known.told and self._around is None:
            self._around = numbers_around(self.passage.quantities, self.span)
        return all(states(self._around or (), source) is told for source, told in known.told)


class Retold:
    """The sentences of one summary in free text, as far as they were told before."""

    def __init__(self, remembered: Remembered, manner: Key, passage: Passage) -> None:
        """``manner``: what else the rules are told of the summary (its language)."""
        self._remembered = remembered
        self._manner = manner
        self._passage = passage
        self._spans = split_sentences(passage.text)
        self._places: dict[Span, Place | None] = {}

    def place(self, offset: int) -> Place | None:
        """The sentence that holds ``offset``; None where nothing is kept of it."""
        at = bisect.bisect_right(self._spans, (offset, len(self._passage.text))) - 1
        if at < 0 or offset >= self._spans[at][1]:
            return None
        span = self._spans[at]
        if span not in self._places:
            self._places[span] = self._place(*span)
        return self._places[span]

    def _place(self, start: int, end: int) -> Place | None:
        if end - start > _LONGEST:
            return None
        text, numbers = self._passage.text, quantities_of(self._passage.quantities, (start, end))
        low, high = start, end
        if numbers:
            low = min(start, max(0, numbers[0].start - BESIDE))
            high = max(end, numbers[-1].end + BESIDE)
        prints = tuple(_print_of(q, start) for q in numbers)
        key = (_beside(text[low:start]), text[start:end], _beside(text[end:high]), self._manner, prints)
        return Place(self._passage, (start, end), self._remembered.of(key))

    def recall(self, what: Key, at: int) -> Any:
        """What was kept as ``what`` of the same words of the same sentence, which stand at ``at``; None where nothing was."""
        place = self.place(at)
        if place is None:
            return None
        kept = place.told.known.get((at - place.start, *what), ())
        return next((known.value for known in kept if place.answers(known)), None)

    def keep(self, what: Key, at: int, value: Any, asked: Asked) -> None:
        """Keep a ``value``, worked out with what was ``asked`` of the numbers around the sentence."""
        place = self.place(at)
        if place is None:
            return
        kept = place.told.known.setdefault((at - place.start, *what), [])
        if len(kept) >= _MOST_ALIKE:
            kept[1:2] = ()  # the first one is of the text that the others were made of
        kept.append(Known(value, place.beside() if asked.beside else None, tuple(asked.told.values())))

    def judged(self, quantity: Quantity, effort: Effort) -> Judgement | None:
        """What was said of the same number of the same sentence; ``effort`` counts what it took then."""
        found: tuple[Judgement, int] | None = self.recall((_JUDGED,), quantity.start)
        place = self.place(quantity.start)
        if place is None or found is None:
            return None
        effort.steps += found[1]
        return _from(found[0], place.start)

    def keep_judged(self, quantity: Quantity, judged: Judgement, asked: Asked, steps: int) -> None:
        """Keep what was said of a number."""
        place = self.place(quantity.start)
        if place is not None:
            self.keep((_JUDGED,), quantity.start, (_from(judged, -place.start), steps), asked)

    def findings(self, stated: Stated, effort: Effort) -> tuple[Finding, ...] | None:
        """What was found in the same sentence, where its numbers were judged alike; ``effort`` counts what it took."""
        place = self._place_of(stated)
        found = None if place is None else place.told.found
        if place is None or found is None or not _alike(found.judged, stated.claims):
            return None
        effort.steps += found.steps
        numbers = {
            c.quantity.start - place.start: c.quantity for c in stated.claims if c.quantity is not None
        }
        return tuple(_found(kept, place.start, numbers) for kept in found.findings)

    def keep_findings(self, stated: Stated, found: Iterable[Finding], steps: int) -> None:
        """Keep what was found in a sentence."""
        place = self._place_of(stated)
        if place is not None:
            judged = tuple((claim.verdict, claim.evidence) for claim in stated.claims)
            place.told.found = Found(judged, tuple(_kept(one, place.start) for one in found), steps)

    def _place_of(self, stated: Stated) -> Place | None:
        if stated.path != self._passage.path or not stated.claims or stated.quoted is not None:
            return None
        place = self.place(stated.start)
        return place if place is not None and place.start == stated.start else None


def _alike(judged: Sequence[tuple[Verdict, Evidence | None]], claims: Sequence[Claim]) -> bool:
    """Whether numbers were judged as those of the same sentence before, on the same evidence."""
    return len(judged) == len(claims) and all(
        verdict is claim.verdict and (evidence is claim.evidence or evidence == claim.evidence)
        for (verdict, evidence), claim in zip(judged, claims, strict=True)
    )


def _beside(text: str) -> str:
    """Words beside a sentence, without the values of their numbers: what a rule sees there are words and that there are
    digits. Who asks for values asks ``Context`` for the numbers beside."""
    return _DIGITS.sub(lambda m: "0" * len(m.group()), text)


def _from(judged: Judgement, by: int) -> Judgement:
    """A judgement with its offsets in the summary counted from elsewhere."""
    if judged.span is None or not by:
        return judged
    return judged._replace(span=(judged.span[0] + by, judged.span[1] + by))


def _kept(one: Finding, start: int) -> Kept:
    claim, quantity = one.claim, one.claim.quantity
    claim = replace(claim, start=claim.start - start, end=claim.end - start, quantity=None)
    return Kept(one._replace(claim=claim), None if quantity is None else quantity.start - start)


def _found(kept: Kept, start: int, numbers: Mapping[int, Quantity]) -> Finding:
    """A kept finding, on the numbers of another summary."""
    claim = kept.finding.claim
    quantity = None if kept.number is None else numbers[kept.number]
    return kept.finding._replace(
        claim=replace(claim, start=claim.start + start, end=claim.end + start, quantity=quantity)
    )


def _print_of(q: Quantity, start: int) -> Key:
    """Everything that a rule can read of a number, wherever its sentence stands."""
    return (
        q.start - start, q.end - start, q.text, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge,
        q.date, q.until, q.per, q.scale, tuple(_print_of(other, start) for other in q.readings),
    )  # fmt: skip
