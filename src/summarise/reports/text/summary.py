"""The summary of a report in a terminal: its words, marked where a claim is wrong, and the figures of its facts."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from summarise.checking.verdicts import Checked, Claim
from summarise.reports.escape import one_line
from summarise.reports.findings import findings, repeats, same_text
from summarise.reports.lines import Line, Span, wrap
from summarise.reports.text.flags import flat
from summarise.reports.view import (
    MARKS,
    NAME_FIELDS,
    Marked,
    by_path,
    is_ours,
    marked,
    of_figure,
    others,
    place,
    plain,
    worst,
    wrong_paths,
)


class Shown:
    """Which claims of a summary are marked: all that were checked (``everything``), or those that are wrong."""

    def __init__(self, checked: Checked | None, everything: bool) -> None:
        self.everything = everything
        self.claims = by_path(checked)
        self.wrong_paths = wrong_paths(checked)
        self._marked = marked(checked, self.claims)
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


def summary_lines(
    report: Any, headed: str, shown: Shown, columns: int, strings: Iterable[tuple[str, str]]
) -> Iterator[Line]:
    """The summary of ``report``, without what the heading above it (``headed``) or its own facts say already.
    ``strings``: of the summary, with their paths."""
    summary = plain(report.summary)
    ours = is_ours(summary)
    if ours:
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
    for path, text in others(strings, ours=ours):
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
        spans.append((flat(text[at : one.start]), style))
        spans.append((flat(text[one.start : one.end]) + MARKS[verdict], verdict.value))
        at = one.end
    return [*spans, (flat(text[at:]), style)]


def _fact(fact: Any, i: int, shown: Shown, columns: int) -> Iterator[Line]:
    path = f"facts[{i}]"
    said = _said(fact["statement"], shown.marks(f"{path}.statement"))
    yield from wrap(said, columns, f"{i + 1:2}. ", "    ")
    for j, figure in enumerate(fact["figures"]):
        here = f"{path}.figures[{j}]"
        if not shown.everything and not shown.has_first(here):
            continue
        verdict = of_figure(here, shown.claims, shown.wrong_paths)
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
