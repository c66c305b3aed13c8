"""Numbers that share what stands behind the second: ages, ordinals, centuries, pressures.

"34 et 36 ans", "die 23. und 67. Minute", "the third and fourth centuries", "120/80 mmHg".
"""

from __future__ import annotations

from summarise.quantities.neighbours.pair import Pair, as_kind, whole
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_OLDEST = 119
_PRESSURE = "millimeter-of-mercury"
_LAST_CENTURY = 22
# Years of somebody, before the first of two: "âgés de 34 et 36 ans", "Los acusados, de 34 y 36 años,".
_AGED = {
    "fr": pattern(r"âgée?s (?:respectivement )?(?:de |d')\Z"),
    "es": pattern(r"(?:edades de |, (?:respectivamente )?de )\Z"),
    "it": pattern(r"(?:età di |, (?:rispettivamente )?di )\Z"),
    "pt": pattern(r"(?:idades? de |, (?:respectivamente )?de )\Z"),
}
_NO_PEOPLE = pattern(
    r"pena|conden|sentenc|prisi|prisã|prigion|cárcel|cadeia|reclus|contrat|plaz|praz|período|periodo|duraci|duraç|durat|mutu|préstamo|crédito|bono|obbligaz"
)
_NEAR = 48


def measured(pair: Pair) -> list[Quantity] | None:
    """ "120/80 mmHg": two pressures."""
    first, second = pair.first, pair.second
    if second.unit != _PRESSURE or whole(first, 1, 400) is None:
        return None
    return [as_kind(first, Kind.MEASURE, _PRESSURE), second]


def aged(pair: Pair) -> list[Quantity] | None:
    """ "34 und 36 Jahre alt", "âgés de 34 et 36 ans": two ages."""
    first, second = pair.first, pair.second
    if first.kind is not Kind.COUNT and first.unit == second.unit == "year":
        if first.kind is Kind.AGE and second.kind is Kind.DURATION and first.text.isdigit():
            return [first, as_kind(second, Kind.AGE, "year")]  # "deux enfants de 6 et 9 ans"
        first = as_kind(first, Kind.COUNT, None)
    if whole(first, 1, _OLDEST) is None or second.low is None or not 0 < second.low <= _OLDEST:
        return None
    if second.kind is Kind.AGE and second.unit == "year":
        return [as_kind(first, Kind.AGE, "year"), second]
    way = _AGED.get(pair.code)
    if second.kind is not Kind.DURATION or second.unit != "year" or way is None:
        return None
    before = pair.before(_NEAR)
    if not way.search(before) or _NO_PEOPLE.search(before):
        return None
    return [as_kind(first, Kind.AGE, "year"), as_kind(second, Kind.AGE, "year")]


def ranked(pair: Pair) -> list[Quantity] | None:
    """ "die 23. und 67. Minute": the second is an ordinal as the first is, by its point."""
    first, second = pair.first, pair.second
    value = whole(second, 1, 2000)
    if first.kind is not Kind.ORDINAL or not first.text.endswith(".") or value is None:
        return None
    end = second.end
    if not pair.joint and "," not in pair.text[first.end : second.start]:
        return None
    if pair.text[end : end + 1] != ".":
        return None
    noun = _NOUN.match(pair.text, end + 1)
    called = noun.group(1) if noun else None
    text = pair.text[second.start : end + 1]
    made = Quantity(
        second.start, end + 1, text, Kind.ORDINAL, second.low, second.high, called.lower() if called else None, noun=called
    )  # fmt: skip
    return [first, made]


# The night between two days: "vom 8. auf den 9. März", "van 8 op 9 maart", "tra l'8 e il 9 marzo".
ONTO = {"de": ("auf den", "zum"), "nl": ("op",), "it": ("e il", "e l'")}
_FROM = {"de": ("vom ",), "nl": ("van ",), "it": ("tra l'", "tra il ", "fra l'", "fra il ")}


def nights(pair: Pair) -> list[Quantity] | None:
    """Two days of one month as a span of dates."""
    first, date = pair.first, pair.second.date
    if date is None or date.day is None or pair.second.until is not None or first.low is None:
        return None
    if first.low != first.high or not 1 <= first.low < date.day or not first.text.rstrip(".").isdigit():
        return None
    if not pair.before(8).replace("’", "'").endswith(_FROM[pair.code]):
        return None
    start, end = first.start, pair.second.end
    begin = DateParts(date.year, date.month, int(first.low))
    return [Quantity(start, end, pair.text[start:end], Kind.DATE, date=begin, until=date)]


_NOUN = pattern(r" ([A-ZÄÖÜ][a-zäöüß-]+)")


def of_centuries(pair: Pair) -> list[Quantity] | None:
    """ "the third and fourth centuries", "im 3. und 4. Jahrhundert": what is an ordinal alone is a century, too."""
    first, second = pair.first, pair.second
    date = second.date
    if first.kind is not Kind.ORDINAL or date is None or date.decade is None or first.low is None:
        return None
    if date.decade % 100 or second.until is not None or not 1 <= first.low <= _LAST_CENTURY:
        return None
    if _NAMES_A_YEAR.search(second.text):
        return None  # "the third and the 1800s"
    number = int(first.low)
    decade = -number * 100 if date.decade < 0 else (number - 1) * 100
    return [_dated(pair.text, first, DateParts(decade=decade)), second]


_NAMES_A_YEAR = pattern(r"\d{3}")


def _dated(text: str, quantity: Quantity, date: DateParts) -> Quantity:
    start, end = quantity.start, quantity.end
    return Quantity(start, end, text[start:end], Kind.DATE, date=date)
