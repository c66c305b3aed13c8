"""``summarise check A B --summary S``: every form, the exit codes, and what goes wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.check_command.running import run

PAGE = Path(__file__).parents[2] / "docs" / "check-several-sources.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    page = PAGE.read_text(encoding="utf-8")
    for name, text in re.findall(r"^```text (\S+)\n(.*?)^```", page, re.M | re.S):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "right.txt").write_text("A fire burned for nine hours.\n", encoding="utf-8")
    return tmp_path


def test_the_pages_example(folder: Path) -> None:
    shown = re.search(r"^\$ summarise (check .*?)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    assert shown is not None
    done = run(*shown[1].split()[1:], folder=folder)
    assert done.stdout.strip() == shown[2].strip()
    assert done.returncode == 1


FORMS = {
    "text": "county.txt | ",
    "markdown": "agency.txt says “16 people”",
    "json": '"source": "agency.txt"',
    "csv": "county.txt",
    "sarif": '"uri": "agency.txt"',
    "github": "::error file=summary.txt,line=3",
    "tieout": "(agency.txt)",
    "html": "agency.txt",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_names_the_source(form: str, folder: Path) -> None:
    done = run("county.txt", "agency.txt", "--summary", "summary.txt", "-v", "--format", form, folder=folder)
    assert done.returncode == 1
    assert FORMS[form] in done.stdout


def test_sarif_has_the_place_in_the_source(folder: Path) -> None:
    done = run("county.txt", "agency.txt", "--summary", "summary.txt", "--format", "sarif", folder=folder)
    results = json.loads(done.stdout)["runs"][0]["results"]
    related = [r["relatedLocations"][0]["physicalLocation"] for r in results if "relatedLocations" in r]
    assert {place["artifactLocation"]["uri"] for place in related} == {"county.txt", "agency.txt"}
    assert all(place["region"]["startLine"] == 1 for place in related)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["county.txt", "agency.txt", "--summary", "right.txt"], 0, ""),
        (["county.txt", "--summary", "right.txt"], 0, ""),
        (["county.txt", "none.txt", "--summary", "right.txt"], 66, "none.txt"),
        (["county.txt", "-", "--summary", "-"], 2, "standard input"),
        (["--summary", "right.txt"], 2, "--summary takes"),
        (["county.txt", "--summary", "right.txt", "--jsonl"], 2, "--summary takes"),
        (["county.txt", "--summary", "right.txt", "--self"], 2, "--summary takes"),
    ],
)
def test_exit_codes(arguments: list[str], code: int, said: str, folder: Path) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == code
    assert said in done.stderr


def test_a_record_may_have_several_sources(folder: Path) -> None:
    record = {"source": ["Aldham has 12 boats.", "Borley has 9 boats."], "summary": "Borley has 9 boats."}
    bad = {"source": [], "summary": "9 boats."}
    lines = "\n".join(map(json.dumps, [record, bad]))
    done = run("--jsonl", "-", folder=folder, stdin=lines)
    first = json.loads(done.stdout.splitlines()[0])
    assert first["checked"]["claims"][0]["evidence"]["source"] == "source 2"
    assert "a list of texts" in done.stdout + done.stderr
