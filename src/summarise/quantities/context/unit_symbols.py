"""Units in signs and symbols behind a number: "5%", "30 °C", "8\"", "12 km/h", "11st", and the rates behind them."""

from __future__ import annotations

import re

from summarise.quantities import units
from summarise.quantities.context.currency_tails import with_magnitude
from summarise.quantities.context.lone_letters import ends_a_sentence, lone_letter
from summarise.quantities.context.tail import Tail
from summarise.quantities.context.unit_names import kind_of
from summarise.quantities.lexicon import word_set
from summarise.quantities.money import currencies
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import per_at, per_behind_matter, symbol_at
from summarise.quantities.units.names import raised_name

_BEFORE_RATE = frozenset(" /-")
_CLOSING = frozenset(("", *" .,;:)]\n"))  # behind a letter that stands alone
# "420 lb-ft", "310 ft-lb": torque; a symbol of letters has no hyphen
_TORQUE = pattern(r"(?:(lbs?f?[-·.]? ?ft)|ft[-·.]? ?lbs?f?)\b(?!\.\w)")
# Unit symbols that are letters of prose as well: only glued to the digits.
_GLUED_ONLY = word_set("B A C F K J N L b s h d T in. pc t g")
_DEGREES = pattern(r"°[CFcf]?|℃|℉")
_POWER_WORD = pattern(r" (squared|cubed)\b")
_POWERS = {"squared": 2, "cubed": 3}
_POINTS = (" points", " point", "-points", "-point")  # behind "%"
_MOST_RATES = 3  # "litres per person per day"


def read_sign(page: Page, at: int, sign: str) -> Tail | None:
    """What the ``sign`` at ``at`` says: percent and points of it, degrees, per mille, a currency; None for the sign of the next number."""
    low, plain = page.low, page.plain
    if sign == "%":
        for rest in _POINTS if low.startswith("point", at + 2) else ():
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
    return with_magnitude(low, Tail(Kind.MONEY, currencies.SIGNS[sign], at + 1))


def read_inches(page: Page, position: int, gap: str, end: int, quote: str, digits: bool) -> Tail | None:
    """8" is inches only where no quotation is open before it on the line; 6' is feet before inches."""
    if not digits or gap:
        return None
    plain = page.plain
    if quote == "'":
        return Tail(Kind.MEASURE, "foot", end) if plain[end : end + 1].isdigit() else None
    line = max(plain.rfind("\n", 0, position) + 1, position - 200)
    return Tail(Kind.MEASURE, "inch", end) if plain.count('"', line, position) % 2 == 0 else None


def read_symbol(page: Page, at: int, gap: str) -> Tail | None:
    """The unit whose symbol begins at ``at``, with its rate or power; ``gap`` stands between it and the number."""
    plain = page.plain
    if plain.startswith("U.S. dollar", at):
        return Tail(Kind.MONEY, "USD", at + len("U.S. dollar") + (plain[at + 11 : at + 12] == "s"))
    if plain[at + 1 : at + 2] in _CLOSING and (letter := lone_letter(page, at, gap)):
        named = Tail(kind_of(letter), letter, at + 1)
        return with_rate(page.low, named) if named.kind is Kind.MEASURE else named
    found = symbol_at(plain, at)
    if found is None:
        if plain[at] == "p" and not gap and not plain[at + 1 : at + 2].isalnum():
            return None if plain.startswith("p.c.", at) else Tail(Kind.MONEY, "penny", at + 1)
        if plain.startswith("st", at) and not gap and not plain[at + 2 : at + 3].isalnum():
            return Tail(Kind.MEASURE, "stone", at + 2)
        return None
    symbol, end = found.first, found.end
    if symbol in ("lb", "lbs", "ft") and (torque := _TORQUE.match(plain, at)):
        return Tail(Kind.MEASURE, "pound-foot" if torque[1] else "foot-pound", torque.end())
    if found.alone:
        if symbol in _NAMING and _NAMING[symbol].match(plain, end):
            return None
        if symbol == "mb" and _is_oil(page.low):
            return Tail(Kind.MEASURE, "million-barrel", end)
        if plain[end : end + 1].isalnum():
            return None
        if gap and symbol in _GLUED_ONLY and not _stands_alone(page, symbol, end, gap):
            return None
        if gap == "-" and symbol in ("in", "GT", "MP", "TB", "m"):
            return None
    tail = Tail(kind_of(found.name), found.name, end)
    word = _POWER_WORD.match(page.low, end) if symbol in ("km", "m") and found.alone else None
    if word is not None:
        return Tail(Kind.MEASURE, raised_name(found.name, _POWERS[word.group(1)]), word.end())
    return with_rate(page.low, tail) if tail.kind is Kind.MEASURE else tail


