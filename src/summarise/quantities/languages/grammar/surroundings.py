"""Patterns of what stands around a number: hedges, percent, money, units, signs, ages, ordinals, names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.quantities.languages.beside import Ahead, Before
from summarise.quantities.languages.grammar.ranges import OR
from summarise.quantities.languages.grammar.words import GrammarWords, behind
from summarise.quantities.languages.listed import Listed
from summarise.quantities.lexicon import alternatives
from summarise.quantities.money.currencies import CODES
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS

_LETTERS = pattern(r"[^\W\d_¹²³⁰-⁹]+")
_GAPS = (" ", "-")
_GAP = re.compile(r"^(?:\[- \]\?| \??)")  # before the word that makes a number an age


# Tenths, hundredths and thousandths as they stand behind a number.
_TENTHS = {
    "es": "décima décimas decimas centésima centésimas centesimas milésima milésimas milesimas",
    "pt": "décima décimas décimo décimos centésima centésimas centésimo centésimos milésima milésimas milésimo milésimos",
    "it": "decimo decimi centesimo centesimi millesimo millesimi",
    "fr": "dixième dixièmes centième centièmes millième millièmes",
    "de": "zehntel hundertstel tausendstel zehntelsekunden hundertstelsekunden tausendstelsekunden zehntelpunkte zehntelpunkten "
    "zehntelprozentpunkte hundertstelpunkte zehntelgrad",
    "nl": "tiende tienden honderdste honderdsten duizendste duizendsten",
}


class Heads:
    """What the first word behind a number may begin, as flags: a unit in full, or in a short form or symbols; or one of
    percent, points and money, and of these points or money."""

    FULL, SHORT, KIND, POINTS, MONEY = 1, 2, 4, 8, 16
    ANY = 31


def _heads(words: Iterable[str]) -> set[str]:
    """The letters that each of ``words`` begins with, in lower case."""
    return {found.group() for word in words if (found := _LETTERS.match(word.lower()))}


class SurroundingPatterns(GrammarWords):
    """What stands before and behind a number and gives it its kind, unit and qualifier."""

    def compile_surroundings(self) -> None:
        """Hedges before and behind, units of every kind, signs, ages, ordinals, and ``ahead`` over what is behind."""
        lexicon = self.lexicon
        self.before = Before(lexicon.before, glued=True)
        self.after_begins = {word[0] for word in lexicon.after}
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)")
        self.percent = pattern(rf"[ -]?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = behind(lexicon.points)
        self.halved_points = pattern(
            rf"-(?:{alternatives(lexicon.bare_points)})(?!\w)(?! d[e'](?! ?pour)| du )"
        )
        full_sizes = [word for word in lexicon.magnitudes if len(word) > 2]  # "3 por mil millones"
        self.basis_points = behind(lexicon.basis_points)
        self.per_thousand = pattern(
            rf" ?‰| (?:{alternatives(lexicon.per_thousand)})(?!\w| (?:{alternatives([*full_sizes, *lexicon.currencies])}))"
        )
        self.thousandths = ("‰", " ‰", *(f" {word}" for word in lexicon.per_thousand))
        self.bare_points = behind(lexicon.bare_points)
        self.was_percent = pattern(rf"(?:%|{alternatives(lexicon.percent)})$")
        self.money = pattern(rf" (?:de |di |d')?({alternatives(lexicon.currencies)})(?!\w)")
        self._units = Listed(lexicon.units)
        self.unit_heads = dict.fromkeys(_heads([*lexicon.symbols, *SYMBOLS]), Heads.SHORT)
        self.tenths = frozenset(_TENTHS[lexicon.code].split())
        points = [*lexicon.points, *lexicon.bare_points, *lexicon.basis_points]
        money = [*lexicon.currencies, *lexicon.cents, "de", "di", "d'"]
        for flag, words in (
            (Heads.FULL, [*lexicon.units, "de"]),
            (Heads.KIND, [*lexicon.percent, *self.tenths]),
            (Heads.KIND | Heads.POINTS, points),
            (Heads.KIND | Heads.MONEY, money),
        ):
            for word in _heads(words):
                self.unit_heads[word] = self.unit_heads.get(word, 0) | flag
        self.symbol = pattern(rf" ?({alternatives(lexicon.symbols)})")
        firsts = {code[0] for code in (*self.signs, *CODES)}
        before_code = {word + first for word in self.short if len(word) == 1 for first in firsts}  # "12 MEUR"
        self.ahead = Ahead(
            {
                Ahead.SIZE: [*lexicon.magnitudes, *self.short, *before_code],
                Ahead.DECIMAL: lexicon.decimal_words,
                Ahead.KIND: [
                    "%", "de", "di", "d'", *lexicon.percent, *lexicon.points, *lexicon.bare_points, *lexicon.currencies,
                    *lexicon.cents, *lexicon.basis_points, *lexicon.per_thousand, "‰", *self.tenths,
                ],
                Ahead.CODE: [*self.signs, *CODES, *(factor + code[0] for factor in "mtkb" for code in CODES)],
                Ahead.UNIT: [
                    "de", "di", "d'", *lexicon.units, *lexicon.symbols, *SYMBOLS, "gco", *(_GAP.sub("", way) for way in lexicon.aged.split("|")),
                ],
                Ahead.JOINT: [f"{word} " for word in (*lexicon.to, *lexicon.and_, *lexicon.onto, *OR[lexicon.code])],
                Ahead.HALF: lexicon.and_half,
            }
        )  # fmt: skip
        cents = alternatives(lexicon.cents)
        self.cents = pattern(rf" (?:de |di )?({cents})(?!\w)")
        self.before_cents = pattern(
            rf",? (?:(?:{alternatives([*lexicon.and_, 'con', 'et', 'e', 'und', 'en', 'mit'])}) )?"
        )
        self.below_zero = behind(lexicon.below_zero)
        self.minus = Before(lexicon.minus)
        self.aged = pattern(lexicon.aged)
        self.aged_before = pattern(rf"(?<!\w)(?:{lexicon.aged_before})$") if lexicon.aged_before else None
        self.ordinal = pattern(lexicon.ordinal)
        self.ordinal_after_article = pattern(lexicon.ordinal_after_article or "(?!)")
        self.article = Before(lexicon.articles)

    def unit_at(self, low: str, end: int) -> tuple[str, int] | None:
        """The unit in full behind a number that ends at ``end``, and where it ends: "5 Kilometer", "2 millones de personas"."""
        at = end + (low[end : end + 1] in _GAPS)
        if low.startswith("de ", at) and (word := self._units.at(low, at + 3)):
            return word, at + 3 + len(word)
        found = self._units.at(low, at)
        return (found, at + len(found)) if found else None
