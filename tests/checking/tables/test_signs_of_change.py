"""A change that a table tells by its sign alone, "+10.6%" and "-1.7%", is held against the words of the summary."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise import Article, check
from summarise.readers import read


@pytest.fixture(params=["-1.7%", "\N{MINUS SIGN}1.7%", "(1.7)%"])
def article(request: pytest.FixtureRequest, tmp_path: Path) -> Article:
    path = tmp_path / "results.md"
    path.write_text(
        "# Results\n\n| £ million | Q3 2025 | Q3 2024 | Change |\n|---|---:|---:|---:|\n"
        f"| Water | 98.1 | 88.7 | +10.6% |\n| Energy | 74.6 | 75.9 | {request.param} |\n",
        encoding="utf-8",
    )
    return read(path)


@pytest.mark.parametrize(
    "summary",
    [
        "Energy revenue slipped 1.7% to £74.6m.",
        "Energy: down 1.7% at £74.6m.",
        "Water revenue rose 10.6% to £98.1m.",
        "Water grew by 10.6%.",
    ],
)
def test_the_way_that_the_sign_tells_is_right(article: Article, summary: str) -> None:
    checked = check(article, summary)
    assert checked.flags == ()
    assert {claim.verdict.value for claim in checked.claims} == {"supported"}


@pytest.mark.parametrize(
    ("summary", "code", "number"),
    [
        (
            "Energy revenue rose 1.7% to £74.6m.",
            "direction-reversed",
            "which is a fall; the summary says that it rose by “1.7%”",
        ),
        (
            "Energy: up 1.7% at £74.6m.",
            "direction-reversed",
            "which is a fall; the summary says that it rose by “1.7%”",
        ),
        ("Water revenue fell 10.6% to £98.1m.", "direction-reversed", "+10.6%"),
        ("Water shrank by 10.6%.", "direction-reversed", "+10.6%"),
    ],
)
def test_the_other_way_is_found(article: Article, summary: str, code: str, number: str) -> None:
    (flag,) = [flag for flag in check(article, summary).flags if flag.severity != "note"]
    assert flag.code == code
    assert number in flag.message
