"""Scores told in words: "zwei zu eins", "trois sets à un", "por dos goles a cero", "met 2 tegen 1".

The words between the two numbers are those of much else ("zwei zu eins gemischt", "un à un"): a score is read where what is
counted is won ("sets", "Tore"), or where a word before tells of a result.
"""

from __future__ import annotations

import re

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.european.uncounted import OF_A_TEAM, RESULT, RESULT_NEAR
from summarise.quantities.languages.grammar.behind import SCORED
from summarise.quantities.languages.page import Page
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity


class _Way(NamedTuple):
    """What stands between the two numbers, how it begins, and what may stand behind them for a result."""

    between: re.Pattern[str]
    begins: frozenset[str]
    behind: re.Pattern[str]


def _way(counted: str, joint: str, behind: str = "") -> _Way:
    begins = {word[:2] for word in counted.split("|")} | {f"{joint} "[:2]}
    more = rf"| (?:{behind or counted})(?!\w)"
    return _Way(
        pattern(rf" (?:(?P<counted>{counted}) )?{joint} "), frozenset(begins), pattern(f"(?:{more[1:]})")
    )


_WAYS = {code: _way(counted, joint) for code, (counted, joint) in SCORED.items()}
_MOST = 30  # goals or points of a side
_LED = {
    "de": pattern(r"(?<!\w)(?:führt\w{0,2}|geführt|lag|liegt|lagen|liegen|stand von|spielstand|halbzeit|verhältnis von siegen) (?:[^\W\d_]{1,6} ){0,2}\Z"),
    "fr": pattern(r"(?<!\w)(?:men\w{1,5}|conduit|dirig\w{1,4}) (?:[^\W\d_]{1,6} ){0,2}\Z"),
    "es": pattern(r"(?<!\w)(?:dominaba\w?|iba\w? ganando|adelant\w{1,4}) (?:[^\W\d_]{1,6} ){0,2}\Z"),
    "it": pattern(r"(?<!\w)(?:conduce\w{0,4}|avanti) (?:[^\W\d_]{1,6} ){0,2}\Z"),
    "pt": pattern(r"(?<!\w)(?:lidera\w{0,3}|à frente) (?:[^\W\d_]{1,6} ){0,2}\Z"),
    "nl": pattern(r"(?<!\w)(?:leid\w{1,3}|voorsprong|achterstand|stand) (?:[^\W\d_]{1,6} ){0,2}\Z"),
}  # fmt: skip
_MIXED = pattern(
    r"(?<!\w)(?:verhältnis|mischungsverhältnis|proportion|rapport|razón|rapporto|razão|verhouding)(?!\w)"
)
_DIGITS = pattern(r"\d{1,2}(?![\d%]|[.,:/-]\d)")


def said_score(page: Page, start: int, first: Amount) -> Quantity | None:
    """The score whose first number is ``first``, at ``start``; None where none is told."""
    low = page.low
    way = _WAYS[page.grammar.lexicon.code]
    if low[first.end + 1 : first.end + 3] not in way.begins or first.factor != 1:
        return None
    value = first.values[0]
    found = way.between.match(low, first.end) if value <= _MOST and value == int(value) else None
    if found is None:
        return None
    second = _number(page, found.end())
    if second is None or second[0] > _MOST:
        return None
    other, end = second
    if not (OF_A_TEAM.match(low, end) or way.behind.match(low, end)):
        return None
    near = max(0, start - RESULT_NEAR)
    if _MIXED.search(low, near, start):
        return None
    told = found["counted"] or way.behind.match(low, end)
    code = page.grammar.lexicon.code
    if not told and not RESULT.search(low, near, start) and not _LED[code].search(low, near, start):
        return None
    text = page.text[start:end]
    return Quantity(start, end, text, Kind.SCORE, value, type(value)(other))


def _number(page: Page, at: int) -> tuple[int, int] | None:
    """A small number in words or figures, also nought, and where it ends."""
    if figures := _DIGITS.match(page.low, at):
        return int(figures.group()), figures.end()
    for word in (*page.grammar.lexicon.one, "null", "zéro", "cero", "zero", "nul"):
        if page.low.startswith(word, at) and not page.low[at + len(word) : at + len(word) + 1].isalnum():
            return int(word in page.grammar.lexicon.one), at + len(word)
    return page.grammar.speller.small(page.low, at)
