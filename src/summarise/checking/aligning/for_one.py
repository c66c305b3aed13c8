"""An amount for each of a measure, "306 tonnes per hectare", where the source tells it of one: "an average hectare stores 306
tonnes". What is for each person, household or period is read by ``rules.wording.rates``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from summarise.checking.reading.spans import Span
from summarise.checking.values.base_values import whole_unit
from summarise.quantities import Kind, Quantity
from summarise.quantities.units import UNITS, WORDS

_OF_ONE = r"\b(?:an?|each|every|one|per|single|average|typical|the)(?: (?:an?|the|average|typical|single|[a-z]+))? (?:{})\b"


def for_one(claim: Quantity) -> tuple[Quantity, str] | None:
    """The claim as an amount alone, and the measure that it is for each of; None where it is none."""
    if claim.kind is not Kind.MEASURE or "-per-" not in (claim.unit or ""):
        return None
    amount, _, each = whole_unit(claim.unit).partition("-per-")
    return (replace(claim, unit=amount), each) if amount in UNITS and each in UNITS else None


def is_of_one(text: str, sentence: Span, each: str) -> bool:
    """Whether a sentence of the source tells what one such measure has."""
    return _of_one(each).search(text, *sentence) is not None


@lru_cache(maxsize=32)
def _of_one(each: str) -> re.Pattern[str]:
    names = sorted(
        {word for word, unit in WORDS.items() if unit == each} | {each.replace("-", " ")},
        key=len,
        reverse=True,
    )
    return re.compile(_OF_ONE.format("|".join(map(re.escape, names))), re.IGNORECASE)
