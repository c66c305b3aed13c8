"""Work is bounded: in time, in number, and a long one holds up nobody."""

from __future__ import annotations

import os

import anyio

from summarise.serving.web.answers import Answer
from summarise.serving.web.pool import Pool
from tests.serve.jobs import dies, endless, quick


async def test_a_long_one_holds_up_nobody() -> None:
    pool = Pool(2)
    answers: list[Answer] = []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(pool.run, 600, endless)
        await anyio.wait_all_tasks_blocked()
        answers = [await pool.run(600, quick), await pool.run(600, quick)]
        tasks.cancel_scope.cancel()
    assert answers[0].body == answers[1].body != str(os.getpid()).encode()


async def test_what_is_not_done_in_time_is_ended() -> None:
    pool = Pool(1)
    late = await pool.run(0.1, endless)
    assert late.status == 504
    assert b"not done within 0.1 seconds" in late.body
    assert (await pool.run(600, quick)).status == 200


async def test_a_worker_that_dies_is_replaced() -> None:
    pool = Pool(1)
    assert (await pool.run(60, dies)).status == 500
    assert (await pool.run(60, quick)).status == 200
