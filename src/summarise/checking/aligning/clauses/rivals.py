"""Another date of the source in whose clause the words of the claimed date's clause stand, and not in that of its own.

"The marriage ended in 1990" where the source has "her marriage ended in 1985" and "she moved in 1990". The sentence of the
other date may be no better than that of the claimed one, or the same; what counts are the words of the clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.clauses.words import met, words_of_clause
from summarise.checking.aligning.referent import Context
from summarise.quantities import Quantity

_MET = 0.3  # share of the weight of the clause's words that the clause of the other date has to have
_AHEAD = 0.2  # and by how much more than any clause of the claimed date
_FEWEST = 2  # words of the clause
_APART = 3  # years: dates that are mixed up lie near each other, and what lies further apart is mostly of other things


def clause_rival(
    claim: Quantity,
    context: Context,
    holders: Sequence[Quantity],
    rivals: Sequence[Quantity],
    nearer: float = 0.0,
) -> Quantity | None:
    """The date among ``rivals`` that the clause of ``claim`` speaks of; None where there is none.

    ``holders``: the places of the claimed date. ``nearer``: by how much the words beside the other have to agree better.
    """
    index = context.index
    words = words_of_clause(claim, context)
    if index.language != "en" or len(words) < _FEWEST or not holders:
        return None
    best = max((context.fit(claim, q) for q in holders), key=lambda fit: fit.total)
    own = max(met(index, words, q) for q in holders)
    other = max(rivals, key=lambda q: context.fit(claim, q).total)
    fit, there = context.fit(claim, other), met(index, words, other)
    if there < max(_MET, own + _AHEAD) or fit.sentence < best.sentence or fit.near <= best.near + nearer:
        return None
    return None if _apart(claim, other) > _APART else other


def _apart(claim: Quantity, other: Quantity) -> int:
    """How many years lie between two dates; 0 where either has none."""
    if claim.year is None or other.year is None:
        return 0
    return abs(claim.year - other.year)
