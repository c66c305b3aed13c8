"""The hedge before or behind a number: "rund 5", "plus de 20 ans", "5 oder mehr"; none where an earlier number is compared with it."""

from __future__ import annotations

from summarise.quantities.languages.beside import Past
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import PAST
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Qualifier

_ONE_WORD = pattern(r" *(?:[^\W\d_]+ +)?")


def hedge_at(page: Page, begin: int, end: int, past: int = Past.HEDGE) -> tuple[str | None, Qualifier, int]:
    """The hedge as written, its qualifier, and how many characters of it stand behind. ``past``: 0 where none can stand before."""
    lexicon = page.grammar.lexicon
    found = page.grammar.before.at(page.low, max(0, begin - PAST), begin) if past else None
    if found:
        at, word = found
        return page.text[at : at + len(word)], lexicon.before[word], 0
    may = page.low[end : end + 3] in page.grammar.after_begins
    after = page.grammar.after.match(page.low, end) if may else None
    if after:
        words = page.text[after.start(1) : after.end(1)]
        return words, lexicon.after[after.group(1)], after.end() - end
    return None, Qualifier.EXACT, 0


def compared(page: Page, start: int, floor: int) -> bool:
    """Whether the words before say that an earlier number is more than this: "drei mehr als 2029"."""
    found = page.grammar.before.at(page.low, floor, start, from_floor=False) if floor else None
    if found is None:
        return False
    between = page.low[floor : found.start]
    match page.grammar.lexicon.before[found.word]:
        case Qualifier.AT_MOST:  # "un 8,4 % hasta 1.260 millones": what it has come to
            return not between.strip()
        case Qualifier.MORE_THAN | Qualifier.LESS_THAN:
            one_word = _ONE_WORD.fullmatch(between) is not None
            return one_word and not page.grammar.since.at(page.low, floor, found.start)
        case _:
            return False
