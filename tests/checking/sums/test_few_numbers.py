"""Short sources: what a handful of numbers leads to is no chance, and a digit beside it stays wrong."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, verdict

# source, summary, the number as it follows, and one beside it
LED_TO = [
    # sums of what the summary names one by one
    ("The kennels hold 46 terriers, 18 spaniels and nine collies.", "The kennels look after {} terriers, spaniels and collies.", "73", "74"),
    ("The depot repaired 1,310 bicycles and 265 scooters last spring.", "The depot repaired {} bicycles and scooters.", "1,575", "1,585"),
    # a level that the summary leaves out, or whose unit the source gives once
    ("The glacier held 36 million tonnes of ice in 2001. By 2021 it held 29 million.", "The glacier lost {} of ice.", "7 million tonnes", "6 million tonnes"),
    ("Staff at the mill fell by 55 to 420.", "The mill employed {} people before.", "475", "485"),
    ("The toll went up by £4 to £19.", "The toll used to be {}.", "£15", "£16"),
    # a rate over a time
    ("The spring yields 40 litres a minute and was left open for three hours.", "The spring gave {} of water.", "7,200 litres", "7,400 litres"),
    ("The tram does 24 kilometres an hour. It ran for two hours.", "The tram covered {}.", "48 kilometres", "46 kilometres"),
    ("The storage unit costs €85 a month.", "The storage unit costs {} a year.", "€1,020", "€1,050"),
    # a saving over a time that the summary takes for granted
    ("The weekly meal plan falls from $74 to $66.", "Subscribers will save {} over ten weeks.", "$80", "$90"),
    ("The ticket now costs £31 a month instead of £36.", "Over a year riders save {}.", "£60", "£64"),
    # what falls to each
    ("A legacy of £18,600 was divided equally between 12 heirs.", "Each heir got {}.", "£1,550", "£1,650"),
    ("The nine barges carried 630 crates.", "There were {} crates on each barge.", "70", "72"),
    # so many of so much, and something more
    ("The trail has five stages of 8.5 miles and a last one of three miles.", "Walkers cover {} in all.", "45.5 miles", "46.5 miles"),
    ("She bought three lamps at £28 and a mirror for £19.", "She spent {} altogether.", "£103", "£108"),
    ("The loop has three rounds of 6.2 km and a last stretch of 1.4 km.", "The loop is {} long.", "20 km", "21 km"),
    # all that there is, together
    ("The spa drew 11,300 guests in spring, 13,800 in summer and 9,600 in autumn.", "The spa drew {} guests over the seasons.", "34,700", "34,900"),
    # with a share on top, and two lengths
    ("The meal came to £160 before a 10% tip.", "The meal came to {} with the tip.", "£176", "£178"),
    ("The barn is 24 metres by 15 metres.", "The barn covers {}.", "360 square metres", "390 square metres"),
    # the middle of a range
    ("The rules allow from four to 12 weeks. The panel gave Bard a ban right in the middle of that range.", "Bard was banned for {}.", "eight weeks", "nine weeks"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), LED_TO)
def test_what_few_numbers_lead_to(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert verdict(source, summary.format(right), right) is Verdict.DERIVED
    assert doubts(source, summary.format(wrong)) != []


# source, summary, the average, another number
AVERAGES = [
    ("The three ponds held 31, 36 and 41 newts.", "On average, a pond held {} newts.", "36", "41"),
    ("The side took 4, 6, 2 and 8 wickets in its four matches.", "The side averaged {} wickets a match.", "five", "six"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), AVERAGES)
def test_the_average_of_a_row(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert verdict(source, summary.format(wrong), wrong) is not Verdict.DERIVED


def test_the_time_that_a_saving_is_told_over_is_taken_for_granted_with_it() -> None:
    source = "The weekly meal plan falls from $74 to $66."
    assert verdict(source, "Subscribers will save $80 over ten weeks.", "ten weeks") is Verdict.DERIVED
    assert verdict(source, "Subscribers will save $95 over ten weeks.", "ten weeks") is not Verdict.DERIVED


# what no number of the words says: a part told as each one's, what is left of a whole without a word for it
NO_RESULT = [
    ("Two clerks shared a bonus of £900.", "The two clerks got £1,800 each."),
    ("A coach took 48 pupils to the coast; 13 of them were in year six.", "A coach took 35 year six pupils to the coast."),
    ("The firm has 260 welders and 45 fitters.", "The firm has 305 welders."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), NO_RESULT)
def test_a_result_of_the_wrong_thing_is_none(source: str, summary: str) -> None:
    assert doubts(source, summary) != []


def test_among_many_numbers_some_result_is_chance() -> None:
    rows = " ".join(
        f"Ward {chr(65 + i)} had {113 + 37 * i} beds, {21 + 9 * i} nurses and {41 + 13 * i} visitors."
        for i in range(9)
    )
    assert doubts(rows, "Ward C had 259 beds after it took in others.") != []


# source, summary, the number of people, and another
PEOPLE = [
    ("Two women and a boy were taken to hospital on Sunday. Four more people were treated at home.", "{} people needed treatment.", "Seven", "Nine"),
    ("A pilot and two passengers were rescued. A steward was also picked up.", "{} people were rescued.", "Four", "Six"),
    ("Three skaters and their coach were hurt when the van overturned.", "{} people were hurt.", "Four", "Six"),
    ("Officers held a woman and her three brothers. A lodger was held later.", "{} people were held.", "Five", "Eight"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), PEOPLE)
def test_people_who_are_counted_in_words(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


# source, summary, the score at the interval, and another
INTERVALS = [
    ("Penrow beat Aske 29-17. Penrow added 12 points in the second half and Aske nine.", "Penrow led Aske {} at half-time.", "17-8", "19-8"),
    ("Rydal lost 1-3 after a second half in which both sides scored once.", "It was {} to the visitors at the break.", "2-0", "2-1"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), INTERVALS)
def test_a_score_worked_back_to_the_interval(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


def test_each_of_so_many_among_whom_a_sum_was_shared() -> None:
    source = "A prize of £5,400 was shared equally among 18 bakers in the valley."
    assert doubts(source, "Each of the 18 bakers got £300.") == []
