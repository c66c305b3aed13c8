"""A Report or a check as people read it in a terminal: what is wrong first, as a compiler shows it, then the summary.

Pure: values in, one str out. Layout is the same with and without colour.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from summarise.checking.titles import heading
from summarise.checking.verdicts import Checked, Claim, Evidence, Severity
from summarise.reports.escape import one_line, visible
from summarise.reports.findings import (
    article_heading,
    findings,
    repeats,
    same_text,
    spot,
    spots,
    texts_of,
    told,
)
from summarise.reports.lines import Line, Span, fit, fit_end, render, width, wrap
from summarise.reports.view import (
    MARKS,
    NAME_FIELDS,
    Grouped,
    Marked,
    accepted_by,
    by_path,
    claims_counted,
    counts,
    grouped,
    is_ours,
    line_around,
    marked,
    notes,
    others,
    place,
    plain,
    plural,
    second_opinion,
    worst,
)

_LONGEST_PLACE = 36  # characters of "Sheet1!C7 (Revenue, 2024)" before a line of the source


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
    if checked is not None:
        yield from _flags(checked, report.article.text, columns, verbose, texts_of(report.summary))
    yield from _summary(report, headed, _Shown(checked, verbose), columns)
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
        yield from _unlisted(checked, verbose)
    made_by = _made_by(report, short=not verbose)
    yield from wrap([(made_by, "muted")], columns)


class _Shown:
    """Which claims of a summary are marked: all that were checked (``everything``), or those that are wrong."""

    def __init__(self, checked: Checked | None, everything: bool) -> None:
        self.everything = everything
        self.claims = by_path(checked)
        self._marked = marked(checked)
        wrong: dict[str, list[tuple[int, int]]] = defaultdict(list)
        groups = findings(checked).wrong
        for claim in (claim for group in groups for claim in group.claims):
            wrong[claim.path].append(claim.reach)
        self._wrong = {path: _joined(spans) for path, spans in wrong.items()}
        self._first = {group.claims[0].path.rpartition(".")[0] for group in groups if group.claims}

    def marks(self, path: str) -> list[Marked]:
        """What is marked of the string at ``path``; of numbers and words, not of quotes and names as a whole."""
        found = [m for m in self._marked.get(path, []) if not (m.is_own and m.claim.quantity is None)]
        if self.everything:
            return found
        wrong = self._wrong.get(path, [])
        ends = [end for _, end in wrong]
        after = [bisect_right(ends, m.start) for m in found]
        return [m for m, i in zip(found, after, strict=True) if i < len(wrong) and wrong[i][0] < m.end]

    def has_first(self, path: str) -> bool:
        """Whether something wrong is told of a field of what stands at ``path``, and of none before it."""
        return path in self._first


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order and apart from each other."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _summary(report: Any, headed: str, shown: _Shown, columns: int) -> Iterator[Line]:
    summary = plain(report.summary)
    if is_ours(summary):
        told = shown.everything or shown.marks("headline")
        if told or not same_text(headed, summary["headline"]):
            yield from wrap(_said(summary["headline"], shown.marks("headline"), "headline"), columns)
            yield []
        told = shown.everything or shown.marks("summary")
        if told or not repeats(summary["summary"], [f["statement"] for f in summary["facts"]]):
            yield from wrap(_said(summary["summary"], shown.marks("summary")), columns)
            yield []
        for i, fact in enumerate(summary["facts"]):
            yield from _fact(fact, i, shown, columns)
        for name in NAME_FIELDS:
            if summary.get(name):
                yield from _names(name, summary[name], shown.claims, columns)
    for path, text in others(report.summary):
        head = f"{one_line(place(path))}: " if path else ""
        yield from wrap([(head, "muted"), *_said(text, shown.marks(path))], columns, rest="  ")


def _said(text: str, marks: list[Marked], style: str = "") -> list[Span]:
    """``text`` with each of ``marks`` in the colour of its verdict, and the verdict's mark behind it."""
    spans: list[Span] = []
    at = 0
    for one in marks:
        if one.start < at:
            continue
        verdict = one.claim.verdict
        spans.append((_flat(text[at : one.start]), style))
        spans.append((_flat(text[one.start : one.end]) + MARKS[verdict], verdict.value))
        at = one.end
    return [*spans, (_flat(text[at:]), style)]


def _flat(text: str) -> str:
    return visible("".join(" " if c.isspace() else c for c in text))


def _fact(fact: Any, i: int, shown: _Shown, columns: int) -> Iterator[Line]:
    path = f"facts[{i}]"
    said = _said(fact["statement"], shown.marks(f"{path}.statement"))
    yield from wrap(said, columns, f"{i + 1:2}. ", "    ")
    for j, figure in enumerate(fact["figures"]):
        here = f"{path}.figures[{j}]"
        if not shown.everything and not shown.has_first(here):
            continue
        verdict = worst(c.verdict for key in ("text", "value") for c in shown.claims.get(f"{here}.{key}", ()))
        mark: Span = (MARKS[verdict], verdict.value) if verdict else ("·", "muted")
        yield from wrap([mark, (f" {_figure(figure)}", "")], columns, "      ", "        ")
    if shown.everything and not same_text(fact["statement"], fact["quote"]):
        yield from wrap([(f"“{one_line(fact['quote'])}”", "muted")], columns, "      ")


def _figure(figure: Any) -> str:
    parts = [one_line(figure["text"])]
    hedge = figure["qualifier"] if figure["qualifier"] != "exact" else ""
    reading = " ".join(x for x in (hedge, figure["value"] or "", figure["unit"] or "") if x)
    if reading and reading != figure["text"]:
        parts.append(f"[{one_line(reading)}]")
    if figure["of"]:
        parts.append(f"of {one_line(figure['of'], 50)}")
    if figure["period"]:
        parts.append(f"({one_line(figure['period'], 40)})")
    return " ".join(parts)


