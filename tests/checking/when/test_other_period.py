"""An amount told of another quarter, month or year, or of one year where it sums up many; and told of its own."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

PRICES = "Consumer prices fell in February for the first time, by 0.3%. The index rose in May by 0.4%."
FIRM = "Earnings per share were $2.10 in the third quarter of 2021. Sales were $48 million in the second quarter."
BAN = "The court heard that the rider had been banned for 16 months in 2012. He won the Cup in 2015."
WAR = "At least 9,000 people have been killed since the fighting began in 2011, the charity says."
YARD = "The yard delivered nine trams last year and aims to complete 15 this year. Grants of $2 million were paid last season."
HARVEST = "The harvest was 5% larger than last year. Farmers will plant 40 hectares of hemp next spring."
GRANTS = "The state gave £1.1m in grants to such projects last year. The fund has been cut to £700,000 for this year."
TAKE = "In the first year she took about $60,000. In 2019 the amount reached $410,000. The house was bought in 2017."
HOMES = "Flats cost 3% less than last year, the agency said. It expects no change by the end of the year."
VISITS = "Over the past ten years 3,400 walkers have been rescued from the hills."

WRONG = [
    (PRICES, "Prices fell by 0.3% in May.", "wrong-referent: May"),
    (FIRM, "Earnings were $2.10 a share in the second quarter.", "wrong-referent: second quarter"),
    (FIRM, "Sales in Q3 were $48 million.", "wrong-referent: Q3"),
    (BAN, "He was banned for 16 months in 2015.", "wrong-referent: 2015"),
    (WAR, "At least 9,000 people have been killed this year.", "wrong-referent: this year"),
    (GRANTS, "Grants rose to £1.1m this year.", "wrong-referent: this year"),
    (TAKE, "Her take climbed to $410,000 in 2017.", "wrong-referent: 2017"),
    (VISITS, "Last year 3,400 walkers were rescued.", "wrong-referent: Last year"),
    (YARD, "The works completed 15 trams last year.", "wrong-referent: 15 trams last year"),
    (YARD, "Grants of $2 million have been paid this season.", "wrong-referent: this season"),
    (HARVEST, "This spring farmers planted 40 hectares of hemp.", "wrong-referent: This spring"),
]
WAGES = (
    "Hourly pay went up 3.6% from a year earlier, the smallest gain since mid-2031. Talks with 240 porters, who honoured the strike, "
    "begin in February, when 18 cranes are to be mended."
)
RIGHT = [
    (PRICES, "In February prices fell by 0.3%."),
    (PRICES, "Prices fell by 0.3% in February and rose by 0.4% in May."),
    (FIRM, "Earnings were $2.10 a share in Q3 2021."),
    (FIRM, "Sales in 2Q were $48 million."),
    (BAN, "He had a ban of 16 months in 2012."),
    (BAN, "He was banned for 16 months."),
    (WAR, "The fighting has killed 9,000 people since 2011."),
    (YARD, "The yard wants to complete 15 trams this year."),
    (YARD, "Last year the yard delivered nine trams."),
    (YARD, "Last season's grants came to $2 million."),
    (HARVEST, "The harvest has grown by 5% this year."),  # "than last year" is what it is compared with
    (HARVEST, "The harvest was up 5% on last year."),
    (HARVEST, "Next spring 40 hectares of hemp will be planted."),
    (GRANTS, "Last year projects got £1.1m, and this year £700,000."),
    (GRANTS, "The fund for this year is £700,000, less than last year."),
    (HOMES, "Prices are to end this year 3% down."),  # what it is compared with is no time of its own
    (TAKE, "In 2019 she took $410,000."),
    (VISITS, "Some 3,400 walkers were rescued in ten years."),
    (WAGES, "Hourly pay is up 3.6% from last year."),
    (
        WAGES,
        "The 240 porters, whose contract ends in April, want a rise.",
    ),  # the article tells when their talks are
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_another_period_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_its_own_period_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []


@pytest.mark.parametrize(
    ("source", "summary", "sign"),
    [
        (TAKE, "Her take climbed to $410,000 in 2017.", "apart:no"),
        (
            PRICES,
            "In June it was found by the statisticians that prices on the whole had come down by 0.3%.",
            "apart:far",
        ),
    ],
)
def test_how_far_the_period_is_from_its_number_is_a_sign(source: str, summary: str, sign: str) -> None:
    found = [features for _, features in findings_of(source, summary) if "rule:other_period" in features]
    assert [[f for f in features if f.startswith("apart:")] for features in found] == [[sign]]
