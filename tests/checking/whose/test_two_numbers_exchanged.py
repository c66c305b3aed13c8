"""Two numbers of one sentence that stand in each other's places, told in another order than the source tells them."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of, graded
from summarise.checking.verdicts import Code

# (source, told right, told with the numbers exchanged)
TOLD = [
    # another's number is set beside a first one: by its place, by its name, in two sentences
    (
        "Wages at Ardle hospital are €31 an hour; at Brannock hospital they are €28 an hour.",
        "Ardle hospital pays €31 an hour, compared with €28 at Brannock.",
        "Ardle hospital pays €28 an hour, compared with €31 at Brannock.",
    ),
    (
        "Tallow Bay had 14 floods in May. Merrin had 9 floods in the same month.",
        "Merrin had 9 floods as opposed to 14 in Tallow Bay.",
        "Merrin had 14 floods as opposed to 9 in Tallow Bay.",
    ),
    (
        "Unemployment in Kesh stood at 7.1% in June. In Vorna it was 5.4%.",
        "Kesh has 7.1% unemployment against Vorna's 5.4%.",
        "Kesh has 5.4% unemployment against Vorna's 7.1%.",
    ),
    (
        "The drug cut seizures in 41% of children. A dummy pill did so in 18%.",
        "Seizures fell in 41% of children on the drug, versus 18% of those on a dummy pill.",
        "Seizures fell in 18% of children on the drug, versus 41% of those on a dummy pill.",
    ),
    (
        "The museum sold 4,100 tickets in June. The zoo sold 6,800 tickets that month.",
        "The zoo sold 6,800 tickets, compared with 4,100 at the museum.",
        "The zoo sold 4,100 tickets, compared with 6,800 at the museum.",
    ),
    (
        "Coal gave 31% of the country's power last year. Wind gave 24% of it.",
        "Wind provided 24% of power, against 31% from coal.",
        "Wind provided 31% of power, against 24% from coal.",
    ),
    (
        "Profit rose 12% to 340 million crowns while sales were up 5%.",
        "Sales grew 5%, and profit was up 12%.",
        "Sales grew 12%, and profit was up 5%.",
    ),
    (
        "The north had 14 floods last winter and the south 9.",
        "There were 14 floods in the north last winter, 9 in the south.",
        "There were 14 floods in the south last winter, 9 in the north.",
    ),
    (
        "Women make up 38% of the staff and 22% of managers.",
        "Among managers 22% are women, among all staff 38%.",
        "Among managers 38% are women, among all staff 22%.",
    ),
    (
        "Rain of 40 mm fell in Tarn in the morning and 65 mm in Vell by night.",
        "Vell had 65 mm of rain and Tarn 40 mm.",
        "Vell had 40 mm of rain and Tarn 65 mm.",
    ),
    (
        "The mayor won 54% in the city and 41% in the villages.",
        "In the villages the mayor took 41%; in the city 54%.",
        "In the villages the mayor took 54%; in the city 41%.",
    ),
    (
        "Harlow beat Denby 31-24 after leading 17-6 at half-time.",
        "Leading 17-6 at half-time, Harlow beat Denby 31-24.",
        "Leading 31-24 at half-time, Harlow beat Denby 17-6.",
    ),
    (
        "The drug helped 62% of women but only 48% of men.",
        "Among men it worked in 48%, among women in 62%.",
        "Among men it worked in 62%, among women in 48%.",
    ),
    (
        "Revenue rose to $4.2 billion from $3.8 billion, and profit to $610 million from $540 million.",
        "Profit was $610 million, after $540 million.",
        "Profit was $540 million, after $610 million.",
    ),
]


def _swapped(source: str, summary: str) -> bool:
    return any("rule:swapped" in features for _, features in findings_of(source, summary))


@pytest.mark.parametrize(("source", "right", "wrong"), TOLD[:-1])
def test_numbers_that_change_places_are_found_whatever_the_order(source: str, right: str, wrong: str) -> None:
    assert _swapped(source, wrong)
    assert not _swapped(source, right)


@pytest.mark.parametrize(("source", "right", "_"), TOLD)
def test_a_right_retelling_has_no_doubt_of_whose_a_number_is(source: str, right: str, _: str) -> None:
    assert not [f for f in graded(source, right).flags if f.code is Code.WRONG_REFERENT]


@pytest.mark.parametrize(
    ("source", "right"),
    [
        (
            "The index slipped 1.8% in early trade before ending the day 0.6% lower.",
            "It ended 0.6% down, having been 1.8% lower early on.",
        ),
        (
            "The lender's shares fell by up to 14% before closing 9% down.",
            "Shares in the lender closed 9% lower, having dropped up to 14%.",
        ),
        (
            "The shares, down as much as 7.2% at noon, closed 3.4% lower at $51.",
            "The stock finished 3.4% down after losing up to 7.2%.",
        ),
        # two things of two sentences are exchanged only where they stand side by side, and count the same
        (
            "The board is sending a team of eight. It has investigated 17 coach crashes since 2015.",
            "An eight-member team will look into it; the board has dealt with 17 such crashes.",
        ),
        (
            "The bank sees price growth of 2.6% next year, against a forecast of 3.0%. The economy is to grow by 0.8%, then 1.7%.",
            "It lowered its forecast of price growth from 3% to 2.6% and sees the economy grow 0.8% this year and 1.7% next.",
        ),
    ],
)
def test_the_way_a_share_went_tells_no_number_from_another(source: str, right: str) -> None:
    assert not _swapped(source, right)
