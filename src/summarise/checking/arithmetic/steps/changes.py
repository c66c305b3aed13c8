"""Which way a share of the source is told to change something: "10% less", "rises by 5%", "50% off", "a fifth dearer"."""

from __future__ import annotations

import re

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_BEHIND = pattern(
    r"[ -](?:(?P<down>off|cheaper|discount|rebate|smaller|shorter|lighter|slower)"
    r"|(?P<up>dearer|extra|surcharge|on top|bigger|longer|heavier|faster))\b",
    re.IGNORECASE,
)


# "12% up from 50", "10% off the 700": a level before the change. "Fell 10% to 630", "630, down 10%" are those behind it.
_FROM = pattern(
    r"\b(?:from|than|off|on)(?: (?:the|its|their|a|an|about|around|just|under|over|nearly|almost|last year['’]s|price|level|of|usual|normal|full|regular|previous|old|"
    r"original|standard))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_BEHIND_IT = pattern(
    r"\b(?:to|after|having|had|has|have|up|down)\b(?: \w+){0,3} ?\Z|\b(?:a|an) \Z|, \Z", re.IGNORECASE
)
_NEXT = pattern(r"[.;:!?]|\b(?:and|but|while|whereas|then|now|with|will|would|when)\b", re.IGNORECASE)
_REACH = 40  # characters in which the words stand


def change_told(index: SourceIndex, share: Quantity) -> int:
    """1 where the source says that something rose by ``share``, a number of its own, -1 where it fell, 0 where neither."""
    behind = _BEHIND.match(index.text, share.end)
    if behind is not None:
        return -1 if behind["down"] else 1
    sentence = index.sentences[index.sentence_at(share.start)]
    word = direction_of(index.text, sentence, (share.start, share.end))
    return 0 if word is None else word.sign


def is_before(index: SourceIndex, level: Quantity, share: Quantity) -> bool:
    """Whether ``level`` is where a change by ``share`` began, and not where it led to."""
    text = index.text
    if level.start > share.start:
        return _FROM.search(text, max(share.end, level.start - _REACH), level.start) is not None
    between = text[level.end : share.start]
    return _NEXT.search(between) is not None and _BEHIND_IT.search(between[-_REACH:]) is None
