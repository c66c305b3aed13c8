"""A Report as Markdown, fit for a pull request or a CMS. Everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarise.checking.titles import heading
from summarise.checking.verdicts import Checked, Claim, Flag
from summarise.reports.escape import markdown
from summarise.reports.view import (
    MARKS,
    NAME_FIELDS,
    accepted_by,
    by_path,
    counts,
    grouped,
    is_ours,
    notes,
    others,
    place,
    plain,
    second_opinion,
    standing,
    worst,
)


def render_report(report: Any) -> str:
    """The report of one article as Markdown (CommonMark with GitHub's tables)."""
    return "\n".join(_report(report)) + "\n"


def render_checked(checked: Checked, *, copied: bool = False) -> str:
    """The flags as a table, gravest first; without a line break at the end. ``copied``: as of ``counts``."""
    lines = [markdown(counts(checked, copied=copied))]
    if checked.flags:
        lines += ["", "| severity | code | where | what | suggestion |", "|---|---|---|---|---|"]
        for group in grouped(checked.flags):
            flag = group.flag
            where = "; ".join(dict.fromkeys(place(c.path) or c.text for c in group.claims))
            lines.append(
                f"| {'accepted' if flag.accepted else flag.severity.value} | {heading(flag)} (`{flag.code.value}`) | {markdown(where)} "
                f"| {markdown(flag.message + _standing(flag))} | {markdown(_advice(flag))} |"
            )
    return "\n".join(lines)


def _advice(flag: Flag) -> str:
    return flag.suggestion if flag.accepted is None else f"Accepted: {accepted_by(flag.accepted)}"


def _standing(flag: Flag) -> str:
    """Where in the source, for inputs that have places."""
    where = standing(flag.evidence)
    return f" ({where})" if where else ""


def _report(report: Any) -> Iterator[str]:
    summary, checked = plain(report.summary), report.checked
    if is_ours(summary):
        yield from _summary(summary, by_path(checked))
    else:
        yield from ("# Summary", "")
    for path, text in others(report.summary):
        yield f"- {markdown(place(path))}: {markdown(text)}"
    yield from ("", "## Check", "")
    for note in notes(report):
        yield from (f"Note: {markdown(note)}", "")
    yield (
        render_checked(checked, copied=report.provenance.copied)
        if checked is not None
        else "Not checked: no number was compared with the article."
    )
    if report.repairs:
        yield from ("", "## Repaired", "")
    for repair in report.repairs:
        before, after = (markdown(text) or "nothing" for text in (repair.before, repair.after))
        yield f"- {markdown(repair.code)}, {markdown(place(repair.path))}: {before} → {after}"
    made = report.provenance
    prompt = f", prompt {made.prompt} {made.prompt_hash or ''}".rstrip() if made.prompt else ""
    yield ""
    second = f"; {second_opinion(made)}" if made.second_opinion else ""
    yield f"*Made by {markdown(f'{made.model} ({made.engine}){prompt}{second}; summarise {made.version}')}.*"


def _summary(summary: Any, claims: dict[str, list[Claim]]) -> Iterator[str]:
    yield from (f"# {markdown(summary['headline'])}", "", markdown(summary["summary"]), "", "## Facts", "")
    for i, fact in enumerate(summary["facts"]):
        yield f"{i + 1}. {markdown(fact['statement'])}"
        yield f"   > {markdown(fact['quote'])}"
        if fact["figures"]:
            yield ""
        for j, figure in enumerate(fact["figures"]):
            own = (c for key in ("text", "value") for c in claims.get(f"facts[{i}].figures[{j}].{key}", ()))
            yield f"   - {_figure(figure, worst(c.verdict for c in own))}"
    for name in NAME_FIELDS:
        if summary.get(name):
            yield from ("", f"**{name.capitalize()}:** " + ", ".join(map(markdown, summary[name])))


def _figure(figure: Any, verdict: Any) -> str:
    parts = [f"**{markdown(figure['text'])}**"]
    if figure["value"]:
        hedge = figure["qualifier"] if figure["qualifier"] != "exact" else ""
        parts.append(
            "= " + markdown(" ".join(x for x in (hedge, figure["value"], figure["unit"] or "") if x))
        )
    if figure["of"]:
        parts.append("of " + markdown(figure["of"]))
    if figure["period"]:
        parts.append(f"({markdown(figure['period'])})")
    if verdict:
        parts.append(f"— {MARKS[verdict]} {verdict.value}")
    return " ".join(parts)
