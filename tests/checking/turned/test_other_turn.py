"""The former told as the latter, the first as the second."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Two bids were made for the pier, by Halden Leisure and by the Brackwell Trust. The former offered £2.4m and the latter £1.9m.",
        "Halden Leisure offered £1.9m.",
    ),
    (
        "Two bids were made for the pier, by Halden Leisure and by the Brackwell Trust. The former offered £2.4m and the latter £1.9m.",
        "The Brackwell Trust bid £2.4m for the pier.",
    ),
    (
        "The committee looked at a tunnel and a bridge; the first would cost 80 million euros, the second 55 million.",
        "The bridge would cost 80 million euros.",
    ),
    (
        "The committee looked at a tunnel and a bridge; the first would cost 80 million euros, the second 55 million.",
        "The tunnel would cost 55 million euros.",
    ),
    (
        "Amara Dube and Piet Vos were both injured in the crash. The former spent six weeks in hospital, the latter ten days.",
        "Piet Vos spent six weeks in hospital.",
    ),
    (
        "The museum owns a Roman coin and a Viking brooch. The first was found in 1911, the second in 1987.",
        "The brooch was found in 1911.",
    ),
    (
        "The museum owns a Roman coin and a Viking brooch. The first was found in 1911, the second in 1987.",
        "The coin was found in 1987.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "Two bids were made for the pier, by Halden Leisure and by the Brackwell Trust. The former offered £2.4m and the latter £1.9m.",
        "Halden Leisure offered £2.4m.",
    ),
    (
        "Two bids were made for the pier, by Halden Leisure and by the Brackwell Trust. The former offered £2.4m and the latter £1.9m.",
        "The Brackwell Trust bid £1.9m for the pier.",
    ),
    (
        "Two bids were made for the pier, by Halden Leisure and by the Brackwell Trust. The former offered £2.4m and the latter £1.9m.",
        "Halden Leisure offered £0.5m more than the trust.",
    ),
    (
        "The committee looked at a tunnel and a bridge; the first would cost 80 million euros, the second 55 million.",
        "The bridge would cost 55 million euros.",
    ),
    (
        "The committee looked at a tunnel and a bridge; the first would cost 80 million euros, the second 55 million.",
        "The tunnel would cost 80 million euros, 25 million more than the bridge.",
    ),
    (
        "The committee looked at a tunnel and a bridge; the first would cost 80 million euros, the second 55 million.",
        "A bridge would be 25 million euros cheaper.",
    ),
    (
        "Amara Dube and Piet Vos were both injured in the crash. The former spent six weeks in hospital, the latter ten days.",
        "Piet Vos spent ten days in hospital.",
    ),
    (
        "Amara Dube and Piet Vos were both injured in the crash. The former spent six weeks in hospital, the latter ten days.",
        "Dube spent six weeks in hospital and Vos ten days.",
    ),
    (
        "The museum owns a Roman coin and a Viking brooch. The first was found in 1911, the second in 1987.",
        "The brooch was found in 1987.",
    ),
    (
        "The museum owns a Roman coin and a Viking brooch. The first was found in 1911, the second in 1987.",
        "The coin was found 76 years before the brooch.",
    ),
    (
        "Two dams were built, one at Orr and one at Vell. The first half of the work took nine years.",
        "Half of the work took nine years.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert found_by("other_turn", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_turn", source, summary) == []
