"""The grammar of a language: what the reader of the six European languages matches with, all patterns in one object."""

from __future__ import annotations

import re
from functools import cache

from summarise.quantities.languages.changes import anchors
from summarise.quantities.languages.grammar.amounts import AmountPatterns
from summarise.quantities.languages.grammar.dates import ROMAN_ANCHORS, ROMAN_BEGINS, DatePatterns
from summarise.quantities.languages.grammar.ranges import RangePatterns
from summarise.quantities.languages.grammar.surroundings import SurroundingPatterns
from summarise.quantities.languages.lasting import PARTS_OF_HOURS
from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.regions import NOWHERE, Region, region
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_GROUP = re.compile(r"\((?!\?)")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


class Grammar(AmountPatterns, DatePatterns, RangePatterns, SurroundingPatterns):
    """Patterns over text in lower case; what stands before a number ends at it, what stands behind begins.

    ``anchor`` steps through the places where a number or date may begin.
    """

    def __init__(self, lexicon: Lexicon, region: Region = NOWHERE, *, point: bool = False) -> None:
        """``point``: whether the decimal mark is one. Patterns are compiled when they are first used."""
        super().__init__(lexicon, region, point=point)
        self.compile_amounts()
        self.compile_dates()
        self.compile_spans()
        self.compile_ranges()
        self.compile_surroundings()
        words = [
            *self.speller.starts, *lexicon.vague, *lexicon.parts, *lexicon.months, *lexicon.weekdays,
            *self.ordinals.starts, *anchors(lexicon.code),
        ]  # fmt: skip
        # Short names of days and months are words, too: "so", "mar". What is no number or date without more behind it is
        # passed over here already.
        self.roman_begins = ROMAN_BEGINS.get(lexicon.code, "-")
        one = alternatives([*lexicon.thousand, *lexicon.decimal_words])
        some = "|".join(
            [
                _GROUP_NAME.sub("(?:", self.some.pattern),
                rf"(?:{alternatives(self.ordinals.whole) or '(?!)'})(?!\w)",
                rf"(?:{alternatives(lexicon.quarters)})(?!\w)",
                ROMAN_ANCHORS.get(lexicon.code, "(?!)"),
                _GROUP.sub("(?:", self.bare_half.pattern),
                rf"(?:{alternatives(PARTS_OF_HOURS.get(lexicon.code, ())) or '(?!)'})(?!\w)",
                rf"(?:{alternatives(lexicon.short_weekdays)})(?=\.?,?{lexicon.weekday_of} \d)",
                rf"(?:{alternatives(lexicon.short_months)})(?=\.?(?:,?{lexicon.of}[ -]\d| ?[-–]))",
                rf"(?:{alternatives(self.speller.ones)})(?= (?:{one})(?!\w)|{self.one_and_half.pattern})",
            ]
        )
        at = rf"(?<!\w)(?:\d+|{alternatives(words)}|{some})|(?<=[^\W\d])\d+"
        # tried once a word: the words before it are stepped over as wholes; "at" is empty at the end of the text
        self.anchor = pattern(rf"(?:(?!{at})(?:[^\W\d]++\W*+|\W++|\d++))*(?:(?P<at>{at})|\Z)")


@cache
def grammar(code: str, tag: str = "", point: bool = False) -> Grammar:
    """The grammar of a language, made on its first use. ``tag``: with its region; ``point``: of a document with
    decimal points."""
    return Grammar(lexicon(code), region(tag), point=point)
