"""Which words of a sentence of the source belong to which of its numbers, and how much of a claim's words each of them meets.

A sentence is cut into one stretch a number (``stretches``). A claim's words are weighed by how rare they are in the source; a
number meets those that stand in its own stretch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from summarise.checking.aligning.clauses.stretches import Spot, Stretches
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Stated
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_BEFORE = pattern(
    r"(?<![^\W\d_])(?:[^\W\d_]+ ){1,2}\Z"
)  # "1 took 41": what parts two numbers may be a word of the second
_NEAR = 40  # characters
_MOST_NUMBERS = 20  # of a sentence: more are a list or a table, which has no stretches


class Owner(NamedTuple):
    """A number of the source, the sentence that it stands in, the ``place``-th of that sentence's stretches, the stems of its own
    stretch, and of them, those that lead the sentence to it and those right before it."""

    number: Quantity
    sentence: int
    stretches: Stretches
    place: int
    stems: frozenset[str]
    words: frozenset[str]

    @property
    def spot(self) -> Spot:
        """What it is about."""
        return self.stretches.spots[self.place]


class Stretched:
    """The stretches of one source's sentences, each read once for every rule."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._index = ground.index
        self._known: dict[tuple[int, ...], Stretches] = {}

    def of(self, sentence: int, numbers: Sequence[Quantity]) -> Stretches:
        """The stretches of some ``numbers`` of a sentence."""
        key = (sentence, *(q.start for q in numbers))
        found = self._known.get(key)
        if found is None:
            found = Stretches(self._index.text, self._index.sentences[sentence], numbers)
            self._known[key] = found
        return found


def stretches_stated(stated: Stated, numbers: Sequence[Quantity]) -> Stretches:
    """The stretches of some ``numbers`` of the summary's sentence, read the first time only."""
    key = tuple(q.start for q in numbers)
    found: Stretches | None = stated.stretches.get(key)
    if found is None:
        found = Stretches(stated.text, (stated.start, stated.end), numbers)
        stated.stretches[key] = found
    return found


class OwnWords:
    """The owners of one source's words, each sentence read once."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self.index = ground.index
        self._stretched = ground.of(Stretched)
        self._known: dict[int, tuple[Owner, ...]] = {}

    def in_sentence(self, sentence: int) -> tuple[Owner, ...]:
        """The numbers of a sentence with their words; none where they are too many to be told apart."""
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = tuple(self._read(sentence))
        return found

    def _read(self, sentence: int) -> Iterable[Owner]:
        numbers = [q for q in self.index.in_place(sentence) if q.low is not None]
        start, end = self.index.sentences[sentence]
        if not numbers or len(numbers) > _MOST_NUMBERS or end - start > LONGEST_SENTENCE:
            return ()
        tables = tables_of(self.index)
        if any(tables.at(q.start) is not None for q in numbers):
            return ()  # a cell's words are its row and its column
        take(len(numbers))
        read = self._stretched.of(sentence, numbers)
        return (
            Owner(q, sentence, read, n, stems, stems | self._before(q) | (frozenset() if n else read.lead))
            for n, (q, stems) in enumerate(zip(numbers, read.stems, strict=True))
        )

    def _before(self, number: Quantity) -> frozenset[str]:
        found = _BEFORE.search(self.index.text[max(0, number.start - _NEAR) : number.start])
        return frozenset(stems_of(found.group())) if found is not None else frozenset()

    def of(self, number: Quantity) -> Owner | None:
        """The words of one of the source's numbers; None where they cannot be told."""
        sentence = self.index.sentence_of.get(id(number))
        if sentence is None:
            return None
        return next((o for o in self.in_sentence(sentence) if o.number.start == number.start), None)


class Weighed:
    """The words of a claim, by how much each tells in the source."""

    def __init__(self, index: SourceIndex, stems: Iterable[str]) -> None:
        """``stems`` of the claim's own stretch."""
        self._weights = {stem: index.weight(stem) for stem in sorted(stems)}
        self._whole = sum(self._weights.values())

    def met(self, words: Collection[str]) -> float:
        """The share of their weight that is met by ``words``, from 0 to 1."""
        if not self._whole:
            return 0.0
        return sum(weight for stem, weight in self._weights.items() if stem in words) / self._whole
