"""What stands behind a number and types it: percent, currency, unit, age, multiple, rate.

Look-ups only, in one table by first word (``_FIRST``) built from ``units`` and ``currencies`` and the
few rows below; the longest name wins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities import currencies, units
from summarise.quantities.english import SCALES, SHORT_MAGNITUDES
from summarise.quantities.lexicon import word_set
from summarise.quantities.money import LOWER_CODES
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import per_at, symbol_at
from summarise.quantities.units.names import raised_name


class Tail(NamedTuple):
    """The kind and canonical unit a suffix gives, where it ends, and a magnitude inside it ("MUSD")."""

    kind: Kind
    unit: str
    end: int
    factor: int = 1


_ROWS = {
    (Kind.PERCENT, "percent"): "percent|per cent|per-cent|pct|percents|pc|p.c.",
    (
        Kind.PERCENTAGE_POINTS,
        "percentage-point",
    ): "percentage point|percentage points|percentage-point|percentage-points|"
    "percent points|percent point|per cent points|pp|ppt|ppts",
    (Kind.PERCENTAGE_POINTS, "basis-point"): "basis point|basis points|basis-point|bps|bp",
    (
        Kind.AGE,
        "year",
    ): "year-old|year-olds|year old|year olds|years old|years-old|years-olds|years of age|year of age|"
    "yr-old|yrs old|yo|y/o",
    (Kind.AGE, "month"): "month-old|month-olds|month old|months old|months of age",
    (Kind.AGE, "week"): "week-old|week-olds|week old|weeks old|weeks of age",
    (Kind.AGE, "day"): "day-old|day-olds|day old|days old|days of age",
    (Kind.MULTIPLE, "times"): "fold|x",
}
_POWER_BEHIND = frozenset("²³⁴⁻^234")  # it may make a symbol of letters that are none: "cmH2O"
_NEARLY_SYMBOLS = frozenset({"p", "st", "u"})  # pence, stones, U.S. dollars
_BEFORE_RATE = frozenset(" /-")
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
# Unit symbols that are letters of prose as well: only glued to the digits.
_GLUED_ONLY = word_set("B A C F K J N L b s h d T in. pc t g")
# No unit's name is longer. Without a bound a row of "½", letters to a pattern, is read to its end from each of them.
_LETTERS = r"[^\W\d_]{1,40}"
_NEXT = pattern(rf"(-(?:odd|plus) | ?\n? ?|-)(?:({_LETTERS})|([%‰¢°€£¥₹$₽₺₩₪฿₫₱₦₴₸₿₾৳₵₡₲₼֏℃℉])|([\"'″′]))")
# What a Romance language puts between a magnitude and its currency: "98,3 millions d'euros".
_PARTICLE = pattern(r" (?:d'|d[ei](?= ))")
_PARTICLES = frozenset({"d", "de", "di"})
_DEGREES = pattern(r"°[CFcf]?|℃|℉")
_POWER_WORD = pattern(r" (squared|cubed)\b")
_POWERS = {"squared": 2, "cubed": 3}
_MOST_RATES = 3  # "litres per person per day"

_FIRST: dict[str, list[tuple[str, Kind, str]]] = {}


def _kind_of(unit: str) -> Kind:
    known = units.UNITS.get(unit)
    return Kind.DURATION if known and known.dimension.startswith("duration") else Kind.MEASURE


# "1 in. of rain", "2.5 in of snow", "five in. deep": elsewhere "in" is the preposition.
_IN = pattern(
    r"\.(?=,|\)| (?:fell|of|deep|tall|wide|long|high|thick|across|by|x|per)\b)|(?= (?:of (?:rain|snow|water|ice|rainfall|snowfall)|deep|tall|wide|"
    r"long|thick|across)\b)"
)


def _enter(name: str, kind: Kind, unit: str) -> None:
    first = re.match(r"[^\W\d_]+", name)
    assert first is not None
    _FIRST.setdefault(first.group(), []).append((name[first.end() :], kind, unit))


for (_kind, _unit), _names in _ROWS.items():
    for _name in _names.split("|"):
        _enter(_name, _kind, _unit)
for _name, _unit in units.WORDS.items():
    _enter(_name, _kind_of(_unit), _unit)
    for _long, _short in (("square ", "sq "), ("square ", "sq. "), ("cubic ", "cu "), ("cubic ", "cu. ")):
        if _name.startswith(_long):
            _enter(_short + _name.removeprefix(_long), _kind_of(_unit), _unit)
for _name, _unit in (
    currencies.NAMES | {k: v for k, v in currencies.SUBUNITS.items() if k.isalpha()}
).items():
    _enter(_name, Kind.MONEY, _unit)
for _rows in _FIRST.values():
    _rows.sort(key=lambda row: -len(row[0]))


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
            _after_sign(page, found.start(3), sign)
            if sign
            else _inches(page, position, gap, end, quote, digits)
        )
    if digits and (
        page.plain[end - len(word) : end] in units.SYMBOLS
        or low[end : end + 1] in _POWER_BEHIND
        or word in _NEARLY_SYMBOLS
        or not word.isascii()  # a raised power is a letter to the pattern
    ):
        symbol = _symbol(page, end - len(word), gap)
        if symbol is not None:
            return symbol
    if word == "in" and gap != "\n":
        inch = _IN.match(low, end)
        if inch is not None:
            return Tail(Kind.MEASURE, "inch", inch.end())
    if 2 < len(word) < 6:
        code = page.plain[end - len(word) : end]
        if code in currencies.CODES:
            return _with_magnitude(low, Tail(Kind.MONEY, code, end))
        if word in LOWER_CODES and digits:
            return _with_magnitude(low, Tail(Kind.MONEY, "CNY" if word == "rmb" else word.upper(), end))
        if len(code) == 4 and code[0] in _CODE_FACTORS and code[1:] in currencies.CODES:
            return Tail(Kind.MONEY, code[1:], end, _CODE_FACTORS[code[0]])
        if len(code) > 3 and code[:3] in currencies.CODES and code[3:] in _FACTORS_BEHIND:
            return Tail(Kind.MONEY, code[:3], end, _FACTORS_BEHIND[code[3:]])
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
    rows = _FIRST.get(word)
    if word in ("night", "day") and gap == " " and _SORT.match(low, end):
        return None
    if word == "x" and low[end : end + 1].isdigit():
        return None  # the sides of a thing: "10x12-foot"
    if word == "grand":
        return Tail(Kind.MONEY, _whose(page), end, 1000) if _GRAND.match(low, end) else None
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
    for rest, kind, unit in rows:
        stop = end + len(rest)
        if rest and low[end:stop].replace("\n", " ") != rest:
            continue
        if rest and low[stop : stop + 1].isalpha():
            continue
        if kind is Kind.MEASURE:
            return _with_rate(low, Tail(kind, unit, stop))
        return Tail(kind, unit, stop)
    return None


# "204 night trains" are trains of a sort, and no span of nights.
_SORT = pattern(
    r" (?:trains|buses|coaches|flights|shifts|services|clubs|schools|classes|workers|nurses|staff|matches|games|owls|watchmen|"
    r"pupils|boarders|centres|centers|nurseries|tickets|passes|trippers|visitors|surgeries)\b"
)
# "five grand" are five thousand of the page's money; "two grand pianos" and "three grand slams" are no money.
_GRAND = pattern(
    r"(?=[.,;:!?)\"'\n]|\Z| (?:a|an|the|this|that|last|next|to|for|in|on|of|from|by|with|at|into|out|over|under|up|down|per|each|every|and|or|but|as|than|"
    r"when|if|more|less|cash|worth|short|richer|poorer|he|she|they|it|i|we|is|was|were|will|went)\b)"
)


def _whose(page: Page) -> str:
    """The currency that a page speaks of first, by its signs and names; US dollars where it names none."""
    named = [(at, code) for sign, code in _NAMING.items() if (at := page.low.find(sign)) >= 0]
    return min(named)[1] if named else "USD"


_NAMING = {
    "£": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "€": "EUR",
    "euro": "EUR",
    "$": "USD",
    "dollar": "USD",
    "bucks": "USD",
}
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
_CODE_FACTORS = {"M": 10**6, "m": 10**6, "k": 10**3, "K": 10**3, "T": 10**3, "B": 10**9}
_FACTORS_BEHIND = {"m": 10**6, "mn": 10**6, "M": 10**6, "bn": 10**9, "b": 10**9, "k": 10**3}
# A magnitude behind the currency: "75 USD million", "12 € bn", "4.3€m".
_BEHIND_CODE = pattern(
    r" (million|billion|trillion|thousand|mio|mrd|mln|mn|bn|crore|lakh|millionen|milliarden|millions|billions|milliards|millones|milioni|"
    r"miliardi|milhões|miljoen|miljard)\b(?!-)|(mn?|bn?|k)\b"
)
_MAGNITUDES_BEHIND = SCALES | SHORT_MAGNITUDES | {"millions": 10**6, "billions": 10**9, "milliards": 10**9}


def _with_magnitude(low: str, tail: Tail) -> Tail:
    found = _BEHIND_CODE.match(low, tail.end)
    if found is None:
        return tail
    factor = _MAGNITUDES_BEHIND[found.group(1) or found.group(2)]
    return tail._replace(end=found.end(), factor=factor)


def _may_follow(page: Page, word: str, gap: str, end: int, digits: bool) -> bool:
    if not digits:
        return (word == "foot" and gap == "-") or (word == "pound" and gap == "-")
    if word in ("in", "f", "c", "won", "x", "pc"):
        return gap == "" or (word == "won" and page.plain[end - 1] == "n" and _money_won(page.low, end))
    return word != "second" or gap == "-"


def _money_won(low: str, end: int) -> bool:
    """ "50,000 won" is money unless something was won: an object follows the verb."""
    return not low.startswith(
        (" the ", " a ", " an ", " his ", " her ", " their ", " by ", " in ", " back"), end
    )


def _after_sign(page: Page, at: int, sign: str) -> Tail | None:
    low, plain = page.low, page.plain
    if sign == "%":
        for rest in (" points", " point", "-points", "-point"):
            if low.startswith(rest, at + 1):
                return Tail(Kind.PERCENTAGE_POINTS, "percentage-point", at + 1 + len(rest))
        return Tail(Kind.PERCENT, "percent", at + 1)
    if sign in "°℃℉":
        found = _DEGREES.match(plain, at)
        end = found.end() if found else at + 1
        if end == at + 1 and low[at : at + 1] == "°":
            for rest, unit in ((" celsius", "°C"), (" fahrenheit", "°F"), (" c", "°C"), (" f", "°F")):
                if low.startswith(rest, end) and not low[end + len(rest) : end + len(rest) + 1].isalpha():
                    return Tail(Kind.MEASURE, units.SYMBOLS[unit], end + len(rest))
        unit_name = units.SYMBOLS.get(plain[at:end].upper(), "degree")
        return Tail(Kind.MEASURE, unit_name, end)
    if sign == "‰":
        return Tail(Kind.MEASURE, "per-1000", at + 1)
    if sign == "¢":
        return Tail(Kind.MONEY, "cent", at + 1)
    if plain[at + 1 : at + 3].lstrip()[:1].isdigit():
        return None  # the sign of the number after it
    return _with_magnitude(low, Tail(Kind.MONEY, currencies.SIGNS[sign], at + 1))


def _inches(page: Page, position: int, gap: str, end: int, quote: str, digits: bool) -> Tail | None:
    """8" is inches only where no quotation is open before it on the line; 6' is feet before inches."""
    if not digits or gap:
        return None
    plain = page.plain
    if quote == "'":
        return Tail(Kind.MEASURE, "foot", end) if plain[end : end + 1].isdigit() else None
    line = max(plain.rfind("\n", 0, position) + 1, position - 200)
    return Tail(Kind.MEASURE, "inch", end) if plain.count('"', line, position) % 2 == 0 else None


