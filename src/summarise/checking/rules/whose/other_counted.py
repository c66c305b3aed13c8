"""A number told of what its neighbour counts: "his 100th match" for "his 100th goal, in his 312th match".

What is counted or measured stands right behind each number. The source's sentence has two numbers, each of something
of its own; the summary gives the one what only the other counts. Where any place of the number has the summary's word
behind it, or the summary tells the neighbour as well, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import content_words, stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MULTIPLE, Kind.PERCENT, Kind.RATIO})
_COUNTED = pattern(
    r"[ -](?:of )?(?:the |its |their |his |her |all |those )?(?P<words>[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,2})"
)
_CLOSED = frozenset(
    "of in at on to from for with by as than was were is are had has have been will would could can may and or but after before while when "
    "who which that whose where since until per more fewer less higher lower a an the its their his her this each ago old earlier later "
    "also not over under between during about against if so out up down into only now just away abroad home overseas elsewhere online inside "
    "outside indoors outdoors there here".split()
)
# Words that stand behind numbers of anything, and time, which is told of anything too.
_ANYTHING = content_words(
    "people person men women total other others cent percent point points times more year years month months week weeks day days hour hours "
    "minute minutes time half quarter quarters place places first second third new different further additional one two three number case cases"
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that have behind them what the source counts by the number beside."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        here = _counted(stated.text, claim.end)
        first = evidence.quantity
        if not here or first is None or here & _counted(index.text, first.end):
            continue
        found = list(places(ground.clauses, claim, evidence))
        own = [_counted(index.text, place.quantity.end) for place in found]
        if not own or not all(own) or any(here & words for words in own):
            continue
        other = _other(index, stated, claim.quantity, here, found[0].quantity)
        if other is not None:
            yield _finding(index, claim, found[0].quantity, other)


def _counted(text: str, end: int) -> set[str]:
    """The stems of what a number that ends at ``end`` counts: up to three words right behind it."""
    found = _COUNTED.match(text, end)
    if found is None:
        return set()
    words: list[str] = []
    for word in found.group("words").split():
        if word in _CLOSED or (words and is_verb(word)):
            break
        words.append(word)
    return stems_of(" ".join(words)) - _ANYTHING


def _other(
    index: SourceIndex, stated: Stated, claim: Quantity, here: set[str], own: Quantity
) -> Quantity | None:
    """The number beside ``own`` that counts what the summary tells; None where the summary tells that number too."""
    mine = _counted(index.text, own.end)
    for q in index.in_place(index.sentence_of[id(own)]):
        if q.start == own.start or q.low is None or q.kind not in _KINDS or q.low == own.low:
            continue
        theirs = _counted(index.text, q.end)
        if here & theirs - mine and not mine & theirs and not is_told(q, stated):
            return q
    return None


def _finding(index: SourceIndex, claim: Claim, own: Quantity, other: Quantity) -> Finding:
    right, theirs = _shown(index, own), _shown(index, other)
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(other.start, other.end, index.text[other.start : other.end], "sentence", other),
        f"The article says “{right}” and “{theirs}”; the summary says “{claim.text}” of the second.",
        f"Check what “{claim.text}” counts.",
    )


def _shown(index: SourceIndex, q: Quantity) -> str:
    behind = _COUNTED.match(index.text, q.end)
    return index.text[q.start : q.end if behind is None else behind.end()]


# the small words that part what is counted from what is said of it are English ones
RULE = SentenceRule("other_counted", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
