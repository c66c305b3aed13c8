"""Articles and reports for the tests of the batch, with no engine: the summary is handed in."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from summarise.article import Article
from summarise.checking.check import check
from summarise.engines.engine import Answer, Ask
from summarise.report import Provenance, Report, Usage
from summarise.schema import Summary

TEXT = "The port of Lindmouth handled 41,000 containers on 3 March 2024, 5% more than a year before."
MADE = Provenance(
    version="1", engine="llm", model="openai/x", schema_name="Summary", schema_hash="s", text_hash="t"
)


def summary(headline: str) -> Summary:
    return Summary(headline=headline, summary="", facts=[], people=[], organisations=[], places=[], dates=[])


def report(
    headline: str = "Port handles 42,000 containers", *, article: Article | None = None
) -> Report[Any]:
    """A report whose headline has been checked against the article."""
    source = article or Article(TEXT, source="in/a.txt", title="A")
    made = summary(headline)
    return Report(
        article=source,
        summary=made,
        checked=check(source, made),
        usage=Usage(calls=1, input_tokens=200, output_tokens=30),
        provenance=MADE,
    )


class FixedEngine:
    """Answers with one headline and counts the asks."""

    name = "llm"

    def __init__(self, headline: str = "Port handles 42,000 containers") -> None:
        self.headline, self.asked = headline, 0

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        self.asked += 1
        return Answer(summary(self.headline), Usage(calls=1, input_tokens=200, output_tokens=30), "openai/x")
