"""Where "over" before a number is no bound: it tells what about, across what, along how far or in how long."""

from __future__ import annotations

import re

from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_ABOUT = pattern(
    r"\b(?:spread|stopped|arrested|detained|questioned|held|charged|accused|accusations?|allegations?|investigat(?:ed|ions?)|inquir(?:y|ies)|"
    r"prob(?:e|es|ed)|complain(?:ed|ts?)|lawsuits?|prosecuted|convicted|trial|outcry|outrage|questions|fined|sued|suing|criticis(?:ed|m)|attacked|row|dispute|"
    r"argument|argued|fought|fight|clash(?:ed|es)?|concerns?|worr(?:y|ies|ied)|fears?|anger|angry|talks|vote|war|protests?|"
    r"stretch(?:es|ed|ing)?|scattered|extend(?:s|ed|ing)?|across|jailed|suspended|sacked|resigned|banned|apologised|apology|"
    r"burn(?:ed|t|s|ing)?|passed|pass(?:es|ing)|skated|glossed|flew|flown|rode|ridden|warn(?:ed|ing)|doubts?|debate|victory|win|lead|advantage|won|beat|control|power|choice|preferred|deal|raced|run|ran|turn(?:s|ed|ing)?|hand(?:s|ed|ing)?) \Z",
    re.IGNORECASE,
)
_REACH = 30  # characters before the word
# "He won in 4hr 41min over 167.4km", "it gains 1,120 metres over 14.8km", "in 11 days, over 9,870 square kilometres".
_BEHIND_AMOUNT = pattern(
    r"(?:\d[\w:.,]*(?: ?(?:min|sec|hr|hours?|minutes?|seconds?|metres?|meters?|feet|ft|m|km|miles?|days?))?|\b(?:days|weeks|months|hours)),? \Z|, \Z",
    re.IGNORECASE,
)
# "Slower than Voss over 200 metres": the way of a race.
_RACED = pattern(r"\b(?:slower|faster|quicker|behind|ahead)\b[^.;,\d]{0,24} \Z", re.IGNORECASE)
_SIZED = pattern(r"[ -](?:long|wide|high|tall|deep|thick|away|above|below|across|from)\b")
_OCCASIONS = frozenset(
    "winters summers springs autumns seasons weekends nights evenings sessions stages rounds innings legs visits meetings events phases steps "
    "tests laps days weeks months years".split()
)


def is_no_bound(text: str, before: tuple[int, int], number: Quantity) -> bool:
    """Whether "over" at the end of ``before``, right ahead of a ``number`` of ``text``, tells something else than "more than".

    ``before``: from where its sentence begins to where "over" does.
    """
    left = max(before[0], before[1] - _REACH)
    if _ABOUT.search(text, left, before[1]):
        return True
    if number.kind is Kind.MEASURE:
        far = _BEHIND_AMOUNT.search(text, left, before[1]) or _RACED.search(text, left, before[1])
        return far is not None and not _SIZED.match(text, number.end)
    return number.kind is Kind.COUNT and (number.noun or "").lower().rpartition(" ")[2] in _OCCASIONS
