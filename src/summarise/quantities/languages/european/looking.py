"""What may stand before a number in a language, for one quick look in place of many patterns."""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.beside import Past
from summarise.quantities.languages.european.aged import AGE_ENDS, AGE_WORDS
from summarise.quantities.languages.european.named import name_words
from summarise.quantities.languages.european.people import GROUP_WORDS
from summarise.quantities.languages.european.signs import DASHES
from summarise.quantities.languages.european.when.decades import DECADE_WORDS
from summarise.quantities.languages.european.when.opening import OPENING_WORDS
from summarise.quantities.languages.grammar.behind import SHARE_JOINTS
from summarise.quantities.languages.grammar.language import Grammar
from summarise.quantities.languages.spoken_times import HOUR_WORDS, time_words
from summarise.quantities.money.currencies import CODES

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
            Past.SIGN: [*grammar.signs, *CODES, *(size + sign for size in "tmk" for sign in CODES)],
            Past.OPENING: OPENING_WORDS[code],
            Past.CLOCK: _ITALIAN_HOURS if code == "it" else (),
            Past.AGE: AGE_WORDS[code],
        },
        {
            Past.MINUS: DASHES,
            Past.SIGN: _SIZED_ENDS,
            Past.AGE: [AGE_ENDS[code], ",", *GROUP_WORDS],
        },
    )
