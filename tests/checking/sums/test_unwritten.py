"""Numbers that the source tells without writing them: the last of so many, one fewer, a fortnight."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, verdict

# source, summary, the number as it stands there, and another that is wrong
TOLD = [
    ("The game took 13 innings. Rain fell. A fan said he had slept. Ann Pell hit the ball that gave Ness the game.", "Ann Pell hit the ball in the {} inning.", "13th", "15th"),
    ("Ms Bell becomes the party's 23rd member in the chamber.", "The party now has {} members in the chamber.", "23", "25"),
    ("They ran 17 harbours, the busiest of which was Ness.", "They ran Ness and {} other harbours.", "16", "14"),
    ("An alarm was cleared as false. It was the ninth alarm of the night.", "An alarm was cleared after {} earlier alarms that night.", "eight", "five"),
    ("A clinic opened a year after the blast.", "A clinic opened {} after the blast.", "one year", "three years"),
    ("A poll taken a fortnight ago put him 11 points behind.", "A poll put him 11 points behind {} ago.", "two weeks", "five weeks"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), TOLD)
def test_what_the_source_tells_without_writing_it(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    known = (Verdict.SUPPORTED, Verdict.DERIVED)
    assert verdict(source, summary.format(right), right) in known
    assert verdict(source, summary.format(wrong), wrong) not in known


# source, summary, the span as it follows from dates, days or times, and another
BETWEEN = [
    ("Only 81mm of rain fell at the weir from June to August.", "Rain at the weir came to 81mm in {}.", "three months", "five months"),
    ("The start of classes was moved from Aug. 21 to Aug. 26.", "Classes start {} late.", "five days", "nine days"),
    ("The fair was moved from Thursday to Sunday.", "The fair was held {} late.", "three days", "two days"),
    ("The storm touched down at 9:08 p.m., cut a path of 14 miles and lifted at 9:31.", "The storm was on the ground for {} and cut a path of 14 miles.", "23 minutes", "28 minutes"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), BETWEEN)
def test_the_time_between_two_days_or_times(source: str, summary: str, right: str, wrong: str) -> None:
    assert verdict(source, summary.format(right), right) is Verdict.DERIVED
    assert verdict(source, summary.format(wrong), wrong) is not Verdict.DERIVED
