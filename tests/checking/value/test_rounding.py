"""Rounding is judged by the digits that the summary shows, bounds by whether they hold."""

from __future__ import annotations

import pytest

from tests.checking.asking import flags


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        ("34,987 trees fell.", "35,000 trees fell.", "rounded note"),
        ("Sales were $1.648 billion.", "Sales were $1.65 billion.", "rounded note"),
        ("The index fell by 1.62%.", "The index fell by 1.6%.", "rounded note"),
        ("The index rose by 85.19%.", "The index rose by 85%.", "rounded note"),
        # more digits shown than the rounding kept
        ("A share earned $2.79.", "A share earned $2.80.", "value-mismatch error"),
        ("The index fell by 1.62%.", "The index fell by 1.60%.", "value-mismatch error"),
        ("It filled 79% of its seats.", "It filled 80% of its seats.", "value-mismatch error"),
        # further off than a plain figure lets a reader expect
        ("Profit came to $8.2 million.", "Profit came to $8 million.", "rounded warning"),
        # hedged, so that the reader knows
        ("It filled 79% of its seats.", "It filled about 80% of its seats.", "rounded note"),
        ("62 people were held.", "More than 60 people were held.", "rounded note"),
        ("The roof cost £4.3m.", "The roof cost more than £4m.", "rounded note"),
        ("389 boats sailed.", "Nearly 400 boats sailed.", "rounded note"),
        # a bound that does not hold, and one that is not the source's
        ("58 people were held.", "More than 60 people were held.", "value-mismatch error"),
        ("104,000 people signed.", "More than 97,000 people signed.", "value-mismatch error"),
        ("46,500 people signed.", "More than 42,000 people signed.", "rounded note"),
        ("It will build over 100 shops.", "It will build over 80 shops.", "value-mismatch error"),
    ],
)
def test_rounding(source: str, summary: str, said: str) -> None:
    (flag,) = flags(source, summary)
    assert f"{flag.code} {flag.severity}" == said
