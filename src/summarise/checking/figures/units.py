"""The unit of a figure is the one of its number: USD of "14 million euros" makes another sum of it, metres of "72ft" another
yacht.

Whoever takes the figures into a table reads digits and unit, and neither the text nor the quote beside them. So the unit is
held to both: to what the figure's own text says and to the number of the quote that it was copied from. What a count
counts can be called by many words and is never held to one of them, and what a value was rightly converted into is no
mistake. (Of blind answers with mistakes in this field 4 of 19 were found before.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from summarise.checking.aligning.judgement import evidence_of
from summarise.checking.figures.figure import FieldFinding, Figure
from summarise.checking.figures.sameness import UNITED, is_point, is_written, may_be
from summarise.checking.reading.fields import UNIT_NAMES
from summarise.checking.reading.spans import unit_part
from summarise.checking.reading.typed import plain
from summarise.checking.reading.unit_names import Hint, unit_hint
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Kind, Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.money.currencies import CODES
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS, WORDS, dimension

_SCALES = frozenset(
    "scale magnitude multiplier order_of_magnitude unit_scale unit_multiplier scale_factor denomination in".split()
)
_ENDINGS = ("_unit", "_units", "_currency")
_LONGEST = 40  # characters; what is longer is no unit
_PER = pattern(
    r"\s*(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b)\s*(?P<what>[^\W\d_]+(?:[ -]hours?)?)\s*", re.IGNORECASE
)
_BEHIND = pattern(r"\s*(?:/|\b(?:an?|per|each|every)\b) ?(?:[^\W\d_]+)", re.IGNORECASE)
_ADJECTIVES = {
    "hour": "hourly", "day": "daily", "night": "nightly", "week": "weekly", "month": "monthly", "quarter-year": "quarterly",
    "year": "yearly|annual|per annum|pa|p.a.",
}  # fmt: skip
_SIZE = pattern(r"(?:[a-z]*illions?|thousand|hundred|bn|tn)\b[\s-]*", re.IGNORECASE)
_hint = lru_cache(maxsize=512)(unit_hint)  # a long summary has the same few units again and again
_SHARE = {Kind.PERCENT: "percent", Kind.PERCENTAGE_POINTS: "percentage points"}


def other_units(index: SourceIndex, figure: Figure) -> Iterator[FieldFinding]:
    """What is wrong with the fields that say what the figure's number is counted in."""
    for field in figure.fields:
        if (field in UNIT_NAMES and field not in _SCALES) or field.endswith(_ENDINGS):
            name = " ".join(figure.said(field).split())
            if 0 < len(name) <= _LONGEST:
                yield from _of_field(index, figure, field, name)


def _of_field(index: SourceIndex, figure: Figure, field: str, name: str) -> Iterator[FieldFinding]:
    hint = _hint(name)
    if hint.kind not in UNITED:
        return
    value = _value(figure, hint)
    told = [
        q
        for q in (figure.source, *figure.fields["text"].quantities)
        if q is not None and (is_written(q) or is_point(q))
    ]
    if not told:
        yield from _left_out(index, figure, field, hint, value)
    elif any(may_be(name, hint, q, value) for q in told):
        yield from _of_each(index, figure, field, name, value)
    elif not _stands(index, hint, value):
        yield _finding(index, figure, field, told[0])


def _value(figure: Figure, hint: Hint) -> Decimal | None:
    """How much of its unit the figure says there is; None where it does not say so in digits."""
    said = figure.said("value")
    number = plain(said)
    if number is None and said:
        found = find_quantities(said)
        number = found[0].low if found else None
    return None if number is None else number * hint.scale


def _stands(index: SourceIndex, hint: Hint, value: Decimal | None) -> bool:
    """Whether the article has the value in the figure's unit: "€14m ($15m)"."""
    return value is not None and any(q.low == value and q.unit == hint.unit for q in index.quantities)


