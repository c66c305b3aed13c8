"""Parts of years and centuries: "3. Quartal 2024", "troisième trimestre 2024", "3T24", "Q3/24", "1S 2025", "XIXe siècle", "siglo XX".

Of half-years only the year is read, as in English. A century is the first of its hundred years, as a decade is the first of its ten;
the era behind it is read in ``neighbours``.
"""

from __future__ import annotations

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d|[/-]\d|%)"
_OF = r"(?: (?:de[ls]?|di|do|da|van|des jahres|van het jaar|de l'année|del año|dell'anno|do ano|el año))? "
# What an ordinal tells the number of.
_NAMED = pattern(
    r" (?:(?P<quarter>quartal[es]?|vierteljahr(?:es)?|trimestre|trim\.|kwartaal)(?!\w)(?! d[ei] (?:grossesse|embarazo|gravidanza|gravidez))"
    rf"(?:{_OF}{_YEAR})?|(?P<century>jahrhunderts?|jh\.|siècle|siglo|secolo|século|eeuw)(?!\w))"
)
_QUARTER_WORDS = frozenset({"qu", "vi", "tr", "kw"})
_CENTURY_WORDS = frozenset({"ja", "jh", "si", "se", "sé", "ee"})
# "3T24", "3T 2024", "1S25", "1H 2025"; "Q3 2024", "T3/24", "S1 2025", "H1 2025": a year has to stand with a half.
_DIGIT_FIRST = pattern(
    rf"(?P<number>[1-4])(?P<letter>[qtksh])(?:[ '/-]{{0,2}}(?:{_YEAR}|(?P<short>[0-3]\d)(?![\w%]|[.,]\d))|(?<=t)(?!\w))"
)
_LETTER_FIRST = pattern(
    rf"(?P<letter>[qtksh])(?P<number>[1-4])(?![\d.,]\d|\w)(?:(?: |[ '/-]{{1,2}})(?:{_YEAR}|(?<=['/-])(?P<short>[0-3]\d)(?![\w%]|[.,]\d)))?"
)
_LETTERS = {"de": "qh", "fr": "qtsh", "es": "qtsh", "it": "qtsh", "pt": "qtsh", "nl": "qkh"}
_ROMAN = pattern(
    r"(?P<roman>[ivx]{1,6})(?:e|er|ème|è|º|°|o)?(?= (?:siècles?|secol[io]|eeuw)(?!\w)| (?:et|e|y|à|al|-) [ivx]{1,6}(?:e|ème)? (?:siècles|secoli)(?!\w))"
)
_ROMAN_BEHIND = pattern(r"(?:siglos?|séculos?|secol[oi]) (?P<roman>[ivx]{1,6})(?!\w)")
_ROMANS = {"i": 1, "v": 5, "x": 10}
_LAST_CENTURY = 22


def period_of(page: Page, start: int, number: int, end: int) -> Quantity | None:
    """The quarter or century that the ordinal ``number`` from ``start`` to ``end`` is of; None where it is of neither."""
    begins = page.low[end + 1 : end + 3]
    if begins not in _QUARTER_WORDS and begins not in _CENTURY_WORDS:
        return None
    found = _NAMED.match(page.low, end)
    if found is None:
        return None
    if found["century"]:
        return century(page, start, found.end("century"), number)
    if not 1 <= number <= 4:
        return None
    year = int(found["year"]) if found["year"] else None
    stop = found.end() if year else found.end("quarter")
    return page.made(start, stop, Kind.DATE, date=DateParts(year, quarter=number))


def century(page: Page, start: int, end: int, number: int) -> Quantity | None:
    """The century of that number as the date that stands from ``start`` to ``end``; None of one that is not yet."""
    if not 1 <= number <= _LAST_CENTURY:
        return None
    return page.made(start, end, Kind.DATE, date=DateParts(decade=(number - 1) * 100))


def lettered(page: Page, start: int) -> Quantity | None:
    """The quarter or half of a year that is a figure and a letter in capitals, in either order."""
    letters = _LETTERS[page.grammar.lexicon.code]
    first_letter = page.low[start].isalpha()
    found = (_LETTER_FIRST if first_letter else _DIGIT_FIRST).match(page.low, start)
    if found is None or found["letter"] not in letters or page.plain[found.start("letter")].islower():
        return None
    if page.low.endswith("audi ", 0, start):
        return None
    written = found["year"] or found["short"]
    year = int(written) + (2000 if len(written) == 2 else 0) if written else None
    half = found["letter"] in "sh"
    if half and (year is None or found["number"] > "2"):
        return None
    if year is None and found["letter"] != "q" and not _told(page, start, digit_first=not first_letter):
        return None
    quarter = None if half else int(found["number"])
    return page.made(start, found.end(), Kind.DATE, date=DateParts(year, quarter=quarter))


# Without a year a T and a figure are a terminal, a tram or a flat as well, but not behind these words.
_IN_QUARTER = pattern(r"(?<!\w)(?:au|en|fin|en el|nel|no) \Z")
_OF_QUARTER = pattern(r"(?<!\w)(?:au|du|en el|del|nel|no|do) \Z")
_FEW = 8


def _told(page: Page, start: int, *, digit_first: bool) -> bool:
    """Whether the words before say that a quarter is meant: "au T3", "en el 3T"."""
    before = page.low[max(0, start - _FEW) : start]
    return (_OF_QUARTER if digit_first else _IN_QUARTER).search(before) is not None


def roman_century(page: Page, start: int) -> Quantity | None:
    """ "XIXe siècle", "siglo XX": a century in Roman figures, which are capitals."""
    behind = _ROMAN_BEHIND.match(page.low, start)
    found = behind or _ROMAN.match(page.low, start)
    if found is None or not page.plain[found.start("roman")].isupper():
        return None
    number = _value(found["roman"])
    if number is None:
        return None
    end = found.end("roman") if behind else _stop(page, found.end())
    return century(page, start, end, number)


def _stop(page: Page, end: int) -> int:
    word = _WORD.match(page.low, end)
    return word.end() if word else end


_WORD = pattern(r" (?:siècles?|secol[io]|eeuw)(?!\w)")
_THE_CENTURY = pattern(
    r"(?<!\w)(?:nel|del|il|al|dal|sul|primo|tardo|inizio|fine|metà) $|(?:nell|dell|l|all|dall)'$"
)


def italian_century(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "nel Novecento", "l'Ottocento": the hundreds behind the thousand, with a capital."""
    if first.plain or page.grammar.lexicon.code != "it" or not page.plain[start].isupper():
        return None
    value = first.values[0]
    if value not in range(200, 1000, 100) or not _THE_CENTURY.search(page.low[max(0, start - 8) : start]):
        return None
    return page.made(start, first.end, Kind.DATE, date=DateParts(decade=1000 + int(value)))


def _value(roman: str) -> int | None:
    """The number that is so written; None where none is: "IIX"."""
    total, last = 0, 0
    for letter in reversed(roman):
        value = _ROMANS[letter]
        total += value if value >= last else -value
        last = max(last, value)
    return total if roman == _roman(total) else None


def _roman(number: int) -> str:
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return "x" * (number // 10) + ones[number % 10] if 0 < number < 40 else ""
