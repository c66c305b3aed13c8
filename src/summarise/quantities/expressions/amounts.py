"""One number, from its first character to its magnitude word: "2.5 million", "two and a half", "35k".

The smallest unit of the grammar; signs, currencies, ranges and hedges are put around it by others.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from summarise.quantities.english import MAGNITUDES, VULGAR
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.magnitudes import magnified
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.later import later
from summarise.quantities.lexicon import alternatives
from summarise.quantities.numerals import POWER, TOKEN, decimal_of, digits_value, raised, to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

if TYPE_CHECKING:
    from summarise.quantities.expressions.digit_groups import grouped_by_blanks
    from summarise.quantities.expressions.games.bookmaking import are_odds
    from summarise.quantities.expressions.spelled.gross import grossed
else:
    grouped_by_blanks = later("summarise.quantities.expressions.digit_groups", "grouped_by_blanks", globals())
    are_odds = later("summarise.quantities.expressions.games.bookmaking", "are_odds", globals())
    grossed = later("summarise.quantities.expressions.spelled.gross", "grossed", globals())

_FRACTION = pattern(
    r"(?: {1,2}|-)(\d{1,2})/(\d{1,3})(?![\d/,]|\.\d)|/(\d{1,4})(?![\d/]|[.,]\d)| ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])"
)
_PARTS = {sign: to_decimal(part) for sign, part in VULGAR.items()}
_ORDINAL_MARKS = ("st", "nd", "rd", "th")


def read_digits(page: Page, position: int, *, money: bool = False, run: int = 0) -> Amount | None:
    """The number whose first digit stands at ``position``; None where its marks make no number.

    ``money``: whether a currency stands before it, which lets a lone "m" or "b" be a magnitude. ``run``: where its first
    run of digits ends, if that is known.
    """
    plain = page.plain
    if run and plain[run : run + 1] not in _WITHIN:
        token, end = plain[position:run], run
    else:
        listed = (
            position > 1 and plain[position - 1] == "," and plain[position - 2].isdigit()
        )  # the next of "22,24,26"
        found = (_DIGITS if listed else TOKEN).match(plain, position)
        if found is None:
            return None
        token, end = found.group(), found.end()
    others: tuple[Decimal, ...] = ()
    if token.isdigit():
        if len(token) > 400:
            return None
        value = decimal_of(token)
        if (
            len(token) < 4
            and plain[end : end + 1] in _GROUP_GAPS
            and plain[end + 1 : end + 2] in _GROUP_BEGINS
            and _GROUP_START.match(plain, end)
        ):
            grouped = grouped_by_blanks(page, position, money)
            if grouped is not None:
                value, end = grouped.value, grouped.end
    else:
        readings = digits_value(token, page.style)
        if not readings:
            end = position + len(token) - len(token.lstrip("0123456789"))
            readings = [decimal_of(plain[position:end])]
        value, others = readings[0], tuple(readings[1:])
    return with_scale(page, Amount(value, end, "digits", 1, others), money=money, integer=token.isdigit())


_DIGITS = pattern(r"\d+")
_WITHIN = frozenset(",.'")  # what may part the digits of one number
_GROUP_GAPS = frozenset(" ,\n")
_GROUP_BEGINS = frozenset("0123456789 ")
_GROUP_START = pattern(r"(?:[ \n]|, (?=0))\d{3}(?!\d)")


def with_scale(page: Page, amount: Amount, *, money: bool = False, integer: bool = False) -> Amount:
    """``amount`` with the fraction, exponent or magnitude that stands behind its digits."""
    plain, end = page.plain, amount.end
    char = plain[end : end + 1]
    if not char or char in ',.;:)"?!':
        return amount
    following = plain[end + 1 : end + 2]
    if char in " /-½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒" and (
        following.isdigit() or char not in " -" or following in VULGAR or following == " "
    ):
        fraction = _fraction(page, amount, integer)
        if fraction is not None:
            return fraction
    if char in "eE^x* " and (char != " " or following in "x*"):
        power = POWER.match(plain, end)
        if power is not None:
            return amount._replace(value=raised(amount.value, power), end=power.end(), others=())
    if char.isalpha():
        low = page.low
        if (
            low.startswith(_ORDINAL_MARKS, end)
            and not (char == "s" and (plain[end - 1] != "1" or _STONES.match(low, end)))  # "15st", "11st 4lb"
            and not low[end + 2 : end + 3].isalnum()
            and not amount.others
            and amount.scale == 1
        ):
            return amount._replace(end=end + 2, form="ordinal")
    elif char not in " -\n":
        return amount
    return magnified(page, amount, money)


def _fraction(page: Page, amount: Amount, integer: bool) -> Amount | None:
    found = _FRACTION.match(page.plain, amount.end)
    if found is None:
        return None
    top, bottom, over, vulgar = found.groups()
    value = amount.value
    if vulgar:
        added = value + _PARTS[vulgar]
    elif top:
        if not 0 < int(top) < int(bottom):
            return None
        added = value + to_decimal(Fraction(int(top), int(bottom)))
    else:
        below = int(over)
        if not (integer and value > 0 and below) or below > 1000 or (value == 24 and below in (7, 365)):
            return None
        if value >= below and not are_odds(page.low, amount.end, found.end()):
            return None
        return Amount(to_decimal(Fraction(int(value), below)), found.end(), "fraction")
    return magnified(page, Amount(added, found.end(), "digits"), False)


_STONES = pattern(r"st ?\d{1,2} ?(?:lbs?|pounds?)\b")
_ODD_SIZE = pattern(rf"-(?:odd|plus) ({alternatives(MAGNITUDES)})\b")  # "twenty-odd million"


def read_words(page: Page, position: int) -> Amount | None:
    """The number in words that begins at ``position``: "two million and one", "two and a half", "a dozen"."""
    found = read_spelled(page.low, position)
    if found is None:
        return None
    if found.scale == 1 and page.low[found.end : found.end + 1] == "-":
        size = _ODD_SIZE.match(page.low, found.end)
        if size is not None:
            scale = MAGNITUDES[size.group(1)]
            return Amount(found.value * scale, size.end(), found.form, scale)
    return (page.low[found.end : found.end + 3] == " gr" and grossed(page.low, found)) or found
