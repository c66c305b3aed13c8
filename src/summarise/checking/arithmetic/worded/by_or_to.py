"""Whether a text tells a share as how much went, "cut by 40%", or as what is left, "cut to 40%", "40% of what it was"."""

from __future__ import annotations

import re

from summarise.checking.reading.spans import Span
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_HEDGE = r"(?: (?:about|around|just|only|some|nearly|almost|over|under|less than|more than))*"
# "Cut to 40% of what it was": the level that is left.
_TO = pattern(
    rf"\b(?:cut\w*|reduc\w+|f[ae]ll\w*|shr[aiu]nk\w*|drop\w*|slash\w*|declin\w+|dwindl\w+|down|lower\w*|limit\w*|ros?e|rise[ns]?|grow\w*|grew|up)\b[^.;:\d]{{0,50}}? to{_HEDGE} \Z",
    re.IGNORECASE,
)
_OF_LEVEL = pattern(
    r" of (?:what\b|(?:the|its|their|his|her)(?: [a-z]+){0,4} (?:(?:it|they|he|she) (?:had|has|was|were|did|used to|emitted|ran|made|sold)\b|levels?\b|size\b|value\b|normal\b|usual\b|number (?:in|of)\b|amount\b)"
    r"|(?:the|its|their) (?:[a-z]+ )?(?:normal|usual|former|earlier|original|previous|old|\d{4})\b|normal\b|usual\b)",
    re.IGNORECASE,
)
_BY_BEFORE = pattern(
    rf"(?:\bby{_HEDGE} \Z|\b(?:down|cost [^.;\d]{{1,40}}|lost|lose|loses|shed|fell|dropped|declined|cut){_HEDGE} \Z)",
    re.IGNORECASE,
)
_BY_BEHIND = pattern(
    r" (?:fewer|less|lower|cheaper|smaller|more|higher|dearer|larger|bigger|off)\b| (?:cut|fall|drop|decline|reduction|decrease|rise|increase)\b|"
    r" of (?:its|their|the) [a-z]+ (?:were|was|have been|has been|had been) (?:cut|lost|cancelled|axed|scrapped)\b",
    re.IGNORECASE,
)
_REACH = 80  # characters


def told_as(text: str, sentence: Span, q: Quantity) -> str | None:
    """Whether a share is "by" how much something changed or what it is "to"; None where the words tell neither."""
    start = max(sentence[0], q.start - _REACH)
    of_level = _OF_LEVEL.match(text, q.end, sentence[1]) is not None
    if _TO.search(text, start, q.start):  # "growth slowed to 7%" is a level of its own
        return "to" if of_level else None
    if _BY_BEHIND.match(text, q.end, sentence[1]) or _BY_BEFORE.search(text, start, q.start):
        return None if of_level and not _BY_BEFORE.search(text, start, q.start) else "by"
    return "to" if of_level else None
