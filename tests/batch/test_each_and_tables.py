"""A file an article, under names that are safe everywhere; tables that no spreadsheet runs."""

from __future__ import annotations

import csv
import json
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.batch.outputs import each, tables
from summarise.batch.outputs.each import Each
from summarise.batch.outputs.lines import result_line, result_of
from summarise.batch.outputs.tables import Table
from summarise.errors import OutputError
from summarise.reports.json import load_report
from summarise.store import Entry
from tests.batch.making import report

OUT = Path("out")


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("news/2024/a.txt", "news/2024/a.txt.summary.json"),
        ("plain id 7", "plain id 7.summary.json"),
        ("../../etc/passwd", "_/_/etc/passwd-*.summary.json"),
        ("/etc/passwd", "etc/passwd-*.summary.json"),
        ("s3://bucket/a.txt", "s3_/bucket/a.txt-*.summary.json"),
        ("a\x1b[2J\n.txt", "a__2J_.txt-*.summary.json"),
        ("nul", "_nul-*.summary.json"),
        (".hidden", "_hidden-*.summary.json"),
        ("", "_-*.summary.json"),
    ],
)
def test_names(id: str, name: str) -> None:
    inner = each.path_of(OUT, id, Each.json).relative_to(OUT / "articles")
    assert PurePosixPath(inner.as_posix()).match(name), inner


@given(st.text(max_size=400))
def test_no_id_leaves_the_folder_or_is_too_long(id: str) -> None:
    inner = each.path_of(OUT, id, Each.markdown).relative_to(OUT / "articles")
    assert ".." not in inner.parts
    assert all(part.isprintable() and len(part.encode()) <= 255 for part in inner.parts)


@pytest.mark.parametrize("id", ["\u4e2d" * 300, "\U00020000" * 300, "a/" * 5000 + "b", "b" * 5000])
def test_an_id_of_any_length_and_script_has_a_file(id: str, tmp_path: Path) -> None:
    each.write(tmp_path, id, report(), Each.json)
    assert each.path_of(tmp_path, id, Each.json).exists()
    assert not each.path_of(tmp_path, id + "b", Each.json).exists()


@given(st.lists(st.text("aA./_:-", max_size=6), min_size=2, max_size=2, unique=True))
def test_two_ids_never_share_a_file(ids: list[str]) -> None:
    one, other = (each.path_of(OUT, id, Each.json) for id in ids)
    assert one != other


def test_each_file_is_the_report(tmp_path: Path) -> None:
    made = report()
    each.write(tmp_path, "in/a.txt", made, Each.json)
    each.write(tmp_path, "in/a.txt", made, Each.markdown)
    folder = tmp_path / "articles" / "in"
    assert load_report((folder / "a.txt.summary.json").read_text()) == made
    assert (folder / "a.txt.summary.md").read_text().startswith("# A\n\n**1 error, 2 warnings.**")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("in the way")
    with pytest.raises(OutputError, match="articles"):
        each.write(tmp_path, "a", report(), Each.json)


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.jsonl"
    made = [report(), report("=cmd|more: 41,000 containers on 3 March")]
    entries = [Entry("=cmd", "01"), Entry("b", "02")]
    with path.open("w") as file:
        for entry, one in zip(entries, made, strict=True):
            file.write(result_line(entry, result_of(entry.key, one)) + "\n")
    return path


def test_csv_has_a_row_a_claim_and_a_row_a_flag(results: Path) -> None:
    tables.write(results, results.parent, Table.csv)
    figures, flags = (
        list(csv.DictReader(path.read_text().splitlines()))
        for path in tables.paths(results.parent, Table.csv)
    )
    assert [(row["id"], row["text"], row["verdict"]) for row in figures] == [
        ("'=cmd", "42,000", "contradicted"),
        ("b", "41,000", "supported"),
        ("b", "3 March", "supported"),
    ]
    assert (figures[0]["low"], figures[0]["unit"], figures[0]["path"]) == ("42000", "containers", "headline")
    assert (figures[0]["evidence"], figures[2]["date"]) == ("41,000", "XXXX-03-03")
    lines = results.read_text().splitlines()
    stored = [flag for line in lines for flag in json.loads(line)["report"]["checked"]["flags"]]
    assert [row["code"] for row in flags] == [flag["code"] for flag in stored]


def test_parquet_has_the_same_rows_with_types(results: Path) -> None:
    import pyarrow.parquet

    tables.write(results, results.parent, Table.parquet)
    figures, flags = (
        pyarrow.parquet.read_table(path) for path in tables.paths(results.parent, Table.parquet)
    )
    assert figures.column_names == list(tables.FIGURES)
    assert flags.column_names == list(tables.FLAGS)
    assert figures["id"].to_pylist() == ["=cmd", "b", "b"]
    assert figures["start"].to_pylist() == [13, 11, 32]


def test_an_unreadable_line_leaves_the_earlier_tables(results: Path) -> None:
    tables.write(results, results.parent, Table.csv)
    before = (results.parent / "figures.csv").read_text()
    with results.open("a") as file:
        file.write("torn")
    with pytest.raises(json.JSONDecodeError):
        tables.write(results, results.parent, Table.csv)
    assert (results.parent / "figures.csv").read_text() == before
    assert not list(results.parent.glob(".*"))
