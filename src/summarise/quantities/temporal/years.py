"""Years and what is made of them: bare years, decades, centuries, quarters, fiscal years."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.english import DECADES
from summarise.quantities.expressions.building import build
from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal.dates import date, full_year

_Y = r"(?:1[1-9]\d\d|20\d\d|21\d\d)(?![\d%]|[.,:]\d|-\w)"
_QUARTER = pattern(
    rf"(?:q([1-4])|(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarters?|([1-4])q(?![a-eg-z]|f(?!y)))(?P<alone>)"
    rf"(?:[ ,'/-]{{0,2}}(?:of (?:the )?)?(fiscal |fy ?)?(?:year )?({_Y}|\d\d(?=[ ,.;)]|$)))?"
)


_FISCAL = pattern(
    r"(?:fiscal(?: years?)?|fy|financial year|cy|sy|school year)[ -]?'?((?:1[1-9]|2[01])?\d\d)(?:[/–-](\d{2,4}))?\b"
)


_CENTURY = pattern(r"[- ]{1,2}centur(?:y|ies)\b")


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


_BEFORE_YEAR = word_set(
    """
    in since during until till year years early late mid circa winter spring summer autumn fall season
    fiscal before after by from through january february march april june july august september october
    november december
    """
)


_BEFORE_CHRIST = (" bc", " b.c.")
_HEDGES_OF_COUNTS = word_set("over about around some nearly almost least than approximately roughly")


_YEAR_NOUN = pattern(
    r"[ -](?:elections?|census|season|report|budget|study|survey|campaign|financial|fiscal|tax|olympics?|world|general|"
    r"presidential|ranking|agreement|law|deal|levels?|results?|sales|earnings|games|figures|prices|guidance|forecast|crash|"
    r"crisis|war|and|or|to|but|as|when|after|with|for|on|at|by|the|he|she|it|they|his|her|had|has|was|were|is)\b"
)


_PLURAL_AFTER = pattern(
    r"(?: |\n(?![^\s:]+(?: [^\s:]+){0,4}: ))(?:[a-z'-]{1,20} )?(?:people|men|women|children|police|[a-z]{3,20}[^sui'\W]s)\b(?! (?:is|was|of the year)\b)"
)


def year(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """Four digits that are a year: by the word before, or as the likeliest reading from 1900 to 2059."""
    low, number = page.low, int(page.plain[position:end])
    before = words[-1].lstrip("(\"'") if words else ""
    if low.startswith(_BEFORE_CHRIST, end):
        return None  # no year of ours
    if before in ("c.", "ca.", "ad") and number >= 100:  # "c. 1850", "AD 1066"
        return date(page, position, end, DateParts(number))
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
        and not (likely and _names_a_year(page, position, end, words))
    ):
        return None
    if before in _HEDGES_OF_COUNTS and (number % 100 == 0 or not likely):
        return None
    if not likely and not told and page.plain[end : end + 1].strip(" ,.;)") and not noun:
        return None
    return date(page, position, end, DateParts(number))


def after_christ(page: Page, start: int, position: int, end: int) -> Quantity | None:
    """ "AD 79": the era begins at ``start``, and the digits from ``position`` to ``end`` are all of the number."""
    number = int(page.low[position:end])
    closed = page.low[end : end + 1] in _CLOSED and not page.low[end + 1 : end + 2].isdigit()
    if not closed or not 0 < number < 2200:
        return None
    return date(page, start, end, DateParts(number))


_CLOSED = frozenset(("", " ", "\n", ",", ".", ";", ":", ")", "!", "?", '"'))


# What a year names: "the Act of 1998 amends", "the crash of 1929 wiped out", "the class of 2011 meets".
_OF_A_YEAR = pattern(
    r"(?:[A-Z][\w'-]*|\b(?:crash|crisis|charter|constitution|convention|agreement|accord|pact|famine|drought|referendum|uprising|rebellion|massacre|bombing|summer|winter|spring|autumn|fall|class|election|war|act|law|treaty|coup|flood|fire|quake|earthquake|"
    r"revolution|riots?|strike|budget|census|team|side|season|vintage|recession|heatwave|blizzard|end|start|beginning|middle|rest|most|half|part)s?) "
    r"of \Z"
)
_PEOPLE_AFTER = pattern(r"[ \n](?:[a-z'-]{1,20} )?(?:people|men|women|children|police|staff)\b")


def _names_a_year(page: Page, position: int, end: int, words: list[str]) -> bool:
    """Whether four digits before a plural are its year: "the 2019 champions", not "2000 boats"."""
    low = page.low
    before = words[-1].lstrip("(\"'") if words else ""
    if before == "of":
        return _OF_A_YEAR.search(page.plain, max(0, position - 40), position) is not None
    if _PEOPLE_AFTER.match(low, end) or int(low[position:end]) % 100 == 0 or before in _HEDGES_OF_COUNTS:
        return False
    return before in _BEFORE_NAMED_YEAR or before.endswith("'s") or page.style.grouped_by_comma


_BEFORE_NAMED_YEAR = word_set("the its his her their our my this that a old new")


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


_BEFORE_SHORT_YEAR = word_set(
    "in since of until till during from by before after summer winter spring fall autumn christmas class circa late early the "
    "january february march april may june july august september october november december"
)
_OF_NOUN = pattern(r"[ \n](?:[a-z]+s|people|men|women)\b")


def apostrophed(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "in '98", "the summer of '42": two digits behind an apostrophe that opens them, and nothing counted behind."""
    if position < 2 or page.plain[position - 2] not in " (" or not words:
        return None
    before = words[-2] if words[-1] == "'" and len(words) > 1 else ""
    if (
        before in ("and", "or", "to")
        and words[-3:-2]
        and words[-3][:1] == "'"
        and words[-3].strip("',").isdigit()
    ):
        before = "in"  # "in '98 and '99"
    if (
        before not in _BEFORE_SHORT_YEAR
        or page.low[end : end + 1].isalnum()
        or page.low[end : end + 1] == "'"
    ):
        return None
    if _OF_NOUN.match(page.low, end):
        return None
    number = int(page.low[position:end])
    return date(page, position - 1, end, DateParts(number + (2000 if number < _YEARS_AHEAD else 1900)))


