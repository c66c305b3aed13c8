"""What is done each time told as that of the whole day or week."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("Patients took 20 milligrams of the drug twice daily.", "Patients took a total of 20 milligrams a day."),
    ("Patients took 20 milligrams of the drug twice daily.", "Patients took 20 milligrams a day."),
    ("Recruits swim for 40 minutes three times a week.", "Recruits swim for 40 minutes a week."),
    (
        "The bus driver is paid $85 for each trip and makes four trips a day.",
        "The bus driver is paid $85 a day.",
    ),
    ("Cows are given 6 kilos of feed twice a day.", "Cows get 6 kilos of feed a day."),
    ("The dose is 5ml every four hours.", "The dose is 5ml a day."),
    ("The ferry takes 90 cars on each of its six daily crossings.", "The ferry takes 90 cars a day."),
    ("Guides lead 15 visitors on each of their four daily tours.", "Guides lead 15 visitors a day."),
    ("The choir practises for 90 minutes twice a week.", "The choir practises for 90 minutes each week."),
]
# source, a right summary
RIGHT = [
    ("The pill holds 5 mg and is taken twice a day, giving 10 mg.", "The daily dose is 10 mg."),
    ("Trains run four times a day, carrying 200 people daily.", "The trains carry 200 people a day."),
    ("She trains twice a day, swimming 6 kilometres a day.", "She swims 6 kilometres daily."),
    ("The plant makes 300 cars a day, and twice a week is cleaned.", "The plant makes 300 cars a day."),
    ("He earns $90 a day and is paid twice a month.", "He earns $90 daily."),
    ("Patients took 20 milligrams of the drug twice daily.", "Patients took 40 milligrams a day."),
    ("Patients took 20 milligrams of the drug twice daily.", "Patients took 20 milligrams two times a day."),
    ("Patients took 20 milligrams of the drug twice daily.", "Patients took two 20-milligram doses a day."),
    (
        "Patients took 20 milligrams of the drug twice daily.",
        "Patients took 20 milligrams in the morning and again at night.",
    ),
    ("Recruits swim for 40 minutes three times a week.", "Recruits swim for two hours a week."),
    ("Recruits swim for 40 minutes three times a week.", "Three times a week recruits swim for 40 minutes."),
    ("The ferry takes 90 cars on each of its six daily crossings.", "The ferry can take 540 cars a day."),
    ("The clinic gives a 5ml dose twice a day, or 10ml a day.", "Patients get 10ml a day."),
    ("Guides lead 15 visitors on each of their four daily tours.", "Guides lead up to 15 visitors a tour."),
    (
        "The pump moves 300 litres a day and is checked three times a week.",
        "The pump moves 300 litres a day.",
    ),
    ("He runs 9 kilometres a day and swims twice a week.", "He runs 9 kilometres every day."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("each_time", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("each_time", source, summary) == []
