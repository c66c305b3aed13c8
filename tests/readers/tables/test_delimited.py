"""CSV and TSV: the delimiter and the decimal mark found out, every cell where a spreadsheet names it."""

from __future__ import annotations

import csv
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from summarise import check, find_quantities
from summarise.errors import InputError
from summarise.readers import read
from summarise.readers.tables.delimited import MOST_CELLS, column_name, read_delimited


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('Port,Boats,Share\nLind,12,-5%\nOst,"1,204",3.5%\n', "Lind: Boats = 12; Share = -5%.\nOst: Boats = 1,204; Share = 3.5%.\n"),
        ("1,200,300,400\n", "1 | 200 | 300 | 400\n"),
        (",-5%\n", "-5%\n"),
        ("a\tb\n1\t2\n", "a = 1; b = 2.\n"),
        ("Port|Boats\r\nLind|12\r\n", "Lind: Boats = 12.\n"),
        ("sep=;\nx;y\n1,5;2\n", "x = 1,5; y = 2.\n"),
        ("Jahr;Umsatz\n2023;1.204\n", "Jahr 2023: Umsatz = 1\u202f204.\n"),  # semicolons part cells where commas are in numbers
        ("Année;Ventes\n2023;1.204\n", "Année 2023: Ventes = 1\u202f204.\n"),
        ("Year;Sales\n2023;1.204\n", "Year 2023: Sales = 1.204.\n"),
        ("Jahr;Umsatz (T€)\n2023;1.204\n", "Jahr 2023: Umsatz = €1\u202f204 thousand.\n"),
        ("Jahr,Umsatz\n2023,1.204\n", "Jahr 2023: Umsatz = 1.2040.\n"),
        # a comma for decimals: 1,204 is a little more than one, 1.204 is twelve hundred and four
        ("Hafen;Boote;Tonnen\nLind;12;1,204\nOst;1.204;3,5\n", "Lind: Boote = 12; Tonnen = 1,2040.\nOst: Boote = 1\u202f204; Tonnen = 3,5.\n"),
        ('Name,Said\nAda,"Two lines\nand 5 more, ""or 6"""\nBo,7\n', 'Ada: Said = Two lines; and 5 more, "or 6".\nBo: Said = 7.\n'),
        # as a German reads English marks, 1,204 would be 1.204
        ("Umsatz der Firma und die Kunden,Wert von allen für die Kasse\nx,1.204\ny,\"1,204\"\nz,1.5\n", "x: Wert von allen für die Kasse = 1.2040.\ny: Wert von allen für die Kasse = 1\u202f204.\nz: Wert von allen für die Kasse = 1.5.\n"),
    ],
)  # fmt: skip
def test_files(source: str, text: str) -> None:
    assert read_delimited(source, "f").text == text


def test_the_values_of_a_file_with_decimal_commas() -> None:
    article = read_delimited("Hafen;Boote;Menge\nLind;12;1,204\nOst;1.204;3,5\n", "f")
    assert [q.value for q in find_quantities(article.text)] == [
        Decimal(12), Decimal("1.2040"), Decimal(1204), Decimal("3.5"),
    ]  # fmt: skip


def test_the_way_back_into_the_file() -> None:
    source = 'Port,Boats\n"Lind, old",12\nOst,"1,204"\n'
    article = read_delimited(source, "f")
    for word in ("Lind, old", "12", "1,204"):
        assert source[article.origin(article.text.index(word)) :].startswith(word)


def test_evidence_names_the_cell_and_its_heads(tmp_path: Path) -> None:
    path = tmp_path / "ports.csv"
    path.write_bytes(b"\xef\xbb\xbfPort,Revenue (in millions of euros)\nLind,1204\nOst,310\n")
    article = read(path)
    assert (article.format, article.encoding) == ("csv", "utf-8")
    checked = check(article, "Lind had revenue of 1.2 billion euros, Ost of 310 billion euros.")
    assert [claim.evidence and claim.evidence.place for claim in checked.claims] == [
        "B2 (Lind, Revenue)",
        "B3 (Ost, Revenue)",
    ]
    assert [flag.code.value for flag in checked.flags if flag.severity.value == "error"] == ["scale-mismatch"]


def test_a_number_of_another_row_is_doubted_and_none_of_the_own_row() -> None:
    article = read_delimited("Port,Boats,Tonnes landed\nLindmouth,12,4310\nOsterhaven,15,5120\n", "f")
    wrong = check(article, "Lindmouth has 15 boats.")
    assert [flag.code.value for flag in wrong.flags if flag.severity != "note"] == ["wrong-referent"]
    for right in ("Lindmouth has 12 boats.", "Osterhaven, with 15 boats, landed 5,120 tonnes."):
        assert [flag for flag in check(article, right).flags if flag.severity != "note"] == []


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_as_spreadsheets_name_them(index: int, name: str) -> None:
    assert column_name(index) == name


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('a,b\n1,"2\n3,4\n', "f: a quote that begins in row 2 is never closed; correct the file there"),
        ("x" * 140_000 + ",1\n", "f: a cell of row 1 is longer than 131,072 characters"),
        ("1," * MOST_CELLS + "1\n", f"f: more than {MOST_CELLS:,} cells; give the part that matters"),
    ],
)
def test_what_is_refused(source: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_delimited(source, "f")
    assert str(refused.value) == said


def test_a_cell_is_as_long_as_ever_where_a_batch_has_lifted_the_limit_of_csv() -> None:
    before = csv.field_size_limit(sys.maxsize)
    try:
        with pytest.raises(InputError, match="a cell of row 1 is longer than 131,072 characters"):
            read_delimited("x" * 140_000 + ",1\n", "f")
    finally:
        csv.field_size_limit(before)


def test_a_quote_inside_a_quoted_cell_is_said() -> None:
    article = read_delimited('a,b\n"Lind" old,2\n', "f")
    assert article.notes == ("row 2 has a quote inside a quoted cell; read as it is",)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("(3)%", "-3%"),
        ("(3.2%)", "-3.2%"),
        ('"1,204-"', "-1,204"),
        ('"$1,204-"', "-$1,204"),
        ('"EUR 1,204-"', "EUR -1,204"),
        ("3.5-", "-3.5"),
        ("3.5%-", "-3.5%"),
        ("($12m)", "-$12 m"),
        ("($4.00)", "-$4.00"),
        ("$(4.00)", "-$4.00"),
        ("(EUR 4)", "EUR -4"),
        ("(4 €)", "-4 €"),
        # no losses
        ("3-5", "3-5"),
        ("40-", "40-"),
        ("(a)", "(a)"),
        ("-", "-"),
        ("(2024)-", "(2024)-"),
        ("A-", "A-"),
    ],
)
def test_a_loss_has_its_minus_first(cell: str, shown: str) -> None:
    text = read_delimited(f"Town,Result\nLund,{cell}\nOsse,987.5\n", "f.csv").text
    assert text.splitlines()[0] == f"Lund: Result = {shown}."


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("1 204", ["1204"]),
        ("12 987 000", ["12987000"]),
        ("-1 204.5", ["-1204.5"]),
        ("1 204 %", ["1204"]),
        ("310 41", ["310", "41"]),
        ("3 and 204", ["3", "204"]),
    ],
)
def test_blanks_between_thousands_of_a_cell_part_no_numbers(cell: str, values: list[str]) -> None:
    text = read_delimited(f"Town;Boats\nLund;{cell}\nOsse;987.5\n", "f.csv").text
    found = find_quantities(text.splitlines()[0])
    assert [q.value for q in found] == [Decimal(value) for value in values]
