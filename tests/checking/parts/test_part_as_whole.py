"""What is said of a part that is put behind its whole, told of the whole, is found; each told as what it is, is not."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

from summarise.checking.check import graded

CLAIMS = (
    "In the two years before the recall the firm had logged 340 reports of faulty handles in its bicycle trailers, 52 of them "
    "involving burns."
)
KIOSKS = "The company has built 26 kiosks, of which 21 went into service."
CUTS = "The museum has cut 30 posts, including eleven night guards, and closed its library."
FUND = "Last year the fund paid out $9 million, including $2 million for church roofs."
SPA = "Last year the spa treated 2,450 people, of whom 310 were out-patients."
TEST = "Inspectors found 19 faults in the lift, four of which they called severe."
WALKERS = "The walkers were four years younger on average, and only 7% of them smoked."


def found(source: str, summary: str) -> list[str]:
    return [c for c in codes(source, summary) if c.startswith("wrong-referent")]


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (CLAIMS, "The firm had logged 340 burns in two years.", "340"),
        (KIOSKS, "The company has put 26 kiosks into service.", "26"),
        (FUND, "The fund paid out $9 million for church roofs.", "$9 million"),
        (TEST, "Inspectors had found 19 severe faults in the lift.", "19"),
    ],
)
def test_the_whole_in_the_words_of_its_part(source: str, summary: str, number: str) -> None:
    assert f"wrong-referent: {number}" in found(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (CLAIMS, "The firm had logged 340 reports of faulty handles."),
        (CLAIMS, "Of 340 reports, 52 involved burns."),
        (CLAIMS, "There were 340 reports, some of them of burns."),
        (KIOSKS, "The company has built 26 kiosks."),
        (KIOSKS, "Of 26 kiosks, 21 went into service."),
        (CUTS, "The museum has cut 30 posts, night guards among them."),
        (CUTS, "Eleven night guards at the museum have lost their posts."),
        (FUND, "The fund paid $9 million last year."),
        (FUND, "For church roofs the fund gave $2 million."),
        (SPA, "The spa treated 2,450 patients last year."),  # an out-patient is one as well
        (TEST, "Inspectors found 19 faults in the lift."),
        (WALKERS, "The walkers were four years younger and less likely to smoke."),
    ],
)
def test_each_in_its_own_words(source: str, summary: str) -> None:
    assert found(source, summary) == []


def test_a_part_of_what_is_counted_between_is_none_of_the_sum_before() -> None:
    source = "The firm will spend £8.2m on 22 electric buses, half of them due by April."
    told = "The firm is spending £8.2m on electric buses, which are due."
    assert not any("part" in f.message for f in graded(source, told).flags)


GYM = "The chain represents 40 of the 96 gyms in the county. It let seven of its 52 trainers go in May."
CLUB = "The club has spent £2.1m of a promised £9m grant. Parks lose $4 million of their $31 million."
PASS = "Pensioners, about 1,300 of the city's 18,600 account holders, will keep a discount of a fifth."
BARS = "She has cut opening hours at 34 cafés, a third of which now close on Sundays."
LATE = "The line runs 900 trains a day. On Monday 120 trains a day out of 640 were late in the east."


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (GYM, "The chain represents 96 gyms.", "96"),
        (GYM, "It laid off 52 trainers in May.", "52"),
        (CLUB, "The club has spent £9m so far.", "£9m"),
        (CLUB, "Parks lose $31 million.", "$31 million"),
        (PASS, "Some 18,600 pensioners keep a discount of a fifth.", "18,600"),
        (BARS, "- Closed on Sundays: 34 cafés", "34"),
        (LATE, "On Monday 640 trains were late in the east.", "640"),
    ],
)
def test_the_word_that_leads_up_to_a_part_or_stands_behind_it(source: str, summary: str, number: str) -> None:
    assert f"wrong-referent: {number}" in found(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (GYM, "The chain represents 40 of 96 gyms."),
        (GYM, "The county has 96 gyms."),
        (GYM, "Before, it had 52 trainers."),
        (GYM, "It laid off seven of 52 trainers."),
        (CLUB, "The club was promised £9m."),
        (CLUB, "The club has a grant of £9m and has spent £2.1m."),
        (CLUB, "Parks have $31 million to spend."),
        (PASS, "The city has 18,600 account holders."),
        (BARS, "- Shorter hours: 34 cafés"),
        (LATE, "In the east 640 trains run."),
    ],
)
def test_a_whole_with_words_of_its_own(source: str, summary: str) -> None:
    assert not [f.message for f in graded(source, summary).flags if "a part" in f.message]
