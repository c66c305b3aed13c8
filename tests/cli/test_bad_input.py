"""Whatever is wrong with the input, the output, the model or the settings: one line, its exit code, nothing
half-written. One case of each sort is a real process."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summarise
from summarise.configuration.accepted import load
from summarise.errors import InputError, SettingsError
from tests import faults
from tests.command import (
    ARTICLE,
    SUMMARISE,
    here,
    process,
    process_from_its_start,
    says_one_line,
    server,
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "options", "words"),
    [
        pytest.param(b"", [], ["bad.txt", "empty"], id="empty"),
        pytest.param(b" \n\t ", [], ["bad.txt", "empty"], id="white-space"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(200), [], ["bad.txt", "binary"], id="binary"),
        pytest.param(b"x" * 300, ["--max-bytes", "200"], ["bad.txt", "200", "--max-bytes"], id="huge"),
        pytest.param(b"\xff\xfea\x00\xd8", [], ["bad.txt", "utf-16"], id="a mark and then something else"),
    ],
)
def test_unreadable_content(
    folder: Path, capfd: Capture, content: bytes, options: list[str], words: list[str]
) -> None:
    (folder / "bad.txt").write_bytes(content)
    for command in (["-q"], ["numbers"], ["check", "bad.txt"]):
        says_one_line(here(capfd, *command, *options, "bad.txt"), 66, *words)


def test_unreadable_content_in_a_process(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(200))
    says_one_line(process("-q", "bad.txt"), 66, "bad.txt", "binary")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", ["missing.txt", "no such file"]),
        (".", ["a folder"]),
        ("a\x1b[31mred.txt", [r"a\x1b[31mred.txt"]),
        ("x" * 300, ["too long"]),
    ],
)
def test_a_path_that_cannot_be_read(folder: Path, capfd: Capture, name: str, words: list[str]) -> None:
    done = here(capfd, "-q", name)
    assert "\x1b" not in done.stderr
    says_one_line(done, 66, *words)


def test_a_file_without_permission(article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    if os.geteuid() == 0:  # root may read everything: the refusal has to be played

        def refuse(self: Path, *args: object, **kwargs: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        says_one_line(here(capfd, "-q", article), 66, "not readable")
    else:
        article.chmod(0)
        says_one_line(process("-q", article), 66, "not readable")


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("café 41,000".encode("utf-16"), None),
        ("\ufeffcafé 41,000".encode(), None),
        ("café – 41,000".encode("cp1252"), "Windows-1252"),
        ("café café café ".encode() + "café 41,000".encode("cp1252"), "stray bytes"),
    ],
)
def test_encodings_are_read_and_guesses_said_aloud(
    folder: Path, capfd: Capture, content: bytes, note: str | None
) -> None:
    (folder / "a.txt").write_bytes(content)
    done = here(capfd, "--model", "extractive", "a.txt")
    assert done.returncode == 0
    assert "café" in done.stdout
    assert (note or "") in done.stderr
    assert bool(done.stderr) == bool(note)
    assert here(capfd, "-q", "a.txt").stderr == ""


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("missing/report.txt", ["missing/report.txt", "cannot be written", "no folder"]),
        (".", ["a folder"]),
        ("x" * 300, ["too long"]),
    ],
)
def test_an_output_that_cannot_be_written(
    article: Path, capfd: Capture, output: str, words: list[str]
) -> None:
    says_one_line(here(capfd, "-q", article, "-o", output), 73, *words)
    assert os.listdir(article.parent) == ["article.txt"]


def test_the_model_is_not_paid_before_the_output_is_known_to_be_writable(
    article: Path, capfd: Capture
) -> None:
    with server(faults.error(500)) as model:
        done = here(capfd, "-q", article, "-m", "tiny", "--base-url", model.url, "-o", "no/such/place")
    says_one_line(done, 73)
    assert model.requests == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk(article: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*SUMMARISE, "-q", article], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr.count("\n")) == (73, 1)
    assert "No space left" in done.stderr
    says_one_line(process("-q", article, "-o", "/dev/full"), 73, "No space left")


def test_a_disk_that_is_full_at_the_end_is_said_of_the_file(folder: Path, capfd: Capture) -> None:
    """What is buffered is written when the file is closed: it was said of standard output."""
    import resource
    import signal

    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    (folder / "short.txt").write_text("It employs 40 people.")
    resource.setrlimit(resource.RLIMIT_FSIZE, (400, before[1]))
    try:
        done = here(capfd, "check", "short.txt", "short.txt", "-q", "-o", "full.json")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    says_one_line(done, 73, "full.json: cannot be written")
    assert not list(folder.glob("*full*"))


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["-m", "gpt-x"], 64, ["no provider", "openai/gpt-x"]),
        (["-m", "nobody/gpt-x"], 64, ["unknown provider 'nobody'"]),
        (["-m", "cohere/some"], 64, ["pip install cohere"]),
        (["-m", "openai/gpt-x"], 77, ["OPENAI_API_KEY"]),
        (["-m", "local/none.gguf"], 64, ["none.gguf"]),
        (["--schema", "nothing"], 64, ["MODULE:CLASS"]),
        (["--schema", "no_such_module:Thing"], 64, ["no_such_module", "cannot be imported"]),
        (["--schema", "broken:Thing"], 64, ["broken", "ZeroDivisionError"]),
        (["--schema", "json:Thing"], 64, ["json has no Thing"]),
        (["--schema", "json:JSONDecoder"], 64, ["not a pydantic model"]),
        (["--schema", "of_my_own:Mine"], 64, ["not Mine", "choose a model"]),
        (["-m", "ollama/x", "--prompt", "none.md"], 64, ["none.md", "No such file"]),
        (["-m", "ollama/x", "--prompt", "empty.md"], 64, ["empty.md", "is empty"]),
        (["--max-facts", "0"], 2, ["--max-facts must be 1 or more"]),
        (["--temperature", "9"], 2, ["--temperature must be 2 or less"]),
        (["--param", "top_p"], 64, ["--param", "NAME=VALUE"]),
        (["--param", "stream=true"], 2, ["stream", "decided here"]),
        (["--param", "seed=1", "--seed", "2"], 64, ["two seeds"]),
        (["--max-output-tokens", "0"], 2, ["--max-output-tokens must be 1 or more"]),
        (["--max-answer-bytes", "0"], 2, ["--max-answer-bytes"]),
        (["--base-url", "localhost:11434/v1", "-m", "x"], 64, ["write http://localhost:11434/v1"]),
        (["--timeout", "0"], 2, ["--timeout must be more than 0"]),
        (["--language", "xx"], 2, ["--language: 'xx' is not a language code", "German"]),
        (["--mode", "tool"], 2, ["'tool' is not one of", "json-schema"]),
        (["--max-facts", "x"], 2, ["--max-facts", "--help"]),
        (["--format", "odt"], 2, ["--format", "markdown"]),
        (["--nothing"], 2, ["--nothing"]),
        (["one-more.txt"], 2, ["one-more.txt"]),
    ],
)
def test_a_wrong_option(
    article: Path, capfd: Capture, options: list[str], code: int, words: list[str]
) -> None:
    (article.parent / "broken.py").write_text("1 / 0\n")
    (article.parent / "of_my_own.py").write_text(
        "from pydantic import BaseModel\nclass Mine(BaseModel):\n    n: int\n"
    )
    (article.parent / "empty.md").write_text("\n")
    before = sorted(os.listdir(article.parent))
    done = here(capfd, "-q", "article.txt", "-o", "report.txt", *options)
    says_one_line(done, code, *words)
    assert [name for name in sorted(os.listdir(article.parent)) if name != "__pycache__"] == before


@pytest.mark.parametrize(
    ("reply", "code", "words"),
    [
        (lambda: faults.error(401), 77, ["key was refused", "api_key"]),
        (lambda: faults.error(404, "no model tiny"), 64, ["no such model"]),
        (lambda: faults.error(400, "maximum context length is 10 tokens"), 69, ["does not fit"]),
        (lambda: faults.answer(None, refusal="no"), 69, ["declined"]),
        (lambda: faults.answer("{", finish_reason="length"), 69, ["cut off", "--max-facts"]),
        (
            lambda: faults.answer("nonsense"),
            69,
            ["does not fit the schema: it is not JSON, or not all of it"],
        ),
        (lambda: faults.answer('{"headline": "Half'), 69, ["it is not JSON, or not all of it"]),
        (lambda: faults.answer(""), 69, ["does not fit the schema: it is empty"]),
        (lambda: faults.answer([1]), 69, ["does not fit the schema: the whole must be an object"]),
        (lambda: faults.page(), 75, ["page instead of JSON", "base URL"]),
        (lambda: faults.error(500), 75, ["500"]),
        (lambda: faults.error(429), 75, ["429", "later"]),
    ],
)
def test_a_model_that_fails(
    article: Path,
    reply: Callable[[], faults.Reply],
    code: int,
    words: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: Capture,
) -> None:
    monkeypatch.setenv("SUMMARISE_API_KEY", "sk-never-shown-0123456789")
    output = article.parent / "out"
    with server(reply()) as model:
        options = ("-q", article, "-m", "tiny", "--base-url", model.url, "--max-retries", "0", "-o", output)
        done = process(*options) if code == 77 else here(capfd, *options)
    says_one_line(done, code, *words)
    assert "sk-never" not in done.stderr
    assert os.listdir(article.parent) == ["article.txt"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("max_facts = ", ["summarise.toml", "not valid TOML"]),
        ("max_fact = 3", ["summarise.toml", "'max_fact'", "did you mean max_facts?"]),
        ("max_facts = 0", ["max_facts", "summarise.toml"]),
        ("[model]\nname = 'x'", ["model", "summarise.toml"]),
        pytest.param(
            "max_facts = 3" + "\n#" * 130_000, ["summarise.toml", "larger than 250,000"], id="large"
        ),
        pytest.param("a." * 50_000 + "b = 1", ["summarise.toml", "more than 100 parts"], id="parts"),
        pytest.param("'a' .\t\"b c\". " * 60 + "b = 1", ["summarise.toml", "100 parts"], id="quoted parts"),
        pytest.param("select = " + "[" * 50_000, ["summarise.toml", "not valid TOML"], id="lists"),
        pytest.param("max_facts = " + "9" * 5_000, ["summarise.toml", "not valid TOML"], id="digits"),
    ],
)
def test_a_wrong_settings_file(article: Path, capfd: Capture, text: str, words: list[str]) -> None:
    (article.parent / "summarise.toml").write_text(text)
    for command in (["-q"], ["numbers"], ["check", "article.txt"], ["settings"]):
        files = [] if command == ["settings"] else ["article.txt"]
        says_one_line(here(capfd, *command, *files), 64, *words)


def test_a_settings_file_that_has_no_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no regular file is none of settings; one that is given is read up to a limit."""
    monkeypatch.setattr("summarise.configuration.accepted._MOST", 1_000)
    with pytest.raises(SettingsError, match="larger than 1,000 bytes"):
        load(Path("/dev/zero"))
    (folder / "summarise.toml").symlink_to("/dev/zero")
    (folder / ".summarise-accepted.jsonl").symlink_to("/dev/zero")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    assert process("check", "article.txt", "article.txt").returncode == 0


