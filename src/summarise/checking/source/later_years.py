"""Years that a source gives by others: "in 2020 ... two years later", "five years ago", "im vergangenen Jahr"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from summarise.checking.source.reckoned_dates import Row
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_MOST = 400  # spans of years that are looked at
_REACH = 200  # characters before "two years later" in which its year stands
# "Last year" and "a year ago" in other languages, of which a summary mostly gives the year.
_LAST_YEAR = pattern(
    r"\b(?:a year (?:ago|earlier|before)|the (?:year before|previous year)"
    r"|(?:im |des |vom )?(?:vergangene[nmrs]?|letzte[nmrs]?|vorige[nmrs]?|abgelaufene[nmrs]?) (?:geschäfts)?jahr(?:e?s)?|vorjahr(?:e?s)?|vor einem jahr"
    r"|l['’]an(?:née)? (?:dernier|dernière|passé|passée)|l['’]année précédente|il y a un an|un an (?:plus tôt|auparavant)"
    r"|(?:el )?año pasado|hace un año|(?:el )?año anterior|un año antes|(?:l['’])?anno scorso|un anno fa|anno precedente"
    r"|(?:o )?ano passado|há um ano|ano anterior|(?:vorig|afgelopen) jaar|een jaar (?:geleden|eerder))\b",
    re.IGNORECASE,
)
# One of these stands in every match.
_LAST_CUES = (
    "a year ago", "a year earlier", "a year before", "the year before", "previous year", "jahr", "l'an", "l’an", "un an", "año",
    "anno scorso", "anno fa", "anno precedente", "ano passado", "um ano", "ano anterior", "jaar",
)  # fmt: skip
_YEAR_BEFORE = pattern(
    r"\b(?:the (?:year before|previous year|preceding year)|a year (?:earlier|before)|im vorjahr|ein jahr zuvor"
    r"|un an (?:plus tôt|auparavant)|un año antes|l['’]année précédente|el año anterior)\b",
    re.IGNORECASE,
)
# One of these stands in every match.
_BEFORE_CUES = (
    "the year before", "the previous year", "the preceding year", "a year earlier", "a year before", "im vorjahr", "ein jahr zuvor",
    "un an plus", "un an aup", "un año antes", "année précédente", "el año anterior",
)  # fmt: skip
_AGO_BEFORE = pattern(r"\b(?:vor|il y a|hace|há) \Z", re.IGNORECASE)
_AGO_BEHIND = pattern(r" (?:ago|fa|geleden)\b", re.IGNORECASE)
_LATER = pattern(
    r" (?:(?P<later>later|afterwards|später|plus tard|después|más tarde|dopo|depois|mais tarde)|(?P<earlier>earlier|before that|zuvor|auparavant|plus tôt))\b",
    re.IGNORECASE,
)
# "To start in 2027 and take nine years", "a nine-year contract from 2027": where it ends is a year too.
_BEGINS = pattern(r"\b(?:start|beg[iau]n|open|launch|sign|from\b|since\b|effective\b)", re.IGNORECASE)
_LASTS = pattern(
    r"\b(?:tak(?:e|es|ing|en)|took|last(?:s|ed|ing)?|run(?:s|ning)? for|within|continu\w+ for|for)"
    r"(?: (?:a|an|the|about|around|some|up to|next|following)){0,2} \Z",
    re.IGNORECASE,
)
_ATTRIBUTE = pattern(r"\d-year\Z|[a-z]-year\Z", re.IGNORECASE)
_END = pattern(r"[.!?;]\s")
_YEARS = 150  # a longer span is history


def by_other_years(text: str, quantities: Sequence[Quantity], anchor: DateParts | None) -> list[Row]:
    """The years that spans lead to: "in 2020 ... two years later" is 2022, "five years ago" by the article's own."""
    out: list[Row] = []
    stated: list[tuple[int, int]] = []  # years, and where each ends
    year: tuple[int, int] | None = None  # the last one that was stated, and where it ends
    lasting: Quantity | None = None  # the "nine-year" before it
    for q in quantities:
        if q.date is not None and q.date.year is not None:
            year = q.date.year, q.end
            stated.append(year)
            if lasting is not None and lasting.low is not None and _begins(text, lasting.end, q.start):
                out.append(Row({"year": year[0] + int(lasting.low)}, q, f"{year[0]}, “{lasting.text}”"))
            lasting = None
            continue
        if (
            q.kind is not Kind.DURATION
            or q.unit != "year"
            or q.low is None
            or q.low != q.high
            or len(out) > _MOST
        ):
            continue
        if q.low != int(q.low) or not 0 < q.low <= _YEARS:
            continue
        span = int(q.low)
        from_it = _LATER.match(text, q.end)
        if from_it is not None and year is not None and q.start - year[1] <= _REACH:
            way = 1 if from_it["later"] else -1
            out.append(Row({"year": year[0] + way * span}, q, f"{year[0]}, “{q.text}{from_it.group()}”"))
        elif _ATTRIBUTE.search(q.text):
            lasting = q
        elif (
            year is not None
            and _LASTS.search(text, max(0, q.start - 40), q.start)
            and _begins(text, year[1], q.start, before=year[1])
        ):
            out.append(Row({"year": year[0] + span}, q, f"{year[0]}, “{q.text}”"))
        elif (
            anchor is not None
            and anchor.year is not None
            and (_AGO_BEHIND.match(text, q.end) or _AGO_BEFORE.search(text, max(0, q.start - 10), q.start))
        ):
            out.append(Row({"year": anchor.year - span}, q, f"“{q.text}” before the article's date"))
    low = text.lower()
    out.extend(_years_before(text, low, stated))
    if anchor is not None and anchor.year is not None and any(cue in low for cue in _LAST_CUES):
        last = {"year": anchor.year - 1}
        out.extend(
            Row(last, None, f"“{found.group()}” by the article's date") for found in _LAST_YEAR.finditer(text)
        )
    return out


def _years_before(text: str, low: str, stated: Sequence[tuple[int, int]]) -> Iterator[Row]:
    """The years that "the year before" means by the year that was ``stated`` before it, in its sentence or a near one.
    ``low``: the text in lower case."""
    if not stated or not any(cue in low for cue in _BEFORE_CUES):
        return
    ends = [end for _, end in stated]
    for found in _YEAR_BEFORE.finditer(text):
        at = bisect_right(ends, found.start()) - 1
        if at >= 0 and found.start() - ends[at] <= _REACH:
            year = stated[at][0]
            yield Row({"year": year - 1}, None, f"{year}, “{found.group()}”")


def _begins(text: str, start: int, end: int, *, before: int | None = None) -> bool:
    """Whether a year begins something in the sentence of a span of years. ``start``, ``end``: what stands between the two;
    ``before``: where the year ends, when its word stands before it."""
    if end - start > _REACH or _END.search(text, start, end):
        return False
    return (
        _BEGINS.search(text, *((start, end) if before is None else (max(0, before - 40), before))) is not None
    )
