"""Sums of money as papers and reports abridge them: "9 Euro 80", "TEUR 450", "Mio. CHF 12,5", "12,500 mdp", "Euro 1.250,00".

What stands before a number here has a size in it, or is the name of a currency, which stands behind elsewhere.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.grammar.behind import SCALED
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import Tail
from summarise.quantities.money.currencies import CODES
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_JOINT = {"it": " (?:e )?", "pt": " e ", "es": " con ", "de": " ", "fr": " ", "nl": " "}
# What a sum with its hundredths goes on with: nothing, or what so much is paid for.
_CLOSES = (
    r"(?=[,;:)!?](?!\d)|\.(?!\d)|\s*\Z|\n| (?:pro|je|per|par|por|a|al|alla|all'|au|le|la|les|el|il|lo|l'|het|das|die|der|statt|contre|statt|invece|"
    r"en vez|em vez|au lieu|in plaats)(?!\w))"
)
_FIGURES = {code: pattern(rf"{joint}(\d\d){_CLOSES}") for code, joint in _JOINT.items()}
_WORDS = {code: pattern(joint) for code, joint in _JOINT.items()}
_CLOSED = pattern(_CLOSES)
_MOST = 100
_LEAST_SAID = 5  # "drei Euro zwei" is no sum


def hundredths_behind(page: Page, tail: Tail, value: Decimal) -> tuple[Decimal, int] | None:
    """The hundredths that stand bare behind the name of a currency, and where they end: "9 Euro 80", "3 euro e cinquanta"."""
    low, code = page.low, page.grammar.lexicon.code
    if value != int(value) or not low[tail.end - 1 : tail.end].isalpha():
        return None
    joint = _WORDS[code].match(low, tail.end)
    if joint is None:
        return None
    if low[joint.end() : joint.end() + 1].isdecimal() and (figures := _FIGURES[code].match(low, tail.end)):
        return Decimal(int(figures[1])) / _MOST, figures.end()
    said = page.grammar.speller.small(low, joint.end())
    if said is None or not _LEAST_SAID <= said[0] < _MOST or not _CLOSED.match(low, said[1]):
        return None
    return Decimal(said[0]) / _MOST, said[1]


class Sized(NamedTuple):
    """A currency before a number: where it begins, its code, and the size that its number is multiplied with."""

    begin: int
    code: str
    factor: Decimal


_CURRENCY = r"(?:[A-Z]{3}|[€$£]|Euro|Franken|Dollar|dollari|euros?)"
_SIZE = r"(?:Mio|Mrd|Tsd|Mia|Mln|Mld|mln|mld|mrd|mio)"
_SIZED = pattern(
    rf"(?<![\w.,])(?:(?P<letter>[TMk])(?P<behind>[A-Z]{{3}}|[€$£])|(?P<size>{_SIZE})\.? ?(?P<named>{_CURRENCY})|(?P<first>{_CURRENCY}) ?/?(?P<last>{_SIZE})\.?) ?\Z"
)
_NAMED = pattern(r"(?<![\w.,])(?<!\d )(?:Euro|euro|Franken|Dollar|dollari|euros|Euros) \Z")
_WRITTEN_AS_SUM = pattern(r"\d{1,3}(?:[.' ]\d{3})+(?:,\d\d)?(?!\d)|\d+[.,]\d\d(?!\d|[.,]\d)")
# The last letters of those that end in small ones.
_SIZED_ENDS = frozenset("ro en ar ri os io rd sd ia ln ld".split())
_FACTORS = {"t": 3, "k": 3, "m": 6, "mio": 6, "mln": 6, "mrd": 9, "mia": 9, "mld": 9, "tsd": 3}
_CODES = {"euro": "EUR", "euros": "EUR", "franken": "CHF", "dollar": "USD", "dollari": "USD"}
_YEAR = pattern(r"(?:19|20)\d\d(?!\d|[.,']\d)")
_NEAR = 14


def sized_before(page: Page, start: int, floor: int, stated: str | None) -> Sized | None:
    """The currency with a size, or the currency's name, before the number at ``start``; ``stated``: the code of a plain one there."""
    last = start - (page.plain[start - 1 : start] == " ")
    if page.low[last - 2 : last] not in _SIZED_ENDS and page.plain[last - 1 : last].islower():
        return None
    near = max(floor, start - _NEAR)
    found = _SIZED.search(page.plain, near, start)
    if found is None:
        named = _NAMED.search(page.plain, near, start)
        if stated or named is None or not _WRITTEN_AS_SUM.match(page.plain, start):
            return None
        return Sized(named.start(), _CODES[named.group().strip().lower()], Decimal(1))
    if _YEAR.match(page.plain, start):  # the head of a table: "in TEUR 2023"
        return None
    name = found["behind"] or found["named"] or found["first"]
    code = _CODES.get(name.lower()) or page.grammar.signs.get(name, name)
    size = (found["letter"] or found["size"] or found["last"]).lower()
    return Sized(found.start(), code, Decimal(10 ** _FACTORS[size])) if code in CODES else None


_SCALED_BEGINS = frozenset(name[:2] for name in SCALED)
_SCALED_BEHIND = pattern(r" ?(mdp|mdd|mde|t€|tsd€)(?!\w)")


def scaled_behind(page: Page, number: Amount) -> Tail | None:
    """Such a name behind ``number``: "12,500 mdp", "32 T€"."""
    low, end = page.low, number.end
    apart = low[end : end + 1] == " "
    if low[end + apart : end + apart + 2] not in _SCALED_BEGINS or number.factor != 1:
        return None
    found = _SCALED_BEHIND.match(low, end)
    if found is None:
        return None
    code, power = SCALED[found[1]]
    return Tail(Kind.MONEY, code, found.end(), Decimal(10**power))
