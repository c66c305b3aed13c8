"""The parts of a number that the source tells in the same breath: "14 of its 318 shops", "318 shops, 14 of them in Leeds", "of the
318, 14 will close", "318 shops, of which 14 will close".
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# "Nine stations, three of them underground".
OF_THEM = pattern(r" of (?:them|whom|which|these|those)\b")
_WHOLE_FIRST = pattern(r"\b[Oo](?:ut o)?f (?:the |its |their |his |her |all |those |these |some |about )*\Z")
# "165 trains a day out of 2,430", "£3.9m of a promised £17m", "900 of their joint workforce of 5,600"
_PART_OF = pattern(
    r"(?: [a-z]+){0,3} (?:out )?of (?:(?:the|an?|its|their|his|her|all|these|those|some|about|around) )*"
    r"(?:(?!and\b|in\b|at\b|for\b|to\b|on\b)[a-z-]+ (?:[a-z-]+ of )?)?\Z"
)
_THEN = pattern(r"^[^,;:.]*, (?:about |some |around |only |just |at least |nearly |almost )?$")
_BREATH = 60  # characters between a whole and the part behind it
_LONG_BREATH = 90  # the same, where a word between them says that it is a part
_HEDGED = r"(?:about |around |some |only |just |at least |up to |nearly |almost |more than |fewer than |as many as )?"
_PUT_BEHIND = pattern(rf",? (?:of which|of whom|including|among them) {_HEDGED}$")
_BEHIND_IT = pattern(rf", {_HEDGED}$")
_OPENING = 24  # characters
_OF_OPENS = pattern(
    r"\b(?:Of|Out of|Among) (?:the |all |its |their |about |some |nearly |almost |over )*[^\w\s]?\Z"
)
_SHARES = frozenset({Kind.RATIO, Kind.PERCENT, Kind.VAGUE})


def part_of_whole(index: SourceIndex, whole: Quantity) -> Quantity | None:
    """The number that the source gives as a part of ``whole``, in the same breath; None where there is none."""
    beside = index.in_place(index.sentence_of[id(whole)])
    for q in beside:
        if q.low is None or q.start == whole.start or q.kind not in (whole.kind, Kind.RATIO):
            continue
        if q.end <= whole.start and is_part_before(index.text, q.end, whole.start):
            return q
        if 0 < q.start - whole.end < _BREATH and OF_THEM.match(index.text, q.end):
            between = index.text[whole.end : q.start]
            if (
                whole.low is not None
                and q.low < whole.low
                and _THEN.search(between)
                and not _is_counted_between(beside, whole, q)
            ):
                return q
        if (
            0 < q.start - whole.end < _BREATH
            and whole.low is not None
            and q.low < whole.low
            and "," in index.text[whole.end : q.start]
            and _WHOLE_FIRST.search(index.text, max(0, whole.start - 24), whole.start)
        ):
            return q
    return None


def part_behind(index: SourceIndex, whole: Quantity) -> Quantity | None:
    """The part that is put behind a ``whole``: "37 of them", "of which 15", "including five"; None where there is none."""
    beside = index.in_place(index.sentence_of[id(whole)])
    for q in beside:
        if q.start <= whole.end or q.low is None or whole.low is None:
            continue
        between = index.text[whole.end : q.start]
        if len(between) > _LONG_BREATH or ";" in between:
            return None
        alike = q.kind is whole.kind and q.low < whole.low
        if not alike and not (q.kind in _SHARES and whole.kind is Kind.COUNT):
            continue
        behind = _PUT_BEHIND.search(between) or (
            OF_THEM.match(index.text, q.end) and _BEHIND_IT.search(between)
        )
        if behind and not _is_counted_between(beside, whole, q):
            return q
    return None


def opens_as_whole(index: SourceIndex, text: str, before: Span, whole: Quantity, part: Quantity) -> bool:
    """Whether ``text[before]`` ends in the words that open a sentence with a whole ("Of 1,140 arrested 460 were minors"), and the
    source tells the two numbers as a ``whole`` and its ``part``."""
    if not _OF_OPENS.search(text, max(before[0], before[1] - _OPENING), before[1]):
        return False
    return part in (index.once(part_of_whole, whole), index.once(part_behind, whole))


def is_part_before(text: str, part_end: int, whole_start: int) -> bool:
    """Whether a number is told as a part of the one that follows it, with a word or two before that."""
    return is_part_of(text, part_end, whole_start) or _PART_OF.match(text, part_end, whole_start) is not None


def _is_counted_between(beside: Sequence[Quantity], whole: Quantity, part: Quantity) -> bool:
    """Whether something else is counted between the two, of which the part is: "£8.2m on 22 buses, half of them"."""
    return any(q.low is not None and whole.end <= q.start and q.end <= part.start for q in beside)
