"""What links two numbers, and the second of them: "2-3", "10 to 15", "five or even six"."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.context.tail import Tail
from summarise.quantities.english import CARDINALS, DENOMINATORS, MAGNITUDES
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_digits, read_words
from summarise.quantities.lexicon import word_set
from summarise.quantities.money.sums import currency_glued
from summarise.quantities.named import NamedTuple
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

LINK_WORDS = word_set("to or and through - – -- until till")
_LINKS_BEGIN = frozenset(word[:2].ljust(2) for word in LINK_WORDS)
CHANGED = word_set(
    """
    rose rise rises risen rising climbed climbs climb gained gains gain added adds jumped jumps surged soared grew grows
    advanced increased up fell falls fall fallen falling dropped drops drop lost slid shed declined decreased sank
    slipped tumbled plunged down widened tightened narrowed
    """
)
# "between a third and a half": the second end
_PARTS = {
    word: to_decimal(Fraction(1, below)) for word, below in DENOMINATORS.items() if not word.endswith("s")
}
_MINUS = ("minus ", "negative ")
_ONWARD = frozenset({"to", "through", "until", "till"})
_OPEN = r"(?:(?:well |just |slightly |a little |far )?(?:over|under|above|below)|more than|less than|fewer than|at least)"
_SECOND_HEDGE = (
    r"(?: (?:as (?:much|many|high|low|few|little|long|far) as|about|around|nearly|almost|perhaps|maybe|possibly|even|roughly|some|approximately|"
    rf"up to|close to|{_OPEN}))?"
)
# "from 5 to over 8 percent": the second has a bound of its own
OPEN_SECOND = pattern(rf"-? (?:to|or|and) {_OPEN} ")
_LINK = pattern(
    rf"(-to-|-? (?:to|or|and|through|until|till){_SECOND_HEDGE} | ?(?:--|[-–~]) ?)"
    r"(?=((?:us|a|c|hk|nz|s|rm|r|mx|nt)?[$€£¥₹]|rm|rs(?= ?\d)|(?:eur|usd|gbp|chf|sek|nok|dkk|inr|aud|cad|jpy|cny|sgd|hkd|nzd|zar|brl|mxn|pln|aed|myr)(?= ?\d))? ?((?:minus |negative )?[-.]?)(\d)|((?:minus |negative |an? )?)([a-z]+))"
)


def may_link(low: str, at: int) -> bool:
    """Whether what follows the number that ends at ``at`` can link it to a second one. Cheap: a look that
    spares ``join`` most of its calls."""
    mark = low[at : at + 1]
    if mark == " ":
        return low[at + 1 : at + 3] in _LINKS_BEGIN and low[at + 1 : at + 8].split(" ", 1)[0] in LINK_WORDS
    return mark != "" and mark in "-–~"


class Money(NamedTuple):
    """A currency that stands before a number: its ISO code and where it begins."""

    code: str
    start: int


class First(NamedTuple):
    """The first number of a possible range: where it starts, what it is, and the words before it."""

    start: int
    amount: Amount
    tail: Tail | None
    money: Money | None
    words: list[str]


Second = tuple[str, int, int, Amount, Money | None, bool]


def read_second(page: Page, first: First) -> Second | None:
    """A second number linked to the first.

    -> link word or dash, where the second's expression starts, where its digits start, the number,
    its currency, whether it is negative.
    """
    after = first.tail.end if first.tail is not None else first.amount.end
    m = _LINK.match(page.low, after)
    if m is None:
        return None
    link, hedged, _ = (m.group(1).strip(" -") or "-").partition(" ")
    if hedged and (first.tail or first.money) and not CHANGED.isdisjoint(first.words[-2:]):
        return None  # "rose 3% to about 8%": the level it led to
    if m.group(4) is None:
        word = m.group(6)
        if (
            first.amount.form == "fraction"
            and first.amount.value < 1
            and (m.group(5) or word == "half")
            and word in _PARTS
        ):
            return link, m.end(), m.end(), Amount(_PARTS[word], m.end(6), "fraction"), None, False
        below = m.group(5) in _MINUS
        if word not in CARDINALS and word not in MAGNITUDES:
            return None
        if m.group(5) and not below and word not in MAGNITUDES:
            return None
        if link in "-–~" and first.amount.form == "digits":
            return None  # "7-Eleven"
        begun = m.end() + len(m.group(5)) * below
        amount = read_words(page, begun)
        return None if amount is None else (link, m.end(), begun, amount, None, below)
    digits = m.start(4)
    money = None
    if m.group(2):
        sign_end = digits - len(m.group(3))
        while page.plain[sign_end - 1] == " ":
            sign_end -= 1
        glued = currency_glued(page.plain, sign_end)
        if glued is None or (link in _ONWARD and m.group(2)[-1].isalpha() and m.group(2) != "rm"):
            return None  # "an increase of EUR 40m to EUR 120m": the level it led to
        money = Money(*glued)
    minus = m.group(3) == "-" or m.group(3) in _MINUS
    if m.group(3).endswith("."):
        return None
    amount = read_digits(page, digits, money=money is not None or first.money is not None)
    if amount is None:
        return None
    start = money.start if money else digits - len(m.group(3))
    return link, start, digits, amount, money, minus
