"""The level before a change, where the source tells the new level and the change beside it: "4.6%, 0.5 points higher than a
year earlier", "rose nine basis points to 4.52%", "halved to 17 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import Amount, AtHand
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.windows import HUNDRED, Result, Told, Window
from summarise.checking.arithmetic.terms import POINTS, Term
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# What the summary says of a level that is no more: "a year earlier it had been", "from 19%".
_EARLIER = pattern(
    r"\b(?:earlier|before|previous(?:ly)?|prior|ago|until|had|last (?:week|month|quarter|year|season|time)(?:['’]s)?)\b",
    re.IGNORECASE,
)
_FROM = pattern(r"\bfrom (?:an? |the |about |around )?[^\w\s]?\Z", re.IGNORECASE)
# Behind a change: which way, and from when it is told.
_BEHIND = pattern(
    r"(?: (?:percentage )?points?)? (?:(?P<up>higher|more|above|up)|(?:lower|less|fewer|below|down)) (?:than|on|from)? ?(?P<then>[^.;:()]{0,40})",
    re.IGNORECASE,
)
_TIME = pattern(
    r"\b(?:year|quarter|month|week|day|season|decade|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:19|20)\d\d)"
)
_JOINT = pattern(r"[^.;:()\d]{0,30}, ")
# Before a change, right behind its level: "€3.1bn, down €400m since December".
_AHEAD = pattern(
    r"[^.;:()\d]{0,30}?, (?:which (?:is|was) )?(?:(?P<up>up|higher|a (?:rise|gain|increase) of)|(?:down|lower|a (?:fall|drop|cut|decrease|reduction) of))"
    r"(?: by)?(?: (?:about|around|some|nearly|almost|just over|more than))? [^\w\s]?",
    re.IGNORECASE,
)
_SINCE = pattern(r" (?:on|since|from|compared with|in|over) (?P<then>[^.;:()\d]{0,40})", re.IGNORECASE)
_ALSO = pattern(r"(?:[^.;:()]|\.\d){0,110}[, ](?:and|or) ")
# Behind a change, before the level that it led to: "by £52 in April to an average of £541".
TO = pattern(
    r"(?: (?:in|over|during|on|since|this|last) [^.;:,()\d]{1,25}?)?,? to (?:an? |the |about |around |some |just |only )?"
    r"(?:(?:annual |monthly |record )?(?:average|total|record|rate|level) (?:of )?)?[^\w\s]?"
)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_SINCE_THEN = pattern(r"\b(?:since|than|compared with|from|on|more|fewer|less|up|down)\b", re.IGNORECASE)
_LONGEST = 130  # characters from a level to the change that is told of it


def levels_told(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """The levels that the source's own words lead back to; only for a claim that the summary tells as one of before."""
    if context.index.language != "en":
        return
    earlier = _is_earlier(claim, context)
    here = context.text[slice(*context.span)]
    if not earlier and "19" not in here and "20" not in here:
        return  # nor does it name the year that a change is told from
    changes = {one.term.quantity.start: one for one in at_hand.amounts}
    for term in at_hand.terms:
        if not earlier and not _is_of_its_year(context, term.quantity):
            continue
        for level in at_hand.amounts:
            if level.term.sentence != term.sentence or level.term.quantity.start == term.quantity.start:
                continue
            found = _before(claim, context, level, term, changes.get(term.quantity.start))
            if found is not None and window.holds(float(found[0])):
                yield Result(found[0], Named.LEVEL, found[1], (level.term, term), told_change=True)


def _is_of_its_year(context: Context, change: Quantity) -> bool:
    """Whether the summary's sentence names the year from which the source tells a change: "45 more than in 2020"."""
    found = _BEHIND.match(context.index.text, change.end)
    years = [] if found is None else _YEAR.findall(found["then"])
    here = context.text[slice(*context.span)]
    return any(year in here for year in years) and not _SINCE_THEN.search(here)


def _is_earlier(claim: Quantity, context: Context) -> bool:
    text, (start, end) = context.text, context.span
    return (
        _EARLIER.search(text, start, end) is not None
        or _FROM.search(text, max(start, claim.start - 30), claim.start) is not None
    )


def _before(
    claim: Quantity, context: Context, level: Amount, term: Term, change: Amount | None
) -> tuple[Decimal, Told] | None:
    """The level before the change of ``term`` and how it is worked out; None where the source does not lead there."""
    index, q = context.index, term.quantity
    if q.kind is Kind.MULTIPLE and q.value and TO.fullmatch(index.text, q.end, level.term.quantity.start):
        return level.value / q.value, ("{} / {} = {}", level.value, q.value, level.value / q.value)
    if q.kind is Kind.PERCENT and claim.kind is not Kind.PERCENT and q.value is not None:
        return _before_share(context, level, q)
    size = _size(claim, q, change)
    way = 0 if size is None else _way(context, index, level.term.quantity, q)
    if size is None or not way:
        return None
    result = level.value - way * size
    return result, ("{} " + ("-" if way > 0 else "+") + " {} = {}", level.value, size, result)


def _before_share(context: Context, level: Amount, share: Quantity) -> tuple[Decimal, Told] | None:
    """The level before a change in percent: "211,000 vacancies, 8% fewer than a year ago"."""
    assert share.value is not None
    way = _way(context, context.index, level.term.quantity, share)
    if not way or not 0 < share.value < HUNDRED:
        return None
    result = level.value / (1 + way * share.value / HUNDRED)
    return result, (
        "{} is {} " + ("more" if way > 0 else "less") + " than {}",
        level.value,
        share.text,
        result,
    )


def _size(claim: Quantity, q: Quantity, change: Amount | None) -> Decimal | None:
    """What a change is worth in the unit of the claim; of percentages only one in points."""
    if claim.kind is not Kind.PERCENT:
        return None if change is None else change.value
    if q.value is None or (q.kind is not Kind.PERCENTAGE_POINTS and q.noun not in POINTS):
        return None
    return q.value / HUNDRED if q.unit == "basis-point" else q.value


def _way(context: Context, index: SourceIndex, level: Quantity, change: Quantity) -> int:
    """1 where the source tells the change as the rise that led to the level, -1 as the fall, 0 where it tells neither."""
    text = index.text
    if change.end <= level.start and TO.fullmatch(text, change.end, level.start):
        word = direction_of(
            text, index.sentences[index.sentence_at(change.start)], (change.start, change.end)
        )
        return 0 if word is None else word.sign
    if not level.end <= change.start <= level.end + _LONGEST:
        return 0
    joint = text[level.end : change.start]
    ahead = way_ahead(text, level, change)
    if ahead:
        return 0 if _is_of_another_time(context, _SINCE.match(text, change.end)) else ahead
    behind = _BEHIND.match(text, change.end)
    if behind is None or not (_JOINT.fullmatch(joint) or _ALSO.fullmatch(joint)):
        return 0
    return 0 if _is_of_another_time(context, behind) else 1 if behind["up"] else -1


def way_ahead(text: str, level: Quantity, change: Quantity) -> int:
    """1 where the words between a level and its change tell of a rise, -1 of a fall: "€3.1bn, down €400m"; 0 of neither."""
    found = _AHEAD.fullmatch(text, level.end, change.start)
    return 0 if found is None else 1 if found["up"] else -1


def _is_of_another_time(context: Context, told: re.Match[str] | None) -> bool:
    """Whether a change is told since a time of which the summary's sentence does not speak."""
    asked = set(_TIME.findall(context.text, *context.span))
    then = set() if told is None else set(_TIME.findall(told["then"]))
    return bool(asked and then and asked.isdisjoint(then))
