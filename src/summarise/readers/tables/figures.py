"""Numbers as accountants and their programs write them in cells, so that one is read: losses with the minus put first ("(3)%", "(3.2%)",
"1,204-", "($12 million)", "($4.00)"), thousands parted by blanks ("1 204") by ones that no line breaks at.

A minus behind the number is that of SAP and of older printers; brackets are those of accounts.
"""

from __future__ import annotations

import re

_SIGN = r"(?:(?:US|A|C|NZ|HK|S|R)?[$€£¥₹₩₽₺₦₫₴₪฿]|[A-Z]{3})"
_SCALED = re.compile(
    rf"\(\s*({_SIGN})?\s*(\d[\d.,]*)\s*(thousand|million|billion|trillion|mn?|bn|tn|mio\.?|mrd\.?)\s*\)",
    re.IGNORECASE,
)
_NUMBER = r"(\d[\d.,'’ \u00a0\u2009\u202f]*)"
_MONEY = re.compile(
    rf"\(\s*({_SIGN})\s*{_NUMBER}\)|({_SIGN})\s*\(\s*{_NUMBER}\)|\(\s*{_NUMBER}({_SIGN})\s*\)"
)
_SHARE = re.compile(rf"\(\s*{_NUMBER}\s*(?:\)\s*([%‰])|([%‰])\s*\))")
_BEHIND = re.compile(rf"({_SIGN})?\s*{_NUMBER}([%‰]?)[-−–]|({_SIGN})?\s*{_NUMBER}[-−–]([%‰])")
_SURE = re.compile(r"\d\d\d|[.,]\d")  # "40-" may be an age and younger


def minus_first(cell: str) -> str | None:
    """``cell`` with its minus before the number, where brackets or a minus behind it make a loss of all that it holds."""
    bare = cell.strip()
    if not bare.endswith((")", "-", "−", "–", "%", "‰")):
        return None
    if scaled := _SCALED.fullmatch(bare):
        return f"-{scaled[1] or ''}{scaled[2]} {scaled[3]}"
    if money := _MONEY.fullmatch(bare):
        sign, number = money[1] or money[3] or money[6], (money[2] or money[4] or money[5]).strip()
        return (
            f"{sign} -{number}"
            if sign[-1].isalpha() and not money[6]
            else f"-{sign}{number}"
            if not money[6]
            else f"-{number} {sign}"
        )
    if share := _SHARE.fullmatch(bare):
        return f"-{share[1].strip()}{share[2] or share[3]}"
    if behind := _BEHIND.fullmatch(bare):
        sign = behind[1] or behind[4] or ""
        number = (behind[2] or behind[5]).strip()
        percent = behind[3] or behind[6] or ""
        if not (sign or percent or _SURE.search(number)):
            return None
        return f"{sign} -{number}{percent}" if sign[-1:].isalpha() else f"-{sign}{number}{percent}"
    return None


_GROUPS = re.compile(r"[-−–+(]?[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,3})?\)?(?: ?[%€$£])?")


def held_together(cell: str) -> str | None:
    """``cell`` with U+202F between its groups of three digits, where it holds one such number and nothing else: in a cell of its own
    "1 204" is no pair of numbers."""
    return _GROUP.sub("\u202f", cell.strip()) if _GROUPS.fullmatch(cell.strip()) else None


_GROUP = re.compile(r"(?<=\d) (?=\d{3})")
