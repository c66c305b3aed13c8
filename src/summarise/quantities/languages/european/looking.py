"""What may stand before a number in a language, and what a word may begin that is one, for one quick look in place of many patterns."""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.beside import Met, Past
from summarise.quantities.languages.changes import anchors as changes
from summarise.quantities.languages.european.aged import AGE_BEHIND, AGE_ENDS, AGE_WORDS
from summarise.quantities.languages.european.multiples import TIMES_BEHIND
from summarise.quantities.languages.european.named import name_words
from summarise.quantities.languages.european.people import GROUP_WORDS
from summarise.quantities.languages.european.signs import DASHES
from summarise.quantities.languages.european.when.decades import DECADE_WORDS
from summarise.quantities.languages.european.when.opening import OPENING_WORDS
from summarise.quantities.languages.grammar.anchors import heads
from summarise.quantities.languages.grammar.behind import LOW_CODES, SHARE_JOINTS
from summarise.quantities.languages.grammar.language import Grammar
from summarise.quantities.languages.lasting import parts_in_a_word
from summarise.quantities.languages.spoken_times import HOUR_WORDS, time_words
from summarise.quantities.named import NamedTuple

# What has a size in it, or is a currency's name or sign, also at the end of a word: "Mio.", "EURmln", "T€".
_SIZES = ("mio", "mrd", "tsd", "mia", "mln", "mld")
_SIZED_ENDS = (
    *_SIZES,
    *(f"{size}." for size in _SIZES),
    "euro",
    "euros",
    "franken",
    "dollar",
    "dollari",
    *"€$£",
)
_ITALIAN_HOURS = ("ore", "le")  # an hour behind them needs no word behind itself


@cache
def past_of(grammar: Grammar) -> Past:
    """The look for all numbers of one grammar."""
    lexicon = grammar.lexicon
    code = lexicon.code
    return Past(
        {
            Past.HEDGE: lexicon.before,
            Past.MINUS: lexicon.minus,
            Past.NAME: name_words(code, lexicon.names),
            Past.SHARE: SHARE_JOINTS[code],
            Past.DECADE: DECADE_WORDS,
            Past.TIME: time_words(code),
            Past.HOUR: HOUR_WORDS[code],
            Past.SIGN: grammar.signs,
            Past.OPENING: OPENING_WORDS[code],
            Past.CLOCK: _ITALIAN_HOURS if code == "it" else (),
            Past.AGE: AGE_WORDS[code],
        },
        {
            Past.MINUS: DASHES,
            Past.SIGN: _SIZED_ENDS,
            Past.AGE: [AGE_ENDS[code], ",", *GROUP_WORDS],
        },
        LOW_CODES,
    )


class Begun:
    """What a word may begin, as flags: a date, what has no number of its own, a vague number or a part, an ordinal."""

    DATE, UNNUMBERED, VAGUE, ORDINAL = (1 << bit for bit in range(4))
    ANY = (1 << 4) - 1


@cache
def begun_of(grammar: Grammar) -> Met:
    """The look for the words of one grammar, by the letters of each."""
    lexicon = grammar.lexicon
    dates = heads(
        [
            *lexicon.months,
            *lexicon.short_months,
            *lexicon.weekdays,
            *lexicon.short_weekdays,
            *lexicon.quarters,
        ]
    )
    vague = heads([*lexicon.vague, *lexicon.parts])
    changing = changes(lexicon.code)
    begins = tuple(word for word in changing if word.isalpha())
    spans = heads([*(lexicon.units if lexicon.and_half else ()), *parts_in_a_word(lexicon.code)])
    unnumbered = spans | heads(word for word in changing if not word.isalpha())

    def told(word: str) -> int:
        return (
            (Begun.DATE if word in dates else 0)
            | (Begun.UNNUMBERED if word in unnumbered or word.startswith(begins) else 0)
            | (Begun.VAGUE if word in vague else 0)
            | (Begun.ORDINAL if grammar.ordinals.begins(word) else 0)
        )

    return Met(told)


class Behind(NamedTuple):
    """The three characters right behind a number that more may be told by: behind a bare one, and behind a unit."""

    counts: frozenset[str]
    units: frozenset[str]


@cache
def behind_of(grammar: Grammar) -> Behind:
    """The look for all numbers of one grammar."""
    hedges = frozenset(grammar.after_begins)
    counts = {begin[:3] for begin in (*AGE_BEHIND, *TIMES_BEHIND)}
    return Behind(hedges | counts, hedges | {half[:3] for half in grammar.and_halves})
