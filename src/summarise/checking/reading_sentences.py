"""What the words around the numbers of a summary say of them, sentence by sentence.

A number that agrees with the source may still be told wrongly: "rose" for "fell", "paid" for "proposed", the figure
that a correction takes back. Closed lists of words decide, so what is found is few and sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking import precedence
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.stated import Finding, Stated, sentences_stated
from summarise.checking.reading.claims import Passage
from summarise.checking.remembered import Retold
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code


def findings(
    ground: Ground, found: Sequence[Passage], claims: Sequence[Claim], retold: Retold | None = None
) -> Iterator[Finding]:
    """Everything that is wrong with the words around numbers that agree with the source.

    ``found`` are the summary's passages, ``claims`` what was judged of them, ``retold`` what is known of its sentences.
    """
    for stated in sentences_stated(found, claims):
        known = None if retold is None else retold.findings(stated)
        if known is None:
            known = tuple(_found(ground, stated))
            if retold is not None:
                retold.keep_findings(stated, known)
        yield from known


def _found(ground: Ground, stated: Stated) -> Iterator[Finding]:
    copied = _is_copied(ground.index, stated)
    said: set[int | Code] = set()
    for rule in precedence.SENTENCE:
        if copied and not rule.copies:
            continue
        for finding in rule.run(ground, stated):
            if rule.name in precedence.ONE_A_WORD:
                once = finding.code in precedence.ONE_A_SENTENCE
                key = finding.code if once else finding.claim.start
                if key in said:
                    continue
                said.add(key)
            yield finding._replace(rule=rule.name)


def _is_copied(index: SourceIndex, stated: Stated) -> bool:
    """Whether the sentence is one of the source's, word for word: then its words are right of its numbers."""
    for _, evidence in stated.told:
        start, end = index.sentences[index.sentence_at(evidence.start)]
        return end - start == stated.end - stated.start and index.text.startswith(
            stated.text[stated.start : stated.end], start
        )
    return False
