"""The gate of right summaries: three for each article, and what the gate says of a change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks import right_summaries as gate

from tests.fixtures import load_all


@pytest.mark.parametrize("name", [fixture.name for fixture in load_all()])
def test_every_article_has_three_right_summaries(name: str) -> None:
    folder = gate.FIXTURES / name / "right"
    assert sorted(path.name for path in folder.iterdir()) == ["1.txt", "2.txt", "3.txt"]
    assert all(path.read_text(encoding="utf-8").strip() for path in folder.iterdir())


def test_the_floors_hold() -> None:
    found = gate.run()
    assert found.summaries == 3 * len(load_all())
    assert gate.over(found) == []


def test_the_list_says_of_each_line_what_it_is() -> None:
    names = {f"{fixture.name}/{number}" for fixture in load_all() for number in (1, 2, 3)}
    for line in gate.kept():
        name, severity, code = line.split()[:3]
        assert name in names
        assert severity in ("error", "warning", "note")
        assert code.endswith(":")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mill" / "right").mkdir(parents=True)
    (tmp_path / "mill" / "article.txt").write_text("The mill employs 40 people. It made 7.5 tons in 2024.")
    (tmp_path / "mill" / "right" / "1.txt").write_text("The mill employs 50 people. It made 7.5 tons.")
    return tmp_path


def test_what_a_change_adds_and_takes_away_is_told(folder: Path) -> None:
    found = gate.run(folder)
    assert found.lines == ("mill/1 error value-mismatch: 50",)
    assert gate.changes(found, []) == ["+ mill/1 error value-mismatch: 50"]
    assert gate.changes(found, [*found.lines, "mill/1 note rounded: 7"]) == ["- mill/1 note rounded: 7"]
    assert gate.changes(found, list(found.lines)) == []


def test_summaries_in_one_file_are_checked_alike(tmp_path: Path) -> None:
    row = {
        "document": "mill",
        "text": "The mill employs 40 people.",
        "right": ["It has 40 people.", "The mill employs 50."],
    }
    path = tmp_path / "retold.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = gate.run_retold(path)
    assert (found.numbers, found.summaries) == (2, 2)
    assert [line.split()[0] for line in found.lines] == ["mill/2"]


@pytest.mark.parametrize("path", [gate.RETOLD, gate.BUSINESS], ids=lambda path: path.stem)
def test_the_retold_articles_have_three_summaries_each(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({row["document"] for row in rows}) == len(rows)
    assert all(len(row["right"]) == 3 for row in rows)


def test_the_floors_are_per_number_and_per_summary(folder: Path) -> None:
    found = gate.run(folder)
    assert (found.numbers, found.summaries) == (2, 1)
    assert (found.per_100("error"), found.per_100("warning"), found.accused()) == (50.0, 50.0, 100.0)
    assert len(gate.over(found)) == 3
