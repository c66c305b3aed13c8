"""Flags in a terminal, as a compiler shows them: what is wrong, the lines of both texts with carets, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Evidence, Severity
from summarise.reports.escape import one_line, visible
from summarise.reports.excerpts import line_around
from summarise.reports.findings import spot, spots
from summarise.reports.lines import Line, Span, fit, fit_end, width, wrap
from summarise.reports.view import Grouped, accepted_by, grouped, plural

_LONGEST_PLACE = 36  # characters of "Sheet1!C7 (Revenue, 2024)" before a line of the source


def flat(text: str) -> str:
    """``text`` in one line, with what a terminal would obey made visible."""
    return visible("".join(" " if c.isspace() else c for c in text))


def flag_lines(
    checked: Checked,
    source: str,
    columns: int,
    verbose: bool,
    texts: Mapping[str, str],
    names: tuple[str, str] = ("summary", "source"),
) -> Iterator[Line]:
    """The flags, gravest first, a blank line behind each; notes where ``verbose``. ``texts``: the summary's, by path;
    ``names``: what summary and source are called beside their lines."""
    for group in grouped(checked.flags):
        if group.flag.accepted is not None:
            yield from _accepted(group, columns)
        elif verbose or group.flag.severity is not Severity.NOTE:
            yield from _flag(group, source, columns, texts, names)
            yield []


def unlisted_lines(checked: Checked, verbose: bool) -> Iterator[Line]:
    """How many notes are not listed, where there are any."""
    unlisted = sum(flag.severity is Severity.NOTE for flag in checked.open)
    if unlisted and not verbose:
        verb, those = ("is", "it") if unlisted == 1 else ("are", "them")
        yield [(f"{plural(unlisted, 'note')} {verb} not listed; --verbose lists {those}.", "muted")]


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
    before, span, after = (flat(part) for part in (line.before.lstrip(), line.span, line.after.rstrip()))
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
