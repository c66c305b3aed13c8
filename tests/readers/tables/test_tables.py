"""Tables as text: a row a line, each cell with its heads and with the unit that its heads state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import find_quantities
from summarise.article import Place
from summarise.readers.composing.tracing import Tracer
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.column_heads import is_period, is_value
from summarise.readers.tables.lines import table_text, write_table
from summarise.readers.tables.numbers_with_units import settled
from summarise.readers.tables.stated_units import Stated, unit_of


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("Port|Boats|Revenue (€ million)\nLind|12|3.1\nOst|15|2.8", "Lind: Boats = 12; Revenue = €3.1 million.\nOst: Boats = 15; Revenue = €2.8 million."),
        # a title, then the scale of the whole table; a number in parentheses is a loss
        ("Kestrel plc||\n(in millions of euros)||\n|2023|2024\nRevenue|1,204|1,340\nNet loss|(274)|(355)\nMargin (%)|12.5|13.1", "Kestrel plc\nRevenue: 2023 = 1,204 million euros; 2024 = 1,340 million euros.\nNet loss: 2023 = -274 million euros; 2024 = -355 million euros.\nMargin: 2023 = 12.5%; 2024 = 13.1%."),
        ("Results (In thousands, except per share data)||\n|2024|2023\nIncome|1,204|9\nIncome per share|1.20|0.10", "Results\nIncome: 2024 = 1,204 thousand; 2023 = 9 thousand.\nIncome per share: 2024 = 1.20; 2023 = 0.10."),
        # a scale over the row heads is one of the whole table
        ("(in thousands)|2024|Change (%)\nBoats|12|3.1", "Boats: 2024 = 12 thousand; Change = 3.1%."),
        ("营收（万元）|2024\n总额|1,204", "总额: 2024 = 1,204万元."),
        # what a row's head states
        ("Item|Value\nWeight (kg)|12\nPrice ($)|3\nGrowth|5%\nSales ($m)|14", "Weight: Value = 12 kg.\nPrice: Value = $3.\nGrowth: Value = 5%.\nSales: Value = $14 million."),
        ("Umsatz (in Mio. EUR)|1.204,5\nGewinn|7", "Umsatz | 1.204,5 Mio. EUR\nGewinn | 7"),
        # years and dates head rows and columns although they are numbers
        ("Year|Boats\n2023|1200\n2024|1340", "Year 2023: Boats = 1200.\nYear 2024: Boats = 1340."),
        ("Date|Level (m)\n2024-03-05|4.2", "Date 2024-03-05: Level = 4.2 m."),
        ("Quarter|Boats\nQ1 2023|12", "Q1 2023: Boats = 12."),
        # a row of units below what is measured, and a unit that heads a column alone
        ("Port|Timber|Share\n|tonnes|%\nLind|310|4", "Lind: Timber = 310 tonnes; Share = 4%."),
        ("Site|Wind|Dust\n|km/h|µg/m³\nLind|35|12", "Lind: Wind = 35 km/h; Dust = 12 µg/m³."),
        ("Site|Cost (£m)|Share (%)\nLind|1.5ᵃ|4*\nOst|(2.5)¹|3 †", "Lind: Cost = £1.5ᵃ million; Share = 4%*.\nOst: Cost = -£2.5¹ million; Share = 3%†."),
        ("Crop|Mt\nWheat|128.4\nOats|7.9", "Wheat: Mt = 128.4 Mt.\nOats: Mt = 7.9 Mt."),
        ("2020|2021\n5|6", "2020 = 5; 2021 = 6."),
        # heads over heads
        ("|2023||2024|\n|Q1|Q2|Q1|Q2\nBoats|1|2|3|4", "Boats: 2023 Q1 = 1; 2023 Q2 = 2; 2024 Q1 = 3; 2024 Q2 = 4."),
        # a row that begins behind the last head
        ("Port|Boats\nLind|5\n||remark|7\n||2024|9", "Lind: Boats = 5.\nremark: 7.\n2024: 9."),
        ("Rank|Port|Boats\n1|Lind|12", "Rank = 1; Port = Lind; Boats = 12."),
        # no heads to be told: bars, and no number touches its neighbour
        ("1|200|300|400", "1 | 200 | 300 | 400"),
        ("Name|Role\nAda|Mayor", "Name | Role\nAda | Mayor"),
        # a scale between heads and rows, and under heads; amounts with a sign of their own take it too
        ("|2024|2023\n(in millions)||\nSales|$1,204|$(9)\nLoss|(12)|(9)\nPer share|$1.20|$0.10", "Sales: 2024 = $1,204 million; 2023 = -$9 million.\nLoss: 2024 = -12 million; 2023 = -9 million.\nPer share: 2024 = $1.20; 2023 = $0.10."),
        ("|Ventes (M€)|Fin\nLind|1\u00a0234|2\nOst|(1\u202f234)|3", "Lind: Ventes = €1\u00a0234 million; Fin = 2.\nOst: Ventes = -€1\u202f234 million; Fin = 3."),
        ("|2024|2023\n|£'000|£'000\nSales|41|39", "Sales: 2024 = £41 thousand; 2023 = £39 thousand."),
        ("Sales|41\n(in thousands)|\nCosts|39", "Sales | 41\nCosts | 39 thousand"),
        # a line above that has words and a number is a title
        ("Counted at 12 quays||\nPort|Boats|Oars\nLind|7|9", "Counted at 12 quays\nLind: Boats = 7; Oars = 9."),
        # what is counted takes nothing of what the whole table states; how many a group has is no value
        ("Plant|Dust PM2.5 (µg/m3)|Gas (Mt CO2e)\nLind|12|3.1\nOst|15|2.8", "Lind: Dust PM2.5 = 12 µg/m3; Gas = 3.1 Mt.\nOst: Dust PM2.5 = 15 µg/m3; Gas = 2.8 Mt."),
        ("Town|Deaths per 100,000|Tariff (p/kWh)\nLind|61.2|7.5\nOst|58.4|8", "Lind: Deaths = 61.2 per 100,000; Tariff = 7.5p/kWh.\nOst: Deaths = 58.4 per 100,000; Tariff = 8p/kWh."),
        ("(in € million)||\n|2024|2023\nSales|41|39\nEmployees|310|298", "Sales: 2024 = €41 million; 2023 = €39 million.\nEmployees: 2024 = 310; 2023 = 298."),
        ("Outcome|Drug (n = 41)|None (n=40)\nFalls|3|9", "Falls: Drug (n=41) = 3; None (n=40) = 9."),
        # a number in the head of the rows' heads
        ("The 10 busiest harbour towns|Boats\nLind|12\nOst|7", "The 10 busiest harbour towns\nLind: Boats = 12.\nOst: Boats = 7."),
        # a loss in brackets with its word of size
        ("|2024\nLoss|($12 million)\nGain|$7 million", "Loss: 2024 = -$12 million.\nGain: 2024 = $7 million."),
        # pairs: no row heads the others
        ("Founded|1998\nChair|Ada Quill\nStaff|412", "Founded | 1998\nChair | Ada Quill\nStaff | 412"),
        # the heads go on below an empty row
        ("Port|Boats\nLind|12\n|\nTotal|25", "Lind: Boats = 12.\nTotal: Boats = 25."),
    ],
)  # fmt: skip
def test_tables(table: str, text: str) -> None:
    assert table_text([line.split("|") for line in table.split("\n")]) == text


@pytest.mark.parametrize(
    ("language", "stated", "corner", "value"),
    [
        ("fr", "en milliers d'euros", True, 412_000), ("fr", "k€ HT", True, 412_000), ("fr", "Md€", True, 412_000_000_000), ("fr", "milliers de tonnes", True, 412_000),
        ("de", "T€", True, 412_000), ("de", "TEUR", True, 412_000), ("de", "Mio. EUR", True, 412_000_000), ("de", "in 1.000 €", True, 412_000), ("de", "1 000 t", False, 412_000),
        ("es", "miles de euros", True, 412_000), ("es", "M€", True, 412_000_000), ("es", "en miles", True, 412_000),
        ("it", "migliaia di euro", True, 412_000), ("it", "mln €", True, 412_000_000), ("it", "mld €", True, 412_000_000_000), ("it", "mila euro", True, 412_000),
        ("pt", "milhares de euros", True, 412_000), ("pt", "R$ mil", True, 412_000), ("pt", "em milhões de reais", True, 412_000_000), ("pt", "mil toneladas", True, 412_000),
        ("nl", "x 1.000 euro", True, 412_000), ("nl", "in duizenden euro's", True, 412_000), ("nl", "mln. €", True, 412_000_000), ("nl", "× 1000", True, 412_000),
        ("en", "EUR'000", True, 412_000), ("en", "USD million", True, 412_000_000), ("en", "millions of dollars", True, 412_000_000), ("en", "thousand tonnes", True, 412_000),
        ("en", "$, millions", True, 412_000_000), ("en", "000s", False, 412_000), ("en", "x1000", True, 412_000), ("en", "USDm", True, 412_000_000),
        # where no language can be told; and billions, which are another number in French and German
        ("en", "en milliers d'euros", True, 412_000), ("en", "in Tausend Euro", True, 412_000), ("en", "miles de euros", True, 412_000), ("en", "migliaia di euro", True, 412_000),
        ("de", "Mrd €", True, 412_000_000_000), ("de", "€bn", True, 412_000_000_000), ("fr", "€bn", True, 412_000_000_000), ("en", "€bn", True, 412_000_000_000),
        # no scales: a price, a distance, what is counted, the words of a title
        ("en", "1,000 euros", False, 412), ("en", "miles", True, 412), ("en", "Mill", True, 412), ("en", "$ mil", False, 412),
    ],
)  # fmt: skip
def test_a_scale_that_a_head_or_a_corner_states_is_read_in_its_language(
    language: str, stated: str, corner: bool, value: int
) -> None:
    tables = [[["Land", f"Total ({stated})"], ["Suecia", "412"], ["Dania", "512"]]]
    if corner:
        tables.append([[stated, "2030", "2031"], ["Suecia", "412", "77"], ["Dania", "512", "78"]])
    for rows in tables:
        found = find_quantities(table_text(rows), language)
        assert [q.value for q in found if str(q.value).startswith("412")] == [value], table_text(rows)


@pytest.mark.parametrize(
    "head", ["2030/31 (£000)", "2031 (€m)", "Q2 2031 (x 1.000)", "Umsatz (in 1.000 €)", "Omzet × 1000"]
)
def test_a_period_with_its_unit_heads_a_column(head: str) -> None:
    assert table_text([["Service", head], ["Roads", "412"], ["Parks", "77"]]).startswith("Roads: ")


@pytest.mark.parametrize(
    ("head", "rest", "stated"),
    [
        ("Revenue (in millions)", "Revenue", Stated(scale="million")),
        ("Revenue ($ in thousands)", "Revenue", Stated("$", "thousand")),
        ("Revenue, $m", "Revenue", Stated("$", "million")),
        ("Sales [US$ bn]", "Sales", Stated("US$", "bn")),
        ("Umsatz in Mio. EUR", "Umsatz", Stated("", "Mio.", "EUR")),
        ("Ventas (en millones de euros)", "Ventas", Stated("", "millones", "euros")),
        ("Sales (€'000)", "Sales", Stated("€", "thousand")),
        ("Share, %", "Share", Stated(unit="%")),
        ("Area (km²)", "Area", Stated(unit="km²")),
        ("Output (thousand sacks)", "Output", Stated("", "thousand", "sacks")),
        ("Traffic (millions of bus passengers)", "Traffic", Stated("", "million", "bus passengers")),
        ("Length (inches)", "Length (inches)", Stated()),
        ("Rate (thousands per day)", "Rate (thousands per day)", Stated()),
        ("Rainfall (mm)", "Rainfall", Stated(unit="mm")),
        ("Revenue ($ mm)", "Revenue", Stated("$", "million")),
        ("Depth (m)", "Depth", Stated(unit="m")),
        ("Passengers (m)", "Passengers", Stated(scale="million")),
        ("Score (m)", "Score (m)", Stated()),
        ("Mill", "Mill", Stated()),
        ("Boats (2024)", "Boats (2024)", Stated()),
        ("Profit (restated)", "Profit (restated)", Stated()),
        ("Staff, total", "Staff, total", Stated()),
        ("Price (USD/t)", "Price", Stated(unit="USD/t")),
        ("Rent (€/m²)", "Rent", Stated(unit="€/m²")),
        ("Price, $ per barrel", "Price", Stated(unit="$ per barrel")),
        ("Tariff (p/kWh)", "Tariff", Stated(unit="p/kWh")),
        ("Intensity (t CO2/MWh)", "Intensity", Stated(unit="t CO2/MWh")),
        ("Rate (USD/EUR)", "Rate (USD/EUR)", Stated()),
        ("Dose (IU)", "Dose", Stated(unit="IU")),
        ("Dosis (IE)", "Dosis", Stated(unit="IU")),
        ("Sales (IE)", "Sales (IE)", Stated()),
        ("Deaths per 100,000", "Deaths", Stated(unit="per 100,000")),
        ("Deaths/100,000", "Deaths/100,000", Stated()),
        ("Rate (per 1,000 births)", "Rate", Stated(unit="per 1,000 births")),
        ("Sales 2024, 000", "Sales 2024", Stated(scale="thousand")),
        ("Sales in 1,000 €", "Sales", Stated("€", "thousand")),
        ("Members (1,000)", "Members", Stated(scale="thousand")),
        ("Betrag in CHF 1'000", "Betrag", Stated(scale="thousand", unit="CHF")),
        ("EUR 1,000", "EUR thousand", Stated(scale="thousand", unit="EUR")),
        ("1000 tonnes", "thousand tonnes", Stated(scale="thousand", unit="tonnes")),
        ("Umsatz (Mio. Fr.)", "Umsatz", Stated(scale="Mio.", unit="CHF")),
        ("1,000 metres", "1,000 metres", Stated()),
        ("Deaths, one in 1,000", "Deaths, one in 1,000", Stated()),
        ("Prize €1,000", "Prize €1,000", Stated()),
        ("Wind km/h", "Wind", Stated(unit="km/h")),
        ("Yield, t/ha", "Yield", Stated(unit="t/ha")),
        ("Fuel L/100 km", "Fuel", Stated(unit="L/100 km")),
        ("µg/m³", "µg/m³", Stated(unit="µg/m³")),
        ("Rain mm", "Rain", Stated(unit="mm")),
        ("Masse/kg", "Masse", Stated(unit="kg")),
        ("People/km²", "People/km²", Stated()),
        ("Home/away", "Home/away", Stated()),
        ("Change %", "Change", Stated(unit="%")),
        ("% change", "% change", Stated(unit="%")),
        ("Revenue £m", "Revenue", Stated("£", "million")),
        ("Profit US$ bn", "Profit", Stated("US$", "bn")),
        ("Sales € million", "Sales", Stated("€", "million")),
        ("Price €", "Price", Stated("€")),
        ("Cost EUR", "Cost", Stated(unit="EUR")),
        ("Cost EURm", "Cost", Stated(scale="million", unit="EUR")),
        ("Umsatz TEUR", "Umsatz", Stated(scale="thousand", unit="EUR")),
        ("Umsatz Mio. EUR", "Umsatz", Stated(scale="Mio.", unit="EUR")),
        ("Margin bps", "Margin", Stated(unit="bps")),
        ("Change pp", "Change", Stated(unit="pp")),
        ("BLUE PEN", "BLUE PEN", Stated()),
        ("Prize US$ boats", "Prize US$ boats", Stated()),
        ("Top 10%", "Top 10%", Stated()),
    ],
)
def test_what_a_head_states(head: str, rest: str, stated: Stated) -> None:
    assert unit_of(head) == (rest, stated)


def test_every_cell_is_a_place_with_its_heads() -> None:
    rows = [[Cell("Port"), Cell("Boats", place="B1")], [Cell("Lind", place="A2"), Cell("12", place="B2")]]
    tracer, places = Tracer(), list[Place]()
    write_table(rows, tracer, places)
    text = tracer.done().text
    assert [(text[p.start :].split(" ")[0].rstrip("."), str(p)) for p in places] == [
        ("Lind:", "A2 (Port)"),
        ("Boats", "B1"),
        ("12", "B2 (Lind, Boats)"),
    ]


def test_two_lines_of_a_cell_are_two_numbers() -> None:
    assert [q.text for q in find_quantities(table_text([["Port", "Boats"], ["Lind", "12\n13"]]))] == [
        "12",
        "13",
    ]


def test_a_merged_number_is_written_once_with_all_its_heads() -> None:
    rows = [
        [Cell("Port"), Cell("May"), Cell("June")],
        [Cell("Lind"), Cell("12"), Cell("12", again=True)],
        [Cell("Ost"), Cell("1"), Cell("2")],
    ]
    tracer = Tracer()
    write_table(rows, tracer)
    assert tracer.done().text == "Lind: May, June = 12.\nOst: May = 1; June = 2."


@pytest.mark.parametrize(
    ("text", "mark", "shown"),
    [
        ("1,234", ".", "1\u202f234"),
        ("1.234", ".", "1.2340"),
        ("1.234", ",", "1\u202f234"),
        ("1,234", ",", "1,2340"),
        ("12,5", ",", "12,5"),
        ("1.234,5", ",", "1.234,5"),
        ("1,234,567", ".", "1,234,567"),
        ("-5%", ".", "-5%"),
    ],
)
def test_numbers_that_two_languages_read_differently(text: str, mark: str, shown: str) -> None:
    assert settled(text, mark) == shown


@pytest.mark.parametrize(
    "text", ["2024", "FY24", "Q1 2024", "2024-03-05", "May 2024", "2023/24", "2025E", "2024年"]
)
def test_periods(text: str) -> None:
    assert is_period(text)
    assert not is_value(text)


@pytest.mark.parametrize("text", ["12", "-5%", "$3.1 million", "(274)", "1,204", "1.5E+06", "14:30"])
def test_values(text: str) -> None:
    assert is_value(text)


@given(st.lists(st.lists(st.integers(0, 999).map(str), min_size=1, max_size=6), min_size=1, max_size=5))
def test_no_number_is_lost_and_none_is_joined(rows: list[list[str]]) -> None:
    found = [q.text for q in find_quantities(table_text(rows))]
    assert found == [cell for row in rows for cell in row]


def test_the_work_grows_with_the_cells() -> None:
    def heads(rows: int) -> int:
        return len(
            table_text([["Port", "Boats"], *([f"Port {chr(97 + i % 26)}", "12"] for i in range(rows))])
        )

    assert heads(2000) < 2.1 * heads(1000)
