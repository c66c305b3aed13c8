"""What the numbers of a sentence leave of each other, told wrongly and rightly; and what is left of a whole that only the article tells."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

QUOTA = (
    "Of the herring quota, Norland gets 43% and the Fern Islands 31%; three smaller states share the rest. The fleet has 112 boats. "
    "Norland's share was 36% in 1998, before the treaty. A court heard 640 cases: 320 ended in a conviction and 140 were dropped."
)
PROBE = (
    "The probe is down to 26 percent of its fuel, and the flight home takes 15 percent. It was launched with nine cameras, of which "
    "four work. Seven countries paid for it. The team, 38 strong, celebrated for 17 hours."
)

# source, a wrong summary, the number
WRONG = [
    (QUOTA, "Norland gets 43% and the islands 31%, leaving 36% for three smaller states.", "36%"),
    (QUOTA, "Norland receives 43% and the Fern Islands 31%, which leaves about 35% for the others.", "35%"),
    (PROBE, "The probe has 26 percent of its fuel left and needs 15 percent, so 7 points remain in hand.", "7"),
    (QUOTA, "Of 640 cases 320 ended in a conviction and 140 were dropped, leaving 112 open.", "112"),
]  # fmt: skip
RIGHT = [
    (QUOTA, "Norland gets 43% and the islands 31%, leaving 26% for three smaller states."),
    (QUOTA, "Norland gets 43% and the islands 31%, leaving about a quarter for three smaller states."),
    (QUOTA, "Norland gets 43%, leaving 57% for all the others, of which the islands take 31%."),
    (PROBE, "The probe has 26 percent of its fuel left and needs 15 percent, so 11 points remain in hand."),
    (QUOTA, "Some 320 cases ended in a conviction and 140 were dropped, which leaves 180."),
    (QUOTA, "Of 640 cases 320 ended in a conviction and 140 were dropped, leaving 180 open."),
    (PROBE, "Four of nine cameras work, so five are lost."),
    # what is told as left stands so in the article
    (
        "The sale of 14 farms to 9 buyers left 38 on the market.",
        "Nine buyers took 14 farms, leaving 38 for sale.",
    ),
    # of two things
    (PROBE, "The probe has 26 percent of its fuel; seven countries paid, leaving 38 people to celebrate."),
]


@pytest.mark.parametrize(("source", "summary", "words"), WRONG)
def test_what_is_left_of_its_own_numbers(source: str, summary: str, words: str) -> None:
    assert f"arithmetic-wrong: {words}" in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_comes_out_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("arithmetic")] == []


SCHOOL = (
    "The school was built for 340 pupils and has 590 now. The trust has to sell 23,000 of 31,000 tickets. The depot had 31 fitters where "
    "there should have been 45. The last report came out in 2019. Some 81% of pupils come by bus, and the county drew up 56 proposals in May."
)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("The school has more than double the 340 it was built for, 590.", "double"),
        ("The trust must sell 23,000 of 31,000 tickets, more than 80%.", "80%"),
        ("The trust must sell 23,000 of 31,000 tickets (81%).", "81%"),
        ("The depot had 31 fitters instead of 45, a shortfall of 25.", "25"),
        ("The depot had 31 fitters and should have had 45, 25 more.", "25"),
    ],
)
def test_shares_multiples_and_gaps_of_a_sentences_own_numbers(summary: str, words: str) -> None:
    assert f"arithmetic-wrong: {words}" in codes(SCHOOL, summary)


@pytest.mark.parametrize(
    "summary",
    [
        "The school has almost double the 340 it was built for, 590.",
        "The trust must sell 23,000 of 31,000 tickets, almost 75%.",
        "The trust must sell 23,000 of 31,000 tickets, about three quarters.",
        "The trust must sell 23,000 of 31,000 tickets (74%).",
        "The trust must sell 23,000 of 31,000 tickets, and 81% of pupils come by bus.",
        "The depot had 31 fitters instead of 45, a shortfall of 14.",
        "The depot had 31 fitters and should have had 45, 14 more.",
    ],
)
def test_shares_multiples_and_gaps_that_come_out(summary: str) -> None:
    assert [code for code in codes(SCHOOL, summary) if code.startswith("arithmetic")] == []
