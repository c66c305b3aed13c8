"""Times of day, with zones and spans."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.quantities.reading import only

TABLE = [
    ("at 10.45pm", "10.45pm", 22, 45, None),
    ("at 10:45 p.m. local time", "10:45 p.m. local time", 22, 45, "local time"),
    ("at 9 a.m. ET", "9 a.m. ET", 9, None, "ET"),
    ("at 15:30 GMT", "15:30 GMT", 15, 30, "GMT"),
    ("(15:30 GMT)", "15:30 GMT", 15, 30, "GMT"),
    ("at 15:30 (GMT)", "15:30 (GMT)", 15, 30, "GMT"),
    ("(at 3 p.m. ET) on", "3 p.m. ET", 15, None, "ET"),
    ("12:05 am", "12:05 am", 0, 5, None),
    ("the 9 o'clock news", "9 o'clock", 9, None, None),
    ("at seven o'clock", "seven o'clock", 7, None, None),
    ("at 10 in the morning", "10 in the morning", 10, None, None),
    ("at eight in the evening", "eight in the evening", 20, None, None),
    ("half past three", "half past three", 3, 30, None),
    ("at ten to eleven at night", "ten to eleven at night", 22, 50, None),
    ("at twenty past two at night", "twenty past two at night", 2, 20, None),
    ("at five to midnight", "five to midnight", 23, 55, None),
    ("at half past noon", "half past noon", 12, 30, None),
    ("by a quarter to nine tonight", "quarter to nine tonight", 20, 45, None),
    ("20 minutes past eight", "20 minutes past eight", 8, 20, None),
    ("a quarter to nine", "quarter to nine", 8, 45, None),
    ("at noon", "noon", 12, 0, None),
    ("by midnight", "midnight", 0, 0, None),
    ("(0245 GMT)", "0245 GMT", 2, 45, "GMT"),
    ("at 0900 hours", "0900 hours", 9, 0, None),
    ("at three fifteen", "three fifteen", 3, 15, None),
    ("around ten thirty last night", "ten thirty", 10, 30, None),
]


@pytest.mark.parametrize(("text", "words", "hour", "minute", "zone"), TABLE)
def test_times(text: str, words: str, hour: int, minute: int | None, zone: str | None) -> None:
    found = only(text)
    assert (found.text, found.kind, found.low) == (words, "time", None)
    assert found.date is not None
    assert (found.hour, found.minute, found.date.zone) == (hour, minute, zone)


SPANS = [
    ("from 5 to 6pm", 17, 18),
    ("8-9am", 8, 9),
    ("6:30am-7pm", 6, 19),
    ("from 7 to 7:30", 7, 7),
    ("between 3 and 8 yesterday", 3, 8),
    ("5 to seven in the morning", 5, 7),
    ("0730-0930", 7, 9),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_spans(text: str, first: int, last: int) -> None:
    found = only(text)
    assert (found.kind, found.hour, found.until and found.until.hour) == ("time", first, last)


@pytest.mark.parametrize("text", ["3 in the room", "12 at the table", "a 5 to 3 vote", "at 30 places"])
def test_what_is_no_time(text: str) -> None:
    from summarise import find_quantities

    assert all(q.kind != "time" for q in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("she won in 2:08:14", "7694"), ("a time of 3:26.41", "206.41"), ("1:42.9 to go", "102.9")],
)
def test_a_time_that_was_taken_is_a_duration(text: str, seconds: str) -> None:
    found = only(text)
    assert (found.kind, found.value, found.unit) == ("duration", Decimal(seconds), "second")
