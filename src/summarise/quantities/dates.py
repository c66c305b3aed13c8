"""Dates and times as people write them, whole or in part, and ranges of them.

Forms: ISO 8601 ("2025-01-14"), day-month and month-day with or without year, month and year, bare
months, weekdays, decades, quarters, fiscal years, bare years where the words before or after say
that a year is meant, clock times with zones. "14/01/2025" is read by the only order that fits;
where both fit, day first and month first are both kept (``readings``).
"""

from __future__ import annotations

import re

from summarise.quantities.numerals import ORDINAL_WORDS
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ]
    )
    for name in names.split()
}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_MONTH_ANY = (
    "(?:"
    + _MONTH[3:-1]
    + "|"
    + _MONTH[3:-1].upper()
    + "|"
    + _MONTH[3:-1].lower().replace("|may|", "|").replace("mar(?:ch)?", "march(?= \\d)")
    + ")"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_WEEKDAY_FULL = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_ORDINAL_DAY = (
    "(?:"
    + "|".join(sorted((w for w, v in ORDINAL_WORDS.items() if v <= 20 or v == 30), key=len, reverse=True))
    + "|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first)"
)
_DASH = r"\s?(?:-|–|to|and|through|until|till)\s?"
_ZONE = r"(?:[ ]?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|IST|JST|AEST|AEDT|EET|MSK|SGT|HKT|Z\b|[Ll]ocal[ ]time|Eastern|Pacific|Central)(?:[+-]\d{1,2}(?::?\d{2})?)?)?"

_DATE = re.compile(
    rf"""
    (?P<iso>(?<![\d-])(?P<iy>\d{{4}})-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01])(?:[T ](?P<ih>[01]\d|2[0-3]):(?P<imin>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))
  | (?P<slash>(?<![\d/.])(?P<s1>\d{{1,2}})(?P<ss>[/.-])(?P<s2>\d{{1,2}})(?P=ss)(?P<sy>\d{{4}}|\d{{2}})(?![\d/]|\.\d))
  | (?P<ym>(?<![\d/])(?P<ymy>(?:19|20)\d\d)[/.](?P<ymm>0?[1-9]|1[0-2])[/.](?P<ymd>0?[1-9]|[12]\d|3[01])(?!\d))
  | (?P<dm>\b(?:(?P<dwd>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?(?:(?P<d1>{_DAY})(?:{_DASH}(?P<d2>{_DAY}))?|(?P<dw>{_ORDINAL_DAY}))(?:\s+(?:day\s+)?of\s+|[\s-]+)(?P<dmm>{_MONTH_ANY})\b\.?
        (?:(?:,?\s+|-)(?P<dmy>{_YEAR}|'\d\d)\b)?(?!-(?:foot|year|mile|day)))
  | (?P<md>\b(?:(?P<mwd>{_WEEKDAY})\.?,?\s+)?(?P<mdm>{_MONTH_ANY})\b\.?\s+(?:the\s+)?(?:(?P<m1>{_DAY})(?!\d|[,.]\d{{3}}|:\d|\s?(?:percent|per\s|%|million|billion))|(?P<mw>{_ORDINAL_DAY})\b)
        (?:{_DASH}(?:(?P<mdm2>{_MONTH_ANY})\.?\s+)?(?P<m2>{_DAY})(?!\d|[:.,]\d))?(?:,?\s+(?P<mdy>{_YEAR})(?![\d,]\d|-\w))?)
  | (?P<my>\b(?P<mym>{_MONTH_ANY})\b\.?(?:,?\s+(?:of\s+)?(?P<myy0>{_YEAR}|'\d\d)(?!\d|,\d))?(?P<mrange>\s?(?:-|–|\bto\b|\band\b|\bthrough\b|\buntil\b)\s?(?P<mym2>{_MONTH_ANY})\b\.?)?(?:,?\s+(?:of\s+)?(?P<myy>{_YEAR})(?!\d|,\d)\b)?)
  | (?P<wd>\b(?P<wday>{_WEEKDAY_FULL})\b)
  | (?P<quarter>\b(?:Q(?P<q1>[1-4])|(?P<q2>first|second|third|fourth)[ -]quarters?|(?P<q3>[1-4])Q)(?:[ ](?:of[ ](?:the[ ])?)?(?:fiscal[ ](?:year[ ])?)?(?P<qy>{_YEAR}|\d\d(?=[ ,.]))\b)?(?![ ]of[ ](?:an?|the)[ ](?:\w+[ ])?(?:million|mile|percent|hour)))
  | (?P<fiscal>\b(?:fiscal(?:[ ]years?)?|FY|financial[ ]year)[ ]?'?(?P<fy>{_YEAR}|\d\d)(?:[/–-](?P<fy2>\d{{2,4}}))?\b)
  | (?P<decade>(?:\b(?:early|mid|late)[- ])?(?<![\d,.])(?:\bthe[ ])?(?:(?P<dec>(?:1[5-9]|20)\d)0s|'(?P<dec2>\d)0s|\b(?P<decw>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b))
  | (?P<century>\b(?P<cent>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_DAY})[- ]century\b(?![ ](?:of|for)))
  | (?P<yrange>(?<![\d,.$€£#-])(?P<y1>{_YEAR})(?:[–-]|/)(?P<y2>(?:1[5-9]|20)\d\d|\d\d)(?!\d|,\d|-|\.\d))
  | (?P<ampm>(?<![\d.,:$])(?P<h1>1[0-2]|0?[1-9])(?:[:.](?P<mi1>[0-5]\d))?(?::[0-5]\d)?\s?(?P<ap>[ap]\.m\.|[ap]\.?m\b|[AP]\.?M\b\.?|o'clock){_ZONE})
  | (?P<clock>(?<![\d.,:$])(?P<h2>[01]?\d|2[0-3]):(?P<mi2>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d){_ZONE})
  | (?P<mil>(?<![\d.,:$])(?P<h3>[01]\d|2[0-3])(?P<mi3>[0-5]\d)[ ](?:hours|hrs|GMT|UTC)\b)
  | (?P<year>(?<![\d,.$€£¥₹#/:-])(?P<yy>{_YEAR})(?![\d:%/]|,\d|\.\d|[ ](?:percent|million|billion)))
  | (?P<noon>\b(?:noon|midday|midnight)\b)
    """,
    re.VERBOSE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|to|through|during|before|after|for|the|and|or|than|between|around|early|late|mid|year|"
    r"circa|c\.|ca\.|summer|winter|spring|autumn|fall|late-|mid-|early-|at|its|their|his|season|between|versus|vs\.?|over)|[(,;/–-])\s*\Z",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r" (?:(?:[a-z]+) )?(?:people|men|women|children|[a-z]{3,}[^su']s)\b")
_YEAR_NOUN_AFTER = re.compile(
    r" (?:[A-Z]|election|census|season|report|budget|study|survey|campaign|financial|fiscal|tax|Olympic|World|general|presidential|"
    r"ranking|agreement|law|deal|levels?|results?|sales|earnings|games|figures|prices|elections|guidance|forecast|crash|crisis|war|and |or )"
)


def find_dates(text: str) -> list[Quantity]:
    """Dates and times of the (folded) text, sorted and without overlap; low and high are None."""
    found: list[Quantity] = []
    for match in _DATE.finditer(text):
        quantity = (
            _READERS[match.lastgroup or ""](text, match)
            if match.lastgroup in _READERS
            else _read(text, match)
        )
        if quantity is not None:
            found.append(quantity)
    return found


def _month(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def _day(word: str | None) -> int | None:
    if word is None:
        return None
    digits = word.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    parts = re.split("[- ]", word)
    return (
        20 if parts[0] == "twenty" else 30 if parts[0] == "thirty" and len(parts) > 1 else 0
    ) + ORDINAL_WORDS[parts[-1]]


def _weekday(word: str | None) -> int | None:
    return (
        None
        if word is None
        else WEEKDAYS.get(word.lower().removesuffix("s") if word.lower().endswith("days") else word.lower())
    )


def full_year(word: str | None) -> int | None:
    """Two or four digits to a year: "'98" is 1998, "24" is 2024 (pivot 50, as POSIX strptime's 69 is too late for news)."""
    if word is None:
        return None
    number = int(word.lstrip("'"))
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def _make(
    text: str, start: int, end: int, kind: Kind, date: DateParts, until: DateParts | None = None
) -> Quantity:
    hedge, qualifier = None, Qualifier.EXACT
    if until is not None:
        qualifier = Qualifier.BETWEEN
        before = text[max(0, start - 9) : start].lower().rstrip()
        hedge = next((w for w in ("between", "from") if before.endswith(w)), None)
    return Quantity(
        start, end, text[start:end], kind, unit=None, qualifier=qualifier, hedge=hedge, date=date, until=until
    )


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    for name in _GROUPS:
        if match.group(name) is not None:
            return _READERS[name](text, match)
    return None


def _iso(text: str, m: re.Match[str]) -> Quantity | None:
    hour = int(m["ih"]) if m["ih"] else None
    minute = int(m["imin"]) if m["imin"] else None
    return _make(
        text,
        m.start(),
        m.end(),
        Kind.DATE,
        DateParts(int(m["iy"]), int(m["im"]), int(m["id"]), hour=hour, minute=minute),
    )


def _slash(text: str, m: re.Match[str]) -> Quantity | None:
    first, second, year = int(m["s1"]), int(m["s2"]), full_year(m["sy"])
    if m["ss"] == "-" and len(m["sy"]) == 2:
        return None
    orders = [(d, mo) for d, mo in ((first, second), (second, first)) if 1 <= mo <= 12 and 1 <= d <= 31]
    if not orders or (m["ss"] == "." and len(m["sy"]) == 2):
        return None
    made = [
        _make(text, m.start(), m.end(), Kind.DATE, DateParts(year, mo, d)) for d, mo in dict.fromkeys(orders)
    ]
    q = made[0]
    return Quantity(q.start, q.end, q.text, q.kind, date=q.date, readings=tuple(made[1:]))


def _ym(text: str, m: re.Match[str]) -> Quantity | None:
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(int(m["ymy"]), int(m["ymm"]), int(m["ymd"])))


def _dm(text: str, m: re.Match[str]) -> Quantity | None:
    if m["dw"] and not m.group("dm").lower().count(" of ") and not m["dmy"] and m["dmm"] in ("May", "March"):
        return None
    year, month = full_year(m["dmy"]), _month(m["dmm"])
    date = DateParts(year, month, _day(m["d1"] or m["dw"]), _weekday(m["dwd"]))
    until = DateParts(year, month, _day(m["d2"])) if m["d2"] else None
    return _make(text, m.start(), m.end(), Kind.DATE, date, until)


def _md(text: str, m: re.Match[str]) -> Quantity | None:
    year, month = full_year(m["mdy"]), _month(m["mdm"])
    date = DateParts(year, month, _day(m["m1"] or m["mw"]), _weekday(m["mwd"]))
    until = DateParts(year, _month(m["mdm2"]) if m["mdm2"] else month, _day(m["m2"])) if m["m2"] else None
    return _make(text, m.start(), m.end(), Kind.DATE, date, until)


def _my(text: str, m: re.Match[str]) -> Quantity | None:
    word = m["mym"]
    start, end = m.span()
    month = _month(word)
    first, last = full_year(m["myy0"]), full_year(m["myy"])
    if (
        word.lower() in ("may", "march", "mar", "dec", "sep", "jan")
        and first is None
        and last is None
        and not m["mym2"]
    ):
        before = text[max(0, start - 12) : start]
        dated = re.search(
            r"(?:\b(?:in|of|since|by|from|until|till|last|this|next|early|late|mid|during|for|before|after|each|every|through)[ -]|mid-)\Z",
            before,
        )
        if not (dated and word[0].isupper()):
            return None
    if m["mym2"]:
        year_from = first or last
        return _make(
            text, start, end, Kind.DATE, DateParts(year_from, month), DateParts(last, _month(m["mym2"]))
        )
    if text[end - 1 : end] == "." and len(word) > 4:
        end -= 1
    return _make(text, start, end, Kind.DATE, DateParts(first or last, month))


def _wd(text: str, m: re.Match[str]) -> Quantity | None:
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(weekday=_weekday(m["wday"])))


