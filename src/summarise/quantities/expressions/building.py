"""A number that has been read, with what stands around it, made into a Quantity."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.hedges import hedge_after, hedge_before, hedge_within
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.page import Page
from summarise.quantities.quantity import Kind, Qualifier, Quantity

_COUNT = Kind.COUNT
_EXACT = Qualifier.EXACT
_BETWEEN = Qualifier.BETWEEN
_ABOUT = Qualifier.ABOUT
_BEFORE_HEDGE = frozenset("+ -")
_OPENERS = frozenset({"between", "from"})


def words_before(page: Page, position: int) -> list[str]:
    """The lower-case words in the forty characters before ``position``; the first may be cut."""
    return page.low[position - 40 if position > 40 else 0 : position].split()


def build(
    page: Page,
    start: int,
    end: int,
    kind: Kind,
    low: Decimal,
    high: Decimal,
    unit: str | None = None,
    words: list[str] | None = None,
    others: tuple[Decimal, ...] = (),
    *,
    ranged: bool = False,
) -> Quantity:
    """A quantity with its hedge; noun, verb and the unit of a count are read when asked for.

    ``words``: the words before ``start`` where the caller has them already. ``others``: further
    readings of the digits. ``ranged``: whether the text states both ends.
    """
    if words is None:
        words = words_before(page, start)
    hedge = hedge_before(page, words, start) if words else None
    if hedge is None and page.low[end : end + 1] in _BEFORE_HEDGE:
        hedge = hedge_after(page, end)
        if hedge is not None and hedge.words == "+":
            end = hedge.end
    if hedge is None and end - start > 8 and "-" in page.low[start:end]:
        hedge = hedge_within(page, start, end)
    qualifier, said = (_EXACT, None) if hedge is None else (hedge.qualifier, hedge.words)
    if ranged and (hedge is None or qualifier is _ABOUT):
        qualifier = _BETWEEN
        if words and words[-1] in _OPENERS:
            said = words[-1]
        elif len(words) > 2 and words[-2] in _OPENERS:
            said = words[-2]
    text = page.text[start:end]
    readings: tuple[Quantity, ...] = ()
    if others:
        readings = tuple(
            Quantity(
                start, end, text, kind, v, v, unit, qualifier, None, None, said, None, None, (), around=page
            )
            for v in others
        )
    return Quantity(
        start,
        end,
        text,
        kind,
        low,
        high,
        unit,
        qualifier,
        None,
        None,
        said,
        None,
        None,
        readings,
        around=page,
    )


def ordinal(page: Page, start: int, amount: Amount) -> Quantity:
    """ "21st", "twenty-first"."""
    return Quantity(
        start, amount.end, page.text[start : amount.end], Kind.ORDINAL, amount.value, amount.value,
        None, _EXACT, None, None, None, None, None, (), around=page,
    )  # fmt: skip


def negative(page: Page, start: int, end: int, words: list[str]) -> int | None:
    """Where a number that is below zero begins: at "minus" or "negative" before ``start``; None if it is not."""
    if words and words[-1] in ("minus", "negative") and words[-3:-1] != ["plus", "or"]:
        return page.low.rindex(words[-1], 0, start)
    return None
