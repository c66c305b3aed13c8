"""What is told in the perfect of a number that the source leaves open everywhere: "has recovered £315,000" for "will ask for £315,000".

``status``, ``forecasts`` and ``planned_verb`` look for the verb itself in the source. Here any other verb will do, as long as the
summary tells it outright as done ("has sold 40 works", "£3m has been spent"), while in every place of the number a word of
openness governs it (asked for, could, up to, a report that it was considering) with nothing done in between, and no sentence of
the source that has the number tells of the summary's verb as done. What is announced, agreed or set of a plan is a plan still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.told_acts import Told, acts_in, form_of
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness import OPEN, may_be_open
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import tokens_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_HAS = frozenset(("has", "have"))
_PERFECT = pattern(
    r"\b(?:has|have) (?P<by>(?:[a-z]+ly |now |already |since |also |just |so far )*)(?P<been>been )?(?:[a-z]+ly )?(?P<verb>[a-z]{3,})\b(?! to [a-z])",
    re.IGNORECASE,
)
# Verbs that tell of a plan, a wish or a word and not of the thing; and those that say next to nothing.
_TELLING = frozenset(
    map(
        lemma,
        "said told announced reported warned added unveiled outlined agreed pledged promised set signed signalled presented revealed "
        "disclosed noted estimated called allocated earmarked voted decided meant based planned proposed offered sought requested asked "
        "forecast projected predicted targeted aimed recommended urged demanded threatened suggested drafted tabled launched budgeted "
        "committed backed supported opposed criticised criticized published issued filed scheduled booked ordered commissioned put made had "
        "been got given done gone become come seen shown held kept left known thought expected considered discussed attracted led sparked "
        "prompted caused drawn begun started worked used needed wanted looked faced lowered lifted trimmed upgraded narrowed widened "
        "guided hinted indicated appealed applied bid named appointed picked chosen "
        "suffered lived been cut raised lowered increased reduced rose fell dropped climbed grown shrunk doubled halved tripled".split(),
    )
) - frozenset(map(lemma, ("ordered", "filed", "applied", "agreed")))
_BREAK = pattern(r"[,;:.()–—]|\b(?:and|but|while|which|who|that|after|before|when|since|because|as|than|against|over (?:an?|the|its|their))\b", re.IGNORECASE)  # fmt: skip
_BREAK_BEFORE = pattern(
    r"[;:.()–—]|, |\b(?:and|but|while|after|before|when|since|because|than|against)\b", re.IGNORECASE
)
_REACH = 60
_CONDITION = pattern(
    r"\b(?:if|once|when|until|unless|after|before|whether|whose|that)\b[^,;]*\Z", re.IGNORECASE
)
# What leaves a number open beside what ``text.openness`` knows.
_MORE = pattern(
    r"\b(?:ask(?:s|ed|ing)? (?:[a-z]+ ){0,3}for|appl(?:y|ies|ied|ying) (?:[a-z]+ ){0,2}(?:to|for)|request(?:s|ed)?(?: for)?|interested in|minded\W{1,2}to|consider(?:s|ed|ing)?|"
    r"recommend(?:s|ed|ing|ation)?|advis(?:e|es|ed|ing)|suggest(?:s|ed|ing)|set aside|up to|as many as|as much as|option|approval (?:to|for|of)|permission|draft|talks|"
    r"suspicion|under investigation|questioned|offer(?:s|ed|ing)?|bid(?:s)? for|can|possibl[ey]|probabl[ey]|in line for|earmarked|appeal(?:s|ed)? for|chance of|"
    r"call(?:s|ed|ing) (?:[a-z]+ ){0,2}for|announced|awaits?|awaiting|pending|yet to|needs?|calculat(?:es|ed)|reckons?|estimat(?:es?|ed))\b",
    re.IGNORECASE,
)
_OWN_OPEN = pattern(
    r"\b(?:not|never|no|none|yet|nobody|neither|denie[sd]|says?|said|according|up to|reportedly|as much as|as many as)\b|n['’]t\b",
    re.IGNORECASE,
)
_SOURCE_CUT = pattern(
    r"[;:()]|, (?:who|which|while|but|after|whereas|where|and (?:has|have|had|was|is|were|are))\b|\b(?:but|while|after|because|since|whereas|although|than|against|from)\b|\band (?:has|have|had|was|were)\b",
    re.IGNORECASE,
)
_OPEN_BEHIND = pattern(
    r"(?P<what>[^,;:.()]{0,40}?)\b(?P<word>will|would|could|(?-i:may)|might|(?:is|are|was|were) (?:expected|planned|due|set|feared|to be)|on suspicion of)\b",
    re.IGNORECASE,
)
_DONE_BEHIND = pattern(
    r"(?:(?! and | but )[^,;:.()]){0,40}?\b(?:has|have|had|was|were) (?:already |been |now |since )*(?!to |not |yet )[a-z]{3,}",
    re.IGNORECASE,
)
_BESIDE_SUBJECT = pattern(
    r"\b(?:by|with|from|for|at|in|on|under|behind|worth|costing)(?: (?:an?|the|its|their|his|her|about|around|some|nearly|almost|over|more than|up to))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]{2,}")
_NOT_FINITE = pattern(
    r"\b(?:be|been|being|to have|an?|the|its|their|his|her|of|in|more|less|is|are)(?: \w+ly)? \Z",
    re.IGNORECASE,
)


class _Act(NamedTuple):
    verb: str
    span: Span


def done_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first act of one sentence, told in the perfect of a number that the source only leaves open."""
    index = ground.index
    acts = list(_acts(stated))
    if not acts:
        return
    for claim, evidence in stated.carried:
        if claim.quantity is None or claim.quantity.kind is Kind.DURATION:
            continue  # how long, and when, is said of plans and of what has come of them
        act = next((a for a in acts if _is_of(stated, a, claim)), None)
        if act is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        opened = [_open(index, q) for q in found]
        if not opened or None in opened:
            continue
        if any(_is_done(index, q, act.verb) for q in found):
            continue
        word = opened[0]
        assert word is not None
        yield _finding(index, stated, claim, evidence, act, word)
        return


