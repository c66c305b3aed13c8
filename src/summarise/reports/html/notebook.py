"""What a notebook shows of a report, a check and quantities: a small table, without style or script of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked
from summarise.quantities import Quantity
from summarise.reports.findings import advice, article_heading, findings, repeats, same_text, spots
from summarise.reports.html.page import fragment
from summarise.reports.numbers import value_text
from summarise.reports.view import MARKS, Grouped, counts, is_ours, place, plain

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
    return fragment(
        "notebook", quantities=rows, more=len(found) - len(rows), checked=None, report=None, headed=""
    )


def checked_html(checked: Checked) -> str:
    """A check: what is wrong first, every number folded away below."""
    return fragment("notebook", quantities=None, report=None, headed="", **_checked(checked))


def report_html(report: Any) -> str:
    """A report: the article's title, what is wrong, then the summary."""
    summary, headed = plain(report.summary), article_heading(report.article)
    shown = {"headline": "", "summary": "", "facts": []}
    if is_ours(summary):
        statements = [fact["statement"] for fact in summary["facts"]]
        shown = {
            "headline": "" if same_text(summary["headline"], headed) else summary["headline"],
            "summary": "" if repeats(summary["summary"], statements) else summary["summary"],
            "facts": statements,
        }
    copied = report.provenance.copied
    made = _checked(report.checked, copied=copied) if report.checked is not None else {"checked": None}
    return fragment("notebook", quantities=None, report=shown, headed=headed, **made)


def _row(group: Grouped) -> tuple[str, ...]:
    flag = group.flag
    where = "; ".join(name for _, name in spots(group))
    severity = flag.severity.value + (", accepted" if flag.accepted else "")
    return severity, heading(flag), where, flag.message, advice(group)


def _checked(checked: Checked, *, copied: bool = False) -> dict[str, Any]:
    found = findings(checked)
    groups, notes = [*found.wrong, *found.accepted], [*found.notes, *found.left_out]
    numbers = [c for c in checked.claims if c.quantity is not None]
    return {
        "checked": counts(checked, copied=copied),
        "findings": [_row(group) for group in groups[:MOST]],
        "notes": [_row(group) for group in notes[:MOST]],
        "more_notes": max(0, len(notes) - MOST),
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
