"""Reads the quantities of a text in German, French, Spanish, Italian, Portuguese or Dutch.

One reader for all six, over the patterns of a language's ``Grammar``: it finds dates, times, numbers in
digits and in words; what stands around a number then gives its kind, unit and qualifier. Decimal
commas and grouping points are the rule here (CLDR), grouping blanks and apostrophes are read as well.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.beside import Ahead, Past
from summarise.quantities.languages.european.aged import birthday
from summarise.quantities.languages.european.fractions import fraction_at
from summarise.quantities.languages.european.hedges import compared, hedge_at
from summarise.quantities.languages.european.looking import past_of
from summarise.quantities.languages.european.multiples import multiplied, times_behind
from summarise.quantities.languages.european.named import name_at
from summarise.quantities.languages.european.people import of_a_group, of_people
from summarise.quantities.languages.european.ranges import onward_unit, second_end
from summarise.quantities.languages.european.rates import rate_behind
from summarise.quantities.languages.european.said_scores import said_score
from summarise.quantities.languages.european.shares import every, share_at
from summarise.quantities.languages.european.signs import DEGREES, below_zero
from summarise.quantities.languages.european.sums import hundredths_behind, scaled_behind, sized_before
from summarise.quantities.languages.european.suspended import shared_size, shared_unit
from summarise.quantities.languages.european.uncounted import (
    hours_at,
    ordinal_at,
    said_year,
    score_at,
    year_alone,
)
from summarise.quantities.languages.european.unnumbered import (
    lasting,
    one_tenth,
    shared,
    unnumbered,
    vague_at,
)
from summarise.quantities.languages.european.when.dates import dated, said_date
from summarise.quantities.languages.european.when.decades import decade_in_words, decade_of
from summarise.quantities.languages.european.when.opening import hours_of_opening
from summarise.quantities.languages.european.when.periods import (
    italian_century,
    lettered,
    period_of,
    roman_century,
)
from summarise.quantities.languages.european.when.years import years_from
from summarise.quantities.languages.lasting import SMALLER, clocked, raced, with_less
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.spoken_times import before_hour, hour_in_words, time_ends, time_in_words
from summarise.quantities.languages.tails import cents_behind, sign_before, tail_at
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_ONE = Decimal(1)
_PARTING = frozenset(":/h'm")  # between the figures of a span of time or of a fraction
_PERIODS = frozenset("qtksh")  # letters of quarters and half-years
_OLDEST = 116  # years of a person
_NO_ORDINAL = " ,;:)!?"  # no ordinal goes on so; nothing behind it is among them
_ABOVE = (1, 1)  # the signs of both ends of what is no less than nothing
_HALVED = frozenset({Kind.DURATION, Kind.MEASURE, Kind.AGE, Kind.PERCENTAGE_POINTS, Kind.PERCENT, Kind.MONEY})
_HALF = Decimal("0.5")
_LONG_TIMES = 9  # characters of the word of times; what is longer has a half behind it
_SETS = " set a "
_FOR_EACH = frozenset({Kind.MONEY, Kind.MEASURE})


def find(text: str, code: str, tag: str = "") -> list[Quantity]:
    """Every quantity of ``text``, as ``find_quantities`` gives them. ``code``: one of the six; ``tag``: with a region."""
    reader = _Reader(Page(text, code, tag))
    found: list[Quantity] = []
    cursor = 0
    for start in reader.grammar.anchors.each(reader.low):
        if start >= cursor and (quantity := reader.at(start, cursor)) is not None:
            found.append(quantity)
            cursor = quantity.end
    return found


class _Reader:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.text, self.low, self.grammar = page.text, page.low, page.grammar
        self._past = past_of(page.grammar)
        self._ahead = bool(time_ends(page.grammar.lexicon.code))

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
        if low[start + (1 if digits_here else 0) : start + 2][:1] in _PERIODS and (
            period := lettered(self.page, start)
        ):
            return period
        if digits_here:
            if not _PARTING.isdisjoint(low[start + 1 : start + 5]) and (parted := self._parted(start)):
                return parted
            if hours := hours_of_opening(self.page, start, floor):
                return hours
            if (
                low.startswith(_SETS, start + 1)  # "vince 3 set a 1", and no 3 September
                and (sets := amount_at(self.page, start))
                and (score := said_score(self.page, start, sets))
            ):
                return score
        if date := dated(self.page, start):
            hour = amount_at(self.page, start) if date.kind is Kind.TIME and not date.minute else None
            return (time_in_words(self.page, start, hour, floor) if hour else None) or date
        if not digits_here:
            if low[start : start + 2] in grammar.unnumbered_begins and (
                said := unnumbered(self.page, start, floor)
            ):
                return said
            if low[start] in grammar.roman_begins and (century := roman_century(self.page, start)):
                return century
            if vague := grammar.vague.match(low, start):
                if before_hour(self.page, start, vague.end()):
                    return None
                return vague_at(self.page, start, vague, floor)
            if ordinal := self._ordinal_in_words(start, floor):
                return ordinal
        first = amount_at(self.page, start)
        if first is not None:
            past = self._past.at(low, start)
            if share := share_at(self.page, start, first, floor, past & Past.SHARE):
                return shared(self.page, share)
            if score := said_score(self.page, start, first):
                return score
            if (past & Past.DECADE or low[first.end : first.end + 1] == "e") and (
                decade := decade_of(self.page, start, first)
            ):
                return decade
            # half and quarter hours stand before the hour, or behind it
            if (past & Past.TIME or not self._ahead) and (
                said := time_in_words(self.page, start, first, floor)
            ):
                return said
            if past & Past.HOUR and (said := hour_in_words(self.page, start, first, floor)):
                return said
            if not first.plain and (
                said := italian_century(self.page, start, first) or said_year(self.page, start, first)
            ):
                return said
            return self._finished(start, first, floor, past)
        if not digits_here:
            return decade_in_words(self.page, start)
        if digits_here and (race := raced(self.page, start)):  # "1.57,32"
            return lasting(self.page, race)
        digits = grammar.number.match(low, start)  # what no convention reads is a name: 192.168.1.2
        return self.page.made(start, digits.end(), Kind.IDENTIFIER) if digits else None

    def _attached(self, start: int, floor: int) -> Quantity | None:
        """Digits that hang on letters ("A380", "COVID-19") are a name."""
        if not self.low[start].isdigit():
            return None
        begin = start
        if (
            start > floor
            and not self.low[start - 2 : start - 1].isalnum()
            and (period := lettered(self.page, start - 1))
        ):
            return period
        while begin > floor and (self.low[begin - 1].isalnum() or self.low[begin - 1] == "-"):
            begin -= 1
        end = start
        while end < len(self.low) and self.low[end].isalnum():
            end += 1
        return self.page.made(begin, end, Kind.IDENTIFIER)

    def _finished(self, start: int, first: Amount, floor: int, past: int) -> Quantity | None:
        low, grammar = self.low, self.grammar
        begin, code, below = (
            sign_before(self.page, start, floor) if past & Past.SIGN else (start, None, False)
        )
        size = _ONE
        if past & Past.SIGN and (sized := sized_before(self.page, start, floor, code)):
            begin, code, size = sized  # "TEUR 450"
        if begin != start:
            past = Past.ANY
        joined = first.ahead & Ahead.JOINT
        if first.plain and not below:
            next_ = low[first.end : first.end + 1]
            if (joined or next_ == ":") and (score := score_at(self.page, start, first, code)):
                law = name_at(self.page, start, first, floor) if past & Past.NAME else None
                return law or score  # "l'article 49-3"
            if next_ not in _NO_ORDINAL and (ordinal := ordinal_at(self.page, start, first)):
                return ordinal
        if joined and first.end - start == 4 and (years := years_from(self.page, start, first)):
            return years
        own = tail_at(self.page, start, first, code, floor)
        if own.kind is Kind.COUNT and not joined:
            own = scaled_behind(self.page, first) or own
        if past & Past.NAME and first.plain and code is None and own.kind is Kind.COUNT:
            name = name_at(self.page, start, first, floor)
            if name is not None:
                return name
        if own.kind is Kind.COUNT and low[first.end : first.end + 1] == "-":
            own = shared_unit(self.page, first) or own
        second = second_end(self.page, start, first, own, begin, code)
        last = second or first
        tail = own if second is None else tail_at(self.page, start, last, code, floor)
        if size != 1 and tail.factor == 1 and first.factor == 1:
            tail = tail._replace(factor=size)
        if tail.factor != 1:  # "75 EUR Mio."
            first, last = (a._replace(values=[v * tail.factor for v in a.values]) for a in (first, last))
        hedge, qualifier, behind = hedge_at(self.page, begin, tail.end, past & Past.HEDGE)
        if hedge and not behind and compared(self.page, start, floor):
            hedge, qualifier = None, Qualifier.EXACT
        if second is None and first.plain and tail.kind is Kind.COUNT:
            whole = first.end - start == 4 and qualifier is Qualifier.EXACT
            year = year_alone(self.page, start, first, tail.end, floor) if whole else None
            if year is not None:
                return year
            if last.values[0] < _OLDEST and of_a_group(self.page, start, tail.end):
                tail = tail._replace(kind=Kind.AGE, unit="year")
            listed = joined or low[first.end : first.end + 2] == ", "
            tail, factor = onward_unit(self.page, start, first, tail) if listed else (tail, _ONE)
        elif (
            second is None and joined and tail.kind is Kind.COUNT and first.factor == 1
        ):  # "de neuf à six ans"
            tail, factor = onward_unit(self.page, start, first, tail)
        else:
            factor = _ONE
        if tail.unit in SMALLER and second is None and (less := with_less(self.page, start, first, tail)):
            return lasting(self.page, less)
        if tail.kind is Kind.DURATION and tail.unit == "year" and last.values[0] < _OLDEST:
            ranged = second is not None or own.kind is Kind.COUNT
            if of_people(self.page, start, tail.end, ranged=ranged):
                tail = tail._replace(kind=Kind.AGE)
        lower, upper = first.values[0] * factor, last.values[0] * (1 if second else factor)
        if second:
            lower *= second.factor if first.plain and lower * second.factor <= upper else 1
            if not first.plain and first.factor == 1 and not last.plain:  # "huit à dix mille"
                lower *= shared_size(lower, upper)
            qualifier = Qualifier.BETWEEN if qualifier is Qualifier.EXACT else qualifier
        elif qualifier is Qualifier.EXACT and not last.plain:
            if about := grammar.good_or_scant.match(low, start, last.end):  # "ein knappes Dutzend"
                qualifier = Qualifier.NEARLY if about[1] else Qualifier.ABOUT
            elif last.collective:
                qualifier = Qualifier.ABOUT
        half = grammar.and_half.match(low, tail.end) if tail.kind in _HALVED else None
        if half:  # "deux heures et demie", "tres años y medio"
            lower, upper = lower + _HALF, upper + _HALF
            tail = tail._replace(end=half.end())
        if (
            (tail.kind is Kind.MONEY or tail.unit == "pound")
            and second is None
            and (cents := cents_behind(self.page, tail, upper) or hundredths_behind(self.page, tail, upper))
        ):
            lower = upper = upper + cents[0]
            tail = tail._replace(end=cents[1])
            if tail.unit == "pound":
                tail = tail._replace(kind=Kind.MONEY, unit="GBP")
        end = tail.end
        if hedge is None or behind:
            signs = _ABOVE
            if below or past & Past.MINUS or tail.unit in DEGREES:
                begin, end, signs = below_zero(self.page, begin, tail, floor, below)
            if second or signs[0] < 0:
                lower, upper = sorted((lower * signs[0], upper * (signs[1] if second else signs[0])))
        elif below:
            lower = -lower
            lower, upper = sorted((lower, upper if second else lower))
        if tail.kind is Kind.COUNT and not behind and (times := self._times(start, last)):
            text = self.text[begin:times]
            if times > last.end + _LONG_TIMES:  # "deux fois et demie"
                lower, upper = lower + _HALF, upper + _HALF
            return Quantity(begin, times, text, Kind.MULTIPLE, lower, upper, "times", qualifier, hedge=hedge)
        noun = self.page.noun(end + behind, after_of=not last.plain) if tail.kind is Kind.COUNT else None
        if (
            noun
            and second is None
            and not behind
            and (half := grammar.and_half.match(low, end + len(noun) + 1))
        ):
            lower, upper, end = lower + _HALF, upper + _HALF, half.end()  # "cinco estrellas y media"
        if noun == "Uhr" and (hours := hours_at(self.page, begin, end + behind, lower, upper)):
            return hours
        unit, per = tail.unit, None
        if (
            tail.kind in _FOR_EACH
            and low[tail.end : tail.end + 1] == " "
            and (each := rate_behind(self.page, tail))
        ):
            unit, per = (unit, each) if tail.kind is Kind.MONEY else (f"{unit}-per-{each}", None)
        text = self.text[begin:end]
        others = () if second else tuple(first.values[1:])
        if factor != 1:
            others = (first.values[0],)
        readings: tuple[Quantity, ...] = ()
        if others:
            readings = tuple(
                Quantity(begin, end, text, tail.kind, value, value, unit, qualifier) for value in others
            )
        return Quantity(
            begin, end, text, tail.kind, lower, upper, unit or (noun.lower() if noun else None), qualifier,
            noun, None, hedge, readings=readings, per=per,
        )  # fmt: skip

    def _times(self, start: int, last: Amount) -> int | None:
        """Where a number ends that is so many times another: "trois fois plus", "multiplié par cinq"."""
        return times_behind(self.page, last) or (last.end if multiplied(self.page, start) else None)

    def _parted(self, start: int) -> Quantity | None:
        """Figures with a mark between them: "2:05:30 Stunden", "2/3 der Stimmen"."""
        if span := clocked(self.page, start):
            return lasting(self.page, span)
        return fraction_at(self.page, start)

    def _ordinal_in_words(self, start: int, floor: int) -> Quantity | None:
        found = self.grammar.ordinals.at(self.low, start)
        if found is None:
            return None
        value, end = found
        if self.low[start:end] in self.grammar.tenths:
            if floor == start - 1:
                return None  # "4 décimas": so many of them
            if part := one_tenth(self.page, start, floor):
                return part
        if period := period_of(self.page, start, value, end):
            return period
        if share := every(self.page, start, value, end, floor):
            return shared(self.page, share)
        return (
            said_date(self.page, start, value, end)
            or birthday(self.page, start, end, value)
            or self.page.made(start, end, Kind.ORDINAL, value=Decimal(value))
        )
