"""An English summary of an article in another language: right numbers pass, wrong ones do not."""

from __future__ import annotations

import pytest

from summarise.article import Article
from summarise.checking.check import check
from tests.languages.marked import load

# Of the first passages of each set, which say much the same in each language.
SUMMARIES = [
    "The shipyard built 17 ferries last year, three more than in 2029. Revenue rose by 8.4 percent to 1.26 billion euros. "
    "Profit reached 94.5 million euros.",
    "On Tuesday, 4 February 2031, some 3,000 employees stopped work at 9:30. They demand 5 to 6 percent more pay and a bonus "
    "of at least 1,500 euros. About a third of the staff works part time, on average 28.5 hours a week.",
    "A 43-year-old cyclist rode 612 kilometers at minus 4 degrees. More than half a million people watched. The prize money "
    "was 250,000 euros and 20,000 Swiss francs. Up to 40 helpers stood along the road, at least twelve of them at night.",
    "The rate fell from 7.9 to 7.1 percent, or by 0.8 percentage points. In May 2.3 million people were out of work, a "
    "quarter of them for more than twelve months.",
]


@pytest.mark.parametrize("number", range(len(SUMMARIES)))
@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl"])
def test_right_numbers_pass(language: str, number: int) -> None:
    article = Article(load(language)[number].text)
    flags = check(article, SUMMARIES[number]).flags
    assert [f.message for f in flags if f.severity in ("error", "warning")] == []


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl"])
@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("17 ferries", "19 ferries", "value-mismatch"),
        ("1.26 billion", "1.26 million", "scale-mismatch"),
        ("8.4 percent", "8.4 percentage points", "unit-mismatch"),
        ("94.5 million euros", "94.5 million dollars", "unit-mismatch"),
    ],
)
def test_wrong_ones_do_not(language: str, right: str, wrong: str, code: str) -> None:
    article = Article(load(language)[0].text)
    checked = check(article, SUMMARIES[0].replace(right, wrong))
    number = wrong.split(maxsplit=1)[0]
    found = [f for f in checked.flags if f.severity != "note" and f.claim and f.claim.text.startswith(number)]
    assert {f.code.value for f in found} & {code, "not-in-source"}
