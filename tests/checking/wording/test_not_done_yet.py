"""A number that the source asks for, plans or thinks possible, told in the perfect with another verb; and told as it is."""

from __future__ import annotations

import pytest

from summarise.checking.aligning.roles.told_acts import tense_sign
from tests.checking.asking import doubts

TOWN = (
    "Pellham council has asked the ministry for £4.6m to mend its harbour wall. It is trying to recoup £720,000 from the builder, "
    "and is considering levies on 35 marinas. Insurers have paid £210,000. Up to 18 boats could be moved to a dry dock by the port."
)
FIRM = (
    "Orvane wants to sell its Leith brewery for £9m. The regulator was minded to impose a penalty of £2.5m on the brewer. It plans to take "
    "on 140 drivers and has spent £1.3m on lorries. The board approved the plans of 12 of its 30 pubs. A petition signed by 3,100 people would "
    "go to the court."
)
HARBOUR = (
    "The port is weighing a levy on 26 trawlers and is willing to offer £310,000 to the pilots. It asked the county for a second dredger, at "
    "£4.8m. The state released $15m and asked the capital for $40m. The shipyard signed contracts for 14 barges. Some 2,600 of the island's "
    "5,100 residents could be moved inland if the wall fails. The quay will be rebuilt by August at a cost of £870,000. The "
    "watchdog threatens a £16m fine over oil. About £98,000 could not be traced. The board's decision to charge £95 a berth is disputed. It asked for "
    "leave to borrow £7m. Takings per stall, up to £61,000, were the best ever. The minister proposed a toll of £9."
)
JAIL = "Some 800 people can now seek bail. Of those, it is estimated that about 100 may have to be released."
FUND = "The charity is appealing for £800,000 and has had a third of it. Its grants will be £300 a child. Spending will go up to £5m."


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (TOWN, "The council has received £4.6m for its harbour wall.", "has received"),
        (TOWN, "It has recovered £720,000 from the builder.", "has recovered"),
        (TOWN, "The council has taxed 35 marinas.", "has taxed"),
        (FIRM, "A rival has bought the Leith brewery for £9m.", "has bought"),
        (FIRM, "The regulator has already fined the brewer £2.5m.", "has already fined"),
        (FIRM, "Some 140 drivers have been hired.", "have been hired"),
        (HARBOUR, "The port has taxed 26 trawlers.", "has taxed"),
        (HARBOUR, "The port has given £310,000 to the pilots.", "has given"),
        (HARBOUR, "The county has added a dredger at £4.8m.", "has added"),
        (HARBOUR, "The capital has provided $40m.", "has provided"),
        (HARBOUR, "The yard has delivered 14 barges.", "has delivered"),
        (HARBOUR, "On the island 2,600 of the 5,100 residents have been evacuated.", "evacuated"),
        (HARBOUR, "£870,000 has been spent on the quay.", "has been spent"),
        (HARBOUR, "The watchdog has fined it £16m.", "has fined"),
        (JAIL, "About 100 of them, or one in eight, have been freed.", "have been freed"),
        (HARBOUR, "The board has begun charging £95 a berth.", "has begun charging"),
        (HARBOUR, "The port has been allowed to borrow £7m.", "has been allowed to borrow"),
        (HARBOUR, "The minister has raised the toll to £9.", "has raised"),
    ],
)
def test_what_is_only_asked_for_or_planned_has_not_been_done(source: str, summary: str, said: str) -> None:
    assert f"status-changed: {said}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (TOWN, "The council has sought £4.6m for its harbour wall."),
        (TOWN, "The council has demanded £720,000 from the builder."),
        (TOWN, "Insurers have handed over £210,000."),
        (TOWN, "The council has not received the £4.6m."),
        (TOWN, "If the council has recovered £720,000, it will repay the bank."),
        (FIRM, "Orvane has put its Leith brewery on the market for £9m."),
        (FIRM, "The brewer has announced 140 jobs for drivers."),
        (FIRM, "The firm has invested £1.3m in lorries."),
        (FIRM, "The board has cleared 12 of its 30 pubs."),
        (FIRM, "So far 3,100 people have backed the petition."),
        (HARBOUR, "The state has handed out $15m."),
        (HARBOUR, "About £98,000 has vanished."),
        (HARBOUR, "Takings per stall have risen to £61,000."),
        (HARBOUR, "The shipyard has won orders for 14 barges."),
        (HARBOUR, "The port has been asked to help the pilots with £310,000."),
        (FUND, "The charity has received a third of the £800,000 that it wants."),
        (FUND, "It has raised its budget to £5m."),
        (FIRM, "A scheme funded by the £9m sale has covered 60 pubs."),
    ],
)
def test_what_has_been_done_or_is_left_open_is_right(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("status-changed")]


@pytest.mark.parametrize(
    ("text", "words", "sign"),
    [
        ("The firm has now closed nine depots.", "closed", "told:perfect"),
        ("Nine depots have been shut.", "have been shut", "told:perfect"),
        ("Nine depots were closed.", "closed", "told:was"),
        ("It closed nine depots.", "closed", "told:past"),
    ],
)
def test_a_finding_says_in_which_tense_the_act_is_told(text: str, words: str, sign: str) -> None:
    start = text.index(words)
    assert tense_sign(text, (start, start + len(words))) == sign
