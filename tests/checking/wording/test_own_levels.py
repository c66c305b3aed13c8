"""A change that its own two levels contradict, where the article tells both levels without a word of direction."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

MILLS = (
    "Net profit at Harrow Mills was €187m in the first half, against €402m a year earlier. The order book stood at 12,300 "
    "tonnes, compared with 11,800 tonnes in March. The works in Ardle have 640 staff, and there were 590 in the spring."
)
HEAT = "Turnout was 61% in Brannock. Four years ago it was 66%. The club is 4th in the table; last season it was 12th."

DESKS = "The typical clerk now spends 2.6 days a week in the office; in 2031 it was 4.7. Walls are 3.1 metres high, and were 2.4. Sales were €5.2m."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (MILLS, "Net profit rose to €187m from €402m.", "direction-reversed: rose"),
    (MILLS, "Net profit jumped from €402m to €187m in the first half.", "direction-reversed: jumped"),
    (MILLS, "Net profit climbed sharply to just €187m from €402m.", "direction-reversed: climbed"),
    (MILLS, "Staff numbers in Ardle fell from 590 to 640.", "direction-reversed: fell"),
    (MILLS, "The order book shrank to 12,300 tonnes from 11,800 tonnes.", "direction-reversed: shrank"),
    (HEAT, "Turnout was 61%, up from 66% four years ago.", "direction-reversed: up"),
    (HEAT, "Turnout was just over 60 per cent, up from 66 four years ago.", "direction-reversed: up"),
    (DESKS, "Clerks come in 2.6 days a week on average, up from 4.7 in 2031.", "direction-reversed: up"),
    (DESKS, "Walls are 3.1 metres high, down from 2.4.", "direction-reversed: down"),
    (MILLS, "There are 640 staff, down from 590 in the spring.", "direction-reversed: down"),
    (HEAT, "Turnout increased to 61%, from 66% four years ago.", "direction-reversed: increased"),
]
# source, a right summary in other words
RIGHT = [
    (MILLS, "Net profit fell to €187m from €402m."),
    (MILLS, "Net profit dropped from €402m to €187m in the first half."),
    (MILLS, "Staff numbers in Ardle rose from 590 to 640."),
    (HEAT, "Turnout fell to 61%, from 66% four years ago."),
    (HEAT, "Turnout was 61%, down from 66% four years ago."),
    (DESKS, "Clerks come in 2.6 days a week on average, down from 4.7 in 2031."),
    (DESKS, "Walls are 3.1 metres high, up from 2.4."),
    (DESKS, "Sales are €5.2m, up from 4.7."),
    (MILLS, "There are 640 staff, up from 590 in the spring."),
    (
        "The forecast is for €410m to €440m. It had been €480m to €510m.",
        "The forecast is for €410m to €440m, down from €480m to €510m.",
    ),
    (
        "Pay rose 4.1 per cent. In May it had been 4.6 per cent.",
        "Pay rose 4.1 per cent, down from 4.6 per cent in May.",
    ),
    (HEAT, "Turnout did not rise: it went to 61% from 66%."),
    # of a place in a table the lower number is the better
    (
        "The club stands at number 4 in the table. Last season it was number 12.",
        "The club rose from number 12 to number 4 in the table.",
    ),
    # the two are of two things
    (
        "The levy is £40 in Ardle. The mill has 120 people and 90 of them come from Ardle.",
        "The levy rose to £40, and 90 of the 120 people come from Ardle.",
    ),
    # as the article has it: its own mistake
    (
        "Sales rose to €187m from €402m, the company said.",
        "Sales rose to €187m from €402m.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("direction")] == []
