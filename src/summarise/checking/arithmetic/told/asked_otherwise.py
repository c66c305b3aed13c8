"""Results of another relation than the one that the summary's words name: a sum told as how far two things lie apart, what falls to a
week told of a day, one part's rest told as the rest of all, two things together told as the one of them.

A short source leads to some result for many a wrong number. Of those only what the words beside the number let it be is an excuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.told.complements import clause_in, denies, names_others, told_in
from summarise.checking.text.words import content_words
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import dimension

_SHORT = 16  # numbers of a source of which all are looked at
_HEDGE = r"(?: (?:a|an|about|around|almost|nearly|just|over|some|only|the|another))*"
_COMPARED = r"more|fewer|less|cheaper|dearer|longer|shorter|taller|older|younger|higher|lower|heavier|lighter|faster|slower|further|farther|larger|smaller|bigger|earlier|later|deeper|wider"
_APART_BEHIND = pattern(
    rf"(?: (?!than\b)[a-z]+){{0,2}}? (?:{_COMPARED})(?: [a-z]+){{0,2}}? (?:than|from|on)\b|(?: [a-z]+)? (?:above|below|ahead of|behind) (?:the|its|his|her|their|last|that|what)\b|(?: [a-z]+)? (?:{_COMPARED})(?= ?[.,;]| to [a-z]+\b| in [a-z]+| a [a-z]+|\Z)",
    re.IGNORECASE,
)
_APART_BEFORE = pattern(
    rf"\b(?:(?:by|(?:profit|loss|gap|lead|difference|margin|surplus|deficit|saving|increase|decrease|rise|fall|drop|cut|discount) of){_HEDGE}|saves?(?: [a-z]+)?) ?[^\w\s]?\Z",
    re.IGNORECASE,
)
# A number of the source that is itself how far two lie apart: such are added up.
_CHANGE_BEFORE = pattern(
    r"\b(?:by|another|further|extra|additional|up|down|rose|fell|grew|dropped|gain\w*|lost|added|cut|profits?|loss(?:es)?|saving|sav(?:e|es|ed))\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_CHANGE_BEHIND = pattern(
    rf"(?: [a-z]+){{0,2}} (?:{_COMPARED}|extra|ahead|behind|above|below|each|apiece)\b", re.IGNORECASE
)
_AROUND = 50  # characters
_PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"})
_RATE = pattern(
    r"(?: (?:of )?[a-z-]+){0,3}? (?:an?|per|each|every) (?P<unit>second|minute|hour|day|night|week|month|quarter|year)\b(?! (?:ago|earlier|later|before|old|on\b))",
    re.IGNORECASE,
)
_REST = pattern(r"\b(?:the rest|the remainder|the remaining|the others?|the balance|others)\b", re.IGNORECASE)
_IN_ROW = pattern(
    r"(?: [\w'’%-]+){0,6}?(?:,| and|, and| as well as|, plus)(?: (?:also|some|about|another|the|a further))? ?[^\w\s]?",
    re.IGNORECASE,
)


def asks_otherwise(context: Context, claim: Quantity, terms: Sequence[Quantity], text: str) -> bool:
    """Whether the summary's words ask for another relation than that of ``text``, a sum of the ``terms`` of the source."""
    if len(context.index.quantities) > _SHORT or len(terms) < 2:
        return False
    if " + " in text and " x " not in text and " / " not in text:
        return (
            _goes_the_other_way(context, claim, terms)
            or _is_of_each(context, terms)
            or _is_distance(context, claim, terms)
            or _adds_another_thing(context, claim, terms)
            or _leaves_one_out(context, claim, terms)
        )
    if " / " in text and claim.kind not in (Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE):
        return _is_of_another_time(context, claim, terms, text)
    if " - " in text and len(terms) == 2:
        return _goes_the_other_way(context, claim, terms) or _leaves_other_parts(context, claim, terms)
    return False


