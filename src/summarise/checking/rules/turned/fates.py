"""What became of so many told of others: "killed 29 people" for "3 dead and 29 injured".

The word right before a number, or one of the few behind it, says what became of those that it counts. The summary's excludes that
of every place of the source, and another number beside it in the source has just that fate.
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
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_FATES = {
    "dead": "dead die died dies dying killed kills killing perished deaths fatalities",
    "hurt": "hurt injured injures injuring wounded wounding injuries",
    "missing": "missing unaccounted",
    "saved": "rescued saved survived survivors alive safety unhurt unharmed",
    "held": "arrested detained arrests arrest",
    "convicted": "convicted guilty",
    "cleared": "acquitted cleared",
    "charged": "charged prosecuted",
    "freed": "released freed",
}
FATE_OF = {word: fate for fate, words in _FATES.items() for word in words.split()}
# One of these words stands in every sentence that tells what became of somebody.
_TOLD_BY = frozenset((*FATE_OF, "claimed", "cost", "lives"))
# Of these nobody has both.
APART = frozenset(
    frozenset(pair.split())
    for pair in ("dead hurt", "dead saved", "dead missing", "dead held", "hurt missing", "hurt held", "missing saved", "convicted cleared", "charged freed")
)  # fmt: skip
_LED = r"(?: (?:at least|about|around|some|just|only|nearly|almost|over|up to|as many as|more than|another|a further|the|all|a total of))* ?\Z"
_BEFORE = pattern(
    r"\b(?P<word>killed|kills|killing|injured|injures|injuring|wounded|wounding|rescued|saved|arrested|detained|convicted|acquitted|cleared|"
    rf"claimed|cost)(?: the lives of)?{_LED}",
    re.IGNORECASE,
)
_LIVES = pattern(r" (?:[a-z]+ )?lives\b|(?: [a-z]+){0,2} (?:their|his|her) lives\b", re.IGNORECASE)
_CUT = pattern(r"[,;:.()–—]| (?:and|but|while|or|after|when|as|who|by|because|since) ")
_WORD = pattern(r"[^\W\d_]+")
_DENIED = pattern(
    r"\b(?:not|no|nobody|none|never|feared|presumed|thought|believed)\b|n['’]t\b", re.IGNORECASE
)
_MOST = 6  # words behind the number
_REACH = 70  # characters


class Fate(NamedTuple):
    """What became of those a number counts, and the word that says so."""

    what: str
    word: str


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence of which something is told that became of others."""
    index = ground.index
    if index.language != "en":
        return
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is not Kind.COUNT:
            continue
        here = _fate(stated.text, (stated.start, stated.end), claim.quantity, numbers)
        if here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_there(index, q) for q in found]
        if not there or any(fate is None or frozenset((fate.what, here.what)) not in APART for fate in there):
            continue
        rival = _rival(index, found[0], here)
        if rival is not None and there[0] is not None:
            yield _finding(index, claim, here, there[0], found[0])


def _there(index: SourceIndex, q: Quantity) -> Fate | None:
    at = index.sentence_of[id(q)]
    return _fate(index.text, index.sentences[at], q, index.in_place(at))


def _rival(index: SourceIndex, own: Quantity, here: Fate) -> Quantity | None:
    """Another number beside the claim's own of which the source says what the summary says."""
    at = index.sentence_of[id(own)]
    for i in (at, at + 1, at - 1):
        if 0 <= i < len(index.sentences):
            for q in index.in_place(i):
                if q is own or q.kind is not Kind.COUNT or q.low == own.low:
                    continue
                fate = _there(index, q)
                if fate is not None and fate.what == here.what:
                    return q
    return None


def _fate(text: str, sentence: Span, number: Quantity, numbers: list[Quantity]) -> Fate | None:
    before = _BEFORE.search(text, max(sentence[0], number.start - _REACH), number.start)
    end = min([sentence[1], *(q.start for q in numbers if q.start >= number.end)])
    cut = _CUT.search(text, number.end, end)
    behind = text[number.end : end if cut is None else cut.start()]
    if _DENIED.search(behind) or _DENIED.search(text, max(sentence[0], number.start - 16), number.start):
        return None
    lives = _LIVES.match(text, number.end, end)
    if before is not None:
        word = before["word"].lower()
        if word in ("claimed", "cost"):
            return Fate("dead", word) if lives is not None or "lives" in before.group() else None
        return Fate(FATE_OF[word], before["word"])
    if lives is not None and "los" in lives.group():
        return Fate("dead", lives.group().strip())
    fates = [Fate(FATE_OF[w.lower()], w) for w in _WORD.findall(behind)[:_MOST] if w.lower() in FATE_OF]
    return fates[0] if len({fate.what for fate in fates}) == 1 else None


def _finding(index: SourceIndex, claim: Claim, here: Fate, there: Fate, own: Quantity) -> Finding:
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{there.word}” of “{claim.text}”; the summary says “{here.word}”.",
        f"Check what became of “{claim.text}”.",
    )


RULE = SentenceRule("fates", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, words=_TOLD_BY, there=_TOLD_BY)
