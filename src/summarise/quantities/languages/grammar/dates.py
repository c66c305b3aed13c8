"""Patterns of dates, times and years, and of the spans of them."""

from __future__ import annotations

import re

from summarise.quantities.languages.beside import Before
from summarise.quantities.languages.grammar.words import GrammarWords
from summarise.quantities.languages.listed import Listed
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
_DASHES = ("-", "–")
# Figures that may be of a date or time by what stands right behind them.
_DATED = pattern(r"\d{1,2}(?:[./:-][\d ]|h|[ap]m|[.ºª°e]| ?[–-]| [ap]\.? ?m(?!\w))|\d{4}[-/.]")
_BEFORE_SPAN = ("-", "–", ".")

# A century in Roman figures with its word: the first word, what stands behind, and how that begins; and the letters that it
# may begin with.
ROMAN_ANCHORS = {
    "fr": (("[ivx]{1,6}(?:e|er|ème|è)?", r" siècles?(?!\w)", (" si",)),),
    "it": (
        ("[ivx]{1,6}", r" secol[io](?!\w)", (" se",)),
        ("secol[io]", r" [ivx]{1,6}(?!\w)", (" i", " v", " x")),
    ),
    "es": (("siglos?", r" [ivx]{1,6}(?!\w)", (" i", " v", " x")),),
    "pt": (("séculos?", r" [ivx]{1,6}(?!\w)", (" i", " v", " x")),),
    "nl": (("[ivx]{1,6}e", r" eeuw(?!\w)", (" ee",)),),
}
ROMAN_BEGINS = {"fr": "ivx", "it": "ivxs", "es": "s", "pt": "s", "nl": "ivx"}


