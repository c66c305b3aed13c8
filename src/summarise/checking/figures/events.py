"""A figure's period that is an event, or no date: "general election" for a by-election, "before the fire" for after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_AGAINST = pattern(
    r"\b(?:compared (?:with|to)|against|versus|up from|down from|beating|(?:well |far |just )?(?:below|above|short of) the)\b",
    re.IGNORECASE,
)
_LED = pattern(r"\A(?:(?:at|in|on|during|for|the|an?|by|since|over|within) )+", re.IGNORECASE)
_YEAR_BEHIND = pattern(r",? (?:of )?(?:19|20)\d\d\b|['’]s?\b|\w")
_CUT_AGAIN = pattern(r"[;:()—–]|\.\s|\b(?:and|but|while|which)\b", re.IGNORECASE)
_TELLING = 5  # letters of a period that is looked for word for word
_EDGE = pattern(
    r"(?P<side>before|after|since|until|following)(?: (?:the|a|its|his|her|their))? (?P<event>[a-z][\w-]{3,}(?: [\w-]{3,})?)\Z"
)
_LEADING = pattern(r"\b(?P<side>before|after|since|until|following)(?: (?:the|a|its|his|her|their))? \Z")
_SIDES = {"before": -1, "until": -1, "after": 1, "since": 1, "following": 1}


def compared(
    index: SourceIndex, sentence: Span, number: Quantity, said: str, numbers: Sequence[Quantity]
) -> Span | None:
    """What the number is compared with, down to the words of the field, where they stand behind that only."""
    words = _LED.sub("", said).lower()
    place = index.lowered.find(words, *sentence)
    against = _AGAINST.search(index.text, number.end, sentence[1])
    if len(words) < _TELLING or against is None or place < against.end():
        return None
    if _YEAR_BEHIND.match(index.text, place + len(words)):
        return None  # "October" of this year is not the "October 2024" of the other number
    between = [q for q in numbers if against.end() <= q.start < place and q.kind is number.kind]
    clean = not _CUT_AGAIN.search(index.text, against.end(), place)
    return (between[0].start, place + len(words)) if len(between) == 1 and clean else None


def turned(
    index: SourceIndex, sentence: Span, number: Quantity, said: str, numbers: Sequence[Quantity]
) -> Span | None:
    """The "after the fire" right behind a number, where the field has "before the fire"."""
    told = _EDGE.fullmatch(said.strip().lower())
    if told is None:
        return None
    right = min((q.start for q in numbers if q.start >= number.end), default=sentence[1])
    found: Span | None = None
    at = index.lowered.find(told["event"], *sentence)
    while at >= 0:
        led = _LEADING.search(index.lowered, max(sentence[0], at - 24), at)
        if led is None or _SIDES[led["side"]] == _SIDES[told["side"]]:
            return None
        if (
            number.end <= led.start()
            and at < right
            and not _CUT_AGAIN.search(index.text, number.end, led.start())
        ):
            found = led.start(), at + len(told["event"])
        at = index.lowered.find(told["event"], at + 1, sentence[1])
    return found
