"""What the summary calls a number that a few others could lead to."""

from __future__ import annotations

import re

from summarise.checking.aligning.referent import Context
from summarise.quantities.patterns import pattern

_AVERAGE = pattern(r"\b(?:averag(?:e|es|ed|ing)|mean)\b", re.IGNORECASE)


def is_called_average(context: Context) -> bool:
    """Whether the summary's sentence speaks of an average."""
    low = context.text[slice(*context.span)].lower()  # of most sentences that tells at once
    return ("averag" in low or "mean" in low) and _AVERAGE.search(context.text, *context.span) is not None
