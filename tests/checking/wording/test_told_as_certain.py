"""What is only weighed, asked for or possible is told with "will" or as under way; what is planned or promised may be."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

BANK = (
    "The ministry is considering a levy on lenders that could raise £2.3bn a year. Its rival is interested in up to 30 of the closed branches. The "
    "union wrote in March to ask for 22% of fees. The board plans to open 14 branches and will hire 260 clerks."
)
TOWN = (
    "The council is to take up a $48,000 plan for its preschools next week. It has proposed school days of 6.5 hours. Keeper Dan Orr could be out "
    "for six weeks. A dam could hold 135 million cubic metres, engineers say. Groups may not exceed 12 people in the caves."
)


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (BANK, "The ministry will impose a levy on lenders raising £2.3bn a year.", "will impose"),
        (BANK, "Its rival is buying 30 of the closed branches.", "is buying"),
        (BANK, "The union's share of fees will rise to 22%.", "will rise"),
        (TOWN, "The city is spending $48,000 on its preschools.", "is spending"),
        (TOWN, "School days will last 6.5 hours.", "will last"),
        (TOWN, "The dam will store 135 million cubic metres.", "will store"),
    ],
)
def test_what_is_only_possible_is_not_certain(source: str, summary: str, said: str) -> None:
    assert f"status-changed: {said}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BANK, "A levy on lenders would raise £2.3bn a year."),
        (BANK, "The ministry is weighing a levy that will raise £2.3bn a year if it comes."),
        (BANK, "Its rival is looking at 30 of the closed branches."),
        (BANK, "The union is appealing for 22% of fees."),
        (BANK, "The board will open 14 branches."),
        (BANK, "The board is hiring 260 clerks."),
        (TOWN, "Next week the council will vote on $48,000 for its preschools."),
        (TOWN, "If the council agrees, school days will last 6.5 hours."),
        (TOWN, "Orr may miss six weeks."),
        (TOWN, "Groups will be limited to 12 people in the caves."),
    ],
)
def test_what_is_planned_or_left_open_is_right(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("status-changed")]
