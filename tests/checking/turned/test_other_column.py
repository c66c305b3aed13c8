"""A number of a row told as what stands in another column of it."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Arden have won 3 matches.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Belmoor lost eight of their matches.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Cragley have 11 points.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Arden have lost nine games.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Belmoor have won 24 games.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Norland won 14 gold medals.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Vestria took ten silvers.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Oskany won 8 bronze medals.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Norland won nine silver medals.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Arden have won nine matches.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Belmoor lost four of their 12 matches.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Cragley have 15 points from 11 games.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Arden lead Belmoor by three points.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Cragley have played a game fewer.",
    ),
    (
        "Team | Played | Won | Lost | Points\nArden | 12 | 9 | 3 | 27\nBelmoor | 12 | 8 | 4 | 24\nCragley | 11 | 5 | 6 | 15\n",
        "Belmoor have won eight, lost four and have 24 points.",
    ),
    (
        "School | Pupils 2023 | Pupils 2024\nElm Road | 412 | 398\nWestfield | 287 | 305\n",
        "Elm Road had 398 pupils in 2024, 14 fewer than in 2023.",
    ),
    (
        "School | Pupils 2023 | Pupils 2024\nElm Road | 412 | 398\nWestfield | 287 | 305\n",
        "Westfield grew to 305 pupils.",
    ),
    (
        "School | Pupils 2023 | Pupils 2024\nElm Road | 412 | 398\nWestfield | 287 | 305\n",
        "Together the two schools had 703 pupils in 2024.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Norland won 12 gold medals.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Vestria took six silvers and 11 bronzes.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Norland won 35 medals in all.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Oskany won 15 bronze medals.",
    ),
    (
        "Medals (gold, silver, bronze): Norland 12, 14, 9; Vestria 10, 6, 11; Oskany 8, 8, 15.",
        "Norland took two golds more than Vestria.",
    ),
    (
        "Rainfall by month, in millimetres: Corrie January 140, February 96, March 88; Dunmar January 61, February 72, March 40.",
        "Corrie had 96 millimetres in February.",
    ),
    (
        "Rainfall by month, in millimetres: Corrie January 140, February 96, March 88; Dunmar January 61, February 72, March 40.",
        "Dunmar had 173 millimetres in the three months.",
    ),
    (
        "Rainfall by month, in millimetres: Corrie January 140, February 96, March 88; Dunmar January 61, February 72, March 40.",
        "Corrie had more than twice as much rain as Dunmar in January.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert found_by("other_column", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_column", source, summary) == []
