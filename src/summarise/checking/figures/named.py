"""The proper names of an article: what sort of thing each names, and which of them are told of a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = r"[A-Z][a-zA-Zà-ÿ'’-]*[a-zà-ÿ]"
_NAME = pattern(
    rf"(?<![\w'’-]){_WORD}(?:(?: | (?:of|de|van|del) | [A-Z]\. |(?<=\bSt)\. |(?<=\bMt)\. ){_WORD})*"
)
_POSSESSIVE = pattern(r"['’]s?\Z")
_NO_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec mr mrs ms dr sir the this that these those a an in on at it he she they "
    "we you but and or if of for from to by with as no not its his her their our some all most more about around only last next "
    "first second third one two three four five six seven eight nine ten half there when while after before since until under over".split()
)  # fmt: skip
_BODIES = frozenset(
    "city united town central air bank council university school college group party company fire river bridge street road park hospital "
    "airport arena stadium board union society association institute agency department court plc ltd inc corp energy power rail".split()
)  # fmt: skip
_SAYS = pattern(
    r"(?:,? (?:who|which))? (?:said|says|told|added that|warned|estimates?d?|expects?|noted|claims?|argued|found)\b(?! (?:it|they|he|she)\b)"
)
_SAID_BY = pattern(r"\b(?:according to|said|told|says|added)(?: \w+){0,3} \Z", re.IGNORECASE)
_TITLE = pattern(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Judge|Sgt|Coun|Justice|Captain|coach|striker|forward|guard|leader|accountant|minister)\.? \Z")  # fmt: skip
_PLACE = pattern(r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Aa]round|[Oo]utside|[Aa]cross)(?: [a-z]{3,14})?(?: the)? \Z")
_SMALL = pattern(r"(?<![\w'’-])[a-z][a-zà-ÿ'’-]+")
_CALLED = pattern(r"(?:^|[\s“\"(])(?!(?:after|before|when|while|where|that|than|from|with|since|until|into|over|under|says|said|the|and|but|for|of|in|on|at|by|to|as|or|rival|neighbouring)\b)[a-z-]{4,} \Z")  # fmt: skip
_COMMON = pattern(r"(?:s|ly|ing|ed)\Z")  # what begins a sentence and may be no name: "Prices", "Nearly"
_AGED = pattern(r", (?:who is )?\d\d(?=[,.;)]\D| and\b)")


class Name(NamedTuple):
    """A proper name where it stands: its words in lower case and its place."""

    words: tuple[str, ...]
    span: Span


class Names(NamedTuple):
    """The names of a source: by the last word of each what sort it is ("person", "place", "") and in which sentences it stands,
    and the names of each sentence."""

    sort: dict[str, str]
    standing: dict[str, set[int]]
    inside: dict[int, list[Name]]
    known: frozenset[str]
    """Their words, without those that stand once only, where a sentence begins."""


def names_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """The capitalised words of a text that may be names, in order, each as long as it goes."""
    for found in _NAME.finditer(text, start, len(text) if end is None else end):
        words = [_POSSESSIVE.sub("", w).lower() for w in re.split(r"[ .]+", found.group()) if w]
        kept = [w for w in words if w not in _NO_NAMES and len(w) > 2]
        if kept:
            start = found.start() + (4 if found.group().startswith("The ") else 0)
            yield Name(tuple(kept), (start, found.end()))


def names_of(index: SourceIndex) -> Names:
    """The names of a source. A word that is written large only where a sentence begins is none."""
    text = index.text
    starts = {start for start, _ in index.sentences}
    found = list(names_in(text))
    inside = {w for n in found if not _opens(text, n, starts) for w in n.words}
    small = frozenset(_SMALL.findall(text))
    sure = tuple(n for n in found if len(n.words) > 1 or n.words[0] in inside or n.words[0] not in small)
    sure = tuple(
        n for n in sure if not (len(n.words) == 1 and n.words[0] in small and n.words[0].endswith("s"))
    )
    alone = {n.words[0] for n in sure if len(n.words) == 1}
    marks: dict[str, set[str]] = {}
    for n in sure:
        key, before = n.words[-1], text[max(0, n.span[0] - 24) : n.span[0]]
        mark = marks.setdefault(key, set())
        if _PLACE.search(before):
            mark.add("place")
        if _AGED.match(text, n.span[1]) or _TITLE.search(before):
            mark.add("person")
        whole = len(n.words) in (2, 3) and key not in _BODIES
        if whole and (
            _CALLED.search(before) or (key in alone and n.words[0] not in alone and key[-1] != "s")
        ):
            mark.add("person")
    sort = {k: "person" if "person" in m else "place" if "place" in m else "" for k, m in marks.items()}
    known = inside | {w for n in sure if len(n.words) > 1 for w in n.words}
    often = Counter(n.words[0] for n in sure if len(n.words) == 1)
    known |= {w for w, many in often.items() if many > 1 and w not in small and not _COMMON.search(w)}
    standing: dict[str, set[int]] = {}
    held: dict[int, list[Name]] = {}
    for n in sure:
        at = index.sentence_at(n.span[0])
        standing.setdefault(n.words[-1], set()).add(at)
        held.setdefault(at, []).append(n)
    return Names(sort, standing, held, frozenset(known))


def are_peers(names: Names, name: Name, other: Name) -> bool:
    """Whether two names are of one sort: two people, two places, or what one sentence tells of side by side."""
    one, two = (names.sort.get(n.words[-1], "") for n in (name, other))
    if one and two:
        return one == two
    return not names.standing.get(name.words[-1], set()).isdisjoint(
        names.standing.get(other.words[-1], set())
    )


def _opens(text: str, name: Name, starts: set[int]) -> bool:
    start = name.span[0]
    return start in starts or text[start - 1 : start] in ("\n", "“", '"', "")


def is_speaker(text: str, name: Name) -> bool:
    """Whether somebody is only named as having said so."""
    return (
        _SAYS.match(text, name.span[1]) is not None
        or _SAID_BY.search(text, max(0, name.span[0] - 40), name.span[0]) is not None
    )


def field_of(number: Quantity, numbers: Sequence[Quantity], sentence: Span) -> Span:
    """The words of a sentence that may be told of a number: from the number before it to the one behind it."""
    left = max((q.end for q in numbers if q.end <= number.start), default=sentence[0])
    right = min((q.start for q in numbers if q.start >= number.end), default=sentence[1])
    return left, right
