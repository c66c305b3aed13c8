"""A count told of what befell others, in Chinese and Japanese: "19人が死亡" for "3人が死亡し、うち19人は重傷".

What happened to so many people, or what they are, stands right behind the counter in both languages. The summary has behind its
number what the source, around there, has behind another of the same counter, and never behind this one. What befell a
part of those befell all of them; words for one fate are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, owned_in
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.arithmetic.abroad.part_words import joins
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BEHIND = pattern("(?:以上|余り|余|多)?[のがはをも]?(?P<word>[々\u3400-\u9fff\u30a1-\u30fc]{2}|けが|亡く)")
_MOST_PLACES = 2
_AROUND = 1  # sentences
# Words for one fate, by how they begin.
_FATES = (
    frozenset("死亡 亡く 遇难 遇難 身亡 丧生 喪生 死者 犠牲 牺牲 罹难 殉职 死去".split()),
    frozenset("受伤 受傷 负伤 負傷 けが 怪我 轻伤 軽傷 重伤 重傷 伤者 住院 入院 搬送 送医".split()),
    frozenset("失踪 失联 行方 不明 下落 失蹤 失聯".split()),
    frozenset("避難 転移 转移 疏散 撤离 安置".split()),
    frozenset("逮捕 拘束 被捕 拘留 落网".split()),
)


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The counts of one sentence that have behind them what befell others."""
    index = ground.index
    if index.language not in UNSPACED:
        return
    for claim, evidence, own in owned_in(ground, stated, _MOST_PLACES):
        assert claim.quantity is not None
        said = _fate(stated.text, claim.end)
        if claim.quantity.kind is not Kind.COUNT or not said:
            continue
        theirs = [_fate(index.text, q.end) for q in own]
        if not all(theirs) or any(_are_one(said, word) for word in theirs):
            continue
        other = _other(index, own, said)
        if other is None and not _excludes(index, own, said, theirs):
            continue
        yield _finding(index, claim, evidence, own[0], other, said)


def _other(index: SourceIndex, own: list[Quantity], said: str) -> Quantity | None:
    """The number around one of ``own`` that has behind it what the summary says; None where it is a part of them or the whole."""
    for place in own:
        at = index.sentence_of[id(place)]
        for i in range(max(0, at - _AROUND), at + _AROUND + 1):
            for q in index.in_place(i):
                if q.kind is not Kind.COUNT or q.low == place.low or noun_agreement(place, q) <= 0:
                    continue
                if _fate(index.text, q.end) != said:
                    continue
                return None if _is_part(index, place, q) else q
    return None


def _excludes(index: SourceIndex, own: list[Quantity], said: str, theirs: list[str]) -> bool:
    """Whether the summary tells one fate and the source quite another, without a word of the first in its sentence."""
    ours = next((words for words in _FATES if said in words), None)
    if ours is None or not all(any(word in words for words in _FATES) for word in theirs):
        return False
    sentences = [index.text[slice(*index.sentences[index.sentence_of[id(q)]])] for q in own]
    return not any(word in sentence for sentence in sentences for word in ours)


def _is_part(index: SourceIndex, part: Quantity, whole: Quantity) -> bool:
    """Whether a number is told as a part of another: of the nearest one before it that counts the same."""
    if not joins(index.text, whole, part, index.language):
        return False
    between = index.within(whole.end, part.start)
    return not any(q.kind is Kind.COUNT and noun_agreement(q, whole) > 0 for q in between)


def _fate(text: str, end: int) -> str:
    found = _BEHIND.match(text, end)
    return "" if found is None else found["word"]


def _are_one(one: str, other: str) -> bool:
    return one == other or any(one in words and other in words for words in _FATES)


def _finding(
    index: SourceIndex, claim: Claim, evidence: Evidence, own: Quantity, other: Quantity | None, said: str
) -> Finding:
    right = index.text[own.start : own.end] + _fate(index.text, own.end)
    theirs = said if other is None else index.text[other.start : other.end] + said
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article says “{right}”; the summary says “{claim.text}” of “{theirs}”.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("other_fate", (Code.WRONG_REFERENT,), given_in, english=False)
