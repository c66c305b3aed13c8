"""A slip of copying stands out among many right numbers, and no sum by chance excuses it."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.aligning.slips import slip
from summarise.checking.verdicts import Severity
from summarise.quantities.finder import find_quantities

ARTICLE = (
    "Border patrols on the Merrin coast stopped 4,718 boats last year, the harbour office said on Friday. Officers "
    "detained 906 smugglers and took 37,250 litres of untaxed spirits, along with 12.6 tonnes of tobacco. "
    "Courts in Astley heard 318 cases and sent 154 people to prison. "
    "The office, which employs 2,140 officers and trains 685 volunteers, spent £48.3 million, of which £17.9 million "
    "went on fuel. A patrol lasts 11 hours on average."
)
SUMMARY = (
    "Patrols off Merrin stopped 4,718 boats last year, detained 906 smugglers and seized 37,250 litres of spirits and "
    "12.6 tonnes of tobacco. Astley's courts heard 318 cases; 154 people went to prison. The office has 2,140 officers "
    "and 685 volunteers and spent £48.3 million, £17.9 million of it on fuel. An average patrol takes 11 hours."
)


@pytest.mark.parametrize(
    ("claim", "source", "how"),
    [
        ("960 men", "906 men", "order"),
        ("581 men", "518 men", "order"),
        ("12.5 tonnes", "15.2 tonnes", "order"),
        ("50 men", "52 men", "digit"),
        ("1,214 men", "1,204 men", "digit"),
        ("1,200 men", "120 men", "scale"),
        ("£3 billion", "£3 million", "scale"),
        ("1,234 men", "134 men", "more"),
        ("134 men", "1,234 men", "fewer"),
        ("7 men", "5 men", "other"),
        ("85,000 men", "104,000 men", "other"),
        ("612 men", "906 men", "other"),
    ],
)
def test_how_a_number_became_another(claim: str, source: str, how: str) -> None:
    (a,), (b,) = find_quantities(claim), find_quantities(source)
    assert slip(a, b) == how


def test_the_right_summary_of_many_numbers_passes() -> None:
    assert [f for f in check(ARTICLE, SUMMARY).flags if f.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("4,718 boats", "4,178 boats"),
        ("906 smugglers", "960 smugglers"),
        ("318 cases", "381 cases"),
        ("2,140 officers", "2,410 officers"),
        ("37,250 litres", "3,725 litres"),
        ("£48.3 million", "£48.3 billion"),
        ("12.6 tonnes", "12.6 kilograms"),
        ("11 hours", "11 days"),
        ("685 volunteers", "658 volunteers"),
        ("154 people", "145 people"),
        ("£17.9 million", "£19.7 million"),
    ],
)
def test_one_wrong_number_among_many_is_no_mere_note(right: str, wrong: str) -> None:
    told = SUMMARY.replace(right, wrong)
    at = told.index(wrong)
    assert told != SUMMARY
    flags = [f for f in check(ARTICLE, told).flags if f.severity is not Severity.NOTE]
    assert [f.claim.start < at + len(wrong) and f.claim.end > at for f in flags if f.claim] == [True]


def test_a_sum_by_chance_is_no_excuse_for_a_slip() -> None:
    # 314 is 300 and 14, and 341 with two digits changed round
    article = (
        "The museum on Pell Street showed 341 paintings by local artists this spring. It has 300 chairs. "
        "Fourteen guards work there."
    )
    told = "The museum on Pell Street showed 314 paintings by local artists this spring."
    assert "derived" not in {f.code.value for f in check(article, told).flags}
    assert {f.severity for f in check(article, told).flags} & {Severity.WARNING, Severity.ERROR}


def test_a_sum_that_the_words_name_stands_beside_a_number_like_it() -> None:
    article = "The fair drew 120 adults and 114 children on Sunday. On Monday 243 people came to the fair."
    told = "In all, 234 people came to the fair on Sunday."
    assert not [f for f in check(article, told).flags if f.severity is Severity.ERROR]
