"""Quantities with no number of their own, with the hedge before them: "verdreifacht", "année et demie", "un Français sur cinq", "Dutzende"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.changes import change_at
from summarise.quantities.languages.european.hedges import hedge_at
from summarise.quantities.languages.european.shares import Share
from summarise.quantities.languages.european.tenths import Part, named_behind, one_part
from summarise.quantities.languages.lasting import (
    Span,
    halved,
    of_an_hour,
    part_of_hour,
    part_of_point,
)
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import tail_at
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity


def unnumbered(page: Page, start: int, floor: int) -> Quantity | None:
    """What has no number of its own: "verdreifacht", "año y medio", "eine Viertelstunde"."""
    if changed := change_at(page.low, start, page.grammar.lexicon.code):
        return _changed(page, start, *changed)
    if point := part_of_point(page, start):
        return _of_a_part(
            page, start, Part(Kind.PERCENTAGE_POINTS, "percentage-point", point.end, point.value)
        )
    half = halved(page, start, floor) or part_of_hour(page, start)
    return lasting(page, half) if half else None


def _changed(page: Page, start: int, times: Decimal, end: int) -> Quantity:
    """ "hat sich mehr als verdreifacht"."""
    hedge, qualifier, _ = hedge_at(page, start, end)
    text = page.text[start:end]
    return Quantity(start, end, text, Kind.MULTIPLE, times, times, "times", qualifier, hedge=hedge)


def lasting(page: Page, span: Span) -> Quantity:
    """A span of time with the hedge around it."""
    hedge, qualifier, _ = hedge_at(page, span.start, span.end)
    text, value = page.text[span.start : span.end], span.value
    return Quantity(
        span.start, span.end, text, Kind.DURATION, value, value, span.unit, qualifier, hedge=hedge
    )


def shared(page: Page, share: Share) -> Quantity:
    """ "un Français sur cinq"."""
    hedge, qualifier, _ = hedge_at(page, share.start, share.end)
    text, value = page.text[share.start : share.end], share.value
    unit = share.noun.lower() if share.noun else None
    return Quantity(
        share.start, share.end, text, Kind.RATIO, value, value, unit, qualifier, share.noun, hedge=hedge
    )


_OF = pattern(r" (?:(?:de|di|von|van) |(?=\w))")
_WITH_UNIT = frozenset({Kind.MONEY, Kind.MEASURE})
_MOST_LETTERS = 24  # of a magnitude


def _of_more(page: Page, end: int) -> tuple[Decimal, int] | None:
    """The magnitude or the vague word that multiplies one that ends at ``end``, and where it ends."""
    gap = _OF.match(page.low, end)
    if gap is None:
        return None
    lexicon, at = page.grammar.lexicon, gap.end()
    if second := page.grammar.vague.match(page.low, at):
        bounds = lexicon.vague.get(second.group())
        return (Decimal(bounds[0]), second.end()) if bounds else None
    found = page.grammar.magnitude.match(page.low, at)
    if found is None or found.group(1) in lexicon.collectives or found.end() - at > _MOST_LETTERS:
        return None
    size = lexicon.magnitudes[found.group(1)]
    return (Decimal(size), found.end()) if size >= _LEAST_SIZE else None


_LEAST_SIZE = 1000


def one_tenth(page: Page, start: int, floor: int) -> Quantity | None:
    """ "sube una décima": the word stands at ``start``, nothing before ``floor`` belongs to it."""
    found = one_part(page, start)
    return None if found is None or found[0] < floor else _of_a_part(page, *found)


def _of_a_part(page: Page, start: int, part: Part) -> Quantity:
    hedge, qualifier, _ = hedge_at(page, start, part.end)
    text, value = page.text[start : part.end], part.factor
    return Quantity(start, part.end, text, part.kind, value, value, part.unit, qualifier, hedge=hedge)


def vague_at(page: Page, start: int, found: re.Match[str], floor: int) -> Quantity:
    """What ``found``, a vague word or a part, states: "Dutzende", "die Hälfte", "une demi-heure"."""
    lexicon = page.grammar.lexicon
    word, end = found.group(), found.end()
    if word in lexicon.parts:
        low = high = to_decimal(lexicon.parts[word])
        kind, noun = Kind.RATIO, None
        if hour := of_an_hour(page, end):
            return lasting(page, Span(start, hour, low, "hour"))
        if part := named_behind(page, end):
            return _of_a_part(page, start, part._replace(factor=low))
    else:
        low, high = (Decimal(n) for n in lexicon.vague[word])
        while (more := _of_more(page, end)) is not None:  # "des centaines de millions d'euros"
            low, high, end = low * more[0], high * more[0], more[1]
        tail = tail_at(page, start, Amount([low], end, False), None, floor)
        if tail.kind in _WITH_UNIT:
            hedge, qualifier, _ = hedge_at(page, start, tail.end)
            text = page.text[start : tail.end]
            return Quantity(start, tail.end, text, Kind.VAGUE, low, high, tail.unit, qualifier, hedge=hedge)
        kind, noun = Kind.VAGUE, page.noun(end, after_of=True)
    hedge, qualifier, _ = hedge_at(page, start, end)
    unit = noun.lower() if noun else None
    return Quantity(start, end, page.text[start:end], kind, low, high, unit, qualifier, noun, None, hedge)
