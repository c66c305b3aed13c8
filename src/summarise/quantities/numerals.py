"""Digit tokens to exact Decimals, and the separators that a document shows it uses.

Digit groups follow the conventions that CLDR lists for number symbols: "1,234.5", "1.234,5",
"1 234,5", "1'234.5", and the Indian "12,34,567". Where a token alone could be read two ways the
document decides (``Separators``), and the other reading is kept.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

# A run of digits with whatever may stand inside a number; a comma may be followed by a line end.
# Repetitions are bounded, so that a page of "1,1,1,…" is not read anew to its end from every digit.
TOKEN = pattern(r"\d+(?:(?:,\n?|\.)\d+|'\d{3}(?!\d)){0,12}")
# Groups parted by blanks or a line end, or by a comma and a blank as tokenisers leave them (see ``blank_groups``).
_BLANKS = pattern(r"\d{1,3}(?:(?:[ \n]|, )\d{3}(?!\d)){1,12}(?:[.,]\d{1,2}(?!\d))?(?!\d|[.,]\d)")
_GROUP = pattern(r"([ \n]|, )(\d)(?=\d\d)")
POWER = pattern(
    r"(?:[eE]([+-]?\d{1,3})(?!\w|\.\d)|( ?[x*] ?(\d{1,2}))\^([+-]?\d{1,3})|\^\+?(-?\d{1,3})(?!\d)| ?x ?10(-\d{1,2})(?![\d.,-]))"
)

_DECIMAL_COMMA = pattern(r",(?<=\d,)\d{1,2}(?!\d|,\d)|,(?<=\d\.\d{3},)\d")
_DECIMAL_POINT = pattern(r"\.(?<=\d\.)\d{1,2}(?!\d|\.\d)|,(?<=\d,)\d{3}(?!\d)")
# "12 045": no number begins with a nought, so that this is one number. Behind a third group it may be a telephone's.
# Each begins with what it is searched by, so that the search skips to it.
_ZEROS = pattern(
    r" 0\d\d(?!\d|[.,]\d)(?:(?<=\d 000)|(?! \d)(?:(?<=[^\d+][^\d+.,]\d 0\d\d)|(?<=[^\d+][^\d+.,]\d\d 0\d\d)|(?<=[^\d+][^\d+.,]\d\d\d 0\d\d)))"
)
_THOUSANDS = pattern(r",\d{3}(?<=\d,\d\d\d)(?!\d)")


class Separators(NamedTuple):
    """What one document shows of its number forms."""

    decimal_comma: bool  # "1.234,5" rather than "1,234.5"
    grouped_by_blank: bool  # "12 500" with an ordinary blank
    grouped_by_comma: bool = False  # "1,250": four digits without a mark are more often a year


def separators(plain: str) -> Separators:
    """Decide a document's separators from the tokens that can be read in one way only."""
    continental = len(_DECIMAL_COMMA.findall(plain))
    return Separators(
        continental > 0 and continental > len(_DECIMAL_POINT.findall(plain)),
        " 0" in plain and _ZEROS.search(plain) is not None,
        _THOUSANDS.search(plain) is not None,
    )


def to_decimal(fraction: Fraction) -> Decimal:
    """A fraction as a Decimal: exact where it ends, else to 28 digits."""
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


class Groups(NamedTuple):
    """Digits whose groups are parted by blanks: the number, where it ends, and whether it is surely one.

    ``row``: whether they may as well be three numbers or more of a table's row.
    """

    value: Decimal
    end: int
    sure: bool
    row: bool


def blank_groups(plain: str, position: int) -> Groups | None:
    """What a run of digits in groups of three at ``position`` makes; None where it makes no number.

    A group that begins with a nought is never a number: "12 045" is one, over a line end and as "12, 045" too.
    "1 234 567" is sure, "310 415 512" may be a row, "12 345" is only told by what stands around it.
    """
    found = _BLANKS.match(plain, position)
    if found is None or plain[position] == "0":
        return None
    token = found.group()
    groups = _GROUP.findall(token)
    nought = any(digit == "0" for _, digit in groups)
    if any(gap != " " and not (digit == "0" or (gap == "\n" and nought)) for gap, digit in groups):
        return None
    last = token.rstrip("0123456789")
    whole = (
        last[:-1]
        if last and last[-1] in ".," and not token.endswith(last) and len(token) - len(last) < 3
        else token
    )
    value = "".join(char for char in whole if char.isdigit())
    if whole is not token:
        value += "." + token[len(last) :]
    first = len(token) - len(token.lstrip("0123456789"))
    more = len(groups) > 1
    return Groups(Decimal(value), found.end(), nought or (more and first < 3), more and first == 3)


