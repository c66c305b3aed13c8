"""How far a case has come where a number of it stands: "a husband, 61, is charged with two counts".

A step is told of somebody or of some counts: convicted, admitted, charged, cleared. What holds it, and what stands before it or
against it, are closed lists of words. Read are the numbers in the part of the sentence that tells the step, and the sentences of
the source that have as many of them as any; where one of these has a word against the step and none that holds it, the case is not
so far. A sentence elsewhere that has the step and shares as many words may be the same case told in another place.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.stated import Stated, carriers
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_IGNORE_CASE = 2


class Step(NamedTuple):
    """``told``: how a summary tells it; ``held``: words of a sentence that has it; ``against``: what it has instead."""

    told: str
    held: str
    against: str


_LISTED = (
    Step(
        r"convicted (?:of|over|for|in|on|after)|(?:was|were|been|is|are) convicted|found guilty|(?:his|her|their|its|the) convictions? (?:for|of|on)|guilty (?:in \w+ )?of",
        r"convict\w*|(?<!not )(?<!not-)guilty|sentenc\w*|jail(?:ed|s)?|admit\w*|imprison\w*|serv\w+ (?:time|life)|plead\w* no contest",
        r"(?:is|are|was|were|been) charged|charged with|accused? of|accuses?|acquitted|cleared of|den(?:y|ies|ied|ying)|alleg(?:es?|ed|edly)|not guilty|suspected of|"
        r"indicted|on trial|(?:for|awaiting|to stand|stands?|set for) trial|questioned|investigating",
    ),
    Step(
        r"plead(?:ed|ing)? guilty|pled guilty|(?:has |have |had )?(?:admitted|admitting|confessed to|admits)(?! (?:to hospital|that|it|they|he|she|into|in )\b)",
        r"admi(?:t|ssion)\w*|(?:plead\w*|pled|plea of) guilty|guilty plea|confess\w*|acknowledg\w*|own(?:ed|s) up",
        r"charged with|accused of|den(?:y|ies|ied|ying)|not guilty|alleg(?:es?|ed|edly)|suspected|indicted|found guilty|convicted (?:of|by)|on trial|cleared of|acquitted",
    ),
    Step(
        r"(?:has|have|had|was|were|been|is|are) (?:also |now |been )*(?:charged|indicted)(?! (?:an?|for|at|up|\W?\d))|charged with|"
        r"(?:has|have|had) (?:also |now )*charged \w+ (?:people|men|women|managers|officials|directors|officers|others|suspects)",
        r"(?<!not )(?<!not been )(?<!yet been )(?<!without )(?<!none has been )(?<!nobody has been )(?<!no one has been )charg(?:e|es|ed|ing)|indict\w*|"
        r"prosecut(?!or)\w*|trial|accus\w*|convict\w*|guilty|counts",
        r"questioned|investigat\w+|suspicion|suspected|(?:none|nobody|no one|not) (?:has |have )?(?:yet )?(?:been )?charged|interviewed|cited|reported to",
    ),
    Step(
        r"found guilty",
        r"found guilty|convict\w*|(?:guilty )?verdicts?",
        r"admitted|admits|plead(?:ed|s|ing)? guilty|guilty pleas?",
    ),
    Step(
        r"(?:acquitted|cleared) of",
        r"cleared|acquit\w*|not guilty|exonerat\w*|dropped|quash\w*",
        r"convicted|found guilty|admitted|pleaded guilty",
    ),
)
_READ = tuple(tuple(pattern(rf"\b(?:{words})\b", _IGNORE_CASE) for words in step) for step in _LISTED)
_OPEN = pattern(
    r"\b(?:not|never|no|none|without|if|unless|could|would|may|might|will|alleg\w+|accus\w+|den(?:y|ies|ied)|cleared|acquitted|"
    r"before|until|to be|yet|whether|trial|suspects?|suspected)\b|n['’]t\b",
    _IGNORE_CASE,
)
_OPEN_BEHIND = pattern(
    r"\b(?:not|never|no|none|if|unless|could|would|might|cleared|acquitted|until|yet|trial)\b", _IGNORE_CASE
)
_PARTS = pattern(
    r"[;:]|, (?:and|but|while|who|which|whereas|though|with)\b| (?:while|whereas|but) |(?<=[a-z]), and "
)
_SHARED = 2  # words of both sentences
_SURE = 2  # numbers of both


def other_steps(index: SourceIndex, stated: Stated) -> Iterator[tuple[Span, Span]]:
    """Where a sentence of the summary tells a step of its numbers, and where the source has what is against it of the same ones."""
    for told, held, against in _READ:
        for word in told.finditer(stated.text, stated.start, stated.end):
            part = _part(stated, word.span())
            if _OPEN.search(stated.text, part[0], word.start()) or _OPEN_BEHIND.search(
                stated.text, word.end(), part[1]
            ):
                continue
            said = stems_of(stated.text, *part)
            found: Span | None = None
            shared = numbers = 0
            for sentence, count in _sentences(index, stated, part):
                if held.search(index.text, *index.sentences[sentence]):
                    break
                other = against.search(index.text, *index.sentences[sentence])
                alike = len(said & index.stems_of(sentence))
                if found is None and other is not None and alike >= _SHARED:
                    found, shared, numbers = other.span(), alike, count
            else:
                if found is not None and (
                    numbers >= _SURE
                    or all(
                        len(said & index.stems_of(i)) < shared
                        for i, span in enumerate(index.sentences)
                        if held.search(index.text, *span)
                    )
                ):
                    yield word.span(), found


def _part(stated: Stated, at: Span) -> Span:
    """The part of a sentence in which words stand."""
    cuts = [m.end() for m in _PARTS.finditer(stated.text, stated.start, stated.end)]
    start = max((c for c in cuts if c <= at[0]), default=stated.start)
    return start, min((c for c in cuts if c >= at[1]), default=stated.end)


def _sentences(index: SourceIndex, stated: Stated, part: Span) -> list[tuple[int, int]]:
    """The sentences of the source that have the most numbers of a part of the summary's, and how many."""
    found: dict[int, set[int]] = {}
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.low is None or not part[0] <= claim.start < part[1]:
            continue
        for q in carriers(index, claim.quantity):
            if id(q) in index.sentence_of:
                found.setdefault(index.sentence_of[id(q)], set()).add(claim.start)
    most = max((len(numbers) for numbers in found.values()), default=0)
    return [(sentence, most) for sentence, numbers in found.items() if len(numbers) == most]
