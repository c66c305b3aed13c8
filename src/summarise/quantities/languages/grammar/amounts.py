"""Patterns of a number itself: its digits, its magnitude, a half with it, a number that is no figure."""

from __future__ import annotations

import re
from functools import cached_property

from summarise.quantities.languages.beside import Met
from summarise.quantities.languages.grammar.anchors import heads
from summarise.quantities.languages.grammar.words import GrammarWords, behind, behind_then
from summarise.quantities.languages.lasting import bare_half
from summarise.quantities.languages.listed import Listed
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_BEFORE_HALVED = (" ", "-")
_LONGEST_UNIT = 60  # with the half behind it
# What an article counts one of: "ein Liter Diesel". Spans of time and lengths are told about otherwise ("nach einem Jahr").
_ONCE = frozenset(
    {
        "liter",
        "kilogram",
        "hectare",
        "kilometer",
        "mile",
        "kilowatt-hour",
        "megawatt-hour",
        "square-meter",
        "cubic-meter",
        "gallon",
    }
)
_DIGITS = r"\d{1,3}(?:[. ]\d{3}){1,8}(?:,\d+)?(?![\d])|\d{1,3}(?:'\d{3}){1,8}(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"


ONE, HALF = 1, 2  # what the first word of a number may be, beside a cardinal


class AmountPatterns(GrammarWords):
    """What a number is written with: figures, magnitudes, halves, decimal words."""

    def compile_amounts(self) -> None:
        """Figures, magnitudes in full and short, halves, vague numbers, decimal words."""
        lexicon = self.lexicon
        self.number = pattern(_DIGITS)
        self.full = full = [word for word in lexicon.magnitudes if len(word) > 1]
        signed = "(?<=[ \\d])[mk](?=[€$£])"  # "15 M€"
        self.magnitude = pattern(rf" ?-?({alternatives(full)}|{signed})\.?(?!\w|/h)")
        self.homonyms = {word: pattern(then) for word, then in lexicon.homonyms.items()}
        self.and_half = behind(lexicon.and_half)
        self.and_halves = tuple(f" {word}" for word in lexicon.and_half)
        self.bare_half = pattern(bare_half(lexicon.units, lexicon.and_half))
        self.vague = pattern(rf"(?:{alternatives([*lexicon.vague, *lexicon.parts])})(?!\w)")
        # "eine Million", "une centaine"; "anderthalb Tage", "un demi-million"
        self.counted_once = [word for word, unit in lexicon.units.items() if unit in _ONCE]
        self._counted = Listed([*full, *self.counted_once])
        self._ones = tuple(sorted(lexicon.one, key=len, reverse=True))
        self.good_or_scant = pattern(
            r"\w{2,6} (?:(knapp\w*|krap|kleine?|petite?|scarsa|escass?a)|(?:gut|rund|voll|bon|grosse|buen|buon|boa|bom|goed)\w*) "
        )
        self.halves = tuple(sorted(lexicon.halves, key=len, reverse=True))
        ones, halves = heads(lexicon.one), heads(lexicon.halves)
        self.worded = Met(lambda word: (ONE if word in ones else 0) | (HALF if word in halves else 0))
        self.halved = Listed(
            [
                *full,
                *lexicon.units,
                *lexicon.percent,
                *lexicon.points,
                *lexicon.bare_points,
                *lexicon.currencies,
            ]
        )
        self.halved_behind = frozenset(
            [*lexicon.units, *lexicon.points, *lexicon.bare_points, *lexicon.currencies]
        )
        # "anderthalb" is a number of anything, "half" may be a word of its own
        self.wholes = frozenset(word for word, part in lexicon.halves.items() if part > 1)

        short = [
            word
            for word in self.short
            if word.lower() not in lexicon.magnitudes or len(word) < 2 or word in self.own
        ]
        self.glued = frozenset(word for word in short if word in ("k", "L", "T"))
        glued = [word for word in short if word == "K"]  # apart it is kelvin
        apart = [word for word in short if word not in glued]
        self.short_magnitude = pattern(
            rf" ?(?!MX\$)((?<=\d)(?:{alternatives(glued) or '(?!)'})|(?:{alternatives(apart) or '(?!)'}))"
            r"(?:\.?(?![\w'☉])|(?=[A-Z]{1,2}[$£¥]|[A-Z]{3}(?!\w)))"
        )
        self.decimal_word = behind_then(lexicon.decimal_words)
        self.figures = pattern(r"\d{1,6}(?![\d.,]\d|\w)")
        self.rest = pattern(lexicon.rest)

    @cached_property
    def after_nought(self) -> re.Pattern[str]:
        """What a nought in words is a number before. Few texts have one, and a pattern of all units is long."""
        lexicon = self.lexicon
        return pattern(rf" (?:{alternatives([*lexicon.percent, *lexicon.units, *lexicon.currencies])})(?!\w)")

    def one_size(self, low: str, start: int) -> int:
        """Where the article at ``start`` ends that counts one of what stands behind it; 0 where none does."""
        if low.startswith(self._ones, start):
            for one in self._ones:
                end = start + len(one)
                if (
                    low.startswith(one, start)
                    and low[end : end + 1] == " "
                    and self._counted.at(low, end + 1)
                ):
                    return end
        return 0

    def half_at(self, low: str, start: int) -> str | None:
        """The word of a half at ``start``, before what it is a half of: "anderthalb Tage", "un demi-million"."""
        if low.startswith(self.halves, start):
            for word in self.halves:
                end = start + len(word)
                if not low.startswith(word, start):
                    continue
                if low[end : end + 1] in _BEFORE_HALVED:
                    return word if word in self.wholes or self.halved.at(low, end + 1) else None
                if word in self.wholes and not (low[end : end + 1].isalnum() or low[end : end + 1] == "_"):
                    return word
        return None

    def one_and_half(self, low: str, end: int) -> bool:
        """Whether a unit and a half of it stand behind a number that ends at ``end``: "un año y medio"."""
        for half in self.lexicon.and_half:
            at = low.find(f" {half}", end, end + _LONGEST_UNIT)
            if at > end and low[end] == " " and low[end + 1 : at] in self.halved_behind:
                behind = low[at + 1 + len(half) : at + 2 + len(half)]
                if not (behind.isalnum() or behind == "_"):
                    return True
        return False
