"""`summarise batch` as people run it: real processes, a real server, real kills.

What is neither killed nor runs beside another is done in this process.
"""

from __future__ import annotations

import json
import math
import os
import random
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any, Protocol

import pytest

from summarise.engines.access import Access
from summarise.engines.calls.retrying import RetryPolicy
from summarise.store import Store
from tests.command import SUMMARISE, here
from tests.model_server import Running, article, beside
from tests.ready import Ready
from tests.serving import PATIENCE


def articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:04}.txt").write_text(article(n))
    return folder


def start(*arguments: object) -> Ready:
    environment = os.environ | {"OPENAI_API_KEY": "sk-test-0123456789abcdef"}
    return Ready(
        "batch", *map(str, arguments), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )  # fmt: skip


class Finish(Protocol):
    """Run the command to its end, in this process; its exit code and what it said on both streams."""

    def __call__(self, *arguments: object) -> tuple[int, str, str]: ...


@pytest.fixture
def finish(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Finish:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-0123456789abcdef")

    def run(*arguments: object) -> tuple[int, str, str]:
        done = here(capfd, "batch", *map(str, arguments))
        return done.returncode, done.stdout, done.stderr

    return run


def model(server: Running, *more: object) -> list[object]:
    return ["--model", "openai/tiny", "--base-url", server.url, *more]


def lines(out: Path, name: str = "results.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / name).read_text().splitlines()]


def wait_for_lines(out: Path, count: int, process: subprocess.Popen[str]) -> None:
    path = out / "results.jsonl"
    given_up = time.monotonic() + 2 * PATIENCE
    while not (path.exists() and path.read_bytes().count(b"\n") >= count):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < given_up, "it hangs"
        time.sleep(0.005)


def on_record(out: Path) -> set[str]:
    """The articles, by first sentence, whose answer the store has acknowledged: raw, or as a result."""
    if not (out / "store.db").exists():
        return set()
    db = sqlite3.connect(out / "store.db")
    bodies = [json.loads(body)["answer"] for (body,) in db.execute("SELECT body FROM answers")]
    made = [
        json.loads(tally)["headline"]
        for (tally,) in db.execute("SELECT tally FROM results WHERE tally NOT NULL")
    ]
    db.close()
    return {json.loads(one["choices"][0]["message"]["content"])["headline"] for one in bodies} | set(made)


def test_kill_9_and_resume_every_article_once_and_what_the_store_has_paid_once(
    tmp_path: Path, finish: Finish
) -> None:
    count, at_once, chance = 120, 8, random.Random(3)
    folder, out = articles(tmp_path / "in", count), tmp_path / "out"
    excused: Counter[str] = (
        Counter()
    )  # how often an article may be asked again: once for every kill that lost its answer
    with beside(latency=0.05) as server:
        kills = 0
        for part in (1, 2, 3):
            server.allow(count // 4)  # however late the kill is, something is left to do
            process = start(folder, "-o", out, *model(server, "-j", at_once))
            wait_for_lines(out, count * part // 4 - at_once, process)
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            kills += process.wait() == -signal.SIGKILL
            process.communicate()
            server.allow(math.inf)
            server.idle()
            lost = set(server.stats()["answers"]) - on_record(out)
            assert len(lost) <= at_once  # a slot is given back when its answer is on the disk, and not before
            excused.update(lost)
        code, said, _ = finish(folder, "-o", out, *model(server, "-j", at_once))
        stats = server.stats()
    assert kills == 3
    assert code == 0, said
    found = lines(out)
    assert sorted(line["id"] for line in found) == sorted(str(path) for path in folder.iterdir())
    assert len(stats["answers"]) == count
    assert stats["answers"] == {name: 1 + excused[name] for name in stats["answers"]}
    with Store(out / "store.db") as store:
        assert (store.stats().answers, store.stats().usage.calls) == (0, count)
    assert [path.name for path in out.iterdir() if path.suffix == ".lock"] == []


def test_a_storm_of_faults_loses_nothing_and_every_call_is_explained(
    tmp_path: Path, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    def impatient(access: Access) -> RetryPolicy:
        return RetryPolicy(
            access.max_retries, first_wait=0.01, longest_wait=0.1, jitter=0.01, gate=access.gate
        )

    monkeypatch.setattr(RetryPolicy, "of", impatient)
    count = 150
    folder, out = articles(tmp_path / "in", count), tmp_path / "out"
    with beside(_429=0.10, _500=0.05, reset=0.02, cut=0.01, truncated=0.01) as server:
        code, said, warned = finish(folder, "-o", out, *model(server, "--max-failures", "10%"))
        stats = server.stats()
    assert code == 0, warned
    calls = stats["calls"]
    done = lines(out)
    failed = lines(out, "failures.jsonl") if (out / "failures.jsonl").exists() else []
    assert len({line["id"] for line in [*done, *failed]}) == count
    kinds = [line["kind"] for line in failed]
    assert kinds.count("truncated") == calls.get("truncated", 0)
    assert len(kinds) == kinds.count("truncated") + kinds.count("unavailable")
    with Store(out / "store.db") as store:
        recorded = store.stats()
    assert calls["429"]
    assert calls["500"]
    assert recorded.usage.calls == sum(calls.values())
    assert len(done) == calls["good"] == recorded.done
    assert f"{sum(calls.values()):,} calls" in said


def test_ctrl_c_sigterm_and_a_terminals_end_stop_in_good_order(tmp_path: Path, finish: Finish) -> None:
    folder, out = articles(tmp_path / "in", 60), tmp_path / "out"
    stops = ((signal.SIGINT, 4), (signal.SIGTERM, 14), (signal.SIGHUP, 24), (signal.SIGQUIT, 34))
    with beside(latency=0.1) as server:
        for number, begun in stops:
            if signal.getsignal(number) is signal.SIG_IGN:
                continue  # these tests run under nohup: a batch that is begun so goes on
            # However late the signal is, something is left to do.
            server.allow(begun + 2 - sum(server.stats()["answers"].values()))
            process = start(folder, "-o", out, *model(server, "-j", 4))
            wait_for_lines(out, begun, process)
            process.send_signal(number)
            server.allow(math.inf)  # what is under way is waited for
            _, warned = process.communicate(timeout=PATIENCE)
            assert process.returncode == 130
            assert "run the same command again" in warned
            assert begun <= len(lines(out)) == sum(server.stats()["answers"].values()) < 60
        before = len(lines(out))
        code, said, _ = finish(folder, "-o", out, *model(server, "-j", 16))
        assert (code, sum(server.stats()["answers"].values())) == (0, 60)
    assert f"done before {before}" in said


def test_nohup_is_heard(tmp_path: Path) -> None:
    folder, out = articles(tmp_path / "in", 8), tmp_path / "out"
    with beside() as server:
        server.allow(2)  # it is still at work when the signal comes
        command = [
            "nohup",
            *SUMMARISE,
            "batch",
            str(folder),
            "-o",
            str(out),
            *map(str, model(server, "-j", 1)),
        ]
        environment = os.environ | {"OPENAI_API_KEY": "sk-test-0123456789abcdef"}
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        while process.poll() is None and not server.stats()["at_once"]:
            time.sleep(0.01)
        process.send_signal(signal.SIGHUP)
        server.allow(math.inf)
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert len(lines(out)) == 8


def test_two_processes_share_one_store(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 60)
    store = ["--store", tmp_path / "shared.db"]
    with beside(latency=0.02) as server:
        both = [
            start(folder, "-o", tmp_path / name, *store, *model(server, "-j", 4)) for name in ("one", "other")
        ]
        for process in both:
            process.communicate(timeout=PATIENCE)
        stats = server.stats()
    assert [process.returncode for process in both] == [0, 0]
    assert set(stats["answers"].values()) == {1}
    for name in ("one", "other"):
        assert len({line["id"] for line in lines(tmp_path / name)}) == 60


def test_a_wrong_key_is_one_line_and_no_article_is_blamed(tmp_path: Path, finish: Finish) -> None:
    folder, out = articles(tmp_path / "in", 60), tmp_path / "out"
    with beside(_401=1.0) as server:
        code, _, warned = finish(folder, "-o", out, *model(server, "-j", 4))
    assert code == 77
    assert warned.count("\n") == 1
    assert "OPENAI_API_KEY" in warned
    assert not (out / "failures.jsonl").exists()


def test_a_server_that_is_down_is_one_line(
    tmp_path: Path, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARISE_MAX_RETRIES", "0")
    folder, out = articles(tmp_path / "in", 60), tmp_path / "out"
    code, _, warned = finish(
        folder, "-o", out, "--model", "openai/tiny", "--base-url", "http://127.0.0.1:9/v1", "-j", "32"
    )
    assert code == 75
    assert warned.count("\n") == 1
