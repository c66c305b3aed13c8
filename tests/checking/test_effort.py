"""What one number and one summary may take, in steps that are counted; what is left out then is said."""

from __future__ import annotations

from typing import Any

import pytest

from summarise.checking import effort
from summarise.checking.check import check
from summarise.checking.verdicts import Verdict
from tests.counted import calls


def long_quote(numbers: int, statement: str) -> tuple[str, dict[str, Any]]:
    """An article of one sentence with so many percentages, and a fact that quotes all of it."""
    quote = "; ".join(f"pit {i} sold {i % 89 + 1.5}% of its {i + 100} tiles" for i in range(numbers))
    facts = [{"statement": statement, "quote": quote, "figures": []}]
    return f"A report came out. {quote}.", {"headline": "Pits", "summary": "Pits sold tiles.", "facts": facts}


@pytest.mark.parametrize(
    "statement",
    [
        "The share rose by 13.7 percentage points.",
        "The pits sold 77,777 more tiles.",
        "The pits sold 31.4% of all.",
        "Sales were 3.7 times as high.",
        "The pits took 61.3 hours.",
        "The pits earned $5,551,212.",
    ],
)
def test_the_work_on_one_number_grows_no_faster_than_its_quote(statement: str) -> None:
    """Every four of 200 numbers are 64 million sums."""
    few, many = (calls(lambda n=n: check(*long_quote(n, statement))) for n in (100, 200))  # type: ignore[misc]
    assert many < 2.5 * few + 50_000


def test_a_number_for_which_too_much_could_be_tried_is_looked_up_and_it_is_said() -> None:
    told = check(*long_quote(200, "The share rose by 13.7 percentage points, pit 7 sold 107 tiles."))
    hint = next(hint for hint in told.hints if "was not tried" in hint)
    assert "“13.7 percentage points” at facts[0].statement " in hint
    verdicts = {claim.text: claim.verdict for claim in told.claims if claim.path == "facts[0].statement"}
    assert verdicts["13.7 percentage points"] is Verdict.UNSUPPORTED
    assert verdicts["107"] is Verdict.SUPPORTED


def test_of_a_short_quote_all_is_tried() -> None:
    told = check(*long_quote(6, "The share rose by 2.0 percentage points."))
    assert not [hint for hint in told.hints if "tried" in hint or "looked up" in hint or "every rule" in hint]


SOURCE = "The mill employs 40 people. It made 7.5 tons of flour in 2023 and 9 tons in 2024."


def test_a_summary_that_has_had_its_share_is_only_looked_up_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "The mill employs 40 people. It made 16.5 tons in both years, and employs 40 people."
    assert [claim.verdict for claim in check(SOURCE, text).claims][1] is Verdict.DERIVED
    monkeypatch.setattr(effort, "MOST_FOR_ALL", 1)
    told = check(SOURCE, text)
    assert [claim.verdict for claim in told.claims] == [
        Verdict.SUPPORTED,
        Verdict.UNSUPPORTED,
        Verdict.SUPPORTED,
    ]
    hint = next(hint for hint in told.hints if "only looked up" in hint)
    assert "the 2 after them (from “16.5 tons” at character 36 on)" in hint


def test_a_sentence_that_takes_too_much_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "Sales rose to 40 tons. Profit fell to 7 tons."
    assert [flag.code for flag in check(source, "Sales fell to 40 tons.").flags] == ["direction-reversed"]
    monkeypatch.setattr("summarise.checking.judging.sentences.precedence.SENTENCE", ())
    assert check(source, "Sales fell to 40 tons.").hints == ()
    monkeypatch.undo()
    monkeypatch.setattr(effort, "MOST_FOR_ONE", 1)
    told = check(source, "Sales fell to 40 tons. Profit fell to 7 tons.")
    hint = next(hint for hint in told.hints if "by every rule" in hint)
    assert "“40 tons” at character 14 and 1 more" in hint


def test_what_is_read_once_of_a_source_is_nobodys_step() -> None:
    counted = effort.Effort()
    with counted.of_one(3):
        effort.take(2)
        with effort.uncounted():
            effort.take(1_000)
        effort.take(1)
        with pytest.raises(effort.TooMuch):
            effort.take(1)
    assert counted.steps == 3
    effort.take(1_000)  # nobody counts
    assert counted.steps == 3
