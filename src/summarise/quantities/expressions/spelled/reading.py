"""Numbers in words: "two million and one", "twenty-three fifths", "two and a half", "twelve fifty".

A run of number words is cut out first (``pieces``); the grammar over its pieces is small and reads from
left to right, taking the longest number that the run begins with.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.english import CARDINALS, MAGNITUDES
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.spelled.pieces import (
    MOST_WORDS,
    ORDINALS_SAID,
    Piece,
    pieces_of,
    word_alone,
)
from summarise.quantities.later import later

if TYPE_CHECKING:
    from summarise.quantities.expressions.spelled.fractions import with_fraction
    from summarise.quantities.expressions.spelled.whole import whole_number
else:
    with_fraction = later("summarise.quantities.expressions.spelled.fractions", "with_fraction", globals())
    whole_number = later("summarise.quantities.expressions.spelled.whole", "whole_number", globals())

# What a single word is by itself: value, form, magnitude.
_LONE = (
    {word: (Decimal(value), "words", 1) for word, value in CARDINALS.items()}
    | {word: (Decimal(value), "words", value) for word, value in MAGNITUDES.items()}
    | {word: (Decimal(value), "ordinal", 1) for word, value in ORDINALS_SAID.items()}
)


def read_spelled(low: str, position: int) -> Amount | None:
    """The longest number in words that begins at ``position`` of the lower-case text."""
    alone = word_alone(low, position)
    if alone is not None and (lone := _LONE.get(alone)) is not None:
        return Amount(lone[0], position + len(alone), lone[1], lone[2])
    pieces = pieces_of(low, position, _FEW)
    if len(pieces) == 1:
        lone = _LONE.get(pieces[0].word)
        if lone is not None:
            return Amount(lone[0], pieces[0].end, lone[1], lone[2])
    found = _read(pieces)
    if len(pieces) >= _FEW and (found is None or found.end > pieces[-_AHEAD].end):
        found = _read(pieces_of(low, position, MOST_WORDS))
    return found


# Nearly all numbers are short: a long run of number words is cut up whole only for a number that comes
# near the end of its first pieces. The grammar looks fewer than ``_AHEAD`` pieces beyond a number.
_FEW, _AHEAD = 10, 6


def _read(pieces: list[Piece]) -> Amount | None:
    number = whole_number(pieces) if pieces else None
    return None if number is None else with_fraction(pieces, *number)
