"""The built-in engine in processes of its own: one that dies costs what it was doing, and no more."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import struct
from typing import Any

import pytest

from summarise import summarise
from summarise.article import Article
from summarise.batch.asking.work import _compute, computing
from summarise.batch.recipe import Recipe
from summarise.errors import Unavailable
from summarise.processes import Worker, WorkerKilled
from summarise.report import Report
from tests.model_server import article


async def test_a_process_that_dies_is_replaced_and_its_article_may_be_tried_again() -> None:
    recipe = Recipe()
    async with computing(recipe, 1) as work:
        first = await work("k1", Article(article(1)))
        assert first.key == "k1"
        for process in multiprocessing.active_children():
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
            process.join()
        with pytest.raises(Unavailable, match="died"):
            await work("k2", Article(article(2)))
        assert (await work("k2", Article(article(2)))).tally.claims == first.tally.claims


async def test_a_process_that_is_killed_at_work_takes_its_own_article_and_no_other() -> None:
    async with computing(Recipe(), 2) as work:
        lost = asyncio.create_task(work("lost", Article(article(1))))
        while not (begun := multiprocessing.active_children()):
            await asyncio.sleep(0)
        (killed,) = begun
        assert killed.pid is not None
        os.kill(killed.pid, signal.SIGSTOP)  # so that it is at work for as long as the other takes
        assert (await work("kept", Article(article(2)))).key == "kept"
        os.kill(killed.pid, signal.SIGKILL)
        with pytest.raises(Unavailable, match="died"):
            await lost
        assert (await work("lost", Article(article(1)))).key == "lost"
    assert not multiprocessing.active_children()


async def test_the_end_waits_for_no_article() -> None:
    async with computing(Recipe(), 1) as work:
        left = asyncio.create_task(work("left", Article(article(1))))
        while not multiprocessing.active_children():
            await asyncio.sleep(0)
        (stopped,) = multiprocessing.active_children()
        assert stopped.pid is not None
        os.kill(stopped.pid, signal.SIGSTOP)
        left.cancel()
        with pytest.raises(asyncio.CancelledError):
            await left
    assert not multiprocessing.active_children()


def test_half_an_answer_is_that_of_a_process_that_is_gone() -> None:
    ours, theirs = multiprocessing.Pipe()
    worker = object.__new__(Worker)
    worker.line = ours
    os.write(theirs.fileno(), struct.pack("!i", 100) + b"half")
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
