"""Hedges and bounds on either side, each word with what it claims."""

from __future__ import annotations

import pytest

from summarise import find_quantities
from summarise.quantities.context.hedges import AFTER, BEFORE
from tests.quantities.reading import only

TABLE = [
    ("more than 79 boats", "more-than", "more than"),
    ("Over 100 boats", "more-than", "Over"),
    ("well above 40 boats", "more-than", "well above"),
    ("at least 12 boats", "at-least", "at least"),
    ("no fewer than 12 boats", "at-least", "no fewer than"),
    ("10 or more boats", "at-least", "or more"),
    ("fewer than 10 boats", "less-than", "fewer than"),
    ("under 10 boats", "less-than", "under"),
    ("just under 10 boats", "less-than", "just under"),
    ("up to 12 boats", "at-most", "up to"),
    ("as many as 12 boats", "at-most", "as many as"),
    ("as much as 12 boats", "at-most", "as much as"),
    ("no more than 12 boats", "at-most", "no more than"),
    ("within 12 boats", "at-most", "within"),
    ("12 boats", "exact", None),
    ("some 300 boats", "about", "some"),
    ("about a dozen boats", "about", "about"),
    ("an estimated 300 boats", "about", "an estimated"),
    ("~50 boats", "about", "~"),
    ("40 or so boats", "about", "or so"),
    ("60-odd boats", "about", "odd"),
    ("nearly 500 boats", "nearly", "nearly"),
    ("almost half a million boats", "nearly", "almost"),
    (">30 boats", "more-than", ">"),
    ("<= 30 boats", "at-most", "<="),
    ("50+ boats", "more-than", "+"),
    ("200-plus boats", "more-than", "plus"),
    ("more\nthan 79 boats", "more-than", "more than"),
]


@pytest.mark.parametrize(("text", "qualifier", "words"), TABLE)
def test_hedges(text: str, qualifier: str, words: str | None) -> None:
    found = only(text)
    assert (found.qualifier, found.hedge, found.noun) == (qualifier, words, "boats")


@pytest.mark.parametrize("phrase", [p for p in BEFORE if p[-1].isalpha()])
def test_every_hedge_before(phrase: str) -> None:
    found = only(f"It takes {phrase} 480 boats there.")
    assert (found.qualifier, found.hedge) == (BEFORE[phrase], phrase)


@pytest.mark.parametrize("phrase", sorted(AFTER))
def test_every_hedge_after(phrase: str) -> None:
    found = only(f"It takes 480 {phrase} each time.")
    assert (found.qualifier, found.hedge) == (AFTER[phrase], phrase)


@pytest.mark.parametrize(
    "text", ["over the past 5 years", "these past 5 years", "for 5 years and over the river"]
)
def test_a_word_of_time_or_place_is_no_hedge(text: str) -> None:
    assert only(text).hedge is None


@pytest.mark.parametrize(
    "text", ["the game is over. 12 boats left", "<b>12</b> boats", "a walk around. 12 boats"]
)
def test_what_is_no_hedge(text: str) -> None:
    assert only(text).qualifier == "exact"


def test_a_bound_leaves_the_value_alone() -> None:
    found = only("up to 12 people")
    assert found.low == found.high == 12


@pytest.mark.parametrize("words", ["three times as many as", "twice as many as", "half as many as"])
def test_what_is_compared_with_a_number_is_no_bound_of_it(words: str) -> None:
    found = [q for q in find_quantities(f"They have {words} 40 boats.") if q.text == "40"]
    assert [q.qualifier.value for q in found] == ["exact"]
