"""Which number of a row the summary names: "Tarn lost 9%" of "Norvik lost 18%, Tarn 9% and Harl 6%".

The rows are those of ``clauses.series``. What a summary says of a number is its item, where it stands in a row too, else its
clause. A number is named where that has most of what only its item of the row has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarise.checking.aligning import contradiction
from summarise.checking.aligning.clauses.cutting import clause_of
from summarise.checking.aligning.clauses.series import Item, Series, series_in
from summarise.checking.aligning.clauses.told_changes import is_gap
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.turns import turn_of
from summarise.checking.aligning.roles.wholes import is_its_whole, is_told_as_part
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Stated
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WHO = pattern(r"(?P<name>[^,;:.()]{1,60}), (?:who|which|whose)\Z")
_PUT_IN = pattern(
    r"(?P<subject>[^,;:.()]{1,60}), [^,;:()]{1,60},\s*"
)  # "The Slim, at 649 dollars, weighs ..."
_LABEL = pattern(r"[^\w\n]*(?P<of>[^,;:.()\n]{2,40}):(?= )")
_COMPARED = pattern(
    r"\b(?:than|as [a-z]+ (?:[a-z]+ )?as|unlike|compared|against|versus|instead of|rather than|ahead of|behind|above|below)\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_NAMED = 0.5  # of the weight of what only one has


class Place(NamedTuple):
    """A number in a row of the source."""

    series: Series
    item: Item


class SourceSeries:
    """The rows of one source, each sentence read once."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._index = ground.index
        self._known: dict[int, dict[int, Place]] = {}

    def of(self, number: Quantity) -> Place | None:
        """The row that a number of the source stands in, and where; None where it stands in none."""
        sentence = self._index.sentence_of.get(id(number))
        if sentence is None:
            return None
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = self._read(sentence)
        return found.get(number.start)

    def _read(self, sentence: int) -> dict[int, Place]:
        numbers = [q for q in self._index.in_place(sentence) if q.low is not None]
        span = self._index.sentences[sentence]
        if span[1] - span[0] > LONGEST_SENTENCE or len(numbers) < 2:
            return {}
        tables = tables_of(self._index)
        if any(tables.at(q.start) is not None for q in numbers):
            return {}
        take(len(numbers))
        rows = series_in(self._index.text, span, numbers)
        return {item.number.start: Place(row, item) for row in rows for item in row}


def said_of(text: str, sentence: Span, numbers: Sequence[Quantity], claim: Quantity) -> frozenset[str]:
    """The stems of what a summary says of a number in its ``sentence``: its item of a row, or its clause.

    ``numbers``: all of the sentence, in order.
    """
    item = item_of(text, sentence, numbers, claim)
    if item is not None:
        return frozenset(stems_of(text, *item.span))
    told = [q for q in numbers if q.low is not None]
    clause = clause_of(text, sentence, (claim.start, claim.end), [(q.start, q.end) for q in told])
    behind = clause.part(clause.right)
    compared = _COMPARED.search(
        behind
    )  # "costs 17 times as much as a course of tablets": what it is no number of
    said = stems_of(behind[: compared.start() if compared else None]) | stems_of(clause.part(clause.left))
    if clause.lead is not None:
        said |= stems_of(clause.part(clause.lead))
    before = clause.part(clause.left)
    label = _LABEL.match(text, sentence[0], clause.left[0])
    if label is not None and not any(map(is_verb, _WORD.findall(label["of"]))):
        said |= stems_of(label["of"])  # "- Tolk: 120 megawatts, for $2.7bn"
    put_in = _PUT_IN.fullmatch(text, sentence[0], clause.left[0])
    if put_in is not None and not any(map(is_verb, _WORD.findall(put_in["subject"]))):
        said |= stems_of(put_in["subject"])
    whose = _WHO.search(text, sentence[0], clause.left[0])
    if whose is not None:
        said |= stems_of(whose["name"])  # "Anna Rett, who is 31, ..."
    elif clause.lead is None and not any(map(is_verb, _WORD.findall(before))):
        said |= _subject(
            text[sentence[0] : clause.left[0]]
        )  # "Tarn has 5,200 workers and debts of 480 million"
    return frozenset(said)


def item_of(text: str, sentence: Span, numbers: Sequence[Quantity], claim: Quantity) -> Item | None:
    """A number of a summary in its row; None where it stands in none."""
    rows = series_in(text, sentence, [q for q in numbers if q.low is not None])
    return next((item for row in rows for item in row if item.number.start == claim.start), None)


