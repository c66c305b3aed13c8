"""What a sentence says of one of its numbers: the words of its clause and of its own stretch, those beside it in their order, the
preposition that leads to it, the numbers next to it."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.clauses.cutting import clause_of
from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.clauses.same_words import Around, around
from summarise.checking.aligning.clauses.stretches import Stretches
from summarise.checking.aligning.clauses.words import MOST_NUMBERS
from summarise.checking.aligning.stated import LONGEST_SENTENCE, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple


class SaidOf(NamedTuple):
    """A ``number`` in its ``sentence``: the stems of its ``clause`` and of its own ``stretch``; the preposition that leads to it
    (``led_by``); the words ``around`` it in their order; the numbers ``next`` to it and all ``numbers`` of the sentence."""

    number: Quantity
    sentence: Span
    clause: frozenset[str]
    stretch: frozenset[str]
    led_by: str | None
    around: Around
    next: Sequence[Quantity]
    numbers: Sequence[Quantity]


def said_of(text: str, sentence: Span, number: Quantity, numbers: Sequence[Quantity]) -> SaidOf | None:
    """What the ``sentence`` of ``text`` says of a ``number``; ``numbers`` are all of the sentence, in order. None where there are
    too many of them for clauses, or the sentence is a list."""
    told = [q for q in numbers if q.low is not None]
    at = next((n for n, q in enumerate(told) if q.start == number.start), None)
    start, end = sentence
    if at is None or len(told) > MOST_NUMBERS or end - start > LONGEST_SENTENCE:
        return None
    clause = clause_of(text, sentence, (number.start, number.end), [(q.start, q.end) for q in told])
    parts = (clause.left, clause.right, *((clause.lead,) if clause.lead else ()))
    return SaidOf(
        number,
        sentence,
        frozenset().union(*(stems_of(clause.part(part)) for part in parts)),
        Stretches(text, sentence, told).stems[at],
        preposition(text, number),
        around(text, sentence, (number.start, number.end)),
        [told[n] for n in (at - 1, at + 1) if 0 <= n < len(told)],
        told,
    )


def said_there(index: SourceIndex, number: Quantity) -> SaidOf | None:
    """What the source says of one of its numbers."""
    sentence = index.sentence_of.get(id(number))
    if sentence is None:
        return None
    return said_of(index.text, source_sentence(index, number.start), number, index.in_place(sentence))
