"""Dates in the description of a figure, what it is of and when.

Such words describe: "share of the under-25s", "second of three years", "first day on view" name what the article may name in
other words, and their numbers are no statements of their own. A date is held to the article all the same, but only to whether
it has that date at all; whether it is the date of this number, ``periods`` asks.
"""

from __future__ import annotations

import re

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.source.reckoned_dates import parts_of
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_UNTOLD = frozenset({Code.NOT_IN_SOURCE, Code.DATE_MISMATCH, Code.DATE_PART_ADDED})
_BY_NOW = pattern(
    r"\b(?:this|last|next|current|past|previous) (?:\w+ )?(?:year|season|summer|winter|spring|autumn|fall)\b"
    r"|\byears? (?:ago|earlier|before)\b|\bthe year\b",
    re.IGNORECASE,
)
_MONTHS = tuple(
    pattern(rf"\b(?:{months})\b")
    for months in (
        "January|February|March",
        "April|May|June",
        "July|August|September",
        "October|November|December",
    )
)
_COUNTED = pattern(r"\bquarter\b|\bthree months\b|\bQ[1-4]\b", re.IGNORECASE)


def of_date(ground: Ground, told: Quantity, judged: Judgement, field: str) -> Judgement | None:
    """What is said of a date in the ``field`` of a description, of all that was ``judged`` of it; None where it is no claim."""
    if judged.code in _UNTOLD:
        if field == "of" and judged.code is not Code.NOT_IN_SOURCE:
            return (
                None  # a name that is put together of more than one date: "the May count of the 2029 census"
            )
        return None if judged.code is Code.NOT_IN_SOURCE and _may_be_meant(ground, told) else judged
    return judged._replace(code=None) if judged.verdict in (Verdict.SUPPORTED, Verdict.DERIVED) else None


def _may_be_meant(ground: Ground, told: Quantity) -> bool:
    """Whether a source without a date of its own may mean that year by "this year" or "a year ago", and a source that counts
    quarters that one by "the third"."""
    parts = frozenset() if told.date is None else parts_of(told.date).keys()
    if told.date is not None and told.date.quarter is not None:
        text = ground.index.text
        if _COUNTED.search(text) is not None or _MONTHS[told.date.quarter - 1].search(text) is not None:
            return True
    return parts == {"year"} and ground.anchor is None and _BY_NOW.search(ground.index.text) is not None
