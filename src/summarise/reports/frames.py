"""What was found as rows for a table, and the table in pandas or polars, whichever is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarise.checking.verdicts import Checked
from summarise.errors import SettingsError
from summarise.quantities import Quantity
from summarise.reports.flagged import flags_by_place, place_of
from summarise.reports.numbers import value_text
from summarise.reports.view import GRAVEST_FIRST


def quantity_rows(quantities: Iterable[Quantity]) -> list[dict[str, Any]]:
    """One row a quantity. ``low``, ``high``: floats, since no table has Decimals; ``value``: exact, as text."""
    return [{"start": q.start, "end": q.end, "text": q.text, **_read(q)} for q in quantities]


def claim_rows(checked: Checked) -> list[dict[str, Any]]:
    """One row a number, quote or name of a checked summary, with its verdict, evidence and gravest flag."""
    flags = flags_by_place(checked)
    rows = []
    for claim in checked.claims:
        evidence = claim.evidence
        here = sorted(flags.get(place_of(claim), ()), key=lambda f: GRAVEST_FIRST.index(f.severity))
        open_flags = [f for f in here if f.accepted is None]
        rows.append(
            {
                "path": claim.path,
                "start": claim.start,
                "end": claim.end,
                "text": claim.text,
                **(_read(claim.quantity) if claim.quantity is not None else _NOTHING_READ),
                "verdict": claim.verdict.value,
                "severity": open_flags[0].severity.value if open_flags else None,
                "codes": " ".join(dict.fromkeys(f.code.value for f in here)) or None,
                "message": open_flags[0].message if open_flags else None,
                "evidence": evidence.text if evidence else None,
                "evidence_start": evidence.start if evidence else None,
                "evidence_end": evidence.end if evidence else None,
                "place": evidence.place if evidence else None,
            }
        )
    return rows


def _read(q: Quantity) -> dict[str, Any]:
    return {
        "kind": q.kind.value,
        "value": value_text(q) or None,
        "low": None if q.low is None else float(q.low),
        "high": None if q.high is None else float(q.high),
        "unit": q.unit,
        "qualifier": q.qualifier.value,
        "of": q.noun,
    }


_NOTHING_READ: dict[str, Any] = dict.fromkeys(("kind", "value", "low", "high", "unit", "qualifier", "of"))
_QUANTITY_COLUMNS = ("start", "end", "text", *_NOTHING_READ)
_CLAIM_COLUMNS = (
    "path", *_QUANTITY_COLUMNS, "verdict", "severity", "codes", "message", "evidence", "evidence_start",
    "evidence_end", "place",
)  # fmt: skip


def to_frame(found: Checked | Iterable[Quantity], library: str | None = None) -> Any:
    """A DataFrame: of a check one row a claim, of quantities one row each.

    ``library``: "pandas" or "polars"; None takes the first of them that is installed. Raises SettingsError where none
    is, or for another name.
    """
    if library not in (None, "pandas", "polars"):
        raise SettingsError(f"library {library!r:.40}: pandas or polars")
    rows, columns = (
        (claim_rows(found), _CLAIM_COLUMNS)
        if isinstance(found, Checked)
        else (quantity_rows(found), _QUANTITY_COLUMNS)
    )
    data = {column: [row[column] for row in rows] for column in columns}
    for name in (library,) if library else ("pandas", "polars"):
        try:
            return _frame(name, data)
        except ImportError:
            continue
    raise SettingsError(f"a table needs {library or 'pandas or polars'}: pip install {library or 'pandas'}")


def _frame(library: str, data: dict[str, list[Any]]) -> Any:
    if library == "pandas":
        import pandas

        return pandas.DataFrame(data)
    import polars

    return polars.DataFrame(data)
