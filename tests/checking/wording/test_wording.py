"""Direction, status and superseded numbers: what is flagged, and above all what is not."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.rules.wording.direction import direction_of
from summarise.checking.verdicts import Code


def codes(source: str, summary: object, *wanted: Code) -> list[tuple[str, str]]:
    return [(str(f.code), f.claim.text) for f in check(source, summary).flags if f.claim and f.code in wanted]


@pytest.mark.parametrize(
    ("sentence", "number", "sign"),
    [
        ("Sales rose by 8% to 21 crates.", "8%", 1),
        ("Sales rose by 8% to 21 crates.", "21", 1),
        ("The count fell from 73 to 58.", "73", -1),
        ("Walkers had 26% fewer falls.", "26%", -1),
        ("The shares closed 3.2% higher.", "3.2%", 1),
        ("There was a 5% annual drop in rents.", "5%", -1),
        ("A drop of 5% in rents surprised many.", "5%", -1),
        ("Traffic was 12 million, up from 9 million.", "9", 1),
        ("Oil closed at $71 a barrel, up 45 cents.", "45 cents", 1),
        ("Turnover was £96 million, down 12%.", "12%", -1),
        ("Turnover, down £9 million, was £96 million.", "£9 million", -1),
        ("The bridge is £9 million over budget.", "£9 million", 1),
        ("Moss is 3 points behind Rook.", "3", None),
        ("The rate is 3.1 per 1,000 births, down from 4.4.", "3.1", -1),
        ("Output is up two thirds.", "two thirds", 1),
        ("Profit was $4 million, an increase on May.", "$4 million", 1),
        ("It cost £96 million, £11 million less than planned.", "£11 million", -1),
        ("Output, 12,450 tonnes, was 3% up on last year.", "3%", 1),
        ("Sales were 4% down on the spring.", "4%", -1),
        # nothing to say
        ("More than 300 people came.", "300", None),
        ("Up to 300 people came.", "300", None),
        ("Rents did not fall by 5%.", "5%", None),
        ("Exports rose, while imports were 40 tons.", "40", None),
        ("Profit dropped after the bank set aside 90 crowns.", "90", None),
        ("The river fell and its bed is 40 metres wide.", "40", None),
    ],
)
def test_the_direction_of_a_number(sentence: str, number: str, sign: int | None) -> None:
    at = sentence.index(number)
    word = direction_of(sentence, (0, len(sentence)), (at, at + len(number)))
    assert (word.sign if word else None) == sign


RIVER = "The river fell from 73 to 58 centimetres on Monday, and tolls rose by 5% to 21 crowns."


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("The river rose from 73 to 58 centimetres.", ["rose"]),
        ("The river fell from 73 to 58 centimetres.", []),
        ("The river dropped from 73 to 58 centimetres.", []),
        ("Tolls declined by 5%.", ["declined"]),
        ("Tolls are up by 5%.", []),
        ("The river stands at 58 centimetres.", []),
        ("Tolls are 21 crowns, down 5%.", ["down"]),
    ],
)
def test_direction_reversed(summary: str, flagged: list[str]) -> None:
    assert [text for _, text in codes(RIVER, summary, Code.DIRECTION_REVERSED)] == flagged


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("Heron numbers have grown since 1998.", ["grown"]),
        ("Heron numbers have been falling since 1998.", []),
        (
            "Heron numbers rose in 2004 for the first time since 1998.",
            [],
        ),  # of another time than the source's
    ],
)
def test_the_direction_of_what_a_date_begins(summary: str, flagged: list[str]) -> None:
    source = "The number of herons on the lake has declined since 1998, and in 2004 it hardly moved."
    assert [text for _, text in codes(source, summary, Code.DIRECTION_REVERSED)][:1] == flagged


def test_a_direction_that_the_source_has_in_another_place_is_not_reversed() -> None:
    source = "Tolls fell 5% in May at the coast. In the hills, tolls rose 5% in June, the office said."
    assert codes(source, "Tolls rose 5% in the hills.", Code.DIRECTION_REVERSED) == []


PLAN = (
    "Volta plans to close 3 of its 8 coal units. The board has proposed a dividend of 40 cents. "
    "Harrow will build 600 homes. Last year Harrow sold 250 homes, which it had planned to keep."
)


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("Volta has closed 3 of its 8 coal units.", ["has closed"]),
        ("Volta closed 3 of its 8 coal units.", ["closed"]),
        ("Volta plans to close 3 of its 8 coal units.", []),
        ("Volta is to close 3 of its 8 coal units.", []),
        ("The board paid a dividend of 40 cents.", ["paid"]),
        ("The board proposed a dividend of 40 cents.", []),
        ("Harrow built 600 homes.", ["built"]),
        ("Harrow sold 250 homes last year.", []),
    ],
)
def test_status_changed(summary: str, flagged: list[str]) -> None:
    assert [text for _, text in codes(PLAN, summary, Code.STATUS_CHANGED)] == flagged


@pytest.mark.parametrize(
    ("statement", "flagged"),
    [
        ("The council approved the bid for the 40 barges.", ["approved"]),
        ("The council has yet to approve the bid for the 40 barges.", []),
        ("The council is still to vote on the 40 barges.", []),
    ],
)
def test_a_verb_denied_in_the_quote(statement: str, flagged: list[str]) -> None:
    source = "The council has not yet approved the bid for the 40 barges, a speaker said."
    fact = {"statement": statement, "quote": "The council has not yet approved the bid for the 40 barges"}
    found = codes(source, {"facts": [fact]}, Code.STATUS_CHANGED)
    assert [text for _, text in found] == flagged


@pytest.mark.parametrize(
    ("source", "summary", "flagged"),
    [
        (
            "14 were hurt. An earlier version of this report said that 41 were hurt.",
            "The crash hurt 41.",
            ["41"],
        ),
        ("14 were hurt. An earlier version of this report said that 41 were hurt.", "The crash hurt 14.", []),
        ("Growth was revised up from 3.1% to 3.4% for May.", "Growth was 3.1% in May.", ["3.1%"]),
        ("Growth was revised up from 3.1% to 3.4% for May.", "Growth was 3.4% in May.", []),
        ("Growth was revised up from 3.1% to 3.4% for May.", "Growth was revised from 3.1% to 3.4%.", []),
        ("Correction: the fleet has 31 ships, not 13. It sails in May.", "The fleet has 13 ships.", ["13"]),
        # the taken-back number stands in its own right as well
        (
            "The wave hurt 41. In June 41 more were hurt. The paper wrongly said that 41 died.",
            "The wave hurt 41.",
            [],
        ),
    ],
)
def test_superseded(source: str, summary: str, flagged: list[str]) -> None:
    assert [text for _, text in codes(source, summary, Code.SUPERSEDED)] == flagged


SPLIT = (
    "Mayor Ida Moss won 52.3% of the vote and her rival Tom Rook took 44.1%. Dry cargo came to 17 million tons, "
    "liquid cargo to 15 million tons. The wait shrank from 31 hours to 22 hours. The league took 19 of the 35 seats. "
    "Only 38% of the fry come back, compared with 55% in the 1990s."
)


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("Ida Moss won 44.1% of the vote and Tom Rook took 52.3%.", ["44.1%", "52.3%"]),
        ("Tom Rook took 44.1% and Ida Moss won 52.3%.", []),
        (
            "Dry cargo was 15 million tons and liquid cargo 17 million tons.",
            ["15 million tons", "17 million tons"],
        ),
        ("Liquid cargo was 15 million tons and dry cargo 17 million tons.", []),
        ("The wait shrank from 22 hours to 31 hours.", ["22 hours", "31 hours"]),
        ("The wait shrank to 22 hours from 31 hours.", []),
        ("The league took 35 of the 19 seats.", ["35", "19"]),
        ("Of the 35 seats, the league took 19.", []),
        ("Some 55% of the fry come back, against 38% in the 1990s.", ["55%", "38%"]),
        ("In the 1990s, 55% of the fry came back; now 38% do.", []),
    ],
)
def test_two_numbers_that_changed_places(summary: str, flagged: list[str]) -> None:
    found = [f for f in check(SPLIT, summary).flags if "other way round" in f.message]
    assert [f.claim.text for f in found if f.claim] == flagged
    assert {f.code for f in found} <= {Code.WRONG_REFERENT}


BRIDGE = (
    "The bridge will open in 2031, two years later than first planned. Shares in Harl rose 7% while Olm, whose bank "
    "is owed £4 million, said nothing. Traffic has dropped by 11% since 1980."
)


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("The bridge will open two years earlier than first planned.", ["earlier than"]),
        ("The bridge will open two years later than planned.", []),
        ("Two years earlier, nobody had planned a bridge.", []),
        ("Traffic has risen since 1980.", ["risen"]),
        ("Traffic is down since 1980.", []),
        # a share of something that the sentence found says nothing of
        ("The bridge's toll fell 7%.", []),
        ("Shares in Harl fell 7%.", ["fell"]),
    ],
)
def test_the_direction_is_compared_of_one_thing(summary: str, flagged: list[str]) -> None:
    assert [text for _, text in codes(BRIDGE, summary, Code.DIRECTION_REVERSED)] == flagged


MILL = (
    "Norvell will close its mill at Aske in October, with the loss of 230 jobs, and plans to publish its accounts in "
    "May. It sold 40 lorries last year. The court will sentence its former head on 14 June."
)


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("Norvell has closed the mill at Aske, with the loss of 230 jobs.", ["closed"]),
        ("The accounts of Norvell were published in May.", ["published"]),
        ("Norvell is to close the mill at Aske, which costs 230 jobs.", []),
        ("The mill at Aske has not been closed; 230 jobs are at stake.", []),
        ("Norvell has said that 230 jobs will go at Aske.", []),
        ("Norvell sold 40 lorries.", []),
        ("He will know his term when sentenced on 14 June.", []),
        ("He faces prison when sentenced on 14 June.", []),
    ],
)
def test_a_planned_verb_told_as_done_wherever_it_stands(summary: str, flagged: list[str]) -> None:
    assert [text for _, text in codes(MILL, summary, Code.STATUS_CHANGED)] == flagged


SHARED = (
    "The port sent 900 vans and lorries, 250 buses and a few trams. The coast guard puts the missing at below 30; "
    "the islanders say about 80 are lost. Smokers had a 12% higher risk of stroke, a 20% increased risk of gout. "
    "Some 4,000 people drowned and 310 survived when the ferry Altona sank on 3 May. "
    "Corvin led with sales (€26m) ahead of Dahl (€21m) and Corvin Sud (€17m)."
)


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("The port sent 900 buses and 250 vans and lorries.", ["900", "250"]),
        ("The port sent 250 buses and 900 vans and lorries.", []),
        # a hedge that goes with its number to the other's place
        ("The missing: the coast guard's count is about 80, the islanders' below 30.", ["80", "30"]),
        ("The missing: the islanders' count is about 80, the coast guard's below 30.", []),
        ("Smokers had a 20% higher risk of stroke and a 12% higher one of gout.", ["20%", "12%"]),
        ("Smokers had a 20% higher risk of gout and 12% of stroke.", []),
        ("The ferry Altona sank on 3 May; about 4,000 people, nine in ten of those aboard, drowned, 310 survived.", []),
        ("Corvin had €26m, Dahl €21m and Corvin Sud €17m.", []),
    ],
)  # fmt: skip
def test_what_each_of_two_numbers_counts_tells_whose_it_is(summary: str, flagged: list[str]) -> None:
    found = [f for f in check(SHARED, summary).flags if "other way round" in f.message]
    assert [f.claim.text for f in found if f.claim] == flagged


VOTES = "Moss got 118,406 votes and Rook 99,842. Exports went from 2 million to 4 million tons; 58 of 212 trains ran."


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("Moss got 118,406 votes and Rook 99,842, together 228,248.", ["228,248"]),
        ("Moss got 118,406 votes and Rook 99,842, together 218,248.", []),
        ("Moss got 118,406 votes and Rook 99,842, a difference of 18,654.", ["18,654"]),
        ("Moss got 118,406 votes and Rook 99,842, a difference of 18,564.", []),
        ("Exports tripled from 2 million to 4 million tons.", ["tripled"]),
        ("Exports doubled from 2 million to 4 million tons.", []),
        ("Exports nearly doubled to 4 million tons from 2 million tons.", []),
        ("Exports more than doubled, to 4 million from 2 million tons.", []),
        ("More than half of the trains ran, 58 of 212.", ["More than half"]),
        ("About a quarter of the trains ran, 58 of 212.", []),
        ("Less than a third of the trains ran, 58 of the 212.", []),
    ],
)
def test_arithmetic_that_does_not_come_out(summary: str, flagged: list[str]) -> None:
    found = codes(VOTES, summary, Code.ARITHMETIC_WRONG)
    assert [text for _, text in found] == flagged


def test_wrong_arithmetic_is_shown_and_said_once() -> None:
    flags = check(VOTES, "Moss got 118,406 votes and Rook 99,842, together 228,248.").flags
    (flag,) = [f for f in flags if f.claim and f.claim.text == "228,248"]
    assert flag.evidence is not None
    assert flag.evidence.arithmetic == "118,406 + 99,842 = 218,248"
