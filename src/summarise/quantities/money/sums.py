"""The currency before a number, and what makes one sum of two: "$20 and 43c", "3 dollars 50"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities.lexicon import word_set
from summarise.quantities.money.currencies import CODES, DOUBTFUL, SIGNS
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

SIGN_CHARS = frozenset(sign[-1] for sign in SIGNS if not sign[-1].isalpha() and sign[-1] not in "./")
# Codes that may stand in lower case; the others are words of prose as well ("try", "all", "ron").
LOWER_CODES = word_set("usd eur gbp jpy cny rmb inr aud cad chf hkd sgd nzd btc sek nok dkk pln myr")
WORDS = {sign.lower(): code for sign, code in SIGNS.items()} | {code.lower(): code for code in CODES}
WORDS |= {"rmb": "CNY", "us": "", "u.s": "", "u.s.": ""}
_DOLLARS = {code for sign, code in SIGNS.items() if sign[-1] == "$"}
_PREFIX = pattern(r"[A-Za-z]{1,4}\Z")
# One letter of a country before a sum, where the sum itself says that it is one: "R1.2bn", "N50,000", "P3 million".
_LETTER_SIGNS = {"R": "ZAR", "N": "NGN", "P": "PHP", "K": "ZMW", "Y": "JPY"}
_SUM = pattern(
    r"\d{1,3}(?:,\d{3})+(?![\d-])|\d+(?:\.\d+)? ?(?:m|mn|mln|bn|million|billion|trillion|tn|trn)\b(?!-)|\d{1,4}\.\d\d(?![\d.]|\w)"
)


_ROAD = pattern(
    r"\b(?:the|highways?|routes?|roads?|motorways?|along|via|model|platform|room|gate) \Z", re.IGNORECASE
)
_WHOLE = pattern(r"\d{2,4}(?![\w-])(?!\.\d)")


class Currency(NamedTuple):
    """A currency beside a number: its ISO code, where it begins, and a magnitude written with it ("MUSD", "€m")."""

    code: str
    start: int
    factor: int = 1


def currency_glued(plain: str, position: int) -> tuple[str, int] | None:
    """The currency whose last character is right before ``position``: its code and where it begins.

    ("HK$", 4) style: "HK$216" gives HKD and the offset of "H"; "RM3" gives MYR; "B2" gives nothing.
    """
    last = plain[position - 1]
    if last.isalpha() or last == ".":
        return _lettered(plain, position)
    if last == "/":
        start = position - 2
        return ("PEN", start) if plain[max(0, start - 1) : position].strip(" \n(") == "S/" else None
    left = plain[position - 2 : position - 1] if position > 1 else ""
    found = _PREFIX.search(plain, max(0, position - 5), position - 1) if left.isalpha() else None
    if found is not None:
        code = SIGNS.get(found.group() + last) or SIGNS.get(found.group().upper() + last)
        if code is not None:
            return code, found.start()
        if found.group().upper() in CODES:
            return found.group().upper(), found.start()
    if last == "$" and left == " " and ((near := plain[max(0, position - 3)]) in "sS." or near.isupper()):
        if plain[max(0, position - 6) : position - 1].lower().endswith(("us ", "u.s ", "u.s. ")):
            return "USD", position - 1
        before = plain[max(0, position - 5) : position - 1]  # "AUD $20"
        if before[-1:] == " " and before[-4:-1] in _DOLLARS and not before[:-4].isalnum():
            return before[-4:-1], position - 4 - 1
    code = SIGNS.get(last)
    return None if code is None else (code, position - 1)


def _lettered(plain: str, position: int) -> tuple[str, int] | None:
    found = _PREFIX.search(plain, max(0, position - 5), position - (plain[position - 1] == "."))
    if found is None or (found.start() and plain[found.start() - 1].isalnum()):
        return None
    start = found.start()
    word = plain[start:position]
    if start and plain[start - 1] == "$":  # "$US300", "$A20"
        code = SIGNS.get("$" + word)
        return None if code is None else (code, start - 1)
    code = SIGNS.get(word) or (word if word in CODES and not _is_word(plain, word, position) else None)
    if (
        code is None
        and word in _LETTER_SIGNS
        and (_SUM.match(plain, position) or _is_sum_beside(plain, word, start, position))
    ):
        code = _LETTER_SIGNS[word]
    return None if code is None else (code, start)


def _is_sum_beside(plain: str, letter: str, start: int, position: int) -> bool:
    """Whether a letter before a whole number is the sign of a sum since the text has another that surely is one: "R950" where it has
    "R1,500" too. A road is "the R61"."""
    if _WHOLE.match(plain, position) is None or _ROAD.search(plain, max(0, start - 16), start):
        return False
    at = plain.find(letter)
    while at >= 0:
        if not (at and plain[at - 1].isalnum()) and _SUM.match(plain, at + 1):
            return True
        at = plain.find(letter, at + 1)
    return False


def _is_word(plain: str, code: str, position: int) -> bool:
    """Whether a code before the number at ``position`` is a word or a name: "COP 28"."""
    return code in DOUBTFUL and not _SUM.match(plain, position)


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
    if written[-1] not in SIGN_CHARS and not (
        written in SIGNS
        or (written in CODES and not _is_word(plain, written, position))
        or last in LOWER_CODES
    ):
        return None
    if last == "$":
        return currency_glued(plain, position - 1)
    return code, start


_FACTORS = {"m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "million": 10**6, "millions": 10**6, "bn": 10**9, "b": 10**9,
            "billion": 10**9, "billions": 10**9, "tn": 10**12, "trillion": 10**12, "k": 10**3, "000": 10**3, "'000": 10**3, "000s": 10**3,
            "thousand": 10**3, "thousands": 10**3, "t": 10**3, "mm": 10**6, "crore": 10**7, "cr": 10**7, "lakh": 10**5, "mrd": 10**9}  # fmt: skip
MAGNITUDE_WORDS = frozenset(_FACTORS)
_SIGN = r"[A-Z]{0,3}[$€£¥₹₩₽₺₪₱₦฿]|\$[A-Z]{1,2}|[A-Z]{3}|Rs\.?|RM"
_WITH_MAGNITUDE = pattern(
    rf"(?<![\w$€£¥])(?:(?P<sign>{_SIGN}) ?(?P<size>m|mn|mln|bn|b|k|tn|M|MM|B|'000|million|billion|thousand|trillion|crore|cr|lakh|Mio|Mrd)\.?"
    r"|(?P<first>[MKTBmk])(?P<code>[A-Z]{3})) ?\Z"
)


def currency_with_magnitude(plain: str, position: int) -> Currency | None:
    """ "USDm 45", "€m 4.3", "MSEK 450", "USD million 75": a currency with its magnitude before the number."""
    found = _WITH_MAGNITUDE.search(plain, max(0, position - 18), position)
    if found is None:
        return None
    sign = found["sign"] or found["code"]
    code = SIGNS.get(sign) or (sign if sign in CODES else None)
    size = (found["size"] or found["first"]).lower()
    return None if code is None else Currency(code, found.start(), _FACTORS[size])


_MINOR = pattern(
    r",?(?: and)? (?:(\d{1,2})|([a-z]+(?:[ -][a-z]+)?)) ?(cents?|centimes?|centavos?|c|pence|p|sen|paise|fils|kopeks?|pennies)\b"
)
_BARE_MINOR = pattern(
    r"(?: and)? (?:(\d{2})|([a-z]+(?:[ -](?!(?:for|each|an?|per|and|or|in|on|to|from|at|by|with|more|less)\b)[a-z]+)?))(?=\.? *(?:\n|$)|[.,;!?)](?!\d)| (?:for|each|a|an|per|and|or|in|on|to|from|at|by|with|more|less)\b(?! (?:million|billion)))"
)


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
    if value != value.to_integral_value() or not 0 <= minor < 100 or minor != minor.to_integral_value():
        return None
    return value + minor / 100
