"""The line of a text that a span stands on, as it is shown beside a flag: whole, or cut between words."""

from __future__ import annotations

from summarise.quantities.named import NamedTuple
from summarise.reports.escape import one_line


class Line(NamedTuple):
    """The line of a text that holds a span: its number from 1, and the line in three parts."""

    number: int
    before: str
    span: str
    after: str


def line_around(text: str, start: int, end: int) -> Line:
    """The line on which the span starts; a span over several lines ends with its first."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", start)
    right = len(text) if right < 0 else right
    end = min(end, right)
    return Line(text.count("\n", 0, start) + 1, text[left:start], text[start:end], text[end:right])


def cut_around(line: Line, most: int) -> Line:
    """``line`` with at most about ``most`` characters on either side of the span, cut between words."""
    before, after = line.before, line.after
    if len(before) > most:
        before = "…" + before[-most:].partition(" ")[2]
    if len(after) > most:
        after = after[:most].rpartition(" ")[0]
        after += (
            " …" if after.endswith((".", "!", "?")) else "…"
        )  # a full stop before it reads as a fourth dot
    return Line(line.number, before, one_line(line.span) if "\n" in line.span else line.span, after)
