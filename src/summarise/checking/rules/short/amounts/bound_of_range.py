"""The low end of a range told as its bound above, or the high end as the one below: "none will cost more than 310,000" for "between
310,000 and 525,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, carriers
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import base_value
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Qualifier, Quantity
from summarise.quantities.patterns import pattern

_NONE = pattern(r"\b(?:none|no|not|never|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_CLAUSE = pattern(r"[,;:]|\b(?:and|but|while)\b")
_TOPS = pattern(
    r"\b(?:at most|up to|no more than|as much as|maximum of|top(?:s|ped)? (?:out )?at|the dearest|the highest|the most)\b[^,;\d]{0,20}\Z",
    re.IGNORECASE,
)
_BOTTOMS = pattern(
    r"\b(?:at least|no less than|no fewer than|minimum of|start(?:s|ing)? at|the cheapest|the lowest|the least)\b[^,;\d]{0,20}\Z",
    re.IGNORECASE,
)
_ABOVE, _BELOW = (
    frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST}),
    frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST}),
)


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The ends of ranges that one sentence tells as the other bound."""
    index = ground.index
    ranges = index.whole(_ranges)
    for claim in stated.claims if ranges else ():
        q = claim.quantity
        side = 0 if q is None or q.value is None else _side(stated, claim.start, claim.end, q)
        if q is None or q.low is None or not side:
            continue
        own = base_value(q, q.low)
        for one in ranges:
            assert one.low is not None and one.high is not None
            if one.kind is not q.kind or comparable(q, one) is None:
                continue
            end = base_value(one, one.low if side > 0 else one.high)
            if abs(own - end) > 1e-6 * abs(end) or any(c is not one for c in carriers(index, q)):
                continue
            yield Finding(
                Code.QUALIFIER_REVERSED,
                claim,
                Evidence(one.start, one.end, one.text, "sentence", one),
                f"The article says “{one.text}”; of these “{claim.text}” is the {'lower' if side > 0 else 'upper'} end.",
                "Check which end of the range is meant.",
            )
            break


def _ranges(index: SourceIndex) -> list[Quantity]:
    """The ranges of the source."""
    return [
        q
        for q in index.quantities
        if q.low is not None and q.high is not None and q.low < q.high and _is_range(q)
    ]


def _is_range(q: Quantity) -> bool:
    return any(word in q.text for word in (" to ", " and ", "-", "–"))


def _side(stated: Stated, start: int, end: int, q: Quantity) -> int:
    """1 where a number is told as the most, -1 as the least, 0 as neither."""
    cuts = [m.end() for m in _CLAUSE.finditer(stated.text, stated.start, start)]
    left = cuts[-1] if cuts else stated.start
    denied = _NONE.search(stated.text, left, end) is not None
    if q.qualifier in _ABOVE:
        return 1 if denied else -1 if q.qualifier is Qualifier.AT_LEAST else 0
    if q.qualifier in _BELOW:
        return -1 if denied and "no more" not in (q.hedge or "") else 1
    if _TOPS.search(stated.text, left, start):
        return 1
    return -1 if _BOTTOMS.search(stated.text, left, start) else 0


RULE = SentenceRule("bound_of_range", (Code.QUALIFIER_REVERSED,), wrong_in, needs=NUMBERS, short=True)
