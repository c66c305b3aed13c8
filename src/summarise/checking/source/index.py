"""The source as the check sees it: its quantities by value and by sentence, its words by rarity.

Built once for a source and used for every claim, so that judging a claim costs what its own evidence
costs and not the length of the source. Nothing here knows of summaries.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from summarise.checking.effort import take, uncounted
from summarise.checking.source.sorted_values import Sorted
from summarise.checking.source.stems import Stems, Weights
from summarise.checking.text.sentences import split_sentences
from summarise.checking.text.words import Near, Word, after_word, near_words, tokens_of, words_of
from summarise.checking.values.base_values import base_value, digits_of, is_boundless
from summarise.checking.values.spans_of_two_units import with_both
from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import known
from summarise.quantities.normalising.folding import fold
from summarise.quantities.temporal.relative import as_durations

_COMMONPLACE = 60  # a stem in more sentences than this points nowhere
MOST_ALIKE = 200  # numbers of one value that are looked at for one claim
MOST_OF_SHORT = 20  # numbers
MOST_IN_SENTENCE = 40  # a "sentence" with more numbers is a table: the first ones stand for it
Read = TypeVar("Read")
_UNREAD: Any = object()


class SourceIndex:
    """``text`` with its quantities, sentences and word weights; offsets index ``text``."""

    def __init__(self, text: str, language: str | None = None) -> None:
        """Read ``text`` once: linear in its length. ``language``: a code, None to find it out."""
        self.text = text
        self.language = known(language) or "en"
        self.lowered = fold(text).lower()  # of one length with the text
        self._stand: dict[str, tuple[bool, int]] = {}
        self.quantities = with_both(text, as_durations(find_quantities(text, language)))
        self.is_short = len(self.quantities) <= MOST_OF_SHORT
        """Whether it has so few numbers that each is told once, and what is said of one is not told of another somewhere else."""
        self.sentences = split_sentences(text)
        self._starts = [start for start, _ in self.sentences]
        self.sentence_of: dict[int, int] = {}
        self.in_sentence: dict[int, list[Quantity]] = {}
        self._read_numbers()
        self._words: dict[int, list[Word]] = {}
        self._beside: dict[int, dict[str, Near]] = {}
        self._tokens: dict[int, frozenset[str]] = {}
        self.carriers: dict[tuple[object, ...], tuple[Quantity, ...]] = {}  # see ``aligning.stated.carriers``
        self._by_digits: dict[tuple[int, ...], list[Quantity]] | None = None
        self._read: dict[tuple[object, int], Any] = {}

    @cached_property
    def _bare(self) -> str:
        """The text with its numbers blanked out, so that the words of a sentence are those outside of them.

        A number's own words, its unit and its month, are compared as a quantity.
        """
        parts: list[str] = []
        text, at = self.text, 0
        for sentence, inside in self.in_sentence.items():
            last = self.sentences[sentence][1] if self.sentences else len(self.text)
            for q in inside:
                start, end = q.start, q.end
                if text[end - 1].isalpha():
                    end = after_word(text, end)
                end = min(end, last)
                parts += text[at:start], " " * (end - max(at, start))
                at = max(at, end)
        parts.append(text[at:])
        return "".join(parts)

    @cached_property
    def stems(self) -> Stems:
        """Its stems by sentence, outside of numbers."""
        return Stems(self._bare, self.sentences)

    @cached_property
    def weight(self) -> Callable[[str], float]:
        """How much a stem tells: high for a rare one, and for one that the source does not have."""
        return Weights(self.stems).__getitem__

    def _read_numbers(self) -> None:
        self.numbers: list[Quantity] = []
        figures: list[float] = []  # as they are written
        values: list[float] = []  # in base units
        owners: list[int] = []  # the number of each
        numbers, sentence_of = self.numbers, self.sentence_of
        starts, last = self._starts, len(self._starts) - 1
        at = 0
        inside: list[Quantity] | None = None
        for q in self.quantities:  # in order, as the sentences are
            while at < last and starts[at + 1] <= q.start:
                at += 1
                inside = None
            if inside is None:
                inside = self.in_sentence[at] = [q]  # with room for one: most sentences have no more
            else:
                inside.append(q)
            sentence_of[id(q)] = at
            for reading in (q, *q.readings) if q.readings else (q,):
                low, high = reading.low, reading.high
                if low is None or high is None or is_boundless(high):
                    continue
                if reading is not q:
                    sentence_of[id(reading)] = at
                for value in (low,) if low is high or low == high else (low, high):
                    figures.append(float(value))
                    values.append(base_value(reading, value))
                    owners.append(len(numbers))
                numbers.append(reading)
        self._by_value = Sorted(values, owners)
        self._by_figure = self._by_value if figures == values else Sorted(figures, owners)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return (bisect.bisect_right(self._starts, offset) or 1) - 1

    def sentences_near(self, words: Iterable[str], reach: int = 0) -> list[int]:
        """The sentences that hold one of some lower-case ``words``, or begin within ``reach`` behind one.

        Found by searching the text, so that rare words cost nothing.
        """
        found: set[int] = set()
        for word in words:
            at = self.lowered.find(word)
            while at >= 0:
                end = at + len(word)
                found.update(range(self.sentence_at(at), self.sentence_at(end + reach) + 1))
                at = self.lowered.find(word, end)
        return sorted(found) if self.sentences else []

    def around(self, low: float, high: float) -> list[Quantity]:
        """The numbers of which an end, in base units, lies in ``low``..``high``, in order of the text."""
        found = self._by_value.within(low, high, MOST_ALIKE)
        return [self.numbers[i] for i in (found if len(found) < 2 else sorted(set(found)))]

    def nearest(self, value: float, most: int = 50) -> list[Quantity]:
        """The numbers nearest to ``value`` in base units, on either side."""
        return [self.numbers[i] for i in sorted(set(self._by_value.nearest(value, most)))]

    def same_digits(self, value: Decimal) -> list[Quantity]:
        """The numbers with the digits of ``value``, at any power of ten."""
        if self._by_digits is None:
            found: dict[tuple[int, ...], list[Quantity]] = defaultdict(list)
            for number in self.numbers:
                assert number.low is not None
                assert number.high is not None
                for one in {number.low, number.high}:
                    found[digits_of(one)].append(number)
            self._by_digits = found  # whole before another thread can see it
        return self._by_digits.get(digits_of(value), [])[:MOST_ALIKE]

    def same_figure(self, value: Decimal) -> list[Quantity]:
        """The numbers that state ``value`` in whatever unit."""
        written = float(value)
        found = map(self.numbers.__getitem__, self._by_figure.within(written, written, MOST_ALIKE))
        return [q for q in found if q.low == value or q.high == value]

    def states_often(self, value: Decimal | None) -> bool:
        """Whether more numbers state ``value`` than are looked at for one claim."""
        if value is None or len(self.numbers) <= MOST_ALIKE:
            return False
        written = float(value)
        return len(self._by_figure.within(written, written, MOST_ALIKE + 1)) > MOST_ALIKE

    def within(self, start: int, end: int) -> list[Quantity]:
        """The quantities that overlap ``start``..``end``."""
        first, last = self.sentence_at(start), self.sentence_at(max(start, end - 1))
        take(last - first + 1)
        found = [
            q
            for i in range(first, last + 1)
            for q in self.in_sentence.get(i, ())
            if q.start < end and q.end > start
        ]
        take(len(found))
        return found

    def in_place(self, sentence: int) -> list[Quantity]:
        """The numbers of one sentence, as many as make a sentence and not a table."""
        found = self.in_sentence.get(sentence)
        if found is None:
            return []
        return found if len(found) <= MOST_IN_SENTENCE else found[:MOST_IN_SENTENCE]

    def stems_of(self, sentence: int) -> frozenset[str]:
        """The stems of one sentence."""
        return self.stems.of(sentence)

    def tokens_in(self, sentence: int) -> frozenset[str]:
        """Every word of one sentence, in lower case (see ``words.tokens_of``)."""
        found = self._tokens.get(sentence)
        if found is None:
            span = self.sentences[sentence] if self.sentences else (0, 0)
            found = self._tokens[sentence] = tokens_of(self.text, *span)
        return found

    def words_in(self, sentence: int) -> list[Word]:
        """The words of one sentence that carry meaning, in order, without those of its numbers."""
        found = self._words.get(sentence)
        if found is None:
            found = self._words[sentence] = words_of(self._bare, *self.sentences[sentence])
        return found

    def beside(self, quantity: Quantity, sentence: int) -> dict[str, Near]:
        """The stems beside one of the source's quantities in its sentence."""
        found = self._beside.get(id(quantity))
        if found is None:
            words = self.words_in(sentence)
            found = self._beside[id(quantity)] = near_words(words, quantity.start, quantity.end)
        return found

    def once(self, read: Callable[[SourceIndex, Quantity], Read], quantity: Quantity) -> Read:
        """What ``read`` makes of one of the source's quantities, worked out the first time only."""
        key = (read, id(quantity))
        found: Read = self._read.get(key, _UNREAD)
        if found is _UNREAD:
            found = self._read[key] = read(self, quantity)
        return found

    def whole(self, read: Callable[[SourceIndex], Read]) -> Read:
        """What ``read`` makes of the whole source, worked out the first time only."""
        key = (read, 0)
        found: Read = self._read.get(key, _UNREAD)
        if found is _UNREAD:
            with uncounted():
                found = self._read[key] = read(self)
        return found

    def similar(self, stems: Iterable[str], most: int = 4) -> list[tuple[int, float]]:
        """The sentences that share most with ``stems``, best first: (number, share of the weight met)."""
        scores: dict[int, float] = defaultdict(float)
        total = 0.0
        holding = self.stems.holding
        for word in sorted(set(stems)):
            weight = self.weight(word)
            total += weight
            held = holding(word)
            if len(held) <= _COMMONPLACE:
                for i in held:
                    scores[i] += weight
        if not total:
            return []
        ranked = sorted([(-score, i) for i, score in scores.items()])[:most]
        return [(i, -score / total) for score, i in ranked]

    def stands(self, text: str) -> bool:
        """Whether the characters of ``text`` stand in the source as whole words, case folded."""
        wanted = fold(text).lower()
        known = self._stand.get(wanted)
        if known is None:
            with uncounted():
                known = self._stand[wanted] = self._search(wanted)
        take(known[1])
        return known[0]

    def _search(self, wanted: str) -> tuple[bool, int]:
        """Whether ``wanted`` stands in the text as whole words, and at how many places that was looked at."""
        lowered, places = self.lowered, 0
        at = lowered.find(wanted)
        while at >= 0:
            places += 1
            if _is_whole(lowered, at, at + len(wanted)) and not self._is_cut(at, at + len(wanted)):
                return True, places
            at = lowered.find(wanted, at + 1)
        return False, places

    def _is_cut(self, start: int, end: int) -> bool:
        """Whether a passage is part of a longer number: "121 degrees" of "minus 121 degrees"."""
        return any(q.start < start or q.end > end for q in self.within(start, end) if q.low is not None)


def _is_whole(text: str, start: int, end: int) -> bool:
    left = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in ".,-$€£")
    right = end == len(text) or not (
        text[end].isalnum() or text[end] in "%-" or (text[end] in ".," and text[end + 1 : end + 2].isdigit())
    )
    return left and right
