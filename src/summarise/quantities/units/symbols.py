"""Units written in symbols, with their powers, products and slashes: "mg/dL", "W/(m²·K)", "µmol m⁻² s⁻¹".

The forms are those of the SI Brochure (9th edition), section 5.4: a product is a dot or a blank, a quotient a
slash or a negative power. Case is kept: "MW" is a megawatt and "mW" is not.
"""

from __future__ import annotations

import re

from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units.names import composed
from summarise.quantities.units.rates import PER_EACH
from summarise.quantities.units.table import SYMBOLS, WORDS


class Symbol(NamedTuple):
    """A unit in symbols: its canonical name, where it ends, and its first symbol as written.

    ``alone``: whether nothing is composed: no power, product or slash.
    """

    name: str
    end: int
    first: str
    alone: bool


# Letters that are a unit only in company: behind a slash, or with a power.
_IN_COMPANY = SYMBOLS | {
    "h": "hour", "s": "second", "d": "day", "min": "minute", "yr": "year", "y": "year", "a": "year", "hr": "hour", "U": "unit",
    "mU": "milliunit", "in": "inch", "K": "kelvin", "C": "degree-celsius", "rad": "radian", "sr": "steradian", "cd": "candela",
    "m": "meter", "g": "gram", "t": "tonne", "T": "tesla", "wk": "week", "mo": "month", "ha": "hectare", "sec": "second",
    "b": "bit", "px": "pixel", "lb": "pound", "bbl": "barrel", "gal": "gallon", "J": "joule", "N": "newton", "F": "degree-fahrenheit",
}  # fmt: skip
_LETTERS = r"°[CF]|℃|℉|[A-Za-zµμΩΩ°]{1,16}"
_POWER = (
    r"(?P<raised>⁻?[¹²³⁴])|\^\(?(?P<up>[-+]?\d)\)?|(?P<minus>-[1-4])(?![\w-])|(?P<plain>[23])(?![\w.,]?\d|\w)"
)
_ATOM = pattern(rf"(?P<letters>{_LETTERS})(?:{_POWER})?")
_DOT = frozenset("·⋅∙*")
_RAISED = {"¹": 1, "²": 2, "³": 3, "⁴": 4}
_NUMBER_BELOW = pattern(r"(\d{1,3}(?:,\d{3}){1,2}|10{1,8}) ?")
_SUBSTANCE = pattern(
    r" ?(?:CO2e?q?|CO₂e?|NOx|NO2|CH4|SO2|CO)(?:-?eq?)?\.?(?=/[A-Za-z(1])"
)  # what an amount is of, before its slash
# "1.2 mb/d" is oil: nobody counts millibars or megabits for each day. "2.1 tCO2e": the mass of a gas, whose two is no power.
_BARRELS = {
    "b": "barrel",
    "kb": "thousand-barrel",
    "mb": "million-barrel",
    "Mb": "million-barrel",
    "mmb": "million-barrel",
    "MMb": "million-barrel",
}
_EACH_DAY = pattern(r"/d(?:ay)?(?![\w/])")
_CARBON = pattern(r"(?:[kMGm]?t|k?g)(?=(?:CO[2₂]|CO2|CH4)-?(?:eq?)?(?!\w))")
_CARBON_SIGN = pattern(r"(?:CO[2₂]|CH4)-?(?:eq?)?")
_MOST = 6  # parts of one unit: no unit has more


def symbol_at(plain: str, at: int) -> Symbol | None:
    """The unit in symbols whose first letter stands at ``at`` of a folded text; None where there is none.

    What is written behind a slash belongs to the unit even where it is not known: "5 mg/beaker" are no
    milligrams.
    """
    first = _ATOM.match(plain, at)
    if first is None:
        return None
    name = SYMBOLS.get(first["letters"])
    if first["letters"] in _BARRELS and _EACH_DAY.match(plain, first.end()):
        return _continued(plain, first, _BARRELS[first["letters"]], 1)
    if name is None and first["letters"].endswith(_GASES) and (mass := _CARBON.match(plain, at)):
        return _of_gas(plain, mass)
    power = _power(first)
    if power < 0 and name is not None:
        if first["letters"] == "ms" and power > -3:  # "9.8 ms-2": as metres and seconds are run together
            return Symbol(composed([("meter", 1), ("second", power)]), first.end(), "ms", False)
        if name == "second" and power == -1:  # a rate: "4e14 s-1"
            return Symbol("per-second", first.end(), "s", False)
    if name is None or (power != 1 and name in _SQUARED):
        whole = SYMBOLS.get(first.group().replace("^", ""))
        return None if whole is None else _continued(plain, first, whole, 1)
    if power < 0 or (first["minus"] and power):
        power, first = 1, _without_power(plain, first)
    return _continued(plain, first, name, power)


