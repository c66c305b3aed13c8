"""A Report in numbers: what indexes, tables and counts need without opening it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pydantic import BaseModel, ConfigDict

from summarise.report import Report


class Tally(BaseModel):
    """``claims``: counts by verdict; ``flags`` by code and ``severities`` of those that nobody has accepted, which are
    ``accepted``; ``checked``: False after --no-check; ``headline``: None where the schema has none."""

    model_config = ConfigDict(frozen=True)

    headline: str | None = None
    checked: bool = True
    claims: dict[str, int] = {}
    flags: dict[str, int] = {}
    severities: dict[str, int] = {}
    accepted: int = 0

    @classmethod
    def of(cls, report: Report[Any]) -> Tally:
        """The counts of one report."""
        headline = getattr(report.summary, "headline", None)
        return cls(
            headline=headline if isinstance(headline, str) else None,
            checked=report.checked is not None,
            claims=Counter(claim.verdict.value for claim in report.claims),
            flags=Counter(flag.code.value for flag in report.flags if flag.accepted is None),
            severities=Counter(flag.severity.value for flag in report.flags if flag.accepted is None),
            accepted=sum(flag.accepted is not None for flag in report.flags),
        )
