"""What stands beside a number and gives it its kind and unit: "%", "Millionen Euro", "Kilometer"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import UNITS, Symbol, symbol_at

_SIGN = pattern(
    r" ?((?:[A-Z]{1,2})?\$|\$(?:US|AU?|CA?|NZ|HK)|[€£¥₹₽₩₺₪₫₱₴₦]|[A-Z]{3}(?!\w)|(?:eur|usd|chf|gbp)(?!\w))"
)
_MAGNITUDE_SIGN = pattern(r" ?([MTk])([A-Z]{3})(?!\w)")  # "12 MEUR"
_FACTORS = {"M": Decimal(10**6), "T": Decimal(10**3), "k": Decimal(10**3)}
_LETTERS = frozenset(
    "abcdefhijknopqruvwxyzBCDEFGHIJKMNOPQRSTUVXYZ"
)  # a letter by itself is more often a word
_VERB = pattern(r" \w+(?:to|so|do)\b")  # "le 3 ha ceduto", "los 3 ha dicho": has, no hectares
PAST = 60  # characters before a number that a hedge or what makes it an age may take up


class Tail(NamedTuple):
    """What stands behind a number: the kind and unit it gives, where it ends, and a magnitude inside ("75 EUR Mio.")."""

    kind: Kind
    unit: str | None
    end: int
    factor: Decimal = Decimal(1)


def tail_at(page: Page, start: int, number: Amount, code: str | None, floor: int) -> Tail:
    """What stands behind a number that begins at ``start``. ``code``: of the currency before it."""
    low, grammar, end = page.low, page.grammar, number.end
    if points := grammar.points.match(low, end):
        return Tail(Kind.PERCENTAGE_POINTS, "percentage-point", points.end())
    if (points := grammar.bare_points.match(low, end)) and grammar.was_percent.search(
        low, max(0, floor - PAST), floor
    ):
        return Tail(Kind.PERCENTAGE_POINTS, "percentage-point", points.end())
    if percent := grammar.percent.match(low, end):
        return Tail(Kind.PERCENT, "percent", percent.end())
    sign = _SIGN.match(page.plain, end)
    if sign and (sign.group(1) in SIGNS or sign.group(1).upper() in CODES):
        unit = SIGNS.get(sign.group(1), sign.group(1).upper())
        return _with_magnitude(page, Tail(Kind.MONEY, unit, sign.end()), number)
    scaled = _MAGNITUDE_SIGN.match(page.plain, end)
    if scaled and scaled.group(2) in CODES:
        return Tail(Kind.MONEY, scaled.group(2), scaled.end(), _FACTORS[scaled.group(1)])
    if money := grammar.money.match(low, end):
        return Tail(Kind.MONEY, grammar.lexicon.currencies[money.group(1)], money.end())
    if code is not None:
        return Tail(Kind.MONEY, code, end)
    if aged := grammar.aged.match(low, end):
        return Tail(Kind.AGE, "year", aged.end())
    symbol = symbol_at(page.plain, end + (low[end : end + 1] == " "))
    if symbol and not (symbol.alone and symbol.first in _LETTERS) and _ends_there(page, symbol):
        return _measured(page, symbol.name, symbol.end, start)
    if unit := grammar.unit.match(low, end):
        return _measured(page, grammar.lexicon.units[unit.group(1)], unit.end(), start)
    return Tail(Kind.COUNT, None, end)


def _ends_there(page: Page, symbol: Symbol) -> bool:
    """Whether a unit's symbol is all of its word, and no verb: "le 3 ha ceduto"."""
    if page.plain[symbol.end : symbol.end + 1].isalnum() or page.plain.startswith("'", symbol.end):
        return False
    return symbol.first != "ha" or not symbol.alone or _VERB.match(page.low, symbol.end) is None


def _with_magnitude(page: Page, tail: Tail, number: Amount) -> Tail:
    """A magnitude behind the currency: "75 EUR Mio."."""
    found = page.grammar.magnitude.match(page.low, tail.end) if number.factor == 1 else None
    if found is None or found.group(1) in page.grammar.lexicon.collectives:
        return tail
    end = found.end()
    if page.low[end - 1] == "." and not (len(found.group(1)) <= 4 and page.low[end : end + 1] == " "):
        end -= 1
    return tail._replace(end=end, factor=Decimal(page.grammar.lexicon.magnitudes[found.group(1)]))


def _measured(page: Page, unit: str, end: int, start: int) -> Tail:
    known = UNITS.get(unit)
    if not (known and known.dimension.startswith("duration")):
        return Tail(Kind.MEASURE, unit, end)
    aged = page.grammar.aged_before
    if unit == "year" and aged and aged.search(page.low[max(0, start - PAST) : start]):
        return Tail(Kind.AGE, unit, end)
    return Tail(Kind.DURATION, unit, end)


def sign_before(page: Page, start: int, floor: int) -> tuple[int, str | None]:
    """A currency's sign or code before the number."""
    for width in (5, 4, 3, 2, 1):
        for gap in (0, 1):
            begin = start - gap - width
            if begin < floor or (gap and page.text[start - 1] not in " \u00a0\u202f"):
                continue
            sign = page.text[begin : start - gap]
            if (sign in SIGNS or sign in CODES) and not (begin and page.text[begin - 1].isalnum()):
                return begin, SIGNS.get(sign, sign)
    return start, None
