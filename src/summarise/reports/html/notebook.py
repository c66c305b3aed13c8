"""What a notebook shows of a report, a check and quantities: a small table, without style or script of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarise.checking.titles import heading
from summarise.checking.verdicts import Checked
from summarise.quantities import Quantity
from summarise.reports.html.page import fragment
from summarise.reports.numbers import value_text
from summarise.reports.view import MARKS, accepted_by, counts, grouped, is_ours, place, plain

MOST = 200  # rows; a notebook is no place for more


def quantities_html(quantities: Iterable[Quantity]) -> str:
    """Quantities as a table."""
    found = list(quantities)
    rows = [
        (
            q.start,
            q.text,
            q.kind.value,
            value_text(q, grouped=True),
            q.unit or "",
            q.qualifier.value,
            q.noun or "",
        )
        for q in found[:MOST]
    ]
    return fragment("notebook", quantities=rows, more=len(found) - len(rows), checked=None, report=None)


def checked_html(checked: Checked) -> str:
    """A check: what is wrong first, every number folded away below."""
    return fragment("notebook", quantities=None, report=None, **_checked(checked))


def report_html(report: Any) -> str:
    """A report: its summary, then the check."""
    summary = plain(report.summary)
    shown = (
        summary if is_ours(summary) else {"headline": report.article.title or "", "summary": "", "facts": []}
    )
    made = _checked(report.checked) if report.checked is not None else {"checked": None}
    return fragment("notebook", quantities=None, report=shown, **made)


def _checked(checked: Checked) -> dict[str, Any]:
    groups = grouped(checked.flags)
    numbers = [c for c in checked.claims if c.quantity is not None]
    return {
        "checked": counts(checked),
        "findings": [
            (
                g.flag.severity.value + (", accepted" if g.flag.accepted else ""),
                heading(g.flag),
                place(g.flag.claim.path) if g.flag.claim else "",
                g.flag.message,
                f"Accepted: {accepted_by(g.flag.accepted)}" if g.flag.accepted else g.flag.suggestion,
            )
            for g in groups[:MOST]
        ],
        "more_findings": max(0, len(groups) - MOST),
        "claims": [
            (
                place(c.path),
                c.text,
                f"{MARKS[c.verdict]} {c.verdict.value}",
                c.evidence.text if c.evidence else "",
                (c.evidence.place or str(c.evidence.start)) if c.evidence else "",
            )
            for c in numbers[:MOST]
        ],
        "more_claims": max(0, len(numbers) - MOST),
    }
