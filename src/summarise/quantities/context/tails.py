"""What stands behind a number and types it: percent, currency, unit, age, multiple, rate.

Look-ups only, in the table by first word (``unit_names``); the longest name wins.
"""

from __future__ import annotations

from summarise.quantities import units
from summarise.quantities.context.currency_tails import (
    CODE_FACTORS,
    FACTORS_BEHIND,
    GRAND,
    money_won,
    whose,
    with_magnitude,
)
from summarise.quantities.context.tail import Tail
from summarise.quantities.context.unit_names import NAMES_BY_FIRST_WORD
from summarise.quantities.context.unit_symbols import read_inches, read_sign, read_symbol, with_rate
from summarise.quantities.lexicon import word_set
from summarise.quantities.money import currencies
from summarise.quantities.money.slang import NOTES
from summarise.quantities.money.sums import LOWER_CODES
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_POWER_BEHIND = frozenset("²³⁴⁻^234")  # it may make a symbol of letters that are none: "cmH2O"
_NEARLY_SYMBOLS = frozenset(
    {"p", "st", "u", "kb", "d", "t"}
)  # pence, stones, U.S. dollars, "300 kb/d", days, teslas
_DECIMAL = pattern(
    r"(?:\d\.\d{1,3}|[½⅓⅔¼¾]|and (?:a half|a third|a quarter|three quarters|two thirds))\Z"
)  # nobody does a thing 3.6 times
_MULTIPLE_AFTER = (
    " as ", " more", " higher", " larger", " bigger", " greater", " the ", " its ", " his ", " her ", " their ", " less",
    " lower", " faster", " that ", " what ", " longer", " smaller", " worse", " better", " over ", " above ", " normal",
    " likelier", " stronger", " wider", " heavier", " earnings", " revenue", " sales",
    " annual", " quarterly", " forward", " book", " ebitda", " this year", " last year", " today", " average", " oversubscribed", " expected",
)  # fmt: skip
# Words that are units in a table and something else in prose: read only after digits or glued.
_AFTER_DIGITS_ONLY = word_set("second in bar c f won real rand lei crowns pound foot x pc sen quarters")
# "a 900-square-foot flat", "a 12-cubic-metre skip"
_RAISED = frozenset({"square", "cubic"})
_HYPHENED = pattern(
    r"(?:square|cubic)-(?:foot|feet|met(?:er|re)|kilomet(?:er|re)|mile|yard|inch|centimet(?:er|re))\b"
)
_SQUARE_SHORT = pattern(r"sq-(ft|m|mile)\b")
# No unit's name is longer. Without a bound a row of "½", letters to a pattern, is read to its end from each of them.
_LETTERS = r"[^\W\d_]{1,40}"
_NEXT = pattern(rf"(-(?:odd|plus) | ?\n? ?|-)(?:({_LETTERS})|([%‰¢°€£¥₹$₽₺₩₪฿₫₱₦₴₸₿₾৳₵₡₲₼֏℃℉])|([\"'″′]))")
# What a Romance language puts between a magnitude and its currency: "98,3 millions d'euros".
_PARTICLE = pattern(r" (?:d'|d[ei](?= ))")
_PARTICLES = frozenset({"d", "de", "di"})
# "1 in. of rain", "2.5 in of snow", "five in. deep": elsewhere "in" is the preposition.
_IN = pattern(
    r"\.(?=,|\)| (?:fell|of|deep|tall|wide|long|high|thick|across|by|x|per)\b)|(?= (?:of (?:rain|snow|water|ice|rainfall|snowfall)|deep|tall|wide|"
    r"long|thick|across)\b)"
)


# "41,300 foot passengers" are no feet long.
_ON_FOOT = pattern(r" (?:passengers?|soldiers?|patrols?|pilgrims?|guards?|travellers?|travelers?)\b")
# "scored 3in the first half": a blank is missing; "a 4in pipe" is so wide.
_BLANK_LOST = pattern(
    r" (?:the|an?|his|her|its|their|our|this|that|these|those|all|each|every|one|which|\d)\b"
)


