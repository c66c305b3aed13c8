"""Sums by their slang: "a tenner", "two fivers", "a grand"; and those of before 1971: "£3 4s 6d", "10s 6d"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.lexicon import word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern


class Old(NamedTuple):
    """Shillings and pence behind a sum, or by themselves: what they are in pounds, and where they end."""

    pounds: Decimal
    end: int


NOTES = {"tenner": 10, "fiver": 5}
_NAMED_SO = pattern(r"(?: tournament| match| team| game|-a-side)\b")
# "cost a grand", "for under a grand": what is grand stands elsewhere, "a grand, sweeping finale".
_GRAND_BEFORE = word_set(
    """
    cost costs costing pay pays paid paying owe owes owed worth spend spends spent save saved saves saving raise raised raises earn earns
    earned win won lose lost than nearly almost around roughly about over under extra another just for up-to borrowed lent stole banked
    """
)
_GRAND_BEHIND = pattern(
    r"(?= ?[.;:!?)\"'\n]|\Z|,(?! [a-z]+,| (?:[a-z]{5,}) )| (?:a (?:week|month|year|day|night|head|time|piece|pop)|per|each|every|to|for|on|more|less|cash|off|extra|worth|short|richer|"
    r"poorer|when|if|from|after|before|apiece|on top)\b)"
)
_SHILLINGS = pattern(r"\.? (\d{1,2})s(?:\.? (\d{1,2})(?:½)?d)?(?![\w'])")
_PENCE = pattern(r"\.? (\d{1,2})d(?![\w'])")
_WITHOUT_POUNDS = pattern(r"s\.? (\d{1,2})d(?![\w'])")
_SHILLING, _PENNY = 20, 240  # of them to the pound


def a_note(low: str, position: int, end: int) -> bool:
    """Whether the word from ``position`` to ``end`` is one note, "a tenner", and no name of a team or a game."""
    if not low.endswith("a ", 0, position) or low[position - 3 : position - 2].isalnum():
        return False
    return _NAMED_SO.match(low, end) is None


def a_grand(low: str, position: int, end: int, words: list[str]) -> bool:
    """Whether "grand" from ``position`` to ``end`` is a thousand: behind "a", which a word of paying stands before."""
    if words[-1:] != ["a"] or not low.endswith("a ", 0, position) or len(words) < 2:
        return False
    to = words[-2] == "to" and words[-3:-2] == ["up"]
    return (to or words[-2] in _GRAND_BEFORE) and _GRAND_BEHIND.match(low, end) is not None


def old_behind(low: str, end: int) -> Old | None:
    """Shillings and pence behind pounds that end at ``end``: "£3 4s 6d", "£1 10s"."""
    found = _SHILLINGS.match(low, end)
    shillings, pence = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    alone = None if found else _PENCE.match(low, end)
    if alone:
        pence = int(alone[1])
    whole = found or alone
    if whole is None or shillings >= _SHILLING or pence >= _PENNY // _SHILLING:
        return None
    return Old(_pounds(shillings, pence), whole.end())


def old_alone(low: str, end: int, shillings: Decimal) -> Old | None:
    """ "10s 6d", whose shillings end at ``end``."""
    found = _WITHOUT_POUNDS.match(low, end)
    if (
        found is None
        or not shillings < _SHILLING
        or shillings != int(shillings)
        or int(found[1]) >= _PENNY // _SHILLING
    ):
        return None
    return Old(_pounds(int(shillings), int(found[1])), found.end())


def _pounds(shillings: int, pence: int) -> Decimal:
    return to_decimal(Fraction(shillings, _SHILLING) + Fraction(pence, _PENNY))
