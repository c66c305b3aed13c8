"""A number that a summary tells as a part: "105 of the drug cases", "of the 494 cases, 105". What is said of its whole stands
beside the whole's own number in the source, and tells nothing against the part's.
"""

from __future__ import annotations

import re

from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_OF_THE = pattern(r"(?: [a-z]+)? of (?:the|its|their|his|her|all|those|these|this|that)\b", re.IGNORECASE)
# "Of the flooded homes, 620", "a fifth of the cases, 105, ..."
_OF_THEM = pattern(
    r"\b(?:of|among) (?:the|its|their|his|her|all|those|these) [^,.;:]{1,50}, (?:about |some |only |just |around |nearly |almost |at least )?\Z",
    re.IGNORECASE,
)
_FAR = 1  # sentences between a whole and the part that is told behind it: "Among them, 105 ..."


def is_told_as_part(text: str, sentence: Span, claim: Quantity) -> bool:
    """Whether the words beside a number of ``text[sentence]`` say that it is a part of something."""
    if _OF_THE.match(text, claim.end, sentence[1]):
        return True
    return _OF_THEM.search(text, sentence[0], claim.start) is not None


def is_its_whole(index: SourceIndex, own: Quantity, other: Quantity) -> bool:
    """Whether the ``other`` number of the source can be the whole that its ``own`` number is a part of: larger, and beside it
    or in the sentence before."""
    if own.low is None or other.low is None or other.low <= own.low:
        return False
    return 0 <= index.sentence_of[id(own)] - index.sentence_of[id(other)] <= _FAR and other.start < own.start
