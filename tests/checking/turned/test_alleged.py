"""What somebody is suspected of told as done."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "A court has found that Viktor Sand stole 46 violins from the Adler workshop.",
        "status-changed: court has found",
    ),
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "Viktor Sand was convicted of stealing 46 violins.",
        "status-changed: convicted",
    ),
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "Viktor Sand stole 46 violins from the Adler workshop between 2019 and 2021.",
        "status-changed: stole",
    ),
    (
        "Prosecutors accuse the former treasurer of taking 83,000 euros from the club.",
        "The former treasurer was found guilty of taking 83,000 euros.",
        "status-changed: found guilty",
    ),
    (
        "The court acquitted Bram Holst of dumping 300 tonnes of waste.",
        "Bram Holst dumped 300 tonnes of waste, the court found.",
        "status-changed: court found",
    ),
    (
        "The court acquitted Bram Holst of dumping 300 tonnes of waste.",
        "The court convicted Bram Holst of dumping 300 tonnes of waste.",
        "status-changed: convicted",
    ),
    (
        "The company is said to have hidden losses of 12 million pounds; an inquiry began on Monday.",
        "An inquiry has found that the company hid losses of 12 million pounds.",
        "status-changed: inquiry has found",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "Viktor Sand is suspected of stealing 46 violins.",
    ),
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "Viktor Sand will stand trial over 46 stolen violins.",
    ),
    (
        "Police suspect Viktor Sand of stealing 46 violins from the Adler workshop between 2019 and 2021. His trial opens in May.",
        "Viktor Sand is accused of stealing 46 violins.",
    ),
    (
        "Prosecutors accuse the former treasurer of taking 83,000 euros from the club.",
        "The former treasurer is accused of taking 83,000 euros.",
    ),
    (
        "Prosecutors accuse the former treasurer of taking 83,000 euros from the club.",
        "The former treasurer allegedly took 83,000 euros.",
    ),
    (
        "Nadia Fell, who is charged with forging 14 paintings, denies it.",
        "Nadia Fell denies forging 14 paintings.",
    ),
    (
        "Nadia Fell, who is charged with forging 14 paintings, denies it.",
        "Nadia Fell faces charges over 14 forged paintings.",
    ),
    (
        "The court acquitted Bram Holst of dumping 300 tonnes of waste.",
        "Bram Holst was cleared of dumping 300 tonnes of waste.",
    ),
    (
        "The company is said to have hidden losses of 12 million pounds; an inquiry began on Monday.",
        "An inquiry is looking into whether the company hid losses of 12 million pounds.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:alleged" in features]
