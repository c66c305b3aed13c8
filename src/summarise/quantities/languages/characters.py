"""Numbers in Chinese characters, in digits, and in both ("3億5000万", "两百三十"), with 万/萬, 億/亿 and 兆."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.patterns import pattern

_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10}
_LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_HAN = "".join([*_DIGIT, *_SMALL, *_LARGE])
_PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = rf"(?:{_PLAIN}|[{_HAN}])(?:[{''.join([*_SMALL, *_LARGE])}]|(?<=[{_HAN}])(?:{_PLAIN}|[{_HAN}]))*"
_TOKEN = pattern(rf"{_PLAIN}|[{_HAN}]")
_LONGEST = 40  # characters of one number


def value_of(token: str) -> Decimal | None:
    """The value of a number in digits, characters or both; None where they make none."""
    if len(token) > _LONGEST:
        return None
    total, section, current, seen = Decimal(0), Decimal(0), None, False
    last = Decimal(0)  # what the last large unit added: another one right behind multiplies it, as in 万亿
    for piece in _TOKEN.findall(token):
        if piece in _LARGE:
            section += current if current is not None else (0 if section or last else 1)
            added = section * _LARGE[piece] if section else last * (_LARGE[piece] - 1)
            total, last, section, current = total + added, section * _LARGE[piece], Decimal(0), None
        elif piece in _SMALL:
            section += (1 if current is None else current) * _SMALL[piece]
            current = None
        elif piece in _DIGIT:
            current = Decimal(_DIGIT[piece]) if current is None else current * 10 + _DIGIT[piece]
        else:
            if current is not None:
                return None
            current = Decimal(piece.replace(",", ""))
        seen = True
    return total + section + (current or 0) if seen else None
