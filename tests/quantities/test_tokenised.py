r"""Text as tokenisers leave it: blanks inside numbers, ``\/`` for a slash, ``-LRB-`` for a bracket. Spans lie in the text as it came."""

from __future__ import annotations

import pytest

from summarise import find_quantities

TABLE = [
    ("The yard sold 6 , 000 nets .", [("6 , 000", "6000")]),
    ("It has 2 , 417 , 308 members .", [("2 , 417 , 308", "2417308")]),
    ("They raised $ 216 , 925 there .", [("$ 216 , 925", "216925")]),
    ("HK $ 31 was paid .", [("HK $ 31", "31")]),
    ("It cost $ 4 . 5 million in all .", [("$ 4 . 5 million", "4500000.0")]),
    ("Up 12 . 5 percent since", [("12 . 5 percent", "12.5")]),
    ("for 3 1\\/2 years", [("3 1\\/2 years", "3.5")]),
    ("at 8 3\\/4 %", [("8 3\\/4 %", "8.75")]),
    ("-LRB- $ 3.2 million -RRB- .", [("$ 3.2 million", "3200000.0")]),
    ("a loss of ( 3.4 ) million .", [("( 3.4 ) million", "-3400000.0")]),
    ("add 1 / 2 cup .", [("1 / 2 cup", "0.5")]),
    ("the 10 - year plan .", [("10 - year", "10")]),
    ("the 10 - year plan, and add 1 / 2", [("10", "10"), ("1", "1"), ("2", "2")]),  # no comma or stop stands apart
    # a list of days, of numbers and of clauses stays apart
    ("On May 12 , 300 boats and 6 , 000 nets", [("May 12", None), ("300", "300"), ("6 , 000", "6000")]),
    ("rows 310 , 415 and 512 of 6 , 000", [("310", "310"), ("415", "415"), ("512", "512"), ("6 , 000", "6000")]),
    ("It sold 12 . 40 others stayed .", [("12", "12"), ("40", "40")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_numbers_of_tokens(text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = find_quantities(text)
    assert [(q.text, None if q.value is None else str(q.value)) for q in found] == wanted
    assert all(text[q.start : q.end] == q.text for q in found)


def test_times_and_decades_of_tokens() -> None:
    at, decade = find_quantities("at 7 : 30 p.m. in the 1990 ' s .")
    assert (at.text, at.hour, at.minute) == ("7 : 30 p.m.", 19, 30)
    assert decade.date is not None and decade.date.decade == 1990


def test_a_result_of_tokens() -> None:
    (score,) = find_quantities("a 3 - 2 win")
    assert (score.kind, score.low, score.high) == ("score", 3, 2)


PARTED = [
    ("It fell to $ 1 , 250 . 75 an ounce .", [("$ 1 , 250 . 75", "1250.75")]),
    ("It paid $ 1250 . 75 for it .", [("$ 1250 . 75", "1250.75")]),
    ("About 1 , 200 troops left .", [("1 , 200", "1200")]),
    ("It killed 2 , 300 people .", [("2 , 300", "2300")]),
    ("More than 3 , 450 homes burned .", [("3 , 450", "3450")]),
    ("It ran 2 . 5 km .", [("2 . 5 km", "2.5")]),
    ("At 12 , 300 boats came .", [("12", "12"), ("300", "300")]),
    ("It has 12 . 5 people came .", [("12", "12"), ("5", "5")]),
]


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_the_words_around_a_parted_number_decide(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.text, str(q.value)) for q in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He died on Jan . 4 , 2019 .", "Jan . 4 , 2019"),
        ("It was on Sept . 30 .", "Sept . 30"),
        ("See Fig . 2 .", "Fig . 2"),
    ],
)
def test_a_word_cut_short_keeps_its_stop(text: str, words: str) -> None:
    assert [q.text for q in find_quantities(text)] == [words]
