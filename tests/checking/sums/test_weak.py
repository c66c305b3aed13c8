"""A number is not excused by a product, a percentage or a sum of numbers that stand apart and that the summary does not tell."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, flags, verdict

CLERK = (
    "A clerk wrote 327 checks over nine years. She must pay back $2.3 million, and $48,000 to the tax office. "
    "The largest check was for $24,750."
)
SCHOOLS = "The district of Aldham has 1,140 pupils and 96 teachers. One pupil will get a prize."
CLUB = "Vale now have 38 points from 20 games, two behind Exmoor and seven behind Tyne. They have won 17 of 24 under Ann Moss."
TRIAL = "In the trial 201 of 1,109 patients on the pill dropped out. They came from 14 towns."
ARRESTS = "Police arrested 618 people. Charges were dropped in 129 cases and 302 have ended in a conviction."
WALKS = "The best walkers went 2.1 km on five evenings a week. The study ran for nine years."
FEES = (
    "Each of the 21 huts cost $410,000. The town has 18 schools and spends $90 a week on each pupil's meals."
)
OWNER = "Three brothers, Karl, Otto and Emil Brand, own the Aldham ferry. Its debt is 2.6 times its earnings, under a limit of 3.5."


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        # a product of numbers of two sentences
        (CLERK, "She was sentenced to pay $8.1 million over nine years.", "$8.1 million"),  # 327 x 24,750
        # a count beside which nothing is added
        (SCHOOLS, "The cost is $20 for each of the district's 1,141 pupils, all of them.", "1,141"),
        # three of many, and more than the whole
        (CLUB, "Vale now have 47, from 20 games.", "47"),
        # a share is no change
        (TRIAL, "Of those on the pill 201 of 1,109, or about 81%, dropped out.", "81%"),
        (
            ARRESTS,
            "Police arrested 618 suspects, 51 percent of them on a charge that was dropped.",
            "51 percent",
        ),
        # nothing is 3.9 things long
        (OWNER, "The ferry's debt has a limit of 3.9.", "3.9"),
    ],
)
def test_what_comes_out_by_chance_is_no_excuse(source: str, summary: str, number: str) -> None:
    assert verdict(source, summary, number) is not Verdict.DERIVED
    assert any(flag.claim is not None and flag.claim.text == number for flag in flags(source, summary))


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (WALKS, "The best walkers went 2.1 km on five evenings, or 10.5 km in a week."),
        (FEES, "The 21 huts, at $410,000 each, cost $8.61 million."),
        (SCHOOLS, "Aldham's 1,140 pupils and 96 teachers make 1,236 people together."),
        (CLUB, "Under Moss they have won 17 of 24, and lost or drawn seven."),
        (TRIAL, "Of those on the pill 201 of 1,109, or about 18%, dropped out."),
        (ARRESTS, "Of the 618 people arrested, almost half, 302, have been convicted."),
        (OWNER, "Three brothers own the ferry."),
        (
            "Aldham has 120 boats. Borley, over the bay, has 40.",
            "Aldham and Borley have 160 boats together.",
        ),
        (
            "The firm's sales were 430 million crowns last year. Sales will be 26% lower this year, it said.",
            "Sales will fall by 26%, or 112 million crowns, from 430 million.",
        ),
    ],
)
def test_what_the_summary_tells_how_to_work_out_stands(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
