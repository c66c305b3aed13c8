"""Reads the quantities of a text in German, French, Spanish, Italian, Portuguese or Dutch.

One pattern a language, made from its lexicon and the CLDR's names, finds dates, times, numbers in
digits and in words; what stands around a number then gives its kind, unit and qualifier. Decimal
commas and grouping points are the rule here (CLDR), grouping blanks and apostrophes are read as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.folding import fold
from summarise.quantities.languages.lexicon import Lexicon, lexicon
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import Separators, digits_value, to_decimal
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.units import SYMBOLS, UNITS

_STYLE = Separators(decimal_comma=True, grouped_by_blank=True)
_DIGITS = r"\d{1,3}(?:[. ']\d{3}){1,8}(?:,\d+)?(?![\d])|\d+(?:[.,]\d+){0,12}"
_DASH = r" ?- ?"
_NOUN = pattern(r"[ ']([^\W\d_][^\W\d_'-]*(?:-[^\W\d_]+)*)")
_SIGN = pattern(r" ?([€$£¥₹₽]|[A-Z]{3}(?!\w))")
_SYMBOL = pattern(r" ?([°µA-Za-z/²³]{1,5})(?![\w])")
_LETTERS = frozenset(
    "abcdefhijknopqruvwxyzBCDEFGHIJKMNOPQRSTUVXYZ"
)  # a letter by itself is more often a word
_OF = pattern(r" (?:de|di|von|van)(?= )| d(?=')")
_PAST = 60  # characters before a number that a hedge may take up
_YEARS = range(1500, 2101)


class _Reading(NamedTuple):
    """One number: its readings, likeliest first, where it ends, whether it is plain digits, and whether a
    word such as "centaine" makes it about so many."""

    values: list[Decimal]
    end: int
    plain: bool
    collective: bool = False


class _Grammar:
    """A lexicon with its patterns, compiled once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.speller = Speller(lexicon.spelled, lexicon.thousand, lexicon.joined)
        self.number = pattern(rf"{_DIGITS}")
        self.magnitude = pattern(rf" ?-?({alternatives(lexicon.magnitudes)})\.?(?![\w])")
        month = alternatives({**lexicon.months, **lexicon.short_months})
        day = rf"(?P<day>\d{{1,2}}){lexicon.day} (?P<month>{month})\.?"
        year = rf"(?:{lexicon.of} (?P<year>\d{{4}})(?!\d))"
        numeric = r"(?P<nd>\d{1,2})(?P<sep>[./-])(?P<nm>\d{1,2})(?P=sep)(?P<ny>\d{4}|\d{2})(?!\d)"
        iso = r"(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
        lone = rf"(?P<lone>{alternatives(lexicon.months)})(?:{lexicon.of} (?P<loneyear>\d{{4}})(?!\d))?"
        weekday = rf"(?P<weekday>{alternatives(lexicon.weekdays)})"
        self.date = pattern(rf"(?:{day}{year}?|{iso}|{numeric}|{lone}|{weekday})(?!\w)")
        self.clock = pattern(lexicon.clock) if lexicon.clock else None
        self.before = _phrases(lexicon.before)
        self.after = pattern(rf" ?({alternatives(lexicon.after)})(?!\w)") if lexicon.after else None
        self.to = pattern(rf" (?:{alternatives(lexicon.to)}) |{_DASH}")
        self.and_ = pattern(rf" (?:{alternatives(lexicon.and_)}) ")
        self.between = pattern(rf"(?<!\w)({alternatives(lexicon.between)}) $")
        self.percent = pattern(rf" ?%| (?:{alternatives(lexicon.percent)})(?!\w)")
        self.points = pattern(rf" (?:{alternatives(lexicon.points)})(?!\w)")
        self.money = pattern(rf" (?:de |di |d')?({alternatives(lexicon.currencies)})(?!\w)")
        self.unit = pattern(rf"[ -]?(?:de )?({alternatives(lexicon.units)})(?!\w)")
        self.aged = pattern(lexicon.aged)
        self.ordinal = pattern(lexicon.ordinal)
        self.years = pattern(rf"(?<!\w)(?:{alternatives(lexicon.years_before)}) $")
        self.name = pattern(rf"(?<!\w)(?:{alternatives(lexicon.names)}) ?$")
        vague = [*lexicon.vague, *lexicon.parts]
        self.vague = pattern(rf"(?:{alternatives(vague)})(?!\w)")
        self.some = pattern(
            rf"({alternatives([*lexicon.one, *lexicon.halves])}) (?={alternatives(lexicon.magnitudes)})"
        )
        self.and_half = pattern(rf" (?:{alternatives(lexicon.and_half)})(?!\w)") if lexicon.and_half else None
        words = [*self.speller.starts, *vague, *lexicon.months, *lexicon.weekdays]
        self.anchor = pattern(rf"(?<!\w)(?:\d+|{alternatives(words)}|{self.some.pattern})|(?<=[^\W\d])\d+")


