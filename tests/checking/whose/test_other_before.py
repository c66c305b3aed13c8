"""A level told with the level of before of another one."""

from __future__ import annotations

import pytest

from tests.checking.asking import flags

PROFITS = (
    "Core profit came in at 214 million euros, against 251 million a year earlier. Net profit was 88 million euros, down from "
    "121 million. Debt rose from 30 million euros to 42 million."
)
WAGES = "Wages grew 7.9 percent in May, down from 9.2 percent in April and from 12.9 percent a year earlier. Rents grew 3.1 percent, down from 4.4 percent."
TOWNS = "Unemployment is 5.2% in Aldham, against 7.1% in Borley. In Tarrow it fell to 4.4% from 6.3%."

CASES = [
    (PROFITS, "Net profit was €88m, compared with €251m a year earlier.", "€251m"),
    (PROFITS, "Core profit fell to €214m from €121m.", "€121m"),
    (PROFITS, "Debt rose from €121m to €42m.", "€121m"),
    (PROFITS, "Net profit was €88m, compared with €121m a year earlier.", None),
    (PROFITS, "Core profit fell to €214m from just over €250m.", None),
    (PROFITS, "Debt rose from €30m to €42m.", None),
    # Levels of two times; two things of one time; levels that the source pairs with nothing.
    (WAGES, "Wages grew 7.9%, down from 12.9% a year earlier.", None),
    (WAGES, "Wages grew 7.9%, down from 4.4% a year earlier.", "4.4%"),
    (TOWNS, "Unemployment is 5.2% in Aldham, against 7.1% in Borley.", None),
    (TOWNS, "Unemployment in Aldham is 5.2%, compared with 6.3% a year earlier.", None),
]


@pytest.mark.parametrize(("source", "summary", "expected"), CASES)
def test_a_level_has_its_own_level_of_before(source: str, summary: str, expected: str | None) -> None:
    found = flags(source, summary)
    if expected is None:
        assert not [f for f in found if " was before " in f.message]
    else:  # by this rule, or by one that compares whole sentences
        assert f"wrong-referent: {expected}" in [
            f"{f.code}: {f.claim.text}" for f in found if f.claim is not None
        ]


def test_a_crowded_source_hides_no_level_of_before() -> None:
    summary = "The mill missed forecasts. Net profit was €88m, compared with €251m a year earlier, and its debt rose to €42m."
    source = (
        PROFITS + " Revenue slipped 4% to 1.68 billion euros, and the mill's forecasts for the year are kept."
    )
    (found,) = [f for f in flags(source, summary) if " was before " in f.message]
    assert found.message.startswith("The article says “121 million” was before “€88m”")
