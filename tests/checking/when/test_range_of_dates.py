"""One end of a span of time told as the other end, or as all of it; and ends told as what they are."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

ENVOY = "Ms Aas was the union's envoy to the islands between 1994 and 1997. She wrote a book."
WORKS = "The bridge is to be closed for repairs between spring 2026 and autumn 2027, the council said."
THEFTS = (
    "The goods were sent to two stores between May 2013, when the clerk began to keep a list, and August 2015. "
    "The trade had begun in March 2013."
)
MAYOR = "He was mayor from 2001 to 2009. In 2009 he left for the coast."

WRONG = [
    (ENVOY, "She was the envoy until 1994.", "1994"),
    (ENVOY, "She has been the envoy since 1997.", "1997"),
    (WORKS, "The bridge will close for repairs in spring 2026.", "2026"),
    (THEFTS, "Goods went to two stores between March 2013 and August 2015.", "March 2013 and August 2015"),
]
RIGHT = [
    (ENVOY, "She was the envoy from 1994 to 1997."),
    (ENVOY, "She was the envoy until 1997."),
    (ENVOY, "She had been the envoy since 1994."),
    (WORKS, "The bridge closes in spring 2026 and opens again in autumn 2027."),
    (THEFTS, "Goods went to two stores between May 2013 and August 2015."),
    (MAYOR, "He left for the coast in 2009."),
    (MAYOR, "He was mayor until 2009."),
]


@pytest.mark.parametrize(("source", "summary", "date"), WRONG)
def test_the_other_end_of_a_span_is_named(source: str, summary: str, date: str) -> None:
    assert f"wrong-referent: {date}" in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_an_end_told_as_one_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
