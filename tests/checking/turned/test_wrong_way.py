"""A change told the other way than the two levels of the source went."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The river was 3.8 metres deep on Monday and 5.2 metres on Thursday.",
        "The river fell by 1.4 metres between Monday and Thursday.",
        "direction-reversed: fell",
    ),
    (
        "Milk output went from 48 million litres in 2010 to 36 million in 2020.",
        "Milk output grew by 12 million litres in ten years.",
        "direction-reversed: grew",
    ),
    (
        "Ridership fell from 8.4 million in 2019 to 6.3 million last year.",
        "Ridership rose by a quarter between 2019 and last year.",
        "direction-reversed: rose",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "Innis Gar has gained 1,300 pairs of breeding puffins since 2015.",
        "direction-reversed: gained",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "There are 1,300 more pairs than in 2015.",
        "direction-reversed: more",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "Puffin pairs rose to 3,900 last spring.",
        "direction-reversed: rose",
    ),
    (
        "Barley prices in the Rhodal market stood at 164 euros a tonne in May and at 328 euros in October.",
        "Barley prices at Rhodal halved between May and October.",
        "direction-reversed: halved",
    ),
    (
        "Barley prices in the Rhodal market stood at 164 euros a tonne in May and at 328 euros in October.",
        "Barley prices at Rhodal fell to 328 euros in October.",
        "direction-reversed: fell",
    ),
    (
        "Membership of the rowing club was 480 in 2020 and is 360 now.",
        "The rowing club has 120 more members than in 2020.",
        "direction-reversed: more",
    ),
    (
        "Membership of the rowing club was 480 in 2020 and is 360 now.",
        "Membership has risen by 120 since 2020.",
        "direction-reversed: risen",
    ),
    (
        "The waiting list grew from 1,400 to 2,100 names in a year.",
        "The waiting list shrank by 700 names in a year.",
        "direction-reversed: shrank",
    ),
    (
        "The waiting list grew from 1,400 to 2,100 names in a year.",
        "The waiting list is down by 700 names.",
        "direction-reversed: down",
    ),
    (
        "Rents in Aldport averaged 900 pounds in 2019; this year they average 1,150 pounds.",
        "Rents in Aldport have come down by 250 pounds since 2019.",
        "direction-reversed: down",
    ),
    (
        "The school had 24 teachers last autumn and has 30 now.",
        "The school has lost six teachers since last autumn.",
        "direction-reversed: lost",
    ),
    (
        "The school had 24 teachers last autumn and has 30 now.",
        "The school has six fewer teachers than last autumn.",
        "direction-reversed: fewer",
    ),
    (
        "Unemployment stood at 4.1% in March and 5.3% in June.",
        "Unemployment fell by 1.2 percentage points between March and June.",
        "direction-reversed: fell",
    ),
    (
        "The dam held 92 million cubic metres a year ago and holds 61 million today.",
        "The dam holds 31 million cubic metres more than a year ago.",
        "direction-reversed: more",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "The river was 3.8 metres deep on Monday and 5.2 metres on Thursday.",
        "The river rose by 1.4 metres between Monday and Thursday.",
    ),
    (
        "Sales rose to 187 million from 402 million, the firm said.",
        "Sales rose to 187 million.",
    ),  # as the source has it
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "Innis Gar has lost 1,300 pairs of breeding puffins since 2015.",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "The colony shrank by a quarter.",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "There are 1,300 fewer pairs than in 2015.",
    ),
    (
        "The number of breeding puffin pairs on Innis Gar went from 5,200 in 2015 to 3,900 last spring.",
        "In 2015 there were 1,300 more pairs.",
    ),
    (
        "Barley prices in the Rhodal market stood at 164 euros a tonne in May and at 328 euros in October.",
        "Barley prices at Rhodal doubled between May and October.",
    ),
    (
        "Barley prices in the Rhodal market stood at 164 euros a tonne in May and at 328 euros in October.",
        "Barley cost twice as much in October as in May.",
    ),
    (
        "Barley prices in the Rhodal market stood at 164 euros a tonne in May and at 328 euros in October.",
        "In May barley cost half as much as in October.",
    ),
    (
        "Membership of the rowing club was 480 in 2020 and is 360 now.",
        "The rowing club has 120 fewer members than in 2020.",
    ),
    (
        "Membership of the rowing club was 480 in 2020 and is 360 now.",
        "Membership has fallen by 120 since 2020.",
    ),
    (
        "Membership of the rowing club was 480 in 2020 and is 360 now.",
        "In 2020, the club had 120 more members.",
    ),
    ("The waiting list grew from 1,400 to 2,100 names in a year.", "The waiting list is up by 700 names."),
    (
        "Rents in Aldport averaged 900 pounds in 2019; this year they average 1,150 pounds.",
        "Rents in Aldport have gone up by 250 pounds since 2019.",
    ),
    (
        "The school had 24 teachers last autumn and has 30 now.",
        "The school has gained six teachers since last autumn.",
    ),
    ("The school had 24 teachers last autumn and has 30 now.", "Last autumn it had six teachers fewer."),
    (
        "Unemployment stood at 4.1% in March and 5.3% in June.",
        "Unemployment rose by 1.2 percentage points between March and June.",
    ),
    (
        "The dam held 92 million cubic metres a year ago and holds 61 million today.",
        "The dam holds 31 million cubic metres less than a year ago.",
    ),
    (
        "The dam held 92 million cubic metres a year ago and holds 61 million today.",
        "A year ago the dam held 31 million cubic metres more.",
    ),
    (
        "Fish landings at Kell went from 800 tonnes to 2,400 tonnes in ten years.",
        "Landings at Kell tripled in ten years.",
    ),
    (
        "The winning time dropped from 52 minutes in 1990 to 47 minutes last year.",
        "Last year's winner was five minutes faster than the winner in 1990.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:wrong_way" in features]
