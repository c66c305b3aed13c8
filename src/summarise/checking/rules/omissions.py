"""The source's numbers that no fact carries, weighted: headline and lead first, repeated, large."""

from __future__ import annotations

from collections import Counter

from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.checking.values.matching import Match, carries
from summarise.checking.verdicts import Evidence
from summarise.quantities import Kind, Quantity

_COUNTED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.MULTIPLE}
)
MOST = 12  # how many are listed
_LOOKED_AT = 4 * MOST


def left_out(index: SourceIndex, found: list[Passage]) -> tuple[tuple[Evidence, bool], ...]:
    """Important source numbers without a claim, heaviest first; True marks a headline figure."""
    values = {_value(q) for p in found for q in p.quantities if q.low is not None}
    unclaimed = [
        q for q in index.quantities if q.kind in _COUNTED and q.low is not None and _value(q) not in values
    ]
    del values
    repeated = Counter((q.kind, _value(q)) for q in unclaimed)
    subject = index.stems_of(0) if index.sentences else frozenset()
    weighted: list[tuple[float, int, Quantity, bool]] = []
    for q in unclaimed:
        times = repeated.pop((q.kind, _value(q)), 0)
        if not times:
            continue  # the first of those that say the same stands for all
        weight, heavy = _weight(index, q, times, subject)
        if weight >= 1:
            weighted.append((-weight, q.start, q, heavy))
    weighted.sort(key=lambda item: item[:2])
    claimed = [q for p in found for q in p.quantities if q.low is not None] if weighted else []
    out: list[tuple[Evidence, bool]] = []
    for _, _, q, heavy in weighted[:_LOOKED_AT]:
        if len(out) < MOST and not any(carries(c, q) is not Match.NONE for c in claimed):
            out.append((Evidence(q.start, q.end, index.text[q.start : q.end], "article", q), heavy))
    return tuple(out)


def _value(q: Quantity) -> object:
    return q.low if q.low == q.high else (q.low, q.high)


def _weight(index: SourceIndex, q: Quantity, times: int, subject: frozenset[str]) -> tuple[float, bool]:
    sentence = index.sentence_of[id(q)]
    heading = sentence == 0
    weight = 3.0 if heading else 1.5 if sentence <= 2 else 0.5
    weight += 0.5 * min(times - 1, 3)
    if q.noun and not heading and content_words(q.noun) & subject:
        weight += 0.5  # the article's subject is counted
    if q.kind is not Kind.COUNT or (q.high is not None and q.high >= 100):
        weight += 0.5
    return weight, heading and (q.kind is not Kind.COUNT or (q.high or 0) >= 10)
