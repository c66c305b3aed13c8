"""Quotes that are word for word but for how they are set: in marks of their own, or with words left out, which "…" shows."""

from __future__ import annotations

from itertools import pairwise

from summarise.checking.source.quotes import MIN_LENGTH, Folded, width
from summarise.quantities.patterns import pattern

_MARKS = {"“": "”", "„": "“”", '"': '"', "‘": "’", "'": "'", "«": "»", "»": "«", "「": "」", "『": "』"}
_LEFT_OUT = pattern(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.\.?|…)\s*")
_FARTHEST = 3_000  # characters of the source from the first part to the last: they belong to one passage
_MOST_PARTS = 6


def find_bare(folded: Folded, quote: str) -> tuple[int, int] | None:
    """Where a quote stands in the source without the quotation marks around it; None where it has none, or does not."""
    stripped = quote.strip()
    closing = _MARKS.get(stripped[:1], "")
    if len(stripped) < MIN_LENGTH or not closing or stripped[-1] not in closing:
        return None
    return folded.find(stripped[1:-1])


def find_parts(folded: Folded, quote: str) -> tuple[int, int] | None:
    """The passage of the source in which all parts of a quote stand, in their order and near one another, where words are left out
    between them; None where it leaves out none, or a part is too short to prove anything or does not stand there."""
    parts = [part for part in _LEFT_OUT.split(quote.strip().strip("“”\"'")) if part]
    if not 1 < len(parts) <= _MOST_PARTS or any(width(part) < MIN_LENGTH for part in parts):
        return None
    spans = [folded.find(part) for part in parts]
    found = [span for span in spans if span is not None]
    if len(found) < len(parts) or any(later[0] < earlier[1] for earlier, later in pairwise(found)):
        return None
    start, end = found[0][0], found[-1][1]
    return (start, end) if end - start <= _FARTHEST else None
