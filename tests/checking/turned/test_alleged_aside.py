"""What somebody is accused of told as done in an aside."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Prosecutors allege that Hendry diverted $3.4 million. He has pleaded not guilty.",
        "Hendry, who stole $3.4 million, has denied the charges.",
    ),
    (
        "Police accuse Mrs Vale of taking 46 violins. She denies it.",
        "Vale, who stole 46 violins, says she is innocent.",
    ),
    (
        "The regulator claims that the bank misled 900 savers; the bank disputes that.",
        "The bank, which misled 900 savers, disputes the regulator's claim.",
    ),
    (
        "Two guards are suspected of pocketing 15,000 euros. They deny it.",
        "The guards denied the charges after pocketing 15,000 euros.",
    ),
    (
        "Detectives allege that the pair robbed 14 kiosks; both say they were abroad.",
        "The pair, who robbed 14 kiosks, say that they were abroad.",
    ),
    (
        "The charge alleges that Reyes bribed officials with $90,000; he calls it a lie.",
        "Reyes, who bribed officials with $90,000, calls it a lie.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The suit claims that Delta, which sold 4,000 boats, hid a flaw.",
        "Delta, which sold 4,000 boats, rejects the claim.",
    ),
    (
        "Ortega was charged after taking 30 hostages in view of millions.",
        "Ortega, who took 30 hostages, was charged.",
    ),
    (
        "He denied stealing, but said that he took $200 to pay rent.",
        "He denied stealing but admitted he took $200.",
    ),
    (
        "Critics claim the mayor spent $3m on a garden; the mayor says that it was $2m.",
        "The mayor, who spent $2m on a garden, rejects the critics' sum.",
    ),
    (
        "The firm was charged with dumping in 2019 and dumped 60 tonnes more in 2021.",
        "The firm, which dumped 60 tonnes in 2021, had been charged in 2019.",
    ),
    (
        "Prosecutors allege that Hendry diverted $3.4 million. He has pleaded not guilty.",
        "Hendry, who is accused of stealing $3.4 million, has denied the charges.",
    ),
    (
        "Police accuse Mrs Vale of taking 46 violins. She denies it.",
        "Vale, who allegedly stole 46 violins, says she is innocent.",
    ),
    (
        "The suit alleges that Corvex overcharged 12,000 customers. Corvex rejects it.",
        "Corvex, which is said to have overcharged 12,000 customers, rejects the suit.",
    ),
    (
        "Brandt is charged with smuggling 80 kilos of cocaine and will stand trial in May.",
        "Brandt, who denies smuggling 80 kilos of cocaine, faces trial in May.",
    ),
    (
        "The regulator claims that the bank misled 900 savers; the bank disputes that.",
        "The bank disputes the claim that it misled 900 savers.",
    ),
    (
        "Brandt, who ran a fleet of 30 lorries, is charged with smuggling 80 kilos of cocaine.",
        "Brandt, who owned 30 lorries, faces trial.",
    ),
    (
        "Vega is accused of stealing 30 bicycles, which he denies.",
        "Vega, who says he never stole 30 bicycles, goes on trial.",
    ),
    (
        "The firm is suspected of dumping 400 tonnes of waste. It was fined for dumping 90 tonnes in 2019.",
        "The firm, which dumped 90 tonnes of waste in 2019, is under suspicion again.",
    ),
    (
        "Prosecutors allege that Ito bribed two officials after he won contracts worth $12 million.",
        "Ito, who won contracts worth $12 million, faces trial.",
    ),
    (
        "Lund, who sold 300 cars last year, is charged with evading tax.",
        "Lund, who sold 300 cars last year, denies the charges.",
    ),
    (
        "A court found that Meyer had taken 70,000 euros. He had been accused of it in May.",
        "Meyer, who took 70,000 euros, denied it until the end.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("alleged_aside", source, summary) == ["status-changed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("alleged_aside", source, summary) == []
