"""What is planned told as done: "has closed its plant, with the loss of 230 jobs" for "will close its plant".

The source's sentence of one of the numbers has the verb behind a word of openness and nowhere as past; the summary's
has it in the perfect or as a passive, leaves nothing open, and shares two words more. ``forecasts`` reads the clause of
the number; here the verb may stand anywhere in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.text.openness import OPEN, may_be_open
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Code
from summarise.quantities.patterns import pattern

# "Will close", "plans to close", "is due to be closed": the verb that a word of openness leads to.
_OPEN_VERB = pattern(
    r"\b(?:will|would|could|(?-i:may)|might|(?:plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|hop(?:es|ed)|aim(?:s|ed)?|expect(?:s|ed)?|due|set|"
    r"scheduled|threaten(?:s|ed)|propos(?:es|ed)|promised|pledged|vowed|(?:is|are)) to) (?:also |now |only |be |then )?(?P<verb>[a-z]{3,})\b",
    re.IGNORECASE,
)
# One of these words stands in every match, or one of the second row with "to".
_OPENING = frozenset(("will", "would", "could", "may", "might"))
_OPENING_TO = frozenset(
    "plan plans planned intend intends intended want wants wanted hopes hoped aim aims aimed expect expects expected due set "
    "scheduled threatens threatened proposes proposed promised pledged vowed is are".split()
)
_HAS_DONE = pattern(
    r"\b(?:has|have) (?:already |now |since |also |just )?(?:been )?(?P<verb>[a-z]{3,})\b|\b(?:was|were) (?P<passive>[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_DENIED = pattern(r"\b(?:not|never|yet|no)\b|n['’]t\b", re.IGNORECASE)
_SHARED = 2  # words beside the verb
_DONE_BY = frozenset(("has", "have", "was", "were"))
_WEAK = frozenset("was were had got made".split())
_WORD = pattern(r"[^\W\d_]{2,}")


def may_plan(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can have a verb that is planned."""
    return not _OPENING.isdisjoint(tokens) or ("to" in tokens and not _OPENING_TO.isdisjoint(tokens))


def done_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The verb of one sentence that tells as done what the source only plans; once."""
    index = ground.index
    planned = [
        (claim, evidence)
        for claim, evidence in (*stated.told, *stated.dated)
        if may_plan(index.tokens_in(index.sentence_at(evidence.start)))
    ]
    if not planned:
        return
    if may_be_open(stated.tokens) and OPEN.search(stated.text, stated.start, stated.end):
        return
    done = [
        (m.start(m.lastgroup or 0), m.end(), lemma(m.group(m.lastgroup or 0)))
        for m in _HAS_DONE.finditer(stated.text, stated.start, stated.end)
        if not _DENIED.search(stated.text, max(stated.start, m.start() - 12), m.end())
    ]
    if not done:
        return
    here = stems_of(stated.text, stated.start, stated.end)
    for claim, evidence in planned:
        sentence = source_sentence(index, evidence.start)
        for word in _OPEN_VERB.finditer(index.text, *sentence):
            for start, end, verb in done:
                if lemma(word.group("verb")) != verb or len(verb) < 3 or verb in _WEAK:
                    continue
                there = index.text[slice(*sentence)]
                if any(lemma(w) == verb and is_past(w) for w in _WORD.findall(there)):
                    continue
                shared = (here & stems_of(there)) - {verb}
                if len(shared) < _SHARED:
                    continue
                opened, said = word.group(), stated.text[start:end]
                yield Finding(
                    Code.STATUS_CHANGED,
                    stated.claim(start, end, evidence),
                    evidence,
                    f"The article says “{opened}” of “{claim.text}”; the summary says “{said}”, as if it were done.",
                    f"Check whether it has happened: “{opened}” or “{said}”.",
                )
                return


RULE = SentenceRule("planned_verb", (Code.STATUS_CHANGED,), done_in, needs=AGREEING_OR_DATED, words=_DONE_BY)
