"""A change told beside a level of which the article tells the other one too: "up by $36 million to $164 million" of "$164 million from
$118 million", "9,840 thefts, a drop of 11,440" of "9,840, lower than the 11,440 of the year before".

The summary tells one level and how far it is from another, in words of a closed list; the article sets that level against
another one ("up from", "compared with", "instead of") wherever it joins it to any. What the two are apart is a sum that
anybody can do. Nothing is said where the number fits any other number of the article, as a difference or as a share, or where
the article itself tells it beside the level as a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.clauses.pairs import Pair, is_pair, pairs_in
from summarise.checking.aligning.clauses.told_changes import is_change
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, carriers, source_sentence
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.wording import asked
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import base_value
from summarise.checking.values.rounding import step_of
from summarise.checking.verdicts import Claim, Code, Evidence, Severity, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_CHANGES = _LEVELS | {Kind.PERCENTAGE_POINTS}
_CUES = frozenset(
    "by up down of more fewer less higher lower larger smaller longer shorter above below rise increase fall drop".split()
)
# "9,840 thefts in the county, a drop of": the level, what it is of, and the change as an addition to it.
_ADDED = pattern(
    r"[^;:()–—]{0,70}?(?:,| –| —| -| \()(?: (?:which (?:is|was)|that is|or|just|only|and))?(?: (?:about|around|some|nearly|almost|over|roughly|an?|the|up|down|by|"
    r"its|rise|increase|gain|jump|fall|drop|decline|decrease|reduction|cut|loss|shortfall|gap|difference|of|more than|less than))* ?[^\w\s]?",
    re.IGNORECASE,
)
# "A fall of", put behind two levels as what they are apart.
_NAMED = pattern(
    r"(?:,| –| —| -|\() (?:which is )?an? (?:[a-z]+ )?(?:rise|increase|gain|jump|climb|fall|drop|decline|decrease|reduction|loss|shortfall)"
    r" of(?: (?:about|around|some|nearly|almost|over|roughly|more than))? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_MORE = pattern(r" (?:[a-z]+ )?(?:more|fewer|less|higher|lower)(?=[.,;:)]|\Z)", re.IGNORECASE)
# "Up by 14 points to 78 per cent".
_TO = pattern(
    r"(?: (?:percentage )?points?)?,? to(?: (?:about|around|some|just|nearly|almost|over|an?|the|reach|stand at))* ?[^\w\s]?",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"(?:[.!?] |\b(?:and|while|whereas|but|with|after|against|from|than|compared)\b)", re.IGNORECASE
)
_OF = pattern(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |those )?[^\w\s]?", re.IGNORECASE)
_OLD = pattern(r"\b(?:from|than|against|compared (?:with|to))(?: [a-z]+)? ?[^\w\s]?\Z", re.IGNORECASE)
_PLACES = frozenset(("places", "spots", "positions", "rungs"))
_NEAR = Decimal("0.06")  # of a change: what a hedged one may be off
_EXACT = Decimal("0.1")  # of that, where the two stand far from each other
_REACH = 40


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The changes of one sentence that the two levels of the article do not make."""
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind not in _CHANGES or not q.value:
            continue
        if not is_change(stated.text, (stated.start, stated.end), (claim.start, claim.end)):
            continue
        level = _level_beside(stated, claim)
        pair = _pair_of(ground.index, level, q) if level is not None else None
        if pair is not None and _is_asked(stated, claim):
            continue  # ``wrong_sums`` says it
        pair = pair or _own_pair(ground.index, stated, claim)
        if pair is not None:
            yield _finding(ground.index, claim, pair)


def _is_asked(stated: Stated, claim: Claim) -> bool:
    """Whether the sentence has two numbers of the kind, and says that this is what they are apart: "a difference of"."""
    left, right = max(stated.start, claim.start - _REACH), min(stated.end, claim.end + _REACH)
    what = asked(stated.text[left : claim.start], stated.text[claim.end : right], loosely=False)
    alike = [
        c for c in stated.claims if c.quantity and claim.quantity and c.quantity.kind is claim.quantity.kind
    ]
    return what is not None and len(alike) > 2


