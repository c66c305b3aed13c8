"""An aim or a limit told as what came of it, or the other way round."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The appeal aimed to raise £50,000 and had brought in £38,500 by Sunday.",
        "The appeal's target was £38,500.",
    ),
    (
        "Nitrate in the river reached 61 mg/l; the legal limit is 50 mg/l.",
        "Nitrate in the river reached 50 mg/l.",
    ),
    (
        "Nitrate in the river reached 61 mg/l; the legal limit is 50 mg/l.",
        "The river contained 50 mg/l of nitrate.",
    ),
    ("Nitrate in the river reached 61 mg/l; the legal limit is 50 mg/l.", "The legal limit is 61 mg/l."),
    ("The union wanted a rise of 8% and settled for 5.5%.", "The union settled for 8%."),
    ("The union wanted a rise of 8% and settled for 5.5%.", "The union wanted 5.5%."),
    (
        "The company missed its target of 2,000 cars a week, building 1,640.",
        "The company built 2,000 cars a week.",
    ),
    (
        "The company missed its target of 2,000 cars a week, building 1,640.",
        "The company's target was 1,640 cars a week.",
    ),
    (
        "The hospital must see patients within 18 weeks; the average wait is now 23 weeks.",
        "Patients wait 18 weeks on average.",
    ),
    (
        "The hospital must see patients within 18 weeks; the average wait is now 23 weeks.",
        "The average wait is 18 weeks.",
    ),
    (
        "Lorries had to stay below 44 tonnes on the bridge; the one that crossed on Tuesday weighed 51.",
        "The lorry that crossed on Tuesday weighed 44 tonnes.",
    ),
    (
        "Analysts had pencilled in profits of £90m for Lowe Foods; it reported £81m.",
        "Lowe Foods reported profits of £90m.",
    ),
    (
        "The line aims to have 95% of its trains on time; the figure today is 88%.",
        "The line now runs 95% of its trains on time.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The appeal aimed to raise £50,000 and had brought in £38,500 by Sunday.",
        "The appeal raised £38,500 of the £50,000 it aimed for.",
    ),
    (
        "The appeal aimed to raise £50,000 and had brought in £38,500 by Sunday.",
        "The appeal is £11,500 short of its target.",
    ),
    (
        "Nitrate in the river reached 61 mg/l; the legal limit is 50 mg/l.",
        "Nitrate in the river reached 61 mg/l, 11 above the limit.",
    ),
    (
        "Nitrate in the river reached 61 mg/l; the legal limit is 50 mg/l.",
        "At 61 mg/l, nitrate exceeded the limit by 22%.",
    ),
    ("The union wanted a rise of 8% and settled for 5.5%.", "Workers will get 5.5% more."),
    ("The union wanted a rise of 8% and settled for 5.5%.", "The union had asked for 8%."),
    (
        "The union wanted a rise of 8% and settled for 5.5%.",
        "The union settled for 2.5 points less than it had wanted.",
    ),
    (
        "The company missed its target of 2,000 cars a week, building 1,640.",
        "The company built 1,640 cars a week, 360 short of its target.",
    ),
    (
        "The company missed its target of 2,000 cars a week, building 1,640.",
        "The company fell 360 cars a week short of its target.",
    ),
    (
        "The hospital must see patients within 18 weeks; the average wait is now 23 weeks.",
        "Patients wait 23 weeks on average, five more than allowed.",
    ),
    (
        "The hospital must see patients within 18 weeks; the average wait is now 23 weeks.",
        "The average wait is five weeks over the limit.",
    ),
    (
        "Lorries had to stay below 44 tonnes on the bridge; the one that crossed on Tuesday weighed 51.",
        "The lorry was seven tonnes over the limit.",
    ),
    (
        "Lorries had to stay below 44 tonnes on the bridge; the one that crossed on Tuesday weighed 51.",
        "The lorry that crossed the bridge on Tuesday weighed 51 tonnes.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert "status-changed" in found_by("aim_as_result", source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("aim_as_result", source, summary) == []
