"""Numbers of the summary that the source itself takes back (see ``source.taken_back``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, carriers
from summarise.checking.source.taken_back import taken_back
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_TOLD = pattern(
    r"\b(?:correct(?:ion|ed|s)?|revis(?:ed|ion)|earlier|previously|originally|initially|wrongly|incorrectly|misstated|mistakenly)\b",
    re.IGNORECASE,
)


def _taken_back(ground: Ground) -> list[Quantity]:
    return taken_back(ground.index)


def used_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Numbers of one sentence that only the taken-back ones carry."""
    index, wrong = ground.index, ground.of(_taken_back)
    if not wrong or _TOLD.search(stated.text, stated.start, stated.end):
        return
    taken = {id(q) for q in wrong}
    for claim in stated.claims:
        assert claim.quantity is not None
        same = list(carriers(index, claim.quantity))
        old = next((q for q in same if id(q) in taken), None)
        if old is None or any(id(q) not in taken and q.kind is claim.quantity.kind for q in same):
            continue
        yield Finding(
            Code.SUPERSEDED,
            claim,
            Evidence(old.start, old.end, index.text[old.start : old.end], "article", old),
            f"The summary says “{claim.text}”; the article takes that back: it calls it wrong, earlier or revised.",
            "Check which number the article puts in its place.",
        )


RULE = SentenceRule("superseded", (Code.SUPERSEDED,), used_in, copies=True, needs=NUMBERS)
