"""Choosing flags by code, and accepting findings one by one: as a desk does it, with files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from summarise import check
from summarise.checking.verdicts import Code
from summarise.configuration.accepted import FILE, load
from summarise.errors import SettingsError
from tests.command import Done, here, says_one_line

SOURCE = "The mill at Lowmere employs 40 people. It made 7.5 tons of flour in 2024.\n"
SUMMARY = "The mill at Lowmere employs 50 people. It made 75 tons of flour in 2024.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(SOURCE)
    (tmp_path / "s.txt").write_text(SUMMARY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


Run = pytest.CaptureFixture[str]


def accept(capfd: Run, *more: str) -> Done:
    return here(
        capfd, "accept", "a.txt", "s.txt", "--reason", "the desk counted again", "--who", "ida", *more
    )


def shown(capfd: Run, form: str, *more: str) -> str:
    return here(capfd, "check", "a.txt", "s.txt", "--format", form, *more).stdout


# --- choosing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ((), ["value-mismatch", "scale-mismatch"]),
        (("--select", "scale-mismatch"), ["scale-mismatch"]),
        (("--ignore", "scale-mismatch"), ["value-mismatch"]),
        (("--ignore", "scale-mismatch,value-mismatch"), []),
        (("--ignore", "scale-mismatch", "--ignore", "value-mismatch"), []),
        (("--select", "scale-mismatch", "--ignore", "scale-mismatch"), []),
    ],
)
def test_flags_are_chosen_by_code(
    capfd: Run, folder: Path, options: tuple[str, ...], codes: list[str]
) -> None:
    done = here(capfd, "check", "a.txt", "s.txt", "--format", "json", *options)
    assert [f["code"] for f in json.loads(done.stdout)["flags"]] == codes
    assert done.returncode == bool(codes)


def test_a_filter_chooses_too(capfd: Run, folder: Path) -> None:
    (folder / "r.jsonl").write_text(json.dumps({"source": SOURCE, "summary": SUMMARY}))
    done = here(capfd, "check", "--jsonl", "r.jsonl", "--ignore", "value-mismatch")
    assert [f["code"] for f in json.loads(done.stdout)["checked"]["flags"]] == ["scale-mismatch"]


def test_an_article_is_summarised_with_the_flags_that_are_wanted(capfd: Run, folder: Path) -> None:
    every = json.loads(here(capfd, "article", "a.txt", "--format", "json", "-q").stdout)["checked"]["flags"]
    code = every[0]["code"] if every else "figure-omitted"
    none = json.loads(here(capfd, "article", "a.txt", "--format", "json", "-q", "--ignore", code).stdout)
    assert [f for f in none["checked"]["flags"] if f["code"] == code] == []


@pytest.mark.parametrize("command", [("check", "a.txt", "s.txt"), ("article", "a.txt")])
def test_a_code_that_is_none_is_one_line(capfd: Run, folder: Path, command: tuple[str, ...]) -> None:
    says_one_line(here(capfd, *command, "--ignore", "wrong-number"), 2, "wrong-number", "explain")
    says_one_line(here(capfd, *command, "--select", "scale"), 2, "did you mean scale-mismatch?", "explain")


def test_the_table_of_a_project_is_read(capfd: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.summarise]\nignore = ["scale-mismatch"]\nfail_on = "never"\n'
    )
    done = here(capfd, "check", "a.txt", "s.txt", "--format", "json")
    assert [f["code"] for f in json.loads(done.stdout)["flags"]] == ["value-mismatch"]
    assert done.returncode == 0
    (folder / "summarise.toml").write_text('ignore = "value-mismatch"\n')  # stronger
    assert '"code": "scale-mismatch"' in shown(capfd, "json")
    assert str(folder / "summarise.toml") in here(capfd, "settings").stdout


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("[tool.summarise]\nignored = 1\n", "did you mean ignore?"),
        ('[tool.summarise]\nignore = ["rounding"]\n', "rounding"),
        ("[tool.summarise]\nignore = [1]\n", "ignore"),
        ("[tool]\nsummarise = 1\n", "has to be a table"),
        ("[tool.summarise]\nignore = [\n", "not valid TOML"),
        ("[tool.summarise\nignore = []\n", "not valid TOML"),
        ("[tool.summarise.parameters]\n[tool.summarise.more]\n", "more"),
        ('[tool]\nsummarise.ignore = ["rounding"]\n', "rounding"),
        ('tool.summarise.ignore = ["rounding"]\n', "rounding"),
        ('tool = {summarise = {ignore = ["rounding"]}}\n', "rounding"),
        ('["tool".\'summarise\']\nignore = ["rounding"]\n', "rounding"),
    ],
)
def test_a_wrong_table_is_one_line_that_names_the_file(
    capfd: Run, folder: Path, table: str, words: str
) -> None:
    (folder / "pyproject.toml").write_text(table)
    says_one_line(here(capfd, "check", "a.txt", "s.txt"), 64, "pyproject.toml", words)


def test_anothers_project_file_is_none_of_our_business(capfd: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project\nname = broken summarise")
    assert here(capfd, "check", "a.txt", "s.txt").returncode == 1


# --- accepting --------------------------------------------------------------------------------------


def test_an_accepted_finding_counts_no_more(capfd: Run, folder: Path) -> None:
    done = accept(capfd, "--all")
    assert (done.returncode, done.stdout) == (0, "")
    assert "2 findings accepted (value-mismatch, scale-mismatch)" in done.stderr
    assert here(capfd, "check", "a.txt", "s.txt").returncode == 0
    assert here(capfd, "check", "a.txt", "s.txt", "--fail-on", "note").returncode == 0


@pytest.mark.parametrize(
    ("options", "open_"),
    [
        (("--code", "value-mismatch"), ["scale-mismatch"]),
        (("--claim", "50"), ["scale-mismatch"]),
        (("--claim", "75 tons"), ["value-mismatch"]),
        (("--all",), []),
    ],
)
def test_which_findings_are_accepted(
    capfd: Run, folder: Path, options: tuple[str, ...], open_: list[str]
) -> None:
    accept(capfd, *options)
    flags = json.loads(shown(capfd, "json"))["flags"]
    assert [f["code"] for f in flags if f["accepted"] is None] == open_
    assert all(f["accepted"]["who"] == "ida" for f in flags if f["accepted"])


def test_every_form_shows_it_as_accepted_and_counts_it_apart(capfd: Run, folder: Path) -> None:
    accept(capfd, "--code", "value-mismatch")
    words = "the desk counted again (ida, "
    text = shown(capfd, "text")
    assert "accepted[value-mismatch] Another value: “50” " + words in text
    assert "Flags: 1 error; 1 accepted." in text
    table = shown(capfd, "markdown")
    assert "Flags: 1 error; 1 accepted." in table
    assert "| accepted | Another value (`value-mismatch`)" in table
    page = shown(capfd, "html")
    assert "<b>error, accepted</b>" in page
    assert f"Accepted: {words}" in page
    rows = list(csv.DictReader(io.StringIO(shown(capfd, "csv"))))
    assert [
        (r["text"], r["severity"], r["accepted"].startswith(f"value-mismatch: {words}")) for r in rows
    ] == [
        ("50", "", True),
        ("75 tons", "error", False),
        ("2024", "", False),
    ]
    results = json.loads(shown(capfd, "sarif"))["runs"][0]["results"]
    assert [r.get("suppressions", [{}])[0].get("status") for r in results] == [None, "accepted"]
    assert shown(capfd, "github").count("::error") == 1
    done = here(capfd, "check", "--jsonl", "-q", _records(folder))
    assert [f["accepted"] is None for f in json.loads(done.stdout)["checked"]["flags"]] == [True, False]


def _records(folder: Path) -> str:
    (folder / "r.jsonl").write_text(json.dumps({"source": SOURCE, "summary": SUMMARY}))
    return "r.jsonl"


@pytest.mark.parametrize(
    ("source", "summary", "comes_back"),
    [
        (SOURCE, SUMMARY, False),
        (SOURCE, "A new first sentence of 2024. " + SUMMARY, False),  # the claim's own sentence is the same
        (SOURCE + "More.", SUMMARY, True),
        (SOURCE, SUMMARY.replace("employs", "now employs"), True),
        (SOURCE, SUMMARY.replace("50", "60"), True),
    ],
)
def test_it_comes_back_when_source_or_claim_changes(
    capfd: Run, folder: Path, source: str, summary: str, comes_back: bool
) -> None:
    accept(capfd, "--code", "value-mismatch")
    (folder / "a.txt").write_text(source)
    (folder / "s.txt").write_text(summary)
    flags = json.loads(shown(capfd, "json"))["flags"]
    assert [f["accepted"] is None for f in flags if f["code"] == "value-mismatch"] == [comes_back]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", ":2: "),
        ("[]", ":2: "),
        ('{"code": "value-mismatch"}', "path"),
        (lambda row: {**row, "code": "wrong"}, "code"),
        (lambda row: {**row, "source": "xyz"}, "source"),
        (lambda row: {**row, "reason": ""}, "reason"),
        (lambda row: {**row, "when": "soon"}, "when"),
        (lambda row: {**row, "more": 1}, "more"),
    ],
)
def test_a_bad_entry_is_one_line_with_file_and_line(capfd: Run, folder: Path, line: Any, words: str) -> None:
    accept(capfd, "--code", "value-mismatch")
    file = folder / FILE
    first = file.read_text()
    bad = line if isinstance(line, str) else json.dumps(line(json.loads(first)))
    file.write_text(first + bad + "\n")
    says_one_line(here(capfd, "check", "a.txt", "s.txt"), 64, f"{FILE}:2: not an accepted flag", words)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--reason", "x"), "--all"),
        (("--reason", " ", "--all"), "--reason"),
        (("--reason", "x", "--code", "wrong"), "wrong"),
        (("--reason", "x", "--claim", "nothing"), "no such flag; flagged are value-mismatch at “"),
    ],
)
def test_what_cannot_be_accepted_is_one_line(
    capfd: Run, folder: Path, options: tuple[str, ...], words: str
) -> None:
    says_one_line(here(capfd, "accept", "a.txt", "s.txt", *options), 2, words)


def test_what_is_accepted_already_is_said_to_be(capfd: Run, folder: Path) -> None:
    accept(capfd, "--code", "value-mismatch")
    again = ("--reason", "x", "--code", "value-mismatch")
    says_one_line(
        here(capfd, "accept", "a.txt", "s.txt", *again), 2, "accepted already; flagged are scale-mismatch at"
    )


@pytest.mark.parametrize("said", ["[tool.summarise-other]\nignore = [\n", "[tool.black\n# summarise\n"])
def test_another_s_faults_are_no_business_of_ours(capfd: Run, folder: Path, said: str) -> None:
    (folder / "pyproject.toml").write_text(said)
    assert here(capfd, "check", "a.txt", "s.txt").returncode == 1


def test_a_file_of_ones_own(capfd: Run, folder: Path) -> None:
    accept(capfd, "--all", "--accepted", "mine.jsonl")
    assert here(capfd, "check", "a.txt", "s.txt").returncode == 1
    assert here(capfd, "check", "a.txt", "s.txt", "--accepted", "mine.jsonl").returncode == 0
    says_one_line(here(capfd, "check", "a.txt", "s.txt", "--accepted", "gone.jsonl"), 64, "gone.jsonl")
    (folder / "summarise.toml").write_text('accepted = "mine.jsonl"\n')
    assert here(capfd, "check", "a.txt", "s.txt").returncode == 0


def test_from_python(capfd: Run, folder: Path) -> None:
    accept(capfd, "--code", "value-mismatch")
    checked = check(SOURCE, SUMMARY, accepted=load(Path(FILE)))
    assert [(f.code, f.accepted and f.accepted.who) for f in checked.flags] == [
        (Code.SCALE_MISMATCH, None),
        (Code.VALUE_MISMATCH, "ida"),
    ]
    assert [f.code for f in checked.open] == [Code.SCALE_MISMATCH]
    assert check(SOURCE, SUMMARY, select="value-mismatch", ignore=[Code.VALUE_MISMATCH]).flags == ()
    with pytest.raises(ValueError, match="wrong"):
        check(SOURCE, SUMMARY, select="wrong")
    with pytest.raises(SettingsError, match=r"gone\.jsonl"):
        load(Path("gone.jsonl"))
