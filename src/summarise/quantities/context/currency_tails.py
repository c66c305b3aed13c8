"""Currencies behind a number, with the magnitude in or behind them: "75 USD million", "12 MUSD", "five grand", "50,000 won"."""

from __future__ import annotations

from summarise.quantities.context.tail import Tail
from summarise.quantities.english import SCALES, SHORT_MAGNITUDES
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

# Behind "grand": "five grand" are five thousand of the page's money; "two grand pianos" and "three grand slams" are no money.
GRAND = pattern(
    r"(?=[.,;:!?)\"'\n]|\Z| (?:a|an|the|this|that|last|next|to|for|in|on|of|from|by|with|at|into|out|over|under|up|down|per|each|every|and|or|but|as|than|"
    r"when|if|more|less|cash|worth|short|richer|poorer|he|she|they|it|i|we|is|was|were|will|went)\b)"
)


def whose(page: Page, unnamed: str = "USD") -> str:
    """The currency that a page speaks of first, by its signs and names; ``unnamed`` where it names none."""
    named = [(at, code) for sign, code in _NAMING.items() if (at := page.low.find(sign)) >= 0]
    return min(named)[1] if named else unnamed


_NAMING = {
    "£": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "€": "EUR",
    "euro": "EUR",
    "$": "USD",
    "dollar": "USD",
    "bucks": "USD",
}
# A magnitude glued to a code, before it and behind it: "12 MUSD", "12 EURm".
CODE_FACTORS = {"M": 10**6, "m": 10**6, "k": 10**3, "K": 10**3, "T": 10**3, "B": 10**9}
FACTORS_BEHIND = {"m": 10**6, "mn": 10**6, "M": 10**6, "bn": 10**9, "b": 10**9, "k": 10**3}
# A magnitude behind the currency: "75 USD million", "12 € bn", "4.3€m".
_BEHIND_CODE = pattern(
    r" (million|billion|trillion|thousand|mio|mrd|mln|mn|bn|crore|cr|lakh|millionen|milliarden|millions|billions|milliards|millones|milioni|"
    r"miliardi|milhões|miljoen|miljard)\b(?!-)|(mn?|bn?|k)\b"
)
_MAGNITUDES_BEHIND = SCALES | SHORT_MAGNITUDES | {"millions": 10**6, "billions": 10**9, "milliards": 10**9}


def with_magnitude(low: str, tail: Tail) -> Tail:
    """``tail`` of a currency with the magnitude that stands behind it, if one does: "75 USD million"."""
    found = _BEHIND_CODE.match(low, tail.end)
    if found is None:
        return tail
    factor = _MAGNITUDES_BEHIND[found.group(1) or found.group(2)]
    return tail._replace(end=found.end(), factor=factor)


_TEAM = pattern(r"\b(?:under|over|u)-?\d{1,2} won\Z")
_NEAR = 14


def money_won(low: str, end: int) -> bool:
    """ "50,000 won" is money unless something was won: an object follows the verb, or who won is a team by its age."""
    return not _TEAM.search(low, max(0, end - _NEAR), end) and not low.startswith(
        (" the ", " a ", " an ", " his ", " her ", " their ", " by ", " in ", " back"), end
    )
