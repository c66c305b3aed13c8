"""Inline XBRL: the scale, sign and format of a fact's tag are applied to the number that the page shows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from summarise.article import Article
from summarise.readers.html import read_html

_WORDS = "The directors say that the yard worked through the year and that its crews were paid on time. " * 4
_UNITS = "".join(
    f"<xbrli:unit id='{unit}'><xbrli:measure>iso4217:{unit}</xbrli:measure></xbrli:unit>"
    for unit in ("EUR", "GBP")
)
_HEADER = f"<div style='display:none'><ix:header><ix:hidden><ix:nonNumeric>990077</ix:nonNumeric></ix:hidden>{_UNITS}</ix:header></div>"


def report(body: str, language: str = "en") -> Article:
    page = (
        f"<html xmlns:ix='http://www.xbrl.org/2013/inlineXBRL' lang='{language}'><head><title>Report</title></head><body>"
        f"{_HEADER}<h1>Report</h1><p>{_WORDS}</p>{body}</body></html>"
    )
    return read_html(page, "report.html")


def fact(shown: str, **attributes: str) -> str:
    stated = "".join(f" {name}='{value}'" for name, value in attributes.items())
    return f"<ix:nonFraction name='x' contextRef='c'{stated}>{shown}</ix:nonFraction>"


PROSE = [
    (fact("41.5", scale="6", unitRef="EUR"), "41.5 million EUR", "41500000.0", "EUR"),
    (f"€{fact('41.5', scale='6', unitRef='EUR')}", "€41.5 million", "41500000.0", "EUR"),
    (f"£{fact('2.1', scale='6', unitRef='GBP')} million", "£2.1 million", "2100000.0", "GBP"),
    (f"£({fact('12', scale='6', sign='-', unitRef='GBP')}) million", "£(12) million", "-12000000", "GBP"),
    (f"{fact('7', scale='3', unitRef='EUR')} thousand euros", "7 thousand euros", "7000", "EUR"),
    (fact("1.204,5", scale="3", format="ixt:num-comma-decimal"), "1,204.5 thousand", "1204500.0", None),
    (fact("8.25", scale="-2"), "8.25%", "8.25", "percent"),
    (f"{fact('8.25', scale='-2')}%", "8.25%", "8.25", "percent"),
    (fact("12", scale="4"), "120000", "120000", None),
    (fact("none", format="ixt:fixed-zero"), "0", "0", None),
    (fact("twelve", format="ixt-sec:numwordsen"), "twelve", "12", None),
    (f"({fact('3.2', scale='6', sign='-')})", "-3.2 million", "-3200000.0", None),
    (f"a loss of ({fact('3.2', scale='6', sign='-')})", "3.2 million", "3200000.0", None),
    ("<ix:fraction><ix:numerator>1</ix:numerator>/<ix:denominator>4</ix:denominator></ix:fraction>", "1/4", "0.25", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "value", "unit"), PROSE)
def test_a_fact_in_a_sentence(body: str, text: str, value: str, unit: str | None) -> None:
    article = report(f"<p>For the yard it came to {body}.</p>")
    (found,) = find_quantities(article.text[article.text.index("came to ") :])
    assert (found.text, found.value) == (text, Decimal(value))
    assert unit is None or found.unit == unit


TABLE = f"""<table><tr><td>Result</td><td>{fact("3.4", scale="6", sign="-")}</td><td>({fact("2.2", scale="6", sign="-")})</td></tr>
<tr><td>Loss on sales</td><td>{fact("0.4", scale="6", sign="-")}</td><td>{fact("0.2", scale="6", sign="-")}</td></tr>
<tr><td>Grants</td><td>{fact("–", scale="6", format="ixt:zerodash")}</td><td>{fact("", **{"xsi:nil": "true"})}</td></tr></table>"""


def test_signs_are_applied_in_tables_where_no_word_says_them() -> None:
    text = report(TABLE).text
    assert "Result | -3.4 million | (-2.2 million)" in text
    assert "Loss on sales | 0.4 million | 0.2 million" in text
    assert "Grants | 0" in text


@pytest.mark.parametrize("columns", [1, 2])
def test_a_bracket_in_the_next_cell_ends_a_loss(columns: int) -> None:
    loss = f"<td colspan={columns}>({fact('2.2', scale='6', sign='-')}</td><td>)</td>"
    head = f"<tr><td></td><td colspan={columns}>2024</td><td></td><td>2023</td></tr>"
    text = report(f"<table>{head}<tr><td>Result</td>{loss}<td>{fact('7', scale='6')}</td></tr></table>").text
    assert "Result: 2024 = (-2.2 million); 2023 = 7 million." in text


@pytest.mark.parametrize(
    ("form", "shown", "wanted"),
    [
        ("ixt:date-month-day-year", "03/04/2024", "2024-03-04"),
        ("ixt:date-day-month-year", "03/04/2024", "2024-04-03"),
        ("ixt:datedoteu", "31.12.24", "2024-12-31"),
        ("ixt:date-day-monthname-year-en", "3 April 2024", "3 April 2024"),
    ],
)
def test_dates_are_in_the_order_of_their_format(form: str, shown: str, wanted: str) -> None:
    article = report(
        f"<p>It ended on <ix:nonNumeric name='d' contextRef='c' format='{form}'>{shown}</ix:nonNumeric>.</p>"
    )
    assert f"It ended on {wanted}." in article.text


def test_elsewhere_a_scale_is_multiplied_out() -> None:
    shown = fact("41,5", scale="6", unitRef="EUR", format="ixt:num-comma-decimal")
    text = report(f"<p>Der Umsatz betrug {shown}.</p>", "de").text
    assert "Der Umsatz betrug 41500000 EUR." in text


def test_what_is_hidden_is_not_read() -> None:
    assert "990077" not in report(f"<p>It came to {fact('5')}.</p>").text


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("USD", "USD"),
        ("iso4217-SEK", "SEK"),
        ("U_NOK", "NOK"),
        ("usdPerShare", "USD"),
        ("shares", None),
        ("pure", None),
        ("Tag", None),
    ],
)
def test_a_page_without_the_units_of_its_report_has_them_by_their_ids(unit: str, code: str | None) -> None:
    article = report(f"<p>The figure is {fact('41.5', scale='6', unitRef=unit)} here.</p>")
    found = find_quantities(article.text)[-1]
    assert (found.value, found.unit) == (Decimal(41_500_000), code)
