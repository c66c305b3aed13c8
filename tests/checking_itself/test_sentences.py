"""What is found in a text without a source, and the same told right: nothing is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarise import Article, Code, Severity, Verdict, check_self
from summarise.checking.flags.choosing import Key
from summarise.checking.verdicts import Acceptance
from summarise.configuration.accepted import rows
from summarise.errors import InputError
from tests.checking_itself.right import TEXTS as RIGHT
from tests.checking_itself.wrong import SENTENCES, TEXTS


@pytest.mark.parametrize(("wrong", "flagged", "right"), [*SENTENCES, *TEXTS])
def test_the_wrong_one_is_found_and_the_right_one_left_alone(wrong: str, flagged: str, right: str) -> None:
    checked = check_self(wrong)
    assert [f.claim.text for f in checked.flags if f.claim] == [flagged]
    for claim in checked.claims:
        assert wrong[claim.start : claim.end] == claim.text
        assert claim.evidence is not None
        assert wrong[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        assert (
            claim.quantity is None or wrong[claim.quantity.start : claim.quantity.end] == claim.quantity.text
        )
    assert check_self(right).flags == ()


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_text_is_left_alone(name: str) -> None:
    assert check_self(RIGHT[name]).flags == ()


# Sentences that look like a mistake and are none.
ALONE = [
    "The 14 ships carried 220 men in all, 30 of them officers.",
    "He scored two tries and three conversions, 16 points in all.",
    "Twenty-two people were hurt (four of them badly).",
    "The 22 players (14 fit and five ill) flew home.",
    "Imports, 55% of them food and 62% of them from the north, rose.",
    "He took 55% of the vote in the north and 61% in the south.",
    "They named two reasons: cost (60%), time (55%) and the remaining doubts.",
    "The song climbed from 12 to 3 in the charts.",
    "Exports increased from 4.3 tonnes in 1990 (20% of the total) to 7.8 tonnes in 2008 (26%).",
    "Shares worth about £1m rose by about a third from £0.9m to £1.2m.",
    "Some 3 of the 1990s bands and 4 of the 2 million records survive.",
    "She was 24 when she was born again in 1961.",
    "The centre (2011–2019) was closed at the age of eight months.",
    "The meeting is on Tuesday, 14 January.",
    "The price went from 98 to 110, up 12%, and the wage from 10 to 20.",
    "In the second quarter 12 of 40 firms, 5% fewer than before, failed.",
    "Profit rose 8.4% from £412m to £446m.",
    "Turnout rose 4% from 58% to 62%.",
    "The north cost £12m. The south cost £14m.",
    "In May the bridge cost £12m. In June the bridge cost £14m.",
    "Of the 120 seats, 61 went to the Greens and 59 to the Union, 120 in all.",
    "27 people were hurt: 12 men, 9 women and 6 children, two of them babies.",
    "27 people were hurt: 12 men, 9 women and several children.",
    "Profit fell from $10m to a loss of $2m, down 120%.",
    "Item | 2030\nRevenue | 120\nless costs | 80\nless tax | 10\nTotal | 30\n",
    "Item | 2030\nRevenue | 120\nWages | 80\nTax | 10\nTotal | 30\n",
    "Item | 2030\nIn | 120\nOut | -80\nFees | -10\nTotal | 30\n",
    "Year | Visitors | Countries\n2029 | 100 | 12\n2030 | 120 | 14\nTotal | 220 | 17\n",
    "Top three | Sales\nA | 50\nB | 40\nC | 30\nTotal | 400\n",
    "Port | May\nA | 12\nB | -\nC | 9\nTotal | 22\n",
    "Aldham has 12 boats in the harbour. Borley has 14 boats in the harbour.",
    "The first lift carries 12 people at once. The second lift carries 14 people at once.",
]


@pytest.mark.parametrize("text", ALONE)
def test_what_only_looks_like_a_mistake(text: str) -> None:
    assert [f.message for f in check_self(text).flags] == []


def test_a_number_that_stands_alone_is_no_claim() -> None:
    checked = check_self("The harbour has 12 boats.")
    assert checked.claims == ()
    assert checked.hints


def test_a_sum_that_comes_out_is_a_claim_with_its_sum() -> None:
    (claim,) = check_self("The class has 12 men and 9 women, 21 in all.").claims
    assert (claim.text, claim.verdict) == ("21", Verdict.DERIVED)
    assert claim.evidence is not None
    assert claim.evidence.arithmetic == "12 + 9 = 21"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12 men and 9 women, 22 in all.", Code.ARITHMETIC_WRONG),
        ("The hearing is on Tuesday, 15 January 2025.", Code.DATE_MISMATCH),
        (TEXTS[3][0], Code.SELF_CONTRADICTION),
    ],
)
def test_the_codes(text: str, code: Code) -> None:
    assert [f.code for f in check_self(text).flags] == [code]
    assert check_self(text, ignore=[code.value]).flags == ()
    assert [f.severity for f in check_self(text, severities={code: Severity.NOTE}).flags] == [Severity.NOTE]


def test_a_date_without_a_year_is_judged_by_the_texts_own_date() -> None:
    text = "The hearing is on Thursday, 15 January."
    assert check_self(text).flags == ()
    # the 15th of January was a Monday in 2024, a Wednesday in 2025, a Thursday in 2026
    assert check_self(text, article_date="2025-01-10").flags == ()
    wrong = text.replace("Thursday", "Sunday")
    assert [f.code for f in check_self(Article(wrong, date="2025-01-10")).flags] == [Code.DATE_MISMATCH]


def test_what_is_accepted_says_so() -> None:
    text = "12 men and 9 women, 22 in all."
    (row,) = rows(check_self(text).flags, text, text, reason="a guest", who="ida")
    accepted: dict[Key, Acceptance] = {row.key: Acceptance(row.reason, row.who, row.when.isoformat())}
    checked = check_self(text, accepted=accepted)
    assert checked.open == ()
    assert checked.flags[0].accepted is not None


@pytest.mark.parametrize("given", [None, b"12 men", 12, ["12"]])
def test_what_is_no_text_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="the text is"):
        check_self(given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "|", "| |\n| |", "1", "1 2", "(", "a\x00b 12 and 13, 26 in all"]
)
def test_nothing_breaks_it(text: str) -> None:
    check_self(text)
    check_self(replace(Article(text), pages=(0,)))