def _symbol(page: Page, at: int, gap: str) -> Tail | None:
    plain = page.plain
    if plain.startswith("U.S. dollar", at):
        return Tail(Kind.MONEY, "USD", at + len("U.S. dollar") + (plain[at + 11 : at + 12] == "s"))
    found = symbol_at(plain, at)
    if found is None:
        if plain[at] == "p" and not gap and not plain[at + 1 : at + 2].isalnum():
            return None if plain.startswith("p.c.", at) else Tail(Kind.MONEY, "penny", at + 1)
        if plain.startswith("st", at) and not gap and not plain[at + 2 : at + 3].isalnum():
            return Tail(Kind.MEASURE, "stone", at + 2)
        return None
    symbol, end = found.first, found.end
    if found.alone:
        if plain[end : end + 1].isalnum():
            return None
        if gap and symbol in _GLUED_ONLY and not _stands_alone(plain, symbol, end, gap):
            return None
        if gap == "-" and symbol in ("in", "GT", "MP", "TB", "m"):
            return None
    tail = Tail(_kind_of(found.name), found.name, end)
    word = _POWER_WORD.match(page.low, end) if symbol in ("km", "m") and found.alone else None
    if word is not None:
        return Tail(Kind.MEASURE, raised_name(found.name, _POWERS[word.group(1)]), word.end())
    return _with_rate(page.low, tail) if tail.kind is Kind.MEASURE else tail


