"""What a flag says: both texts as they stand, and other words only where they are sure."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.explaining.messages import quoted
from summarise.checking.verdicts import Code, Flag, Severity
from summarise.quantities.finder import find_quantities

SOURCE = (
    "The harbour at Lowmere took in almost 1,340 tonnes of herring last year, its manager said. "
    "A new quay will cost £7.4 million. Between 60 and 75 boats land there on a good day."
)


def flagged(summary: str) -> Flag:
    (flag,) = check(SOURCE, summary).flags
    return flag


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It took in some 1,340 tonnes of herring.", "“some 1,340 tonnes”"),
        ("Fines of £400 or more were paid.", "“£400 or more”"),
        ("Up to\n30 people came.", "“Up to 30 people”"),  # on one line
        ("The 300 angry voters left.", "“300 angry voters”"),
        ("Between 60 and 75 boats", "“Between 60 and 75 boats”"),
        ("The vote took 11 hours.", "“11 hours”"),
    ],
)
def test_a_number_is_quoted_as_it_stands_with_its_hedge_and_its_noun(text: str, words: str) -> None:
    (found,) = find_quantities(text)
    assert quoted(text, found) == words


def test_the_article_and_the_summary_are_quoted_side_by_side() -> None:
    flag = flagged("The harbour at Lowmere took in more than 1,340 tonnes of herring last year.")
    assert flag.code is Code.QUALIFIER_REVERSED
    assert flag.message == (
        "The article says “almost 1,340 tonnes”; the summary says “more than 1,340 tonnes”, "
        "which is the opposite."
    )
    assert flag.suggestion == "Write “almost 1,340 tonnes”."


@pytest.mark.parametrize(
    ("summary", "code", "start"),
    [
        # an error, and a change of form of the very place: these words are right
        ("A new quay will cost £7.4 billion.", Code.SCALE_MISMATCH, "Write “£7.4 million”."),
        ("On a good day 60 boats land there.", Code.RANGE_NARROWED, "Write “Between 60 and 75 boats”."),
        # nowhere in the article: no other number is right of it
        ("Two of its 34 cranes are new.", Code.NOT_IN_SOURCE, "Check where “34 cranes” comes from"),
    ],
)
def test_other_words_are_suggested_where_they_are_sure(summary: str, code: Code, start: str) -> None:
    said = [f.suggestion for f in check(SOURCE, summary).flags if f.code is code]
    assert any(suggestion.startswith(start) for suggestion in said)


def test_a_severity_of_ones_own_decides_about_the_suggestion_too() -> None:
    summary = "A new quay will cost £7.4 billion."
    (flag,) = check(SOURCE, summary, severities={Code.SCALE_MISMATCH: Severity.NOTE}).flags
    assert flag.suggestion == "Check whether “£7.4 million” and “£7.4 billion” are said of the same thing."


FERRY = "Rescuers found 118 people; 12 were still missing on Friday. They used 22 boats."
STORM = "At least 47 died when the ferry capsized off Lorn. In 1987, 83 people drowned."


@pytest.mark.parametrize(
    ("source", "summary", "nearest"),
    [
        (FERRY, "Rescuers found 118, and 21 are missing.", "12"),
        (STORM, "At least 74 died when the ferry capsized.", "At least 47"),
        # no slip of another, so the nearest value
        (FERRY, "Rescuers found 118, and 35 are missing.", "22 boats"),
    ],
)
def test_the_number_named_is_the_one_that_was_copied_wrong(source: str, summary: str, nearest: str) -> None:
    lacking = (Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH)
    (flag,) = (f for f in check(source, summary).flags if f.code in lacking)
    assert flag.message.endswith(f"The nearest in the article is “{nearest}”.") or flag.message.startswith(
        f"The article says “{nearest}”;"
    )


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        ("Valeline will raise its single fare from £2.50 to £2.80. A day ticket costs £5.", "Valeline is raising its single fare by £2.80.", "The article says “to £2.80”; the summary says “by £2.80”."),
        ("The plant cut its output by 40 tonnes. It has two ovens.", "The plant cut its output to 40 tonnes.", "The article says “by 40 tonnes”; the summary says “to 40 tonnes”."),
    ],
)  # fmt: skip
def test_a_change_told_as_a_level_is_said_with_the_words_that_make_it_one(
    source: str, summary: str, said: str
) -> None:
    (flag,) = [f for f in check(source, summary).flags if f.code is Code.WRONG_REFERENT]
    assert flag.message == said
    assert flag.suggestion is not None
    assert "or “" in flag.suggestion
