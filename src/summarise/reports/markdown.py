"""A Report as Markdown, fit for a pull request or a CMS. Everything from outside is escaped."""

from __future__ import annotations

from typing import Any

from summarise.checking.verdicts import Checked, Severity
from summarise.reports.escape import markdown
from summarise.reports.text import counts


def render_report(report: Any) -> str:
    """The report of one article as Markdown."""
    summary, checked = report.summary, report.checked
    lines: list[str] = []
    if isinstance(getattr(summary, "headline", None), str):
        lines += [f"# {markdown(summary.headline)}", "", markdown(summary.summary), "", "## Facts", ""]
        for i, fact in enumerate(summary.facts, 1):
            lines.append(f"{i}. {markdown(fact.statement)}")
            lines.append(f"   > {markdown(fact.quote)}")
            lines += [f"   - {_figure(figure)}" for figure in fact.figures]
        for name in ("people", "organisations", "places", "dates"):
            values = getattr(summary, name)
            if values:
                lines += ["", f"**{name.capitalize()}:** " + ", ".join(markdown(v) for v in values)]
    else:
        lines += [
            "# Summary",
            "",
            *("    " + line for line in summary.model_dump_json(indent=2).splitlines()),
        ]
    lines += ["", "## Check", ""]
    lines += [render_checked(checked)] if checked is not None else ["Not checked."]
    for repair in report.repairs:
        lines.append(
            f"- repaired `{repair.code}` at {markdown(repair.path)}: {markdown(repair.before)} → {markdown(repair.after)}"
        )
    made = report.provenance
    lines += ["", f"*Made by {markdown(made.model)} ({made.engine}), summarise {made.version}.*"]
    return "\n".join(lines) + "\n"


def _figure(figure: Any) -> str:
    parts = [f"**{markdown(figure.text)}**"]
    if figure.value:
        parts.append(markdown(f"= {figure.value} {figure.unit or ''}"))
    if figure.of:
        parts.append("of " + markdown(figure.of))
    return " ".join(parts)


def render_checked(checked: Checked) -> str:
    """The flags as a table, gravest first."""
    lines = [markdown(counts(checked))]
    if checked.flags:
        lines += ["", "| severity | code | where | what | suggestion |", "|---|---|---|---|---|"]
        order = list(reversed(Severity))
        for flag in sorted(checked.flags, key=lambda f: order.index(f.severity)):
            where = markdown(flag.claim.path or flag.claim.text) if flag.claim else ""
            lines.append(
                f"| {flag.severity.value} | {flag.code.value} | {where} | {markdown(flag.message)} | {markdown(flag.suggestion)} |"
            )
    return "\n".join(lines)
