"""Folding goes by the characters that a text has, whichever of them are most of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.normalising.folding import fold
from summarise.quantities.normalising.typeset import smooth

ODD = "，．％（）：－–—\u3000\t￥＄０３９٣৪'’“\u00a0\u2009İÂ£¥"
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
