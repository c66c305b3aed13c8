"""The level that something came to told as the one that it came from, or the other way round: "was raised by a quarter point from
8.25%" for "raised by 25 basis points to 8.25%".

Both texts tell a change of the same direction; every place of the number in the source has "to" before it, the summary "from", or each the
other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION, Kind.ORDINAL, Kind.AGE}
)
_LED = r"(?: (?:an?|the|some|about|around|nearly|almost|just|only|over|under|more than|less than|roughly|its|their|(?:record|current|old|new|previous|earlier|average)(?: of)?))* ?[^\w\s]?"
_UP = (
    r"rais(?:e|es|ed|ing)|ros(?:e)|ris(?:e|es|en|ing)|lift(?:s|ed|ing)?|increas(?:e|es|ed|ing)|gr[eo]w(?:s|n|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|w[ei]nt up|go(?:es|ne)? up|going up|put up|"
    r"expand(?:s|ed|ing)?|improv(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|swell(?:ed)?|push(?:es|ed)? up|up"
)
_DOWN = (
    r"cut(?:s|ting)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|sl[iu]mp(?:s|ed|ing)?|slip(?:s|ped|ping)?|sl(?:id|ide|ides|iding)|"
    r"s[aiu]nk|sink(?:s|ing)?|eas(?:e|es|ed|ing)|shr[aiu]nk|w[ei]nt down|go(?:es|ne)? down|going down|came down|tumbl(?:e|es|ed)|plung(?:e|es|ed)|slow(?:s|ed|ing)?|dip(?:s|ped)?|trim(?:s|med)?|down"
)
_MOVED = pattern(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<rest>(?:[^.;:()]|\.(?=\d)){{0,70}}?) (?P<part>from|to){_LED}\Z",
    re.IGNORECASE,
)
_CUT = pattern(
    r", (?:but|and|while|with|after|which)\b|\b(?:and|but|while|after|before|having|ahead)\b|\bon \Z",
    re.IGNORECASE,
)
_AGAIN = pattern(r"\b(?:again|further|once more)\b", re.IGNORECASE)
_ONCE_MORE = pattern(
    r"\b(?:again|further|another|since|then|now|(?:this|next) (?:year|month|week|season|quarter|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_REACH = 110  # characters


class Moved(NamedTuple):
    """Which way something went, whether a number is where it came from, and where the words stand."""

    sign: int
    part: str
    words: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The levels of one sentence that are told as the other end of the change."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if claim.verdict is not Verdict.SUPPORTED or q is None or q.kind not in _KINDS:
            continue
        here = _moved(stated.text, (stated.start, stated.end), claim.start)
        if here is None:
            continue
        more = _ONCE_MORE.findall(stated.text, stated.start, stated.end)
        if here.part == "from" and (
            _AGAIN.search(index.text) or any(w.lower() not in index.lowered for w in more)
        ):
            continue  # of a change that came later
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_moved(index.text, index.sentences[index.sentence_of[id(p)]], p.start) for p in found]
        if not found or not all(t and t.sign == here.sign and t.part != here.part for t in there):
            continue
        if _goes_on(index, q, found[0], here.part):
            continue
        assert there[0] is not None
        yield _finding(index, stated, claim, here, found[0], there[0])


def _moved(text: str, sentence: Span, at: int) -> Moved | None:
    """Which way and from or to a number something went; None where the words before it do not tell."""
    found = _MOVED.search(text, max(sentence[0], at - _REACH), at)
    if found is None or _CUT.search(found["rest"]):
        return None
    nearer = list(_MOVED.finditer(text, found.start() + 1, at))
    found = nearer[-1] if nearer else found
    return Moved(1 if found["up"] else -1, found["part"].lower(), found.span())


def _goes_on(index: SourceIndex, claim: Quantity, place: Quantity, part: str) -> bool:
    """Whether the source tells of another change that may begin or end at the number: two levels are told of in order."""
    others = [
        q
        for q in index.quantities
        if q is not place and q.kind is claim.kind and q.unit == claim.unit and q.value is not None
    ]
    for q in others:
        told = (
            _moved(index.text, index.sentences[index.sentence_of[id(q)]], q.start)
            if id(q) in index.sentence_of
            else None
        )
        if told is not None and told.part == "to":
            return True
    return False


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, here: Moved, level: Quantity, there: Moved
) -> Finding:
    right = index.text[there.words[0] : level.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(level.start, level.end, index.text[level.start : level.end], "sentence", level),
        f"The article says “{right}”; the summary says “{stated.text[here.words[0] : claim.end]}”.",
        f"Check whether it went {there.part} “{level.text}” or {here.part} it.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "advanc* came climb* cut* declin* dip* down drop* eas* expand* fall* fell* go goes going gone grew* grow* "
    "improv* increas* jump* lift* lower* plung* push* rais* reduc* ris* rose sank shrank shrink* shrunk sink* "
    "slid* slip* slow* slimp* slump* sunk swell* trim* tumbl* up went".split()
)
RULE = SentenceRule(
    "from_for_to",
    (Code.DIRECTION_REVERSED,),
    told_in,
    needs=AGREEING,
    short=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
