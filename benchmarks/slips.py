"""Right summaries in free text made wrong in one number, as a slip of copying makes it: a digit, two digits changed round,
another size, another unit, another number of the article.

What a summary of many numbers says of a finding can only be learnt from right and wrong ones of one length, by one hand:
every slip here has the right summary that it was made of. Which number is changed, and how, is drawn with a fixed seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarise.quantities import Kind, Quantity
from summarise.quantities.finder import find_quantities

DENSE = 6  # numbers that a summary has at least
_NUMERAL = re.compile(r"\d(?:[\d,.]*\d)?")
_SIZES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
_UNITS = (
    ("kilograms", "tonnes"),
    ("tons", "kilograms"),
    ("tonnes", "kilograms"),
    ("miles", "metres"),
    ("kilometres", "metres"),
    ("kilometers", "meters"),
    ("metres", "kilometres"),
    ("feet", "miles"),
    ("hours", "days"),
    ("days", "weeks"),
    ("weeks", "months"),
    ("months", "years"),
    ("minutes", "hours"),
    ("£", "€"),
    ("€", "£"),
    ("$", "£"),
    ("%", " million"),
    ("per cent", "million"),
    ("hectares", "square kilometres"),
)
_COPIED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})


@dataclass(frozen=True)
class Slip:
    """A summary with one wrong number: ``kind`` of the slip, and where its words stand in ``summary`` (``str`` indices)."""

    kind: str
    summary: str
    start: int
    end: int


def _digit(words: str, chance: random.Random) -> str | None:
    found = _NUMERAL.search(words)
    if found is None or sum(c.isdigit() for c in found[0]) < 2:
        return None
    at = chance.choice([i for i in range(found.start(), found.end()) if words[i].isdigit()])
    least = 1 if at == found.start() else 0
    new = chance.choice([d for d in range(least, 10) if str(d) != words[at]])
    return f"{words[:at]}{new}{words[at + 1 :]}"


def _order(words: str, chance: random.Random) -> str | None:
    found = _NUMERAL.search(words)
    if found is None:
        return None
    digits = [i for i in range(found.start(), found.end()) if words[i].isdigit()]
    pairs = [
        (i, j)
        for i, j in pairwise(digits)
        if words[i] != words[j] and not (i == digits[0] and words[j] == "0")
    ]
    if not pairs:
        return None
    i, j = chance.choice(pairs)
    return f"{words[:i]}{words[j]}{words[i + 1 : j]}{words[i]}{words[j + 1 :]}"


def _size(words: str, chance: random.Random) -> str | None:
    for size, other in _SIZES.items():
        if re.search(rf"\b{size}\b", words):
            return re.sub(rf"\b{size}\b", other, words, count=1)
    found = re.search(r"\b\d{1,3}(?:,\d{3})+\b", words)
    if found is None:
        return None
    whole = found[0].replace(",", "")
    changed = f"{int(whole) * 10:,}" if chance.random() < 0.5 or whole[-1] != "0" else f"{int(whole) // 10:,}"
    return words[: found.start()] + changed + words[found.end() :]


def _unit(words: str, chance: random.Random) -> str | None:
    del chance
    for unit, other in _UNITS:
        if unit in words:
            return words.replace(unit, other, 1)
    return None


def _copied(source: str) -> Callable[[str, random.Random], str | None]:
    numerals = sorted({q.text for q in find_quantities(source) if q.kind in _COPIED})

    def other(words: str, chance: random.Random) -> str | None:
        found = _NUMERAL.search(words)
        if found is None:
            return None
        pool = sorted({m[0] for text in numerals if (m := _NUMERAL.search(text))} - {found[0]})
        pool = [n for n in pool if abs(len(n) - len(found[0])) <= 1 and ("." in n) == ("." in found[0])]
        if not pool:
            return None
        return words[: found.start()] + chance.choice(pool) + words[found.end() :]

    return other


def slips_of(source: str, summary: str) -> Iterator[Slip]:
    """One slip of every kind that the ``summary``, a right one of ``source``, gives a number for; none where it has few.

    Only numbers in digits are changed, no dates.
    """
    numbers = [q for q in find_quantities(summary) if q.kind in _COPIED and any(c.isdigit() for c in q.text)]
    if len(find_quantities(summary)) < DENSE:
        return
    kinds = {"digit": _digit, "order": _order, "size": _size, "unit": _unit, "copied": _copied(source)}
    for kind, change in kinds.items():
        chance = random.Random(f"{kind} {summary}")
        for quantity in chance.sample(numbers, len(numbers)):
            words = summary[quantity.start : quantity.end]
            changed = change(words, chance)
            if changed is not None and changed != words and not _stands_in(changed, quantity, source):
                new = summary[: quantity.start] + changed + summary[quantity.end :]
                yield Slip(kind, new, quantity.start, quantity.start + len(changed))
                break


def _stands_in(changed: str, of: Quantity, source: str) -> bool:
    """Whether the article tells the changed number of the same: it may be right then."""
    return of.noun is not None and f"{changed} {of.noun}" in source
