"""What the rules of a text against itself share: its sentences with their numbers, and what came of a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.source.index import MOST_IN_SENTENCE, SourceIndex
from summarise.checking.values.rounding import step_shown
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple

AMOUNTS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION}
)

_MOST_ROUNDED = Decimal("0.1")  # 1,000 may be rounded, and stands for no 500


class Sentence(NamedTuple):
    """One sentence, ``text[start:end]``, with the amounts in it, in order, and all its numbers."""

    text: str
    start: int
    end: int
    amounts: tuple[Quantity, ...]
    numbers: tuple[Quantity, ...]

    def between(self, one: Quantity, other: Quantity) -> str:
        """The words from the end of one number to the beginning of the next."""
        return self.text[one.end : other.start]

    def before(self, quantity: Quantity, reach: int = 80) -> str:
        """The words of the sentence before a number, as far as they matter."""
        return self.text[max(self.start, quantity.start - reach) : quantity.start]

    def after(self, quantity: Quantity, reach: int = 80) -> str:
        """The words of the sentence behind a number."""
        return self.text[quantity.end : min(self.end, quantity.end + reach)]


class Compared(NamedTuple):
    """One number held against others of the same text.

    ``start``, ``end``: the words that are judged, where they are not the number's; ``other``: what it was held against;
    ``how``: the sum, or the two dates, in figures; ``fits``: whether it comes out; ``said``: what to say where not.
    """

    quantity: Quantity | None
    start: int
    end: int
    other: Quantity
    how: str
    fits: bool
    said: str
    code: Code = Code.ARITHMETIC_WRONG


def of(quantity: Quantity, other: Quantity, how: str, fits: bool, said: str) -> Compared:
    """A number that is judged by a sum."""
    return Compared(quantity, quantity.start, quantity.end, other, how, fits, said)


def sentences(index: SourceIndex) -> Iterator[Sentence]:
    """The sentences of a text that hold two numbers or more; a table is none."""
    for at, found in index.in_sentence.items():
        start, end = index.sentences[at] if index.sentences else (0, len(index.text))
        if end - start > LONGEST_SENTENCE or not 1 < len(found) <= MOST_IN_SENTENCE:
            continue
        numbers = tuple(sorted(found, key=lambda q: q.start))
        amounts = tuple(q for q in numbers if q.kind in AMOUNTS and q.value is not None)
        yield Sentence(index.text, start, end, amounts, numbers)


def value_of(quantity: Quantity) -> Decimal:
    """The value of a number that has one."""
    assert quantity.value is not None
    return quantity.value


def slack(quantity: Quantity) -> Decimal:
    """How far the value meant may be from the one told: nothing for a plain count, else half of its last digit."""
    step = min(step_shown(value_of(quantity), quantity), abs(value_of(quantity)) * _MOST_ROUNDED)
    whole = quantity.kind is Kind.COUNT and step <= 1 and value_of(quantity) == int(value_of(quantity))
    return Decimal(0) if whole else step / 2


def is_exact(quantity: Quantity) -> bool:
    """Whether a number is told without a hedge."""
    return quantity.qualifier is Qualifier.EXACT and quantity.low == quantity.high


def allows(claim: Quantity, real: Decimal, tolerance: Decimal) -> bool:
    """Whether a number as it is hedged may be said of ``real``."""
    stated = value_of(claim)
    room = tolerance + slack(claim)
    if abs(stated - real) <= room:
        return True
    hedge = claim.qualifier
    if hedge in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return real > stated
    if hedge in (Qualifier.LESS_THAN, Qualifier.AT_MOST):
        return real < stated
    if hedge is Qualifier.NEARLY:
        return stated * Decimal("0.85") <= real <= stated
    return hedge is Qualifier.ABOUT and abs(stated - real) <= room + abs(stated) / 10


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts can be added."""
    return one.kind is other.kind and (one.kind is Kind.COUNT or one.unit == other.unit)


def added(terms: Sequence[Quantity]) -> tuple[Decimal, str]:
    """The sum of some amounts, and the sum in figures."""
    total = sum(map(value_of, terms), Decimal(0))
    return total, f"{' + '.join(number(value_of(q)) for q in terms)} = {number(total)}"
