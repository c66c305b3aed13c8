"""By how much two spans of years and months lie apart: "took 19 months off" of six years and three months, and four years and eight.

There are few such spans in an article, so that one difference of theirs is hardly met by chance; the summary has to say that it is
one.
"""

from __future__ import annotations

import re
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MOST = 4
_APART = pattern(
    r"\b(?:off|less|more|longer|shorter|extra|added|adding|cut|cutting|reduc\w+|knock\w+|shav\w+|took|taken|lopped|deduct\w+|saved|spared|earlier|later|"
    r"discount|reduction|difference)\b",
    re.IGNORECASE,
)


def between_spans(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """The difference of two of the source's spans that are told in two units; None where it is another."""
    if claim.kind is not Kind.DURATION or claim.value is None or index.language != "en":
        return None
    if _APART.search(context.text, *context.span) is None:
        return None
    wholes = [
        (q, read) for q in index.quantities for read in q.readings if read.kind is q.kind is Kind.DURATION and read.unit == claim.unit
    ]  # fmt: skip
    if len(wholes) > _MOST:
        return None
    for (one, a), (other, b) in combinations(wholes, 2):
        assert a.value is not None and b.value is not None
        if abs(a.value - b.value) == claim.value:
            high, low = max(a.value, b.value), min(a.value, b.value)
            return Derived(f"{number(high)} - {number(low)} = {number(high - low)}", (one, other), firm=True)
    return None
