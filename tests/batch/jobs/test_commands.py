"""`summarise jobs` as people run it: one command after the other, one of them killed."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from summarise.batch.inputs.listing import Inputs
from summarise.batch.jobs.running import submit
from summarise.batch.plan import Plan
from summarise.batch.recipe import Recipe
from summarise.cli.main import outcome
from summarise.errors import SettingsError
from tests.batch.jobs.test_jobs import completion, written
from tests.batch_server import BatchServer, Row, batch_serving
from tests.ready import Ready

KEY = "sk-test-0123456789abcdef"
Jobs = Callable[..., Awaitable[tuple[int, str, str]]]


def articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:03}.txt").write_text(f"The depot at Marl sent {n + 10} lorries north on Monday.")
    return folder


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Jobs:
    """``summarise jobs`` in this process, beside the server: its exit code, what it said, what it warned of."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    async def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = await asyncio.to_thread(outcome, ["jobs", *map(str, arguments)])
        return (code, *capfd.readouterr())

    return run


def model(server: BatchServer) -> list[object]:
    return ["--model", "openai/tiny", "--base-url", server.url]


async def test_submitted_looked_at_collected(tmp_path: Path, jobs: Jobs) -> None:
    folder, out = articles(tmp_path / "in", 7), tmp_path / "out"
    async with batch_serving(completion) as server:
        code, said, warned = await jobs("submit", folder, "-o", out, *model(server), "--per-job", 3)
        assert (code, len(said.splitlines())) == (0, 3), warned
        assert "submitted 7 articles in 3 jobs" in warned
        code, said, _ = await jobs("status", "-o", out)
        assert (code, said.count("of 3 done")) == (0, 2)
        code, said, _ = await jobs("collect", "-o", out)
        assert code == 4  # nothing is over yet: said by the exit code too
        for _ in range(3):
            code, said, _ = await jobs("collect", "-o", out)
        assert code == 0
        assert len(written(out)) == 7
        code, _, warned = await jobs("submit", folder, "-o", out, *model(server))
        assert (code, "7 done" in warned) == (0, True)
    assert len(server.batches) == 3
    assert KEY not in "".join(path.read_text(errors="replace") for path in out.iterdir() if path.is_file())


