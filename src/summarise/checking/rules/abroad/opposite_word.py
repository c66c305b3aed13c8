"""A number told of the opposite of what the source tells it of, in another language than English: a profit for a loss.

Pairs of nouns of which a text tells the one or the other: profit and loss, for and against, exports and imports, men and women,
highest and lowest. The clause of the number has the one in the summary and only the other in every place of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import owned_in
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import clause_abroad
from summarise.checking.text.openness_abroad import DENIED
from summarise.checking.text.opposites_abroad import PAIRS
from summarise.checking.verdicts import Code

_MOST_PLACES = 2


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that is told of the opposite."""
    index = ground.index
    language = index.language
    for claim, evidence, own in owned_in(ground, stated, _MOST_PLACES):
        here = clause_abroad(stated.text, (stated.start, stated.end), (claim.start, claim.end), language)
        clauses = [
            clause_abroad(index.text, source_sentence(index, q.start), (q.start, q.end), language)
            for q in own
        ]
        if DENIED[language].search(stated.text, *here):
            continue
        found = _opposite(index, stated, here, clauses)
        if found is None:
            continue
        said, right = found
        yield Finding(
            Code.WRONG_REFERENT,
            stated.claim(min(said.start(), claim.start), max(said.end(), claim.end), evidence),
            evidence,
            f"The article says “{right}” of “{claim.text}”; the summary says “{said.group()}”.",
            f"Check which of the two “{claim.text}” is: “{right}” or “{said.group()}”.",
        )
        return


def _opposite(
    index: SourceIndex, stated: Stated, here: tuple[int, int], clauses: list[tuple[int, int]]
) -> tuple[re.Match[str], str] | None:
    """The summary's word and the source's for its opposite; None where they do not disagree."""
    for one, other in PAIRS[index.language]:
        for ours, theirs in ((one, other), (other, one)):
            said = ours.search(stated.text, *here)
            if said is None or theirs.search(stated.text, stated.start, stated.end):
                continue
            right = [theirs.search(index.text, *clause) for clause in clauses]
            if any(ours.search(index.text, *clause) for clause in clauses):
                continue
            if any(DENIED[index.language].search(index.text, *clause) for clause in clauses):
                continue
            if (first := right[0]) is not None and all(right):
                return said, first.group()
    return None


RULE = SentenceRule("opposite_word", (Code.WRONG_REFERENT,), given_in, english=False)
