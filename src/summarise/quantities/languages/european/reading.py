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
from summarise.quantities.languages.european.finishing import Finisher
from summarise.quantities.languages.european.fractions import fraction_at
from summarise.quantities.languages.european.looking import past_of
from summarise.quantities.languages.european.said_scores import said_score
from summarise.quantities.languages.european.shares import SHARE_HINTS, SHARE_NEAR, every, share_at
from summarise.quantities.languages.european.uncounted import said_year
from summarise.quantities.languages.european.unnumbered import (
    lasting,
    one_tenth,
    shared,
    unnumbered,
    vague_at,
)
from summarise.quantities.languages.european.when.dates import dated, said_date
from summarise.quantities.languages.european.when.decades import decade_in_words, decade_of
from summarise.quantities.languages.european.when.opening import POINTED, hours_of_opening
from summarise.quantities.languages.european.when.periods import (
    italian_century,
    lettered,
    period_of,
    roman_century,
)
from summarise.quantities.languages.lasting import clocked, raced
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.spoken_times import before_hour, hour_in_words, time_edges, time_in_words
from summarise.quantities.languages.tails import sign_before
from summarise.quantities.quantity import Kind, Quantity

_IDENTIFIER = Kind.IDENTIFIER
_ORDINAL = Kind.ORDINAL
_TIME = Kind.TIME
_PARTING = frozenset(":/h'm")  # between the figures of a span of time or of a fraction
_PERIODS = frozenset("qtksh")  # letters of quarters and half-years
_QUARTERS = frozenset("1234")
_POINTS = frozenset(".:")
_NO_DATE = ",;)!?%"  # what stands behind no day, month or hour; the end of the text does neither
_SETS = " set a "


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


class _Reader(Finisher):
    def __init__(self, page: Page) -> None:
        super().__init__(page)
        grammar = page.grammar
        self._code = code = grammar.lexicon.code
        self._past = past_of(grammar)
        self._minutes = time_edges(code)
        self._share_hint = SHARE_HINTS.get(code)
        self._pointed = code in POINTED

    def at(self, start: int, floor: int) -> Quantity | None:
        """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
        low, grammar = self.low, self.grammar
        before = low[start - 1 : start]
        if (
            before != " "
            and (before.isalnum() or (before == "-" and low[start - 2 : start - 1].isalpha()))
            and sign_before(self.page, start, floor).code is None
        ):
            return self._attached(start, floor)
        past = self._past.at(low, start)
        first = None
        digits_here = low[start].isdigit()
        next_ = low[start + 1 : start + 2]
        if (next_ in _PERIODS if digits_here else next_ in _QUARTERS and low[start] in _PERIODS) and (
            period := lettered(self.page, start)
        ):
            return period
        if digits_here:
            if not _PARTING.isdisjoint(low[start + 1 : start + 5]) and (parted := self._parted(start)):
                return parted
            first = amount_at(self.page, start)
            if (
                past & Past.OPENING or (self._pointed and not _POINTS.isdisjoint(low[start + 1 : start + 3]))
            ) and (hours := hours_of_opening(self.page, start, floor)):
                return hours
            if (
                low.startswith(_SETS, start + 1)  # "vince 3 set a 1", and no 3 September
                and first
                and (score := said_score(self.page, start, first))
            ):
                return score
            may_date = first is None or self._may_be_date(start, first, past)
        else:
            may_date = low[start : start + 2] in grammar.named_begins
        if may_date and (date := dated(self.page, start)):
            hour = amount_at(self.page, start) if date.kind is _TIME and not date.minute else None
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
            end, ahead = first.end, first.ahead
            hint = self._share_hint
            if (
                past & Past.SHARE
                or (ahead & Ahead.SHARE if hint is None else hint in low[end : end + SHARE_NEAR])
            ) and (share := share_at(self.page, start, first, floor, past & Past.SHARE)):
                return shared(self.page, share)
            if ahead & Ahead.SCORE and (score := said_score(self.page, start, first)):
                return score
            if (past & Past.DECADE or low[end : end + 1] == "e") and (
                decade := decade_of(self.page, start, first)
            ):
                return decade
            # half and quarter hours stand before the hour, or behind it
            if (past & Past.TIME or low[end : end + 2] in self._minutes) and (
                said := time_in_words(self.page, start, first, floor)
            ):
                return said
            if past & Past.HOUR and (said := hour_in_words(self.page, start, first, floor)):
                return said
            if not first.plain:
                if self._code == "it" and (said := italian_century(self.page, start, first)):
                    return said
                if first.factor == 1 and (said := said_year(self.page, start, first)):
                    return said
            return self.finished(start, first, floor, past)
        if not digits_here:
            return decade_in_words(self.page, start)
        if digits_here and (race := raced(self.page, start)):  # "1.57,32"
            return lasting(self.page, race)
        digits = grammar.number.match(low, start)  # what no convention reads is a name: 192.168.1.2
        return self.page.made(start, digits.end(), _IDENTIFIER) if digits else None

    def _may_be_date(self, start: int, first: Amount, past: int) -> bool:
        """Whether the figures at ``start``, which begin ``first``, may be a date or time, by what stands beside them: one or two,
        and a word of dates behind a blank, or four and a mark of years."""
        low = self.low
        end = start + 1
        while low[end : end + 1].isdecimal():
            end += 1
        behind = low[end : end + 1]
        if end - start > 2:
            return end - start == 4 and behind in "-/."
        if behind == " ":
            return first.end != end or bool(first.ahead & Ahead.DATE or past & Past.CLOCK)
        return behind not in _NO_DATE or bool(past & Past.CLOCK)

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
        return self.page.made(begin, end, _IDENTIFIER)

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
            or self.page.made(start, end, _ORDINAL, value=Decimal(value))
        )
