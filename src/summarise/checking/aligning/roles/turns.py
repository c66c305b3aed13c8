"""Whose a number of the source is that stands by "the former" or "the latter", "the first" or "the second", or in a row "respectively".

The things are those joined last before it: "bids by Halden and by the Brackwell Trust. The former offered 2.4 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_TURN = pattern(
    r"\bthe (?P<turn>former|latter|first|second)(?:['’]s)?(?= (?!(?:half|quarter|time|place|day|week|month|year|round|set|leg|stage|floor|half|person|man|woman|team|phase|reading|period|"
    r"innings|game|match|race|part|prize|goal|world|edition|series|term)\b)[a-z]| [^\w\s]?\d|,)",
    re.IGNORECASE,
)
_LAST = frozenset(("latter", "second"))
_AND = pattern(r",? and (?:(?:by|for|at|in|of|from|to|with|on) )?")
_SMALL = frozenset(
    "by for at in of from to with on the a an its their his her both between was were is are made bid bids two and or as all our this that these those".split()
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_STOP = pattern(r"[,;:.()](?=\s|\Z)")
_RESPECTIVELY = pattern(r"\brespectively\b", re.IGNORECASE)
_JOINED = pattern(r"(?:[^.;:()]|\.(?=\d)){0,24}?,? and [^\w\s]?(?:[^.;:()\d]{0,12})")
_MOST = 3  # words of a thing
_REACH = 320  # characters back to the things
_BESIDE = 70  # characters from the word to its number


class Turn(NamedTuple):
    """The stems of what only the number's own thing has, and of what only the other has."""

    own: frozenset[str]
    other: frozenset[str]


def turn_of(index: SourceIndex, number: Quantity) -> Turn | None:
    """The two things of which the number belongs to one; None where no such word stands by it, or no two things before."""
    return index.once(_turn_of, number)


def _turn_of(index: SourceIndex, number: Quantity) -> Turn | None:
    if index.language != "en" or id(number) not in index.sentence_of:
        return None
    at = index.sentence_of[id(number)]
    start = index.sentences[at][0]
    told = list(_TURN.finditer(index.text, max(start, number.start - _BESIDE), number.end))
    if told:
        pair = _things_before(index.text, told[-1].start())
        if pair is None:
            return None
        first, second = pair
        return Turn(second, first) if told[-1]["turn"].lower() in _LAST else Turn(first, second)
    return _in_row(index, number, at)


def _in_row(index: SourceIndex, number: Quantity, at: int) -> Turn | None:
    """The two things of a sentence that says "respectively" of two numbers."""
    start, end = index.sentences[at]
    numbers = [q for q in index.in_place(at) if q.kind is number.kind]
    said = _RESPECTIVELY.search(index.text, start, end)
    if (
        said is None
        or len(numbers) != 2
        or _JOINED.fullmatch(index.text, numbers[0].end, numbers[1].start) is None
    ):
        return None
    pair = _things_before(index.text, numbers[0].start, start) or _things_before(index.text, end, said.end())
    if pair is None:
        return None
    own = 0 if number is numbers[0] else 1
    return Turn(pair[own], pair[1 - own])


def _things_before(
    text: str, end: int, start: int | None = None
) -> tuple[frozenset[str], frozenset[str]] | None:
    """What the last two things before ``end`` that are joined have each for itself."""
    begin = max(0, end - _REACH) if start is None else start
    for joint in reversed(list(_AND.finditer(text, begin, end))):
        first = stems_of(" ".join(_last_words(text[begin : joint.start()])))
        second = stems_of(" ".join(_first_words(text[joint.end() : end])))
        own, other = frozenset(first - second), frozenset(second - first)
        if own and other:
            return own, other
    return None


def _last_words(text: str) -> list[str]:
    """The words of a thing that ends a text: back to a verb, a small word or a stop."""
    stops = [m.end() for m in _STOP.finditer(text)]
    words = list(_WORD.findall(text, stops[-1] if stops else 0))
    return list(_of_thing(reversed(words)))


def _first_words(text: str) -> list[str]:
    """The words of a thing that begins a text."""
    stop = _STOP.search(text)
    words = _WORD.findall(text[: stop.start()] if stop else text)
    while words and words[0].lower() in _SMALL:
        words = words[1:]
    return list(_of_thing(iter(words)))


def _of_thing(words: Iterator[str]) -> Iterator[str]:
    for n, word in enumerate(words):
        if n == _MOST or word.lower() in _SMALL or (is_verb(word) and word[0].islower()):
            return
        yield word
