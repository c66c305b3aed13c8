"""Years that run from a year of the source to the article's own day."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

SHARES = (
    "12 September 2030\n\nKettleby Kitchens said that it expected a profit of £18m. Its shares fell 17 per cent to 212p, their lowest since May 2024. "
    "Sales rose 4 per cent to £141.6m and costs 11 per cent. Plywood cost it £9.3m more.\n\nThe dividend was cut to 1.5p a share from 4p. It is the first "
    "cut since the company floated in 2011 at 150p a share. Net debt stood at £38.2m, up from £22.7m. The average order was worth £13,850 in the half, "
    "6 per cent more than a year ago, while the number of orders fell by 2 per cent to 10,220. Some 185 people work in Oswestry, and 60 of them will be "
    "offered jobs in Derby. It has 62 showrooms, seven of which opened last year."
)


@pytest.mark.parametrize(
    "summary",
    [
        "Shares fell to their lowest in six years.",
        "Shares fell to a six-year low.",
        "Shares fell to their lowest for over six years.",
        "It is the first dividend cut in 19 years.",
        "The company floated 19 years ago.",
    ],
)
def test_the_years_until_the_article_are_worked_out(summary: str) -> None:
    assert doubts(SHARES, summary) == []


@pytest.mark.parametrize(
    "summary",
    [
        "Shares fell to their lowest in eight years.",
        "Shares fell to a 16-year low.",
        "It is the first dividend cut in 29 years.",
        "The company floated nine years ago.",
        "It has had six years of trouble.",
    ],
)
def test_other_years_are_doubted(summary: str) -> None:
    assert doubts(SHARES, summary)
