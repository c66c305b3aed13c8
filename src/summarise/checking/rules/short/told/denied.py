"""What the source denies told as so: "night work was linked to cataracts" for "found no link".

One word of the source's sentence denies, and right behind it stands what is denied. The summary's sentence has that too, in any form, shares
the rest of what is said with the source's sentence, and has no word that denies anything. ``opposites`` reads verbs in the clause of a
number; here what is denied may stand anywhere in a sentence of which each number stands in no other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities.patterns import pattern

_NO = (
    r"(?:\b(?:found|finds?|saw|sees?|showed|shows?|revealed|detected|discovered|turned up|gave) no (?:(?:clear|direct|sign|signs|trace|traces|evidence|proof|indication|such|significant)(?: of| that)? )*(?:the |an? |any |its )?"
    r"|\b(?:did|do|does|was|were|is|are|will|would|could|can)(?: not|n['’]t) (?:be |been |have )?|\bcannot (?:be )?|\bnever )"
)
_DENIED = pattern(rf"{_NO}(?P<word>[a-z]{{4,}})", re.IGNORECASE)
# One of these words stands in every match of it; "n't" leaves a t.
_DENYING = frozenset(("no", "not", "cannot", "never", "t"))
_DENIES = pattern(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|fail(?:s|ed|ing)?|refus\w+|rul(?:es|ed) out|den(?:y|ies|ied)|reject\w*|lack\w*|free|"
    r"unrelated|hardly|little|rather than|instead|absent|absence|unable|stop(?:s|ped)?|avoid\w*|prevent\w*|dismiss\w*|disprov\w*|clear(?:s|ed)?|keep(?:s|ing)?|kept|last|ban(?:s|ned)?|halt\w*|zero|few|less|fewer)\b|n['’]t\b",
    re.IGNORECASE,
)
_SHARED = 3  # stems, with what is denied
_NO_WORDS = frozenset(
    "that longer more less fewer such been have than other doubt matter only just yet clear evidence know known comment need immediately immediate named".split()
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that tells as so what the source denies."""
    index = ground.index
    denying = list(_denying(ground, stated))
    if not denying or _DENIES.search(stated.text, stated.start, stated.end):
        return
    here = stems_of(stated.text, stated.start, stated.end)
    forms = here | {lemma(w) for w in stated.tokens}
    for claim, span in denying:
        denied = [m for m in _DENIED.finditer(index.text, *span) if m["word"].lower() not in _NO_WORDS]
        if len(denied) != 1 or len(_DENIES.findall(index.text, *span)) != 1:
            continue
        word = denied[0]["word"]
        if not forms & (stems_of(word) | {lemma(word)}):
            continue
        if len(here & stems_of(index.text, *span)) + bool(not here & stems_of(word)) < _SHARED:
            continue
        yield _finding(index.text, claim, denied[0].span())
        return


def _denying(ground: Ground, stated: Stated) -> Iterator[tuple[Claim, Span]]:
    """The numbers of a sentence that stand in a single sentence of the source which may deny something, and that."""
    index = ground.index
    for claim, evidence in stated.told:
        found = {index.sentence_of[id(p.quantity)] for p in places(ground.clauses, claim, evidence)}
        at = found.pop() if len(found) == 1 else None
        if at is not None and not _DENYING.isdisjoint(index.tokens_in(at)):
            span = index.sentences[at]
            if span[1] - span[0] <= LONGEST_SENTENCE:
                yield claim, span


def _finding(text: str, claim: Claim, at: Span) -> Finding:
    right = text[slice(*at)]
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(*at, right, "sentence", claim.evidence.quantity if claim.evidence else None),
        f"The article says “{right}”; the summary says it as so.",
        f"Check whether it is so: the article says “{right}”.",
    )


RULE = SentenceRule("denied", (Code.DIRECTION_REVERSED,), told_in, needs=AGREEING, short=True, there=_DENYING)
