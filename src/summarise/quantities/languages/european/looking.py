"""What may stand before a number in a language, for one quick look in place of many patterns."""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.beside import Past
from summarise.quantities.languages.european.named import name_words
from summarise.quantities.languages.european.shares import share_ends
from summarise.quantities.languages.european.signs import DASHES
from summarise.quantities.languages.european.when.decades import DECADE_ENDS
from summarise.quantities.languages.grammar.language import Grammar
from summarise.quantities.languages.spoken_times import HOUR_ENDS, time_ends
from summarise.quantities.money.currencies import CODES

# of what has a size in it, or is a currency's name: "Mio.", "mln", "Euro"
SIZED_ENDS = (
    "mio",
    "mrd",
    "tsd",
    "mia",
    "mln",
    "mld",
    "o.",
    "d.",
    "n.",
    "a.",
    "euro",
    "euros",
    "franken",
    "dollar",
    "dollari",
)


@cache
def past_of(grammar: Grammar) -> Past:
    """The look for all numbers of one grammar."""
    lexicon = grammar.lexicon
    return Past(
        {
            Past.HEDGE: lexicon.before,
            Past.MINUS: [*lexicon.minus, *DASHES],
            Past.NAME: name_words(lexicon.code, lexicon.names),
            Past.SHARE: share_ends(lexicon.code),
            Past.DECADE: DECADE_ENDS,
            Past.TIME: time_ends(lexicon.code),
            Past.HOUR: HOUR_ENDS[lexicon.code],
            Past.SIGN: [*grammar.signs, *CODES, *SIZED_ENDS],
        }
    )
