"""A share of some told as a share of all."""

from __future__ import annotations

import pytest
from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Of 800 households visited, 300 had no piped water. Of those without it, 120 drew from the river.",
        "Forty percent of the households visited use the river.",
    ),
    (
        "The board tested 1,900 wells across the state and 340 exceeded the limit. In Dharani, 55 of 90 wells failed.",
        "About 61% of the wells tested across the state failed.",
    ),
    (
        "The zoo keeps 500 animals, of which 80 are reptiles; 20 of the reptiles are snakes.",
        "A quarter of the zoo's animals are snakes.",
    ),
    (
        "Police checked 1,200 cars and stopped 200 for speeding. Fifty of those drivers had no licence.",
        "A quarter of the cars checked had a driver without a licence.",
    ),
    (
        "The survey went to 900 members. Of the 300 who own a boat, 240 want a larger harbour.",
        "Eighty per cent of the members want a larger harbour.",
    ),
    (
        "Some 5,000 trees were planted on the estate. A check of 400 oaks found 300 alive.",
        "About 75% of the trees planted on the estate are alive.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The town has 900 shops. Of 200 in the centre, 50 are empty.",
        "A quarter of the shops in the centre are empty.",
    ),
    (
        "The town has 900 shops. Of 200 in the centre, 50 are empty.",
        "A quarter of the shops surveyed in the centre are empty.",
    ),
    (
        "The union has 8,000 members. In a ballot 3,000 voted and 2,400 backed a strike.",
        "Eighty per cent of the members who voted backed a strike.",
    ),
    (
        "The union has 8,000 members. In a ballot 3,000 voted and 2,400 backed a strike.",
        "In a ballot, 80% of members voting backed a strike.",
    ),
    (
        "The forest has 50,000 trees. Rangers looked at 600 and found 150 sick.",
        "About a quarter of the trees looked at were sick.",
    ),
    (
        "The forest has 50,000 trees. Rangers looked at 600 and found 150 sick.",
        "A quarter of trees in the sample were sick.",
    ),
    (
        "The hospital treats 20,000 patients a year. The trial followed 300 of them, and 120 recovered.",
        "Forty per cent of patients in the trial recovered.",
    ),
    (
        "Of 800 households visited, 300 had no piped water. Of those without it, 120 drew from the river.",
        "Fifteen percent of the households visited use the river.",
    ),
    (
        "Of 800 households visited, 300 had no piped water. Of those without it, 120 drew from the river.",
        "Forty percent of the households without piped water use the river.",
    ),
    (
        "The board tested 1,900 wells across the state and 340 exceeded the limit. In Dharani, 55 of 90 wells failed.",
        "About 18% of the wells tested across the state failed.",
    ),
    (
        "The board tested 1,900 wells across the state and 340 exceeded the limit. In Dharani, 55 of 90 wells failed.",
        "About 61% of the wells tested in Dharani failed.",
    ),
    (
        "The college has 2,400 students. Of its 600 nurses in training, 450 come from abroad.",
        "A quarter of the students are nurses in training.",
    ),
    (
        "The college has 2,400 students. Of its 600 nurses in training, 450 come from abroad.",
        "Three-quarters of the nurses in training come from abroad.",
    ),
    (
        "Among the 250 firms asked, 100 export. Sixty of the exporters expect growth.",
        "Sixty per cent of the firms that export expect growth.",
    ),
    (
        "Among the 250 firms asked, 100 export. Sixty of the exporters expect growth.",
        "Sixty per cent of the firms asked do not export.",
    ),
    (
        "The zoo keeps 500 animals, of which 80 are reptiles; 20 of the reptiles are snakes.",
        "A quarter of the reptiles are snakes.",
    ),
    (
        "Police checked 1,200 cars and stopped 200 for speeding. Fifty of those drivers had no licence.",
        "A quarter of the drivers stopped had no licence.",
    ),
    (
        "The survey went to 900 members. Of the 300 who own a boat, 240 want a larger harbour.",
        "Eighty per cent of those with a boat want a larger harbour.",
    ),
    (
        "The survey went to 900 members. Of the 300 who own a boat, 240 want a larger harbour.",
        "A third of the members own a boat.",
    ),
    (
        "Some 5,000 trees were planted on the estate. A check of 400 oaks found 300 alive.",
        "About 75% of the oaks checked are alive.",
    ),
    (
        "Two-thirds of the 600 flats are let; 200 of them are not and 50 of these are for sale.",
        "A third of the flats are empty, a quarter of them for sale.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("other_base", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_base", source, summary) == []
