"""A figure with another number's period: "2022" where its quote says "£2.8m in 2023".

The field names a period of one sort, a weekday, month, year, quarter, half, "last year", "a day", and the article tells another
of that sort of the very number that the figure was copied from (``mentions.told_in``). Silent where the two may be one: where
the sentence, or the one before, has the field's period too and tells it of no other number; where one is a year and the other
is told from now. And a period that stands behind what the number is compared with is of that: "a crowd of 11,874, beating the
10,960 in October" was not in October.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.figures.events import compared, turned
from summarise.checking.figures.figure import FieldFinding, Figure
from summarise.checking.figures.mentions import Mention, Told, is_aside, mentions, told_in
from summarise.checking.reading.spans import Span
from summarise.checking.source.datelines import dateline
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Code, Evidence, Severity
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MOMENTS = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL})
_LOOKED_UP = frozenset(
    {"year", "month", "weekday"}
)  # what the article does not have at all is told by ``told``
_ALONE = ("year", "month", "weekday", "quarter")  # the only one of a sentence tells of all of its numbers
_YEARS = frozenset({"year", "relative year"})
_APART = (("weekday", "relative year"), ("relative year", "weekday"))
_CLOSE = 3  # words between a number and a period right behind it
_BEFORE = 2
_OPENING = 8  # characters from the beginning of a sentence to the period that opens it: "In Monday's test, …"
_ASIDE = 4  # characters: "this year (2031)"
_LONGEST = 70  # characters from a number to its period that are shown as they stand
_LASTING = pattern(
    r"(?: [a-z'’-]+){0,3} (?:in|over|within|during)(?: (?:about|those|the|last|past|around|under|the past|the last))* ",
    re.IGNORECASE,
)
_OTHERWISE = pattern(
    r"\b(?:since|until|till|by|before|after|from|first|next)(?: (?:the|early|late|mid))? \Z|\d \Z",
    re.IGNORECASE,
)
_NTH = pattern(r"\b(?:first|second|third|fourth|fifth|final|last|1st|2nd|3rd|years? \d)\b", re.IGNORECASE)
_EXPECTED = pattern(r"\b(?:expect|forecast|predict|project|will\b|hopes?\b|plan|target|aim)", re.IGNORECASE)

_EARLIER = pattern(r"\bhad\b")


def other_period(figure: Figure, index: SourceIndex) -> Iterator[FieldFinding]:
    """A period that the article tells of another number than the figure's, at most one."""
    said, number = figure.said("period"), figure.source
    at = None if number is None else index.sentence_of.get(id(number))
    if not said or number is None or number.kind in _MOMENTS or at is None or index.language != "en":
        return
    sentence, numbers = index.sentences[at], index.in_place(at)
    told = told_in(index.text, sentence, numbers)
    wanted = [m for m in mentions(said) if m.sort not in _LOOKED_UP or m[:2] in index.whole(_named)]
    spans = [q for q in figure.fields["period"].quantities if q.kind is Kind.DURATION]
    shown = (
        _of_its_sort(index, at, number, wanted, told)
        or _far_apart(number, wanted, told)
        or _of_another_year(index, at, number, wanted, told)
        or _alone(index, at, number, wanted, told)
        or _as_long(index, number, said, wanted, spans, told)
        or compared(index, sentence, number, said, numbers)
        or turned(index, sentence, number, said, numbers)
        or _as_stated(index, at, figure, wanted)
        or _led_to(index, at, wanted, told)
    )
    if shown is not None:
        yield _finding(figure, index, number, shown)


def _dated(index: SourceIndex) -> int | None:
    """The year in which a source says that it was written."""
    written = dateline(index.text, index.quantities)
    return None if written is None else written.date.year


def _named(index: SourceIndex) -> frozenset[tuple[str, str]]:
    """The sorts and names of all periods of a source."""
    return frozenset((m.sort, m.name) for m in mentions(index.text))


def _before(index: SourceIndex, at: int) -> Told:
    """The periods of the sentence before one, and their numbers."""
    if not at:
        return Told((), {})
    return told_in(index.text, index.sentences[at - 1], index.in_place(at - 1))


