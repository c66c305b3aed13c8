"""Numbers that a source lacks and that are one hop of arithmetic away: said so when the words name the hop."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Severity
from tests.checking.asking import doubts

# source, summary, the number that is worked out
FOLLOWS = [
    # gaps
    ("A day ticket goes up from £3.60 to £4.40 in May.", "A day ticket will cost 80p more from May.", "80p"),
    ("The index fell to 48.3 from 50.9 in June.", "The index lost 2.6 points in June.", "2.6 points"),
    ("Of its 212 branches, the chain will close 19 before spring.", "The chain is closing 19 branches, which leaves it with 193.", "193"),
    ("The bridge was built in 1911. It was closed to cars in 1988.", "Built in 1911, the bridge was closed to cars 77 years later.", "77 years"),
    ("The shop was searched from 10pm to 1am.", "The search ran from 10pm to 1am, a stretch of three hours.", "three hours"),
    # what is left: refused or granted, missing, made up of the one sex and the other
    ("Of the 51 firms that applied, 13 were refused a licence.", "38 firms got a licence.", "38"),
    ("He stole £2.75m. The police have recovered £1.1m.", "Some £1.65m is still missing.", "£1.65m"),
    ("In all £243,700 was stolen, and £51,000 has been repaid.", "About £192,700 has yet to be recovered.", "£192,700"),
    ("Of 14,620 people, 54% were women.", "It covered 14,620 people, 54% of them women and 46% men.", "46%"),
    ("Women made up 54% of the panel.", "Men made up 46% of the panel.", "46%"),
    # who is ahead in a race takes less time
    ("She won in 2:19:42, 23 seconds ahead of Vane.", "Vane ran 2:20:05.", "2:20:05"),
    # points and basis points, spans that are counted
    ("The bank raised its rate by 40 basis points.", "The bank's rate is up 0.4 points.", "0.4"),
    ("It rained for three consecutive days in May.", "In May it rained for three days.", "three days"),
    # totals
    ("The court found him guilty of 12 counts of theft and two of forgery.", "He was convicted on 14 counts in all.", "14 counts"),
    ("The library gets £41 million, parks £23 million and pools £9.5 million.", "Libraries and parks together get £64m.", "£64m"),
    ("Ludgate need another 131 to save the match and stand at 182.", "They need another 131 runs, which would take them to 313.", "313"),
    # so many of so much each
    ("Trams run every 12 minutes at noon.", "Trams run five times an hour at noon.", "five"),
    ("Thefts of £600 were made on each of three consecutive days.", "Thefts of £1,800 were made in three days.", "£1,800"),
    ("The hotel charges $240 a month for a parking space.", "A parking space costs $240 a month, or $2,880 over a year.", "$2,880"),
    ("He bought seven tins at £1.70 each.", "He paid £11.90 for the seven tins, at £1.70 apiece.", "£11.90"),
    # shares and changes
    ("Profit was £184.6 million, up from £161.2 million a year earlier.", "Profit rose 14.5% to £184.6 million.", "14.5%"),
    ("Of the 640 members 212 voted.", "Fewer than half of the 640 members voted.", "half"),
    # the level that a change leads to, told as a change of the old level
    ("The flat costs 650 euros a month; students pay 20% less.", "Students pay 520 euros a month.", "520 euros"),
    ("Seats were $80 last year and are 5% dearer now.", "Seats cost $84.", "$84"),
    ("The pool used 300 litres a day; a new filter cut that by 25%.", "The pool now uses 225 litres a day.", "225 litres a day"),
    ("Members get 30% off the usual price of £60.", "Members pay £42.", "£42"),
    # both ends of a range
    ("The youngest player is 19 and the oldest 41.", "The players are aged 19 to 41.", "19 to 41"),
    ("The youngest of the divers was 26, the eldest 33.", "The divers were between 26 and 33.", "26 and 33"),
    # what falls to one of several
    ("Five turbines will feed 20,000 homes.", "The turbines will feed 20,000 homes, or 4,000 for each of the five.", "4,000"),
    # how wide a range is
    ("It expects $455 million to $475 million.", "Guidance stays at $455m to $475m, a range of $20m.", "$20m"),
    # a rank as a number
    ("The world number 30 beat the champion.", "The winner, ranked 30th in the world, beat the champion.", "30th"),
    # a sum whose terms the sentence before tells
    ("Plan A costs $89, plan B $219 and plan C $149 a month.", "Plan A is $89 a month, plan B $219, plan C $149. All of them together come to $457 a month.", "$457"),
    # the share before a change in points, and behind it
    ("The bank cut its rate by half a percentage point to 4.25 percent.", "The rate came down to 4.25% from 4.75%.", "4.75%"),
    ("The Reeds stand at 33 percent, up four points since May.", "The Reeds are at 33%, from 29% in May.", "29%"),
    ("The yield fell 18 basis points to 3.61 percent.", "The yield dropped to 3.61%, from 3.79%.", "3.79%"),
    # what a price by the month rises by in a year
    ("The fee for bins will rise from $24 to $27 a month on 1 July.", "From 1 July bins cost $36 a year more.", "$36"),
    # a number that leaves its unit to the one beside it, in the source or in the summary
    ("The crop is 7.3 tonnes, against 6.2 last year.", "The crop is 7.3 tonnes, 1.1 tonnes more than last year.", "1.1 tonnes"),
    ("Flows have averaged 17.8 billion cubic feet per day, beating October's 16.6 billion.", "Flows are 17.8 billion cubic feet per day, 1.2 billion more than in October.", "1.2 billion"),
    # a change in percent, of which the source has the change and the new level
    ("Defence gets 67 billion crowns, 9 billion more than in 2025.", "Defence spending grows by more than 15 percent to 67 billion crowns.", "15 percent"),
    # points between percentages
    ("Core inflation was 0.8%, against 0.9% in May.", "Core inflation eased by 0.1 percentage points to 0.8%.", "0.1 percentage points"),
]  # fmt: skip

# the same articles with a result that does not come out
DOES_NOT = [
    ("Of the 51 firms that applied, 13 were refused a licence.", "38 firms were refused a licence."),
    ("In all £243,700 was stolen, and £51,000 has been repaid.", "About £182,700 has yet to be recovered."),
    ("In the poll 54% of women voted.", "Some 46% of men voted in the poll."),
    ("She won in 2:19:42, 23 seconds ahead of Vane.", "Vane ran 2:19:19."),
    ("Trams run every 12 minutes at noon.", "Trams run six times an hour at noon."),
    ("A day ticket goes up from £3.60 to £4.40 in May.", "A day ticket will cost 60p more from May."),
    ("The bridge was built in 1911. It was closed to cars in 1988.", "Built in 1911, the bridge was closed to cars 87 years later."),
    ("Of its 212 branches, the chain will close 19 before spring.", "The chain is closing 19 branches, which leaves it with 183."),
    ("The library gets £41 million, parks £23 million and pools £9.5 million.", "Libraries and parks together get £69m."),
    ("The hotel charges $240 a month for a parking space.", "A parking space costs $240 a month, or $2,680 over a year."),
    ("The youngest player is 19 and the oldest 41.", "The players are aged 19 to 44."),
    ("The bank cut its rate by half a percentage point to 4.25 percent.", "The rate came down to 4.25% from 4.85%."),
    ("The fee for bins will rise from $24 to $27 a month on 1 July.", "From 1 July bins cost $46 a year more."),
    ("Defence gets 67 billion crowns, 9 billion more than in 2025.", "Defence spending grows by 25 percent to 67 billion crowns."),
    # one side of a vote is no sum of its sides
    ("The board voted 11 to three for the plan.", "The board backed the plan by 14 votes to three."),
    # the level is that behind the change, or another than the change leads to
    ("Rents were £800 on average, down 10% on the year.", "Rents were £720 on average."),
    ("Rents fell 10% to £800.", "Rents were £720."),
    ("Exports grew 4% to 12 million tonnes.", "Exports came to 13 million tonnes."),
    ("Output stood at 400 tonnes and had risen 25% in a year.", "Output was 500 tonnes."),
    ("The flat costs 650 euros a month; students pay 20% less.", "Students pay 530 euros a month."),
]  # fmt: skip

BOUNDS = [
    ("The trial had 762 adults.", "The trial had more than 750 adults.", True),
    ("The trial had 742 adults.", "The trial had more than 750 adults.", False),
    ("The river rose 2.4 metres.", "The river rose by almost 2.5 metres.", True),
    ("The river rose 2.6 metres.", "The river rose by almost 2.5 metres.", False),
    ("Some 262 million people have asthma.", "Roughly a quarter of a billion people have asthma.", True),
    (
        "It got £52 million and now gets £23 million.",
        "Funding has more than halved, from £52m to £23m.",
        True,
    ),
    (
        "It got £52 million and now gets £28 million.",
        "Funding has more than halved, from £52m to £28m.",
        False,
    ),
    # what is worked out has to be near its bound as well
    (
        "The quarry sold 830 tonnes in May and 641 in June.",
        "In all it sold nearly 1,500 tonnes.",
        True,
    ),
    (
        "The quarry sold 830 tonnes in May and 641 in June.",
        "In all it sold nearly 1,900 tonnes.",
        False,
    ),
    (
        "The quarry sold 830 tonnes in May and 641 in June.",
        "In all it sold more than 1,190 tonnes.",
        False,
    ),
    ("Over a year, 193,500 had waited.", "Those waiting over a year number just under 195,000.", True),
]


def _warned(source: str, summary: str) -> list[str]:
    return [
        f"{f.severity} {f.code}: {f.message}"
        for f in graded(source, summary).flags
        if f.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(("source", "summary", "number"), FOLLOWS)
def test_a_number_one_hop_away_is_no_warning(source: str, summary: str, number: str) -> None:
    assert number in summary
    assert _warned(source, summary) == []


@pytest.mark.parametrize(("source", "summary"), DOES_NOT)
def test_a_result_that_does_not_come_out_is_a_warning(source: str, summary: str) -> None:
    assert _warned(source, summary)


@pytest.mark.parametrize(("source", "summary", "right"), BOUNDS)
def test_a_bound_is_right_when_the_value_lies_behind_it(source: str, summary: str, right: bool) -> None:
    assert (_warned(source, summary) == []) is right


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "The fee was raised 20 to $70 on Monday.",
            "Before, the fee had been $50.",
            "Before, the fee had been $52.",
        ),
        (
            "Rents went up 20 to £70 a week.",
            "Rents had been £50 a week before.",
            "Rents had been £52 a week before.",
        ),
    ],
)
def test_a_change_that_leaves_its_unit_to_the_level_leads_back(source: str, right: str, wrong: str) -> None:
    assert doubts(source, right) == []
    assert doubts(source, wrong) != []
