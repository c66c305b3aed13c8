"""Partitions that the actors of a cluster write: the same as one process writes, whatever dies on the way."""

from __future__ import annotations

import json
import math
import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("ray", reason="the extra `ray` is not installed: make test-ray")

from summarise.batch.partitioned.answers import kept
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.rows import Form, lines_of
from tests.model_server import article, running
from tests.ray_cluster.commands import Command, batch, by_id, lines, processes, wait_for

pytestmark = pytest.mark.ray


def rows(out: Path, form: Form = Form.jsonl) -> dict[str, dict[str, Any]]:
    """Every row of every part, by id; without the columns that only Parquet has to fill."""
    folder = Folder(str(out), form)
    found = by_id(row for name in folder.names() for row in folder.rows(name))
    done = {"kind", "reason"}
    return {
        id: {name: value for name, value in row.items() if not (row["status"] == "done" and name in done)}
        for id, row in found.items()
    }


@pytest.fixture
def spread(address: str) -> Callable[..., list[object]]:
    """The arguments of a run over a folder, written in parts. What the calling process alone decides needs no
    second actor, whose start is most of what a run takes."""

    def arguments(
        folder: Path, out: object, *more: object, form: Form = Form.jsonl, actors: int = 2
    ) -> list[object]:
        ray = ["--engine", "ray", "--ray-address", address, "--ray-actors", actors]
        return [folder, "-o", out, *ray, "--partitions", form, *more]

    return arguments


def test_second_opinions_are_asked_for_and_their_failures_counted(
    spread: Any, folder: Path, tmp_path: Path
) -> None:
    with running(latency=0.02) as server:
        asked = ["--model", "openai/tiny", "--verify", "openai/second", "--base-url", server.url]
        code, said, warned = batch(*spread(folder, tmp_path / "parts", *asked, "--max-failures", 1))
        assert code == 0, warned
        assert server.stats()["models"] == {"tiny": 38, "second": 38}
    assert "opinions     39\n" in said
    with running(only="second", _401=1.0) as server:
        asked[-1] = server.url
        code, said, warned = batch(*spread(folder, tmp_path / "refused", *asked, "--max-failures", 1))
        assert code == 77, warned
        assert warned.count("no second opinion: openai/second: the key was refused") == 1, warned
    done = [row for row in rows(tmp_path / "refused").values() if row["status"] == "done"]
    assert done
    assert {row["report"]["provenance"]["second_opinion"]["kind"] for row in done} == {"key"}
    assert f"opinions     0; {len(done)} failed: key {len(done)}; the summaries are kept" in said


@pytest.mark.parametrize("form", Form)
def test_the_rows_are_the_lines_that_one_process_writes(
    form: Form, spread: Any, folder: Path, tmp_path: Path
) -> None:
    own = ["--model", "extractive", "--max-failures", 1]
    assert batch(folder, "-o", tmp_path / "local", *own)[0] == 0
    code, said, warned = batch(*spread(folder, tmp_path / "parts", *own, form=form))
    assert code == 0, warned
    assert "39, 1 of them with the same text as another" in said
    found = rows(tmp_path / "parts", form)
    failed = {id: row for id, row in found.items() if row["status"] == "failed"}
    done = {id: row for id, row in found.items() if row["status"] == "done"}
    assert [len(done), len(failed)] == [39, 1]
    for id, line in lines(tmp_path / "local").items():
        assert {name: done[id][name] for name in line} == line
    for id, line in lines(tmp_path / "local", "failures.jsonl").items():
        assert {name: failed[id][name] or None for name in line} == {
            name: value or None for name, value in line.items()
        }


