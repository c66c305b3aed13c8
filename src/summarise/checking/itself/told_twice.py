"""The same thing told twice in one text with two values.

Two numbers are taken to be of the same thing only where they count the same noun, where the same words stand before them
in their clause, and where neither sentence names a time, an order, a comparison or a person that the other does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.itself.compared import AMOUNTS, Compared, alike, is_exact, value_of
from summarise.checking.source.index import MOST_IN_SENTENCE, SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_CLAUSE = pattern(
    r"[;:()—–]|,|\b(?:and|but|while|whereas|which|who|that|after|before|when|as|because|if|than)\b",
    re.IGNORECASE,
)
# Words that tell one number of a thing from another.
_APART = pattern(
    r"\b(?:from|to|by|up|down|rose|fell|than|since|previous\w*|earlier|later|last|next|first|second|third|fourth|former\w*|now|then|once|again|another|other|"
    r"more|less|fewer|further|additional|extra|each|every|per|average|about|half|quarter|early|late|new|old|before|after|until|originally|initial\w*|forecast\w*|expect\w*|"
    r"estimat\w*|predict\w*|target\w*|plan\w*|would|could|will|may|might|should|if|aim\w*|goal|total|only|north|south|east|west|upper|lower|former|latter|one|"
    r"both|same|different|respectively|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter|week|month|year|daily|weekly|monthly|annual\w*|morning|evening|night)\b",
    re.IGNORECASE,
)
_NAME = pattern(r"(?<=[\w,;:)] )[A-Z][\w'’-]+")
_WORDS = 3  # that stand before both numbers, at the least
_MOST = 40  # numbers with the same words that are held against each other


class _Told(NamedTuple):
    quantity: Quantity
    names: frozenset[str]


def conflicts(index: SourceIndex) -> Iterator[Compared]:
    """Each number that another place of the text tells otherwise, held against the first such place; and those that agree."""
    groups: dict[tuple[object, ...], list[_Told]] = defaultdict(list)
    tables = tables_of(index)
    for at, found in index.in_sentence.items():
        start, end = index.sentences[at] if index.sentences else (0, len(index.text))
        if end - start > LONGEST_SENTENCE or len(found) > MOST_IN_SENTENCE:
            continue
        text = index.text[start:end]
        if any(q.kind is Kind.DATE for q in found):
            continue
        names = frozenset(_NAME.findall(text))
        for q in found:
            key = _key(index.text, start, end, q, names) if tables.at(q.start) is None else None
            if key is not None:
                groups[key].append(_Told(q, names))
    for told in groups.values():
        yield from _against_first(told[:_MOST])


def _key(text: str, start: int, end: int, q: Quantity, names: frozenset[str]) -> tuple[object, ...] | None:
    """What a number is of: kind, unit, the words before it in its clause, the words right behind it."""
    if q.kind not in AMOUNTS or q.value is None or not is_exact(q):
        return None
    clause = start
    for mark in _CLAUSE.finditer(text, start, q.start):
        clause = mark.end()
    stop = _CLAUSE.search(text, q.end, end)
    stop_at = stop.start() if stop is not None else end
    before, after = text[clause : q.start], text[q.end : stop_at]
    if _APART.search(before) or _APART.search(after):
        return None
    stems = frozenset(stems_of(before))
    behind = frozenset(stems_of(after))
    if len(stems) + len(behind) < _WORDS or not stems:
        return None
    if q.kind is Kind.COUNT and not q.noun:
        return None
    return q.kind, q.unit if q.kind is not Kind.COUNT else q.noun, stems, behind, names


def _against_first(told: list[_Told]) -> Iterator[Compared]:
    for i, one in enumerate(told[1:], 1):
        first = told[0]
        q, other = one.quantity, first.quantity
        if not alike(q, other):
            continue
        fits = (
            value_of(q) == value_of(other)
            or compare(q, other) >= Match.ROUNDED
            or compare(other, q) >= Match.ROUNDED
        )
        yield Compared(
            q, q.start, q.end, other, "", fits,
            f"The text says “{q.text}” here and “{other.text}” in another place, in the same words.",
            Code.SELF_CONTRADICTION,
        )  # fmt: skip
        if i >= _MOST:
            return
