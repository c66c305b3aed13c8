"""What is planned, expected or alleged in the source and told as done, in another language than English.

Every place of the number in the source stands in a clause that leaves open whether it happened and tells nothing as done;
the summary's sentence tells something as done, and leaves nothing open. The words stand in ``text.openness_abroad``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import places_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness_abroad import DENIED, DONE, ESTIMATED, OPEN, left_open, tells_done
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind

_NO_ACTS = frozenset({Kind.AGE, Kind.SCORE})


def done_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The words of one sentence that tell as done what the source leaves open; once."""
    index = ground.index
    language = index.language
    if language not in OPEN or ground.foreign:
        return
    done = DONE[language].search(stated.text, stated.start, stated.end)
    if done is None or any(
        language in form and form[language].search(stated.text, stated.start, stated.end)
        for form in (OPEN, DENIED, ESTIMATED)
    ):
        return
    for claim, evidence in (*stated.told, *stated.dated):
        if claim.quantity is None or claim.quantity.kind in _NO_ACTS:
            continue
        opened = _open_everywhere(index, claim, evidence)
        if opened is not None:
            yield _finding(stated, done, claim, evidence, opened)
            return


def _open_everywhere(index: SourceIndex, claim: Claim, evidence: Evidence) -> str | None:
    """The word that leaves the first place of a number open; None where some place of it does not."""
    assert claim.quantity is not None
    places = [q.start for q in places_of(index, claim.quantity)] or [evidence.start]
    first: str | None = None
    for at in places:
        sentence = source_sentence(index, at)
        opened = left_open(index.text, *sentence, index.language)
        if opened is None or tells_done(index.text, *sentence, index.language):
            return None
        first = first or opened
    return first


def _finding(stated: Stated, done: re.Match[str], claim: Claim, evidence: Evidence, opened: str) -> Finding:
    start, end = min(done.start(), claim.start), max(done.end(), claim.end)
    said = done.group()
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(start, end, evidence),
        evidence,
        f"The article says “{opened}” of “{claim.text}”; the summary says “{said}”, as if it were done.",
        f"Check whether it has happened: “{opened}” or “{said}”.",
    )


RULE = SentenceRule("open_as_done", (Code.STATUS_CHANGED,), done_in, english=False)
