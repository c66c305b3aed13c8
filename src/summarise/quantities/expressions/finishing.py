"""Currency, unit, age, cents and sign put to a number that stands alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from summarise.quantities.context.ages import age_of
from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import read_tail
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import with_scale
from summarise.quantities.expressions.building import build, negative, words_before
from summarise.quantities.expressions.joined.linked import Money
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.later import later
from summarise.quantities.money.pounds import pounds
from summarise.quantities.money.slang import old_behind
from summarise.quantities.money.sums import minor_part, with_minor
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

if TYPE_CHECKING:
    from summarise.quantities.expressions.composed import with_inches, with_lesser, with_smaller
else:
    with_inches = later("summarise.quantities.expressions.composed", "with_inches", globals())
    with_lesser = later("summarise.quantities.expressions.composed", "with_lesser", globals())
    with_smaller = later("summarise.quantities.expressions.composed", "with_smaller", globals())

_SUBUNITS = frozenset({"penny", "cent"})
_BELOW_ZERO = frozenset({"minus", "negative"})
_COUNT, _MONEY, _RATIO = Kind.COUNT, Kind.MONEY, Kind.RATIO
_DURATION, _MEASURE = Kind.DURATION, Kind.MEASURE
_PARTED = frozenset({_DURATION, _MEASURE})
_AND_PART = pattern(
    r"[- ]and(?:[- ]a[- ](half)\b|[- ](?:a |one )?(quarter|third|three[- ]quarters|two[- ]thirds)\b(?! of\b| (?:mile|hour|year|inch|cent|point|percent)))"
)
_THIRD = to_decimal(Fraction(1, 3))
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": _THIRD} | {
    f"{top}{gap}{bottom}": value
    for top, bottom, value in (
        ("three", "quarters", Decimal("0.75")),
        ("two", "thirds", to_decimal(Fraction(2, 3))),
    )
    for gap in " -"
}


def finish_number(
    page: Page,
    start: int,
    amount: Amount,
    words: list[str],
    money: Money | None,
    tail: Tail | None,
    minus: bool,
) -> Quantity | None:
    """Currency, unit, age, cents and sign put to a number that stands alone."""
    low, plain = page.low, page.plain
    value, end = amount.value, amount.end
    kind, unit = _COUNT, None
    if money is not None:
        kind, unit = _MONEY, money.code
        if tail is not None and tail.kind is _MONEY and (tail.unit == unit or plain[amount.end - 1] != "$"):
            unit = tail.unit if unit == "USD" and plain[money.start] == "$" else unit
            end = tail.end
    elif tail is not None:
        kind, unit, end = tail.kind, tail.unit, tail.end
        if tail.factor != 1:
            value *= tail.factor
            amount = amount._replace(scale=amount.scale * tail.factor)
    elif amount.form == "fraction":
        kind = _RATIO
    if unit == "GBP" and money is None and amount.scale == 1 and with_lesser(low, end, value, "pound"):
        kind, unit = _MEASURE, "pound"  # "two pounds three ounces"
    if kind is _COUNT:
        age = age_of(page, start, end, amount, words)
        if age is not None:
            if age.high is not None:
                return build(page, start, age.end, Kind.AGE, age.low, age.high, "year", words)
            return build(page, start, end, Kind.AGE, value, value, "year", words)
    elif kind is _MONEY and unit not in _SUBUNITS:
        summed = _with_cents(page, end, value, tail is not None, amount.scale)
        if unit == "GBP" and summed is None and amount.scale == 1 and (old := old_behind(low, end)):
            summed = value + old.pounds, old.end
        if summed is not None:
            value, end = summed
    elif kind is _MEASURE and unit in ("pound", "stone"):
        summed = with_lesser(low, end, value, unit or "")
        if summed is not None:
            value, end = summed
    elif kind is _MEASURE and unit == "foot":
        summed = with_inches(low, end, value)
        if summed is not None:
            value, end = summed
    elif kind is _DURATION and (unit == "hour" or unit == "minute"):
        timed = with_smaller(low, end, value, unit)
        if timed is not None:
            value, unit, end = timed
    if tail is not None and kind in _PARTED and low.startswith((" and ", "-and-"), end):
        part = _AND_PART.match(low, end)
        if part is not None:  # "two years and a half"
            value, end = value + _PARTS[part[1] or part[2]], part.end()
    if minus:
        value = -value
    elif words and words[-1] in _BELOW_ZERO:
        begun = negative(page, start, end, words)
        if begun is not None:
            start, value, words = begun, -value, words[:-1]
    elif low[end : end + 11] == " below zero":
        value, end = -value, end + 11
    elif plain[start - 1 : start] != "(":
        pass
    elif kind is _COUNT and (share := _SHARE_LOST.match(plain, end)):
        start, value, words = start - 1, -value, words_before(page, start - 1)
        kind, unit, end = Kind.PERCENT, "percent", share.end()
    elif _accounting(page, start, amount.end, money is not None):
        start, value, words = start - 1, -value, words_before(page, start - 1)
        scaled = with_scale(page, Amount(value, end + 1 + _raised(page, end + 1), "digits"))
        value, end = scaled.value, scaled.end
        behind = read_tail(page, end, digits=True) if kind is _COUNT else None
        if behind is not None and behind.kind is _MONEY:  # "(4.2) million euros"
            kind, unit, end = _MONEY, behind.unit, behind.end
            value *= behind.factor
    built = build(page, start, end, kind, value, value, unit, words, amount.others)
    if unit == "GBP" and money is None and "pound" in low[amount.end : end]:
        return pounds(page, built, amount.scale)
    return built


_SHARE_LOST = pattern(r"\)(?: ?%| ?per ?cent\b)")  # "sales fell (2.1)%"
_OF_BEFORE = pattern(
    r"(?<!\d{3})\d[%m]? \Z|\.\d{1,4} \Z"
)  # "45.6 (44.2) million": the year before, and no loss


_NOTE = pattern(r"[¹²³⁰⁴-⁹]{1,2}(?= (?:million|billion|thousand)\b)")


def _raised(page: Page, at: int) -> int:
    """How many characters a note's raised mark has between a bracket and a magnitude: "(12.5)³ million"."""
    found = _NOTE.match(page.text, at)
    return found.end() - at if found else 0


def _accounting(page: Page, start: int, end: int, money: bool) -> bool:
    """Whether brackets around a number make it a loss: "(4.2) million", "net result of ($9.9)"."""
    if page.plain[end : end + 1] != ")" or _OF_BEFORE.search(page.plain, max(0, start - 6), start - 1):
        return False
    at = end + 1 + _raised(page, end + 1)
    behind = page.low[at : at + 9]
    if behind.startswith((" million", " billion", " thousand")) and not money:
        return True
    before = page.low[max(0, start - 12) : start - 1]
    return money and before.endswith((" is ", " was ", " of ", " at ", " to ", "result: ", "loss: "))


def _with_cents(page: Page, end: int, value: Decimal, named: bool, scale: int) -> tuple[Decimal, int] | None:
    if scale != 1 or page.low[end : end + 1] not in (" ", ","):
        return None
    minor = minor_part(page.low, end, named)
    if minor is None:
        return None
    written, digits, stop = minor
    if digits:
        cents: Decimal | None = Decimal(written)
    else:
        spelled = read_spelled(page.low, page.low.index(written, end))
        cents = (
            None
            if spelled is None
            or spelled.form != "words"
            or spelled.end - len(written) != page.low.index(written, end)
            else spelled.value
        )
    total = None if cents is None else with_minor(value, cents)
    return None if total is None else (total, stop)
