"""Which findings change a decision, and that these come first."""

from __future__ import annotations

import json

import pytest

from summarise.checking.check import check
from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Severity
from summarise.reports.json import checked_data, load_checked
from summarise.reports.text import render_checked
from summarise.reports.tieout import lines_of

# source, summary, what the first finding changes ("" for nothing)
CASES = [
    ("The motion was backed by 47% of shareholders.", "The motion was backed by 57% of shareholders.", "majority"),
    ("The motion was backed by 57% of shareholders.", "The motion was backed by 67% of shareholders.", ""),
    ("Of 212 members, 98 voted in favour.", "More than half, 98 of 212, voted in favour.", "majority"),
    ("Oduya won 4,120 votes and Marsh 3,980.", "Oduya won 3,920 votes, Marsh 3,980 votes.", "winner"),
    ("Oduya won 4,120 votes and Marsh 3,980.", "Oduya won 4,220 votes, Marsh 3,980 votes.", ""),
    ("Aldham beat Borley 3-1 on Saturday.", "Aldham lost to Borley 1-3.", "winner"),
    ("Nitrate stood at 47 mg/l; the limit is 50 mg/l.", "Nitrate stood at 53 mg/l.", "limit"),
    ("Nitrate stood at 47 mg/l; the limit is 50 mg/l.", "Nitrate stood at 37 mg/l.", ""),
    ("The fund took in £310,000, past its £300,000 target.", "The fund took in £290,000.", "limit"),
    ("The fund took in £310,000, past its £300,000 target.", "The fund took in £370,000.", ""),
    ("More than 400 people came to the fair.", "Fewer than 400 people came to the fair.", "limit"),
    ("It was -4C in Moss overnight.", "It was 4C in Moss overnight.", "sign"),
    ("It was -4C in Moss overnight.", "It was -9C in Moss overnight.", ""),
    ("The mill made a profit of £4m in 2024.", "The mill made a loss of £4m in 2024.", "sign"),
    ("Sales rose 4% to £20m.", "Sales fell 4% to £20m.", "direction"),
    ("Sales rose 4% to £20m.", "Sales rose 7% to £20m.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "changed"), CASES)
def test_what_a_wrong_number_changes(source: str, summary: str, changed: str) -> None:
    first = check(source, summary).flags[0]
    assert (first.decision.value if first.decision else "") == changed


SOURCE = (
    "The town spent £310,000 on the pier and £90,000 on the park. The plan was backed by 47% of voters. "
    "The harbour has 14 boats."
)
WRONG = "The town spent £710,000 on the pier. The plan was backed by 57% of voters."


def test_errors_that_change_a_decision_come_first() -> None:
    checked = check(SOURCE, WRONG)
    assert [(f.severity, f.decision and f.decision.value) for f in checked.flags[:2]] == [
        (Severity.ERROR, "majority"),
        (Severity.ERROR, None),
    ]
    text = render_checked(checked, SOURCE, summary=WRONG)
    assert text.index("57%") < text.index("710,000")
    assert "changes a majority" in text


def test_an_error_comes_before_a_warning_that_changes_a_decision() -> None:
    checked = check("Sales rose 4% to £20m at 31 shops.", "Sales fell 4% to £20m at 71 shops.")
    order = [f.severity for f in checked.flags]
    assert order == sorted(order, key=list(Severity).index, reverse=True)


def test_the_decision_is_in_every_form() -> None:
    checked = check(SOURCE, WRONG)
    data = checked_data(checked)
    assert data["flags"][0]["decision"] == "majority"
    assert load_checked(json.dumps(data)) == checked
    assert heading(checked.flags[0]).endswith("(changes a majority)")
    assert lines_of(checked)[1].remark.startswith("Changes a majority.")


def test_a_check_that_was_stored_before_there_were_decisions_is_read() -> None:
    data = checked_data(check(SOURCE, WRONG))
    for flag in data["flags"]:
        del flag["decision"]
    assert isinstance(load_checked(data), Checked)
