"""The index of many reports as one page: charts, filters, sorting, a link to each report.

The rows go into the page as data, a hundred at a time into its table: ten thousand rows as elements would
take a browser seconds. The first hundred are in the table from the start, for a reader without scripts.
Everything is counted here once; the page's script only chooses and orders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from summarise.checking.verdicts import Verdict
from summarise.reports.html.page import page
from summarise.reports.view import GRAVEST_FIRST, MARKS

PAGE = 100  # rows in the table at a time
_MOST_GROUPS = 200  # sources to choose from; with more, the text filter does it


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One article. ``report``: path of its report relative to the index, None where there is none.

    ``codes``, ``severities``, ``verdicts``: how many of each, by the words of ``checking.verdicts``; ``deciding``: how many
    errors change a decision. ``failure``: why there is no summary, None where there is one. ``date`` is ISO 8601.
    """

    id: str
    report: str | None = None
    source: str | None = None
    title: str | None = None
    date: str | None = None
    headline: str | None = None
    codes: Mapping[str, int] = field(default_factory=dict)
    severities: Mapping[str, int] = field(default_factory=dict)
    verdicts: Mapping[str, int] = field(default_factory=dict)
    checked: bool = True
    failure: str | None = None
    deciding: int = 0

    @property
    def name(self) -> str:
        """What the article is called: its title, else the summary's headline, else its id."""
        return self.title or self.headline or self.id

    @property
    def below(self) -> str:
        """What stands below its name: why it failed, or the headline where that says something else."""
        if self.failure is not None:
            return f"Failed: {self.failure}"
        return self.headline if self.headline and self.headline != self.name else ""

    @property
    def state(self) -> str:
        """ "failed", "unchecked", or "" for an article with a check."""
        return "failed" if self.failure is not None else "" if self.checked else "unchecked"

    @property
    def harm(self) -> tuple[int, ...]:
        """What it is ordered by, as a desk's queue is: more errors that change a decision first, then errors, then
        warnings; then what failed or was not checked, then the rest."""
        errors, warnings = (-self.severities.get(name, 0) for name in ("error", "warning"))
        return -self.deciding, errors, warnings, not self.state


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    number: int
    x: float
    width: float


def render_index(rows: Iterable[IndexRow], *, title: str = "Summaries") -> str:
    """The index page of ``rows``, the most harmful first, otherwise in their order."""
    rows = sorted(rows, key=lambda row: row.harm)
    codes, verdicts = Counter[str](), Counter[str]()
    for row in rows:
        codes.update(row.codes)
        verdicts.update(row.verdicts)
    names = [name for name, _ in codes.most_common()]
    groups = sorted({group for row in rows if (group := _group(row.source))})
    columns = [
        *(["source"] if any(row.source for row in rows) else []),
        *(["date"] if any(row.date for row in rows) else []),
        *(s.value for s in GRAVEST_FIRST if any(row.severities.get(s.value) for row in rows)),
    ]
    return page(
        "index",
        title=title,
        articles=len(rows),
        failed=sum(row.failure is not None for row in rows),
        unchecked=sum(row.failure is None and not row.checked for row in rows),
        with_errors=sum(bool(row.severities.get("error")) for row in rows),
        codes=_bars([(name, codes[name]) for name in names]),
        verdicts=_stacked([(v.value, verdicts[v.value]) for v in Verdict]),
        claims=verdicts.total(),
        marks={v.value: mark for v, mark in MARKS.items()},
        severities=[s.value for s in GRAVEST_FIRST],
        columns=columns,
        groups=groups if len(groups) <= _MOST_GROUPS else [],
        first=rows[:PAGE],
        data={
            "page": PAGE,
            "codes": names,
            "columns": columns,
            "rows": [_compact(row, names) for row in rows],
        },
    )


def _compact(row: IndexRow, names: list[str]) -> list[Any]:
    """The row as index.js reads it: by position, codes by their number."""
    return [
        row.name,
        row.below,
        row.source or "",
        _group(row.source),
        row.date or "",
        quote(row.report) if row.report else "",
        [row.severities.get(s.value, 0) for s in GRAVEST_FIRST],
        [i for i, name in enumerate(names) if row.codes.get(name)],
        row.state,
        row.id,
    ]


def _group(source: str | None) -> str:
    """What many articles have in common: the host of an address, the folder of a path."""
    if not source:
        return ""
    address = source.split("://", 1)
    if len(address) == 2:
        try:
            return urlsplit(source).hostname or ""
        except ValueError:
            return ""
    return source.replace("\\", "/").rpartition("/")[0]


def _bars(counts: list[tuple[str, int]]) -> list[_Bar]:
    most = max((number for _, number in counts), default=1)
    return [_Bar(name, number, 0, round(max(1, 100 * number / most), 1)) for name, number in counts]


def _stacked(counts: list[tuple[str, int]]) -> list[_Bar]:
    total = sum(number for _, number in counts) or 1
    bars, x = [], 0.0
    for name, number in counts:
        width = 1000 * number / total
        if number:
            bars.append(_Bar(name, number, round(x, 1), round(width, 1)))
        x += width
    return bars
