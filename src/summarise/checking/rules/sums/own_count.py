"""A number of things that the summary counts otherwise itself: "four inquests: one in 1988, one in 2012 and one in 2017".

A count before a colon, behind which the things are listed to the end of the sentence, closed by "and"; where the items
are counts themselves ("seven trophies: five titles, two cups and a shield") their sum. And a span beside its two
years: "25 years, from 1979 to 2009".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.verdicts import Claim, Code, Severity
from summarise.quantities import Kind, Qualifier
from summarise.quantities.patterns import pattern

_LISTED = pattern(r"[^:;.()\d]{1,60}: (?P<items>[^:;]+?)\.?\Z")
_AND = pattern(r",? and (?!\w+ing\b)")
_OPEN = pattern(
    r"\b(?:including|such as|among|like|especially|mainly|notably|for example|others?|more|etc|both|respectively|of (?:them|which|whom))\b",
    re.IGNORECASE,
)
_PART_OF = pattern(
    r"\bof (?:the |its |his |her |their |those |these )?\Z", re.IGNORECASE
)  # "two of the six: a chair and a lamp"
_ITEM = pattern(
    r"(?P<one>an?|one|another) |(?P<number>\d+|two|three|four|five|six|seven|eight|nine|ten) ", re.IGNORECASE
)
_COUNTED = pattern(r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), 2)}
_MOST = 12  # things that a sentence lists
_LONG = 9  # words of an item: what is longer is no item of a list
_YEARS = pattern(
    r"(?: [a-z]+){0,3}?,? \(?(?:(?:lasting|running|ran|lasted) )?(?:from|between) (?P<first>1\d{3}|20\d\d) (?:to|until|and|till) (?P<last>1\d{3}|20\d\d)\b"
)
_SLACK = 1  # years: from one December to a January, or both years counted


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The counts and spans of one sentence that its own list or its own years do not give."""
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.low is None or q.low != q.high or q.qualifier is not Qualifier.EXACT:
            continue
        if q.kind is Kind.COUNT and 2 <= q.low <= _MOST:
            told = _listed(stated, claim, q.low)
            if told is not None:
                yield _finding(claim, *told)
        elif q.kind is Kind.DURATION and "year" in claim.text:
            years = _YEARS.match(stated.text, claim.end, stated.end)
            if years is not None:
                real = int(years.group("last")) - int(years.group("first"))
                if real > 0 and abs(real - q.low) > _SLACK:
                    shown = f"{years.group('last')} - {years.group('first')} = {real}"
                    yield _finding(claim, f"its own years give {shown}")


def _listed(stated: Stated, claim: Claim, count: Decimal) -> tuple[str] | None:
    """How many things the list behind a count has; None where there is none, or as many."""
    found = _LISTED.match(stated.text, claim.end, stated.end)
    if found is None or _OPEN.search(stated.text, claim.start, stated.end):
        return None
    if _PART_OF.search(stated.text, max(stated.start, claim.start - 16), claim.start):
        return None
    items = _items(found.group("items"))
    if items is None or len(items) == count:
        return None
    sizes = [_size(item) for item in items]
    if None not in sizes and any(n != 1 for n in sizes):
        total = sum(n for n in sizes if n is not None)
        return None if total == count else (f"its own numbers add up to {total}",)
    if any(n is not None and n > 1 for n in sizes) or _told(found.group("items")) == count:
        return None  # "five goals: two by Hart and the rest by Lunn"
    return (f"it lists {len(items)}",)


def _items(text: str) -> list[str] | None:
    """The items of "a, b and c"; None where it is no plain list."""
    parts = list(_AND.finditer(text))
    if not parts:
        return None
    last = parts[-1]
    before, behind = text[: last.start()], text[last.end() :]
    pieces = [*before.split(", "), behind]
    if len(pieces) < 2 or "," in behind or any(not p.strip() or len(p.split()) > _LONG for p in pieces):
        return None
    return pieces if not any(" and " in p for p in pieces) else None


def _size(item: str) -> int | None:
    """How many things an item says it is: "two cups", "a shield"; None where it does not say."""
    found = _ITEM.match(item.strip())
    if found is None:
        return None
    if found.group("one"):
        return 1
    word = found.group("number").lower()
    return int(word) if word.isdigit() else _NUMBERS[word]


def _told(items: str) -> int:
    """What the numbers of a list come to: "on four visits a part was changed and on seven nothing was found"."""
    words = (found.group().lower() for found in _COUNTED.finditer(items))
    return sum(int(word) if word.isdigit() else _NUMBERS[word] for word in words)


def _finding(claim: Claim, told: str) -> Finding:
    return Finding(
        Code.ARITHMETIC_WRONG,
        claim,
        claim.evidence,
        f"The summary says “{claim.text}”; {told}.",
        "Count again, or leave the number out.",
        Severity.WARNING,
    )


RULE = SentenceRule("own_count", (Code.ARITHMETIC_WRONG,), wrong_in, needs=NUMBERS)
