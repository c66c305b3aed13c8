"""Anything a summary may be -> the places in it where numbers, quotes and names stand.

Our own Summary, any pydantic model, dataclass, dict, list, JSON value or plain text. A number in a
field of type int, float, Decimal or date is a claim as well as one inside a string; the field's name
and its siblings (``unit``, ``currency``, ``year``) give its kind.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, NamedTuple

from summarise.checking.verdicts import Claim
from summarise.quantities import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.currencies import CODES, NAMES, SIGNS
from summarise.quantities.finder import find_quantities
from summarise.quantities.units import SYMBOLS, UNITS, WORDS


class Passage(NamedTuple):
    """One string (or number) of a summary.

    ``role``: "prose", "quote", "figure" (the text of one), "value" (a number field), "name" or
    "skip". ``group`` is the path of the fact it belongs to ("facts[2]"), "" outside of facts.
    """

    path: str
    text: str
    role: str
    group: str
    quantities: tuple[Quantity, ...]


_QUOTES = frozenset({"quote", "evidence", "citation", "verbatim", "source_quote", "supporting_quote"})
_NAMES = frozenset({"people", "organisations", "organizations", "places", "locations", "persons", "names"})
_NOT_CLAIMS = frozenset({"id", "uuid", "url", "source", "path", "hash", "version", "model", "page", "index", "position", "rank",
                         "confidence", "score_confidence", "start", "end", "offset", "language"})  # fmt: skip
_UNIT_FIELDS = ("unit", "units", "currency", "measure")
_YEAR_FIELD = re.compile(r"(?:^|_)(?:year|yr)(?:$|_)")
_PERCENT_FIELD = re.compile(r"percent|pct|(?:^|_)share(?:$|_)|(?:^|_)rate(?:$|_)")


def passages(summary: Any) -> list[Passage]:
    """Every string and number of ``summary`` with its path, in order.

    ``summary`` is a str, a pydantic model, a dataclass, a mapping, a list or tuple, or a number.
    """
    return list(_walk(summary, "", "", "", {}))


def _walk(value: Any, path: str, key: str, group: str, siblings: Mapping[str, Any]) -> Iterator[Passage]:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, Enum):
        return
    if hasattr(value, "model_fields_set") and hasattr(type(value), "model_fields"):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        if "quote" in value or "figures" in value:
            group = path
        for name, inner in value.items():
            yield from _walk(inner, f"{path}.{name}" if path else str(name), str(name).lower(), group, value)
        return
    if isinstance(value, (list, tuple, set, frozenset)):
        for i, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{i}]", key, group, siblings)
        return
    if key in _NOT_CLAIMS and path:
        return
    if isinstance(value, str):
        yield _string(value, path, key, group, siblings)
        return
    if isinstance(value, (datetime.date, datetime.datetime)):
        text = value.isoformat()
        yield Passage(path, text, "value", group, (_date(value, text),))
        return
    if isinstance(value, (int, float, Decimal)):
        text = str(value)
        quantity = typed_number(text, key, siblings)
        if quantity is not None:
            yield Passage(path, text, "value", group, (quantity,))


def _string(text: str, path: str, key: str, group: str, siblings: Mapping[str, Any]) -> Passage:
    if key in _QUOTES:
        return Passage(path, text, "quote", group, ())
    if key in _NAMES:
        return Passage(path, text, "name", group, ())
    if "text" in siblings and "value" in siblings:  # a figure of ours
        if key == "value":
            quantity = typed_number(text, key, siblings)
            return Passage(path, text, "value", group, (quantity,) if quantity else ())
        if key == "text":
            return Passage(path, text, "figure", group, tuple(find_quantities(text)))
        if key in ("unit", "qualifier"):
            return Passage(path, text, "skip", group, ())
    return Passage(path, text, "prose", group, tuple(find_quantities(text)))


def _date(value: datetime.date, text: str) -> Quantity:
    hour = getattr(value, "hour", None)
    minute = getattr(value, "minute", None)
    return Quantity(
        0,
        len(text),
        text,
        Kind.DATE,
        date=DateParts(value.year, value.month, value.day, hour=hour, minute=minute),
    )


def typed_number(text: str, key: str, siblings: Mapping[str, Any]) -> Quantity | None:
    """The quantity that a bare number in a field states, its kind from the field's name and siblings."""
    try:
        number = Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        found = [q for q in find_quantities(text) if q.low is not None]
        return found[0] if len(found) == 1 else None
    if not number.is_finite():
        return None
    if _YEAR_FIELD.search(key) and number == number.to_integral_value() and 1000 <= number <= 2999:
        return Quantity(0, len(text), text, Kind.DATE, date=DateParts(int(number)))
    named = next((siblings[f] for f in _UNIT_FIELDS if isinstance(siblings.get(f), str)), None)
    kind, unit = unit_kind(named) if named else (None, None)
    if kind is None:
        kind, unit = _kind_from_name(key)
    qualifier = Qualifier.EXACT
    stated = siblings.get("qualifier")
    if isinstance(stated, str) and stated in set(Qualifier):
        qualifier = Qualifier(stated)
    return Quantity(0, len(text), text, kind or Kind.COUNT, number, number, unit, qualifier)


def _kind_from_name(key: str) -> tuple[Kind | None, str | None]:
    if _PERCENT_FIELD.search(key):
        return Kind.PERCENT, "percent"
    for part in reversed(key.split("_")):
        if part.upper() in CODES and len(part) == 3:
            return Kind.MONEY, part.upper()
        if part in WORDS:
            return unit_kind(part)
    if re.search(r"(?:^|_)age(?:$|_)", key):
        return Kind.AGE, "year"
    return None, None


def unit_kind(name: str) -> tuple[Kind | None, str | None]:
    """The kind and canonical unit of a unit as a model may write it: "USD", "dollars", "%", "kg"."""
    low = name.strip().lower().replace("-", " ")
    if low in ("percent", "%", "per cent", "pct"):
        return Kind.PERCENT, "percent"
    if low in ("percentage points", "percentage point", "pp"):
        return Kind.PERCENTAGE_POINTS, "percentage-point"
    if low in ("basis points", "basis point", "bps"):
        return Kind.PERCENTAGE_POINTS, "basis-point"
    if name.upper() in CODES:
        return Kind.MONEY, name.upper()
    code = SIGNS.get(name) or NAMES.get(low)
    if code:
        return Kind.MONEY, code
    unit = SYMBOLS.get(name) or WORDS.get(low) or (name if name in UNITS else None)
    if unit is None and low.replace(" ", "-") in UNITS:
        unit = low.replace(" ", "-")
    if unit is None:
        return None, None
    return (Kind.DURATION if UNITS[unit].dimension.startswith("duration") else Kind.MEASURE), unit


def claim_of(passage: Passage, quantity: Quantity) -> Claim:
    """The claim that one quantity of a passage makes."""
    return Claim(
        passage.path, quantity.start, quantity.end, passage.text[quantity.start : quantity.end], quantity
    )
