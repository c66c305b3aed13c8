"""The unit that several numbers have once, behind the last: "19, 20 and 22 years old", "6 x 4 inches", "37.5 ± 0.2 °C"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import CARDINALS
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_LIST = pattern(
    r"(?:-?, \d{1,3}(?:,\d{3})*(?:\.\d{1,3})?(?![\d,.]\d)){0,8}-?,? (?:and|or) \d{1,3}(?:,\d{3})*(?:\.\d{1,3})?(?![\d:])"
)
_LIST_IN_WORDS = pattern(
    rf"(?:, (?:{alternatives(CARDINALS)})){{0,8}},? (?:and|or) (?:{alternatives(CARDINALS)})(?![\\w-])"
)
_NO_LIST = pattern(r" (?:later|earlier|after|before|into|from|to|ago)\b")
# "a score of 67 and 54% were men": two clauses.
_NEW_CLAUSE = pattern(
    r" (?:were|was|are|is|had|have|has|said|did|of (?:the|them|those|all|its|his|her|their))\b"
)
_THOUSANDS = pattern(
    r"\d,\d{3}\Z"
)  # no percentage, and no age: "down 22% on last year's 495,000 and 18% below the average"
_OF_A_HUNDRED = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.AGE})
_IN_LIST = pattern(r"\d, \d{1,3}(?:\.\d{1,3})?\Z")
_SHARED = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.AGE, Kind.MEASURE, Kind.DURATION, Kind.MONEY})


def of_a_list(page: Page, at: int) -> Tail | None:
    """The unit that a list has once, behind its last number: "19, 20 and 22 years old", "5 and 10 percent"."""
    low = page.low
    if not (low.startswith((", ", " and ", " or ", "- and ", "- or ", "-, "), at)):
        return None
    found = _LIST.match(low, at)
    tail = None if found is None else read_tail(page, found.end(), digits=True)
    if tail is None or tail.kind not in _SHARED or tail.factor != 1 or _NO_LIST.match(low, tail.end):
        return None
    if tail.kind is Kind.PERCENT and _NEW_CLAUSE.match(low, tail.end):
        return None
    if tail.kind in _OF_A_HUNDRED and _THOUSANDS.search(low, max(0, at - 6), at):
        return None
    if (
        tail.kind is Kind.PERCENT
        and low.startswith((", and ", ", or "), at)
        and not _IN_LIST.search(low, max(0, at - 12), at)
    ):
        return None  # "the mean was 43, and 78% of them ...": only from three numbers on is there a comma before "and"
    return tail


def of_a_list_in_words(page: Page, at: int) -> Tail | None:
    """The unit that a list in words has once: "three, four and five years", "two or three miles"."""
    low = page.low
    if not low.startswith((", ", " and ", " or "), at):
        return None
    found = _LIST_IN_WORDS.match(low, at)
    tail = None if found is None else read_tail(page, found.end(), digits=False)
    if tail is None or tail.kind not in _SHARED or tail.factor != 1 or _NO_LIST.match(low, tail.end):
        return None
    return None if tail.kind is Kind.PERCENT and _NEW_CLAUSE.match(low, tail.end) else tail


_BY_IN_WORDS = pattern(rf"(?: by (?:{alternatives(CARDINALS)})){{1,2}}(?![\w-])")


def of_the_next_in_words(page: Page, at: int) -> Tail | None:
    """The unit of the other side behind a number in words: "twelve by fifteen feet"."""
    found = _BY_IN_WORDS.match(page.low, at) if page.low.startswith(" by ", at) else None
    tail = None if found is None else read_tail(page, found.end(), digits=False)
    return tail if tail is not None and tail.kind is Kind.MEASURE else None


# "37.5 ± 0.2 °C", "5.5 x 3.2 inches", "20 by 30 by 10 metres": the unit stands once, behind the last.
_NEXT_OF_IT = pattern(
    r" ?(?:±|\+/-|\+-) ?\d{1,6}(?:[.,]\d{1,6})?(?!\d)|(?:(?: ?x ?| by )\d{1,5}(?:\.\d{1,3})?(?![\d.,]\d)){1,2}"
)
_NEXT_BEGINS = frozenset("±+xb")
_MANY_TIMES = 20


def of_the_next(page: Page, at: int) -> Tail | None:
    """The unit of the tolerance or of the other sides behind a number that ends at ``at``.

    "4 x 100m" is four times a hundred metres: a side is no many times shorter than the next.
    """
    low = page.low
    begin = at + 1 if low[at : at + 1] == " " else at
    if low[begin : begin + 1] not in _NEXT_BEGINS:
        return None
    found = _NEXT_OF_IT.match(low, at)
    tail = None if found is None else read_tail(page, found.end(), digits=True)
    if found is None or tail is None or tail.kind not in _SHARED or tail.factor != 1:
        return None
    if "x" in found.group() or "by" in found.group():
        if tail.kind is not Kind.MEASURE or low.startswith(" relay", tail.end):
            return None
        first = _LAST_NUMBER.search(low, max(0, at - 8), at)
        second = _FIRST_NUMBER.search(low, at)
        assert first is not None and second is not None
        if Decimal(second.group()) >= _MANY_TIMES * Decimal(first.group()):
            return None
    return tail


_LAST_NUMBER = pattern(r"\d+(?:\.\d+)?\Z")
_FIRST_NUMBER = pattern(r"\d+(?:\.\d+)?")