def _stands_alone(page: Page, symbol: str, end: int, gap: str) -> bool:
    """ "30 C outside", "5 g of salt", "3 t of coal": a capital before an initial's dot is none."""
    plain = page.plain
    behind = plain[end : end + 1]
    if symbol == "h":
        return (
            gap == " " and behind in ("", ".", ",", ";", ")", " ") and not plain[end + 1 : end + 2].isupper()
        )
    if symbol == "K":
        return gap == " " and _OF_HEAT.search(plain, max(0, end - _SENTENCE), end + _SENTENCE) is not None
    if symbol == "L":
        return gap == " " and _OF_A_LIQUID.match(plain, end) is not None
    if gap != " " or symbol not in _APART or behind.isalnum():
        return False
    if behind == "." and (
        plain[end + 1 : end + 2].isalnum() or (symbol.isupper() and not ends_a_sentence(page, end - 1))
    ):
        return False
    return symbol != "s" or not _DECADE.search(plain, max(0, end - _LOOKED), end)


_APART = frozenset("CFgts")
# "300 K" is a temperature where heat is spoken of, and 300,000 of something elsewhere.
_OF_HEAT = pattern(
    r"\b(?:temperatures?|kelvin|heat(?:ed|ing|s)?|cool(?:ed|ing|s)?|warm(?:ed|ing|s)?|melt(?:s|ed|ing)?|boil(?:s|ed|ing)?|freez(?:es|ing)|cryogenic\w*|"
    r"superconduct\w*|thermal|annealed|held at)\b",
    re.IGNORECASE,
)
_OF_A_LIQUID = pattern(r" (?:per|of|each|and \d|or \d|to \d)\b|[,;)]|\Z")
_SENTENCE = 80
# What begins a word or a name of another thing: "5 t-shirts", "3 g-strings", "a 5 g network", "the 5 s's".
_WORD_GOES_ON = r"[-'][A-Za-z]"
_BUT_BEFORE = r"(?! ?(?:[,.;:)\]?!]|\Z|\n| (?:ago|old|years?|before|from|of|away|out|to|at|and|or|in|wide|across|for|with|by|beyond|inside|where|on|per|is|was|than)\b))"
_NAMING = {
    "K": pattern(r"[ -](?:runs?|races?|walks?|steps|series|screens?|tvs?)\b", re.IGNORECASE),
    # "3 AU dollars", "55 AU states", "In 2019 Ma won"
    **dict.fromkeys(("AU", "au", "Ma", "Ga", "ka"), pattern(rf"-|{_BUT_BEFORE}")),
    **dict.fromkeys(
        "CF",
        pattern(
            r"[ -](?:grades?|batter(?:y|ies)|cells?|students|stars?|minor|major|sharp|flat|passes|majors)\b"
        ),
    ),
    "t": pattern(_WORD_GOES_ON),
    "s": pattern(_WORD_GOES_ON),
    "g": pattern(
        rf"{_WORD_GOES_ON}| (?:networks?|phones?|smartphones?|handsets?|mobile|spectrum|services?|coverage|technolog|connect|rollout|"
        r"wireless|internet|auctions?|licen[cs]e|signals?|masts?|antenna|subscribers?|users|infrastructure|standard)"
    ),
}
# "the 1980 s", "in his 20 s", "the 5 s": a tokeniser's plural, or a thing that is called so.
_DECADE = pattern(
    r"(?:\d{3}0|\b(?:his|her|their|my|our|your|its|early|mid|late)[ -][1-9]0|\b(?:the|model|iphone|galaxy|class|type|series)[ -]\d+) s\Z",
    re.IGNORECASE,
)
_LOOKED = 24  # characters: a word and a number before the letter


def _is_oil(low: str) -> bool:
    """Whether "mb" in a text is a million barrels and no pressure."""
    return ("barrel" in low or "crude" in low or "mb/d" in low or "opec" in low) and not any(
        word in low for word in ("pressure", "millibar", "hurricane", "cyclone", "storm")
    )


def _same_size(unit: str, per: str) -> bool:
    """Whether so many of ``per`` measure what ``unit`` does: "10 km/6 miles" is one length in two scales."""
    many, _, other = per.partition("-")
    sizes = units.UNITS.get(unit), units.UNITS.get(other)
    return (
        many.isdigit()
        and unit != other
        and all(sizes)
        and len({size.dimension for size in sizes if size}) == 1
    )


def with_rate(low: str, tail: Tail) -> Tail:
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
        if per is None or (low[tail.end] == "/" and _same_size(tail.unit, per.name)):
            break
        tail = Tail(tail.kind, f"{tail.unit}-per-{per.name}", per.end)
    if low.startswith(" of ", tail.end) and (per := per_behind_matter(low, tail.end)):
        return Tail(tail.kind, f"{tail.unit}-per-{per.name}", tail.end)
    return tail
