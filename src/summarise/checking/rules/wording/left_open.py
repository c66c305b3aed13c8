"""An act told as done that the source leaves open wherever it speaks of it: "was approved" for "has yet to approve".

Where ``forecasts`` reads the clause of a number and ``planned_verb`` one form of a plan, here the act is looked for in the
source by its verb, or one that tells the same (``aligning.roles.told_acts``), beside the words and numbers that the summary has
with it. One place that tells it as done, and nothing is said. Nor of a summary that leaves anything open itself, says who
says so, or denies something.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.told_acts import (
    REFUSED,
    Act,
    Told,
    acts_in,
    done_in,
    form_of,
    tense_sign,
)
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated, carriers, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.openness import OPEN, may_be_open
from summarise.checking.text.words import stems_of, tokens_of
from summarise.checking.verdicts import Code, Evidence, Severity
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

# Who says so: nothing in the sentence is told outright.
_SAID_BY = frozenset(
    "says said say saying according claim claims claimed allege alleges alleged allegedly alleging accuse accused accuses accusing accusation "
    "accusations allegation allegations believe believes believed apparently heard told deny denies denied argue argues argued charged "
    "if unless whether would trial suspect suspects suspected".split()
)
# What leaves open, denies or turns down the act in whose part of the sentence it stands.
_HELD_BACK = frozenset(
    "reportedly thought not never no none nobody neither nor without yet still until may might could will can cannot should must plan plans planned "
    "planning propose proposed proposes proposal proposals expected expects due likely hopes hope hoping hoped wants wanted offer offered offers "
    "refused refuses rejected rejects declined turned postponed delayed shelved scrapped dropped failed fails fail unable "
    "risk risks feared fears fear threatened threaten threatens seeks sought seeking asked asks request requested considering considered "
    "intend intends intended aims aimed aim set ready decision talks possible potential potentially possibly forecast projected estimate estimated "
    "estimates face faces facing before instead agreed promised promises pledged vowed bid bids recommended "
    "investigating investigated probe questioned undecided pending trying tried attempted".split()
)
_PARTS = pattern(r"[;:]|, (?!\d)| while | whereas | but | and (?!\d)| who | which | of whom | of which ")
_COUNTED = 1  # words that both have beside the act, where a number is of both
_ALONE = 2  # and where none is
_MOST_OF = 0.5  # of the words of the summary's sentence, where no number is of both
_LIKE = 4  # sentences like the summary's that are looked at
_MOST = 60  # sentences of the source that have the verb
_BESIDE = 70  # characters on either side of an act: what is done, to whom
_TAKEN = form_of("accept")


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first act of one sentence that the source only leaves open."""
    index = ground.index
    if not _SAID_BY.isdisjoint(stated.tokens) or stated.end - stated.start > LONGEST_SENTENCE:
        return
    done = list(done_in(stated.text, (stated.start, stated.end)))
    if done and (not _HELD_BACK.isdisjoint(stated.tokens) or may_be_open(stated.tokens)):
        done = [act for act in done if not _is_held_back(stated, act)]
    if not done:
        return
    verbs = frozenset(act.verb for act in done)
    said = _words(stated.text, (stated.start, stated.end), verbs)
    for sentence, counted in _places(index, stated, said).items():
        may_tell = _may_tell(index, sentence, verbs)
        if not may_tell and _TAKEN not in verbs:
            continue
        span = index.sentences[sentence]
        if not counted:
            shared = said & stems_of(index.text, *span)  # none of ``said`` is one of the verbs
            if len(shared) < max(_ALONE, _MOST_OF * len(said)):
                continue
        told = acts_in(index.text, span, verbs) if may_tell else ()
        for act in (*told, *_refused(index, stated, sentence, verbs)):
            own = next(a for a in done if a.verb == act.verb)
            if (
                act.told is Told.OPEN
                and _are_one(index, stated, own, act, counted=counted)
                and not _is_done(index, act.verb, said)
            ):
                yield _finding(index, stated, own, act, counted=counted)
                return


def _may_tell(index: SourceIndex, sentence: int, verbs: frozenset[str]) -> bool:
    """Whether a sentence of the source can have one of some ``verbs``: told before it is read word by word."""
    # words of ASCII alone
    return not verbs.isdisjoint(index.whole(_Forms).of(sentence)) or not all(map(str.isascii, verbs))


class _Forms:
    """The words of a source's sentences in common form, each sentence read once."""

    def __init__(self, index: SourceIndex) -> None:
        self._index = index
        self._known: dict[int, frozenset[str]] = {}

    def of(self, sentence: int) -> frozenset[str]:
        """Those of one sentence."""
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = frozenset(map(form_of, self._index.tokens_in(sentence)))
        return found


