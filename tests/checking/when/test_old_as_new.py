"""The level of before, told as the present one, is found; told as that of before, or beside the new one, it is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import doubts

PINT = "Out of a pint £1.55 goes to the state, up from £1.21 five years ago. Its energy bill was £2.7m last year."
SALES = "The company stuck to its forecast; Lena Holt of Banque Orle lowered hers to 3.2 billion crowns from 6.0 billion."
LOAN = "The rate has come down to 4.3%. On a loan of £200,000 that takes the monthly payment from about £1,240 to £1,089."
SEATS = "The loss leaves the government with a majority of two seats, down from four seats at the start of the year."
STAFF = "The mill employs 320 people, compared with 410 a year ago. It makes felt."
ISLANDS = "Boats went from 12 harbours to 30 islands last year. The line has a new owner."
RATION = "A family of five will get 25 kilograms of cereal a month instead of 50 kilograms. The agency has 14 offices."
CASES = "Detectives cleared 64 percent of thefts, up from 51 percent. Two of the 30 officers are new."
QUEUE = "Waits at the gate averaged 54 minutes, compared with 71 minutes a year ago, after an upgrade."
DOSES = (
    "Patients would need two injections a year instead of 26 injections. The drug was tried on 900 people."
)
TOLLS = "Tolls will range from $1 at night to $4 at noon. It opens in May."
SPLIT = "Trains take 48 minutes from Tarn to Vell. Buses cost €3, and 60 run each day from 5 am to 11 pm."


def _found(source: str, summary: str) -> list[str]:
    return [f.claim.text for f, features in findings_of(source, summary) if "rule:old_as_new" in features]


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (PINT, "Of a pint, £1.21 now goes to the state.", "£1.21"),
        (SALES, "Lena Holt now expects sales of 6.0 billion crowns.", "6.0 billion crowns"),
        (LOAN, "At today's typical rate the loan costs about £1,240 a month.", "£1,240"),
        (SEATS, "The government now has a majority of four seats.", "four seats"),
        (STAFF, "The mill employs 410 people.", "410"),
        (RATION, "A family of five will receive 50 kilograms of cereal a month.", "50 kilograms"),
        (CASES, "Detectives cleared 51 percent of the cases of theft.", "51 percent"),
        (QUEUE, "The wait at the gate is now 71 minutes.", "71 minutes"),
        (STAFF, "The mill currently has 410 workers.", "410"),
    ],
)
def test_a_level_of_before_told_as_present_is_found(source: str, summary: str, number: str) -> None:
    assert any(text.split(": ")[1] in number for text in doubts(source, summary))


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (PINT, "Of a pint, £1.55 now goes to the state."),
        (PINT, "The state's share is now £1.55, from £1.21."),
        (PINT, "Five years ago £1.21 went to the state."),
        (SALES, "Lena Holt had expected sales of 6.0 billion crowns."),
        (SALES, "She cut her forecast from 6.0 billion crowns."),
        (LOAN, "The payment falls to £1,089 from about £1,240."),
        (SEATS, "At the start of the year the majority was four seats."),
        (STAFF, "The mill has lost 90 workers in a year; it employed 410."),
        (RATION, "The monthly ration of cereal, so far 50 kilograms, is to be halved."),
        (RATION, "Rations of cereal drop by half from 50 kilograms."),
        (CASES, "The clearance rate of thefts went up from 51 percent."),
        (CASES, "Thefts cleared, year before: 51 percent."),
        (QUEUE, "A year ago the wait was 71 minutes."),
        (DOSES, "Current treatments mean 26 injections a year."),
        (TOLLS, "Drivers pay $1 at night."),
        (ISLANDS, "Boats now go from 12 harbours."),
        (SPLIT, "Some 60 buses run each day now."),
    ],
)
def test_the_past_told_as_such_is_not(source: str, summary: str) -> None:
    assert _found(source, summary) == []
