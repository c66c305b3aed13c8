"""Two numbers that share what stands behind them: "$2-3 million", "10 to 15 percent", "five or six weeks"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.ages import are_people, in_ages, is_aged
from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import of_one_unit, read_tail
from summarise.quantities.english import DENOMINATORS
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.building import build
from summarise.quantities.expressions.building import negative as below_zero
from summarise.quantities.expressions.joined.linked import (
    CHANGED,
    OPEN_SECOND,
    First,
    Money,
    Second,
    read_second,
)
from summarise.quantities.expressions.joined.two_units import Ends, in_one_unit, to_one
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_NEARLY_ALL, _ALL = Decimal(90), Decimal("100.5")  # percent
_LEVEL = 5  # times a change, at the least, is the level it led to
# The same of money that is told as done, where nobody knows only a range: "fell £29m to £142m".
_LEVEL_DONE = 2
_DONE = word_set(
    """
    rose climbed gained added jumped surged soared grew advanced increased fell dropped lost slid shed declined decreased
    sank slipped tumbled plunged widened narrowed
    """
)


def join(page: Page, first: First, negative: bool) -> list[Quantity] | None:
    """One range or two quantities sharing a unit, from ``first`` and what is linked to it; None if nothing is."""
    if not negative and (begun := below_zero(page, first.start, first.start, first.words)) is not None:
        return join(page, first._replace(start=begun, words=first.words[:-1]), True)
    opener = _opener(first.words)
    whole = to_one(page, first.tail, first.amount.value, opener) if not negative else None
    if whole is not None and opener != "from" and not _alters(first):
        return [_across(page, first, whole)]
    second = read_second(page, first)
    if second is None:
        return None
    link, start, _, amount, money, minus = second
    further = _further(page, first, second)
    if further is not None:
        return further
    if "ordinal" in (amount.form, first.amount.form) or "pair" in (amount.form, first.amount.form):
        return None
    if amount.form == "fraction" and link in "-–":
        return None
    if (
        first.amount.form == "fraction"
        and first.amount.value < 1
        and amount.form != "fraction"
        and amount.value >= 1
    ):
        return None  # "cut by a third to 96 million"
    if link == "and" and opener != "between":
        return None
    if link != "and" and OPEN_SECOND.match(page.low, first.tail.end if first.tail else first.amount.end):
        opener = "from"
    if link in "-–~" and first.amount.form == "words" and amount.form == "digits":
        return None
    if (
        first.tail is None
        and first.money is None
        and (shared := _of_the_same_part(page, first.amount, amount))
    ):
        first = first._replace(amount=first.amount._replace(value=shared, form="fraction"))
    tail = read_tail(page, amount.end, digits=amount.form == "digits")
    if tail is None and amount.form == first.amount.form == "fraction":
        tail = of_one_unit(page, amount.end)  # "one to two thirds of a mile"
    if not _compatible(first, tail, money):
        ends = in_one_unit(first.tail, tail, first.amount.value, amount.value)
        if ends is None or negative or minus or link == "or" or opener == "from" or _alters(first):
            return None
        return [_across(page, first, ends)]
    low, high = first.amount.value, amount.value
    thousands = first.amount.scale == 1 and page.low[amount.end - 4 : amount.end] == ",000"
    if thousands and link in "-–" and low < high / 1000:
        low *= 1000  # "5-6,000 troops"
    if first.amount.glued and not amount.glued and amount.scale == 1:
        return None
    factor = 1
    if amount.glued and (tail is None or tail.kind is Kind.MEASURE):
        factor = (
            {"m": 10**6, "b": 10**9, "t": 10**12}[amount.glued] if amount.glued != "t" and tail is None else 1
        )
        amount = amount._replace(end=amount.end + 1, value=amount.value * factor) if factor > 1 else amount
        high = amount.value
        low = low * factor if first.amount.scale == 1 else low
        tail = read_tail(page, amount.end, digits=True) if factor > 1 else tail
    elif _shares_scale(first.amount, amount, opener):
        low = low * amount.scale
    low = -low if negative else low
    high = -high if minus or (negative and link in "-–" and amount.value > first.amount.value) else high
    return _one_or_two(page, first, link, opener, (low, high), start, amount, tail, money)


def _of_the_same_part(page: Page, first: Amount, second: Amount) -> Decimal | None:
    """ "one to two thirds": what the first is, where the denominator stands once behind the second; None where it does not."""
    if second.form != "fraction" or first.form != "words" or first.scale != 1 or second.value >= 1:
        return None
    word = page.low[second.end - _LONGEST_PART : second.end].replace("-", " ").split()[-1:]
    below = DENOMINATORS.get(word[0], 0) if word and word[0].endswith("s") else 0
    if not below or not 0 < first.value < second.value * below:
        return None
    return first.value / below


_LONGEST_PART = 16  # letters, "hundred-thousandths" is longer and no one ranges in them


def _alters(first: First) -> bool:
    """Whether the words before the first number make it a change, so that the second is the level it led to."""
    return "by" in first.words[-2:] or not CHANGED.isdisjoint(first.words[-2:])


def _across(page: Page, first: First, ends: Ends) -> Quantity:
    assert first.tail is not None
    return build(
        page, first.start, ends.end, first.tail.kind, ends.low, ends.high, ends.unit, first.words, ranged=True
    )


def _further(page: Page, first: First, second: Second) -> list[Quantity] | None:
    """ "from 24.2 to 33-35 billion": the second number is a range of its own, and gives the first its magnitude."""
    amount = second[3]
    if (
        second[0] not in ("to", "and")
        or amount.scale != 1
        or page.low[amount.end : amount.end + 1] not in ("-", "–")
    ):
        return None
    opener = _opener(first.words)
    if not opener:
        return None
    inner = join(page, First(second[1], amount, None, second[4] or first.money, []), second[5])
    if inner is None or len(inner) != 1 or inner[0].low is None:
        return None
    shared, value = inner[0], first.amount.value
    scale = shared.low / amount.value if shared.low and amount.value else Decimal(1)
    if first.amount.scale == 1 and scale > 1:
        value *= scale
    begin = first.money.start if first.money else first.start
    end = first.tail.end if first.tail else first.amount.end
    known = None if shared.kind is Kind.COUNT else shared.unit
    return [build(page, begin, end, shared.kind, value, value, known, first.words), shared]


def _opener(words: list[str]) -> str:
    for word in reversed(words[-3:]):
        if word.lstrip("(\"'") in ("between", "from"):
            return word.lstrip("(\"'")
    return ""


def _compatible(first: First, tail: Tail | None, money: Money | None) -> bool:
    if first.money is None and money is not None:
        return False
    if first.tail is not None and tail is not None and first.tail.unit != tail.unit:
        return False
    if first.money is not None and money is None and tail is not None and tail.kind is not Kind.MONEY:
        return False
    return not (first.tail is not None and tail is None and first.money is None)


def _shares_scale(first: Amount, second: Amount, opener: str) -> bool:
    """ "$2-3 million", "four to five thousand": the magnitude belongs to both."""
    if first.scale != 1 or second.scale == 1 or (first.value >= 1000 and first.form != "words"):
        return False
    return first.value < second.value / second.scale or opener != ""


def _is_change(first: First, kind: Kind, ends: tuple[Decimal, Decimal]) -> bool:
    """ "by $4 million to $441 million", "rose $30 million to $410 million": a change, and the level it led to.

    Without "by" only where the second is many times the first: "rise $3 billion to $5 billion" is a range, of money that
    "fell" some times; and of percentages ("rise 1% to 5%") nothing can be told.
    """
    words = first.words[-2:]
    if "by" in words:
        return True
    if kind is Kind.PERCENTAGE_POINTS and first.tail is not None:  # "tightened 35 bps to 210 bps"
        return ends[1] > ends[0] and not CHANGED.isdisjoint(words)
    if kind is Kind.PERCENT or CHANGED.isdisjoint(words):
        return False
    done = kind is Kind.MONEY and not _DONE.isdisjoint(words)
    return ends[1] >= (_LEVEL_DONE if done else _LEVEL) * ends[0] > 0


# "ranged from 5 to 9 tonnes", "lasts from 5 to 9 hours": between the two, where "rose from 5 to 9" is one and then the other.
_RANGING = pattern(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere|anything|last(?:s|ed|ing)?|tak(?:e|es|ing)|took|cost(?:s|ing)?"
    r"|weigh(?:s|ed|ing)?|measur(?:e|es|ed|ing)|aged|ages) from (?:about |around |just )?\Z"
)


def _is_given(page: Page, first: First, second: Amount, behind: tuple[Tail | None, Money | None]) -> bool:
    """Whether "$3 million to 40 schools" tells who gets the money: a bare count, and no amount so much smaller."""
    if first.money is None or first.amount.scale < _LARGE or second.scale != 1 or behind != (None, None):
        return False
    return second.value < first.amount.scale / 100 and _NOUN.match(page.low, second.end) is not None


_LARGE = 1_000_000
# "to 40 schools"; "to 12 a share", "to 6 on Monday" are amounts.
_NOUN = pattern(
    r" (?!(?:an?|per|on|in|at|by|for|from|this|last|next|each|after|before|as|and|or|but|with|while|million|billion|trillion)\b)[a-z]{3,}"
)


def _one_or_two(
    page: Page, first: First, link: str, opener: str, ends: tuple[Decimal, Decimal], start: int, amount: Amount,
    tail: Tail | None, money: Money | None,
) -> list[Quantity] | None:  # fmt: skip
    low, high = ends
    shared = tail or first.tail
    end = tail.end if tail is not None else amount.end
    kind = Kind.MONEY if first.money else shared.kind if shared else Kind.COUNT
    unit = first.money.code if first.money else shared.unit if shared else None
    if shared is None and not first.money and first.amount.form == amount.form == "fraction" and high <= 1:
        kind = Kind.RATIO
    if shared is not None and shared.factor != 1 and not first.money:  # "10 to 15 grand"
        low, high = low * (1 if first.tail else shared.factor), high * shared.factor
        low = low * first.tail.factor if first.tail else low
    if link == "to" and not opener and low >= high and first.tail is None and first.money is None:
        if kind is not Kind.PERCENT or not _NEARLY_ALL <= low + high <= _ALL:
            return None
        opener = "from"  # "51.9 to 48.1 percent", of a vote
    if link == "to" and opener != "from" and _is_given(page, first, amount, (tail, money)):
        return None
    begin = first.money.start if first.money else first.start
    if kind is Kind.COUNT and (is_aged(first.words) or (high < 120 and in_ages(page.low, begin))):
        kind, unit = Kind.AGE, "year"
    elif (
        kind is Kind.COUNT
        and (link == "to" or (link == "and" and opener == "between"))
        and low < high < 120
        and are_people(page.low, begin, end, opened=opener)
    ):
        return [build(page, begin, end, Kind.AGE, low, high, "year", first.words, ranged=True)]
    if link == "to" and (first.tail or first.money or shared is None) and _is_change(first, kind, ends):
        opener = "from"
    alike = first.tail is None or tail is None or first.tail.unit == tail.unit
    if link == "to" and opener == "from" and alike and _RANGING.search(page.low, max(0, begin - 24), begin):
        ends = min(low, high), max(low, high)
        return [build(page, begin, end, kind, *ends, unit, first.words, ranged=True)]
    if (link in "-–~" and low < high) or (low < high and opener != "from" and link != "or"):
        return [build(page, begin, end, kind, low, high, unit, first.words, ranged=True)]
    if link in "-–~":
        if low > high and kind is not Kind.COUNT:
            return [build(page, begin, end, kind, high, low, unit, first.words, ranged=True)]
        return None
    first_end = first.tail.end if first.tail else first.amount.end
    return [
        build(page, begin, first_end, kind, low, low, unit, first.words),
        build(page, start, end, kind, high, high, money.code if money else unit),
    ]
