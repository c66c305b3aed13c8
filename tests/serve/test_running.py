"""What the server says while it ends: nothing of its workers."""

from __future__ import annotations

import logging

import pytest

from summarise.serving.web.running import _is_for_the_user


def test_a_worker_that_was_waited_for_already_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("tests.as_asyncio")
    logger.addFilter(_is_for_the_user)
    # the words of asyncio.unix_events, of Python 3.11 to 3.14
    logger.warning("Unknown child process pid %d, will report returncode 255", 7)
    logger.warning("Executing %s took %.3f seconds", "a task", 1.5)
    assert [record.getMessage() for record in caplog.records] == ["Executing a task took 1.500 seconds"]
