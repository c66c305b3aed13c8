"""The short ways of the reader lead where the long ones lead: each spares a look only where that finds nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities import units
from summarise.quantities.context import tails, unit_names
from summarise.quantities.context.currency_tails import FACTORS_BEHIND
from summarise.quantities.english import CARDINALS, DENOMINATORS, MAGNITUDES
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.magnitudes import magnified
from summarise.quantities.expressions.numbers import finish
from summarise.quantities.expressions.spelled.pieces import pieces_of, word_alone
from summarise.quantities.money import currencies
from summarise.quantities.numerals import Separators, digits_value
from summarise.quantities.page import Page
from summarise.quantities.scales import stating

WORD = st.sampled_from(
    [
        *CARDINALS,
        *MAGNITUDES,
        *DENOMINATORS,
        "and",
        "a",
        "an",
        "oh",
        "point",
        "boats",
        "thus",
        "or",
        "i",
        "half-hour",
    ]
)
GAP = st.sampled_from([" ", "-", "  ", ", ", ". ", "\n", " - ", " & ", "; ", "!", '"', " a ", ""])


@given(st.sampled_from([*CARDINALS, *MAGNITUDES]), GAP, WORD, GAP, WORD)
def test_a_number_word_told_to_be_alone_is_alone(
    first: str, gap: str, second: str, further: str, last: str
) -> None:
    low = first + gap + second + further + last
    alone = word_alone(low, 0)
    if alone is not None:
        assert [piece.word for piece in pieces_of(low, 0, 10)] in ([alone], [])


@pytest.mark.parametrize("word", sorted(tails._SURE_NAMES))
def test_a_sure_name_is_no_symbol_code_or_word_of_another_sort(word: str) -> None:
    assert word in unit_names.NAMES_BY_FIRST_WORD
    assert word not in {symbol.lower() for symbol in units.SYMBOLS}
    assert word not in tails._AFTER_DIGITS_ONLY | tails._PARTICLES | tails.LOWER_CODES | tails._NEARLY_SYMBOLS
    assert word not in ("in", "second", "of", "per", "night", "day", "x", "grand")
    codes = {code.lower() for code in currencies.CODES}
    assert word not in codes
    assert not (len(word) == 4 and word[1:] in codes)
    assert not (word[:3] in codes and word[3:] in {size.lower() for size in FACTORS_BEHIND})


@pytest.mark.parametrize(
    "currency",
    ["", "$", "us$", "rs. ", "eur ", "pounds", "new taiwan dollars ", "u.s. dollars ", "€ "],
)
@pytest.mark.parametrize("word", ["in", "en", "em"])
def test_the_quick_look_lets_every_stated_size_through(word: str, currency: str) -> None:
    low = f"sales ({word} {currency}millions)"
    assert stating._MAY_BE[0].search(low) is not None
    assert stating._IN_SIZE.search(low) is not None


@given(st.integers(0, 99_999), st.integers(0, 99_999), st.booleans())
def test_a_point_with_other_than_three_digits_is_a_decimal_one(whole: int, rest: int, comma: bool) -> None:
    token = f"{whole}.{rest}"
    found = digits_value(token, Separators(comma, False))
    assert (len(str(rest)) == 3) or [str(value) for value in found] == [token]


@given(st.sampled_from(["boats", "days", "per", "men", "of", "at", "we", "go", "up", "us"]))
def test_no_magnitude_begins_with_other_letters(word: str) -> None:
    page, amount = Page(f"5 {word} and"), Amount(Decimal(5), 1, "digits")
    assert magnified(page, amount, False) == amount


def test_a_row_of_numbers_has_no_units_between_them() -> None:
    page = Page("4 5 6 km")
    amount = Amount(digits_value("4", page.style)[0], 1, "digits")
    found = finish(page, 0, amount, [], None, False)
    assert not isinstance(found, list)
    assert found is not None
    assert (found.text, found.unit) == ("4", None)
