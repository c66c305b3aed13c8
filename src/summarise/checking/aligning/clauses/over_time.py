"""Two levels of one thing of which a sentence tells that the one came before the other: "5,200 in 2015 and 3,900 last spring".

Read are "from ... to" with a time behind either level, two levels that each have a date, and what was or had been beside
what is now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.checking.aligning.clauses.earlier import earlier_of, is_level
from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_LED = (
    r"(?: (?:about|around|some|just|only|nearly|almost|over|under|more than|less than|an?|the))* ?[^\w\s]?\Z"
)
_FROM = pattern(rf"\bfrom{_LED}", re.IGNORECASE)
_TO = pattern(rf"(?:[^.;:()]|\.\d)* to{_LED}", re.IGNORECASE)
_CUT = pattern(r"[;,]|\b(?:and|but|while|whereas|against|compared)\b")
_NOW = pattern(
    r"\b(?:now|today|currently|at present|this (?:year|month|week|season|spring|summer|autumn|winter)|is|are|has|have|holds?|stands?)\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:was|were|had|stood|held|averaged|ago|last (?:year|month|week|season|spring|summer|autumn|winter)|in (?:19|20)\d\d|earlier|previously|before|once|used to)\b",
    re.IGNORECASE,
)
_TO_COME = pattern(
    r"\b(?:will|would|could|should|may|might|by|expects?|expected|plans?|planned|aims?|target)\b",
    re.IGNORECASE,
)
_REACH = 30  # characters before a number in which "from" stands
_MOST = 12  # numbers of a sentence


class Levels(NamedTuple):
    """What something was and what it came to."""

    before: Quantity
    after: Quantity


def levels_in(text: str, sentence: Span, numbers: Sequence[Quantity]) -> Iterator[Levels]:
    """The pairs of levels that a sentence of ``text`` tells one after the other in time; ``numbers``: all of it, in order."""
    if len(numbers) > _MOST:
        return
    for level in numbers:
        for old in earlier_of(text, sentence, level, numbers):
            yield Levels(old, level)
    levels = [q for q in numbers if q.kind in _KINDS and q.value is not None]
    alike = [(a, b) for a, b in pairwise(levels) if is_level(a, b)]
    for a, b in alike:
        if _FROM.search(text, max(sentence[0], a.start - _REACH), a.start) and _TO.fullmatch(
            text, a.end, b.start
        ):
            yield Levels(a, b)
    same = [q for q in levels if any(q in pair for pair in alike)]
    if len(alike) == 1 and len(same) == 2:
        found = _dated(alike[0], numbers) or _told(text, sentence, alike[0])
        if found is not None:
            yield found


def levels_of(index: SourceIndex) -> list[Levels]:
    """All such pairs of a source; to be asked for by ``SourceIndex.whole``."""
    return [
        pair
        for i in index.in_sentence
        if index.sentences[i][1] - index.sentences[i][0] <= LONGEST_SENTENCE
        for pair in levels_in(index.text, index.sentences[i], index.in_place(i))
    ]


def _dated(pair: tuple[Quantity, Quantity], numbers: Sequence[Quantity]) -> Levels | None:
    """The pair in the order of the two dates that stand each beside one of the levels."""
    a, b = pair
    row = [q for q in numbers if q in pair or (q.kind is Kind.DATE and q.date is not None)]
    dates = [q.date for q in row if q not in pair]
    if (
        len(row) != 4
        or len(dates) != 2
        or [q in pair for q in row] not in ([True, False] * 2, [False, True] * 2)
    ):
        return None
    one, two = dates
    if one is None or two is None:
        return None
    if one.year is not None and two.year is not None and one.year != two.year:
        return Levels(a, b) if one.year < two.year else Levels(b, a)
    days = one.weekday, two.weekday
    if (
        one.year == two.year is None
        and one.month == two.month is None
        and None not in days
        and days[0] != days[1]
    ):
        return Levels(a, b)  # a text that gives no week tells the days in their order
    if one.year == two.year and one.month is not None and two.month is not None and one.month < two.month:
        return Levels(a, b)  # the other way round the first may be of the year before
    return None


def _told(text: str, sentence: Span, pair: tuple[Quantity, Quantity]) -> Levels | None:
    """The pair where the words around the one tell of what was, and around the other of what is."""
    a, b = pair
    cut = _CUT.search(text, a.end, b.start)
    if cut is None or _TO_COME.search(text, *sentence):
        return None
    first, second = text[sentence[0] : cut.start()], text[cut.end() : sentence[1]]
    was = [_PAST.search(part) is not None for part in (first, second)]
    is_now = [_NOW.search(part) is not None for part in (first, second)]
    if was == [True, False] and is_now == [False, True]:
        return Levels(a, b)
    return Levels(b, a) if was == [False, True] and is_now == [True, False] else None