_YEARS_AHEAD = 35  # "'42" looks back


_TENS_SAID = pattern(r"(?:low|mid|high|upper|lower)[- ]\Z")
_SCALE_SAID = pattern(r"\b(?:temperatures?|degrees|highs|lows|mercury|fahrenheit|celsius)\b[^.;\n]*\Z")


def tens(page: Page, position: int, end: int) -> Quantity | None:
    """ "the mid-20s", "temperatures in the 30s": the ten numbers of a scale, no years; an "s" follows the digits."""
    low = page.low
    number = int(low[position:end])
    if number % 10 or not number:
        return None
    if not _TENS_SAID.search(low, max(0, position - 6), position) and not _SCALE_SAID.search(
        low, max(0, position - 50), position
    ):
        return None
    return build(page, position, end + 1, Kind.VAGUE, Decimal(number), Decimal(number + 9))


def quarter(page: Page, position: int) -> Quantity | None:
    """ "Q3 2024", "third quarter", "first quarter of 2019", "2Q23"."""
    m = _QUARTER.match(page.low, position)
    if m is None:
        return None
    if m[5] is None and m[6] is None and page.low[m.end() : m.end() + 6] == " of a m":
        return None
    number = int(m[1] or m[3] or _QUARTERS[m[2]])
    if m[6] is not None and not _is_year_of(page.low, m):
        return date(page, position, m.end("alone"), DateParts(quarter=number))
    return date(page, position, m.end(), DateParts(full_year(m[6]), quarter=number, fiscal=bool(m[5])))


_COUNTED_BEHIND = pattern(
    r" (?:(?:percent|per cent|million|billion|cents?)\b|(?!(?:results|earnings|sales|revenues|was|has|is|vs|figures|numbers|profits)\b)[a-z]{3,20}s\b)"
)


def _is_year_of(low: str, m: re.Match[str]) -> bool:
    """Whether the number behind a quarter is its year: "Q3 19", "the third quarter of '19", not "In the third quarter, 19
    cents more" or "In Q3 12 shops closed"."""
    gap = low[m.end("alone") : m.start(6)]
    if len(m[6]) == 2 and m[5] is None and "'" not in gap and (m[2] is not None or "," in gap):
        return False
    if len(m[6]) == 2 or "," in gap:
        return "'" in gap or m[5] is not None or _COUNTED_BEHIND.match(low, m.end()) is None
    return True


_GLUED = pattern(r"(?:q[1-4]|h[12])\b|fy'?\d")
_HALF_FIRST = pattern(rf"[12]h(?:[ '/-]{{0,2}}(?:fy ?)?(?:({_Y})|(\d\d)(?=[ ,.;)]|$)))")


def half(page: Page, position: int) -> Quantity | None:
    """ "1H25", "2H 2024" by the digit at ``position``: the year of it; "1H" alone is a name of half a year."""
    m = _HALF_FIRST.match(page.low, position)
    if page.plain[position + 1] != "H":
        return None
    if m is None:
        alone = page.low[position] in "12" and not page.low[position + 2 : position + 3].isalnum()
        return identifier(page, position, position + 2) if alone else None
    return date(page, position, m.end(), DateParts(full_year(m[1] or m[2])))


_MONTHS_OF = pattern(
    r"(?:[369]|12)M(?:(?: |-)?'?(20\d\d|\d\d)(?![\w%-]|[.,]\d)"
    r"|(?= (?:(?:net|organic|underlying|adjusted|operating|group|like-for-like|reported) )?(?:revenues?|sales|results|profits?|ebitda|ebit|earnings|"
    r"period|figures|report|numbers|turnover|margins?|guidance)\b))"
)


def months_of(page: Page, position: int) -> Quantity | None:
    """ "9M24", "6M 2025", "9M sales": the first months of a year, and no millions, by the first digit at ``position``."""
    m = _MONTHS_OF.match(page.plain, position)
    if m is None:
        return None
    if m[1] is None:
        return identifier(page, position, m.end())
    return date(page, position, m.end(), DateParts(full_year(m[1])))


_HALF_YEAR = pattern(rf"h([12])(?:[ '-]{{1,2}}({_Y}|\d\d(?=[ ,.;)]|$)))?")


def lettered(page: Page, position: int) -> Quantity | None:
    """ "Q3 2024", "H1 2024", "FY22" by their first digit at ``position``."""
    start = position - (2 if page.low[position - 1] in "y'" else 1)
    start -= page.low[position - 1] == "'"
    if start < 0 or (start and page.low[start - 1].isalnum()) or _GLUED.match(page.low, start) is None:
        return None
    if not page.plain[start].isupper():
        return None
    if page.low[start] == "h":
        m = _HALF_YEAR.match(page.low, start)
        return None if m is None or m[2] is None else date(page, start, m.end(), DateParts(full_year(m[2])))
    return fiscal(page, start) if page.low[start] == "f" else quarter(page, start)


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
