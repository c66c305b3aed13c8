"""Whether how far two numbers lie apart is told in the words of the smaller of them: "426 were vaccinated", where 214 of 640 were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.told.complements import Spoken, clause_in, names_others, spoken_of, told_in
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_TWO = 2
_DISTANCE = pattern(
    r"\b(?:by|more|fewer|less|gap|difference|lead|margin|ahead|behind|above|below|[a-z]{3,}er (?:than|from|for|to|on|in|by|at)|cheaper|dearer|longer|shorter|older|younger|earlier|later|heavier|lighter)\b",
    re.IGNORECASE,
)
_BEFORE = 24  # characters


def is_told_of_part(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether ``claim``, how far two ``terms`` lie apart, is told in the words of the smaller of them: "426 were vaccinated",
    where 214 of 640 were; not where words right beside it say that it is a distance."""
    valued = [q for q in terms if q.value is not None]
    if len(valued) != _TWO or valued[0].kind is not valued[1].kind:
        return False
    told = told_in(context, claim)
    around = context.text[
        max(context.span[0], claim.start - _BEFORE) : min(context.span[1], claim.end + _BEFORE)
    ]
    if names_others(told.clause) or _DISTANCE.search(around):
        return False
    part = min(valued, key=lambda q: q.value or 0)
    return spoken_of(told.clause, clause_in(context.index, part)) is Spoken.PART
