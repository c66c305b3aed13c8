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
from summarise.quantities.languages.european.looking import Begun, begun_of, past_of
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
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_IDENTIFIER = Kind.IDENTIFIER
_ORDINAL = Kind.ORDINAL
_TIME = Kind.TIME
_PARTING = frozenset(":/h'm")  # between the figures of a span of time or of a fraction
_PERIODS = frozenset("qtksh")  # letters of quarters and half-years
_QUARTERS = frozenset("1234")
_POINTS = frozenset(".:")
_NO_DATE = ",;)!?%"  # what stands behind no day, month or hour; the end of the text does neither
_SETS, _OF_SETS = " set", " a "
_BEHIND_YEAR = frozenset("-/.")
_TOLD_BEFORE = Past.SHARE | Past.DECADE | Past.TIME | Past.HOUR
_TOLD_BEHIND = Ahead.SHARE | Ahead.SCORE
_LETTERS = pattern(r"[^\W\d_]+")


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


def _scored(page: Page, start: int, first: Amount) -> Quantity | None:
    # few articles have a score in words
    from summarise.quantities.languages.european.said_scores import said_score

    return said_score(page, start, first)


class _Reader(Finisher):
    def __init__(self, page: Page) -> None:
        super().__init__(page)
        grammar = page.grammar
        self._code = code = grammar.lexicon.code
        self._past = past_of(grammar)
        self._begun = begun_of(grammar)
        self._minutes = time_edges(code)
        hint = SHARE_HINTS.get(code)
        self._share_hint = hint
        self._further = bool(self._minutes) or hint is not None
        self._pointed = code in POINTED

    def at(self, start: int, floor: int) -> Quantity | None:
        """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
        low = self.low
        before = low[start - 1 : start]
        if (
            before != " "
            and (before.isalnum() or (before == "-" and low[start - 2 : start - 1].isalpha()))
            and sign_before(self.page, start, floor).code is None
        ):
            return self._attached(start, floor)
        return self._at_figures(start, floor) if low[start].isdigit() else self._at_word(start, floor)

    def _at_figures(self, start: int, floor: int) -> Quantity | None:
        page, low = self.page, self.low
        near = low[start + 1 : start + 5]
        if near[:1] in _PERIODS and (period := lettered(page, start)):
            return period
        if not _PARTING.isdisjoint(near) and (parted := self._parted(start)):
            return parted
        past = self._past.at(low, start)
        first = amount_at(page, start)
        if (past & Past.OPENING or (self._pointed and not _POINTS.isdisjoint(near[:2]))) and (
            hours := hours_of_opening(page, start, floor)
        ):
            return hours
        if (
            near == _SETS  # "vince 3 set a 1", and no 3 September
            and low.startswith(_OF_SETS, start + 5)
            and first
            and (score := _scored(page, start, first))
        ):
            return score
        if (first is None or self._may_be_date(start, near, first, past)) and (date := dated(page, start)):
            hour = first if date.kind is _TIME and not date.minute else None
            return (time_in_words(page, start, hour, floor) if hour else None) or date
        if first is not None:
            if (
                past & _TOLD_BEFORE
                or first.ahead & _TOLD_BEHIND
                or not first.plain
                or (self._further and self._may_be_told(first.end))
            ) and (told := self._told(start, first, floor, past)):
                return told
            return self.finished(start, first, floor, past)
        if race := raced(page, start):  # "1.57,32"
            return lasting(page, race)
        digits = self.grammar.number.match(low, start)  # what no convention reads is a name: 192.168.1.2
        return page.made(start, digits.end(), _IDENTIFIER) if digits else None

    def _at_word(self, start: int, floor: int) -> Quantity | None:
        page, low, grammar = self.page, self.low, self.grammar
        if (
            low[start] in _PERIODS
            and low[start + 1 : start + 2] in _QUARTERS
            and (period := lettered(page, start))
        ):
            return period
        word = _LETTERS.match(low, start)
        may = self._begun[word[0]] if word else Begun.ANY
        if may & Begun.DATE and (date := dated(page, start)):
            hour = amount_at(page, start) if date.kind is _TIME and not date.minute else None
            return (time_in_words(page, start, hour, floor) if hour else None) or date
        if may & Begun.UNNUMBERED and (said := unnumbered(page, start, floor)):
            return said
        if low[start] in grammar.roman_begins and (century := roman_century(page, start)):
            return century
        if may & Begun.VAGUE and (vague := grammar.vague.match(low, start)):
            if before_hour(page, start, vague.end()):
                return None
            return vague_at(page, start, vague, floor)
        if may & Begun.ORDINAL and (ordinal := self._ordinal_in_words(start, floor)):
            return ordinal
        first = amount_at(page, start)
        if first is None:
            return decade_in_words(page, start)
        past = self._past.at(low, start)
        return self._told(start, first, floor, past) or self.finished(start, first, floor, past)

    def _told(self, start: int, first: Amount, floor: int, past: int) -> Quantity | None:
        """What a number with certain words beside it is: a share, a score, a decade, a time, a year in words; None of most."""
        page, low = self.page, self.low
        end, ahead = first.end, first.ahead
        hint = self._share_hint
        if (
            past & Past.SHARE
            or (ahead & Ahead.SHARE if hint is None else hint in low[end : end + SHARE_NEAR])
        ) and (share := share_at(page, start, first, floor, past & Past.SHARE)):
            return shared(page, share)
        if ahead & Ahead.SCORE and (score := _scored(page, start, first)):
            return score
        if (past & Past.DECADE or low[end : end + 1] == "e") and (decade := decade_of(page, start, first)):
            return decade
        # half and quarter hours stand before the hour, or behind it
        if (past & Past.TIME or low[end : end + 2] in self._minutes) and (
            said := time_in_words(page, start, first, floor)
        ):
            return said
        if past & Past.HOUR and (said := hour_in_words(page, start, first, floor)):
            return said
        if not first.plain:
            if self._code == "it" and (said := italian_century(page, start, first)):
                return said
            if first.factor == 1:
                return said_year(page, start, first)
        return None

    def _may_be_told(self, end: int) -> bool:
        """Whether a share or a time may be told soon behind figures that end at ``end``."""
        low, hint = self.low, self._share_hint
        return low[end : end + 2] in self._minutes or (
            hint is not None and hint in low[end : end + SHARE_NEAR]
        )

    def _may_be_date(self, start: int, near: str, first: Amount, past: int) -> bool:
        """Whether the figures at ``start``, which begin ``first``, may be a date or time, by what stands beside them: one or two,
        and a word of dates behind a blank, or four and a mark of years. ``near``: what stands behind the first of them."""
        if past & Past.CLOCK:
            return True
        mark = near[:1]
        if mark.isdigit():
            mark = near[1:2]
            if mark.isdigit():
                return near[2:3].isdigit() and near[3:] in _BEHIND_YEAR
        if mark == " ":
            # no size is a word of dates
            return bool(first.ahead & Ahead.DATE) if first.plain else first.factor == 1
        return mark not in _NO_DATE

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
