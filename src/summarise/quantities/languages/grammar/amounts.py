"""Patterns of a number itself: its digits, its magnitude, a half with it, a number that is no figure."""

from __future__ import annotations

from summarise.quantities.languages.changes import beginnings
from summarise.quantities.languages.grammar.words import GrammarWords, behind, behind_then
from summarise.quantities.languages.lasting import PARTS_OF_HOURS, bare_half
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_DIGITS = r"\d{1,3}(?:[. ]\d{3}){1,8}(?:,\d+)?(?![\d])|\d{1,3}(?:'\d{3}){1,8}(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"


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
        self.bare_half = pattern(bare_half(lexicon.units, lexicon.and_half))
        spans = [word for word in lexicon.units if lexicon.and_half] + [*PARTS_OF_HOURS.get(lexicon.code, ())]
        self.unnumbered_begins = beginnings(lexicon.code) | {word[:2] for word in spans}
        self.one_and_half = pattern(
            rf" (?:{alternatives(lexicon.units)}) (?:{alternatives(lexicon.and_half) or '(?!)'})(?!\w)"
        )
        self.vague = pattern(rf"(?:{alternatives([*lexicon.vague, *lexicon.parts])})(?!\w)")
        # "eine Million", "une centaine"; "anderthalb Tage", "un demi-million"
        halved = alternatives([*full, *lexicon.units])
        one_size = rf"(?P<one>{alternatives(lexicon.one)})(?= (?:{alternatives(full)})(?!\w))"
        self.one_size = pattern(one_size)
        self.some = pattern(
            rf"{one_size}"
            rf"|(?P<half>{alternatives(lexicon.halves)})(?=[ -](?:{halved})(?!\w))"
        )

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
        self.after_nought = pattern(
            rf" (?:{alternatives([*lexicon.percent, *lexicon.units, *lexicon.currencies])})(?!\w)"
        )
        self.rest = pattern(lexicon.rest)
