"""The currency before a number, and what makes one sum of two: "$20 and 43c", "3 dollars 50"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.currencies import CODES, SIGNS
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern

SIGN_CHARS = frozenset(sign[-1] for sign in SIGNS if not sign[-1].isalpha() and sign[-1] != ".")
# Codes that may stand in lower case; the others are words of prose as well ("try", "all", "ron").
_LOWER_CODES = word_set("usd eur gbp jpy cny rmb inr aud cad chf hkd sgd nzd btc")
WORDS = {sign.lower(): code for sign, code in SIGNS.items()} | {code.lower(): code for code in CODES}
WORDS |= {"rmb": "CNY", "us": "", "u.s": "", "u.s.": ""}
_PREFIX = pattern(r"[A-Za-z]{1,4}\Z")


def currency_glued(plain: str, position: int) -> tuple[str, int] | None:
    """The currency whose last character is right before ``position``: its code and where it begins.

    ("HK$", 4) style: "HK$216" gives HKD and the offset of "H"; "RM3" gives MYR; "B2" gives nothing.
    """
    last = plain[position - 1]
    if last.isalpha() or last == ".":
        return _lettered(plain, position)
    found = _PREFIX.search(plain, max(0, position - 5), position - 1)
    if found is not None:
        code = SIGNS.get(found.group() + last) or SIGNS.get(found.group().upper() + last)
        if code is not None:
            return code, found.start()
        if found.group().upper() in CODES:
            return found.group().upper(), found.start()
    if last == "$" and plain[max(0, position - 6) : position - 1].lower().endswith(("us ", "u.s ", "u.s. ")):
        return "USD", position - 1
    code = SIGNS.get(last)
    return None if code is None else (code, position - 1)


def _lettered(plain: str, position: int) -> tuple[str, int] | None:
    found = _PREFIX.search(plain, max(0, position - 5), position - (plain[position - 1] == "."))
    if found is None or (found.start() and plain[found.start() - 1].isalnum()):
        return None
    word = plain[found.start() : position]
    code = SIGNS.get(word) or (word if word in CODES else None)
    return None if code is None else (code, found.start())


def currency_word(plain: str, last: str, position: int) -> tuple[str, int] | None:
    """The currency that is the word ``last`` (lower case) ending one blank before ``position``."""
    code = WORDS.get(last)
    if not code:
        return None
    start = position - 1 - len(last)
    if start < 0 or plain[position - 1] not in " \n":
        return None
    written = plain[start : position - 1]
    if written.lower() != last:
        return None
    if written[-1] not in SIGN_CHARS and not (written in SIGNS or written in CODES or last in _LOWER_CODES):
        return None
    if last == "$":
        return currency_glued(plain, position - 1)
    return code, start


_MINOR = pattern(
    r",?(?: and)? (?:(\d{1,2})|([a-z]+(?:[ -][a-z]+)?)) ?(cents?|centimes?|centavos?|c|pence|p|sen|paise|fils|kopeks?|pennies)\b"
)
_BARE_MINOR = pattern(r"(?: and)? (?:(\d{2})|([a-z]+(?:[ -][a-z]+)?))(?=\.? *(?:\n|$)|[.,;!?](?!\d))")


def minor_part(low: str, position: int, named: bool) -> tuple[str, bool, int] | None:
    """Cents after a sum: the number as written, whether in digits, and where the expression ends.

    ``named``: whether the sum's currency was a word before ``position``, after which bare cents may
    close a clause ("15 dollars and 50.").
    """
    found = _MINOR.match(low, position) or (_BARE_MINOR.match(low, position) if named else None)
    if found is None:
        return None
    return found.group(1) or found.group(2), found.group(1) is not None, found.end()


def with_minor(value: Decimal, minor: Decimal) -> Decimal | None:
    """A whole sum and its hundredths; None where they cannot be one sum."""
    if value != value.to_integral_value() or not 0 < minor < 100 or minor != minor.to_integral_value():
        return None
    return value + minor / 100
