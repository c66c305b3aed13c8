"""The built-in engine in processes of its own: one that dies costs what it was doing, and no more."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import socket
from typing import Any

import pytest

from summarise import summarise
from summarise.article import Article
from summarise.batch.asking import work as work_module
from summarise.batch.asking.work import _compute, computing
from summarise.batch.recipe import Recipe
from summarise.errors import Unavailable
from summarise.processes import WorkerKilled
from summarise.processes.messages import packed
from summarise.processes.sharing import Worker
from summarise.report import Report
from tests.model_server import article


@pytest.mark.parametrize("forks", [True, False])
async def test_a_process_that_dies_is_replaced_and_its_article_may_be_tried_again(
    monkeypatch: pytest.MonkeyPatch, forks: bool
) -> None:
    if not forks:
        monkeypatch.setattr(work_module, "can_fork", lambda: False)
    async with computing(Recipe(), 1) as work:
        first = await work("k1", Article(article(1)))
        assert first.key == "k1"
        (stopped,) = multiprocessing.active_children()
        assert stopped.pid is not None
        os.kill(stopped.pid, signal.SIGSTOP)  # so that it is at work until it is killed
        lost = asyncio.create_task(work("k2", Article(article(2))))
        kept = asyncio.create_task(work("k3", Article(article(3))))
        await asyncio.sleep(0)  # both are on its line
        os.kill(stopped.pid, signal.SIGKILL)
        with pytest.raises(Unavailable, match="died"):
            await lost
        assert (await kept).key == "k3"
        assert (await work("k2", Article(article(2)))).tally.claims == first.tally.claims
    assert not multiprocessing.active_children()


def test_half_an_answer_is_that_of_a_process_that_is_gone() -> None:
    ours, theirs = socket.socketpair()
    worker = object.__new__(Worker)
    worker._on(ours)
    theirs.sendall(packed("an answer")[:12])
    theirs.close()
    with pytest.raises(WorkerKilled):
        worker.result()
    ours.close()


def test_no_report_is_written_out_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's runner shows the task that it ran, its result with it, as it gives Ctrl-C back."""

    shown: list[str] = []

    def show(self: Report[Any]) -> str:
        shown.append("a report")  # what is raised here would be passed over
        return "a report"

    monkeypatch.setattr(Report, "__repr__", show)
    assert _compute(Recipe(), ("k", Article(article(1)))).key == "k"
    assert summarise(article(1)).summary.headline
    assert shown == []
