"""Folding goes by the characters that a text has, whichever of them are most of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.finder import find_quantities
from summarise.quantities.normalising.folding import fold
from summarise.quantities.normalising.typeset import smooth

ODD = "，．％（）：－–—\u3000\t￥＄０３９٣৪'’“\u00a0\u2009İÂ£¥·"
TEXT = st.text(st.sampled_from("中文のを" + ODD + "a1 "), max_size=30)


@given(TEXT)
def test_a_text_of_chinese_is_folded_as_one_of_letters(text: str) -> None:
    size = 4 * len(text) + 1  # which makes most of the text: letters are told apart by their bytes
    chinese, latin = fold("文" * size + text), fold("x" * size + text)
    assert chinese[size:] == latin[size:]


@given(st.text(st.sampled_from("中文①1\u00ad\u200b²ﬁé\u0301"), max_size=12))
def test_what_typesetters_put_in_is_found_in_both(text: str) -> None:
    chinese, latin = smooth("文" * 50 + text, tokenised=False), smooth("x" * 49 + " " + text, tokenised=False)
    assert (chinese.text[50:] if chinese else None) == (latin.text[50:] if latin else None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a dose of 12·5 mg", ["12·5 mg"]),  # as medical journals write it
        ("95% CI 0·71–0·93", ["95%", "0·71–0·93"]),
        ("40 g of CuSO4·5H2O", ["40 g", "CuSO4", "5H2O"]),
        ("rooms 3·4·5 are free", ["3", "4", "5"]),
    ],
)
def test_a_raised_point_is_a_decimal_point_between_digits(text: str, read: list[str]) -> None:
    found = [q for q in find_quantities(text) if q.text != "CI"]
    assert [q.text for q in found] == read
    assert all(q.low is None for q in found if "O" in q.text)  # a formula states no number


def test_what_a_raised_point_says() -> None:
    assert [q.low for q in find_quantities("a dose of 12·5 mg")] == [Decimal("12.5")]
