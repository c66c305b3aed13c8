"""Ordinals that follow from how long something has lasted or how often it has been: the fourth year of a drought that has lasted
three, a seventh win after six, a fourth title in a row of four years, the 150th anniversary in 2024 of what was founded in 1874."""

from __future__ import annotations

import re

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SPAN = pattern(r"[ -](year|month|week|day|season|decade|century)\b", re.IGNORECASE)
_LASTED = pattern(
    r"\b(?:last(?:ed|s|ing)?|full|whole|straight|consecutive|running|in a row|since|for|already|now|after|stood|ago|continu\w+|drag(?:ged|s)|goes on|no sign)\b",
    re.IGNORECASE,
)
_AGAIN = pattern(r"\b(?:again|another|once more|one more|yet another|the next|added to)\b", re.IGNORECASE)
_RUNNING = pattern(r"\b(?:in a row|straight|consecutive(?:ly)?|running|in succession|successive|unbroken)\b", re.IGNORECASE)  # fmt: skip
_UNIT_BEHIND = pattern(r"(?: (?:full|whole|straight|consecutive|successive|entire|long))?[ -](years?|months?|weeks?|days?|seasons?|decades?|centur(?:y|ies))\b", re.IGNORECASE)  # fmt: skip
_BEHIND = 40  # characters behind a number
_ANNIVERSARY = pattern(r" (?:[a-z]+ )?(?:anniversary|birthday|jubilee)\b", re.IGNORECASE)
_BEGUN = pattern(
    r"\b(?:born|birth|founded|founding|foundation|established|set up|started|started up|began|begun|beginning|created|formed|launched|opened|opening|built|completed|finished|"
    r"laid|lit|unveiled|inaugurated|married|wedding|wed|crowned|throne|independen(?:t|ce)|first|since|dat(?:es|ing) (?:back to|from)|went on air|signed|published)\b",
    re.IGNORECASE,
)
_BEGINNING = 60  # characters before a year in which a word tells that something began
_MOST_YEARS = 5


def ordinal_told(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How an ordinal follows from a number of a sentence that says the same; None where it does not."""
    if claim.kind is not Kind.ORDINAL or claim.value is None or claim.value < 2 or index.language != "en":
        return None
    unit = _SPAN.match(context.text, claim.end)
    for i, _ in context.similar:
        start, end = index.sentences[i]
        for q in index.in_place(i):
            if q.value is None or q.kind not in (Kind.COUNT, Kind.DURATION):
                continue
            text = f"{q.text}: the {claim.text}"
            lasted = unit is not None and _unit(index.text, q) == unit.group(1).lower()
            if q.value == claim.value - 1:
                if lasted and _LASTED.search(index.text, start, end):
                    return Derived(text, (q,), firm=True)
                if unit is None and q.kind is Kind.COUNT and _AGAIN.search(index.text, start, end):
                    return Derived(text, (q,), firm=True)
            elif q.value == claim.value and _RUNNING.search(index.text, q.end, min(end, q.end + _BEHIND)):
                running = lasted or _RUNNING.search(context.text, claim.start, context.span[1])
                if running:
                    return Derived(text, (q,), firm=True)
    return None


def anniversary_told(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the number of an anniversary follows from the year in which something began and a later year of the source; None
    where it does not. A year that the summary tells as well is the later one, or the first."""
    if claim.kind is not Kind.ORDINAL or claim.value is None or index.language != "en":
        return None
    if not _ANNIVERSARY.match(context.text, claim.end):
        return None
    years = [(q.date.year, q) for q in index.quantities if q.date is not None and q.date.year]
    if len({year for year, _ in years}) > _MOST_YEARS:
        return None
    told = {q.date.year for q in context.numbers if q.date is not None and q.date.year}
    for first, begun in years:
        if not _is_begun(index, begun):
            continue
        for last, later in years:
            if last - first == claim.value and told <= {first, last}:
                return Derived(f"{last} - {first} = {last - first}", (later, begun), firm=True)
    return None


def _is_begun(index: SourceIndex, year: Quantity) -> bool:
    """Whether the source says that something began in a year: the words of its sentence before it, or right behind."""
    start, end = index.sentences[index.sentence_at(year.start)]
    before = index.text[max(start, year.start - _BEGINNING) : year.start]
    nearest = re.split(r"\d|;", before)[-1]
    return (
        _BEGUN.search(nearest) is not None
        or _BEGUN.search(index.text, year.end, min(end, year.end + _BEHIND // 2)) is not None
    )


def _unit(text: str, q: Quantity) -> str | None:
    """The span of time that a number counts, one of it."""
    if q.kind is Kind.DURATION and q.unit is not None:
        return q.unit
    found = _UNIT_BEHIND.match(text, q.end)
    if found is None:
        return None
    word = found.group(1).lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")
