"""Numbers that a short source leads to in two steps, or from what the summary has worked out."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, verdict

# source, a right summary, the number that is worked out
RIGHT = [
    (
        "At Marle 74 per cent of Year 10 passed in maths, compared with 69 per cent a year ago. In the county it was 66 per cent.",
        "Marle rose five points in a year and is now eight above the county.",
        "eight",
    ),
    (
        "The choir needs £4,200 for the trip and has 70 per cent of it. The rest is to be found in six months.",
        "The choir must raise £210 a month.",
        "£210",
    ),
    (
        "Okafor owed 36 hours of unpaid work. The court took off a quarter, and he has done nine hours already.",
        "He still has 18 hours to do.",
        "18 hours",
    ),
    (
        "The interim dividend was 4.5p and the final one is 7.2p, the board said. Shareholders got 10.8p for the year before.",
        "Shareholders will get 11.7p, 0.9p more than the year before.",
        "0.9p",
    ),
    (
        "Brask started the day 35 seconds behind Olmedo. He took 52 seconds out of him on the climb and a bonus of six seconds.",
        "Brask leads by 23 seconds.",
        "23 seconds",
    ),
    (
        "Turnout was 58.5 per cent, against 54.1 five years ago. The council wants it to get to 65.",
        "Turnout is up 4.4 points, and needs another 6.5 to get where the council wants it.",
        "6.5",
    ),
    (
        "It was Tarrow's 14th league title and their sixth in a row.",
        "Tarrow had eight titles before their present run.",
        "eight",
    ),
    (
        "A camera caught the minister at 67mph in a 50 zone.",
        "The minister was 17mph over the limit.",
        "17mph",
    ),
    (
        "The Wend crested at 5.35m on Sunday, 15cm below its record of 1998.",
        "The river fell short of the 5.5 metres of 1998.",
        "5.5 metres",
    ),
    (
        "Hollis went round in 69, 73, 70 and 68.",
        "Hollis finished on 280.",
        "280",
    ),
    (
        "There are 352 on the roll and 16 teachers. When the school opened it had 60 pupils and three teachers.",
        "There are 22 children to a teacher.",
        "22",
    ),
]
# source, a wrong summary, the flag
WRONG = [
    (
        "The choir needs £4,200 for the trip and has 70 per cent of it. The rest is to be found in six months.",
        "The choir must raise £490 a month.",
        "not-in-source: £490",
    ),
    (
        "The interim dividend was 4.5p and the final one is 7.2p, the board said. Shareholders got 10.8p for the year before.",
        "Shareholders will get 11.7p, 1.9p more than the year before.",
        "value-mismatch: 1.9p",
    ),
    (
        "Brask started the day 35 seconds behind Olmedo. He took 52 seconds out of him on the climb and a bonus of six seconds.",
        "Brask leads by 28 seconds.",
        "value-mismatch: 28 seconds",
    ),
    (
        "The yard is to cut 260 posts out of 900. So far 175 people have asked to leave.",
        "If no one else comes forward, 95 people will be dismissed.",
        "not-in-source: 95",
    ),
    (
        "A camera caught the minister at 67mph in a 50 zone.",
        "The minister was 27mph over the limit.",
        "value-mismatch: 27mph",
    ),
    (
        "Hollis went round in 69, 73, 70 and 68.",
        "Hollis finished on 282.",
        "not-in-source: 282",
    ),
    (  # of 2.3 million and what the largest check was worth times all of them
        "A clerk wrote 327 checks. She must pay back $2.3 million, and $48,000 to the tax office. The largest check was for $24,750.",
        "She was sentenced to pay $8.1 million.",
        "value-mismatch: $8.1 million",
    ),
    (
        "Of the 640 pupils at Hale School, 214 have a flu jab behind them, as do 12 of the teachers.",
        "426 pupils at Hale School have a flu jab behind them.",
        "value-mismatch: 426",
    ),
    (  # four of those rescued multiply nothing
        "Boats took 38 people off one roof, 27 off another and 16 from a tree. Four of them had broken bones.",
        "Boats took 91 people to safety.",
        "value-mismatch: 91",
    ),
]


@pytest.mark.parametrize(("source", "summary", "number"), RIGHT)
def test_what_two_steps_lead_to_is_worked_out(source: str, summary: str, number: str) -> None:
    assert verdict(source, summary, number) is Verdict.DERIVED
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_they_do_not_lead_to_is_doubted(source: str, summary: str, flag: str) -> None:
    assert flag in doubts(source, summary)
