"""A number in the very words beside another one: "a toll of $6 at rush hour" where $4.50 is the toll at rush hour.

Of the few words right beside the summary's number (``aligning.beside``), two or more stand right beside another number of its
kind in the source, in the same sentence or one beside it, and beside none of its own places stands any that is not there too.
The other number is not told in the summary's sentence. Where the two are a level and what it was before, or a part and its
whole, what is said once is said of both: then only a number told as what it is not is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.beside import Beside, BesideSource, Likeness, beside, both, likeness
from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.own_words import OwnWords, stretches_stated
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.series import tells_own
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import AMOUNTS, Finding, Stated
from summarise.checking.effort import taking
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.taken_back import taken_back
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = AMOUNTS | {Kind.SCORE}
_LEAST = 2  # words
_MOST_PLACES = 6
_SMALL = 12  # a count up to here may be of anything
_FAR_COUNT = 20
_FAR = 1000  # times: a dividend and a debt are not of one thing
# What stands beside numbers of all things.
_COMMON = stems_of(
    "year years last next this month months week weeks day days people first new since more than about per cent percent said just only "
    "over under January February March April May June July August September October November December"
)
_REACH = 60  # characters
_NAME = pattern(r"(?<![\w'’])[^\W\d_a-z][\w’'-]+")
_WORD = pattern(r"[^\W\d_]+")
_EARLIER = pattern(
    r"\b(?:earlier|previous(?:ly)?|before|formerly|once|then|had|originally|initial(?:ly)?|at first|used to|until|ago)\b",
    re.IGNORECASE,
)
_OF_THEM = pattern(r" of (?:them|whom|which|these|those)\b")
_SAME_THING = pattern(r",? ?(?:\(|\[|or )\W*")  # "135 km (83 miles)", "three or four"


class _Own(NamedTuple):
    """A number of the source, one that carries a claim for the most part, and its sentence."""

    number: Quantity
    sentence: int


class _Another(NamedTuple):
    """Another number near them, and how the words beside it are the claim's."""

    number: Quantity
    sentence: int
    like: Likeness


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that stand in the words beside another number."""
    index = ground.index
    for claim, evidence in stated.told:
        quantity = claim.quantity
        if quantity is None or quantity.kind not in _KINDS or quantity.low == 1:
            continue
        found = places(ground.clauses, claim, evidence)[: _MOST_PLACES + 1]
        own = [_Own(p.quantity, index.sentence_of[id(p.quantity)]) for p in found]
        if not own or len(own) > _MOST_PLACES:
            continue
        others = _others(index, quantity, own)
        if not others:  # for the most part, so that no words are read
            continue
        here = beside(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        another = _another(ground, stated, quantity, here, own, others)
        if (
            another is not None
            and _is_told_otherwise(ground, stated, quantity, own, another)
            and not tells_own(ground, stated, quantity, found, another.number)
        ):
            yield _finding(index, claim, own, another)


def _others(index: SourceIndex, claim: Quantity, own: Sequence[_Own]) -> list[_Own]:
    """The numbers near the claim's own that say another value of what may be the same thing."""
    sentences = {place.sentence for place in own}
    out: list[_Own] = []
    step = taking()
    for i in sorted({i + by for i in sentences for by in (-1, 0, 1) if 0 <= i + by < len(index.sentences)}):
        inside = index.in_place(i)
        if not inside:
            continue
        step(len(inside))
        alike = [q for q in inside if q.kind is claim.kind and q.low != claim.low and _differs(claim, q)]
        if not alike:
            continue
        span = index.sentences[i]
        if all(index.text.find(mark, *span) < 0 for mark in "|\t"):  # of a row its cells tell
            out += [_Own(q, i) for q in alike]
    return out


def _another(
    ground: Ground,
    stated: Stated,
    claim: Quantity,
    here: Beside,
    own: Sequence[_Own],
    others: Sequence[_Own],
) -> _Another | None:
    """The one of some ``others`` with most of the words beside it; None where none has enough, or the claim's own has some."""
    index, source = ground.index, ground.of(BesideSource)
    mine = [source.of(place.number, place.sentence) for place in own]
    sentences = {place.sentence for place in own}
    unmet = here.all.difference(*(place.all for place in mine))
    if not unmet:
        return None  # the other number has to have one of these beside it
    named: frozenset[str] | None = None
    best: _Another | None = None
    for q, i in others:
        read = source.of(q, i)
        if unmet.isdisjoint(read.all):
            continue
        theirs = _without(read, _said_once(index, own[0], q, i))
        like = likeness(here, mine, theirs, _shared(index, own[0], q))
        if like.own or not like.anothers or like.sides == "none":
            continue
        covered = len(here.all) >= _LEAST and here.all <= theirs.all
        if like.anothers < _LEAST and not covered:
            named = _names(stated, claim) & unmet if named is None else named
            if i not in sentences or named.isdisjoint(theirs.all):
                continue
        if here.all & theirs.all <= _COMMON:
            continue
        if best is None or like.anothers > best.like.anothers:
            best = _Another(q, i, like)
    if best is None or is_told(best.number, stated):
        return None
    if any(q is best.number for q in ground.of(_taken_back)):
        return None  # a correction names the wrong number in the words of the right one
    return best


