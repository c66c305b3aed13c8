"""A number of one of the six European languages that a sign stands before, or that may be joined to another one: every question that
what stands around a number can answer is asked of it."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.beside import Ahead, Past
from summarise.quantities.languages.european.aged import AGE_BEHIND
from summarise.quantities.languages.european.hedges import compared, hedge_at
from summarise.quantities.languages.european.multiples import MULTIPLIES, multiplied, times_behind
from summarise.quantities.languages.european.named import name_at
from summarise.quantities.languages.european.people import of_a_group, of_people
from summarise.quantities.languages.european.ranges import WRITTEN_TWICE, onward_unit, second_end
from summarise.quantities.languages.european.rates import rate_behind
from summarise.quantities.languages.european.signs import DEGREES, below_zero
from summarise.quantities.languages.european.sums import hundredths_behind, scaled_behind, sized_before
from summarise.quantities.languages.european.suspended import shared_size, shared_unit
from summarise.quantities.languages.european.uncounted import hours_at, ordinal_at, score_at, year_alone
from summarise.quantities.languages.european.unnumbered import lasting
from summarise.quantities.languages.european.when.years import years_from
from summarise.quantities.languages.lasting import SMALLER, with_less
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import cents_behind, sign_before, tail_at
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_ABOUT = Qualifier.ABOUT
_AGE = Kind.AGE
_BETWEEN = Qualifier.BETWEEN
_COUNT = Kind.COUNT
_DURATION = Kind.DURATION
_EXACT = Qualifier.EXACT
_MONEY = Kind.MONEY
_MULTIPLE = Kind.MULTIPLE
_NEARLY = Qualifier.NEARLY
_ONE = Decimal(1)
OLDEST = 116  # years of a person
NO_ORDINAL = " ,;:)!?"  # no ordinal goes on so; nothing behind it is among them
_UNHEDGED: tuple[str | None, Qualifier, int] = (None, Qualifier.EXACT, 0)
_ABOVE = (1, 1)  # the signs of both ends of what is no less than nothing
HALVED = frozenset({Kind.DURATION, Kind.MEASURE, Kind.AGE, Kind.PERCENTAGE_POINTS, Kind.PERCENT, Kind.MONEY})
HALF = Decimal("0.5")
LONG_TIMES = 9  # characters of the word of times; what is longer has a half behind it
FOR_EACH = frozenset({Kind.MONEY, Kind.MEASURE})


class Joiner:
    """Finishes such numbers of one page."""

    def __init__(self, page: Page) -> None:
        """``page``: the text that they stand in."""
        self.page = page
        self.text, self.low, self.grammar = page.text, page.low, page.grammar
        self._multiplies = MULTIPLIES in page.low

    def joined(self, start: int, first: Amount, floor: int, past: int) -> Quantity | None:
        """The quantity whose number is ``first``, at ``start``; nothing before ``floor`` belongs to it. ``past``: what may stand
        before it, as ``Past`` tells."""
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
            if next_ not in NO_ORDINAL and (ordinal := ordinal_at(self.page, start, first)):
                return ordinal
        if joined and first.end - start == 4 and (years := years_from(self.page, start, first)):
            return years
        own = tail_at(self.page, start, first, code, floor)
        if first.ahead & Ahead.SCALED and own.kind is _COUNT and not joined:
            own = scaled_behind(self.page, first) or own
        if past & Past.NAME and first.plain and code is None and own.kind is _COUNT:
            name = name_at(self.page, start, first, floor)
            if name is not None:
                return name
        if own.kind is _COUNT and low[first.end : first.end + 1] == "-":
            own = shared_unit(self.page, first) or own
        second = (
            second_end(self.page, start, first, own, begin, code)
            if joined or own.kind in WRITTEN_TWICE
            else None
        )
        last = second or first
        tail = own if second is None else tail_at(self.page, start, last, code, floor)
        if size != 1 and tail.factor == 1 and first.factor == 1:
            tail = tail._replace(factor=size)
        if tail.factor != 1:  # "75 EUR Mio."
            first, last = (a._replace(values=[v * tail.factor for v in a.values]) for a in (first, last))
        hedge, qualifier, behind = _UNHEDGED
        if past & Past.HEDGE or low[tail.end : tail.end + 3] in grammar.after_begins:
            hedge, qualifier, behind = hedge_at(self.page, begin, tail.end, past & Past.HEDGE)
        if hedge and not behind and compared(self.page, start, floor):
            hedge, qualifier = None, _EXACT
        if second is None and first.plain and tail.kind is _COUNT:
            whole = first.end - start == 4 and qualifier is _EXACT
            year = year_alone(self.page, start, first, tail.end, floor) if whole else None
            if year is not None:
                return year
            if (
                (past & Past.AGE or low.startswith(AGE_BEHIND, tail.end))
                and last.values[0] < OLDEST
                and of_a_group(self.page, start, tail.end)
            ):
                tail = tail._replace(kind=_AGE, unit="year")
            listed = joined or low[first.end : first.end + 2] == ", "
            tail, factor = onward_unit(self.page, start, first, tail) if listed else (tail, _ONE)
        elif second is None and joined and tail.kind is _COUNT and first.factor == 1:  # "de neuf à six ans"
            tail, factor = onward_unit(self.page, start, first, tail)
        else:
            factor = _ONE
        if tail.unit in SMALLER and second is None and (less := with_less(self.page, start, first, tail)):
            return lasting(self.page, less)
        if tail.kind is _DURATION and tail.unit == "year" and last.values[0] < OLDEST:
            ranged = second is not None or own.kind is _COUNT
            if of_people(self.page, start, tail.end, ranged=ranged):
                tail = tail._replace(kind=_AGE)
        lower, upper = first.values[0] * factor, last.values[0] * (1 if second else factor)
        if second:
            lower *= second.factor if first.plain and lower * second.factor <= upper else 1
            if not first.plain and first.factor == 1 and not last.plain:  # "huit à dix mille"
                lower *= shared_size(lower, upper)
            qualifier = _BETWEEN if qualifier is _EXACT else qualifier
        elif qualifier is _EXACT and not last.plain:
            qualifier = self._about(start, last.end, collective=last.collective)
        if (
            tail.kind in HALVED
            and low.startswith(grammar.and_halves, tail.end)
            and (half := grammar.and_half.match(low, tail.end))
        ):  # "deux heures et demie", "tres años y medio"
            lower, upper = lower + HALF, upper + HALF
            tail = tail._replace(end=half.end())
        if (
            second is None
            and (tail.kind is _MONEY or tail.unit == "pound")
            and grammar.small_follows(low, tail.end)
            and (cents := cents_behind(self.page, tail, upper) or hundredths_behind(self.page, tail, upper))
        ):
            lower = upper = upper + cents[0]
            tail = tail._replace(end=cents[1])
            if tail.unit == "pound":
                tail = tail._replace(kind=_MONEY, unit="GBP")
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
        if tail.kind is _COUNT and not behind and (times := self.times(start, last)):
            text = self.text[begin:times]
            if times > last.end + LONG_TIMES:  # "deux fois et demie"
                lower, upper = lower + HALF, upper + HALF
            return Quantity(begin, times, text, _MULTIPLE, lower, upper, "times", qualifier, hedge=hedge)
        noun = self.page.noun(end + behind, after_of=not last.plain) if tail.kind is _COUNT else None
        if (
            noun
            and second is None
            and not behind
            and low.startswith(grammar.and_halves, end + len(noun) + 1)
            and (half := grammar.and_half.match(low, end + len(noun) + 1))
        ):
            lower, upper, end = lower + HALF, upper + HALF, half.end()  # "cinco estrellas y media"
        if noun == "Uhr" and (hours := hours_at(self.page, begin, end + behind, lower, upper)):
            return hours
        unit, per = tail.unit, None
        if (
            tail.kind in FOR_EACH
            and low[tail.end : tail.end + 1] == " "
            and (each := rate_behind(self.page, tail))
        ):
            unit, per = (unit, each) if tail.kind is _MONEY else (f"{unit}-per-{each}", None)
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

    def _about(self, start: int, end: int, *, collective: bool) -> Qualifier:
        """What a number in words from ``start`` to ``end`` says of itself: "ein knappes Dutzend", "une centaine"."""
        low = self.low
        if (
            not low[start].isdigit()
            and low.find(" ", start, end) > 0
            and (about := self.grammar.good_or_scant.match(low, start, end))
        ):
            return _NEARLY if about[1] else _ABOUT
        return _ABOUT if collective else _EXACT

    def times(self, start: int, last: Amount) -> int | None:
        """Where a number ends that is so many times another: "trois fois plus", "multiplié par cinq"."""
        return times_behind(self.page, last) or (
            last.end if self._multiplies and multiplied(self.page, start) else None
        )
