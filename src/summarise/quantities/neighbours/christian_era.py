"""Years and centuries with their era: "79 AD", "500 v. Chr.", "79 d. C.", "27 BC to 14 AD", "siglo V a. C.".

A year before Christ is negative, as is the first of the hundred years of such a century: 500 BC is -500, the fifth century BC -500.
"""

from __future__ import annotations

from summarise.quantities.neighbours.pair import Pair
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

_BEFORE = {
    "en": r"(?:[Bb]\. ?[Cc]\.(?: ?[Ee]\.)?|BCE?(?![\w-])|bce?(?![\w-]))",
    "de": r"v(?:or|\.) ?(?:chr(?:istus|\.)?|d\. ?z\.|u\. ?z\.|unserer zeit(?:rechnung)?|der zeitenwende)",
    "fr": r"(?:av(?:ant|\.) ?(?:j(?:ésus|\.)?[- ]?c(?:hrist|\.)?|notre ère|n\. ?è\.)|aec(?!\w))",
    "es": r"(?:a\. ?(?:de )?c\.?(?!\w)|a\. ?e\. ?c\.|ac(?!\w)|antes de (?:cristo|nuestra era|la era común))",
    "it": r"(?:a\. ?c\.?(?!\w)|avanti cristo|prima di cristo|a\. ?e\. ?v\.)",
    "pt": r"(?:a\. ?c\.?(?!\w)|a\. ?e\. ?c\.|antes de cristo|antes da (?:nossa era|era comum))",
    "nl": r"v(?:oor|\.) ?(?:c(?:hr(?:istus|\.)?|\.)|onze jaartelling|o\. ?j\.)",
}
_AFTER = {
    "en": r"(?:A\. ?D\.|AD(?![\w-])|C\. ?E\.|CE(?![\w-]))",
    "de": r"n(?:ach|\.) ?(?:chr(?:istus|\.)|d\. ?z\.|u\. ?z\.|unserer zeitrechnung)",
    "fr": r"(?:apr(?:ès|\.)|ap\.) ?j(?:ésus|\.)?[- ]?c(?:hrist|\.)|de notre ère",
    "es": r"(?:d\. ?(?:de )?c\.|d\. ?e\. ?c\.|dc(?!\w)|después de cristo|de nuestra era)",
    "it": r"(?:d\. ?c\.|dopo cristo|e\. ?v\.)",
    "pt": r"(?:d\. ?c\.|d\. ?e\. ?c\.|depois de cristo|da nossa era)",
    "nl": r"n(?:a|\.) ?(?:chr(?:istus|\.)|onze jaartelling)",
}
# In English letters alone are a province or a newspaper's initials as well: what a name or several things follow is no era.
_NO_NAME = {"en": r"(?! [A-Z]| (?!was|is|as|has|its|his|this|plus|across)[a-z]{3,}s\b)"}
_ERAS = {
    code: pattern(rf" ?(?:(?P<before>{_BEFORE[code]})|{_AFTER[code]}){_NO_NAME.get(code, '')}")
    for code in _BEFORE
}
# How what stands behind such a year begins: three characters, which few numbers have behind them; " C." behind the days that
# "79 d. C." is taken for.
BEGINS = {
    "en": frozenset((" BC", " B.", " bc", " b.", " AD", " A.", " CE", " C.")),
    "de": frozenset((" v.", " vo", " n.", " na", " v ", " n ")),
    "fr": frozenset((" av", " ap", " de", " ae", " Av", " Ap")),
    "es": frozenset(
        (" a.", " a ", " ac", " aC", " a.", " an", " d.", " d ", " dc", " dC", " de", " A.", " D.", " C.")
    ),
    "it": frozenset((" a.", " a ", " aC", " av", " pr", " d.", " d ", " dC", " do", " e.", " C.")),
    "pt": frozenset((" a.", " a ", " aC", " an", " d.", " d ", " dC", " de", " da", " C.")),
    "nl": frozenset((" v.", " vo", " n.", " na")),
}
_YEAR = r"\d{1,4}|\d{1,3}[.,' ]\d{3}"  # with its groups parted: "12.000 v. Chr."
_SPAN = pattern(rf"({_YEAR})(?: ?[-–] ?({_YEAR}))?\Z")
_DIGITS = str.maketrans("", "", ".,' ")
_HEDGED = frozenset(
    {
        Qualifier.EXACT,
        Qualifier.ABOUT,
        Qualifier.NEARLY,
        Qualifier.BETWEEN,
        Qualifier.AT_LEAST,
        Qualifier.AT_MOST,
    }
)
_LONGEST = 40  # characters of an era's words, and a word behind them
JOINTS = frozenset(
    {
        "and",
        "to",
        "or",
        "und",
        "bis",
        "oder",
        "et",
        "à",
        "y",
        "a",
        "al",
        "e",
        "ed",
        "en",
        "tot",
        "of",
        "-",
        "–",
    }
)


