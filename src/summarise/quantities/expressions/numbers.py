"""A number in digits with what stands around it: currency, unit, age, cents, sign, range, ratio."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.context.ages import age_of
from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import of_one_unit, read_tail
from summarise.quantities.english import CARDINALS
from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_digits
from summarise.quantities.expressions.building import build, ordinal
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.expressions.joined.linked import First, Money, may_link
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.identifiers.streets import numbered_street
from summarise.quantities.later import LaterModule, later
from summarise.quantities.money.slang import old_alone
from summarise.quantities.numerals import decimal_of, to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

if TYPE_CHECKING:
    from summarise.quantities.expressions.games import scores
    from summarise.quantities.expressions.joined.ranges import join
    from summarise.quantities.expressions.joined.shared_units import of_a_list, of_the_next
    from summarise.quantities.expressions.metres import is_metre
    from summarise.quantities.expressions.scientific.uncertainties import measured
    from summarise.quantities.expressions.spelled.figures_long import figures_long
else:
    measured = later("summarise.quantities.expressions.scientific.uncertainties", "measured", globals())
    scores = LaterModule("summarise.quantities.expressions.games.scores", globals())
    join = later("summarise.quantities.expressions.joined.ranges", "join", globals())
    of_a_list = later("summarise.quantities.expressions.joined.shared_units", "of_a_list", globals())
    of_the_next = later("summarise.quantities.expressions.joined.shared_units", "of_the_next", globals())
    is_metre = later("summarise.quantities.expressions.metres", "is_metre", globals())
    figures_long = later("summarise.quantities.expressions.spelled.figures_long", "figures_long", globals())

_COUNT, _MONEY, _RATIO = Kind.COUNT, Kind.MONEY, Kind.RATIO
_BEFORE_SHARED = frozenset(", ±+x")
_RATIO_WORDS = frozenset({"in", "out", "of", "for", "times"})
_GAPS = frozenset(" -")
_BEFORE_UNCERTAIN = frozenset(" ±+(")
_ENDS = frozenset(",.;:)\"?!]'")


def number(
    page: Page, start: int, position: int, end: int, after: str, words: list[str], money: Money | None, minus: bool,
    plain: bool = False,
) -> Quantity | list[Quantity] | None:  # fmt: skip
    """A number with what stands around it: the way of nearly all digits. ``plain``: whether a plain word follows."""
    low = page.low
    if low[end + 1 : end + 3] == "fi" and money is None and end - position < 3 and after in "- ":
        long = figures_long(page, position, end, Decimal(low[position:end]), words)
        if long is not None:
            return long
    if plain and end - position <= 400:
        amount = Amount(decimal_of(page.plain[position:end]), end, "digits")
        found: Quantity | list[Quantity] | None = finish_number(
            page, start, amount, words, money, None, minus
        )
        return _unless_name(page, position, end, found) if page.plain[position] == "0" else found
    if not after or (
        after in _ENDS
        and not low[end + 1 : end + 2].isdigit()
        and not (after == "," and (low[end + 1 : end + 2] == "\n" or low[end + 1 : end + 3] == " 0"))
    ):
        if end - position > 400:
            return None
        amount = Amount(decimal_of(page.plain[position:end]), end, "digits")
        found = finish(page, start, amount, words, money, minus)
        return _unless_name(page, position, end, found) if page.plain[position] == "0" else found
    amount_or_none = read_digits(page, position, money=money is not None, run=end)
    if amount_or_none is None:
        return None
    found = finish(page, start, amount_or_none, words, money, minus)
    return _unless_name(page, position, end, found) if page.plain[position] == "0" else found


def _unless_name(
    page: Page, position: int, end: int, found: Quantity | list[Quantity] | None
) -> Quantity | list[Quantity] | None:
    """ "0800 555 111", "12\t045": digits that begin with a nought inside a run of digits are a name, not a number."""
    if end - position < 2 or not isinstance(found, Quantity):
        return found
    if found.kind is not _COUNT or found.end != end:
        return found
    more = _DIALLED.match(page.plain, end)
    within = position > 1 and page.plain[position - 1] in " \n," and page.plain[position - 2].isdigit()
    return identifier(page, position, more.end() if more else end) if more or within else found


_DIALLED = pattern(r"(?:[ -]\d{2,4}){1,4}(?![\d,.:]\d)(?!\d)")


def finish(
    page: Page, start: int, amount: Amount, words: list[str], money: Money | None, minus: bool
) -> Quantity | list[Quantity] | None:
    """A number that has been read, with the unit or the second number behind it; ``start`` is that of its sign."""
    low = page.low
    if amount.form == "ordinal":
        return numbered_street(page, start, amount.end) or ordinal(page, start, amount)
    at = amount.end
    after = low[at : at + 1]
    tail: Tail | None = None
    if (
        money is None
        and after in _BEFORE_UNCERTAIN
        and (after != " " or low[at + 1 : at + 2] in "±+")
        and (value := measured(page, start, amount, words, minus))
    ):
        return value
    if (after == "," or after == "-") and money is None and amount.scale == 1 and amount.form == "digits":
        listed = of_a_list(page, at)
        if listed is not None:
            return finish_number(page, start, amount, words, None, listed._replace(end=at), minus)
    if after == " " and amount.glued is None and low[at + 1 : at + 2].isdigit():
        pass  # the next number: no unit, link or phrase begins so
    elif after == "+" and low[at + 1 : at + 2] in _GAPS and (shared := read_tail(page, at + 1, digits=True)):
        return finish_number(page, start, amount, words, money, shared._replace(end=at), minus)  # "90+ days"
    elif after and after not in ",.;:)?!]":
        tail = read_tail(page, at, digits=True)
        if tail is not None and money is not None and tail.kind is _MONEY and _starts_next(low, tail.end):
            tail = None  # "rmb 10 usd 20"
        if tail is not None and amount.glued and tail.end == at + 1:
            if is_metre(low, start, at + 1) or amount.glued == "t":
                amount = amount._replace(glued=None)
            else:
                tail = None
        if after == "s" and money is None and (old := old_alone(low, at, amount.value)):
            return build(page, start, old.end, _MONEY, old.pounds, old.pounds, "GBP", words)
        if after == "s" and money is None and _of_people(page, start, at, amount, words):
            tail = None  # "in her 30s", "under-18s", not so many seconds
        elif tail is None and money is None and low.startswith(" to ", at):
            said = phrases.said_ratio(low, start, at, amount.value, words)
            if said is not None:
                return build(page, start, said.end, _RATIO, said.low, said.high, None, words)
        stop = tail.end if tail is not None else at
        if may_link(low, stop):
            joined = join(page, First(start, amount, tail, money, words), minus)
            if joined is not None:
                return joined
        if tail is None and money is None:
            if after == " " and low.startswith(" of a", at) and amount.value < 1:
                part = of_one_unit(page, at)
                if part is not None:
                    return finish_number(page, start, amount, words, None, part, minus)
            nil = scores.to_nil(low, at) if low[at + 1 : at + 2] == "n" else None
            if nil is not None and amount.value < 20 and amount.form == "digits":
                return build(page, start, nil, Kind.SCORE, amount.value, Decimal(0), None, words)
            if after == " " or after == "-":
                found = _phrased(page, start, amount, words)
                if found is not None:
                    return found
            if amount.scale == 1 and amount.form == "digits" and after in _BEFORE_SHARED:
                shared = of_a_list(page, at) or of_the_next(page, at)
                if shared is not None:
                    amount_end = amount._replace(glued=None)
                    return finish_number(page, start, amount_end, words, None, shared._replace(end=at), minus)
            if amount.glued in ("m", "b"):
                scale = 10**6 if amount.glued == "m" else 10**9
                amount = Amount(amount.value * scale, at + 1, amount.form, scale)
                tail = read_tail(page, at + 1, digits=True)
    return finish_number(page, start, amount, words, money, tail, minus)


def _starts_next(low: str, end: int) -> bool:
    return low[end : end + 1] == " " and low[end + 1 : end + 2].isdigit()


def _of_people(page: Page, start: int, end: int, amount: Amount, words: list[str]) -> bool:
    if page.plain[start - 1 : start] == "-" or (words and words[-1] == "the"):
        return True
    if words and words[-1] in ("under", "over") and words[-2:-1] != ["in"]:
        return True  # "places for under 5s", but "in under 5s"
    return age_of(page, start, end, amount, words) is not None


def _phrased(page: Page, start: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "9 out of 10", "1 in 10", "2000 over 3"."""
    low, at = page.low, amount.end
    word = low[at + 1 : at + 7].split(" ", 1)[0].split("-", 1)[0]
    if word in _RATIO_WORDS and amount.scale == 1:
        ratio = phrases.ratio(low, start, at, amount.value)
        if ratio is not None:
            return build(page, start, ratio.end, _RATIO, ratio.low, ratio.high, None, words)
    if word == "over" and low[at] == " ":  # "a 3-over 73" is a golfer's
        return over(page, start, at, amount.value)
    if word == "point" and low[at + 7 : at + 8].isdigit():
        second = read_digits(page, at + 7)
        if second is not None and amount.value == amount.value.to_integral_value() and second.scale == 1:
            value = (
                Decimal(f"{amount.value}.{low[at + 7 : second.end]}")
                if low[at + 7 : second.end].isdigit()
                else None
            )
            if value is not None:
                return finish_number(
                    page,
                    start,
                    Amount(value, second.end, "digits"),
                    words,
                    None,
                    read_tail(page, second.end, digits=True),
                    False,
                )
    return None


def over(page: Page, start: int, end: int, top: Decimal) -> Quantity | None:
    """ "1 over three": a fraction said aloud, where nothing but a number follows."""
    low, at = page.low, end + 6
    if low[at : at + 1].isdigit():
        second = read_digits(page, at)
    else:
        word = low[at : at + 12].split(" ", 1)[0].split("-", 1)[0]
        second = read_spelled(low, at) if word in CARDINALS else None
    if (
        second is not None
        and 70 <= top <= 260
        and 30 <= second.value <= 160
        and second.value < top
        and second.scale == 1
    ):
        return None  # "120 over 80", a blood pressure
    if second is None or second.value <= 0 or low[second.end : second.end + 2].strip(" .,;)\n"):
        return None
    from fractions import Fraction

    value = to_decimal(Fraction(top) / Fraction(second.value))
    return build(page, start, second.end, _RATIO, value, value)
