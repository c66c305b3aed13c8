"""Whether a number of the source is left open where it stands: asked for, planned, possible, at stake, alleged.

Read is the part of the sentence that leads to the number, and the words right behind it. Its last word of openness counts, where
no finite past verb stands before it or between it and the number: "is trying to recoup £34m" leaves open, "has spent £1.3m on
plans" does not. ``text.openness`` knows words that leave any verb open; here are those, by kind, that leave the number open
whatever verb another text has for it: who asks, who weighs, who may, what is offered, what somebody faces.
"""

from __future__ import annotations

import re

from summarise.checking.aligning.roles.told_acts import Told, acts_in
from summarise.checking.aligning.stated import source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness import OPEN
from summarise.checking.text.verbs import is_past, lemma
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# Verbs that tell of a plan, a wish or a word and not of the thing; and those that say next to nothing.
TELLING = frozenset(
    map(
        lemma,
        "said told announced reported warned added unveiled outlined agreed pledged promised set signed signalled presented revealed "
        "disclosed noted estimated called allocated earmarked voted decided meant based planned proposed offered sought requested asked "
        "forecast projected predicted targeted aimed recommended urged demanded threatened suggested drafted tabled launched budgeted "
        "committed backed supported opposed criticised criticized published issued filed scheduled booked ordered commissioned put made had "
        "been got given done gone become come seen shown held kept left known thought expected considered discussed attracted led sparked "
        "prompted caused drawn begun started worked used needed wanted looked faced lowered lifted trimmed upgraded narrowed widened "
        "guided hinted indicated appealed applied bid named appointed picked chosen reckoned calculated understood charged "
        "wrote met gathered petitioned suffered lived been cut raised lowered increased reduced rose fell dropped climbed grown shrunk doubled halved tripled".split(),
    )
) - frozenset(map(lemma, ("ordered", "filed", "applied", "agreed")))
_ASKED = (
    r"ask(?:s|ed|ing)? (?:[a-z]+ ){0,3}for|appl(?:y|ies|ied|ying) (?:[a-z]+ ){0,2}(?:to|for)|request(?:s|ed|ing)?(?: for)?|"
    r"call(?:s|ed|ing) (?:[a-z]+ ){0,2}for|appeal(?:s|ed|ing)? for|(?:bid|lobb(?:y|ies|ied)|press(?:es|ed|ing)?|push(?:es|ed|ing)?|campaign(?:s|ed|ing)?) for|"
    r"interested in|demand(?:s|ed|ing)?|needs?|awaits?|awaiting|pending|waiting for"
)
_WEIGHED = (
    r"minded\W{1,2}to|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)(?: up)?|mull(?:s|ed|ing)|explor(?:es|ed|ing)|stud(?:ies|ying)|debat(?:es|ed|ing)|"
    r"discuss(?:es|ed|ing)|negotiat(?:es|ed|ing)|talks|(?:to )?decide (?:whether|if|on)|whether|decision to|recommend(?:s|ed|ation)?|advis(?:e|es|ed|ing)|"
    r"suggest(?:s|ed|ing)|propos(?:e|es|ed|ing|als?)|draft|motion|blueprint|threat(?:s|en|ens|ened|ening)?|agree[sd]? to|take up|put off (?:[a-z]+ ){0,6}?vote on"
)
_ALLOWED = (
    r"(?:right|rights|power|powers|option|chance|ability|free|able|entitled|eligible|permitted|allowed|licensed|authori[sz]ed|willing|prepared|open) to|"
    r"option|approval (?:to|for|of)|permission|can(?!not| not|['’]t)|possibl[ey]|probabl[ey]|chance of|offer(?:s|ed|ing)?"
)
_AT_STAKE = (
    r"set aside|earmarked|(?<!is )(?<!are )(?<!was )(?<!were )(?<!, )(?<!\bgo )(?<!\bgoes )(?<!\bgoing )up to|as many as|as much as|in line for|fac(?:es?|ing)|suspicion|under investigation|questioned|"
    r"announced|yet to|calculat(?:es|ed)|reckons?|estimat(?:es?|ed)|(?:contracts?|deals?|orders?|bookings?) (?:for|to)|maximum of"
)
MORE = pattern(rf"\b(?:{_ASKED}|{_WEIGHED}|{_ALLOWED}|{_AT_STAKE})\b", re.IGNORECASE)
# "Could not be traced": what is denied is not left open.
_DENIED = pattern(r" (?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_CUT = pattern(
    r"[;:()]|, (?:who|which|while|but|after|whereas|where|and (?:has|have|had|was|is|were|are))\b|\b(?:but|while|after|because|since|whereas|although|than|against|from)\b|\bthat (?=could|might|may|would|will)|\b(?:reports?|said|says|warned|warns|claims?|claimed|fears?|feared|believe[sd]?|rumours|heard) that\b|\band (?:has|have|had|was|were)\b",
    re.IGNORECASE,
)
_BEHIND = pattern(
    r"(?P<what>(?:[^,;:.()]|(?<=\d)[.,](?=\d)){0,40}?)\b(?P<word>will|would|could|(?-i:may)|might|(?:is|are|was|were) (?:expected|planned|due|set|feared|to be)|on suspicion of)\b",
    re.IGNORECASE,
)
_DONE_BEHIND = pattern(
    r"(?:(?! and | but )[^,;:.()]){0,40}?\b(?:has|have|had|was|were) (?:already |been |now |since )*(?!to |not |yet )[a-z]{3,}",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]{2,}")
