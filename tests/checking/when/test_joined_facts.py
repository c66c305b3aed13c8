"""Two facts of two dates are not both of the second."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

CRIME = "Police in Larrow recorded 14 burglaries in May. They recorded nine car thefts in June."
ZOO = "The zoo at Melb took in 14 owls in 2021. In 2022 it took in six foxes."
STORM = "Hail broke 40 windows in Tarn in March. Wind felled 25 trees there in April."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (CRIME, "Larrow police recorded 14 burglaries and nine car thefts in June.", "wrong-referent: 14"),
    (CRIME, "Larrow police recorded 14 burglaries and nine car thefts in May.", "wrong-referent: May"),
    (ZOO, "Melb zoo took in 14 owls and six foxes in 2022.", "wrong-referent: 14"),
    (STORM, "Tarn lost 40 windows and 25 trees in April.", "wrong-referent: 40"),
]
# source, a right summary in other words
RIGHT = [
    (CRIME, "Larrow police recorded 14 burglaries in May and nine car thefts in June."),
    (CRIME, "Larrow police recorded nine car thefts in June."),
    (ZOO, "Melb zoo took in 14 owls and six foxes in two years."),
    (STORM, "Tarn lost 40 windows in March and 25 trees in April."),
    # the second sentence is of the same month
    (
        "In June police recorded 14 burglaries, up from those of May. Nine car thefts were also recorded in June.",
        "Police recorded 14 burglaries and nine car thefts in June.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("wrong")] == []
