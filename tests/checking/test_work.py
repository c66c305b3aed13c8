"""How much work a check is: it grows with the text and not with its square, whatever the text is made of.

Work is counted as calls of functions, of Python's and of C's, which no busy machine changes; a time is never
asserted. The benchmark (``benchmarks/check.py --only speed``) shows the times.

What grows with the square of the text takes as much more than its share as the bounds allow when it is an eleventh of
the work on 2,500 characters (150 of a summary, 100 fields): then four times as much takes 5 times as long, three times
as much 3.5 times, and four times as much of half the text 4.5 times.
"""

from __future__ import annotations

import pytest

from summarise import check, find_quantities
from summarise.checking import read_source
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.taken_back import taken_back
from tests.counted import calls, calls_of_many

HOSTILE = {
    "digits": "1234567890",
    "digits and commas": "1,234,",
    "digits and blanks": "1 234 ",
    "commas": ",",
    "blanks": " ",
    "lines": "\n",
    "quotes": "\"'“”",
    "open brackets": "(",
    "closed brackets": ")(",
    "hyphens": "a-b-1-",
    "capitals": "A B C D ",
    "number words": "one hundred and ",
    "months": "May 5 ",
    "stops": "... ",
    "corrections": "not 5 but 6, correctly ",
    "numbers alone": "1 ",
    "numbers and no-break spaces": "1\u00a0",
    "numbers as sentences": "5. ",
    "signs": "+5",
    "percents": "5 % ",
    "percent signs": "%",
    "currencies": "$5 ",
    "slashes": "1/2/3/",
    "clock times": "1:2:",
    "days": "2020-01-",
    "dashes": "1–2–",
    "ranges": "5 to ",
    "fractions": "½",
    "apostrophes": "1'",
    "numbers in brackets": "(5)",
    "shares": "half of ",
    "compounds": "twenty one hundred ",
    "Han numerals": "千五百",
    "Han dates": "3月5日",
    "Han ordinals": "第一",
    "Han percents": "百分之",
    "Han digits in a row": "三",
    "Han halves and scores": "半2比1",
    "Han listed digits": "1、",
    "banks' numerals": "壹贰",
    "German number words": "zwanzig und ",
    "French number words": "vingt et un cent ",
}


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every check reads its source anew, as the first one of it does."""
    monkeypatch.setattr(read_source, "_LONGEST", 0)


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_finding_numbers_is_linear(unit: str) -> None:
    many, may = calls_of_many(lambda n: find_quantities(repeated(unit, n)), 1_250, 5_000, times=4.5, more=50)
    assert many < may


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_checking_is_linear_in_the_source(unit: str) -> None:
    summary = repeated(unit, 60)
    many, may = calls_of_many(lambda n: check(repeated(unit, n), summary), 2_500, 7_500, times=3.5, more=250)
    assert many < may


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_checking_is_linear_in_the_summary(unit: str) -> None:
    source = repeated(unit, 800)
    many, may = calls_of_many(lambda n: check(source, repeated(unit, n)), 150, 600, times=5, more=500)
    assert many < may


def test_claims_that_say_the_same_are_held_against_the_source_once() -> None:
    """Two hundred numbers of one value may carry a claim; the next claim like it does not go through them anew."""
    source = "5 % " * 300
    few, many = (calls(lambda n=n: check(source, "5 % " * n)) for n in (120, 170))  # type: ignore[misc]
    assert many - few < 50 * 400


def test_a_claim_is_held_against_the_numbers_near_it_in_value() -> None:
    """A page of other numbers costs its reading, and nothing for each claim."""
    summary = "The works made 31,415 bolts."
    few, many = (
        calls(lambda n=n: SourceIndex("".join(f"Pit {i} sold {7 * i + 50000} tiles. " for i in range(n))))  # type: ignore[misc]
        for n in (50, 200)
    )
    few_checked, many_checked = (
        calls(
            lambda n=n: check("".join(f"Pit {i} sold {7 * i + 50000} tiles. " for i in range(n)), summary)  # type: ignore[misc]
        )
        for n in (50, 200)
    )
    assert many_checked - many < 2 * (few_checked - few) + 500


def test_only_sentences_that_tell_of_a_mistake_are_read_for_taken_back_numbers() -> None:
    plain = "The mill sold 40 sacks. " * 200
    told = plain + "An earlier version gave 55 sacks."
    assert [q.text for q in taken_back(SourceIndex(told))] == ["55"]
    assert SourceIndex(plain).sentences_near(("earlier ",)) == []
    assert SourceIndex(told).sentences_near(("earlier ",)) == [200]
    short, long = SourceIndex(told), SourceIndex(plain * 4 + told)
    assert calls(lambda: taken_back(long)) <= calls(lambda: taken_back(short)) + 20


@pytest.mark.parametrize("unit", [{}, {"unit": "kg"}])
def test_checking_is_linear_in_the_fields_of_a_structure(unit: dict[str, str]) -> None:
    many, may = calls_of_many(
        lambda n: check("x", unit | {f"k{i}": i for i in range(n)}), 100, 300, times=3.5, more=250
    )
    assert many < may
