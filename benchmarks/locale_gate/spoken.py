"""Numbers, ordinals, years and money in words, as num2words writes them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from benchmarks.locale_gate.cases import Form, Moment, amount, number
from benchmarks.locale_gate.numbers import home
from num2words import num2words

# What num2words has of each locale; its "pt" is European, the CLDR's is Brazilian.
_NAMES = {"en-IN": "en_IN", "fr-CH": "fr_CH", "pt": "pt_BR", "pt-PT": "pt"}
_CURRENCIES = ("EUR", "USD", "GBP")


def name(locale: str) -> str:
    return _NAMES.get(locale, locale.partition("-")[0])


def _said(value: Decimal, locale: str) -> str:
    """As a float, since num2words 0.5.14 drops the decimals of a Decimal in Italian."""
    return str(num2words(int(value) if value == int(value) else float(value), lang=name(locale)))


def cardinals(locale: str, draw: random.Random) -> Iterator[Form]:
    """Whole, with decimals, and below nought. "One" alone is an article in most of these languages."""
    while True:
        shape = draw.choice(("whole", "whole", "whole", "decimal", "negative"))
        value = amount(draw, powers=draw.choice((2, 3, 4, 6, 7)))
        if shape == "decimal":
            value = Decimal(draw.randint(0, 60)) + Decimal(draw.randint(1, 99)).scaleb(-2)
        if shape == "negative":
            value = -value
        text = _said(value, locale)
        carrier = "counts" if shape == "whole" else "values"
        yield Form(shape, text, (number(value),), carrier)


def percentages(locale: str, draw: random.Random) -> Iterator[Form]:
    """A decimal in words before the word for percent."""
    word = {
        "en": "percent", "de": "Prozent", "fr": "pour cent", "es": "por ciento", "it": "per cento",
        "pt": "por cento", "nl": "procent",
    }.get(locale.partition("-")[0])  # fmt: skip
    while word:
        value = Decimal(draw.randint(0, 60)) + Decimal(draw.randint(0, 9)).scaleb(-1)
        if value < 2:
            continue
        text = f"{_said(value, locale)} {word}"
        yield Form("percent", text, (number(value, "percent", unit="percent"),), "percent")


def ordinals(locale: str, draw: random.Random) -> Iterator[Form]:
    while True:
        value = draw.choice((draw.randint(2, 12), draw.randint(2, 99), draw.randint(2, 999)))
        text = num2words(value, lang=name(locale), to="ordinal")
        yield Form("ordinal", text, (number(value, "ordinal"),), "ordinals")


def years(locale: str, draw: random.Random) -> Iterator[Form]:
    while True:
        value = draw.randint(1701, 2059)
        text = num2words(value, lang=name(locale), to="year")
        yield Form("year", text, (Moment(datetime(value, 1, 1), frozenset({"year"})),), "years")


def money(locale: str, draw: random.Random) -> Iterator[Form]:
    while True:
        # Brazilian Portuguese takes no currency and says reais; Japanese has yen, which have no hundredths.
        code = home(locale) if name(locale) in ("pt_BR", "ja") else draw.choice((home(locale), *_CURRENCIES))
        cents = 0 if code == "JPY" else draw.choice((0, draw.randint(2, 99)))
        value = Decimal(draw.randint(2, 900)) + Decimal(cents).scaleb(-2)
        which = {} if name(locale) in ("pt_BR", "ja") else {"currency": code}
        try:
            text = num2words(
                int(value) if code == "JPY" else float(value), lang=name(locale), to="currency", **which
            )
        except NotImplementedError:
            continue
        yield Form(code, text, (number(value, "money", unit=code),), "money")
