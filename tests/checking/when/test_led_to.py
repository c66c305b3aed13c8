"""Dates, times, ages and ordinals that a reader works out at a glance from others of the source."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, summary, what follows, and what does not
DATES = [
    # the decade or the century of a year
    ("The silo went up in 1957.", "The silo dates from the {}.", "1950s", "1960s"),
    ("The mint was founded in 1688.", "The mint dates from the {}.", "17th century", "16th century"),
    ("The dam was finished in 1968.", "The dam is of the {}.", "late 1960s", "early 1960s"),
    # a time and how long it takes from there
    ("The bus leaves at 13:20 and the ride takes one hour and 50 minutes.", "The bus arrives at {}.", "15:10", "15:40"),
    ("The concert begins at 8.10pm and lasts 95 minutes.", "The concert ends at {}.", "9.45pm", "9.55pm"),
    ("The ship sailed at 23:15 and docked 80 minutes later.", "The ship docked at {}.", "00:35", "00:55"),
    # a day of the week beside a full date
    ("The trial began on Monday 9 June. A verdict is due on Thursday.", "A verdict is due on {}.", "12 June", "14 June"),
    ("The sale opens on Thursday, 30 October and closes the following Sunday.", "The sale closes on {}.", "2 November", "4 November"),
    ("Friday 5 September: The lift will be mended tomorrow, the landlord said.", "The lift will be mended on {}.", "6 September", "8 September"),
    # a year and an age
    ("The choir, which is 45 years old this year, sang in 2019, it said.", "The choir was founded in {}.", "1974", "1976"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), DATES)
def test_dates_and_times_that_others_lead_to(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


# source, summary, what follows, and what does not
AGES = [
    ("Orla Finch, 67, was found unhurt in the cellar.", "A woman in her {} was found unhurt in a cellar.", "sixties", "fifties"),
    ("The singer was born in 1931 and died in 2016.", "The singer died in his {}.", "eighties", "seventies"),
    ("Their daughter was born seven weeks ago.", "The couple have a {} daughter.", "seven-week-old", "nine-week-old"),
    ("Pavel Orne joined the post office at 19 and retired at 64.", "Orne worked for the post office for {} years.", "45", "47"),
    ("The club's youngest diver is 16 and its oldest 74.", "There are {} years between the club's youngest and oldest divers.", "58", "56"),
    ("Greta Holt, born in 1962, set her first record in 1981.", "Holt set her first record at about {}.", "19", "23"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), AGES)
def test_ages_that_others_lead_to(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


# source, summary, the ordinal that follows, and another
ORDINALS = [
    ("The strike has now lasted five full weeks.", "The strike is in its {} week.", "sixth", "eighth"),
    ("The pier has been shut for six years.", "The pier is in its {} year of being shut.", "seventh", "ninth"),
    ("Bexa had taken four medals before Friday, when she won another.", "Bexa took her {} medal on Friday.", "fifth", "seventh"),
    ("The band has topped the bill three years running.", "The band topped the bill for a {} time in a row.", "third", "fifth"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), ORDINALS)
def test_ordinals_that_spans_and_counts_lead_to(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


def test_a_change_over_a_month_is_of_the_month_at_whose_end_it_was_measured() -> None:
    source = "The backlog at Orme Court stood at 2,140 cases at the end of May and 2,610 at the end of June."
    assert doubts(source, "The backlog at Orme Court grew by 470 cases during June.") == []
