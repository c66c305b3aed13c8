"""What the tests of the engine share: a good answer, a policy that hardly waits, and one ask."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.access import Access
from summarise.engines.calls.retrying import RetryPolicy
from summarise.engines.engine import Answer, Ask
from summarise.engines.llm import LlmEngine
from summarise.schema import Summary
from tests.faults import FaultServer
from tests.serving import PATIENCE

ARTICLE = Article("The port of Lindmouth handled more than 41,000 containers in March.")
KEY = "sk-test-abcdefgh12345678"
QUICK = RetryPolicy(faults=3, invalid=2, first_wait=0.001, longest_wait=0.01, jitter=0.001)

SUMMARY: dict[str, Any] = {
    "headline": "Port handles more containers",
    "summary": "The port handled more than 41,000 containers.",
    "facts": [
        {
            "statement": "The port handled more than 41,000 containers in March.",
            "quote": "The port of Lindmouth handled more than 41,000 containers in March.",
            "figures": [],
        }
    ],
    "people": [],
    "organisations": [],
    "places": ["Lindmouth"],
    "dates": ["March"],
}


def engine_at(
    server: FaultServer,
    *,
    policy: RetryPolicy = QUICK,
    parameters: dict[str, Any] | None = None,
    **access: Any,
) -> LlmEngine:
    """An engine that asks the server; ``access``: of ``Access``, in place of a key and a short timeout."""
    given = {"api_key": KEY, "timeout": PATIENCE, "base_url": server.url} | access
    return LlmEngine("openai/tiny", Access(**given), policy=policy, parameters=parameters)


async def ask(
    server: FaultServer,
    *,
    article: Article = ARTICLE,
    schema: type[BaseModel] = Summary,
    how: Ask | None = None,
    **settings: Any,
) -> Answer:
    """One ask of a fresh engine against the server; ``settings`` as for ``engine_at``."""
    engine = engine_at(server, **settings)
    try:
        return await engine.summarise(article, schema, how or Ask())
    finally:
        await engine.aclose()