def _goes_the_other_way(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether the source tells which way a level changed by so much, and the claim is what it would be the other way: no 6.9
    metres of 6.1 that "fell by 80 cm"."""
    if len(terms) != 2 or claim.value is None:
        return False
    level, change = sorted(terms, key=lambda q: q.start)
    index = context.index
    if not _BY.search(index.text, max(level.end, change.start - _AROUND), change.start):
        return False
    bounds, other = comparable(claim, level), comparable(claim, change)
    if bounds is None or other is None or index.sentence_at(level.start) != index.sentence_at(change.start):
        return False
    way = change_told(index, change)
    return way != 0 and abs(claim.value - (bounds[2] - way * other[2])) < abs(
        claim.value - (bounds[2] + way * other[2])
    )


_BY = pattern(r"\bby (?:about |around |some |just |only |another |a further )?[^\w\s]?\Z", re.IGNORECASE)
_EACH_TERM = pattern(
    r"(?: (?!and\b)[a-z]+){0,3} (?:each|apiece)\b|(?: (?:to|for|on))? each of\b", re.IGNORECASE
)


def _is_of_each(context: Context, terms: Sequence[Quantity]) -> bool:
    """Whether a sum takes once what the source tells of each of several: "40,000 to each of three museums and 25,000"."""
    text = context.index.text
    each = [_EACH_TERM.match(text, q.end) is not None for q in terms]
    return any(each) and not all(each)


def _is_distance(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a sum is told as how far two lie apart or as what is still left, and none of its terms is told so."""
    text, source = context.text, context.index.text
    before = text[max(context.span[0], claim.start - _AROUND) : claim.start]
    apart = _APART_BEHIND.match(text, claim.end, context.span[1]) or _APART_BEFORE.search(before)
    if apart:
        return not any(
            _CHANGE_BEFORE.search(source, max(0, q.start - _AROUND), q.start)
            or _CHANGE_BEHIND.match(source, q.end)
            for q in terms
        )
    left = names_others(told_in(context, claim).clause)
    return bool(left) and not any(names_others(clause_in(context.index, q)) for q in terms)


def _adds_another_thing(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether what the claim counts is what one term counts, and another counts something else that the summary does not name:
    no 36 dogs of 14 dogs and 22 cats."""
    if not claim.noun:
        return False
    agree = [noun_agreement(claim, q) for q in terms]
    text, counted = context.index.text, claim.kind is Kind.COUNT
    others = [
        q.noun
        for q, agreed in zip(terms, agree, strict=True)
        if agreed < 0 and q.noun and not (counted and text.startswith(" of ", q.end))
    ]  # "12 counts of theft and two of forgery" are 14 counts
    return max(agree) > 0 and any(not content_words(noun) & context.stems for noun in others)


def _leaves_one_out(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether some of a row of three or more are added up that the summary does not name, and others are left out."""
    index = context.index
    at = {index.sentence_at(q.start) for q in terms}
    if len(at) != 1 or len(terms) >= _MOST_IN_ROW:
        return False
    row = next(
        (
            row
            for row in _rows(context, at.pop(), claim)
            if all(any(q.start == t.start for q in row) for t in terms)
        ),
        None,
    )
    if row is None or len(row) <= len(terms):
        return False
    ends = [q.start for q in row[1:]] + [row[-1].end + _AROUND]
    for q, end in zip(row, ends, strict=True):
        if any(q.start == t.start for t in terms):
            words = content_words(index.text[q.end : end].split(".")[0])
            if words & context.stems:
                return False
    return True


_MOST_IN_ROW = 6


def _rows(context: Context, sentence: int, claim: Quantity) -> Iterator[list[Quantity]]:
    """The rows of numbers of a sentence that count alike: "38 off the roof, 27 from the car park and 16 from the beach"."""
    row: list[Quantity] = []
    for q in context.index.in_place(sentence):
        if q.value is None or q.kind not in (claim.kind, Kind.COUNT) or q.kind is Kind.ORDINAL:
            if len(row) > 1:
                yield row
            row = []
            continue
        if row and not _IN_ROW.fullmatch(context.index.text, row[-1].end, q.start):
            if len(row) > 1:
                yield row
            row = []
        row.append(q)
    if len(row) > 1:
        yield row


def _is_of_another_time(context: Context, claim: Quantity, terms: Sequence[Quantity], text: str) -> bool:
    """Whether a quotient is told of one time or unit, and what it is divided by is none of those."""
    if _is_of_fewer(context, claim, terms):
        return True
    below = claim.per
    if claim.kind is Kind.MEASURE and "-per-" in (claim.unit or ""):
        below = (claim.unit or "").partition("-per-")[2]
    if below is None and (found := _RATE.match(context.text, claim.end, context.span[1])):
        below = found["unit"].lower()
    if below is None or f"({below}s" in text or any(_is_in(q, below) for q in terms):
        return False
    if below in _PERIODS:
        return True
    return dimension(below) is not None


def _is_of_fewer(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a quotient is told of each of some things that the source counts, and is not divided by how many they are."""
    told = {
        content.lower()
        for found in _EACH_OF.finditer(context.text, *context.span)
        for content in found["of"].split()
    }
    stems = content_words(" ".join(told)) if told else frozenset()
    counts = [
        q
        for q in (context.index.quantities if stems else ())
        if q.kind is Kind.COUNT and q.noun and q.value and q.value > 1 and content_words(q.noun) & stems
        if noun_agreement(claim, q) <= 0
    ]
    starts = {q.start for q in terms}
    return bool(counts) and all(q.start not in starts for q in counts)


_EACH_OF = pattern(r"\b(?:each|every|per) (?P<of>[\w'’-]+(?: [\w'’-]+)?)", re.IGNORECASE)


def _is_in(q: Quantity, below: str) -> bool:
    """Whether a number is in a unit, or by it."""
    if q.per == below or q.unit == below or (q.unit or "").endswith(f"-per-{below}"):
        return True
    return q.noun is not None and q.noun.lower().split()[-1].removesuffix("s") == below


def _leaves_other_parts(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether one part is taken from a whole of which the source tells more parts and then the rest: that is not the rest."""
    index = context.index
    valued = [q for q in terms if q.value is not None]
    if len(valued) != 2 or len(at := {index.sentence_at(q.start) for q in valued}) != 1:
        return False
    sentence = at.pop()
    whole, part = sorted(valued, key=lambda q: q.value or 0, reverse=True)
    _, end = index.sentences[sentence]
    rest = _REST.search(index.text, max(part.end, whole.end), end)
    if rest is None:
        return False
    others = [
        q
        for q in index.in_place(sentence)
        if q.start not in (whole.start, part.start)
        and q.kind in (part.kind, Kind.COUNT)
        and q.value is not None
        and whole.start < q.start < rest.start()
        and q.value < (whole.value or 0)
    ]
    if not others or denies(told_in(context, claim).clause):
        return False
    return not any(content_words(_behind(index.text, q, rest.start())) & context.stems for q in others)


def _behind(text: str, q: Quantity, end: int) -> str:
    return re.split(r"[,;.]|\d", text[q.end : end])[0]
