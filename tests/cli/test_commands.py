"""What each command prints, and where: data on standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from summarise import Summary, __version__
from summarise.cli import exit_codes
from summarise.engines.requests.prompts import load
from summarise.errors import SummariseError
from summarise.summariser import build_messages
from tests import faults
from tests.command import ARTICLE, here, process, process_from_its_start, says_one_line, server
from tests.engines.asking import SUMMARY

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_short_form_and_the_long(article: Path) -> None:
    short, long = process("article.txt"), process("article", "article.txt")
    assert short.returncode == long.returncode == 0
    assert short.stdout == long.stdout
    assert "Harbour traffic rises" in short.stdout
    assert "Nothing to correct" in short.stdout
    assert "more than 41,000✓" in process("article.txt", "--verbose").stdout
    assert short.stderr.count("\n") == 1
    assert "extractive" in short.stderr
    assert "--model" in short.stderr


def test_standard_input_and_quiet(article: Path) -> None:
    done = process("-", "-q", stdin=ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "41,000" in done.stdout


def test_a_file_named_like_a_command_is_reached_by_its_path(article: Path, capfd: Capture) -> None:
    article.rename("check")
    assert "41,000" in here(capfd, "./check", "-q").stdout


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(capfd: Capture, option: str) -> None:
    done = here(capfd, option)
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("article", "check", "numbers", "explain", "--version"))
    assert "--dry-run" in here(capfd, "article", option).stdout


@pytest.mark.parametrize("command", ["article", "check", "batch", "numbers", "stale", "serve", "mcp"])
def test_help_has_no_words_of_python(capfd: Capture, command: str) -> None:
    text = here(capfd, command, "--help").stdout
    assert not re.findall(r"list\[|<(?:str|int|float|path)|range>|\.\.\.\S?\.\.\.", text)


def test_the_help_of_stale_names_its_own_default(capfd: Capture) -> None:
    assert "(default warning)" in " ".join(here(capfd, "stale", "--help").stdout.split())


def test_the_version(capfd: Capture) -> None:
    assert here(capfd, "--version").stdout == f"summarise {__version__}\n"


def test_json_is_a_report(article: Path, capfd: Capture) -> None:
    report = json.loads(here(capfd, "article.txt", "-q", "--format", "json").stdout)
    assert report["summary"]["headline"] == "Harbour traffic rises"
    assert report["provenance"]["model"] == "extractive"
    claim = next(c for c in report["checked"]["claims"] if c["text"] == "2.3 million tons")
    evidence = claim["evidence"]
    assert ARTICLE[evidence["start"] : evidence["end"]] == "2.3 million tons"


def test_max_facts_and_no_check(article: Path, capfd: Capture) -> None:
    done = here(capfd, "article.txt", "-q", "--max-facts", "1", "--no-check", "--format", "json")
    report = json.loads(done.stdout)
    assert len(report["summary"]["facts"]) == 1
    assert report["checked"] is None


def test_what_the_built_in_engine_cannot_use_is_said(article: Path, capfd: Capture) -> None:
    done = here(capfd, "article.txt", "-m", "extractive", "--temperature", "0.5", "--repair", "2")
    assert done.stderr == "summarise: the extractive engine does not use temperature, repair\n"


WRONG = "The port handled 47,000 containers in March 2024, and ships brought 2.3 million tons of grain."


@pytest.mark.parametrize(
    ("summary", "fail_on", "code"),
    [
        (WRONG, None, 1),
        (WRONG, "note", 1),
        (WRONG, "never", 0),
        ("The port handled 41,000 containers.", "warning", 0),
        ("The port handled 41,000 containers.", "note", 1),
        ("The port handled more than 41,000 containers.", "note", 0),
    ],
)
def test_check_exits_1_from_the_severity_that_was_asked_for(
    article: Path, capfd: Capture, summary: str, fail_on: str | None, code: int
) -> None:
    Path("summary.txt").write_text(summary)
    options = ["--fail-on", fail_on] if fail_on else []
    done = here(capfd, "check", "article.txt", "summary.txt", *options)
    assert (done.returncode, done.stderr) == (code, "")


def test_check_as_a_process_shows_the_place_in_both(article: Path) -> None:
    done = process("check", "article.txt", "-", stdin=WRONG)
    assert (done.returncode, done.stderr) == (1, "")
    assert "error[value-mismatch]" in done.stdout
    assert "47,000" in done.stdout
    assert "41,000" in done.stdout


def test_one_note_that_is_not_listed_is_told_of_in_the_singular(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "a.txt").write_text("The ferry carried 40 cars.")
    (tmp_path / "s.txt").write_text("A car of two.")
    done = here(capfd, "check", str(tmp_path / "a.txt"), str(tmp_path / "s.txt"))
    assert "1 note is not listed; --verbose lists it.\n" in done.stdout


def test_numbers_name_the_place_where_the_input_has_places(tmp_path: Path, capfd: Capture) -> None:
    path = tmp_path / "fleet.csv"
    path.write_text("Port,Boats 2024,Fees (€ million)\nAldham,31,2.5\nBorley,44,1.9\n", encoding="utf-8")
    table = here(capfd, "numbers", str(path)).stdout
    assert [line.split("  ")[-1].strip() for line in table.splitlines() if "€2.5" in line] == [
        "C2 (Aldham, Fees)"
    ]
    listed = json.loads(here(capfd, "numbers", "--format", "json", str(path)).stdout)
    places = {found["text"]: found["place"] for found in listed}
    assert places["44"] == "B3 (Borley, Boats 2024)"


@pytest.mark.parametrize("more", [[], ["other.txt"]])
def test_numbers_say_what_of_a_file_was_not_read(tmp_path: Path, capfd: Capture, more: list[str]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Port", "Boats"], ["Lind", 5], ["Sum", "=B2*2"]):
        book.active.append(row)
    book.save(tmp_path / "boats.xlsx")
    (tmp_path / "other.txt").write_text("12 boats", encoding="utf-8")
    done = here(capfd, "numbers", str(tmp_path / "boats.xlsx"), *(str(tmp_path / name) for name in more))
    assert done.returncode == 0
    assert "boats.xlsx: 1 formula has no stored result" in done.stderr


def test_numbers_as_json_have_offsets(article: Path, capfd: Capture) -> None:
    found = json.loads(here(capfd, "numbers", "article.txt", "--format", "json").stdout)
    assert [ARTICLE[q["start"] : q["end"]] for q in found] == [q["text"] for q in found]
    assert [(q["text"], q["qualifier"], q["unit"]) for q in found[:1]] == [
        ("41,000", "more-than", "containers")
    ]


def test_schema_and_prompt_are_those_that_are_sent(capfd: Capture) -> None:
    assert json.loads(here(capfd, "schema").stdout) == Summary.model_json_schema()
    done = here(capfd, "prompt")
    assert done.stdout == load().text + "\n"
    assert done.stderr == f"summarise: {load().name} {load().hash}\n"


def test_a_schema_of_ones_own_is_found_in_the_working_folder_and_nothing_else_is(article: Path) -> None:
    Path("mine.py").write_text("from pydantic import BaseModel\nclass Mine(BaseModel):\n    total: int\n")
    Path("difflib.py").write_text("raise SystemExit('taken from the working folder')\n")
    # As the installed command starts: without the working folder that `python -m` puts first.
    done = process("schema", "--schema", "mine:Mine", env=os.environ | {"PYTHONSAFEPATH": "1"})
    assert json.loads(done.stdout)["properties"].keys() == {"total"}


def test_explain(capfd: Capture) -> None:
    assert "scale-mismatch" in here(capfd, "explain").stdout.split()
    assert "scale" in here(capfd, "explain", "scale-mismatch").stdout


def test_a_dry_run_shows_what_would_be_sent_and_sends_nothing(article: Path, capfd: Capture) -> None:
    with server(faults.answer(SUMMARY)) as model:
        options = ["article.txt", "-m", "tiny", "--base-url", model.url, "--max-facts", "3"]
        dry = here(capfd, *options, "--dry-run", "--format", "json")
        readable = here(capfd, *options, "--dry-run")
        assert model.requests == []
        here(capfd, *options, "-q", "--no-check")
    said = json.loads(dry.stdout)
    assert said["messages"] == model.requests[0]["messages"]
    assert said["messages"] == build_messages(article, max_facts=3)
    assert said["schema"] == Summary.model_json_schema()
    assert said["estimate"]["tokens"] > len(ARTICLE) / 4
    assert f"about {said['estimate']['tokens']:,} tokens" in readable.stdout
    assert ARTICLE.strip() in readable.stdout
    assert "nothing was sent" in readable.stdout


def test_a_dry_run_needs_no_key_and_imports_no_client(article: Path) -> None:
    done = process_from_its_start("article.txt", "-m", "openai/gpt-x", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")


# Settings: option, then variable, then the working folder's file, then the user's.


def settings(capfd: Capture) -> dict[str, list[str]]:
    return {line.split()[0]: line.split() for line in here(capfd, "settings").stdout.splitlines()}


def test_where_a_setting_came_from(article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    assert settings(capfd)["repair"] == ["repair", "1", "default"]
    users = Path(os.environ["XDG_CONFIG_HOME"]) / "summarise" / "config.toml"
    users.parent.mkdir(parents=True)
    users.write_text("repair = 2\nmax_facts = 9\n")
    assert settings(capfd)["repair"] == ["repair", "2", str(users)]
    folders = Path("summarise.toml").absolute()
    folders.write_text("repair = 3\n")
    assert settings(capfd)["repair"] == ["repair", "3", str(folders)]
    monkeypatch.setenv("SUMMARISE_REPAIR", "4")
    assert settings(capfd)["repair"] == ["repair", "4", "SUMMARISE_REPAIR"]
    assert settings(capfd)["max_facts"] == ["max_facts", "9", str(users)]


def test_an_option_beats_a_variable(article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("SUMMARISE_MAX_FACTS", "2")
    by_variable = json.loads(here(capfd, "article.txt", "-q", "-f", "json").stdout)
    by_option = json.loads(here(capfd, "article.txt", "-q", "-f", "json", "--max-facts", "1").stdout)
    assert (len(by_variable["summary"]["facts"]), len(by_option["summary"]["facts"])) == (2, 1)


@pytest.mark.parametrize("where", ["variable", "file"])
def test_the_commands_without_a_model_read_their_settings_too(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture, where: str
) -> None:
    Path("wrong.txt").write_text("The port handled fewer than 41,000 containers.\n")
    assert here(capfd, "check", "article.txt", "wrong.txt").returncode == exit_codes.FLAGGED

    def give(name: str, value: str) -> None:
        if where == "variable":
            monkeypatch.setenv(f"SUMMARISE_{name.upper()}", value)
        else:
            Path("summarise.toml").write_text(f'{name} = "{value}"\n')

    give("fail_on", "never")
    assert here(capfd, "check", "article.txt", "wrong.txt").returncode == exit_codes.OK
    assert here(capfd, "check", "article.txt", "wrong.txt", "--fail-on", "error").returncode == 1
    give("max_bytes", "20")
    for command in (["numbers", "article.txt"], ["check", "article.txt", "wrong.txt"]):
        says_one_line(here(capfd, *command), 66, "article.txt", "20", "--max-bytes")
        assert here(capfd, *command, "--max-bytes", "1000").returncode in (0, 1)


def test_no_setting_makes_a_check_ask_a_model(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    with server(faults.answer(SUMMARY)) as model:
        monkeypatch.setenv("SUMMARISE_VERIFY", "tiny")
        monkeypatch.setenv("SUMMARISE_MODEL", "tiny")
        monkeypatch.setenv("SUMMARISE_BASE_URL", model.url)
        assert here(capfd, "check", "article.txt", "article.txt").returncode == 0
        assert model.requests == []


def test_parameters_of_the_command_line_stand_beside_those_of_the_settings(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setenv("SUMMARISE_PARAMETERS", '{"top_p": 0.5, "top_k": 9}')
    monkeypatch.setenv("SUMMARISE_MAX_OUTPUT_TOKENS", "700")
    given = ["--param", "top_p=0.9", "--seed", "7"]
    with server(faults.answer(SUMMARY)) as model:
        done = here(capfd, "article.txt", "-q", "-m", "tiny", "--base-url", model.url, *given, "-f", "json")
    sent = {name: model.requests[0][name] for name in ("top_p", "top_k", "seed", "max_tokens")}
    assert sent == {"top_p": 0.9, "top_k": 9, "seed": 7, "max_tokens": 700}
    kept = json.loads(done.stdout)["provenance"]["parameters"]
    assert kept == {"top_p": 0.9, "top_k": 9, "seed": 7, "max_output_tokens": 700}


def test_a_variable_that_is_no_object_is_one_line(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("SUMMARISE_PARAMETERS", "top_p=1")
    says_one_line(here(capfd, "settings"), 64, "parameters", "SUMMARISE_PARAMETERS", "JSON object")


def test_a_secret_is_masked(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("SUMMARISE_API_KEY", "sk-very-secret")
    done = here(capfd, "settings")
    assert "secret" not in done.stdout + done.stderr
    assert settings(capfd)["api_key"] == ["api_key", "**********", "SUMMARISE_API_KEY"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://localhost:8000/v1", "http://localhost:8000/v1"),
        ("http://me:se@cret@host/v1", "http://**********@host/v1"),
        ("https://host/v1?api-key=secret&v=2", "https://host/v1?api-key=**********&v=**********"),
    ],
)
def test_a_secret_in_an_address_is_masked(
    monkeypatch: pytest.MonkeyPatch, capfd: Capture, address: str, said: str
) -> None:
    monkeypatch.setenv("SUMMARISE_BASE_URL", address)
    assert settings(capfd)["base_url"] == ["base_url", said, "SUMMARISE_BASE_URL"]


# Shell completion, as typer's protocol asks for it.


@pytest.mark.parametrize(
    ("words", "offered"),
    [("summarise nu", "numbers"), ("summarise check --for", "--format"), ("summarise article --mod", "--model")],
)  # fmt: skip
def test_completion(words: str, offered: str) -> None:
    typed = words.split()
    asked = {"_SUMMARISE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(typed) - 1)}
    done = process(env=os.environ | asked)
    assert offered in done.stdout.split()


def test_exit_codes_are_a_pure_function_of_what_happened() -> None:
    def kinds(kind: type[SummariseError]) -> list[type[SummariseError]]:
        return [kind, *(inner for sub in kind.__subclasses__() for inner in kinds(sub))]

    for kind in kinds(SummariseError):
        assert exit_codes.for_error(kind.__new__(kind)) == kind.exit_code
        assert kind.exit_code in exit_codes.MEANINGS
    assert exit_codes.for_error(KeyboardInterrupt()) == 130
    assert exit_codes.for_error(ValueError("x")) == 70
    assert exit_codes.for_flags(None, "note") == 0


class Unfit(Exception):
    """Not one of ours, with what typer's errors carry."""

    def format_message(self) -> Any:
        return "said"


def test_typers_own_errors_are_wrong_usage() -> None:
    assert exit_codes.for_error(Unfit()) == 2
