"""The lexicons against other sources: the CLDR as Babel has it, and the rules of counting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarise.quantities.languages.han.numbers.numerals import value_of
from summarise.quantities.languages.lexicon import CODES, Lexicon, lexicon
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.money.currencies import CODES as CURRENCIES
from summarise.quantities.units import UNITS


def written_with() -> str:
    """The version of Babel that the names were taken from."""
    from tools.cldr_words import TARGET

    said: str = json.loads(Path(TARGET).read_text(encoding="utf-8"))["written with"]
    return said.removeprefix("Babel ")


def test_the_names_are_those_of_the_installed_babel() -> None:
    babel = pytest.importorskip("babel")
    from tools.cldr_words import TARGET, render

    if babel.__version__ != written_with():
        pytest.skip("the file was written with another Babel, and each has the names of another CLDR")
    assert Path(TARGET).read_text(encoding="utf-8") == render()


@pytest.mark.parametrize("code", CODES)
def test_a_lexicon_has_all_that_it_is_said_to_have(code: str) -> None:
    assert vars(lexicon(code)).keys() == Lexicon.__annotations__.keys()


@pytest.mark.parametrize("code", CODES)
def test_every_unit_and_currency_is_one_the_finder_knows(code: str) -> None:
    found = lexicon(code)
    assert set(found.units.values()) <= UNITS.keys()
    assert {c for c in found.currencies.values() if not c.startswith("XX")} <= CURRENCIES


@pytest.mark.parametrize("code", CODES)
def test_every_number_below_a_thousand_can_be_said(code: str) -> None:
    said = set(lexicon(code).spelled.values())
    assert set(range(1, 1000)) <= said


SPELLED = [
    ("de", "siebenhundertsechsundfünfzig", 756), ("de", "dreissig", 30), ("de", "hunderteins", 101),
    ("fr", "soixante-quinze", 75), ("fr", "quatre-vingt-un", 81), ("fr", "deux cents", 200), ("fr", "trois cent vingt et un", 321),
    ("es", "veintidós", 22), ("es", "ciento uno", 101), ("es", "quinientas cincuenta y cinco", 555),
    ("it", "quarantotto", 48), ("it", "ventuno", 21), ("it", "centotré", 103), ("it", "trecentoventotto", 328),
    ("pt", "vinte e duas", 22), ("pt", "cento e um", 101), ("pt", "dezanove", 19),
    ("nl", "tweeëntwintig", 22), ("nl", "vijfenvijftig", 55), ("nl", "honderdvijf", 105),
]  # fmt: skip


@pytest.mark.parametrize(("code", "word", "value"), SPELLED)
def test_spelled_numbers(code: str, word: str, value: int) -> None:
    words = lexicon(code)
    assert Speller(words.spelled, words.thousand, words.joined).read(f"{word} x", 0) == (value, len(word))


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("三", 3), ("十", 10), ("十五", 15), ("二十", 20), ("一百零五", 105), ("两千三百", 2300), ("一万二千", 12000), ("三億五千万", 350_000_000),
        ("1.2亿", 120_000_000), ("3億5000万", 350_000_000), ("2兆", 2_000_000_000_000), ("二〇二五", 2025), ("1,234万", 12_340_000), ("千五百", 1500),
        ("1.5万亿", 1_500_000_000_000), ("1万亿2000亿", 1_200_000_000_000),
    ],
)  # fmt: skip
def test_numbers_in_characters(token: str, value: int) -> None:
    assert value_of(token) == value
