"""Rows of one number, longer than any sentence: looked at once, and a wrong one among them is found."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import check
from summarise.checking.judging import judge


@pytest.mark.parametrize("unit", ["1 ", "½", "a-b-1-", "1,234,"])
@pytest.mark.parametrize("many", [1_000, 4_000])
def test_each_number_of_a_row_is_supported(unit: str, many: int) -> None:
    checked = check(unit * 5_000, unit * many)
    assert {claim.verdict.value for claim in checked.claims} == {"supported"}
    assert len(checked.claims) > many // 3


def test_they_are_not_each_held_against_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = judge.judge

    def counted(*given: Any, **kept: Any) -> Any:
        asked.append(1)
        return real(*given, **kept)

    monkeypatch.setattr(judge, "judge", counted)
    check("1 " * 5_000, "1 " * 2_000)
    assert len(asked) < 1_000


@pytest.mark.parametrize("at", [10, 150, 2_000, 3_990])
def test_a_wrong_number_in_a_row_is_found(at: int) -> None:
    summary = "1 " * at + "97 " + "1 " * (4_000 - at)
    checked = check("1 " * 5_000, summary)
    assert [flag.claim.text for flag in checked.flags if flag.claim is not None] == ["97"]