def _stands_alone(plain: str, symbol: str, end: int, gap: str) -> bool:
    """ "30 C outside", "5 g of salt", "3 t of coal": a capital before an initial's dot is none."""
    behind = plain[end : end + 1]
    if symbol == "h":
        return (
            gap == " " and behind in ("", ".", ",", ";", ")", " ") and not plain[end + 1 : end + 2].isupper()
        )
    return gap == " " and symbol in ("C", "F", "g", "t") and behind != "." and not behind.isalnum()


def _with_rate(low: str, tail: Tail) -> Tail:
    """Join "a day", "per hour", "/km" to a measure: "barrel-per-day"."""
    above, _, below = tail.unit.rpartition("-per-")
    power = _POWER_WORD.match(low, tail.end) if above else None
    if power is not None:  # "metres per second squared"
        raised = raised_name(below, _POWERS[power.group(1)])
        tail = tail._replace(unit=f"{above}-per-{raised}", end=power.end())
    for _ in range(_MOST_RATES):
        if low[tail.end : tail.end + 1] not in _BEFORE_RATE:
            break
        per = per_at(low, tail.end)
        if per is None:
            break
        tail = Tail(tail.kind, f"{tail.unit}-per-{per.name}", per.end)
    return tail


_LONG_WORD = pattern(r" ([a-z]{5,20})(?=[\s,.;:)])")
# Longer words that change the number before them: magnitudes, links, hedges, units.
_TELLING = frozenset(_FIRST) | frozenset(SCALES) | word_set("through until point times grand")


def plain_word_follows(low: str, position: int) -> bool:
    """Whether the word behind ``position`` only names what is counted: most do, and nothing need be read of them."""
    found = _LONG_WORD.match(low, position)
    return found is not None and found.group(1) not in _TELLING


def is_tail_word(word: str) -> bool:
    """Whether a unit's name begins with ``word`` (lower case)."""
    return word in _FIRST