def _acts(stated: Stated) -> Iterator[_Act]:
    for found in _PERFECT.finditer(stated.text, stated.start, stated.end):
        verb = found.group("verb").lower()
        if (
            not (is_past(verb) or verb in ("cut", "put", "shut", "hit", "let", "raised"))
            or lemma(verb) in _TELLING
        ):
            continue
        before = max(stated.start, found.start() - 90)
        if _CONDITION.search(stated.text, before, found.start()):
            continue
        cut = max(
            [m.end() for m in _BREAK_BEFORE.finditer(stated.text, stated.start, found.start())]
            or [stated.start]
        )
        behind = re.search(
            r"[;.]|, (?:and|but|which|who|while)\b| (?:and|but) |\Z", stated.text[found.end() : stated.end]
        )
        end = found.end() + (behind.start() if behind else 0)
        if (
            _OWN_OPEN.search(stated.text, cut, end)
            or _MORE.search(stated.text, cut, end)
            or (may_be_open(tokens_of(stated.text, cut, end)) and OPEN.search(stated.text, cut, end))
        ):
            continue
        yield _Act(form_of(verb), found.span())


def _is_of(stated: Stated, act: _Act, claim: Claim) -> bool:
    start, end = act.span
    if any(c.end <= claim.start and is_part_of(stated.text, c.end, claim.start) for c in stated.claims):
        return False  # "a third of the £500,000 it asks for"
    if claim.start >= end:
        return claim.start - end <= _REACH and not _BREAK.search(stated.text, end, claim.start)
    if claim.end <= start:
        if _BESIDE_SUBJECT.search(stated.text, max(stated.start, claim.start - _REACH), claim.start):
            return False  # "a scheme funded by a £1.5bn loan has covered"
        return start - claim.end <= _REACH and not _BREAK_BEFORE.search(stated.text, claim.end, start)
    return False


def _open(index: SourceIndex, q: Quantity) -> Span | None:
    """The word that leaves a number of the source open; None where it is told as done or nothing tells."""
    start, _ = source_sentence(index, q.start)
    text = index.text
    start = max([m.end() for m in _SOURCE_CUT.finditer(text, start, q.start)] or [start])
    words = sorted(
        [m.span() for p in (OPEN, _MORE) for m in p.finditer(text, start, q.start)],
    )
    if not words:
        behind = _OPEN_BEHIND.match(text, q.end)
        told = behind is None or any(is_past(word) for word in text[start : q.start].split())
        return None if told or behind is None else behind.span("word")
    last = words[-1]
    if any(
        last[1] <= other.start < q.start and other.kind is not Kind.ORDINAL
        for other in index.in_place(index.sentence_of[id(q)])
    ):
        return None  # it is the other number that is open, or both tell of several things
    if _DONE_BEHIND.match(text, q.end):
        return None
    for word in _WORD.finditer(text, start, last[0]):
        if _is_finite(text, start, word) and lemma(word.group()) not in _TELLING:
            return None
    for word in _WORD.finditer(text, last[1], q.start):
        if _is_finite(text, last[1], word):
            return None
    return last


def _is_finite(text: str, start: int, word: re.Match[str]) -> bool:
    return is_past(word.group()) and not _NOT_FINITE.search(text, start, word.start())


def _is_done(index: SourceIndex, q: Quantity, verb: str) -> bool:
    span = source_sentence(index, q.start)
    return any(a.told is Told.DONE for a in acts_in(index.text, span, frozenset((verb,))))


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, evidence: Evidence, act: _Act, word: Span
) -> Finding:
    opened, said = index.text[slice(*word)], stated.text[slice(*act.span)]
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*act.span, evidence),
        evidence,
        f"The article says “{opened}” of “{claim.text}”; the summary says “{said}”, as if it were done.",
        f"Check whether it has happened: “{opened}” or “{said}”.",
    )


RULE = SentenceRule("not_done_yet", (Code.STATUS_CHANGED,), done_in, needs=AGREEING, english=True, words=_HAS)
