"""Which numbers the values of a short source lead to, whatever they are of, and what that does to a number that the source lacks."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.arithmetic.few.bare_values import MOST, reached
from summarise.checking.check import findings_of
from summarise.checking.source.index import SourceIndex
from summarise.quantities.finder import find_quantities

AGES = "Meribel Vane, 84, and her husband Otto, 88, marked 61 years of marriage on Friday."
GOAL = "Harth recycled 43.6 per cent of its waste last year. It has promised to get to 55 by 2034."
SETS = "Ola Brandt beat Pia Cresswell 6-2, 4-6, 7-5 in the final at Norwell."
FUND = "The hospice has 60 per cent of the £90,000 that a minibus costs, and four months to find the rest."


def _reached(source: str, claim: str) -> tuple[int, float] | None:
    found = reached(SourceIndex(source), find_quantities(claim)[0])
    return None if found is None else (found.steps, round(found.crowd, 2))


@pytest.mark.parametrize(
    ("source", "claim", "steps"),
    [
        (AGES, "27", 1),
        (GOAL, "11.4", 1),
        (SETS, "17", 1),  # games of one: 6 + 4 + 7
        (FUND, "£36,000", 1),  # the share that is left
        (FUND, "£9,000", 2),  # of it, each month
        (FUND, "£9,437", 0),
        ("The comet comes every 74 years and was last seen in 2025.", "2099", 1),
        ("The crew came on Friday.", "three", None),  # no value at hand
    ],
)
def test_the_steps_that_lead_to_a_number_are_counted(source: str, claim: str, steps: int | None) -> None:
    found = _reached(source, claim)
    assert (None if found is None else found[0]) == steps


@pytest.mark.parametrize(("source", "claim"), [(AGES, "33"), (GOAL, "13.7"), (FUND, "£34,000")])
def test_a_number_near_a_result_is_none(source: str, claim: str) -> None:
    found = _reached(source, claim)
    assert found is not None
    assert found[0] != 1


def test_two_steps_of_a_few_values_lead_to_nearly_any_number_of_two_figures_and_the_crowd_says_so() -> None:
    found = _reached(AGES, "33")
    assert found is not None
    assert found[0] == 2
    assert found[1] > 1


def test_a_number_with_more_digits_is_less_often_met_by_chance() -> None:
    few, many = _reached(FUND, "£36,000"), _reached("Of 90 there were 60, and 4 more.", "30")
    assert few is not None
    assert many is not None
    assert few[1] < many[1]


def test_a_hedged_number_is_met_from_farther_off() -> None:
    exact, hedged = _reached(GOAL, "11.1"), _reached(GOAL, "about 11.1")
    assert exact is not None
    assert hedged is not None
    assert (exact[0], hedged[0]) == (0, 1)


def test_nothing_is_said_of_a_source_with_many_values() -> None:
    source = " ".join(f"Ward {chr(65 + n)} has {n * n + 11} beds." for n in range(MOST + 1))
    assert _reached(source, "30 beds") is None


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            GOAL,
            "Harth needs another 11.4 to keep its promise.",
            "Harth needs another 13.4 to keep its promise.",
        ),
        (
            AGES,
            "Otto was about 27 at the wedding and Meribel about 23.",
            "Otto was about 35 at the wedding and Meribel about 31.",
        ),
    ],
)
def test_what_the_values_lead_to_is_doubted_less(source: str, right: str, wrong: str) -> None:
    doubts = [
        max((flag.confidence or 0 for flag, _ in findings_of(source, told)), default=0)
        for told in (right, wrong)
    ]
    assert doubts[0] < doubts[1]
    assert not [f for f in check(source, right).flags if f.severity != "note"]
