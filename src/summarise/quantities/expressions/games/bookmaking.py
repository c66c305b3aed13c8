"""A bookmaker's odds: "a 100/1 outsider", "priced at 7/2", "the 5-2 shot"; elsewhere such numbers are fractions, dates or scores."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.expressions.building import build
from summarise.quantities.lexicon import word_set
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_BEHIND = pattern(
    r" (?:(?:joint|second|third|hot|strong|odds-on|clear|co|ante-post) ?-?)?(?:favou?rites?|outsiders?|shots?|chances?|odds|on favou?rites?)\b"
)
_BETTING = pattern(
    r"\b(?:bookmakers?|bookies?|odds|betting|bets?|backed|backing|priced|punters?|each[- ]way|starting price|tipsters?|wager(?:s|ed)?|bookmakers'|ante-post)\b"
)
_BEFORE = word_set("at of a an the from to as around about with on returned into out was is now still")
_RESULT = pattern(
    r" (?:win|victory|loss|defeat|draw|lead|aggregate|margin|scoreline|triumph|decision|vote|record|majority)\b"
)
_DASHED = pattern(r"[-–](\d{1,2})(?![\d%]|[.,:/]\d|[-–]\w)")
_LEFT, _RIGHT = 80, 50


def are_odds(low: str, start: int, end: int) -> bool:
    """Whether two numbers that stand from ``start`` to ``end`` are odds, by what stands around them in the sentence."""
    if _BEHIND.match(low, end):
        return True
    stop = low.find(". ", end, end + _RIGHT)
    left = max(low.rfind(". ", max(0, start - _LEFT), start), start - _LEFT, 0)
    return (
        _BETTING.search(low, left, start) is not None
        or _BETTING.search(low, end, end + _RIGHT if stop < 0 else stop) is not None
    )


def dashed_odds(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "a 100-1 outsider", "backed at 9-4": the first number, from ``position`` to ``end``, over the second; a score is none."""
    low = page.low
    found = _DASHED.match(low, end)
    if found is None or found[1] == "0" or low[position] == "0":
        return None
    stop = found.end()
    if not _BEHIND.match(low, stop) and (
        not words or words[-1] not in _BEFORE or _RESULT.match(low, stop) or not are_odds(low, position, stop)
    ):
        return None
    value: Decimal = to_decimal(Fraction(int(low[position:end]), int(found[1])))
    return build(page, position, stop, Kind.RATIO, value, value, None, words)
