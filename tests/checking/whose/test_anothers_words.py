"""A number told in the words of the number beside it is found for weighing; one told in its own words is not."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.check import findings_of, graded
from summarise.checking.verdicts import Code, Severity

SALES = (
    "Marlow Pottery sold 4,200 bowls in May, while its rival Teal Clay sold 3,100 bowls in the same month."
)
LAMPS = "A floor lamp costs 64 euros at the fair, and a table lamp 28 euros; cash is not taken."
ZOO = (
    "The zoo in Ravensby received 870,000 visitors last year, its best figure since 1996, when 910,000 came."
)
HOMES = "Storms cut power to about 62,000 homes; by evening some 45,500 had been reconnected."
WARD = "The ward had 36 beds in 2030 and has 44 now. Nurses were asked about their rota."
ROUTE = "The path from Harl to the lighthouse is 135 km (84 miles) long and was marked in spring."


def found(source: str, summary: str) -> list[str]:
    """The numbers that the rule finds for weighing, with the number whose words they are told in."""
    return [
        f"{flag.claim.text} < {flag.evidence.text}"
        for flag, features in findings_of(source, summary)
        if "rule:anothers_words" in features and flag.claim is not None and flag.evidence is not None
    ]


@pytest.mark.parametrize(
    ("source", "summary", "what"),
    [
        (ZOO, "Last year 910,000 people visited the zoo.", "910,000 < 870,000"),
        (
            "The survey took in 210 nurses at three hospitals, 168 of them women; 19 dropped out.",
            "The survey heard 168 nurses in all.",
            "168 < 210",
        ),
    ],
)
def test_words_of_the_number_beside_are_found(source: str, summary: str, what: str) -> None:
    assert what in found(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SALES, "In May, Marlow Pottery sold 4,200 bowls."),
        (LAMPS, "At the fair, table lamps are sold for 28 euros."),
        (HOMES, "Some 45,500 homes have been reconnected."),  # the noun is said once for both
        (ROUTE, "The path to the lighthouse is 84 miles long."),  # one length told twice
        (WARD, "The ward has 44 beds now."),  # the subject is said once for both
        ("Ovens of 3 or 4 racks stand in the hall at Brin.", "In the hall stand ovens of 4 racks."),
    ],
)
def test_its_own_words_are_no_finding(source: str, summary: str) -> None:
    assert found(source, summary) == []


def test_it_proves_nothing_by_itself() -> None:
    """Without weights nothing is said, nor in fields, which are not weighed."""
    summary = "Last year 910,000 people visited the zoo."
    assert found(ZOO, summary)
    assert [f for f in graded(ZOO, summary).flags if f.code is Code.WRONG_REFERENT] == []
    fields = {"facts": [{"statement": summary}]}
    assert [f for f in check(ZOO, fields).flags if f.code is Code.WRONG_REFERENT] == []


@pytest.mark.parametrize(
    "summary",
    ["At the fair, table lamps are sold for 64 euros.", "Last year 910,000 people visited the zoo."],
)
def test_only_what_is_likely_is_shown(summary: str) -> None:
    source = f"{LAMPS} {ZOO}"
    shown = [f for f in check(source, summary).flags if f.code is Code.WRONG_REFERENT]
    assert all(f.severity is not Severity.NOTE for f in shown)
