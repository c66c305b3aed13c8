"""Years that a year and a length of time lead to: "from 1961 to 1979; his successor stayed for nine years", "42 years later",
"eleven years after it was founded", "born in 1902, died at 77"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_MOST_PAIRS = 8
_YEARS = {"year": 1, "decade": 10, "century": 100}
_LONGEST = 1000
_FIRST, _LAST = 1000, 2200
_LATER = pattern(r"(?: (?:later|afterwards|thereafter|after that)\b| on\b(?! [a-z]))", re.IGNORECASE)
_EARLIER = pattern(
    r" (?:earlier|previously|before that)\b|,? (?:until|till|before|up to|to) (?:[a-z]+ ){0,6}(?:in )?\Z",
    re.IGNORECASE,
)
_AFTER = pattern(r" (?:after|since)\b", re.IGNORECASE)
_BEFORE = pattern(r" before\b", re.IGNORECASE)
# What comes again came as long before, and will come as long behind: "a comet that returns every 74 years".
_EVERY = pattern(r"\b(?:every|once in)(?: (?:about|some|around))? \Z", re.IGNORECASE)
_LEAD = 16  # characters


_ENDED = pattern(
    r"\b(?:until|till|to|through|up to|end(?:s|ed|ing)?|expir\w+|runs? out|left|leav\w+|finish\w*|complet\w+|clos\w+|shut|stopp?\w*|quit|resign\w*|retir\w+|stepped down|died|due|by|over|followed|gave up|lapse\w*|opened|reopen\w*|replaced|later|before the)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_BEGUN = pattern(
    r"\b(?:since|from|found\w*|beg[ai]n\w*|start\w*|open\w*|set up|built|born|creat\w+|establish\w+|launch\w*|joined|came|moved|shut|closed|first|dates?|back|took|bought|arriv\w+|married|stood|last)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_DIED = pattern(r"\b(?:died?|death|dead|killed|passed away|buried)\b", re.IGNORECASE)


class LedTo(NamedTuple):
    """A year, and how it is led to."""

    year: int
    how: Derived


def is_year(text: str, q: Quantity) -> bool:
    """Whether a bare count may be a year: "about 1340"."""
    if q.kind is not Kind.COUNT or q.noun is not None or q.value is None or not q.text[-4:].isdigit():
        return False
    return _FIRST <= q.value < _LAST and q.value % 1 == 0 and not text.startswith((",", "."), q.start + 1)


def years_led_to(index: SourceIndex, near: Sequence[Quantity], before: str | None = None) -> Iterator[LedTo]:
    """The years that those of some numbers of the source lead to which are years or lengths of time; none where they are many.

    ``before``: what stands before the claimed year in its sentence, where its words are to say which way it lies.
    """
    text = index.text
    bases = [q for q in near if (q.date is not None and q.date.year) or is_year(text, q)]
    spans = [
        q
        for q in near
        if q.value is not None
        and 0 < q.value < _LONGEST
        and q.value % 1 == 0
        and (
            (q.kind in (Kind.DURATION, Kind.DATE) and q.unit in _YEARS)
            or (q.kind is Kind.AGE and q.unit == "year")
        )
    ]
    if len(bases) * len(spans) > _MOST_PAIRS:
        return
    for span in spans:
        assert span.value is not None
        long = int(span.value) * _YEARS[span.unit or "year"]
        for base in bases:
            first, last = _ends(base)
            for way in _ways(text, span, base):
                comes_again = _EVERY.search(text, max(0, span.start - _LEAD), span.start) is not None
                if before is not None and not comes_again and not _may_lead(before, span, way):
                    continue
                year = (last if way > 0 else first) + way * long
                told = f"{last if way > 0 else first} {'+' if way > 0 else '-'} {long} = {year}"
                yield LedTo(year, Derived(told, (base, span), firm=True))


def year_told(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How a bare number that may be a year, "around 2099", is one that a year and a length of time of a short source lead to."""
    if not index.is_short or index.language != "en" or not is_year(context.text, claim):
        return None
    before = context.text[context.span[0] : claim.start]
    return next(
        (led.how for led in years_led_to(index, index.quantities, before) if led.year == claim.value), None
    )


def _ends(base: Quantity) -> tuple[int, int]:
    """The year of a number that is one, or the first and the last of a span of years."""
    if base.date is None or base.date.year is None:
        return int(base.value or 0), int(base.value or 0)
    last = base.until.year if base.until is not None and base.until.year else base.date.year
    return base.date.year, last


def _may_lead(before: str, span: Quantity, way: int) -> bool:
    """Whether the words before a claimed year allow that it lies behind (1) or before (-1) the year that the source tells."""
    if span.kind is Kind.AGE:
        return (_DIED.search(before) is not None) == (way > 0)
    if span.text.lower().endswith(("later", "earlier", " on")):
        return True
    return (_ENDED if way > 0 else _BEGUN).search(before) is not None


def _ways(text: str, span: Quantity, base: Quantity) -> tuple[int, ...]:
    """Whether a length of time leads on from a year (1), back from it (-1), or may do either, by the words beside it."""
    told = text[span.start : span.end]
    behind = text[span.end : base.start] if base.start >= span.end else text[span.end : span.end + 30]
    if told.endswith(("later", " on")) or _LATER.match(behind):
        return (1,)
    if told.endswith("earlier") or (base.start >= span.end and _EARLIER.match(behind)):
        return (-1,)
    if base.end <= span.start:
        if _AFTER.match(behind):
            return (-1,)
        if _BEFORE.match(behind):
            return (1,)
    return (1, -1)
