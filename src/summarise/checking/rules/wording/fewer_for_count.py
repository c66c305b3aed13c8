"""A lack told as a count: "has 21 seats" where it won 21 fewer than before.

"Fewer", "less" or "lower" stands right behind the number in every place of the source; the summary has no word of a
loss or a comparison in the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_FEWER = pattern(r" (?:[a-z]+ )?(?P<word>fewer|less|lower|short(?= of)|shy(?= of))\b")
_COMPARED = pattern(
    r"\b(?:fewer|less|lower|down|lose|loses|losing|lost|loss(?:es)?|cut(?:s|ting)?|shed|sheds|drop\w*|fall\w*|fell|declin\w*|decreas\w*|"
    r"reduc\w*|short\w*|shy|behind|off|below|under|than|smaller|cheaper|younger|earlier|shorter|difference|gap|sav\w+|discount|change[ds]?|"
    r"slump\w*|plung\w*|shrank|shrunk|shrink\w*|gone|gave up|minus|from|by|remov\w*|miss\w*|lack\w*)\b",
)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that the source has as so many fewer."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS or evidence.quantity is None:
            continue
        if not _FEWER.match(index.text, evidence.quantity.end):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        if any(_COMPARED.search(clause.part(span)) for span in clause.spans):
            continue
        found = [_FEWER.match(index.text, p.quantity.end) for p in places(ground.clauses, claim, evidence)]
        if not found or None in found or found[0] is None:
            continue
        q, word = evidence.quantity, found[0].group("word")
        yield Finding(
            Code.WRONG_REFERENT,
            claim,
            Evidence(q.start, q.end, q.text, "sentence", q),
            f"The article says “{q.text}{found[0].group()}”; the summary leaves out “{word}”.",
            f"Check whether it is “{claim.text}” or so many {word}.",
        )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset("fewer less lower short shy".split())
RULE = SentenceRule("fewer_for_count", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, there=_THERE)
