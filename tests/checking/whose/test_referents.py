"""A right number on the wrong thing: the sentence that says the same gives another one."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

SHOPS = (
    "The chain signed an agreement to buy 11 shops and a warehouse from its rival Alder Foods. "
    "Next year it will open 12 new shops in the north."
)
SINGER = (
    "The singer was first diagnosed with an illness of the lung in 1990, the year of her first album. "
    "The illness came back in 2005, her manager told the paper."
)


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        (SHOPS, "It signed an agreement to buy 12 shops from Alder Foods.", "wrong-referent: 12"),
        (SINGER, "The singer was first diagnosed with the illness in 2005.", "wrong-referent: 2005"),
    ],
)
def test_another_number_stands_where_the_sentence_says_the_same(source: str, summary: str, flag: str) -> None:
    assert codes(source, summary) == [flag]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SHOPS, "It signed an agreement to buy 11 shops from Alder Foods."),
        (SHOPS, "The chain will open 12 shops next year."),
        (SINGER, "The illness of the singer came back in 2005."),
        # the number is told again by a pronoun: nothing fits better
        ("Six sailors reached the shore. All six were treated.", "Six sailors were treated."),
    ],
)
def test_the_number_of_the_thing_itself(source: str, summary: str) -> None:
    assert codes(source, summary) == []


def test_the_same_figure_of_another_kind_is_no_support() -> None:
    source = "The kit has a printed guide. Step 3 shows the hinge.\n\nEvery kit carries a 6-month guarantee."
    assert codes(source, "Every kit carries a 3-month guarantee.") == ["value-mismatch: 3-month"]


FERRY = "The car struck 12 parked lorries on the quay. Guards shot out three of its wheels."
PAPER = "The clip had 120 views in the first week. A second one, of a cat, was seen 13,000 times by Sunday."
HARBOUR = (
    "The harbour of Corton was flooded on Tuesday after the storm, the mayor said. "
    "More rain is forecast for Thursday in the hills of the north."
)


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        # the count is there, of something else, in a sentence that says something else
        (FERRY, "Guards shot out 12 wheels.", "wrong-referent: 12"),
        # two counts in alike places: the one of the claim's own noun has it
        (PAPER, "The clip had 13,000 views in a week.", "wrong-referent: 13,000"),
        # a date stands anywhere in its sentence: the far more alike sentence has another one
        (HARBOUR, "On Thursday the storm flooded the harbour of Corton.", "wrong-referent: Thursday"),
    ],
)
def test_the_number_of_something_else(source: str, summary: str, flag: str) -> None:
    assert codes(source, summary) == [flag]


def test_small_numbers_of_people_are_told_by_other_words() -> None:
    assert codes("Two sailors and a guard, all locals, were hurt.", "Two people were hurt.") == []


COURT = "Ana Brandt, 43, was driving. The 25-year-old courier Tom Oakes, of Denby, was hit, said a neighbour aged 61."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Tom Oakes, 43, was hit by a car.", ["wrong-referent: 43"]),
        ("The 25-year-old driver Ana Brandt hit a courier.", ["wrong-referent: 25-year-old"]),
        ("Tom Oakes, 25, was hit by Ana Brandt, 43.", []),
        ("A neighbour of 61 saw it.", []),  # no name stands beside it
    ],
)
def test_an_age_in_apposition_is_that_of_its_name(summary: str, said: list[str]) -> None:
    assert codes(COURT, summary) == said


POWER = "Power in Norda falls below 40 crowns\n\nThe price of power fell by 31 crowns to 38.20 crowns on Thursday."
NOTE = 'One record read: "Report that the fine is $5." The regulator said the fine could reach $38 million.'


def test_a_number_that_keeps_to_a_bound_has_no_rival_in_it() -> None:
    assert codes(POWER, "Norda power price falls to 38.20 crowns") == []


def test_a_number_from_beside_the_quote_does_not_stand_for_the_quotes_own() -> None:
    fact = {"statement": "The fine is $5.", "quote": "The regulator said the fine could reach $38 million."}
    assert codes(NOTE, {"facts": [{**fact, "figures": []}]})[0] == "wrong-referent: $5"


def test_a_sum_with_the_number_itself_is_no_excuse() -> None:
    source = "The board broke up 742 networks and closed three cases."
    assert codes(source, "The board broke up 745 networks.") == ["value-mismatch: 745"]


VOTE = "Mayor Ana Ruiz, 54, won the vote. Tom Hale lost."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Tom Hale, 54, lost the vote.", ["wrong-referent: 54"]),
        ("Ana Ruiz, 54, won the vote.", []),
        ("Ana, 54, won the vote.", []),
    ],
)
def test_an_age_of_somebody_else_is_not_that_of_a_person_without_one(summary: str, said: list[str]) -> None:
    assert codes(VOTE, summary) == said


PROFIT = "Profit fell by $0.6 million to $4.2 million in the third quarter, from $4.8 million a year earlier."
QUAKE = "The quake killed at least 87 people and injured 412."


@pytest.mark.parametrize(
    ("source", "summary", "flagged"),
    [
        # the old level for the new one, the change for the level
        (PROFIT, "Profit fell to $4.8 million.", ["wrong-referent: $4.8 million"]),
        (PROFIT, "Profit fell to about $0.6 million.", ["wrong-referent: $0.6 million"]),
        (PROFIT, "Profit fell by $4.2 million.", ["wrong-referent: $4.2 million"]),
        (PROFIT, "Profit fell by $4.8 million.", ["wrong-referent: $4.8 million"]),
        (PROFIT, "Profit fell to $4.2 million.", []),
        (PROFIT, "Profit fell from $4.8 million.", []),
        (PROFIT, "Profit fell by $0.6 million from $4.8 million.", []),
        # the injured for the dead
        (QUAKE, "The quake killed 412 people.", ["wrong-referent: 412"]),
        (QUAKE, "The quake injured 412 people.", []),
    ],
)
def test_a_number_in_the_part_of_another(source: str, summary: str, flagged: list[str]) -> None:
    assert [code for code in codes(source, summary) if code.startswith("wrong-referent")] == flagged


GAME = "Lin scored 24 points as the Hawks beat the Bulls 104-98 on Friday."


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("The Bulls beat the Hawks 104-98.", ["wrong-referent: The Bulls beat the Hawks"]),
        ("The Hawks lost 98-104 to the Bulls.", ["wrong-referent: The Hawks lost 98-104 to the Bulls."]),
        ("The Hawks beat the Bulls 104-98.", []),
        ("The Bulls lost to the Hawks 104-98.", []),
        ("The Bulls were beaten 104-98 by the Hawks.", []),
    ],
)
def test_a_result_whose_sides_changed_places(summary: str, flagged: list[str]) -> None:
    assert [code for code in codes(GAME, summary) if code.startswith("wrong-referent")] == flagged