def _phrases(table: Mapping[str, Qualifier]) -> re.Pattern[str]:
    return pattern(rf"(?<!\w)({alternatives(table)}) ?$")


@cache
def grammar(code: str) -> _Grammar:
    """The grammar of a language; compiled on its first use."""
    return _Grammar(lexicon(code))


def find(text: str, code: str) -> list[Quantity]:
    """Every quantity of ``text``, as ``find_quantities`` gives them. ``code``: one of the six."""
    reader = _Reader(text, grammar(code))
    found: list[Quantity] = []
    cursor = 0
    for anchor in reader.grammar.anchor.finditer(reader.low):
        if anchor.start() >= cursor and (quantity := reader.at(anchor.start(), cursor)) is not None:
            found.append(quantity)
            cursor = quantity.end
    return found


class _Reader:
    def __init__(self, text: str, grammar: _Grammar) -> None:
        self.text = text
        self.plain = fold(text)
        low = self.plain.lower()
        self.low = (low if len(low) == len(text) else self.plain).replace("\n", " ")
        self.grammar = grammar

    def at(self, start: int, floor: int) -> Quantity | None:
        """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
        low, grammar = self.low, self.grammar
        if start and (
            low[start - 1].isalnum() or (low[start - 1] == "-" and low[start - 2 : start - 1].isalpha())
        ):
            return self._attached(start, floor)
        if dated := self._date(start):
            return dated
        if clock := grammar.clock and grammar.clock.match(low, start):
            hour, minute = int(clock.group(1)), int(clock.group(2) or 0)
            if hour < 25 and minute < 60:
                return self._made(start, clock.end(), Kind.TIME, date=DateParts(hour=hour, minute=minute))
        if vague := grammar.vague.match(low, start):
            return self._vague(start, vague)
        first = self._number(start)
        if first is not None:
            return self._finished(start, first, floor)
        digits = grammar.number.match(low, start)  # what no convention reads is a name: 192.168.1.2
        return self._made(start, digits.end(), Kind.IDENTIFIER) if digits else None

    def _date(self, start: int) -> Quantity | None:
        found = self.grammar.date.match(self.low, start)
        if found is None:
            return None
        get = found.groupdict()
        parts: tuple[str | None, str | int | None, str | None]
        if get["month"]:
            parts = (get["year"], self._month(get["month"]), get["day"])
        elif get["iy"]:
            parts = (get["iy"], get["im"], get["id"])
        elif get["nd"]:
            year = get["ny"] if len(get["ny"]) == 4 else f"{'20' if int(get['ny']) < 70 else '19'}{get['ny']}"
            parts = (year, get["nm"], get["nd"])
        elif get["lone"]:
            parts = (get["loneyear"], self._month(get["lone"]), None)
        else:
            named = DateParts(weekday=self.grammar.lexicon.weekdays[get["weekday"]])
            return self._made(start, found.end(), Kind.DATE, date=named)
        end = found.end()
        if self.low[end - 1] == ".":
            end -= 1  # the sentence's, or an abbreviation's at the end
        year_, month, day = (int(part) if part else None for part in parts)
        if not (1 <= (month or 1) <= 12 and 1 <= (day or 1) <= 31):
            return None
        return self._made(start, end, Kind.DATE, date=DateParts(year_, month, day))

    def _month(self, name: str) -> int:
        lexicon = self.grammar.lexicon
        return lexicon.months.get(name) or lexicon.short_months[name]

    def _attached(self, start: int, floor: int) -> Quantity | None:
        """Digits that hang on letters ("A380", "COVID-19") are a name."""
        if not self.low[start].isdigit():
            return None
        begin = start
        while begin > floor and (self.low[begin - 1].isalnum() or self.low[begin - 1] == "-"):
            begin -= 1
        end = start
        while end < len(self.low) and self.low[end].isalnum():
            end += 1
        return self._made(begin, end, Kind.IDENTIFIER)

    def _number(self, start: int) -> _Reading | None:
        """The number at ``start`` with the magnitudes behind it."""
        low, grammar = self.low, self.grammar
        digits = grammar.number.match(low, start)
        if digits:
            values = digits_value(digits.group(), _STYLE)
            if "," not in digits.group():
                values = values[:1]  # "41.000" is one number here, and never 41
            end, plain = digits.end(), True
        elif some := grammar.some.match(low, start):  # "eine halbe Million", "une centaine"
            half = grammar.lexicon.halves.get(some.group(1))
            values, end, plain = [to_decimal(half) if half else Decimal(1)], some.end() - 1, False
        elif spelled := grammar.speller.read(low, start):
            values, end, plain = [Decimal(spelled[0])], spelled[1], False
        else:
            return None
        return self._multiplied(_Reading(values, end, plain)) if values else None

    def _multiplied(self, number: _Reading) -> _Reading:
        """``number`` with the magnitudes behind it: "3 mil millones", and never more than two."""
        low, grammar = self.low, self.grammar
        values, end, plain, collective = number
        for _ in range(2):
            magnitude = grammar.magnitude.match(low, end)
            if magnitude is None:
                break
            word = magnitude.group(1)
            factor = Decimal(grammar.lexicon.magnitudes[word])
            end, plain, collective = magnitude.end(), False, collective or word in grammar.lexicon.collectives
            if low[end - 1] == "." and not self._abbreviated(word, end):
                end -= 1
            if half := grammar.and_half and grammar.and_half.match(low, end):
                values, end = [value + Decimal("0.5") for value in values], half.end()
            values = [value * factor for value in values]
        return _Reading(values, end, plain, collective)

    def _abbreviated(self, word: str, end: int) -> bool:
        return len(word) <= 4 and self.low[end : end + 1] == " "

    def _finished(self, start: int, first: _Reading, floor: int) -> Quantity | None:
        low = self.low
        begin, code = self._sign(start, floor)
        second, joined = self._range(start, first)
        last = second or first
        values = first.values
        low_value, high_value = values[0], (second.values[0] if second else values[0])
        if second and joined and low_value < high_value and first.plain and not second.plain:
            low_value *= self._factor_of(second)
        end = last.end
        kind, unit, end = self._tail(end, code)
        hedge, qualifier, behind = self._hedges(begin, end)
        if second is None and first.plain and kind is Kind.COUNT and qualifier is Qualifier.EXACT:
            special = self._year_name_or_ordinal(start, first, end, floor)
            if special is not None:
                return special
        if low_value < 0 or (second and low_value > high_value):
            second, low_value, high_value = None, values[0], values[0]
            end = first.end
            kind, unit, end = self._tail(end, code)
        if second and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.BETWEEN
        if last.collective and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.ABOUT
        if begin > floor and low[begin - 1] in "-−" and (begin < 2 or low[begin - 2].isspace()):
            begin, low_value, high_value = begin - 1, -low_value, -high_value
        noun = self._noun(end + behind, after_of=not last.plain) if kind is Kind.COUNT else None
        text = self.text[begin:end]
        others = tuple(
            Quantity(begin, end, text, kind, value, value, unit, qualifier)
            for value in values[1:]
            if second is None
        )
        return Quantity(
            begin, end, text, kind, low_value, high_value, unit or (noun.lower() if noun else None), qualifier,
            noun, None, hedge, readings=others,
        )  # fmt: skip

    def _factor_of(self, reading: _Reading) -> int:
        factor = 1
        end = reading.end
        for word, value in self.grammar.lexicon.magnitudes.items():
            if self.low[:end].rstrip(".").endswith(word) and value > factor:
                factor = value
        return factor

    def _sign(self, start: int, floor: int) -> tuple[int, str | None]:
        """A currency's sign or code before the number."""
        for width in (5, 4, 3, 2, 1):
            for gap in (0, 1):
                begin = start - gap - width
                if begin < floor or (gap and self.text[start - 1] not in " \u00a0\u202f"):
                    continue
                sign = self.text[begin : start - gap]
                if (sign in SIGNS or sign in CODES) and not (begin and self.text[begin - 1].isalnum()):
                    return begin, SIGNS.get(sign, sign)
        return start, None

    def _range(self, start: int, first: _Reading) -> tuple[_Reading | None, bool]:
        before = self.low[max(0, start - 12) : start]
        between = self.grammar.between.search(before)
        joint = self.grammar.and_.match(self.low, first.end) if between else None
        joint = joint or self.grammar.to.match(self.low, first.end)
        if joint is None or (joint.group().strip() in self.grammar.lexicon.and_ and not between):
            return None, False
        if not between and joint.group().strip() in ("a", "e", "à", "et", "y"):
            return None, False
        second = self._number(joint.end())
        if second is None or second.values[0] < first.values[0]:
            return None, False
        return second, True

    def _tail(self, end: int, code: str | None) -> tuple[Kind, str | None, int]:
        """Kind, unit and end, by what stands behind the number."""
        low, grammar = self.low, self.grammar
        if points := grammar.points.match(low, end):
            return Kind.PERCENTAGE_POINTS, "percentage-point", points.end()
        if percent := grammar.percent.match(low, end):
            return Kind.PERCENT, "percent", percent.end()
        sign = _SIGN.match(self.plain, end)
        if sign and (sign.group(1) in SIGNS or sign.group(1) in CODES):
            return Kind.MONEY, SIGNS.get(sign.group(1), sign.group(1)), sign.end()
        if money := grammar.money.match(low, end):
            return Kind.MONEY, grammar.lexicon.currencies[money.group(1)], money.end()
        if code is not None:
            return Kind.MONEY, code, end
        if aged := grammar.aged.match(low, end):
            return Kind.AGE, "year", aged.end()
        symbol = _SYMBOL.match(self.plain, end)
        if symbol and symbol.group(1) in SYMBOLS and symbol.group(1) not in _LETTERS:
            return self._measured(SYMBOLS[symbol.group(1)], symbol.end())
        if unit := grammar.unit.match(low, end):
            return self._measured(grammar.lexicon.units[unit.group(1)], unit.end())
        return Kind.COUNT, None, end

    def _measured(self, unit: str, end: int) -> tuple[Kind, str | None, int]:
        known = UNITS.get(unit)
        return Kind.DURATION if known and known.dimension.startswith("duration") else Kind.MEASURE, unit, end

    def _hedges(self, begin: int, end: int) -> tuple[str | None, Qualifier, int]:
        """The hedge as written, its qualifier, and how many characters of it stand behind."""
        lexicon = self.grammar.lexicon
        floor = max(0, begin - _PAST)
        found = self.grammar.before.search(self.low[floor:begin])
        if found:
            at = floor + found.start(1)
            return self.text[at : at + len(found.group(1))], lexicon.before[found.group(1)], 0
        after = self.grammar.after.match(self.low, end) if self.grammar.after else None
        if after:
            words = self.text[after.start(1) : after.end(1)]
            return words, lexicon.after[after.group(1)], after.end() - end
        return None, Qualifier.EXACT, 0

    def _year_name_or_ordinal(self, start: int, first: _Reading, end: int, floor: int) -> Quantity | None:
        low, grammar = self.low, self.grammar
        before = low[max(floor, start - 16) : start]
        value = first.values[0]
        if name := grammar.name.search(before):
            return self._made(start - len(name.group()), first.end, Kind.IDENTIFIER)
        if ordinal := grammar.ordinal.match(self.plain, first.end):
            return self._made(start, ordinal.end(), Kind.ORDINAL, value=value)
        whole = first.end - start == 4 and value == int(value) and int(value) in _YEARS
        if whole and (grammar.years.search(before) or not self._noun(end)):
            return self._made(start, first.end, Kind.DATE, date=DateParts(year=int(value)))
        return None

    def _vague(self, start: int, found: re.Match[str]) -> Quantity:
        lexicon = self.grammar.lexicon
        word = found.group()
        if word in lexicon.parts:
            return self._made(start, found.end(), Kind.RATIO, value=to_decimal(lexicon.parts[word]))
        low, high = (Decimal(n) for n in lexicon.vague[word])
        end = found.end()
        noun = self._noun(end, after_of=True)
        return Quantity(
            start, end, self.text[start:end], Kind.VAGUE, low, high, noun.lower() if noun else None, noun=noun
        )

    def _noun(self, end: int, *, after_of: bool = False) -> str | None:
        """The word behind a number; ``after_of``: also behind "de", as magnitudes have it."""
        gap = _OF.match(self.low, end) if after_of else None
        if gap is not None:
            end = gap.end()
        found = _NOUN.match(self.low, end)
        if found is None or found.group(1) in self.grammar.lexicon.no_noun:
            return None
        return self.text[found.start(1) : found.end(1)]

    def _made(
        self, start: int, end: int, kind: Kind, *, value: Decimal | None = None, date: DateParts | None = None
    ) -> Quantity:
        noun = self._noun(end) if kind is Kind.ORDINAL else None
        return Quantity(
            start,
            end,
            self.text[start:end],
            kind,
            value,
            value,
            noun.lower() if noun else None,
            noun=noun,
            date=date,
        )
