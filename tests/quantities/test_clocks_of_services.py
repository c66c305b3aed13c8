"""Times of services and of speech: "0645Z", "twenty-two hundred hours", "a quarter of six", hours of opening beside days."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, kinds

TIMES = [
    ("it left at 0645Z", "0645Z", (6, 45, "UTC")),
    ("off chocks 1630Z", "1630Z", (16, 30, "UTC")),
    ("it is due at 1830L", "1830L", (18, 30, "local time")),
    ("parade is at 0930hrs", "0930hrs", (9, 30, None)),
    ("be there by 1400h", "1400h", (14, 0, None)),
    ("they land at twenty-two hundred hours", "twenty-two hundred hours", (22, 0, None)),
    ("up since oh six hundred hours", "oh six hundred hours", (6, 0, None)),
    ("it leaves at sixteen thirty.", "sixteen thirty", (16, 30, None)),
    ("dinner at seven forty-five pm", "seven forty-five pm", (19, 45, None)),
    ("it began at three fifteen in the afternoon", "three fifteen in the afternoon", (15, 15, None)),
    ("she rang at three fifteen in the morning", "three fifteen in the morning", (3, 15, None)),
    ("it is due at a quarter of six.", "quarter of six", (5, 45, None)),
    ("he came at quarter after nine.", "quarter after nine", (9, 15, None)),
    ("he came at ten of five.", "ten of five", (4, 50, None)),
]


@pytest.mark.parametrize(("text", "words", "when"), TIMES)
def test_times_as_they_are_said(text: str, words: str, when: tuple[int, int, str | None]) -> None:
    found = next(q for q in [at(text, words)] if q.date is not None)
    assert found.date is not None
    assert (found.date.hour, found.date.minute, found.date.zone) == when


OPEN = [
    ("Open Monday to Friday, 9-5.", "9-5", (9, 17)),
    ("Hours are 9-5 daily.", "9-5", (9, 17)),
    ("Weekdays 8-6, and by request.", "8-6", (8, 18)),
    ("Saturdays 10-4.", "10-4", (10, 16)),
    ("The desk is staffed 9-5 Monday to Friday.", "9-5", (9, 17)),
    ("Every day: 7-3.", "7-3", (7, 15)),
]


@pytest.mark.parametrize(("text", "words", "hours"), OPEN)
def test_hours_beside_days_of_opening_are_times(text: str, words: str, hours: tuple[int, int]) -> None:
    found = at(text, words)
    assert found.date is not None
    assert found.until is not None
    assert (found.date.hour, found.until.hour) == hours


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran for 1400h.", [("1400h", "duration")]),
        ("It holds 1830L.", [("1830L", "measure")]),
        ("It takes fifteen hundred hours of flying.", [("fifteen hundred hours", "duration")]),
        ("They won 9-5 on Monday.", [("9-5", "score"), ("Monday", "date")]),
        ("On Saturday, 9-5 was the score.", [("Saturday", "date"), ("9-5", "score")]),
        ("A quarter of six men came.", [("A quarter", "ratio"), ("six", "count")]),
        ("Ten of the five came.", [("Ten", "count"), ("five", "count")]),
    ],
)
def test_hours_scores_and_parts_stay_what_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's twenty-five to nine.", [("twenty-five to nine", "time")]),
        ("It was twenty to five.", [("twenty to five", "time")]),
        ("It is ten to six votes.", [("ten", "count"), ("six", "count")]),
        ("The 17:42 left at 17.58.", [("17:42", "time"), ("17.58", "time")]),
        ("With 9:42 left they led.", [("9:42", "duration")]),
        ("It was nineteen fifty-three and cold.", [("nineteen fifty-three", "date")]),
        ("Women between 50 and 71 are invited.", [("50 and 71", "age")]),
        ("Men came between 50 and 71 times.", [("50 and 71", "count")]),
        ("See ref. 48213-B there.", [("ref. 48213-B", "identifier")]),
        ("The flat of 4,200-sq-ft sold.", [("4,200-sq-ft", "measure")]),
        ("The room is twelve by fifteen feet.", [("twelve", "measure"), ("fifteen feet", "measure")]),
        ("It drew treble last year's crowd.", [("treble", "multiple")]),
    ],
)
def test_what_the_words_beside_a_number_make_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