def _is_held_back(stated: Stated, act: Act) -> bool:
    """Whether the part of the sentence that an act stands in leaves something open itself."""
    cuts = [
        stated.start,
        *(m.end() for m in _PARTS.finditer(stated.text, stated.start, stated.end)),
        stated.end,
    ]
    start = max(cut for cut in cuts if cut <= act.span[0])
    end = min(cut for cut in cuts if cut >= act.span[1])
    tokens = tokens_of(stated.text, start, end)
    return not _HELD_BACK.isdisjoint(tokens) or (
        may_be_open(tokens) and OPEN.search(stated.text, start, end) is not None
    )


def _words(text: str, span: Span, verbs: frozenset[str]) -> set[str]:
    return {stem for stem in stems_of(text, *span) if form_of(stem) not in verbs}


def _are_one(index: SourceIndex, stated: Stated, own: Act, act: Act, *, counted: bool) -> bool:
    """Whether the words beside the two acts, what is done or to whom, are of one thing."""
    verbs = frozenset((own.verb,))
    here = _beside(stated.text, (stated.start, stated.end), own.span, verbs)
    there = _beside(index.text, source_sentence(index, act.span[0]), act.span, verbs)
    return len(here & there) >= (_COUNTED if counted else _ALONE)


def _beside(text: str, sentence: Span, at: Span, verbs: frozenset[str]) -> set[str]:
    return _words(text, (max(sentence[0], at[0] - _BESIDE), min(sentence[1], at[1] + _BESIDE)), verbs)


def _refused(index: SourceIndex, stated: Stated, sentence: int, verbs: frozenset[str]) -> Iterator[Act]:
    """What the source says is turned down, of an amount that the summary tells as taken."""
    if _TAKEN not in verbs:
        return
    for claim in stated.claims:
        carried = (
            []
            if claim.quantity is None or claim.quantity.low is None
            else list(carriers(index, claim.quantity))
        )
        refused = [_refusal(index, q) for q in carried]
        if not all(refused):
            continue  # another place of the amount is of something else
        for q, no in zip(carried, refused, strict=True):
            if no is not None and index.sentence_of.get(id(q)) == sentence:
                yield Act(_TAKEN, (no[0], q.end), Told.OPEN)


def _refusal(index: SourceIndex, q: Quantity) -> Span | None:
    """Where a verb stands that turns down what a number of the source is of; votes are none that "by" leads to."""
    found = REFUSED.search(index.text, source_sentence(index, q.start)[0], q.start)
    return None if found is None or " by " in found.group() else found.span()


def _places(index: SourceIndex, stated: Stated, said: set[str]) -> dict[int, bool]:
    """The sentences of the source that the summary's may tell, and whether one of its numbers stands there."""
    found: dict[int, bool] = {}
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.low is None:
            continue
        for q in carriers(index, claim.quantity):
            if len(found) < _LIKE and id(q) in index.sentence_of:
                found[index.sentence_of[id(q)]] = True
    for sentence, _ in index.similar(said, _LIKE):
        found.setdefault(sentence, False)
    longest = LONGEST_SENTENCE
    return {
        i: counted for i, counted in found.items() if index.sentences[i][1] - index.sentences[i][0] <= longest
    }


def _verbs_by_sentence(index: SourceIndex) -> dict[str, list[int]]:
    """The sentences of the source by the verbs, in common form, that they may have."""
    found: dict[str, list[int]] = {}
    for sentence in range(len(index.sentences)):
        for form in index.whole(_Forms).of(sentence):
            found.setdefault(form, []).append(sentence)
    return found


def _is_done(index: SourceIndex, verb: str, said: set[str]) -> bool:
    """Whether any sentence of the source that shares a word tells the act as done."""
    for sentence in index.whole(_verbs_by_sentence).get(verb, ())[:_MOST]:
        span = index.sentences[sentence]
        told = acts_in(index.text, span, frozenset((verb,)))
        if any(act.told is Told.DONE for act in told) and said & stems_of(index.text, *span):
            return True
    return False


def _finding(index: SourceIndex, stated: Stated, own: Act, act: Act, *, counted: bool) -> Finding:
    scope = act.scope or act.span
    start, end = min(scope[0], act.span[0]), max(scope[1], act.span[1])
    opened, said = index.text[start:end], stated.text[slice(*own.span)]
    evidence = Evidence(start, end, opened, "sentence")
    return Finding(
        Code.STATUS_CHANGED,
        stated.claim(*own.span, evidence),
        evidence,
        f"The article says “{opened}”; the summary says “{said}”, as if it were done.",
        f"Check whether it has happened: “{opened}” or “{said}”.",
        severity=None if counted else Severity.NOTE,
        signs=(tense_sign(stated.text, own.span),),
    )


RULE = SentenceRule("left_open", (Code.STATUS_CHANGED,), changed_in, needs=NUMBERS, english=True)