def test_a_failure_is_a_row_and_gives_way_when_it_is_asked_for_again(
    spread: Any, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"

    def asked(server: Any, *more: object) -> tuple[int, str, str]:
        model = ["--model", "openai/tiny", "--base-url", server.url, "-j", 16, "--max-failures", "100%"]
        return batch(*spread(folder, out, *model, *more))

    with running(latency=0.02, truncated=0.3) as server:
        assert asked(server)[0] == 0
        answers = sum(server.stats()["answers"].values())
    failed = [row["kind"] for row in rows(out).values() if row["status"] == "failed"]
    assert set(failed) == {"truncated", "unreadable"}
    with running(latency=0.02) as server:
        assert asked(server)[0] == 0
        assert not server.stats()["answers"]  # what failed stays failed until it is wanted again
        assert asked(server, "--retry-failed")[0] == 0
        assert answers + sum(server.stats()["answers"].values()) == 38
    assert [row["kind"] for row in rows(out).values() if row["status"] == "failed"] == ["unreadable"]
    assert len(rows(out)) == 40


def test_limits_and_changed_texts(spread: Any, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for n in range(8):
        (source / f"{n}.txt").write_text(article(n))
    own = ["--model", "extractive"]
    assert batch(*spread(source, out, *own, "--limit", 3, actors=1))[0] == 0
    assert len(rows(out)) == 3
    (source / "0.txt").write_text(article(100))
    (source / "1.txt").unlink()
    code, said, _ = batch(*spread(source, out, *own, actors=1))
    assert code == 0
    assert "done         6" in said and "done before 1" in said
    assert len(rows(out)) == 8  # of the text that changed only the new row; the one without a file stays
    assert rows(out)[str((source / "0.txt").as_posix())]["report"]["article"]["text"] == article(100)


def test_a_budget_is_kept_by_waves_that_fit_it(spread: Any, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running() as server:  # 1,000 tokens an article; 2,200 are expected until one is known
        model = ["--model", "openai/tiny", "--base-url", server.url, "--max-failures", 1]
        code, _, warned = batch(*spread(folder, out, *model, "--max-tokens", 20_000, actors=1))
        assert code == 4, warned
        assert "--max-tokens 20,000 would be exceeded" in warned
        assert sum(server.stats()["answers"].values()) == 20
        assert batch(*spread(folder, out, *model, actors=1))[0] == 0
        assert sum(server.stats()["answers"].values()) == 38


def test_a_caller_that_is_killed_loses_nothing_that_was_answered(
    spread: Any, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    wait_for(lambda: not processes(b"Asker"))  # of the test before
    with running(latency=0.3) as server:
        server.allow(20)  # however late the kill is, something is left to do
        arguments = spread(
            folder, out, "--model", "openai/tiny", "--base-url", server.url, "-j", 4, "--max-failures", 1
        )
        command = Command(*arguments)
        wait_for(lambda: sum(server.stats()["answers"].values()) >= 10, command)
        command.kill()
        wait_for(lambda: not processes(b"Asker"))
        server.allow(math.inf)
        server.idle()
        before = server.stats()["answers"]
        had = _sentences(out)
        code, said, warned = batch(*arguments)
        assert code == 0, warned
        assert "done before" in said
        answers = server.stats()["answers"]
    assert len(had) >= 10 - 4
    assert {one: answers[one] - before[one] for one in had if answers[one] != before[one]} == {}
    assert not list(out.glob(".*"))
    assert len(rows(out)) == 40
    assert len(answers) == 38
    assert sum(answers.values()) <= 38 + 4  # those under way at the kill


def test_an_actor_that_is_killed_costs_the_calls_it_had_under_way(
    spread: Any, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    wait_for(lambda: not processes(b"Asker"))  # of the test before
    with running(latency=0.3) as server:
        server.allow(20)  # however late the kill is, something is left to do
        model = ["--model", "openai/tiny", "--base-url", server.url, "-j", 4, "--max-failures", 1]
        command = Command(*spread(folder, out, *model))
        wait_for(lambda: sum(server.stats()["answers"].values()) >= 10, command)
        killed = processes(b"Asker")[0]
        os.kill(killed, signal.SIGKILL)
        wait_for(lambda: killed not in processes(b"Asker"))
        server.allow(math.inf)
        code, said, warned = command.end()
        answers = server.stats()["answers"]
    assert code == 0, warned
    assert warned.splitlines() == _progress(warned)  # none of Ray's remarks on itself
    assert "39, 1 of them" in said
    assert len(rows(out)) == 40
    assert sum(answers.values()) <= 38 + 2


def test_a_refused_key_stops_everything_and_blames_no_article(
    spread: Any, folder: Path, tmp_path: Path
) -> None:
    with running(_401=1.0) as server:
        code, _, warned = batch(
            *spread(folder, tmp_path / "out", "--model", "openai/tiny", "--base-url", server.url)
        )
    assert code == 77, warned
    assert warned.count("key was refused") == 1, warned
    assert "sk-test" not in warned
    assert list(rows(tmp_path / "out")) == [str((folder / "empty.txt").as_posix())]


def test_parts_at_an_address(spread: Any, folder: Path, tmp_path: Path) -> None:
    out = f"file://{tmp_path}/far/parts"
    own = ["--model", "extractive", "--max-failures", 1]
    assert batch(*spread(folder, out, *own, form=Form.parquet, actors=1))[0] == 0
    code, said, _ = batch(*spread(folder, out, *own, form=Form.parquet, actors=1))
    assert code == 0
    assert "done before 39" in said
    assert len(rows(tmp_path / "far" / "parts", Form.parquet)) == 40


def _progress(warned: str) -> list[str]:
    """Of what was said on standard error: how far the run is, said every ten seconds."""
    return [line for line in warned.splitlines() if re.fullmatch(r"summarise: \d+ (of \d+ )?done, .*", line)]


def _sentences(out: Path) -> set[str]:
    """The headlines of every answer that the folder has: in a row, in a journal, or raw."""
    folder = Folder(str(out), Form.jsonl)
    journals = [line for path in out.glob(".part-*") for line in path.read_bytes().splitlines(keepends=True)]
    written = [row for name in folder.names() for row in folder.rows(name)] + list(lines_of(journals))
    said = [
        json.loads(answer.body)["answer"]["choices"][0]["message"]["content"] for _, answer, _ in kept(folder)
    ]
    return {one["headline"] for one in [*written, *map(json.loads, said)] if one.get("headline")}