def _said_once(index: SourceIndex, own: _Own, other: Quantity, sentence: int) -> set[str]:
    """What stands beside the other number and is meant of the own one, behind it, which leaves out what it counts."""
    bare = own.number.kind is Kind.COUNT and not own.number.noun and other.noun
    parted = _OF_THEM.match(index.text, own.number.end) is not None  # "168 of them": of which it is a part
    if not bare or parted or sentence != own.sentence or own.number.start < other.end:
        return set()
    return stems_of(other.noun or "")


def _without(read: Beside, stems: set[str]) -> Beside:
    return both(read.before - stems, read.behind - stems) if stems else read


def _taken_back(ground: Ground) -> list[Quantity]:
    return taken_back(ground.index)


def _names(stated: Stated, claim: Quantity) -> frozenset[str]:
    """The names beside a number of the summary: of money, a share, a measure, or things that are named too; a bare number in
    a text about a match stands beside many."""
    if claim.kind is Kind.SCORE or (claim.kind is Kind.COUNT and not claim.noun):
        return frozenset()
    start, end = max(stated.start, claim.start - _REACH), min(stated.end, claim.end + _REACH)
    found = (*_NAME.findall(stated.text, start, claim.start), *_NAME.findall(stated.text, claim.end, end))
    return frozenset(stems_of(" ".join(found)))


def _shared(index: SourceIndex, own: _Own, other: Quantity) -> set[str]:
    """What is said beside the own number and left out beside the other one, behind it: what is counted, and what is done
    ("Aerovent scrapped 140 flights and Lumo 62")."""
    q = own.number
    if other.start < q.end or index.sentences[own.sentence][1] <= other.start:
        return set()
    shared = stems_of(q.noun) if q.noun and not other.noun else set()
    if not any(map(is_verb, _WORD.findall(index.text[q.end : other.start]))):
        shared |= stems_of(
            " ".join(filter(is_verb, _WORD.findall(index.text[max(0, q.start - _REACH) : q.start])))
        )
    return shared


def _differs(claim: Quantity, number: Quantity) -> bool:
    """Whether a number says another value of the claim's kind, of what may be the same thing."""
    if number.kind is not claim.kind or number.low is None or number.low == claim.low:
        return False
    bounds = comparable(claim, number)
    if bounds is None:
        return False
    low, high = sorted((abs(bounds[0]), abs(bounds[2])))
    if claim.kind is Kind.COUNT:
        agreement = noun_agreement(claim, number)
        if agreement < 0 or (agreement == 0 and low <= _SMALL and low == int(low)):
            return False
        return low * _FAR_COUNT > high
    return claim.kind is not Kind.MONEY or low * _FAR > high


def _is_told_otherwise(
    ground: Ground, stated: Stated, claim: Quantity, own: Sequence[_Own], another: _Another
) -> bool:
    """Whether the parts that the numbers play leave it open that what is beside the other is not the claim's own as well."""
    index, owned = ground.index, ground.of(OwnWords)
    theirs = owned.of(another.number)
    if theirs is None:
        return False
    numbers = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    read = stretches_stated(stated, numbers)
    role = next((s.role for q, s in zip(numbers, read.spots, strict=True) if q.start == claim.start), None)
    for place in own:
        mine = owned.of(place.number)
        if mine is None or mine.spot.role == "new":
            return False  # "from 61% to 46%": the level that it came to is of all that is said
        if mine.spot.role == "old" and (
            role == "old" or _EARLIER.search(stated.text, stated.start, stated.end)
        ):
            return False
        if theirs.spot.role == "change":
            return False  # "40 more buses than its 165"
        if mine.spot.role == "whole" and place.sentence == another.sentence:
            return False  # "of the 96 who set out, 71 came back"
        first, second = sorted((place.number, another.number), key=lambda q: q.start)
        if is_part_of(index.text, first.end, second.start) and first is place.number:
            return False  # "412 of the 6,800 who walked": the words behind the whole are of the part as well
        if _SAME_THING.fullmatch(index.text, first.end, second.start):
            return False
    return True


def _finding(index: SourceIndex, claim: Claim, own: Sequence[_Own], another: _Another) -> Finding:
    other, mine = another.number, own[0].number
    shown, its = (index.text[q.start : q.end] for q in (other, mine))
    like = another.like
    where = "apart"
    if another.sentence == own[0].sentence:
        where = "ahead" if other.start < mine.start else "behind"
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(other.start, other.end, shown, "sentence", other),
        f"The article says “{shown}” in the words that the summary has for “{claim.text}”; its “{its}” is of something else.",
        f"Check who or what “{claim.text}” belongs to.",
        signs=(f"beside {like.sides}", f"beside neither:{min(like.neither, 3)}", f"beside:{where}"),
    )


RULE = SentenceRule("beside_another", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
