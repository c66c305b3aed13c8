"""Writes src/summarise/quantities/languages/words/cldr.json from Babel's copy of the CLDR.

usage: python tools/cldr_words.py            (needs Babel, which the finder itself does not)

Names of months, days, quarters, units, magnitudes and currencies as German, French, Spanish, Italian, Portuguese
and Dutch spell them in any of their regions, lower case but for symbols, whose case tells them apart; and what each
region of all nine languages writes otherwise than the language. A test holds the file against the installed Babel.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import babel
from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import get_territory_currencies

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from summarise.quantities.languages.lexicon import CODES  # noqa: E402
from summarise.quantities.units import UNITS  # noqa: E402

T = TypeVar("T", str, int)
TARGET = ROOT / "src" / "summarise" / "quantities" / "languages" / "words" / "cldr.json"
CURRENCIES = (
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY", "KRW", "MXN",
    "NOK", "PLN", "RUB", "SEK", "TRY", "UAH", "USD", "ZAR",
)  # fmt: skip
_RENAMED = {"celsius": "degree-celsius", "fahrenheit": "degree-fahrenheit"}


def months(locale: Locale, width: str) -> dict[str, int]:
    """Names of one width ("wide", "abbreviated"), three letters or more."""
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in locale.months[context][width].items():
            word = name.lower().rstrip(".")
            if len(word) >= 3:
                found.setdefault(word, int(number))
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def weekdays(locale: Locale) -> dict[str, int]:
    """Full names; 0 is Monday."""
    return {name.lower(): int(number) for number, name in sorted(locale.days["format"]["wide"].items())}


def short_weekdays(locale: Locale) -> dict[str, int]:
    """Abbreviations without their dot; 0 is Monday."""
    names = locale.days["format"]["abbreviated"]
    return {name.lower().rstrip("."): int(number) for number, name in sorted(names.items())}


def quarters(locale: Locale) -> dict[str, int]:
    """ "1. quartal", "q1"."""
    found = {}
    for width in ("wide", "abbreviated"):
        found |= {name.lower(): int(n) for n, name in sorted(locale.quarters["format"][width].items())}
    return found


def symbols(locale: Locale) -> dict[str, str]:
    """What units are called in short and narrow forms, case kept, without what stands for a number."""
    found: dict[str, str] = {}
    for key, widths in sorted(locale._data["unit_patterns"].items()):
        name = key.partition("-")[2]
        name = _RENAMED.get(name, name)
        if name not in UNITS:
            continue
        for width in ("short", "narrow"):
            forms = widths.get(width, {})
            for plural in ("one", "two", "few", "many", "other"):
                form = str(forms.get(plural, ""))
                word = form.replace("{0}", "").replace("\u00a0", " ").replace("\u202f", " ").strip()
                if form.startswith("{0}") and word:
                    found.setdefault(word, name)
    return found


def magnitudes(locale: Locale) -> dict[str, int]:
    """What stands behind a number in compact forms, case kept, without its dot: "Mio", "M", "mil M"."""
    found: dict[str, int] = {}
    formats = locale._data["compact_decimal_formats"], locale._data["compact_currency_formats"]
    for table, width in ((table, width) for table in formats for width in ("short", "long")):
        for forms in table.get(width, {}).values():
            for power, form in sorted(forms.items(), key=lambda item: int(item[0])):
                written = form.pattern.replace("'", "")
                noughts = written.count("0")
                word = written.replace("¤", "").strip("0 \u00a0.").replace("\u00a0", " ")
                if word and "0" not in word and "\u200e" not in word:
                    found.setdefault(word, int(power) // 10 ** (noughts - 1))
    return found


def in_regions(code: str, table: Callable[[Locale], dict[str, T]]) -> dict[str, T]:
    """``table`` of a language, and what its regions have beside it."""
    found: dict[str, T] = {}
    for name in sorted(locale_identifiers(), key=lambda name: (len(name), name)):
        if name == code or name.startswith(f"{code}_"):
            for word, meaning in table(Locale.parse(name)).items():
                found.setdefault(word, meaning)
    return found


def regions() -> dict[str, dict[str, str]]:
    """Of each region: ``decimal`` mark, ``order`` of a date in digits, ``money`` (its currency), ``sign`` where that
    currency is a bare "$", "£" or "¥" there, and ``magnitudes`` that mean something else than in the language."""
    found: dict[str, dict[str, str]] = {}
    for name in sorted(locale_identifiers()):
        language, _, territory = name.partition("_")
        if language not in ("en", *CODES, "zh", "ja") or not (territory.isalpha() and len(territory) == 2):
            continue
        locale = Locale.parse(name)
        letters = [char for char in locale.date_formats["short"].pattern.lower() if char in "dmy"]
        says = {
            "decimal": str(locale.number_symbols["latn"]["decimal"]),
            "order": "".join(dict.fromkeys(letters)),
        }
        if money := get_territory_currencies(territory):
            says["money"] = money[0]
            sign = str(locale.currency_symbols.get(money[0], ""))
            if sign in ("$", "£", "¥", "￥"):
                says["sign"] = sign.replace("￥", "¥")
        own = {w: n for w, n in magnitudes(locale).items() if len(w) <= 4}
        general = magnitudes(Locale.parse(language))
        says |= {f"magnitude {w}": str(n) for w, n in own.items() if general.get(w) != n}
        found[name.replace("_", "-")] = says
    return found


def units(locale: Locale) -> dict[str, str]:
    """The forms of every unit that the finder knows, to its canonical name."""
    found: dict[str, str] = {}
    for key, widths in sorted(locale._data["unit_patterns"].items()):
        name = key.partition("-")[2]
        name = _RENAMED.get(name, name)
        if name not in UNITS:
            continue
        for width in ("long", "short"):
            forms = widths.get(width, {})
            for plural in ("one", "two", "few", "many", "other"):
                word = str(forms.get(plural, "")).replace("{0}", "").replace("\u00a0", " ").strip().lower()
                if len(word) > 2 and "{" not in word and "/" not in word and "." not in word:
                    found.setdefault(word, name)
    return found


def currencies(locale: Locale) -> dict[str, str]:
    """Singular and plural names to ISO 4217 codes."""
    found: dict[str, str] = {}
    plurals = locale._data["currency_names_plural"]
    for code in CURRENCIES:
        names = [locale.currencies.get(code, ""), *(plurals.get(code) or {}).values()]
        for name in names:
            if name and name != code:
                found.setdefault(str(name).lower(), code)
    return found


def render() -> str:
    """The file's text: a line a table."""
    languages = [f'"written with": "Babel {babel.__version__}"']
    for code in CODES:
        locale = Locale.parse(code)
        tables = {
            "months": in_regions(code, lambda here: months(here, "wide")),
            "short_months": in_regions(code, lambda here: months(here, "abbreviated")),
            "weekdays": in_regions(code, weekdays),
            "short_weekdays": in_regions(code, short_weekdays),
            "quarters": in_regions(code, quarters),
            "units": in_regions(code, units),
            "symbols": in_regions(code, symbols),
            "magnitudes": magnitudes(locale),
            "currencies": in_regions(code, currencies),
        }
        lines = [f'  "{name}": {json.dumps(table, ensure_ascii=False)}' for name, table in tables.items()]
        languages.append(f'"{code}": {{\n' + ",\n".join(lines) + "\n}")
    lines = [f'  "{name}": {json.dumps(says, ensure_ascii=False)}' for name, says in regions().items()]
    languages.append('"regions": {\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(languages) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
