"""A summary that writes a trade's short unit out, or shortens it, is right; one that changes it is not."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.readers.tables.delimited import read_delimited
from summarise.readers.tables.stated_units import Stated, unit_of

RIGHT = [
    ("The mine at Aldmouth shipped 298 t.", "The mine at Aldmouth shipped 298 tonnes."),
    ("La mine d'Aldmouth a expédié 298 t.", "La mine d'Aldmouth a expédié 298 tonnes."),
    ("The sprint took her 12 s.", "The sprint took her 12 seconds."),
    ("The ring weighs 5 g.", "The ring weighs 5 grams."),
    ("Producers cut 1.2 mb/d in May.", "Producers cut 1.2 million barrels a day in May."),
    ("Producers cut 1.2 million barrels a day in May.", "Producers cut 1.2 mb/d in May."),
    ("The line carries 5 bcm a year.", "The line carries 5 billion cubic metres a year."),
    ("Roan sold 44 mmt of wheat.", "Roan sold 44 million tonnes of wheat."),
    ("The field makes 50,000 boe/d.", "The field makes 50,000 barrels of oil equivalent per day."),
    ("The mill makes 300 ktpa of pulp.", "The mill makes 300,000 tonnes of pulp a year."),
    ("Gas cost $3.10/MMBtu at the hub.", "Gas cost $3.10 per million British thermal units at the hub."),
    ("The park of 5 GWp has opened.", "The 5 GW park has opened."),
]
WRONG = [
    ("Producers cut 1.2 mb/d in May.", "Producers cut 1.2 million barrels in May.", "unit-mismatch"),
    ("Producers cut 1.2 mb/d in May.", "Producers cut 1.2 million barrels a month in May.", "unit-mismatch"),
    ("Producers cut 1.2 mb/d in May.", "Producers cut 1.3 million barrels a day in May.", "value-mismatch"),
    ("The line carries 5 bcm a year.", "The line carries 5 million cubic metres a year.", "scale-mismatch"),
    ("The mine at Aldmouth shipped 298 t.", "The mine at Aldmouth shipped 298 kg.", "unit-mismatch"),
    ("The sprint took her 12 s.", "The sprint took her 12 minutes.", "unit-mismatch"),
]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_a_unit_written_out(source: str, summary: str) -> None:
    assert [flag.message for flag in check(source, summary).flags if flag.severity != "note"] == []


@pytest.mark.parametrize(("source", "summary", "code"), WRONG)
def test_a_unit_changed(source: str, summary: str, code: str) -> None:
    assert code in [flag.code.value for flag in check(source, summary).flags if flag.severity != "note"]


# The unit in a head | what a summary calls 298 of it.
HEADS = [
    ("t", "298 tonnes"),
    ("g", "298 grams"),
    ("s", "298 seconds"),
    ("bcm", "298 billion cubic metres"),
    ("mb/d", "298 million barrels a day"),
    ("t/ha", "298 tonnes per hectare"),
    ("MMBtu", "298 MMBtu"),
    ("ktpa", "298,000 tonnes a year"),
    ("GWp", "298 GW"),
    ("TEU", "298 TEU"),
    ("USDm", "$298 million"),
    ("USD m", "$298 million"),
    ("EURbn", "€298 billion"),
    ("MEUR", "€298 million"),
    ("EUR mn", "€298 million"),
    ("£m", "£298 million"),
    ("US$m", "$298 million"),
    ("Rs cr", "Rs 298 crore"),
    ("Rs. crore", "Rs 298 crore"),
    ("INR cr", "Rs 298 crore"),
    ("₹ cr", "₹298 crore"),
    ("Rs lakh", "Rs 298 lakh"),
]


@pytest.mark.parametrize(("unit", "said"), HEADS)
@pytest.mark.parametrize(
    "head", ["Output ({}),Year", "Year,Output ({})"]
)  # the last cell of a row ends in a full stop
def test_the_unit_of_a_tables_head(head: str, unit: str, said: str) -> None:
    first = head.startswith("Year")
    rows = ("2024,298", "2023,112") if first else ("298,2024", "112,2023")
    article = read_delimited(f"Works,{head.format(unit)}\nAldmouth,{rows[0]}\nRoan,{rows[1]}\n", "works.csv")
    checked = check(article, f"Aldmouth's output was {said} in 2024.")
    assert [flag.message for flag in checked.flags if flag.severity != "note"] == []
    other = check(article, f"Aldmouth's output was {said.replace('298', '392')} in 2024.")
    assert [flag.code.value for flag in other.flags if flag.severity != "note"]


def test_a_head_may_name_the_gas_and_what_counts_in_words_is_no_unit() -> None:
    assert unit_of("Emissions (Mt CO2e)") == ("Emissions", Stated(unit="Mt"))
    for head in ("Name (MP)", "Office (CI)", "Sales (Peter)"):
        assert unit_of(head) == (head, Stated())
