"""What dividing gives of two amounts of one kind: shares, changes in percent, multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.at_hand import Amount, in_unit
from summarise.checking.arithmetic.named import Named, way_told
from summarise.checking.arithmetic.relation_words import UNSPACED
from summarise.checking.arithmetic.steps.windows import (
    FUZZ,
    HUNDRED,
    SHARE_OR_GAP,
    TINY,
    Result,
    Told,
    Window,
)
from summarise.checking.arithmetic.terms import Term
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LESS = pattern(
    r"\b(?:discount|off|less|fewer|lower|fell|falls?|fallen|drop\w*|cuts?|down|declin\w+|decreas\w+|reduc\w+|below|cheaper|sav\w+|lost|los[es]|losing|slid|slump\w*|shrank)\b",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\b(?:more|higher|rose|rise[sn]?|rising|grew|grow\w*|up|increas\w+|above|climb\w*|jump\w*|gain\w*|surg\w+|soar\w*|dearer)\b",
    re.IGNORECASE,
)
_MORE_THAN = pattern(
    r" (?:(?P<up>more|higher|above|up)|(?P<down>less|fewer|lower|below|down)) (?:than|on|from)\b",
    re.IGNORECASE,
)

_Form = tuple[object, ...]
_COUNT = Kind.COUNT
_BARE: _Form = (_COUNT, True)


def _base(claim: Quantity, context: Context) -> int:
    """From which end a change is measured: 1 from the smaller (a rise), -1 from the larger, 0 where nothing tells."""
    around = context.text[max(context.span[0], claim.start - 50) : min(context.span[1], claim.end + 30)]
    if context.index.language != "en":
        return way_told(around, context.index.language)
    less, more = _LESS.search(around) is not None, _MORE.search(around) is not None
    return 0 if less == more else (-1 if less else 1)


def _by_the_change(
    context: Context, terms: tuple[Term, Term], values: tuple[Decimal, Decimal]
) -> Iterator[Result]:
    """What a change is in percent where the source gives it and the new level: "67 billion, 9 billion more than in 2025"."""
    change, level = values
    told = _MORE_THAN.match(context.index.text, terms[0].quantity.end)
    old = None if told is None else level - change if told["up"] else level + change
    if old is not None and old > 0:
        share = change / old * HUNDRED
        form: Told = (
            "{} / ({} {} {}) = {}%",
            change,
            level,
            "-" if told and told["up"] else "+",
            change,
            share,
        )
        yield Result(share, SHARE_OR_GAP, form, terms, told_change=True)


def _form(quantity: Quantity) -> _Form:
    """Equal for two amounts of one unit, whose values can be divided as they are."""
    if quantity.kind is Kind.COUNT:
        return (Kind.COUNT, quantity.noun is None)
    return (quantity.kind,) if quantity.kind is Kind.PERCENT else (quantity.kind, quantity.unit, quantity.per)


def ratios(claim: Quantity, context: Context, divided: Sequence[Amount], window: Window) -> Iterator[Result]:
    """Shares, changes and multiples of two amounts of one kind."""
    base = _base(claim, context)
    factor = HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    sign = "%" if claim.kind is Kind.PERCENT else ""
    scale = float(factor)
    low, high = window.low, window.high
    counters = context.index.language in UNSPACED
    known: dict[_Form, _Form] = {_BARE: _BARE}
    forms = [(one, known.setdefault(form, form)) for one in divided for form in (_form(one.term.quantity),)]
    for ((a, x, m), form), ((b, _, n), other) in permutations(forms, 2):
        if form is not other and form[0] is not other[0] and form is not _BARE and other is not _BARE:
            continue  # of two kinds, and neither a bare number: nothing to compare
        if (form is other or form[0] is other[0] is _COUNT) and m > TINY < n:
            ratio = m / n * scale
            if ratio < low or ratio > high:
                # as ``window.holds`` of the change, which is asked of hundreds of pairs
                change, slack = abs(ratio - scale), FUZZ * (ratio + scale)
                if change < low - slack or change > high + slack:
                    continue
        # "80 microgrammes" and "a limit of 35" are of one kind too
        bounds = comparable(a.quantity, b.quantity)
        if bounds is None:
            continue
        if counters and noun_agreement(a.quantity, b.quantity) < 0:
            continue  # 300人 of 400室: counters tell surely that the two count different things
        y = in_unit(a.quantity, bounds)
        if not y or x == y:
            continue
        share = x / y
        if claim.kind is Kind.PERCENT and x < y and abs(a.sentence - b.sentence) == 0:
            yield from _by_the_change(context, (a, b), (x, y))
        if claim.kind is Kind.MULTIPLE:
            if (x > y) is (claim.value is None or claim.value > 1):
                yield Result(share, SHARE_OR_GAP, ("{} / {} = {}", x, y, share), (a, b))
            continue
        if x < y:
            share *= factor
            yield Result(share, Named.SHARE, ("{} / {} = {}{}", x, y, share, sign), (a, b))
        if (base > 0 and y > x) or (base < 0 and y < x):
            continue
        changed = (x - y) / y * factor
        told: Told = ("({} - {}) / {} = {}{}", x, y, y, changed, sign)
        yield Result(abs(changed), SHARE_OR_GAP, told, (a, b))
