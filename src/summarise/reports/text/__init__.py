"""A Report or a check as people read it in a terminal: what is wrong first, as a compiler shows it, then the summary.

Pure: values in, one str out. Layout is the same with and without colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarise.checking.verdicts import Checked
from summarise.reports.escape import one_line
from summarise.reports.findings import article_heading, findings, told
from summarise.reports.lines import Line, render, wrap
from summarise.reports.text.flags import flag_lines, unlisted_lines
from summarise.reports.text.summary import Shown, summary_lines
from summarise.reports.view import claims_counted, counts, notes, place, plural, second_opinion, strings_of


def render_report(report: Any, *, columns: int = 88, colour: bool = False, verbose: bool = False) -> str:
    """The readable report of one article: what is wrong, each with the words of the summary and of the article, then
    the summary, marked where it is wrong.

    ``columns`` to write for; ``verbose`` adds a mark on every checked number, quotes and figures of the facts, the
    notes, the figures left out, and what the report was made with.
    """
    return render(_report(report, columns, verbose), colour=colour)


def render_checked(
    checked: Checked,
    source: str,
    *,
    columns: int = 88,
    colour: bool = False,
    verbose: bool = False,
    summary: str | Mapping[str, str] | None = None,
    names: tuple[str, str] = ("summary", "source"),
) -> str:
    """The flags, gravest first, each with its line of the source and a caret; then the counts.

    ``summary``: the text that was checked, or its texts by path, so that their lines are shown too. Notes are
    listed only when ``verbose``; they are counted always. ``names``: what the two texts are called beside their lines.
    """
    texts = {"": summary} if isinstance(summary, str) else summary or {}
    return render(_checked(checked, source, columns, verbose, texts, names=names), colour=colour)


def _report(report: Any, columns: int, verbose: bool) -> Iterator[Line]:
    checked = report.checked
    found = findings(checked)
    headed = article_heading(report.article)
    yield from wrap([(one_line(headed), "headline")], columns)
    if checked is None:
        said = "Not checked: no number of this summary was compared with the article."
        yield from wrap([(said, "warning")], columns)
    else:
        style = "error" if found.errors else "warning" if found.wrong else "supported"
        yield from wrap([(told(found, checked, copied=report.provenance.copied), style)], columns)
    yield []
    strings = list(strings_of(report.summary))
    if checked is not None:
        yield from flag_lines(checked, report.article.text, columns, verbose, dict(strings))
    yield from summary_lines(report, headed, Shown(checked, verbose), columns, strings)
    yield []
    for note in notes(report):
        yield from wrap([("note: ", "note"), (one_line(note), "")], columns)
    for repair in report.repairs:
        yield from wrap(
            [
                (f"repaired[{one_line(repair.code)}]", "supported"),
                (f" {place(one_line(repair.path))}: {one_line(repair.before, 60) or 'nothing'}", ""),
                (f" → {one_line(repair.after, 60) or 'nothing'}", ""),
            ],
            columns,
            rest="  ",
        )
    if checked is not None:
        yield from wrap([(claims_counted(checked, copied=report.provenance.copied), "")], columns)
        yield from unlisted_lines(checked, verbose)
    made_by = _made_by(report, short=not verbose)
    yield from wrap([(made_by, "muted")], columns)


def _checked(
    checked: Checked,
    source: str,
    columns: int,
    verbose: bool,
    texts: Mapping[str, str],
    names: tuple[str, str] = ("summary", "source"),
) -> Iterator[Line]:
    yield from flag_lines(checked, source, columns, verbose, texts, names)
    yield from wrap([(counts(checked), "")], columns)
    yield from unlisted_lines(checked, verbose)


def _made_by(report: Any, *, short: bool) -> str:
    made, usage = report.provenance, report.usage
    tokens = (
        f", {plural(usage.calls, 'call')}, {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"
        if usage.calls
        else ""
    )
    prompt = f", prompt {one_line(made.prompt)} {made.prompt_hash or ''}".rstrip() if made.prompt else ""
    second = f"; {second_opinion(made)}" if made.second_opinion else ""
    if short:
        return f"Made by {one_line(made.model)}{second}."
    return (
        f"Made by {one_line(made.model)} ({made.engine}){prompt}{tokens}{second}; summarise {made.version}."
    )
