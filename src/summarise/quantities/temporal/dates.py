"""Dates as people write them, whole or in part, and ranges of them.

Forms: ISO 8601 ("2025-01-14"), day-month and month-day with or without year, month and year, bare
months, weekdays, decades, centuries, quarters, fiscal years, bare years where the words around say
that a year is meant. Each reader is called where its first word or digit stands. "04/05/2025" is read
by the only order that fits; where both fit, day first and month first are both kept (``readings``).
"""

from __future__ import annotations

from summarise.quantities.english import MONTHS, WEEKDAYS
from summarise.quantities.expressions.spelled import read_spelled
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_M = alternatives(MONTHS)
DAYS_AND_MONTHS = alternatives([*MONTHS, *WEEKDAYS])


_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"


_Y = r"(?:1[1-9]\d\d|20\d\d|21\d\d)(?![\d:%]|[.,]\d|-(?:\d|[a-z]{4,}))"


_DASH = r"\s?(?:-|–|to|and|through|until|till)\s?"


_YEAR = rf"(?:(?:,? {{0,3}}\n?|-|/| ,)(?:of |in )?({_Y})|,? '(\d\d)\b| of (\d\d)\b)?"


_DAY_MONTH = pattern(
    rf"({_D})(?:{_DASH}({_D}))?(?:\s(?:day )?of\s|[\s-]{{1,3}}|/)({_M})\b\.?(?!-(?:foot|year|mile|day))"
    rf"{_YEAR}"
)


_SHORT_YEAR = pattern(r"-(\d\d)(?![\w-])")


_MONTH_DAY = pattern(
    rf"({_M})\b\.?(?: ?\n? ?|/|-)(?:the )?({_D})(?![.,]\d{{3}}|:\d|\.\d|\s?(?:%|percent|per\s|million|billion))"
    rf"(?:{_DASH}(?:({_M})\.? )?({_D})(?![:.]\d|,\d{{3}}))?{_YEAR}"
)


_MONTH = pattern(
    rf"({_M})\b(?:\.(?= ))?{_YEAR}(?:\s?(?:-|–|\bto\b|\band\b|\bthrough\b|\buntil\b)\s?({_M})\b(?! \d\d?\b)(?:\.(?= ))?{_YEAR})?"
)


_MONTH_YEAR_DAY = pattern(rf"({_M})-(\d{{4}})-(\d{{1,2}})\b")


_MONTH_WORDS = pattern(rf"({_M})(?: the)? (?=[a-z])")


_OF_MONTH = pattern(rf"(?: day)?(?: of)?[ \n]({_M})\b(?:{_YEAR})")


_CENTURY_WORDS = (" nineteen", " eighteen", " seventeen", " sixteen", " fifteen", " two thousand", " twenty")
_COMMA_CENTURY = tuple(f",{word}" for word in _CENTURY_WORDS)
_WEEKDAY_THEN = pattern(r"\.?,?\s(?:the\s)?")


_UNSURE_MONTHS = word_set("may march mar dec sep jan sept jun jul apr feb aug oct nov")


_BEFORE_MONTH = word_set(
    """
    in of since by from until till last this next early late mid during for before after each every
    through and to between or mid- until
    """
)


def date(page: Page, start: int, end: int, first: DateParts, until: DateParts | None = None, readings: tuple[Quantity, ...] = ()) -> Quantity:  # fmt: skip
    """A date (or a span of dates) from its parts."""
    qualifier, hedge = Qualifier.EXACT, None
    if until is not None:
        qualifier = Qualifier.BETWEEN
        before = page.low[max(0, start - 9) : start].rstrip()
        hedge = next((w for w in ("between", "from") if before.endswith(w)), None)
    return Quantity(
        start,
        end,
        page.text[start:end],
        Kind.DATE,
        None,
        None,
        None,
        qualifier,
        None,
        None,
        hedge,
        first,
        until,
        readings,
    )


def full_year(word: str | None) -> int | None:
    """Two or four digits to a year: "'98" is 1998, "24" is 2024 (pivot 50: news looks back further than ahead)."""
    if not word:
        return None
    number = int(word.lstrip("'"))
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def _day(word: str | None) -> int | None:
    return int(word.rstrip("stndrh")) if word else None


