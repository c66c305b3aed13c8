"""Twelve dozens: "three gross of nails", "a gross of pencils"; "a gross of 12 pounds" and "$3m gross of tax" are none."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.amount import Amount
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern

_TWELVE_DOZEN = 144
_MOST = 1000  # gross of anything
_OF = pattern(r" gross(?: of (?:the |these |those )?([a-z-]{3,})\b)")
# What a sum is told before: "a profit of 5 gross of fees".
_OF_A_SUM = word_set(
    "tax taxes fees fee costs cost charges interest depreciation impairment provisions commission commissions expenses withholding "
    "reinsurance any all amortisation amortization deductions hedging cash"
)


def grossed(low: str, amount: Amount) -> Amount | None:
    """``amount`` times twelve dozen, where "gross of" what is counted follows; None where it does not."""
    found = _OF.match(low, amount.end)
    if found is None or found[1] in _OF_A_SUM:
        return None
    if amount.scale != 1 or amount.form not in ("digits", "words") or not 0 < amount.value < _MOST:
        return None
    return Amount(amount.value * _TWELVE_DOZEN, amount.end + len(" gross"), amount.form, _TWELVE_DOZEN)


def a_gross(low: str, position: int) -> Amount | None:
    """ "a gross of pencils" by the word "gross" at ``position``; its start is that of the article."""
    if not low.endswith("a ", 0, position) or (position > 2 and low[position - 3].isalnum()):
        return None
    return grossed(low, Amount(Decimal(1), position - 1, "words"))
