"""A lexicon with the patterns made from it: what the reader of the six European languages matches with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarise.quantities.currencies import FAMILIES, SIGNS
from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.ordinals import Ordinals
from summarise.quantities.languages.regions import NOWHERE, Region, region
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import Separators
from summarise.quantities.patterns import pattern

_DIGITS = r"\d{1,3}(?:[. ]\d{3}){1,8}(?:,\d+)?(?![\d])|\d{1,3}(?:'\d{3}){1,8}(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"
_BEHIND = {  # as French has them behind a number
    "$US": "USD", "$AU": "AUD", "$CA": "CAD", "$MX": "MXN", "$NZ": "NZD", "$HK": "HKD", "£GB": "GBP",
}  # fmt: skip
_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
_BEFORE_JOINT = (" ", "-", "–")
_DASH = r" ?[-–] ?"
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


class Grammar:
    """Patterns over text in lower case; what stands before a number ends at it, what stands behind begins.

    ``style``: the separators of the document; ``month_first``: of its dates in digits; ``short``: magnitudes in
    short forms, with their case; ``signs``: of currencies that a region reads in its own way.
    """

    def __init__(self, lexicon: Lexicon, region: Region = NOWHERE, *, point: bool = False) -> None:
        """``point``: whether the decimal mark is one. Patterns are compiled when they are first used."""
        self.lexicon = lexicon
        self.style = Separators(decimal_comma=not point, grouped_by_blank=True)
        self.month_first = region.order == "mdy"
        self.short = {**lexicon.short, **region.magnitudes}
        self.own = frozenset(region.magnitudes)
        self.signs = {**SIGNS, **_BEHIND, **region.signs}
        self.families = {name: region.money for name, codes in FAMILIES.items() if region.money in codes}
        self.speller = Speller(
            lexicon.spelled,
            lexicon.thousand,
            lexicon.joined,
            lexicon.hundred,
            lexicon.nought,
            lexicon.thousand_joint,
        )
        self.ordinals = Ordinals(lexicon.ordinals, self.speller.whole)
        self._amounts()
        self._dates()
        self._spans()
        self._ranges()
        self._around()
        words = [
            *self.speller.starts, *lexicon.vague, *lexicon.parts, *lexicon.months, *lexicon.weekdays,
            *self.ordinals.starts,
        ]  # fmt: skip
        whole = [*lexicon.short_months, *lexicon.short_weekdays, *lexicon.quarters]
        some = _GROUP_NAME.sub("(?:", self.some.pattern)
        at = rf"(?<!\w)(?:\d+|(?:{alternatives(whole)})(?!\w)|{alternatives(words)}|{some})|(?<=[^\W\d])\d+"
        # tried once a word: the words before it are stepped over as wholes; "at" is empty at the end of the text
        self.anchor = pattern(rf"(?:(?!{at})(?:[^\W\d]++\W*+|\W++|\d++))*(?:(?P<at>{at})|\Z)")

    def _amounts(self) -> None:
        lexicon = self.lexicon
        self.number = pattern(_DIGITS)
        full = [word for word in lexicon.magnitudes if len(word) > 1]
        signed = "(?<=[ \\d])[mk](?=[€$£])"  # "15 M€"
        self.magnitude = pattern(rf" ?-?({alternatives(full)}|{signed})\.?(?!\w|/h)")
        self.homonyms = {word: pattern(then) for word, then in lexicon.homonyms.items()}
        self.and_half = behind(lexicon.and_half)
        self.one_and_half = pattern(
            rf" (?:{alternatives(lexicon.units)}) (?:{alternatives(lexicon.and_half) or '(?!)'})(?!\w)"
        )
        self.vague = pattern(rf"(?:{alternatives([*lexicon.vague, *lexicon.parts])})(?!\w)")
        # "eine Million", "une centaine"; "anderthalb Tage", "un demi-million"
        halved = alternatives([*full, *lexicon.units])
        self.some = pattern(
            rf"(?P<one>{alternatives(lexicon.one)})(?= (?:{alternatives(full)})(?!\w))"
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

    def _dates(self) -> None:
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
        self.day_month = pattern(rf"{before}(?P<nd>\d{{1,2}}){marks}(?!\d|[/%-]\d|[.,]\d| ?%)")
        # what most numbers are not, found with one pattern
        behind = alternatives(
            [*lexicon.months, *lexicon.short_months, *lexicon.hour, *lexicon.to, *lexicon.onto, "de"]
        )
        named = alternatives(
            [
                *lexicon.months,
                *lexicon.short_months,
                *lexicon.weekdays,
                *lexicon.short_weekdays,
                *lexicon.quarters,
            ]
        )
        self.maybe_date = pattern(
            rf"\d{{1,2}}(?:[./:-][\d ]|h|[ap]m|[.ºª°e]| ?[–-]|\.? (?:{behind}|[ap]\.? ?m)(?!\w))|\d{{4}}[-/.]|(?:{named})(?!\w)"
            rf"|{lexicon.clock}"
        )
        self.behind_weekday = pattern(r"\.?,? (?=\d)")
        quarter = alternatives(lexicon.quarters)
        self.quarter = pattern(rf"(?P<quarter>{quarter})(?!\w)(?:{of}{year})?")
        self.season = pattern(r"(\d{4})/(\d{2})(?![\d/])")
        self.clock = pattern(lexicon.clock)
        hour = alternatives(lexicon.hour)
        self.time = pattern(
            r"(?P<hour>\d{1,2})(?:(?P<mark>[:.]|h| h |:)(?P<minute>[0-5]\d)(?!\d)(?:[:.](?P<second>[0-5]\d)(?!\d))?)?"
            rf"(?:(?P<half> ?[ap]\.? ?m\b\.?)|(?P<word> ?(?:{hour})(?!\w)))?(?![\d%]|[:.,]\d)"
        )
        self.years = before_number(lexicon.years_before)
        self.year_words = pattern(r"(?:jahre?|année|an|año|anno|ano(?: de)?|jaar) $")
        self.month_behind = pattern(
            rf"(?:{lexicon.day.replace('.', '')})? ?(?<= )(?P<month>{month})(?!\w)(?:{of}{year})?"
        )
        self.year_gap = pattern(rf"{of}")
        self.at = before_number(lexicon.at)
        self.on = before_number(lexicon.on)
        self.after_date = pattern(r"(?:[./-]\d\d|\d{4}),? $")

    def _spans(self) -> None:
        """Between the ends of a span of dates or times, and what stands in its first end alone."""
        lexicon = self.lexicon
        to = alternatives([*lexicon.to, *lexicon.onto, "to", "au", "al", "t/m"])
        self.span = pattern(rf"\.? ?[-–] ?|\.? (?:{to}) ")
        self.span_before = pattern(
            r"\d[./]? ?[-–] ?$" + (r"|\d\. (?:und|oder|bis) $" if lexicon.code == "de" else "")
        )
        month = alternatives({**lexicon.months, **lexicon.short_months})
        weekday = alternatives({**lexicon.weekdays, **lexicon.short_weekdays})
        self.opened = pattern(
            rf"(?:(?P<weekday>{weekday})\.?,?{lexicon.weekday_of} )?(?P<day>\d{{1,2}})(?:\.|er|º|°)?(?! ?\d)(?=\W)"
            rf"|(?P<month>{month})(?!\w)\.?(?= ?[-–])"
        )

    def _ranges(self) -> None:
        lexicon = self.lexicon
        article = rf"(?:(?:{alternatives(lexicon.articles)}) )?" if lexicon.articles else ""
        self.to = pattern(rf" (?:{alternatives(lexicon.to)}) |{_DASH}")
        self.between = Before(
            [*lexicon.between, *lexicon.articles], rf"(?<!\w)(?:{alternatives(lexicon.between)}) {article}$"
        )
        self.and_ = pattern(rf" (?:{alternatives(lexicon.and_)}) {article}")
        self.from_ = Before(lexicon.from_)
        self.since = before_number([*lexicon.from_, *lexicon.years_before])
        self.onto = pattern(rf" (?:{alternatives(lexicon.onto)}) ")

    def range_at(self, low: str, start: int, end: int, *, plain: bool) -> int | None:
        """Where the other end of a range begins whose first number stands at ``start`` to ``end``.
        ``plain``: in digits alone, "5 a 6"; in "12 milioni a 94 milioni" something became more.
        """
        if low[end : end + 1] not in _BEFORE_JOINT:
            return None
        if self.between.search(low, max(0, start - 16), start) and (joint := self.and_.match(low, end)):
            return joint.end()
        joint = self.to.match(low, end)
        if joint is None or self.onward(low, start, end):
            return None
        return joint.end() if plain or joint.group().strip() not in self.lexicon.onto else None

    def onward(self, low: str, start: int, end: int) -> int | None:
        """Where the number begins that one at ``start`` to ``end`` has become: "von 5 auf 6"."""
        joint = self.onto.match(low, end) if low[end : end + 1] == " " else None
        return joint.end() if joint and self.from_.search(low, max(0, start - 16), start) else None

    def _around(self) -> None:
        lexicon = self.lexicon
        self.before = Before(lexicon.before, rf"(?<!\w)({alternatives(lexicon.before)}) ?$")
        self.after_begins = {word[0] for word in lexicon.after}
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)")
        self.percent = pattern(rf" ?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = behind(lexicon.points)
        self.bare_points = behind(lexicon.bare_points)
        self.was_percent = pattern(rf"(?:%|{alternatives(lexicon.percent)})$")
        self.money = pattern(rf" (?:de |di |d')?({alternatives(lexicon.currencies)})(?!\w)")
        self.unit = pattern(rf"[ -]?(?:de )?({alternatives(lexicon.units)})(?!\w)")
        self.symbol = pattern(rf" ?({alternatives(lexicon.symbols)})")
        # the first two characters of what gives a number its kind behind a blank: percent, money, hundredths of it
        named = [*lexicon.percent, *lexicon.points, *lexicon.bare_points, *lexicon.currencies, *lexicon.cents]
        self.kind_begins = {word[:2] for word in named} | {f"{word[:1]} " for word in named if len(word) == 1}
        self.kind_begins |= {"de", "di", "d'"}
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
        self.name = pattern(rf"(?<!\w)(?:{alternatives(lexicon.names)}) ?$")


def behind(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` after a blank; nothing where there are none."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'})(?!\w)")


def behind_then(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` between blanks."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'}) ")


def before_number(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` and a blank at the end of what stands before."""
    return pattern(rf"(?<!\w)({alternatives(words) or '(?!)'}) $")


