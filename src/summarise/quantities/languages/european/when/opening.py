"""Hours between which something is open or goes on: "de 9 a 17 horas", "das 9 às 17 horas", "dalle 9.30 alle 17.30", "van 9 tot 17 uur".

Where the words before the hours do not tell a span of times from one that lasts, the end does: nothing lasts from 9 to 17 hours as
often as shops are open so long.
"""

from __future__ import annotations

import re

from summarise.quantities.languages.page import Page
from summarise.quantities.languages.ranging import lies_between
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_HOUR = r"(\d{1,2})(?: ?[.:h] ?([0-5]\d))?"
_CLOSES = r"(?= ?[.,;:)!?\n]|$| (?:[^\W\d_]{1,3}|los|las|todos|todas|tutti|ogni|tous|chaque|open|geopend|entrada|uhr|täglich|geöffnet|lunes|segunda|lundi)(?!\w))"


class _Way(NamedTuple):
    """What stands before the first hour of a span, the last letters of it, and the span itself; ``sure``: the words before that
    are said of times alone; ``hint``: what stands in every such span."""

    before: re.Pattern[str]
    ends: tuple[str, ...]
    span: re.Pattern[str]
    sure: tuple[str, ...]
    hint: str


_WAYS = {
    "de": _Way(pattern(r""), ("",), pattern(rf"(\d{{1,2}})\.([0-5]\d)(?: bis | ?[-–] ?){_HOUR} uhr(?!\w)"), ("",), " uhr"),
    "fr": _Way(
        pattern(r"(?<!\w)entre $"), ("entre ",), pattern(rf"{_HOUR}(?: ?heures?| ?h)? et {_HOUR} ?(?:heures?|h)(?!\w){_CLOSES}"), (), "h"
    ),
    "es": _Way(
        pattern(r"(?<!\w)(?:de|desde|entre)(?: las)? $"), ("de ", "las ", "entre "),
        pattern(rf"{_HOUR} (?:a|hasta|y)(?: las)? {_HOUR} ?(?:horas?|h|hs)(?!\w){_CLOSES}"), ("las ",), "h",
    ),
    "it": _Way(
        pattern(r"(?<!\w)(?:dalle(?: ore)?|tra le|fra le) $"), ("alle ", "ore ", "a le "),
        pattern(rf"{_HOUR} (?:alle(?: ore)?|e le) {_HOUR}(?! [^\W\d_]*(?:euro|per cento)){_CLOSES}"), ("alle ", "ore ", "a le "), "le ",
    ),
    "pt": _Way(
        pattern(r"(?<!\w)(?:das|entre as) $"), ("das ", " as "), pattern(rf"{_HOUR} (?:às|e as) {_HOUR} ?(?:horas?|h)(?!\w){_CLOSES}"),
        ("das ", " as "), "h",
    ),
    "nl": _Way(pattern(r"(?<!\w)(?:van|tussen) $"), ("van ", "ssen "), pattern(rf"{_HOUR} (?:tot|en) {_HOUR} uur(?!\w){_CLOSES}"), (), " uur"),
}  # fmt: skip
# The last word of what stands before the first hour; in German nothing has to, and there and in Dutch a point tells as well.
OPENING_WORDS = {
    "de": (), "fr": ("entre",), "es": ("de", "desde", "entre", "las"), "it": ("dalle", "ore", "le"), "pt": ("das", "as"),
    "nl": ("van", "tussen"),
}  # fmt: skip
POINTED = frozenset({"de", "nl"})
_NEAR = 12
_SPAN = 32  # characters that such a span takes at most
_MARKS, _JOINTS = frozenset(".:"), frozenset(" -–")
_LAST = 24  # hours of a day
_MORNING = 12  # nothing lasts from before noon to after it where no word says that it does
_LASTING = pattern(
    r"(?:dur|laps|délai|plazo|ritard|retard|espera|attente|vertraging|wachttijd|reistijd|duurt|duren|duurde|elke|per|entre)\w* (?:van|tussen|entre|de) $"
)


def hours_of_opening(page: Page, start: int, floor: int) -> Quantity | None:
    """The span of times that begins at the digits at ``start``; None where none does."""
    code = page.grammar.lexicon.code
    way = _WAYS[code]
    low = page.low
    if code == "nl" and _may_be_pointed(low, start) and (pointed := _POINTED.match(low, start)):
        return _pointed(page, start, pointed)
    if way.hint not in low[start : start + _SPAN] or not low.endswith(way.ends, floor, start):
        return None
    found = way.span.match(low, start)
    before = low[max(floor, start - _NEAR) : start]
    if found is None or not way.before.search(before):
        return None
    first, last = int(found[1]), int(found[3])
    if not first < _LAST or not last <= _LAST or first == last:
        return None
    if not before.endswith(way.sure) and not _tells(page, start, first, last):
        return None
    ends = (
        DateParts(hour=first, minute=int(found[2] or 0)),
        DateParts(hour=last % _LAST, minute=int(found[4] or 0)),
    )
    return page.made(start, found.end(), Kind.TIME, date=ends[0], until=ends[1])


# "14.00 tot 17.30 uur": Dutch has decimal commas, so that a point is one of times.
_POINTED = pattern(
    r"(\d{1,2})[.:]([0-5]\d)(?: tot | en | t/m | ?[-–] ?)(\d{1,2})[.:]([0-5]\d)(?! ?[\d%€]|[.,:]\d)(?: uur(?!\w)|(?=(?:,| en|, en)? (?:van )?\d{1,2}[.:][0-5]\d(?: tot | ?[-–] ?)\d))"
)


def _may_be_pointed(low: str, start: int) -> bool:
    """Whether hours and minutes may stand at ``start`` with more behind them: of numbers, few have a point so."""
    mark = start + 1 + low[start + 1 : start + 2].isdecimal()
    return low[mark : mark + 1] in _MARKS and low[mark + 3 : mark + 4] in _JOINTS


def _pointed(page: Page, start: int, found: re.Match[str]) -> Quantity | None:
    first, last = int(found[1]), int(found[3])
    if not first < _LAST or not last <= _LAST or not page.grammar.style.decimal_comma:
        return None
    ends = DateParts(hour=first, minute=int(found[2])), DateParts(hour=last % _LAST, minute=int(found[4]))
    return page.made(start, found.end(), Kind.TIME, date=ends[0], until=ends[1])


def _tells(page: Page, start: int, first: int, last: int) -> bool:
    """Whether hours that could be so many hours are times by themselves."""
    code, near = page.grammar.lexicon.code, page.low[max(0, start - 3 * _NEAR) : start]
    if not first < _MORNING < last < _LAST or lies_between(page.low, start, code):
        return False
    return _LASTING.search(near) is None