def era_at(text: str, end: int, code: str) -> tuple[bool, int] | None:
    """Whether the era behind ``end`` is the one before Christ, and where its words end; None where none stands there."""
    behind = text[end : end + _LONGEST]
    found = _ERAS[code].match(behind if code == "en" else behind.lower())
    if found is None:
        return None
    stop = end + found.end()
    further = text[stop : stop + 2]
    if text[stop - 1] == "." and (not further.strip() or (further[0] == " " and further[1:].isupper())):
        stop -= 1  # the sentence's own
    return found["before"] is not None, stop


def in_era(text: str, quantity: Quantity, code: str) -> Quantity | None:
    """``quantity`` with the era behind it, as a date; None where none is there, or it is no year and no century."""
    start = quantity.start
    end = _end_of_digits(quantity)
    found = era_at(text, end, code)
    if found is None:
        return None
    before, stop = found
    if quantity.date is not None and quantity.date.decade is not None and quantity.until is None:
        if not before or quantity.date.decade < 0 or quantity.date.decade % 100:
            return None
        century = quantity.date.decade // 100 + 1
        return _made(text, start, stop, DateParts(decade=-100 * century), None)
    years = _SPAN.match(text[start:end])
    if years is None or quantity.qualifier not in _HEDGED or text[start - 1 : start] in (",", "."):
        return None
    sign = -1 if before else 1
    first, last = (int(year.translate(_DIGITS)) if year else None for year in years.groups())
    if not first or (last is not None and sign * last <= sign * first):
        return None
    until = DateParts(year=sign * last) if last else None
    return _made(text, start, stop, DateParts(year=sign * first), until)


def _end_of_digits(quantity: Quantity) -> int:
    """Where the number ends: what is taken for the letter of a day or a year in "79 d. C." and "500 a. C." is none of it."""
    written = quantity.text.removesuffix(".")
    unit = {" d": "day", " a": "year"}.get(written[-2:])
    if quantity.kind is Kind.DURATION and quantity.unit == unit:
        return quantity.start + len(written) - 2
    return quantity.end


def shared_era(pair: Pair) -> list[Quantity] | None:
    """The year that stands before a year before Christ is one, too: "between 200 and 100 BC"; None where it has an era of its own."""
    first, second = pair.first, pair.second
    date, value = second.date, first.low
    if date is None or date.year is None or date.year >= 0:
        return None
    if first.kind is not Kind.COUNT or not first.text.isdigit() or value is None or value <= -date.year:
        return None
    return [_made(pair.text, first.start, first.end, DateParts(year=-int(value)), None), second]


def _made(text: str, start: int, stop: int, date: DateParts, until: DateParts | None) -> Quantity:
    return Quantity(start, stop, text[start:stop], Kind.DATE, date=date, until=until)


# Behind "siglos XVII" and "siglo XV", before "XVIII secolo" and "XVIIIe siècle".
_ROMAN_MORE = pattern(r" (?:y|e|a|al|ao|o|ou|-|–) (?:el |il |o )?(?P<roman>[IVX]{1,6})(?!\w)")
_ROMAN_ONWARD = pattern(r" (?:al|ao|-|–) (?P<roman>[IVX]{1,6})(?!\w)")
_ROMAN_LESS = pattern(
    r"(?<!\w)(?P<roman>[IVX]{1,6})(?:e|er|ème|è)? (?:et|ou|au|à|e|al|o|-|–) (?:il |l'|le |au )?\Z"
)
_SINGULARS, _PLURALS = ("siglo ", "século "), ("siglos ", "séculos ", "secoli ")
_ROMANS = {"I": 1, "V": 5, "X": 10}
_NEAR = 18


def romans_beside(text: str, century: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """The centuries in Roman figures before and behind ``century`` that its word stands for, too: "siglos XVII y XVIII", "tra il XVII e il
    XVIII secolo", "du XVIe au XVIIIe siècle"."""
    date = century.date
    if date is None or date.decade is None or century.until is not None:
        return None, None
    before, written = date.decade < 0, century.text.lower()
    if written.startswith((*_SINGULARS, *_PLURALS)):
        way = _ROMAN_MORE if written.startswith(_PLURALS) else _ROMAN_ONWARD
        more = way.match(text, century.end)
        return None, _roman(text, more.start("roman"), more["roman"], before) if more else None
    if century.text[0] in _ROMANS:
        near = max(0, century.start - _NEAR)
        less = _ROMAN_LESS.search(text[near : century.start])
        return _roman(text, near + less.start("roman"), less["roman"], before) if less else None, None
    return None, None


def _roman(text: str, start: int, roman: str, before: bool) -> Quantity | None:
    total, last = 0, 0
    for letter in reversed(roman):
        value = _ROMANS[letter]
        total += value if value >= last else -value
        last = max(last, value)
    if not 1 <= total <= 22:
        return None
    decade = -100 * total if before else 100 * (total - 1)
    return _made(text, start, start + len(roman), DateParts(decade=decade), None)
