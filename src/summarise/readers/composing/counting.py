"""The number of a list's item as it is shown: 3, iii, C, 03."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 4000  # no roman number is larger


def listed(count: int, form: str) -> str:
    """``count`` in the ``form`` that Office Open XML names: lowerLetter, upperRoman, decimalZero, none; any other is
    decimal."""
    if form in ("lowerLetter", "upperLetter") and 0 < count < _MOST:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < count < _MOST:
        roman = ""
        for value, letters in _ROMAN:
            roman += letters * (count // value)
            count %= value
        return roman if form == "lowerRoman" else roman.upper()
    if form == "none":
        return ""
    return f"{count:02}" if form == "decimalZero" else str(count)