def _quarter(text: str, m: re.Match[str]) -> Quantity | None:
    number = _QUARTERS[(m["q1"] or m["q2"] or m["q3"])]
    return _make(
        text,
        m.start(),
        m.end(),
        Kind.DATE,
        DateParts(full_year(m["qy"]), quarter=number, fiscal="fiscal" in m.group()),
    )


def _fiscal(text: str, m: re.Match[str]) -> Quantity | None:
    year = full_year(m["fy"])
    until = None
    if m["fy2"] and year:
        until = DateParts(int(str(year)[: 4 - len(m["fy2"])] + m["fy2"]), fiscal=True)
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(year, fiscal=True), until)


_DECADE_WORDS = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        range(1920, 2000, 10),
        strict=True,
    )
)


def _decade(text: str, m: re.Match[str]) -> Quantity | None:
    if m["decw"]:
        if not m.group().startswith("the"):
            return None
        decade = _DECADE_WORDS[m["decw"]]
    else:
        decade = int(m["dec"]) * 10 if m["dec"] else 1900 + int(m["dec2"]) * 10
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(decade=decade))


def _century(text: str, m: re.Match[str]) -> Quantity | None:
    number = _day(m["cent"]) or 0
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(decade=(number - 1) * 100))


def _yrange(text: str, m: re.Match[str]) -> Quantity | None:
    first = int(m["y1"])
    second = m["y2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or last - first > 150:
        return None
    return _make(text, m.start(), m.end(), Kind.DATE, DateParts(first), DateParts(last))


def _ampm(text: str, m: re.Match[str]) -> Quantity | None:
    hour, mark = int(m["h1"]), m["ap"][0].lower()
    if mark == "p" and hour < 12:
        hour += 12
    elif mark == "a" and hour == 12:
        hour = 0
    return _make(
        text,
        m.start(),
        m.end(),
        Kind.TIME,
        DateParts(hour=hour, minute=int(m["mi1"]) if m["mi1"] else None, zone=_zone(m)),
    )


def _zone(m: re.Match[str]) -> str | None:
    found = re.search(r"[A-Z]{2,4}$|Z$|[Ll]ocal time$|Eastern$|Pacific$|Central$", m.group())
    return found.group() if found and found.group() not in ("AM", "PM") else None


def _clock(text: str, m: re.Match[str]) -> Quantity | None:
    return _make(
        text, m.start(), m.end(), Kind.TIME, DateParts(hour=int(m["h2"]), minute=int(m["mi2"]), zone=_zone(m))
    )


def _mil(text: str, m: re.Match[str]) -> Quantity | None:
    return _make(text, m.start(), m.end(), Kind.TIME, DateParts(hour=int(m["h3"]), minute=int(m["mi3"])))


def _year(text: str, m: re.Match[str]) -> Quantity | None:
    start, end = m.span()
    year = int(m["yy"])
    before = text[start - 14 if start > 14 else 0 : start]
    if _YEAR_NOUN_AFTER.match(text, end) is None and _PLURAL_AFTER.match(text, end) is not None:
        return None
    if not 1900 <= year <= 2059 and _YEAR_BEFORE.search(before) is None:
        return None
    if (
        re.search(r"(?:\b(?:over|than|about|around|some|nearly|almost|least)|[$€£¥₹~+])\s?\Z", before)
        and not 1900 <= year <= 2059
    ):
        return None
    return _make(text, start, end, Kind.DATE, DateParts(year))


def _noon(text: str, m: re.Match[str]) -> Quantity | None:
    return _make(
        text, m.start(), m.end(), Kind.TIME, DateParts(hour=0 if m.group() == "midnight" else 12, minute=0)
    )


_READERS = {
    "iso": _iso, "slash": _slash, "ym": _ym, "dm": _dm, "md": _md, "my": _my, "wd": _wd, "quarter": _quarter,
    "fiscal": _fiscal, "decade": _decade, "century": _century, "yrange": _yrange, "ampm": _ampm, "clock": _clock,
    "mil": _mil, "year": _year, "noon": _noon,
}  # fmt: skip
_GROUPS = tuple(_READERS)
