"""A number given to another of its row is found; one that is named as its own is not, nor does another rule accuse it."""

from __future__ import annotations

import pytest

from summarise.checking.check import check, findings_of
from summarise.checking.verdicts import Severity
from summarise.checking.weighing.model import ERROR_FROM
from tests.checking.asking import codes, doubts

LOSSES = "Shares of three brewers fell on Monday. Norvik lost 18.3%, Tarn 9.6% and Harl 6.2%."
RAIN = "In the hills sales of umbrellas rose by 34%, in the port by 21% and in the old town by 12%; on the islands they fell by 3%."
DUTIES = "From May, Ostland will charge 15% on tables, 20% on steel pipes and 25% on electric bicycles from the Union."
REPAIRS = "Repairs to roads will cost 84 million crowns, to bridges 41 million and to sea walls 27 million."
AGES = "Anna Rett, 31, and Tomas Brand, 36, spent two nights in a cave."
FLOODS = "The river flooded 1,140 homes, 620 of them in Grevik, 340 in Tarnholm and 180 in Ostrup."
STAFF = "Norvik employs 8,700 people, Tarn 5,200 and Harl 3,100. Its debt is 1.2 billion euros, Tarn's 480 million."
SOLD = "Norvik sold 310,000 pumps in the first half, against 402,000 a year earlier. Tarn sold 188,000 and Harl 121,000."

HOMES = (
    "Flooding forced 430 people from their homes in Dorrow and 275 in neighbouring Petherin on Friday night."
)
VOTE = "In the mayoral run-off in Casteldoro, Elio Bruni won 53% of the vote and Carla Testi 47%."
PHONES = "The Arvo Slim weighs 158 grams and the Arvo Wide 231 grams; both cost 649 dollars."


def found(source: str, summary: str) -> list[str]:
    """The numbers that the rule finds."""
    return [
        flag.claim.text
        for flag, features in findings_of(source, summary)
        if "rule:other_in_row" in features and flag.claim is not None
    ]


