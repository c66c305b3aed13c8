"""A level that is aimed at told as reached: "has reduced losses to 15%" for "aims to bring losses down to 15%".

Wherever the source has the number it stands behind a word for an aim; the summary has it behind a perfect, and no word that leaves it open.
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
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.RATIO, Kind.MULTIPLE}
)
_AIM = pattern(
    r"\b(?:aim(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|seek(?:s|ing)?|sought|"
    r"target(?:s|ed|ing)?|goal|ambition|vow(?:s|ed|ing)?|undertook|expect(?:s|ed)?) (?:[a-z]+ )?(?:to|is to|was to) (?P<what>(?:[^.;:]|\.(?=\d)){0,90})\Z",
    re.IGNORECASE,
)
_CUT = pattern(
    r"\b(?:but|although|though|while|whereas|after|having|since|because|that|which|who)\b|, and\b|\band (?:has|have|had|is|are|was|were|it|they|he|she|so far|now)\b|,(?=\s(?:it|they|he|she)\b)",
    re.IGNORECASE,
)
_DONE = pattern(
    r"\b(?:has|have)(?: now| already| since| been| also)* (?P<verb>[a-z]{2,})\b(?:[^.;:]|\.(?=\d)){0,70}\Z",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"\b(?:aim\w*|want\w*|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend\w*|pledg\w*|promis\w*|seek\w*|sought|target\w*|goal|ambition|vow\w*|will|would|could|should|may|might|to be|expect\w*|"
    r"agreed|decided|announced|set out|committed|proposed|yet|not|never|begun|started|by 20\d\d)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOW = pattern(
    r" ?(?:[a-z]+ )?(?:at present|now|currently|today|at the moment|last (?:year|month)|in 20\d\d)\b",
    re.IGNORECASE,
)
_FROM = pattern(r"\bfrom (?:about |around |just |only |some )*[^\w\s]?\Z", re.IGNORECASE)
_TO = pattern(
    r"\b(?:to|by|at|below|above|under|over)(?: (?:about|around|just|only|some|an?|the|more than|less than|nearly|almost))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_WORD = pattern(r"[a-z]{3,}")
_REACH = 120  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that is told as reached and is aimed at."""
    index = ground.index
    if _OPEN.search(stated.text, stated.start, stated.end):
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        left = max(stated.start, claim.start - _REACH)
        done = _DONE.search(stated.text, left, claim.start)
        if done is None or not is_past(done["verb"]) or _FROM.search(stated.text, left, claim.start):
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        aims = [_aim(index, q) for q in found]
        if not found or aims[0] is None or None in aims:
            continue
        at, q = aims[0], found[0]
        acts = {lemma(w) for w in _WORD.findall(index.text[at[0] : at[1]].lower())}
        if lemma(done["verb"].lower()) not in acts and not _TO.search(stated.text, left, claim.start):
            continue
        right = index.text[at[0] : q.end]
        held = Evidence(at[0], q.end, right, "sentence", q)
        yield Finding(
            Code.STATUS_CHANGED,
            stated.claim(*done.span("verb"), held),
            held,
            f"The article says “{right}”; the summary says that it has been done.",
            "Say that it is an aim.",
        )
        return


def _aim(index: SourceIndex, number: Quantity) -> Span | None:
    """Where the source says that a number is aimed at; None where it may be what is or was."""
    start, end = index.sentences[index.sentence_of[id(number)]]
    left = max(start, number.start - _REACH)
    found = _AIM.search(index.text, left, number.start)
    if found is None or _CUT.search(found["what"]) or _FROM.search(index.text, left, number.start):
        return None
    return None if _NOW.match(index.text, number.end, end) else found.span()


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset(("has", "have"))
# ... and one of these in one of the source.
_THERE = frozenset(
    "aim* ambition expect* goal hop* intend* plan* pledg* promis* seek* sought target* undertook vow* want*".split()
)
RULE = SentenceRule(
    "aim_reached", (Code.STATUS_CHANGED,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
