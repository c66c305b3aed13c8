"""Raised and lowered characters of markup as characters of their own, so that they touch no number.

"10<sup>6</sup>" is 10⁶ and "2,500<sup>3</sup>" 2,500³: whoever reads the text sees a power or the mark of a
note, as on the page, and never 106 or 25003.
"""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-−–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_LETTERS = str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_ORDINAL = "aeo"  # 3a, 2e, 1o: letters that make an ordinal of a number
_NO_ORDINAL = re.compile(r"(?:\d{3}|\d[.,]\d+|\d ?[%‰])\Z")  # behind these a letter is the mark of a note
_CENTS = re.compile(r"[.,]\d\d")
_MOST = 12  # characters: more than that is small print, no mark
_WORDS = re.compile(r"[^\W\d_]{2,}\s|\s[^\W\d_]{2,}")


# "€7" with 95 above the line is 7.95: two figures behind a sum, as shops print a price. A note of two figures is rarely so high,
# and none begins with a nought.
_PRICE = re.compile(r"(?:[$€£¥]|(?<![A-Z])(?:EUR|USD|GBP|CHF|Fr\.)) ?(?:\d{1,3}(?:[.,' ]\d{3})*|\d{1,5})\Z")
_CHEAP = re.compile(r"\D\d\d?\Z")
_SIZED = re.compile(
    r"\s*(?:\d|[.,]\d|(?:million|billion|thousand|bn|mn|m|k|mio|mrd|mld|mln)\b)", re.IGNORECASE
)
_HIGH_NOTE, _LEAST_CENTS = 40, 19


def raised(text: str, before: str = "", behind: str | None = None) -> str:
    """``text`` as it stands above the line; as long as it was, or one character longer where it is small print
    behind a number, or the hundredths of a price. ``before``: what stands there (its last characters are enough); ``behind``: the same, None
    where it is not known or the text is a note by its markup.

    Letters alone stay ("1st"), except one that marks a note behind a number ("2,500ᵃ").
    """
    if _small_print(text):
        return " " + text if before[-1:].isalnum() else text
    if _CENTS.fullmatch(text) and before[-1:].isdecimal():
        return text  # £12 with its pence above the line
    if behind is not None and _is_hundredths(text, before, behind):
        return "." + text
    if any(char.isdecimal() for char in text):
        return text.translate(_RAISED)
    if len(text) == 1 and (
        _NO_ORDINAL.search(before, max(0, len(before) - 8))
        or (before[-1:].isdecimal() and text not in _ORDINAL)
    ):
        return text.translate(_LETTERS)
    if text in ("+", "-", "−") and before[-1:].isalpha():
        return text.translate(_RAISED)  # Ca⁺
    return text


def _is_hundredths(text: str, before: str, behind: str) -> bool:
    """Whether two raised figures are the cents of the sum before them, and no note."""
    if len(text) != 2 or not (text.isascii() and text.isdecimal()) or not _PRICE.search(before):
        return False
    if _SIZED.match(behind):
        return False
    cheap = _CHEAP.search(before) and text[1] in "059" and int(text) >= _LEAST_CENTS
    return text[0] == "0" or int(text) >= _HIGH_NOTE or bool(cheap)


def noted(text: str) -> str:
    """A letter as the mark of a note, also one that may make an ordinal of a number elsewhere."""
    return text.translate(_LETTERS)


def lowered(text: str, before: str = "") -> str:
    """The same for what stands below the line."""
    if _small_print(text):
        return " " + text if before[-1:].isalnum() else text
    return text.translate(_LOWERED) if any(char.isdecimal() for char in text) else text


def fractions(text: str, between: str = "") -> str:
    """``text`` with its built fractions (¹⁄₂) as 1⁄2, and a space between one and a number before it.

    ``between``: a pattern of what may stand between the parts without being seen; it stays.
    """
    if "⁄" not in text and "/" not in text and "∕" not in text:
        return text

    def plain(match: re.Match[str]) -> str:
        above, slash, below = match.groups()
        gap = " " if match.string[match.start() - 1 : match.start()].isdecimal() else ""
        return f"{gap}{above.translate(_PLAIN)}{slash}{below.translate(_PLAIN)}"

    digits, under = "[⁰¹²³⁴⁵⁶⁷⁸⁹]+", "[₀₁₂₃₄₅₆₇₈₉]+"
    return re.sub(rf"({between}{digits})({between}[⁄/∕]{between})({under})", plain, text)


def _small_print(text: str) -> bool:
    return len(text) > _MOST or bool(_WORDS.search(text))
