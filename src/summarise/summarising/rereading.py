"""The second opinion around a check: the verifier made, asked once, closed, and what it said put in place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from summarise.article import Article
from summarise.checking import Checked
from summarise.engines.access import Access
from summarise.engines.answers.provider import add
from summarise.engines.engine import close
from summarise.engines.verifying import Asked, Opinion, second_opinion, verifier_for
from summarise.report import Report


@asynccontextmanager
async def verifier(verify: str | Asked, access: Access) -> AsyncIterator[Asked]:
    """What gives second opinions: made from a model's name and closed at the end, or the caller's own.

    Raises SettingsError and AuthenticationFailed for a name that cannot work, before anything is sent.
    """
    if not isinstance(verify, str):
        yield verify
        return
    made = verifier_for(verify, access)
    try:
        yield made
    finally:
        await close(made)


async def reread(report: Report[Any], asked: Asked) -> Report[Any]:
    """``report`` with the second opinion in it: flags, notes, usage, provenance. It has to be checked."""
    assert report.checked is not None
    opinion = await second_opinion(asked, report.article, report.summary, report.checked)
    return report.model_copy(
        update={
            "checked": opinion.checked,
            "notes": [*report.notes, *opinion.notes],
            "usage": add(report.usage, opinion.usage),
            "provenance": report.provenance.model_copy(update={"second_opinion": opinion.record}),
        }
    )


def reread_check(article: Article, summary: Any, checked: Checked, verify: str, access: Access) -> Opinion:
    """A second opinion on anyone's summary."""

    async def ask() -> Opinion:
        async with verifier(verify, access) as asked:
            return await second_opinion(asked, article, summary, checked)

    return asyncio.run(ask())
