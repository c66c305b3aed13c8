"""What something was told as what it is: "a club with 540 members" for "which had 540 members in 2018, now counts 395".

The source tells the two levels one after the other in time; the summary has the earlier one and no word of the past.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.over_time import Levels, levels_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_PAST = pattern(
    r"\b(?:was|were|had|did|from|than|ago|earlier|previous(?:ly)?|before|former(?:ly)?|once|until|used to|since|then|last|compared|against|instead|original(?:ly)?|"
    r"start(?:ed|s)?|beg[au]n|lost|gained|fell|rose|grew|shr[au]nk|dropped|down|up|(?:19|20)\d\d|[a-z]{3,}ed)\b",
)
_PRESENT = pattern(
    r"\b(?:is|are|has|have|now|today|currently|with|counts?|holds?|costs?|pays?|employs?|runs?|stands?|remains?)\b"
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The earlier levels of one sentence that are told as what is."""
    index = ground.index
    if _PAST.search(stated.text, stated.start, stated.end) or not _PRESENT.search(
        stated.text, stated.start, stated.end
    ):
        return
    if any(c.quantity is not None and c.quantity.kind is Kind.DATE for c in stated.claims):
        return
    for claim, evidence in stated.told:
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        pairs = [pair for q in found for pair in index.whole(levels_of) if pair.before is q]
        if pairs and len(pairs) == len(found):
            yield _finding(claim, pairs[0])


def _finding(claim: Claim, pair: Levels) -> Finding:
    old, new = pair.before, pair.after
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(new.start, new.end, new.text, "sentence", new),
        f"The article has “{old.text}” of before and “{new.text}” of now; the summary tells “{claim.text}” as what is.",
        f"Write “{new.text}”, or say when it was “{claim.text}”.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(
    "are cost* count* currently employ* has have hold* is now pay* remain* run* stand* today with".split()
)
RULE = SentenceRule("old_level", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE)
