"""The part of a claim that a flag points at: the wrong end of a range, the wrong part of a date, the
unit, the hedge. A reader sees at once what to change, and what is right is left alone.
"""

from __future__ import annotations

import re

from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

Span = tuple[int, int]

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_PATTERNS = {
    "year": pattern(r"\b\d{4}\b|['’]\d\d\b"),
    "month": pattern(rf"\b{_MONTH}\b", re.IGNORECASE),
    "day": pattern(r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th)?(?![\d:]|\.\d)", re.IGNORECASE),
    "weekday": pattern(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE),
    "quarter": pattern(r"\bQ ?[1-4]\b|\b(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))\b", re.IGNORECASE),
    "hour": pattern(r"\d{1,2}"),
    "minute": pattern(r"(?<=[:.])\d\d"),
}  # fmt: skip
_IN_DIGITS = ("month", "day", "hour", "minute")
_DIGITS = pattern(r"\d+")
_BETWEEN = pattern(r"\s*(?:\b(?:to|and|or|through|until|till)\b|[-–—])\s*")
_UNIT_AFTER = pattern(r"[^\d\W_][^\d]*$|[%°]\D*$")
_SIGN = pattern(r"[^\d\s]{1,4}(?=[\s\d])")
_LOOK_BACK = 48


def date_part(claim: Quantity, part: str | None, *, late: bool = False) -> Span:
    """Where ``part`` of a date stands (offsets in the summary's string); all of it where unseen."""
    form = _PATTERNS.get(part or "")
    found = list(form.finditer(claim.text)) if form else []
    chosen = (found[-1] if late else found[0]) if found else None
    said = claim.until if late and claim.until is not None else claim.date
    value = getattr(said, part or "", None) if part in _IN_DIGITS else None
    if value is not None:
        # In digits alone ("2025-10-25", "10/25/2025", "2025年10月25日") the number tells which part it is, unless it stands
        # there twice ("10/10/2025").
        runs = [run for run in _DIGITS.finditer(claim.text) if int(run.group()) == value]
        if len(runs) > 1 and claim.until is None:
            chosen = None
        elif chosen is None or not _says(chosen.group(), value, part):
            chosen = runs[0] if len(runs) == 1 else None
    if chosen is None:
        return claim.start, claim.end
    return claim.start + chosen.start(), claim.start + chosen.end()


def _says(words: str, value: int, part: str | None) -> bool:
    """Whether words found for a part are that part: a name, or its number; an hour may be of twelve."""
    digits = _DIGITS.match(words)
    if digits is None:
        return True
    number = int(digits.group())
    return number == value or (part == "hour" and number % 12 == value % 12)


def range_end(claim: Quantity, *, high: bool) -> Span:
    """The lower or the higher end of a range as written; all of it where no mark parts the two."""
    mark = next(
        (m for m in _BETWEEN.finditer(claim.text) if m.start() > 0 and m.end() < len(claim.text)), None
    )
    if mark is None:
        return claim.start, claim.end
    if high:
        return claim.start + mark.end(), claim.end
    return claim.start, claim.start + mark.start()


def unit_part(claim: Quantity) -> Span:
    """The unit of a claim written in digits: "months" of "10 months", "%" of "5%"."""
    if claim.kind is Kind.MONEY and not claim.text[:1].isdigit():
        sign = _SIGN.match(claim.text)
        if sign is not None:
            return claim.start, claim.start + sign.end()
    found = _UNIT_AFTER.search(claim.text)
    if found is None or not any(c.isdigit() for c in claim.text):
        words = re.split(r"[ -]", claim.text)
        return (claim.end - len(words[-1]), claim.end) if len(words) > 1 else (claim.start, claim.end)
    return claim.start + found.start(), claim.end


def hedge_part(claim: Quantity, text: str) -> Span:
    """The words of ``text`` that hedge the claim; the claim itself where it has none."""
    hedge = claim.hedge
    if not hedge:
        return claim.start, claim.end
    before = max(0, claim.start - _LOOK_BACK)
    at = text.rfind(hedge, before, claim.start)
    if at < 0:
        at = text.find(hedge, claim.end, claim.end + _LOOK_BACK)
    return (at, at + len(hedge)) if at >= 0 else (claim.start, claim.end)
