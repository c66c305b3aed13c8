"""One quantity written in two units: "5 ft 2 in", "6-foot-4", "2 hours and 5 minutes", "3h 20m".

Lengths are kept in feet, as heights are told; times of hours, minutes and seconds in the smallest unit
written, so that the value stays exact. Years with months and weeks with days stay two quantities.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.english import CARDINALS
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_SAID = rf"(?:{alternatives(CARDINALS)})"
# Behind the smaller number where its unit is left out: nothing goes on that it could count.
_CLOSES = r"(?=[.,;:)\]](?!\d)|\s*\Z|\n| (?:tall|high|long|wide|deep|and|with|but|when|in (?:his|her|height|length)|at the)\b)"
_INCHES = pattern(
    r"[ -]?(\d{1,2}(?:\.\d|[½¼¾])?)(?: ?(?:inches|inch|in\b|\"))|-(\d{1,2})\b(?![-.,]\d)|(?<=') ?(\d{1,2})\b"
    rf"|(?:(?<=foot)|(?<=ft)|(?<=feet)) (\d{{1,2}}|{_SAID}){_CLOSES}"
    rf"|,?[ -](?:and )?({_SAID}(?: and a half)?)[ -](?:inches|inch)\b|(?<=foot)-({_SAID})\b(?!-)"
)
_PARTS_OF_ONE = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SMALLER = {"hour": ("minute", "second"), "minute": ("second",)}
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_NEXT = pattern(
    r"(?: and |, and |, | )"
    rf"(?:(\d{{1,2}}(?:\.\d{{1,3}})?)|({alternatives(CARDINALS)})(?:-({alternatives(CARDINALS)}))?)"
    rf"[ -]?(?:(minutes?|mins?)|(seconds?|secs?|(?<=\d )s|(?<=\d)s))\b(?! (?:of|past)\b| to (?:\d|the hour|{alternatives(CARDINALS)}|midnight|noon)\b)"
)
# "26 minutes 20", "two hours 40": the smaller unit is left out where the clause ends behind its number.
_BARE = pattern(
    rf"(?: and)? (?P<tens>{alternatives(w for w, v in CARDINALS.items() if v < 60)})(?:-(?P<ones>{alternatives(w for w, v in CARDINALS.items() if 0 < v < 10)}))?"
    r"(?=[,.;:)](?!\d)|\s*\Z|\n| (?:and|but) (?!\d))|(?: and(?= \d+[.,;]))? (?P<digits>[0-5]?\d)(?=[,;:)](?!\d)|\.(?!\d)|\s*$|\n| (?:and|but|to (?:win|finish|beat|take|break)|for the|behind|ahead of)\b)"
)
_GLUED = pattern(r" ?([0-5]?\d) ?m(?:ins?)?\b")


def with_inches(low: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """Feet with the inches behind them at ``end``: the length in feet, and where it ends."""
    m = _INCHES.match(low, end)
    if m is None:
        return None
    written = next(group for group in m.groups() if group)
    if written[-1] in _PARTS_OF_ONE:
        inches = Decimal(written[:-1]) + _PARTS_OF_ONE[written[-1]]
    elif written.endswith(" and a half"):
        inches = CARDINALS[written.removesuffix(" and a half")] + _PARTS_OF_ONE["½"]
    else:
        inches = _said(written)
    return (value + inches / 12, m.end()) if inches < 12 else None


def _said(written: str) -> Decimal:
    """A number in digits or in one word."""
    return Decimal(CARDINALS.get(written, written))


_POUNDS = pattern(
    rf"(?:,? and |, |[ -])?(\d{{1,2}}|{_SAID})(?:[ -]?)(?:lbs?|pounds?)\b|(?:(?<=stone)|(?<=st)) (\d{{1,2}}|{_SAID}){_CLOSES}"
)
_OUNCES = pattern(rf"(?:,? and |, |[ -])?(\d{{1,2}}(?:\.\d)?|{_SAID})(?:[ -]?)(?:oz|ounces?)\b")
_PARTS = {"pound": (_OUNCES, 16), "stone": (_POUNDS, 14)}


def with_lesser(low: str, end: int, value: Decimal, unit: str) -> tuple[Decimal, int] | None:
    """Pounds with ounces, stones with pounds ("1lb 9oz", "12st 4lb"): the weight in the greater unit, and where it ends."""
    found = _PARTS.get(unit)
    m = found[0].match(low, end) if found else None
    if found is None or m is None or value != value.to_integral_value():
        return None
    lesser = _said(m.group(1) or m.group(2))
    return (value + lesser / found[1], m.end()) if lesser < found[1] else None


def with_smaller(low: str, end: int, value: Decimal, unit: str) -> tuple[Decimal, str, int] | None:
    """Hours or minutes with the smaller units behind them at ``end``: the time in the smallest, its unit, its end."""
    if value != value.to_integral_value():
        return None
    glued = _GLUED.match(low, end) if unit == "hour" and low[end - 1] == "h" else None
    found = None
    if glued is not None:
        value, unit, end = value * 60 + int(glued.group(1)), "minute", glued.end()
        found = value, unit, end
    while unit in _SMALLER:
        m = _NEXT.match(low, end)
        if m is None:
            break
        digits, tens, ones, minutes, _ = m.groups()
        smaller = "minute" if minutes else "second"
        added = Decimal(digits) if digits else Decimal(CARDINALS[tens] + CARDINALS.get(ones, 0))
        if smaller not in _SMALLER[unit] or added >= 60:
            break
        value, unit, end = value * (_SECONDS[unit] // _SECONDS[smaller]) + added, smaller, m.end()
        found = value, unit, end
    if found is None and (bare := _BARE.match(low, end)):
        said = CARDINALS.get(bare["tens"] or "", 0) + CARDINALS.get(bare["ones"] or "", 0)
        return value * 60 + int(bare["digits"] or said), _SMALLER[unit][0], bare.end()
    return found
