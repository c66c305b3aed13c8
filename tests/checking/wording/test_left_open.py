"""An act that the source plans, supposes or sees turned down, told as done; and told as the source has it."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

COUNCIL = (
    "Brightwater Council is considering a plan to shut four of its 11 libraries. The council has yet to approve the £2.4m "
    "refurbishment of the central library, but 340 residents have signed a petition. Councillors rejected a £600,000 offer "
    "for the old depot last week."
)
COURT = (
    "Two men, aged 24 and 31, are suspected of running a scheme in which at least 40 pensioners were cheated of their savings. "
    "Police believe the pair took £310,000. A third man, 28, was fined £900 for obstruction."
)
CLUB = (
    "The striker Ana Rui rejected a contract worth £80,000 a week. Lea Okoro is due to have surgery on Friday. The club were fined "
    "£15,000 for a pitch invasion. Rovers plan to replace 300 seats and have replaced 40 of them."
)
TRUST = (
    "A deficit of £9m is projected for the hospital. Its £4m overspend on beds is a potential figure. Some 60 patients may have to "
    "be released from the ward. Four wards will have been painted by June; after the storm 12 wards were painted."
)
WORKERS = "Workers turned down by 502 votes to 61 a motion to strike. Work at the mill could begin after 30 doors had been mended."
POLICE = "With more than 3,000 suspects questioned and 74 networks broken up, it was a good year. Claims for 60 cars were paid."
OTHER_PLACE = "Henderson rejected a £100,000 deal in May. In July he got a contract worth £100,000 a week."


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (COUNCIL, "Four libraries were closed by the council, which runs 11.", "closed"),
        (COUNCIL, "The £2.4m refurbishment of the central library was approved.", "approved"),
        (COURT, "At least 40 pensioners were cheated by the two men.", "cheated"),
        (COURT, "The pair took £310,000.", "took"),
        (CLUB, "Ana Rui has signed a contract worth £80,000 a week.", "signed"),
        (TRUST, "Forecast: the hospital has overspent by £4m on beds.", "overspent"),
        (TRUST, "Some 60 patients have been freed from the ward.", "freed"),
    ],
)
def test_what_is_left_open_is_not_done(source: str, summary: str, said: str) -> None:
    assert f"status-changed: {said}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (COUNCIL, "Four of the 11 libraries may be closed."),
        (COUNCIL, "The refurbishment of the central library for £2.4m has still not been approved."),
        (COUNCIL, "A petition was signed by 340 residents."),
        (COUNCIL, "A £600,000 offer for the depot was turned down."),
        (COURT, "At least 40 pensioners were cheated, police say."),
        (COURT, "A man of 28 was fined £900 for obstruction."),
        (CLUB, "So far 40 seats have been replaced."),
        (CLUB, "The club was fined £15,000 over a pitch invasion."),
        (TRUST, "After the storm 12 wards were painted."),
        (WORKERS, "Workers accepted the motion by 502 votes to 61."),
        (WORKERS, "At the mill 30 doors had been mended."),
        (POLICE, "The board broke up 74 networks."),
        (POLICE, "Drivers were paid for 60 cars."),
        (OTHER_PLACE, "In July Henderson signed a contract worth £100,000 a week."),
    ],
)
def test_what_is_done_or_told_as_open_is_left_alone(source: str, summary: str) -> None:
    assert [code for code in doubts(source, summary) if code.startswith("status-changed")] == []
