"""``check --pairs`` of a batch's output: each stored summary against its stored article, without any other file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarise import Article, summarise
from tests.check_command.running import run

TEXT = "The mill at Lindmouth employs 40 people. It made 7.5 tons of flour in May 2031."


def line(id: str, wrong: str = "") -> str:
    report = json.loads(summarise(Article(TEXT, source=id), model="extractive").model_dump_json())
    if wrong:
        report["summary"]["facts"][0]["statement"] = wrong
    return json.dumps({"id": id, "key": "0" * 32, "report": report}, separators=(",", ":")) + "\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch") / "out"
    folder.mkdir()
    lines = [
        line("a.txt", "The mill employs 99 people."),
        line("b.txt", "The mill employs 400 people."),
        line("a.txt"),
    ]
    torn = '{"id":"c.txt","key":"' + "0" * 32 + '","report":{"arti'
    lines += ['{"id":"d.txt","key":"' + "0" * 32 + '","report":{"x":1}}\n', torn]
    (folder / "results.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def checked(*arguments: str, out: Path) -> tuple[Any, str]:
    done = run("--pairs", *arguments, folder=out.parent)
    return done, done.stderr


@pytest.mark.parametrize("path", ["out", "out/results.jsonl"])
def test_the_last_line_of_each_article_counts(path: str, out: Path) -> None:
    done, said = checked(path, "--format", "json", out=out)
    rows = {row["source"]: row for row in json.loads(done.stdout)}
    assert sorted(rows) == ["a.txt", "b.txt"]
    assert [row["line"] for row in rows.values()] == [3, 2]
    worst = {name: {f["severity"] for f in row["checked"]["flags"]} for name, row in rows.items()}
    assert "error" not in worst["a.txt"]
    assert "error" in worst["b.txt"]
    assert "results.jsonl:4" in said  # the line without a report is said, and the others go on
    assert done.returncode == 66


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("text", "out/results.jsonl:2 of b.txt"),
        ("markdown", "of b.txt"),
        ("github", "file=out/results.jsonl,line=2"),
        ("sarif", '"startLine": 2'),
    ],
)
def test_the_forms(form: str, says: str, out: Path) -> None:
    done, _ = checked("out", "--format", form, out=out)
    assert says in done.stdout


def test_pairs_and_results_together(out: Path) -> None:
    (out.parent / "e.txt").write_text("It has 12 boats.", encoding="utf-8")
    (out.parent / "e.summary.txt").write_text("It has 120 boats.", encoding="utf-8")
    done, _ = checked("e.summary.txt", "out", "--format", "json", out=out)
    assert [row["source"] for row in json.loads(done.stdout)] == ["e.txt", "a.txt", "b.txt"]


def test_a_file_without_a_result(tmp_path: Path) -> None:
    (tmp_path / "results.jsonl").write_text("x\n", encoding="utf-8")
    done = run("--pairs", "results.jsonl", folder=tmp_path)
    assert done.returncode == 66
    assert "no results of a batch" in done.stderr
