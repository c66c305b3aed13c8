"""The number of before, or of another, whose magnitude and unit stand at the one of now alone: "3.5 million votes, up from 2.9",
"47.3% in 2031, against 58", "9,60 Euro statt 12,40", "−11 °C, contre −4".

Dates and lengths of time may stand between the two, nothing else that is counted. A number with a noun of its own shares nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from summarise.quantities.languages.beside import Before
from summarise.quantities.named import NamedTuple
from summarise.quantities.neighbours.pair import as_kind
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# Right before the second number. Those after the bar tell of a level only where "to" or a comma stands with the first:
# "cut to 4.75 per cent from 5", and not "rose 5% from 20".
_WORDS = {
    "en": "up from,down from,compared with,compared to,against,versus,vs,vs.,instead of,as against|from",
    "de": "nach,statt,anstatt,gegenüber,im vergleich zu,verglichen mit,anstelle von|von",
    "fr": "contre,au lieu de,face à,après,par rapport à,comparé à,comparés à|de",
    "es": "frente a,frente al,frente a los,frente a las,contra,en lugar de,en vez de,tras,ante,por los,por las|desde,desde los,desde el",
    "it": "contro,contro i,contro gli,contro il,rispetto a,rispetto ai,rispetto al,invece di,anziché,dopo|da,dai,dal",
    "pt": "contra,contra os,contra as,ante,ante os,frente a,frente aos,face a,face aos,em vez de,ao invés de,após|de,dos",
    "nl": "tegen,tegenover,na,vergeleken met,in plaats van,ten opzichte van|van",
}
# "from 12 percent to 9", "de 4,2 milliards à 3,9": before the first, and before the second right behind it.
_FROM = {
    "en": pattern(r"\bfrom \Z"), "de": pattern(r"\bvon \Z"), "fr": pattern(r"\bd[eu] \Z"), "es": pattern(r"\b(?:del?|desde(?: el| los)?|de los) \Z"),
    "it": pattern(r"\bda(?:l|i|gli)? \Z"), "pt": pattern(r"\b(?:de|dos|desde) \Z"), "nl": pattern(r"\bvan \Z"),
}  # fmt: skip
_ONTO = {
    "en": "to", "de": "auf", "fr": "à", "es": "a,al,a los,hasta,hasta los", "it": "a,al,ai", "pt": "para,a,aos", "nl": "naar,tot,op",
}  # fmt: skip
_TO = {
    "en": pattern(r"\bto (?:[a-z]+ )?\Z"), "de": pattern(r"\bauf (?:[a-zäöü]+ )?\Z"), "fr": pattern(r"(?:à|au) (?:[a-zé]+ )?\Z"), "es": pattern(r"\b(?:a|al|hasta) (?:[a-z]+ )?\Z"),
    "it": pattern(r"\b(?:a|al|ai|fino a) (?:[a-z]+ )?\Z"), "pt": pattern(r"\b(?:a|para|até) (?:[a-z]+ )?\Z"), "nl": pattern(r"\b(?:naar|tot|op) (?:[a-z]+ )?\Z"),
}  # fmt: skip
_PASSED = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.DURATION})
_SHARING = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.COUNT})
_DEGREES = frozenset({"degree", "degree-celsius", "degree-fahrenheit"})
_SIZES = tuple(Decimal(10) ** power for power in (0, 3, 5, 6, 7, 9, 12))  # with the Indian lakh and crore
_DIGITS = pattern(r"\d[\d.,]*")
_NEW_SENTENCE = pattern(r"[.!?;:]\s|\n\s*\n|[.!?]\Z|[()]")
_FAR = 80  # characters between the two
_BEFORE = 24  # characters of the words before the second
_SIGN = pattern(r"^(?:minus |min |moins |menos |meno |[-−–+] ?)", re.IGNORECASE)
_COLDEST = 60
_LONGEST = 8  # characters of a number that shares what it does not say
_MOST_STEPS = 4


# Behind a number that is the difference to another.
_MORE = {
    "en": (" more than", " less than", " fewer than", " above ", " below "), "de": (" mehr als", " weniger als"), "fr": (" de plus", " de moins"),
    "es": (" más que", " menos que", " más de lo", " menos de lo"), "it": (" in più", " in meno"), "pt": (" a mais", " a menos"), "nl": (" meer dan", " minder dan"),
}  # fmt: skip
MORE_BEGINS = {code: frozenset(words[1:3] for words in ways) for code, ways in _MORE.items()}


class _Set(NamedTuple):
    """The words of one language: all to be looked for, and which of them are ``weak`` or go ``onto`` what is reached."""

    all: Before
    weak: frozenset[str]
    onto: frozenset[str]


@cache
def _words(code: str) -> _Set:
    sure, weak = (words.split(",") for words in _WORDS[code].split("|"))
    onto = _ONTO[code].split(",")
    return _Set(Before([*sure, *weak, *onto]), frozenset(weak) - set(sure), frozenset(onto) - set(sure))


@cache
def endings(code: str) -> frozenset[str]:
    """The last letters of the words before such a number, and of a plus: a quick look, as most numbers have none of them before."""
    words = f"{_WORDS[code]},{_ONTO[code]},plus".replace("|", ",").split(",")
    return frozenset(word[-2:].rjust(2) for word in words)


def compared(text: str, found: list[Quantity], code: str, i: int) -> Quantity | None:
    """The number at ``i`` of ``found`` with the magnitude and unit of an earlier one that it is set against; None where it has its own, or
    is set against none."""
    second = found[i]
    if second.kind is not Kind.COUNT or second.low is None or second.low != second.high:
        return None
    written = second.text if second.text[0].isdigit() else _SIGN.sub("", second.text)
    if len(written) > _LONGEST or not written[:1].isdigit() or not written[-1:].isdigit():
        return None
    words = _words(code)
    near = text[max(0, second.start - _BEFORE) : second.start].lower().removesuffix("+").removesuffix("plus ")
    standing = words.all.at(near, 0, len(near))
    if standing is None and second.hedge and near.rstrip().endswith(second.hedge.lower()):
        near = near.rstrip()[: -len(second.hedge)]
        standing = words.all.at(near, 0, len(near))
    more = text.startswith(_MORE[code], second.end)
    if standing is None and second.low >= 0 and not more:
        return None
    first = _earlier(text, found, i)
    if first is None or not first.low or second.noun is not None:
        return None
    if standing is None and more:  # "1.140 euros al mes, 210 más que en enero"
        sums = first.kind is Kind.MONEY and text[first.end : second.start].rstrip().endswith(",")
        return as_kind(second, first.kind, first.unit) if sums and second.low < first.low else None
    if standing is None:  # "it was minus 11 degrees, and minus 4 the week before"
        cold = first.unit in _DEGREES and abs(second.low) < _COLDEST
        return as_kind(second, first.kind, first.unit) if cold else None
    start = second.start - len(near) + standing.start
    onward = standing.word in words.onto and _goes_on(text, first, start, code)
    if onward:
        return _shared(first, second, code, sure=True)
    if standing.word in words.weak:
        return (
            _shared(first, second, code, sure=False) if _is_level(text, first, second, code, start) else None
        )
    return None if standing.word in words.onto else _shared(first, second, code, sure=True)


def _earlier(text: str, found: list[Quantity], i: int) -> Quantity | None:
    """What the number at ``i`` may be set against: the last before it that is no date and no length of time, in its sentence."""
    start = found[i].start
    for first in reversed(found[max(0, i - _MOST_STEPS) : i]):
        if start - first.end > _FAR:
            return None
        if first.kind in _PASSED or (first.kind is Kind.IDENTIFIER and first.text.lower() in ("co2", "co₂")):
            continue
        if first.kind not in _SHARING or first.low != first.high:
            return None
        return None if _NEW_SENTENCE.search(text, first.end, start) else first
    return None


def _goes_on(text: str, first: Quantity, end: int, code: str) -> bool:
    """Whether the first is where a change began, which ends in what stands behind ``end``: "from 12 percent to 9"."""
    before = text[max(0, first.start - _BEFORE) : first.start].lower()
    return _FROM[code].search(before) is not None and not text[first.end : end].strip()


def _is_level(text: str, first: Quantity, second: Quantity, code: str, end: int) -> bool:
    """Whether the first is a level, and no change, before a "from" that begins at ``end``: "cut to 4.75 per cent from 5"."""
    before = text[max(0, first.start - _BEFORE) : first.start].lower()
    if _TO[code].search(before) is not None or text[first.end : end].rstrip().endswith(","):
        return True
    return not second.text.isdigit() and not text[first.end : end].strip() and code == "en"


def _shared(first: Quantity, second: Quantity, code: str, *, sure: bool) -> Quantity | None:
    assert first.low is not None and second.low is not None
    unit = None if first.kind is Kind.COUNT else first.unit
    parted = not second.text.lstrip("-−–+ ").isdigit()
    if first.unit in _DEGREES:
        return as_kind(second, first.kind, unit) if abs(second.low) < _COLDEST else None
    if first.kind is Kind.PERCENT:
        fits = Decimal("0.2") <= abs(second.low / first.low) <= 5
        return as_kind(second, first.kind, unit) if fits and (parted or sure) else None
    if second.low <= 0 or first.low <= 0:
        return None
    size = size_of(first, code)
    if size is None:
        return None
    ratio = second.low * size / first.low
    fits = Decimal("0.2") <= ratio <= 5 if parted else Decimal("0.3") <= ratio <= 3
    if not fits or (size == 1 and first.kind is Kind.COUNT):
        return None
    if not parted and (not sure or first.kind is Kind.MEASURE):
        return None
    if size == 1 and first.kind is Kind.MEASURE and not parted:
        return None
    return as_kind(second, first.kind, unit, size)


def size_of(first: Quantity, code: str) -> Decimal | None:
    """What the digits of ``first`` were multiplied with."""
    digits = _DIGITS.search(first.text)
    if digits is None or first.low is None:
        return None
    for mark in (".", ",") if code == "en" else (",", "."):
        plain = digits.group().rstrip(".,").replace("." if mark == "," else ",", "").replace(mark, ".")
        if plain.count(".") < 2 and (value := Decimal(plain)) and abs(first.low / value) in _SIZES:
            return abs(first.low / value)
    return None
