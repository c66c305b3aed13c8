"""A share of some told as one of all: "44% of the 900 participants" for "among smokers, 44%".

The source says right before the share, or right behind it, of whom it is ("among smokers", "of the women in the survey"). The summary
has no word of that in the sentence, and gives the share of others ("of its participants", "of those surveyed", "turnout was").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SHARE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_NP = r"(?P<who>(?:[a-z’'-]+ ){0,3}?[a-z0-9’'-]+(?: (?:in|on|from|with|under|over|aged|who|without|outside) [^,;.]{1,40})?)"
_AMONG_BEFORE = pattern(
    rf"(?:\A|[.;,] |\A\W*)(?:Among|Of|In|For|among|of|in|for) (?:the |all |those )?{_NP}, (?:[^,;.\d]{{0,50}} )?(?:about |some |around |nearly |almost |over |just )*\Z"
)
_OF_BEHIND = pattern(rf" (?:of|among) (?:the |all )?{_NP}", re.IGNORECASE)
_AMONG_ALL = pattern(
    r"\b(?:of|among) (?P<who>(?:[^,;.]|[,.]\d){1,60}), (?:about |some |around |nearly |almost |over |just )*\Z",
    re.IGNORECASE,
)
_ASKED = pattern(
    r"those (?:asked|surveyed|polled|questioned|interviewed|taking part|who took part)\b", re.IGNORECASE
)
_EVERYBODY = stems_of(
    "people persons adults participants respondents those asked surveyed polled interviewed voters residents volunteers patients students pupils firms companies them all "
    "trial study survey poll taking part sample total everyone"
)
_NARROWED = pattern(r" (?:in|on|from|with|under|over|aged|who|without|outside) (?P<rest>.+)", re.IGNORECASE)
_WORD = pattern(r"\w+")
_REACH = 140  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The shares of one sentence that are told of all and are of some."""
    index = ground.index
    here = stems_of(stated.text, stated.start, stated.end)
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _SHARES:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if len(found) != 1:
            continue
        who = _of_whom(index, (found[0].start, found[0].end))
        if who is None:
            continue
        own = stems_of(index.text, *who) - _EVERYBODY
        narrowed = _NARROWED.search(index.text, *who)
        if (
            narrowed is not None and own & here
        ):  # "of the drivers under 25": the drivers may be named, the rest is not
            rest = frozenset(narrowed["rest"].lower().split())
            own = (
                set()
                if rest & (stated.tokens | frozenset(_WORD.findall(stated.text)))
                else {narrowed["rest"]}
            )
        told = _OF_BEHIND.match(stated.text, claim.end, stated.end) or _AMONG_ALL.search(
            stated.text, stated.start, claim.start
        )
        if not own or own & here or told is None:
            continue
        everybody = _ASKED.match(stated.text, told.start("who"), stated.end) is not None
        if everybody or stems_of(told["who"]) & (_EVERYBODY | _wholes(index)):
            yield _finding(index, claim, who)


def _of_whom(index: SourceIndex, share: Span) -> Span | None:
    """Where the source says of whom a share is."""
    start, end = index.sentences[index.sentence_at(share[0])]
    before = _AMONG_BEFORE.search(index.text[max(start, share[0] - _REACH) : share[0]])
    if before is not None:
        at = max(start, share[0] - _REACH)
        return at + before.start("who"), at + before.end("who")
    behind = _OF_BEHIND.match(index.text, share[1], end)
    return None if behind is None else behind.span("who")


def _wholes(index: SourceIndex) -> set[str]:
    """The stems of what the source counts."""
    return {s for q in index.quantities if q.noun for s in stems_of(q.noun)}


def _finding(index: SourceIndex, claim: Claim, who: Span) -> Finding:
    right = index.text[slice(*who)]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(*who, right, "sentence", claim.evidence.quantity if claim.evidence else None),
        f"The article says “{claim.text}” of “{right}”; the summary says it of all.",
        f"Check of whom “{claim.text}” is.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(("among", "of"))
RULE = SentenceRule(
    "subgroup", (Code.WRONG_REFERENT,), told_in, needs=AGREEING | SHARE, short=True, words=_HERE
)
