"""Passages in eight languages with every quantity marked by hand, in words of this project's own.

CODE.toml: passages with their ``text`` and ``marks`` in order, each "as written | kind | value | unit |
qualifier": a value is a number, a fraction ("1/3"), or a range ("5..6"); the unit of a count is the noun
as written, lower case, or "-". Of a date or time the parts stand in place of value, unit and qualifier:
y, m, d, w (0 is Monday), h, n. A name has none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from summarise.quantities import Quantity
from summarise.quantities.numerals import to_decimal
from summarise.quantities.quantity import DateParts

HERE = Path(__file__).parent
SETS = tuple(sorted(path.stem for path in HERE.glob("*.toml")))
_PARTS = {"y": "year", "m": "month", "d": "day", "w": "weekday", "h": "hour", "n": "minute"}


@dataclass(frozen=True)
class Mark:
    """One marked quantity. ``low`` and ``high`` are None for dates, times and names."""

    start: int
    end: int
    text: str
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    qualifier: str = "exact"
    date: DateParts | None = None
    told: str = ""  # as it is marked

    def touches(self, q: Quantity) -> bool:
        return q.start < self.end and self.start < q.end

    def has_value_of(self, q: Quantity) -> bool:
        """Whether the two state the same number, the same parts of a date, or are both a name."""
        if self.date is not None:
            return q.date == self.date
        if self.low is None:
            return q.kind == self.kind
        return (q.low, q.high) == (self.low, self.high)


@dataclass(frozen=True)
class Passage:
    text: str
    marks: tuple[Mark, ...]


def load(name: str) -> list[Passage]:
    """The passages of a set. A mark that does not stand in the text, in order, is a ``ValueError``."""
    table = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    return [Passage(p["text"], tuple(_marks(p["text"], p["marks"]))) for p in table["passage"]]


def told(q: Quantity) -> str:
    """A quantity in the form of a mark."""
    if q.date is not None:
        parts = [
            f"{short}{value}"
            for short, name in _PARTS.items()
            if (value := getattr(q.date, name)) is not None
        ]
        return f"{q.text} | {q.kind} | {' '.join(parts)}"
    if q.low is None or q.high is None:
        return f"{q.text} | {q.kind}"
    low, high = f"{q.low.normalize():f}", f"{q.high.normalize():f}"
    value = low if low == high else f"{low}..{high}"
    return f"{q.text} | {q.kind} | {value} | {q.unit or '-'} | {q.qualifier}"


def _marks(text: str, marks: list[str]) -> Iterator[Mark]:
    at = 0
    for line in marks:
        words, kind, *rest = line.split(" | ")
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, at)
        if found is None:
            raise ValueError(f"{words!r} does not stand in {text[at:]!r}")
        at = found.end()
        span = (found.start(), at, words, kind)
        if kind in ("date", "time"):
            parts = {_PARTS[part[0]]: int(part[1:]) for part in rest[0].split()}
            yield Mark(*span, date=DateParts(**parts), told=line)
        elif not rest:
            yield Mark(*span, told=line)
        else:
            value, unit, qualifier = rest
            low, _, high = value.partition("..")
            yield Mark(
                *span,
                _number(low),
                _number(high or low),
                None if unit == "-" else unit,
                qualifier,
                None,
                line,
            )


def _number(text: str) -> Decimal:
    return to_decimal(Fraction(text))
