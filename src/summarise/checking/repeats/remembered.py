"""What was found of a sentence of one summary, for the next summary of the same source that has it word for word.

Summaries of one source come in rows: a right one and a wrong one, a second attempt, a text that somebody is writing. Most
sentences of the next are those of the one before, and what the rules say of them is the same wherever they stand, as
long as a rule has looked at nothing but the sentence, the characters right beside it and the source. Where it asked for
the numbers of other sentences (see ``Context.asked``), what it said holds where these answer the same.

Most sources are checked against one summary or two, and most sentences never come again. To put by what is found of one costs as
much as some of the rules: it is noted only, and put by when a second summary has the same words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summarise.checking.aligning.around import AROUND, numbers_around, numbers_beside, quantities_of, states
from summarise.checking.aligning.stated import Finding
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Evidence, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

BESIDE = 100  # characters beside a number that rules see beyond its sentence: the farthest looks 80 before it
_MOST_KEPT = 1_000  # sentences
_LONGEST_NOTED = 10_000  # characters of a summary that is held as long as what was found of it is noted
_DIGITS = pattern(r"\b\d+\b")

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
        self._texts: set[str] = set()  # of the sentences of which something is known
        self._noted: dict[str, list[Place]] = {}  # by their text, those of which all is noted only

    def __len__(self) -> int:
        """How many sentences are known."""
        return len(self._told)

    def of(self, text: str, key: Key) -> Told:
        """What is known of the sentence of this ``text`` and ``key``, nothing at first."""
        found = self._told.get(key)
        if found is None:
            if len(self._told) >= _MOST_KEPT:
                self._told.clear()
                self._texts.clear()
            found = self._told.setdefault(key, Told())
            self._texts.add(text)
        return found

    def place(self, place: Place) -> None:
        """Tell a ``place`` what is known of it; where no sentence has its words, what is found there is noted."""
        text = place.text
        for noted in self._noted.pop(text, ()):
            noted.read(self)
        if text in self._texts or len(place.passage.text) > _LONGEST_NOTED:
            place.read(self)
            return
        if len(self._noted) >= _MOST_KEPT:
            self._noted.clear()
        self._noted.setdefault(text, []).append(place)


Note = Callable[["Place", Told], None]
"""Puts by what was found of a sentence: with its place, which it does not hold, since that holds the note."""


class Place:
    """A sentence of a summary and what is known of it: None as long as no other summary has its words."""

    __slots__ = ("_around", "_beside", "_manner", "_notes", "passage", "span", "start", "told")

    def __init__(self, passage: Passage, span: Span, manner: Key) -> None:
        """``manner``: what else the rules are told of the summary."""
        self.passage = passage
        self.span = span
        self.start = span[0]
        self.told: Told | None = None
        self._manner = manner
        self._notes: list[Note] = []
        self._beside: Key | None = None
        self._around: list[Quantity] | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[slice(*self.span)]

    def read(self, remembered: Remembered) -> None:
        """Find what is known of the sentence, and put by what was noted of it."""
        (start, end), text = self.span, self.passage.text
        numbers = quantities_of(self.passage.quantities, self.span)
        low, high = start, end
        if numbers:
            low = min(start, max(0, numbers[0].start - BESIDE))
            high = max(end, numbers[-1].end + BESIDE)
        prints = tuple(_print_of(q, start) for q in numbers)
        key = (_beside(text[low:start]), text[start:end], _beside(text[end:high]), self._manner, prints)
        told = self.told = remembered.of(text[start:end], key)
        notes, self._notes = self._notes, []
        for note in notes:
            note(self, told)

    def note(self, note: Note) -> None:
        """Put by what was found, or note it down."""
        if self.told is None:
            self._notes.append(note)
        else:
            note(self, self.told)

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


def _beside(text: str) -> str:
    """Words beside a sentence, without the values of their numbers: what a rule sees there are words and that there are
    digits. Who asks for values asks ``Context`` for the numbers beside."""
    return _DIGITS.sub(lambda m: "0" * len(m.group()), text)


def _print_of(q: Quantity, start: int) -> Key:
    """Everything that a rule can read of a number, wherever its sentence stands."""
    return (
        q.start - start, q.end - start, q.text, q.kind, q.low, q.high, q.unit, q.qualifier, q.noun, q.verb, q.hedge,
        q.date, q.until, q.per, q.scale, tuple(_print_of(other, start) for other in q.readings),
    )  # fmt: skip
