"""What the words around a right number say of it: its direction, its status, whether it still stands.

A number that agrees with the source may still be told wrongly: "rose" for "fell", "paid" for "proposed",
the figure that a correction takes back. Closed lists of words decide, so what is found is few and sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from summarise.checking.aligning.clauses import Clauses
from summarise.checking.aligning.stated import Finding, Stated, sentences_stated
from summarise.checking.reading.claims import Passage
from summarise.checking.rules import (
    amounts,
    direction,
    misplaced,
    opposites,
    rates,
    status,
    superseded,
    swapped,
    winners,
)
from summarise.checking.rules import forecasts as outlook
from summarise.checking.rules import wrong_sums as sums
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code

# Flags of the number itself that a finding of these codes stands for.
SAYS_BETTER = {
    Code.ARITHMETIC_WRONG: (Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.DERIVED),
    Code.SUPERSEDED: (Code.WRONG_REFERENT,),
}


def findings(index: SourceIndex, found: Sequence[Passage], claims: Sequence[Claim]) -> Iterator[Finding]:
    """Everything that is wrong with the words around numbers that agree with the source.

    ``found`` are the summary's passages, ``claims`` what was judged of them.
    """
    clauses = Clauses(index)
    taken_back = superseded.taken_back(index)
    for stated in sentences_stated(found, claims):
        yield from direction.reversed_in(index, stated)
        if not _is_copied(index, stated):
            yield from _of_its_words(index, clauses, stated)
        yield from swapped.swapped_in(index, stated)
        yield from winners.turned_in(index, stated)
        yield from sums.wrong_in(stated)
        if taken_back:
            yield from superseded.used_in(index, stated, taken_back)


def _of_its_words(index: SourceIndex, clauses: Clauses, stated: Stated) -> Iterator[Finding]:
    """What contradicts the source in the words around right numbers; of one word only the first finding."""
    said: set[int | Code] = set()
    rules = (
        opposites.turned_in,
        misplaced.misplaced_in,
        amounts.mistaken_in,
        rates.changed_in,
        outlook.changed_in,
    )
    found = chain(status.changed_in(index, stated), *(rule(clauses, stated) for rule in rules))
    for finding in found:
        key = finding.code if finding.code is Code.STATUS_CHANGED else finding.claim.start
        if key not in said:
            said.add(key)
            yield finding


def _is_copied(index: SourceIndex, stated: Stated) -> bool:
    """Whether the sentence is one of the source's, word for word: then its words are right of its numbers."""
    for _, evidence in stated.told:
        start, end = index.sentences[index.sentence_at(evidence.start)]
        return end - start == stated.end - stated.start and index.text.startswith(
            stated.text[stated.start : stated.end], start
        )
    return False
