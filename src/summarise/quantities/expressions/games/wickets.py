"""What a cricketer or a side reached: "took five for 23", "were 245 for 6", "289 for no loss"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_FOR = pattern(
    r" for (?:(\d{1,3})|(no loss|none|nought)|(one|two|three|four|five|six|seven|eight|nine|ten)\b)(?![\d%]|[.,:/]\d|-|\w)"
    r"(?= ?[.,;:!?)\n]|$| (?:and|as|at|in|on|to|from|off|against|before|when|by|with|after|but|declared|all|who|while|overnight|inside|within|then|for)\b)"
)
_WORDS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_CRICKET = pattern(
    r"\b(?:wickets?|overs?|innings|bowl(?:ed|er|ers|ing)|bats(?:man|men)|batters?|cricket\w*|lbw|all out|stumps|century|centuries"
    r"|(?:last|fast|spin) bowl\w*|seamers?|spinners?|test (?:match|side|captain))\b"
)
# What is said of nothing else, in a sentence that names no wicket: "312 for 6 at tea", "took 5 for 43".
_CLOSED = pattern(
    r" (?:at (?:tea|lunch|stumps|the close)|in reply|declared|overnight|off (?:their|its|\d{1,3}) overs)\b|, (?:a lead of|leading by|trailing by)\b"
)
_TOOK = pattern(
    r"\b(?:took|takes|taking|taken|(?:figures|hauls?|best|spell) of|claimed|grabbed|returned) (?:a )?(?:career-best |season-best )?\Z"
)
_RUNS = 100
_NEAR = 400
_ALL_OUT = 10
_MOST = 200  # runs off one bowler


def wickets(page: Page, start: int, end: int, first: Decimal) -> Quantity | None:
    """The score that a number from ``start`` to ``end`` begins: runs for wickets, or a bowler's wickets for runs."""
    found = _FOR.match(page.low, end)
    if found is None or first != int(first):
        return None
    second = int(found[1]) if found[1] else _WORDS.get(found[3] or "", 0)
    if not (first <= _ALL_OUT and second <= _MOST) and not (_ALL_OUT < first < 1000 and second <= _ALL_OUT):
        return None
    stop = found.end()
    told = (first >= _RUNS and _CLOSED.match(page.low, stop)) or (
        1 < first < second and first <= _ALL_OUT and _TOOK.search(page.low, max(0, start - 40), start)
    )
    if not told and not _CRICKET.search(page.low, max(0, start - _NEAR), stop + _NEAR):
        return None
    return Quantity(start, stop, page.text[start:stop], Kind.SCORE, first, Decimal(second))
