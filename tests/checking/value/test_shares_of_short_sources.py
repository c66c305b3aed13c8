"""A share in words that no two numbers of a short source come near."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

HONEY = "Of the 320 samples of honey tested by the Bexhall laboratory, 48 contained added syrup."
SHOPS = "Of the town's 240 shops, 60 are empty."
GAMES = "The team lost eight of its 24 games."


@pytest.mark.parametrize(
    ("source", "summary", "share"),
    [
        (HONEY, "One in five honey samples had syrup added to it.", "One in five"),
        (HONEY, "A quarter of the samples had syrup in them.", "A quarter"),
        (SHOPS, "Half of the town's shops are empty.", "Half"),
        (GAMES, "The team lost half its games.", "half"),
    ],
)
def test_it_is_doubted(source: str, summary: str, share: str) -> None:
    assert doubts(source, summary) == [f"not-in-source: {share}"]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SHOPS, "A quarter of the town's shops are empty."),
        (SHOPS, "Three quarters of the shops are let."),  # the rest
        (GAMES, "The team won or drew two thirds of its games."),
        (HONEY, "Fewer than one in five samples had syrup added."),
        # of a long source it may be anything
        (SHOPS + " " + " ".join(f"Stand {n} sold {n * 37} loaves." for n in range(3, 15)), "Half the loaves were sold early."),
    ],
)  # fmt: skip
def test_another_is_not(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
