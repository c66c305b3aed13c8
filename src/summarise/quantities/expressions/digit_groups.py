"""Digits in groups of three that blanks part: "12 345 678"."""

from __future__ import annotations

from summarise.quantities.context.nouns import is_plural
from summarise.quantities.context.tails import read_tail
from summarise.quantities.identifiers.heads import LOWER_HEADS
from summarise.quantities.lexicon import word_set
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
    if tail is not None and tail.kind in (Kind.MONEY, Kind.MEASURE):
        return groups
    return groups if tail is None and _counts(page, position, end) else None


_COUNTED = pattern(r" ([a-z]{3,20})(?![\w-])")
_LAST_WORD = pattern(r"(\S+) \Z")
_OPENING = word_set(
    "some about around over nearly almost the these those its their our all only just another roughly"
)
# Behind these the first digits are a day, an hour, or one of a series: "on day 3 200 people", "at 9 200 people".
_NOT_BEFORE = word_set(
    "at by until till since before after day week year month round stage step class team number no. bus line part age aged"
)


def _counts(page: Page, position: int, end: int) -> bool:
    """ "1 900 patients" where nothing else tells: a plural behind it, and no name or time before it."""
    noun = _COUNTED.match(page.plain, end)
    if noun is None or not is_plural(noun[1]):
        return False
    before = _LAST_WORD.search(page.plain, max(0, position - 24), position)
    if before is None:
        return position == 0 or page.plain[position - 1] in "\n(\"'"
    word = before[1].lstrip("(\"'")
    if not word.isalpha() or word in _NOT_BEFORE or word in LOWER_HEADS:
        return False
    return word.islower() or word.lower() in _OPENING
