"""A lexicon with the patterns made from it: what the reader of the six European languages matches with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_DIGITS = r"\d{1,3}(?:[. ']\d{3}){1,8}(?:,\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"
_DASH = r" ?[-–] ?"


class Grammar:
    """Patterns over text in lower case; what stands before a number ends at it, what stands behind begins."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Patterns are compiled when they are first used."""
        self.lexicon = lexicon
        self.speller = Speller(lexicon.spelled, lexicon.thousand, lexicon.joined)
        self._amounts()
        self._dates()
        self._ranges()
        self._around()
        words = [*self.speller.starts, *lexicon.vague, *lexicon.parts, *lexicon.months, *lexicon.weekdays]
        self.anchor = pattern(rf"(?<!\w)(?:\d+|{alternatives(words)}|{self.some.pattern})|(?<=[^\W\d])\d+")

    def _amounts(self) -> None:
        lexicon = self.lexicon
        self.number = pattern(_DIGITS)
        full = [word for word in lexicon.magnitudes if len(word) > 1]
        signed = "(?<=[ \\d])[mk](?=[€$£])"  # "15 M€"
        self.magnitude = pattern(rf" ?-?({alternatives(full)}|{signed})\.?(?![\w])")
        self.homonyms = {word: pattern(then) for word, then in lexicon.homonyms.items()}
        self.and_half = behind(lexicon.and_half)
        self.vague = pattern(rf"(?:{alternatives([*lexicon.vague, *lexicon.parts])})(?!\w)")
        # "eine Million", "une centaine"; "anderthalb Tage", "un demi-million"
        halved = alternatives([*full, *lexicon.units])
        self.some = pattern(
            rf"(?P<one>{alternatives(lexicon.one)})(?= (?:{alternatives(full)})(?!\w))"
            rf"|(?P<half>{alternatives(lexicon.halves)})(?=[ -](?:{halved})(?!\w))"
        )

    def _dates(self) -> None:
        lexicon = self.lexicon
        month = alternatives({**lexicon.months, **lexicon.short_months})
        weekday = alternatives(lexicon.weekdays)
        day = rf"(?P<day>\d{{1,2}}){lexicon.day} (?P<month>{month})\.?"
        year = rf"(?:{lexicon.of} (?P<year>\d{{4}})(?!\d))"
        numeric = r"(?P<nd>\d{1,2})(?P<sep>[./-])(?P<nm>\d{1,2})(?P=sep)(?P<ny>\d{4}|\d{2})(?!\d)"
        iso = r"(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
        lone = rf"(?P<lone>{alternatives(lexicon.months)})(?:{lexicon.of} (?P<loneyear>\d{{4}})(?!\d))?"
        named = rf"(?:(?P<weekday>{weekday}),?{lexicon.weekday_of} )?(?:{day}{year}?|{iso}|{numeric})"
        self.date = pattern(rf"(?:{named}|{lone}|(?P<loneday>{weekday}))(?!\w)")
        self.season = pattern(r"(\d{4})/(\d{2})(?![\d/])")
        self.clock = pattern(lexicon.clock)
        self.years = before(lexicon.years_before)

    def _ranges(self) -> None:
        lexicon = self.lexicon
        article = rf"(?:(?:{alternatives(lexicon.articles)}) )?" if lexicon.articles else ""
        self.to = pattern(rf" (?:{alternatives(lexicon.to)}) |{_DASH}")
        self.between = pattern(rf"(?<!\w)(?:{alternatives(lexicon.between)}) {article}$")
        self.and_ = pattern(rf" (?:{alternatives(lexicon.and_)}) {article}")
        self.from_ = before(lexicon.from_)
        self.since = before([*lexicon.from_, *lexicon.years_before])
        self.onto = pattern(rf" (?:{alternatives(lexicon.onto)}) ")

    def range_at(self, low: str, start: int, end: int, *, plain: bool) -> int | None:
        """Where the other end of a range begins whose first number stands at ``start`` to ``end``.
        ``plain``: in digits alone, "5 a 6"; in "12 milioni a 94 milioni" something became more.
        """
        past = low[max(0, start - 16) : start]
        if self.between.search(past) and (joint := self.and_.match(low, end)):
            return joint.end()
        joint = self.to.match(low, end)
        if joint is None or self.onward(low, start, end):
            return None
        return joint.end() if plain or joint.group().strip() not in self.lexicon.onto else None

    def onward(self, low: str, start: int, end: int) -> int | None:
        """Where the number begins that one at ``start`` to ``end`` has become: "von 5 auf 6"."""
        joint = self.onto.match(low, end)
        return joint.end() if joint and self.from_.search(low[max(0, start - 16) : start]) else None

    def _around(self) -> None:
        lexicon = self.lexicon
        self.before = pattern(rf"(?<!\w)({alternatives(lexicon.before)}) ?$")
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)")
        self.percent = pattern(rf" ?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = behind(lexicon.points)
        self.bare_points = behind(lexicon.bare_points)
        self.was_percent = pattern(rf"(?:%|{alternatives(lexicon.percent)})$")
        self.money = pattern(rf" (?:de |di |d')?({alternatives(lexicon.currencies)})(?!\w)")
        self.unit = pattern(rf"[ -]?(?:de )?({alternatives(lexicon.units)})(?!\w)")
        self.below_zero = behind(lexicon.below_zero)
        self.minus = before(lexicon.minus)
        self.aged = pattern(lexicon.aged)
        self.aged_before = pattern(rf"(?<!\w)(?:{lexicon.aged_before})$") if lexicon.aged_before else None
        self.ordinal = pattern(lexicon.ordinal)
        self.ordinal_after_article = pattern(lexicon.ordinal_after_article or "(?!)")
        self.article = before(lexicon.articles)
        self.name = pattern(rf"(?<!\w)(?:{alternatives(lexicon.names)}) ?$")


def behind(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` after a blank; nothing where there are none."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'})(?!\w)")


def before(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` and a blank at the end of what stands before."""
    return pattern(rf"(?<!\w)({alternatives(words) or '(?!)'}) $")


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language, made on its first use."""
    return Grammar(lexicon(code))