def day_month(
    page: Page, position: int, weekday: int | None = None, start: int | None = None
) -> Quantity | None:
    """ "14 January 2025", "9 to 12 of June", "1st of May" with its digits at ``position``."""
    m = _DAY_MONTH.match(page.low, position)
    if m is None:
        return None
    first, second, name, *years = m.groups()
    if name in ("may", "march", "mar") and page.plain[m.start(3)] == name[0] and not any(years):
        return None  # "the 5 may be", "10 march on"
    year, month, end = full_year(next(filter(None, years), None)), MONTHS[name], m.end()
    hyphened = _SHORT_YEAR.match(page.low, end) if year is None and page.low[m.start(3) - 1] == "-" else None
    if hyphened is not None:  # "5-Mar-24"
        year, end = full_year(hyphened[1]), hyphened.end()
    if year is None and page.low.startswith(_CENTURY_WORDS, end):
        year, end = spelled_year(page.low, end + 1) or (None, end)
    until = DateParts(year, month, _day(second)) if second else None
    start = position if start is None else start
    return date(page, start, _trim(page, end), DateParts(year, month, _day(first), weekday), until)


def _trim(page: Page, end: int) -> int:
    """Leave a sentence's full stop out of a date that ends in an abbreviation only if a word follows."""
    if page.plain[end - 1] == "." and (end >= len(page.plain) or page.plain[end] in "\n\"'"):
        return end - 1
    return end


def at_month(
    page: Page, position: int, weekday: int | None = None, start: int | None = None
) -> Quantity | None:
    """A date that begins with the month name at ``position``: "January 14, 2025", "June and October 2024", "May"."""
    low, plain = page.low, page.plain
    start = position if start is None else start
    m = _MONTH_DAY.match(low, position)
    if m is not None:
        name, first, other, second, *years = m.groups()
        year, month = full_year(next(filter(None, years), None)), MONTHS[name]
        until = None
        if second and other and _listed(low, m.end(2), start):
            return date(page, start, m.end(2), DateParts(year, month, _day(first), weekday))
        if second:
            until = DateParts(year, MONTHS[other] if other else month, _day(second))
        end = m.end()
        if year is None and low.startswith(_COMMA_CENTURY, end):
            year, end = spelled_year(low, end + 2) or (None, end)
        return date(page, start, end, DateParts(year, month, _day(first), weekday), until)
    m = _MONTH_YEAR_DAY.match(low, position)
    if m is not None:
        return date(page, start, m.end(), DateParts(int(m[2]), MONTHS[m[1]], int(m[3])))
    worded = _month_words(page, position, weekday, start)
    if worded is not None:
        return worded
    m = _MONTH.match(low, position)
    if m is None:
        return None
    name, *rest = m.groups()
    first_year, other, last_year = rest[:3], rest[3], rest[4:]
    before, after = (
        full_year(next(filter(None, first_year), None)),
        full_year(next(filter(None, last_year), None)),
    )
    end = m.end()
    if other is None and before is None and not _sure_month(page, position, name):
        return None
    if other is not None and MONTHS[other] == 5 and plain[m.start(5)] == "m":
        other, end = None, m.start(5)  # "March and may"
        return (
            date(page, start, position + len(name), DateParts(None, MONTHS[name]))
            if _sure_month(page, position, name)
            else None
        )
    if other is not None and _listed(low, m.end(1), start):
        return date(page, start, position + len(name), DateParts(before or after, MONTHS[name]))
    if other is not None:
        return date(
            page, start, end, DateParts(before or after, MONTHS[name]), DateParts(after, MONTHS[other])
        )
    if plain[end - 1] == "." and len(name) > 4:
        end -= 1
    return date(page, start, _trim(page, end), DateParts(before, MONTHS[name]))


def _listed(low: str, end: int, start: int) -> bool:
    """Whether two dates are only named together: "May 7 and May 14", but "between May 7 and May 14"."""
    return (
        low[end : end + 6].lstrip(". ").startswith("and") and "between" not in low[max(0, start - 12) : start]
    )


def _sure_month(page: Page, position: int, name: str) -> bool:
    written = page.plain[position]
    if name not in _UNSURE_MONTHS:
        return written.isupper() or name not in ("august",)
    before = page.low[max(0, position - 12) : position].split()
    if name in ("may", "march") and not written.isupper():
        return False
    return (bool(before) and before[-1].lstrip("(") in _BEFORE_MONTH) or page.low[
        position - 4 : position
    ] == "mid-"


