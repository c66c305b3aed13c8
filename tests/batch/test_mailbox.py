"""An actor goes on from a raw answer when the process that stores them says that it is stored."""

from __future__ import annotations

import asyncio

import pytest

from summarise.batch.cluster.mailbox import Mailbox
from summarise.errors import OutputError
from summarise.recording import RawAnswer

ANSWER = RawAnswer("x", 0, "{}")


async def posted(box: Mailbox, errand: int) -> asyncio.Task[None]:
    task = asyncio.create_task(box.post(errand, ANSWER))
    await asyncio.sleep(0)
    return task


async def test_an_ask_waits_for_its_receipt() -> None:
    box = Mailbox()
    first, second = await posted(box, 1), await posted(box, 2)
    letters = await box.letters()
    assert [(one.errand, one.answer) for one in letters] == [(1, ANSWER), (2, ANSWER)]
    await box.stored([(letters[1].name, None)])
    await second
    assert not first.done()
    await box.stored([(letters[0].name, OutputError("the disk is full"))])
    with pytest.raises(OutputError, match="disk is full"):
        await first


async def test_letters_are_waited_for_and_given_once() -> None:
    box = Mailbox()
    hearing = asyncio.create_task(box.letters())
    await asyncio.sleep(0)
    assert not hearing.done()
    waiting = await posted(box, 1)
    assert len(await hearing) == 1
    again = asyncio.create_task(box.letters())
    await asyncio.sleep(0)
    assert not again.done()
    for task in (again, waiting):
        task.cancel()


async def test_a_receipt_of_an_actor_that_died_is_for_no_letter_of_the_next() -> None:
    dead, anew = Mailbox(), Mailbox()
    lost, waiting = await posted(dead, 1), await posted(anew, 1)
    (old,) = await dead.letters()
    await anew.stored([(old.name, None)])
    await asyncio.sleep(0)
    assert not waiting.done()
    for task in (lost, waiting):
        task.cancel()


async def test_a_receipt_for_an_ask_that_was_dropped_is_nobodys() -> None:
    box = Mailbox()
    task = await posted(box, 1)
    (letter,) = await box.letters()
    task.cancel()
    await asyncio.sleep(0)
    await box.stored([(letter.name, None)])
