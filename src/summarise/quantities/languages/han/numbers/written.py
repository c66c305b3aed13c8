"""Numbers in digits as most are written: 35, 1,200.5, 3.2億, 5千万, 1.2万亿, 94億5000万, 2万3456."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.languages.han.numbers.characters import PREFIXED_SECOND
from summarise.quantities.patterns import pattern

# "94億5000万" and "2万3456" too, whose second part has two digits at least: a single one is of the next unit below.
# Of 千克, 兆瓦 and 百帕 the first character is the unit's.
WRITTEN = pattern(
    r"(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)"
    rf"((?!百[万萬][像画瓦])(?:[万萬][亿億]|[千百]?[万萬億亿]|[千百兆])(?![{''.join(sorted(PREFIXED_SECOND - {'万', '萬'}))}]))?"
    r"(?:(?<=[万萬億亿兆])(?<!\d千.)(?<!\d百.)(?<![万萬].)([1-9]\d{1,3})(?![\d,.])([億亿万萬])?)?"
)
_MYRIAD, _MYRIADS = Decimal(10**4), Decimal(10**8)
_SIZE = {
    "万": _MYRIAD,
    "萬": _MYRIAD,
    "亿": _MYRIADS,
    "億": _MYRIADS,
    "兆": Decimal(10**12),
    "千": Decimal(1000),
    "百": Decimal(100),
}
_SIZES = _SIZE | {a + b: _SIZE[a] * _SIZE[b] for a in "千百万萬" for b in "万萬億亿"}
_BELOW = {"兆": "億亿", "億": "万萬", "亿": "万萬"}  # what the second part's magnitude is
_ONE, _NOUGHT = Decimal(1), Decimal(0)


def value_written(found: re.Match[str]) -> Decimal:
    """The value of a match of ``WRITTEN``, with one magnitude or two; nought where they do not make one."""
    whole, size, below, last = found.groups()
    value = Decimal(whole.replace(",", "") if "," in whole else whole)
    if size is None:
        return value
    if not value:
        return value
    value *= _SIZES[size]
    if below is None:
        return value
    if "." not in whole and size in "万萬" and last and last in "亿億":
        return (value + Decimal(below)) * _SIZES[last]  # "1万2000亿": both are of the last one
    if "." in whole or (last not in _BELOW.get(size, "") if last else size in _BELOW):
        return _NOUGHT
    return value + Decimal(below) * (_SIZES[last] if last else _ONE)