class DatePatterns(GrammarWords):
    """What a date or time is written with, and what joins two of them."""

    def compile_dates(self) -> None:
        """Days, months, quarters, seasons, times of day, and what tells that a date is meant."""
        lexicon = self.lexicon
        month = alternatives({**lexicon.months, **lexicon.short_months})
        weekday = alternatives({**lexicon.weekdays, **lexicon.short_weekdays})
        before = rf"(?:(?P<weekday>{weekday})\.?,?{lexicon.weekday_of} )?"
        day = rf"(?P<day>\d{{1,2}})(?:{lexicon.day})[ -](?P<month>{month})(?!\w)\.?"
        year = r"(?P<year>(?:1[5-9]|20|21)\d\d)(?!\d|[.,]\d|[/-]\d|%)"
        of = rf"(?:,?{lexicon.of}[ -])"
        numeric = r"(?P<nd>\d{1,2})(?P<sep>[./-])(?P<nm>\d{1,2})(?P=sep)(?P<ny>\d{4}|\d{2})(?!\d|[.,/-]\d)"
        iso = r"(?P<iy>(?:1[5-9]|20|21)\d\d)(?P<isep>[-/.])(?P<im>\d\d?)(?P=isep)(?P<id>\d\d?)(?!\d)"
        lone_year = year.replace("<year>", "<loneyear>")
        full, short = alternatives(lexicon.months), alternatives(lexicon.short_months)
        lone = rf"(?P<lone>{full}(?!\w)(?={of}{_YEAR}|)|(?:{short})(?=\.?{of}{_YEAR}))\.?(?:{of}{lone_year})?"
        named = rf"{before}(?:{day}(?:{of}{year})?|{iso}|{numeric})"
        self.date = pattern(rf"(?:{named}|{lone}|(?P<loneday>{weekday}))(?!\w)")
        self.month_year = pattern(r"(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)(?![\d/-]|[.,]\d)")
        marks = (
            r"(?P<sep>\.) ?(?P<nm>\d{1,2})\."
            if lexicon.code == "de"
            else r"(?P<sep>[./-])(?P<nm>\d\d|(?<!\.)\d)(?:(?<=\.\d\d)\.)?"
        )
        self.day_month = pattern(
            rf"{before}(?P<nd>\d{{1,2}}){marks}(?!\d|[/%-]\d|[.,]\d| ?%| ?(?:uur|uhr|horas?|heures?)\b)"
        )
        self._behind_day = Listed(
            [
                *lexicon.months,
                *lexicon.short_months,
                *lexicon.hour,
                *lexicon.to,
                *lexicon.onto,
                "au",
                "al",
            ]
        )
        self._named = Listed(
            [
                *lexicon.months,
                *lexicon.short_months,
                *lexicon.weekdays,
                *lexicon.short_weekdays,
                *lexicon.quarters,
            ]
        )
        months = {word[:2] for word in [*lexicon.months, *lexicon.short_months]}
        self._of_month = tuple(f" de{gap}{month}" for month in months for gap in " -")
        days = [*lexicon.weekdays, *lexicon.short_weekdays]
        self.named_begins = {
            word[:2] for word in [*lexicon.months, *lexicon.short_months, *days, *lexicon.quarters]
        }
        self.behind_weekday = pattern(r"\.?,? (?=\d)")
        quarter = alternatives(lexicon.quarters)
        self.quarter_begins = {word[:2] for word in lexicon.quarters}
        self.quarter = pattern(
            rf"(?P<quarter>{quarter})(?!\w)(?:(?:{of}| (?:de|del|van|von|des jahres) ){year})?"
        )
        self.season = pattern(r"(\d{4})/(\d{2})(?![\d/])")
        self.clock = pattern(lexicon.clock)
        hour = alternatives(lexicon.hour)
        # German "am" behind a blank is a word: "Fr. 12.50 am Kiosk"
        half = r"(?: ?p\.? ?m|a\.? ?m| a\. ?m)" if lexicon.code == "de" else r" ?[ap]\.? ?m"
        self.time = pattern(
            r"(?P<hour>\d{1,2})(?:(?P<mark>[:.]|h| h |:)(?P<minute>[0-5]\d)(?!\d)(?:[:.](?P<second>[0-5]\d)(?!\d))?)?"
            rf"(?:(?P<half>{half}\b\.?)|(?P<word> ?(?:{hour})(?!\w)))?(?![\d%]|[:.,]\d)"
        )
        self.years = Before(lexicon.years_before)
        self.year_words = pattern(r"(?:jahre?|année|an|año|anno|ano(?: de)?|jaar) $")
        self.month_behind = pattern(
            rf"(?:{lexicon.day.replace('.', '')})? ?(?<= )(?P<month>{month})(?!\w)(?:{of}{year})?"
        )
        self.year_gap = pattern(rf"{of}")
        self.at = Before(lexicon.at)
        self.on = Before(lexicon.on)
        self.after_date = pattern(r"(?:[./-]\d\d|\d{4}),? $")

    def maybe_date(self, low: str, start: int) -> bool:
        """What most numbers are not, found with few questions: whether the figures or the word at ``start`` may begin a date or time."""
        if _DATED.match(low, start):
            return True
        told: object
        if low[start].isdecimal():
            end = start + 1 + low[start + 1 : start + 2].isdecimal()
            told = (
                low[end : end + 1] == " "
                and (self._behind_day.at(low, end + 1) or low.startswith(self._of_month, end))
            ) or (low[start : start + 2] in self.quarter_begins and self.quarter.match(low, start))
        else:
            told = self._named.at(low, start)
        return bool(told or self.clock.match(low, start))

    def compile_spans(self) -> None:
        """Between the ends of a span of dates or times, and what stands in its first end alone."""
        lexicon = self.lexicon
        words = [*lexicon.to, *lexicon.onto, "to", "au", "al", "t/m"]
        # the point of "4. bis 9." or of "ene. a feb."; in "denegó 19. A 31 de diciembre" it ends a sentence
        point = r"\.?" if lexicon.code == "de" else r"(?:(?<=[^\W\d_])\.)?"
        self.span = pattern(rf"\.? ?[-–] ?|{point} (?:{alternatives(words)}) ")
        self.span_begins = {f" {word} "[:3] for word in words}
        self.span_before = pattern(
            r"\d[./]? ?[-–] ?$" + (r"|\d\. (?:und|oder|bis) $" if lexicon.code == "de" else "")
        )
        month = alternatives({**lexicon.months, **lexicon.short_months})
        weekday = alternatives({**lexicon.weekdays, **lexicon.short_weekdays})
        ending = r"\.|" if lexicon.code == "de" else ""
        self.opened = pattern(
            rf"(?:(?P<weekday>{weekday})\.?,?{lexicon.weekday_of} )?(?P<day>\d{{1,2}})(?:{ending}er|º|°)?(?! ?\d)(?=\W)"
            rf"|(?P<month>{month})(?!\w)\.?(?= ?[-–])"
        )

    def span_at(self, low: str, end: int) -> re.Match[str] | None:
        """What joins a date or time that ends at ``end`` to the end of its span: " bis ", "–"."""
        first = low[end : end + 1]
        if first == " ":
            if low[end : end + 3] not in self.span_begins and low[end + 1 : end + 2] not in _DASHES:
                return None
        elif first not in _BEFORE_SPAN:
            return None
        return self.span.match(low, end)
