"""Which rules a sentence reaches: those that have anything to read in it.

Of some hundred rules a sentence gives a dozen anything to do. Each rule says in ``aligning.rule.SentenceRule`` what it cannot
do without: kinds of numbers (``needs``), words of the sentence (``words``), words of the source's sentences that carry its
numbers (``there``). All of that is turned round once: a word leads to its rules, and a sentence is read word by word, whatever
the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule, had_by
from summarise.checking.aligning.stated import Stated
from summarise.checking.flags import precedence

_MOST_KEPT = 20_000  # words
_OPEN = "*"


class Leads(dict[str, int]):
    """The rules that a word leads to, as bits of one number; found for a word when it is first met."""

    def __init__(self, words: Sequence[frozenset[str] | None]) -> None:
        """``words`` of each rule, in order; None where it needs none."""
        super().__init__()
        self.always = 0
        """Those that need no word."""
        self._whole: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        for number, own in enumerate(words):
            if own is None:
                self.always |= 1 << number
            for word in own or ():
                told = self._begun if word.endswith(_OPEN) else self._whole
                key = word.removesuffix(_OPEN)
                told[key] = told.get(key, 0) | 1 << number
        self._lengths = sorted({len(word) for word in self._begun})

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self._whole.get(word, 0)
        for length in self._lengths:
            found |= self._begun.get(word[:length], 0)
        self[word] = found
        return found

    def of(self, tokens: Iterable[str]) -> int:
        """The rules that any of some words leads to, without those that need none."""
        found = 0
        for token in tokens:
            found |= self[token]
        return found


class Table:
    """The rules for sources of one sort, in their order, turned round."""

    def __init__(self, rules: Sequence[SentenceRule]) -> None:
        self.rules = tuple(map(precedence.loaded, rules))
        self.here = Leads([rule.words for rule in self.rules])
        self.there = Leads([rule.there for rule in self.rules])
        self._having: dict[tuple[int, bool], int] = {}

    def having(self, has: int, *, copied: bool) -> int:
        """Those that read a sentence which has so much (see ``rule.had_by``), as bits of one number."""
        found = self._having.get((has, copied))
        if found is None:
            found = sum(
                1 << number
                for number, rule in enumerate(self.rules)
                if not rule.needs & ~has and (rule.copies or not copied)
            )
            self._having[has, copied] = found
        return found

    def among(self, bits: int) -> list[SentenceRule]:
        """The rules that ``bits`` stands for, in their order."""
        found = []
        while bits:
            least = bits & -bits
            found.append(self.rules[least.bit_length() - 1])
            bits ^= least
        return found


class Reached:
    """The rules that sentences reach which are held against one source."""

    def __init__(self, ground: Ground) -> None:
        """``ground`` of the source."""
        self._ground = ground
        self._table = _table(english=ground.index.language == "en", short=ground.index.is_short)
        self._there: dict[int, int] = {}  # by sentence of the source

    def by(self, stated: Stated, *, copied: bool) -> list[SentenceRule]:
        """Those that a sentence reaches, in their order; ``copied``: it is the source's own, word for word."""
        table = self._table
        reached = table.having(had_by(stated), copied=copied) & (
            table.here.always | table.here.of(stated.tokens)
        )
        if reached & ~table.there.always:
            there = table.there.always
            for sentence in set(self._carrying(stated)):
                there |= self._in(sentence)
            reached &= there
        return table.among(reached)

    def _carrying(self, stated: Stated) -> Iterator[int]:
        """The sentences of the source that carry the numbers of a sentence."""
        index = self._ground.index
        for claim, evidence in (*stated.told, *stated.dated):
            yield index.sentence_at(evidence.start)
            for place in places(self._ground.clauses, claim, evidence):
                yield index.sentence_at(place.quantity.start)

    def _in(self, sentence: int) -> int:
        found = self._there.get(sentence)
        if found is None:
            found = self._there[sentence] = self._table.there.of(self._ground.index.tokens_in(sentence))
        return found


_known: dict[
    tuple[bool, bool], tuple[Sequence[SentenceRule], Table]
] = {}  # with the rules that it was made of


def _table(*, english: bool, short: bool) -> Table:
    """The rules that are asked of sources which are in English or not, and short or not; a short one is in English."""
    rules = precedence.SENTENCE
    known = _known.get((english, short))
    if known is None or known[0] is not rules:
        chosen = [
            rule
            for rule in rules
            if rule.english in (None, english) and (not rule.short or (short and english))
        ]
        known = _known[english, short] = (rules, Table(chosen))
    return known[1]
