"""English forms with all that is read of them: two scales of one size, shared units, spans of a race, scores of things, lone groups."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities

Row = tuple[str, str, float | str | None, str | None]

TWO_SCALES: list[tuple[str, list[Row]]] = [
    ("Heat it to 180C/350F.", [("180C", "measure", 180, "degree-celsius"), ("350F", "measure", 350, "degree-fahrenheit")]),
    ("Cut a 10cm/4in square.", [("10cm", "measure", 10, "centimeter"), ("4in", "measure", 4, "inch")]),
    ("Use 200g/7oz of flour.", [("200g", "measure", 200, "gram"), ("7oz", "measure", 7, "ounce")]),
    ("Pour in 1 litre/1¾ pints of stock.", [("1 litre", "measure", 1, "liter"), ("1¾ pints", "measure", 1.75, "pint")]),
    ("Add 300ml/½ pint of milk.", [("300ml", "measure", 300, "milliliter"), ("½ pint", "measure", 0.5, "pint")]),
    ("It is 10km/6 miles away.", [("10km", "measure", 10, "kilometer"), ("6 miles", "measure", 6, "mile")]),
    ("Heat it to 350F/Gas 4.", [("350F", "measure", 350, "degree-fahrenheit"), ("Gas 4", "identifier", None, None)]),
    ("Heat to gas mark 4.", [("gas mark 4", "identifier", None, None)]),
    ("It uses 5 litres/100 km.", [("5 litres/100 km", "measure", 5, "liter-per-100-kilometer")]),
]  # fmt: skip
HYPHENS: list[tuple[str, list[Row]]] = [
    ("She owns a 900-square-foot flat.", [("900-square-foot", "measure", 900, "square-foot")]),
    ("He owns a 5,600-square-metre loft.", [("5,600-square-metre", "measure", 5600, "square-meter")]),
    ("They own a 1,500-square-mile estate.", [("1,500-square-mile", "measure", 1500, "square-mile")]),
]
SHARED: list[tuple[str, list[Row]]] = [
    ("It took three, four and five years.", [("three", "duration", 3, "year"), ("four", "duration", 4, "year"), ("five years", "duration", 5, "year")]),
    ("They live two and three miles off.", [("two", "measure", 2, "mile"), ("three miles", "measure", 3, "mile")]),
    ("Peaks of 1,100, 1,250 and 1,400 metres.", [("1,100", "measure", 1100, "meter"), ("1,250", "measure", 1250, "meter"), ("1,400 metres", "measure", 1400, "meter")]),
    ("He scored two and four minutes later won.", [("two", "count", 2, None), ("four minutes later", "date", 4, "minute")]),
    ("She ran two or five miles.", [("two", "measure", 2, "mile"), ("five miles", "measure", 5, "mile")]),
]  # fmt: skip
RACES: list[tuple[str, list[Row]]] = [
    ("She won in 26:20.", [("26:20", "duration", 1580, "second")]),
    ("He ran under 26:20 there.", [("26:20", "duration", 1580, "second")]),
    ("He clocked 14:21 for the 5,000m.", [("14:21", "duration", 861, "second"), ("5,000m", "measure", 5000, "meter")]),
    ("She has a personal best of 3:52.", [("3:52", "duration", 232, "second")]),
    ("With 9:42 left they led.", [("9:42", "duration", 582, "second")]),
    ("There was 2:31 remaining.", [("2:31", "duration", 151, "second")]),
    ("Her marathon best of 2:45 stands.", [("2:45", "duration", 165, "minute")]),
    ("He ran the marathon. His mile best is 3:52.", [("3:52", "duration", 232, "second")]),
    ("The train left at 4:05.", [("4:05", "time", None, None)]),
    ("It came in 4:05 pm yesterday.", [("4:05 pm", "time", None, None)]),
    ("They mix it in a ratio of 26:20.", [("26:20", "ratio", 1.3, None)]),
    ("She ran it in 26 minutes 20.", [("26 minutes 20", "duration", 1580, "second")]),
    ("It lasts two hours 40, he said.", [("two hours 40", "duration", 160, "minute")]),
    ("After 20 minutes 30 people left.", [("20 minutes", "duration", 20, "minute"), ("30", "count", 30, "people")]),
    ("Within 2 hours 15 had gone.", [("2 hours", "duration", 2, "hour"), ("15", "count", 15, None)]),
]  # fmt: skip
METRES: list[tuple[str, list[Row]]] = [
    ("The mirror is 6.5m across.", [("6.5m", "measure", 6.5, "meter")]),
    ("The walls are 0.3m thick.", [("0.3m", "measure", 0.3, "meter")]),
    ("A pipe 2.1m in diameter burst.", [("2.1m", "measure", 2.1, "meter")]),
    ("The walls stand 4m apart.", [("4m", "measure", 4, "meter")]),
    ("The vault lies 3.5m underground.", [("3.5m", "measure", 3.5, "meter")]),
    ("The river rose 1.8m overnight.", [("1.8m", "measure", 1.8, "meter")]),
    ("The room measures 2.4m by 3.6m.", [("2.4m", "measure", 2.4, "meter"), ("3.6m", "measure", 3.6, "meter")]),
    ("She won the shot with 19.3m.", [("19.3m", "measure", 19.3, "meter")]),
    ("Sales rose 1.8m in May.", [("1.8m", "count", 1_800_000, None), ("May", "date", None, None)]),
]  # fmt: skip
WORDS: list[tuple[str, list[Row]]] = [
    ("A score of ships lay there.", [("A score", "count", 20, None)]),
    ("More than a score of men drowned.", [("a score", "count", 20, None)]),
    ("A score or more of boats sank.", [("A score", "count", 20, None)]),
    ("Half-a-dozen cars burned.", [("Half-a-dozen", "count", 6, None)]),
    ("They bought two and a half dozen eggs.", [("two and a half dozen", "count", 30, None)]),
    ("A score of 10 goals is a lot.", [("10", "count", 10, "goals")]),
    ("A score of goals was expected.", []),
    ("The test score of pupils fell.", []),
    ("The film has a score of its own.", []),
]
ALONE: list[tuple[str, list[Row]]] = [
    ("There were 1 900 patients.", [("1 900", "count", 1900, "patients")]),
    ("12 500 people marched.", [("12 500", "count", 12500, "people")]),
    (
        "Phase 1 900 patients came.",
        [("Phase 1", "identifier", None, None), ("900", "count", 900, "patients")],
    ),
    ("On May 1 900 people came.", [("May 1", "date", None, None), ("900", "count", 900, "people")]),
    ("By day 3 200 people came.", [("3", "count", 3, None), ("200", "count", 200, "people")]),
    ("At 9 200 people came.", [("9", "count", 9, None), ("200", "count", 200, "people")]),
]
NOTES: list[tuple[str, list[Row]]] = [
    ("It cost €1.5 million² more.", [("€1.5 million", "money", 1_500_000, "EUR")]),
    ("They lost 12 boats¹ there.", [("12", "count", 12, "boats")]),
    ("It covers 5 km² of sea.", [("5 km²", "measure", 5, "square-kilometer")]),
    ("Q1 2022: a boom.", [("Q1 2022", "date", None, None)]),
]
NAMES: list[tuple[str, list[Row]]] = [
    ("Flight BA 117 left.", [("Flight BA 117", "identifier", None, None)]),
    ("They took flight LH 441.", [("flight LH 441", "identifier", None, None)]),
    ("Under Regulation (EU) 2016/679 they pay.", [("2016/679", "identifier", None, None)]),
    ("Directive 95/46/EC is dead.", [("95/46/EC", "identifier", None, None)]),
    ("The crew are all under 30.", [("30", "age", 30, "year")]),
    ("Losses were under 30.", [("30", "count", 30, None)]),
    ("It is at 62 pc of capacity.", [("62 pc", "percent", 62, "percent")]),
    ("He sold 2 pc games.", [("2", "count", 2, "games")]),
    ("The loss was $ ( 14.2 ) million .", [("$ ( 14.2 ) million", "money", -14_200_000, "USD")]),
    ("It paid on September 13 , 2024 .", [("September 13 , 2024", "date", None, None)]),
    ("A kilo costs Sh180 now.", [("Sh180", "money", 180, "XXS")]),
    (
        "A 747 with 366 people on board landed.",
        [("747", "identifier", None, None), ("366", "count", 366, "people")],
    ),
    ("The 747 voters were asked.", [("747", "count", 747, "voters")]),
    ("Snow fell above 800m there.", [("800m", "measure", 800, "meter")]),
    ("Losses were above 800m there.", [("800m", "count", 800_000_000, None)]),
    ("She leaves on 4 May. Petra stays.", [("4 May", "date", None, None)]),
    ("It opens on 5 June. Nobody came.", [("5 June", "date", None, None)]),
    ("It opens on 5 Sept. at noon.", [("5 Sept.", "date", None, None), ("noon", "time", None, None)]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*TWO_SCALES, *HYPHENS, *SHARED, *RACES, *METRES, *WORDS, *ALONE, *NOTES, *NAMES],
)
def test_as_written(text: str, expected: list[Row]) -> None:
    read = [
        (q.text, q.kind.value, q.low, q.unit if unit is not None else None)
        for q, (*_, unit) in zip(find_quantities(text), expected, strict=True)
    ]
    wanted = [
        (words, kind, None if value is None else Decimal(str(value)), unit)
        for words, kind, value, unit in expected
    ]
    assert read == wanted
