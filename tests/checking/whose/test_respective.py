"""Numbers and things in two rows of one order: who reads "respectively" knows which number is whose."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

SNOW = "Arden had 4 cm of snow on Sunday and Holtby 7 cm."
SALES = "Sales in Europe rose 12% to €340m. In Asia they fell 3% to €210m."
RUN = "Ms Park won the race in 31 minutes, and Ms Ito was second in 33 minutes."
AGES = "Ms Park, 41, won the race, and Ms Ito, 38, was second."
SEATS = "The Greens took 14 seats, the Liberals 9 and the Farmers' Union 5."
MONEY = "Revenue came to £41m and profit to £3.2m in the year to June."
FARES = "A single costs €2.90 from May, a day ticket €7.40."
GUARDS = "The province sent 104 police and auxiliary officers, while also calling up 85 rural and urban volunteers."
VOTERS = "Of those who voted, 54% were women and 46% men."

IN_ORDER = [
    (SNOW, "Arden and Holtby had 4 and 7 cm of snow respectively."),
    (SNOW, "Snow of 7 cm and 4 cm was measured at Holtby and Arden respectively."),
    (SALES, "Sales in Europe and Asia were €340m and €210m, respectively."),
    (SALES, "Sales changed by +12% and -3% in Europe and Asia respectively."),
    (RUN, "Ito and Park finished in 33 and 31 minutes respectively."),
    (AGES, "Park and Ito, aged 41 and 38 respectively, came in first and second."),
    (SEATS, "The Greens, Liberals and Farmers' Union won 14, 9 and 5 seats respectively."),
    (SEATS, "Respectively, the Liberals and the Greens won 9 and 14 seats."),
    (MONEY, "Profit and revenue were £3.2m and £41m respectively."),
    (FARES, "From May a day ticket and a single will cost €7.40 and €2.90 respectively."),
    (VOTERS, "Men and women were 46% and 54% of voters respectively."),
    (GUARDS, "Officers and volunteers numbered 104 and 85 respectively."),
    (VOTERS, "Turnout was split 54% and 46% between women and men, respectively."),
]  # fmt: skip
CROSSED = [
    (SNOW, "Arden and Holtby had 7 and 4 cm of snow respectively."),
    (SNOW, "Snow of 7 cm and 4 cm was measured at Arden and Holtby respectively."),
    (SALES, "Sales in Europe and Asia were €210m and €340m, respectively."),
    (SALES, "Sales changed by +12% and -3% in Asia and Europe respectively."),
    (RUN, "Ito and Park finished in 31 and 33 minutes respectively."),
    (AGES, "Park and Ito, aged 38 and 41 respectively, came in first and second."),
    (SEATS, "The Greens, Liberals and Farmers' Union won 14, 5 and 9 seats respectively."),
    (SEATS, "Respectively, the Liberals and the Greens won 14 and 9 seats."),
    (MONEY, "Revenue and profit were £3.2m and £41m respectively."),
    (FARES, "From May a day ticket and a single will cost €2.90 and €7.40 respectively."),
    (VOTERS, "Men and women were 54% and 46% of voters respectively."),
    (GUARDS, "Officers and volunteers numbered 85 and 104 respectively."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), IN_ORDER)
def test_numbers_in_the_order_of_their_things_are_right(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary"), CROSSED)
def test_numbers_in_the_order_of_the_other_things_are_wrong(source: str, summary: str) -> None:
    assert any(doubt.startswith("wrong-referent") for doubt in doubts(source, summary))


def test_other_numbers_of_such_a_sentence_are_judged_as_ever() -> None:
    source = "Arden had 4 cm of snow and Holtby 7 cm. The council sent 31 ploughs to Arden and 12 to Holtby."
    told = "Arden and Holtby had 4 and 7 cm of snow respectively; 12 ploughs were sent to Arden and 31 to Holtby."
    assert [doubt.split(": ")[1] for doubt in doubts(source, told)] == ["12", "31"]


def test_a_slip_in_a_row_is_found() -> None:
    assert doubts(SEATS, "The Greens, Liberals and Farmers' Union won 14, 9 and 8 seats respectively.") != []
