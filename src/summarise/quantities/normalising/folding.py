"""Unicode forms to the plain ones the grammar knows, one character for one, so that offsets stay."""

from __future__ import annotations

import re
import unicodedata

from summarise.quantities.patterns import pattern

_PLAIN = {
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("–—―", "–"),
    **dict.fromkeys("’‘ʼ′＇", "'"),
    **dict.fromkeys("“”″＂", '"'),
    **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u200b\ufeff\u2060\t\r", " "),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("％﹪", "%"),
    "，": ",",
    "．": ".",
    "＄": "$",
    "￡": "£",
    "￥": "¥",
    "：": ":",
    "（": "(",
    "）": ")",
    "×": "x",
    "İ": "I",  # the one character whose lower case is two
}
# A blank that typesetters put inside a number and nowhere else: it groups digits, as ' does.
_GROUPING_BLANK = pattern("(?<=[0-9])[\u00a0\u2009\u202f\u2007](?=[0-9]{3}(?![0-9]))")
# The point that medical journals raise, "12·5 mg"; but "CuSO4·5H2O" is a formula, and "2·10^5" a product.
_RAISED_POINT = "·"
_RAISED_DECIMAL = pattern(r"(?<![\w.,·/^])([0-9]{1,4})·(?=[0-9]{1,4}(?![\w·^(]))")
# "Â£" is what is left of a pound sign whose UTF-8 was read as Latin-1.
_MISREAD = pattern("Â(?=[£¢¥°±²³½¼¾\u00a0])")
# The bytes of every character that is its own plain form in ASCII.
_USUAL = bytes(code for code in range(128) if chr(code) not in "\t\r\x0b\x0c")
_MISREAD_MARK = "Â"
_UNUSUAL_ASCII = "\t\r\x0b\x0c"
# Characters that are their own plain form, as far as texts had them: each is looked up once, not once a text.
_STAY = {chr(code) for code in range(128)} - set(_UNUSUAL_ASCII)


# What has a plain form, and every digit.
_FOLDED = pattern(f"[{''.join(map(re.escape, _PLAIN))}{_MISREAD_MARK}{_RAISED_POINT}\\d]")


def unusual_in(text: str) -> set[str] | None:
    """The characters of ``text`` that ASCII does not have, and its few that are blanks of other kinds; None for a text
    that is mostly of such characters, as Chinese is, where a pattern finds one of them sooner.

    All else is taken out byte by byte, which is many times as quick as looking at each character.
    """
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) > 2 * len(text):
        return None
    return set(encoded.translate(None, _USUAL).decode("utf-8", "surrogatepass"))


def fold(text: str) -> str:
    """``text`` with digits, dashes, quotes and blanks in their plain forms; the same length.

    Whatever ``str`` comes in, ``len(fold(text)) == len(fold(text).lower()) == len(text)``.
    """
    if text.isascii() and not any(char in text for char in _UNUSUAL_ASCII):
        return text
    seen = unusual_in(text)
    unusual = (set(_FOLDED.findall(text)) if seen is None else seen) - _STAY
    if not unusual:
        return text
    if not unusual.isdisjoint("\u00a0\u2009\u202f\u2007"):
        text = _GROUPING_BLANK.sub("'", text)
    if _RAISED_POINT in unusual:
        text = _RAISED_DECIMAL.sub(r"\1.", text)
    if _MISREAD_MARK in unusual:
        text = _MISREAD.sub(" ", text)
    for char in unusual:
        plain = _PLAIN.get(char)
        if plain is None:
            digit = unicodedata.decimal(char, None)
            if digit is None:
                if char not in (_MISREAD_MARK, _RAISED_POINT):
                    _STAY.add(char)
                continue
            plain = str(digit)
        text = text.replace(char, plain)
    return text
