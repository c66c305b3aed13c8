"""A summary of an article in another language, in English or in its own: right numbers pass, wrong ones do not."""

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
    summary = SUMMARIES[0].replace(right, wrong)
    start, end = summary.index(wrong), summary.index(wrong) + len(wrong)
    checked = check(article, summary)
    found = [
        f
        for f in checked.flags
        if f.severity != "note" and f.claim and f.claim.start < end and f.claim.end > start
    ]
    assert {f.code.value for f in found} & {code, "not-in-source"}


OWN = {
    "de": "Die Werft baute 17 Fähren, drei mehr als 2029. Der Umsatz stieg um 8,4 Prozent auf 1,26 Milliarden Euro.",
    "fr": "Le chantier a livré 17 ferries, trois de plus qu'en 2029. Le chiffre d'affaires progresse de 8,4% à 1,26 milliard d'euros.",
    "es": "El astillero entregó 17 transbordadores, tres más que en 2029. Los ingresos crecieron un 8,4% hasta 1.260 millones de euros.",
    "it": "Il cantiere ha consegnato 17 traghetti, tre in più del 2029. I ricavi sono saliti dell'8,4% a 1,26 miliardi di euro.",
    "pt": "O estaleiro entregou 17 balsas, três a mais que em 2029. A receita cresceu 8,4% e chegou a 1,26 bilhão de reais.",
    "nl": "De werf leverde 17 veerboten af, drie meer dan in 2029. De omzet steeg met 8,4% naar 1,26 miljard euro.",
    "zh": "造船厂交付17艘渡轮，比2029年多三艘，营收增长8.4%至12.6亿元。",
    "ja": "造船所はフェリー17隻を引き渡し、売上高は8.4％増の1260億円だった。",
}


@pytest.mark.parametrize("language", OWN)
def test_a_summary_in_the_articles_language(language: str) -> None:
    article = Article(load(language)[0].text)
    flags = check(article, OWN[language]).flags
    assert [f.message for f in flags if f.severity in ("error", "warning")] == []
    assert [f.code for f in check(article, OWN[language].replace("17", "71")).flags if f.severity != "note"]
