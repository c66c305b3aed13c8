"""The scale that a table or a text states for its numbers: which it governs, and what it leaves alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import check, find_quantities
from summarise.quantities.scales import governing

TABLE = """Marrow Tools plc

{scale}

| | 2025 | 2024 |
|---|---|---|
| Sales | {sign}1,204 | {sign}1,101 |
| Profit | 88 | 71 |
| Profit per share | {sign}0.41 | {sign}0.37 |
| Margin | 7.3% | 6.4% |

The firm has 14 shops. It paid {sign}9 million for one.
"""

HEADS = [
    ("(In millions, except per share data)", "$", 10**6, "USD"),
    ("(in thousands of pounds)", "", 10**3, "GBP"),
    ("(£m)", "", 10**6, "GBP"),
    ("(EUR million)", "", 10**6, "EUR"),
    ("($ in thousands, except per share amounts)", "$", 10**3, "USD"),
    ("(Rs in crore)", "", 10**7, "INR"),
    ("In billions of yen", "", 10**9, "JPY"),
    ("US$ million", "", 10**6, "USD"),
    ("(£'000)", "", 10**3, "GBP"),
    ("All amounts are in millions of euros unless otherwise stated.", "", 10**6, "EUR"),
]


@pytest.mark.parametrize(("head", "sign", "factor", "currency"), HEADS)
def test_a_table_under_its_scale(head: str, sign: str, factor: int, currency: str) -> None:
    text = TABLE.format(scale=head, sign=sign)
    found = {q.text.lstrip("$"): q for q in find_quantities(text) if q.low is not None}
    for written, value in (("1,204", 1204), ("1,101", 1101), ("88", 88), ("71", 71)):
        q = found[written]
        assert (q.kind, q.value, q.unit) == ("money", Decimal(value) * factor, currency)
        assert q.scale == factor
        assert q.scale_at is not None
        assert text[slice(*q.scale_at)].strip("()") in head
    for written, value in (("0.41", "0.41"), ("7.3%", "7.3"), ("14", "14"), ("9 million", "9000000")):
        assert (found[written].value, found[written].scale) == (Decimal(value), None)


def test_rows_with_their_heads_under_a_scale() -> None:
    text = "(In thousands)\n\nMill: Sales = $43; Per share = 2; Wages = 21.\nQuay: Sales = $7; Margin = 2; Costs = 5.\n\nIt has 14 mills."
    found = {q.text: q.value for q in find_quantities(text)}
    assert found["$43"] == 43_000
    assert (found["21"], found["5"], found["$7"]) == (21_000, 5_000, 7_000)
    assert (found["2"], found["14"]) == (2, 14)


def test_a_scale_of_all_figures_governs_bare_numbers_of_the_text() -> None:
    text = "All figures are in millions of euros. Sales were 1,204. It has 41 shops and paid €1.20 per share."
    sales, shops, paid = find_quantities(text)
    assert (sales.value, sales.unit) == (Decimal(1_204_000_000), "EUR")
    assert (shops.value, shops.scale, paid.value, paid.scale) == (Decimal(41), None, Decimal("1.20"), None)


def test_shares_have_a_scale_of_their_own() -> None:
    text = "Marrow ($ in thousands, shares in millions)\n\nCash $8,654\nShares outstanding 162.8\n"
    assert [(q.value, q.unit) for q in find_quantities(text)] == [
        (Decimal(8_654_000), "USD"),
        (Decimal(162_800_000), None),
    ]


def test_a_column_or_a_line_of_its_own() -> None:
    column = "| Site | €m | Staff |\n|---|---|---|\n| Mill | 43 | 210 |\n"
    assert [q.value for q in find_quantities(column)] == [Decimal(43_000_000), Decimal(210)]
    line = "Revenue (in millions) 43\nShops 12\n"
    assert [q.value for q in find_quantities(line)] == [Decimal(43_000_000), Decimal(12)]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("Ergebnis in Mio. EUR\n\nUmsatz 43\n", "de", 43_000_000, "EUR"),
        ("Résultats (en millions d'euros)\n\nVentes 43\n", "fr", 43_000_000, "EUR"),
        ("Resultados (en miles de euros)\n\nVentas 43\n", "es", 43_000, "EUR"),
        ("业绩（单位：万元）\n\n收入 43\n", "zh", 430_000, "CNY"),
        ("業績（百万円）\n\n売上高 43\n", "ja", 43_000_000, "JPY"),
    ],
)
def test_scales_of_other_languages(text: str, language: str, value: int, unit: str) -> None:
    (found,) = [q for q in find_quantities(text, language) if q.text == "43"]
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "It sold cars in millions of homes. There were 12.",
        "It is used (in thousands of towns) by 12.",
        "They spoke in millions. There were 12.",
        "It is worth $5 million. There were 12.",
    ],
)
def test_prose_that_states_no_scale(text: str) -> None:
    assert all(q.scale is None for q in find_quantities(text))


def test_the_scale_decides_in_the_check() -> None:
    source = TABLE.format(scale="($ in millions, except per share data)", sign="$")
    right = check(source, "Marrow's sales were $1,204 million in 2025 and its profit was $88 million.")
    assert not [f for f in right.flags if f.severity == "error"]
    wrong = check(source, "Marrow's sales were $1,204 in 2025.")
    assert [f.code for f in wrong.flags if f.severity == "error"] == ["scale-mismatch"]


def test_many_statements_are_no_more_work_than_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0
    governed = governing._governed

    def counting(*args: object) -> object:
        nonlocal looked
        looked += 1
        return governed(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(governing, "_governed", counting)
    find_quantities("Sales (in millions) 43\n" * 500)
    assert looked == 500
