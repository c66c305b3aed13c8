"""What is left where the source itself calls one number a part of another, what another has, and the middle of a range.

"£30bn in aid, of which £8bn this year", "260 workers, all but 40 of them", "£2.5m comes from a grant and the city finds the
rest": the other part needs no name in the summary, since the source has named it. So has "38 points, three more than Rao" told
how many Rao has. The middle is asked for by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import Amount, AtHand
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.windows import Result, Window
from summarise.checking.arithmetic.terms import Reach, Term
from summarise.checking.arithmetic.told.complements import Spoken, Told, clause_in, spoken_of, told_in
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

# Right before the number of a part. What stands between says nothing of another number.
_PART = pattern(
    r"\b(?:of (?:which|whom|this|that|these|those|them|it)|all but|all except|except(?: for)?|apart from|with the exception of|"
    r"including|among (?:them|which|whom))\b[^.;:\d]{0,30}\Z",
    re.IGNORECASE,
)
# Behind it: what is not this part is told without a number.
_REST = pattern(
    r"(?:[^.:]|\.\d){0,120}\b(?:the (?:rest|remainder|others?|balance)\b|the remaining (?!\d))",
    re.IGNORECASE,
)
# Who has what the part leaves: "of which £2.4m came from the charity Heron and the rest from the Welsh government".
_OF_THE_REST = pattern(
    r"(?P<part>[^.;:\d]{0,80}?)\bthe (?:rest|remainder|others?|balance)\b(?P<others>[^.;:\d]{3,80})",
    re.IGNORECASE,
)
_MIDDLE = pattern(
    r"\b(?:mid-?point|middle|cent(?:re|er)|average|mean)\b(?:[^.;:]|\.\d){0,70}\Z", re.IGNORECASE
)
# Behind a difference: which way, and from whom.
_THAN = pattern(
    r"(?: [a-z]+){0,2}? (?:(?P<more>more than|ahead of|above|higher than|longer than|in front of|clear of|over|better than)|(?:fewer than|less than|"
    r"behind|below|lower than|shorter than|adrift of|short of)) (?P<whom>[^.,;:()\d]{2,40})",
    re.IGNORECASE,
)
_IN_A_RACE = pattern(r" (?:ahead of|in front of|clear of|behind|adrift of)\b")
# Not another, but an earlier time: "35 more than in 2023", "than a year ago".
_WHEN = pattern(
    r"(?:(?:in|on|at|by|the) ?\Z|(?:before|previously|ever|usual)\b|(?:[a-z]+ ){0,4}?(?:years?|quarter|month|week|day|season|decade|spring|summer|autumn"
    r"|winter|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)",
    re.IGNORECASE,
)
_REACH = 80  # characters before a number in which it is called the middle
_OLDER = pattern(
    r" (?:older|younger|her senior|his senior|their senior|her junior|his junior|their junior)\b",
    re.IGNORECASE,
)
_AGO = pattern(r" ago\b", re.IGNORECASE)
_FOR = pattern(r"\b(?:for|since|after|over) (?:the (?:last|past) )?\d", re.IGNORECASE)
_AT = pattern(r"\bat (?:the age of |age )?\Z", re.IGNORECASE)
_OF = pattern(r"\bof (?:the|its|their|those|these|his|her|all)(?: [a-z]+)? \Z", re.IGNORECASE)
_THEN = pattern(r"[^.;:\d]{0,60}, (?:only |just |about |some |all but |another )?")
_NAME = 25  # characters before an age in which a name stands
_OLDEST = 120
_WHOLES = 2  # "260 of the 1,900 workers, all but 40 of them": of the first or the second
_BESIDE = 30  # and between a level and how far another lies from it
_APART = 240  # characters between a whole and its part


def parts_told(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """What the parts that the source names leave of the amount before them, where the summary does not tell it of the part."""
    if context.index.language != "en":
        return
    for part in at_hand.amounts:
        large = [  # by size first: what is read of the text costs more
            id(whole)
            for whole in at_hand.amounts
            if whole.size >= part.size and window.holds(whole.size - part.size, whole.size + part.size)
        ]
        if not large:
            continue
        wholes = [whole for whole in _wholes(context.index, part, at_hand.amounts) if id(whole) in large]
        if not wholes or not _leaves_room(context, told_in(context, claim), part.term.quantity):
            continue
        for whole in wholes:
            left = whole.value - part.value
            sum_ = ("{} - {} = {}", whole.value, part.value, left)
            yield Result(left, Named.GAP, sum_, (whole.term, part.term), told_change=True)


def _leaves_room(context: Context, told: Told, part: Quantity) -> bool:
    """Whether the summary speaks of what a ``part`` leaves, or at least of something else than the source tells of it."""
    if spoken_of(told.clause, clause_in(context.index, part)) in (Spoken.REST, Spoken.ELSE):
        return True
    whom = _OF_THE_REST.match(context.index.text, part.end)
    if whom is None:
        return False
    mine = content_words(" ".join(told.clause.part(span) for span in told.clause.spans))
    others = content_words(whom["others"])
    return bool(mine & others) and not mine & (content_words(whom["part"]) - others)


def _wholes(index: SourceIndex, part: Amount, amounts: Sequence[Amount]) -> list[Amount]:
    """The larger amounts right before ``part``, two at the most, where the source calls it a part of what it has told."""
    q = part.term.quantity
    before = [
        one
        for one in amounts
        if one.term.quantity.end <= q.start <= one.term.quantity.end + _APART
        and 0 <= part.term.sentence - one.term.sentence <= 1
    ]
    before.sort(key=lambda one: one.term.quantity.end)
    if not before:
        return []
    text, begin = index.text, max(before[-1].term.quantity.end, q.start - _REACH)
    if not (_PART.search(text, begin, q.start) or _REST.match(text, q.end)):
        return []
    return [one for one in before[-_WHOLES:] if one.value > part.value > 0]


class Than(NamedTuple):
    """``more``: whether another has less. ``spoken_of``: whether the summary's sentence speaks of that other. ``earlier``:
    whether it is the same at an earlier time, of which nothing has to be said."""

    more: bool
    spoken_of: bool
    earlier: bool


def than_whom(context: Context, change: Quantity) -> Than | None:
    """Which way, and from whom, the source says that something differs by ``change``: "seven more than Halloran"."""
    than = _THAN.match(context.index.text, change.end)
    if than is None:
        return None
    earlier = _WHEN.match(than["whom"]) is not None
    more = than["more"] is not None
    if change.kind is Kind.DURATION and _IN_A_RACE.match(context.index.text, change.end):
        more = not more  # who is ahead by 23 seconds takes fewer
    return Than(more, bool(content_words(than["whom"]) & context.stems), earlier)


def others_told(context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """What somebody of whom the summary speaks has, by how much more or less the source says that another has."""
    if context.index.language != "en":
        return
    for apart in at_hand.amounts:
        q = apart.term.quantity
        than = than_whom(context, q)
        if than is None or not than.spoken_of or than.earlier:
            continue
        levels = [
            one
            for one in at_hand.amounts
            if one.term.sentence == apart.term.sentence
            and one.term.quantity.end <= q.start <= one.term.quantity.end + _BESIDE
        ]
        level = max(levels, key=lambda one: one.term.quantity.end, default=None)
        if level is None:
            continue
        sign = -1 if than.more else 1
        result = level.value + sign * apart.value
        if window.holds(float(result), level.size + apart.size):
            told = ("{} " + ("-" if sign < 0 else "+") + " {} = {}", level.value, apart.value, result)
            yield Result(result, Named.LEVEL, told, (level.term, apart.term), told_change=True)


def ages_apart(claim: Quantity, context: Context, terms: Sequence[Term]) -> Iterator[Result]:
    """How many years lie between two people, where the summary says that one is older: "27 years older than his son"."""
    if claim.unit != "year" or not _OLDER.match(context.text, claim.end):
        return
    ages = [t for t in terms if _is_age(context.index.text, t.quantity)]
    who = content_words(context.text[context.span[0] : claim.start])
    older = (
        "older" in context.text[claim.end : claim.end + _REACH]
        or "senior" in context.text[claim.end : claim.end + _REACH]
    )
    for a, b in combinations(ages, 2):
        first, second = (a, b) if a.value > b.value else (b, a)
        spoken = [bool(_name(context.index.text, t.quantity) & who) for t in (first, second)]
        if spoken[0] != spoken[1] and spoken[0] is not older:
            continue  # the other one is the older
        high, low = max(a.value, b.value), min(a.value, b.value)
        yield Result(high - low, Named.GAP, ("{} - {} = {}", high, low, high - low), (a, b), told_change=True)


def years_since(claim: Quantity, context: Context, terms: Sequence[Term]) -> Iterator[Result]:
    """For how long somebody of an age has done what began at another: "23 years ago" of "Finch, 84, ... started running at 61"."""
    if claim.unit != "year" or not (
        _AGO.match(context.text, claim.end) or _FOR.search(context.text, *context.span)
    ):
        return
    text = context.index.text
    then = [
        t
        for t in terms
        if t.quantity.value and _AT.search(text, max(0, t.quantity.start - 20), t.quantity.start)
    ]
    for now in (t for t in terms if _is_age(text, t.quantity)):
        for begun in then:
            if begun.value < now.value and abs(begun.sentence - now.sentence) <= 1:
                years = now.value - begun.value
                told = ("{} - {} = {}", now.value, begun.value, years)
                yield Result(years, Named.LATER, told, (now, begun), told_change=True)


def _name(text: str, age: Quantity) -> set[str]:
    """The words right before an age, of whom it is."""
    return content_words(text[max(0, age.start - _NAME) : age.start])


def _is_age(text: str, q: Quantity) -> bool:
    """Whether a number is an age, or stands between commas as one: "Jonas, 39, runs the inn"."""
    if q.value is None or not 0 < q.value < _OLDEST:
        return False
    if q.kind is Kind.AGE:
        return q.unit == "year"
    bare = q.kind is Kind.COUNT and q.noun is None and q.unit is None
    return bare and text.endswith(", ", 0, q.start) and text.startswith(",", q.end)


def rests_told(claim: Quantity, context: Context, at_hand: AtHand) -> Iterator[Result]:
    """The other part of a whole that the summary tells before its part: "of the 118 people on board, 89 died"."""
    for whole in at_hand.amounts:
        if whole.term.reach is not Reach.TOLD or not _is_of_whole(context, claim, whole.value):
            continue
        for part in at_hand.amounts:
            near = 0 <= part.term.sentence - whole.term.sentence <= 1
            if (
                near
                and part is not whole
                and _leaves_room(context, told_in(context, claim), part.term.quantity)
                and part.term.quantity.kind is Kind.COUNT
                and whole.value > part.value > 0
            ):
                left = whole.value - part.value
                told = ("{} - {} = {}", whole.value, part.value, left)
                yield Result(left, Named.GAP, told, (whole.term, part.term), told_change=True)


def _is_of_whole(context: Context, claim: Quantity, whole: Decimal) -> bool:
    """Whether the summary's sentence tells ``claim`` of so many: "of the 118 people"."""
    text = context.text
    return claim.kind is Kind.COUNT and any(
        q.value == whole
        and q.end <= claim.start
        and _OF.search(text, max(context.span[0], q.start - _REACH), q.start) is not None
        and _THEN.fullmatch(text, q.end, claim.start) is not None
        for q in context.numbers
    )


def middles(claim: Quantity, context: Context, terms: Sequence[Term]) -> Iterator[Result]:
    """The middle of each range, where the summary calls the claim one."""
    text = context.text
    if not _MIDDLE.search(text, max(context.span[0], claim.start - _REACH), claim.start):
        return
    for t in terms:
        bounds = comparable(claim, t.quantity)
        if bounds is not None and bounds[3] > bounds[2]:
            middle = (bounds[2] + bounds[3]) / 2
            told = ("({} + {}) / 2 = {}", bounds[2], bounds[3], middle)
            yield Result(middle, Named.LEVEL, told, (t,), told_change=True)
