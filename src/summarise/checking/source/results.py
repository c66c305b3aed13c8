"""A result told by its sides: "Aldham Town 2, Borley 1" carries the score 2-1.

Reports and result services give a score with each side's name before its own number; votes are told as "9 votes
to 6".
"""

from __future__ import annotations

from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SIDE = pattern(r",? (?:and |v |vs\.? )?(?:[^\W\d_a-z][\w.'’&-]*[ ]?){1,5}\s\Z")
_FIRST_SIDE = pattern(
    r"\b(?:\d[\d,]*|[a-z]+)(?: votes?| points?| seats?) (?:to|against|versus) \Z|\bby \d[\d,.]*(?:%| per ?cent)? (?:to|against) \Z"
)
_BETWEEN = ("to ", "against ", "versus ")
_VOTES = pattern(r"(?: votes?| points?| seats?)? (?:to|against|versus) \Z")


def is_other_side(text: str, at: int) -> bool:
    """Whether the number at ``at`` is the second of two sides: "by 9 votes to 6", "by 52% to 48%"."""
    return text.endswith(_BETWEEN, 0, at) and _FIRST_SIDE.search(text, max(0, at - 40), at) is not None


def told_by_sides(index: SourceIndex, score: Quantity) -> Quantity | None:
    """The first number of a result in the source that is ``score``, in either order; None where there is none."""
    if score.kind is not Kind.SCORE or score.low is None or score.high is None:
        return None
    for first in (*index.same_figure(score.low), *index.same_figure(score.high)):
        other = score.high if first.low == score.low else score.low
        if first.kind is not Kind.COUNT:
            continue
        for second in index.in_place(index.sentence_at(first.start)):
            between = index.text[first.end : second.start]
            if (
                second.low == other
                and 0 < len(between) < 60
                and (_SIDE.match(between) or _VOTES.match(between))
            ):
                return first
    return None
