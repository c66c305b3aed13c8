"""A number that the article shows struck out: a flag on it says that the article withdrew it."""

from __future__ import annotations

from dataclasses import replace

from summarise.article import Article
from summarise.checking.verdicts import Checked, Code, Flag
from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities

_ABOUT = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.DATE_MISMATCH, Code.SCALE_MISMATCH})
_LONGEST = 80  # characters of a passage that are shown
_MOST = 200  # passages: an article with more is a draft, and each is read


def with_withdrawals(checked: Checked, article: Article, language: str) -> Checked:
    """``checked``, the flags on numbers that ``article`` withdrew saying so."""
    if not article.withdrawn or not any(flag.code in _ABOUT for flag in checked.flags):
        return checked
    struck = [
        (quantity, passage.text)
        for passage in article.withdrawn[:_MOST]
        for quantity in find_quantities(passage.text, language)
    ]
    return replace(checked, flags=tuple(_said(flag, struck) for flag in checked.flags))


def _said(flag: Flag, struck: list[tuple[Quantity, str]]) -> Flag:
    claimed = flag.claim.quantity if flag.claim is not None else None
    if claimed is None or flag.code not in _ABOUT:
        return flag
    for quantity, passage in struck:
        if _same(claimed, quantity):
            return replace(
                flag,
                message=f"{flag.message} The article withdrew it: “{passage[:_LONGEST]}” is struck out there.",
            )
    return flag


def _same(claimed: Quantity, struck: Quantity) -> bool:
    if claimed.low is None or struck.low is None:
        return claimed.text == struck.text
    units = claimed.unit == struck.unit or struck.unit is None
    return (claimed.low, claimed.high) == (struck.low, struck.high) and units
