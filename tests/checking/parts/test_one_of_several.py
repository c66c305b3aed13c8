"""What two have together is not what one of them has."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

FOUNDERS = (
    "The founders Mehul Rao and Tara Lind, who together own 11.5 per cent, are not selling. Trawlers and seiners will share a quota of "
    "48,000 tonnes. The figures for April and May were lowered by a combined 64,000. Arden and Holm have 900 shops. The union paid "
    "£2m and the city £3m, together £5m."
)

WRONG = [
    ("Mehul Rao, who owns 11.5 per cent, expects a profit.", "11.5 per cent"),
    ("Lind owns 11.5 per cent of the firm.", "11.5 per cent"),
    ("Trawlers may land 48,000 tonnes.", "48,000 tonnes"),
    ("May's figure was lowered by 64,000.", "64,000"),
]
RIGHT = [
    "Mehul Rao and Tara Lind own 11.5 per cent.",
    "Rao, with Lind, owns 11.5 per cent.",
    "The two founders own 11.5 per cent.",
    "The founders own 11.5 per cent. Rao is not selling.",
    "The quota is 48,000 tonnes.",
    "Trawlers may land some of a quota of 48,000 tonnes that they share.",
    "Earlier figures were lowered by 64,000 overall, with May the worst.",
    "Arden has some of the 900 shops.",
    "The city gave £3m.",
]


@pytest.mark.parametrize(("summary", "words"), WRONG)
def test_what_both_have_told_of_one(summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in codes(FOUNDERS, summary)


@pytest.mark.parametrize("summary", RIGHT)
def test_what_both_have_told_of_both(summary: str) -> None:
    assert [c for c in codes(FOUNDERS, summary) if c.startswith("wrong-referent")] == []