def _month_words(page: Page, position: int, weekday: int | None, start: int) -> Quantity | None:
    """ "May twenty-nine", "february first two thousand and two", "october two thousand"."""
    low = page.low
    m = _MONTH_WORDS.match(low, position)
    if m is None:
        return None
    day = read_spelled(low, m.end())
    if day is None or day.value < 1 or day.value != day.value.to_integral_value():
        return None
    if m[1] == "may" and page.plain[position] == "m":
        return None
    if 1100 <= day.value <= 2199:
        return date(page, start, day.end, DateParts(int(day.value), MONTHS[m[1]]))
    if day.value > 31 or (day.form == "words" and low[day.end : day.end + 1].strip(" .,;)\n") != ""):
        return None
    if day.form == "words" and low[day.end : day.end + 2].strip().isalpha():
        return None  # "In March three people died"
    year = spelled_year(low, day.end + 1) if low[day.end : day.end + 1] == " " else None
    end = day.end if year is None else year[1]
    return date(
        page, start, end, DateParts(None if year is None else year[0], MONTHS[m[1]], int(day.value), weekday)
    )


def spelled_year(low: str, position: int) -> tuple[int, int] | None:
    """A year in words at ``position`` ("nineteen ninety-six", "two thousand and two") and its end."""
    found = read_spelled(low, position)
    if found is None or found.form not in ("pair", "words") or not 1100 <= found.value <= 2099:
        return None
    return (int(found.value), found.end) if found.value == found.value.to_integral_value() else None


def of_month(page: Page, start: int, end: int, day: int) -> Quantity | None:
    """A day in words, read from ``start`` to ``end``, before a month: "twenty third day of September"."""
    m = _OF_MONTH.match(page.low, end)
    if m is None or not 1 <= day <= 31:
        return None
    name, *years = m.groups()
    if name in ("may", "march", "mar") and page.plain[m.start(1)] == name[0]:
        return None
    year, stop = full_year(next(filter(None, years), None)), m.end()
    if year is None and page.low[stop : stop + 1] == " ":
        worded = spelled_year(page.low, stop + 1)
        if worded is not None:
            year, stop = worded
    return date(page, start, stop, DateParts(year, MONTHS[name], day))


def at_weekday(page: Page, position: int, end: int) -> Quantity | None:
    """A weekday, with the date behind it: "Tuesday", "Friday, March 5", "Sun 14th"."""
    low, name = page.low, page.low[position:end]
    if not name.endswith(("day", "days")) and not page.plain[position].isupper():
        return None
    weekday = WEEKDAYS[name]
    gap = _WEEKDAY_THEN.match(low, end)
    if gap is not None:
        at = gap.end()
        char = low[at : at + 1]
        if char.isdigit():
            found = day_month(page, at, weekday, position) or _weekday_day(page, position, at, weekday)
        elif char.isalpha() and _MONTH_START.match(low, at):
            found = at_month(page, at, weekday, position)
        else:
            found = None
        if found is not None:
            return found
    if len(name) < 6 and (
        low[max(0, position - 4) : position] == "the "
        or (
            name not in ("tues", "thurs", "thur")
            and low[end : end + 1] not in ".,;:)\n"
            and not _dated_before(low, position)
        )
    ):
        return None  # "Sun", "Sat", "Wed", "Mon" by themselves are words and names
    return date(page, position, end, DateParts(weekday=weekday))


_MONTH_START = pattern(rf"(?:{_M})\b")


_WEEKDAY_DAY = pattern(
    r"(3[01]|[12]\d|0?[1-9])(st|nd|rd|th)\b(?! \w)|(3[01]|[12]\d)(?=[.!?,]?(?:\s*$|[!?,]))"
)


def _weekday_day(page: Page, start: int, at: int, weekday: int) -> Quantity | None:
    m = _WEEKDAY_DAY.match(page.low, at)
    return (
        None if m is None else date(page, start, m.end(), DateParts(day=int(m[1] or m[3]), weekday=weekday))
    )


def _dated_before(low: str, position: int) -> bool:
    return (
        low[max(0, position - 6) : position]
        .rstrip()
        .endswith((" on", "next", "last", "this", "by", "or", "until"))
    )
