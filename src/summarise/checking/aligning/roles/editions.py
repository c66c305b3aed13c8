"""Which of several events of one name a number is of: "the 2019 flood damaged 140 houses and the 2023 flood 65".

An event is marked by a year, a month or its place in a row right before its name, or by a year behind it ("the flood of 2019");
"that of 2023" and "the second" are marks of what was named before. In a sentence with several marks each number has the one on the
same side; in one with a single mark, which stands before them all, every number has that.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import is_past
from summarise.checking.text.words import stems_of, tokens_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

NUMBERED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
"""What is told of an event."""
_YEAR = r"(?:19|20)\d\d"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_PLACE = "first|second|third|fourth|fifth|opening|final"
_THE = r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[A-Z][\w'’-]+['’]s?)"
_WORDS = r"[A-Za-z][a-z]+(?: [A-Za-z][a-z]+)?"
_MARK = pattern(
    rf"{_THE} (?:(?P<year>{_YEAR})|(?P<month>{_MONTH})|(?P<place>{_PLACE}))(?! (?:of|in|on|to|and|was|were|had)\b) (?P<thing>{_WORDS})"
    rf"|{_THE} (?P<named>{_WORDS}) of (?P<behind>{_YEAR})\b"
    rf"|\bthat of (?P<that>{_YEAR})\b|\b[Tt]he (?P<bare>{_PLACE})(?= [a-z]+(?:ed|d|t)\b| (?:was|were|had)\b|,? (?:about |some )?[^\w\s]?\d)"
)
_MARKED_BY = frozenset(f"{_MONTH}|{_PLACE}".lower().split("|"))
_MARKED = pattern(rf"\b(?:{_YEAR}|{_MONTH}|{_PLACE})\b")


class Mark(NamedTuple):
    """What tells an event apart: the ``sort`` of mark, which, the stems of its name, and where it stands."""

    sort: str
    which: str
    thing: frozenset[str]
    span: Span


def marks_in(text: str, sentence: Span, before: Sequence[Mark] = ()) -> list[Mark]:
    """The marks of a sentence, in order; ``before``: those that a mark without a name may be named by."""
    if not _may_be_marked(text, sentence) or _MARKED.search(text, *sentence) is None:
        return []
    out: list[Mark] = []
    for found in _MARK.finditer(text, *sentence):
        sort = next(k for k in ("year", "month", "place", "behind", "that", "bare") if found[k])
        thing = found["thing"] or found["named"]
        if thing and found["place"] and is_past(thing.split()[0]):
            thing = None  # "the second sold 11,000"
        known = (
            frozenset(stems_of(thing))
            if thing
            else next((m.thing for m in (*reversed(out), *before)), frozenset())
        )
        named = {"behind": "year", "that": "year", "bare": "place"}.get(sort, sort)
        out.append(Mark(named, found[sort].lower(), known, found.span(sort)))
    return out


def _may_be_marked(text: str, sentence: Span) -> bool:
    """Whether a sentence has a year, or a word that can be a mark: asked before it is searched for one."""
    if text.find("19", *sentence) >= 0 or text.find("20", *sentence) >= 0:
        return True
    return not _MARKED_BY.isdisjoint(tokens_of(text, *sentence))


def marked(numbers: Sequence[Quantity], marks: Sequence[Mark]) -> list[tuple[Quantity, Mark]]:
    """Each of the ``numbers`` of a sentence with its mark; none where which it has cannot be told."""
    told = [q for q in numbers if q.kind in NUMBERED and q.low is not None]
    if not told or not marks:
        return []
    if len(marks) == 1:
        return [(q, marks[0]) for q in told] if marks[0].span[1] <= told[0].start else []
    if len(marks) != len(told):
        return []
    pairs = list(zip(told, marks, strict=True))
    first = [q.start < m.span[0] for q, m in pairs]
    if any(first) != all(first):
        return []
    spans = [span for q, m in pairs for span in sorted([(q.start, q.end), m.span])]
    return pairs if spans == sorted(spans) else []
