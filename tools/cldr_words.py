"""Writes src/summarise/quantities/languages/words/cldr.json from Babel's copy of the CLDR.

usage: python tools/cldr_words.py            (needs Babel, which the finder itself does not)

Names of months, days, units and currencies as German, French, Spanish, Italian, Portuguese and Dutch
spell them, lower case. A test holds the file against the installed Babel.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import babel
from babel import Locale

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from summarise.quantities.languages.lexicon import CODES  # noqa: E402
from summarise.quantities.units import UNITS  # noqa: E402

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
            "months": months(locale, "wide"),
            "short_months": months(locale, "abbreviated"),
            "weekdays": weekdays(locale),
            "units": units(locale),
            "currencies": currencies(locale),
        }
        lines = [f'  "{name}": {json.dumps(table, ensure_ascii=False)}' for name, table in tables.items()]
        languages.append(f'"{code}": {{\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(languages) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
