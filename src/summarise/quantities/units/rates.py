"""What an amount is for each of, in words: "per litre", "a day", "/share", "per square kilometre", "per 100 km"."""

from __future__ import annotations

from summarise.quantities.lexicon import word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units.names import raised_name
from summarise.quantities.units.table import SYMBOLS, UNITS, WORDS


class Per(NamedTuple):
    """One "per": its canonical name ("liter", "square-kilometer", "share") and where it ends."""

    name: str
    end: int


# What is no unit of measure and still counted for each: as it is called, lower case.
PER_EACH = {word: word for word in (
    "capita person head share household family pupil student employee worker patient customer child adult vehicle car passenger "
    "seat ticket unit piece item copy bottle pack packet box case bag crate tree plant animal cow hen egg room bed plot lot word page "
    "line call visit trip ride flight game match round set season episode test dose tablet pill vote voter member user device click "
    "view order job home house property apartment flat dwelling transaction cell sample shot stroke step turn cycle frame "
    "capsule session appearance meal serving portion load truck container".split()
)} | {
    "hr": "hour", "sec": "second", "annum": "year", "diem": "day", "yr": "year", "kilo": "kilogram", "people": "person",
    "inhabitant": "person", "resident": "person", "citizen": "person", "quarter": "quarter-year", "term": "term",
}  # fmt: skip
# Behind "a" only these are what an amount is for: "$5 a head", but "5 kilos a customer had lost".
_BEHIND_A = word_set(
    """
    second minute hour day night week fortnight month quarter year kilometer kilometre km mile gallon liter litre barrel tonne ton
    kilogram kilo kg gram acre hectare share household head person pound ounce pint bottle pack ticket word piece bushel therm
    square term season foot yard metre meter kilowatt megawatt gigawatt kilowatt-hour megawatt-hour kwh mwh
    """
)
_IN_LETTERS = {
    symbol.lower(): SYMBOLS[symbol]
    for symbol in "km kg mg ml cm mm m l g ha lb kWh MWh GB TB MB oz bbl MMBtu boe".split()
}
# Behind a stroke these mean nothing else: "310 USD/t", "£9/h", "$45/sq ft".
_BEHIND_STROKE = _IN_LETTERS | {
    "t": "tonne", "h": "hour", "d": "day", "y": "year", "wk": "week", "mo": "month", "sqft": "square-foot", "sf": "square-foot", "sqm": "square-meter",
    "ft": "foot", "mi": "mile", "yd": "yard", "gj": "gigajoule", "bu": "bushel",
}  # fmt: skip
_SQUARED = {"sq ft": "square-foot", "sq m": "square-meter", "sq km": "square-kilometer", "sq mi": "square-mile", "sq yd": "square-yard"}  # fmt: skip
_NO_PER = word_set("gas cent se the a an each every day-to-day")
_JOINT = pattern(
    r"(?:[ -]per[ -]|(/) ?| (an?) (?=[a-z]))(?:(\d{1,3}(?:,\d{3}){1,3}|[1-9]\d{0,8}) )?([a-z]+)(?:((?<=m)[²³23]|(?<=ft)[²³23])(?!\d)|\b)"
)
_JOINT_BEGINS = frozenset("pa")  # behind a blank or a hyphen
# "a year ago" tells when, and is no rate; "a year before tax" is one.
_WHEN = pattern(r" (?:ago|earlier|later|previously|beforehand|afterwards|(?:before|after)(?= ?[.,;:)]|$))\b")
# What a measure may be of before what it is for each of: "0.4 tonnes of CO2 per MWh".
_MATTER = pattern(r" of (?:[a-z][a-z0-9-]{1,18} )?[a-z][a-z0-9-]{1,18}(?= per | a | an |/)")
_SECOND_WORD = pattern(r"[ -]([a-z]+)\b")  # "per square metre", "per megawatt-hour"
_BEHIND = pattern(r" (squared|cubed)\b")
_POWERS = {"squared": 2, "cubed": 3}
_LONGEST = 3  # words of a unit's name


def per_at(low: str, at: int) -> Per | None:
    """The "per" that begins at ``at`` of a text in lower case: with its blank, hyphen or slash; None where none does."""
    if low[at + 1 : at + 2] not in _JOINT_BEGINS and low[at : at + 1] != "/":
        return None
    found = _JOINT.match(low, at)
    if found is None:
        return None
    slash, article, many, word, raised = found.groups()
    end = found.end()
    if word in _NO_PER or (article and (word not in _BEHIND_A or _WHEN.match(low, end))):
        return None
    name, stop = word, end
    for _ in range(_LONGEST):
        words = low[found.start(4) : stop]
        known = WORDS.get(words) or _SQUARED.get(words)
        if known is not None:
            name, end = known, stop
        further = _SECOND_WORD.match(low, stop)
        if further is None:
            break
        stop = further.end()
    if name == word:
        symbols = _BEHIND_STROKE if slash or raised else _IN_LETTERS
        name = WORDS.get(word) or PER_EACH.get(word) or symbols.get(word) or word
        if slash and name == word and len(word) < 3:
            return None
    power = _BEHIND.match(low, end)
    if raised is not None:
        if word not in _BEHIND_STROKE:
            return None
        name = raised_name(name, 2 if raised in "²2" else 3)
    elif power is not None:
        name, end = raised_name(name, _POWERS[power.group(1)]), power.end()
    return Per(f"{many.replace(',', '')}-{name}" if many and int(many.replace(",", "")) > 1 else name, end)


def per_behind_matter(low: str, at: int) -> Per | None:
    """The "per" behind what is measured: "per MWh" of "0.4 tonnes of CO2 per MWh", where ``at`` is the end of "tonnes"."""
    found = _MATTER.match(low, at)
    per = per_at(low, found.end()) if found else None
    return per if per is not None and (per.name in UNITS or per.name in _EACH) else None


_EACH = frozenset(PER_EACH.values())
