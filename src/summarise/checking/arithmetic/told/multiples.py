"""Whether an amount of the source is itself the multiple or the part of another: "9 euros, twice the price for children", "45 deer, half
of what it was in 2010"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# Between an amount and the multiple that it is of something else: then that is the amount divided.
_OF_ANOTHER = pattern(
    r"(?:[^.;:\d]|\b[12]\d{3}\b){0,40}?(?:, |\. (?:That|This|It) (?:is|was) )(?:(?:which is|that is|or|about|nearly|almost|more than|exactly|just|roughly|some|precisely) ){0,2}\Z|[^.;:\d]{0,12} (?:is|was|are|were) (?:exactly |just |about )?\Z"
)
_AS_MUCH = pattern(
    r" (?:as (?:many|much|long|high|big|large|tall|heavy|fast|old) as|the|that of|those of|those in|what|its|his|her|their|last|normal|usual|more than|higher than|bigger than)\b",
    re.IGNORECASE,
)
# Behind "half", so that it is of what was before and no part of the amount itself.
_HALF_OF = pattern(
    r"(?: of)? (?:what|that of|as (?:many|much|long|high|big|large|tall) as|last (?:year|month|week|season|time)|(?:the|its|their|his|her) (?:[a-z-]+ )?(?:usual|peak|normal|weekly|monthly|yearly|annual|daily|average|previous|norm|level|figure|number|amount)|its (?:usual|normal|former|previous|old|peak))\b",
    re.IGNORECASE,
)
_LED_TO = pattern(r" to (?:about |just |only |nearly |almost |some )?[^\w\s]?")


_TIMES = " times"


def is_divided(text: str, amount: Quantity, times: Quantity) -> bool:
    """Whether an amount is the multiple of another one, or what the change led to: "twice the price for children", "halved to 36"."""
    if times.end <= amount.start:
        return _LED_TO.fullmatch(text, times.end, amount.start) is not None
    between = _OF_ANOTHER.fullmatch(text, amount.end, times.start) is not None
    end = times.end + len(_TIMES) if text.startswith(_TIMES, times.end) else times.end
    return between and _AS_MUCH.match(text, end) is not None


def is_part_of_another(text: str, amount: Quantity, share: Quantity) -> bool:
    """Whether an amount is told as a share of what was before or is usual, so that the other one is the larger."""
    return (
        share.start >= amount.end
        and _OF_ANOTHER.fullmatch(text, amount.end, share.start) is not None
        and _HALF_OF.match(text, share.end) is not None
    )


def goes_the_wrong_way(text: str, terms: Sequence[Quantity]) -> bool:
    """Whether two ``terms`` of the source ``text`` are an amount and the multiple or part that it is of another: the two multiplied
    are neither of them."""
    if len(terms) != 2:
        return False
    for amount, times in (terms, terms[::-1]):
        counted = times.kind is Kind.COUNT and text.startswith(_TIMES, times.end)  # "three times last year's"
        if (times.kind is Kind.MULTIPLE or counted) and amount.kind is not Kind.MULTIPLE:
            return times.end > amount.start and is_divided(text, amount, times)
        if times.kind is Kind.RATIO and amount.kind is not Kind.RATIO:
            return is_part_of_another(text, amount, times)
    return False
