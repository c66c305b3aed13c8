"""Sums that come out and are not meant: what the words around a number rule out as its arithmetic."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

COURT = "Ms Rell, 58, admitted 11 counts of fraud. A further three counts, which she denied, were left on the file."
CRASH = (
    "Ten people were killed at once when the truck hit the queue at Orsk, and 13 more died later in hospital."
)
PAID = "The group Harlo has paid 720,000 pounds to families so far and will pay 150,000 pounds in May."
FELL = "Pre-tax profit at Denholm fell to £28.7 million in the year to March from £31.5 million."
SCALE = "Patients reported better breathing, but the difference, 2.1 points on a scale of 100, was small."
HOURS = "There are 883,000 people on such contracts, 20,000 more than in the year before. Some 338,000 work in three towns."
FLOOD = "The flood destroyed 412 houses, two mills and all five bridges over the Sarne."
TRIAL = "The jury found Mr Gant guilty of nine counts of theft and cleared him of two."
TABLE = "Vale City have 41 points, three behind Eastmoor, with six games left."
CUT = "The ministry cut the duty on cars from 15% to 2.5% in June."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (COURT, "Rell admitted 14 counts of fraud."),
        (CRASH, "Ten people were killed at once and 23 more died later."),
        (PAID, "Harlo has paid 870,000 pounds so far."),
        (FELL, "Profit at Denholm fell to £2.8 million."),
        (SCALE, "Breathing improved by 2.1%."),
        (FLOOD, "It destroyed three of the five bridges."),
        (TRIAL, "Gant was found guilty of 11 counts of theft."),
    ],
)
def test_a_sum_that_the_words_rule_out_is_no_excuse(source: str, summary: str) -> None:
    assert doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (COURT, "There were 14 counts of fraud in all."),
        (CRASH, "In all 23 people died."),
        (CRASH, "The crash killed 23 people."),
        (PAID, "The payments come to 870,000 pounds in total."),
        (FELL, "Profit fell by £2.8 million to £28.7 million."),
        (SCALE, "Breathing improved by 2.1 points."),
        (HOURS, "883,000 people have such contracts, 20,000 more than the 863,000 of a year before."),
        (TRIAL, "Gant faced 11 counts of theft."),
        (TABLE, "Eastmoor lead with 44 points."),
        (CUT, "The cut in the duty amounts to 12.5 percentage points."),
    ],
)
def test_a_sum_that_is_meant_is_right(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
