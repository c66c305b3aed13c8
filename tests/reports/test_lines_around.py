"""The line around a number, cut to a width."""

from __future__ import annotations

import pytest

from summarise.reports.excerpts import Line, cut_around


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (" boats came in May. More followed in June", " boats came in May. …"),
        (" boats came in spring, and more followed", " boats came in spring,…"),
        (" boats came.", " boats came."),
    ],
)
def test_three_dots_behind_a_full_stop_stand_apart(after: str, shown: str) -> None:
    assert cut_around(Line(1, "", "41", after), 24).after == shown
