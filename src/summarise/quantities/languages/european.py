"""Reads the quantities of a text in German, French, Spanish, Italian, Portuguese or Dutch.

One reader for all six, over the patterns of a language's ``Grammar``: it finds dates, times, numbers in
digits and in words; what stands around a number then gives its kind, unit and qualifier. Decimal
commas and grouping points are the rule here (CLDR), grouping blanks and apostrophes are read as well.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.beside import Ahead
from summarise.quantities.languages.changes import change_at
from summarise.quantities.languages.eras import decade_of, fraction_at
from summarise.quantities.languages.european_dates import YEARS, dated, said_date, years_from
from summarise.quantities.languages.lasting import Span, clocked, halved, of_an_hour, part_of_hour
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.shares import Share, every, share_at
from summarise.quantities.languages.spoken_times import hour_in_words, time_in_words
from summarise.quantities.languages.tails import PAST, Tail, cents_behind, sign_before, tail_at
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_SCORE = pattern(r":(?=\d{1,3}(?![\d:]))")
_ONE_WORD = pattern(r" *(?:[^\W\d_]+ +)?")
_NEAR = 16  # the same for one word
_MOST_ORDINAL = 2_000  # "8.290°" is a temperature
_MORE_OR = pattern(r"(?:\bou|\bo|\be|\bni|\bof) $")
_STATED = pattern(
    r"(?:perte|verlust|pérdida|perdita|prejuízo|verlies|ergebnis|résultat|resultado|risultato|resultaat)\W+(?:\w+\W+){0,2}$"
)
_ONE = Decimal(1)
_PARTING = frozenset(":/h")  # between the figures of a span of time or of a fraction
_NO_ORDINAL = " ,;:)!?"  # no ordinal goes on so; nothing behind it is among them
_HALVED = frozenset({Kind.DURATION, Kind.MEASURE, Kind.AGE})
_HALF = Decimal("0.5")
_TIMELESS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE_POINTS})


def find(text: str, code: str, tag: str = "") -> list[Quantity]:
    """Every quantity of ``text``, as ``find_quantities`` gives them. ``code``: one of the six; ``tag``: with a region."""
    reader = _Reader(Page(text, code, tag))
    found: list[Quantity] = []
    cursor = 0
    for anchor in reader.grammar.anchor.finditer(reader.low):
        start = anchor.start("at")
        if start >= cursor and (quantity := reader.at(start, cursor)) is not None:
            found.append(quantity)
            cursor = quantity.end
    return found


class _Reader:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.text, self.low, self.grammar = page.text, page.low, page.grammar

    def at(self, start: int, floor: int) -> Quantity | None:
        """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
        low, grammar = self.low, self.grammar
        if (
            start
            and (low[start - 1].isalnum() or (low[start - 1] == "-" and low[start - 2 : start - 1].isalpha()))
            and sign_before(self.page, start, floor).code is None
        ):
            return self._attached(start, floor)
        digits_here = low[start].isdigit()
        if digits_here and not _PARTING.isdisjoint(low[start + 1 : start + 5]):
            parted = self._parted(start)
            if parted is not None:
                return parted
        if date := dated(self.page, start):
            hour = amount_at(self.page, start) if date.kind is Kind.TIME and not date.minute else None
            return (time_in_words(self.page, start, hour, floor) if hour else None) or date
        if not digits_here:
            if low[start : start + 2] in grammar.unnumbered_begins and (
                said := self._unnumbered(start, floor)
            ):
                return said
            if vague := grammar.vague.match(low, start):
                return self._vague(start, vague, floor)
            if ordinal := self._ordinal_in_words(start, floor):
                return ordinal
        first = amount_at(self.page, start)
        if first is not None:
            if share := share_at(self.page, start, first, floor):
                return self._shared(share)
            if decade := decade_of(self.page, start, first):
                return decade
            if said := time_in_words(self.page, start, first, floor):
                return said
            if not first.plain and (
                said := hour_in_words(self.page, start, first, floor) or self._said(start, first)
            ):
                return said
            return self._finished(start, first, floor)
        digits = grammar.number.match(low, start)  # what no convention reads is a name: 192.168.1.2
        return self.page.made(start, digits.end(), Kind.IDENTIFIER) if digits else None

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
        return self.page.made(begin, end, Kind.IDENTIFIER)

    def _finished(self, start: int, first: Amount, floor: int) -> Quantity | None:
        low, grammar = self.low, self.grammar
        begin, code, below = sign_before(self.page, start, floor)
        joined = first.ahead & Ahead.JOINT
        if first.plain and not below:
            next_ = low[first.end : first.end + 1]
            if (joined or next_ == ":") and (score := self._score(start, first, code)):
                return score
            if next_ not in _NO_ORDINAL and (ordinal := self._ordinal(start, first)):
                return ordinal
        if joined and first.end - start == 4 and (years := years_from(self.page, start, first)):
            return years
        own = tail_at(self.page, start, first, code, floor)
        second = self._second(start, first, own) if joined or own.end > first.end else None
        last = second or first
        tail = own if second is None else tail_at(self.page, start, last, code, floor)
        if tail.factor != 1:  # "75 EUR Mio."
            first, last = (a._replace(values=[v * tail.factor for v in a.values]) for a in (first, last))
        hedge, qualifier, behind = self._hedges(begin, tail.end)
        if hedge and not behind and self._compared(start, floor):
            hedge, qualifier = None, Qualifier.EXACT
        if second is None and first.plain and tail.kind is Kind.COUNT:
            special = self._year_name_or_ordinal(start, first, tail.end, floor, qualifier)
            if special is not None:
                return special
            tail, factor = self._onward(start, first, tail) if joined else (tail, _ONE)
        else:
            factor = _ONE
        lower, upper = first.values[0] * factor, last.values[0] * (1 if second else factor)
        if second:
            lower *= second.factor if first.plain and lower * second.factor <= upper else 1
            qualifier = Qualifier.BETWEEN if qualifier is Qualifier.EXACT else qualifier
        elif last.collective and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.ABOUT
        half = grammar.and_half.match(low, tail.end) if tail.kind in _HALVED else None
        if half:  # "deux heures et demie", "tres años y medio"
            lower, upper = lower + _HALF, upper + _HALF
            tail = tail._replace(end=half.end())
        if (
            (tail.kind is Kind.MONEY or tail.unit == "pound")
            and second is None
            and (cents := cents_behind(self.page, tail, upper))
        ):
            lower = upper = upper + cents[0]
            tail = tail._replace(end=cents[1])
            if tail.unit == "pound":
                tail = tail._replace(kind=Kind.MONEY, unit="GBP")
        end = tail.end
        if hedge is None or behind:
            begin, end, signs = self._below_zero(begin, tail, floor, below)
            if second or signs[0] < 0:
                lower, upper = sorted((lower * signs[0], upper * (signs[1] if second else signs[0])))
        elif below:
            lower = -lower
            lower, upper = sorted((lower, upper if second else lower))
        noun = self.page.noun(end + behind, after_of=not last.plain) if tail.kind is Kind.COUNT else None
        if noun == "Uhr" and (hours := self._hours(begin, end + behind, lower, upper)):
            return hours
        text = self.text[begin:end]
        others = () if second else tuple(first.values[1:])
        if factor != 1:
            others = (first.values[0],)
        readings: tuple[Quantity, ...] = ()
        if others:
            readings = tuple(
                Quantity(begin, end, text, tail.kind, value, value, tail.unit, qualifier) for value in others
            )
        return Quantity(
            begin, end, text, tail.kind, lower, upper, tail.unit or (noun.lower() if noun else None), qualifier,
            noun, None, hedge, readings=readings,
        )  # fmt: skip

    def _onward(self, start: int, first: Amount, tail: Tail) -> tuple[Tail, Decimal]:
        """In "von 7,9 auf 7,1 Prozent" the first number is percent too; in "from 3 to 5 million" it is
        millions, unless it is a large number itself."""
        low, grammar = self.low, self.grammar
        joint = grammar.onward(low, start, first.end)
        second = amount_at(self.page, joint) if joint is not None else None
        if joint is None or second is None:
            return tail, Decimal(1)
        other = tail_at(self.page, joint, second, None, 0)
        factor = second.factor if first.values[0] < 1000 and not second.collective else Decimal(1)
        if other.kind in _TIMELESS:
            return Tail(other.kind, other.unit, tail.end), factor
        return tail, factor if other.kind is Kind.COUNT else Decimal(1)

    def _below_zero(
        self, begin: int, tail: Tail, floor: int, below: bool
    ) -> tuple[int, int, tuple[int, int]]:
        """Begin and end with what makes a number negative, and the signs of both ends of a range: "-3 bis 5
        Grad", "minus 4 Grad", "3 a 4 grados bajo cero", "(5,00 €)". ``below``: a sign is among what begins it."""
        low, grammar = self.low, self.grammar
        if below:
            return begin, tail.end, (-1, 1)
        minus = grammar.minus.at(low, max(floor, begin - _NEAR), begin)
        if minus and (tail.kind in _TIMELESS or self._alone(minus.start, floor)):
            return minus.start, tail.end, (-1, 1)
        bracketed = low[begin - 1 : begin] == "(" and low[tail.end : tail.end + 1] == ")"
        if tail.kind is Kind.MONEY and bracketed and _STATED.search(low[max(0, begin - PAST) : begin - 1]):
            return begin - 1, tail.end + 1, (-1, -1)
        cold = grammar.below_zero.match(low, tail.end) if tail.unit in ("degree", "degree-celsius") else None
        return (begin, cold.end(), (-1, -1)) if cold else (begin, tail.end, (1, 1))

    def _alone(self, begin: int, floor: int) -> bool:
        """Whether a minus in words takes nothing from a number before it, and is no part of "more or less"."""
        return (begin - 1 > floor or floor == 0) and _MORE_OR.search(
            self.low[max(0, begin - 8) : begin]
        ) is None

    def _said(self, start: int, first: Amount) -> Quantity | None:
        """A date or a year in words: "deux juillet deux mil vingt-deux", "im Jahr neunzehnhundertfünf"."""
        if (
            first.plain
            or first.factor != 1
            or len(first.values) != 1
            or first.values[0] != int(first.values[0])
        ):
            return None
        value = int(first.values[0])
        if date := said_date(self.page, start, value, first.end):
            return date
        near = max(0, start - 2 * _NEAR)
        if value not in YEARS or not self.grammar.years.at(self.low, near, start):
            return None
        behind = tail_at(self.page, start, first, None, 0).kind is not Kind.COUNT
        if behind or (self.page.noun(first.end) and not self.grammar.year_words.search(self.low[near:start])):
            return None
        return self.page.made(start, first.end, Kind.DATE, date=DateParts(year=value))

    def _hours(self, begin: int, end: int, first: Decimal, last: Decimal) -> Quantity | None:
        """ "zwischen fünf und sieben Uhr", "fünf–sieben Uhr"."""
        if not 0 <= first <= last <= 24 or first != int(first) or last != int(last):
            return None
        date, until = (DateParts(hour=int(hour), minute=0) for hour in (first, last))
        return self.page.made(
            begin, end + len(" Uhr"), Kind.TIME, date=date, until=until if first != last else None
        )

    def _parted(self, start: int) -> Quantity | None:
        """Figures with a mark between them: "2:05:30 Stunden", "2/3 der Stimmen"."""
        if span := clocked(self.page, start):
            return self._lasting(span)
        return fraction_at(self.page, start)

    def _unnumbered(self, start: int, floor: int) -> Quantity | None:
        """What has no number of its own: "verdreifacht", "año y medio", "eine Viertelstunde"."""
        if changed := change_at(self.low, start, self.grammar.lexicon.code):
            return self._changed(start, *changed)
        half = halved(self.page, start, floor) or part_of_hour(self.page, start)
        return self._lasting(half) if half else None

    def _changed(self, start: int, times: Decimal, end: int) -> Quantity:
        """ "hat sich mehr als verdreifacht"."""
        hedge, qualifier, _ = self._hedges(start, end)
        text = self.text[start:end]
        return Quantity(start, end, text, Kind.MULTIPLE, times, times, "times", qualifier, hedge=hedge)

    def _lasting(self, span: Span) -> Quantity:
        hedge, qualifier, _ = self._hedges(span.start, span.end)
        text, value = self.text[span.start : span.end], span.value
        return Quantity(
            span.start, span.end, text, Kind.DURATION, value, value, span.unit, qualifier, hedge=hedge
        )

    def _shared(self, share: Share) -> Quantity:
        """ "un Français sur cinq"."""
        hedge, qualifier, _ = self._hedges(share.start, share.end)
        text, value = self.text[share.start : share.end], share.value
        unit = share.noun.lower() if share.noun else None
        return Quantity(
            share.start, share.end, text, Kind.RATIO, value, value, unit, qualifier, share.noun, hedge=hedge
        )

    def _ordinal_in_words(self, start: int, floor: int) -> Quantity | None:
        found = self.grammar.ordinals.at(self.low, start)
        if found is None:
            return None
        value, end = found
        if share := every(self.page, start, value, end, floor):
            return self._shared(share)
        return said_date(self.page, start, value, end) or self.page.made(
            start, end, Kind.ORDINAL, value=Decimal(value)
        )

    def _second(self, start: int, first: Amount, own: Tail) -> Amount | None:
        """The other end of a range: "5 bis 6 Prozent", "entre un 5 y un 6 %", "5% a 6%"; None where
        ``first`` stands alone. ``own``: what stands behind it."""
        low, grammar = self.low, self.grammar
        ends = (
            [first.end, own.end]
            if own.kind in (Kind.PERCENT, Kind.MONEY) and own.end > first.end
            else [first.end]
        )
        for end in ends:
            at = grammar.range_at(low, start, end, plain=first.plain)
            second = amount_at(self.page, at) if at is not None else None
            if at is None or second is None or second.values[0] < first.values[0]:
                continue
            other = tail_at(self.page, at, second, None, 0)
            if (
                end == own.end
                and own.kind is not Kind.COUNT
                and (other.kind, other.unit) != (own.kind, own.unit)
            ):
                continue  # "5% a 6 barcos"
            return second
        return None

    def _hedges(self, begin: int, end: int) -> tuple[str | None, Qualifier, int]:
        """The hedge as written, its qualifier, and how many characters of it stand behind."""
        lexicon = self.grammar.lexicon
        found = self.grammar.before.at(self.low, max(0, begin - PAST), begin)
        if found:
            at, word = found
            return self.text[at : at + len(word)], lexicon.before[word], 0
        gap = self.low[end : end + 1] == " "
        may = self.low[end + gap : end + gap + 1] in self.grammar.after_begins
        after = self.grammar.after.match(self.low, end) if may else None
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
        whole = first.end - start == 4 and value == int(value) and int(value) in YEARS
        near = max(floor, start - _NEAR)
        if qualifier is not Qualifier.EXACT:
            return None
        if name := grammar.name.at(low, near, start):
            return self.page.made(name.start, first.end, Kind.IDENTIFIER)
        if whole and (grammar.years.at(low, near, start) or not self.page.noun(end)):
            return self.page.made(start, first.end, Kind.DATE, date=DateParts(year=int(value)))
        return None

    def _score(self, start: int, first: Amount, code: str | None) -> Quantity | None:
        """ "3:1", "3-1", "3 a 1"; what runs upwards is taken for a range."""
        found = _SCORE.match(self.low, first.end) if self.low[first.end] == ":" else None
        joint = found or self.grammar.to.match(self.low, first.end)
        second = amount_at(self.page, joint.end()) if joint else None
        if joint is None or second is None or not second.plain or code:
            return None
        small = first.values[0] < 200 and second.values[0] < 200 and first.end - start <= 3
        if not small or (found is None and second.values[0] >= first.values[0]):
            return None
        onward = self.grammar.onward(self.low, start, first.end)
        if onward or tail_at(self.page, start, second, None, 0).kind is not Kind.COUNT:
            return None
        ends = first.values[0], second.values[0]
        return Quantity(start, second.end, self.text[start : second.end], Kind.SCORE, *ends)

    def _ordinal(self, start: int, first: Amount) -> Quantity | None:
        """ "3. Platz", "17e", "17° minuto"."""
        grammar = self.grammar
        found = grammar.ordinal.match(self.page.plain, first.end)
        if found is None and grammar.article.at(self.low, max(0, start - _NEAR), start):
            found = grammar.ordinal_after_article.match(self.page.plain, first.end)
        small = first.values[0] < _MOST_ORDINAL
        return (
            self.page.made(start, found.end(), Kind.ORDINAL, value=first.values[0])
            if found and small
            else None
        )

    def _compared(self, start: int, floor: int) -> bool:
        """Whether the words before say that an earlier number is more than this: "drei mehr als 2029"."""
        found = self.grammar.before.at(self.low, floor, start, from_floor=False) if floor else None
        if found is None:
            return False
        between = self.low[floor : found.start]
        match self.grammar.lexicon.before[found.word]:
            case Qualifier.AT_MOST:  # "un 8,4 % hasta 1.260 millones": what it has come to
                return not between.strip()
            case Qualifier.MORE_THAN | Qualifier.LESS_THAN:
                one_word = _ONE_WORD.fullmatch(between) is not None
                return one_word and not self.grammar.since.at(self.low, floor, found.start)
            case _:
                return False

    def _vague(self, start: int, found: re.Match[str], floor: int) -> Quantity:
        lexicon = self.grammar.lexicon
        word, end = found.group(), found.end()
        if word in lexicon.parts:
            low = high = to_decimal(lexicon.parts[word])
            kind, noun = Kind.RATIO, None
            if hour := of_an_hour(self.page, end):
                return self._lasting(Span(start, hour, low, "hour"))
        else:
            low, high = (Decimal(n) for n in lexicon.vague[word])
            kind, noun = Kind.VAGUE, self.page.noun(end, after_of=True)
        hedge, qualifier, _ = self._hedges(start, end)
        unit = noun.lower() if noun else None
        return Quantity(start, end, self.text[start:end], kind, low, high, unit, qualifier, noun, None, hedge)
