"""Multiples, ratios, scores and vague sizes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import at, close, only

MULTIPLES = [
    ("sales doubled", "doubled", "2"),
    ("twice as many", "twice", "2"),
    ("a threefold rise", "threefold", "3"),
    ("10-fold", "10-fold", "10"),
    ("profits tripled", "tripled", "3"),
    ("10x growth", "10x", "10"),
    ("five times higher", "five times", "5"),
    ("four times more, it said", "four times", "4"),
    ("three times as many", "three times", "3"),
    ("it halved", "halved", "0.5"),
    ("4.2 times core earnings", "4.2 times", "4.2"),
    ("half as many", "half", "0.5"),
]


@pytest.mark.parametrize(("text", "words", "value"), MULTIPLES)
def test_multiples(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.kind, found.value, found.unit) == (words, "multiple", Decimal(value), "times")


def test_times_that_count_occasions() -> None:
    found = only("he was fined three times")
    assert (found.kind, found.value, found.unit) == ("count", Decimal(3), "times")


RATIOS = [
    ("one in five adults", "one in five", "0.2"),
    ("1 in 10 people", "1 in 10", "0.1"),
    ("1 in 1,000 births", "1 in 1,000", "0.001"),
    ("three out of four", "three out of four", "0.75"),
    ("9 out of 10 cats", "9 out of 10", "0.9"),
    ("a ratio of 3:1", "3:1", "3"),
    ("a 4-to-1 margin", "4-to-1", "4"),
    ("a three-for-one split", "three-for-one", "3"),
    ("a ratio of 3 to 1", "3 to 1", "3"),
    ("a ratio of 1 to 4", "1 to 4", "0.25"),
    ("odds of five to two", "five to two", "2.5"),
    ("outnumbered 4 to 1", "4 to 1", "4"),
    ("a third more boats", "a third", "0.333333333333333333"),
    ("Students get a third off for the summer", "a third", "0.333333333333333333"),
    ("a fifth off the price", "a fifth", "0.2"),
    ("sold at a quarter off.", "a quarter", "0.25"),
    ("a third up on last year", "a third", "0.333333333333333333"),
    ("a third of them", "a third", "0.333333333333333333"),
    ("a quarter of them", "a quarter", "0.25"),
    ("half the fleet", "half", "0.5"),
    # what is shared out stands between the two
    ("about one barn in six has burnt", "one barn in six", "0.166666666666666666"),
    ("one lock in every eight was shut", "one lock in every eight", "0.125"),
    ("she keeps one goat in 20.", "one goat in 20", "0.05"),
    ("one small farm in 20 has closed", "one small farm in 20", "0.05"),
    ("one nurse in eight gave up", "one nurse in eight", "0.125"),
    ("one nurse in eight resigned", "one nurse in eight", "0.125"),
    ("one young nurse in eight in Cork", "one young nurse in eight", "0.125"),
]


@pytest.mark.parametrize(("text", "words", "value"), RATIOS)
def test_ratios(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.kind) == (words, "ratio")
    assert close(found.value, value)


@pytest.mark.parametrize(
    "text",
    [
        "one goal in six games",
        "one barn in 20 years",
        "one died in six days",
        "one man in two cars",
        "one new barn in three years",
    ],
)
def test_one_and_another_number_are_no_ratio(text: str) -> None:
    assert "ratio" not in {q.kind.value for q in find_quantities(text)}


def test_a_rate_keeps_both_its_numbers() -> None:
    first, second = find_quantities("120 deaths per 100,000 people")
    assert (first.value, first.unit, second.value, second.unit) == (
        Decimal(120),
        "deaths",
        Decimal(100000),
        "people",
    )


RATES = [
    ("14 per 100,000 people", "14 per 100,000", 14, "per-100000"),
    ("five per 1,000 births", "five per 1,000", 5, "per-1000"),
    ("2.5 per million", "2.5 per million", Decimal("2.5"), "per-1000000"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), RATES)
def test_a_bare_number_per_so_many_is_one_rate(text: str, words: str, value: int, unit: str) -> None:
    found = only(text)
    assert (found.text, found.kind, found.value, found.unit) == (words, "measure", value, unit)


SCORES = [
    ("won 3-1", "3-1"),
    ("it ended 2-2 on aggregate", "2-2"),
    ("a 52-48 vote", "52-48"),
    ("by 112–105", "112–105"),
]


@pytest.mark.parametrize(("text", "words"), SCORES)
def test_scores(text: str, words: str) -> None:
    assert at(text, words).kind == "score"


def test_sets_of_a_match_are_scores_whoever_won_them() -> None:
    assert [(q.text, q.kind.value) for q in find_quantities("6-4, 3-6, 7-5")] == [
        ("6-4", "score"),
        ("3-6", "score"),
        ("7-5", "score"),
    ]


VAGUE = [
    ("dozens of homes", "dozens", 12, 120),
    ("hundreds of homes", "hundreds", 100, 1000),
    ("tens of thousands of homes", "tens of thousands", 10_000, 100_000),
    ("scores of homes", "scores", 20, 200),
    ("several hundred homes", "several hundred", 200, 1000),
    ("a few thousand homes", "a few thousand", 2000, 10_000),
]
LONG = [
    ("in the single digits", "single digits", 1, 9),
    ("in the mid-single digits", "mid-single digits", 4, 6),
    ("in the high single digits", "high single digits", 7, 9),
    ("in double digits", "double digits", 10, 99),
    ("in the mid-20s", "20s", 20, 29),
    ("temperatures in the 30s", "30s", 30, 39),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), LONG)
def test_sizes_by_their_digits(text: str, words: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.text, found.kind, found.low, found.high) == (words, "vague", low, high)


def test_an_adjective_of_digits_is_no_size() -> None:
    assert find_quantities("double-digit growth and a single digit") == []


@pytest.mark.parametrize(("text", "words", "low", "high"), VAGUE)
def test_vague_sizes_have_bounds(text: str, words: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.text, found.kind, found.low, found.high, found.unit) == (words, "vague", low, high, "homes")


def test_a_vague_sum_has_its_currency() -> None:
    found = only("tens of millions of dollars")
    assert (found.kind, found.unit, found.low) == ("vague", "USD", Decimal(10**7))
