"""Two levels that a text sets against each other: "3,120, down from 4,160", "36 tonnes instead of 50", "from 41 in 2022 to 388".

Wider than ``earlier``, which reads what came before what: here a pair is any two numbers of one thing whose distance a writer may
tell, and where a change from one to the other leads from the other is only told of words that say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.reading.spans import Span
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.ORDINAL})
_LED = (
    r"(?: (?:about|around|some|just|only|nearly|almost|over|under|more than|less than|an?|the|its|their|what (?:was|were)|"
    r"last (?:year|month|week|quarter|season)['’]s|the previous|an? (?:average|record|peak|high|low)(?: of)?|as (?:many|much|high|low) as))*[ -]?[^\w\s]?"
)
# What stands between the new level and the old one; the word that joins them says whether the old one is known to be that.
_JOINED = pattern(
    r"(?P<from>\b(?:up|down|higher|lower|rising|falling|increased|reduced|cut|raised|lowered|(?:a|an) (?:[a-z]+ )?(?:rise|fall|drop|increase|decrease|gain|jump|decline|reduction|improvement)) from)"
    r"|(?P<against>\b(?:compar(?:ed|es|ing) (?:with|to)|against|versus|vs\.?))"
    r"|(?P<instead>\b(?:instead of|rather than))"
    r"|(?P<than>\b(?:(?:more|less|fewer) than(?= the| its| their| last)|(?:higher|lower|larger|smaller) than|above|below|short of))"
    r"|(?P<plain>\bfrom)",
    re.IGNORECASE,
)
_BEGINS = pattern(_LED, re.IGNORECASE)
_ENDS = pattern(
    r"[;:()]|[.!?] |\b(?:while|whereas|although|though|but)\b|, (?:and|with|of (?:which|whom|them))\b",
    re.IGNORECASE,
)
_TO = pattern(
    rf"(?: (?:in|at|on|last|this|a|the) [^,;:()]{{1,24}}?| [a-z]+(?: [a-z]+)?)?,? (?:back )?to{_LED}",
    re.IGNORECASE,
)
_MOVED = pattern(
    r"\b(?:to|rose|rises|risen|fell|falls|fallen|dropped|drops|grew|grown|climbed|jumped|declined|slipped|slid|sank|shrank|went|gone|cut|raised|lowered|reduced|"
    r"increased|decreased|up|down)\b",
    re.IGNORECASE,
)
# "Eight of the 24 seats, up from five": what rose is the part.
_OF = pattern(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |those )?[^\w\s]?", re.IGNORECASE)
_SHORT = 30  # characters from the beginning of a sentence to its word that joins
_FURTHEST = 110  # characters from the new level to the word that joins


# "It stands at 35 percent. That's up from 12 percent on Sunday."
_THAT = pattern(r"\W?(?:that|this|it)(?:['’]s| is| was)(?: an?)? ", re.IGNORECASE)


class Pair(NamedTuple):
    """Two levels; ``dated``: whether the words say that the second was there before the first."""

    level: Quantity
    other: Quantity
    dated: bool


def pairs_in(
    text: str, sentence: Span, numbers: Sequence[Quantity], earlier: Sequence[Quantity] = ()
) -> list[Pair]:
    """The pairs of one sentence; ``numbers`` are those of it, in order, and ``earlier`` those of the sentence before."""
    levels = [q for q in numbers if q.kind in _KINDS and q.value is not None]
    found: list[Pair] = []
    if not levels:
        return found
    for word in _JOINED.finditer(text, *sentence):
        old = next((q for q in levels if q.start >= word.end()), None)
        if old is None or _BEGINS.fullmatch(text, word.end(), old.start) is None:
            continue
        behind = next((q for q in levels if q.start >= old.end), None)
        if (
            word["plain"]
            and behind is not None
            and _TO.fullmatch(text, old.end, behind.start)
            and is_pair(behind, old)
        ):
            found.append(Pair(behind, old, dated=True))
            continue
        new = _before(text, word, levels, old)
        if new is None and word.start() - sentence[0] < _SHORT and _THAT.match(text, sentence[0]):
            before = [q for q in earlier if q.kind in _KINDS and q.value is not None][-1:]
            new = next((q for q in before if is_pair(q, old)), None)
        if new is not None:
            found.append(Pair(new, old, dated=bool(word["from"] or word["plain"])))
    return found


def _before(text: str, word: re.Match[str], levels: Sequence[Quantity], old: Quantity) -> Quantity | None:
    """The nearest level before the word that joins, of the same thing and in the same clause."""
    for q in reversed([q for q in levels if q.end <= word.start()]):
        if word.start() - q.end > _FURTHEST or _ENDS.search(text, q.end, word.start()):
            return None
        if word["than"] and word.start() - q.end <= 1:
            continue  # "29 percent below the 104": the change
        if is_pair(q, old):
            if word["plain"] and not (
                _MOVED.search(text, max(0, q.start - 40), q.start) and word.start() - q.end < 40
            ):
                return None
            part = next((p for p in reversed(levels) if p.end <= q.start), None)
            is_part = part is not None and _OF.fullmatch(text, part.end, q.start) is not None
            return part if is_part and part is not None and is_pair(part, old) else q
    return None


def is_pair(new: Quantity, old: Quantity) -> bool:
    """Whether two numbers can be levels of one thing; one may leave out its unit."""
    if new.value is None or old.value is None or new.value == old.value:
        return False
    if old.kind is Kind.COUNT and old.unit is None and old.noun is None:
        return new.kind is not Kind.ORDINAL
    if new.kind is Kind.ORDINAL or old.kind is Kind.ORDINAL:
        return new.kind is old.kind
    if new.kind is not old.kind or (new.kind is not Kind.COUNT and comparable(new, old) is None):
        return False
    return new.kind is not Kind.COUNT or noun_agreement(new, old) >= 0
