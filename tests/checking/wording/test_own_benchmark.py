"""A number on the wrong side of what the summary measures it by is found from the summary alone."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Code

STORMS = (
    "The island had 31 storms this year. The average is 38. The council planted 4,200 trees; its target was 5,000. "
    "The mill made €38m, where analysts had forecast €41m. Nine in ten, or 91%, passed; the national rate is 86%. "
    "The plant lost 12 million crowns, and a loss of 15 million had been forecast. Wages take 51 per cent of revenue, against a legal "
    "ceiling of 35 per cent. The gap was 0.15 points; a recount needs one of less than 0.25. Sales were $742 million and the average "
    "forecast was $725 million."
)


def _reversed(summary: str) -> list[str]:
    flags = graded(STORMS, summary).flags
    return [f.claim.text for f in flags if f.code is Code.DIRECTION_REVERSED and f.claim is not None]


@pytest.mark.parametrize(
    ("summary", "word"),
    [
        ("The island had 31 storms this year, above the average of 38.", "above"),
        ("Wages take 51 per cent of revenue, below the legal ceiling of 35.", "below"),
        ("The gap was 0.15 points, above the 0.25-point threshold for a recount.", "above"),
        ("Sales were $742 million, missing the $725 million that analysts had forecast.", "missing"),
        (
            "Sales fell 6 per cent to $742 million, missing the $725 million that analysts had forecast.",
            "missing",
        ),
        ("Sales dropped to $742 million, short of the $725 million that analysts had forecast.", "short of"),
        ("There were 31 storms, well over the yearly average of 38.", "over"),
        ("The council planted 4,200 trees, beating its target of 5,000.", "beating"),
        ("The council planted 4,200 trees and so was ahead of its target of 5,000.", "ahead of"),
        ("It made €38m, which was more than the forecast of €41m.", "more than"),
        ("Of the pupils 91% passed, lower than the national rate of 86%.", "lower than"),
        ("Of the pupils 91% passed, just short of the national figure of 86%.", "short of"),
    ],
)
def test_the_wrong_side_of_a_benchmark_is_found(summary: str, word: str) -> None:
    assert _reversed(summary) == [word]


@pytest.mark.parametrize(
    "summary",
    [
        "The island had 31 storms this year, below the average of 38.",
        "Wages take 51 per cent of revenue, above the legal ceiling of 35.",
        "The gap was 0.15 points, below the 0.25-point threshold for a recount.",
        "Sales were $742 million, beating the $725 million that analysts had forecast.",
        "The council planted 4,200 trees, missing its target of 5,000.",
        "It made €38m, which was less than the forecast of €41m.",
        "Of the pupils 91% passed, above the national rate of 86%.",
        "Passes were 5 points above the national rate of 86%.",  # a gap
        "The plant lost 12 million crowns, ahead of a forecast of 15 million.",
        "The plant lost 12 million crowns, beating a forecast of 15 million.",  # less is better
        "Sales fell 6 per cent, beating the 8 per cent that analysts had forecast.",
        "Sales were down 6 per cent, ahead of the forecast of 8 per cent.",
        "The island had 31 storms, down from 44 last year and below the average of 38.",
        "The island had 31 storms this year, not above the average of 38.",
        "More than 30 storms came, and the average of 38 was not reached.",
    ],
)
def test_the_right_side_a_gap_and_what_is_better_when_less_are_not(summary: str) -> None:
    assert _reversed(summary) == []