@pytest.mark.parametrize(
    ("source", "summary", "what"),
    [
        (LOSSES, "Tarn, a rival, lost 6.2%.", "6.2%"),
        (LOSSES, "Harl lost 18.3%.", "18.3%"),
        (RAIN, "In the old town sales rose by 21%.", "21%"),
        (RAIN, "The port sold 12% more.", "12%"),
        (DUTIES, "The duty on tables is 25%.", "25%"),
        (
            DUTIES,
            "Ostland will charge 25% on tables, 20% on steel pipes and 15% on electric bicycles.",
            "15%",
        ),
        (REPAIRS, "Repairing the sea walls will cost 41 million crowns.", "41 million crowns"),
        (REPAIRS, "Bridges need 84 million crowns.", "84 million crowns"),
        (AGES, "Anna Rett is 36.", "36"),
        (AGES, "Tomas Brand, 31, was one of the two.", "31"),
        (FLOODS, "In Grevik 340 homes were flooded.", "340"),
        (FLOODS, "Of the flooded homes, 180 were in Tarnholm.", "180"),
        (STAFF, "Tarn has 3,100 people.", "3,100"),
        (HOMES, "In Petherin, 430 people had to leave their homes.", "430"),
        (VOTE, "Carla Testi became mayor of Casteldoro with 53% of the vote in the run-off.", "53%"),
        (PHONES, "The Slim, at 649 dollars, weighs 231 grams.", "231 grams"),
    ],
)
def test_a_number_of_another_of_the_row_is_found(source: str, summary: str, what: str) -> None:
    assert f"wrong-referent: {what}" in codes(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (HOMES, "In Petherin, 275 people had to leave their homes."),
        (VOTE, "Elio Bruni became mayor of Casteldoro with 53% of the vote in the run-off."),
        (PHONES, "The Wide, at 649 dollars, weighs 231 grams."),
        (LOSSES, "Tarn's shares dropped by 9.6%."),
        (LOSSES, "Three brewers lost between 6.2% and 18.3%."),
        (LOSSES, "The biggest loss was 18.3%, and Tarn and Harl fell as well."),
        (LOSSES, "Norvik lost 18.3%, Tarn 9.6%, Harl 6.2%."),
        (RAIN, "In the port, umbrella sales rose 21%."),
        (RAIN, "Sales rose by 34% in the hills and by 12% in the old town."),
        (DUTIES, "Tables are charged 15% and electric bicycles 25%."),
        (DUTIES, "The Union faces duties of 15% to 25%."),
        (REPAIRS, "The roads will take 84 million crowns and the sea walls 27 million."),
        (AGES, "Anna Rett, who is 31, was rescued."),
        (FLOODS, "Of the flooded homes, 620 were in Grevik."),
        (FLOODS, "In all 1,140 homes were flooded."),
        (STAFF, "Tarn has 5,200 employees and debts of 480 million euros."),
        (SOLD, "Tarn sold 188,000 pumps."),
        # another sentence gives the same number to whom the summary names
        ("Norvik lost 18%, Tarn 9% and Harl 6%. A year ago Tarn had lost 6% as well.", "Tarn lost 6%."),
        # a part, an old value and the other end of a range are no further items
        ("The fund paid 40 farms, of which 12 in the north.", "In the north 12 farms were paid."),
        ("Sales rose to 340 from 300 in the port.", "Sales in the port were 340."),
    ],
)
def test_a_number_named_as_its_own_is_not_accused(source: str, summary: str) -> None:
    assert found(source, summary) == []
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        # each was accused of being the number of another, or of another sentence
        (
            "Norvik had 312mm of rain, Tarnholm 287mm and Ostrup 254mm. On 17 May 96mm fell in Norvik and 71mm in Tarnholm.",
            "In Ostrup 254mm fell during the month.",
        ),
        (SOLD, "Tarn sold 188,000 pumps."),
        (
            "The force has 2,240 officers, 130 fewer than a year ago, and 410 clerks.",
            "The force has 2,240 officers.",
        ),
        (
            "Drayton beat Loxton 3-1, their fifth win. Helmsworth, who have won four times, lost.",
            "Drayton have won five times.",
        ),
        (
            "The town's budget is £214m, of which £96m comes from local taxes.",
            "Local taxes supply £96m of the budget.",
        ),
        (
            "A total of 494 fraud cases with 653 victims were heard. Among them, there were 105 cases of over a million crowns.",
            "In 105 of the fraud cases over a million crowns was taken.",
        ),
    ],
)
def test_what_is_said_once_for_several_is_no_word_of_another(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


def test_it_is_a_warning_at_most() -> None:
    flags = [flag for flag in check(REPAIRS, "Bridges need 84 million crowns.").flags if flag.claim]
    assert [flag.severity for flag in flags] == [Severity.WARNING]
    assert flags[0].confidence is not None
    assert flags[0].confidence >= ERROR_FROM


MONEY = (
    "Arden will take $2.7bn of the money and Holtby $800m. Ferry & Lund, the most doubtful bank, sees the barrel at $52 next year, while "
    "Morrow forecasts $71. Market leader Tarn has a share of 44%, followed by Norvik with 27% and Basket Mill with 18%. She took £388,000 "
    "from the dental practice where she worked, £151,000 from the hockey club and £73,000 from a church. Ruiz, 38, hit nine in the season "
    "and Larsen 14."
)


@pytest.mark.parametrize(
    ("summary", "what"),
    [
        ("- Holtby: 120 megawatts, for $2.7bn", "$2.7bn"),
        ("Morrow sees $52 next year.", "$52"),
        ("Norvik has a share of 44%.", "44%"),
        ("Tarn has a market share of 27%.", "27%"),
        ("She took £151,000 from a dental practice.", "£151,000"),
        ("Larsen hit nine in the season.", "nine"),
    ],
)
def test_a_row_that_begins_otherwise(summary: str, what: str) -> None:
    assert any(code.endswith(f"wrong-referent: {what}") for code in doubts(MONEY, summary))


@pytest.mark.parametrize(
    "summary",
    [
        "- Holtby: 120 megawatts, for $800m",
        "- Arden: 480 megawatts, for $2.7bn",
        "Morrow sees $71 next year.",
        "With 27% of the market, Norvik trails Tarn by 17 points.",
        "Norvik has 27% of the market, behind Tarn on 44%.",
        "She took £388,000 from a dental practice.",
        "- Ruiz: nine hits in the season, at 38",
    ],
)
def test_its_own_in_such_a_row(summary: str) -> None:
    assert found(MONEY, summary) == []
