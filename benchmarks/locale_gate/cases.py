"""What one case of the gate is: a sentence, the form in it, and what a reader has to make of that form."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

# Of the locale's own language; regions say what the CLDR has for each.
LOCALES = (
    "en", "en-IN", "en-GB", "de", "de-CH", "de-AT", "fr", "fr-CH", "es", "es-MX", "it", "pt", "pt-PT", "nl", "zh", "ja",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity with a value: ``kinds`` that are right for it, ``unit`` where one is stated."""

    kinds: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time: the moment itself, and the parts of it that the form states ("year", "day", …)."""

    truth: datetime
    stated: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence. ``form`` stands at ``start`` in ``sentence``. ``about``: what the class writes, the unit's
    name or the skeleton, for the exceptions. ``wanted``: numbers that are each a quantity of the form, or the
    ends of a date; ``instead``: another right way to read it."""

    locale: str
    group: str
    about: str
    form: str
    sentence: str
    start: int
    wanted: tuple[Number, ...] | tuple[Moment, ...]
    instead: tuple[Number, ...] = field(default=())

    @property
    def end(self) -> int:
        return self.start + len(self.form)


Writer = Callable[[str, random.Random], Iterator["Form"]]


@dataclass(frozen=True, slots=True)
class Form:
    """What a writer gives: a form without its sentence, and the kind of sentence it asks for."""

    about: str
    text: str
    wanted: tuple[Number, ...] | tuple[Moment, ...]
    carrier: str
    instead: tuple[Number, ...] = ()


def number(value: Decimal | int, *kinds: str, unit: str | None = None) -> Number:
    return Number(kinds or ("count",), Decimal(value), Decimal(value), unit)


def amount(draw: random.Random, *, decimals: int = 0, least: int = 2, powers: int = 6) -> Decimal:
    """A value whose size is drawn first, so that small ones are as frequent as large ones."""
    top = 10 ** draw.randint(1, powers)
    whole = draw.randint(least, max(least + 1, top))
    places = draw.randint(0, decimals)
    return Decimal(whole) + Decimal(draw.randint(0, 10**places - 1)).scaleb(-places)


def in_sentence(locale: str, group: str, form: Form, carrier: str) -> Case:
    start = carrier.index("{}")
    sentence = carrier.replace("{}.", form.text if form.text.endswith(".") else "{}.").replace(
        "{}", form.text
    )
    return Case(locale, group, form.about, form.text, sentence, start, form.wanted, form.instead)