def _finding(
    index: SourceIndex, figure: Figure, field: str, told: Quantity, severity: Severity | None = None
) -> FieldFinding:
    evidence = evidence_of(index, figure.source, "quote")
    if told is figure.source:
        words, whose = index.text[told.start : told.end], "the article says"
    else:
        words, whose = told.text, "its own text says"
    if is_point(told):
        words, severity = (
            f"{words} {told.noun or told.unit}" if "point" not in words else words,
            Severity.WARNING,
        )
    return FieldFinding(
        Code.UNIT_MISMATCH,
        figure.claim(field, evidence),
        evidence,
        f"The figure's {field} is “{figure.said(field)}”; {whose} “{' '.join(words.split())}”.",
        f"Write {_right(told)}.",
        severity,
    )


def _right(told: Quantity) -> str:
    """The unit of a number as a field of a unit has it: a code of a currency, else the words that it is written with."""
    if told.kind is Kind.MONEY and told.unit in CODES:
        return told.unit
    if told.unit == "penny":
        return "pence"
    if told.kind in _SHARE and told.unit != "basis-point":
        return _SHARE[told.kind]
    if is_point(told):
        return "points"
    if told.kind is Kind.AGE:
        return f"{told.unit}s"
    start, end = unit_part(told)
    words = _SIZE.sub("", told.text[start - told.start : end - told.start], count=1).split()
    return " ".join(words or (told.unit or "").split("-"))


def _of_each(
    index: SourceIndex, figure: Figure, field: str, name: str, value: Decimal | None
) -> Iterator[FieldFinding]:
    """What is wrong with what the amount is for each of: "GBP per month" of "£14.50 per flat"."""
    said = _PER.search(name)
    told = figure.source
    if said is None or told is None or told.per is None or not said.start():
        return
    if value is not None and value != told.low:
        return  # worked out for another period, or wrong for itself
    mine, other = _canonical(said["what"]), _canonical(told.per)
    if mine == other or (mine not in _ADJECTIVES and dimension(mine) is None):
        return
    around = index.text[figure.zone[0] : figure.zone[1]].lower()
    if any(re.search(rf"\b{re.escape(word)}s?\b", around) for word in (said["what"].lower(), *_words(mine))):
        return
    found = _BEHIND.match(index.text, told.end)
    end = found.end() if found else told.end
    finding = _finding(index, figure, field, told, Severity.WARNING)
    words = " ".join(index.text[told.start : end].split())
    each = f"{_right(told)} per {told.per}"
    yield finding._replace(
        message=f"The figure's {field} is “{figure.said(field)}”; the article says “{words}”.",
        suggestion=f"Write {each}.",
    )


def _canonical(word: str) -> str:
    low = word.lower()
    return WORDS.get(low) or SYMBOLS.get(word) or low


def _words(unit: str) -> list[str]:
    """The words that a unit of a rate may stand as in a text."""
    adjectives = _ADJECTIVES[unit].split("|") if unit in _ADJECTIVES else []
    return [*adjectives, *(word for word, name in WORDS.items() if name == unit)]


def _left_out(
    index: SourceIndex, figure: Figure, field: str, hint: Hint, value: Decimal | None
) -> Iterator[FieldFinding]:
    """What is wrong with the unit of a bare number beside one that is written with its unit: cm of "at least 25", after "five
    to ten millimetres", where nothing is told in cm anywhere."""
    source = figure.source
    if source is None or source.kind is not Kind.COUNT or source.unit is not None or value != source.low:
        return
    if hint.kind not in (Kind.MEASURE, Kind.MONEY) or hint.unit is None:
        return
    measured = dimension(hint.unit)
    beside = [
        q
        for q in index.within(*figure.zone)
        if q.kind is hint.kind
        and is_written(q)
        and (hint.kind is Kind.MONEY or dimension(q.unit or "") == measured)
    ]
    if not beside or any(may_be(figure.said(field), hint, q, None) for q in beside):
        return
    if any(q.kind is hint.kind and may_be(figure.said(field), hint, q, None) for q in index.quantities):
        return
    yield _finding(index, figure, field, beside[0], Severity.WARNING)._replace(
        message=f"The figure's {field} is “{figure.said(field)}”; the article says “{source.text}” after “{beside[0].text}”."
    )
