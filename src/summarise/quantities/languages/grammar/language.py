"""The grammar of a language: what the reader of the six European languages matches with, all patterns in one object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarise.quantities.languages.changes import anchors as changes
from summarise.quantities.languages.grammar.amounts import AmountPatterns
from summarise.quantities.languages.grammar.anchors import (
    Anchors,
    Form,
    behind_blank,
    ending,
    following,
    heads,
)
from summarise.quantities.languages.grammar.dates import ROMAN_ANCHORS, ROMAN_BEGINS, DatePatterns
from summarise.quantities.languages.grammar.ranges import RangePatterns
from summarise.quantities.languages.grammar.surroundings import SurroundingPatterns
from summarise.quantities.languages.lasting import PARTS_OF_HOURS, PARTS_OF_POINTS
from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.regions import NOWHERE, Region, region
from summarise.quantities.languages.tens import decade_words
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_LETTERS = r"[^\W\d_]+"
_ALONE = pattern(rf"{_LETTERS}(?!\w)")


class Grammar(AmountPatterns, DatePatterns, RangePatterns, SurroundingPatterns):
    """Patterns over text in lower case; what stands before a number ends at it, what stands behind begins.

    ``anchors`` tells the places where a number or date may begin.
    """

    def __init__(self, lexicon: Lexicon, region: Region = NOWHERE, *, point: bool = False) -> None:
        """``point``: whether the decimal mark is one. Patterns are compiled when they are first used."""
        super().__init__(lexicon, region, point=point)
        self.compile_amounts()
        self.compile_dates()
        self.compile_spans()
        self.compile_ranges()
        self.compile_surroundings()
        self.roman_begins = ROMAN_BEGINS.get(lexicon.code, "-")
        self.anchors = Anchors(
            [*lexicon.vague, *lexicon.parts, *lexicon.months, *lexicon.weekdays],
            [*self.speller.starts, *self.ordinals.starts],
            self._is_number,
            changes(lexicon.code),
            self._forms(),
        )

    def _is_number(self, word: str) -> bool:
        """Whether a number or an ordinal begins with ``word``, or ``word`` with a number that it is a compound of."""
        return (
            self.speller.begins(word)
            or self.ordinals.begins(word)
            or (self.compounds is not None and self.speller.head(word, 0, self.compounds) is not None)
        )

    def _forms(self) -> Iterator[Form]:
        """What makes an anchor of a word by what stands behind it.

        Short names of days and months are words, too: "so", "mar". What is no number or date without more behind it is
        passed over here already.
        """
        lexicon = self.lexicon
        sized = (word.partition(" ")[2] for word in lexicon.one if " " in word)  # "una buena docena"
        behind_one = behind_blank([*self.full, *self.counted_once, *sized])
        yield Form(self.one_size, heads(lexicon.one), behind_one)
        yield Form(self._half_end, heads(lexicon.halves))
        yield Form(ending(_ALONE), frozenset(self.ordinals.whole))
        yield Form(ending(_ALONE), frozenset(decade_words(lexicon.code)))
        yield from following((word for word in lexicon.quarters if word[0].isalpha()), r"(?!\w)")
        for head, behind, then in ROMAN_ANCHORS.get(lexicon.code, ()):
            begins = tuple("ivx") if head.startswith("[ivx]") else (head[:3],)
            yield Form(ending(pattern(head + behind)), re.compile(head), then, begins=begins)
        parts = PARTS_OF_HOURS.get(lexicon.code, {}) | PARTS_OF_POINTS.get(lexicon.code, {})
        if parts:
            yield Form(ending(pattern(rf"(?:{alternatives(parts)})(?!\w)")), heads(parts))
        days, months = lexicon.short_weekdays, lexicon.short_months
        yield Form(ending(pattern(rf"{_LETTERS}(?=\.?,?{lexicon.weekday_of} \d)")), frozenset(days))
        yield Form(
            ending(pattern(rf"{_LETTERS}(?=\.?(?:,?{lexicon.of}[ -]\d| ?[-–]))")),
            frozenset(months),
        )
        ones = frozenset({*self.speller.ones, *lexicon.one})
        one = [*lexicon.thousand, *lexicon.decimal_words]
        yield Form(
            ending(pattern(rf"{_LETTERS}(?= (?:{alternatives(one)})(?!\w))")),
            ones,
            behind_blank(one),
        )
        if lexicon.and_half:
            near = tuple(f" {word}" for word in lexicon.and_half)
            yield Form(self._one_end, ones, near=near)
            yield Form(ending(self.bare_half), heads(lexicon.units), near=near)

    def _half_end(self, low: str, start: int) -> int:
        half = self.half_at(low, start)
        return start + len(half) if half else 0

    def _one_end(self, low: str, start: int) -> int:
        """Where "un" ends in "un año y medio"."""
        end = max(
            (
                start + len(one)
                for one in (*self.speller.ones, *self.lexicon.one)
                if low.startswith(one, start)
            ),
            default=start,
        )
        return end if self.one_and_half(low, end) else 0


@cache
def grammar(code: str, tag: str = "", point: bool = False) -> Grammar:
    """The grammar of a language, made on its first use. ``tag``: with its region; ``point``: of a document with
    decimal points."""
    return Grammar(lexicon(code), region(tag), point=point)
