"""A statement held against its quote word by word: where the one has other words in the place of the other's.

A statement is made from its quote. Where most of its words stand there in their order, the few that differ are what the statement
changed.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from summarise.checking.reading.spans import Span
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = pattern(r"\d[\d.,]*\d|\d|[^\W\d_](?:[\w'’&-]*\w)?")
_LONGEST = 600  # characters of a statement or a quote: what is longer is not told word by word
_ALIKE = 0.5  # of the words of a statement that its quote has in their order
_LEAST = 4  # words that both have


class Word(NamedTuple):
    """One word or number: as it stands, in small letters without "'s", and where."""

    text: str
    key: str
    start: int
    end: int


class Changed(NamedTuple):
    """Words of a statement and those that its quote has in their place; and all words of both."""

    said: list[Word]
    quoted: list[Word]
    statement: list[Word]
    quote: list[Word]


def changed_words(statement: str, source: str, zone: Span) -> list[Changed] | None:
    """Where ``statement`` has other words than its quote, which stands at ``zone`` of ``source``, in order; None where they are
    hardly alike or too long to be told word by word."""
    if len(statement) > _LONGEST or zone[1] - zone[0] > _LONGEST:
        return None
    said, there = words_of(statement, (0, len(statement))), words_of(source, zone)
    matcher = SequenceMatcher(None, [w.key for w in said], [w.key for w in there], autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < max(_LEAST, _ALIKE * len(said)):
        return None
    return [
        Changed(said[i:j], there[k:n], said, there)
        for tag, i, j, k, n in matcher.get_opcodes()
        if tag == "replace"
    ]


def words_of(text: str, span: Span) -> list[Word]:
    """The words and numbers of a span, with their places in ``text``."""
    return [
        Word(m.group(), m.group().lower().removesuffix("'s").removesuffix("’s"), m.start(), m.end())
        for m in _WORD.finditer(text, *span)
    ]