def read_tail(page: Page, position: int, *, digits: bool) -> Tail | None:
    """The unit that begins at ``position`` (with a blank, hyphen or line end before it), or None.

    ``digits``: whether the number before was written in digits; some words are units only then.
    """
    low = page.low
    found = _NEXT.match(low, position)
    if found is None:
        return None
    gap, word, sign, quote = found.groups()
    end = found.end()
    if word is None:
        return (
            read_sign(page, found.start(3), sign)
            if sign
            else read_inches(page, position, gap, end, quote, digits)
        )
    if gap == "-" and word == "sq" and (short := _SQUARE_SHORT.match(low, end - len(word))):
        return Tail(
            Kind.MEASURE,
            units.WORDS[f"square {'foot' if short[1] == 'ft' else 'meter' if short[1] == 'm' else 'mile'}"],
            short.end(),
        )
    if gap == "-" and word in _RAISED and (raised := _HYPHENED.match(low, end - len(word))):
        return Tail(Kind.MEASURE, units.WORDS[raised.group().replace("-", " ")], raised.end())
    behind = low[end : end + 1]
    if behind not in _POWER_BEHIND:
        if word in _SURE_NAMES:
            return _named(low, end, NAMES_BY_FIRST_WORD[word])
        if word not in _TYPING and word.isascii():
            written = page.plain[end - len(word) : end]
            if not written[1:2].isupper() and written not in units.SYMBOLS:
                return None  # nearly all other words: a code has a capital in its second place
    if digits and (
        page.plain[end - len(word) : end] in units.SYMBOLS
        or behind in _POWER_BEHIND
        or word in _NEARLY_SYMBOLS
        or not word.isascii()  # a raised power is a letter to the pattern
    ):
        symbol = read_symbol(page, end - len(word), gap)
        if symbol is not None:
            return symbol
    if word == "in" and gap != "\n":
        inch = _IN.match(low, end)
        if inch is not None:
            return Tail(Kind.MEASURE, "inch", inch.end())
        if (
            gap == ""
            and digits
            and not _BLANK_LOST.match(low, end)
            and not low[position - 4 : position].isdigit()
        ):
            return Tail(Kind.MEASURE, "inch", end)
    if 2 < len(word) < 6:
        code = page.plain[end - len(word) : end]
        if code in currencies.CODES:
            return with_magnitude(low, Tail(Kind.MONEY, code, end))
        if word in LOWER_CODES and digits:
            return with_magnitude(low, Tail(Kind.MONEY, "CNY" if word == "rmb" else word.upper(), end))
        if len(code) == 4 and code[0] in CODE_FACTORS and code[1:] in currencies.CODES:
            return Tail(Kind.MONEY, code[1:], end, CODE_FACTORS[code[0]])
        if len(code) > 3 and code[:3] in currencies.CODES and code[3:] in FACTORS_BEHIND:
            return Tail(Kind.MONEY, code[:3], end, FACTORS_BEHIND[code[3:]])
    if word == "second" and low.startswith(" of a second", position - 5):
        return Tail(Kind.DURATION, "second", end)
    if word == "of":
        of_one = _OF_ONE.match(low, position)
        if of_one is None:
            return None
        points = of_one.group(1).startswith("percentage") or of_one.group(1).endswith("point")
        return (
            Tail(Kind.PERCENTAGE_POINTS, "percentage-point", of_one.end())
            if points
            else Tail(Kind.PERCENT, "percent", of_one.end())
        )
    if word == "per" and gap == " " and low[end + 1 : end + 5] != "cent":
        return _per_number(low, end)
    rows = NAMES_BY_FIRST_WORD.get(word)
    if word == "foot" and gap == " " and _ON_FOOT.match(low, end):
        return None
    if word in ("night", "day") and gap == " " and _SORT.match(low, end):
        return None
    if word == "x" and low[end : end + 1].isdigit():
        return None  # the sides of a thing: "10x12-foot"
    if word == "tenners" or word == "fivers":
        return Tail(Kind.MONEY, whose(page, "GBP"), end, NOTES[word[:-1]])
    if word == "grand":
        return Tail(Kind.MONEY, whose(page), end, 1000) if GRAND.match(low, end) else None
    if rows is None and word in _PARTICLES:
        particle = _PARTICLE.match(low, position)
        tail = read_tail(page, particle.end(), digits=digits) if particle else None
        return tail if tail is not None and tail.kind is Kind.MONEY else None
    if rows is None or (word in _AFTER_DIGITS_ONLY and not _may_follow(page, word, gap, end, digits)):
        if word == "times" and (
            low.startswith(_MULTIPLE_AFTER, end) or _DECIMAL.search(low, max(0, position - 12), position)
        ):
            return Tail(Kind.MULTIPLE, "times", end)
        return None
    return _named(low, end, rows)


