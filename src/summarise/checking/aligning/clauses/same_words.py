"""The words on either side of a number in their order, how far two numbers have the same, and which of the source's has a claim's.

Free wording tells the same in other words. Where it keeps several of the source's words in their order, right up to a number,
it has most likely kept the place, whatever number stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import words_of
from summarise.checking.values.matching import comparable, is_same
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = pattern(r"[^\W\d_][^\W_]*(?:['’](?!s\b)\w+)?|\d[\d.,]*\d|\d|[.;:]")
_ENDS = frozenset(".;:")
_NEAR = 90  # characters on either side
_MOST = 9  # words
_LEAST_TELLING = 2  # words that carry meaning: one in its place is chance
_MOST_KEPT = 20_000  # words
_MOST_ALIKE = 50  # numbers of a source beside the same word that are looked at
_SMALL = "="  # before what carries no meaning: a function word, a number


class Around(NamedTuple):
    """The words ``before`` a number, the nearest first, and those ``behind`` it: stems, and small words and numbers as they are."""

    before: Sequence[str]
    behind: Sequence[str]


class Run(NamedTuple):
    """How many words two numbers have the same right beside them, and those of these ``before`` and ``behind`` them that carry
    meaning."""

    words: int
    before: Sequence[str]
    behind: Sequence[str]

    @property
    def telling(self) -> list[str]:
        """Both."""
        return [*self.before, *self.behind]


def around(text: str, sentence: Span, number: Span) -> Around:
    """The words around the ``number`` of a ``sentence`` of ``text``, up to where the statement ends."""
    before = _read(text[max(sentence[0], number[0] - _NEAR) : number[0]])
    behind = _read(text[number[1] : min(sentence[1], number[1] + _NEAR)])
    return Around(_to_the_end(before[::-1]), _to_the_end(behind))


class _Read(dict[str, str]):
    """A word as it is compared: the same ones stand beside number after number."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        # of one that has several (no blanks part the words of some languages) always the first, whatever order a set has
        found = self[word] = next((part.stem for part in words_of(word)), _SMALL + word.lower())
        return found


_read_word = _Read().__getitem__


def _read(text: str) -> list[str]:
    return list(map(_read_word, _WORD.findall(text)))


def _to_the_end(words: Sequence[str]) -> list[str]:
    return list(takewhile(lambda word: word[1:] not in _ENDS, words[:_MOST]))


def run(one: Around, other: Around) -> Run:
    """How far two numbers have the same words in the same order, on both sides."""
    before, behind = list(_same(one.before, other.before)), list(_same(one.behind, other.behind))
    return Run(len(before) + len(behind), list(filter(_tells, before)), list(filter(_tells, behind)))


def _same(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    return (a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _tells(word: str) -> bool:
    return not word.startswith(_SMALL)


class SameWords:
    """The numbers of one source by the words right before and right behind them."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._index = ground.index
        self._next: dict[tuple[Kind, int, str], list[tuple[Quantity, Around]]] = {}
        tables = tables_of(ground.index)
        for number in ground.index.quantities:
            if number.low is None or tables.at(number.start) is not None:
                continue
            read = around_there(ground.index, number)
            for side, words in enumerate(read):
                if words:
                    self._next.setdefault((number.kind, side, words[0]), []).append((number, read))

    def another(self, claim: Quantity, here: Around) -> Quantity | None:
        """The number of another value that has most of the words ``here`` around a claim, in their order, of its kind and noun; None
        where none has two that carry meaning."""
        best: tuple[int, Quantity] | None = None
        for side, words in enumerate(here):
            alike = self._next.get((claim.kind, side, words[0]), ()) if words else ()
            for number, there in alike[:_MOST_ALIKE]:
                take(1)
                shared = run(here, there)
                if (
                    len(shared.telling) >= _LEAST_TELLING
                    and (best is None or shared.words > best[0])
                    and _may_stand_for(claim, number)
                ):
                    best = shared.words, number
        return None if best is None else best[1]


def around_there(index: SourceIndex, number: Quantity) -> Around:
    """The words around a number of the source."""
    sentence = index.sentences[index.sentence_of[id(number)]]
    return around(index.text, sentence, (number.start, number.end))


def _may_stand_for(claim: Quantity, number: Quantity) -> bool:
    """Whether a number says another value of what the claim could say."""
    return (
        comparable(claim, number) is not None
        and not is_same(claim, number)
        and noun_agreement(claim, number) >= 0
    )
