"""A number of one of the six European languages with what stands around it, which gives its kind, unit and qualifier.

Most stand alone, with what they count or with a unit behind them: few questions are left for these.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.beside import Ahead, Past
from summarise.quantities.languages.european.aged import AGE_BEHIND
from summarise.quantities.languages.european.hedges import compared, hedge_at
from summarise.quantities.languages.european.joining import (
    FOR_EACH,
    HALF,
    HALVED,
    LONG_TIMES,
    NO_ORDINAL,
    OLDEST,
    Joiner,
)
from summarise.quantities.languages.european.looking import behind_of
from summarise.quantities.languages.european.named import name_at
from summarise.quantities.languages.european.people import of_a_group, of_people
from summarise.quantities.languages.european.ranges import WRITTEN_TWICE, onward_unit
from summarise.quantities.languages.european.rates import rate_behind
from summarise.quantities.languages.european.signs import DEGREES, below_zero
from summarise.quantities.languages.european.sums import hundredths_behind
from summarise.quantities.languages.european.uncounted import hours_at, ordinal_at, year_alone
from summarise.quantities.languages.european.unnumbered import lasting
from summarise.quantities.languages.lasting import SMALLER, with_less
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import UNITS_AHEAD, Tail, cents_behind, tail_at
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_AGE = Kind.AGE
_COUNT = Kind.COUNT
_DURATION = Kind.DURATION
_EXACT = Qualifier.EXACT
_MONEY = Kind.MONEY
_MULTIPLE = Kind.MULTIPLE
_ONE = Decimal(1)
_JOINED = Ahead.JOINT | Ahead.SCALED
_JOINTS = frozenset("-–:")  # what joins two numbers, right behind the first
_EXACT_FIGURES = 20  # what has more is rounded as any arithmetic of it would be


class Finisher(Joiner):
    """Finishes the numbers of one page."""

    def __init__(self, page: Page) -> None:
        """``page``: the text that they stand in."""
        super().__init__(page)
        self._behind = behind_of(page.grammar)

    def finished(self, start: int, first: Amount, floor: int, past: int) -> Quantity | None:
        """The quantity whose number is ``first``, at ``start``; nothing before ``floor`` belongs to it. ``past``: what may stand
        before it, as ``Past`` tells."""
        low, end, ahead = self.low, first.end, first.ahead
        next_ = low[end : end + 1]
        if past & Past.SIGN or (ahead & _JOINED if next_ == " " else next_ in _JOINTS):
            return self.joined(start, first, floor, past)
        if next_ not in NO_ORDINAL and first.plain and (ordinal := ordinal_at(self.page, start, first)):
            return ordinal
        if not ahead & UNITS_AHEAD:
            return self._counted(start, first, floor, past)
        tail = tail_at(self.page, start, first, None, floor)
        if tail.kind is _COUNT:
            return self._counted(start, first, floor, past)
        if tail.factor != 1 or (
            tail.kind in WRITTEN_TWICE and self.grammar.ahead.at(low, tail.end) & Ahead.JOINT
        ):
            return self.joined(start, first, floor, past)
        return self._with_unit(start, first, tail, floor, past)

    def _counted(self, start: int, number: Amount, floor: int, past: int) -> Quantity | None:
        """A number without a unit."""
        page, low, grammar = self.page, self.low, self.grammar
        values, end, plain, _, collective, ahead = number
        value = values[0]
        if past & Past.NAME and plain and (name := name_at(page, start, number, floor)):
            return name
        hedge, qualifier, behind = None, _EXACT, 0
        told = (
            low[end : end + 3] in self._behind.counts
        )  # a hedge, a word of times or of ages, or another number
        if told or past & Past.HEDGE:
            hedge, qualifier, behind = self._hedged(start, end, floor, past)
        if plain:
            if (
                end - start == 4
                and qualifier is _EXACT
                and (year := year_alone(page, start, number, end, floor))
            ):
                return year
            if (
                (past & Past.AGE or (told and low.startswith(AGE_BEHIND, end)))
                and value < OLDEST
                and of_a_group(page, start, end)
            ):
                return self.joined(start, number, floor, past)
            if low.startswith(", ", end):
                bare = Tail(_COUNT, None, end)
                if onward_unit(page, start, number, bare) != (bare, _ONE):
                    return self.joined(start, number, floor, past)
        elif qualifier is _EXACT:
            qualifier = self._about(start, end, collective=collective)
        if end - start > _EXACT_FIGURES:
            value *= _ONE
        begin = start
        if past & Past.MINUS and (hedge is None or behind):
            begin, end, signs = below_zero(page, begin, Tail(_COUNT, None, end), floor, below=False)
            value *= signs[0]
        if (
            (told or self._multiplies or ahead == Ahead.ANY)
            and not behind
            and (times := self.times(start, number))
        ):
            if times > number.end + LONG_TIMES:  # "deux fois et demie"
                value += HALF
            text = self.text[begin:times]
            return Quantity(begin, times, text, _MULTIPLE, value, value, "times", qualifier, hedge=hedge)
        unit = None
        noun = page.noun(end + behind, after_of=not plain)
        if noun is not None:
            unit = noun.lower()
            if grammar.and_halves and not behind:
                at = end + len(noun) + 1
                if low.startswith(grammar.and_halves, at) and (half := grammar.and_half.match(low, at)):
                    value, end = value + HALF, half.end()  # "cinco estrellas y media"
            if noun == "Uhr" and (hours := hours_at(page, begin, end + behind, value, value)):
                return hours
        text = self.text[begin:end]
        readings: tuple[Quantity, ...] = ()
        if len(values) > 1:
            readings = _readings(begin, end, text, _COUNT, None, qualifier, values)
        return Quantity(
            begin, end, text, _COUNT, value, value, unit, qualifier, noun, None, hedge, readings=readings
        )

    def _with_unit(self, start: int, first: Amount, tail: Tail, floor: int, past: int) -> Quantity | None:
        """A number with the unit in ``tail``."""
        page, low, grammar = self.page, self.low, self.grammar
        kind, unit, end, _ = tail
        values = first.values
        value = values[0]
        hedge, qualifier, behind = None, _EXACT, 0
        told = low[end : end + 3] in self._behind.units  # a hedge, or a half more
        if told or past & Past.HEDGE:
            hedge, qualifier, behind = self._hedged(start, end, floor, past)
        if kind is _DURATION:
            if unit in SMALLER and (less := with_less(page, start, first, tail)):
                return lasting(page, less)
            if unit == "year" and value < OLDEST and of_people(page, start, end, ranged=False):
                kind = _AGE
        if first.end - start > _EXACT_FIGURES:
            value *= _ONE
        if qualifier is _EXACT and not first.plain:
            qualifier = self._about(start, first.end, collective=first.collective)
        if (
            told
            and kind in HALVED
            and low.startswith(grammar.and_halves, end)
            and (half := grammar.and_half.match(low, end))
        ):  # "deux heures et demie", "tres años y medio"
            value, end = value + HALF, half.end()
        if (kind is _MONEY or unit == "pound") and grammar.small_follows(low, end):
            tail = Tail(kind, unit, end)
            if cents := cents_behind(page, tail, value) or hundredths_behind(page, tail, value):
                value, end = value + cents[0], cents[1]
                if unit == "pound":
                    kind, unit = _MONEY, "GBP"
        begin, stop, per = start, end, None
        if (past & Past.MINUS or unit in DEGREES) and (hedge is None or behind):
            begin, stop, signs = below_zero(page, begin, Tail(kind, unit, end), floor, below=False)
            value *= signs[0]
        if (
            kind in FOR_EACH
            and low[end : end + 1] == " "
            and (each := rate_behind(page, Tail(kind, unit, end)))
        ):
            unit, per = (unit, each) if kind is _MONEY else (f"{unit}-per-{each}", None)
        text = self.text[begin:stop]
        readings: tuple[Quantity, ...] = ()
        if len(values) > 1:
            readings = _readings(begin, stop, text, kind, unit, qualifier, values)
        return Quantity(
            begin,
            stop,
            text,
            kind,
            value,
            value,
            unit,
            qualifier,
            None,
            None,
            hedge,
            readings=readings,
            per=per,
        )

    def _hedged(self, start: int, end: int, floor: int, past: int) -> tuple[str | None, Qualifier, int]:
        hedge, qualifier, behind = hedge_at(self.page, start, end, past & Past.HEDGE)
        if hedge and not behind and compared(self.page, start, floor):
            return None, _EXACT, 0
        return hedge, qualifier, behind


def _readings(
    begin: int, end: int, text: str, kind: Kind, unit: str | None, qualifier: Qualifier, values: list[Decimal]
) -> tuple[Quantity, ...]:
    return tuple(Quantity(begin, end, text, kind, value, value, unit, qualifier) for value in values[1:])
