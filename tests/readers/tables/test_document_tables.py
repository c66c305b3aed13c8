"""Tables of documents give what spreadsheets give: rows with heads, cells as places, evidence that names them."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Pt

from summarise import check
from summarise.article import Article
from summarise.readers.docx import read_docx
from summarise.readers.html import read_html
from summarise.readers.markdown import read_markdown

WORDS = "The council of the town met in the old hall and talked about the quay, the mole and the ferry. " * 3
ROWS = [
    ["Mill", "Sacks 2023", "Sacks 2024"],
    ["Overwater", "8,120", "9,340"],
    ["Nether Lane", "7,450", "6,905"],
]
TEXT = [
    "Overwater: Sacks 2023 = 8,120; Sacks 2024 = 9,340.",
    "Nether Lane: Sacks 2023 = 7,450; Sacks 2024 = 6,905.",
]


def page(table: str) -> Article:
    return read_html(f"<html><body><article><p>{WORDS}</p>{table}<p>{WORDS}</p></article></body></html>", "p")


def _html(rows: list[list[str]], head: str = "td") -> Article:
    def row(cells: list[str], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"

    return page(f"<table>{row(rows[0], head)}{''.join(row(cells, 'td') for cells in rows[1:])}</table>")


def _word(rows: list[list[str]]) -> Article:
    document = docx.Document()
    document.add_paragraph(WORDS)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph(WORDS)
    out = io.BytesIO()
    document.save(out)
    return read_docx(out.getvalue(), "f", 1_000_000)


def _markdown(rows: list[list[str]]) -> Article:
    lines = ["|" + "|".join(cells) + "|" for cells in rows]
    return read_markdown("\n".join([WORDS, "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:], "", WORDS]))


def _html_in_markdown(rows: list[list[str]]) -> Article:
    inner = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in rows)
    return read_markdown(f"{WORDS}\n\n<table>\n{inner}\n</table>\n\n{WORDS}")


FORMS = {
    "html": lambda: _html(ROWS),
    "html with th": lambda: _html(ROWS, "th"),
    "word": lambda: _word(ROWS),
    "markdown": lambda: _markdown(ROWS),
    "html in markdown": lambda: _html_in_markdown(ROWS),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_documents_table_is_rows_with_heads(form: str) -> None:
    article = FORMS[form]()
    assert [line for line in article.text.splitlines() if line][1:3] == TEXT
    assert article.place(article.text.index("6,905")) == "table 1, row 3, column 3 (Nether Lane, Sacks 2024)"
    assert article.place(article.text.rindex("council")) is None
    (flag,) = check(article, "Nether Lane made 9,340 sacks in 2024.").flags
    assert flag.evidence is not None
    assert (flag.code, flag.evidence.text) == ("wrong-referent", "6,905")
    assert flag.evidence.place == "table 1, row 3, column 3 (Nether Lane, Sacks 2024)"


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        # a caption states the scale, a spanning head goes to each of its columns
        ("<table><caption>Kiln plc (in € million)</caption><tr><td></td><th colspan=2>Half year</th></tr><tr><td></td><th>2023</th><th>2024</th></tr>"
         "<tr><th>Sales</th><td>41</td><td>44</td></tr></table>",
         ["Kiln plc", "Sales: Half year 2023 = €41 million; Half year 2024 = €44 million."]),
        ("<table><tr><th colspan=3>Yield (tonnes)</th></tr><tr><th>Farm</th><th>May</th><th>June</th></tr><tr><td>Upper</td><td>12</td><td>15</td></tr></table>",
         ["Yield", "Upper: May = 12 tonnes; June = 15 tonnes."]),
        # a cell over two columns is of both, one over two rows is said in each
        ("<table><tr><th>Farm</th><th>May</th><th>June</th></tr><tr><td>Upper</td><td colspan=2>27</td></tr><tr><td>Lower</td><td>4</td><td>5</td></tr></table>",
         ["Upper: May, June = 27.", "Lower: May = 4; June = 5."]),
        ("<table><tr><th>Farm</th><th>Crop</th><th>May</th></tr><tr><td rowspan=2>Upper</td><td>Oats</td><td>3</td></tr><tr><td>Rye</td><td>4</td></tr></table>",
         ["Upper: Crop = Oats; May = 3.", "Upper: Crop = Rye; May = 4."]),
        # what is struck out in a cell, and a cell that is all struck out
        ("<table><tr><th>Fee</th><th>£</th></tr><tr><td>Berth</td><td><s>31</s> 35</td></tr><tr><td>Crane</td><td><del>77</del></td></tr></table>",
         ["Berth: £ = £35.", "Crane"]),
    ],
)  # fmt: skip
def test_tables_of_pages(table: str, lines: list[str]) -> None:
    assert page(table).text.splitlines()[1:-1] == lines


def _set_in(before: str) -> list[str]:
    """Rows of which the second and third are set in as ``before`` has it: the row, its cell and what stands around its words."""
    row, cell, around = before.split("#")
    inner = [f"<tr{row}><td{cell}>{around.replace('@', name)}</td><td>{n}</td></tr>" for name, n in (("Cod", 4), ("Eel", 3))]  # fmt: skip
    plain = "<tr><td class='cell'>{}</td><td>{}</td></tr>"
    return [plain.format("Catch", 7), *inner, plain.format("Boats", 9)]


@pytest.mark.parametrize(
    ("sheet", "before"),
    [
        ("", "# style='padding-left:14px'#@"),
        ("", "# style='padding: 1px 2pt 1px 1.5em'#@"),
        ("", "# style='padding-inline-start:2ch'#@"),
        ("", "# style='padding-left:24pt;text-indent:-12pt'#@"),
        ("", "##<span style='margin-left:1em'>@</span>"),
        ("", "##<div><p style='text-indent:9px'><b>@</b></p></div>"),
        ("", "##&nbsp;&nbsp;@"),
        ("", "##&emsp;<i>@</i>"),
        ("", "# class='cell indent-2'#@"),
        ("", "# class='cell table__cell--indent'#@"),
        ("", "# class='ps-4'#@"),
        ("", " class='sub-row'##@"),
        ("", " aria-level='2'##@"),
        ("td.in {padding-left: 20px}", "# class='in'#@"),
        ("tr.part td:first-child {color: red} .part > td {padding: 2px 4px 2px 24px}", " class='part'##@"),
    ],
)
def test_rows_that_a_page_sets_in_are_parts_of_the_row_above(sheet: str, before: str) -> None:
    rows = "".join(_set_in(before))
    article = page(f"<style>{sheet}</style><table><tr><th>Port</th><th>2024</th></tr>{rows}</table>")
    assert article.text.splitlines()[1:-1] == [
        "Catch: 2024 = 7.", "Catch › Cod: 2024 = 4.", "Catch › Eel: 2024 = 3.", "Boats: 2024 = 9.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "before",
    [
        "# style='padding-left:0.5px'#@",
        "# style='margin-left:20px'#@",  # a cell has no margin
        "# style='padding-right:20px'#@",
        "# style='padding-left:calc(1px + 1em)'#@",
        "# class='sublime'#@",
        "##@&nbsp;&nbsp;",
    ],
)
def test_rows_that_are_not_set_in_stand_by_themselves(before: str) -> None:
    article = page(f"<table><tr><th>Port</th><th>2024</th></tr>{''.join(_set_in(before))}</table>")
    assert article.text.splitlines()[1:-1] == [
        "Catch: 2024 = 7.", "Cod: 2024 = 4.", "Eel: 2024 = 3.", "Boats: 2024 = 9.",
    ]  # fmt: skip


def test_a_total_that_is_set_in_is_no_part_of_the_row_above_it() -> None:
    rows = "".join(
        f"<tr><td style='padding-left:{inset}pt'>{name}</td><td>{value}</td></tr>"
        for inset, name, value in ((2, "Current assets:", ""), (10, "Cash", 4), (10, "Stock", 3), (18, "Total current assets", 7), (2, "Land", 9))
    )  # fmt: skip
    article = page(f"<table><tr><th></th><th>2024</th></tr>{rows}</table>")
    assert article.text.splitlines()[1:-1] == [
        "Current assets:", "Current assets › Cash: 2024 = 4.", "Current assets › Stock: 2024 = 3.",
        "Total current assets: 2024 = 7.", "Land: 2024 = 9.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td colspan=2>Imports (tonnes)</td></tr>",
        "<tr><th colspan=2>Imports (tonnes)</th></tr>",
        "<tr><td><b>Imports (tonnes)</b></td><td></td></tr>",
        "<tr class='table-section'><td>Imports (tonnes)</td><td></td></tr>",
        "<tr style='font-weight:700'><td>Imports (tonnes)</td><td></td></tr>",
    ],
)
@pytest.mark.parametrize("unit", [" (tonnes)", ""])
def test_a_row_that_covers_all_columns_or_is_set_as_a_head_governs_those_beneath(row: str, unit: str) -> None:
    rows = (
        "<tr><td>Rye</td><td>4</td></tr>"
        + row
        + "<tr><td>Oats</td><td>5</td></tr><tr><td>Figs</td><td>6</td></tr>"
    )
    article = page(f"<table><tr><th></th><th>2024</th></tr>{rows.replace(' (tonnes)', unit)}</table>")
    measured = " tonnes" if unit else ""
    assert article.text.splitlines()[1:-1] == [
        "Rye: 2024 = 4.", "Imports", f"Imports › Oats: 2024 = 5{measured}.", f"Imports › Figs: 2024 = 6{measured}.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "cell"),
    [
        ("Population by area, thousands", "412 thousand"),
        ("Sales by port (in millions of euros):", "412 million euros"),
        ("€ million", "€412 million"),
        ("Counted were thousands.", "412"),  # a sentence
        ("Sales by port", "412"),
        ("The council spent the money, in thousands of euros, " + "on roads " * 20, "412"),
    ],
)
def test_a_line_right_above_a_table_states_its_scale(line: str, cell: str) -> None:
    document = docx.Document()
    document.add_paragraph(line)
    table = document.add_table(rows=0, cols=2)
    for row in (("Area", "2031"), ("Coast", "412"), ("Inland", "98")):
        for made, text in zip(table.add_row().cells, row, strict=True):
            made.text = text
    out = io.BytesIO()
    document.save(out)
    assert f"Coast: 2031 = {cell}." in read_docx(out.getvalue(), "a.docx", 1_000_000).text


def test_rows_that_a_word_table_sets_in_are_parts_of_the_row_above() -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for name, value, points in (
        ("Area", "2031", 0),
        ("Coast", "412", 0),
        ("Harle", "230", 14),
        ("Stow", "182", 14),
        ("Inland", "98", 0),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, value
        if points:
            cells[0].paragraphs[0].paragraph_format.left_indent = Pt(points)
    out = io.BytesIO()
    document.save(out)
    assert read_docx(out.getvalue(), "a.docx", 1_000_000).text.splitlines() == [
        "Coast: 2031 = 412.", "Coast › Harle: 2031 = 230.", "Coast › Stow: 2031 = 182.", "Inland: 2031 = 98.",
    ]  # fmt: skip


def test_what_is_struck_out_in_cells_is_withdrawn() -> None:
    article = page(
        "<table><tr><th>Fee</th><th>Price</th></tr><tr><td>Berth</td><td><s>31</s> 35</td></tr>"
        "<tr><td>Crane</td><td><del>77</del></td></tr><tr><td><s>Tug</s></td><td><s>81</s></td></tr><tr><td>Quay</td><td>9</td></tr></table>"
    )
    there = [(one.text, article.text[one.at :].split("\n")[0]) for one in article.withdrawn]
    assert there == [("31", "35."), ("77", ""), ("Tug", ""), ("81", "")]