def _is_close(number: Quantity, m: Mention, text: str) -> bool:
    """Whether a period stands right beside its number: with some words between behind it, with two at most before it."""
    if m.span[0] < number.start:
        return len(text[m.span[1] : number.start].split()) <= _BEFORE
    return len(text[number.end : m.span[0]].split()) <= _CLOSE


def _of_its_sort(
    index: SourceIndex, at: int, number: Quantity, wanted: Sequence[Mention], told: Told
) -> Span | None:
    """The number's own period of the sort that the field names, where it is another."""
    own = told.own(number)
    others = set(told.others(number))
    for m in own:
        names = {w.name for w in wanted if w.sort == m.sort}
        if not names or names & {o.name for o in own if o.sort == m.sort}:
            continue
        if not _is_close(number, m, index.text):
            near = [x for x in (*told.all, *_before(index, at).all) if x.sort == m.sort and x.name in names]
            if any(x not in others for x in near):
                continue  # it may be of this number all the same
        return m.span
    return None


def _far_apart(number: Quantity, wanted: Sequence[Mention], told: Told) -> Span | None:
    """The number's own weekday where the field has another year, "last year", or the other way round: a day that is told by
    its weekday alone is of these weeks."""
    own = [m for m in told.own(number) if m.span[0] > number.start]
    for here, there in _APART:
        ours = [m for m in own if m.sort == here and (here == "weekday" or m.name != "0")]
        theirs = [w for w in wanted if w.sort == there and (there == "weekday" or w.name != "0")]
        alone = all(w.sort in (here, there) for w in (*wanted, *own))
        if ours and theirs and alone and len(wanted) == len(theirs) and len(own) == len(ours):
            return ours[0].span
    return None


def _of_another_year(
    index: SourceIndex, at: int, number: Quantity, wanted: Sequence[Mention], told: Told
) -> Span | None:
    """The number's "last year" or "2016", where the field has the year that stands behind another number beside it, told in the
    other manner: nobody calls one year by two names of two numbers side by side."""
    opening = index.sentences[at][0] + _OPENING
    own = [m for m in told.own(number) if m.sort in _YEARS and not opening < m.span[0] < number.start]
    names = {w[:2] for w in wanted if w.sort in _YEARS}
    if not own or len(names) != 1 or any(m[:2] in names for m in own):
        return None
    written = index.whole(_dated)
    if own[0].sort != "year" and written is not None and ("year", str(written)) in names:
        return None
    beside = [m for m in told.all if m not in own]
    if (
        own[0][:2] == ("relative year", "-1")
        and at
        and _EXPECTED.search(index.text, *index.sentences[at - 1])
    ):
        beside.extend(
            _before(index, at).behind()
        )  # the year that something is expected in is not the last one
    for m in beside:
        apart = max(m.span[0] - own[0].span[1], own[0].span[0] - m.span[1])
        if m[:2] in names and apart > _ASIDE and not is_aside(index.text, m):
            return own[0].span
    return None


def _alone(
    index: SourceIndex, at: int, number: Quantity, wanted: Sequence[Mention], told: Told
) -> Span | None:
    """The only period of its sort in the sentence of the number, where the field has another that stands elsewhere."""
    for sort in _ALONE:
        names = {w.name for w in wanted if w.sort == sort}
        there = [m for m in told.all if m.sort == sort]
        if not names or not there or len({m.name for m in there}) > 1 or names & {m.name for m in there}:
            continue
        if any(
            is_aside(index.text, m) or _OTHERWISE.search(index.text, max(0, m.span[0] - 12), m.span[0])
            for m in there
        ):
            continue
        behind = set(told.behind())
        if any(m in behind for m in there):
            continue
        leads = there[0].span[0] - index.sentences[at][0] < _OPENING
        if not any(m.sort == sort and m.name in names for m in _around(index, at, untold=leads)):
            return there[0].span
    return None


def _around(index: SourceIndex, at: int, *, untold: bool) -> Iterator[Mention]:
    """The periods of the sentences beside one; ``untold``: only those that are told of no number there."""
    for i in (at - 1, at + 1):
        if 0 <= i < len(index.sentences):
            told = told_in(index.text, index.sentences[i], index.in_place(i))
            of_numbers = {m for its in told.of.values() for m in its}
            yield from (m for m in told.all if not (untold and m in of_numbers))


