"""A comparison of two told the other way round."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The fund returned minus 4.3%, compared with minus 6.1% for its benchmark.",
        "The fund trailed its benchmark by 1.8 percentage points.",
    ),
    (
        "The fund returned 9.2%, compared with 7.5% for the index.",
        "The fund lagged the index by 1.7 percentage points.",
    ),
    ("Barton grew by 3.1% and Selwick by 2.2%.", "Selwick outpaced Barton by 0.9 percentage points."),
    (
        "The Selby site makes 740 units a day and the Corran site 610.",
        "The Selby site trails the Corran site by 130 units.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The ferry is five euros cheaper than the bus.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The bus is 40 minutes faster than the ferry.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The bus costs five euros more than the ferry.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The ferry takes 40 minutes longer than the bus.",
    ),
    (
        "The old bell weighs 820 kilograms, the new one 760.",
        "The old bell is 60 kilograms lighter than the new one.",
    ),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Bratt was 2.3 seconds faster than Keane."),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Keane was 2.3 seconds slower than Bratt."),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Bratt beat Keane by 2.3 seconds."),
    (
        "St Anne's church was built in 1340, the town hall in 1512.",
        "The church is 172 years younger than the town hall.",
    ),
    (
        "St Anne's church was built in 1340, the town hall in 1512.",
        "The town hall is 172 years older than the church.",
    ),
    (
        "A litre of diesel costs 1.71 euros in Marvo and 1.58 euros in Tessin.",
        "Diesel is 13 cents cheaper in Marvo than in Tessin.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The fund returned minus 4.3%, compared with minus 6.1% for its benchmark.",
        "The fund beat its benchmark by 1.8 percentage points.",
    ),
    (
        "The fund returned 9.2%, compared with 7.5% for the index.",
        "The index trailed the fund by 1.7 percentage points.",
    ),
    ("Barton grew by 3.1% and Selwick by 2.2%.", "Selwick lagged Barton by 0.9 percentage points."),
    ("Wind made 41% of the power and gas 33%.", "Wind outstripped gas by eight points."),
    (
        "The Selby site makes 740 units a day and the Corran site 610.",
        "The Corran site trails the Selby site by 130 units.",
    ),
    ("The party polled 31%, against 28% for the Greens.", "The Greens trailed the party by three points."),
    ("The flock shrank from 240 to 195.", "The flock has 45 fewer sheep."),  # one thing over time
    ("A loaf went from £1.85 to £2.20.", "A loaf is 35p dearer."),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The bus is five euros cheaper than the ferry.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The ferry is 40 minutes faster than the bus.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The bus takes 40 minutes longer.",
    ),
    (
        "The ferry costs 14 euros and takes 90 minutes; the bus costs 9 euros and takes 130 minutes.",
        "The ferry costs five euros more.",
    ),
    ("Hendry is 41 and his sister Isla 36.", "Hendry is five years older than his sister."),
    ("Hendry is 41 and his sister Isla 36.", "Isla is five years younger than her brother."),
    ("Hendry is 41 and his sister Isla 36.", "His sister is five years his junior."),
    (
        "The old bell weighs 820 kilograms, the new one 760.",
        "The new bell is 60 kilograms lighter than the old one.",
    ),
    ("The old bell weighs 820 kilograms, the new one 760.", "The old bell weighs 60 kilograms more."),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Keane was 2.3 seconds faster than Bratt."),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Keane beat Bratt by 2.3 seconds."),
    ("Bratt swam the 400 metres in 4:08.2 and Keane in 4:05.9.", "Bratt was 2.3 seconds slower than Keane."),
    (
        "St Anne's church was built in 1340, the town hall in 1512.",
        "The church is 172 years older than the town hall.",
    ),
    ("St Anne's church was built in 1340, the town hall in 1512.", "The town hall is 172 years younger."),
    (
        "A litre of diesel costs 1.71 euros in Marvo and 1.58 euros in Tessin.",
        "Diesel is 13 cents cheaper in Tessin than in Marvo.",
    ),
    (
        "A litre of diesel costs 1.71 euros in Marvo and 1.58 euros in Tessin.",
        "Diesel is 13 cents dearer in Marvo.",
    ),
    (
        "A litre of diesel costs 1.71 euros in Marvo and 1.58 euros in Tessin.",
        "Drivers pay 13 cents more in Marvo.",
    ),
    ("Skarn have 31 points; 38 mostly keep a side up.", "Skarn need seven more points to be safe."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert found_by("compared_way", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("compared_way", source, summary) == []
