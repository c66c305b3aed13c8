"""The sentences of one summary in free text, as far as they were told before (see ``remembered``)."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarise.checking.aligning.around import Asked
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.effort import Effort
from summarise.checking.reading.claims import Passage
from summarise.checking.repeats.remembered import Found, Kept, Key, Known, Place, Remembered, Told
from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Claim, Evidence, Verdict
from summarise.quantities import Quantity

_LONGEST = 1_500  # characters of a sentence
_MOST_ALIKE = 4  # of one number, by what stood around its sentence
_JUDGED = ("judged",)


class Retold:
    """The sentences of one summary in free text, as far as they were told before."""

    def __init__(self, remembered: Remembered, manner: Key, passage: Passage) -> None:
        """``manner``: what else the rules are told of the summary (its language)."""
        self._remembered = remembered
        self._manner = manner
        self._passage = passage
        self._spans = split_sentences(passage.text)
        self._starts = [start for start, _ in self._spans]
        self._places: dict[int, Place | None] = {}  # by the number of the sentence

    def place(self, offset: int) -> Place | None:
        """The sentence that holds ``offset``; None where nothing is kept of it."""
        at = bisect.bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._spans[at][1]:
            return None
        if at not in self._places:
            span, place = self._spans[at], None
            if span[1] - span[0] <= _LONGEST:
                place = Place(self._passage, span, self._manner)
                self._remembered.place(place)
            self._places[at] = place
        return self._places[at]

    def recall(self, what: Key, at: int) -> Any:
        """What was kept as ``what`` of the same words of the same sentence, which stand at ``at``; None where nothing was."""
        place = self.place(at)
        return None if place is None else _recalled(place, what, at)

    def keep(self, what: Key, at: int, value: Any, asked: Asked) -> None:
        """Keep a ``value``, worked out with what was ``asked`` of the numbers around the sentence."""
        place = self.place(at)
        if place is not None:
            _keep(place, what, at, value, asked)

    def judged(self, quantity: Quantity, effort: Effort) -> Judgement | None:
        """What was said of the same number of the same sentence; ``effort`` counts what it took then."""
        place = self.place(quantity.start)
        found: tuple[Judgement, int] | None = (
            None if place is None else _recalled(place, _JUDGED, quantity.start)
        )
        if place is None or found is None:
            return None
        effort.steps += found[1]
        return _from(found[0], place.start)

    def keep_judged(self, quantity: Quantity, judged: Judgement, asked: Asked, steps: int) -> None:
        """Keep what was said of a number."""
        place = self.place(quantity.start)
        if place is not None:
            _keep(place, _JUDGED, quantity.start, (_from(judged, -place.start), steps), asked)

    def findings(self, stated: Stated, effort: Effort) -> tuple[Finding, ...] | None:
        """What was found in the same sentence, where its numbers were judged alike; ``effort`` counts what it took."""
        place = self._place_of(stated)
        found = None if place is None or place.told is None else place.told.found
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
        if place is None:
            return
        kept, claims = tuple(found), stated.claims

        def note(its: Place, told: Told) -> None:
            judged = tuple((claim.verdict, claim.evidence) for claim in claims)
            told.found = Found(judged, tuple(_kept(one, its.start) for one in kept), steps)

        place.note(note)

    def _place_of(self, stated: Stated) -> Place | None:
        if stated.path != self._passage.path or not stated.claims or stated.quoted is not None:
            return None
        place = self.place(stated.start)
        return place if place is not None and place.start == stated.start else None


def _recalled(place: Place, what: Key, at: int) -> Any:
    """What was kept as ``what`` of the words at ``at`` of a sentence, where the numbers around it answer alike."""
    if place.told is None:
        return None
    kept = place.told.known.get((at - place.start, *what), ())
    return next((known.value for known in kept if place.answers(known)), None)


def _keep(place: Place, what: Key, at: int, value: Any, asked: Asked) -> None:
    """Keep a ``value`` of the words at ``at`` of a sentence."""
    key, beside, answers = (at - place.start, *what), asked.beside, tuple(asked.told.values())

    def note(its: Place, told: Told) -> None:
        kept = told.known.setdefault(key, [])
        if len(kept) >= _MOST_ALIKE:
            kept[1:2] = ()  # the first one is of the text that the others were made of
        kept.append(Known(value, its.beside() if beside else None, answers))

    place.note(note)


def _alike(judged: Sequence[tuple[Verdict, Evidence | None]], claims: Sequence[Claim]) -> bool:
    """Whether numbers were judged as those of the same sentence before, on the same evidence."""
    return len(judged) == len(claims) and all(
        verdict is claim.verdict and (evidence is claim.evidence or evidence == claim.evidence)
        for (verdict, evidence), claim in zip(judged, claims, strict=True)
    )


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
