"""A number told of another topic than the source tells it of, in Chinese and Japanese: 純利益は1兆2400億円 of the sales.

The summary's topic is in the source that of another number of the same kind, and the number's own place has another topic,
which the summary's sentence leaves out. Where the summary's topic stands before the number's own place in its sentence as
well, it may be what all of that is about, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, places_of
from summarise.checking.aligning.clauses.topics import (
    Topic,
    are_one,
    clauses_of,
    is_general,
    label_before,
    leans,
    opening_of,
    tells_the_rest,
    told_apart,
    topic_of,
)
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity

_MOST_PLACES = 2
_NOT_OF_ANYBODY = frozenset({Kind.SCORE, Kind.DATE, Kind.TIME, Kind.MULTIPLE, Kind.IDENTIFIER})
_ANYWHERE = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.AGE})  # the others only beside their own place
_BESIDE = 1  # sentences
_NEAR = 12  # characters
_BESIDE_AN_AGE = 14  # characters


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that is told of another topic."""
    index = ground.index
    if index.language not in UNSPACED or ground.foreign:
        return
    other = _other_in_japanese if index.language == "ja" else _other_in_chinese
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind in _NOT_OF_ANYBODY or claim.verdict is not Verdict.SUPPORTED:
            continue
        own = places_of(index, q) or ([evidence.quantity] if evidence.quantity is not None else [])
        if q.kind is Kind.COUNT:
            own = [place for place in own if noun_agreement(q, place) > 0]
        if not 1 <= len(own) <= _MOST_PLACES:
            continue
        found = [other(index, stated, claim, place) for place in own]
        names = next((names for names in found if names is not None), None)
        if names is not None and all(found):
            yield _finding(index, stated, claim, own[0], *names)
            return


def _other_in_japanese(
    index: SourceIndex, stated: Stated, claim: Claim, own: Quantity
) -> tuple[str, str] | None:
    """The source's topic and the summary's; None where they may be one."""
    text, age = index.text, own.kind is Kind.AGE
    said = topic_of(stated.text, (stated.start, stated.end), (claim.start, claim.end), age=age)
    at = index.sentence_of[id(own)]
    sentence = index.sentences[at]
    theirs = topic_of(text, sentence, (own.start, own.end), age=age)
    names = None if said is None or theirs is None else told_apart(said, theirs)
    if names is None:
        return None
    said, theirs = names
    if said.is_general or theirs.is_general:
        return None
    if theirs.key in stated.text[stated.start : stated.end] or _is_led_by(index, own, said, theirs):
        return None
    for i, (start, end) in enumerate(index.sentences):
        if abs(i - at) > _BESIDE and own.kind not in _ANYWHERE:
            continue
        if said.key not in text[start:end]:
            continue
        for q in index.in_place(i):
            if _is_alike(own, q) and q.low != own.low:
                topic = topic_of(text, (start, end), (q.start, q.end), age=q.kind is Kind.AGE)
                if topic is not None and (are_one(topic, said) or topic.owner[:2] == said.key):
                    return theirs.words, said.words
    return None


def _is_led_by(index: SourceIndex, own: Quantity, said: Topic, theirs: Topic) -> bool:
    """Whether the summary's topic stands before the number's own place, or right behind it: all that may be about it.

    Not where another number of that topic stands between, and the number's own topic behind that: "体長は平均4センチで、最大のものは11
    センチ".
    """
    text, at = index.text, index.sentence_of[id(own)]
    start, _ = index.sentences[at]
    if own.kind is Kind.AGE:  # the one whose age it is stands right beside
        behind = 0 if text[own.start - 1] in "（(" else _BESIDE_AN_AGE
        return said.key in text[max(start, own.start - _BESIDE_AN_AGE) : own.end + behind]
    if said.key not in text[start : own.start]:
        return False
    for q in index.in_place(at):
        if q.end <= own.start and _is_alike(own, q):
            topic = topic_of(text, index.sentences[at], (q.start, q.end))
            if topic is not None and are_one(topic, said) and theirs.key in text[q.end : own.start]:
                return False
    return True


