"""Numbers, shares and sums of money in digits, as Babel writes them for a locale."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from babel import Locale
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_territory_currencies,
)
from benchmarks.locale_gate.cases import Form, amount, number

CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CHF", "CNY", "INR", "BRL", "MXN", "CAD", "AUD", "PLN", "SEK")
_HOME = {"en": "USD", "de": "EUR", "fr": "EUR", "es": "EUR", "it": "EUR", "pt": "BRL", "nl": "EUR", "zh": "CNY", "ja": "JPY"}  # fmt: skip


def parsed(locale: str) -> Locale:
    return Locale.parse(locale, sep="-")


def home(locale: str) -> str:
    """The currency of the locale's territory."""
    language, _, territory = locale.partition("-")
    return get_territory_currencies(territory)[0] if territory else _HOME[language]


def _currency(locale: str, draw: random.Random) -> str:
    return home(locale) if draw.random() < 0.4 else draw.choice(CURRENCIES)


def _is_year(value: Decimal) -> bool:
    return value == int(value) and 1000 <= abs(value) <= 2200


def plain(locale: str, draw: random.Random) -> Iterator[Form]:
    """Whole numbers, decimals, and either below nought."""
    while True:
        value = amount(draw, decimals=draw.choice((0, 0, 1, 2, 3)), powers=9)
        if _is_year(value):
            continue  # with a noun or without: years are a class of their own
        below = draw.random() < 0.2
        value = -value if below else value
        whole = value == int(value) and not below
        text = str(format_decimal(value, locale=parsed(locale)))
        yield Form(
            "negative" if below else "whole" if whole else "decimal",
            text,
            (number(value),),
            "counts" if whole else "values",
        )


def percent(locale: str, draw: random.Random) -> Iterator[Form]:
    while True:
        places = draw.choice((0, 0, 1, 1, 2))
        value = amount(draw, decimals=places, powers=2, least=0) * draw.choice((1, 1, 1, -1))
        shape = parsed(locale).percent_formats[None].pattern.replace("0", "0." + "#" * 3, 1)
        text = str(format_percent(value / 100, shape, locale=parsed(locale)))
        yield Form(
            "negative" if value < 0 else "positive",
            text,
            (number(value, "percent", unit="percent"),),
            "percent",
        )


def _sum(draw: random.Random, code: str) -> Decimal:
    return amount(draw, decimals=get_currency_precision(code), powers=7) * draw.choice((1, 1, 1, 1, -1))


def money(kind: str) -> object:
    """Of Babel's formats: "standard", "accounting", or "name" with the currency's name."""

    def write(locale: str, draw: random.Random) -> Iterator[Form]:
        while True:
            code = _currency(locale, draw)
            value = _sum(draw, code)
            text = str(format_currency(value, code, locale=parsed(locale), format_type=kind))
            yield Form(
                code + (" loss" if value < 0 else ""), text, (number(value, "money", unit=code),), "money"
            )

    return write


def _short(draw: random.Random) -> Decimal:
    """Two significant figures, so that none is lost where one decimal is written."""
    value = Decimal(draw.randint(10, 99)).scaleb(draw.randint(2, 12))
    return value * 10 if _is_year(value) else value  # some locales write thousands out


def compact(width: str) -> object:
    """ "1.2M" and "1.2 million"."""

    def write(locale: str, draw: random.Random) -> Iterator[Form]:
        while True:
            value = _short(draw)
            text = str(
                format_compact_decimal(value, format_type=width, locale=parsed(locale), fraction_digits=1)
            )
            yield Form(f"1e{value.adjusted()}", text, (number(value),), "values")

    return write


def compact_money(locale: str, draw: random.Random) -> Iterator[Form]:
    while True:
        code, value = _currency(locale, draw), _short(draw)
        text = str(format_compact_currency(value, code, locale=parsed(locale), fraction_digits=1))
        yield Form(code, text, (number(value, "money", unit=code),), "money")