def _names(name: str, values: list[str], claims: dict[str, list[Claim]], columns: int) -> Iterator[Line]:
    spans: list[Span] = [(f"{name.capitalize()}: ", "muted")]
    for i, value in enumerate(values):
        verdict = worst(c.verdict for c in claims.get(f"{name}[{i}]", ()))
        doubt = verdict is not None and verdict.value == "unsupported"
        spans.append(
            (
                one_line(value) + (MARKS[verdict] if doubt and verdict else ""),
                verdict.value if doubt and verdict else "",
            )
        )
        spans.append((", " if i + 1 < len(values) else "", ""))
    yield from wrap(spans, columns, rest="  ")


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


def _checked(
    checked: Checked,
    source: str,
    columns: int,
    verbose: bool,
    texts: Mapping[str, str],
    names: tuple[str, str] = ("summary", "source"),
) -> Iterator[Line]:
    yield from _flags(checked, source, columns, verbose, texts, names)
    yield from wrap([(counts(checked), "")], columns)
    yield from _unlisted(checked, verbose)


def _flags(
    checked: Checked,
    source: str,
    columns: int,
    verbose: bool,
    texts: Mapping[str, str],
    names: tuple[str, str] = ("summary", "source"),
) -> Iterator[Line]:
    for group in grouped(checked.flags):
        if group.flag.accepted is not None:
            yield from _accepted(group, columns)
        elif verbose or group.flag.severity is not Severity.NOTE:
            yield from _flag(group, source, columns, texts, names)
            yield []


def _unlisted(checked: Checked, verbose: bool) -> Iterator[Line]:
    unlisted = sum(flag.severity is Severity.NOTE for flag in checked.open)
    if unlisted and not verbose:
        verb = "is" if unlisted == 1 else "are"
        yield [(f"{plural(unlisted, 'note')} {verb} not listed; --verbose lists them.", "muted")]


def _accepted(group: Grouped, columns: int) -> Iterator[Line]:
    flag = group.flag
    assert flag.accepted is not None
    text = f" “{one_line(flag.claim.text, 60)}”" if flag.claim is not None else ""
    said = f" {heading(flag)}:{text} {one_line(accepted_by(flag.accepted))}"
    yield from wrap([(f"accepted[{flag.code.value}]", "muted"), (said, "")], columns, rest="  ")


def _flag(
    group: Grouped, source: str, columns: int, texts: Mapping[str, str], names: tuple[str, str]
) -> Iterator[Line]:
    flag = group.flag
    places = [one_line(name) for claim, name in spots(group) if claim.path]
    head: Span = (f"{flag.severity.value}[{flag.code.value}]", flag.severity.value)
    said = f" {heading(flag)}{': ' if places else ''}{'; '.join(places)}"
    yield from wrap([head, (said, "")], columns, rest="  ")
    yield from wrap([(one_line(flag.message), "")], columns, "  ")
    gutter = 0
    excerpts = []
    if flag.claim is not None and flag.claim.path in texts:
        path = flag.claim.path
        label = one_line(spot(path), _LONGEST_PLACE) if path else names[0]
        excerpts.append((texts[path], flag.claim.start, flag.claim.end, label, flag.severity.value))
    if flag.evidence is not None and flag.evidence.end > flag.evidence.start:
        excerpts.append((source, flag.evidence.start, flag.evidence.end, names[1], "source"))
    if excerpts:
        found = one_line(flag.evidence.place or "", _LONGEST_PLACE) if flag.evidence else ""
        labels = [
            (found or f"{names[1]} {line_around(text, start, end).number}")
            if style == "source"
            else f"{label} {line_around(text, start, end).number}"
            if label == names[0]
            else f"{label} line {line_around(text, start, end).number}"
            if "\n" in text
            else label
            for text, start, end, label, style in excerpts
        ]
        gutter = max(map(len, labels))
        for (text, start, end, _, style), label in zip(excerpts, labels, strict=True):
            yield from _excerpt(text, start, end, f"  {label:>{gutter}} | ", columns, style)
    yield from _reckoned(flag.evidence, columns)
    yield from wrap([("help: ", "muted"), (one_line(flag.suggestion), "")], columns, "  ", "        ")


def _reckoned(evidence: Evidence | None, columns: int) -> Iterator[Line]:
    if evidence is not None and evidence.arithmetic:
        yield from wrap(
            [("worked out: ", "muted"), (one_line(evidence.arithmetic), "")], columns, "  ", "            "
        )


def _excerpt(text: str, start: int, end: int, gutter: str, columns: int, style: str) -> Iterator[Line]:
    """The line of ``text`` around a span, cut to the columns, with carets under the span."""
    line = line_around(text, start, end)
    before, span, after = (_flat(part) for part in (line.before.lstrip(), line.span, line.after.rstrip()))
    room = max(20, columns - width(gutter))
    if width(before) + width(span) > room * 2 // 3:
        keep = max(room // 3, min(room - width(span) - 1, room * 2 // 3))
        if width(before) > keep:
            before = "…" + before[fit_end(before, keep - 1) :]
    if width(before) + width(span) > room:
        span = span[: fit(span, room - width(before) - 1)] + "…"
    left = room - width(before) - width(span)
    if width(after) > left:
        after = after[: fit(after, left - 1)] + "…" if left > 0 else ""
    yield [(gutter, "muted"), (before, ""), (span, style), (after, "")]
    blank = " " * (width(gutter) - 2) + "| "
    yield [(blank, "muted"), (" " * width(before), ""), ("^" * max(1, width(span)), style)]
