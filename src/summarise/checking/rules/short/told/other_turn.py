"""The former told as the latter, the first as the second: "the trust bid 2.4 million" for "by Halden and by the trust; the former
offered 2.4 million". The same of two numbers told "respectively"."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.series import said_of
from summarise.checking.aligning.roles.turns import Turn, turn_of
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities.patterns import pattern

_ROWS = pattern(r"\brespectively\b")


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of the other of two."""
    index = ground.index
    if _ROWS.search(stated.text, stated.start, stated.end):
        return
    numbers = [c.quantity for c in stated.claims if c.quantity is not None]
    for claim, evidence in (*stated.told, *stated.dated):
        if claim.quantity is None:
            continue
        found = places(ground.clauses, claim, evidence)
        turns = [turn_of(index, place.quantity) for place in found]
        if not turns or any(turn is None for turn in turns):
            continue
        said = said_of(stated.text, (stated.start, stated.end), numbers, claim.quantity)
        first = turns[0]
        if first is not None and all(turn is not None and _is_other(turn, said) for turn in turns):
            yield _finding(claim, found[0])


def _is_other(turn: Turn, said: frozenset[str]) -> bool:
    return bool(turn.other & said) and not turn.own & said


def _finding(claim: Claim, place: Place) -> Finding:
    q = place.quantity
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(q.start, q.end, q.text, "sentence", q),
        f"The article says “{claim.text}” of the other of the two that it names.",
        f"Check whose “{claim.text}” is.",
    )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset("first former latter respectively second".split())
RULE = SentenceRule(
    "other_turn", (Code.WRONG_REFERENT,), told_in, needs=AGREEING_OR_DATED, short=True, there=_THERE
)
