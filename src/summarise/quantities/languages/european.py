"""Reads the quantities of a text in German, French, Spanish, Italian, Portuguese or Dutch.

One reader for all six, over the patterns of a language's ``Grammar``: it finds dates, times, numbers in
digits and in words; what stands around a number then gives its kind, unit and qualifier. Decimal
commas and grouping points are the rule here (CLDR), grouping blanks and apostrophes are read as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.folding import fold
from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.grammar import Grammar, grammar
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.units import SYMBOLS, UNITS

_NOUN = pattern(r"[ ']([^\W\d_][^\W\d_'-]*(?:-[^\W\d_]+)*)")
_SIGN = pattern(r" ?([€$£¥₹₽]|[A-Z]{3}(?!\w))")
_SYMBOL = pattern(r" ?([°µA-Za-z/²³]{1,5})(?![\w'])")
_LETTERS = frozenset(
    "abcdefhijknopqruvwxyzBCDEFGHIJKMNOPQRSTUVXYZ"
)  # a letter by itself is more often a word
_OF = pattern(r" (?:de|di|von|van)(?= )| d(?=')")
_SCORE = pattern(r":(?=\d{1,3}(?![\d:]))")
_VERB = pattern(r" \w+(?:to|so|do)\b")  # "le 3 ha ceduto", "los 3 ha dicho": has, no hectares
_ONE_WORD = pattern(r" *(?:[^\W\d_]+ +)?")
_INFLECTED = ("e", "en", "er", "es", "em")  # German adjectives
_PAST = 60  # characters before a number that a hedge or what makes it an age may take up
_NEAR = 16  # the same for one word
_YEARS = range(1500, 2101)
_THAN = (Qualifier.MORE_THAN, Qualifier.LESS_THAN)
_TIMELESS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE_POINTS})


class _Tail(NamedTuple):
    """What stands behind a number: the kind and unit it gives, and where it ends."""

    kind: Kind
    unit: str | None
    end: int


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
    def __init__(self, text: str, grammar: Grammar) -> None:
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
        if dated := self._date(start) or self._season(start):
            return dated
        if clock := grammar.clock.match(low, start):
            hour, minute = int(clock.group(1)), int(clock.group(2) or 0)
            if hour < 25 and minute < 60:
                return self._made(start, clock.end(), Kind.TIME, date=DateParts(hour=hour, minute=minute))
        if vague := grammar.vague.match(low, start):
            return self._vague(start, vague, floor)
        first = amount_at(low, start, grammar)
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
            parts = (None, None, None)
        weekday = self.grammar.lexicon.weekdays.get(get["weekday"] or get["loneday"] or "")
        end = found.end()
        if self.low[end - 1] == ".":
            end -= 1  # the sentence's, or an abbreviation's at the end
        year_, month, day = (int(part) if part else None for part in parts)
        if not (1 <= (month or 1) <= 12 and 1 <= (day or 1) <= 31):
            return None
        return self._made(start, end, Kind.DATE, date=DateParts(year_, month, day, weekday))

    def _season(self, start: int) -> Quantity | None:
        """ "2027/28": two years that follow each other."""
        found = self.grammar.season.match(self.low, start)
        year = int(found.group(1)) if found else 0
        if found is None or year not in _YEARS or (year + 1) % 100 != int(found.group(2)):
            return None
        until = DateParts(year=year + 1)
        return self._made(start, found.end(), Kind.DATE, date=DateParts(year=year), until=until)

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

    def _finished(self, start: int, first: Amount, floor: int) -> Quantity | None:
        begin, code = self._sign(start, floor)
        if first.plain and (counted := self._score(start, first, code) or self._ordinal(start, first)):
            return counted
        if years := self._years(start, first):
            return years
        second = self._second(start, first, code)
        last = second or first
        tail = self._tail(start, last, code, floor)
        hedge, qualifier, behind = self._hedges(begin, tail.end)
        if hedge and not behind and self._compared(start, floor):
            hedge, qualifier = None, Qualifier.EXACT
        if second is None and first.plain and tail.kind is Kind.COUNT:
            special = self._year_name_or_ordinal(start, first, tail.end, floor, qualifier)
            if special is not None:
                return special
            tail, factor = self._onward(start, first, tail)
        else:
            factor = Decimal(1)
        lower, upper = first.values[0] * factor, last.values[0] * (1 if second else factor)
        if second:
            lower *= second.factor if first.plain and lower * second.factor <= upper else 1
            qualifier = Qualifier.BETWEEN if qualifier is Qualifier.EXACT else qualifier
        elif last.collective and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.ABOUT
        end = tail.end
        if hedge is None or behind:
            begin, end, signs = self._below_zero(begin, tail, floor)
            lower, upper = sorted((lower * signs[0], upper * (signs[1] if second else signs[0])))
        noun = self._noun(end + behind, after_of=not last.plain) if tail.kind is Kind.COUNT else None
        text = self.text[begin:end]
        others = () if second else tuple(first.values[1:])
        if factor != 1:
            others = (first.values[0],)
        readings = tuple(
            Quantity(begin, end, text, tail.kind, value, value, tail.unit, qualifier) for value in others
        )
        return Quantity(
            begin, end, text, tail.kind, lower, upper, tail.unit or (noun.lower() if noun else None), qualifier,
            noun, None, hedge, readings=readings,
        )  # fmt: skip

    def _years(self, start: int, first: Amount) -> Quantity | None:
        """ "2010-2015", "de 2010 a 2015": from one year to a later one, where nothing is counted."""
        low, grammar = self.low, self.grammar
        at = grammar.range_at(low, start, first.end, plain=True)
        onward = grammar.onward(low, start, first.end)
        joint = at if at is not None else onward
        second = amount_at(low, joint, grammar) if joint is not None and first.plain else None
        if second is None or not second.plain or second.values[0] <= first.values[0]:
            return None
        ends = first.values[0], second.values[0]
        counted = onward is None and self._noun(second.end) is not None
        if counted or any(value not in _YEARS for value in ends) or first.end - start != 4:
            return None
        date, until = (DateParts(year=int(value)) for value in ends)
        return self._made(start, second.end, Kind.DATE, date=date, until=until)

    def _onward(self, start: int, first: Amount, tail: _Tail) -> tuple[_Tail, Decimal]:
        """In "von 7,9 auf 7,1 Prozent" the first number is percent too; in "from 3 to 5 million" it is
        millions, unless it is a large number itself."""
        low, grammar = self.low, self.grammar
        joint = grammar.onward(low, start, first.end)
        second = amount_at(low, joint, grammar) if joint is not None else None
        if joint is None or second is None:
            return tail, Decimal(1)
        other = self._tail(joint, second, None, 0)
        factor = second.factor if first.values[0] < 1000 and not second.collective else Decimal(1)
        if other.kind in _TIMELESS:
            return _Tail(other.kind, other.unit, tail.end), factor
        return tail, factor if other.kind is Kind.COUNT else Decimal(1)

    def _below_zero(self, begin: int, tail: _Tail, floor: int) -> tuple[int, int, tuple[int, int]]:
        """Begin and end with what makes a number negative, and the signs of both ends of a range: "-3 bis 5
        Grad", "minus 4 Grad", "3 a 4 grados bajo cero"."""
        low, grammar = self.low, self.grammar
        if begin > floor and low[begin - 1] in "-−" and (begin < 2 or low[begin - 2].isspace()):
            return begin - 1, tail.end, (-1, 1)
        if tail.kind in _TIMELESS and (minus := grammar.minus.search(low[max(floor, begin - _NEAR) : begin])):
            return begin - len(minus.group()), tail.end, (-1, 1)
        below = grammar.below_zero.match(low, tail.end) if tail.unit in ("degree", "degree-celsius") else None
        return (begin, below.end(), (-1, -1)) if below else (begin, tail.end, (1, 1))

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

    def _second(self, start: int, first: Amount, code: str | None) -> Amount | None:
        """The other end of a range: "5 bis 6 Prozent", "entre un 5 y un 6 %", "5% a 6%"; None where
        ``first`` stands alone."""
        low, grammar = self.low, self.grammar
        own = self._tail(start, first, code, 0)
        ends = (
            [first.end, own.end]
            if own.kind in (Kind.PERCENT, Kind.MONEY) and own.end > first.end
            else [first.end]
        )
        for end in ends:
            at = grammar.range_at(low, start, end, plain=first.plain)
            second = amount_at(low, at, grammar) if at is not None else None
            if at is None or second is None or second.values[0] < first.values[0]:
                continue
            other = self._tail(at, second, None, 0)
            if (
                end == own.end
                and own.kind is not Kind.COUNT
                and (other.kind, other.unit) != (own.kind, own.unit)
            ):
                continue  # "5% a 6 barcos"
            return second
        return None

    def _tail(self, start: int, number: Amount, code: str | None, floor: int) -> _Tail:
        """What stands behind a number that begins at ``start``. ``code``: of the currency before it."""
        low, grammar, end = self.low, self.grammar, number.end
        if points := grammar.points.match(low, end):
            return _Tail(Kind.PERCENTAGE_POINTS, "percentage-point", points.end())
        if (points := grammar.bare_points.match(low, end)) and grammar.was_percent.search(low, 0, floor):
            return _Tail(Kind.PERCENTAGE_POINTS, "percentage-point", points.end())
        if percent := grammar.percent.match(low, end):
            return _Tail(Kind.PERCENT, "percent", percent.end())
        sign = _SIGN.match(self.plain, end)
        if sign and (sign.group(1) in SIGNS or sign.group(1) in CODES):
            return _Tail(Kind.MONEY, SIGNS.get(sign.group(1), sign.group(1)), sign.end())
        if money := grammar.money.match(low, end):
            return _Tail(Kind.MONEY, grammar.lexicon.currencies[money.group(1)], money.end())
        if code is not None:
            return _Tail(Kind.MONEY, code, end)
        if aged := grammar.aged.match(low, end):
            return _Tail(Kind.AGE, "year", aged.end())
        symbol = _SYMBOL.match(self.plain, end)
        has = symbol is not None and symbol.group(1) == "ha" and _VERB.match(low, symbol.end())
        if symbol and symbol.group(1) in SYMBOLS and symbol.group(1) not in _LETTERS and not has:
            return self._measured(SYMBOLS[symbol.group(1)], symbol.end(), start)
        if unit := grammar.unit.match(low, end):
            return self._measured(grammar.lexicon.units[unit.group(1)], unit.end(), start)
        return _Tail(Kind.COUNT, None, end)

    def _measured(self, unit: str, end: int, start: int) -> _Tail:
        known = UNITS.get(unit)
        if not (known and known.dimension.startswith("duration")):
            return _Tail(Kind.MEASURE, unit, end)
        aged = self.grammar.aged_before
        if unit == "year" and aged and aged.search(self.low[max(0, start - _PAST) : start]):
            return _Tail(Kind.AGE, unit, end)
        return _Tail(Kind.DURATION, unit, end)

    def _hedges(self, begin: int, end: int) -> tuple[str | None, Qualifier, int]:
        """The hedge as written, its qualifier, and how many characters of it stand behind."""
        lexicon = self.grammar.lexicon
        floor = max(0, begin - _PAST)
        found = self.grammar.before.search(self.low[floor:begin])
        if found:
            at = floor + found.start(1)
            return self.text[at : at + len(found.group(1))], lexicon.before[found.group(1)], 0
        after = self.grammar.after.match(self.low, end)
        if after:
            words = self.text[after.start(1) : after.end(1)]
            return words, lexicon.after[after.group(1)], after.end() - end
        return None, Qualifier.EXACT, 0

    def _year_name_or_ordinal(
        self, start: int, first: Amount, end: int, floor: int, qualifier: Qualifier
    ) -> Quantity | None:
        """A number that counts nothing: "Artikel 5", "3. Platz", "2029"."""
        low, grammar = self.low, self.grammar
        value = first.values[0]
        whole = first.end - start == 4 and value == int(value) and int(value) in _YEARS
        before = low[max(floor, start - _NEAR) : start]
        if qualifier is not Qualifier.EXACT:
            return None
        if name := grammar.name.search(before):
            return self._made(start - len(name.group()), first.end, Kind.IDENTIFIER)
        if whole and (grammar.years.search(before) or not self._noun(end)):
            return self._made(start, first.end, Kind.DATE, date=DateParts(year=int(value)))
        return None

    def _score(self, start: int, first: Amount, code: str | None) -> Quantity | None:
        """ "3:1", "3-1", "3 a 1"; what runs upwards is taken for a range."""
        found = _SCORE.match(self.low, first.end)
        joint = found or self.grammar.to.match(self.low, first.end)
        second = amount_at(self.low, joint.end(), self.grammar) if joint else None
        if joint is None or second is None or not second.plain or code:
            return None
        small = first.values[0] < 200 and second.values[0] < 200 and first.end - start <= 3
        if not small or (found is None and second.values[0] >= first.values[0]):
            return None
        onward = self.grammar.onward(self.low, start, first.end)
        if onward or self._tail(start, second, None, 0).kind is not Kind.COUNT:
            return None
        ends = first.values[0], second.values[0]
        return Quantity(start, second.end, self.text[start : second.end], Kind.SCORE, *ends)

    def _ordinal(self, start: int, first: Amount) -> Quantity | None:
        """ "3. Platz", "17e", "17° minuto"."""
        grammar = self.grammar
        found = grammar.ordinal.match(self.plain, first.end)
        if found is None and grammar.article.search(self.low[max(0, start - _NEAR) : start]):
            found = grammar.ordinal_after_article.match(self.plain, first.end)
        return self._made(start, found.end(), Kind.ORDINAL, value=first.values[0]) if found else None

    def _compared(self, start: int, floor: int) -> bool:
        """Whether the words before say that an earlier number is more than this: "drei mehr als 2029"."""
        found = self.grammar.before.search(self.low, floor, start) if floor else None
        if found is None or self.grammar.lexicon.before[found.group(1)] not in _THAN:
            return False
        word = _ONE_WORD.fullmatch(self.low, floor, found.start())
        return word is not None and not self.grammar.since.search(word.group())

    def _vague(self, start: int, found: re.Match[str], floor: int) -> Quantity:
        lexicon = self.grammar.lexicon
        word, end = found.group(), found.end()
        if word in lexicon.parts:
            low = high = to_decimal(lexicon.parts[word])
            kind, noun = Kind.RATIO, None
        else:
            low, high = (Decimal(n) for n in lexicon.vague[word])
            kind, noun = Kind.VAGUE, self._noun(end, after_of=True)
        hedge, qualifier, _ = self._hedges(start, end)
        unit = noun.lower() if noun else None
        return Quantity(start, end, self.text[start:end], kind, low, high, unit, qualifier, noun, None, hedge)

    def _noun(self, end: int, *, after_of: bool = False) -> str | None:
        """The word behind a number; ``after_of``: also behind "de", as magnitudes have it."""
        gap = _OF.match(self.low, end) if after_of else None
        if gap is not None:
            end = gap.end()
        found = _NOUN.match(self.low, end)
        if found is None or found.group(1) in self.grammar.lexicon.no_noun:
            return None
        if self.grammar.lexicon.code == "de" and self.text[found.start(1)].islower():  # nouns have a capital
            further = _NOUN.match(self.low, found.end())
            if (
                further is None
                or not found.group(1).endswith(_INFLECTED)
                or self.text[further.start(1)].islower()
            ):
                return None
            found = further
        return self.text[found.start(1) : found.end(1)]

    def _made(
        self, start: int, end: int, kind: Kind, *, value: Decimal | None = None,
        date: DateParts | None = None, until: DateParts | None = None,
    ) -> Quantity:  # fmt: skip
        noun = self._noun(end) if kind is Kind.ORDINAL else None
        unit = noun.lower() if noun else None
        return Quantity(
            start, end, self.text[start:end], kind, value, value, unit, noun=noun, date=date, until=until
        )
