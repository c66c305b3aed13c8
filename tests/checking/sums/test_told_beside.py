"""A number that is worked out from the one told right beside it, in an article of many numbers."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Verdict

FERRIES = (
    "The Skerry line carried 482,000 passengers last year, 61 of them on stretchers. Strand Boats carried 239,000 and has 14 ships "
    "with three crews each. On Sundays 16 sailings leave Port Ness to Skerry's eight, and seven of its 13 pilots work. The line "
    "spent $71,000 on overtime between May and August, more than its $60,000 allowance for the whole year, and $84,000 on hulls. "
    "Of the 96 staff who were asked, 64 wanted a union. Storms stopped 39 sailings, against 12 a year earlier, and fog a further 25. "
    "A berth at Ness costs $1.4 million and one at Skerry $600,000. The council's grant of $900,000 has been cut to $500,000."
)


def _is_derived(source: str, summary: str, words: str) -> bool:
    """Whether the number that the ``words`` of a summary state is derived, and not doubted."""
    start, end = summary.index(words), summary.index(words) + len(words)
    checked = graded(source, summary)
    found = [c.verdict for c in checked.claims if c.start < end and c.end > start]
    assert len(found) == 1, found
    return found[0] is Verdict.DERIVED


# the sentence, the number worked out, and another that does not come out
TOLD_BESIDE = [
    ("On Sundays 16 sailings leave Port Ness, {} as many as Skerry has.", "twice", "three times"),
    ("The line's 482,000 passengers were {} the 239,000 of Strand Boats.", "about twice", "nearly three times"),
    ("{} of the 96 staff who were asked wanted a union.", "Two thirds", "Three quarters"),
    ("Storms stopped 39 sailings, {} as many as a year earlier.", "more than three times", "more than four times"),
    ("A berth at Ness costs $1.4 million, {} the price at Skerry.", "more than double", "more than triple"),
    ("The grant of the council was reduced by {} to $500,000.", "$400,000", "$300,000"),
    ("Overtime ran to $71,000, {} more than was allowed for the year.", "$11,000", "$17,000"),
    ("Overtime ran to $71,000, {} beyond what was allowed for the year.", "$11,000", "$17,000"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "right", "wrong"), TOLD_BESIDE)
def test_what_is_worked_out_from_the_number_beside_it_is_derived(
    sentence: str, right: str, wrong: str
) -> None:
    assert _is_derived(FERRIES, sentence.format(right), right)
    assert not _is_derived(FERRIES, sentence.format(wrong), wrong)


# Each comes out of two numbers of the article, but not of those that the sentence names.
OF_OTHERS = [
    ("Sailings that storms stopped nearly doubled from 12 to 39.", "doubled"),
    ("Strand's 14 ships are nearly double the 12 stopped by storms.", "double"),
    ("Twenty-one of its 13 pilots work.", "Twenty-one"),
    ("Half of the 96 staff who were asked wanted a union.", "Half"),
]


@pytest.mark.parametrize(("sentence", "words"), OF_OTHERS)
def test_a_multiple_of_a_number_told_is_of_no_other(sentence: str, words: str) -> None:
    assert not _is_derived(FERRIES, sentence, words)


@pytest.mark.parametrize(("barns", "near"), [(164, True), (148, False)])
def test_nearly_twice_is_near(barns: int, near: bool) -> None:
    source = f"The fire took {barns} barns. The fire of 2011 took 88 of them, and floods 19."
    summary = f"The {barns} barns that burned are nearly double the 88 lost to the fire of 2011."
    assert _is_derived(source, summary, "double") is near


SEVERAL = (
    "The strike stopped 327 of the 761 trains on Friday, some of them for hours. Norrail scrapped 146 and Vesta 64. "
    "The others were run by 17 small firms. A ballot in May had 2,310 votes. Of the 84 seats, the Reds took 39 and the Blues 22."
)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Norrail scrapped 146 trains, Vesta 64 and small firms the remaining {}.", "117", "127"),
        ("The Reds took 39 seats and the Blues 22, leaving {} for others.", "23", "26"),
    ],
)
def test_what_several_parts_leave(sentence: str, right: str, wrong: str) -> None:
    assert _is_derived(SEVERAL, sentence.format(right), right)
    assert not _is_derived(SEVERAL, sentence.format(wrong), wrong)
