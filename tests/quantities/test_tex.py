r"""Formulas of TeX in a text that is no Markdown: "$3.2\times10^{5}$"."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, close, kinds

FORMULAS = [
    (r"the rate is $3.2\times10^{5}$ here", r"3.2\times10^{5}", "320000", None),
    (r"a width of \(4.5 \times 10^{-3}\) m", r"4.5 \times 10^{-3}\) m", "0.0045", "meter"),
    (r"some 5 \times 10^8 cells", r"5 \times 10^8", "500000000", "cells"),
    (r"a group of $n=12$ subjects", "12", "12", "subjects"),
    (r"it drew $1{,}200$ fans", "1{,}200", "1200", "fans"),
    (r"it drew 20\,000 fans", r"20\,000", "20000", "fans"),
    (r"a share of $12.5\%$ was held", r"12.5\%", "12.5", "percent"),
    (r"a mass of $5\,\mathrm{kg}$ fell", r"5\,\mathrm{kg}", "5", "kilogram"),
    (r"a mass of 7~\text{kg} fell", r"7~\text{kg}", "7", "kilogram"),
    (r"turn it by $90^\circ$ now", r"90^\circ", "90", "degree"),
    (r"a width of $5\,\mu m$ is set", r"5\,\mu m", "5", "micrometer"),
    (r"a mass of $4.12 \pm 0.03\,\text{kg}$", "4.12", "4.12", "kilogram"),
    (r"a sum of \$6 million", "$6 million", "6000000", "USD"),
    (r"about $10^{12}$ cells", "10^{12}", "1000000000000", "cells"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), FORMULAS)
def test_numbers_of_formulas_are_read(text: str, words: str, value: str, unit: str | None) -> None:
    found = at(text, words)
    assert close(found.value, value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs $5 and $6.", [("$5", "money"), ("$6", "money")]),
        ("It costs $5 = £4 and $6.", [("$5", "money"), ("£4", "money"), ("$6", "money")]),
        (r"See C:\temp for $5.", [("$5", "money")]),
        ("US$5 and A$6 = 11", [("US$5", "money"), ("A$6", "money"), ("11", "count")]),
    ],
)
def test_sums_between_dollars_stay_sums(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
