"""What somebody writes against this package, as type checkers see it; it runs as well."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

from pydantic import BaseModel

from summarise import (
    Article,
    Checked,
    Claim,
    Fact,
    Figure,
    Flag,
    Quantity,
    Report,
    Summary,
    asummarise,
    check,
    find_quantities,
    summarise,
)


class Mine(BaseModel):
    total: int


def ours(text: str) -> Report[Summary]:
    report = summarise(text)
    assert_type(report, Report[Summary])
    assert_type(report.summary, Summary)
    assert_type(report.summary.facts, list[Fact])
    assert_type(report.summary.facts[0].figures, list[Figure])
    assert_type(report.flags, tuple[Flag, ...])
    assert_type(report.claims, tuple[Claim, ...])
    return report


def own_schema(path: Path) -> int:
    report = summarise(path, schema=Mine, model="openai/any")
    assert_type(report, Report[Mine])
    return report.summary.total


async def in_a_loop(article: Article) -> str:
    report = await asummarise(article)
    assert_type(report, Report[Summary])
    return report.summary.headline


def the_check(text: str) -> list[tuple[int, str | None]]:
    checked = check(text, {"total": 5, "parts": ["2", Mine(total=3)]})
    assert_type(checked, Checked)
    found: list[Quantity] = find_quantities(text)
    assert_type(found[0], Quantity)
    return [(q.start, q.unit) for q in found]
