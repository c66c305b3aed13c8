"""A number that the end of a line or of a subtitle has cut behind its comma or point: "1," and "200 boats", "3." and "5 percent"."""

from __future__ import annotations

from summarise.quantities.patterns import pattern

_THOUSANDS = pattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})*,\s*\Z")
_GROUP = pattern(r"\s*\d{3}(?![\d.]|,\d{1,2}\b)(?:,\d{3})*(?!\d)")
_POINT = pattern(r"(?<![\d.,])\d{1,4}\.\s*\Z")
# A sentence that begins with a number is rare, and one that begins with digits and a unit rarer still.
_DECIMALS = pattern(
    r"\s*\d{1,2}(?:%| (?:percent|per cent|percentage points?|million|billion|trillion|degrees|times|metres|meters|miles|kilomet(?:re|er)s|"
    r"tonnes|tons|litres|liters|points)\b)"
)
_TAIL = 24  # characters


def is_cut(before: str, after: str) -> bool:
    """Whether ``after`` goes on with the number that ``before`` ends in, so that nothing belongs between them."""
    end = before[-_TAIL:]
    if _THOUSANDS.search(end):
        return _GROUP.match(after) is not None
    return _POINT.search(end) is not None and _DECIMALS.match(after) is not None
