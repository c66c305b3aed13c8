"""How long a thing is in some way, put in behind its own number: "18 months in prison, suspended for two years, for theft".

What is said so is said of the thing, whose number is the first: "a suspended term of 18 months" gives it to no other.
"""

from __future__ import annotations

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LASTING = pattern(r"(?:,| and| but) (?:both |all |but )?([a-z]+) for (?:[a-z]+ )?\Z")
_CALLED = pattern(r"\b(?:an?|the|his|her|its|their|this|that) ((?:[a-z'-]+ ){2,4})(?:of|for) (?:[a-z]+ )?\Z")
_BEFORE = 60  # characters


def is_aside(index: SourceIndex, own: Quantity, other: Quantity) -> bool:
    """Whether ``other`` is put in between two commas behind ``own``, so that what goes on behind it is told of ``own``."""
    if other.start < own.end or not index.text.startswith(", ", other.end):
        return False
    return _LASTING.search(index.text, own.end, other.start) is not None


def told_of_own(
    text: str, claim: Quantity, index: SourceIndex, own: Quantity, other: Quantity
) -> frozenset[str]:
    """The stems of what the source says of the thing of ``own`` for as long as ``other``, where the summary ``text`` calls
    the thing so whose number ``claim`` is."""
    if other.kind is not Kind.DURATION or other.start < own.end:
        return frozenset()
    lasting = _LASTING.search(index.text, own.end, other.start)
    called = _CALLED.search(text, max(0, claim.start - _BEFORE), claim.start)
    if lasting is None or called is None or lasting[1] not in called[1].split():
        return frozenset()
    return frozenset(stems_of(lasting[1]))