def _own_pair(index: SourceIndex, stated: Stated, claim: Claim) -> Pair | None:
    """The only two levels that the sentence tells before "a fall of 118": both the article's, which has nothing so far from
    either."""
    if claim.verdict is Verdict.SUPPORTED or claim.quantity is None:
        return None
    named = _NAMED.search(stated.text, max(stated.start, claim.start - _REACH), claim.start) is not None
    if not named and not _is_put_behind(stated, claim):
        return None
    told = dict(stated.told)
    before = [
        c
        for c in stated.claims
        if c is not claim and c.quantity is not None and _may_be_level(c.quantity, claim.quantity)
    ]
    if len(before) != 2 or before[-1].end > claim.start or any(c not in told for c in before):
        return None
    first, second = (told[c].quantity for c in before)
    if first is None or second is None or not is_pair(second, first):
        return None
    pair = Pair(second, first, dated=False)
    if not _can_differ(pair, claim.quantity) or _fits(first, second, claim.quantity, near=True):
        return None
    return None if _is_apart_near(index, (first, second), claim.quantity) else pair


def _is_put_behind(stated: Stated, claim: Claim) -> bool:
    """Whether a number ends its clause as what the two before it are apart: "25 of the one and 65 of the other, 50 more"."""
    comma = stated.text[max(stated.start, claim.start - 2) : claim.start]
    return comma in (", ", "– ", "— ") and _MORE.match(stated.text, claim.end, stated.end) is not None


def _is_apart_near(index: SourceIndex, levels: tuple[Quantity, Quantity], change: Quantity) -> bool:
    """Whether another number in a sentence of the two levels, or in one next to them, is as far from one of them."""
    at = {index.sentence_of.get(id(level), -9) + k for level in levels for k in (-1, 0, 1)}
    others = (q for i in at if 0 <= i < len(index.sentences) for q in index.in_place(i))
    return any(q is not level and _fits(q, level, change, near=False) for q in others for level in levels)


def _level_beside(stated: Stated, claim: Claim) -> Claim | None:
    """The level that the summary tells with the change: right before it, or right behind "to"."""
    assert claim.quantity is not None
    told = [c for c, _ in stated.carried if c.quantity is not None and c.quantity.kind in _LEVELS]
    behind = next((c for c in told if c.start >= claim.end), None)
    if behind is not None and _TO.fullmatch(stated.text, claim.end, behind.start):
        return behind
    numbers = [
        c for c in stated.claims if c.quantity is not None and _may_be_level(c.quantity, claim.quantity)
    ]
    before = next((c for c in reversed(numbers) if c.end <= claim.start), None)
    if before is None or before not in told:
        return None
    if _ADDED.fullmatch(stated.text, before.end, claim.start) is None:
        return None
    if _OTHER.search(stated.text, before.end, claim.start):
        return None
    part = next((c for c in reversed(told) if c.end <= before.start), None)
    is_part = part is not None and _OF.fullmatch(stated.text, part.end, before.start) is not None
    level = part if is_part and part is not None else before  # "eight of the 24 seats, up by three"
    if _OLD.search(stated.text, max(stated.start, level.start - _REACH), level.start):
        return None
    if is_change(stated.text, (stated.start, stated.end), (level.start, level.end)):
        return None
    return level


def _may_be_level(q: Quantity, change: Quantity) -> bool:
    """Whether a number can be the level beside a change; a time is only one of a change in time."""
    return q.kind is not Kind.DATE and (q.kind is not Kind.DURATION or change.kind is Kind.DURATION)


def _pair_of(index: SourceIndex, level: Claim, change: Quantity) -> Pair | None:
    """The pair that shows that the change is wrong; None where there is none, or anything makes the change right."""
    assert level.quantity is not None
    places = list(carriers(index, level.quantity))
    if level.evidence is not None and level.evidence.quantity is not None:
        places.insert(0, level.evidence.quantity)
    found: Pair | None = None
    for place in places:
        at = index.sentence_of.get(id(place))
        if at is None:
            continue
        if _is_told_near(index, at, place, change):
            return None
        for pair in _pairs_near(index, at):
            if place.start in (pair.level.start, pair.other.start):
                if not _can_differ(pair, change):
                    return None
                found = found or pair
    if found is None:
        return None
    at = index.sentence_at(found.level.start)
    taken = _is_one_of(change, found)  # then it is hardly by chance that another number is as far off
    for i in range(len(index.sentences)):
        near = abs(i - at) <= 1
        if taken and not near:
            continue
        if any(_fits(q, found.level, change, near=near) for q in index.in_place(i) if q is not found.level):
            return None
    return found


def _pairs_near(index: SourceIndex, at: int) -> Iterator[Pair]:
    """The pairs of a sentence of the article, and of the next one with a number of this."""
    numbers = sorted(index.in_place(at), key=lambda q: q.start)
    yield from pairs_in(index.text, index.sentences[at], numbers)
    if at + 1 < len(index.sentences):
        behind = sorted(index.in_place(at + 1), key=lambda q: q.start)
        yield from pairs_in(index.text, index.sentences[at + 1], behind, numbers)


