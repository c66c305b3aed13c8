"""The other half of what a source bounds: "power is back at over half of the homes", of "nearly half of the homes still wait".

Of a half alone the rest lies on the other side of the same share, so that two bounds that seem to deny each other say the
same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarise.checking.aligning.clauses.cutting import Clause, clause_of, is_part_of
from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.told.complements import Spoken, spoken_of
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_HALF = Decimal("0.5")
_SIDES = ({Qualifier.MORE_THAN, Qualifier.NEARLY}, {Qualifier.MORE_THAN, Qualifier.LESS_THAN})
_NEXT = pattern(r"[;:()]|,? (?:and|but|while|whereas)\b|, (?!who\b|which\b)", re.IGNORECASE)


def is_other_half(context: Context, claim: Quantity, source: Quantity) -> bool:
    """Whether a ``claim`` and a number of the ``source`` bound a half from two sides, and the summary speaks of the other half."""
    if {claim.qualifier, source.qualifier} not in _SIDES:
        return False
    if claim.kind is not Kind.RATIO or claim.value != _HALF or source.value != _HALF:
        return False
    theirs = _told_in(context.index, source)
    mine = _told(context.text, context.span, claim, context.numbers)
    return Spoken.REST in (spoken_of(mine, theirs), spoken_of(theirs, mine))


def _told_in(index: SourceIndex, source: Quantity) -> Clause:
    sentence = index.sentence_of[id(source)]
    return _told(index.text, index.sentences[sentence], source, index.in_place(sentence))


def _told(text: str, sentence: Span, share: Quantity, numbers: Sequence[Quantity]) -> Clause:
    """The clause of a share and all that is told of its whole: of "half of the 430,000 who lost power still wait", all."""
    spans = [
        (q.start, q.end)
        for q in numbers
        if q.low is not None and not (q.start > share.end and is_part_of(text, share.end, q.start))
    ]
    clause = clause_of(text, sentence, (share.start, share.end), spans)
    follows = _NEXT.search(text, share.end, sentence[1])
    return clause._replace(
        right=(clause.right[0], max(clause.right[1], follows.start() if follows else sentence[1]))
    )
