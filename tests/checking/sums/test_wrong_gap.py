"""How far two levels are apart, told wrongly: the article sets both against each other, or the summary tells both."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

MILL = (
    "Marlow Mills sold 3,120 tonnes of flour in the spring, down from 4,160 tonnes a year earlier. Its debt has gone from "
    "$118 million in 2019 to $164 million. The share of exports was 35 percent, compared with 12 percent before the war. "
    "At the works in Ardle 640 people are employed instead of 590. Women hold eight of the 24 seats on the council of the works, "
    "up from five."
)
WATER = (
    "The reservoir at Tarn Head is 61% full. That's up from 38% in May. A barge costs €31,400, against €22,900 for a raft. "
    "Thefts of copper fell to 9,840 in the year to June, 14% lower than the 11,440 of the year before. The town club, ranked "
    "71st in March, is now 14th. The tower had been bought for £214m and was valued at £96m this week."
)

# source, a wrong summary, the flag as "code: words"
WRONG = [
    # a sum that does not come out
    (MILL, "Debt went up by $36 million to $164 million.", "arithmetic-wrong: $36 million"),
    (MILL, "Marlow sold 3,120 tonnes of flour, 1,140 fewer than a year earlier.", "arithmetic-wrong: 1,140"),
    (MILL, "The works employs 640 people, 150 more than before.", "arithmetic-wrong: 150"),
    (WATER, "A barge costs €31,400, 20% more than a raft.", "arithmetic-wrong: 20%"),
    (WATER, "Thefts fell to 9,840, a drop of 2,600.", "arithmetic-wrong: 2,600"),
    # one of the two levels as what they are apart
    (MILL, "Debt has risen to $164 million, an increase of $118 million.", "arithmetic-wrong: $118 million"),
    (MILL, "Women hold eight of the 24 seats, up by five.", "arithmetic-wrong: five"),
    (MILL, "Exports made up 35 percent, up 12 points since the war.", "arithmetic-wrong: 12"),
    (WATER, "The reservoir is 61% full, up 38 percentage points since May.", "arithmetic-wrong: 38 percentage points"),
    (WATER, "Thefts fell to 9,840, a drop of 11,440.", "arithmetic-wrong: 11,440"),
    # both levels are told
    (WATER, "The tower, bought for £214m, is now worth £96m, a loss of £128m.", "arithmetic-wrong: £128m"),
    (WATER, "Ranked 71st in March, the club is 14th now, a rise of 67 places.", "arithmetic-wrong: 67"),
]  # fmt: skip
# source, a right summary in other words
RIGHT = [
    (MILL, "Debt went up by $46 million to $164 million."),
    (MILL, "Debt went up by 39% to $164 million."),
    (MILL, "Debt rose to $164 million, an increase of nearly two fifths."),
    (MILL, "Marlow sold 3,120 tonnes of flour, 1,040 fewer than a year earlier."),
    (MILL, "Marlow sold 3,120 tonnes of flour, about 1,000 tonnes less than a year earlier."),
    (MILL, "Flour sales were 3,120 tonnes, down a quarter, or 25%, from 4,160."),
    (MILL, "The works employs 640 people, 50 more than before."),
    (MILL, "Women hold eight of the 24 seats, up by three."),
    (MILL, "Women hold eight of the 24 seats, up from five."),
    (MILL, "Exports made up 35 percent, up 23 points since the war."),
    (MILL, "Exports made up 35 percent, up from 12 percent."),
    (WATER, "A barge costs €31,400, 37% more than a raft."),
    (WATER, "A barge costs €31,400, €8,500 more than a raft."),
    (WATER, "The reservoir is 61% full, up 23 percentage points since May."),
    (WATER, "Thefts fell to 9,840, a drop of 14%."),
    (WATER, "Thefts fell to 9,840, a drop of 1,600."),
    (WATER, "The tower, bought for £214m, is now worth £96m, a loss of £118m."),
    (WATER, "The tower, bought for £214m, is now worth £96m, a loss of more than half."),
    (WATER, "Ranked 71st in March, the club is 14th now, a rise of 57 places."),
]
# the article tells the change of something else, or from another level
OTHERS = [
    (
        "Homes get £926m, compared with £768m this year and £752m two years ago.",
        "Homes get £926m, £174m more than two years ago.",
    ),
    (
        "Sales were 640 cars, against 590 a year ago. The target had been 700 cars.",
        "Sales were 640 cars, 60 fewer than hoped.",
    ),
    (
        "The county meets 61 of 97 demands, up from 48 in March.",
        "The county meets 61 of 97 demands, 13 more than in March.",
    ),
    (
        "The payout was cut to 8 cents a share from 21.",
        "The payout was cut by more than 60%, to 8 cents a share.",
    ),
    (
        "Passengers numbered 11.6m, up 6.4% on last year, compared with a rise of 5% in Ardle.",
        "Passengers numbered 11.6m, up 6.4%, or 700,000.",
    ),
    (
        "Profit rose to £5.2m from £4.1m. Costs were £3m higher.",
        "Profit rose to £5.2m; costs were £3m higher.",
    ),
    (
        "The bridge cost $90 million, against a budget of $60 million. A loan of $20 million is due in May.",
        "The bridge cost $90 million, with a loan of $20 million due in May.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT + OTHERS)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("arithmetic")] == []
