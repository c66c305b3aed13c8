"""A step in a case is told of the numbers that it is of: one man's conviction is no word on another's charge."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

COUPLE = (
    "Dora Finch, 49, admitted 30 counts of fraud and was jailed for six years in March. Her brother Alan, 53, is charged with two counts of "
    "money laundering and goes on trial in May. Their accountant, 61, was cleared of three counts of forgery."
)
BRIDGE = (
    "Carl Rennick, who is charged with 11 counts of manslaughter and 22 of endangerment, told a jury on Monday that he had warned the county. His "
    "deputy pleaded guilty last year to falsifying 40 reports."
)
MINE = (
    "Prosecutors are investigating six managers on suspicion of hiding 17 reports; none has been charged. In 2019 two engineers were charged "
    "over a fall of rock."
)
TREASURER = "Iona Platt pleaded guilty to 14 counts of theft in July, on what was to be the first day of her trial. Nine were left on file."
DRIVER = "Tom Arden was jailed for three years. He had denied causing the death of a man of 71, but was convicted by a jury after six days."


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (COUPLE, "Her brother, 53, was convicted of two counts of money laundering.", "was convicted"),
        (
            COUPLE,
            "Dora Finch has been jailed, and her brother, 53, admitted two counts of money laundering.",
            "admitted",
        ),
        (
            COUPLE,
            "Their accountant, 61, was found guilty of three counts of forgery.",
            "found guilty",
        ),
        (BRIDGE, "Rennick pleaded guilty to 22 counts of endangerment.", "pleaded guilty"),
        (
            MINE,
            "Six managers have been charged over reports that were allegedly hidden.",
            "have been charged",
        ),
        (TREASURER, "Platt was found guilty of 14 counts of theft.", "found guilty"),
        (DRIVER, "Arden was jailed for three years after admitting causing death.", "admitting causing"),
    ],
)
def test_another_step_of_the_same_numbers(source: str, summary: str, said: str) -> None:
    assert f"status-changed: {said}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (COUPLE, "Dora Finch was convicted of 30 counts of fraud."),
        (COUPLE, "Her brother, 53, faces two counts of money laundering."),
        (COUPLE, "Her brother, 53, has been charged with two counts of money laundering."),
        (COUPLE, "The accountant, 61, was acquitted of three counts of forgery."),
        (COUPLE, "If he is convicted of the two counts, her brother, 53, will lose the house."),
        (BRIDGE, "His deputy admitted falsifying 40 reports."),
        (BRIDGE, "Rennick stands trial on 22 counts of endangerment."),
        (MINE, "Six managers are suspected of having hidden 17 reports."),
        (MINE, "Two engineers were charged over a fall in 2019."),
        (TREASURER, "Platt admitted 14 counts of theft."),
        (TREASURER, "Platt was convicted of 14 counts of theft after a guilty plea."),
        (DRIVER, "A jury found Arden guilty after six days."),
    ],
)
def test_the_step_of_these_numbers_is_right(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("status-changed")]
