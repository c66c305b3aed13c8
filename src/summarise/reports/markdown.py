"""A Report as Markdown, fit for a pull request or a CMS. Everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Flag
from summarise.reports.escape import markdown
from summarise.reports.findings import (
    advice,
    article_heading,
    findings,
    in_summary,
    lines_of,
    repeats,
    same_text,
    spots,
    texts_of,
    told,
)
from summarise.reports.view import (
    MARKS,
    NAME_FIELDS,
    Grouped,
    by_path,
    counts,
    grouped,
    is_ours,
    notes,
    of_figure,
    others,
    place,
    plain,
    plural,
    second_opinion,
    standing,
    strings_of,
    wrong_paths,
)


def render_report(report: Any, *, verbose: bool = False) -> str:
    """The report of one article as Markdown (CommonMark with GitHub's tables): what is wrong, then the summary.

    ``verbose`` adds the quotes and figures of the facts, the notes, and what the report was made with.
    """
    return "\n".join(_report(report, verbose)) + "\n"


def render_checked(
    checked: Checked, *, copied: bool = False, summary: Any = None, verbose: bool = True
) -> str:
    """The flags as a table, gravest first; without a line break at the end.

    ``copied``: as of ``counts``. ``summary``: what was checked, whose lines are shown then. Without ``verbose`` notes are
    counted, and not listed.
    """
    found = findings(checked)
    groups = grouped(checked.flags) if verbose else [*found.wrong, *found.accepted]
    unlisted = 0 if verbose else len(found.notes) + len(found.left_out)
    return "\n".join(
        [
            markdown(counts(checked, copied=copied)),
            *_table(groups, {} if summary is None else lines_of(summary)),
            *(("", f"{plural(unlisted, 'note')} not listed.") if unlisted else ()),
        ]
    )


def _table(groups: Sequence[Grouped], texts: Mapping[str, str]) -> Iterator[str]:
    if not groups:
        return
    yield from ("", "| severity | code | where | what | suggestion |", "|---|---|---|---|---|")
    for group in groups:
        flag = group.flag
        where = markdown("; ".join(dict.fromkeys(place(c.path) or c.text for c in group.claims)))
        if texts:
            where = _where(group, texts)
        yield (
            f"| {'accepted' if flag.accepted else flag.severity.value} | {heading(flag)} (`{flag.code.value}`) | {where} "
            f"| {markdown(flag.message + _standing(flag))} | {markdown(advice(group))} |"
        )


def _where(group: Grouped, texts: Mapping[str, str]) -> str:
    """The places of a finding, and the words of the summary with what is wrong in bold."""
    where = markdown("; ".join(name for _, name in spots(group)))
    line = in_summary(group, texts)
    if line is None:
        return where
    before, after = (" " if line.before[-1:].isspace() else ""), (" " if line.after[:1].isspace() else "")
    head = f"{where}: " if any(claim.path for claim in group.claims) else ""  # a text is all of the summary
    return f"{head}{markdown(line.before)}{before}**{markdown(line.span)}**{after}{markdown(line.after)}"


def _standing(flag: Flag) -> str:
    """Where in the source, for inputs that have places."""
    where = standing(flag.evidence)
    return f" ({where})" if where else ""


def _report(report: Any, verbose: bool) -> Iterator[str]:
    summary, checked = plain(report.summary), report.checked
    headed = article_heading(report.article)
    yield from (f"# {markdown(headed)}", "")
    if checked is None:
        yield "Not checked: no number was compared with the article."
    else:
        found = findings(checked)
        yield f"**{markdown(told(found, checked, copied=report.provenance.copied))}**"
        groups = grouped(checked.flags) if verbose else [*found.wrong, *found.accepted]
        yield from _table(groups, texts_of(report.summary))
        if unlisted := len(found.notes) + len(found.left_out) if not verbose else 0:
            yield from ("", f"{plural(unlisted, 'note')} not listed.")
    yield from ("", "## Summary", "")
    ours = is_ours(summary)
    if ours:
        yield from _summary(summary, headed, checked, verbose)
    for path, text in others(strings_of(report.summary), ours=ours):
        yield f"- {markdown(place(path))}: {markdown(text)}"
    for note in notes(report):
        yield from ("", f"Note: {markdown(note)}")
    if report.repairs:
        yield from ("", "## Repaired", "")
    for repair in report.repairs:
        before, after = (markdown(text) or "nothing" for text in (repair.before, repair.after))
        yield f"- {markdown(repair.code)}, {markdown(place(repair.path))}: {before} → {after}"
    yield from ("", f"*{markdown(_made_by(report, short=not verbose))}*")


def _made_by(report: Any, *, short: bool) -> str:
    made = report.provenance
    prompt = f", prompt {made.prompt} {made.prompt_hash or ''}".rstrip() if made.prompt else ""
    second = f"; {second_opinion(made)}" if made.second_opinion else ""
    if short:
        return f"Made by {made.model}{second}."
    return f"Made by {made.model} ({made.engine}){prompt}{second}; summarise {made.version}."


def _summary(summary: Any, headed: str, checked: Checked | None, verbose: bool) -> Iterator[str]:
    claims, wrong = by_path(checked), wrong_paths(checked)
    if verbose or not same_text(summary["headline"], headed):
        yield from (f"**{markdown(summary['headline'])}**", "")
    if summary["summary"] and (
        verbose or not repeats(summary["summary"], [fact["statement"] for fact in summary["facts"]])
    ):
        yield from (markdown(summary["summary"]), "")
    for i, fact in enumerate(summary["facts"]):
        yield f"{i + 1}. {markdown(fact['statement'])}"
        if not verbose:
            continue
        if not same_text(fact["statement"], fact["quote"]):
            yield f"   > {markdown(fact['quote'])}"
        if fact["figures"]:
            yield ""
        for j, figure in enumerate(fact["figures"]):
            verdict = of_figure(f"facts[{i}].figures[{j}]", claims, wrong)
            yield f"   - {_figure(figure, verdict)}"
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
