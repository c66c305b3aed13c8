"""What several have together is not what each of them has."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

PIE = "Two bakers shared a prize of £2,000 for their plum pie."
FINE = "Three brothers were fined a total of £900 for dumping tyres."
GRANT = "Five villages will share a grant of £75,000 for new playgrounds."
WALK = "Two nurses raised £4,200 between them by walking the Cotter Way."
WILL = "The four sisters were left £80,000, to be divided equally."
WIN = "Each of the four winners gets £500."
ROAD = "The two drivers covered 90,000 miles between them."
YEARS = (
    "The county has offered £40,000 for each of two years. If convicted he could get up to five years on each count. About 500 of the "
    "firms' joint workforce of 3,200 would leave. An average journey to work takes 48 minutes each way."
)

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (PIE, "Two bakers won £2,000 each for their plum pie.", "unit-mismatch: each"),
    (FINE, "Three brothers were fined £900 each for dumping tyres.", "unit-mismatch: each"),
    (GRANT, "Five villages will each get £75,000 for playgrounds.", "unit-mismatch: each"),
    (WALK, "Two nurses raised £4,200 apiece by walking the Cotter Way.", "unit-mismatch: apiece"),
    (WILL, "The four sisters were each left £80,000.", "unit-mismatch: each"),
    (ROAD, "The two drivers each covered 90,000 miles.", "unit-mismatch: each"),
    (WIN, "The four winners share £500.", "unit-mismatch: share"),
    (YEARS, "The county has offered £40,000 in all over two years.", "unit-mismatch: in all"),
    (YEARS, "He could get up to five years in total.", "unit-mismatch: in total"),
    (YEARS, "Both firms employ 3,200 people each.", "unit-mismatch: people each"),
    (YEARS, "The journey to work takes 48 minutes there and back.", "unit-mismatch: there and back"),
]
# source, a right summary in other words
RIGHT = [
    (PIE, "Two bakers split £2,000 for their plum pie."),
    (FINE, "Fines totalling £900 were handed to three brothers."),
    (GRANT, "A £75,000 grant goes to five villages."),
    (WALK, "The two nurses together raised £4,200."),
    (WILL, "The four sisters inherited £80,000 between them."),
    (WIN, "All four winners get £500."),
    (WIN, "The four winners get £500 apiece."),
    (YEARS, "The county has offered £40,000 a year for two years."),
    (YEARS, "He could get up to five years for every count."),
    (YEARS, "The two firms have a combined workforce of 3,200."),
    (YEARS, "The journey to work takes 48 minutes in each direction."),
    (YEARS, "The journey to work takes 48 minutes."),
    # both are told
    ("Six players paid £45 each, a total of £270.", "Six players paid £45 each."),
    # the total is of something else
    ("A total of 12 men were fined £300.", "Twelve men were fined £300 each."),
    ("The pupils were split into three teams.", "There were nine pupils in each of the three teams."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("unit")] == []
