"""The day of the result, or of the start, told as the last day for something."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Applications open on 3 February and close on 28 February, with the merit list due on 17 March.",
        "Candidates have until 17 March to apply.",
    ),
    (
        "Applications open on 3 February and close on 28 February, with the merit list due on 17 March.",
        "Candidates must apply by 17 March.",
    ),
    (
        "Entries must be in by 9 May; winners will be named on 20 June.",
        "Entrants have until 20 June to send their work.",
    ),
    (
        "The sale starts on 1 July and ends on 14 July, and the shop reopens on 20 July.",
        "Shoppers have until 20 July to buy in the sale.",
    ),
    ("Bids are due on 6 October and work begins on 12 January.", "Builders can bid until 12 January."),
    (
        "Results are published on 14 August, and pupils must appeal by 29 August.",
        "Pupils have until 14 August to appeal.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The court will hear the appeal on 3 May; papers must be filed by 20 April.",
        "Lawyers must file papers by 20 April.",
    ),
    (
        "Registration opens on 1 June and ends on 12 June; the race starts on 1 July.",
        "Runners can register from 1 June until 12 June.",
    ),
    ("The shop opens on 4 May and the sale ends on 9 May.", "Shoppers can buy at sale prices until 9 May."),
    (
        "The council meets on 6 March to decide, and residents may comment until then.",
        "Residents can comment until 6 March.",
    ),
    (
        "The hearing is on 6 March; objections are accepted until the day of the hearing and appeals until 2 April.",
        "Residents can object until 6 March.",
    ),
    (
        "The prize draw on 5 May closes the campaign, which began on 2 March.",
        "Shoppers can enter until 5 May.",
    ),
    (
        "The strike begins on 7 July unless pay is settled; the union must give notice by 30 June.",
        "The company has until 7 July to settle.",
    ),
    (
        "Applications open on 3 February and close on 28 February, with the merit list due on 17 March.",
        "Candidates have until 28 February to apply.",
    ),
    (
        "Applications open on 3 February and close on 28 February, with the merit list due on 17 March.",
        "Candidates will know by 17 March.",
    ),
    (
        "Entries must be in by 9 May; winners will be named on 20 June.",
        "Entrants must wait until 20 June for the result.",
    ),
    (
        "The sale starts on 1 July and ends on 14 July, and the shop reopens on 20 July.",
        "The shop is shut until 20 July.",
    ),
    ("Bids are due on 6 October and work begins on 12 January.", "Builders can bid until 6 October."),
    (
        "The deadline for comments, first set for 4 May, is now 11 May; the hearing begins on 2 June.",
        "Residents have until 11 May to comment.",
    ),
    ("Sales close on 3 July; the draw on 5 July ends the festival.", "Tickets can be bought until 3 July."),
    ("The show opens on 8 March and runs until 30 April.", "Visitors can buy tickets until 30 April."),
    (
        "Voters must register by 12 October for the poll, which begins on 9 November.",
        "People have until 12 October to register and may vote from 9 November.",
    ),
    (
        "Results are published on 14 August, and pupils must appeal by 29 August.",
        "Pupils have until 29 August to appeal.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("until_date", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("until_date", source, summary) == []
