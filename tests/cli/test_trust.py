"""A working folder's settings: the harmless ones count at once, the others when the user has said yes to them.

The folder is somebody else's: its file names a server that would get articles and keys, a module that would run, a
prompt that would be sent. Nothing of it happens without a yes, and every command says so in one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarise.configuration.settings import load, names
from summarise.configuration.trusting import HARMLESS, trust, trusted
from tests import faults
from tests.command import ARTICLE, Done, here, says_one_line, server
from tests.faults import FaultServer

Run = pytest.CaptureFixture[str]
SUMMARY = {
    "headline": "Harbour traffic rises",
    "summary": "The port handled more than 41,000 containers.",
    "facts": [
        {
            "statement": "The port handled more than 41,000 containers.",
            "quote": "The port of Lindmouth handled more than 41,000 containers",
            "figures": [],
        }
    ],
    "people": [],
    "organisations": [],
    "places": [],
    "dates": [],
}
SAYS = "run `summarise trust`"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of somebody's: an article, and a key of the user's in the environment."""
    (tmp_path / "article.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-user")
    return tmp_path


@pytest.fixture
def stranger() -> Iterator[FaultServer]:
    """The server that the folder names."""
    with server(faults.answer(SUMMARY)) as model:
        yield model


def names_server(folder: Path, model: FaultServer, more: str = "", file: str = "summarise.toml") -> Path:
    path = folder / file
    head = "[tool.summarise]\n" if file == "pyproject.toml" else ""
    path.write_text(f'{head}base_url = "{model.url}"\n{more}')
    return path


# Every command that can ask a model, and some that cannot.
ASKING = {
    "article": ["article.txt", "-m", "openai/tiny"],
    "article, quiet": ["article.txt", "-m", "openai/tiny", "--quiet"],
    "check": ["check", "article.txt", "article.txt", "--verify", "openai/tiny", "--quiet"],
    "batch": ["batch", "article.txt", "-o", "out", "-m", "openai/tiny", "--quiet"],
    "batch with a second opinion": ["batch", "article.txt", "-o", "out", "--verify", "openai/tiny", "-q"],
    "jobs": ["jobs", "submit", "article.txt", "-o", "out", "-m", "openai/tiny"],
}
LOOKING = {
    "settings": ["settings"],
    "numbers": ["numbers", "article.txt"],
    "check": ["check", "article.txt", "article.txt", "--quiet"],
    "extractive": ["article.txt", "--quiet", "-m", "extractive"],
    "a filter": ["check", "--jsonl", "records.jsonl", "--quiet"],
}


@pytest.mark.parametrize("file", ["summarise.toml", "pyproject.toml"])
@pytest.mark.parametrize("command", ASKING)
def test_no_command_follows_a_folder_to_its_server(
    folder: Path, stranger: FaultServer, capfd: Run, command: str, file: str
) -> None:
    path = names_server(folder, stranger, file=file)
    done = here(capfd, *ASKING[command])
    assert stranger.requests == []
    assert done.returncode == 64, done.stderr
    assert f"{path} sets base_url, which is not used" in done.stderr
    assert SAYS in done.stderr
    # Nor does the article go to the provider itself, where it was not meant to go, perhaps.
    assert "nothing was sent" in done.stderr


@pytest.mark.parametrize("command", LOOKING)
def test_every_other_command_says_so_and_goes_on(
    folder: Path, stranger: FaultServer, capfd: Run, command: str
) -> None:
    (folder / "records.jsonl").write_text(json.dumps({"source": ARTICLE, "summary": ARTICLE}))
    names_server(folder, stranger)
    done = here(capfd, *LOOKING[command])
    assert (done.returncode, stranger.requests) == (0, []), done.stderr
    assert done.stderr.count(SAYS) == 1


def test_a_yes_makes_it_count_and_the_line_stays(folder: Path, stranger: FaultServer, capfd: Run) -> None:
    path = names_server(folder, stranger, 'model = "openai/tiny"\napi_key = "sk-never-shown"\n')
    said = here(capfd, "trust")
    assert said.returncode == 0
    assert f"{path} is trusted" in said.stderr
    assert stranger.url in said.stdout
    assert "never-shown" not in said.stdout + said.stderr
    done = here(capfd, "article.txt", "--quiet")
    assert (done.returncode, len(stranger.requests)) == (0, 1), done.stderr
    assert done.stderr == f"summarise: model, base_url and api_key are set by {path}\n"
    assert here(capfd, "trust", "--list").stdout == f"{path}\n"