_NOT_FINITE = pattern(
    r"\b(?:be|been|being|to have|an?|the|its|their|his|her|of|in|more|less|is|are)(?: \w+ly)? \Z",
    re.IGNORECASE,
)


def opened(index: SourceIndex, q: Quantity) -> Span | None:
    """The word that leaves a number of the source open; None where it is told as done or nothing tells."""
    words = opening(index, q)
    return words[-1] if words else None


def opening(index: SourceIndex, q: Quantity) -> list[Span]:
    """The words of one part of a sentence that leave a number of the source open, in order; none where it is told as done."""
    start, _ = source_sentence(index, q.start)
    text = index.text
    start = max([m.end() for m in _CUT.finditer(text, start, q.start)] or [start])
    words = sorted(m.span() for p in (OPEN, MORE) for m in p.finditer(text, start, q.start))
    words = [w for w in words if not _DENIED.match(text, w[1], q.start)]
    if not words:
        behind = _BEHIND.match(text, q.end)
        if behind is None or _DENIED.match(text, behind.end()):
            return []
        told = any(is_past(word) for word in text[start : q.start].split())
        return [] if told else [behind.span("word")]
    last = words[-1]
    if any(
        last[1] <= other.start < q.start and other.low is not None and other.kind is not Kind.ORDINAL
        for other in index.in_place(index.sentence_of[id(q)])
    ):
        return []  # it is the other number that is open, or both tell of several things
    if _DONE_BEHIND.match(text, q.end):
        return []
    # "Has released $15m and asked for $40m": what is done before "and" is another thing
    led = text.endswith("and ", start, last[0])
    done = any(
        _is_telling(text, start, word) for word in _WORD.finditer(text, last[0] if led else start, last[0])
    )
    if done or any(_is_finite(text, last[1], word) for word in _WORD.finditer(text, last[1], q.start)):
        return []
    return words


def _is_telling(text: str, start: int, word: re.Match[str]) -> bool:
    return _is_finite(text, start, word) and lemma(word.group()) not in TELLING


def _is_finite(text: str, start: int, word: re.Match[str]) -> bool:
    return is_past(word.group()) and not _NOT_FINITE.search(text, start, word.start())


def is_done(index: SourceIndex, q: Quantity, verb: str) -> bool:
    """Whether the sentence of a number tells of a ``verb`` in common form (see ``told_acts.form_of``) as done."""
    span = source_sentence(index, q.start)
    return any(a.told is Told.DONE for a in acts_in(index.text, span, frozenset((verb,))))
