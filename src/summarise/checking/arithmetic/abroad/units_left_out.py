"""The numbers of one sentence of an article in another European language, each with the unit and the word of size that it
leaves to the number before it: "19,8 millones; Spinhall pagó 8,5", "betragen 24 Millionen Euro, der Betrieb kostet 5 Millionen".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from summarise.checking.arithmetic.abroad.part_words import BEYOND
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

UNITED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_AMOUNTS = UNITED | {Kind.COUNT, Kind.RATIO, Kind.PERCENTAGE_POINTS, Kind.MULTIPLE}
_SIZE = pattern(
    r"(?P<thousand>\b(?:Tausend|Tsd|mille|mil|mila|duizend)\b)|(?P<million>\b(?:Millionen|Million|Mio|millions?|millón|millones|milion[ei]|milhão|milhões|miljoen|mln)\b)"
    r"|(?P<milliard>\b(?:Milliarden?|Mrd|milliards?|miliard[oi]|miljard|mld)\b)",
    0,
)
_SIZES = {"thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "milliard": Decimal(10) ** 9}
_LETTERS = pattern(r"[^\W\d_]")
_MOST = 12  # numbers of a sentence


def amounts_of(index: SourceIndex, sentence: int) -> list[list[Quantity]]:
    """For each number of a sentence what it can be: as it is found, and with what it leaves to the one before it. A range is
    both of its ends."""
    out: list[list[Quantity]] = []
    leader: Quantity | None = None
    for q in index.in_place(sentence)[:_MOST]:
        if q.kind not in _AMOUNTS or q.low is None or q.high is None:
            continue
        out.append([one for end in dict.fromkeys((q.low, q.high)) for one in _read(index, q, end, leader)])
        if q.kind in UNITED or size_of(q) is not None:
            leader = q
    return out


def size_of(quantity: Quantity) -> Decimal | None:
    """What the word of size of a number is worth: a million of "2,5 millones"; None where it has none."""
    found = _SIZE.search(quantity.text)
    return None if found is None or found.lastgroup is None else _SIZES[found.lastgroup]


def _read(index: SourceIndex, q: Quantity, value: Decimal, leader: Quantity | None) -> Iterator[Quantity]:
    one = replace(q, low=value, high=value)
    yield one
    form = BEYOND.get(index.language)
    beyond = (
        form is not None and form.match(index.text, q.end) is not None
    )  # "1,10 sopra il livello": no noun
    if leader is None or q.kind is not Kind.COUNT or (_names(q) and not beyond):
        return
    size = size_of(leader)
    if leader.kind in UNITED and (size_of(q) is not None or size is None):
        yield replace(one, kind=leader.kind, unit=leader.unit, noun=None)
    elif size is not None and size_of(q) is None and not _LETTERS.search(q.text):
        larger = value * size
        yield replace(one, kind=leader.kind, unit=leader.unit, low=larger, high=larger, noun=leader.noun)
        if leader.kind in UNITED:
            yield replace(one, kind=leader.kind, unit=leader.unit, noun=None)


def _names(q: Quantity) -> bool:
    """Whether a number says itself what it counts; behind a word of size a verb may be taken for that ("2.100 millones
    procedieron de")."""
    return size_of(q) is None and (q.noun is not None or q.unit is not None)
