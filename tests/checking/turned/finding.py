"""What one rule finds, by its name: other rules may find the same."""

from __future__ import annotations

from summarise.checking.check import findings_of


def found_by(rule: str, source: str, summary: str) -> list[str]:
    """The codes of the findings of one rule."""
    return [str(flag.code) for flag, features in findings_of(source, summary) if f"rule:{rule}" in features]
