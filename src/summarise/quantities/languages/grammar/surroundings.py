"""Patterns of what stands around a number: hedges, percent, money, units, signs, ages, ordinals, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import takewhile

from summarise.quantities.languages.beside import Ahead, Before
from summarise.quantities.languages.grammar.behind import TENTHS, ahead_of
from summarise.quantities.languages.grammar.words import GrammarWords, behind
from summarise.quantities.languages.listed import Listed
from summarise.quantities.languages.longest import by_first, longest
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS

_GAPS = (" ", "-")
_OF = ("de ", "di ", "d'")


def _heads(words: Iterable[str]) -> set[str]:
    """The letters that each of ``words`` begins with, in lower case."""
    lows = [word.lower() for word in words]
    firsts = ("".join(takewhile(str.isalpha, low)) for low in lows if not low.isalpha())
    return {low for low in lows if low.isalpha()} | {first for first in firsts if first}


class SurroundingPatterns(GrammarWords):
    """What stands before and behind a number and gives it its kind, unit and qualifier."""

    def compile_surroundings(self) -> None:
        """Hedges before and behind, units of every kind, signs, ages, ordinals, and ``ahead`` over what is behind."""
        lexicon = self.lexicon
        self.before = Before(lexicon.before, glued=True)
        self.after_begins = {begin[:3] for word in lexicon.after for begin in (word, f" {word}")}
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)")
        self.percent = pattern(rf"[ -]?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = behind(lexicon.points)
        self.halved_points = pattern(
            rf"-(?:{alternatives(lexicon.bare_points)})(?!\w)(?! d[e'](?! ?pour)| du )"
        )
        self.basis_points = behind(lexicon.basis_points)
        self.thousandths = ("‰", " ‰", *(f" {word}" for word in lexicon.per_thousand))
        self.bare_points = behind(lexicon.bare_points)
        self.was_percent = pattern(rf"(?:%|{alternatives(lexicon.percent)})$")
        self._currencies = Listed(lexicon.currencies)
        self._units = Listed(lexicon.units)
        self.unit_heads = dict.fromkeys(_heads([*lexicon.symbols, *SYMBOLS]), Ahead.SHORT)
        self.tenths = frozenset(TENTHS[lexicon.code].split())
        points = [*lexicon.points, *lexicon.bare_points, *lexicon.basis_points]
        money = [*lexicon.currencies, *lexicon.cents, *(of.strip() for of in _OF)]
        for flag, words in (
            (Ahead.FULL, [*lexicon.units, "de"]),
            (Ahead.PERCENT, lexicon.percent),
            (Ahead.TENTHS, self.tenths),
            (Ahead.POINTS, points),
            (Ahead.MONEY, money),
        ):
            for word in _heads(words):
                self.unit_heads[word] = self.unit_heads.get(word, 0) | flag
        self._symbols = by_first(lexicon.symbols)
        self.ahead = ahead_of(lexicon, self.short, self.signs, self.unit_heads)
        cents = alternatives(lexicon.cents)
        joints = [*lexicon.and_, "con", "et", "e", "und", "en", "mit"]
        small = {word[:3] for word in self.speller.parts} | {f"{joint} "[:3] for joint in joints}
        self._small = frozenset(small)
        self.cents = pattern(rf" (?:de |di )?({cents})(?!\w)")
        self.before_cents = pattern(rf",? (?:(?:{alternatives(joints)}) )?")
        self.below_zero = behind(lexicon.below_zero)
        self.minus = Before(lexicon.minus)
        self.aged = pattern(lexicon.aged)
        self.aged_before = pattern(rf"(?<!\w)(?:{lexicon.aged_before})$") if lexicon.aged_before else None
        self.ordinal = pattern(lexicon.ordinal)
        self.ordinal_after_article = pattern(lexicon.ordinal_after_article or "(?!)")
        self.article = Before(lexicon.articles)

    @cached_property
    def per_thousand(self) -> re.Pattern[str]:
        """So many in a thousand, and no "3 por mil millones". Asked behind ``thousandths`` alone."""
        lexicon = self.lexicon
        sums = [*(word for word in lexicon.magnitudes if len(word) > 2), *lexicon.currencies]
        return pattern(rf" ?‰| (?:{alternatives(lexicon.per_thousand)})(?!\w| (?:{alternatives(sums)}))")

    def small_follows(self, low: str, end: int) -> bool:
        """Whether a number below a hundred may stand behind a sum that ends at ``end``, by a quick look."""
        first = low[end : end + 1]
        if first != " " and first != ",":
            return False
        begin = end + (2 if first == "," else 1)
        word = low[begin : begin + 3]
        return word in self._small or word[:2] in self._small or word[:1].isdigit()

    def unit_at(self, low: str, end: int) -> tuple[str, int] | None:
        """The unit in full behind a number that ends at ``end``, and where it ends: "5 Kilometer", "2 millones de personas"."""
        at = end + (low[end : end + 1] in _GAPS)
        if low.startswith("de ", at) and (word := self._units.at(low, at + 3)):
            return word, at + 3 + len(word)
        found = self._units.at(low, at)
        return (found, at + len(found)) if found else None

    def money_at(self, low: str, end: int) -> tuple[str, int] | None:
        """The currency in full behind a number that ends at ``end``, and where it ends: "5 Euro", "2 millones de pesos"."""
        if low[end : end + 1] != " ":
            return None
        for of in (*_OF, ""):
            at = end + 1 + len(of)
            if low.startswith(of, end + 1) and (word := self._currencies.at(low, at)):
                return word, at + len(word)
        return None

    def symbol_at(self, plain: str, end: int) -> tuple[str, int] | None:
        """A short form of a unit behind a number that ends at ``end``, as the language has it, and where it ends; it may be the
        beginning of a word."""
        at = end + (plain[end : end + 1] == " ")
        found = longest(self._symbols, plain, at)
        return (found, at + len(found)) if found else None
