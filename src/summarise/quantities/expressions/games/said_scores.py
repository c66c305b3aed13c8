"""Scores told in words: "two goals to one", "by three sets to love", "a two-one win", "lost three-two"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import CARDINALS
from summarise.quantities.expressions.games import COUNTED
from summarise.quantities.expressions.games.scores import RESULT_WORDS, TEAM_RESULT
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_SMALL = {word: value for word, value in CARDINALS.items() if value <= 20} | {
    "nil": 0, "love": 0, "none": 0, "nothing": 0,
}  # fmt: skip
_TO = pattern(
    rf" (?:{COUNTED}) to (?P<other>\d{{1,2}}|{alternatives(_SMALL)})(?![\w-]|[.,]\d)"
    r"(?= ?[.,;:!?)\"'\n]|\Z| (?:in|at|on|by|and|but|over|against|to|up|for|as|after|when|while|with|win|victory|defeat|lead|down)\b)"
)
_MOVED = pattern(
    r"\b(?:from|cut|reduced|narrowed|trimmed|raised|increased|extended|widened|halved|went|grew|rose|fell)(?: [a-z']+){0,3} \Z"
)
_SAID = pattern(rf"-(?P<other>{alternatives(word for word in _SMALL if _SMALL[word] < 10)})(?![\w-])")
_AHEAD = pattern(r" (?:down|up|ahead|behind)\b")
_NEAR = 45


def told_score(page: Page, start: int, end: int, value: Decimal) -> Quantity | None:
    """ "two goals to one", whose first number stands from ``start`` to ``end``; None where something moves from the one to the
    other, or where the second counts a thing of its own."""
    found = _TO.match(page.low, end)
    if found is None or value > 30 or _MOVED.search(page.low, max(0, start - _NEAR), start):
        return None
    written = found["other"]
    other = Decimal(written) if written.isdigit() else Decimal(_SMALL[written])
    return _made(page, start, found.end("other"), value, other)


def hyphened_score(page: Page, start: int, end: int) -> Quantity | None:
    """ "two-one" in words, from ``start`` to ``end`` the first of them: only beside a word of a result, and never upwards."""
    low = page.low
    found = _SAID.match(low, end)
    first = _SMALL.get(low[start:end])
    if found is None or first is None or first < _SMALL[found["other"]] or not first:
        return None
    left = low[max(0, start - _NEAR) : start].split()
    if RESULT_WORDS.isdisjoint(word.strip(",.;:()\"'") for word in left) and not (
        TEAM_RESULT.match(low, found.end()) or _AHEAD.match(low, found.end())
    ):
        return None
    return _made(page, start, found.end(), Decimal(first), Decimal(_SMALL[found["other"]]))


def _made(page: Page, start: int, end: int, first: Decimal, second: Decimal) -> Quantity:
    return Quantity(start, end, page.text[start:end], Kind.SCORE, first, second, around=page)
