"""What somebody is only suspected of told as done: "stole 46 violins" for "is suspected of stealing 46 violins".

The source has the verb behind a word of suspicion, charge or acquittal ("accused of taking", "said to have hidden"), and nowhere as
something that was done. The summary has it as past, and no word that leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING_OR_DATED, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Code, Evidence
from summarise.quantities.patterns import pattern

_ALLEGED = pattern(
    r"\b(?:suspect(?:s|ed)?|accus(?:e|es|ed|ing)|charg(?:e|es|ed)|allegations?|suspicion|acquit(?:s|ted)|cleared|claims?|indicted|tried|trial)\b[^.;]{0,50}?"
    r" (?:of|with|for|over) (?:having )?(?P<verb>[a-z]{3,}ing)\b"
    r"|\b(?:said|alleged|believed|thought|claimed|suspected|reported) to have (?:been )?(?P<done>[a-z]{3,})\b"
    r"|\bdenie[sd] (?P<denied>[a-z]{3,}ing)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"\b(?:alleg\w+|suspect\w*|suspicion|accus\w+|charg(?:e|es|ed)|den(?:y|ies|ied|ying)|acquit\w*|cleared|not guilty|trial|tried|said to|believed|claims?|claimed|"
    r"whether|if|may|might|could|would|faces?|indict\w+|according|prosecutors?|reported(?:ly)?|supposed\w*|not|never|innocent|thought|case|court heard|inquiry)\b|n['’]t\b",
    re.IGNORECASE,
)
_FOUND = pattern(
    r"\b(?:(?:court|jury|judges?|tribunal|inquiry|investigation)s? (?:has |have |had |also )?(?:found|ruled|established|concluded|decided)|convicted|found guilty)\b",
    re.IGNORECASE,
)
_PROVED = pattern(
    r"\bconvict\w*|(?<!not )\bguilty|\bsentenc\w*|\bjail\w*|\badmit\w*|\bconfess\w*|\b(?:court|jury|judges?|tribunal|inquiry|investigation)s? (?:has |have |had |also )?(?:found|ruled|established|concluded|decided)",
    re.IGNORECASE,
)
_WEAK = frozenset(("be", "hav", "do", "mak", "tak part", "get", "go", "be"))
_SHARED = 2  # stems beside the verb
_WORD = pattern(r"[^\W\d_]{3,}")


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The verb of one sentence that tells as done what the source only has as suspected; once."""
    index = ground.index
    if index.language != "en" or not any(_tells_alleged(index, e) for _, e in (*stated.told, *stated.dated)):
        return
    if not index.whole(_is_open):  # the whole of a source is read where a sentence of it has something
        return
    found = _FOUND.search(stated.text, stated.start, stated.end)
    if found is None and _OPEN.search(stated.text, stated.start, stated.end):
        return
    past = [w for w in _WORD.findall(stated.text, stated.start, stated.end) if is_past(w)]
    forms = {lemma(w) for w in (past if found is None else stated.tokens)}
    here = stems_of(stated.text, stated.start, stated.end)
    for _, evidence in (*stated.told, *stated.dated):
        sentence = source_sentence(index, evidence.start)
        for word in _ALLEGED.finditer(index.text, *sentence):
            verb = lemma(word["verb"] or word["done"] or word["denied"])
            if verb not in forms or verb in _WEAK:
                continue
            if len((here & stems_of(index.text, *sentence)) - {verb}) < _SHARED:
                continue
            if found is None and any(lemma(w) == verb and is_past(w) for w in _past_words(index, word)):
                continue
            at = found.span() if found is not None else _place(stated, verb)
            said = stated.text[slice(*at)]
            held = Evidence(*word.span(), word.group(), "sentence", evidence.quantity)
            yield Finding(
                Code.STATUS_CHANGED,
                stated.claim(*at, held),
                held,
                f"The article says “{word.group()}”; the summary says “{said}”, as if it were proved.",
                "Say how far the case has come.",
            )
            return


def _tells_alleged(index: SourceIndex, evidence: Evidence) -> bool:
    return _ALLEGED.search(index.text, *source_sentence(index, evidence.start)) is not None


def _is_open(index: SourceIndex) -> bool:
    """Whether the source tells of something suspected, and itself of nothing that was proved or admitted."""
    return _ALLEGED.search(index.text) is not None and _PROVED.search(index.text) is None


def _past_words(index: SourceIndex, alleged: re.Match[str]) -> list[str]:
    """The words of the source outside of the words that leave it open."""
    return _WORD.findall(index.text[: alleged.start()]) + _WORD.findall(index.text[alleged.end() :])


def _place(stated: Stated, verb: str) -> tuple[int, int]:
    return next(
        m.span() for m in _WORD.finditer(stated.text, stated.start, stated.end) if lemma(m.group()) == verb
    )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset(
    "accus* acquit* alleg* believed charge* claim* cleared denie* indicted reported said suspect* suspicion "
    "thought trial tried".split()
)
RULE = SentenceRule("alleged", (Code.STATUS_CHANGED,), told_in, needs=AGREEING_OR_DATED, there=_THERE)
