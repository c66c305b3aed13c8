"""How far a case has come: a step that the whole article does not have is doubted."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

HELD = "Two men, 31 and 40, were arrested over a burglary at Stell and are being questioned by police."
DENIED = "Orla Venn, 52, was charged with three counts of fraud. She denies them; the case goes on in May."
CLEARED = "In 1998 Ruben Sax was charged with taking 40 paintings, but he was acquitted in 2001."
CONVICTED = "Mira Holt was found guilty of two counts of theft on Friday after she had denied them in court."
PLEADED = "Mira Holt entered a guilty plea to two counts of theft. Her brother denied taking part."


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (HELD, "Two men of 31 and 40 have been charged with a burglary.", "been charged"),
        (HELD, "The police have two men in custody.", ""),
        (DENIED, "Venn, 52, was convicted of three counts of fraud.", "convicted of"),
        (DENIED, "Venn, 52, admitted three counts of fraud.", "admitted three counts of fraud"),
        (DENIED, "Venn, 52, pleaded guilty to three counts of fraud.", "pleaded guilty"),
        (DENIED, "Venn, 52, was charged with three counts of fraud.", ""),
        (DENIED, "Venn, 52, could be convicted of three counts of fraud.", ""),
        (CLEARED, "Sax was found guilty of taking 40 paintings.", "found guilty"),
        (CLEARED, "Sax was cleared of taking 40 paintings in 2001.", ""),
        (CONVICTED, "Holt was convicted of two counts of theft.", ""),
        (PLEADED, "Holt pleaded guilty to two counts of theft.", ""),
        (PLEADED, "Holt admitted two counts of theft.", ""),
    ],
)
def test_how_far_a_case_has_come(source: str, summary: str, said: str) -> None:
    found = [code for code in doubts(source, summary) if code.startswith("status-changed")]
    assert found == ([f"status-changed: {said}"] if said else [])


MAY = "Output at Stell could double to 40 million bricks next year. Some 90 flats may have to be emptied."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Output at Stell will double to 40 million bricks next year.", "will double"),
        ("Output at Stell could double to 40 million bricks next year.", ""),
        ("Output will perhaps double to 40 million bricks if all goes well.", ""),
        ("The owners have emptied 90 flats.", "emptied"),
        ("The council has cleared 90 flats.", "cleared"),
        ("Up to 90 flats may be emptied.", ""),
    ],
)
def test_what_may_be_is_neither_certain_nor_done(summary: str, said: str) -> None:
    found = [code for code in doubts(MAY, summary) if code.startswith("status-changed")]
    assert found == ([f"status-changed: {said}"] if said else [])