class Before:
    """One of ``words`` at the end of what stands before a number, looked for only where the two characters there are the
    last ones of a word: most numbers have none before them."""

    __slots__ = ("_ends", "_letters", "_pattern")

    def __init__(self, words: Iterable[str], source: str = "") -> None:
        """``source``: of the pattern, where it is more than a word and a blank; group 1 is the word."""
        words = list(words)
        self._ends = {word[-2:] for word in words if len(word) > 1}
        self._letters = {word for word in words if len(word) == 1}
        self._pattern = pattern(source) if source else before_number(words)

    def search(self, low: str, floor: int, end: int) -> re.Match[str] | None:
        """The word that ends at ``end``, in what stands from ``floor`` on: offsets count from there."""
        return self._pattern.search(low[floor:end]) if end > floor and self._may(low, end) else None

    def behind(self, low: str, floor: int, end: int) -> re.Match[str] | None:
        """The same where ``floor`` may be inside a word, which is none then; offsets count from the text's beginning."""
        return self._pattern.search(low, floor, end) if end > floor and self._may(low, end) else None

    def _may(self, low: str, end: int) -> bool:
        last = end - 1 if low[end - 1] == " " else end
        return low[last - 2 : last] in self._ends or (
            low[last - 1 : last] in self._letters and not low[last - 2 : last - 1].isalpha()
        )


@cache
def grammar(code: str, tag: str = "", point: bool = False) -> Grammar:
    """The grammar of a language, made on its first use. ``tag``: with its region; ``point``: of a document with
    decimal points."""
    return Grammar(lexicon(code), region(tag), point=point)
