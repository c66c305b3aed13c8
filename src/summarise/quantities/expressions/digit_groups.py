"""Digits in groups of three that blanks part: "12 345 678"."""

from __future__ import annotations

from summarise.quantities.context.tails import read_tail
from summarise.quantities.numerals import Groups, blank_groups
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_SIZE_BEHIND = pattern(r" ?\n? ?(?:million|billion|trillion|thousand|mn|bn|m|b)\b")
_WORD_BEHIND = pattern(r" (?!and\b|or\b|to\b)[^\W\d_]{2}")


def grouped_by_blanks(page: Page, position: int, money: bool) -> Groups | None:
    """Groups of three parted by blanks, where they are one number: by a nought that begins one, by a currency or unit
    beside them, or because the document groups so elsewhere."""
    groups = blank_groups(page.plain, position)
    if groups is None or "\t" in page.text[position : groups.end]:
        return None
    if groups.sure:
        return groups
    plain, end = page.plain, groups.end
    if plain[end : end + 1] == " " and plain[end + 1 : end + 2].isdigit():
        return None
    if page.style.grouped_by_blank or page.style.decimal_comma or money or _SIZE_BEHIND.match(page.low, end):
        return groups
    if groups.row:
        return groups if _WORD_BEHIND.match(plain, end) else None
    tail = read_tail(page, end, digits=True)
    return groups if tail is not None and tail.kind in (Kind.MONEY, Kind.MEASURE) else None
