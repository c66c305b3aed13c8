"""A vote told with the other outcome: "voted 17 to 12 in favour" for "by 17 votes to 12 ... threw out the plan".

Both sentences have the two numbers side by side, the same one first, and words for one outcome only: passed, or not.
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
from summarise.checking.text.verbs import lemma
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_STOPPED = (
    r"reject(?:s|ed|ing)?|thr(?:ew|own?|ows) out|turn(?:s|ed)? down|vot(?:e|es|ed) down|against|defeat(?:s|ed)?|fail(?:s|ed)?|block(?:s|ed)?|refus(?:e|es|ed)|"
    r"oppos(?:e|es|ed)|veto(?:ed|es)?|scrap(?:s|ped)?|kill(?:s|ed)?|los(?:t|es)|overturn(?:s|ed)?"
)
_NUMBER = r"(?:nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)(?:-[a-z]+)?"
_AGAINST = pattern(rf"\b(?:{_STOPPED})\b", re.IGNORECASE)
_FOR = pattern(
    r"\b(?:approv(?:e|es|ed|al)|back(?:s|ed)?|pass(?:es|ed)?|adopt(?:s|ed)?|in favou?r|carried|ratif(?:y|ies|ied)|endors(?:e|es|ed)|agree(?:s|d)?|accept(?:s|ed)?|cleared)\b"
    rf"|\bvot(?:e|es|ed|ing)\b[^.;]{{0,40}}? (?:to|for) (?!(?:{_STOPPED}|{_NUMBER}|stop|close|end|ban|abolish|drop|remove|delay)\b)(?:[a-z]{{4,}}|(?:keep|ask|let)\b)"
    r"|\bvot(?:e|es|ed|ing)\b[^.;]{0,40}? for (?:the|an?|its|their)\b",
    re.IGNORECASE,
)
# "A motion to close the tip", "voted 7-5 on Tuesday to close it".
_MOTION = pattern(
    r"\b(?:motions?|bills?|proposals?|plans?|amendments?|moves?|bid|resolutions?|measures?) to (?P<act>[a-z]{3,})\b",
    re.IGNORECASE,
)
_VOTED_TO = pattern(r"\bvot(?:e|es|ed|ing)\b[^.;]{0,40}? to (?P<act>[a-z]{3,})\b", re.IGNORECASE)
# Who votes against selling votes to keep.
_STAYS = frozenset(
    ("keep", "retain", "leave", "let", "allow", "maintain", "continue", "preserve", "stay", "stick", "hold")
)
_NOT = pattern(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)
_PAIR = pattern(r"%?(?: (?:votes?|members|per ?cent))?(?: to |[-–])(?:\d|[a-z]+\b)", re.IGNORECASE)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first result of a vote in one sentence that is told with the other outcome."""
    index = ground.index
    results = [
        (claim, evidence)
        for claim, evidence in stated.told
        if claim.quantity is not None and _is_result(stated.text, claim.quantity.kind, claim.end)
    ]
    if not results:
        return
    here = _carried(index, stated) or _outcome(stated.text, (stated.start, stated.end))
    if here is None:
        return
    voted = _VOTED_TO.search(stated.text, stated.start, stated.end)
    if voted is not None and voted["act"].lower() in _STAYS and voted["act"].lower() not in index.lowered:
        return
    for claim, evidence in results:
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [
            _outcome(index.text, index.sentences[index.sentence_of[id(q)]])
            if _is_result(index.text, q.kind, q.end)
            else None
            for q in found
        ]
        if there and all(outcome is not None and outcome[0] != here[0] for outcome in there):
            right = index.text[slice(*there[0][1])] if there[0] is not None else ""
            yield _finding(stated, claim, here[1], right)
            return


def _carried(index: SourceIndex, stated: Stated) -> tuple[int, Span] | None:
    """What a summary says was voted for, where the one motion of the source is to do just that."""
    voted, motions = (
        _VOTED_TO.search(stated.text, stated.start, stated.end),
        list(_MOTION.finditer(index.text)),
    )
    if voted is None or len(motions) != 1 or _NOT.search(voted.group()):
        return None
    if lemma(voted["act"].lower()) != lemma(motions[0]["act"].lower()):
        return None
    return 1, voted.span()


def _is_result(text: str, kind: Kind, end: int) -> bool:
    """Whether a number is a result, or the first of its two."""
    return kind is Kind.SCORE or _PAIR.match(text, end) is not None


def _outcome(text: str, sentence: Span) -> tuple[int, Span] | None:
    """1 where a sentence says that something was passed, -1 where not, and the word; None where it says neither or both."""
    passed, stopped = _FOR.search(text, *sentence), _AGAINST.search(text, *sentence)
    if (passed is None) == (stopped is None):
        return None
    if passed is not None:
        return 1, passed.span()
    assert stopped is not None
    return -1, stopped.span()


def _finding(stated: Stated, claim: Claim, at: Span, right: str) -> Finding:
    said = stated.text[slice(*at)]
    evidence: Evidence | None = claim.evidence
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(*at, evidence),
        evidence,
        f"The article says “{right}” of “{claim.text}”; the summary says “{said}”.",
        "Check how the vote ended.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "accept* adopt* against agree* approv* back* block* carried cleared defeat* endors* fail* favo* kill* loses "
    "lost oppos* overturn* pass* ratif* refus* reject* scrap* threw throw* turn* veto* vot*".split()
)
RULE = SentenceRule(
    "vote_outcome",
    (Code.DIRECTION_REVERSED,),
    told_in,
    needs=AGREEING,
    short=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
