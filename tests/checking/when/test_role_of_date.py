"""A date is the date of something: what opens on 4 June and closes on 16 July does not close on 4 June."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

POLL = "Voting in the Elmer valley begins at 7am and ends at 10pm."
SHOW = "The Tarrow exhibition opened on 3 May. It closes on 9 June."
FLIGHT = "Flight 12 departs Osmund at 08:10 and arrives in Berrow at 09:05."
BRIDGE = "The bridge at Cray was approved in 2011 and completed in 2016."
MAYOR = "Eva Lind became mayor of Dunmoor in 2008 and resigned in 2013."
TRUCE = "The truce takes effect on 3 March and expires on 17 March."
RACE = "Registration opens on 4 May and the race starts on 9 June."
BIDS = "Bids must be in by 12 May and the buyer will be announced on 8 June."
POET = "The poet Ansel Krey was born in 1884 and died in 1951."
CLUB = "Jon Abery joined Marl Town in 2014 and left in 2019."
FORM = "Forms can be sent from 1 October. The deadline is 15 November."

CABLE = "The cable car was approved in 2011, and construction began in 2014; it opened to the public in 2018."
AIR = "On 3 June, Arden Air announced that its flights to Kolvik would end on 30 September."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "On 12 May the board said that the mine would close on 31 December.",
        "The mine will close on 12 May.",
        "wrong-referent: 12 May",
    ),
    (CABLE, "The cable car has been open to the public since 2014.", "wrong-referent: 2014"),
    (AIR, "Arden Air's last flights to Kolvik were set for 3 June.", "wrong-referent: 3 June"),
    (
        AIR,
        "Arden Air announced on 30 September that it would end its flights to Kolvik.",
        "wrong-referent: 30 September",
    ),
    (POLL, "Voting in the Elmer valley ends at 7am.", "wrong-referent: 7am"),
    (SHOW, "The Tarrow exhibition closes on 3 May.", "wrong-referent: 3 May"),
    (BRIDGE, "The bridge at Cray was completed in 2011.", "wrong-referent: 2011"),
    (MAYOR, "Eva Lind resigned as mayor of Dunmoor in 2008.", "wrong-referent: 2008"),
    (TRUCE, "The truce expires on 3 March.", "wrong-referent: 3 March"),
    (TRUCE, "The truce holds until 3 March, when it expires.", "wrong-referent: 3 March"),
    (RACE, "The race starts on 4 May.", "wrong-referent: 4 May"),
    (BIDS, "Bids must be in by 8 June.", "wrong-referent: 8 June"),
    (POET, "The poet Ansel Krey died in 1884.", "wrong-referent: 1884"),
    (CLUB, "Jon Abery left Marl Town in 2014.", "wrong-referent: 2014"),
    (FORM, "The deadline for forms to be sent is 1 October.", "wrong-referent: 1 October"),
    (
        "Consultation on the Brill bypass starts on 6 June and closes on 14 July.",
        "People have until 6 June to respond to the Brill bypass consultation.",
        "wrong-referent: 6 June",
    ),
]
# source, a right summary in other words
RIGHT = [
    (CABLE, "The cable car has been open to the public since 2018."),
    (AIR, "Arden Air's last flights to Kolvik are set for 30 September."),
    (AIR, "Arden Air said on 3 June that it would stop flying to Kolvik."),
    (POLL, "Voting in the Elmer valley ends at 10pm, having begun at 7am."),
    (POLL, "Polls in the Elmer valley are open until 10pm."),
    (SHOW, "The Tarrow exhibition will end on 9 June, having begun on 3 May."),
    (FLIGHT, "Flight 12 reaches Berrow at 09:05."),
    (FLIGHT, "The 08:10 departure from Osmund is in Berrow by 09:05."),
    (BRIDGE, "The bridge at Cray, approved in 2011, was finished in 2016."),
    (MAYOR, "Eva Lind was elected mayor of Dunmoor in 2008."),
    (TRUCE, "The truce will hold until 17 March."),
    (RACE, "Registration is open from 4 May; the race begins on 9 June."),
    (BIDS, "The buyer will be announced by 8 June."),
    (POET, "Ansel Krey, a poet, lived from 1884 until 1951."),
    (CLUB, "Jon Abery was at Marl Town from 2014 until he left in 2019."),
    (FORM, "The deadline for forms is 15 November."),
    # what does not open until a date opens on it
    ("The library will not open until 4 June. Work on it ends on 1 May.", "The library opens on 4 June."),
    ("The hearing was put off until 4 June. The inquiry ends on 1 May.", "The hearing starts on 4 June."),
    # two events of which a date is the end and the beginning
    ("The strike ends on 4 June. Talks start on 4 June and end on 9 June.", "Talks start on 4 June."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert codes(source, summary) == []
