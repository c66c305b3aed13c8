"""A rule that is asked only where certain words stand misses nothing: whatever it looks for has one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.checking.aligning import opposites
from summarise.checking.rules.sums import wrong_sums
from summarise.checking.rules.wording import forecasts, legal_status, status
from summarise.checking.text import openness
from summarise.checking.text.opposite_words import sides
from summarise.checking.text.words import tokens_of

ASCII = st.characters(max_codepoint=126, min_codepoint=32)
FORMS = {
    "what leaves a number open": (openness.OPEN, lambda t: forecasts._has(t, openness.OPEN_BY, openness.OPEN_BY_TO)),
    "the same behind it": (openness.OPEN_BEHIND, lambda t: forecasts._has(t, openness.OPEN_BY, openness.OPEN_BY_TO)),
    "what is to come": (forecasts._FUTURE, lambda t: forecasts._has(t, openness.FUTURE_BY, openness.FUTURE_BY_TO)),
    "what is certain": (forecasts._CERTAIN, lambda t: forecasts._has(t, openness.FUTURE_BY, openness.FUTURE_BY_TO)),
    "so many times another": (wrong_sums._COMPARED, lambda t: not wrong_sums._MULTIPLES.isdisjoint(t)),
    "what will surely be": (forecasts._CERTAIN, lambda t: "will" in t),
    "a scope": (status._SCOPE, status._may_open),
    "a proposal": (status._PROPOSED, status._may_open),
    "a denial": (opposites._DENIED, lambda t: opposites.signs_of(t).denies),
    "a word with un-": (opposites._UN, lambda t: opposites.signs_of(t).denies),
    **{
        f"step {n} of a case": (step.told, lambda t: not legal_status._TOLD_BY.isdisjoint(t))
        for n, step in enumerate(legal_status._STEPS)
    },
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_every_form_has_one_of_its_words(name: str, data: st.DataObject) -> None:
    form, asked = FORMS[name]
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    text = data.draw(st.from_regex(compiled, alphabet=ASCII))
    assert asked(tokens_of(text)), text


def test_every_word_of_the_pairs_is_found_by_its_first_word() -> None:
    for phrase, pairs in sides()[0].items():
        assert {key for key, _ in pairs} <= opposites.signs_of(tokens_of(f"It was {phrase} then.")).pairs
