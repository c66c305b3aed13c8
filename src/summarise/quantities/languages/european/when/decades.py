"""Decades in the six European languages: "den 1920ern", "80er-Jahre", "neunziger Jahre", "gli anni Ottanta", "les années 80 et 90"."""

from __future__ import annotations

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tens import TENS_IN_WORDS
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_TENS = (
    r"(?:vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingt(?:s|-dix)?|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
    r"|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|vinte|trinta|quarenta|cinquenta|sessenta|oitenta"
    r"|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
)
_NO_LENGTH = r"(?<!\w)(?<!\d )(?<!da )(?<!per )(?<!dopo )(?<!há )(?<!hace )(?<!des )(?<!al )"
_BEFORE = pattern(
    rf"(?:{_NO_LENGTH}(?:années|años|anni|anos|jaren|décadas? de(?: los)?|decennio)"
    r"|(?<!\w)(?:(?:finales|fines|principios|mediados|comienzos|inicios) de los|(?:final|fim|finais|início|inícios|meados|começo) dos))"
    rf" '?(?:(?:'?(?:(?:1[5-9]|20)\d0|[2-9]0)|{_TENS})(?:(?:, | (?:et|e|y|en|ou|o|of) | ?[-–/] ?)'?)){{0,2}}$"
)
# What is told of the nineties alone: "en los noventa," at the end of a clause.
_THE_NINETIES = pattern(r"(?<!\w)en los $")
_CLOSES = pattern(r" ?[.,;:!?)]|$")
# The words before one, and between those of a row.
DECADE_WORDS = (
    "années", "años", "anni", "anos", "jaren", "de", "los", "decennio", "dos", "et", " e", " y", "en", "ou", " o", "of",
)  # fmt: skip
_ENDS = frozenset(word[-2:] for word in DECADE_WORDS)
_NEAR = 44

_GERMAN = pattern(
    r"(?P<tens>\d0|(?:1[5-9]|20)\d0)er[- ]?jahren?(?!\w)|(?P<year>(?:1[5-9]|20)\d0)er(?:n(?!\w)|(?!\w)(?: jahren?(?!\w))?)"
    r"|(?P<row>\d0)er-?(?=(?:,| und| bis| oder) (?:\d0er-?(?:,| und| bis| oder) )?\d0er[- ]?jahre)"
    r"|(?P<those>\d0)er(?P<n>n)?(?!\w|-)"
)
_THOSE = pattern(r"(?<!\w)(?:(?:anfang|beginn|mitte|ende) (?:der|den)|(?:frühen|späten|wilden|goldenen)) $")
_IN_THOSE = pattern(r"(?<!\w)(?:(?:in|aus|seit|zu) den|in die|(?:frühen|späten|wilden|goldenen)) $")
_WITH_YEARS = {"de": pattern(r"[- ]?jahren?(?!\w)"), "nl": pattern(r" jaren(?!\w)")}
_WORD = pattern(r"[^\W\d_]+er(?=n?(?!\w)|[- ]?jahr)")


def decade_of(page: Page, start: int, number: Amount) -> Quantity | None:
    """ "80er-Jahre", "gli anni Ottanta", "les années 1990": the number at ``start`` with the word of years beside it."""
    low = page.low
    if page.grammar.lexicon.code == "de":
        return _german(page, start) if low.startswith("er", number.end) else None
    if low[start - 3 : start - 1] not in _ENDS and low[start - 1 : start] not in ("'", "-", "–", "/"):
        return None
    value = number.values[0]
    if number.factor != 1 or value % 10 or not (20 <= value < 100 or 1500 <= value <= 2090):
        return None
    near = low[max(0, start - _NEAR) : start]
    if not _BEFORE.search(near) and (
        number.plain or not _THE_NINETIES.search(near) or not _CLOSES.match(low, number.end)
    ):
        return None
    return _made(page, start, number.end, int(value))


def decade_in_words(page: Page, start: int) -> Quantity | None:
    """ "Neunzigerjahre", "in den Neunzigern", "de negentiger jaren"."""
    code = page.grammar.lexicon.code
    found = _WORD.match(page.low, start) if code in TENS_IN_WORDS else None
    tens = TENS_IN_WORDS[code].get(found.group()) if found else None
    if found is None or tens is None:
        return None
    if years := _WITH_YEARS[code].match(page.low, found.end()):
        return _made(page, start, years.end(), tens)
    dative = page.low.startswith("n", found.end())
    before = (_IN_THOSE if dative else _THOSE).search(page.low, max(0, start - _NEAR), start)
    if before is None or not page.plain[start].isupper() or code != "de":
        return None
    return _made(page, start, found.end() + dative, tens)


def _german(page: Page, start: int) -> Quantity | None:
    found = _GERMAN.match(page.low, start)
    if found is None:
        return None
    if found["those"]:
        before = (_IN_THOSE if found["n"] else _THOSE).search(page.low, max(0, start - _NEAR), start)
        if before is None or (found["n"] is None and page.noun(found.end())):
            return None
    tens = found["tens"] or found["year"] or found["row"] or found["those"]
    return _made(page, start, found.end(), int(tens))


def _made(page: Page, start: int, end: int, decade: int) -> Quantity:
    return page.made(start, end, Kind.DATE, date=DateParts(decade=decade if decade > 100 else 1900 + decade))
