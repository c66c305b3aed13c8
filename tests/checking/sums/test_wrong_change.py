"""A change or a lead in words that the two numbers beside it do not make; and what they do make is left alone."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes, doubts

NESTS = "The marsh has 190 nests now; it had 310 in 2012."
GIFTS = "Donations came to £86m, up from £62m."
FEE = "The fee drops from $90 to $72 in May."
TURNOUT = "Turnout went up from 40% to 48%."
VOTE = "The Blues had 51.2% of the vote and the Reds 33.1%."
COLONY = "Two years ago the colony had 300 pairs, and it has 190 now. Elsewhere in the county numbers halved."
THEFTS = "Police recorded 135 thefts in the year to May, compared with 108 a year before. Other crime rose by a fifth."
CARS = "The plant makes 90 cars a day and its rival 120."
EXPORTS = "Goods for export made up 20% of emissions in 1990 and 26% in 2008."
PROFIT = (
    "Profit fell by a third to 412 million euros from 618 million. Brokers had expected 455 million euros."
)

SHIPPED = "It shipped 186 engines, against 155 the year before. The price rose to €97,000 from €89,000. It sold 40 and took 22 back."

WRONG = [
    (SHIPPED, "It shipped 186 engines, up from 155, and so rose by 9%.", "9%"),
    (PROFIT, "Profit fell 12% to €412 million from €618 million.", "12%"),
    (PROFIT, "Profit was forecast to fall 12%, from €618 million to €412 million.", "12%"),
    (NESTS, "The marsh has 190 nests, against 310 in 2012, a fall of almost half.", "half"),
    (GIFTS, "Donations came to £86m, compared with £62m before, an increase of about a quarter.", "quarter"),
    (FEE, "The fee has been cut by a third, from $90 to $72.", "third"),
    (TURNOUT, "Turnout increased by 8%, from 40% to 48%.", "8%"),
    (VOTE, "The Blues took 51.2%, 24 points clear of the Reds on 33.1%.", "24"),
    (COLONY, "It has 190 pairs against 300 two years ago, a fall of almost half.", "half"),
    (THEFTS, "Police recorded 135 thefts, a fifth more than the 108 of the year before.", "fifth"),
    (THEFTS, "Police recorded 135 thefts, 35% more than the 108 of the year before.", "35%"),
    (CARS, "It makes 90 cars a day, a third fewer than the 120 of its rival.", "third"),
    (EXPORTS, "That raised their share of emissions by 6%, from 20% to 26%.", "6%"),
]
RIGHT = [
    (PROFIT, "Profit fell 33% to €412 million, missing the €455 million that brokers had forecast."),
    (PROFIT, "Profit fell 33% to €412 million, against an expected €455 million."),
    (PROFIT, "Profit dropped 33% to €412 million, compared with a consensus of €455 million."),
    (PROFIT, "Profit fell 33% to €412 million, compared with the €455 million brokers had hoped for."),
    (NESTS, "The marsh has 190 nests, against 310 in 2012, a fall of almost two fifths."),
    (NESTS, "The marsh has 190 nests, against 310 in 2012, a fall of more than a third."),
    (GIFTS, "Donations came to £86m, compared with £62m before, an increase of more than a third."),
    (FEE, "The fee has been cut by a fifth, from $90 to $72."),
    (FEE, "The fee falls by a fifth in May, to $72 from $90."),
    (TURNOUT, "Turnout rose by a fifth, from 40% to 48%."),
    (TURNOUT, "Turnout rose by eight percentage points, from 40% to 48%."),
    (VOTE, "The Blues took 51.2%, 18 points clear of the Reds on 33.1%."),
    (COLONY, "It has 190 pairs against 300 two years ago, a fall of more than a third."),
    (THEFTS, "Police recorded 135 thefts, a quarter more than the 108 of the year before."),
    (THEFTS, "Police recorded 135 thefts, 25% more than the 108 of the year before."),
    (CARS, "It makes 90 cars a day, a quarter fewer than the 120 of its rival."),
    (EXPORTS, "That raised their share of emissions by almost a third, from 20% to 26%."),
    (SHIPPED, "It shipped 186 engines, up from 155, and prices rose by about 9%."),
    (SHIPPED, "Orders rose from 155 to 186, and 18 more engines were sold than returned."),
    (GIFTS, "Donations came to £86m and half of the donors are new; £62m came the year before."),
]


@pytest.mark.parametrize(("source", "summary", "words"), WRONG)
def test_a_wrong_change_is_named(source: str, summary: str, words: str) -> None:
    assert f"arithmetic-wrong: {words}" in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_a_right_change_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("arithmetic-wrong")] == []


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("58 of 212 beds are closed, and a quarter of those are in Tarn.", None),
        ("58 of 212 beds are closed, and half of its 40 nurses left.", None),
        ("58 of 212 beds are closed, more than half of its beds.", "more than half"),
        ("More than half, or 58 of 212 beds, are closed.", "More than half"),
    ],
)
def test_a_share_of_something_else_is_none_of_the_two_numbers(summary: str, words: str | None) -> None:
    found = [c for c in codes("58 of 212 beds are closed.", summary) if c.startswith("arithmetic-wrong")]
    assert found == ([] if words is None else [f"arithmetic-wrong: {words}"])


def test_a_fraction_that_the_source_has_of_something_else_holds_nothing() -> None:
    source = "Rail operator Ostline cancelled 58 of 212 trains. The damage is less than half of that in 2026."
    wrong = "Ostline cancelled more than half of its trains, 58 of 212."
    assert "arithmetic-wrong: more than half" in doubts(source, wrong)
    assert doubts(source, "Ostline cancelled more than a quarter of its trains, 58 of 212.") == []


ALL = (
    "The fault came 11 times. Rates fell by half a point to 3.5% and sales rose 2.5%. 9 of 22 branches shut; a ride costs a quarter more. "
    "Five of seven loads were put out. The bill went from £4.5m to between £16m and £19m. There were 24 fours in all and 40 runs."
)


@pytest.mark.parametrize(
    "summary",
    [
        "Growth will be 2.5% if the rate comes down by half a point to 3.5%.",
        "Sales climbed to £52.3m and profit rose by half a million pounds to £4.6m.",
        "Nine of 22 branches shut, and a bus ride will cost a quarter more.",
        "A class 10 short of 30 is small, and rents have risen by about half.",
        "Five of seven loads were put out, and the rest will fall within a month and a half.",
        "19 of 26 districts are hit; the capital is third with 6,200.",
        "The bill has roughly quadrupled from £4.5m to £16m-£19m.",
        "He hit 24 fours in all, three of them late; 40 runs in total in the first match at an average of 52.8.",
        "The fault came 11 times: on four visits a part was changed and on seven nothing was found.",
    ],
)
def test_words_that_only_look_like_a_sum_of_the_summary_s_own_are_none(summary: str) -> None:
    assert [c for c in codes(ALL, summary) if c.startswith("arithmetic-wrong")] == []


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("Over half the branches, nine of 22, shut.", "Over half"),
        ("The bill has roughly quadrupled from £4.5m to £30m-£39m.", "quadrupled"),
        ("It has 24 vans and 40 cars, 70 in all.", "70"),
        ("There were 11 visits: four in May, two in June and three in July.", "11"),
    ],
)
def test_a_real_one_is_named(summary: str, words: str) -> None:
    assert any(c.startswith("arithmetic-wrong") and words in c for c in codes(ALL, summary))
