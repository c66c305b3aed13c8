"""A Report or a check as people read it in a terminal. Pure: values in, one str out."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import Any

from summarise.checking.verdicts import Checked, Flag, Severity, Verdict
from summarise.reports.escape import one_line, terminal, width

MARKS = {
    Verdict.SUPPORTED: "✓",
    Verdict.ROUNDED: "≈",
    Verdict.DERIVED: "=",
    Verdict.CONTRADICTED: "✗",
    Verdict.UNSUPPORTED: "?",
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def paint(text: str, code: str, colour: bool) -> str:
    """``text`` in an ANSI colour, or as it is."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def render_report(report: Any, *, columns: int = 88, colour: bool = False, verbose: bool = False) -> str:
    """The readable report of one article: summary, facts with their figures and marks, flags, provenance."""
    summary, checked = report.summary, report.checked
    lines: list[str] = []
    headline = getattr(summary, "headline", None)
    if isinstance(headline, str):
        lines += [paint(one_line(headline), "1", colour), ""]
        lines += [*_wrap(summary.summary, columns), ""]
        verdicts = {c.path: c.verdict for c in (checked.claims if checked else ())}
        for i, fact in enumerate(summary.facts):
            lines += _wrap(fact.statement, columns, f"{i + 1:2}. ", "    ")
            for j, figure in enumerate(fact.figures):
                lines.append(f"      {_mark(verdicts, f'facts[{i}].figures[{j}]')} {_figure(figure)}")
            if verbose:
                lines += _wrap(f"“{fact.quote}”", columns, "      ", "      ")
        for name in ("people", "organisations", "places", "dates"):
            values = getattr(summary, name)
            if values:
                lines += _wrap(f"{name.capitalize()}: {', '.join(values)}", columns)
    else:
        lines += [terminal(summary.model_dump_json(indent=2))]
    lines.append("")
    for note in report.article.notes:
        lines.append(f"note: {one_line(note)}")
    if checked is None:
        lines.append("Not checked (--no-check).")
    else:
        lines.append(
            render_checked(
                checked, report.article.text, columns=columns, colour=colour, verbose=verbose
            ).rstrip("\n")
        )
    for repair in report.repairs:
        lines.append(
            f"repaired {one_line(repair.path)} ({repair.code}): {one_line(repair.before, 60)} -> {one_line(repair.after, 60)}"
        )
    lines.append(_made_by(report))
    return "\n".join(lines) + "\n"


def _mark(verdicts: dict[str, Verdict], path: str) -> str:
    found = [v for p, v in verdicts.items() if p.startswith(path + ".")]
    if not found:
        return "·"
    order = [Verdict.CONTRADICTED, Verdict.UNSUPPORTED, Verdict.DERIVED, Verdict.ROUNDED, Verdict.SUPPORTED]
    return MARKS[min(found, key=order.index)]


def _figure(figure: Any) -> str:
    parts = [one_line(figure.text)]
    qualifier = str(figure.qualifier.value)
    reading = " ".join(
        x for x in (qualifier if qualifier != "exact" else "", figure.value or "", figure.unit or "") if x
    )
    if reading and reading != figure.text:
        parts.append(f"[{one_line(reading)}]")
    if figure.of:
        parts.append(f"of {one_line(figure.of, 50)}")
    if figure.period:
        parts.append(f"({one_line(figure.period, 40)})")
    return " ".join(parts)


def _wrap(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), columns, initial_indent=first, subsequent_indent=rest) or [
        first.rstrip()
    ]


def _made_by(report: Any) -> str:
    made, usage = report.provenance, report.usage
    tokens = (
        f", {usage.calls} calls, {usage.input_tokens} tokens in, {usage.output_tokens} out"
        if usage.calls
        else ""
    )
    prompt = f", prompt {made.prompt} {made.prompt_hash}" if made.prompt else ""
    return f"Made by {one_line(made.model)} ({made.engine}){prompt}{tokens}; summarise {made.version}."


def render_checked(
    checked: Checked,
    source: str,
    *,
    columns: int = 88,
    colour: bool = False,
    verbose: bool = False,
    summary: str | None = None,
) -> str:
    """The flags, gravest first, each with its line of the source and a caret; then the counts.

    Notes are listed only when ``verbose``; they are counted always.
    """
    lines: list[str] = []
    order = list(reversed(Severity))
    notes = 0
    for flag in sorted(checked.flags, key=lambda f: order.index(f.severity)):
        if flag.severity is Severity.NOTE and not verbose:
            notes += 1
            continue
        lines += [*_flag(flag, source, columns, colour, summary), ""]
    lines.append(counts(checked))
    if notes:
        lines.append(f"{notes} notes not listed; --verbose lists them.")
    return "\n".join(lines) + "\n"


def counts(checked: Checked) -> str:
    """One line: how many claims with which verdict, how many flags of which severity."""
    verdicts = Counter(c.verdict for c in checked.claims)
    severities = Counter(f.severity for f in checked.flags)
    claims = ", ".join(f"{verdicts[v]} {v.value}" for v in Verdict if verdicts[v]) or "none"
    flags = ", ".join(
        f"{severities[s]} {s.value}{'s' if severities[s] != 1 else ''}"
        for s in reversed(Severity)
        if severities[s]
    )
    return f"{len(checked.claims)} claims: {claims}. Flags: {flags or 'none'}."


def _flag(flag: Flag, source: str, columns: int, colour: bool, summary: str | None) -> list[str]:
    head = paint(f"{flag.severity.value}[{flag.code.value}]", _COLOURS[flag.severity], colour)
    where = f" {one_line(flag.claim.path)}" if flag.claim and flag.claim.path else ""
    lines = [f"{head}{where}"]
    lines += _wrap(flag.message, columns, "  ", "  ")
    if flag.claim is not None and summary is not None and not flag.claim.path:
        lines += _excerpt(summary, flag.claim.start, flag.claim.end, "summary", columns, colour, "31")
    if flag.evidence is not None:
        lines += _excerpt(source, flag.evidence.start, flag.evidence.end, "source", columns, colour, "32")
    lines += _wrap(flag.suggestion, columns, "  help: ", "        ")
    return lines


def _excerpt(text: str, start: int, end: int, label: str, columns: int, colour: bool, code: str) -> list[str]:
    """One line of ``text`` around a span, with carets under it."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", start)
    right = len(text) if right < 0 else right
    end = min(end, right)
    line = text.count("\n", 0, start) + 1
    gutter = f"  {label} {line} | "
    room = max(20, columns - len(gutter))
    begin = left if start - left < room // 2 else start - room // 3
    before = ("…" if begin > left else "") + terminal(text[begin:start])
    span = terminal(text[start:end])
    if width(before) + width(span) > room:
        span = span[: max(1, room - width(before))]
    after = terminal(text[end:right])
    after = after[: max(0, room - width(before) - width(span))]
    return [
        gutter + before + paint(span, code, colour) + after,
        " " * (len(gutter) - 2) + "| " + " " * width(before) + paint("^" * max(1, width(span)), code, colour),
    ]