async def test_a_setting_for_a_second_opinion_is_said_to_be_unused_and_changes_no_key(
    tmp_path: Path, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = articles(tmp_path / "in", 3), tmp_path / "out"
    async with batch_serving(completion) as server:
        await jobs("submit", folder, "-o", out, *model(server), "--limit", 1)
        monkeypatch.setenv("SUMMARISE_VERIFY", "openai/second")
        code, _, warned = await jobs("submit", folder, "-o", out, *model(server))
    assert code == 0, warned
    assert "verify (from SUMMARISE_VERIFY) is not used: jobs give no second opinion" in warned
    assert "submitted 2 articles in 1 job, 1 submitted" in warned


async def test_a_plan_with_a_second_opinion_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    plan = Plan(Inputs([str(tmp_path)]), tmp_path / "out", Recipe("openai/tiny", verify="openai/second"))
    with pytest.raises(SettingsError, match="jobs ask for no second opinion"):
        await submit(plan, None)
    assert not (tmp_path / "out").exists()


async def test_a_long_article_is_a_failure_of_its_own_and_the_rest_is_submitted(
    tmp_path: Path, jobs: Jobs
) -> None:
    folder, out = articles(tmp_path / "in", 3), tmp_path / "out"
    (folder / "long.txt").write_text("The depot at Marl sent 17 lorries north on Monday. " * 2_000)
    (folder / "void.txt").write_text("")
    async with batch_serving(completion, walk=("validating", "completed")) as server:
        command = ["submit", folder, "-o", out, *model(server), "--context-tokens", 9000]
        for done in ("", ", 3 done"):
            code, _, warned = await jobs(*command)
            assert (code, "2 not" + done in warned) == (3, True), warned
            assert (
                "too many for a context of 9,000 (--context-tokens); ask for it with `summarise batch`"
                in warned
            )
            assert sorted(line["kind"] for line in written(out, "failures.jsonl")) == [
                "too-long",
                "unreadable",
            ]
            await jobs("status", "-o", out)
            await jobs("collect", "-o", out)
        assert len(written(out)) == 3
        (folder / "long.txt").write_text("The depot at Marl sent 17 lorries.")
        (folder / "void.txt").unlink()
        code, _, warned = await jobs(*command)
        assert (code, "submitted 1 article in 1 job, 3 done" in warned) == (0, True), warned
    assert not (out / "failures.jsonl").exists()


async def test_the_mode_decides_what_is_asked_and_how_the_answer_is_read(tmp_path: Path, jobs: Jobs) -> None:
    folder, out = articles(tmp_path / "in", 2), tmp_path / "out"

    def called(line: Row) -> Row:
        text = completion(line)["response"]["body"]["choices"][0]["message"]["content"]
        name = line["body"]["tools"][0]["function"]["name"]
        call = {"id": "1", "type": "function", "function": {"name": name, "arguments": text}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        return completion(line, message=message, finish_reason="tool_calls")

    async with batch_serving(called, walk=("validating", "completed")) as server:
        assert (await jobs("submit", folder, "-o", out, *model(server), "--mode", "tools"))[0] == 0
        await jobs("status", "-o", out)
        code, said, _ = await jobs("collect", "-o", out)
    assert (code, "2 done, 0 failed" in said) == (0, True), said


async def test_kill_9_while_submitting_then_again(tmp_path: Path, jobs: Jobs) -> None:
    folder, out = articles(tmp_path / "in", 40), tmp_path / "out"
    async with batch_serving(completion) as server:
        command = ["submit", folder, "-o", out, *model(server), "--per-job", 5]
        process = Ready("jobs", *map(str, command))
        while len(server.batches) < 3 and process.poll() is None:
            await asyncio.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
        code, _, warned = await jobs(*command)
        assert code == 0, warned
        for _ in range(5):
            code, _, warned = await jobs("collect", "-o", out)
        assert code == 0, warned
    asked = [line["custom_id"] for line in server.requests()]
    assert len(asked) == len(set(asked)) == 40
    assert sorted(line["id"] for line in written(out)) == sorted(map(str, folder.iterdir()))


async def test_flags_and_failures_have_their_exit_codes(tmp_path: Path, jobs: Jobs) -> None:
    folder, out = articles(tmp_path / "in", 3), tmp_path / "out"

    def wrong(line: Row) -> Row:
        text = line["body"]["messages"][-1]["content"]
        if "11 lorries" in text:
            return completion(line, '{"headline": "Ha', finish_reason="length")
        fact = {"statement": "Lorries left.", "quote": "lorries", "figures": []}
        answer = {"headline": "The depot sent 999 lorries", "summary": "Lorries left.", "facts": [fact]}
        return completion(
            line, answer | {name: [] for name in ("people", "organisations", "places", "dates")}
        )

    async with batch_serving(wrong, walk=("validating", "completed")) as server:
        await jobs("submit", folder, "-o", out, *model(server))
        await jobs("status", "-o", out)
        code, said, _ = await jobs("collect", "-o", out, "--fail-on", "error", "--max-failures", 1)
    assert code == 1
    assert "2 done, 1 failed" in said
    assert [line["kind"] for line in written(out, "failures.jsonl")] == ["truncated"]


async def test_accepted_flags_are_counted_apart_and_fail_nothing(
    tmp_path: Path, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = articles(tmp_path / "in", 2), tmp_path / "out"
    monkeypatch.chdir(tmp_path)
    fact = {"statement": "Lorries left.", "quote": "lorries", "figures": []}
    answer = {"headline": "The depot sent 999 lorries", "summary": "Lorries left.", "facts": [fact]}
    answer |= {name: [] for name in ("people", "organisations", "places", "dates")}
    (tmp_path / "summary.json").write_text(json.dumps(answer))
    accept = [
        "accept",
        str(folder / "000.txt"),
        "summary.json",
        "--all",
        "--reason",
        "a figure of speech",
        "-q",
    ]
    assert await asyncio.to_thread(outcome, accept) == 0
    collecting = ["collect", "-o", out, "--fail-on", "error"]
    async with batch_serving(
        lambda line: completion(line, answer), walk=("validating", "completed")
    ) as server:
        await jobs("submit", folder, "-o", out, *model(server))
        await jobs("status", "-o", out)
        code, said, _ = await jobs(*collecting)
    assert code == 1  # that of the other article
    first, second = sorted(written(out), key=lambda line: str(line["id"]))
    flags = sum(second["flags"].values())  # the same of both
    assert (first["flags"], first["accepted"], second["accepted"]) == ({}, flags, 0)
    assert f", {flags} accepted\n" in said
    (tmp_path / ".summarise-accepted.jsonl").write_text("no JSON\n")
    code, _, warned = await jobs(*collecting)
    assert (code, ".summarise-accepted.jsonl:1: not an accepted flag" in warned) == (64, True)
    assert (await jobs("status", "-o", out))[0] == 0  # checks nothing


async def test_a_job_is_cancelled_by_its_name(
    tmp_path: Path, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarise.batch.jobs.running._FIRST_LOOK", 0.01)
    folder, out = articles(tmp_path / "in", 2), tmp_path / "out"
    async with batch_serving(lambda line: None) as server:
        _, said, _ = await jobs("submit", folder, "-o", out, *model(server))
        name = said.split()[0]
        code, said, _ = await jobs("cancel", name, "-o", out)
        assert (code, "cancelling" in said) == (0, True)
        code, said, _ = await jobs("collect", "-o", out, "--wait")
        assert "2 not answered (2 cancelled), free to be submitted again" in said
        code, _, warned = await jobs("cancel", name, "-o", out)
        assert (code, "no job is called" in warned) == (64, True)


async def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, jobs: Jobs) -> None:
    folder = articles(tmp_path / "in", 1)
    at_secret = ["submit", folder, "-o", tmp_path / "out", "--model", "openai/x", "--base-url"]
    for arguments, expected, says in [
        (["submit", folder, "-o", tmp_path / "out", "--model", "extractive"], 64, "openai/NAME"),
        (["submit", folder, "-o", tmp_path / "out"], 64, "openai/NAME"),
        (["submit", folder, "-o", tmp_path / "out", "--model", "ollama/x"], 64, "no Batch API"),
        ([*at_secret, "https://user:s3cret@example.org/v1"], 64, "without it"),
        ([*at_secret, "https://example.org/v1?api-key=s3cret"], 64, "without it"),
        (["status", "-o", tmp_path / "out"], 64, "no such folder"),
        (["collect", "-o", tmp_path / "out"], 64, "no such folder"),
        (["cancel", "x", "-o", tmp_path / "out"], 64, "no such folder"),
        (["submit", tmp_path / "no", "-o", tmp_path / "out", "--model", "openai/x"], 66, "no such file"),
    ]:
        code, said, warned = await jobs(*arguments)
        assert (code, said) == (expected, ""), warned
        assert says in warned
        assert "s3cret" not in warned
        assert warned.count("\n") == 1
    assert json.dumps(sorted(path.name for path in tmp_path.iterdir())) == '["in"]'