def _is_told_near(index: SourceIndex, at: int, place: Quantity, change: Quantity) -> bool:
    """Whether the article has the change as one in the sentence of the level or one beside it."""
    for i in (at - 1, at, at + 1):
        if not 0 <= i < len(index.sentences):
            continue
        for q in index.in_place(i):
            if q is place or q.value is None or not _is_value(q, change):
                continue
            if is_change(index.text, source_sentence(index, q.start), (q.start, q.end)):
                return True
    return False


def _is_value(q: Quantity, change: Quantity) -> bool:
    """Whether both have one value, be it told in percent or in points."""
    assert q.value is not None
    assert change.value is not None
    return abs(base_value(q, q.value) - base_value(change, change.value)) < 1e-9


def _can_differ(pair: Pair, change: Quantity) -> bool:
    """Whether the change can be one from the one level to the other: of their kind, or a share."""
    kind = pair.level.kind
    if kind is Kind.PERCENT and change.kind is Kind.COUNT:
        return change.noun == "points"
    if kind is Kind.ORDINAL:  # "12th, up from 31st": so many places
        return change.kind is Kind.COUNT and change.noun in _PLACES
    if change.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return True
    if change.kind is Kind.COUNT:  # "3,120 tonnes, 1,040 fewer"
        return kind is Kind.COUNT or (kind is Kind.MEASURE and change.noun is None)
    return kind is change.kind and (kind is not Kind.MEASURE or pair.level.unit == change.unit)


def _fits(q: Quantity, level: Quantity, change: Quantity, *, near: bool) -> bool:
    """Whether the change is what ``level`` and another number of the article are apart; ``near`` it a rounded change is too."""
    if q.value is None or level.value is None or change.value is None:
        return False
    if q.kind is level.kind is Kind.MEASURE and q.unit == level.unit and change.kind is Kind.COUNT:
        a, b, told = level.value, q.value, abs(change.value)
    elif q.kind is level.kind or (
        near and q.kind is Kind.COUNT and q.unit is None and level.kind is Kind.PERCENT
    ):
        a, b = (Decimal(str(base_value(n, n.value))) for n in (level, q) if n.value is not None)
        told = abs(Decimal(str(base_value(change, change.value))))
    elif near and q.kind is Kind.COUNT and q.unit is None:  # "8 cents, down from 21"
        a, b, told = level.value, q.value, abs(change.value)
    else:
        return False
    apart = abs(a - b)
    slack = _slack(change, told) * (1 if near else _EXACT)
    if change.kind not in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return abs(apart - told) <= slack
    if level.kind is Kind.PERCENT and abs(apart - told) <= slack:
        return True
    relative = near and change.kind is Kind.PERCENT
    return relative and any(base and abs(apart / abs(base) * 100 - told) <= slack for base in (a, b))


def _slack(change: Quantity, told: Decimal) -> Decimal:
    """How far the change may be off: what its last digit is worth, or its hedge."""
    assert change.value is not None
    hedged = change.qualifier is not Qualifier.EXACT
    step = step_of(abs(change.value), change.text, hedged=hedged) * (told / abs(change.value))
    return max(step * Decimal("1.01"), told * _NEAR if hedged else Decimal(0))


def _finding(index: SourceIndex, claim: Claim, pair: Pair) -> Finding:
    first, second = sorted((pair.level, pair.other), key=lambda q: q.start)
    assert first.value is not None
    assert second.value is not None
    high, low = max(first.value, second.value), min(first.value, second.value)
    sum_ = f"{number(high)} - {number(low)} = {number(high - low)}"
    return Finding(
        Code.ARITHMETIC_WRONG,
        claim,
        Evidence(
            first.start, second.end, index.text[first.start : second.end], "sentence", first, arithmetic=sum_
        ),
        f"The summary says “{claim.text}”; the article has “{first.text}” and “{second.text}”, which gives {sum_}.",
        "Do the sum again, or leave the result out.",
        Severity.WARNING,
        signs=("a level" if claim.quantity is not None and _is_one_of(claim.quantity, pair) else "no level",),
    )


def _is_one_of(q: Quantity, pair: Pair) -> bool:
    """Whether the change is one of the two levels themselves."""
    return any(other.value is not None and _is_value(other, q) for other in pair[:2])


RULE = SentenceRule(
    "wrong_gap", (Code.ARITHMETIC_WRONG,), wrong_in, needs=AGREEING, english=True, words=_CUES
)
