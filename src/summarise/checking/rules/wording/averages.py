"""One measure of many told as another: "an average of 8.8 million viewers" for "a peak of 8.8 million".

The word of measure stands in the clause of the number ("average", "median", "peak", "minimum", "record"). Both texts
have one, they differ, and no place of the number has the summary's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, contradicted
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MEASURES = {
    "average": "average averages averaged averaging mean typical typically",
    "median": "median",
    "highest": "peak peaks peaked peaking maximum highest",
    "lowest": "minimum lowest",
    "total": "total totals totalled totaled totalling combined overall",
}
_OF = {word: name for name, words in _MEASURES.items() for word in words.split()}
_WORDS = frozenset(_OF)
_WORD = pattern(r"\b(?:" + "|".join(sorted(_OF, key=len, reverse=True)) + r")\b")
_MEDIAN = pattern(r"\bmedian \Z")  # "the median average"
_DOUBLE = pattern(r"\b(?P<word>" + "|".join(sorted(_OF, key=len, reverse=True)) + r") \Z")
# "6.62%, its lowest level": a remark behind the number
# "13% of the total": what it is a share of, and not what was measured.
_SHARED = pattern(r"\b(?:of|to) (?:the|its|their|his|her|our|all|that|this) (?:[a-z]+ )?\Z", re.IGNORECASE)
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_ADDED = pattern(r"(?: [a-z]+)?, (?:(?:its|their|his|her|the|a|an) )?", re.IGNORECASE)
_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.MULTIPLE}
)
_REACH = 50  # characters from the number in which its word of measure stands


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The words of measure of one sentence for which the source has another of the same number."""
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        if evidence.quantity is not None and _is_share(evidence.quantity) != _is_share(claim.quantity):
            continue  # "13% of sales" is no average of 12.8 that stands without a unit
        clause = clause_stated(stated, (claim.start, claim.end))
        here = _measure(clause)
        if here is None or (_is_share(claim.quantity) and _is_shared(clause, here)):
            continue
        names = _names(clause, here)
        found = contradicted(
            ground.clauses, claim, evidence, names, lambda p: _all_names(ground.index, p), _agree
        )
        if found is not None:
            place, _ = found
            other = _measure(place.clause)
            assert other is not None
            word = ground.index.text[slice(*other[1])]
            said = stated.text[slice(*here[1])]
            yield Finding(
                Code.WRONG_REFERENT,
                stated.claim(*here[1], evidence),
                evidence,
                f"The article says “{word}” of “{claim.text}”; the summary says “{said}”.",
                f"Check what was measured: “{word}” or “{said}”.",
            )


def _is_share(quantity: Quantity) -> bool:
    return quantity.kind in _SHARES


def _is_shared(clause: Clause, found: tuple[str, Span]) -> bool:
    """Whether the word that was found is of what the number is a share of."""
    start = found[1][0]
    left = clause.left if clause.left[0] <= start < clause.left[1] else clause.right
    return _SHARED.search(clause.part((left[0], start))) is not None


def _agree(here: frozenset[str], there: frozenset[str]) -> bool:
    return not here.isdisjoint(there)


def _names(clause: Clause, found: tuple[str, Span]) -> frozenset[str]:
    """The measure that was found, and the one that stands right before it: "the lowest total"."""
    name, (start, _) = found
    before = _DOUBLE.search(clause.part((clause.left[0], start)))
    return frozenset({name} if before is None else {name, _OF[before["word"].lower()]})


def _all_names(index: SourceIndex, place: Place) -> frozenset[str] | None:
    """What a number of the source is by the words nearest to it and, where those only add to it ("eased to 6.62%, its
    lowest level"), by the words before it too."""
    found = _measure(place.clause)
    if found is None:
        return None
    names, number = _names(place.clause, found), place.quantity
    if not _ADDED.fullmatch(index.text, number.end, found[1][0]):
        return names
    sentence = index.sentence_of.get(id(number))
    if sentence is None:
        return names
    start = max(
        [index.sentences[sentence][0]]
        + [q.end for q in index.in_place(sentence) if q.end <= number.start and q.kind is number.kind]
    )
    before = _WORD.findall(index.text, start, number.start)
    return names | {_OF[before[-1].lower()]} if before else names


def _measure(clause: Clause) -> tuple[str, tuple[int, int]] | None:
    """The measure that the words of a clause name nearest before its number, else behind it, and where."""
    left = (max(clause.left[0], clause.left[1] - _REACH), clause.left[1])
    right = (clause.right[0], min(clause.right[1], clause.right[0] + _REACH))
    before = list(_WORD.finditer(clause.part(left)))
    if before:
        last = before[-1]
        if _MEDIAN.search(clause.part(left), 0, last.start()):
            return None  # of two sorts at once
        return _OF[last.group()], (left[0] + last.start(), left[0] + last.end())
    behind = _WORD.search(clause.part(right))
    return (
        None
        if behind is None
        else (_OF[behind.group()], (right[0] + behind.start(), right[0] + behind.end()))
    )


RULE = SentenceRule(
    "averages", (Code.WRONG_REFERENT,), changed_in, needs=AGREEING, words=_WORDS, there=_WORDS
)
