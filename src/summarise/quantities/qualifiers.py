"""The words around a number that say how exactly it is meant.

``BEFORE`` and ``AFTER`` are the lexicon: a hedge is a line here and a row in the tests. The longest
phrase that ends (or begins) at the number wins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities.quantity import Qualifier

BEFORE: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.MORE_THAN: "more than,over,above,exceeding,exceeds,exceeded,in excess of,north of,upwards of,just over,"
        "just above,well over,well above,greater than,higher than,larger than,slightly over,slightly more than,a little over,"
        "a little more than,surpassing,surpassed,topping,topped,beyond,bigger than,longer than,older than,past,>",
        Qualifier.AT_LEAST: "at least,no fewer than,no less than,not less than,a minimum of,minimum of,not fewer than,"
        "at the very least,≥,>=,starting at",
        Qualifier.LESS_THAN: "less than,fewer than,under,below,just under,just below,lower than,well under,well below,"
        "smaller than,short of,just short of,shy of,slightly under,slightly less than,a little under,younger than,<",
        Qualifier.AT_MOST: "up to,as many as,as much as,as high as,no more than,not more than,at most,a maximum of,maximum of,"
        "as few as,capped at,no higher than,no greater than,at the most,≤,<=,no longer than",
        Qualifier.ABOUT: "about,around,some,roughly,approximately,approx,approx.,circa,c.,ca.,ca,an estimated,estimated,"
        "estimated at,in the region of,in the order of,on the order of,somewhere around,~,≈,roughly around,"
        "something like,or so,an average of about,about a,around a,an approximate,±",
        Qualifier.NEARLY: "nearly,almost,close to,nearing,approaching,virtually,not quite,practically,verging on",
    }.items()
    for phrase in phrases.split(",")
}
AFTER: dict[str, Qualifier] = {
    "or more": Qualifier.AT_LEAST,
    "or higher": Qualifier.AT_LEAST,
    "or greater": Qualifier.AT_LEAST,
    "or above": Qualifier.AT_LEAST,
    "or over": Qualifier.AT_LEAST,
    "or older": Qualifier.AT_LEAST,
    "and over": Qualifier.AT_LEAST,
    "and older": Qualifier.AT_LEAST,
    "and above": Qualifier.AT_LEAST,
    "and up": Qualifier.AT_LEAST,
    "at least": Qualifier.AT_LEAST,
    "plus": Qualifier.MORE_THAN,
    "or less": Qualifier.AT_MOST,
    "or fewer": Qualifier.AT_MOST,
    "or lower": Qualifier.AT_MOST,
    "or under": Qualifier.AT_MOST,
    "or younger": Qualifier.AT_MOST,
    "and under": Qualifier.AT_MOST,
    "at most": Qualifier.AT_MOST,
    "or so": Qualifier.ABOUT,
    "or thereabouts": Qualifier.ABOUT,
    "or about": Qualifier.ABOUT,
    "odd": Qualifier.ABOUT,
}
_LAST_WORDS = frozenset(p.rsplit(" ", 1)[-1] for p in BEFORE)
_AFTER = re.compile(
    r"(?:\+|[ -]?(" + "|".join(sorted(map(re.escape, AFTER), key=len, reverse=True)) + r")\b)", re.IGNORECASE
)
_AFTER_INITIAL = frozenset("+ -")
_FALSE_AFTER = frozenset({"over", "plus"})


class Hedge(NamedTuple):
    """A qualifier, the words that gave it as written, and where they start and end."""

    qualifier: Qualifier
    words: str
    start: int
    end: int


def hedge_before(text: str, plain: str, position: int) -> Hedge | None:
    """The hedge that ends right before ``position`` of the folded text; ``text`` is the original."""
    window = plain[position - 32 if position > 32 else 0 : position]
    if not window or (window[-1] == "\n" and not window.strip()):
        return None
    words = window.lower().split()
    if not words:
        return None
    last = words[-1]
    if last in ("a", "an", "the", "just", "only") and len(words) > 1:
        last = words[-2]
    elif last[-1] in "~<>=≈≥≤±(":
        last = last.lstrip("(")
        if last not in BEFORE:
            last = last[-1:]
            if last in BEFORE:
                start = plain.rfind(last, 0, position)
                return Hedge(BEFORE[last], text[start : start + 1], start, start + 1)
            return None
    if last.lstrip("(\"'") not in _LAST_WORDS:
        return None
    for size in (5, 4, 3, 2, 1):
        if size > len(words):
            continue
        for tail in (
            words[-size:],
            words[-size - 1 : -1] if words[-1] in ("a", "an", "the", "just", "only") else None,
        ):
            if not tail:
                continue
            phrase = " ".join(tail).lstrip("(\"'")
            qualifier = BEFORE.get(phrase)
            if qualifier is not None:
                lowered = window.lower()
                at = lowered.rfind(tail[-1].lstrip("(\"'"))
                for word in reversed(tail[:-1]):
                    at = lowered.rfind(word.lstrip("(\"'"), 0, at)
                start = position - len(window) + at
                end = start + len(" ".join(lowered[at:].split()[: len(tail)]))
                return Hedge(qualifier, " ".join(text[start:end].split()), start, end)
    return None


def hedge_after(text: str, plain: str, position: int) -> Hedge | None:
    """The hedge that begins right after ``position``: "+", "or more", "-odd"."""
    if position >= len(plain) or plain[position] not in _AFTER_INITIAL:
        return None
    found = _AFTER.match(plain, position)
    if found is None:
        return None
    words = (found.group(1) or "+").lower()
    if words == "+":
        if found.end() < len(plain) and plain[found.end()].isdigit():
            return None
        return Hedge(Qualifier.MORE_THAN, "+", position, found.end())
    return Hedge(AFTER[words], text[found.start(1) : found.end()], found.start(1), found.end())