def test_a_wrong_variable(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARISE_REPAIR", "often")
    says_one_line(process("-q", article), 64, "repair", "SUMMARISE_REPAIR")


def test_both_from_standard_input(article: Path, capfd: Capture) -> None:
    says_one_line(here(capfd, "check", "-", "-"), 2, "not both")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["explian"], "explain"),
        (["chek", "a.txt", "b.txt"], "check"),
        (["Batch", "in"], "batch"),
        (["number", "-"], "numbers"),
    ],
)
def test_a_command_that_is_misspelt(article: Path, capfd: Capture, words: list[str], meant: str) -> None:
    says_one_line(here(capfd, *words), 2, f"did you mean `summarise {meant}`?")


def test_an_article_may_be_called_nearly_as_a_command_is(article: Path, capfd: Capture) -> None:
    (article.parent / "explian").write_text("Nearly 40 boats sank off the cape in May.")
    assert here(capfd, "explian", "-q").returncode == 0


def test_a_folder_where_one_article_belongs_and_a_file_where_a_folder_does(
    article: Path, capfd: Capture
) -> None:
    (article.parent / "in").mkdir()
    says_one_line(here(capfd, "in"), 66, "in: a folder", "summarise batch in -o OUT")
    says_one_line(here(capfd, "batch", "in", "-o", "article.txt"), 73, "article.txt: a file", "folder")


