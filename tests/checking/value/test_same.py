"""Whether two numbers say the same, asked without a look at roundings, is what comparing them says."""

from __future__ import annotations

from itertools import product

import pytest

from summarise.checking.values.matching import Match, compare, is_same
from summarise.quantities.finder import find_quantities

TEXTS = [
    "They won 3-1, lost 1-3 and drew 2-2; 3 goals and 1 goal, between 1 and 3 in each half.",
    "It paid $2 million, $2,000,000, 200 cents, $2, 2 pounds and £2m; about $1.95 million, more than $2 million.",
    "7.8 tonnes, 7,800 kg, 7.8 kg, 78 kg, two years, 24 months, 2 years old, the 2-year-old, 730 days.",
    "50%, half, one in two, 0.5, 50 percentage points, 5,000 basis points, 50 per cent, from 45 to 50%.",
    "Dozens, hundreds, 12, 120, 100 to 1,000, twice, two times, the second, 2nd, about two dozen.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_as_comparing(text: str) -> None:
    others = find_quantities(" ".join(TEXTS))
    for claim, source in product(find_quantities(text), others):
        assert is_same(claim, source) is (compare(claim, source) is Match.SAME), (claim, source)


def test_there_are_both() -> None:
    found = find_quantities(" ".join(TEXTS))
    assert {is_same(a, b) for a, b in product(found, found) if a.start != b.start} == {True, False}
