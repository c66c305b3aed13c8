"""Scores of hurling and Gaelic football: goals and points, so that what runs upwards is no range ("2-14 to 1-15", "Cork 0-12 Kerry 0-9").

A goal is three points (GAA Official Guide, part 2, rule 3); which side won is not told by the first number.
"""

from __future__ import annotations

from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

_ONE = r"\d{1,2}[-–]\d{1,2}(?: \(\d{1,2}\))?"
_UNIT = (
    r"(?![\d%]|[-–:/.,]\d|[- ]?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per cent|million|billion|miles?|km|kg|cm|mm|m|"
    r"inch(?:es)?|feet|foot|people|degrees?|times|points?|tonnes?|tons?|litres?)\b)"
)
_TO_ANOTHER = pattern(rf"(?: \(\d{{1,2}}\))? to {_ONE}{_UNIT}")
_FROM_ANOTHER = pattern(rf"(?<!from )(?<!between )(?<![\d.,:-]){_ONE} to \Z")
_NAME = r"(?:[A-Z][\w'’-]+ ){1,3}"
_BEFORE_ANOTHER = pattern(rf"(?: \(\d{{1,2}}\))?[,;]? {_NAME}{_ONE}{_UNIT}")
_BEHIND_ANOTHER = pattern(rf"[A-Z][\w'’-]+ {_ONE}[,;]? {_NAME}\Z")
_NAMED = pattern(r"[A-Z][\w'’-]+ \Z")
_GAME = pattern(
    r"\b(?:gaa|hurl(?:ing|ers?)|camogie|gaelic (?:football|games?)|sam maguire|liam maccarthy|croke park|sliotar|senior football)\b"
)
_NEAR = 300
_REACH = 60
_MOST_GOALS, _MOST_POINTS = 8, 45


def is_gaelic(page: Page, position: int, stop: int, goals: int, points: int) -> bool:
    """Whether the pair of numbers from ``position`` to ``stop`` is a score in goals and points."""
    if goals > _MOST_GOALS or points > _MOST_POINTS or page.low.startswith(("-", "–"), stop):
        return False
    low, plain, left = page.low, page.plain, max(0, position - _REACH)
    if _TO_ANOTHER.match(low, stop) and not low.endswith(("from ", "between "), left, position):
        return True
    if low.endswith("to ", left, position) and _FROM_ANOTHER.search(low, left, position):
        return True
    if (
        plain[position - 1 : position] == " "
        and _NAMED.search(plain, left, position)
        and (_BEFORE_ANOTHER.match(plain, stop) or _BEHIND_ANOTHER.search(plain, left, position))
    ):
        return True
    return _GAME.search(low, max(0, position - _NEAR), stop + _NEAR) is not None
