"""The same batch in this process and on a Ray cluster of this machine, compared line by line.

Needs the extra `ray`; `make test-ray` installs it into an environment of its own.
"""

from __future__ import annotations

import math
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="the extra `ray` is not installed: make test-ray")

from tests.batch.test_processes import on_record
from tests.model_server import running
from tests.ray_cluster.commands import RAY, Command, batch, lines, processes, started_anew, wait_for

pytestmark = pytest.mark.ray


def test_the_built_in_engine_gives_the_same_on_the_cluster(folder: Path, tmp_path: Path) -> None:
    local = batch(folder, "-o", tmp_path / "local", "--model", "extractive", "--max-failures", 1)
    # It starts a cluster for the run.
    cluster = started_anew(folder, "-o", tmp_path / "ray", "--model", "extractive", "--max-failures", 1, *RAY)
    assert (local[0], cluster[0]) == (0, 0), cluster[2]
    assert lines(tmp_path / "ray") == lines(tmp_path / "local")
    assert lines(tmp_path / "ray", "failures.jsonl") == lines(tmp_path / "local", "failures.jsonl")


def test_a_model_gives_the_same_on_the_cluster_and_failures_stay_rows(
    folder: Path, address: str, tmp_path: Path
) -> None:
    def asked(name: str, *more: object) -> tuple[int, str, str]:
        model = ["--model", "openai/tiny", "--base-url", server.url, "-j", 16, "--max-failures", "100%"]
        return batch(folder, "-o", tmp_path / name, *model, *more)

    with running(latency=0.02, truncated=0.2) as server:
        code, _, warned = asked("ray", *RAY, "--ray-address", address)
        assert code == 0, warned
        answers = server.stats()["answers"]
    failed = lines(tmp_path / "ray", "failures.jsonl")
    assert {line["kind"] for line in failed.values()} == {"truncated", "unreadable"}
    with running(latency=0.02) as server:
        code, _, warned = asked("local")
        assert code == 0, warned
    local, cluster = lines(tmp_path / "local"), lines(tmp_path / "ray")
    assert len(cluster) + len(failed) == 40
    assert cluster == {id: line for id, line in local.items() if id in cluster}
    assert max(answers.values()) == 1  # nothing was paid for twice


def test_second_opinions_come_from_the_cluster_too(folder: Path, address: str, tmp_path: Path) -> None:
    with running(latency=0.02) as server:
        asked = ["--model", "openai/tiny", "--verify", "openai/second", "--base-url", server.url]
        local = batch(folder, "-o", tmp_path / "local", *asked, "--max-failures", 1)
        cluster = batch(
            folder, "-o", tmp_path / "ray", *asked, "--max-failures", 1, *RAY, "--ray-address", address
        )
        assert (local[0], cluster[0]) == (0, 0), cluster[2]
        assert server.stats()["models"] == {"tiny": 2 * 38, "second": 2 * 38}
    assert lines(tmp_path / "ray") == lines(tmp_path / "local")
    assert "opinions     39\n" in cluster[1]


def test_a_second_run_does_what_is_missing_wherever_it_runs(
    folder: Path, address: str, tmp_path: Path
) -> None:
    with running() as server:
        model = ["--model", "openai/tiny", "--base-url", server.url, "--max-failures", 1]
        batch(folder, "-o", tmp_path / "out", *model, "--limit", 10)
        code, said, warned = batch(folder, "-o", tmp_path / "out", *model, *RAY, "--ray-address", address)
        assert code == 0, warned
        assert "10: 10 done before" in said or "done before" in said
        assert sum(server.stats()["answers"].values()) == 38
    assert len(lines(tmp_path / "out")) == 39


def test_a_refused_key_stops_everything_with_one_line(folder: Path, address: str, tmp_path: Path) -> None:
    with running(_401=1.0) as server:
        model = ["--model", "openai/tiny", "--base-url", server.url]
        code, _, warned = batch(folder, "-o", tmp_path / "out", *model, *RAY, "--ray-address", address)
        assert code == 77, warned
        assert sum(server.stats()["calls"].values()) < 30
    assert warned.count("key was refused") == 1, warned
    assert "sk-test" not in warned


def test_more_actors_than_the_cluster_has_room_for(folder: Path, address: str, tmp_path: Path) -> None:
    own = ["--model", "extractive", "--max-failures", 1, "--engine", "ray", "--ray-address", address]
    code, _, warned = batch(folder, "-o", tmp_path / "out", *own, "--ray-actors", 5)
    assert code == 0, warned
    assert len(lines(tmp_path / "out")) == 39


def test_a_cluster_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    code, _, warned = batch(
        folder, "-o", tmp_path / "out", "--model", "extractive", *RAY, "--ray-address", "127.0.0.1:1"
    )
    assert code == 64
    assert warned.strip().splitlines()[-1].startswith("summarise: no Ray cluster at 127.0.0.1:1")


def test_a_caller_that_is_killed_pays_again_for_nothing_that_the_store_has(
    folder: Path, address: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    wait_for(lambda: not processes(b"_Worker"))  # of the test before
    with running(latency=0.3) as server:
        model = ["--model", "openai/tiny", "--base-url", server.url, "-j", 4, "--max-failures", 1]
        arguments = [folder, "-o", out, *model, *RAY, "--ray-address", address]
        server.allow(30)  # however late the kill is, something is left to do
        command = Command(*arguments)
        wait_for(lambda: sum(server.stats()["answers"].values()) >= 10, command)
        command.kill()
        wait_for(lambda: not processes(b"_Worker"))
        server.allow(math.inf)
        server.idle()
        before, had = server.stats()["answers"], on_record(out)
        assert len(set(before) - had) <= 4  # a slot is given back when its answer is in the store
        code, _, warned = batch(*arguments)
        assert code == 0, warned
        after = server.stats()["answers"]
    assert after == {name: 1 if name in had or name not in before else 2 for name in after}
    assert len(after) == 38
    assert len(lines(out)) == 39
