"""What a part leaves of its whole: right where the summary speaks of the rest, wrong where it speaks of the part."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

FERRY = "The ferry sank off Keld. 118 people were aboard when it capsized, the coastguard said. 29 survived."
LOST = "The ferry sank off Keld. 118 people were aboard when it capsized, the coastguard said. 89 died."
OF_THEM = "The ferry sank off Keld. Of the 118 people aboard, 29 survived, the coastguard said."
NURSES = "The union asked nurses. 61% of nurses said they had worked unpaid overtime. One in five had thought of leaving."
DRIVERS = "Some 72% of drivers had never used a bus lane by mistake, a poll found."
COUNCIL = "The council of Varde has 43 members. 17 voted for the plan on Monday, the clerk said."
JABS = "Of the 640 pupils at Hale School, 214 were vaccinated against flu by November."
BRIDGE = "The bridge at Orle will cost €41 million. A state grant covers €28 million of the price. The town pays the rest."
TRIAL = "The trial took 412 patients. Children under 12 were excluded."
CLUB = "Pupils aged over 16 were not allowed to join the club."
LEVY = "Employees earning less than £10,000 a year are exempt from the levy."
MILL = "Some 260 workers at the Tarn mill went on strike; all but 40 of them have returned."
WELLS = "Of 90 wells tested in the valley, 34 were contaminated with nitrates."
SEATS = "The theatre has 820 seats. 615 were sold for the opening night, the manager said."
PLEDGED = "Of the €90 million pledged, €35 million has been paid so far, the ministry said."
SCHOOLS = "Eight of the 20 schools in Morley passed the inspection."
FLIGHTS = "A total of 340 flights were due to leave Corran. 121 were cancelled because of fog."
LICENCES = "In all 57 firms applied for a licence. The regulator refused 19."
TENANTS = "Two thirds of tenants in Lowick pay their rent on time."
FUND = "The fund needs $48 million. It has raised $31 million so far, the trust said."
WALK = "The march started with 64 walkers. Only 41 reached the coast."
WARD = "The ward has 36 beds, 30 of which were occupied on Monday."
PORT = "The port handled 41.8 million tonnes of cargo in nine months, a record."
TRAINS = "Punctuality improved: 81% of trains arrived within 15 minutes of the timetable, against 73% the year before."
CARS = "Nordrail runs 10 sleeping cars on the route, six of which are more than 40 years old."
PATIENTS = "Of the 64 patients, 24 waited less than four hours in the ward."
HEIST = (
    "A clerk who stole £2.75m from the Ardle pension fund was jailed on Friday. He had bought two boats and a racehorse. The "
    "police recovered £1.1m, the court heard, and his trial took 26 days."
)
WELLS_DUG = (
    "A charity has dug 148 wells in the valley of Sarn since 2031, most by hand. Its engineers went back in May. They slept in "
    "tents and had two vans. The team tested every well; 31 wells failed, many because of rust, and the rest of its work goes on."
)
LAKE = "Last year 41 people drowned on the lake; this year 29 have drowned."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (FERRY, "89 did not survive the sinking of the ferry."),
        (FERRY, "Of the 118 people on board, 89 did not survive."),
        (FERRY, "89 people died when the ferry capsized."),
        (FERRY, "89 failed to survive."),
        (FERRY, "The other 89 aboard died."),
        (FERRY, "The rest, 89 people, did not survive."),
        (FERRY, "All but 29 of the 118 people aboard died."),
        (LOST, "29 survived."),
        (LOST, "The other 29 survived."),
        (OF_THEM, "89 people died."),
        (NURSES, "39% of nurses had not worked unpaid overtime."),
        (NURSES, "39% worked no unpaid overtime."),
        (NURSES, "The other 39% of nurses had worked no unpaid overtime."),
        (NURSES, "80% had not thought of leaving."),
        (NURSES, "Four in five had not thought of leaving."),
        (DRIVERS, "28% of drivers had used a bus lane by mistake."),
        (COUNCIL, "26 of the 43 members did not vote for the plan."),
        (COUNCIL, "The remaining 26 did not vote for it."),
        (JABS, "426 pupils were unvaccinated."),
        (JABS, "426 of the 640 pupils went without a flu jab."),
        (BRIDGE, "The town pays the other €13 million."),
        (BRIDGE, "€28 million of the price comes from a state grant."),
        (TRIAL, "Only patients aged 12 or older were admitted to the trial."),
        (CLUB, "Only pupils aged 16 or under could join the club."),
        (LEVY, "Employees earning at least £10,000 a year pay the levy."),
        (MILL, "220 of the workers have returned."),
        (MILL, "40 workers have not returned."),
        (WELLS, "The other 56 wells were clean."),
        (SEATS, "205 seats went unsold for the opening night."),
        (PLEDGED, "Another €55 million is still to be paid."),
        (PLEDGED, "€55 million of the €90 million pledged is outstanding."),
        (SCHOOLS, "Twelve schools did not pass."),
        (FLIGHTS, "219 flights were not cancelled."),
        (LICENCES, "The regulator granted 38 of the 57 applications."),
        (TENANTS, "A third of tenants do not pay their rent on time."),
        (FUND, "The fund still needs $17 million."),
        (FUND, "It is $17 million short."),
        (WALK, "23 walkers did not reach the coast."),
        (WARD, "Six of the 36 beds were empty."),
        (LAKE, "29 people have drowned this year, 12 fewer than last year."),
        (PORT, "The port has never handled as much in nine months: 41.8 million tonnes."),
        (TRAINS, "19% of trains arrived more than 15 minutes late."),
        (TRAINS, "Of the trains, 81% were on time; 19% were late by more than 15 minutes."),
        (TRAINS, "A fifth of trains, 19%, were over 15 minutes late."),
        (TRAINS, "In the year before 27% of trains were more than 15 minutes late."),
        (CARS, "Four of the 10 sleeping cars are 40 years old or younger."),
        (CARS, "Of the 10 sleeping cars, four are less than 40 years old."),
        (PATIENTS, "40 of the 64 patients waited more than four hours."),
        (HEIST, "£1.65m has not been recovered by police."),
        (HEIST, "Police have yet to recover £1.65m of the money."),
        (WELLS_DUG, "117 wells did not fail."),
    ],
)
def test_what_a_part_leaves_is_right_of_the_rest(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (FERRY, "29 did not survive the sinking."),
        (FERRY, "Of the 118 people on board, 29 did not survive."),
        (FERRY, "89 survived the sinking of the ferry."),
        (FERRY, "29 failed to survive."),
        (FERRY, "All but 89 of the 118 people aboard died."),
        (LOST, "29 did not survive."),
        (LOST, "Of the 118 people on board, 29 did not survive."),
        (LOST, "89 survived."),
        (OF_THEM, "Of the 118 aboard, 89 survived."),
        (NURSES, "61% of nurses had not worked unpaid overtime."),
        (NURSES, "39% of nurses said they had worked unpaid overtime."),
        (DRIVERS, "28% of drivers had never used a bus lane by mistake."),
        (DRIVERS, "72% of drivers had used a bus lane by mistake."),
        (COUNCIL, "26 members voted for the plan on Monday."),
        (JABS, "214 pupils at Hale School were not vaccinated against flu by November."),
        (JABS, "426 pupils at Hale School were vaccinated against flu by November."),
        (BRIDGE, "The state grant covers €13 million of the price."),
        (TRIAL, "Children under 12 took part."),
        (CLUB, "Pupils aged over 16 could join the club."),
        (MILL, "40 of the workers have returned."),
        (MILL, "220 workers have not returned."),
        (WELLS, "56 of the 90 wells were contaminated with nitrates."),
        (SEATS, "615 seats went unsold for the opening night."),
        (SEATS, "205 seats were sold for the opening night."),
        (PLEDGED, "€35 million has not yet been paid."),
        (SCHOOLS, "12 of the 20 schools passed the inspection."),
        (FLIGHTS, "219 flights were cancelled because of fog."),
        (LICENCES, "The regulator granted 19."),
        (TENANTS, "A third of tenants pay their rent on time."),
        (FUND, "It has raised $17 million so far."),
        (WALK, "41 walkers did not reach the coast."),
        (WARD, "Thirty beds were empty on Monday."),
        (LAKE, "12 people have drowned this year."),
        (TRAINS, "81% of trains arrived more than 15 minutes late."),
        (TRAINS, "Of the trains, 19% were late; 81% arrived more than 15 minutes late."),
        (TRAINS, "Trains arrived more than 15 minutes late."),
        (CARS, "Six of the 10 sleeping cars are 40 years old or younger."),
        (PATIENTS, "24 of the 64 patients waited more than four hours."),
        (HEIST, "£1.56m has not been recovered by police."),
        (WELLS_DUG, "171 wells did not fail."),
        (WELLS_DUG, "117 wells failed."),
        (HEIST, "£1.65m was recovered by police."),
    ],
)
def test_what_a_part_leaves_is_wrong_of_the_part(source: str, summary: str) -> None:
    assert doubts(source, summary)