def _is_alike(own: Quantity, other: Quantity) -> bool:
    if other.kind is not own.kind or other is own:
        return False
    if own.kind is Kind.COUNT:
        return noun_agreement(own, other) > 0
    return own.kind is Kind.ORDINAL or comparable(own, other) is not None


def _other_in_chinese(
    index: SourceIndex, stated: Stated, claim: Claim, own: Quantity
) -> tuple[str, str] | None:
    """The same of Chinese: the opening of the number's own clause, and that of the summary's."""
    labels = _other_label(index, stated, claim, own)
    if labels is not None:
        return labels
    text = index.text
    here = [c for c in clauses_of(stated.text, (stated.start, stated.end)) if c[0] <= claim.start]
    while len(here) > 1 and leans(stated.text, here[-1]):
        here.pop()
    if not here:
        return None
    said = opening_of(stated.text, here[-1][0], min(here[-1][1], claim.start), text)
    sentence = index.sentences[index.sentence_of[id(own)]]
    clauses = clauses_of(text, sentence)
    at = next((i for i, (start, end) in enumerate(clauses) if start <= own.start < end), None)
    if not said or at is None:
        return None
    first = at
    while first and leans(text, clauses[first]):
        first -= 1
    theirs = text[clauses[first][0] :][:4]
    if theirs[:2] in stated.text[stated.start : stated.end]:
        return None
    key = said[:2]
    rest = tells_the_rest(text, clauses[at])
    if key in text[clauses[at][0] if rest else sentence[0] : clauses[at][1]]:
        return None
    for start, end in clauses[:at] if rest else clauses[at + 1 :]:
        place = text.find(said, start, end)
        if place < 0:
            continue
        numbers = index.in_place(index.sentence_of[id(own)])
        if any(place < q.start < end and q.low != own.low and _is_alike(own, q) for q in numbers):
            return theirs, said
    return (theirs, said) if _is_told_elsewhere(index, said, own, theirs) else None


def _is_told_elsewhere(index: SourceIndex, said: str, own: Quantity, theirs: str) -> bool:
    """Whether the summary's opening stands in one other sentence alone, before a number of the kind, and neither in the lead, which
    names what all is about, nor beside the number's own sentence before it."""
    text, at = index.text, index.sentence_of[id(own)]
    if is_general(theirs) or leans(text, index.sentences[at]):
        return False
    places = [i for i, (start, end) in enumerate(index.sentences) if said[:2] in text[start:end]]
    if len(places) != 1 or places[0] in (0, at - 1, at):
        return False
    start, _ = index.sentences[places[0]]
    place = text.index(said[:2], start)
    numbers = [q for q in index.in_place(places[0]) if q.low is not None and q.kind is not Kind.DATE]
    return any(_is_alike(own, q) and q.low != own.low and q.end > place - _NEAR for q in numbers[:2])


def _other_label(index: SourceIndex, stated: Stated, claim: Claim, own: Quantity) -> tuple[str, str] | None:
    """The words right before the number in the source and in the summary (成本为, 使用), where the summary's stand right before
    another number beside it, and the source's nowhere in the summary."""
    text = index.text
    said, theirs = label_before(stated.text, claim.start), label_before(text, own.start)
    if not said or not theirs or said == theirs or theirs in stated.text[stated.start : stated.end]:
        return None
    at = index.sentence_of[id(own)]
    sentence = index.sentences[at]
    clause = next((c for c in clauses_of(text, sentence) if c[0] <= own.start < c[1]), sentence)
    if said in text[clause[0] : clause[1]]:
        return None
    for q in index.in_place(at):
        if _is_alike(own, q) and q.low != own.low and label_before(text, q.start) == said:
            return theirs, said
    return None


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, own: Quantity, right: str, said: str
) -> Finding:
    text = index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, text, "sentence", own),
        f"The article says “{text}” of “{right}”; the summary says it of “{said}”.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("other_topic", (Code.WRONG_REFERENT,), given_in, english=False)
