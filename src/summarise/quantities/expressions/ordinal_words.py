"""Ordinals in words: a place, a part ("a third of"), a quarter of a year, a day of a month, a name ("the first lady")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.quantities.english import MONTHS
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_words
from summarise.quantities.expressions.building import ordinal, words_before
from summarise.quantities.identifiers import shapes, streets
from summarise.quantities.later import later
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.temporal import dates, years

if TYPE_CHECKING:
    from summarise.quantities.expressions.spelled.parts_of_scale import fraction_of_scale
    from summarise.quantities.expressions.typed import Found, typed
else:
    typed = later("summarise.quantities.expressions.typed", "typed", globals())
    fraction_of_scale = later(
        "summarise.quantities.expressions.spelled.parts_of_scale", "fraction_of_scale", globals()
    )

# What an ordinal makes a name with: nobody counts the first of several ladies.
_SET_PHRASES = {
    "first": pattern(
        r"[ -](?:lady|ladies|class|aid|names?|hand|minister|responders?)\b|-person\b|-(?:rate|degree)\b"
    ),
    "second": pattern(
        r" (?:thoughts?|nature|opinion|best|fiddle|guess|hand|homes?)\b|-(?:hand|guess|rate|class|degree)"
    ),
    "third": pattern(
        r"[ -](?:party|parties)\b|-world\b| world (?:countr|nation|debt|povert)|-(?:rate|degree)\b"
    ),
}
_MONTH_STARTS = frozenset(name[:3] for name in MONTHS)


def ordinal_word(page: Page, position: int, end: int) -> Found:
    """What an ordinal begins: itself, a part ("a third of"), a quarter of a year, a day of a month."""
    low = page.low
    if low.startswith(" of a", end) and (scaled := fraction_of_scale(low, position)):
        words = words_before(page, scaled.start)
        return typed(page, scaled.start, Amount(scaled.low, scaled.end, "words"), words)
    part = phrases.part(low, position)
    if part is not None:
        return part_of(page, part)
    if low.startswith((" quarter", "-quarter"), end):
        found = years.quarter(page, position)
        if found is not None:
            return found
    amount = read_words(page, position)
    if amount is None or amount.form != "ordinal":
        return None
    return as_ordinal(page, position, amount)


def part_of(page: Page, part: phrases.Phrase) -> Found:
    """ "a quarter of the votes": the part with the unit behind it, if any."""
    words = words_before(page, part.start)
    return typed(page, part.start, Amount(part.low, part.end, "fraction"), words)


def as_ordinal(page: Page, start: int, amount: Amount) -> Found:
    """An ordinal that has been read, by what stands behind it: a street, a day, a century, a half, a name, or a place."""
    low, end = page.low, amount.end
    street = streets.numbered_street(page, start, end)
    if street is not None:
        return street
    word = low[start:end]
    after = low[end + 1 : end + 9]
    if after.startswith(("of ", "day ", "century", "centurie")) or after[:3] in _MONTH_STARTS:
        found = dates.of_month(page, start, end, int(amount.value)) or years.century(
            page, start, end, int(amount.value)
        )
        if found is not None:
            return found
    half = phrases.ordinal_half(low, end)
    if half is not None and word in ("first", "second"):
        return shapes.identifier(page, start, half)
    before = low[max(0, start - 5) : start]
    if word == "second":
        if before.endswith((" a ", "per ", "-")) or before == "a ":
            return shapes.identifier(page, start, end)
    elif word == "first" and before.endswith("at ") and not low[end : end + 2].strip(" ").isalpha():
        return shapes.identifier(page, start, end)
    phrase = _SET_PHRASES.get(word)
    if phrase is not None and phrase.match(low, end):
        return shapes.identifier(page, start, end)
    return ordinal(page, start, amount)