def _as_long(
    index: SourceIndex,
    number: Quantity,
    said: str,
    wanted: Sequence[Mention],
    spans: Sequence[Quantity],
    told: Told,
) -> Span | None:
    """How long the article says that a number took ("310 calls in six hours"), or which year it is of, where the field has
    another length of time, one year of several, or a rate."""
    own = [m for m in told.own(number) if m.span[0] > number.start]
    nth = next((m for m in own if m.sort.startswith("nth ")), None)
    if nth is not None:
        unit = nth.sort.removeprefix("nth ")
        longer = not _NTH.search(said) and any(
            q.unit == unit and q.low is not None and q.low > 1 for q in spans
        )
        if longer or (any(w.sort == "rate" for w in wanted) and not any(m.sort == "rate" for m in told.all)):
            return nth.span
    at = index.sentence_of[id(number)]
    there = [
        q
        for q in index.in_place(at)
        if q.kind is Kind.DURATION and q.low is not None and q.start > number.end
    ]
    lasting = next(iter(there), None)
    if (
        lasting is None
        or lasting.low is None
        or not _LASTING.fullmatch(index.text, number.end, lasting.start)
    ):
        return None
    alike = len(spans) == 1 and spans[0].low is not None and spans[0].unit == lasting.unit
    if alike and all(compare(spans[0], q) is Match.NONE for q in there):
        return lasting.start, lasting.end
    one = any(w.sort == f"relative {lasting.unit}" and w.name in ("-1", "0") for w in wanted)
    return (lasting.start, lasting.end) if one and not spans and lasting.low > 1 else None


def _as_stated(index: SourceIndex, at: int, figure: Figure, wanted: Sequence[Mention]) -> Span | None:
    """The period that the fact's own statement tells of the number, where the article has it beside the number and the field
    has another."""
    statement = figure.statement
    if statement is None or not wanted:
        return None
    alike = [q for q in statement.quantities if q.low is not None and q.low == figure.stated.low]
    if len(alike) != 1:
        return None
    told = told_in(statement.text, (0, len(statement.text)), statement.quantities)
    own = {m[:2] for m in told.own(alike[0])}
    for m in mentions(index.text, *index.sentences[at]):
        names = {w.name for w in wanted if w.sort == m.sort}
        if m[:2] in own and names and not any((m.sort, name) in own for name in names):
            there = {x.name for x in mentions(index.text, *index.sentences[at]) if x.sort == m.sort}
            if not names & there:
                return m.span
    return None


def _led_to(index: SourceIndex, at: int, wanted: Sequence[Mention], told: Told) -> Span | None:
    """The only period of its sort in the sentence before the number's, which has none."""
    if not at or "\n" in index.text[index.sentences[at - 1][1] : index.sentences[at][0]]:
        return None
    if _EARLIER.search(index.text, *index.sentences[at - 1]):
        return None  # "had been 4.4% in June": what was before
    before = list(mentions(index.text, *index.sentences[at - 1]))
    for sort in _ALONE:
        names = {w.name for w in wanted if w.sort == sort}
        there = [m for m in before if m.sort == sort]
        if (
            names
            and len({m.name for m in there}) == 1
            and there[0].name not in names
            and not any(m.sort == sort for m in told.all)
            and not any(
                is_aside(index.text, m) or _OTHERWISE.search(index.text, max(0, m.span[0] - 12), m.span[0])
                for m in there
            )
        ):
            near = mentions(
                index.text,
                index.sentences[max(0, at - 3)][0],
                index.sentences[min(at + 1, len(index.sentences) - 1)][1],
            )
            if not any(m.sort == sort and m.name in names for m in near):
                return there[0].span
    return None


def _finding(figure: Figure, index: SourceIndex, number: Quantity, shown: Span) -> FieldFinding:
    start, end = min(number.start, shown[0]), max(number.end, shown[1])
    if end - start > _LONGEST or "\n" in index.text[start:end]:
        start, end = shown
    words = " ".join(index.text[start:end].split())
    evidence = Evidence(start, end, index.text[start:end], "quote")
    return FieldFinding(
        Code.WRONG_REFERENT,
        figure.claim("period", evidence),
        evidence,
        f"The figure's period is “{figure.said('period')}”; the article says “{words}”.",
        "Give the period that the article tells of this number.",
        Severity.WARNING,
    )