_GASES = ("CO", "CH")


def _of_gas(plain: str, mass: re.Match[str]) -> Symbol:
    gas = _CARBON_SIGN.match(plain, mass.end())
    assert gas is not None
    unit = _IN_COMPANY[mass.group()] if mass.group() != "mt" else "megatonne"
    below = _next(plain, gas.end()) if plain.startswith("/", gas.end()) else None
    if below is None:
        return Symbol(unit, gas.end(), mass.group() + "CO", True)
    return Symbol(composed([(unit, 1), *below[0]]), below[1], mass.group() + "CO", False)


_SQUARED = frozenset({"minute", "byte", "hour"})  # "5 h2" is no square hour


def _without_power(plain: str, atom: re.Match[str]) -> re.Match[str]:
    found = _ATOM.match(plain, atom.start(), atom.end("letters"))
    assert found is not None
    return found


def _power(atom: re.Match[str]) -> int:
    raised = atom["raised"]
    if raised:
        return -_RAISED[raised[-1]] if raised[0] == "⁻" else _RAISED[raised]
    written = atom["up"] or atom["minus"] or atom["plain"]
    return int(written) if written else 1


def _continued(plain: str, first: re.Match[str], name: str, power: int) -> Symbol:
    parts, end = [(name, power)], first.end()
    substance = _SUBSTANCE.match(plain, end)
    if substance is not None:
        end = substance.end()  # "120 g CO2/km"
    while len(parts) < _MOST:
        found = _next(plain, end)
        if found is None:
            break
        more, end = found
        parts += more
    alone = len(parts) == 1 and power == 1
    return Symbol(name if alone else composed(parts), end, first["letters"], alone)


def _next(plain: str, end: int) -> tuple[list[tuple[str, int]], int] | None:
    """The part behind a dot, blank or slash at ``end``, with its power, and where it ends."""
    char = plain[end : end + 1]
    if char == "/":
        return _below(plain, end + 1)
    if char not in " ." and char not in _DOT:
        return None
    if not char:
        return None
    atom = _ATOM.match(plain, end + 1)
    if atom is None:
        return None
    name, power = _IN_COMPANY.get(atom["letters"]), _power(atom)
    if name is None or (char in " ." and power >= 0 and not _is_product(plain, end, atom)):
        return None
    return [(name, power)], atom.end()


# Products with a blank that are read without a power behind them: the constant of Planck, torque, viscosity, energy.
_PRODUCTS = frozenset(
    ("J s", "eV s", "N m", "kN m", "Pa s", "mPa s", "W h", "kW h", "MW h", "GW h", "A h", "T m", "C m")
)


def _is_product(plain: str, end: int, atom: re.Match[str]) -> bool:
    left = plain.rfind(" ", max(0, end - 4), end) + 1
    return (
        plain[left : atom.end()] in _PRODUCTS
        and atom.group() == atom["letters"]
        and not plain[atom.end() : atom.end() + 1].isalnum()
        and plain[atom.end() : atom.end() + 1] not in ("'", "-")
    )


def _below(plain: str, at: int) -> tuple[list[tuple[str, int]], int] | None:
    """What stands behind a slash: a symbol, a word, a number of them, or a product in brackets."""
    if plain[at : at + 1] == "(":
        close = plain.find(")", at, at + 24)
        inner = symbol_at(plain, at + 1) if close > 0 else None
        return ([(inner.name, -1)], close + 1) if inner and inner.end == close else None
    many = _NUMBER_BELOW.match(plain, at)
    atom = _ATOM.match(plain, many.end() if many else at)
    if atom is None:
        return None
    written = atom["letters"]
    if written.lower() == "gas":
        return None  # "350F/Gas 4", the mark of an oven
    name = _IN_COMPANY.get(written) or WORDS.get(written.lower()) or PER_EACH.get(written.lower())
    power, end = _power(atom), atom.end()
    if name is None:
        name, power, end = written.lower(), 1, atom.end("letters")
        if len(name) < 3 and not name.isascii():
            return None
    if power < 1:
        power, end = 1, atom.end("letters")
    if many:
        name = f"{many.group(1).replace(',', '')}-{name}"
    return [(name, -power)], end
