"""The date that an article in plain text carries itself: in its dateline, as a line of its own above or below the headline,
or as 2031-05-06 before the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_LINES = 6  # from the top, those that say anything
_FAR = 1500  # characters
_LONGEST = 90  # of a line that holds a date and a name, and no sentence
_MOST = 20  # dates that are looked at
# "CARDIFF, 22 January 2025 —", "KALYANPURA, Aug 19, 2031:", "NEW YORK (Reuters), May 6, 2032 -"
_PLACE = pattern(
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?: [A-ZÀ-ÖØ-Þ.'’-]+){0,3})(?:, [A-Z][\w. ]{1,20})?(?: \([^()]{1,30}\))?,? (?:on )?\Z"
)
_DASH = pattern(r" ?(?:\([^()]{1,30}\) ?)?[-–—:]")
# What else a line of a date may hold: who wrote it, that it was published, the hour.
_BESIDE = pattern(
    r"(?:(?:by|von|par|por|di) [^\d,]{2,50}[,|·–—-]? ?)?(?:(?:first )?(?:published|updated|posted|issued|date|dated)(?: on)?:? ?)?"
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day,? )?",
    re.IGNORECASE,
)
# "2031-05-06 Harbour opens", "2031-05-06 | Harbour opens": what a list or an archive puts before a headline. A sentence
# that begins with its date goes on in small letters.
_ISO = pattern(r"\d{4}-\d\d-\d\d")
_HEADLINE = pattern(r"(?:[ \t]*[|:–—-])?[ \t]+[“‘\"']?[A-ZÀ-ÖØ-Þ\d]")
_BEHIND = pattern(r"[.,]?(?: ?(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?")


class Dateline(NamedTuple):
    """The article's own date, and the words that say so."""

    date: DateParts
    words: str


def dateline(text: str, quantities: Sequence[Quantity]) -> Dateline | None:
    """The date of ``text`` where its first lines state one with day, month and year; ``quantities`` are its own."""
    seen = 0
    for i, q in enumerate(quantities):
        if q.start > _FAR or seen > _MOST:
            return None
        if q.kind is not Kind.DATE or q.date is None or q.until is not None:
            continue
        seen += 1
        date, last = q.date, q.end
        if date.year is None and i + 1 < len(quantities):  # "Aug 19, 2031: The ..."
            date, last = _with_year(text, q, quantities[i + 1])
        if None in (date.year, date.month, date.day):
            continue
        start = text.rfind("\n", 0, q.start) + 1
        end = text.find("\n", last)
        end = len(text) if end < 0 else end
        above = [line for line in text[:start].splitlines() if line.strip()]
        if len(above) >= _LINES:
            return None
        before, behind = text[start : q.start].lstrip(), text[last:end].rstrip()
        opens = _PLACE.fullmatch(before) is not None and _DASH.match(behind) is not None
        alone = (
            bool(above or text[end:].strip())  # a text that is nothing but a date is dated by nothing
            and end - start <= _LONGEST
            and _BESIDE.fullmatch(before) is not None
            and _BEHIND.fullmatch(behind) is not None
        )
        heads = not above and not before and _ISO.fullmatch(q.text) and _HEADLINE.match(text[last:end])
        if opens or alone or heads:
            return Dateline(date, " ".join(text[start:last].split()))
    return None


def _with_year(text: str, q: Quantity, following: Quantity) -> tuple[DateParts, int]:
    """The date of ``q`` with the year that stands right behind it, and where they end."""
    assert q.date is not None
    year = following.date.year if following.date is not None else None
    if year is None or text[q.end : following.start] != ", ":
        return q.date, q.end
    return replace(q.date, year=year), following.end
