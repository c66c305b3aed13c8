"""The words of the finder: one number expression found in a text, with everything that is read of it.

Classes of the standard library only: importing this module must cost nothing. A ``Quantity`` is
frozen by convention rather than by ``__setattr__``: hundreds are made of a long article, and a frozen
dataclass of this size takes three times as long to make. All offsets are indices into the Python ``str`` that was
searched, so ``text[q.start:q.end] == q.text`` always holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from importlib import import_module
from sys import intern
from typing import Any, Protocol


class Kind(StrEnum):
    """What sort of thing a number expression is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage-points"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    RATIO = "ratio"  # fractions too: "one in five", "two thirds", "3:1"
    MULTIPLE = "multiple"  # "three times", "doubled", "10x"
    SCORE = "score"  # "3-1", "52-48"
    VAGUE = "vague"  # "dozens", "hundreds of"
    IDENTIFIER = "identifier"  # a name, not a quantity: COVID-19, Section 427


class Qualifier(StrEnum):
    """What the words around a number claim about it."""

    EXACT = "exact"
    ABOUT = "about"  # some, around, roughly, ~
    NEARLY = "nearly"  # almost, close to: just under
    MORE_THAN = "more-than"  # over, above, exceeding, +
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"  # under, below, fewer than
    AT_MOST = "at-most"  # up to, as many as, no more than
    BETWEEN = "between"  # a stated range


