"""The built-in engine in processes of its own: one that dies costs what it was doing, and no more."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from summarise.article import Article
from summarise.batch.asking.work import computing
from summarise.batch.recipe import Recipe
from summarise.errors import Unavailable
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
