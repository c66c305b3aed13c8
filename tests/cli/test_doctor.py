"""``summarise doctor``: what it finds, its exit code, and that it tells no secrets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import faults
from tests.command import here, server
from tests.engines.asking import SUMMARY

Capture = pytest.CaptureFixture[str]
KEY = "sk-very-secret-0123456789"


def states(out: str) -> dict[str, tuple[str, str]]:
    return {row["about"]: (row["state"], row["said"]) for row in json.loads(out)}


def test_without_a_model_everything_else_is_looked_at(capfd: Capture) -> None:
    done = here(capfd, "doctor", "--format", "json")
    found = states(done.stdout)
    assert done.returncode == 0
    assert found["version"][1].startswith("summarise ")
    assert found["extra html"][0] == "ok"
    assert "trafilatura" in found["extra html"][1]
    assert (
        found["extra ray"] == ("missing", "pip install 'summarise-checked[ray]'")
        or found["extra ray"][0] == "ok"
    )
    assert found["model"][0] == "skipped"
    assert not {"extra dev", "extra test"} & found.keys()
    lines = here(capfd, "doctor").stdout.splitlines()
    assert len(lines) == len(found)
    assert lines[0].startswith("ok ")


def test_a_model_that_answers(capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARISE_API_KEY", KEY)
    with server(faults.answer(SUMMARY)) as model:
        done = here(capfd, "doctor", "--model", "openai/tiny", "--base-url", model.url, "-f", "json")
        assert len(model.requests) == 1
    found = states(done.stdout)
    assert done.returncode == 0
    assert found["model"] == ("ok", "openai/tiny answers in the form asked for; 100 tokens in, 20 out")
    assert found["key"] == ("ok", "the setting api_key is set")
    assert found["setting api_key"] == ("ok", "set (SUMMARISE_API_KEY)")
    assert KEY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("reply", "code", "words"),
    [
        (faults.error(401, f"no: {KEY}"), 77, "key"),
        (faults.error(500), 75, "openai/tiny"),
        (faults.page(), 75, "openai/tiny"),
    ],
    ids=["key", "down", "page"],
)
def test_a_model_that_does_not(
    capfd: Capture, monkeypatch: pytest.MonkeyPatch, reply: faults.Reply, code: int, words: str
) -> None:
    monkeypatch.setenv("SUMMARISE_API_KEY", KEY)
    with server(reply) as model:
        done = here(capfd, "doctor", "--model", "openai/tiny", "--base-url", model.url, "-f", "json")
    found = states(done.stdout)
    assert (done.returncode, found["model"][0]) == (code, "wrong")
    assert words in found["model"][1]
    assert KEY not in done.stdout + done.stderr


def test_a_key_that_is_not_set(capfd: Capture) -> None:
    done = here(capfd, "doctor", "--model", "openai/gpt", "--offline", "-f", "json")
    found = states(done.stdout)
    assert (done.returncode, found["key"]) == (77, ("wrong", "set OPENAI_API_KEY"))
    assert found["model"][0] == "skipped"


def test_an_address_is_shown_without_its_secrets(capfd: Capture, tmp_path: Path) -> None:
    done = here(
        capfd,
        "doctor",
        "--offline",
        "-m",
        "openai/x",
        "--base-url",
        f"http://ida:{KEY}@host.example/v1?key={KEY}",
    )
    assert "http://host.example/v1?…" in done.stdout
    assert KEY not in done.stdout + done.stderr