@dataclass(frozen=True, slots=True)
class DateParts:
    """The parts of a date or time that the text states; what it leaves open is None.

    ``month`` 1-12, ``weekday`` 0 (Monday) to 6, ``quarter`` 1-4; ``decade`` is the first year of one
    ("the 1990s" is 1990); ``zone`` is the zone as written ("GMT", "Eastern").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    quarter: int | None = None
    decade: int | None = None
    fiscal: bool = False


class Surroundings(Protocol):
    """What stands around a number, read only when somebody asks: noun, head and verb."""

    def counted(self, quantity: Quantity) -> tuple[str | None, str | None]:
        """-> the counted thing as written, its head in lower case; None where unseen."""

    def verb(self, quantity: Quantity) -> str | None:
        """The governing verb; None where unseen."""

    def per(self, quantity: Quantity) -> str | None:
        """What the amount is for each of; None where nothing is said."""


class _ReadOnUse:
    """Holds what the late fields of a quantity are read from; no field of it, so that no schema sees it.

    Noun, verb, the unit of a count and what an amount is for cost more than all the rest: they are read from the text on
    first use, and then kept in their slots, which have a second name for that (see ``_read_late``).
    """

    __slots__ = ("_around",)

    def __init__(self, around: Surroundings | None) -> None:
        self._around = around

    @property
    def unit_at_hand(self) -> str | None:
        """The unit as far as it is known already; None where the text has yet to be asked."""
        late: Any = self
        unit: str | None = late._unit
        return None if unit is _UNREAD else unit

    def let_go(self) -> None:
        """Read the late fields now, and let go of the text around: of thousands of numbers that is as much as the rest."""
        late: Any = self
        for one in (late, *late.readings):
            if one._around is not None:
                _ = one.noun, one.unit, one.verb, one.per
                one._around = None


# What stands in the slot of a late field that was not asked for yet. An empty slot would say the same, but that is an
# error to raise and to catch, which takes longer than most of what is then read.
_UNREAD: Any = object()


@dataclass(init=False, slots=True, unsafe_hash=True)
class Quantity(_ReadOnUse):
    """One number expression of a text.

    ``start``/``end``: half-open offsets in the searched ``str``; the span covers the number with its
    sign, currency, magnitude word and unit ("$2-3 million", "7.8 tons", "23-year-old"), and neither
    the hedge before it nor the counted noun after it.
    ``low``/``high``: exact values in ``unit`` with magnitude words multiplied out; equal unless the
    text states a range or a vague size. None for dates, times, identifiers, and open ends.
    ``unit``: canonical name: ISO 4217 code for money ("USD"), "percent", "percentage-point"
    ("basis-point" is kept as such), a lower-case singular unit name for measures and durations
    ("kilogram", "year", "kilometer-per-hour"), the head noun (lower case, as written) for a count, "year" for an age.
    ``noun``: the counted thing with its modifiers ("criminal suspects"), where a rule can see it.
    ``verb``: the verb that governs it, where a rule can see it.
    ``hedge``: the words that gave the qualifier, as written ("more than"); None when exact.
    ``date``/``until``: the parts of a date or time, and of its end for a range ("2007-11").
    ``per``: what an amount that is no measure is for each of ("share", "liter", "day"), as ``unit`` calls it; None
    where the text says nothing of it right behind. A measure has it in its unit.
    ``scale``: the factor that a table or text states for its numbers ("in millions": 1,000,000), with which ``low``
    and ``high`` are multiplied already; ``scale_at``: the offsets of the words that state it. None elsewhere.
    ``readings``: other readings of the same span, next likeliest first (5.000 as 5 and as 5,000).
    """

    start: int
    end: int
    text: str
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    noun: str | None = None
    verb: str | None = None
    hedge: str | None = None
    date: DateParts | None = None
    until: DateParts | None = None
    readings: tuple[Quantity, ...] = field(default=(), compare=False)
    per: str | None = None
    scale: Decimal | None = None
    scale_at: tuple[int, int] | None = None

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        kind: Kind,
        low: Decimal | None = None,
        high: Decimal | None = None,
        unit: str | None = None,
        qualifier: Qualifier = Qualifier.EXACT,
        noun: str | None = None,
        verb: str | None = None,
        hedge: str | None = None,
        date: DateParts | None = None,
        until: DateParts | None = None,
        readings: tuple[Quantity, ...] = (),
        per: str | None = None,
        scale: Decimal | None = None,
        scale_at: tuple[int, int] | None = None,
        around: Surroundings | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.low = low
        self.high = high
        self.qualifier = qualifier
        self.hedge = hedge
        self.date = date
        self.until = until
        self.readings = readings
        self.scale = scale
        self.scale_at = scale_at
        late: Any = self  # the slots of the base and the second names of late fields, which mypy does not see
        late._around = around
        if around is None:
            late._unit = unit
            late._noun = noun
            late._verb = verb
            late._per = per
        else:
            late._unit = _UNREAD if unit is None else unit
            late._noun = late._verb = late._per = _UNREAD

    @property
    def value(self) -> Decimal | None:
        """The one value, or None for a range, a vague size, a date or a name."""
        low = self.low
        return low if low is self.high or low == self.high else None

    @property
    def year(self) -> int | None:
        """Of the date; None where it states none."""
        return self.date.year if self.date else None

    @property
    def month(self) -> int | None:
        """1 to 12; None where the date states none."""
        return self.date.month if self.date else None

    @property
    def day(self) -> int | None:
        """Of the month; None where the date states none."""
        return self.date.day if self.date else None

    @property
    def weekday(self) -> int | None:
        """0 (Monday) to 6; None where the date states none."""
        return self.date.weekday if self.date else None

    @property
    def hour(self) -> int | None:
        """0 to 23; None where the time states none."""
        return self.date.hour if self.date else None

    @property
    def minute(self) -> int | None:
        """0 to 59; None where the time states none."""
        return self.date.minute if self.date else None

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return Quantities([self])._repr_html_()

    def __reduce__(self) -> tuple[Any, ...]:
        # a pickle carries what was read, not the page it was read from
        return Quantity, tuple(getattr(self, f.name) for f in fields(self) if f.init)


def _counted(quantity: Any) -> Any:
    """Read what a quantity counts, and with it the unit of a count; -> the noun."""
    around = quantity._around
    if around is None:  # let go of in another thread, just now
        return quantity._noun
    noun, head = around.counted(quantity)
    if noun is not None and head is not None:  # a text counts the same few things again and again
        noun, head = intern(noun), intern(head)
    quantity._noun = noun
    if quantity._unit is _UNREAD:
        quantity._unit = head
    return noun


def _noun(quantity: Any) -> Any:
    found = quantity._noun
    if found is _UNREAD:
        found = _counted(quantity)
    return found


def _unit(quantity: Any) -> Any:
    if quantity._unit is _UNREAD:
        _counted(quantity)
    return quantity._unit


def _verb(quantity: Any) -> Any:
    found = quantity._verb
    if found is _UNREAD and (around := quantity._around) is not None:
        found = quantity._verb = around.verb(quantity)
    return quantity._verb if found is _UNREAD else found


def _per(quantity: Any) -> Any:
    found = quantity._per
    if found is _UNREAD and (around := quantity._around) is not None:
        found = quantity._per = around.per(quantity)
    return quantity._per if found is _UNREAD else found


def _read_late(**reads: Callable[[Any], Any]) -> None:
    """Let some fields be read on first use: each slot of ``Quantity`` has its name with an underscore from now on, and under
    its own name stands what reads it.

    Only these few are slower for it. ``__getattr__``, which is asked for an empty slot, makes every field of the class
    three times as slow to read, and a check reads thousands of them.
    """
    for name, read in reads.items():
        slot = getattr(Quantity, name)
        setattr(Quantity, f"_{name}", slot)
        setattr(Quantity, name, property(read, slot.__set__))


_read_late(noun=_noun, unit=_unit, verb=_verb, per=_per)


class Quantities(list[Quantity]):
    """A list of quantities that a notebook shows as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        # By its name: the finder stands alone, and brings no template library along.
        return str(import_module("summarise.reports.html.notebook").quantities_html(self))

    def to_frame(self, library: str | None = None) -> Any:
        """One row a quantity, as a DataFrame of "pandas" or "polars"; None takes the first of them that is installed.

        Raises SettingsError where none is.
        """
        return import_module("summarise.reports.frames").to_frame(self, library)
