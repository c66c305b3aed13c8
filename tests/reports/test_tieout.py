"""The tie-out: every number of a summary beside the place in the article it was compared with."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from summarise import check
from summarise.checking.verdicts import Acceptance, Checked
from summarise.reports import tieout
from tests.command import here

ARTICLE = (
    "The port of Lindmouth took 41 ships in May, 12 of them with grain. Repairs to its two cranes cost 3.2 million "
    "crowns, and the harbour office has 318 people."
)
SUMMARY = "Lindmouth took 41 ships in May, 29 of them without grain. Repairs cost 3.8 million crowns. Some 77 taverns closed."


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(ARTICLE, SUMMARY)


def test_each_number_has_its_state_and_the_article_s_words(checked: Checked) -> None:
    lines = {line.number: line for line in tieout.lines_of(checked)}
    assert {number: line.state.value for number, line in lines.items()} == {
        "41": "ticked", "May": "ticked", "29": "derived", "3.8 million crowns": "differs", "77": "absent",
    }  # fmt: skip
    assert "12" in lines["29"].sum
    assert lines["3.8 million crowns"].article == "3.2 million crowns"
    for line in lines.values():
        if line.start is not None:
            assert ARTICLE[line.start : line.end] == line.article


def test_the_total_says_how_many_of_how_many(checked: Checked) -> None:
    text = tieout.render_text(checked)
    assert text.endswith("2 of 5 numbers ticked; 1 derived, 1 differs, 1 absent.\n")
    assert "✗ 3.8 million crowns (summary) — 3.2 million crowns at " in text
    assert tieout.render_text(Checked((), ())) == "0 of 0 numbers ticked.\n"
    two = check("41 boats and 12 ferries came.", "51 boats and 21 ferries came.")
    assert tieout.render_text(two).endswith("0 of 2 numbers ticked; 2 differ.\n")


def test_a_figure_s_text_and_value_are_not_counted_beside_its_statement() -> None:
    figure = {
        "text": "41 ships",
        "value": "41",
        "unit": None,
        "qualifier": "exact",
        "of": "ships",
        "period": None,
    }
    facts = [{"statement": "The port took 41 ships.", "quote": "took 41 ships in May", "figures": [figure]}]
    lines = tieout.lines_of(check(ARTICLE, {"headline": "A port", "facts": facts}))
    assert [(line.number, line.where) for line in lines] == [("41", "fact 1, statement")]
    alone = tieout.lines_of(check(ARTICLE, {"facts": [{"figures": [figure]}]}))
    assert {line.where for line in alone} == {"fact 1, figure 1, text", "fact 1, figure 1, value"}


def test_a_number_that_is_told_of_something_else_is_not_ticked() -> None:
    article = "Northway expects 26,000 passengers a day. The line cost £84 million more than planned. It has 17 stops."
    wrong = (
        "It expects 26,000 passengers a week. The line cost £84 million less than planned. It has 17 stops."
    )
    lines = {line.number: line for line in tieout.lines_of(check(article, wrong))}
    assert {number: line.state.value for number, line in lines.items()} == {
        "26,000": "differs", "£84 million": "differs", "17": "ticked",
    }  # fmt: skip
    assert "the summary says “passengers a week”" in lines["26,000"].remark
    assert tieout.render_text(check(article, wrong)).endswith("1 of 3 numbers ticked; 2 differ.\n")
    accepted = Acceptance("fine", "ida", "2031-02-11T10:00:00+00:00")
    found = check(article, wrong)
    flags = tuple(replace(flag, accepted=accepted) for flag in found.flags)
    assert tieout.lines_of(replace(found, flags=flags))[0].state.value == "ticked"


def test_as_csv_no_cell_is_a_formula() -> None:
    article = "=HYPERLINK(1) took -41 ships in May."
    rows = list(csv.DictReader(io.StringIO(tieout.render_csv(check(article, "It took -41 ships in May.")))))
    assert [row["state"] for row in rows] == ["ticked", "ticked"]
    cells = [value for row in rows for value in row.values()]
    assert "-41" in cells  # a number, which no spreadsheet works out
    assert not any(value.startswith(("=", "+", "-", "@")) for value in cells if value != "-41")


def test_as_a_page_the_article_s_words_are_words(checked: Checked) -> None:
    page = tieout.render_html(checked, title="<b>Port</b>")
    assert "&lt;b&gt;Port&lt;/b&gt;" in page
    assert "<b>Port</b>" not in page
    assert "2 of 5 numbers ticked" in page


def test_as_a_workbook(checked: Checked, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "t.xlsx"
    path.write_bytes(
        tieout.render_xlsx(check("=1+1 took 41 ships\x07.", "It took 41 ships."), title="=a\x07")
    )
    sheet = openpyxl.load_workbook(path).active
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert tuple(header) == tieout.COLUMNS
    assert rows[0][:4] == ["41", "summary", "ticked", "41"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr", "n"}


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        (None, b"\xe2\x9c\x93 41"),
        ("t.csv", b"number,where"),
        ("t.html", b"<!doctype html>"),
        ("t.xlsx", b"PK"),
    ],
)
def test_the_name_of_the_file_decides_the_form(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    name: str | None,
    begins: bytes,
) -> None:
    if name == "t.xlsx":
        pytest.importorskip("openpyxl")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "s.txt").write_text(SUMMARY)
    done = here(
        capfd,
        "check",
        "a.txt",
        "s.txt",
        "-f",
        "tieout",
        "-q",
        "--fail-on",
        "never",
        *(("-o", name) if name else ()),
    )
    assert done.returncode == 0
    assert ((tmp_path / name).read_bytes() if name else done.stdout.encode()).startswith(begins)
