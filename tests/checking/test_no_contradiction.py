"""What is on show never contradicts itself: verdicts, flags and counts say the same of every claim."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import check
from summarise.checking.verdicts import Checked, Claim, Code, Flag, Severity, Verdict
from summarise.reports.view import counts, tally
from tests.fixtures import load_all

GRAVE = (Severity.WARNING, Severity.ERROR)


def touching(claim: Claim, flag: Flag) -> bool:
    other = flag.claim
    return (
        other is not None
        and other.path == claim.path
        and other.reach[0] < max(claim.end, claim.start + 1)
        and claim.start < max(other.reach[1], other.reach[0] + 1)
    )


def assert_agreed(checked: Checked) -> None:
    for claim in checked.claims:
        own = [f for f in checked.flags if touching(claim, f) and f.code is not Code.NO_EVIDENCE]
        if any(f.severity in GRAVE for f in own):
            assert claim.verdict is not Verdict.SUPPORTED
        if claim.verdict in (Verdict.UNSUPPORTED, Verdict.CONTRADICTED):
            assert own
    for flag in checked.flags:
        if flag.claim is not None and flag.severity in GRAVE and flag.code is not Code.NO_EVIDENCE:
            assert flag.claim.verdict is not Verdict.SUPPORTED
    verdicts, severities = tally(checked)
    assert sum(verdicts.values()) == len(checked.claims)
    assert sum(severities.values()) == len(checked.open) == len(checked.flags)
    told = counts(checked)
    assert sum(int(n.replace(",", "")) for n in re.findall(r"([\d,]+) (?:note|warning|error)", told)) == len(
        checked.flags
    )


@pytest.mark.parametrize("fixture", load_all(), ids=lambda f: f.name)
def test_of_every_summary_of_the_fixtures(fixture: Any) -> None:
    for summary in (fixture.right, *(wrong.summary for wrong in fixture.wrong)):
        assert_agreed(check(fixture.source, summary))


NUMBERS = st.sampled_from(
    "40|87|nearly 87|more than 87|5%|5 percentage points|£7.4 million|$2bn|two|dozens|billions|11 hours|3 June 2031|"
    "June|last year|F-16|No 10|a third|3-1|the second|between 60 and 75|half|1,340 tonnes|at 9am".split("|")
)
WORDS = st.sampled_from(
    ["workers", "votes", "were hurt", "in Leeds", "rose to", "fell from", "voted against", "a year"]
)
SENTENCE = st.lists(st.tuples(NUMBERS, WORDS), min_size=1, max_size=4).map(
    lambda parts: "The mill has " + " and ".join(f"{n} {w}" for n, w in parts) + "."
)
TEXT = st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join)


@given(TEXT, TEXT)
def test_of_any_text(source: str, summary: str) -> None:
    assert_agreed(check(source, summary))


@given(TEXT, TEXT, st.text(max_size=30), st.decimals(-1000, 1000, places=1).map(str))
def test_of_any_facts(source: str, statement: str, quote: str, value: str) -> None:
    figure = {"text": value, "value": value, "unit": None, "qualifier": "exact", "of": None, "period": None}
    fact = {"statement": statement, "quote": quote, "figures": [figure]}
    assert_agreed(check(source, {"headline": statement, "facts": [fact], "people": ["Ida Brandt"]}))


def test_a_right_number_that_is_told_wrongly_is_not_supported() -> None:
    checked = check(
        "The bridge cost £61 million and 87 weeks.", "The bridge cost under £61 million and 87 weeks."
    )
    (flag,) = checked.flags
    assert (flag.code, flag.severity, flag.claim and flag.claim.text) == (
        Code.QUALIFIER_ADDED,
        "warning",
        "under",
    )
    assert [(c.text, c.verdict.value) for c in checked.claims] == [
        ("£61 million", "contradicted"),
        ("87 weeks", "supported"),
    ]


def test_a_number_without_a_value_that_the_article_lacks_has_a_note() -> None:
    checked = check("The mill made flour.", "The mill made billions.")
    assert [(f.code, f.severity) for f in checked.flags] == [(Code.NOT_IN_SOURCE, Severity.NOTE)]