@pytest.mark.parametrize("given", [None, b"40 boats", 40])
def test_what_is_no_article_raises_the_documented_error(given: Any) -> None:
    with pytest.raises(InputError, match="give a text"):
        summarise.summarise(given)
    with pytest.raises(InputError, match="give a text"):
        summarise.check(given, "40 boats")
    with pytest.raises(InputError, match="the summary is bytes"):
        summarise.check("40 boats", b"40 boats")


def test_nothing_at_all() -> None:
    says_one_line(process_from_its_start(), 2, "--help")


def test_an_unknown_flag_to_explain(capfd: Capture) -> None:
    says_one_line(here(capfd, "explain", "scale-mismach"), 2, "did you mean scale-mismatch?")
    says_one_line(here(capfd, "explain", "scale"), 2, "did you mean scale-mismatch?")
    says_one_line(
        here(capfd, "explain", "qualifier"),
        2,
        "did you mean qualifier-reversed or qualifier-dropped or qualifier-added?",
    )
    says_one_line(here(capfd, "explain", "weather"), 2, "`summarise explain` lists them")


def test_a_fault_of_our_own_is_one_line_and_verbose_shows_where(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("secret words of the article")

    monkeypatch.setattr("summarise.summariser.summarise", broken)
    says_one_line(here(capfd, "-q", article), 70, "RuntimeError", "--verbose")
    done = here(capfd, "-q", "--verbose", article)
    assert (done.returncode, done.stdout) == (70, "")
    assert "in broken" in done.stderr  # which function it was
    assert done.stderr.startswith("summarise: a bug in summarise:\nTraceback")


@pytest.mark.parametrize(
    "address", ["s3://bucket/out", "GS://b/o", "zip::s3://bucket/out.zip", "memory://out"]
)
@pytest.mark.parametrize(
    "command",
    [
        ["article", "article.txt", "-o"],
        ["numbers", "article.txt", "-o"],
        ["check", "article.txt", "article.txt", "-o"],
        ["batch", "article.txt", "-o"],
        ["batch", "article.txt", "-o", "out", "--store"],
        ["jobs", "submit", "article.txt", "--model", "openai/x", "-o"],
        ["jobs", "status", "-o"],
        ["store", "export", "out", "-o"],
    ],
    ids=" ".join,
)
def test_an_address_is_no_place_to_write_to(
    folder: Path, article: Path, capfd: Capture, command: list[str], address: str
) -> None:
    says_one_line(here(capfd, *command, address), 64, address, "this machine")
    assert list(folder.iterdir()) == [article]


def test_a_drive_of_windows_is_no_address(folder: Path, article: Path, capfd: Capture) -> None:
    done = here(capfd, "numbers", "article.txt", "-o", "c:/x/y")
    assert (done.returncode, "there is no folder" in done.stderr or "cannot be written" in done.stderr) == (
        73,
        True,
    )
