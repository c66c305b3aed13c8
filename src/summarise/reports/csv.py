"""The figures of a Report as CSV for a spreadsheet: one row a figure, or a number where there are none.

RFC 4180 quoting; no cell is ever taken for a formula (see ``escape.cell``).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from summarise.checking.verdicts import Checked, Claim, Flag
from summarise.quantities import Quantity
from summarise.reports.escape import cell
from summarise.reports.flagged import flags_by_place, place_of, rests_there
from summarise.reports.numbers import number_text, value_text
from summarise.reports.view import (
    GRAVEST_FIRST,
    accepted_by,
    by_path,
    is_ours,
    plain,
    worst,
)

COLUMNS = (
    "path", "statement", "text", "value", "unit", "qualifier", "of", "period",
    "verdict", "severity", "codes", "evidence", "evidence_start", "evidence_end", "source", "place", "accepted",
)  # fmt: skip
FIGURE = ("text", "value", "unit", "qualifier", "of", "period")
QUANTITY_COLUMNS = (
    "start", "end", "text", "kind", "value", "low", "high", "unit", "qualifier", "of", "place", "source",
)  # fmt: skip


def render_report(report: Any) -> str:
    """The figures of the report's summary. A summary of another schema gives every number it states."""
    summary, source = plain(report.summary), report.article.source or ""
    rows = _figures(summary, report.checked) if is_ours(summary) else _numbers(report.checked)
    return _table({**row, "source": source} for row in rows)


def render_checked(checked: Checked, source: str = "") -> str:
    """Every number that a checked summary states. ``source``: what to call the article."""
    return _table({"source": source, **row} for row in _numbers(checked))


def quantities_head() -> str:
    """The first row of a table of the quantities of texts."""
    return _lines([QUANTITY_COLUMNS])


def render_quantities(
    quantities: Iterable[Quantity], source: str, place: Callable[[int], str | None] | None = None
) -> str:
    """A row for each quantity of a text, without the first of the table. ``source``: what to call the text; ``place``: from an
    offset to where that stood in the input, for inputs that have places."""
    return _lines(
        [
            str(q.start),
            str(q.end),
            q.text,
            q.kind.value,
            value_text(q),
            "" if q.low is None else number_text(q.low),
            "" if q.high is None else number_text(q.high),
            q.unit or "",
            q.qualifier.value,
            q.noun or "",
            (place(q.start) if place else None) or "",
            source,
        ]
        for q in quantities
    )


def _table(rows: Iterator[dict[str, str]]) -> str:
    return _lines([COLUMNS, *([row.get(column, "") for column in COLUMNS] for row in rows)])


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def _figures(summary: Any, checked: Checked | None) -> Iterator[dict[str, str]]:
    claims = by_path(checked)
    flags = _flags_by_path(checked)
    for i, fact in enumerate(summary["facts"]):
        for j, figure in enumerate(fact["figures"]):
            path = f"facts[{i}].figures[{j}]"
            own = [c for key in ("text", "value") for c in claims.get(f"{path}.{key}", ())]
            found = [f for key in FIGURE for f in flags.get(f"{path}.{key}", ())]
            said = flags.get(f"facts[{i}].statement", ())  # of the same number, there
            found += [f for f in said if any(rests_there(claim, f) for claim in own)]
            yield {
                "path": path,
                "statement": fact["statement"],
                **{key: figure[key] or "" for key in FIGURE},
                **_judged(own, found),
            }


def _numbers(checked: Checked | None) -> Iterator[dict[str, str]]:
    flags = flags_by_place(checked)
    for claim in checked.claims if checked else ():
        if claim.quantity is None:
            continue
        q = claim.quantity
        yield {
            "path": claim.path,
            "text": claim.text,
            "value": value_text(q),
            "unit": q.unit or "",
            "qualifier": q.qualifier.value,
            "of": q.noun or "",
            **_judged([claim], flags.get(place_of(claim), [])),
        }


def _judged(claims: list[Claim], flags: list[Flag]) -> dict[str, str]:
    verdict = worst(c.verdict for c in claims)
    evidence = next((c.evidence for c in claims if c.verdict is verdict and c.evidence is not None), None)
    severities = {f.severity for f in flags if f.accepted is None}
    return {
        "verdict": verdict.value if verdict else "",
        "severity": next((s.value for s in GRAVEST_FIRST if s in severities), ""),
        "codes": " ".join(dict.fromkeys(f.code.value for f in flags)),
        "evidence": evidence.text if evidence else "",
        "evidence_start": str(evidence.start) if evidence else "",
        "evidence_end": str(evidence.end) if evidence else "",
        "place": evidence.place or "" if evidence else "",
        **({"source": evidence.source} if evidence and evidence.source else {}),
        "accepted": "; ".join(
            dict.fromkeys(f"{f.code}: {accepted_by(f.accepted)}" for f in flags if f.accepted is not None)
        ),
    }


def _flags_by_path(checked: Checked | None) -> dict[str, list[Flag]]:
    flags: dict[str, list[Flag]] = {}
    for flag in checked.flags if checked else ():
        if flag.claim is not None:
            flags.setdefault(flag.claim.path, []).append(flag)
    return flags
