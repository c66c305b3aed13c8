"""Right summaries that say it in other words than the source: the rules for the words around numbers are silent."""

from __future__ import annotations

import pytest

from summarise import Severity, check

POLL = "Of 1,000 adults polled, 54% oppose the levy and 38% support it."
BRIDGE = "The bridge took six years to build and cost 480 million euros."
TRAM = "The tram line, budgeted at $2.1 billion, is now $900 million over budget."
VOTE = "The council approved the quarry by 9 votes to 6 on Tuesday."
SHOPS = "The chain will shut 14 of its 60 bakeries by March."

RIGHT = [
    (POLL, "Only 38% are in favour of the levy; 54% are against."),
    (POLL, "The levy is opposed by 54% and backed by 38%."),
    (TRAM, "The tram line is $900 million over its $2.1 billion budget."),
    (VOTE, "Six councillors voted against the quarry."),
    (VOTE, "The quarry was approved, with six councillors against."),
    (BRIDGE, "Built over six years, the bridge cost 480 million euros."),
    (BRIDGE, "Over six years a bridge was built for 480 million euros."),
    (SHOPS, "The chain will shut 14 bakeries, leaving 46."),
]
WRONG = [
    (POLL, "38% oppose the levy and 54% support it.", "wrong-referent"),
    (TRAM, "The tram line is $2.1 billion over its $900 million budget.", "wrong-referent"),
    (VOTE, "The council rejected the quarry by 9 votes to 6.", "direction-reversed"),
    (BRIDGE, "The bridge took over six years to build.", "qualifier-added"),
]


def codes(source: str, claim: str) -> list[str]:
    graver = (Severity.WARNING, Severity.ERROR)
    return [flag.code.value for flag in check(source, claim).flags if flag.severity in graver]


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_a_right_summary_is_not_accused(source: str, claim: str) -> None:
    assert codes(source, claim) == []


@pytest.mark.parametrize(("source", "claim", "code"), WRONG)
def test_its_wrong_neighbour_is_found(source: str, claim: str, code: str) -> None:
    assert code in codes(source, claim)
