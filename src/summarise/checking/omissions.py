"""The source's numbers that no fact carries, weighted: headline and lead first, repeated, large."""

from __future__ import annotations

from collections import Counter

from summarise.checking.claims import Passage
from summarise.checking.matching import Match, compare
from summarise.checking.source import SourceIndex
from summarise.checking.verdicts import Evidence
from summarise.quantities import Kind, Quantity

_COUNTED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.MULTIPLE}
)
MOST = 12  # how many are listed


def left_out(index: SourceIndex, found: list[Passage]) -> tuple[tuple[Evidence, bool], ...]:
    """Important source numbers without a claim, heaviest first; True marks a headline figure."""
    claimed = [q for p in found for q in p.quantities if q.low is not None]
    repeated = Counter((q.kind, q.low, q.high) for q in index.quantities)
    seen: set[tuple[Kind, object, object]] = set()
    weighted: list[tuple[float, int, Evidence, bool]] = []
    for q in index.quantities:
        key = (q.kind, q.low, q.high)
        if q.kind not in _COUNTED or q.low is None or key in seen:
            continue
        seen.add(key)
        if any(compare(c, q) in (Match.SAME, Match.ROUNDED, Match.END) for c in claimed):
            continue
        weight, heavy = _weight(index, q, repeated[key])
        if weight >= 1:
            evidence = Evidence(q.start, q.end, index.text[q.start : q.end], "article", q)
            weighted.append((-weight, q.start, evidence, heavy))
    weighted.sort(key=lambda item: item[:2])
    return tuple((evidence, heavy) for _, _, evidence, heavy in weighted[:MOST])


def _weight(index: SourceIndex, q: Quantity, times: int) -> tuple[float, bool]:
    sentence = index.sentence_of[id(q)]
    heading = sentence == 0
    weight = 3.0 if heading else 1.5 if sentence <= 2 else 0.5
    weight += 0.5 * (times - 1)
    if q.kind is not Kind.COUNT or (q.high is not None and q.high >= 100):
        weight += 0.5
    return weight, heading and (q.kind is not Kind.COUNT or (q.high or 0) >= 10)
