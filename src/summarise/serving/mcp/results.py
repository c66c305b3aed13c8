"""What the tools give back: structured, with offsets, and in a few words beside it.

Offsets are ``str`` indices: of a finding, in the summary's string at its ``path``; of what the article says, in the
article's text.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from summarise.article import Article
from summarise.checking.explaining.hints import DAY_OPTION
from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Flag, Severity
from summarise.quantities import Quantity
from summarise.reports.escape import one_line, visible
from summarise.reports.numbers import value_text
from summarise.reports.view import accepted_by, grouped, plural, tally

_MOST_IN_WORDS = 30


class Result(BaseModel):
    """Of all results."""

    model_config = ConfigDict(frozen=True)


class Passage(Result):
    """What the article says."""

    start: int
    end: int
    text: str
    place: str | None = Field(None, description="page, cell or slide, where the input has such")


class Finding(Result):
    """One thing in the summary to be looked at."""

    severity: str = Field(description="error: nearly always right; warning: more often right than not; note")
    code: str
    title: str
    message: str
    suggestion: str
    path: str = Field("", description="where in a structured summary; empty for plain text")
    start: int | None = Field(None, description="null for what the summary leaves out")
    end: int | None = None
    text: str | None = None
    article: Passage | None = None
    confidence: float | None = Field(None, description="how likely it is right, 0 to 1")
    decision: str | None = Field(
        None, description="what it would change: winner, majority, sign, direction, limit"
    )
    accepted: str | None = Field(None, description="who accepted it, and why")


class CheckResult(Result):
    """A summary against its article."""

    ok: bool = Field(description="no error and no warning")
    errors: int
    warnings: int
    notes: int
    numbers: int = Field(description="how many numbers of the summary were checked")
    findings: list[Finding] = Field(description="gravest first")
    hints: list[str] = []


class Number(Result):
    """One number expression of a text."""

    start: int
    end: int
    text: str
    kind: str
    value: str
    unit: str | None = None
    qualifier: str
    of: str | None = None


class NumbersResult(Result):
    """The numbers of a text, in order."""

    numbers: list[Number]


class SummaryResult(Result):
    """A summary with its check."""

    model: str
    summary: dict[str, Any]
    check: CheckResult | None


class ExplainResult(Result):
    """What a code means."""

    code: str | None
    text: str


def check_result(article: Article, checked: Checked, *, notes: bool) -> CheckResult:
    """``checked`` as a result; ``notes``: with the findings that are only notes."""
    _, severities = tally(checked)
    groups = [g for g in grouped(checked.flags) if notes or g.flag.severity is not Severity.NOTE]
    return CheckResult(
        ok=not severities[Severity.ERROR] and not severities[Severity.WARNING],
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
        numbers=sum(c.quantity is not None for c in checked.claims),
        findings=[_finding(flag, article) for group in groups for flag in group.flags],
        hints=[visible(hint.replace(DAY_OPTION, "`date`")) for hint in (*article.notes, *checked.hints)],
    )


def _finding(flag: Flag, article: Article) -> Finding:
    claim, evidence = flag.claim, flag.evidence
    passage = None
    if evidence is not None and evidence.end > evidence.start:
        where = evidence.place or article.place(evidence.start)
        passage = Passage(start=evidence.start, end=evidence.end, text=visible(evidence.text), place=where)
    return Finding(
        severity=flag.severity.value,
        code=flag.code.value,
        title=heading(flag),
        message=visible(flag.message),
        suggestion=visible(flag.suggestion),
        path=claim.path if claim else "",
        start=claim.start if claim else None,
        end=claim.end if claim else None,
        text=visible(claim.text) if claim else None,
        article=passage,
        confidence=flag.confidence,
        decision=flag.decision.value if flag.decision else None,
        accepted=visible(accepted_by(flag.accepted)) if flag.accepted else None,
    )


def number_result(q: Quantity) -> Number:
    """A quantity as a result."""
    return Number(
        start=q.start,
        end=q.end,
        text=visible(q.text),
        kind=q.kind.value,
        value=visible(value_text(q)),
        unit=visible(q.unit) if q.unit else None,
        qualifier=q.qualifier.value,
        of=visible(q.noun) if q.noun else None,
    )


def check_words(result: CheckResult) -> str:
    """The result in a few lines."""
    counted = [
        plural(n, name)
        for n, name in ((result.errors, "error"), (result.warnings, "warning"), (result.notes, "note"))
        if n
    ]
    lines = [f"{', '.join(counted) or 'No findings'}; {plural(result.numbers, 'number')} checked."]
    for finding in result.findings[:_MOST_IN_WORDS]:
        at = f" {finding.path}[{finding.start}:{finding.end}]" if finding.start is not None else ""
        standing = f" (accepted: {finding.accepted})" if finding.accepted else ""
        lines.append(
            one_line(
                f"{finding.severity} {finding.code}{at}: {finding.message} {finding.suggestion}{standing}"
            )
        )
    if len(result.findings) > _MOST_IN_WORDS:
        lines.append(f"{len(result.findings) - _MOST_IN_WORDS:,} more in the structured result.")
    return "\n".join(lines)


def numbers_words(result: NumbersResult) -> str:
    """The numbers, one a line."""
    lines = [
        one_line(
            f"[{n.start}:{n.end}] {n.text}: {n.kind} {n.value} {n.unit or ''} {'' if n.qualifier == 'exact' else n.qualifier}"
        )
        for n in result.numbers[:_MOST_IN_WORDS]
    ]
    if len(result.numbers) > _MOST_IN_WORDS:
        lines.append(f"{len(result.numbers) - _MOST_IN_WORDS:,} more in the structured result.")
    return "\n".join(lines) or "No numbers."
