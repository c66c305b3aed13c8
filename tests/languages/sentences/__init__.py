"""Sentences of news in Chinese and Japanese, in words of this project's own, with what is to be read in each.

LANGUAGE-ROUND.txt: a line each, "sentence ## mark; mark; …", all marks in order and nothing else to be found.
A mark is a hedge ("~" about, "^" nearly, ">", ">=", "<", "<=") and "value unit": "5..10 minute", "3%", "2pp",
"43 age", "1/3 ratio", "2x", "#3" an ordinal, "2:1" a score, "id" a name (found or not), "y2025m1d4", "h15n30",
"q3", "c1990" a decade (w0 is Monday), "d3-d5" a span. A number alone is a count, whatever is counted. Of the files from
``HEDGED`` on the hedges are told, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from summarise.quantities import Quantity
from summarise.quantities.numerals import to_decimal
from summarise.quantities.units import convert

HERE = Path(__file__).parent
HEDGED = 4  # the first round whose hedges are marked in full
_HEDGES = {"~": "about", "^": "nearly", ">": "more-than", ">=": "at-least", "<": "less-than", "<=": "at-most"}
_MARK = re.compile(r"(>=|<=|[~^<>])?(.+)")
_DATE = re.compile(r"(?P<first>(?:[ymdwhnqc]\d+)+)(?:-(?P<last>(?:[ymdwhnqc]\d+)+))?")
_NAMES = {
    "y": "year",
    "m": "month",
    "d": "day",
    "w": "weekday",
    "h": "hour",
    "n": "minute",
    "q": "quarter",
    "c": "decade",
}
_UNITS = {"%": ("percent", "percent"), "pp": ("percentage-points", "percentage-point")}


class Mark(NamedTuple):
    """One mark as written, its hedge, its value (both ends) and unit, or its parts of a date."""

    written: str
    hedge: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    parts: tuple[tuple[str, int], ...] = ()
    until: tuple[tuple[str, int], ...] = ()

    def is_value_of(self, q: Quantity) -> bool:
        """Whether ``q`` states the same number in the same unit, or one that converts."""
        if self.written == "id":
            return q.kind == "identifier"
        if self.parts:
            return (
                q.date is not None
                and all(getattr(q.date, name) == value for name, value in self.parts)
                and all(q.until is not None and getattr(q.until, name) == value for name, value in self.until)
            )
        if q.low is None or q.high is None or self.low is None or self.high is None:
            return False
        if self.unit in ("ordinal", "score", "multiple", "ratio", "age"):
            return q.kind == self.unit and (q.low, q.high) == (self.low, self.high)
        if self.unit is None:
            return q.kind in ("count", "vague") and (q.low, q.high) == (self.low, self.high)
        ends = (
            [convert(v, q.unit, self.unit) for v in (q.low, q.high)]
            if q.unit and q.unit != self.unit
            else [q.low, q.high]
        )
        return ends == [self.low, self.high] and q.kind not in ("count", "ordinal")


class Sentence(NamedTuple):
    text: str
    marks: tuple[Mark, ...]


def load(name: str) -> list[Sentence]:
    """The sentences of a file here, by its name without the ending."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [
        Sentence(text, tuple(_marks(marks))) for text, _, marks in (line.partition(" ## ") for line in lines)
    ]


def _marks(written: str) -> Iterator[Mark]:
    for each in filter(None, map(str.strip, written.split(";"))):
        found = _MARK.fullmatch(each)
        assert found is not None, each
        hedge, body = _HEDGES.get(found.group(1), ""), found.group(2)
        if body == "id":
            yield Mark("id", hedge)
        elif whole := _DATE.fullmatch(body):
            parts, until = _parts(whole["first"]), _parts(whole["last"] or "")
            last = tuple((_NAMES[k], v) for k, v in until)
            for group in ([p for p in parts if p[0] not in "hn"], [p for p in parts if p[0] in "hn"]):
                if group:
                    yield Mark(each, hedge, parts=tuple((_NAMES[k], v) for k, v in group), until=last)
        else:
            yield _valued(each, hedge, body)


def _parts(written: str) -> list[tuple[str, int]]:
    return [(part[0], int(part[1:])) for part in re.findall(r"[a-z]\d+", written)]


def _valued(each: str, hedge: str, body: str) -> Mark:
    for end, unit in (("%", "percent"), ("pp", "percentage-point"), ("x", "multiple")):
        if body.endswith(end) and " " not in body:
            return Mark(each, hedge, *_ends(body[: -len(end)]), unit)
    if body.startswith("#"):
        return Mark(each, hedge, *_ends(body[1:]), "ordinal")
    if re.fullmatch(r"\d+:\d+", body):
        low, high = body.split(":")
        return Mark(each, hedge, Decimal(low), Decimal(high), "score")
    value, _, unit = body.partition(" ")
    return Mark(each, hedge, *_ends(value), unit or ("ratio" if "/" in value else None))


def _ends(value: str) -> tuple[Decimal, Decimal]:
    low, _, high = value.partition("..")
    return to_decimal(Fraction(low)), to_decimal(Fraction(high or low))


def compared(
    sentence: Sentence, found: list[Quantity]
) -> tuple[list[tuple[Mark, Quantity]], list[Mark], list[Quantity]]:
    """-> the marks that are read with what reads them, those that are not, and what is read beside."""
    pairs: list[tuple[Mark, Quantity]] = []
    lost: list[Mark] = []
    at = 0
    used: set[int] = set()
    for mark in sentence.marks:
        here = next((i for i in range(at, len(found)) if mark.is_value_of(found[i])), None)
        if here is not None:
            pairs.append((mark, found[here]))
            used.add(here)
            at = here + 1
        elif mark.written != "id":
            lost.append(mark)
    extra = [q for i, q in enumerate(found) if i not in used and q.kind != "identifier"]
    return pairs, lost, extra
