"""Names with a number in them: "Tier 1", "League Two", "COVID-19", "3D", "the second half".

Such a number counts nothing, and still it can be wrong: "Tier 2" for "Tier 1". Two names are the same
where their words and their numbers are, whatever the spelling ("World War II", "World War Two", "WW2").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_PART = pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_PLURAL = pattern(r"(?<=\d)['’]?s\b")  # "45,000 Z4s" are of the model Z4
_NUMBERS = {
    **{word: str(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    **{word: str(n) for n, word in enumerate("first second third fourth fifth sixth".split(), 1)},
    **{word: str(n) for n, word in enumerate("II III IV V VI VII VIII IX X XI XII".split(), 2)},
}
_TITLES = {
    "no": "number",
    "nr": "number",
    "nos": "number",
    "sec": "section",
    "art": "article",
    "fig": "figure",
}


class Named(NamedTuple):
    """A name's words in lower case and its numbers as digits."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]

    def is_named_like(self, other: Named) -> bool:
        """Whether the words are the same ones, or the initials of the other's: "F1" and "Formula One"."""
        a, b = self.words, other.words
        return a == b or _are_initials(a, b) or _are_initials(b, a)


@lru_cache(maxsize=4096)  # each name of a source is asked for by every claim near it
def named(text: str) -> Named:
    """The words and the numbers of a name."""
    words: list[str] = []
    numbers: list[str] = []
    for part in _PART.findall(_PLURAL.sub("", text)):
        number = part if part[0].isdigit() else _NUMBERS.get(part) or _NUMBERS.get(part.lower())
        if number is not None:
            numbers.append(number)
        else:
            words.append(_TITLES.get(part.lower(), part.lower()))
    return Named(tuple(words), tuple(numbers))


def _are_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(short[0]) == len(long) and short[0] == "".join(word[0] for word in long)


def is_proper(text: str) -> bool:
    """Whether a name with a number is a proper one: "League Two", and not "second half" or "page 3"."""
    return any(part[0].isupper() for part in _PART.findall(text) if part.lower() not in _NUMBERS)


def bearing(claim: Quantity, quantities: Iterable[Quantity]) -> tuple[Quantity | None, Quantity | None]:
    """The same name among a source's ``quantities``, and one with the same words and another number."""
    wanted = named(claim.text)
    other = None
    if not wanted.words or not wanted.numbers:
        return None, None
    for q in quantities:
        if q.kind is not Kind.IDENTIFIER:
            continue
        have = named(q.text)
        if not wanted.is_named_like(have):
            continue
        if have.numbers == wanted.numbers:
            return q, None
        other = other or q
    return None, other
