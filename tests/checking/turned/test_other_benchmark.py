"""How far something is from one benchmark told of another."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Net profit of $45 million beat the $39 million of a year ago but missed the $48 million analysts had expected.",
        "The $45 million profit was $6 million below analysts' estimates.",
    ),
    (
        "Net profit of $45 million beat the $39 million of a year ago but missed the $48 million analysts had expected.",
        "Profit fell $3 million short of last year's.",
    ),
    (
        "Rain came to 61mm, against an average of 75mm and 48mm last May.",
        "The rain was 13mm below the average.",
    ),
    (
        "The appeal raised 92,000 euros, over its 80,000-euro target and under last year's 97,000.",
        "The appeal beat its target by 5,000 euros.",
    ),
    (
        "The bridge cost £210m; the budget was £180m and the first estimate £150m.",
        "The bridge came in £60m over budget.",
    ),
    (
        "She ran 10.92 seconds, off her record of 10.81 and inside the qualifying time of 10.98.",
        "She missed her record by 0.06 seconds.",
    ),
    (
        "The house sold for $640,000. Its owners had hoped for $600,000 and paid $410,000 for it in the previous sale.",
        "The house went for $230,000 more than its owners had hoped.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The team scored 88 points, 6 more than last season and 3 short of the record of 91.",
        "The team beat last season's 82 points by 6.",
    ),
    (
        "Profit was $45m, up from $39m a year ago; analysts had expected $39m too.",
        "Profit was $6m above analysts' estimates.",
    ),
    (
        "The yield of 181 bushels is above last year's 179 and below the forecast of 183.",
        "The forecast was four bushels above last year's yield.",
    ),
    (
        "The plan was to spend £10m, but costs came to £14m, against £12m last year.",
        "Spending was £2m more than last year and £4m over plan.",
    ),
    (
        "The stadium had an average of 31,000, against a target of 33,000 and 30,000 last season.",
        "Average gates rose by 1,000 on last season.",
    ),
    (
        "Net profit of $45 million beat the $39 million of a year ago but missed the $48 million analysts had expected.",
        "The $45 million profit was $3 million below analysts' estimates.",
    ),
    (
        "Net profit of $45 million beat the $39 million of a year ago but missed the $48 million analysts had expected.",
        "Profit was $6 million better than last year's.",
    ),
    (
        "Rain came to 61mm, against an average of 75mm and 48mm last May.",
        "The rain was 14mm below the average.",
    ),
    (
        "Rain came to 61mm, against an average of 75mm and 48mm last May.",
        "The month was 13mm wetter than last May.",
    ),
    (
        "The appeal raised 92,000 euros, over its 80,000-euro target and under last year's 97,000.",
        "The appeal beat its target by 12,000 euros.",
    ),
    (
        "Turnout was 61%, up from 57% at the last election but below the 64% national average.",
        "Turnout was three points under the national average.",
    ),
    (
        "The bridge cost £210m; the budget was £180m and the first estimate £150m.",
        "The bridge came in £30m over budget.",
    ),
    (
        "The bridge cost £210m; the budget was £180m and the first estimate £150m.",
        "The budget was £30m above the first estimate.",
    ),
    (
        "The harvest of 310 tonnes was well down on last year's 350 tonnes but above the ten-year average of 290.",
        "The harvest was 20 tonnes above the average.",
    ),
    (
        "The harvest of 310 tonnes was well down on last year's 350 tonnes but above the ten-year average of 290.",
        "The average is 60 tonnes below last year's harvest.",
    ),
    (
        "Trains were on time 88% of the time, short of a 92% target but up from 83% in the previous quarter.",
        "Punctuality was four points short of the target and five points better than in the previous quarter.",
    ),
    (
        "The house sold for $640,000. Its owners had hoped for $600,000 and paid $410,000 for it in the previous sale.",
        "The house went for $40,000 more than its owners had hoped, and for $230,000 more than in the previous sale.",
    ),
    (
        "At 41 microgrammes the reading exceeded the limit of 40; the annual average is 29.",
        "The reading was 12 microgrammes over the average.",
    ),
    (
        "Sales of 5,400 cars beat the forecast of 5,100 and last year's 4,900.",
        "Sales beat last year's by 500 cars and the forecast by 300.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("other_benchmark", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_benchmark", source, summary) == []
