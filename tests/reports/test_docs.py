"""The examples of docs/reports.md run, and its lists are those of the code."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest

from summarise.cli.rendering import Format
from summarise.reports.csv import COLUMNS
from summarise.reports.html.page import asset
from summarise.reports.view import MARKS
from tests.reports.golden import HERE as GOLDEN

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reports.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"(?s)```python\n(.*?)```", PAGE)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_runs(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "example.py").write_text(EXAMPLES[number], encoding="utf-8")
    runpy.run_path("example.py")


def test_every_form_mark_and_column_is_named() -> None:
    assert [form for form in Format if f"| `{form.value}` |" not in PAGE] == []
    assert [verdict for verdict, mark in MARKS.items() if f"`{mark}` {verdict.value}" not in PAGE] == []
    assert ", ".join(COLUMNS) in " ".join(PAGE.split())


def test_every_key_of_the_page_is_in_the_list() -> None:
    script = asset("report.js")
    (table,) = re.findall(r"const keys = \{(.*?)\};", script, re.DOTALL)
    names = re.findall(r'(\w+|"\?"): ', table)
    arrows = {"ArrowLeft": "←", "ArrowRight": "→", "Escape": "Esc"}
    listed = {
        key
        for row in re.findall(r"(?m)^\| (`.*?) \|", PAGE)
        for key in re.findall(r"`(.)`|`(Esc|Enter)`", row)
        for key in key
    }
    assert {arrows.get(name, name.strip('"')) for name in names} <= listed


def test_the_terminal_example_is_what_is_printed() -> None:
    (shown,) = re.findall(r"(?s)```text\n(.*?)```", PAGE)
    assert shown in (GOLDEN / "harbour.txt").read_text(encoding="utf-8")


def test_every_picture_is_there() -> None:
    assert [image for image in re.findall(r"\]\((images/.*?)\)", PAGE) if not (DOCS / image).is_file()] == []


def test_every_member_of_the_json_is_explained() -> None:
    schema = json.loads((DOCS / "schema" / "report-v1.json").read_text(encoding="utf-8"))
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    members = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", ())}
    assert sorted(name for name in members if f"`{name}`" not in page) == []
