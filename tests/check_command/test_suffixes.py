"""The form of what is written follows the name of the file it is written into."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from summarise.cli.main import outcome
from tests.check_command.running import run

ARTICLE = "The mill employs 40 people. It made 7.5 tons of flour in May."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "s.txt").write_text("The mill employs 400 people.")
    (tmp_path / "t.txt").write_text("It made 7.5 tons of flour.")
    return tmp_path


@pytest.mark.parametrize(
    ("options", "name", "begins"),
    [
        ((), "c.html", b"<!doctype html>"),
        ((), "c.HTM", b"<!doctype html>"),
        ((), "c.json", b"{"),
        ((), "c.csv", b"path,statement,"),
        ((), "c.sarif", b'{\n  "$schema"'),
        ((), "c.md", b"1 claim: 1 contradicted"),
        ((), "c.xlsx", b"PK"),
        ((), "c.txt", b"error[scale-mismatch]"),
        ((), "c", b"error[scale-mismatch]"),
        (("--format", "text"), "c.json", b"error[scale-mismatch]"),
        (("--format", "json"), "c.txt", b"{"),
        (("--format", "tieout"), "c.xlsx", b"PK"),
    ],
)
def test_a_check_is_written_as_its_file_says(
    folder: Path, options: tuple[str, ...], name: str, begins: bytes
) -> None:
    if name == "c.xlsx":
        pytest.importorskip("openpyxl")
    done = run("a.txt", "s.txt", "--fail-on", "never", *options, "-o", name, folder=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (folder / name).read_bytes().startswith(begins)


XLSX = "c.xlsx: nothing is written as .xlsx here (an .xlsx is written by `summarise check --format tieout`); give another name"
SEVERAL = "--verify and --format html, csv and tieout take one summary, not several"


@pytest.mark.parametrize(
    ("arguments", "name", "said"),
    [
        (("a.txt", "s.txt", "--format", "csv"), "c.xlsx", XLSX),
        (("a.txt", "s.txt", "t.txt"), "c.xlsx", XLSX),
        (("a.txt", "s.txt", "t.txt", "--format", "tieout"), "c.xlsx", XLSX),
        (("a.txt", "s.txt", "t.txt", "--format", "tieout"), "c.txt", SEVERAL),
        (("a.txt", "s.txt", "t.txt"), "c.html", SEVERAL),
        (("--jsonl", "a.txt"), "c.xlsx", XLSX),
        (("a.txt", "s.txt"), "c.docx", "c.docx: nothing is written as .docx here; give another name"),
        (("--self", "a.txt"), "c.PDF", "c.PDF: nothing is written as .pdf here; give another name"),
    ],
)
def test_no_text_is_written_into_what_is_no_text(
    folder: Path, arguments: tuple[str, ...], name: str, said: str
) -> None:
    done = run(*arguments, "-o", name, folder=folder)
    assert (done.returncode, done.stderr) == (2, f"summarise: {said}\n")
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("command", "name", "code", "begins"),
    [
        (("article", "a.txt", "-q"), "r.json", 0, b"{"),
        (("article", "a.txt", "-q"), "r.md", 0, b"#"),
        (("article", "a.txt", "-q"), "r.xlsx", 2, None),
        (("numbers", "a.txt"), "n.json", 0, b"["),
        (("numbers", "a.txt"), "n.xlsx", 2, None),
        (("numbers", "a.txt"), "n.csv", 0, b"s"),
        (("numbers", "a.txt", "t.txt"), "n.csv", 0, b"s"),
        (("numbers", "a.txt"), "n.html", 2, None),
        (("numbers", "a.txt", "--format", "table"), "n.html", 0, b"a"),
        (("numbers", "a.txt"), "n.out", 0, b"a"),
        (("article", "a.txt", "-q"), "r.sarif", 2, None),
        (("render", "a.txt"), "r.ods", 2, None),
        (("doctor", "--offline"), "d.pdf", 2, None),
    ],
)
def test_other_commands_do_the_same(
    folder: Path, command: tuple[str, ...], name: str, code: int, begins: bytes | None
) -> None:
    with contextlib.chdir(folder):
        assert outcome([*command, "-o", name]) == code
    assert ((folder / name).read_bytes()[:1] if (folder / name).exists() else None) == begins


def test_numbers_as_csv_have_one_head_and_the_name_of_each_text(folder: Path) -> None:
    with contextlib.chdir(folder):
        assert outcome(["numbers", "a.txt", "t.txt", "-o", "n.csv"]) == 0
    head, *rows = (folder / "n.csv").read_text().splitlines()
    assert head == "start,end,text,kind,value,low,high,unit,qualifier,of,place,source"
    assert rows == [
        "17,19,40,count,40,40,40,people,exact,people,,a.txt",
        "36,44,7.5 tons,measure,7.5,7.5,7.5,ton,exact,flour,,a.txt",
        "57,60,May,date,05,,,,exact,,,a.txt",
        "8,16,7.5 tons,measure,7.5,7.5,7.5,ton,exact,flour,,t.txt",
    ]


def test_a_form_that_a_command_has_not_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with contextlib.chdir(folder):
        assert outcome(["numbers", "a.txt", "-o", "n.html"]) == 2
    said = "summarise: n.html: nothing is written as .html here; it can end in .json, .csv\n"
    assert capsys.readouterr().err == said
