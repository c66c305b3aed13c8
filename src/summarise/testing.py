"""For the tests of code that uses this package: an assertion about numbers, and an engine without a model.

::

    from summarise.testing import FakeEngine, assert_numbers_supported

    def test_the_report_keeps_its_numbers():
        assert_numbers_supported(article, make_report(article))
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel

from summarise.article import Article
from summarise.checking import Checked, Severity
from summarise.checking.check import check
from summarise.checking.reading.claims import passages
from summarise.engines.engine import Answer, Ask
from summarise.report import Usage
from summarise.reports.text import render_checked


def assert_numbers_supported(
    source: str | Article,
    text: Any,
    *,
    severity: Literal["error", "warning", "note"] | Severity = Severity.ERROR,
) -> Checked:
    """Assert that no flag on ``text`` is as grave as ``severity``; what the check found is returned.

    ``text``: anything that ``summarise.check`` takes. The AssertionError shows each flag with the line of
    the text and the line of the source, and carets under what differs. Numbers of the source that the
    text leaves out are no failure.
    """
    __tracebackhide__ = True  # pytest then shows the caller's line
    order = list(Severity)
    least = order.index(Severity(severity))
    checked = check(source, text)
    wrong = tuple(f for f in checked.flags if f.claim and order.index(f.severity) >= least)
    if wrong:
        shown = render_checked(
            Checked(checked.claims, wrong),
            source if isinstance(source, str) else source.text,
            verbose=True,
            summary={p.path: p.text for p in passages(text)},
        )
        raise AssertionError(f"numbers that the source does not support:\n\n{shown}")
    return checked


class FakeEngine:
    """An engine that answers from a script: ``summarise(article, engine=FakeEngine(summary))``.

    ``answers``: what it gives, one an ask, the last one again and again: an instance of the schema, a
    mapping that fits it, or an exception to raise. ``restates``: whether a summary with errors comes back
    to it, as to a model. ``asks`` holds what it was asked: articles, schemas and asks with their
    objections.
    """

    name = "fake"

    def __init__(
        self,
        *answers: BaseModel | Mapping[str, Any] | Exception,
        restates: bool = False,
        usage: Usage | None = None,
    ) -> None:
        if not answers:
            raise ValueError("a FakeEngine needs at least one answer")
        self.restates = restates
        self.asks: list[tuple[Article, type[BaseModel], Ask]] = []
        self._answers = answers
        self._usage = usage or Usage()

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """The next answer. Raises it where it is an exception; pydantic.ValidationError where a mapping
        does not fit the schema."""
        self.asks.append((article, schema, ask))
        answer = self._answers[min(len(self.asks), len(self._answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        summary = answer if isinstance(answer, BaseModel) else schema.model_validate(answer)
        return Answer(summary, self._usage, "fake")
