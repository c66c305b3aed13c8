"""The words that mend a finding: which findings have some, and that the mended summary has the finding no more."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarise import check
from summarise.article import Article
from summarise.checking.explaining.fixes import fix_of
from summarise.reports.places import SummaryPlaces
from summarise.reports.sarif import render_checked

SOURCE = "Nearly 400 people came to the mill in 2031. It made 2.3 million tons of flour, up 6 percent."


def mended(summary: str, source: str = SOURCE) -> str | None:
    (flag,) = [f for f in check(source, summary).flags if f.severity.value == "error"]
    fix = fix_of(flag, source, {"": summary})
    return None if fix is None else summary[: fix.start] + fix.text + summary[fix.end :]


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("More than 400 people came.", "Nearly 400 people came."),
        ("In 2031 more than 400 people came.", "In 2031 nearly 400 people came."),
        ("It made 2.3 billion tons of flour.", "It made 2.3 million tons of flour."),
        ("Flour: 2.3 billion tons.", "Flour: 2.3 million tons."),
    ],
)
def test_the_number_and_its_hedge_are_replaced_and_nothing_else(summary: str, right: str) -> None:
    assert mended(summary) == right
    assert not [f for f in check(SOURCE, right).flags if f.severity.value == "error"]


def test_what_only_asks_to_look_has_none() -> None:
    summary = "A ticket cost 17 euros."
    (flag,) = check(SOURCE, summary).flags
    assert fix_of(flag, SOURCE, {"": summary}) is None


@pytest.mark.parametrize(
    "typed",
    [
        "Caf\u00e9 😀: more than 400 people came.",
        '{"head": "Caf\\u00e9 \\"x\\" \\ud83d\\ude00: more than 400 people came."}',
    ],
    ids=["text", "json"],
)
def test_sarif_says_what_to_delete_and_what_to_insert(typed: str) -> None:
    value: Any = json.loads(typed) if typed.startswith("{") else typed
    places = SummaryPlaces(typed, is_json=typed.startswith("{"))
    (run,) = json.loads(render_checked(check(SOURCE, value), Article(SOURCE, source="a.txt"), places, "s"))[
        "runs"
    ]
    (result,) = [r for r in run["results"] if r["level"] == "error"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    assert change["artifactLocation"] == {"uri": "s"}
    assert region["startLine"] == region["endLine"] == 1
    start, end = region["startColumn"] - 1, region["endColumn"] - 1
    new = typed[:start] + replacement["insertedContent"]["text"] + typed[end:]
    assert "nearly 400 people came." in new
    assert not check(SOURCE, json.loads(new) if typed.startswith("{") else new).flags
