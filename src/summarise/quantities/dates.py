"""Dates as people write them, whole or in part, and ranges of them.

Forms: ISO 8601 ("2025-01-14"), day-month and month-day with or without year, month and year, bare
months, weekdays, decades, centuries, quarters, fiscal years, bare years where the words around say
that a year is meant. Each reader is called where its first word or digit stands. "04/05/2025" is read
by the only order that fits; where both fit, day first and month first are both kept (``readings``).
"""

from __future__ import annotations

import re

from summarise.quantities.english import DECADES, MONTHS, WEEKDAYS
from summarise.quantities.page import Page
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.spelled import alternatives, read_spelled

_M = alternatives(MONTHS)
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_Y = r"(?:1[1-9]\d\d|20\d\d|21\d\d)(?![\d:%]|[.,]\d|-\w)"
_DASH = r"\s?(?:-|–|to|and|through|until|till)\s?"
_YEAR = rf"(?:(?:,? {{0,3}}\n?|-|/| ,)(?:of |in )?({_Y})|,? '(\d\d)\b| of (\d\d)\b)?"

_DAY_MONTH = re.compile(
    rf"({_D})(?:{_DASH}({_D}))?(?:\s(?:day )?of\s|[\s-]{{1,3}}|/)({_M})\b\.?(?!-(?:foot|year|mile|day))"
    rf"{_YEAR}"
)
_MONTH_DAY = re.compile(
    rf"({_M})\b\.?(?: ?\n? ?|/|-)(?:the )?({_D})(?![.,]\d{{3}}|:\d|\.\d|\s?(?:%|percent|per\s|million|billion))"
    rf"(?:{_DASH}(?:({_M})\.? )?({_D})(?![:.]\d|,\d{{3}}))?{_YEAR}"
)
_MONTH = re.compile(
    rf"({_M})\b(?:\.(?= ))?{_YEAR}(?:\s?(?:-|–|\bto\b|\band\b|\bthrough\b|\buntil\b)\s?({_M})\b(?! \d\d?\b)(?:\.(?= ))?{_YEAR})?"
)
_MONTH_YEAR_DAY = re.compile(rf"({_M})-(\d{{4}})-(\d{{1,2}})\b")
_MONTH_WORDS = re.compile(rf"({_M})(?: the)? (?=[a-z])")
_OF_MONTH = re.compile(rf"(?: day)?(?: of)?[ \n]({_M})\b(?:{_YEAR})")
_WEEKDAY_THEN = re.compile(r"\.?,?\s(?:the\s)?")
_ISO = re.compile(
    r"(\d{4})-(0?[1-9]|1[0-2])-(3[01]|[12]\d|0?[1-9])(?!\d)"
    r"(?:[t ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(z|[+-]\d\d:?\d\d)?)?"
)
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)")
_YEAR_FIRST = re.compile(rf"((?:19|20)\d\d)([/. -])(0?[1-9]|1[0-2]|{_M})\2(3[01]|[12]\d|0?[1-9])(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR_QUARTER = re.compile(r"(\d{4})[- ](?:q([1-4])|h([12]))\b")
_MONTH_OF_YEAR = re.compile(r"(0?[1-9]|1[0-2])[-/]((?:19|20)\d\d)(?![\d/-])")
_SLASHED = re.compile(
    r"(\d{1,2})/(\d{1,2})(?:\s?[-–]\s?(\d{1,2})/(\d{1,2}))?(?:,? ?/?((?:19|20)\d\d))?(?![\d/])"
)
_YEARS = re.compile(
    r"(1[1-9]\d\d|20\d\d)\s?(?:[–~-]|/|to|through)\s?((?:1[1-9]|20)\d\d|\d\d)(?!\d|,\d|-\w|\.\d|%)"
)
_QUARTER = re.compile(
    rf"(?:q([1-4])|(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarters?|([1-4])q)"
    rf"(?:(?:[ ,-]{{1,2}}(?:of (?:the )?)?)(fiscal )?(?:year )?({_Y}|'?\d\d(?=[ ,.;)]|$)))?"
)
_FISCAL = re.compile(
    rf"(?:fiscal(?: years?)?|fy|financial year|cy|sy|school year)[ -]?'?({_Y}|\d\d)(?:[/–-](\d{{2,4}}))?\b"
)
_CENTURY = re.compile(r"[- ]{1,2}centur(?:y|ies)\b")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_UNSURE_MONTHS = frozenset(
    {"may", "march", "mar", "dec", "sep", "jan", "sept", "jun", "jul", "apr", "feb", "aug", "oct", "nov"}
)
_BEFORE_MONTH = frozenset(
    [
        "in",
        "of",
        "since",
        "by",
        "from",
        "until",
        "till",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "during",
        "for",
        "before",
        "after",
        "each",
        "every",
        "through",
        "and",
        "to",
        "between",
        "or",
        "mid-",
        "until",
    ]
)
_BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "during",
        "until",
        "till",
        "year",
        "years",
        "early",
        "late",
        "mid",
        "circa",
        "winter",
        "spring",
        "summer",
        "autumn",
        "fall",
        "season",
        "fiscal",
        "before",
        "after",
        "by",
        "from",
        "through",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_HEDGES_OF_COUNTS = frozenset(
    ["over", "about", "around", "some", "nearly", "almost", "least", "than", "approximately", "roughly"]
)
_YEAR_NOUN = re.compile(
    r"[ -](?:elections?|census|season|report|budget|study|survey|campaign|financial|fiscal|tax|olympics?|world|general|"
    r"presidential|ranking|agreement|law|deal|levels?|results?|sales|earnings|games|figures|prices|guidance|forecast|crash|"
    r"crisis|war|and|or|to|but|as|when|after|with|for|on|at|by|the|he|she|it|they|his|her|had|has|was|were|is)\b"
)
_PLURAL_AFTER = re.compile(
    r"[ \n](?:[a-z'-]{1,20} )?(?:people|men|women|children|police|[a-z]{3,20}[^sui'\W]s)\b(?! (?:is|was|of the year)\b)"
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
    year, month = full_year(next(filter(None, years), None)), MONTHS[name]
    until = DateParts(year, month, _day(second)) if second else None
    start = position if start is None else start
    return date(page, start, _trim(page, m.end()), DateParts(year, month, _day(first), weekday), until)


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
        if second:
            until = DateParts(year, MONTHS[other] if other else month, _day(second))
        return date(page, start, m.end(), DateParts(year, month, _day(first), weekday), until)
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
    if other is not None:
        return date(
            page, start, end, DateParts(before or after, MONTHS[name]), DateParts(after, MONTHS[other])
        )
    if plain[end - 1] == "." and len(name) > 4:
        end -= 1
    return date(page, start, _trim(page, end), DateParts(before, MONTHS[name]))


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
    if (
        len(name) < 6
        and name not in ("tues", "thurs", "thur")
        and low[end : end + 1] not in ".,;:)\n"
        and not _dated_before(low, position)
    ):
        return None  # "Sun", "Sat", "Wed", "Mon" by themselves are words and names
    return date(page, position, end, DateParts(weekday=weekday))


_MONTH_START = re.compile(rf"(?:{_M})\b")
_WEEKDAY_DAY = re.compile(
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


def numeric(page: Page, position: int, end: int, char: str) -> Quantity | None:
    """A date in digits at ``position`` whose first run of digits ends at ``end`` before ``char``."""
    low, size = page.low, end - position
    if size == 4:
        m = _ISO.match(low, position) if char == "-" else None
        if m is not None:
            return _iso(page, m)
        m = _YEAR_FIRST.match(low, position)
        if m is not None and (m[2] != " " or len(m[3]) == 2):
            month = MONTHS.get(m[3]) or int(m[3])
            return date(page, position, m.end(), DateParts(int(m[1]), month, int(m[4])))
        m = _YEAR_QUARTER.match(low, position)
        if m is not None:
            return date(page, position, m.end(), DateParts(int(m[1]), quarter=int(m[2]) if m[2] else None))
        return _years(page, position) if char in "-–/~ " else None
    if size > 2 or char not in "/.-":
        return None
    m = _NUMERIC.match(low, position)
    if m is not None:
        return _day_month_year(page, m)
    if char == ".":
        return None
    m = _MONTH_OF_YEAR.match(low, position)
    if m is not None:
        return date(page, position, m.end(), DateParts(int(m[2]), int(m[1])))
    return None


def compact(page: Page, position: int) -> Quantity | None:
    """ "20170302" inside a name: year, month, day without marks."""
    m = _COMPACT.match(page.low, position)
    return None if m is None else date(page, position, m.end(), DateParts(int(m[1]), int(m[2]), int(m[3])))


def slashed(page: Page, position: int, before: str) -> Quantity | None:
    """ "on 11/20", "from 5/1-5/7, 2020": month and day, where a word before or a year says so."""
    m = _SLASHED.match(page.low, position)
    if m is None:
        return None
    month, day = int(m[1]), int(m[2])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        if not (1 <= day <= 12 and 1 <= month <= 31):
            return None
        month, day = day, month
    told = before.strip("(") in _BEFORE_SLASH or before.endswith("day") or m[3] or m[5] or m[0] == "9/11"
    if not told:
        return None
    year = full_year(m[5])
    until = DateParts(year, int(m[3]), int(m[4])) if m[3] and int(m[3]) <= 12 else None
    return date(page, position, m.end(), DateParts(year, month, day), until)


_BEFORE_SLASH = frozenset(
    [
        "on",
        "by",
        "until",
        "till",
        "since",
        "from",
        "before",
        "after",
        "next",
        "this",
        "last",
        "to",
        "through",
        "starting",
        "and",
    ]
)


def _iso(page: Page, m: re.Match[str]) -> Quantity:
    hour, minute, second, zone = m[4], m[5], m[6], m[7]
    parts = DateParts(
        int(m[1]), int(m[2]), int(m[3]), None,
        int(hour) if hour else None, int(minute) if minute else None, int(second) if second else None,
        None if zone is None else "UTC" if zone == "z" else zone,
    )  # fmt: skip
    return date(page, m.start(), m.end(), parts)


def _day_month_year(page: Page, m: re.Match[str]) -> Quantity | None:
    first, mark, second, year = int(m[1]), m[2], int(m[3]), full_year(m[4])
    if len(m[4]) == 2 and mark in "-.":
        return None
    orders = [(d, mo) for d, mo in ((first, second), (second, first)) if 1 <= mo <= 12 and 1 <= d <= 31]
    if not orders:
        return None
    made = [date(page, m.start(), m.end(), DateParts(year, mo, d)) for d, mo in dict.fromkeys(orders)]
    return date(page, m.start(), m.end(), made[0].date or DateParts(), None, tuple(made[1:]))


def _years(page: Page, position: int) -> Quantity | None:
    m = _YEARS.match(page.low, position)
    if m is None:
        return None
    first, second = int(m[1]), m[2]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or last - first > 150 or (m[0][4] == " " and len(second) == 2):
        return None
    return date(page, position, m.end(), DateParts(first), DateParts(last))


def year(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """Four digits that are a year: by the word before, or as the likeliest reading from 1900 to 2059."""
    low, number = page.low, int(page.plain[position:end])
    before = words[-1].lstrip("(\"'") if words else ""
    likely = 1900 <= number <= 2059
    told = before in _BEFORE_YEAR
    if not likely and (
        not 1000 <= number < 2200
        or not (told or before in ("of", "and", "to", "the", "in", "(", "around", "about"))
    ):
        return None
    noun = _YEAR_NOUN.match(low, end)
    if (
        noun is None
        and (not told or before in ("by", "from", "after", "before", "until", "till"))
        and _PLURAL_AFTER.match(low, end)
    ):
        return None
    if before in _HEDGES_OF_COUNTS and (number % 100 == 0 or not likely):
        return None
    if not likely and not told and page.plain[end : end + 1].strip(" ,.;)") and not noun:
        return None
    return date(page, position, end, DateParts(number))


def decade(page: Page, position: int, end: int) -> Quantity | None:
    """ "1990s", "'90s", "the nineties": digits (or a word) from ``position`` to ``end``; an "s" follows digits."""
    low = page.low
    word = low[position:end]
    if not word.isdigit():
        named = DECADES.get(word)
        before = low[max(0, position - 10) : position]
        told = before.endswith(("the ", " in ", "early ", "late ", "mid-", "mid "))
        return date(page, position, end, DateParts(decade=named)) if named and told else None
    number = int(word)
    if number % 10:
        return None
    if len(word) == 2:
        number += 1900 if number > 20 else 2000
    elif not 1000 <= number < 2200:
        return None
    start = position - (page.plain[position - 1 : position] == "'")
    return date(page, start, end + 1, DateParts(decade=number))


def quarter(page: Page, position: int) -> Quantity | None:
    """ "Q3 2024", "third quarter", "first quarter of 2019", "2Q23"."""
    m = _QUARTER.match(page.low, position)
    if m is None:
        return None
    if m[4] is None and m[5] is None and page.low[m.end() : m.end() + 6] == " of a m":
        return None
    number = int(m[1] or m[3] or _QUARTERS[m[2]])
    return date(page, position, m.end(), DateParts(full_year(m[5]), quarter=number, fiscal=bool(m[4])))


def fiscal(page: Page, position: int) -> Quantity | None:
    """ "fiscal 2024", "FY24", "financial year 2019/20" with its first letter at ``position``."""
    m = _FISCAL.match(page.low, position)
    if m is None:
        return None
    first = full_year(m[1])
    until = DateParts(int(str(first)[: 4 - len(m[2])] + m[2]), fiscal=True) if m[2] and first else None
    return date(page, position, m.end(), DateParts(first, fiscal=True), until)


def century(page: Page, start: int, end: int, number: int) -> Quantity | None:
    """ "15th century", "the twenty-first century": the ordinal stands from ``start`` to ``end``."""
    m = _CENTURY.match(page.low, end)
    if m is None or not 1 <= number <= 22:
        return None
    return date(page, start, m.end(), DateParts(decade=(number - 1) * 100))
