"""What may stand behind a number in a language, for one quick look in place of many patterns; and the words of it that
several readers have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarise.quantities.languages.beside import Ahead
from summarise.quantities.languages.lexicon import Lexicon
from summarise.quantities.money.currencies import CODES
from summarise.quantities.units import SYMBOLS

# Between the last two of some numbers, beside "and".
OR = {
    "de": ("oder", "bzw.", "beziehungsweise", "sowie"), "fr": ("ou",), "es": ("o", "u"), "it": ("o", "oppure"), "pt": ("ou",),
    "nl": ("of",),
}  # fmt: skip
# Tenths, hundredths and thousandths as they stand behind a number.
TENTHS = {
    "es": "décima décimas decimas centésima centésimas centesimas milésima milésimas milesimas",
    "pt": "décima décimas décimo décimos centésima centésimas centésimo centésimos milésima milésimas milésimo milésimos",
    "it": "decimo decimi centesimo centesimi millesimo millesimi",
    "fr": "dixième dixièmes centième centièmes millième millièmes",
    "de": "zehntel hundertstel tausendstel zehntelsekunden hundertstelsekunden tausendstelsekunden zehntelpunkte zehntelpunkten "
    "zehntelprozentpunkte hundertstelpunkte zehntelgrad",
    "nl": "tiende tienden honderdste honderdsten duizendste duizendsten",
}
# Between the two numbers of a share.
SHARE_JOINTS = {
    "fr": ["sur"], "it": ["su"], "es": ["de cada"], "pt": ["em cada", "de cada", "a cada"],
    "nl": ["op de", "op elke", "op iedere", "op", "van de"], "de": ["von"],
}  # fmt: skip
# What scores count, and what stands between the two numbers of one.
SCORED = {
    "de": ("tore|toren|treffer|treffern|sätze|sätzen", "zu"),
    "fr": ("buts|but|sets|set|manches", "à"),
    "es": ("goles|gol|sets|set|tantos|mangas", "a"),
    "it": ("gol|reti|set|goal", "a"),
    "pt": ("gols|golos|sets|set|tentos", "a"),
    "nl": ("doelpunten|goals|sets|treffers", "tegen"),
}
# Millions that are part of a currency's short name, as Mexico writes them, and thousands of euros.
SCALED = {"mdp": ("MXN", 6), "mdd": ("USD", 6), "mde": ("EUR", 6), "t€": ("EUR", 3), "tsd€": ("EUR", 3)}
LOW_CODES = frozenset(name.lower() for name in CODES)
GASES = ("co", "ch")  # "kgCO2"
_AGED = {
    "de": ("jahre",),
    "es": ("años",),
    "it": ("enn",),
    "pt": ("anos",),
    "nl": ("jarig", "jaar", "-plussers"),
}
_OF = ("de", "di", "d'")
_MONTH_OF = ("de", "au", "al", "am", "pm", "a", "p", "heures", "heure")


def ahead_of(lexicon: Lexicon, short: Iterable[str], signs: Iterable[str], heads: Mapping[str, int]) -> Ahead:
    """The look for all numbers of one language. ``short``: its magnitudes in short forms; ``signs``: of currencies; ``heads``:
    what each word is of ``Ahead.HEADS``."""
    code = lexicon.code
    firsts = {sign[0] for sign in (*signs, *CODES)}
    before_code = {word + first for word in short if len(word) == 1 for first in firsts}  # "12 MEUR"
    words: dict[int, Iterable[str]] = {
        Ahead.SIZE: lexicon.magnitudes,
        Ahead.DECIMAL: lexicon.decimal_words,
        Ahead.KIND: [
            "%", *_OF, *lexicon.percent, *lexicon.points, *lexicon.bare_points, *lexicon.currencies,
            *lexicon.cents, *lexicon.basis_points, *lexicon.per_thousand, "‰", *TENTHS[code].split(),
        ],
        Ahead.CODE: signs,
        Ahead.UNIT: [*_OF, *lexicon.units, *lexicon.symbols, *SYMBOLS, "gco"],
        Ahead.JOINT: [f"{word} " for word in (*lexicon.to, *lexicon.and_, *lexicon.onto, *OR[code])],
        Ahead.DATE: [
            *lexicon.months, *lexicon.short_months, *lexicon.hour, *lexicon.to, *lexicon.onto, *_MONTH_OF,
        ],
        Ahead.SHARE: SHARE_JOINTS[code],
        Ahead.SCORE: [*SCORED[code][0].split("|"), SCORED[code][1]],
        Ahead.SCALED: SCALED,
    }  # fmt: skip
    return Ahead(
        words, [*short, *before_code], {Ahead.UNIT | Ahead.AGED: _AGED.get(code, ())}, heads, GASES, LOW_CODES
    )