def _subject(text: str) -> set[str]:
    """The stems of the words before the first verb; none where there is no verb."""
    words: list[str] = []
    for word in _WORD.findall(text):
        if is_verb(word):
            return stems_of(" ".join(words))
        words.append(word)
    return set()


def is_named(index: SourceIndex, item: Item, said: frozenset[str]) -> bool:
    """Whether ``said`` has most of what only this item has."""
    whole = sum(map(index.weight, sorted(item.key)))
    return bool(whole) and sum(map(index.weight, sorted(item.key & said))) >= _NAMED * whole


def names_own(ground: Ground, said: frozenset[str], own: Quantity, other: Quantity) -> bool:
    """Whether a summary names the claim's own number in a row of the source, and not the ``other`` number in its row."""
    rows = ground.of(SourceSeries)
    mine, theirs = rows.of(own), rows.of(other)
    if mine is None or not is_named(ground.index, mine.item, said):
        return False
    if theirs is not None and theirs.item.key:
        return not is_named(ground.index, theirs.item, said)
    clause = ground.clauses.of(
        other
    )  # "the Greens had 31% and the Liberals 33%. Now the Liberals are at 29%"
    return not mine.item.key & said & {s for span in clause.spans for s in stems_of(clause.part(span))}


# "Sales were 41 in 2023 and 44 in 2024, profit 3.1 and 2.2": what stands before the first of two is of both.
_LABELLED = pattern(
    r"(?:[,;] |, and |\A)(?:the |its |their )?(?P<label>(?:[a-z-]+ ){1,2})(?:to |of |at |was |were )?[^\w\s]?\Z",
    re.IGNORECASE,
)
_WITH = pattern(r"(?: [a-z]+)?(?:, and|,| and) [^\w\s]?")


def _labels(
    index: SourceIndex, found: Sequence[contradiction.Place], other: Quantity
) -> tuple[frozenset[str], frozenset[str]] | None:
    """What the row of two is called in which a claim's own number stands, and the words of the other number's; None where it
    stands in none."""
    own = next((label for place in found if (label := _label(index, place.quantity))), None)
    if own is None:
        return None
    start = index.sentences[index.sentence_at(other.start)][0]
    before = index.text[start : other.start]
    theirs = _label(index, other) or frozenset(stems_of(_SUBJECT_END.split(before)[0]))
    return own - theirs, theirs - own


_SUBJECT_END = pattern(r"[,;:]| (?:was|were|is|are|came|had|rose|fell)\b")


def _label(index: SourceIndex, number: Quantity) -> frozenset[str]:
    """The stems of the label of a row of two that a number stands in; none where it stands in none."""
    at = index.sentence_of.get(id(number))
    if at is None:
        return frozenset()
    start, beside = index.sentences[at][0], [q for q in index.in_place(at) if q.kind is number.kind]
    for first, second in pairwise(beside):
        if number in (first, second) and _WITH.fullmatch(index.text, first.end, second.start):
            led = _LABELLED.search(index.text, max(start, first.start - 40), first.start)
            if led is not None:
                return frozenset(stems_of(led["label"]))
    return frozenset()


def tells_own(
    ground: Ground, stated: Stated, claim: Quantity, found: Sequence[contradiction.Place], other: Quantity
) -> bool:
    """Whether what a summary says of a ``claim`` is of its own number, at any place that was ``found``, and not of the ``other``:
    it names its own in their row, or tells it as a part of which the other is the whole."""
    sentence = (stated.start, stated.end)
    if is_told_as_part(stated.text, sentence, claim) and any(
        is_its_whole(ground.index, place.quantity, other) for place in found
    ):
        return True
    if ground.index.is_short and is_gap(stated.text, (claim.start, claim.end), stated.end):
        return True
    turned = [(place, turn) for place in found if (turn := turn_of(ground.index, place.quantity)) is not None]
    if turned:
        said = said_of(
            stated.text, sentence, [c.quantity for c in stated.claims if c.quantity is not None], claim
        )
        return any(turn.own & said and not turn.other & said for _, turn in turned)
    if (labels := _labels(ground.index, found, other)) is not None:
        said = said_of(
            stated.text, sentence, [c.quantity for c in stated.claims if c.quantity is not None], claim
        )
        return bool(labels[0] & said) and not labels[1] & said
    rows = ground.of(SourceSeries)
    held = [place.quantity for place in found if rows.of(place.quantity) is not None]
    if not held:
        return False
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    said = said_of(stated.text, sentence, numbers, claim)
    return any(names_own(ground, said, own, other) for own in held)
