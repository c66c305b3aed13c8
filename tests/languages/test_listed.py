"""Words looked up in a list: what a pattern of all of them finds at a place, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.languages.grammar.language import grammar
from summarise.quantities.languages.lexicon import CODES
from summarise.quantities.languages.listed import Listed
from summarise.quantities.lexicon import alternatives

WORDS = ["mile", "miles", "mile an hour", "km/h", "km", "light year", "n⋅m", "m²", "°", "l'heure"]
PATTERN = re.compile(rf"(?:{alternatives(WORDS)})(?!\w)")


@given(
    st.lists(st.sampled_from([*WORDS, " ", "s", "5", "_", "²", "-", "'", " an hour"]), max_size=6).map(
        "".join
    )
)
def test_as_a_pattern_of_them_finds_them(text: str) -> None:
    listed = Listed(WORDS)
    for at in range(len(text) + 1):
        found = PATTERN.match(text, at)
        assert listed.at(text, at) == (found.group() if found else None)


@pytest.mark.parametrize("code", CODES)
def test_each_unit_is_found_behind_its_number(code: str) -> None:
    made = grammar(code)
    for word in made.lexicon.units:
        for behind in (word, f" {word}", f"-{word}, ", f" de {word}."):
            end = behind.index(word) + len(word)
            assert made.unit_at(f"5{behind}", 1) == (word, end + 1)
        shorter = made.unit_at(f"5 {word}x", 1)  # "acre" of "acre anglo-saxonnex"
        assert shorter is None or shorter[0] != word


@pytest.mark.parametrize(
    ("code", "text", "end", "half"),
    [
        ("es", "un año y medio, y medio", 2, True),
        ("es", "un año y medios", 2, False),
        ("es", "un gato y medio", 2, False),
        ("es", "un año de más y medio", 2, False),
        ("fr", "une heure et demie.", 3, True),
        ("it", "un chilometro e mezzo", 2, True),
        ("de", "ein Jahr und ein halbes", 3, False),
    ],
)
def test_a_unit_and_half_of_it(code: str, text: str, end: int, half: bool) -> None:
    assert grammar(code).one_and_half(text, end) is half


@pytest.mark.parametrize(
    ("code", "text", "word"),
    [
        ("de", "anderthalb tage", "anderthalb"),
        ("de", "eine halbe million", "eine halbe"),
        ("de", "anderthalb bücher", "anderthalb"),
        ("de", "halbe bücher", None),
        ("fr", "un demi-million", "un demi"),
        ("fr", "demie", None),
        ("nl", "twee en een half miljoen", "twee en een half"),
    ],
)
def test_a_half_before_what_it_is_a_half_of(code: str, text: str, word: str | None) -> None:
    assert grammar(code).half_at(text, 0) == word
