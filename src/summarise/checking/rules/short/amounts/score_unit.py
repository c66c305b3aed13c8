"""A score told in another unit of the game: "a four-run win" for "by four wickets", "14 sixes" for "14 fours"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_UNIT = pattern(
    r"[ -](?:[a-z]+ )?(?P<unit>run|wicket|ball|over|goal|point|try|trie|set|game|frame|stroke|shot|length|lap|break|corner|foul|second|minute|metre|meter|assist|rebound|six(?:es)?|boundary|boundarie|bogey|birdie|ace|title|match|matche)s?\b",
    re.IGNORECASE,
)
_LIKE = {
    "trie": "try",
    "boundarie": "boundary",
    "matche": "match",
    "meter": "metre",
    "shot": "stroke",
    "game": "match",
}
_GAME = pattern(
    r"\b(?:won|win|wins|beat|lost|scored?|runs?|wickets?|goals?|points?|match|game|innings|victory|lead|led|sets?|frames?|race)\b",
    re.IGNORECASE,
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that count another unit of a game than in the source."""
    index = ground.index
    if not _GAME.search(stated.text, stated.start, stated.end):
        return
    for claim, evidence in stated.told:
        here = _UNIT.match(stated.text, claim.end, stated.end)
        if claim.quantity is None or claim.quantity.kind is not Kind.COUNT or here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_UNIT.match(index.text, q.end) for q in found]
        if there and all(unit is not None and _of(unit) != _of(here) for unit in there):
            q, unit = found[0], there[0]
            right = f"{q.text}{unit.group() if unit else ''}"
            yield Finding(
                Code.WRONG_REFERENT,
                claim,
                Evidence(q.start, q.end, q.text, "sentence", q),
                f"The article says “{right}”; the summary says “{claim.text}{here.group()}”.",
                f"Check what “{claim.text}” counts.",
            )


def _of(found: re.Match[str]) -> str:
    unit = found["unit"].lower()
    return _LIKE.get(unit, unit)


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset(
    "beat frame* game goal* innings lead led lost match point* race run runs score* set sets victory wicket* win "
    "wins won".split()
)
# ... and one of these in one of the source.
_THERE = frozenset(
    "ace* assist* ball* birdie* bogey* boundar* break* corner* foul* frame* game* goal* lap* length* match* "
    "meter* metre* minute* over* point* rebound* run* second* set* shot* six* stroke* title* tri* try* wicket*".split()
)
RULE = SentenceRule(
    "score_unit", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