def _named(low: str, end: int, rows: list[tuple[str, Kind, str]]) -> Tail | None:
    """The longest of the names whose first word ends at ``end``."""
    after = low[end : end + 1]
    after = " " if after == "\n" else after
    for rest, kind, unit in rows:
        if rest and rest[0] != after:
            continue
        stop = end + len(rest)
        if rest and (low[end:stop].replace("\n", " ") != rest or low[stop : stop + 1].isalpha()):
            continue
        if kind is Kind.MEASURE:
            return with_rate(low, Tail(kind, unit, stop))
        if unit == "INR":
            return with_magnitude(low, Tail(kind, unit, stop))  # "84 Rs cr"
        return Tail(kind, unit, stop)
    return None


# The commonest names that are nothing else: no symbol, code, or word of prose.
_SURE_NAMES = word_set(
    "percent years year days weeks months minutes hours miles mile pounds dollars euros meters metres kilometers kilometres feet "
    "tonnes tons acres hectares litres liters barrels percentage"
)


# Every word that begins what types a number, but symbols, and codes of currencies with a magnitude.
_TYPING = (
    frozenset(NAMES_BY_FIRST_WORD)
    | {code.lower() for code in currencies.CODES}
    | LOWER_CODES
    | _NEARLY_SYMBOLS
    | _PARTICLES
    | word_set("in second of per night day x grand tenners fivers times")
)


# "204 night trains" are trains of a sort, and no span of nights.
_SORT = pattern(
    r" (?:trains|buses|coaches|flights|shifts|services|clubs|schools|classes|workers|nurses|staff|matches|games|owls|watchmen|"
    r"pupils|boarders|centres|centers|nurseries|tickets|passes|trippers|visitors|surgeries|patients|labou?rers|"
    r"care (?:centres|centers|places|providers|nurseries|homes|workers|schools|facilities|sites|operators))\b"
)
_OF_A = pattern(r" of an?(?= [a-z])")
_PARTED = frozenset({Kind.MEASURE, Kind.DURATION})


def of_one_unit(page: Page, position: int) -> Tail | None:
    """The unit of which a fraction before ``position`` is a part: "two tenths of a second", "a third of a mile"."""
    found = _OF_A.match(page.low, position)
    tail = None if found is None else read_tail(page, found.end(), digits=False)
    return tail if tail is not None and tail.kind in _PARTED and tail.unit != "stone" else None


_PER_NUMBER = pattern(
    r" (?:(\d{1,3}(?:,\d{3}){1,3}|\d{2,9})(?![\d%]|[.,]\d)(?! (?:million|billion|cent)\b)|(?:an? )?(hundred|thousand|million)\b)"
)
_PER_WORDS = {"hundred": "100", "thousand": "1000", "million": "1000000"}


def _per_number(low: str, end: int) -> Tail | None:
    """ "14 per 100,000 people": one rate, whose unit says what it is a rate of."""
    found = _PER_NUMBER.match(low, end)
    if found is None:
        return None
    many = found.group(1).replace(",", "") if found.group(1) else _PER_WORDS[found.group(2)]
    return Tail(Kind.MEASURE, f"per-{many}", found.end())


_OF_ONE = pattern(r" of (?:an? |one |1 ?)(percentage point|per ?cent point|percent\b|per cent\b|%)")


# "six foot two", "six foot tall": how high; "six foot soldiers" walk
_HIGH = pattern(
    r" (?:tall|high|long|wide|deep|in height)\b| (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})\b(?: and a half)?(?= ?[.,;:)]| inch|\s*\Z|\n| (?:tall|and|with|but|when)\b)"
)
_SAID_WITH = {
    "foot": _HIGH,
    "pound": pattern(
        r" (?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?![ -](?:one|two)? ?[a-z]+s\b)"
    ),
}
_OF_COMPUTERS = pattern(
    r" (?:games?|gamers?|users?|makers?|sales|shipments|market|monitors?|screens?|version|brands?)\b"
)


def _may_follow(page: Page, word: str, gap: str, end: int, digits: bool) -> bool:
    if not digits:
        return (gap == "-" and word in ("foot", "pound")) or (
            gap == " " and word in _SAID_WITH and _SAID_WITH[word].match(page.low, end) is not None
        )
    if word == "pc":
        return gap == "" or (
            gap == " " and page.plain[end - 2] == "p" and not _OF_COMPUTERS.match(page.low, end)
        )
    if word in ("in", "f", "c", "won", "x"):
        return gap == "" or (word == "won" and page.plain[end - 1] == "n" and money_won(page.low, end))
    return word != "second" or gap == "-"
