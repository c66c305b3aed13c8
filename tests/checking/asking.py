"""How the tests of the check ask: a source, a summary, and what is said of one number.

Severities are those that the rules give by themselves; how likely a finding is weighs in ``test_weighing``.
"""

from __future__ import annotations

from typing import Any

from summarise.checking.check import graded
from summarise.checking.verdicts import Flag, Severity, Verdict


def flags(source: str, summary: Any, **more: Any) -> list[Flag]:
    return list(graded(source, summary, **more).flags)


def codes(source: str, summary: Any, **more: Any) -> list[str]:
    """The codes of the flags, in order, with what each points at: "value-mismatch: 40"."""
    return [
        f"{flag.code}: {flag.claim.text}" if flag.claim else str(flag.code)
        for flag in flags(source, summary, **more)
    ]


def verdict(source: str, summary: str, number: str) -> Verdict:
    """The verdict on the claim that is written ``number``."""
    found = [claim.verdict for claim in graded(source, summary).claims if claim.text == number]
    assert len(found) == 1, found
    return found[0]


def doubts(source: str, summary: Any, **more: Any) -> list[str]:
    """The codes of ``codes`` whose severity is warning or error: what a reader is asked to look at."""
    return [
        f"{flag.code}: {flag.claim.text}" if flag.claim else str(flag.code)
        for flag in flags(source, summary, **more)
        if flag.severity is not Severity.NOTE
    ]
