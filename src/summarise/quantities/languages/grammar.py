"""A lexicon with the patterns made from it: what the reader of the six European languages matches with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarise.quantities.currencies import CODES, FAMILIES, SIGNS
from summarise.quantities.languages.beside import Ahead, Before
from summarise.quantities.languages.changes import anchors, beginnings
from summarise.quantities.languages.lasting import PARTS_OF_HOURS, bare_half
from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.ordinals import Ordinals
from summarise.quantities.languages.regions import NOWHERE, Region, region
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import Separators
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS

_DIGITS = r"\d{1,3}(?:[. ]\d{3}){1,8}(?:,\d+)?(?![\d])|\d{1,3}(?:'\d{3}){1,8}(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"
_BEHIND = {  # as French has them behind a number
    "$US": "USD", "$AU": "AUD", "$CA": "CAD", "$MX": "MXN", "$NZ": "NZD", "$HK": "HKD", "£GB": "GBP",
}  # fmt: skip
_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
_BEFORE_JOINT = (" ", "-", "–")
_DASHES = ("-", "–")
_BEFORE_SPAN = ("-", "–", ".")
_NEAR = 16  # characters before a number that the words of a range take up
_GAP = re.compile(r"^(?:\[- \]\?| \??)")  # before the word that makes a number an age
_DASH = r" ?[-–] ?"
_GROUP = re.compile(r"\((?!\?)")
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
        self.ordinals = Ordinals(lexicon.ordinals, self.speller.whole, self.speller.parts)
        self._amounts()
        self._dates()
        self._spans()
        self._ranges()
        self._around()
        words = [
            *self.speller.starts, *lexicon.vague, *lexicon.parts, *lexicon.months, *lexicon.weekdays,
            *self.ordinals.starts, *anchors(lexicon.code),
        ]  # fmt: skip
        # Short names of days and months are words, too: "so", "mar". What is no number or date without more behind it is
        # passed over here already.
        one = alternatives([*lexicon.thousand, *lexicon.decimal_words])
        some = "|".join(
            [
                _GROUP_NAME.sub("(?:", self.some.pattern),
                rf"(?:{alternatives(self.ordinals.whole) or '(?!)'})(?!\w)",
                rf"(?:{alternatives(lexicon.quarters)})(?!\w)",
                _GROUP.sub("(?:", self.bare_half.pattern),
                rf"(?:{alternatives(PARTS_OF_HOURS.get(lexicon.code, ())) or '(?!)'})(?!\w)",
                rf"(?:{alternatives(lexicon.short_weekdays)})(?=\.?,?{lexicon.weekday_of} \d)",
                rf"(?:{alternatives(lexicon.short_months)})(?=\.?(?:,?{lexicon.of}[ -]\d| ?[-–]))",
                rf"(?:{alternatives(self.speller.ones)})(?= (?:{one})(?!\w)|{self.one_and_half.pattern})",
            ]
        )
        at = rf"(?<!\w)(?:\d+|{alternatives(words)}|{some})|(?<=[^\W\d])\d+"
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
        self.bare_half = pattern(bare_half(lexicon.units, lexicon.and_half))
        spans = [word for word in lexicon.units if lexicon.and_half] + [*PARTS_OF_HOURS.get(lexicon.code, ())]
        self.unnumbered_begins = beginnings(lexicon.code) | {word[:2] for word in spans}
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
            [
                *lexicon.months,
                *lexicon.short_months,
                *lexicon.hour,
                *lexicon.to,
                *lexicon.onto,
                "de",
                "au",
                "al",
            ]
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
        days = [*lexicon.weekdays, *lexicon.short_weekdays]
        self.named_begins = {
            word[:2] for word in [*lexicon.months, *lexicon.short_months, *days, *lexicon.quarters]
        }
        self.behind_weekday = pattern(r"\.?,? (?=\d)")
        quarter = alternatives(lexicon.quarters)
        self.quarter_begins = {word[:2] for word in lexicon.quarters}
        self.quarter = pattern(rf"(?P<quarter>{quarter})(?!\w)(?:{of}{year})?")
        self.season = pattern(r"(\d{4})/(\d{2})(?![\d/])")
        self.clock = pattern(lexicon.clock)
        hour = alternatives(lexicon.hour)
        self.time = pattern(
            r"(?P<hour>\d{1,2})(?:(?P<mark>[:.]|h| h |:)(?P<minute>[0-5]\d)(?!\d)(?:[:.](?P<second>[0-5]\d)(?!\d))?)?"
            rf"(?:(?P<half> ?[ap]\.? ?m\b\.?)|(?P<word> ?(?:{hour})(?!\w)))?(?![\d%]|[:.,]\d)"
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

    def _spans(self) -> None:
        """Between the ends of a span of dates or times, and what stands in its first end alone."""
        lexicon = self.lexicon
        words = [*lexicon.to, *lexicon.onto, "to", "au", "al", "t/m"]
        self.span = pattern(rf"\.? ?[-–] ?|\.? (?:{alternatives(words)}) ")
        self.span_begins = {f" {word} "[:3] for word in words}
        self.span_before = pattern(
            r"\d[./]? ?[-–] ?$" + (r"|\d\. (?:und|oder|bis) $" if lexicon.code == "de" else "")
        )
        month = alternatives({**lexicon.months, **lexicon.short_months})
        weekday = alternatives({**lexicon.weekdays, **lexicon.short_weekdays})
        self.opened = pattern(
            rf"(?:(?P<weekday>{weekday})\.?,?{lexicon.weekday_of} )?(?P<day>\d{{1,2}})(?:\.|er|º|°)?(?! ?\d)(?=\W)"
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

    def _ranges(self) -> None:
        lexicon = self.lexicon
        article = rf"(?:(?:{alternatives(lexicon.articles)}) )?" if lexicon.articles else ""
        self.to = pattern(rf" (?:{alternatives(lexicon.to)}) |{_DASH}")
        self.between = Before(
            f"{word} {article}".rstrip() for word in lexicon.between for article in ("", *lexicon.articles)
        )
        self.and_ = pattern(rf" (?:{alternatives(lexicon.and_)}) {article}")
        self.from_ = Before(lexicon.from_)
        self.since = Before([*lexicon.from_, *lexicon.years_before])
        self.onto = pattern(rf" (?:{alternatives(lexicon.onto)}) ")

    def range_at(self, low: str, start: int, end: int, *, plain: bool) -> int | None:
        """Where the other end of a range begins whose first number stands at ``start`` to ``end``.
        ``plain``: in digits alone, "5 a 6"; in "12 milioni a 94 milioni" something became more.
        """
        first = low[end : end + 1]
        if first not in _BEFORE_JOINT:
            return None
        if (
            first == " "
            and self.between.at(low, max(0, start - _NEAR), start)
            and (joint := self.and_.match(low, end))
        ):
            return joint.end()
        joint = self.to.match(low, end)
        if joint is None or self.onward(low, start, end):
            return None
        return joint.end() if plain or joint.group().strip() not in self.lexicon.onto else None

    def onward(self, low: str, start: int, end: int) -> int | None:
        """Where the number begins that one at ``start`` to ``end`` has become: "von 5 auf 6"."""
        joint = self.onto.match(low, end) if low[end : end + 1] == " " else None
        return joint.end() if joint and self.from_.at(low, max(0, start - _NEAR), start) else None

    def _around(self) -> None:
        lexicon = self.lexicon
        self.before = Before(lexicon.before, glued=True)
        self.after_begins = {word[0] for word in lexicon.after}
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)")
        self.percent = pattern(rf" ?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = behind(lexicon.points)
        full_sizes = [word for word in lexicon.magnitudes if len(word) > 2]  # "3 por mil millones"
        self.basis_points = behind(lexicon.basis_points)
        self.per_thousand = pattern(
            rf" ?‰| (?:{alternatives(lexicon.per_thousand)})(?!\w| (?:{alternatives([*full_sizes, *lexicon.currencies])}))"
        )
        self.bare_points = behind(lexicon.bare_points)
        self.was_percent = pattern(rf"(?:%|{alternatives(lexicon.percent)})$")
        self.money = pattern(rf" (?:de |di |d')?({alternatives(lexicon.currencies)})(?!\w)")
        self.unit = pattern(rf"[ -]?(?:de )?({alternatives(lexicon.units)})(?!\w)")
        self.symbol = pattern(rf" ?({alternatives(lexicon.symbols)})")
        before_code = {  # "12 MEUR"
            word + code[0] for word in self.short if len(word) == 1 for code in (*self.signs, *CODES)
        }
        self.ahead = Ahead(
            {
                Ahead.SIZE: [*lexicon.magnitudes, *self.short, *before_code],
                Ahead.DECIMAL: lexicon.decimal_words,
                Ahead.KIND: [
                    "%", "de", "di", "d'", *lexicon.percent, *lexicon.points, *lexicon.bare_points, *lexicon.currencies,
                    *lexicon.cents, *lexicon.basis_points, *lexicon.per_thousand, "‰",
                ],
                Ahead.CODE: [*self.signs, *CODES, *(factor + code for factor in "mtkb" for code in CODES)],
                Ahead.UNIT: [
                    "de", *lexicon.units, *lexicon.symbols, *SYMBOLS, *(_GAP.sub("", way) for way in lexicon.aged.split("|")),
                ],
                Ahead.JOINT: [f"{word} " for word in (*lexicon.to, *lexicon.and_, *lexicon.onto)],
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
        self.name = Before(lexicon.names, glued=True)


def behind(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` after a blank; nothing where there are none."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'})(?!\w)")


def behind_then(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` between blanks."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'}) ")


@cache
def grammar(code: str, tag: str = "", point: bool = False) -> Grammar:
    """The grammar of a language, made on its first use. ``tag``: with its region; ``point``: of a document with
    decimal points."""
    return Grammar(lexicon(code), region(tag), point=point)
