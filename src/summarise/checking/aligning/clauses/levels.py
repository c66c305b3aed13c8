"""What part a number plays in its sentence: the old level, the new one, the change, or what was done to it.

"Profit fell by 12 to 40 from 52": each number has its own preposition, and "fell to 52" takes the old level
for the new one. "The quake killed 87 people and injured 412": each number has its own verb, and "killed 412"
takes the injured for the dead. A number is contradicted where the same sentence of the source has another
number in the part that the summary gives it; where either part is not seen, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from summarise.checking.aligning.candidates import is_stated
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of, tells_of_a_rate
from summarise.checking.text.words import stem, tokens_of
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_REACH = 40  # characters before a number in which its preposition stands
# What has levels and changes. People and things are also what something is done "by".
_LEVELS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE})
# These have them where a word of change stands before.
_CHANGED = frozenset({Kind.COUNT, Kind.RATIO, Kind.DURATION, Kind.MULTIPLE})
_PREPOSITION = pattern(
    r"\b(from|to|by|at)(?: (?:an?|the|about|around|almost|nearly|just|over|under|more than|less than|some|only))*"
    r" ?[^\w\s]?\Z",
    re.IGNORECASE,
)

# "It had stood at 2.9%": a level that is told of an earlier time.
_STANDS = pattern(r"\bat(?: [a-z]+){0,2} ?[^\w\s]?\Z", re.IGNORECASE)
_EARLIER = pattern(
    r"\b(?:had|earlier|before|previous(?:ly)?|initially|originally|until|once|used to|start(?:ed)?|beg[au]n|opened|ago"
    r"|last (?:week|month|quarter|year|season|time))\b",
    re.IGNORECASE,
)
_TIME = pattern(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:first|second|third|fourth) quarter|(?:19|20)\d\d)\b"
)

# "Prices fell 32%": without a preposition a change is told by how much.
_BY_ITSELF = pattern(
    r"\b(?:rose|risen|fell|fallen|dropped|grew|grown|climbed|jumped|declined|plunged|plummeted|slumped|slipped|surged|soared|tumbled|"
    r"gained|increased|decreased|dipped|slid)(?: (?:an?|about|around|almost|nearly|just|over|more than|less than|some|only|another|a further))*"
    r" [^\w\s]?\Z",
    re.IGNORECASE,
)

# A word of these stands in every match of the two.
_LEADING = frozenset(("from", "to", "by", "at"))
_CHANGING = frozenset(
    "rose risen fell fallen dropped grew grown climbed jumped declined plunged plummeted slumped slipped surged soared tumbled "
    "gained increased decreased dipped slid".split()
)

# "Led to a 28% rise": what it led to is the change.
_CHANGE_BEHIND = pattern(
    r" (?:[a-z-]+ )?(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|reduction|cut|improvement)\b",
    re.IGNORECASE,
)
# "Reported by 9% of patients": who did something, and no change.
_OF_THOSE = pattern(r" of (?:the |its |their |all |our |those )?(?!its\b|their\b|the\b)[a-z]", re.IGNORECASE)
# "Its estimate of the fall to 0.5%": the level of a change, which the source may give as the change.
_NAMED_CHANGE = pattern(
    r"(?:['’]s?|\b(?:of|the|its|their|for|in)) (?:[a-z]+ )?(?:fall|rise|drop|increase|decrease|decline|growth|gain|loss) \Z",
    re.IGNORECASE,
)


_MANY = 8  # places of one value
# "Growth was limited to 600 acres": the change by another verb.
_LIMITED = pattern(
    r"\b(?:growth|rise|increase|fall|drop|decrease|decline|gain|loss|spread)(?: (?:on|in|for|over) (?:[a-z]+ ?){1,3})? "
    r"(?:was|were|is|has been|had been) (?:limited|confined|kept|held|restricted) \Z",
    re.IGNORECASE,
)
# "Pay rose faster in the north, at 6%": the pace itself.
_PACE = pattern(
    r"\b(?:faster|fastest|quicker|quickest|slower|slowest|most|least|more (?:slowly|quickly|sharply|strongly))\b(?:[^.;:]|\.\d){0,70}, \Z",
    re.IGNORECASE,
)

_MOST_HOLDERS = 40


def in_its_part(
    index: SourceIndex, claim: Quantity, context: Context, holders: Sequence[Quantity]
) -> Quantity | None:
    """The source's number that plays the part which the summary gives to ``claim``; None where none other does.

    ``holders``: every number of the source that carries the claim; all of them have to play another part.
    """
    if not context.placed:
        return None
    level = preposition(context.text, claim)
    if level is not None:
        levels = {index.once(_preposition, holder) for holder in holders}
        apart = None not in levels and level not in levels and (level == "by" or levels == {"by"})
        if apart and _is_of_a_rate(index, claim, context, holders):
            return None
        if apart and (claim.kind in _LEVELS or _is_changed(index, claim, context, holders)):
            return holders[0]  # a change for a level, or a level for a change
        if levels == {"from"} and _is_earlier(index, claim, context, holders):
            return None
        others = _others(index, claim, holders)
        found = _with_part(others, holders, lambda q: index.once(_preposition, q), level) if others else None
    elif len(holders) > _MANY and _verb(claim) is None:
        return None  # before each of so many places is gone through
    else:  # a verb is looked for only where it may tell two numbers apart
        others = _others(index, claim, holders)
        verb = _verb(claim) if others else None
        found = None if verb is None else _with_part(others, holders, _verb, verb)
    # Both numbers told, each in the other's part, is for ``swapped`` to say.
    return None if found is None or is_stated(found, context) else found


def _is_of_a_rate(index: SourceIndex, claim: Quantity, context: Context, holders: Sequence[Quantity]) -> bool:
    """Whether one text tells the level of a rate of change, and the other the change: then both parts are one."""
    if claim.kind is not Kind.PERCENT:  # "its forecast of growth to 930,000 barrels", "to grow by 930,000"
        return all(_NAMED_GROWTH.search(_before(index, q)) is not None for q in holders)
    here = tells_of_a_rate(context.text, context.span[0], claim.start)
    starts = [(index.sentences[index.sentence_of[id(q)]][0], q.start) for q in holders]
    return any(tells_of_a_rate(index.text, *span) is not here for span in starts)


_NAMED_GROWTH = pattern(
    r"\b(?:forecasts?|estimates?|outlook|expectations?|projections?) (?:for|of) (?:the )?(?:[a-z]+ )?(?:growth|increase|rise|fall|drop|decline)\b",
    re.IGNORECASE,
)


def _before(index: SourceIndex, q: Quantity) -> str:
    return index.text[max(index.sentences[index.sentence_of[id(q)]][0], q.start - 3 * _REACH) : q.start]


def _is_earlier(index: SourceIndex, claim: Quantity, context: Context, holders: Sequence[Quantity]) -> bool:
    """Whether a sentence tells an old level as one: "in April it had stood at 2.9%" of "to 2.4% from 2.9% in April"."""
    start, end = context.span
    if not _STANDS.search(context.text, max(start, claim.start - _REACH), claim.start):
        return False
    if _EARLIER.search(context.text, start, end):
        return True
    behind = {word for q in holders for word in _TIME.findall(index.text, q.end, q.end + _REACH)}
    return not behind.isdisjoint(_TIME.findall(context.text, start, end))


def _is_changed(index: SourceIndex, claim: Quantity, context: Context, holders: Sequence[Quantity]) -> bool:
    """Whether a share or a count is told of a change in both texts: "cut by a quarter", and not "done by 40 people"."""
    if claim.kind not in _CHANGED:
        return False
    here = direction_of(context.text, context.span, (claim.start, claim.end))
    return here is not None and all(
        direction_of(index.text, index.sentences[index.sentence_of[id(q)]], (q.start, q.end)) is not None
        for q in holders
    )


def _others(index: SourceIndex, claim: Quantity, holders: Sequence[Quantity]) -> list[Quantity]:
    """The numbers beside each holder that say another value of what may be the same thing; none where there are more holders than
    an article has, which play every part."""
    if len(holders) > _MOST_HOLDERS:
        return []
    return [
        q
        for holder in holders
        for q in index.in_place(index.sentence_of[id(holder)])
        if q.kind is claim.kind
        and q.low != holder.low
        and (q.low == q.high) == (claim.low == claim.high)
        and comparable(claim, q) is not None
        and noun_agreement(claim, q) >= 0
    ]


def _with_part(
    others: Sequence[Quantity],
    holders: Sequence[Quantity],
    part_of: Callable[[Quantity], str | None],
    wanted: str,
) -> Quantity | None:
    """The first of the ``others`` that plays the part ``wanted``, where no holder does and all play one."""
    if any(part_of(holder) in (None, wanted) for holder in holders):
        return None
    return next((q for q in others if part_of(q) == wanted), None)


def preposition(text: str, quantity: Quantity) -> str | None:
    """ "from", "to" or "by" right before a number of ``text``, hedges aside."""
    left = max(0, quantity.start - _REACH)
    words = tokens_of(text, left, quantity.start)
    found = None if _LEADING.isdisjoint(words) else _PREPOSITION.search(text, left, quantity.start)
    if found is None and not _CHANGING.isdisjoint(words) and _BY_ITSELF.search(text, left, quantity.start):
        return "by"
    if found is None or _NAMED_CHANGE.search(text, max(0, found.start() - _REACH), found.start()):
        return None
    if _CHANGE_BEHIND.match(text, quantity.end):
        return "by"
    word = found.group(1).lower()
    if word == "by" and _OF_THOSE.match(text, quantity.end):
        return None
    before = (max(0, found.start() - 2 * _REACH), found.start())
    if (word == "at" and _PACE.search(text, *before)) or (word == "to" and _LIMITED.search(text, *before)):
        return None
    return "to" if word == "at" else word  # "16% higher at £40": the level that it rose to


def _preposition(index: SourceIndex, quantity: Quantity) -> str | None:
    return preposition(index.text, quantity)


def _verb(quantity: Quantity) -> str | None:
    """The stem of the verb that governs a number."""
    return None if quantity.verb is None else stem(quantity.verb)