@pytest.mark.parametrize("change", ["another address", "one setting more", "another file", "moved"])
def test_a_yes_is_to_what_was_read(
    folder: Path, stranger: FaultServer, capfd: Run, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = names_server(folder, stranger)
    here(capfd, "trust")
    if change == "another address":
        path.write_text(path.read_text().replace("/v1", "/v2"))
    elif change == "one setting more":
        path.write_text(path.read_text() + 'schema = "evil:Evil"\n')
    elif change == "another file":
        path.unlink()
        names_server(folder, stranger, file="pyproject.toml")
    else:
        (folder / "copy").mkdir()
        (folder / "copy/summarise.toml").write_text(path.read_text())
        (folder / "copy/article.txt").write_text(ARTICLE)
        monkeypatch.chdir(folder / "copy")
    assert SAYS in here(capfd, *ASKING["article"]).stderr
    assert stranger.requests == []


def test_a_harmless_setting_may_change_without_asking_again(
    folder: Path, stranger: FaultServer, capfd: Run
) -> None:
    path = names_server(folder, stranger)
    here(capfd, "trust")
    path.write_text("max_facts = 3\n" + path.read_text())
    done = here(capfd, *ASKING["article, quiet"])
    assert (done.returncode, len(stranger.requests)) == (0, 1), done.stderr


def test_a_yes_is_taken_back(folder: Path, stranger: FaultServer, capfd: Run) -> None:
    names_server(folder, stranger)
    here(capfd, "trust")
    assert "no longer trusted" in here(capfd, "trust", "--remove").stderr
    assert trusted() == []
    assert SAYS in here(capfd, *ASKING["article"]).stderr


def test_a_folder_without_anything_to_trust(folder: Path, capfd: Run) -> None:
    (folder / "summarise.toml").write_text("max_facts = 3\n")
    says_one_line(here(capfd, "trust"), 64, str(folder), "nothing to trust")


@pytest.mark.parametrize("how", ["option", "variable"])
def test_an_option_or_a_variable_is_the_users_own_word(
    folder: Path, stranger: FaultServer, capfd: Run, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    (folder / "summarise.toml").write_text('base_url = "http://127.0.0.1:9/v1"\n')
    options = ["--base-url", stranger.url] if how == "option" else []
    if how == "variable":
        monkeypatch.setenv("SUMMARISE_BASE_URL", stranger.url)
    done = here(capfd, *ASKING["article, quiet"], *options)
    assert (done.returncode, done.stderr, len(stranger.requests)) == (0, "", 1)


def test_no_module_is_imported_and_no_file_sent_for_a_folder(
    folder: Path, stranger: FaultServer, capfd: Run
) -> None:
    (folder / "evil.py").write_text("from pathlib import Path\nPath('ran').write_text('')\n")
    (folder / "summarise.toml").write_text('schema = "evil:Evil"\nprompt = "/etc/hostname"\n')
    for options in (["--dry-run"], ["--base-url", stranger.url, "--quiet"]):
        done = here(capfd, *ASKING["article"], *options)
        assert done.returncode == 0, done.stderr
        assert "sets schema and prompt, which is not used" in done.stderr
    assert not (folder / "ran").exists()
    assert len(stranger.requests) == 1


def test_a_job_that_lies_in_a_folder_gets_no_key(folder: Path, stranger: FaultServer, capfd: Run) -> None:
    job = folder / "out/jobs/0123456789abcdef0123456789abcdef"
    job.mkdir(parents=True)
    sheet = {"token": job.name, "model": "openai/tiny", "base_url": stranger.url, "batch": "batch_1"}
    (job / "job.json").write_text(json.dumps(sheet))
    (job / "articles.jsonl").write_text("")
    for command in (["status"], ["collect"], ["cancel", "01"]):
        done = here(capfd, "jobs", *command, "-o", "out")
        assert (done.returncode, stranger.requests) == (64, []), done.stderr
        assert stranger.url in done.stderr
        assert "SUMMARISE_BASE_URL" in done.stderr


def test_each_setting_is_harmless_or_needs_a_yes() -> None:
    """A new setting is asked about until somebody has thought about it."""
    assert set(names()) >= HARMLESS
    assert set(names()) - HARMLESS == {
        "model",
        "base_url",
        "api_key",
        "prompt",
        "schema",
        "verify",
        "parameters",
    }


def test_the_users_own_file_needs_no_yes(tmp_path: Path) -> None:
    (tmp_path / "home/summarise").mkdir(parents=True)
    own = tmp_path / "home/summarise/config.toml"
    own.write_text('base_url = "http://127.0.0.1:9/v1"\n')
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "home")}
    assert load({}, environ, folder=tmp_path).origins["base_url"] == str(own)


def test_a_relative_configuration_folder_is_not_the_working_folder(folder: Path) -> None:
    """As the XDG specification says: or a clone could bring its own yes along."""
    (folder / "summarise").mkdir()
    (folder / "summarise/config.toml").write_text('base_url = "http://127.0.0.1:9/v1"\n')
    environ = {"XDG_CONFIG_HOME": ".", "HOME": str(folder / "home")}
    assert load({}, environ).settings.base_url is None


def test_a_yes_that_cannot_be_kept_is_one_line(
    folder: Path, capfd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "summarise.toml").write_text('model = "openai/tiny"\n')
    (folder / "a file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "a file"))
    says_one_line(here(capfd, "trust"), 73, "a yes cannot be kept")


def test_what_is_said_cannot_steer_a_terminal(folder: Path, capfd: Run) -> None:
    (folder / "summarise.toml").write_text('model = "openai/\\u001b[2Jtiny"\n"base\\u001b[2J" = 1\n')
    assert "\x1b" not in (done := here(capfd, "settings")).stderr + done.stdout
    (folder / "summarise.toml").write_text('model = "openai/\\u001b[2Jtiny"\n')
    done: Done = here(capfd, "trust")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr


def test_a_yes_survives_another_at_the_same_time(tmp_path: Path) -> None:
    """Each is a file of its own: there is no list that two could write."""
    environ = {"XDG_CONFIG_HOME": str(tmp_path)}
    for n in range(3):
        trust(tmp_path / f"{n}/summarise.toml", {"model": "a/b"}, environ)
    assert len(trusted(environ)) == 3
