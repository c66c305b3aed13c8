"""A place in a table told with a move the other way."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The port fell to seventh from fourth in the table.",
        "The port moved up three places to seventh in the table.",
    ),
    ("The port fell to seventh from fourth in the table.", "The port climbed to seventh in the table."),
    ("The port fell to seventh from fourth in the table.", "The port climbed from seventh to fourth."),
    ("Selby rose two places to third.", "Selby slipped to third."),
    ("The city was ranked 12th, down from 8th a year ago.", "The city improved to 12th from 8th."),
    ("The city was ranked 12th, down from 8th a year ago.", "The city rose four places to 12th."),
    ("The song dropped to 11th from fifth.", "The song jumped to 11th in the chart."),
]
# source, a right summary
RIGHT = [
    ("The port fell to seventh from fourth in the table.", "The port slipped three places to seventh."),
    ("The port fell to seventh from fourth in the table.", "The port dropped from fourth to seventh."),
    ("Selby rose two places to third.", "Selby climbed to third."),
    ("The city was ranked 12th, down from 8th a year ago.", "The city fell four places to 12th."),
    ("Inflation fell for the third month.", "Prices rose more slowly for the third month."),
    ("The song dropped to 11th from fifth.", "The song was 11th in the chart, down from fifth."),
    ("Wexley slid from third to eighth before climbing to sixth.", "Wexley climbed to sixth."),
    (
        "The airline fell to sixth in the first quarter and rose to fifth in the second.",
        "The airline rose to fifth.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("moved_rank", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("moved_rank", source, summary) == []
