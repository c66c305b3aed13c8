"""Numbers and names in two rows of one order: "Arden and Holtby had 4 and 7 cm respectively".

There the name beside a number is not its own, and what rules read from the words beside it is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.stated import Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of, words_of
from summarise.quantities import Quantity

_REACH = 60  # characters behind a number of the source in which its thing stands


def in_their_order(ground: Ground, stated: Stated) -> bool:
    """Whether a sentence says "respectively", and tells the numbers of one sentence of the source in the order in which it
    names the things that only stand behind one of them there."""
    if "respectively" not in stated.tokens:
        return False
    told = [e.quantity for _, e in stated.told if e.quantity is not None and e.quantity.low is not None]
    index = ground.index
    places = {index.sentence_of.get(id(q)) for q in told}
    if len(told) < 2 or len(places) != 1 or None in places:
        return False
    things = _things(index, told)
    words = words_of(stated.text, stated.start, stated.end)
    first = [min((w.start for w in words if w.stem in thing), default=-1) for thing in things]
    return -1 not in first and all(a < b for a, b in pairwise(first))


def _things(index: SourceIndex, numbers: Sequence[Quantity]) -> list[set[str]]:
    """For each number the stems that stand behind it, up to the next, and behind none of the others."""
    beside = index.in_place(index.sentence_of[id(numbers[0])])
    end = index.sentences[index.sentence_of[id(numbers[0])]][1]
    stems = []
    for q in numbers:
        stop = min((o.start for o in beside if o.start >= q.end and o.low is not None), default=end)
        stems.append(stems_of(index.text, q.end, min(stop, q.end + _REACH)))
    return [
        own - {stem for j, other in enumerate(stems) if i != j for stem in other}
        for i, own in enumerate(stems)
    ]
