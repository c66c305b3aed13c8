"""The number of the year before in brackets behind the one of now, as reports of companies write it: "SEK 4,312m (3,998)",
"EUR 45.6 (44.2) million", "£37.8m (2024: 37.1m)". What it is counted in stands once.

A bare mark of a note ("£30,000 (4)") and what is counted otherwise ("€5m (3 boats)") share nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from summarise.quantities.lexicon import alternatives
from summarise.quantities.money.currencies import CODES, NAMES
from summarise.quantities.named import NamedTuple
from summarise.quantities.neighbours.compared import size_of
from summarise.quantities.neighbours.pair import as_kind
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# What may stand in the brackets before the number: nothing, or the period it is of.
_LABEL = pattern(
    r"(?:(?:in |for )?(?:[QqHh][1-4]|[1-4][QH]|FY|[0-9]{1,2}M)?[ /']?(?:(?:19|20)\d\d|'?\d\d)(?:[/-]\d\d)? ?: ?"
    r"|(?:the )?(?:prior|previous|last|preceding|comparable)[ -](?:year|quarter|period|month)s?(?:'s)? ?:? "
    r"|(?:Vorjahr|Vj\.|i\. ?V\.|Vorquartal|vorig jaar|año anterior|anno precedente|ano anterior|exercice précédent) ?:? )?[-−–+]?\Z"
)
_MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
}
_BEHIND = pattern(rf"\) ?({'|'.join(_MAGNITUDES)})\b(?: (?:U\.?S\.? |Canadian |Australian )?([a-z]+))?")

_CODE_BEHIND = pattern(r"\) ?([MTk])?([A-Z]{3}) ?(million|billion|mn?|bn)?(?!\w)")
_SHORT = {"M": 10**6, "T": 10**3, "k": 10**3, **_MAGNITUDES}


@cache
def _behind(code: str) -> tuple[re.Pattern[str], Mapping[str, int], Mapping[str, str]]:
    """What finds the size behind both and their currency, and what each is."""
    if code == "en":
        return _BEHIND, _MAGNITUDES, NAMES
    from summarise.quantities.languages.lexicon import lexicon  # which English has no need of

    table = lexicon(code)
    sizes = {word: size for word, size in table.magnitudes.items() if word not in table.collectives}
    found = (
        rf"(?i:\) ({alternatives(sizes)})\.?(?: (?:de |di |d')?({alternatives(table.currencies)}))?(?!\w))"
    )
    return pattern(found), sizes, table.currencies


@cache
def _unit_behind(code: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds a percent or a currency behind both, without a size, and the code of each currency."""
    if code == "en":
        return pattern(rf"(?i:\) ?(%|per ?cent\b)|\) ({alternatives(NAMES)})\b)"), NAMES
    from summarise.quantities.languages.lexicon import lexicon

    table = lexicon(code)
    percent, names = alternatives(table.percent), alternatives(table.currencies)
    return pattern(rf"(?i:\) ?(%)|\) ({percent})(?!\w)|\) ({names})(?!\w))"), table.currencies


_SHARING = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE})
_FAR = 32  # characters of a label
_LEAST, _MOST = Decimal("0.1"), Decimal(10)  # of the number of now
_DIGITS = 2  # of a number that is no mark of a note
_PLAIN = pattern(r"[-−–+]?\d[\d.,]*")


class Both(NamedTuple):
    """Where the number of now stands among the quantities, and both as they are."""

    place: int
    first: Quantity
    second: Quantity


def bracketed(text: str, found: list[Quantity], code: str, i: int) -> Both | None:
    """The count at ``i`` of ``found``, a bracket closing behind it, with the unit and size of the number that the bracket follows."""
    second = found[i]
    if second.low is None or not second.low or second.low != second.high or second.noun is not None:
        return None
    opened = text.rfind("(", max(0, second.start - _FAR), second.start)
    if opened < 0 or _LABEL.match(text, opened + 1, second.start) is None:
        return None
    place = i - 1
    while place >= 0 and found[place].start > opened:
        place -= 1
    first = found[place] if place >= 0 else None
    if first is None or first.kind not in _SHARING or text[first.end : opened].strip(" \u00a0\u202f"):
        return None
    if not first.low or first.low != first.high:
        return None
    labelled = opened + 2 < second.start
    return _scaled_behind(text, place, first, second, code) or _shared(
        place, first, second, code, labelled=labelled
    )


def _scaled_behind(text: str, place: int, first: Quantity, second: Quantity, code: str) -> Both | None:
    """ "EUR 45.6 (44.2) million": the size stands behind both."""
    if not text.startswith(")", second.end) or not _PLAIN.fullmatch(second.text):
        return None
    way, sizes, names = _behind(code)
    behind = way.match(text, second.end)
    coded = _CODE_BEHIND.match(text, second.end) if behind is None else None
    if coded is not None and coded[2] in CODES and size_of(first, code) == 1:  # "412.3 (398.7) MEUR"
        size = Decimal(_SHORT.get(coded[1] or coded[3] or "", 1))
        return Both(
            place, as_kind(first, Kind.MONEY, coded[2], size), as_kind(second, Kind.MONEY, coded[2], size)
        )
    if (
        behind is None
        and first.kind is Kind.COUNT
        and (named_behind := _unit_shared(text, first, second, code))
    ):
        return Both(place, as_kind(first, *named_behind), as_kind(second, *named_behind))
    if behind is None or size_of(first, code) != 1:
        return None
    size = Decimal(sizes[behind[1].lower()])
    named = names.get((behind[2] or "").lower())
    kind = Kind.MONEY if first.kind is Kind.MONEY or named else first.kind
    unit = first.unit if first.kind is Kind.MONEY else named
    return Both(place, as_kind(first, kind, unit, size), as_kind(second, kind, unit, size))


def _unit_shared(text: str, first: Quantity, second: Quantity, code: str) -> tuple[Kind, str] | None:
    """ "2,35 (2,10) Euro", "4,1 (3,9) Prozent": the unit behind both; only of numbers with decimals."""
    way, names = _unit_behind(code)
    found = way.match(text, second.end)
    assert first.low is not None and second.low is not None
    if found is None or first.text.isdigit() or second.text.isdigit() or not _fits(second.low, first.low):
        return None
    named = names.get((found[found.lastindex or 1] or "").lower())
    return (Kind.MONEY, named) if named else (Kind.PERCENT, "percent")


def _shared(place: int, first: Quantity, second: Quantity, code: str, *, labelled: bool) -> Both | None:
    size = size_of(first, code) if first.kind is not Kind.PERCENT else Decimal(1)
    assert first.low is not None and second.low is not None
    unit = None if first.kind is Kind.COUNT else first.unit
    if not _PLAIN.fullmatch(second.text):  # "37.1m"
        own = size_of(second, code)
        if first.kind is not Kind.MONEY or own is None or not _fits(second.low, first.low):
            return None
        return Both(place, first, as_kind(second, first.kind, unit))
    digits = sum(map(str.isdigit, second.text))
    if size is None or (not labelled and digits < _DIGITS) or not _fits(second.low * size, first.low):
        return None
    if (
        not labelled
        and digits == len(second.text) < _DIGITS + 1
        and sum(map(str.isdigit, first.text)) < _DIGITS
    ):
        return None  # "$3m (12)"
    if first.kind is Kind.COUNT and size == 1:
        return None
    if first.kind is Kind.MEASURE and not labelled:
        return None  # "10 km (12)"
    return Both(place, first, as_kind(second, first.kind, unit, size))


def _fits(second: Decimal, first: Decimal) -> bool:
    return _LEAST <= abs(second / first) <= _MOST
