"""Numbers and things in two rows of one order: "Arden and Holtby had 4 and 7 cm respectively".

There the name beside a number is not its own, and what rules read from the words beside it is nothing: the first number is of
the first thing, the second of the second. Whether the source has them in that order is asked of its clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.rows import Paired
from summarise.checking.aligning.stated import Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of, words_of
from summarise.checking.verdicts import Claim
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

WORD = "respectively"
_REACH = 60  # characters behind a number of the source in which its thing stands
_SAID = pattern(r"\brespectively\b", re.IGNORECASE)
_BREAKS = pattern(r"[;:()]| [-–—] |—|\b(?:while|whereas|although|but)\b", re.IGNORECASE)
# Between two numbers of a row: a unit or a noun or two, what joins, a hedge, a sign.
_JOINS = pattern(
    r"(?:[ -]?[^\W\d_]+\.?(?: [^\W\d_]+)?)?(?:, and|,| and| &) (?:(?:the|a|an|about|around|some|nearly|almost|over|under|just|only|more|less|than|at|by) )*[^\w\s,]?",
    re.IGNORECASE,
)
_AND = pattern(r"(?:,)? (?:and|&) ", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_](?:[\w'’.-]*\w)?")
# What begins or ends a thing: it is none of its words.
_SMALL = frozenset(
    "in on at of for to from by with as than the a an its their his her this that both between among during was were is are be been has have had "
    "did do does will would can could may might now respectively and or not it they who which where when while after before about around".split()
)
_SIDES = frozenset({"for", "against"})  # of a vote: things too
_LONGEST = 3  # words of a thing


def paired_in(stated: Stated) -> Paired | None:
    """The two rows of a sentence that says "respectively"; None where it says no such word, or its rows cannot be read."""
    if WORD not in stated.tokens:
        return None
    said = _SAID.search(stated.text, stated.start, stated.end)
    if said is None:
        return None
    begin, end = _clause(stated, said.span())
    rows = [row for row in _rows(stated, begin, end) if len(row) > 1]
    if not rows:
        return None
    row = min(rows, key=lambda r: min(abs(r[0].start - said.end()), abs(said.start() - r[-1].end)))
    things = _things_beside(stated.text, (begin, end), (row[0].start, row[-1].end), len(row))
    return None if things is None else Paired(row, things)


def _clause(stated: Stated, said: Span) -> Span:
    """The part of the sentence around the word in which both rows stand."""
    begin = max((m.end() for m in _BREAKS.finditer(stated.text, stated.start, said[0])), default=stated.start)
    after = _BREAKS.search(stated.text, said[1], stated.end)
    return begin, stated.end if after is None else after.start()


def _rows(stated: Stated, begin: int, end: int) -> Iterator[tuple[Claim, ...]]:
    """The numbers between two places, those that are only joined to each other together."""
    inside = [c for c in stated.claims if c.quantity is not None and begin <= c.start and c.end <= end]
    row: list[Claim] = inside[:1]
    for before, after in pairwise(inside):
        if _JOINS.fullmatch(stated.text, before.end, after.start) is None:
            yield tuple(row)
            row = []
        row.append(after)
    yield tuple(row)


def _things_beside(text: str, clause: Span, row: Span, many: int) -> tuple[frozenset[str], ...] | None:
    """The stems of the ``many`` things that are joined before the numbers or behind them, the nearest to the numbers."""
    joints = list(_AND.finditer(text, clause[0], row[0]))[::-1]
    joints += list(_AND.finditer(text, row[1], clause[1]))
    for joint in joints:
        side = (clause[0], row[0]) if joint.end() <= row[0] else (row[1], clause[1])
        last = _thing(text, joint.end(), side[1])
        before = _things_before(text, side[0], joint.start(), many - 1)
        if last and before is not None:
            return (*before, last)
    return None


def _things_before(text: str, begin: int, end: int, many: int) -> tuple[frozenset[str], ...] | None:
    """The ``many`` things that end at ``end``, parted by commas."""
    things: list[frozenset[str]] = []
    for left in range(many - 1, -1, -1):
        start = begin if left == 0 else text.rfind(",", begin, end) + 1
        thing = _thing_ending(text, start, end)
        if not thing or (left and start == 0):
            return None
        things.insert(0, thing)
        end = start - 1
    return tuple(things)


def _thing(text: str, begin: int, end: int) -> frozenset[str]:
    """The stems of the thing that begins at ``begin``."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, begin, end):
        if (small := word.group().lower()) in _SMALL:
            if not words and small in _SIDES:
                return frozenset({small})
            if words:
                break
            continue
        if words and text[words[-1].end() : word.start()] != " ":
            break
        words.append(word)
        if len(words) == _LONGEST:
            break
    return frozenset(stems_of(text, words[0].start(), words[-1].end())) if words else frozenset()


def _thing_ending(text: str, begin: int, end: int) -> frozenset[str]:
    """The stems of the thing that ends at ``end``."""
    words: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(text, begin, end))):
        if not words and (small := word.group().lower()) in _SIDES:
            return frozenset({small})
        if word.group().lower() in _SMALL or (words and text[word.end() : words[0].start()] != " "):
            break
        words.insert(0, word)
        if len(words) == _LONGEST:
            break
    return frozenset(stems_of(text, words[0].start(), words[-1].end())) if words else frozenset()


def in_their_order(ground: Ground, stated: Stated) -> bool:
    """Whether a sentence says "respectively", and tells the numbers of one sentence of the source in the order in which it
    names the things that only stand behind one of them there."""
    if WORD not in stated.tokens:
        return False
    told = [e.quantity for _, e in stated.told if e.quantity is not None and e.quantity.low is not None]
    index = ground.index
    at = {index.sentence_of.get(id(q)) for q in told}
    if len(told) < 2 or len(at) != 1 or None in at:
        return False
    things = _things(index, told)
    words = words_of(stated.text, stated.start, stated.end)
    first = [min((w.start for w in words if w.stem in thing), default=-1) for thing in things]
    return -1 not in first and all(a < b for a, b in pairwise(first))


def _things(index: SourceIndex, numbers: Sequence[Quantity]) -> list[set[str]]:
    """For each number the stems that stand behind it, up to the next, and behind none of the others."""
    beside = index.in_place(index.sentence_of[id(numbers[0])])
    end = index.sentences[index.sentence_of[id(numbers[0])]][1]
    stems = []
    for q in numbers:
        stop = min((o.start for o in beside if o.start >= q.end and o.low is not None), default=end)
        stems.append(stems_of(index.text, q.end, min(stop, q.end + _REACH)))
    return [
        own - {stem for j, other in enumerate(stems) if i != j for stem in other}
        for i, own in enumerate(stems)
    ]