_NO_THOUSANDS = ("", "0", "00")
# One object for one number: a fact states its number in the statement, in its figure and as a value.
decimal_of = lru_cache(maxsize=1024)(Decimal)


def digits_value(token: str, style: Separators) -> list[Decimal]:
    """Readings of a digit token, likeliest first; empty where its separators make no number."""
    if len(token) > 400:
        return []
    whole, _, rest = token.partition(".")
    if whole.isdigit() and rest.isdigit() and len(rest) != 3:
        return [decimal_of(token)]  # whatever the document's marks are: thousands have three digits
    if not rest and "," in token:
        before, _, behind = token.partition(",")
        if before.isdigit() and behind.isdigit() and len(behind) != 3:
            return [decimal_of(f"{before}.{behind}")]
        if behind.isdigit() and len(before) < 4 and before.isdigit() and before not in _NO_THOUSANDS:
            values = [decimal_of(before + behind)]
            return [decimal_of(f"{before}.{behind}"), *values] if style.decimal_comma else values
    if len(rest) == 3 and len(whole) <= 3 and (whole + rest).isdigit() and whole not in _NO_THOUSANDS:
        values = [decimal_of(whole + rest), decimal_of(f"{whole}.{rest}")]
        return values if style.decimal_comma else values[::-1]
    plain = token.replace(" ", "").replace("'", "").replace("\n", "")
    commas, dots = plain.count(","), plain.count(".")
    if not commas and not dots:
        return [decimal_of(plain)]
    if commas and dots:
        decimal = "," if plain.rfind(",") > plain.rfind(".") else "."
        group = "." if decimal == "," else ","
        if plain.count(decimal) > 1:
            return []
        whole = plain[: plain.index(decimal)]
        if group in plain[len(whole) :] or not _grouped(whole.split(group), indian=group == ","):
            return []
        return [decimal_of(plain.replace(group, "").replace(decimal, "."))]
    mark = "," if commas else "."
    parts = plain.split(mark)
    grouped = _grouped(parts, indian=mark == ",")
    whole_value = decimal_of("".join(parts))
    if len(parts) > 2:
        return [whole_value] if grouped else []
    fraction = decimal_of(".".join(parts))
    if not grouped or parts[0] in ("0", "00"):
        return [fraction]
    if (mark == ",") == style.decimal_comma:
        return [fraction, whole_value]
    return [whole_value, fraction] if mark == "." else [whole_value]


def _grouped(parts: list[str], *, indian: bool) -> bool:
    """Whether the groups are thousands ("1,234,567") or lakhs and crores ("12,34,567")."""
    if not 1 <= len(parts[0]) <= 3 or (len(parts) > 1 and len(parts[-1]) != 3):
        return False
    middle = parts[1:-1]
    return all(len(p) == 3 for p in middle) or (
        indian and len(parts[0]) <= 2 and all(len(p) == 2 for p in middle)
    )


def raised(value: Decimal, power: re.Match[str]) -> Decimal:
    """``value`` with the exponent that stands behind it: "1.3e6", "6.2x10^-4", "8x2^10", "2^10"."""
    tens, _, base, its_power, own, flat = power.groups()
    if flat is not None:  # "3 x 10-5", its exponent no longer raised
        return value.scaleb(int(flat))
    if tens is not None:
        return value.scaleb(int(tens))
    if base is not None:
        raised_base = int(base) == 10 or abs(int(its_power)) <= 100
        return value * Decimal(int(base)) ** int(its_power) if raised_base and int(base) else value
    if value == 0 or abs(int(own)) > 100:
        return value
    return value ** int(own)
