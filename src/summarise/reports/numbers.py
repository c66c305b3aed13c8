"""The quantities of a text as a table, or as the text with marks around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from summarise.quantities import DateParts, Quantity
from summarise.reports.escape import one_line, terminal
from summarise.reports.lines import width


def value_text(q: Quantity, *, grouped: bool = False) -> str:
    """The value as people read it: "79000", "2 .. 3", "2024-06 .. 2024-10"; "79,000" when ``grouped``."""
    if q.date is not None:
        return _date(q.date) + (f" .. {_date(q.until)}" if q.until else "")
    if q.low is None or q.high is None:
        return ""
    low, high = number_text(q.low, grouped=grouped), number_text(q.high, grouped=grouped)
    return low if q.low == q.high else f"{low} .. {high}"


def number_text(number: Decimal, *, grouped: bool = False) -> str:
    """A Decimal in plain digits, without zeros that say nothing: "2300000", "0.5"."""
    text = f"{number:,f}" if grouped else f"{number:f}"
    return text.rstrip("0").removesuffix(".") if "." in text else text


def _date(date: DateParts) -> str:
    if date.decade is not None:
        return f"{date.decade}s"
    parts = []
    if date.year is not None or date.month is not None:
        day = (
            "-".join(f"{v:02d}" if v is not None else "--" for v in (date.month, date.day))
            if date.month or date.day
            else ""
        )
        parts.append(
            "-".join(
                x for x in (str(date.year) if date.year is not None else "", day.removesuffix("---")) if x
            )
        )
    elif date.day is not None:
        parts.append(f"day {date.day}")  # of a month that is not told
    if date.quarter is not None:
        parts.append(f"Q{date.quarter}")
    if date.weekday is not None:
        parts.append(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[date.weekday])
    if date.hour is not None:
        parts.append(f"{date.hour:02d}:{date.minute or 0:02d}" + (f" {date.zone}" if date.zone else ""))
    return " ".join(parts)


def render_table(quantities: Iterable[Quantity], place: Callable[[int], str | None] | None = None) -> str:
    """One line a quantity: offset, text, kind, value, unit, qualifier, counted noun.

    ``place``: from an offset to where that stood in the input, for inputs that have places: a column more."""
    rows = [("at", "text", "kind", "value", "unit", "qualifier", "of", *(("place",) if place else ()))]
    for q in quantities:
        noun = q.noun or ""
        rows.append(
            (
                str(q.start),
                one_line(q.text, 32),
                q.kind.value,
                value_text(q),
                one_line(q.unit or "", 24),
                q.qualifier.value,
                one_line(noun, 40),
                *((one_line(place(q.start) or "", 60),) if place else ()),
            )
        )
    widths = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "".join(
        "  ".join(c + " " * (w - width(c)) for c, w in zip(row, widths, strict=True)).rstrip() + "\n"
        for row in rows
    )


def render_marked(text: str, quantities: Iterable[Quantity]) -> str:
    """``text`` with every quantity in brackets and its kind behind it: "[7.8 tons|measure]"."""
    pieces, at = [], 0
    for q in quantities:
        pieces += [terminal(text[at : q.start]), f"[{terminal(q.text)}|{q.kind.value}]"]
        at = q.end
    return "".join([*pieces, terminal(text[at:])])
