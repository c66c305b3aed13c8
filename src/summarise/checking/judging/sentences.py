"""What the words around the numbers of a summary say of them, sentence by sentence.

A number that agrees with the source may still be told wrongly: "rose" for "fell", "paid" for "proposed", the figure
that a correction takes back. Closed lists of words decide, so what is found is few and sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.in_rows import apart_from_rows
from summarise.checking.aligning.stated import Finding, Stated, sentences_stated
from summarise.checking.effort import Effort, TooMuch, take
from summarise.checking.flags import precedence
from summarise.checking.judging.reached import Reached
from summarise.checking.reading.claims import Passage
from summarise.checking.repeats.retold import Retold
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code


def findings(
    ground: Ground,
    found: Sequence[Passage],
    claims: Sequence[Claim],
    retold: Retold | None = None,
    cut_short: list[Claim] | None = None,
) -> Iterator[Finding]:
    """Everything that is wrong with the words around numbers that agree with the source.

    ``found`` are the summary's passages, ``claims`` what was judged of them, ``retold`` what is known of its sentences.
    The numbers of sentences of which not all was asked, since it is too much, are added to ``cut_short``.
    """
    effort = Effort()
    for stated in sentences_stated(found, claims):
        before = effort.steps
        known = None if retold is None or effort.spent else retold.findings(stated, effort)
        if known is None:
            known, whole = _found_within(ground, stated, effort)
            if not whole and cut_short is not None:
                cut_short.extend(stated.claims)
            if whole and retold is not None:
                retold.keep_findings(stated, known, effort.steps - before)
        yield from known


def _found_within(ground: Ground, stated: Stated, effort: Effort) -> tuple[tuple[Finding, ...], bool]:
    """What is found in as many steps as a sentence may take, and whether that is all."""
    out: list[Finding] = []
    if effort.spent:
        return (), False
    try:
        with effort.of_one():
            out.extend(_found(ground, stated))  # what comes before is kept
    except TooMuch:
        return tuple(out), False
    return tuple(out), True


def _found(ground: Ground, stated: Stated) -> Iterator[Finding]:
    copied = _is_copied(ground.index, stated)
    said: set[int | Code] = set()
    proved: set[Code] = set()
    apart = apart_from_rows(stated)
    reached = ground.of(Reached).by(stated, copied=copied)
    take(len(reached) * (1 + len(stated.claims)))
    for rule in reached:
        for finding in rule.run(ground, stated):
            if apart is not None and finding.claim.start not in apart and rule.name not in precedence.OF_ROWS:
                continue  # the words beside a number in a row are another's
            if rule.name in precedence.ONE_A_WORD:
                once = finding.code in precedence.ONE_A_SENTENCE
                key = finding.code if once else finding.claim.start
                if key in said:
                    continue
                said.add(key)
            if rule.name in precedence.UNLESS_SAID and finding.code in proved:
                continue
            if rule.name not in precedence.ONLY_WEIGHED:
                proved.add(finding.code)
            yield finding._replace(rule=rule.name)


def _is_copied(index: SourceIndex, stated: Stated) -> bool:
    """Whether the sentence is one of the source's, word for word: then its words are right of its numbers."""
    for _, evidence in stated.told:
        start, end = index.sentences[index.sentence_at(evidence.start)]
        return end - start == stated.end - stated.start and index.text.startswith(
            stated.text[stated.start : stated.end], start
        )
    return False
